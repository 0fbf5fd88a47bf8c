import { escapeText } from '../codec/markup.ts';
import type { Article } from '../model/article.ts';

/** What a feed may have at most, in bytes: the W3C validator and many readers take no larger one. Some is left for the channel. */
const largestFeed = 9_500_000;

/** What one article may take of it: none is a fifth as long, and one alone must not leave room for no other. */
export const largestArticle = 1_500_000;

/** How many bytes markup takes in a feed at most: XML spells some characters with five, JSON some with two. */
const sizeOf = (markup: string): number => {
  let size = 0;
  for (let at = 0; at < markup.length; at += 1) {
    const code = markup.charCodeAt(at);
    if (code === 38 || code === 60 || code === 62) size += 5;
    else if (code === 34 || code === 92 || code < 32) size += 2;
    // Half of a pair of surrogates counts as three, the pair as six where it takes four.
    else size += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return size;
};

/** The first of these articles, as many as fit into one feed; one at least. */
export const fittingOnes = (articles: readonly Article[]): readonly Article[] => {
  let size = 0;
  const over = articles.findIndex((article) => {
    size += sizeInFeed(article);
    return size > largestFeed;
  });
  return over === -1 ? articles : articles.slice(0, Math.max(1, over));
};

/** What a feed says of an article in words. */
export type Told = Pick<
  Article,
  'contentHtml' | 'title' | 'summary' | 'tags' | 'authors' | 'contributors' | 'captions' | 'source' | 'image'
>;

/** How many bytes an article takes in a feed at most: beside its story its names and tags, each several times. */
export const sizeInFeed = (told: Told): number =>
  besideStory(told).reduce((sum, text) => sum + 3 * (sizeOf(escapeText(text)) + 200), sizeOf(told.contentHtml) + 3_000);

/** True for an article so short that it cannot be too large, whatever it is spelt with: most need not be counted. */
export const isShort = (told: Told): boolean =>
  // The most that a character takes is five bytes, and nine where it is escaped twice.
  besideStory(told).reduce((sum, { length }) => sum + 3 * (9 * length + 200), 5 * told.contentHtml.length + 3_000) <=
  largestArticle;

const besideStory = (told: Told): readonly string[] => [
  told.title,
  told.summary,
  told.source ?? '',
  told.image ?? '',
  ...told.tags,
  ...[...told.authors, ...told.contributors].map(({ name }) => name),
  ...told.captions.map(({ text, credit }) => `${text}${credit ?? ''}`),
];
