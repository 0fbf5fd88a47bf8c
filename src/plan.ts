import { join } from 'node:path';
import { readMemory } from './check/published.ts';
import { decodeUtf8 } from './codec/encoding/utf8.ts';
import { exampleId, exampleKeys, exampleUrl } from './example.ts';
import { endsEarly, look, type Seen } from './files/at-rest.ts';
import { readIfThere } from './files/disk.ts';
import { readPublished } from './files/published.ts';
import { type ArticleList, listArticles, readArticle } from './files/read-articles.ts';
import { articleExtensions, readCaptures } from './input/index.ts';
import type { StoredArticle } from './model/article.ts';
import type { Capture } from './model/capture.ts';
import { type About, pageName } from './model/channel.ts';
import type { PutAside } from './model/long-text.ts';
import { byPlace, compare, type Problem } from './model/problem.ts';
import type { Progress } from './model/progress.ts';
import { type Memory, nothingPublished, type PublishedArticle } from './model/published.ts';
import type { ArticleReport } from './model/report.ts';
import { fail } from './model/result.ts';
import { type EntryId, type Instant, type Permalink, toInstant, toPermalink } from './model/values.ts';
import { type Lost, type Outcome, toArticles } from './normalise/article.ts';
import { type BuildTime, toBuildTime } from './normalise/build-time.ts';
import { hold } from './normalise/channel.ts';
import { type Drafted, type Origin, toDraft } from './normalise/draft.ts';
import { toTeller } from './normalise/last-good.ts';
import { loadSanitiser } from './normalise/sanitiser.ts';
import { formats } from './output/index.ts';

export interface PlanOptions {
  /** The folder of articles and channel.yaml. */
  readonly folder: string;
  /** The folder that is published. */
  readonly out: string;
  /** The build time: an article with a later time is held back. */
  readonly now: Date;
  /** When something was published before, as far as anybody remembers: the clock may be wrong. */
  readonly remembered?: readonly Instant[] | undefined;
  /** True when a person insists that published ids change. */
  readonly allowsIds?: boolean | undefined;
  /** Where the channel is published, instead of what channel.yaml says. */
  readonly url?: Permalink | undefined;
  /** Files that somebody is still writing: they are told and not read. */
  readonly moving?: readonly string[] | undefined;
  /** The file whose captures are wanted as they were read. */
  readonly explained?: string | undefined;
  /** Where long texts may wait; in memory if not said. */
  readonly putAside?: PutAside | undefined;
  /** Told of every step. */
  readonly progress?: Progress | undefined;
}

/** What would be published, before anything is written; or why nothing can be. */
export type Plan =
  | { readonly ok: false; readonly exitCode: 2 | 3; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      readonly about: About;
      readonly memory: Memory;
      /** The feeds in `out/`, as texts. */
      readonly feeds: readonly string[];
      /** What time it is, and whether the clock is to be believed. */
      readonly time: BuildTime;
      /** Keys of channel.yaml that are still the shipped example's. */
      readonly example: readonly ('url' | 'id')[];
      /** True when they are, or were at the last build: then nothing counts as published. */
      readonly isExample: boolean;
      /** Articles whose time has come. */
      readonly due: readonly StoredArticle[];
      /** Articles that wait for it, the next one first. */
      readonly held: readonly StoredArticle[];
      /** What is published and told by no file any more. */
      readonly lost: Lost;
      /** Published stories that are told as part of another one now, with the id of that one. */
      readonly merged: ReadonlyMap<EntryId, EntryId>;
      /** What became of every article, in the order of paths and lines. */
      readonly reports: readonly Reported[];
      readonly problems: readonly Problem[];
      /** How each file lay there when it was read. */
      readonly seen: ReadonlyMap<string, Seen>;
      /** What the explained file says. */
      readonly captures: Read['captures'];
    };

/** A plan that could be made. */
export type Planned = Extract<Plan, { readonly ok: true }>;

/** What became of an article, and how; `outcome` is `undefined` where nothing could be read. */
export interface Reported {
  readonly report: ArticleReport;
  readonly outcome: Outcome | undefined;
}

/** Reads the articles and what `out/` has published, and makes it all true. Writes nothing; throws what the disk says. */
export const plan = async (options: PlanOptions): Promise<Plan> => {
  const { folder, out, now, remembered = [], allowsIds, putAside, progress } = options;
  const clock = toInstant(now);
  if (clock === undefined) throw new TypeError('Expected a valid date as build time.');
  const time = toBuildTime(clock, remembered);
  const documents = readPublished(
    out,
    formats.map(({ fileName }) => fileName),
    progress,
  );
  const published = readMemory(documents, putAside);
  const wasPublished = published.articles.length > 0 && !isExample(published);
  const missing = (path: string, message: string, code = 'files/missing'): Plan => ({
    ok: false,
    exitCode: wasPublished ? 3 : 2,
    problems: [
      {
        code,
        severity: 'error',
        path,
        message: wasPublished ? `${message} out/ stays as it is.` : message,
      },
    ],
  });

  const list = listArticles(folder, articleExtensions);
  if (list === undefined)
    return missing('.', 'Expected a folder of articles, found none. Create it, or name it by --root or --articles.');
  const [unlisted] = list.problems.filter(({ path }) => path === '.');
  if (unlisted !== undefined) return missing('.', unlisted.message, unlisted.code);
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
  const { parseChannelYaml } = await import('./config.ts');
  const config = parseChannelYaml(decoded.text);
  if (!config.ok) return { ok: false, exitCode: 2, problems: config.problems };
  const about = { ...config.value, url: options.url ?? config.value.url };
  const example = exampleKeys(about);
  // As long as the url or the id is the shipped example's, now or at the last build, nothing counts as published.
  const isAsShipped = example.length > 0 || isExample(published);
  const memory = isAsShipped ? nothingPublished : published;

  const read = await readAll(list.paths, about, options);
  return toPlanned(read, {
    about,
    memory,
    feeds: documents.feeds,
    time,
    example,
    isExample: isAsShipped,
    list,
    allowsIds,
  });
};

/** What is known beside what the files say. */
export interface Known extends Pick<Planned, 'about' | 'memory' | 'feeds' | 'time' | 'example' | 'isExample'> {
  /** What is wrong with the list of files, and whether it is whole. */
  readonly list: Pick<ArticleList, 'problems' | 'isWhole'>;
  readonly allowsIds?: boolean | undefined;
}

/** Makes articles of what the files say. */
export const toPlanned = (read: Read, { list, allowsIds, ...known }: Known): Planned => {
  const { about, memory, time } = known;
  const unread = [
    ...list.problems.filter(({ severity }) => severity !== 'info').map(({ path }) => path),
    ...read.unread,
  ];
  const past = { memory, now: time.now, unread, isWhole: list.isWhole, allowsIds };
  const { outcomes, articles, problems, lost, merged } = toArticles(read.drafted, about, past);
  const due = hold(articles, time.now, memory);
  return {
    ok: true,
    ...known,
    due: due.articles,
    held: due.held,
    lost,
    merged,
    reports: toReports(
      { outcomes, readProblems: [...list.problems, ...read.problems], held: due.held },
      lost.kept,
      about,
    ),
    problems: [...list.problems, ...read.problems, ...problems],
    seen: read.seen,
    captures: read.captures,
  };
};

/** True when what was published is the shipped example's. */
const isExample = ({ channelId, url, articles }: Memory): boolean =>
  channelId === exampleId ||
  url?.startsWith(exampleUrl) === true ||
  articles.some(({ id }) => id.startsWith(`${exampleId}/`));

/** What was read of files. */
export interface Read {
  readonly drafted: readonly Drafted[];
  /** The captures behind those of the explained file. */
  readonly captures: ReadonlyMap<Origin, Capture>;
  readonly problems: readonly Problem[];
  /** Paths of files that could not be read, in whole or in part. */
  readonly unread: readonly string[];
  /** How each file lay there when it was read. */
  readonly seen: ReadonlyMap<string, Seen>;
}

/** One file after the other, so that the bytes and the captures of only one are held. */
export const readAll = async (
  paths: readonly string[],
  about: About,
  { folder, moving: untouched = [], explained, putAside, progress }: PlanOptions,
): Promise<Read> => {
  const moving = new Set(untouched);
  const drafted: Drafted[] = [];
  const captures = new Map<Origin, Capture>();
  const problems: Problem[] = [];
  const unread: string[] = [];
  const seen = new Map<string, Seen>();
  for (const [at, path] of paths.entries()) {
    progress?.('reading', at, paths.length);
    const state = look(folder, path);
    const file = moving.has(path) ? fail(stillMoving(path)) : readArticle(folder, path);
    if (!moving.has(path)) seen.set(path, { ...state, mayGrow: file.ok && endsEarly(file.value) });
    const result = file.ok ? await readCaptures(file.value) : file;
    // One by one: a file may hold more than a call takes arguments.
    for (const problem of result.problems) problems.push(problem);
    if (result.ok) await loadSanitiser(result.value);
    for (const capture of result.ok ? result.value : []) {
      const draft = toDraft(capture, about, putAside);
      drafted.push(draft);
      if (path === explained) captures.set(draft.origin, capture);
    }
    if (!result.ok || result.problems.some(({ severity }) => severity === 'error')) unread.push(path);
  }
  return { drafted, captures, problems, unread, seen };
};

const stillMoving = (path: string): Problem => ({
  code: 'files/moving',
  severity: 'error',
  path,
  line: 1,
  message: 'Expected a file at rest, found one that somebody is still writing. The next build reads it.',
});

/** One report for each article; one for each file, or item of a file, that could not be read at all. */
const toReports = (
  { outcomes, readProblems, held }: Becoming,
  kept: readonly PublishedArticle[],
  about: About,
): readonly Reported[] => {
  const storiesOf = toTeller(kept, about.id);
  /** What a file that is left out has published before. */
  const before = (path: string): Pick<ArticleReport, 'status' | 'id' | 'permalink'> => {
    const [story] = storiesOf({ path, ids: [] });
    if (story === undefined) return { status: 'left-out' };
    const permalink = story.slug === undefined ? undefined : toPermalink(pageName(story.slug), about.url);
    return { status: 'kept', id: story.id, permalink };
  };
  const waiting = new Map<StoredArticle, Instant>(held.map((article) => [article, article.published]));
  const told = new Map(outcomes.map(({ origin, article }) => [origin, article]));
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
    const { origin, article, duplicateOf, removed } = outcome;
    // What there is to say of a file as a whole stands at its first article.
    const problems = [...(ofFile.get(origin.path) ?? []), ...outcome.problems].toSorted(byPlace);
    ofFile.delete(origin.path);
    const its = article ?? (duplicateOf === undefined ? undefined : told.get(duplicateOf));
    const heldUntil = its === undefined ? undefined : waiting.get(its);
    const report: ArticleReport = {
      path: origin.path,
      line: origin.line,
      ...(its === undefined && !origin.draft
        ? before(origin.path)
        : {
            status: statusOf(outcome, problems, heldUntil !== undefined),
            id: article?.id,
            permalink: article?.permalink,
          }),
      duplicateOf: duplicateOf?.path,
      heldUntil,
      problems,
      removed,
    };
    return { report, outcome };
  });
  const unread = [...ofFile.values(), ...ofItem.values()].map((problems): Reported => {
    const [{ path, item = 1 } = { path: '' }] = problems;
    return { report: { path, line: item, ...before(path), problems, removed: [] }, outcome: undefined };
  });
  return [...reports, ...unread].toSorted(
    (a, b) => compare(a.report.path, b.report.path) || a.report.line - b.report.line,
  );
};

/** What became of the captures, and of the files that gave none. */
interface Becoming {
  readonly outcomes: readonly Outcome[];
  readonly readProblems: readonly Problem[];
  readonly held: readonly StoredArticle[];
}

/** Of a draft, or of a capture whose story is told, by itself or by another one. */
const statusOf = (
  { origin, duplicateOf }: Outcome,
  problems: readonly Problem[],
  isHeld: boolean,
): ArticleReport['status'] => {
  if (origin.draft) return 'draft';
  if (duplicateOf !== undefined) return 'duplicate';
  if (isHeld) return 'held';
  return problems.some(({ severity }) => severity !== 'info') ? 'warned' : 'published';
};
