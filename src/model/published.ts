import type { LongText } from './long-text.ts';
import type { EntryId, Instant } from './values.ts';

/** One article as `out/` already shows it: what the next build must not change. */
export interface PublishedArticle {
  readonly id: EntryId;
  /** When it was first published, as the documents say. */
  readonly published: Instant;
  /** Never before `published`. */
  readonly updated: Instant;
  /** `day` when its page shows no time of day. No feed tells that. */
  readonly precision: 'second' | 'day';
  /** The page's file name without `.html`; `undefined` when no page of ours holds it. */
  readonly slug: string | undefined;
  readonly title: string;
  /** The plain text of its content, credits and captions left out. */
  readonly words: LongText;
  readonly section: string | undefined;
  /** By what its captures are known again, where the id does not tell. */
  readonly names: readonly string[];
  /** When it was first seen that no file tells it any more; `undefined` while it is published. */
  readonly withdrawn: Instant | undefined;
}

/** False for an article that no file tells any more and that is in no feed. */
export const isPublished = ({ withdrawn }: PublishedArticle): boolean => withdrawn === undefined;

/** One page of ours, as it lies in `out/`. */
export interface PublishedPage {
  /** Its file name without `.html`. */
  readonly slug: string;
  readonly article: PublishedArticle;
  /** True when only the notice is left that the story is no longer here. */
  readonly isNotice: boolean;
}

/** What `out/` has published before. */
export interface Memory {
  /** The id of the channel that was published, if any. */
  readonly channelId: string | undefined;
  /** The address of one of its documents, if any. */
  readonly url: string | undefined;
  /** The newest `updated` of the documents. */
  readonly updated: Instant | undefined;
  /** Each once, withdrawn ones too: their ids are never given to another story. */
  readonly articles: readonly PublishedArticle[];
  readonly pages: readonly PublishedPage[];
}

/** Nothing was ever published. */
export const nothingPublished: Memory = {
  channelId: undefined,
  url: undefined,
  updated: undefined,
  articles: [],
  pages: [],
};
