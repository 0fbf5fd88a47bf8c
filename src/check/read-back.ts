import { findXmlFault } from '../codec/strict-xml.ts';
import { childOf, childrenOf, fromXmlText, parseXml, textOf, type XmlElement } from '../codec/xml.ts';

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
  const fault = findXmlFault(text);
  if (fault !== undefined)
    return { ok: false, line: fault.line, reason: `Expected well-formed XML, found: ${fault.reason}` };
  const root = parseXml(text);
  const channel = root?.name === 'rss' ? childOf(root, 'channel') : undefined;
  if (channel !== undefined) return { ok: true, feed: readRss(channel) };
  if (root?.name === 'feed') return { ok: true, feed: readAtom(root) };
  return { ok: false, line: 1, reason: `Expected <rss> or <feed>, found <${root?.name ?? ''}>.` };
};

const said = (element: XmlElement, name: string): string | undefined => {
  const child = childOf(element, name);
  return child === undefined ? undefined : textOf(child);
};

const attribute = (element: XmlElement | undefined, name: string): string | undefined => {
  const value = element?.attributes[name];
  return value === undefined ? undefined : fromXmlText(value);
};

/** RSS descriptions are HTML; ours hold escaped plain text. */
const plain = (html: string | undefined): string | undefined => (html === undefined ? undefined : fromXmlText(html));

const readRss = (channel: XmlElement): FeedReading => ({
  id: undefined,
  title: said(channel, 'title'),
  selfLink: attribute(
    childrenOf(channel, 'atom:link').find((link) => link.attributes['rel'] === 'self'),
    'href',
  ),
  updated: toSeconds(said(channel, 'lastBuildDate')),
  items: childrenOf(channel, 'item').map((item) => ({
    id: said(item, 'guid'),
    title: said(item, 'title'),
    link: said(item, 'link'),
    published: toSeconds(said(item, 'pubDate')),
    updated: toSeconds(said(item, 'atom:updated')),
    people: childrenOf(item, 'dc:creator').map(textOf),
    categories: childrenOf(item, 'category').map(textOf),
    contentHtml: said(item, 'content:encoded'),
    summary: plain(said(item, 'description')),
  })),
});

const linkOf = (element: XmlElement, rel: string): string | undefined =>
  attribute(
    childrenOf(element, 'link').find((link) => (link.attributes['rel'] ?? 'alternate') === rel),
    'href',
  );

const readAtom = (feed: XmlElement): FeedReading => ({
  id: said(feed, 'id'),
  title: said(feed, 'title'),
  selfLink: linkOf(feed, 'self'),
  updated: toSeconds(said(feed, 'updated')),
  items: childrenOf(feed, 'entry').map((entry) => ({
    id: said(entry, 'id'),
    title: said(entry, 'title'),
    link: linkOf(entry, 'alternate'),
    published: toSeconds(said(entry, 'published')),
    updated: toSeconds(said(entry, 'updated')),
    people: [
      ...new Set(
        [...childrenOf(entry, 'author'), ...childrenOf(entry, 'contributor')].flatMap(
          (person) => said(person, 'name') ?? [],
        ),
      ),
    ],
    categories: childrenOf(entry, 'category').flatMap((category) => attribute(category, 'term') ?? []),
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
