import type { Article, Person } from './article.ts';
import type { LongText } from './long-text.ts';
import { compare } from './problem.ts';
import type { EntryId, Instant, Permalink } from './values.ts';

/** What channel.yaml says: the facts of a channel that are not its articles. */
export interface About {
  /** The base address of `out/`, with a `/` at its end. */
  readonly url: Permalink;
  /** A `tag:` URI; every article's id begins with it. */
  readonly id: EntryId;
  readonly title: string;
  readonly description: string;
  readonly language: string | undefined;
  readonly author: Person;
  /** An IANA zone for stamps that name none, e.g. `Asia/Hong_Kong`. */
  readonly timezone: string | undefined;
  readonly copyright: string | undefined;
  readonly image: Permalink | undefined;
  readonly icon: Permalink | undefined;
  /** Minutes a reader may wait before it asks again. */
  readonly ttl: number | undefined;
  /** How many articles a feed holds at most. */
  readonly limit: number;
  /** What it means that the file of a published article is deleted. */
  readonly onDelete: 'remove' | 'keep';
}

/** The newest articles, ready to be written down in any format. */
export interface Channel extends About {
  /** The newest instant of its items; never before what was published last. */
  readonly updated: Instant;
  /** Newest first, ties broken by id. */
  readonly items: readonly Article[];
}

/** One file for `out/`. */
export interface FeedDocument {
  /** Below `out/`, `/` between levels, e.g. `articles/a.html`. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A document whose text may have been put aside. */
export interface StoredDocument extends Omit<FeedDocument, 'text'> {
  readonly text: LongText;
}

/** The name of an article's page below `out/`. */
export const pageName = (slug: string): string => `articles/${slug}.html`;

/** One way to write a channel down. */
export interface Format {
  readonly name: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** `selfLink` is the address under which the document itself is published. */
  render(channel: Channel, selfLink: Permalink): string;
}

/** Newest first by `published`; equal instants in the order of their ids, so that no order depends on the disk. */
export const newestFirst = (a: Pick<Article, 'published' | 'id'>, b: Pick<Article, 'published' | 'id'>): number =>
  compare(b.published, a.published) || compare(a.id, b.id);
