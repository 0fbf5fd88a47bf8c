import { type StoredArticle, wholeArticle } from '../model/article.ts';
import { type About, type Channel, newestFirst } from '../model/channel.ts';
import type { Memory } from '../model/published.ts';
import type { Instant } from '../model/values.ts';
import { fittingOnes } from './feed-size.ts';

/** Articles whose time has come, and those that wait for it. */
export interface Due {
  readonly articles: readonly StoredArticle[];
  readonly held: readonly StoredArticle[];
}

/** Holds back what is to be published after `now`. What is published under that time already is not: a clock may be wrong. */
export const hold = (articles: readonly StoredArticle[], now: Instant, memory: Memory): Due => {
  const known = new Map(memory.articles.map(({ id, published }) => [id, published]));
  const isDue = (article: StoredArticle): boolean =>
    article.published <= now || known.get(article.id) === article.published;
  return {
    articles: articles.filter(isDue),
    held: articles
      .filter((article) => !isDue(article))
      .toSorted(newestFirst)
      .toReversed(),
  };
};

/**
 * The newest articles, as many as the limit says and a feed can hold, as a channel, or `undefined` when there are none, unless
 * a person insists on that. `updated` comes from the articles, never from the clock, and never goes back below what was
 * published last.
 */
export const toChannel = (about: About, articles: readonly StoredArticle[], before: Before): Channel | undefined => {
  const items = fittingOnes(articles.toSorted(newestFirst).slice(0, about.limit).map(wholeArticle));
  const updated = [...items.map((item) => item.updated), ...(before.updated === undefined ? [] : [before.updated])]
    .toSorted()
    .at(-1);
  if (updated === undefined || (items.length === 0 && !before.mayBeEmpty)) return undefined;
  return { ...about, updated, items };
};

/** What a channel follows. */
export interface Before {
  /** The newest `updated` that was published. */
  readonly updated: Instant | undefined;
  /** True when a feed without articles is meant. */
  readonly mayBeEmpty: boolean;
}
