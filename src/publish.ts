import { join } from 'node:path';
import { isDiskTrouble } from './files/disk.ts';
import { writeReport } from './files/report.ts';
import { openTold } from './files/told.ts';
import { isInPlace, type WrittenFile, writeOut } from './files/write-out.ts';
import { toPublication, type Unfit } from './fit.ts';
import type { Channel } from './model/channel.ts';
import { byPlace, type Problem } from './model/problem.ts';
import type { ArticleReport } from './model/report.ts';
import type { Instant } from './model/values.ts';
import { type PlanOptions, plan } from './plan.ts';

export interface PublishOptions {
  /** Holds `articles/`, `out/` and `.feedwright/` unless these are named. */
  readonly root: string;
  /** The folder of articles and channel.yaml; `ROOT/articles` when not named. */
  readonly articles?: string | undefined;
  /** The folder that is published; `ROOT/out` when not named. */
  readonly out?: string | undefined;
  /** The build time: an article with a later time is held back. */
  readonly now: Date;
  /** Remember in `ROOT/.feedwright` which errors were told, so that `fresh` holds only new ones next time. */
  readonly remember?: boolean | undefined;
  /** Write `ROOT/.feedwright/report.json`. */
  readonly report?: boolean | undefined;
}

/** What a build did. */
export interface Report {
  /** 0 all well, 1 articles were left out, 2 channel.yaml is wrong or missing, 3 refused, 4 the disk said no. */
  readonly exitCode: 0 | 1 | 2 | 3 | 4;
  /** The documents in `out/`, pages first; empty when nothing was put in place. */
  readonly files: readonly WrittenFile[];
  /** How many articles are published. */
  readonly published: number;
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

/** What a build did, but for what was told before. */
type Built = Omit<Report, 'fresh'>;

/** Where the articles and the published documents are, when options do not say. */
export const toPlanOptions = ({ root, articles, out, now }: PublishOptions): PlanOptions => ({
  folder: articles ?? join(root, 'articles'),
  out: out ?? join(root, 'out'),
  now,
});

/** Reads the articles, writes the feeds. A bad article is reported and left out; the rest go ahead. */
export const publish = async (options: PublishOptions): Promise<Report> => {
  const where = toPlanOptions(options);
  const state = join(options.root, '.feedwright');
  const told = openTold(state, where.folder);
  const built = await buildOrSayWhyNot(where);
  const problems = built.problems.toSorted(byPlace);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const fresh = errors.filter((problem) => built.exitCode > 1 || told.isNew(problem));
  if (options.remember === true && built.exitCode < 2) told.remember(errors);
  const report = { ...built, problems, fresh };
  if (options.report === true) writeReport(state, { exitCode: report.exitCode, problems, articles: report.articles });
  return report;
};

const nothingDone: Omit<Built, 'exitCode' | 'problems'> = {
  files: [],
  published: 0,
  articles: [],
  newest: undefined,
  held: [],
  example: [],
};

const buildOrSayWhyNot = async (where: PlanOptions): Promise<Built> => {
  try {
    return await build(where);
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
    return { ...nothingDone, exitCode: 4, problems: [diskProblem(error)] };
  }
};

const build = async (where: PlanOptions): Promise<Built> => {
  const planned = await plan(where);
  if (!planned.ok) return { ...nothingDone, exitCode: planned.exitCode, problems: planned.problems };
  const { about, memory } = planned;
  const { fit, unfit, channel, feeds, faults } = await toPublication(planned.due, about, {
    updated: memory.updated,
    isInPlace: (document) => isInPlace(where.out, document),
  });
  const problems = [...planned.problems, ...unfit.flatMap((one) => one.problems)];
  const left = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  const told = {
    ...nothingDone,
    problems,
    articles: planned.reports.map(({ report }) => leaveOut(report, unfit)),
    held: planned.held.map(({ path, published }) => ({ path, due: published })),
    example: planned.example,
  };
  if (channel === undefined) {
    if (memory.articles.length === 0) return { ...told, exitCode: left };
    const message = `Expected at least one article, found none, but ${memory.articles.length} are published. out/ stays as it is: an empty feed is never published.`;
    const refusal: Problem = { code: 'publish/empty', severity: 'error', path: '.', message };
    return { ...told, exitCode: 3, problems: [...problems, refusal] };
  }
  if (faults.length > 0) return { ...told, exitCode: 3, problems: [...problems, ...faults] };
  const files = writeOut(where.out, [...fit.map(({ page }) => page), ...feeds]);
  const [first] = channel.items;
  const newest =
    first === undefined ? undefined : { title: first.title, published: first.published, timezone: about.timezone };
  const all = [...problems, ...feedIsFull(channel, Math.min(about.limit, fit.length))];
  return { ...told, problems: all, exitCode: left, files, published: fit.length, newest };
};

/** Articles that a feed had no more room for are published as pages, and a person should know. */
const feedIsFull = ({ items }: Channel, meant: number): readonly Problem[] => {
  if (items.length === meant) return [];
  const message = `Expected room in a feed for ${meant} articles, found as much as the newest ${items.length} fill: one of more than 10 MB no reader takes. The others have their pages. Write a lower "limit:".`;
  return [{ code: 'publish/feed-full', severity: 'warning', path: 'channel.yaml', message }];
};

const leaveOut = (report: ArticleReport, unfit: readonly Unfit[]): ArticleReport => {
  const own = unfit.find(({ article }) => article.id === report.id);
  return own === undefined
    ? report
    : { ...report, status: 'left-out', problems: [...report.problems, ...own.problems] };
};

const cures: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no space left; make some and run again.',
  EDQUOT: 'The quota is used up; make space and run again.',
  EROFS: 'The disk is mounted read-only.',
  EACCES: 'Check the permissions and the owner.',
  EPERM: 'Check the permissions and the owner.',
  ENOTDIR: 'A file is where a folder should be.',
  EEXIST: 'A file is where a folder should be.',
  ELOOP: 'A link leads out of the folder.',
  EISDIR: 'A folder is where a file should be.',
};

const diskProblem = (error: Error & { readonly code: string }): Problem => {
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'out';
  const cure = cures[error.code] ?? 'Look at the disk, then run again.';
  return {
    code: 'files/disk',
    severity: 'error',
    path,
    message: `Expected to read and write here, found ${error.code}. ${cure} Nothing is torn; the next run heals.`,
  };
};
