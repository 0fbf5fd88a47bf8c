import { parseJson } from '../codec/json.ts';
import { readXmlTree, type XmlTreeElement } from '../codec/xml-tree.ts';
import { atomNamespace, oldAtomNamespace, rdfNamespace } from '../model/namespaces.ts';
import { type CheckedDocument, type DocumentFormat, type ElementNode, toNodes } from './document.ts';
import { toJsonNodes } from './json-nodes.ts';
import type { Finding, Law } from './rule.ts';
import { rootShapeOf } from './shapes/index.ts';
import { jsonFeed } from './shapes/json-feed.ts';
import { rss11Namespace } from './shapes/rss11.ts';
import { judgeProlog } from './xml-prolog.ts';

/** A document ready for the rules, or what is in the way of reading it. */
export interface Parsed {
  readonly document: CheckedDocument | undefined;
  /** What reading it found, e.g. that it is not well-formed. */
  readonly findings: readonly { readonly law: Law; readonly finding: Finding }[];
}

const notWellFormed: Law = { code: 'SAXError', severity: 'error', spec: 'https://www.w3.org/TR/xml/#sec-well-formed' };
const notJson: Law = {
  code: 'InvalidJson',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc8259',
  w3c: 'none',
};

/** Reads a document by its content: JSON when it begins with a brace, else XML. */
export const toDocument = (text: string, url: string | undefined): Parsed =>
  /^\s*[{[]/.test(text.slice(0, 1_000)) ? readJson(text, url) : readXml(text, url);

const readJson = (text: string, url: string | undefined): Parsed => {
  // A byte order mark is a matter of its own, for a rule.
  const read = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (read.ok) {
    const nodes = toJsonNodes(read.value, jsonFeed);
    return { document: { kind: 'json', format: 'json-feed', source: text, url, read, nodes }, findings: [] };
  }
  const { line, column, reason } = read;
  return { document: undefined, findings: [{ law: notJson, finding: { line, column, message: reason } }] };
};

const readXml = (source: string, url: string | undefined): Parsed => {
  const { text, entities, findings } = judgeProlog(source);
  if (text === undefined) return { document: undefined, findings };
  const read = readXmlTree(text, 1, entities);
  if (!read.ok) {
    const { line, column, reason } = read;
    const message = `Expected well-formed XML, found ${reason}.`;
    const fault = { law: notWellFormed, finding: { line, column, message } };
    return { document: undefined, findings: [...findings, ...pageInstead(text), fault] };
  }
  const format = formatOf(read.root);
  const nodes = toNodes(read.root, rootShapeOf(format, read.root.local));
  const byShape = new Map<string, ElementNode[]>();
  for (const node of nodes) {
    if (node.shape === undefined) continue;
    const same = byShape.get(node.shape.name);
    if (same === undefined) byShape.set(node.shape.name, [node]);
    else same.push(node);
  }
  const [root] = nodes;
  /* v8 ignore next -- @preserve: the root is always the first */
  if (root === undefined) return { document: undefined, findings };
  const of = (shape: string): readonly ElementNode[] => byShape.get(shape) ?? [];
  return { document: { kind: 'xml', format, source, url, root, nodes, of }, findings };
};

const notAFeed: Law = {
  code: 'UndefinedElement',
  severity: 'error',
  spec: 'https://www.rssboard.org/rss-specification#requiredChannelElements',
};

/** A page in place of a feed is seldom well-formed, and that is the lesser trouble with it. */
const pageInstead = (text: string): Parsed['findings'] => {
  const start = /^(?:\s|<\?[^>]{0,500}>|<!doctype[^>]{0,500}>|<!--(?:(?!-->)[\s\S]){0,2000}-->)*<html[\s>]/i.exec(
    text.slice(0, 8_192),
  );
  if (start === null) return [];
  const message = 'Expected a feed, found a page (<html>). Give the address of the feed itself.';
  const line = start[0].split(/\r\n|\r|\n/).length;
  return [{ law: notAFeed, finding: { line, column: 1, message } }];
};

/** What a root element says the document is. */
const formatOf = ({ uri, local, attributes }: XmlTreeElement): DocumentFormat => {
  if (uri === atomNamespace) return 'atom10';
  if (uri === oldAtomNamespace) return 'atom03';
  if (uri === rdfNamespace && local === 'RDF') return 'rss10';
  if (uri === rss11Namespace && local === 'Channel') return 'rss11';
  if (uri !== '') return 'unknown';
  if (local === 'opml' || local === 'outlineDocument') return 'opml';
  if (local !== 'rss') return 'unknown';
  return attributes.some((attribute) => attribute.local === 'version' && /^0/.test(attribute.value))
    ? 'rss09'
    : 'rss20';
};
