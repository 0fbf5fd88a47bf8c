import './sanitiser-loaded.ts';
import { parseChannelYaml } from '../src/config.ts';
import { readCaptures } from '../src/input/index.ts';
import { type Article, wholeArticle } from '../src/model/article.ts';
import type { Capture } from '../src/model/capture.ts';
import type { About, Channel } from '../src/model/channel.ts';
import { type Memory, nothingPublished } from '../src/model/published.ts';
import { type EntryId, type Instant, type Permalink, toEntryId, toInstant, toPermalink } from '../src/model/values.ts';
import { type Normalised, type Past, toArticles } from '../src/normalise/article.ts';
import { toDraft } from '../src/normalise/draft.ts';
import { channelYaml } from './news-folder.ts';

const known = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new TypeError('Expected a value that the test knows to be good, found none.');
  return value;
};

export const instant = (text: string): Instant => known(toInstant(new Date(text)));
export const permalink = (text: string): Permalink => known(toPermalink(text));
export const entryId = (text: string): EntryId => known(toEntryId(text));

/** A channel.yaml of the tests, with more lines. */
export const aboutWith = (more = ''): About => {
  const read = parseChannelYaml(channelYaml + more);
  if (!read.ok) throw new TypeError(read.problems.map(({ message }) => message).join('\n'));
  return read.value;
};

/** What the files say. */
export const captured = async (files: Readonly<Record<string, string>>): Promise<readonly Capture[]> => {
  const captures: Capture[] = [];
  for (const [path, text] of Object.entries(files)) {
    const read = await readCaptures({ path, bytes: Buffer.from(text) });
    if (!read.ok) throw new TypeError(read.problems.map(({ message }) => message).join('\n'));
    captures.push(...read.value);
  }
  return captures;
};

/** Captures made into articles, with their stories at hand. */
export const toWholeArticles = (
  captures: readonly Capture[],
  about: About = aboutWith(),
  past: Past = { memory: nothingPublished, now: instant('2026-01-01T00:00:00Z') },
): Normalised & { readonly articles: readonly Article[] } => {
  const drafted = captures.map((capture) => toDraft(capture, about));
  const { articles, ...normalised } = toArticles(drafted, about, past);
  return { ...normalised, articles: articles.map(wholeArticle) };
};

/** Files made into articles, with what there is to say of them. */
export const normalised = async (
  files: Readonly<Record<string, string>>,
  about: About = aboutWith(),
  memory: Memory = nothingPublished,
): Promise<ReturnType<typeof toWholeArticles>> =>
  toWholeArticles(await captured(files), about, { memory, now: instant('2026-01-01T00:00:00Z') });

/** An article with all that one can have; any part may be another. */
export const articleWith = (parts: Partial<Article> = {}): Article => ({
  path: 'a.txt',
  id: entryId('tag:news.example.org,2026:n/a'),
  slug: 'a',
  title: 'A <b> & "c"',
  permalink: permalink('https://news.example.org/x/articles/a.html'),
  source: undefined,
  published: instant('2020-01-02T02:00:00Z'),
  updated: instant('2020-01-02T03:00:00Z'),
  precision: 'second',
  summary: 'One & two.',
  contentHtml: '<p>One &amp; two.</p>\n<p>Three.</p>',
  captions: [],
  image: undefined,
  authors: [{ name: 'Jane' }],
  contributors: [],
  section: undefined,
  tags: [],
  language: 'en-HK',
  names: [],
  ...parts,
});

/** A channel with these articles, in this order. */
export const channelWith = (items: readonly Article[], more = ''): Channel => ({
  ...aboutWith(more),
  updated: instant('2020-01-02T03:00:00Z'),
  items,
});
