import { readFeed } from '../../../src/input/feed/feed.ts';
import { noFrontMatter } from '../../../src/input/front-matter.ts';
import type { Capture } from '../../../src/model/capture.ts';
import type { Problem } from '../../../src/model/problem.ts';

/** The items of a feed. */
export const items = (text: string): readonly Capture[] => {
  const read = readFeed({ path: 'old/feed.xml', text, line: 1 }, noFrontMatter);
  if (!read.ok) throw new TypeError(`Expected a feed, found ${JSON.stringify(read.problems)}.`);
  return read.value;
};

/** What is said of a file that is not taken. */
export const problemsOf = (text: string): readonly Problem[] => {
  const read = readFeed({ path: 'old/feed.xml', text, line: 1 }, noFrontMatter);
  return read.ok ? [] : read.problems;
};

const prefixes = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
].join(' ');

/** RSS 2.0 with one item of these elements. */
export const rssWith = (item: string, channel = ''): string =>
  `<rss version="2.0" ${prefixes}><channel>${channel}<item>${item}</item></channel></rss>`;

/** Atom 1.0 with one entry of these elements. */
export const atomWith = (entry: string, feed = '', attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${prefixes} ${attributes}>${feed}<entry>${entry}</entry></feed>`;

/** The only item of a feed. */
export const itemOf = (text: string): Capture => {
  const [item, ...others] = items(text);
  if (item === undefined || others.length > 0) throw new TypeError(`Expected one item, found ${others.length + 1}.`);
  return item;
};

export const rssItem = (item: string, channel?: string): Capture => itemOf(rssWith(item, channel));
export const atomEntry = (entry: string, feed?: string, attributes?: string): Capture =>
  itemOf(atomWith(entry, feed, attributes));

export const texts = (found: readonly { readonly text: string }[]): readonly string[] => found.map(({ text }) => text);
