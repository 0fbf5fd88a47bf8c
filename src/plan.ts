import { join } from 'node:path';
import { readMemory } from './check/published.ts';
import { decodeUtf8 } from './codec/encoding/utf8.ts';
import { exampleId, exampleKeys, exampleUrl, parseChannelYaml } from './config.ts';
import { readIfThere } from './files/disk.ts';
import { readPublished } from './files/published.ts';
import { listArticles, readArticle } from './files/read-articles.ts';
import { articleExtensions, readCaptures } from './input/index.ts';
import type { Article } from './model/article.ts';
import type { Capture } from './model/capture.ts';
import type { About } from './model/channel.ts';
import { byPlace, compare, type Problem } from './model/problem.ts';
import { type Memory, nothingPublished } from './model/published.ts';
import type { ArticleReport } from './model/report.ts';
import { type Instant, toInstant } from './model/values.ts';
import { type Outcome, toArticles } from './normalise/article.ts';
import { hold } from './normalise/channel.ts';
import { formats } from './output/index.ts';

export interface PlanOptions {
  /** The folder of articles and channel.yaml. */
  readonly folder: string;
  /** The folder that is published. */
  readonly out: string;
  /** The build time: an article with a later time is held back. */
  readonly now: Date;
}

/** What would be published, before anything is written; or why nothing can be. */
export type Plan =
  | { readonly ok: false; readonly exitCode: 2 | 3; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      readonly about: About;
      readonly memory: Memory;
      /** Keys of channel.yaml that are still the shipped example's. */
      readonly example: readonly ('url' | 'id')[];
      /** Articles whose time has come. */
      readonly due: readonly Article[];
      /** Articles that wait for it, the next one first. */
      readonly held: readonly Article[];
      /** What became of every article, in the order of paths and lines. */
      readonly reports: readonly Reported[];
      readonly problems: readonly Problem[];
    };

/** What became of an article, and how; `outcome` is `undefined` where nothing could be read. */
export interface Reported {
  readonly report: ArticleReport;
  readonly outcome: Outcome | undefined;
}

/** Reads the articles and what `out/` has published, and makes it all true. Writes nothing; throws what the disk says. */
export const plan = async ({ folder, out, now }: PlanOptions): Promise<Plan> => {
  const buildTime = toInstant(now);
  if (buildTime === undefined) throw new TypeError('Expected a valid date as build time.');
  const published = readMemory(
    readPublished(
      out,
      formats.map(({ fileName }) => fileName),
    ),
  );
  const wasPublished = published.articles.length > 0 && !isExample(published);
  const missing = (path: string, message: string): Plan => ({
    ok: false,
    exitCode: wasPublished ? 3 : 2,
    problems: [
      {
        code: 'files/missing',
        severity: 'error',
        path,
        message: wasPublished ? `${message} out/ stays as it is.` : message,
      },
    ],
  });

  const list = listArticles(folder, articleExtensions);
  if (list === undefined)
    return missing('.', 'Expected a folder of articles, found none. Create it, or name it by --root or --articles.');
  const yaml = readIfThere(join(folder, 'channel.yaml'));
  if (yaml === undefined)
    return missing(
      'channel.yaml',
      'Expected channel.yaml beside the articles, found none. It needs at least "url:" and "id:".',
    );
  const decoded = decodeUtf8(yaml);
  if (!decoded.ok) {
    const message = `Expected UTF-8, found other bytes at byte ${decoded.offset}. Save it as UTF-8.`;
    const problem: Problem = {
      code: 'config/not-utf8',
      severity: 'error',
      path: 'channel.yaml',
      line: decoded.line,
      message,
    };
    return { ok: false, exitCode: 2, problems: [problem] };
  }
  const config = parseChannelYaml(decoded.text);
  if (!config.ok) return { ok: false, exitCode: 2, problems: config.problems };
  const about = config.value;
  const example = exampleKeys(about);
  // As long as the url or the id is the shipped example's, now or at the last build, nothing counts as published.
  const memory = example.length > 0 || isExample(published) ? nothingPublished : published;

  const read = await readAll(folder, list.paths);
  const { outcomes, articles, problems } = toArticles(read.captures, about, { memory, now: buildTime });
  const due = hold(articles, buildTime, memory);
  return {
    ok: true,
    about,
    memory,
    example,
    due: due.articles,
    held: due.held,
    reports: toReports(outcomes, [...list.problems, ...read.problems], due.held),
    problems: [...list.problems, ...read.problems, ...problems],
  };
};

/** True when what was published is the shipped example's. */
const isExample = ({ channelId, url, articles }: Memory): boolean =>
  channelId === exampleId ||
  url?.startsWith(exampleUrl) === true ||
  articles.some(({ id }) => id.startsWith(`${exampleId}/`));

/** One file after the other, so that the bytes of only one are held. */
const readAll = async (
  folder: string,
  paths: readonly string[],
): Promise<{ readonly captures: readonly Capture[]; readonly problems: readonly Problem[] }> => {
  const captures: Capture[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const file = readArticle(folder, path);
    const result = file.ok ? await readCaptures(file.value) : file;
    // One by one: a file may hold more than a call takes arguments.
    for (const problem of result.problems) problems.push(problem);
    if (result.ok) for (const capture of result.value) captures.push(capture);
  }
  return { captures, problems };
};

/** One report for each article; one for each file, or item of a file, that could not be read at all. */
const toReports = (
  outcomes: readonly Outcome[],
  readProblems: readonly Problem[],
  held: readonly Article[],
): readonly Reported[] => {
  const waiting = new Map<Article, Instant>(held.map((article) => [article, article.published]));
  const told = new Map(outcomes.map(({ capture, article }) => [capture, article]));
  const ofFile = new Map<string, Problem[]>();
  const ofItem = new Map<string, Problem[]>();
  for (const problem of readProblems) {
    // What is good to know of the whole folder is about no article.
    if (problem.severity === 'info' || problem.path === '.') continue;
    const [problems, name] =
      problem.item === undefined ? [ofFile, problem.path] : [ofItem, `${problem.item} ${problem.path}`];
    const known = problems.get(name);
    if (known === undefined) problems.set(name, [problem]);
    else known.push(problem);
  }
  const reports = outcomes.map((outcome): Reported => {
    const { capture, article, duplicateOf, removed } = outcome;
    // What there is to say of a file as a whole stands at its first article.
    const problems = [...(ofFile.get(capture.path) ?? []), ...outcome.problems].toSorted(byPlace);
    ofFile.delete(capture.path);
    const its = article ?? (duplicateOf === undefined ? undefined : told.get(duplicateOf));
    const heldUntil = its === undefined ? undefined : waiting.get(its);
    const report: ArticleReport = {
      path: capture.path,
      line: capture.line,
      status: statusOf(outcome, { problems, isTold: its !== undefined, isHeld: heldUntil !== undefined }),
      id: article?.id,
      permalink: article?.permalink,
      duplicateOf: duplicateOf?.path,
      heldUntil,
      problems,
      removed,
    };
    return { report, outcome };
  });
  const unread = [...ofFile.values(), ...ofItem.values()].map((problems): Reported => {
    const [{ path, item = 1 } = { path: '' }] = problems;
    return { report: { path, line: item, status: 'left-out', problems, removed: [] }, outcome: undefined };
  });
  return [...reports, ...unread].toSorted(
    (a, b) => compare(a.report.path, b.report.path) || a.report.line - b.report.line,
  );
};

interface Found {
  readonly problems: readonly Problem[];
  /** False when nobody tells its story: neither it nor the capture that tells it instead. */
  readonly isTold: boolean;
  readonly isHeld: boolean;
}

const statusOf = ({ capture, duplicateOf }: Outcome, { problems, isTold, isHeld }: Found): ArticleReport['status'] => {
  if (capture.draft) return 'draft';
  if (!isTold) return 'left-out';
  if (duplicateOf !== undefined) return 'duplicate';
  if (isHeld) return 'held';
  return problems.some(({ severity }) => severity !== 'info') ? 'warned' : 'published';
};
