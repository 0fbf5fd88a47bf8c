import { isInvisible } from '../text.ts';
import { blocks, inlines, media, setOf, voids } from './allowed.ts';
import { count, type Tally } from './receipts.ts';

/** An element that begins on a line of its own. The words of two blocks never run together. */
interface Block {
  readonly name: string;
  readonly parent: Block | undefined;
  readonly depth: number;
  /** Where in the output its start tag is. */
  readonly at: number;
  /** True for one that the source does not have, such as the paragraph around loose words. */
  readonly isImplied: boolean;
  readonly parentWasLoose: boolean;
  isOpen: boolean;
  /** Something to see has been written in it; without, it leaves nothing behind. */
  isShown: boolean;
  /** Words stand directly in it, and nothing behind them that parts them from the next. */
  isLoose: boolean;
  isBreakDue: boolean;
}

interface Inline {
  readonly name: string;
  readonly tag: string;
  wasWritten: boolean;
}

interface Sheet {
  readonly parts: string[];
  readonly tally: Tally;
  top: Block;
  /** Those open in the source. A block closes them, and the words in it open them again. */
  readonly inlines: Inline[];
  /** How many of them, from the first, are open in the output. */
  written: number;
  /** Characters that tags may still take when they are written again. */
  spare: number;
  film: { address: string | undefined } | undefined;
}

// Together 100.
const deepestBlock = 70;
const deepestInline = 30;

/** Where a part of a list or table stands; elsewhere its tags are left out. */
const homes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', setOf('ul ol')],
  ['dt', setOf('dl')],
  ['dd', setOf('dl')],
  ['caption', setOf('table')],
  ['thead', setOf('table')],
  ['tbody', setOf('table')],
  ['tfoot', setOf('table')],
  ['tr', setOf('table thead tbody tfoot')],
  ['td', setOf('tr')],
  ['th', setOf('tr')],
  ['figcaption', setOf('figure')],
]);

/** What ends when an element begins directly in it. */
const ends: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', setOf('li')],
  ['dt', setOf('dt dd')],
  ['dd', setOf('dt dd')],
  ['caption', setOf('caption thead tbody tfoot tr td th')],
  ['thead', setOf('caption thead tbody tfoot tr td th')],
  ['tbody', setOf('caption thead tbody tfoot tr td th')],
  ['tfoot', setOf('caption thead tbody tfoot tr td th')],
  ['tr', setOf('caption tr td th')],
  ['td', setOf('caption td th')],
  ['th', setOf('caption td th')],
  ['figcaption', setOf('figcaption')],
]);

/** What is put around anything that may not stand directly in a list or table. */
const partOf: ReadonlyMap<string, string> = new Map([
  ['ul', 'li'],
  ['ol', 'li'],
  ['dl', 'dd'],
  ['table', 'tr'],
  ['thead', 'tr'],
  ['tbody', 'tr'],
  ['tfoot', 'tr'],
  ['tr', 'td'],
]);
/** What is put around words. `''` is the whole. */
const wraps: ReadonlyMap<string, string> = new Map([...partOf, ['', 'p'], ['blockquote', 'p']]);

/** Blocks that hold words only: what is a block elsewhere begins on a new line here. */
const lines = setOf('h2 h3 h4 h5 h6 pre caption dt');

const piece = /<(\/?)([a-z0-9]+)[^>]*>|[^<]+/g;

type End = () => void;
const nothingToEnd: End = () => undefined;

/**
 * Allowed elements in good order: no block within a paragraph, no part of a list or table outside one, nothing empty, nothing
 * too deep. The input has no markup but `<name attribute="value">` and `</name>`.
 */
export const nest = (html: string, tally: Tally): string => {
  const top = newBlock('', undefined, 0, false);
  const sheet: Sheet = { parts: [], tally, top, inlines: [], written: 0, spare: 100_000, film: undefined };
  const endings: End[] = [];
  for (const [markup, slash, name] of html.matchAll(piece)) {
    if (name === undefined) putText(sheet, markup);
    else if (slash === '/') endings.pop()?.();
    else if (voids.has(name)) putVoid(sheet, name, markup);
    else endings.push(begin(sheet, name, markup));
  }
  while (sheet.top !== top) close(sheet);
  if (sheet.parts.at(-1) === '\n') sheet.parts.pop();
  return sheet.parts.join('');
};

const begin = (sheet: Sheet, name: string, tag: string): End => {
  if (sheet.film !== undefined || name === 'span') return nothingToEnd;
  if (media.has(name)) return beginFilm(sheet, name, tag);
  if (blocks.has(name)) return beginBlock(sheet, name, tag);
  if (inlines.has(name)) return beginInline(sheet, name, tag);
  return beginApart(sheet);
};

/** What comes is no part of the paragraph, item or line before it. */
const setApart = (sheet: Sheet): void => {
  closeInlines(sheet);
  while (sheet.top.name === 'p' || (sheet.top.isImplied && sheet.top.name !== 'tr')) close(sheet);
  if (sheet.top.isLoose) sheet.top.isBreakDue = true;
};

const beginApart = (sheet: Sheet): End => {
  setApart(sheet);
  return () => setApart(sheet);
};

const beginBlock = (sheet: Sheet, name: string, tag: string): End => {
  if (!makePlace(sheet, name)) return () => setApart(sheet);
  const block = open(sheet, name, tag);
  return () => {
    if (!block.isOpen) return setApart(sheet);
    while (block.isOpen) close(sheet);
  };
};

/** Closes and opens what must be for the block to stand here; false when it cannot. */
const makePlace = (sheet: Sheet, name: string): boolean => {
  setApart(sheet);
  while (ends.get(name)?.has(sheet.top.name)) close(sheet);
  if (lines.has(sheet.top.name)) return false;
  const isAtHome = (): boolean =>
    homes.get(name)?.has(sheet.top.name) ?? (!partOf.has(sheet.top.name) || isListInList(name, sheet.top.name));
  while (!isAtHome()) {
    const part = partOf.get(sheet.top.name);
    if (part === undefined) return false;
    openImplied(sheet, part);
  }
  if (sheet.top.depth + 1 + roomFor(name) <= deepestBlock) return true;
  count(sheet.tally, 'deep nesting');
  return false;
};

/** How many elements the words in it may need around them: two in a table, its row and its cell. */
const roomFor = (name: string): number => {
  const within = wraps.get(name);
  return within === undefined ? 0 : 1 + roomFor(within);
};

// Not allowed, but common, and every browser shows it as meant.
const isListInList = (name: string, parent: string): boolean =>
  partOf.get(name) === 'li' && partOf.get(parent) === 'li';

const open = (sheet: Sheet, name: string, tag: string, isImplied = false): Block => {
  const parent = sheet.top;
  const block = newBlock(name, parent, sheet.parts.length, isImplied);
  parent.isLoose = false;
  parent.isBreakDue = false;
  sheet.parts.push(tag);
  sheet.top = block;
  return block;
};

// Spelt out: with a spread in it this function alone took five sixths of the time (Node 20).
const newBlock = (name: string, parent: Block | undefined, at: number, isImplied: boolean): Block => ({
  name,
  parent,
  depth: parent === undefined ? 0 : parent.depth + 1,
  at,
  isImplied,
  parentWasLoose: parent?.isLoose ?? false,
  isOpen: true,
  isShown: false,
  isLoose: false,
  isBreakDue: false,
});

const openImplied = (sheet: Sheet, name: string): Block => open(sheet, name, `<${name}>`, true);

const close = (sheet: Sheet): void => {
  const { top: block } = sheet;
  const { name, parent } = block;
  /* v8 ignore next -- @preserve: nobody closes the whole */
  if (parent === undefined) return;
  closeInlines(sheet);
  sheet.top = parent;
  block.isOpen = false;
  // An empty cell holds its place in the row.
  if (block.isShown || name === 'td' || name === 'th') {
    sheet.parts.push(`</${name}>`);
    parent.isShown ||= block.isShown;
    return;
  }
  sheet.parts.length = block.at;
  parent.isLoose = block.parentWasLoose;
  parent.isBreakDue = block.parentWasLoose;
};

const beginInline = (sheet: Sheet, name: string, tag: string): End => {
  const isInside = name === 'a' && sheet.inlines.some((inline) => inline.name === 'a');
  const isStray = (name === 'rt' || name === 'rp') && sheet.inlines.at(-1)?.name !== 'ruby';
  if (isInside || isStray) return nothingToEnd;
  if (sheet.inlines.length >= deepestInline) {
    count(sheet.tally, 'deep nesting');
    return nothingToEnd;
  }
  sheet.inlines.push({ name, tag, wasWritten: false });
  return () => {
    if (sheet.written === sheet.inlines.length) closeInline(sheet);
    sheet.inlines.pop();
  };
};

const closeInline = (sheet: Sheet): void => {
  sheet.written -= 1;
  sheet.parts.push(`</${sheet.inlines[sheet.written]?.name}>`);
};

const closeInlines = (sheet: Sheet): void => {
  while (sheet.written > 0) closeInline(sheet);
};

/** Only now, before the words: one that holds none is never written. */
const openInlines = (sheet: Sheet): void => {
  for (const inline of sheet.inlines.slice(sheet.written)) {
    // A long address around ten thousand paragraphs would be written ten thousand times.
    if (inline.wasWritten) sheet.spare -= inline.tag.length;
    if (sheet.spare < 0) return;
    inline.wasWritten = true;
    sheet.parts.push(inline.tag);
    sheet.written += 1;
  }
};

const whiteStart = /^[ \t\n]*/;

const putText = (sheet: Sheet, text: string): void => {
  if (sheet.film !== undefined) return;
  const white = whiteStart.exec(text)?.[0] ?? '';
  const isBetweenBlocks = wraps.has(sheet.top.name);
  if (isBetweenBlocks && white !== '') putNewline(sheet);
  const words = isBetweenBlocks ? text.slice(white.length) : text;
  if (white.length < text.length) put(sheet, words, !isInvisible(words));
  else if (words !== '') sheet.parts.push(words);
};

const putNewline = ({ parts }: Sheet): void => {
  const last = parts.at(-1);
  if (last !== undefined && last !== '\n') parts.push('\n');
};

/** Words or a picture, in a block that may hold them and in the inline elements around them. */
const put = (sheet: Sheet, markup: string, isSeen: boolean): void => {
  for (let name = wraps.get(sheet.top.name); name !== undefined; name = wraps.get(name)) openImplied(sheet, name);
  const { top } = sheet;
  if (top.isBreakDue) sheet.parts.push('<br/>');
  openInlines(sheet);
  sheet.parts.push(markup);
  top.isBreakDue = false;
  top.isLoose = true;
  top.isShown ||= isSeen;
};

const putVoid = (sheet: Sheet, name: string, tag: string): void => {
  if (name === 'source') {
    if (sheet.film !== undefined) sheet.film.address ??= srcOf(tag);
  } else if (sheet.film === undefined) {
    if (name === 'br') putLineBreak(sheet);
    else if (name === 'hr') putRule(sheet);
    else put(sheet, tag.replace(/ ?\/>$/, '/>'), true);
  }
};

const putLineBreak = ({ top, parts }: Sheet): void => {
  // Between two blocks the line is broken already.
  if (wraps.has(top.name)) return;
  parts.push('<br/>');
  top.isLoose = false;
  top.isBreakDue = false;
};

const putRule = (sheet: Sheet): void => {
  if (!makePlace(sheet, 'hr')) return;
  sheet.parts.push('<hr/>');
  sheet.top.isShown = true;
  sheet.top.isLoose = false;
  sheet.top.isBreakDue = false;
};

const srcOf = (tag: string): string | undefined => / src="([^"]*)"/.exec(tag)?.[1];

const beginFilm = (sheet: Sheet, name: string, tag: string): End => {
  const film = { address: srcOf(tag) };
  sheet.film = film;
  return () => {
    sheet.film = undefined;
    if (film.address === undefined) return count(sheet.tally, name);
    setApart(sheet);
    const end = beginInline(sheet, 'a', `<a href="${film.address}">`);
    put(sheet, film.address, true);
    end();
    setApart(sheet);
  };
};
