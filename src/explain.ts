import { toWallClock } from './codec/zone.ts';
import { withShelf } from './files/aside.ts';
import type { StoredArticle } from './model/article.ts';
import type { Capture, Dropped, Found } from './model/capture.ts';
import type { Problem } from './model/problem.ts';
import type { ArticleReport } from './model/report.ts';
import type { Instant } from './model/values.ts';
import { readStamp } from './normalise/times.ts';
import { type Plan, type Planned, type PlanOptions, plan, type Reported } from './plan.ts';

/** One thing that a file says, where it says so, and what became of it. */
export interface ExplainedField {
  readonly name: string;
  readonly line: number | undefined;
  /** As found. */
  readonly found: string;
  /** As published; `undefined` where it is not. */
  readonly value: string | undefined;
}

/** Everything there is to know of one article of a file. */
export interface Explanation {
  readonly report: ArticleReport;
  readonly format: Capture['format'] | undefined;
  readonly profile: string | undefined;
  /** What the id was taken from, e.g. `the article number`. */
  readonly idFrom: string | undefined;
  /** When it is published and last changed, as readers are told; `undefined` for one that is left out or told by another. */
  readonly times: ExplainedTimes | undefined;
  readonly fields: readonly ExplainedField[];
  /** Lines that were taken for page junk. */
  readonly dropped: readonly Dropped[];
}

/** The times of an article, e.g. `2018-03-09T08:35:00Z` and, in the channel's zone, `2018-03-09 16:35 Asia/Hong_Kong`. */
export interface ExplainedTimes {
  readonly published: Instant;
  readonly updated: Instant;
  /** What people see; a day only where no hour is known. */
  readonly shown: string;
}

/** One explanation for each article of the file; or what is in the way of reading anything. */
export type Explained =
  | { readonly ok: true; readonly explanations: readonly Explanation[] }
  | { readonly ok: false; readonly exitCode: 2 | 3; readonly problems: readonly Problem[] };

/** Says why a file becomes what it becomes. All files are read, because ids depend on the others; nothing is written. */
export const explain = (where: PlanOptions, path: string): Promise<Explained> =>
  withShelf(async (putAside) => toExplained(await plan({ ...where, explained: path, putAside }), path));

const toExplained = (planned: Plan, path: string): Explained => {
  if (!planned.ok) return planned;
  const explanations = planned.reports
    .filter(({ report }) => report.path === path)
    .map((reported) => toExplanation(reported, planned));
  if (explanations.length > 0) return { ok: true, explanations };
  const cure =
    'Name a file below the folder of articles; dot files, backups, README files and other kinds are passed over.';
  const problem: Problem = {
    code: 'explain/no-article',
    severity: 'error',
    path,
    message: `Expected the path of an article, found none of this name. ${cure}`,
  };
  return { ok: false, exitCode: 2, problems: [problem, ...planned.problems.filter((one) => one.path === path)] };
};

const toExplanation = (
  { report, outcome }: Reported,
  { about: { timezone }, captures }: Pick<Planned, 'about' | 'captures'>,
): Explanation => {
  const capture = outcome === undefined ? undefined : captures.get(outcome.origin);
  return {
    report,
    format: capture?.format,
    profile: capture?.profile,
    idFrom: outcome?.idFrom
      .map((origin) => origins[origin])
      .toReversed()
      .join(', '),
    times: outcome?.article === undefined ? undefined : toTimes(outcome.article, timezone),
    fields: capture === undefined ? [] : toFields(capture, outcome?.article, timezone),
    dropped: capture?.dropped ?? [],
  };
};

const origins = {
  published: 'published already',
  stated: 'the file states it',
  number: "the source's article number",
  address: "the story's own address",
  key: "the item's own key",
  file: "the file's name",
} as const;

const toTimes = ({ published, updated, precision }: StoredArticle, timezone = 'UTC'): ExplainedTimes => {
  const { day, time } = toWallClock(new Date(published), timezone);
  return {
    published,
    updated,
    shown: precision === 'day' ? `${day}, the day alone` : `${day} ${time.slice(0, 5)} ${timezone}`,
  };
};

const toFields = (
  capture: Capture,
  article: StoredArticle | undefined,
  timezone: string | undefined,
): readonly ExplainedField[] => {
  const text = (name: string, found: Found | undefined): readonly ExplainedField[] => toField(name, found, undefined);
  const stamp = (field: 'published' | 'updated', found: Found | undefined, name: string): readonly ExplainedField[] => {
    const read = found === undefined ? undefined : readStamp(capture, { field, found }, timezone);
    return toField(name, found, read?.ok === true ? read.instant : undefined);
  };
  const captions = new Set(article?.captions.map((caption) => caption.text));
  return [
    ...toField('title', capture.title, article?.title),
    ...stamp('published', capture.published, 'published'),
    ...stamp('published', capture.shown.published, 'published, as shown'),
    ...stamp('updated', capture.updated, 'updated'),
    ...stamp('updated', capture.shown.updated, 'updated, as shown'),
    ...toField('address', capture.link, article?.source),
    ...text('id', capture.id),
    ...text('slug', capture.slug),
    ...toField('section', capture.section, article?.section),
    ...toField('language', capture.language, article?.language),
    ...capture.authors.flatMap((author) => text('author', author)),
    ...capture.tags.flatMap((tag) => text('tag', tag)),
    ...toField('image', capture.image, article?.image),
    ...capture.captions.flatMap((caption) =>
      toField(
        captions.has(caption.text) || article === undefined ? 'caption' : 'caption, the title again',
        caption,
        undefined,
      ),
    ),
    ...capture.captions.flatMap(({ credit, line }) =>
      credit === undefined ? [] : text('photo credit', { text: credit, line }),
    ),
    ...text('summary', capture.summary),
    ...capture.paragraphs.flatMap((paragraph) =>
      text(paragraph.html === undefined ? 'paragraph' : 'paragraph, with markup', paragraph),
    ),
    ...capture.credits.flatMap((credit) => toField('credit', credit, credit.names.join(', '))),
  ];
};

const toField = (name: string, found: Found | undefined, value: string | undefined): readonly ExplainedField[] =>
  found === undefined ? [] : [{ name, line: found.line, found: found.text, value }];
