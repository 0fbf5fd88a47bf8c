import { attributeOf, childOf, childrenOf, type XmlTreeElement } from '../../codec/xml-tree.ts';
import type { Found } from '../../model/capture.ts';
import {
  atomNamespace,
  contentNamespace,
  dublinCoreNamespace,
  dublinCoreTermsNamespace,
  rdfNamespace,
  xhtmlNamespace,
} from '../../model/namespaces.ts';
import { baseOf, firstBase, isWebAddress, resolveFound } from './address.ts';
import {
  allSaidBy,
  type Enclosure,
  type FeedDefaults,
  type FeedItem,
  foundAttribute,
  isOurGenerator,
  languageOf,
  type ReadFeed,
  saidBy,
} from './item.ts';
import { toFound, toMarkup, toPlain, toSaid, toStoryWording, toTitleWording, type Wording } from './words.ts';

/** The feeds of RSS: 0.9x and 2.0 with their items in the channel, 0.90 and 1.0 with their items beside it. */
export const readRss = (root: XmlTreeElement): ReadFeed => {
  const parts = root.children.filter((child) => child.kind === 'element');
  const channels = parts.filter(({ local }) => local === 'channel');
  // Every version has another namespace or none; an item is in its channel's.
  const uri = channels[0]?.uri ?? parts.find(({ local }) => local === 'item')?.uri ?? '';
  const channel = channels[0] ?? root;
  const base = baseOf(channel, channel === root ? undefined : baseOf(root, undefined));
  const links = [saidBy(channel, uri, 'link'), atomLink(channel, 'alternate'), atomLink(channel, 'self')];
  const defaults = {
    isOurs: isOurGenerator(saidBy(channel, uri, 'generator')),
    language:
      saidBy(channel, uri, 'language') ??
      saidBy(channel, dublinCoreNamespace, 'language') ??
      languageOf(channel) ??
      languageOf(root),
    home: firstBase(...links.map((link) => resolveFound(link, base)?.text)),
  };
  const elements = [...channels, root].flatMap((parent) => childrenOf(parent, uri, 'item'));
  return { defaults, elements, toItem: (item) => toItem(item, defaults, base) };
};

const toItem = (item: XmlTreeElement, { isOurs, home }: FeedDefaults, outer: string | undefined): FeedItem => {
  const { uri } = item;
  const base = baseOf(item, outer);
  // Our own feeds never hold markup in a short text, whatever it looks like.
  const short = (element: XmlTreeElement): readonly Found[] => {
    const found = toFound(isOurs ? toPlain(element) : toTitleWording(element));
    return found === undefined ? [] : [found];
  };
  return {
    element: item,
    title: [...childrenOf(item, uri, 'title'), ...childrenOf(item, dublinCoreNamespace, 'title')].flatMap(short)[0],
    link: resolveFound(linkOf(item), base ?? home),
    identity:
      saidBy(item, uri, 'guid') ?? foundAttribute(item, 'about', rdfNamespace) ?? saidBy(item, atomNamespace, 'id'),
    published: publishedOf(item),
    updated: saidBy(item, atomNamespace, 'updated') ?? saidBy(item, dublinCoreTermsNamespace, 'modified'),
    wordings: wordingsOf(item),
    authors: authorsOf(item, short),
    contributors: [],
    tags: [...childrenOf(item, uri, 'category'), ...childrenOf(item, dublinCoreNamespace, 'subject')].flatMap(short),
    language: languageOf(item) ?? saidBy(item, dublinCoreNamespace, 'language'),
    base,
    enclosures: childrenOf(item, uri, 'enclosure').flatMap(toEnclosure),
  };
};

const atomLink = (element: XmlTreeElement, relation: string): Found | undefined =>
  childrenOf(element, atomNamespace, 'link')
    .filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === relation)
    .flatMap((link) => foundAttribute(link, 'href') ?? [])[0];

/** The item's page: `link`, else a `guid` that says it is an address, else one of the other formats'. */
const linkOf = (item: XmlTreeElement): Found | undefined => {
  const guids = childrenOf(item, item.uri, 'guid').filter(
    (guid) => attributeOf(guid, 'isPermaLink')?.trim().toLowerCase() !== 'false',
  );
  const guid = guids.flatMap((element) => toSaid(element) ?? []).find(({ text }) => isWebAddress(text));
  const about = foundAttribute(item, 'about', rdfNamespace);
  return (
    saidBy(item, item.uri, 'link') ??
    guid ??
    atomLink(item, 'alternate') ??
    (about !== undefined && isWebAddress(about.text) ? about : undefined)
  );
};

/** Where several are told, the one that says the most plainly when the item came out. */
const publishedOf = (item: XmlTreeElement): Found | undefined =>
  saidBy(item, item.uri, 'pubDate') ??
  saidBy(item, dublinCoreNamespace, 'date') ??
  saidBy(item, dublinCoreTermsNamespace, 'issued') ??
  saidBy(item, dublinCoreTermsNamespace, 'created') ??
  saidBy(item, atomNamespace, 'published');

/** The full text, however it is packed, before the description. */
const wordingsOf = (item: XmlTreeElement): readonly Wording[] => {
  const page = childOf(item, xhtmlNamespace, 'body') ?? childOf(item, xhtmlNamespace, 'div');
  return [
    ...childrenOf(item, contentNamespace, 'encoded').map(toStoryWording),
    page === undefined ? undefined : toMarkup(page),
    ...childrenOf(item, item.uri, 'description').map(toStoryWording),
  ].filter((wording) => wording !== undefined);
};

const authorsOf = (item: XmlTreeElement, short: (element: XmlTreeElement) => readonly Found[]): readonly Found[] => {
  const creators = childrenOf(item, dublinCoreNamespace, 'creator').flatMap(short);
  if (creators.length > 0) return creators;
  const authors = allSaidBy(item, item.uri, 'author').map(toName);
  if (authors.length > 0) return authors;
  return childrenOf(item, atomNamespace, 'author').flatMap((author) => allSaidBy(author, atomNamespace, 'name'));
};

/** `jane@news.example (Jane)` and `Jane <jane@news.example>` name Jane; an address alone is all there is. */
const toName = ({ text, line }: Found): Found => {
  const [, behind] = /^[^\s()]+@[^\s()]+\s*\(([^()]+)\)$/.exec(text) ?? [];
  const [, before] = /^([^<]+)<[^<>]+@[^<>]+>$/.exec(text) ?? [];
  return { text: (behind ?? before ?? text).trim(), line };
};

const toEnclosure = (enclosure: XmlTreeElement): readonly Enclosure[] => {
  const address = foundAttribute(enclosure, 'url');
  return address === undefined ? [] : [{ address, type: attributeOf(enclosure, 'type')?.trim() ?? '' }];
};
