import { childOf, type XmlTreeElement } from '../codec/xml-tree.ts';
import { xhtmlNamespace } from '../model/namespaces.ts';
import { attributeOf, type ElementNode } from './document.ts';

/** The elements of Atom whose words are text, HTML or XHTML by their `type` (RFC 4287, sections 3.1 and 4.1.3). */
export const constructNames: ReadonlySet<string> = new Set([
  'atom:title',
  'atom:subtitle',
  'atom:summary',
  'atom:rights',
  'atom:content',
]);

/** What the words of a text construct are: `xml` and `bytes` only in content, `elsewhere` where `src` names a document. */
export type ConstructKind = 'text' | 'html' | 'xhtml' | 'xml' | 'bytes' | 'elsewhere';

/** What a text construct says that it is. */
export const kindOf = (node: ElementNode): ConstructKind => {
  if (attributeOf(node, 'src') !== undefined) return 'elsewhere';
  const type = (attributeOf(node, 'type') ?? 'text')
    .trim()
    .toLowerCase()
    .replace(/\s*;[\s\S]*$/, '');
  if (type === 'xhtml') return 'xhtml';
  if (type === 'html' || type === 'text/html') return 'html';
  if (isXmlType(type)) return 'xml';
  if (!type.includes('/') || type.startsWith('text/')) return 'text';
  return 'bytes';
};

/** True for a media type of XML (RFC 7303), e.g. `image/svg+xml`. */
export const isXmlType = (type: string): boolean => type.endsWith('+xml') || type.endsWith('/xml');

/** The `div` that holds the words of an XHTML construct. */
export const xhtmlDivOf = (node: ElementNode): XmlTreeElement | undefined =>
  childOf(node.element, xhtmlNamespace, 'div');
