import type { JsonRead } from '../codec/json.ts';
import { textOf, type XmlTreeElement } from '../codec/xml-tree.ts';
import type { JsonNode } from './json-nodes.ts';
import type { Shape } from './shape.ts';

/** What kind of document it is. */
export type DocumentFormat =
  | 'rss20'
  | 'rss09'
  | 'rss10'
  | 'rss11'
  | 'atom10'
  | 'atom03'
  | 'opml'
  | 'json-feed'
  | 'unknown';

/** A document as the rules see it. */
export type CheckedDocument = XmlDocument | JsonDocument;

export interface XmlDocument {
  readonly kind: 'xml';
  readonly format: DocumentFormat;
  /** The text as it was given, its lines as they are. */
  readonly source: string;
  /** The address it was fetched from or will be published under, where it is known. */
  readonly url: string | undefined;
  readonly root: ElementNode;
  /** Every element in document order, the root first. */
  readonly nodes: readonly ElementNode[];
  /** The elements of one shape, e.g. `rss:item`, in document order. */
  of(shape: string): readonly ElementNode[];
}

/** An element, what it should be, and what is around it. */
export interface ElementNode {
  readonly element: XmlTreeElement;
  readonly parent: ElementNode | undefined;
  /** `undefined` for an element that nothing is known of. */
  readonly shape: Shape | undefined;
  /** Its child elements. */
  readonly children: readonly ElementNode[];
  readonly line: number;
  readonly column: number;
}

export interface JsonDocument {
  readonly kind: 'json';
  readonly format: 'json-feed' | 'unknown';
  readonly source: string;
  readonly url: string | undefined;
  readonly read: Extract<JsonRead, { readonly ok: true }>;
  /** The objects that JSON Feed knows of, the feed first; none when the document is no object. */
  readonly nodes: readonly JsonNode[];
}

/** `{namespace}local`, by which shapes know elements. */
export const nameOf = ({ uri, local }: XmlTreeElement): string => `{${uri}}${local}`;

/** As the document spells it, e.g. `media:content`. */
export const spelt = ({ prefix, local }: XmlTreeElement): string =>
  prefix === undefined ? local : `${prefix}:${local}`;

/** The elements of a tree with their shapes, the root's given. Iterative: a document may be 256 deep and 100,000 wide. */
export const toNodes = (root: XmlTreeElement, shape: Shape | undefined): readonly ElementNode[] => {
  interface Growing extends ElementNode {
    readonly children: Growing[];
  }
  const toNode = (element: XmlTreeElement, parent: Growing | undefined, its: Shape | undefined): Growing => ({
    element,
    parent,
    shape: its,
    children: [],
    line: element.line,
    column: element.column,
  });
  const nodes: ElementNode[] = [];
  const ahead: Growing[] = [toNode(root, undefined, shape)];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    nodes.push(node);
    if (node.shape?.holds === 'any' || node.shape?.holds === 'markup') continue;
    for (const child of node.element.children) {
      if (child.kind === 'text') continue;
      const known = node.shape?.children;
      const name = nameOf(child);
      const its = known !== undefined && Object.hasOwn(known, name) ? known[name]?.shape() : undefined;
      node.children.push(toNode(child, node, its));
    }
    // One by one: as arguments of one call, a hundred thousand children are too many.
    for (const child of node.children.toReversed()) ahead.push(child);
  }
  return nodes;
};

/** All text within, decoded; what stands in child elements too. */
export const wordsIn = ({ element }: ElementNode): string => {
  const [only, another] = element.children;
  // Nearly every element that is asked for its words has them in one piece.
  return another === undefined && only?.kind === 'text' ? only.text : textOf(element);
};

/** The child elements of one shape. */
export const childrenOf = (node: ElementNode, shape: string): readonly ElementNode[] =>
  node.children.filter((child) => child.shape?.name === shape);

/** True when one of the child elements has that shape. */
export const hasChild = (node: ElementNode | undefined, shape: string): boolean =>
  node?.children.some((child) => child.shape?.name === shape) ?? false;

/** The value of an attribute without a prefix. */
export const attributeOf = (node: ElementNode, local: string, uri = ''): string | undefined =>
  node.element.attributes.find((attribute) => attribute.local === local && attribute.uri === uri)?.value;
