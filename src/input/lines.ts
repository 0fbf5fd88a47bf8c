import { trimWide } from '../codec/white-space.ts';
import type { Found } from '../model/capture.ts';

/** One line of a file: as it stands, and without the white space at its ends. */
export interface Line {
  readonly raw: string;
  /** Trimmed of white space of every width. */
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

/** Splits text into lines; `first` is the number of the first one. Linear, also on a line of a megabyte. */
export const toLines = (text: string, first = 1): readonly Line[] =>
  text.split(/\r\n|\r|\n/).map((raw, at) => ({ raw, text: trimWide(raw), number: first + at }));

// Scripts that are written without spaces between words; Hangul has them.
const spaceless = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Joins the lines of one paragraph: CJK to CJK with nothing, all else with one space. */
export const joinHardBreaks = (lines: readonly string[]): string =>
  lines
    .map((line, at) => {
      const above = lines[at - 1];
      if (above === undefined) return line;
      const before = [...above.slice(-2)].at(-1) ?? '';
      const after = String.fromCodePoint(line.codePointAt(0) ?? 32);
      return spaceless.test(before) && spaceless.test(after) ? line : ` ${line}`;
    })
    .join('');

// A line of a list keeps to itself: "1. ", "(2) ", "a) ", "- ", "* ", "• ", "一、".
const listItem = /^(?:[-*•·●▪◦–]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|[（(]?[一二三四五六七八九十]{1,3}[)）、])/;

/** Paragraphs: lines between blank ones, joined; the lines of a list stay apart. */
export const toParagraphs = (lines: readonly Line[]): readonly Found[] => {
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text === '') {
      open = undefined;
    } else if (open === undefined || listItem.test(line.text)) {
      open = [line];
      groups.push(open);
    } else {
      open.push(line);
    }
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ text: joinHardBreaks(group.map((line) => line.text)), line: first.number }];
  });
};
