import type { Problem } from './problem.ts';
import type { EntryId, Instant, Permalink } from './values.ts';

/** What became of an article: of a file, or of one item of a feed. */
export interface ArticleReport {
  /** Relative to `articles/`. */
  readonly path: string;
  /** Where it begins: 1, but for an item of a feed. */
  readonly line: number;
  /**
   * `warned`: published, and a person should look. `kept`: left out, and what it has published before stays. `duplicate`: another
   * file tells its story, now or when its time has come.
   */
  readonly status: 'published' | 'warned' | 'left-out' | 'kept' | 'duplicate' | 'held' | 'draft';
  readonly id?: EntryId | undefined;
  /** The address of its page. */
  readonly permalink?: Permalink | undefined;
  /** The path of the file that tells the same story. */
  readonly duplicateOf?: string | undefined;
  /** When it will be published. */
  readonly heldUntil?: Instant | undefined;
  readonly problems: readonly Problem[];
  /** What the sanitiser removed, e.g. `script (2)`. */
  readonly removed: readonly string[];
}

/** A report as a script reads it, in JSON; what is not there is left out. */
export const articleAsJson = (report: ArticleReport): Readonly<Record<string, unknown>> => ({
  path: report.path,
  line: report.line,
  status: report.status,
  id: report.id,
  url: report.permalink,
  duplicate_of: report.duplicateOf,
  held_until: report.heldUntil,
  problems: report.problems,
  removed: report.removed,
});

/** What a script may want to know of a build. */
export const buildAsJson = (build: {
  readonly exitCode: number;
  readonly articles: readonly ArticleReport[];
  readonly problems: readonly Problem[];
}): Readonly<Record<string, unknown>> => ({
  exit_code: build.exitCode,
  articles: build.articles.map(articleAsJson),
  problems: build.problems,
});

/** A document of a build. */
export interface WrittenFile {
  /** Below `out/`. */
  readonly name: string;
  readonly status: 'written' | 'unchanged';
}

/** What a build did. */
export interface Report {
  /**
   * 0 all well, 1 articles were left out, 2 channel.yaml is wrong or missing, 3 refused, 4 the disk said no, 75 another build
   * is running.
   */
  readonly exitCode: 0 | 1 | 2 | 3 | 4 | 75;
  /** The documents in `out/`, pages first; empty when nothing was put in place. */
  readonly files: readonly WrittenFile[];
  /** How many articles are published. */
  readonly published: number;
  /** The channel's address; `undefined` where channel.yaml does not tell. */
  readonly url: Permalink | undefined;
  /** What became of every article, in the order of paths and lines. */
  readonly articles: readonly ArticleReport[];
  /** The newest article, in UTC and in the channel's zone's name. */
  readonly newest:
    | { readonly title: string; readonly published: Instant; readonly timezone: string | undefined }
    | undefined;
  /** Articles whose time is still to come, the next one first. */
  readonly held: readonly { readonly path: string; readonly due: Instant }[];
  /** Everything there is to say, in the order of paths and lines. */
  readonly problems: readonly Problem[];
  /** The errors among them that were not told before. */
  readonly fresh: readonly Problem[];
  /** Keys of channel.yaml that are still the shipped example's. */
  readonly example: readonly ('url' | 'id')[];
}

/** What a build did, but for what became of each article. */
export type BriefReport = Omit<Report, 'articles'>;

/** A report on an article as JSON holds it. */
interface ArticleJson extends Omit<ArticleReport, 'permalink' | 'duplicateOf' | 'heldUntil'> {
  readonly url?: Permalink;
  readonly duplicate_of?: string;
  readonly held_until?: Instant;
}

/** What became of every article, from the text of a report as `buildAsJson` gives it. Throws where it is none. */
export const articlesFromJson = (text: string): readonly ArticleReport[] => {
  const build: { readonly articles: readonly ArticleJson[] } = JSON.parse(text);
  return build.articles.map(({ url, duplicate_of, held_until, ...same }) => ({
    ...same,
    permalink: url,
    duplicateOf: duplicate_of,
    heldUntil: held_until,
  }));
};
