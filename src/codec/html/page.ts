import { compile } from 'css-select';
import { Tokenizer } from 'htmlparser2';
import { htmlBuilder } from './builder.ts';
import type { HtmlElement, HtmlNode, HtmlPage } from './tree.ts';

/** Reads a page or a fragment of one; every text is HTML of some kind. Comments are left out. Linear in time and in memory. */
export const parseHtml = (source: string): HtmlPage => {
  const builder = htmlBuilder(source);
  // Where the last token ended: a character reference tells only its own end.
  let at = 0;
  let name = '';
  let start = 0;
  let attributeName = '';
  let attributeValue = '';
  let attributes = new Map<string, string>();
  const skipTo = (end: number): void => {
    at = end;
  };
  const endTag = (end: number): void => {
    builder.open(name, attributes, start, end);
    at = end;
  };
  // The tokenizer (12.0) and not the parser: that one looks through all open elements at every tag, and is quadratic.
  const tokenizer = new Tokenizer(
    {},
    {
      isInForeignContext: () => builder.isForeign(),
      onopentagname: (from, to) => {
        const written = source.slice(from, to).toLowerCase();
        name = pictureNames.has(written) ? 'img' : written;
        start = from - 1;
        attributes = new Map();
      },
      onattribname: (from, to) => {
        attributeName = source.slice(from, to).toLowerCase();
        attributeValue = '';
      },
      onattribdata: (from, to) => {
        attributeValue += source.slice(from, to);
      },
      onattribentity: (codePoint) => {
        attributeValue += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (!attributes.has(attributeName)) attributes.set(attributeName, attributeValue);
      },
      onopentagend: (end) => endTag(end + 1),
      onselfclosingtag: (end) => {
        const closes = builder.isForeign() || name === 'svg' || name === 'math';
        endTag(end + 1);
        if (closes) builder.close(name, end + 1, end + 1);
      },
      onclosetag: (from, to) => {
        const end = source.indexOf('>', to);
        at = end === -1 ? source.length : end + 1;
        builder.close(source.slice(from, to).toLowerCase(), from - 2, at);
      },
      ontext: (from, to) => {
        builder.text(source.slice(from, to), from, to);
        at = to;
      },
      ontextentity: (codePoint, to) => {
        builder.text(String.fromCodePoint(codePoint), at, to);
        at = to;
      },
      oncomment: (_from, end) => skipTo(end + 1),
      oncdata: (_from, end) => skipTo(end + 1),
      ondeclaration: (_from, end) => skipTo(end + 1),
      /* v8 ignore next -- @preserve: only XML has processing instructions, the tokenizer's type asks for it */
      onprocessinginstruction: (_from, end) => skipTo(end + 1),
      onend: () => undefined,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return builder.finish();
};

// What browsers take for `<img>`, and what AMP has in its place.
const pictureNames: ReadonlySet<string> = new Set(['image', 'amp-img', 'amp-anim']);

/** The elements within `within` that a CSS selector means, in document order. */
export const selectAll = (page: HtmlPage, selector: string, within: HtmlElement = page.root): readonly HtmlElement[] =>
  page.elements.slice(within.place + 1, within.next).filter(matcher(selector));

/** The first of them. */
export const select = (page: HtmlPage, selector: string, within: HtmlElement = page.root): HtmlElement | undefined => {
  const matches = matcher(selector);
  for (let place = within.place + 1; place < within.next; place += 1) {
    const element = page.elements[place];
    if (element !== undefined && matches(element)) return element;
  }
  return undefined;
};

/** True when a CSS selector means this element. */
export const matches = (element: HtmlElement, selector: string): boolean => matcher(selector)(element);

/** The closest element that a CSS selector means: the element itself, or one that it is within. */
export const closest = (element: HtmlElement, selector: string): HtmlElement | undefined => {
  const isMeant = matcher(selector);
  let at: HtmlElement | undefined = element;
  while (at !== undefined && !isMeant(at)) at = at.parent;
  return at;
};

// Selectors are data of this program: there are only so many.
const compiled = new Map<string, (element: HtmlElement) => boolean>();

const matcher = (selector: string): ((element: HtmlElement) => boolean) => {
  const known = compiled.get(selector);
  if (known !== undefined) return known;
  const made = compile<HtmlNode, HtmlElement>(selector, { adapter, cacheResults: false });
  compiled.set(selector, made);
  return made;
};

const isElement = (node: HtmlNode): node is HtmlElement => node.kind === 'element';

// The tree is flat enough for all of these; none of them copies more than one element's children.
const adapter = {
  isTag: isElement,
  getAttributeValue: (element: HtmlElement, name: string): string | undefined => element.attributes.get(name),
  hasAttrib: (element: HtmlElement, name: string): boolean => element.attributes.has(name),
  getName: (element: HtmlElement): string => element.name,
  getParent: (node: HtmlNode): HtmlElement | null => node.parent ?? null,
  getChildren: (node: HtmlNode): HtmlNode[] => (node.kind === 'element' ? [...node.children] : []),
  getSiblings: (node: HtmlNode): HtmlNode[] => [...(node.parent?.children ?? [node])],
  getText: (node: HtmlNode): string => (node.kind === 'text' ? node.text : ''),
  removeSubsets: (nodes: HtmlNode[]): HtmlNode[] => nodes,
};
