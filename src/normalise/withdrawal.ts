import type { PublishedPage } from '../model/published.ts';
import { type Instant, toInstant } from '../model/values.ts';

/** For so long a reader may still hold a feed that points at a page. In milliseconds. */
const grace = 48 * 60 * 60 * 1000;

/** What is to become of a page whose story is no longer published under its name. */
export interface Withdrawal {
  readonly page: PublishedPage;
  /** `mark`: the page stays whole, with the moment at which its story was first missed. `notice`: only that it is gone is left. */
  readonly as: 'mark' | 'notice';
  readonly withdrawn: Instant;
}

/**
 * The pages that must change because no story is published under their names any more. Each stays whole for 48 hours, then
 * as a notice for ever: its address is never another story's, and its id is found again should the story return.
 */
export const withdrawals = (
  pages: readonly PublishedPage[],
  stays: (page: PublishedPage) => boolean,
  now: Instant,
): readonly Withdrawal[] =>
  pages.flatMap((page): readonly Withdrawal[] => {
    const { withdrawn } = page.article;
    if (stays(page) || page.isNotice) return [];
    if (withdrawn === undefined) return [{ page, as: 'mark', withdrawn: now }];
    return Date.parse(withdrawn) + grace > Date.parse(now) ? [] : [{ page, as: 'notice', withdrawn }];
  });

/** A page that becomes a notice in time. */
export interface Fading {
  readonly slug: string;
  /** When it becomes one. */
  readonly at: Instant;
}

/** Which of these pages become notices after `now`, the build time, and when. */
export const fadings = (
  pages: readonly PublishedPage[],
  stays: (page: PublishedPage) => boolean,
  now: Instant,
): readonly Fading[] =>
  pages
    .filter((page) => !stays(page) && !page.isNotice)
    .flatMap(({ slug, article: { withdrawn = now } }) => {
      const at = toInstant(new Date(Date.parse(withdrawn) + grace));
      return at === undefined || at <= now ? [] : { slug, at };
    });
