import { xmlNamespace } from '../model/namespaces.ts';
import { attributeOf, childrenOf, type ElementNode, type XmlDocument } from './document.ts';
import { shortRelation } from './registries/link-relations.ts';

/** A link of a feed, an entry, or an RSS channel (`atom:link`). */
export interface FeedLink {
  readonly node: ElementNode;
  /** By its short name; `alternate` where none is given. */
  readonly relation: string;
  readonly href: string | undefined;
  readonly type: string | undefined;
  readonly hreflang: string | undefined;
}

const toLink = (node: ElementNode): FeedLink => ({
  node,
  relation: shortRelation(attributeOf(node, 'rel')?.trim() ?? 'alternate'),
  href: attributeOf(node, 'href')?.trim(),
  type: attributeOf(node, 'type')?.trim(),
  hreflang: attributeOf(node, 'hreflang')?.trim(),
});

/** The links within an element. */
export const linksIn = (node: ElementNode): readonly FeedLink[] => childrenOf(node, 'atom:link').map(toLink);

// Read once a document, because many rules ask.
const known = new WeakMap<XmlDocument, readonly FeedLink[]>();

/** Every link of a document. */
export const linksOf = (document: XmlDocument): readonly FeedLink[] => {
  const before = known.get(document);
  if (before !== undefined) return before;
  const links = document.of('atom:link').map(toLink);
  known.set(document, links);
  return links;
};

/** `address` seen from `base`; `undefined` where there is no telling. */
export const resolve = (address: string, base: string | undefined): string | undefined =>
  URL.canParse(address, base) ? new URL(address, base).href : undefined;

/** The address that relative ones within an element count from: of the nearest `xml:base`, else the document's own. */
export const baseOf = (node: ElementNode, url: string | undefined): string | undefined => {
  const bases: string[] = [];
  for (let within: ElementNode | undefined = node; within !== undefined; within = within.parent) {
    const base = attributeOf(within, 'base', xmlNamespace);
    if (base !== undefined) bases.push(base);
  }
  return bases.reduceRight((outer: string | undefined, inner) => resolve(inner, outer) ?? outer, url);
};

/** An address without its `#…`. */
export const withoutFragment = (address: string): string => address.replace(/#[\s\S]*$/, '');
