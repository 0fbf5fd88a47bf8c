import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { escapeText } from './markup.ts';

/**
 * A piece of an XML document. Text and attribute values are kept as XML spells them (`&amp;` stays `&amp;`), because the
 * same character must be spelt differently in different places: see `toText`, `toHexText` and `toAttribute`.
 */
export type XmlNode = XmlElement | XmlText;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export interface XmlText {
  /** As XML spells it. */
  readonly xml: string;
}

export const isElement = (node: XmlNode): node is XmlElement => 'name' in node;

/** An element with attributes already spelt for XML, and children. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlNode[],
): XmlElement => ({ name, attributes, children });

// fast-xml-parser 5.12: without these it turns 0012 into 12, trims, and decodes some references and not others.
const common = {
  ignoreAttributes: false,
  attributeNamePrefix: '',
  preserveOrder: true,
  processEntities: false,
} as const;

const parser = new XMLParser({
  ...common,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: '#cdata',
});

const builder = new XMLBuilder({ ...common, format: true, indentBy: '  ', suppressEmptyNode: true });

/** The root element of a document that is known to be well-formed; `undefined` when it has none. */
export const parseXml = (text: string): XmlElement | undefined => toNodes(parser.parse(text)).find(isElement);

/** A whole document, with its declaration and a final newline. */
export const buildXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${String(builder.build([fromNode(root)])).trim()}\n`;

const toNodes = (raw: unknown): XmlNode[] =>
  asList(raw).flatMap((item): XmlNode[] => {
    const record = asRecord(item);
    const name = Object.keys(record).find((key) => key !== ':@');
    if (name === undefined) return [];
    if (name === '#text') return [{ xml: String(record[name]) }];
    if (name === '#cdata')
      return [
        {
          xml: escapeText(
            asList(record[name])
              .map((part) => String(asRecord(part)['#text'] ?? ''))
              .join(''),
          ),
        },
      ];
    const attributes = Object.fromEntries(
      Object.entries(asRecord(record[':@'])).map(([key, value]) => [key, String(value)]),
    );
    return [{ name, attributes, children: toNodes(record[name]) }];
  });

const fromNode = (node: XmlNode): Record<string, unknown> => {
  if (!isElement(node)) return { '#text': node.xml };
  // Between elements white space says nothing, and the builder brings its own.
  const hasElements = node.children.some(isElement);
  const children = node.children.filter((child) => isElement(child) || !hasElements || child.xml.trim() !== '');
  return { [node.name]: children.map(fromNode), ':@': node.attributes };
};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** Text, escaped once. */
export const toText = (text: string): XmlText => ({ xml: escapeText(text) });

/** Text, escaped once with hexadecimal references: of the ways to write an RSS title, the one most readers read rightly. */
export const toHexText = (text: string): XmlText => ({
  xml: text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;'),
});

/** An attribute's value, escaped once; tabs and newlines as references, which attributes would otherwise lose. */
export const toAttribute = (text: string): string =>
  escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The characters that an XML spelling stands for. */
export const fromXmlText = (xml: string): string =>
  xml.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return (Object.hasOwn(named, name ?? '') ? named[name ?? ''] : undefined) ?? whole;
  });

/** All text within an element, decoded. */
export const textOf = (node: XmlElement): string =>
  node.children.map((child) => (isElement(child) ? textOf(child) : fromXmlText(child.xml))).join('');

/** The direct children of that name, in their order. */
export const childrenOf = (node: XmlElement, name: string): readonly XmlElement[] =>
  node.children.filter(isElement).filter((child) => child.name === name);

/** The first direct child of that name. */
export const childOf = (node: XmlElement, name: string): XmlElement | undefined => childrenOf(node, name)[0];
