import { closest, parseHtml, select, selectAll } from '../../codec/html/page.ts';
import { type HtmlElement, type HtmlPage, walk } from '../../codec/html/tree.ts';
import type { Found, SourceText } from '../../model/capture.ts';
import { chooseStory, type JsonLd, type JsonLdArticle, readJsonLd } from './json-ld.ts';
import { collapse, isSilent, wordsOf } from './words.ts';

/** A page with what its head says of it, ready to be asked. */
export interface PageFacts {
  readonly page: HtmlPage;
  /** The line in the file of an offset in the page. */
  readonly lineAt: (offset: number) => number;
  readonly jsonLd: JsonLd;
  /** What `<meta>` says, by `property`, `name` or `itemprop` in lower case. */
  readonly metas: ReadonlyMap<string, readonly Found[]>;
  /** The article in the JSON-LD that is the page's own. */
  readonly story: JsonLdArticle | undefined;
  readonly measures: ReadonlyMap<HtmlElement, Measure>;
}

/** Reads a page and its head. */
export const toPageFacts = (source: SourceText): PageFacts => {
  const page = parseHtml(source.text);
  const lineAt = lineFinder(source.text, source.line);
  const scripts = selectAll(page, 'script[type*="ld+json" i]').map((script) => ({
    text: textWithin(script),
    line: lineAt(script.innerStart),
  }));
  const jsonLd = readJsonLd(scripts);
  const metas = metasOf(page, lineAt);
  const canonical = select(page, 'link[rel~="canonical" i]')?.attributes.get('href');
  const heading = select(page, 'h1');
  const story = chooseStory(jsonLd.articles, {
    addresses: [canonical, metas.get('og:url')?.[0]?.text].filter((address) => address !== undefined),
    headlines: [metas.get('og:title')?.[0]?.text, heading === undefined ? undefined : wordsOf(heading)].filter(
      (headline) => headline !== undefined,
    ),
  });
  return { page, lineAt, jsonLd, metas, story, measures: measure(page) };
};

/** The text within an element such as a script, as it stands. */
export const textWithin = (element: HtmlElement): string =>
  element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');

/** Gives the line of an offset by halving: a page is asked a thousand times. */
export const lineFinder = (text: string, first: number): ((offset: number) => number) => {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return first + low;
  };
};

const metasOf = (page: HtmlPage, lineAt: (offset: number) => number): ReadonlyMap<string, readonly Found[]> => {
  const metas = new Map<string, Found[]>();
  let items = 0;
  for (const element of page.elements) {
    if (element.name !== 'meta') continue;
    const { attributes, start } = element;
    const item = attributes.get('property') ?? attributes.get('name');
    if (item === undefined) {
      items += 1;
      if (items > mostItems || isOfOtherItem(element)) continue;
    }
    const name = (item ?? attributes.get('itemprop') ?? '').trim().toLowerCase();
    const text = collapse((attributes.get('content') ?? '').slice(0, longestMeta));
    if (name === '' || text === '') continue;
    const same = metas.get(name);
    if (same === undefined) metas.set(name, [{ text, line: lineAt(start) }]);
    else same.push({ text, line: lineAt(start) });
  }
  return metas;
};

/** UTF-16 code units: nothing that a page says of itself has a hundredth of these. */
const longestMeta = 100_000;

/** How many of microdata are looked at; a page has a dozen. */
const mostItems = 300;

/** True for what microdata says of something else on the page than its story: a film, a comment, a person. */
export const isOfOtherItem = (element: HtmlElement): boolean => {
  const type = closest(element, '[itemscope], [itemtype]')?.attributes.get('itemtype') ?? '';
  return (
    type !== '' && !/(?:Article|Posting|Report|Page|CreativeWork|Review|Blog)\s*$/i.test(type.slice(0, longestType))
  );
};

const longestType = 500;

/** What the first of these `<meta>` says. */
export const meta = ({ metas }: PageFacts, ...names: readonly string[]): Found | undefined => {
  for (const name of names) {
    const [found] = metas.get(name) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Everything that these `<meta>` say. */
export const allMeta = ({ metas }: PageFacts, ...names: readonly string[]): readonly Found[] =>
  names.flatMap((name) => metas.get(name) ?? []);

/** The words of an element, where it has any. */
export const wordsFound = ({ lineAt }: PageFacts, element: HtmlElement): Found | undefined => {
  const text = wordsOf(element);
  return text === '' ? undefined : { text, line: lineAt(firstWordOf(element)) };
};

const firstWordOf = (element: HtmlElement): number => {
  const [first] = element.children;
  if (first?.kind !== 'text') return element.start;
  const [space = ''] = /^\s*/.exec(first.text) ?? [];
  return first.start + space.length;
};

/** The first element that has words, by the first selector that finds one. */
export const firstWithWords = (
  facts: PageFacts,
  selectors: readonly string[],
  within?: HtmlElement,
): HtmlElement | undefined => {
  for (const selector of selectors) {
    const found = selectAll(facts.page, selector, within).find((element) => wordsOf(element) !== '');
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The words of that element. */
export const firstWords = (facts: PageFacts, selectors: readonly string[], within?: HtmlElement): Found | undefined => {
  const element = firstWithWords(facts, selectors, within);
  return element === undefined ? undefined : wordsFound(facts, element);
};

/** The value of an attribute of the first element that a selector means. */
export const attributeFound = (facts: PageFacts, selector: string, name: string): Found | undefined => {
  const element = select(facts.page, selector);
  const text = element?.attributes.get(name)?.trim() ?? '';
  return element === undefined || text === '' ? undefined : { text, line: facts.lineAt(element.start) };
};

/** How many of the words of an element stand in links, from 0 to 1; 0 where there are none. */
export const linkShare = (facts: PageFacts, element: HtmlElement): number => {
  const { words, linked } = measureOf(facts, element);
  return words === 0 ? 0 : linked / words;
};

/** How much an element says, white space aside, in UTF-16 code units. */
export interface Measure {
  readonly words: number;
  /** Of these, in links. */
  readonly linked: number;
}

export const measureOf = ({ measures }: PageFacts, element: HtmlElement): Measure =>
  measures.get(element) ?? { words: 0, linked: 0 };

/** Counts the words of all elements in one walk, because many are asked of and they stand within each other. */
const measure = (page: HtmlPage): ReadonlyMap<HtmlElement, Measure> => {
  const measures = new Map<HtmlElement, Measure>();
  const before: Measure[] = [];
  let words = 0;
  let linked = 0;
  let links = 0;
  for (const { node, out } of walk([page.root], (element) => !isSilent(element))) {
    if (node.kind === 'text') {
      const { length } = node.text.replace(/\s+/g, '');
      words += length;
      if (links > 0) linked += length;
      continue;
    }
    if (node.name === 'a') links += out ? -1 : 1;
    const start = out ? before.pop() : undefined;
    if (start === undefined) before.push({ words, linked });
    else measures.set(node, { words: words - start.words, linked: linked - start.linked });
  }
  return measures;
};
