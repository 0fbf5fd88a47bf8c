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
