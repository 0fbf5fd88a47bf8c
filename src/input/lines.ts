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
  (text.includes('\r') ? text.split(/\r\n|\r|\n/) : text.split('\n')).map((raw, at) => ({
    raw,
    text: trimWide(raw.includes('\ufeff') ? raw.replaceAll('\ufeff', '') : raw),
    number: first + at,
  }));

const brokenLine = /(?:<br ?\/?>\s{0,9}){2,}/i;

/** The same where a crawler left the page's own line breaks as tags: two of them part paragraphs, and one stays as it stands. */
export const toLinesOfPage = (text: string, first: number): readonly Line[] =>
  toLines(text, first).flatMap((line) =>
    brokenLine.test(line.raw)
      ? line.raw.split(brokenLine).flatMap((raw) => [
          { raw, text: trimWide(raw), number: line.number },
          { raw: '', text: '', number: line.number },
        ])
      : [line],
  );

/** A blank line below a line, so that the next one does not go on with it. */
export const blankBelow = ({ number }: Line): Line => ({ raw: '', text: '', number });

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

// Two lines of a table, their cells parted by tabs or wide gaps.
const row = /\S(?:\t| {3})\s{0,99}\S/;
// Two facts of a list, or two speakers: "Venue: the pier", "時間：下午三時".
const labelled = /^(?:\p{Lu}[\p{L}\d ()'’-]{0,40}|\p{Script=Han}[\p{Script=Han}\d（）]{0,11})[:：]\s?\S/u;

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
const collapse = (text: string): string =>
  text.includes('  ') || text.includes('\t') ? text.replace(/[ \t]{2,}|\t/g, ' ') : text;

/** How a story lies on its lines. */
interface Layout {
  /** True where no line breaks off within a sentence: every line is a paragraph then. */
  readonly isUnbroken: boolean;
  /** The columns of its longest line; CJK takes two each. Counted up to `unbroken` only. */
  readonly width: number;
  /** What stands in front of its first line, where that is none of a list. */
  readonly indent: string;
  /** True when there are blank lines between its paragraphs. */
  readonly hasBlankLines: boolean;
}

/** Nobody breaks lines by hand at more columns than this: a longer line is a whole paragraph. */
const unbroken = 160;
/** And at fewer columns than this neither. */
const narrowest = 30;

const layoutOf = (lines: readonly Line[]): Layout => ({
  isUnbroken: isUnbroken(lines),
  indent: indentOf(lines.find(({ text }) => text !== '' && !listItem.test(text))?.raw ?? ''),
  width: lines.reduce((width, { text }) => (width > unbroken ? width : Math.max(width, columnsOf(text))), 0),
  hasBlankLines: lines.some(({ text }, at) => text === '' && at > 0 && at < lines.length - 1),
});

/** Blanks in front of a line, by which the paragraphs of some texts begin. */
const indentOf = (raw: string): string => /^[ \t]{2,12}(?=\S)/.exec(raw)?.[0] ?? '';

/** Two lines of Latin letters are too few to tell: one break in five falls between two sentences. */
const fewestLines = 3;

const isUnbroken = (lines: readonly Line[]): boolean => {
  const told = lines.filter(({ text }) => text !== '');
  const isChinese = told.some(({ text }) => isSpaceless(firstCharacter(text)));
  return (
    (isChinese || told.length >= fewestLines) &&
    lines.every(({ text }, at) => text === '' || (lines[at + 1]?.text ?? '') === '' || endsBlock(text))
  );
};

const endsBlock = (text: string): boolean => endsSentence(text) || /[:：]$/.test(text);

const columnsOf = (text: string): number => {
  const start = text.slice(0, unbroken + 1);
  return start.length + (start.match(/[\u2e80-\uffef]/g)?.length ?? 0);
};

/** Whether a line right below another one begins a paragraph, or only goes on with the one above. */
const beginsParagraph = (line: Line, above: Line, isFirst: boolean, layout: Layout): boolean => {
  if (listItem.test(line.text) || /^\s{0,8}\u3000/.test(line.raw)) return true;
  if (row.test(line.text) && row.test(above.text)) return true;
  if (labelled.test(line.text) && (labelled.test(above.text) || /[:：]$/.test(above.text))) return true;
  const isEnd = endsBlock(above.text);
  const hasRoom = columnsOf(above.text) + 1 + firstWordColumns(line.text) <= layout.width;
  // What hangs below the first line of an item belongs to it.
  const isIndented = /^(?: {2}|\t| \t)/.test(line.raw) && !(isFirst && listItem.test(above.text));
  // Unless all paragraphs are indented like that.
  if (isEnd && layout.indent !== '' && indentOf(line.raw) === layout.indent) return true;
  if (isIndented && (isEnd || (hasRoom && !/^(?: {2}|\t)/.test(above.raw)))) return true;
  // Whoever breaks lines by hand fills them: where the next word had room, the sentence's end was a paragraph's.
  if (isEnd) return hasRoom || layout.width > unbroken || layout.width < narrowest || layout.isUnbroken;
  // One paragraph a line, and this one above is a heading: it is short.
  return !layout.hasBlankLines && layout.width > unbroken && columnsOf(above.text) <= 80 && !/^\p{Ll}/u.test(line.text);
};

/** The columns of the first word; of a script without spaces four characters, since not every one may begin a line. */
const firstWordColumns = (text: string): number => {
  if (isSpaceless(firstCharacter(text))) return 8;
  const end = text.slice(0, unbroken).search(/\s/);
  return end === -1 ? Math.min(text.length, unbroken) : end;
};
