import { attributeOf, childrenOf, type XmlTreeElement } from '../../codec/xml-tree.ts';
import type { Caption, Found } from '../../model/capture.ts';
import { mediaNamespaces, podcastNamespaces } from '../../model/namespaces.ts';
import { toCaption } from '../credit.ts';
import { type Enclosure, foundAttribute } from './item.ts';
import { toFound, toPlain, toTitleWording } from './words.ts';

/** The picture that an item names outside of its story. */
export interface Media {
  readonly image: Found | undefined;
  readonly caption: Caption | undefined;
}

/** An enclosed picture, else one of Media RSS, else a podcast's. Captions are Media RSS's. https://www.rssboard.org/media-rss */
export const toMedia = (element: XmlTreeElement, enclosures: readonly Enclosure[], isOurs: boolean): Media => {
  const groups = mediaChildren(element, 'group');
  const pictures = [element, ...groups].flatMap((parent) =>
    mediaChildren(parent, 'content')
      .filter(isPicture)
      .map((picture) => ({ picture, parent })),
  );
  const enclosed = enclosures.find(({ type }) => /^image\//i.test(type))?.address;
  const named = pictures.find(({ picture }) => foundAttribute(picture, 'url')?.text === enclosed?.text) ?? pictures[0];
  const around = named === undefined || named.parent === element ? [] : [named.parent];
  const holders = named === undefined ? [] : [named.picture, ...around];
  const image =
    enclosed ??
    pictures.flatMap(({ picture }) => foundAttribute(picture, 'url') ?? [])[0] ??
    [element, ...pictures.map(({ picture }) => picture), ...groups]
      .flatMap((parent) => mediaChildren(parent, 'thumbnail'))
      .flatMap((thumbnail) => foundAttribute(thumbnail, 'url') ?? [])[0] ??
    podcastNamespaces
      .flatMap((uri) => childrenOf(element, uri, 'image'))
      .flatMap((picture) => foundAttribute(picture, 'href') ?? [])[0];
  return { image, caption: captionOf(holders, isOurs) };
};

const mediaChildren = (element: XmlTreeElement, local: string): readonly XmlTreeElement[] =>
  mediaNamespaces.flatMap((uri) => childrenOf(element, uri, local));

const isPicture = (content: XmlTreeElement): boolean =>
  attributeOf(content, 'medium') === 'image' || /^image\//i.test(attributeOf(content, 'type') ?? '');

/** What a picture, or the group that it is in, says of it. Who took it may be all that is said. */
const captionOf = (holders: readonly XmlTreeElement[], isOurs: boolean): Caption | undefined => {
  const said = (local: string): readonly Found[] =>
    holders
      .flatMap((holder) => mediaChildren(holder, local))
      .flatMap((child) => toFound(isOurs ? toPlain(child) : toTitleWording(child)) ?? []);
  const words = said('description')[0] ?? said('title')[0];
  const credits = said('credit');
  const credit = credits.length === 0 ? undefined : credits.map(({ text }) => text).join(', ');
  if (words !== undefined) return credit === undefined && !isOurs ? toCaption(words) : { ...words, credit };
  return credit === undefined ? undefined : { text: credit, line: credits[0]?.line ?? 1 };
};
