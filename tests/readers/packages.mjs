// Readers that are packages of npm. They parse; a conditional request is the affair of who uses them, so that one fetcher does it for all.
import { Readable } from 'node:stream';
import { parseFeed as parseRowan } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import { parseFeed as parseSmith } from 'feedsmith';
import RssParser from 'rss-parser';
import { byIds } from './programs.mjs';

/** Fetches what has changed since the last time, else `undefined`. */
const makeFetcher = (url) => {
  let sends = {};
  return async () => {
    const answer = await fetch(url, { headers: sends });
    if (answer.status === 304) return undefined;
    if (!answer.ok) throw new Error(`Expected 200 or 304 of ${url}, found ${answer.status}.`);
    sends = {
      'if-none-match': answer.headers.get('etag'),
      'if-modified-since': answer.headers.get('last-modified'),
    };
    return answer.text();
  };
};

const toReader = ({ parse, ...reader }) => ({
  isHere: () => true,
  formats: ['rss', 'atom'],
  shows: ['id', 'title', 'link', 'published', 'updated', 'authors', 'html'],
  ...reader,
  subscribe: (_, url) => {
    const fetchText = makeFetcher(url);
    return byIds(async () => {
      const text = await fetchText();
      return text === undefined ? undefined : parse(text);
    });
  },
});

const toUtc = (date) => new Date(date).toISOString().replace('.000Z', 'Z');

const rssParser = toReader({
  name: 'rss-parser',
  shows: ['id', 'title', 'link', 'published', 'authors', 'html'],
  parse: async (text) =>
    (await new RssParser().parseString(text)).items.map((item) => ({
      ...{ id: item.guid ?? item.id, title: item.title, link: item.link, published: toUtc(item.isoDate) },
      ...{ authors: [item.creator ?? item.author], html: item['content:encoded'] ?? item.content },
    })),
  faults: [
    {
      formats: ['rss', 'atom'],
      field: 'authors',
      says: 'first of several authors only',
      sees: ({ authors }) => authors.slice(0, 1),
    },
  ],
});

/** RSS says when an item changed in `atom:updated`, which not all know. */
const knowsNoChange = {
  formats: ['rss'],
  field: 'updated',
  says: 'time of publication as time of change',
  sees: ({ published }) => published,
};

const feedparser = toReader({
  name: 'feedparser (npm)',
  // `date` is the last change, `pubdate` the publication.
  parse: (text) =>
    new Promise((done, failed) => {
      const items = [];
      const parser = new FeedParser();
      parser.on('error', failed);
      parser.on('data', (item) =>
        items.push({
          ...{ id: item.guid, title: item.title, link: item.link, authors: [item.author], html: item.description },
          ...{ published: toUtc(item.pubdate), updated: toUtc(item.date) },
        }),
      );
      parser.on('end', () => done(items));
      Readable.from([text]).pipe(parser);
    }),
  faults: [
    knowsNoChange,
    {
      // It cuts out whatever looks like a tag, in plain text too.
      formats: ['rss', 'atom'],
      field: 'title',
      says: '`<b>` vanishes from headlines',
      sees: ({ title }) => title.replaceAll(/<\/?b>/g, ''),
    },
    {
      formats: ['rss'],
      field: 'authors',
      says: 'first of several authors only',
      sees: ({ authors }) => authors.slice(0, 1),
    },
    {
      formats: ['atom'],
      field: 'authors',
      says: "the channel's author instead of several",
      sees: ({ authors }) => (authors.length === 1 ? authors : ['The newsroom']),
    },
  ],
});

/** Reads references once more than it should. */
const decode = (text) =>
  text.replaceAll(/&(?:#(\d+)|(amp|lt|gt));/g, (_, number, name) =>
    number === undefined ? { amp: '&', lt: '<', gt: '>' }[name] : String.fromCodePoint(number),
  );

const rowanmanning = toReader({
  name: '@rowanmanning/feed-parser',
  parse: (text) =>
    parseRowan(text)
      .items.map((item) => item.toJSON())
      .map((item) => ({
        ...{ id: item.id, title: item.title, link: item.url, html: item.content },
        ...{ published: toUtc(item.published), updated: toUtc(item.updated) },
        authors: item.authors.map(({ name }) => name),
      })),
  faults: [
    knowsNoChange,
    {
      formats: ['rss', 'atom'],
      field: 'html',
      says: '`&lt;i&gt;` in a text becomes a tag',
      sees: ({ html }) => decode(html),
    },
    {
      formats: ['atom'],
      field: 'title',
      says: '`&amp;` in a headline becomes `&`',
      sees: ({ title }) => decode(title),
    },
  ],
});

/** The id, the words of a title and so on, wherever a format has them. */
const feedsmith = toReader({
  name: 'feedsmith',
  formats: ['rss', 'atom', 'json'],
  parse: (text) => {
    const { format, feed } = parseSmith(text);
    if (format === 'json')
      return feed.items.map((item) => ({
        ...{ id: item.id, title: item.title, link: item.url, html: item.content_html },
        ...{ published: item.date_published, updated: item.date_modified },
        authors: item.authors.map(({ name }) => name),
      }));
    if (format === 'atom')
      return feed.entries.map((entry) => ({
        ...{ id: entry.id, title: entry.title.value, html: entry.content.value },
        ...{ published: entry.published, updated: entry.updated },
        link: entry.links.find(({ rel }) => rel === 'alternate').href,
        authors: entry.authors.map(({ name }) => name),
      }));
    return feed.items.map((item) => ({
      ...{ id: item.guid.value, title: item.title, link: item.link, html: item.content.encoded },
      ...{ published: toUtc(item.pubDate), updated: item.atom.updated, authors: item.dc.creators },
    }));
  },
  faults: [],
});

export const packages = [rssParser, feedparser, rowanmanning, feedsmith];
