import { type Entities, walkXml, type XmlTag } from './strict-xml.ts';

/** A piece of a document: an element, or words. */
export type XmlTreeNode = XmlTreeElement | XmlTreeText;

/** An element, known by its namespace and local name; which prefix a document chose says nothing. */
export interface XmlTreeElement {
  readonly kind: 'element';
  /** `''` in no namespace. */
  readonly uri: string;
  readonly local: string;
  /** As the document spells it, for messages; `undefined` where it has none. */
  readonly prefix: string | undefined;
  /** `xmlns` ones too, in the namespace `http://www.w3.org/2000/xmlns/`. */
  readonly attributes: readonly XmlTreeAttribute[];
  readonly children: readonly XmlTreeNode[];
  /** Where its `<` stands, counted from 1. */
  readonly line: number;
  readonly column: number;
}

export interface XmlTreeAttribute {
  /** `''` for one without a prefix. */
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

/** Words between two tags, decoded; CDATA sections are words like others. Line ends in it are the document's own. */
export interface XmlTreeText {
  readonly kind: 'text';
  readonly text: string;
  /** The line on which it begins. */
  readonly line: number;
}

/** A document as a tree, or the first place where it is not well-formed. */
export type XmlTreeReading =
  | { readonly ok: true; readonly root: XmlTreeElement }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly reason: string };

/**
 * Reads an XML document with namespaces, strictly: a DOCTYPE, a prefix that is not declared, or nesting deeper than 256
 * elements is a fault like any other. Lines are counted from `firstLine`; `entities` may be named beside the five of XML.
 */
export const readXmlTree = (text: string, firstLine = 1, entities: Entities = {}): XmlTreeReading => {
  const placeAt = toPlaces(text, firstLine);
  const open: Growing[] = [];
  let root: Growing | undefined;
  let words: { text: string; readonly line: number } | undefined;
  const endWords = (): void => {
    if (words !== undefined) open.at(-1)?.children.push({ kind: 'text', ...words });
    words = undefined;
  };
  const fault = walkXml(
    text,
    {
      open: (tag) => {
        endWords();
        const element = toElement(tag, placeAt(tag.offset));
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
      },
      close: () => {
        endWords();
        open.pop();
      },
      text: (piece, offset) => {
        if (words === undefined) words = { text: piece, line: placeAt(offset).line };
        else words.text += piece;
      },
      // The lines of a comment are not in the words: behind it they are counted anew.
      aside: endWords,
    },
    entities,
  );
  if (fault !== undefined) return { ok: false, ...fault, line: fault.line + firstLine - 1 };
  /* v8 ignore next -- @preserve: a document without a root element has a fault */
  if (root === undefined) return { ok: false, line: firstLine, column: 1, reason: 'no root element' };
  return { ok: true, root };
};

/** An element whose children are still being read. */
type Growing = XmlTreeElement & { readonly children: XmlTreeNode[] };

interface Place {
  readonly line: number;
  readonly column: number;
}

const toElement = ({ uri, local, prefix, attributes }: XmlTag, { line, column }: Place): Growing => ({
  kind: 'element',
  uri,
  local,
  prefix: prefix === '' ? undefined : prefix,
  attributes,
  children: [],
  line,
  column,
});

/** Line and column of an offset. Asked in ascending order it goes through the text once. */
const toPlaces = (text: string, firstLine: number): ((offset: number) => Place) => {
  let at = 0;
  let line = firstLine;
  let column = 1;
  return (offset) => {
    for (; at < offset; at += 1) {
      const code = text.charCodeAt(at);
      // The first half of `\r\n` ends no line; the second half of a character beyond U+FFFF is no column.
      const endsLine = code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
      if (endsLine) {
        line += 1;
        column = 1;
      } else if (code < 0xdc00 || code > 0xdfff) {
        column += 1;
      }
    }
    return { line, column };
  };
};

/** The direct child elements of that name, in their order. */
export const childrenOf = (element: XmlTreeElement, uri: string, local: string): readonly XmlTreeElement[] =>
  element.children
    .filter((child) => child.kind === 'element')
    .filter((child) => child.local === local && child.uri === uri);

/** The first direct child element of that name. */
export const childOf = (element: XmlTreeElement, uri: string, local: string): XmlTreeElement | undefined =>
  childrenOf(element, uri, local)[0];

/** The value of an attribute; without `uri` that of one without a prefix. */
export const attributeOf = (element: XmlTreeElement, local: string, uri = ''): string | undefined =>
  element.attributes.find((attribute) => attribute.local === local && attribute.uri === uri)?.value;

/** An element and all elements within it, of every depth, in the order in which they begin. */
export const elementsIn = (element: XmlTreeElement): readonly XmlTreeElement[] => {
  const elements: XmlTreeElement[] = [];
  const ahead: XmlTreeElement[] = [element];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    elements.push(next);
    for (const child of next.children.toReversed()) if (child.kind === 'element') ahead.push(child);
  }
  return elements;
};

/** The pieces of text within an element, of every depth, in their order. */
export const textsOf = (element: XmlTreeElement): readonly XmlTreeText[] => {
  const texts: XmlTreeText[] = [];
  const ahead: XmlTreeNode[] = [element];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (node.kind === 'text') texts.push(node);
    else for (const child of node.children.toReversed()) ahead.push(child);
  }
  return texts;
};

/** All text within an element. */
export const textOf = (element: XmlTreeElement): string =>
  textsOf(element)
    .map(({ text }) => text)
    .join('');
