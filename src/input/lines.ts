import { trimWide } from '../codec/white-space.ts';
import type { Found } from '../model/capture.ts';

/** One line of a file: as it stands, and without the white space at its ends. */
export interface Line {
  readonly raw: string;
  /** Trimmed of white space of every width, without byte order marks inside. */
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

/** Splits text into lines; `first` is the number of the first one. Linear, also on a line of a megabyte. */
export const toLines = (text: string, first = 1): readonly Line[] =>
  text.split(/\r\n|\r|\n/).map((raw, at) => ({
    raw,
    text: trimWide(raw.includes('\ufeff') ? raw.replaceAll('\ufeff', '') : raw),
    number: first + at,
  }));

// Scripts that are written without spaces between words; Hangul has them.
const spaceless = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/** Joins the lines of one paragraph: CJK to CJK with nothing, all else with one space. */
export const joinHardBreaks = (lines: readonly string[]): string =>
  lines
    .map((line, at) => {
      const above = lines[at - 1];
      if (above === undefined) return line;
      return isSpaceless(lastCharacter(above)) && isSpaceless(firstCharacter(line)) ? line : ` ${line}`;
    })
    .join('');

const isSpaceless = (character: string): boolean => spaceless.test(character);
const firstCharacter = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 32);
const lastCharacter = (text: string): string => [...text.slice(-2)].at(-1) ?? '';

/** True for a line that ends a sentence, a bracket or quotation mark behind its end included. */
export const endsSentence = (text: string): boolean => /[.!?…。！？]["'”’」』》)）\]]{0,3}$/.test(text.slice(-4));

// A line of a list keeps to itself: "1. ", "(2) ", "a) ", "- ", "* ", "• ", "一、", "1、".
const listItem =
  /^(?:[-*•·●▪◦–]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|\d{1,2}、|[（(]?[一二三四五六七八九十]{1,3}[)）、])/;

/** Paragraphs: lines between blank ones, joined where a line was only broken; the lines of a list stay apart. */
export const toParagraphs = (lines: readonly Line[]): readonly Found[] => {
  const layout = layoutOf(lines);
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    const above = open?.at(-1);
    if (line.text === '') {
      open = undefined;
    } else if (open === undefined || above === undefined || beginsParagraph(line, above, open[0] === above, layout)) {
      open = [line];
      groups.push(open);
    } else {
      open.push(line);
    }
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ text: collapse(joinHardBreaks(group.map(({ text }) => text))), line: first.number }];
  });
};

/** Runs of spaces and tabs are one space, as in a browser; wide and no-break spaces are words' own. */
const collapse = (text: string): string => text.replace(/[ \t]{2,}|\t/g, ' ');

/** How a story lies on its lines. */
interface Layout {
  /** The columns of its longest line; CJK takes two each. Counted up to `unbroken` only. */
  readonly width: number;
  /** True when there are blank lines between its paragraphs. */
  readonly hasBlankLines: boolean;
}

/** Nobody breaks lines by hand at more columns than this: a longer line is a whole paragraph. */
const unbroken = 160;

const layoutOf = (lines: readonly Line[]): Layout => ({
  width: lines.reduce((width, { text }) => (width > unbroken ? width : Math.max(width, columnsOf(text))), 0),
  hasBlankLines: lines.some(({ text }, at) => text === '' && at > 0 && at < lines.length - 1),
});

const columnsOf = (text: string): number => {
  const start = text.slice(0, unbroken + 1);
  return start.length + (start.match(/[\u2e80-\uffef]/g)?.length ?? 0);
};

/** Whether a line right below another one begins a paragraph, or only goes on with the one above. */
const beginsParagraph = (line: Line, above: Line, isFirst: boolean, layout: Layout): boolean => {
  if (listItem.test(line.text) || /^\s{0,8}\u3000/.test(line.raw)) return true;
  const isEnd = endsSentence(above.text) || /[:：]$/.test(above.text);
  const hasRoom = columnsOf(above.text) + 1 + firstWordColumns(line.text) <= layout.width;
  // What hangs below the first line of an item belongs to it.
  const isIndented = /^(?: {2}|\t| \t)/.test(line.raw) && !(isFirst && listItem.test(above.text));
  if (isIndented && (isEnd || (hasRoom && !/^(?: {2}|\t)/.test(above.raw)))) return true;
  // Whoever breaks lines by hand fills them: where the next word had room, the sentence's end was a paragraph's.
  if (isEnd) return hasRoom || layout.width > unbroken;
  // One paragraph a line, and this one above is a heading: it is short.
  return !layout.hasBlankLines && layout.width > unbroken && columnsOf(above.text) <= 80 && !/^\p{Ll}/u.test(line.text);
};

/** The columns of the first word; of a script without spaces four characters, since not every one may begin a line. */
const firstWordColumns = (text: string): number => {
  if (isSpaceless(firstCharacter(text))) return 8;
  const end = text.slice(0, unbroken).search(/\s/);
  return end === -1 ? Math.min(text.length, unbroken) : end;
};
