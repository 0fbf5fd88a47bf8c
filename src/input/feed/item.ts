import { attributeOf, childrenOf, type XmlTreeElement } from '../../codec/xml-tree.ts';
import type { Found } from '../../model/capture.ts';
import { xmlNamespace } from '../../model/namespaces.ts';
import { toSaid, type Wording } from './words.ts';

/** What a feed says of all its items. */
export interface FeedDefaults {
  /** True for a feed that feedwright wrote. */
  readonly isOurs: boolean;
  readonly language: Found | undefined;
  /** The address of the channel's home page, absolute. */
  readonly home: string | undefined;
}

/** A feed of which no item is read yet. */
export interface ReadFeed {
  readonly defaults: FeedDefaults;
  readonly elements: readonly XmlTreeElement[];
  toItem(element: XmlTreeElement): FeedItem;
}

/** One item as its feed says it, whatever the format. */
export interface FeedItem {
  /** Where it stands, and what of it is the same in all formats. */
  readonly element: XmlTreeElement;
  readonly title: Found | undefined;
  /** Absolute, unless nothing makes it so. */
  readonly link: Found | undefined;
  /** Its `guid` or `id`. */
  readonly identity: Found | undefined;
  readonly published: Found | undefined;
  readonly updated: Found | undefined;
  /** The story, the fullest wording first. */
  readonly wordings: readonly Wording[];
  readonly authors: readonly Found[];
  readonly contributors: readonly Found[];
  readonly tags: readonly Found[];
  readonly language: Found | undefined;
  /** Its `xml:base`, absolute. */
  readonly base: string | undefined;
  readonly enclosures: readonly Enclosure[];
}

/** A file that belongs to an item. */
export interface Enclosure {
  readonly address: Found;
  /** Its media type; `''` where the feed tells none. */
  readonly type: string;
}

/** True when this is a feed that feedwright wrote. */
export const isOurGenerator = (generator: Found | undefined): boolean => generator?.text === 'feedwright';

/** What the first child of that name that says anything says, to the letter. */
export const saidBy = (element: XmlTreeElement, uri: string, local: string): Found | undefined =>
  allSaidBy(element, uri, local)[0];

/** What the children of that name say, to the letter. */
export const allSaidBy = (element: XmlTreeElement, uri: string, local: string): readonly Found[] =>
  childrenOf(element, uri, local).flatMap((child) => toSaid(child) ?? []);

/** The `xml:lang` of an element. */
export const languageOf = (element: XmlTreeElement): Found | undefined => foundAttribute(element, 'lang', xmlNamespace);

/** The value of an attribute that is not blank, with the line of its element. */
export const foundAttribute = (element: XmlTreeElement, local: string, uri = ''): Found | undefined => {
  const value = attributeOf(element, local, uri)?.trim() ?? '';
  return value === '' ? undefined : { text: value, line: element.line };
};
