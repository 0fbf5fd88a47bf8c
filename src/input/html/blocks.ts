import { parseHtml } from '../../codec/html/page.ts';
import { type HtmlElement, type HtmlNode, type HtmlPage, type HtmlText, walk } from '../../codec/html/tree.ts';
import { trimWide } from '../../codec/white-space.ts';
import type { Block } from '../../model/capture.ts';
import { filmAddress, filmMarkup } from './films.ts';
import { isOnlyPicture } from './noscript.ts';
import { breaksLines, collapse, isSilent, lineBreak, pictureAddresses } from './words.ts';

/** A block, and where on the page it is. */
export interface PlacedBlock extends Block {
  /** The element that is the block, or that the block's words stand in. */
  readonly element: HtmlElement;
  /** The offset of its first word or picture in the source. */
  readonly start: number;
}

/**
 * The blocks of a fragment of HTML, in order. `lineAt` gives the line in the file of an offset in `html`. A block whose markup
 * says no more than its words has none.
 */
export const htmlToBlocks = (html: string, lineAt: (offset: number) => number): readonly Block[] => {
  const page = parseHtml(html);
  return toBlocks(page, page.root.children, { lineAt, leavesOut: () => false }).map(({ text, line, html: markup }) => ({
    text,
    line,
    html: markup,
  }));
};

/** How blocks are read. */
export interface BlockOptions {
  readonly lineAt: (offset: number) => number;
  /** What of the page is no part of the story. */
  readonly leavesOut: (element: HtmlElement) => boolean;
  /** Words that make a paragraph of their own behind a single line break, e.g. `Last updated: …`. */
  readonly standsAlone?: (text: string) => boolean;
  /** Elements that are a picture with its caption, and the element of that. */
  readonly pictureBoxes?: ReadonlyMap<HtmlElement, HtmlElement> | undefined;
}

/** The blocks among the nodes of a page, in order. */
export const toBlocks = (
  page: HtmlPage,
  nodes: readonly HtmlNode[],
  { lineAt, leavesOut, standsAlone, pictureBoxes }: BlockOptions,
): readonly PlacedBlock[] => {
  const blocks: PlacedBlock[] = [];
  const layout = layoutTables(page);
  /** Elements such as `<b>` that are open around what comes next, the outermost first. */
  const open: HtmlElement[] = [];
  let run: Run | undefined;

  const flush = (): void => {
    if (run === undefined) return;
    const { start, element, pieces } = run;
    const html = run.isRich ? `<p>${markupOf(run, page.source, open)}</p>` : undefined;
    blocks.push({ text: collapse(pieces.join('')), line: lineAt(start), html, element, start });
    run = undefined;
  };
  const begin = (start: number, parent: HtmlElement | undefined): Run => ({
    start,
    end: start,
    element: blockAround(parent ?? page.root),
    around: open.slice(-mostReopened),
    pieces: [],
    cuts: [],
    breaks: 0,
    isRich: false,
  });
  const takeWhole = (element: HtmlElement): void => {
    flush();
    const { text, start, cuts } = wholeWords(page, element, leavesOut);
    if (start === undefined) return;
    const caption = pictureBoxes?.get(element);
    const html =
      caption === undefined
        ? sliceWithout(page.source, [element.start, element.end], cuts)
        : figureOf(page.source, element, caption, cuts);
    blocks.push({ text, line: lineAt(start), html, element, start });
  };
  const takeFilm = (element: HtmlElement, address: string): void => {
    flush();
    const { start } = element;
    blocks.push({ text: address, line: lineAt(start), html: filmMarkup(address), element, start });
  };
  const enters = (element: HtmlElement): boolean => {
    const isLeft = leavesOut(element);
    if (!isLeft && isOnlyPicture(page, element)) {
      // Its tags hide the picture from the sanitiser too.
      run?.cuts.push([element.start, element.innerStart], [element.innerEnd, element.end]);
      return true;
    }
    const film = isLeft ? undefined : filmAddress(element);
    if (film !== undefined) {
      takeFilm(element, film);
      return false;
    }
    if (isLeft || isSilent(element) || isIdleForm(page, element)) {
      run?.cuts.push([element.start, element.end]);
      if (breaksLines(element)) flush();
      return false;
    }
    const isWhole = wholeElements.has(element.name) || pictureBoxes?.has(element) === true;
    if (!isWhole || layout.has(element)) return true;
    takeWhole(element);
    return false;
  };
  const takeText = (node: HtmlText): void => {
    if (trimWide(node.text) === '') {
      run?.pieces.push(node.text);
      return;
    }
    if (run !== undefined && run.breaks > 0 && standsAlone?.(trimWide(node.text)) === true) flush();
    run ??= begin(firstWord(node), node.parent);
    if (run.breaks > 0 || open.some(isRich)) run.isRich = true;
    run.breaks = 0;
    run.pieces.push(node.text);
    run.end = node.end;
  };
  const takeBreak = (): void => {
    if (run === undefined) return;
    run.breaks += 1;
    run.pieces.push(lineBreak);
    if (run.breaks > 1) flush();
  };
  const takePicture = (picture: HtmlElement): void => {
    run ??= begin(picture.start, picture.parent);
    run.isRich = true;
    run.breaks = 0;
    run.end = picture.end;
  };
  const comeIn = (element: HtmlElement): void => {
    if (element.name === 'br') takeBreak();
    else if (isPicture(element)) takePicture(element);
    else if (element.name === 'img' || element.name === 'noscript') return;
    else if (startsBlock(element)) flush();
    else open.push(element);
  };
  const goOut = (element: HtmlElement): void => {
    if (element.name === 'br' || element.name === 'img' || element.name === 'noscript') return;
    if (startsBlock(element)) {
      flush();
      return;
    }
    open.pop();
    // The end tag belongs to the paragraph when a word of it stands inside; an element that was never closed has none.
    const hasEndTag = element.end > element.innerEnd;
    if (run !== undefined && hasEndTag && run.end >= element.innerStart) run.end = Math.max(run.end, element.end);
  };
  for (const { node, out } of walk(nodes, enters)) {
    if (node.kind === 'text') takeText(node);
    else if (out) goOut(node);
    else comeIn(node);
  }
  flush();
  return blocks;
};

/** Words and what stands between them, on their way to become a paragraph. */
interface Run {
  readonly start: number;
  /** Behind the last word, or the end tag behind it. */
  end: number;
  readonly element: HtmlElement;
  /** What was open already when it began. */
  readonly around: readonly HtmlElement[];
  readonly pieces: string[];
  /** Ranges of the source within it that say nothing. */
  readonly cuts: Range[];
  /** How many `<br>` stand behind the last word. */
  breaks: number;
  /** True when the markup says more than the words. */
  isRich: boolean;
}

type Range = readonly [start: number, end: number];

/** A paragraph within more formatting than this loses the outermost: a page may open 250 tags around 100,000 paragraphs. */
const mostReopened = 8;

/** Elements that are one block each, whatever they hold. */
const wholeElements: ReadonlySet<string> = new Set(
  'h1 h2 h3 h4 h5 h6 ul ol menu dir dl table figure blockquote pre'.split(' '),
);

const richElements: ReadonlySet<string> = new Set(
  'a b strong i em u s strike del ins sub sup code kbd samp var q cite abbr mark small dfn ruby tt big'.split(' '),
);

/** True when an element says something that its words alone do not. */
const isRich = (element: HtmlElement): boolean =>
  richElements.has(element.name) && (element.name !== 'a' || element.attributes.has('href'));

/** True for a picture that has an address, perhaps one to be loaded late. */
const isPicture = ({ name, attributes }: HtmlElement): boolean =>
  name === 'img' && pictureAddresses.some((attribute) => attributes.has(attribute));

const startsBlock = (element: HtmlElement): boolean =>
  breaksLines(element) || element.name === 'body' || element.name === 'html' || element.name === 'head';

const blockAround = (element: HtmlElement): HtmlElement => {
  let at = element;
  while (at.parent !== undefined && !startsBlock(at)) at = at.parent;
  return at;
};

/** True for a form that only asks for something. Some sites have the whole page in one. */
const isIdleForm = (page: HtmlPage, element: HtmlElement): boolean =>
  element.name === 'form' &&
  !page.elements
    .slice(element.place, element.next)
    .some(({ name }) => name === 'article' || name === 'main' || name === 'h1');

/** Paragraphs in one cell beyond which its table only arranges the page. */
const manyParagraphs = 2;

/** Tables that only arrange the page: with a table, a headline or a story inside, or with one cell in every row. */
const layoutTables = (page: HtmlPage): ReadonlySet<HtmlElement> => {
  const paragraphs = new Map<HtmlElement, number>();
  const arranging = new Set<HtmlElement>();
  const grids = new Set<HtmlElement>();
  const rows = new Set<HtmlElement>();
  const tables: HtmlElement[] = [];
  for (const element of page.elements) {
    const { name, parent } = element;
    if (name === 'table') tables.push(element);
    if (name === 'table' || name === 'h1' || name === 'article') {
      const table = tableAround(parent);
      if (table !== undefined) arranging.add(table);
    } else if (name === 'p' && parent !== undefined) {
      const cell = cellAround(parent);
      const count = cell === undefined ? 0 : (paragraphs.get(cell) ?? 0) + 1;
      if (cell !== undefined) paragraphs.set(cell, count);
      const table = count > manyParagraphs ? tableAround(cell) : undefined;
      if (table !== undefined) arranging.add(table);
    } else if ((name === 'td' || name === 'th') && parent !== undefined) {
      const table = rows.has(parent) ? tableAround(parent) : undefined;
      if (table !== undefined) grids.add(table);
      rows.add(parent);
    }
  }
  return new Set(tables.filter((table) => arranging.has(table) || !grids.has(table)));
};

const tableAround = (element: HtmlElement | undefined): HtmlElement | undefined => {
  let at = element;
  while (at !== undefined && at.name !== 'table') at = at.parent;
  return at;
};

const cellAround = (element: HtmlElement): HtmlElement | undefined => {
  let at: HtmlElement | undefined = element;
  while (at !== undefined && at.name !== 'td' && at.name !== 'table') at = at.parent;
  return at?.name === 'td' ? at : undefined;
};

const firstWord = (node: HtmlText): number => {
  const [space = ''] = /^\s*/.exec(node.text) ?? [];
  return node.start + space.length;
};

/** The words of a block, where they begin, and what within it says nothing; no `start` where there is nothing to see. */
const wholeWords = (
  page: HtmlPage,
  block: HtmlElement,
  leavesOut: (element: HtmlElement) => boolean,
): { readonly text: string; readonly start: number | undefined; readonly cuts: readonly Range[] } => {
  const pieces: string[] = [];
  const cuts: Range[] = [];
  let start: number | undefined;
  const enters = (element: HtmlElement): boolean => {
    const isLeft = leavesOut(element);
    if (!isLeft && filmAddress(element) !== undefined) {
      start ??= element.start;
      return false;
    }
    if (!isLeft && isOnlyPicture(page, element)) {
      cuts.push([element.start, element.innerStart], [element.innerEnd, element.end]);
      return true;
    }
    const isCut = isLeft || isSilent(element);
    if (isCut) cuts.push([element.start, element.end]);
    return !isCut;
  };
  for (const { node } of walk(block.children, enters)) {
    if (node.kind === 'text') {
      if (start === undefined && trimWide(node.text) !== '') start = firstWord(node);
      pieces.push(node.text);
    } else {
      if (breaksLines(node)) pieces.push(lineBreak);
      if (isPicture(node)) start ??= node.start;
    }
  }
  return { text: collapse(pieces.join('')), start, cuts };
};

const markupOf = (run: Run, source: string, open: readonly HtmlElement[]): string => {
  const before = run.around.map((element) => source.slice(element.start, element.innerStart)).join('');
  const stillOpen = open.filter(
    (element) => run.around.includes(element) || (element.start >= run.start && element.innerStart <= run.end),
  );
  const after = stillOpen.toReversed().map(({ name }) => `</${name}>`);
  return `${before}${trimWide(sliceWithout(source, [run.start, run.end], run.cuts))}${after.join('')}`;
};

/** A box of a picture and its caption as the figure that it is. */
const figureOf = (source: string, box: HtmlElement, caption: HtmlElement, cuts: readonly Range[]): string => {
  const part = (start: number, end: number): string => sliceWithout(source, [start, end], cuts);
  const before = part(box.innerStart, caption.start);
  const words = part(caption.innerStart, caption.innerEnd);
  return `<figure>${before}<figcaption>${words}</figcaption>${part(caption.end, box.innerEnd)}</figure>`;
};

const sliceWithout = (source: string, [start, end]: Range, cuts: readonly Range[]): string => {
  const pieces: string[] = [];
  let at = start;
  for (const [from, to] of cuts) {
    if (from < at || from >= end) continue;
    pieces.push(source.slice(at, from));
    at = to;
  }
  return [...pieces, source.slice(at, end)].join('');
};
