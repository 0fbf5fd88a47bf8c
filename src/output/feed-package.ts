import { type Extension, Feed } from 'feed';
import { words } from '../codec/markup.ts';
import type { Article } from '../model/article.ts';
import type { Channel } from '../model/channel.ts';
import type { Permalink } from '../model/values.ts';

/** What a format adds to the draft of the channel and of each item. */
export interface Extras {
  readonly channel: Readonly<Record<string, unknown>>;
  item(article: Article): Readonly<Record<string, unknown>>;
}

/** How a format wants plain text and ids. */
interface Spelling {
  spell(text: string): string;
  idOf(article: Article): string;
  contentOf(article: Article): string;
}

/**
 * A draft by the `feed` package, one instance a format, because the same text needs another escaping in each
 * (`feed` 6.0.0 has one `title` for all three). What it gets wrong is met here or by the steps of each format:
 * - `spell` keeps `]]>` and markup out of its CDATA sections, of which it splits only the first `]]>`;
 * - no `category`: a raw `<` in one makes its Atom malformed, and one without `term` makes it invalid;
 * - no `author` on an item: a bare name is an invalid RSS `author`, and an empty list makes `json1` throw;
 * - `updated` always: it would be the clock;
 * - no id for Atom, which sends it through `new URL()`: that changes letters of it, or throws. A step puts it in;
 * - no content for the two XML formats: their drafts are read by a parser that takes it letter by letter. A step puts it in.
 */
const draft = (
  channel: Channel,
  selfLinks: Readonly<Record<string, string>>,
  { spell, idOf, contentOf }: Spelling,
  extras: Extras = { channel: {}, item: () => ({}) },
): Feed => {
  const feed = new Feed({
    id: channel.id,
    title: channel.title,
    description: channel.description,
    link: channel.url,
    updated: new Date(channel.updated),
    generator: 'feedwright',
    docs: 'http://www.rssboard.org/rss-specification',
    feedLinks: selfLinks,
    author:
      channel.author.email === undefined
        ? { name: channel.author.name }
        : { name: channel.author.name, email: channel.author.email },
    ...(channel.language === undefined ? {} : { language: channel.language }),
    ...(channel.copyright === undefined ? {} : { copyright: channel.copyright }),
    ...(channel.image === undefined ? {} : { image: channel.image }),
    ...(channel.icon === undefined ? {} : { favicon: channel.icon }),
    ...(channel.ttl === undefined ? {} : { ttl: channel.ttl }),
  });
  for (const extension of toExtensions(extras.channel)) feed.addExtension(extension);
  for (const article of channel.items) {
    feed.addItem({
      id: idOf(article),
      guid: article.id,
      title: spell(article.title),
      link: article.permalink,
      description: spell(article.summary),
      content: contentOf(article),
      date: new Date(article.updated),
      published: new Date(article.published),
      extensions: toExtensions(extras.item(article)),
    });
  }
  return feed;
};

// The type of `objects` knows maps only; text and lists work at run time and are needed for JSON Feed 1.1.
const toExtensions = (fields: Readonly<Record<string, unknown>>): Extension[] =>
  Object.entries(fields).map(([name, value]) => ({ name, objects: value as Record<string, unknown> }));

const itsMarkup = (text: string): string => words(text).markup;
const standIn = (): string => '-';

const forRss: Spelling = { spell: itsMarkup, idOf: ({ id }) => id, contentOf: standIn };
const forAtom: Spelling = { spell: itsMarkup, idOf: ({ permalink }) => permalink, contentOf: standIn };
const forJson: Spelling = { spell: (text) => text, idOf: ({ id }) => id, contentOf: ({ contentHtml }) => contentHtml };

/** A draft of RSS 2.0, to be finished. */
export const draftRss = (channel: Channel, selfLink: Permalink): string =>
  draft(channel, { rss: selfLink }, forRss).rss2();

/** A draft of Atom 1.0, to be finished. */
export const draftAtom = (channel: Channel, selfLink: Permalink): string =>
  draft(channel, { atom: selfLink }, forAtom).atom1();

/** JSON Feed, raised to 1.1 by the package's extension hooks, which are assigned last. */
export const draftJson = (channel: Channel, selfLink: Permalink, extras: Extras): string =>
  draft(channel, { json: selfLink }, forJson, extras).json1();
