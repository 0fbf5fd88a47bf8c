import { fromXmlText } from '../codec/xml.ts';
import { attributeOf, childOf, childrenOf, readXmlTree, textOf, type XmlTreeElement } from '../codec/xml-tree.ts';
import { atomNamespace, contentNamespace, dublinCoreNamespace } from '../model/namespaces.ts';

/** One item as a document shows it, whatever the format; `undefined` where the document does not say. */
export interface ItemReading {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  /** ISO 8601 in UTC to the second. */
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly people: readonly string[];
  readonly categories: readonly string[];
  readonly contentHtml: string | undefined;
  readonly summary: string | undefined;
}

/** A feed as a document shows it. */
export interface FeedReading {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly selfLink: string | undefined;
  readonly updated: string | undefined;
  readonly items: readonly ItemReading[];
}

export type Reading =
  | { readonly ok: true; readonly feed: FeedReading }
  | { readonly ok: false; readonly line: number | undefined; readonly reason: string };

/** Reads RSS 2.0, Atom 1.0 or JSON Feed, strictly: what is not well-formed is not read. */
export const readBack = (text: string): Reading => (text.trimStart().startsWith('{') ? readJson(text) : readXml(text));

const toSeconds = (text: string | undefined): string | undefined => {
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
};

const readXml = (text: string): Reading => {
  const read = readXmlTree(text);
  if (!read.ok) return { ok: false, line: read.line, reason: `Expected well-formed XML, found: ${read.reason}` };
  return readBackTree(read.root);
};

/** The same of a document that is parsed already. */
export const readBackTree = (root: XmlTreeElement): Reading => {
  const channel = root.local === 'rss' ? childOf(root, root.uri, 'channel') : undefined;
  if (channel !== undefined) return { ok: true, feed: readRss(channel) };
  if (root.local === 'feed') return { ok: true, feed: readAtom(root) };
  return { ok: false, line: 1, reason: `Expected <rss> or <feed>, found <${root.local}>.` };
};

/** The text of a child element, in its parent's namespace unless another is named. */
export const said = (element: XmlTreeElement, local: string, uri = element.uri): string | undefined => {
  const child = childOf(element, uri, local);
  return child === undefined ? undefined : textOf(child);
};

/** RSS descriptions are HTML; ours hold escaped plain text. */
const plain = (html: string | undefined): string | undefined => (html === undefined ? undefined : fromXmlText(html));

const readRss = (channel: XmlTreeElement): FeedReading => ({
  id: undefined,
  title: said(channel, 'title'),
  selfLink: linkOf(channel, 'self', atomNamespace),
  updated: toSeconds(said(channel, 'lastBuildDate')),
  items: childrenOf(channel, channel.uri, 'item').map((item) => ({
    id: said(item, 'guid'),
    title: said(item, 'title'),
    link: said(item, 'link'),
    published: toSeconds(said(item, 'pubDate')),
    updated: toSeconds(said(item, 'updated', atomNamespace)),
    people: childrenOf(item, dublinCoreNamespace, 'creator').map(textOf),
    categories: childrenOf(item, item.uri, 'category').map(textOf),
    contentHtml: said(item, 'encoded', contentNamespace),
    summary: plain(said(item, 'description')),
  })),
});

const linkOf = (element: XmlTreeElement, rel: string, uri = element.uri): string | undefined => {
  const link = childrenOf(element, uri, 'link').find((one) => (attributeOf(one, 'rel') ?? 'alternate') === rel);
  return link === undefined ? undefined : attributeOf(link, 'href');
};

const readAtom = (feed: XmlTreeElement): FeedReading => ({
  id: said(feed, 'id'),
  title: said(feed, 'title'),
  selfLink: linkOf(feed, 'self'),
  updated: toSeconds(said(feed, 'updated')),
  items: childrenOf(feed, feed.uri, 'entry').map((entry) => ({
    id: said(entry, 'id'),
    title: said(entry, 'title'),
    link: linkOf(entry, 'alternate'),
    published: toSeconds(said(entry, 'published')),
    updated: toSeconds(said(entry, 'updated')),
    people: [
      ...new Set(
        [...childrenOf(entry, entry.uri, 'author'), ...childrenOf(entry, entry.uri, 'contributor')].flatMap(
          (person) => said(person, 'name') ?? [],
        ),
      ),
    ],
    categories: childrenOf(entry, entry.uri, 'category').flatMap((category) => attributeOf(category, 'term') ?? []),
    contentHtml: said(entry, 'content'),
    summary: said(entry, 'summary'),
  })),
});

const readJson = (text: string): Reading => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      return { ok: false, line: undefined, reason: `Expected JSON, found: ${error.message}` };
    throw error;
  }
  const feed = toRecord(parsed);
  const items = toList(feed.get('items')).map(toRecord).map(readJsonItem);
  const updated = items
    .flatMap((item) => item.updated ?? [])
    .toSorted()
    .at(-1);
  return {
    ok: true,
    feed: { id: undefined, title: toText(feed.get('title')), selfLink: toText(feed.get('feed_url')), updated, items },
  };
};

const readJsonItem = (item: ReadonlyMap<string, unknown>): ItemReading => ({
  id: toText(item.get('id')),
  title: toText(item.get('title')),
  link: toText(item.get('url')),
  published: toSeconds(toText(item.get('date_published'))),
  updated: toSeconds(toText(item.get('date_modified'))),
  people: toList(item.get('authors')).flatMap((author) => toText(toRecord(author).get('name')) ?? []),
  categories: toList(item.get('tags')).flatMap((tag) => toText(tag) ?? []),
  contentHtml: toText(item.get('content_html')),
  summary: toText(item.get('summary')),
});

const toRecord = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const toText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
