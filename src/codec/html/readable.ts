import { Readability } from '@mozilla/readability';
import JsdomParser from '@mozilla/readability/JSDOMParser.js';
import { escapeText, quotedWords } from '../markup.ts';
import { isSpecial, voidElements } from './elements.ts';
import { type HtmlElement, type HtmlPage, type HtmlText, walk } from './tree.ts';

/** Elements of a page beyond which finding the story by its looks takes too long. */
const mostElements = 8_000;
const mostCharacters = 1_000_000;

/**
 * What Firefox's reader mode takes for the story of a page: the elements that are part of it, those around them included;
 * `undefined` where it finds none or the page is too large for it.
 */
export const readable = (page: HtmlPage): ReadonlySet<HtmlElement> | undefined => {
  if (page.elements.length > mostElements || page.source.length > mostCharacters) return undefined;
  const document = new JsdomParser().parse(toXhtml(page), 'https://page.invalid/');
  const kept = new Set<HtmlElement>();
  const found = new Readability<true>(document, {
    disableJSONLD: true,
    charThreshold: 200,
    serializer: (node) => {
      collect(node, page, kept);
      return true;
    },
  }).parse();
  return found === null || kept.size === 0 ? undefined : kept;
};

/** Scripts and what only a browser shows; reader mode would remove them itself. */
const left = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'textarea',
  'select',
]);

/**
 * The page as well-formed markup, because the small parser that comes with Readability (0.6) reads no other. Each element
 * carries its place in the name of an attribute, not in its value: when Readability merges two elements it keeps both names.
 */
const toXhtml = (page: HtmlPage): string => {
  const pieces: string[] = ['<html><head></head><body>'];
  const isCarried = ({ name }: HtmlElement): boolean => /^[a-z][a-z0-9]*$/.test(name) && !frames.has(name);
  for (const { node, out } of walk(page.root.children, ({ name }) => !left.has(name) && name !== 'head')) {
    if (node.kind === 'text') pieces.push(textOf(node));
    else if (isCarried(node)) pieces.push(out ? endTag(node) : startTag(node));
  }
  return [...pieces, '</body></html>'].join('');
};

/** Readability makes paragraphs of its own of the words that stand in a `<div>`: they carry the place of that element with them. */
const textOf = ({ text, parent }: HtmlText): string => {
  const isLoose = isSpecial(parent.name) && !frames.has(parent.name) && text.trim() !== '';
  return isLoose ? `<span data-place-${parent.place}="1">${escapeText(text)}</span>` : escapeText(text);
};

const frames = new Set(['html', 'body', 'head', 'title', 'meta', 'link', 'base']);
const carried = [
  'class',
  'id',
  'role',
  'rel',
  'itemprop',
  'href',
  'src',
  'alt',
  'style',
  'hidden',
  'aria-hidden',
  'aria-modal',
];

const startTag = (element: HtmlElement): string => {
  const attributes = carried.flatMap((name) => {
    const value = element.attributes.get(name);
    return value === undefined ? [] : [` ${name}="${quotedWords(value).markup}"`];
  });
  return `<${element.name} data-place-${element.place}="1"${attributes.join('')}${voidElements.has(element.name) ? '/>' : '>'}`;
};

const endTag = ({ name }: HtmlElement): string => (voidElements.has(name) ? '' : `</${name}>`);

/** An element of the small parser, as far as it is looked at here. */
interface SmallElement {
  readonly attributes?: readonly { readonly name: string }[] | undefined;
  readonly childNodes: readonly SmallElement[];
}

const collect = (root: SmallElement, page: HtmlPage, kept: Set<HtmlElement>): void => {
  const waiting: SmallElement[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const { name } of node.attributes ?? []) {
      let element = name.startsWith('data-place-')
        ? page.elements[Number(name.slice('data-place-'.length))]
        : undefined;
      for (; element !== undefined && !kept.has(element); element = element.parent) kept.add(element);
    }
    waiting.push(...node.childNodes);
  }
};

/** True for an element that reader mode can leave out: formatting is merged and renamed too often to tell. */
export const isLeftOut = (element: HtmlElement, kept: ReadonlySet<HtmlElement>): boolean =>
  isSpecial(element.name) && !kept.has(element);
