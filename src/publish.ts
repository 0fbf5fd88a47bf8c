import { join } from 'node:path';
import { movedSince, waitAMoment } from './files/at-rest.ts';
import { readClock, writeClock } from './files/clock.ts';
import { isDiskTrouble, isEmpty, isFolder, isShut, makeFolder } from './files/disk.ts';
import { dropIndex, writeIndex } from './files/index-file.ts';
import { type Lock, takeLock } from './files/lock.ts';
import { pageNames } from './files/published.ts';
import { readReport, writeReport } from './files/report.ts';
import { noteEnd, noteStart, startOfOther } from './files/running.ts';
import { clearDraft } from './files/state-file.ts';
import { openTold } from './files/told.ts';
import { clearStage, writeOut } from './files/write-out.ts';
import { byPlace, type Problem } from './model/problem.ts';
import type { Report } from './model/report.ts';

export type { Report } from './model/report.ts';

import { type Instant, toInstant } from './model/values.ts';
import { formats, frontPageName } from './output/index.ts';
import type { Planned } from './plan.ts';
import { type Edition, type Prepared, type PrepareOptions, prepare } from './prepare.ts';
import type { Allowance } from './refusal.ts';
import { foldersIn, lookAround, type Outlook, type Standing, toStanding } from './standstill.ts';

export interface PublishOptions {
  /** Holds `articles/`, `out/` and `.feedwright/` unless these are named. */
  readonly root: string;
  /** The folder of articles and channel.yaml; `ROOT/articles` when not named. */
  readonly articles?: string | undefined;
  /** The folder that is published; `ROOT/out` when not named. */
  readonly out?: string | undefined;
  /** The build time: an article with a later time is held back. */
  readonly now: Date;
  /** What is not to be refused this time: published ids that change, or a publication that shrinks at one stroke. */
  readonly allow?: readonly Allowance[] | undefined;
  /** Remember in `ROOT/.feedwright` which errors were told, so that `fresh` holds only new ones next time. */
  readonly remember?: boolean | undefined;
  /** Keep `ROOT/.feedwright`: the report as `report.json`, and the times of publications, so that a wrong clock is noticed. */
  readonly report?: boolean | undefined;
}

/** What a build did, but for what was told before. */
interface Built extends Omit<Report, 'fresh'> {
  /** `undefined` where the next build may have more to do, or would say something else. */
  readonly left?: Left | undefined;
}

/** The options of a build as those who prepare it take them. */
export const toPrepareOptions = ({ root, articles, out, now, allow, report }: PublishOptions): PrepareOptions => ({
  ...foldersIn({ root, articles, out }),
  now,
  remembered: report === true ? readClock(stateIn(root)) : [],
  allow: allow ?? [],
});

const stateIn = (root: string): string => join(root, '.feedwright');

/**
 * Reads the articles, writes the feeds, one build at a time. A bad article is reported and left out; the rest go ahead. Either
 * all that was made is put in place, or nothing.
 */
export const publish = async (options: PublishOptions, known?: Outlook): Promise<Report> => {
  const locks: Lock[] = [];
  try {
    const outlook = known ?? lookAround(options);
    return await (stillReport(options, outlook) ?? publishAlone(options, { locks, outlook }));
  } catch (error) {
    const problems = [diskProblem(error)];
    return { ...nothingDone, exitCode: 4, problems, fresh: problems };
  } finally {
    for (const lock of locks) lock.release();
  }
};

/** The report of a build that has nothing to do. */
const stillReport = ({ root }: PublishOptions, { still }: Outlook): Report | undefined => {
  const articles = still === undefined ? undefined : readReport(stateIn(root));
  return still === undefined || articles === undefined ? undefined : { ...still, articles };
};

const publishAlone = async (options: PublishOptions, { locks, outlook }: Holds): Promise<Report> => {
  const where = toPrepareOptions(options);
  const state = stateIn(options.root);
  const keeps = options.report === true;
  const told = openTold(state, where.folder);
  const { left, ...built } = await build(where, { state: keeps ? state : undefined, locks });
  if (built.exitCode === 75) return { ...built, fresh: built.problems };
  const problems = built.problems.toSorted(byPlace);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const report = { ...built, problems, fresh: errors.filter(told.isNew) };
  try {
    // In a folder that may be the wrong one nothing is made.
    if (options.remember === true && (built.exitCode !== 2 || isFolder(state))) told.remember(errors);
    if (keeps) writeReport(state, { exitCode: report.exitCode, problems, articles: report.articles });
    if (keeps && locks.length > 0) noteEnd(state);
    if (keeps && left !== undefined && outlook.articles !== undefined)
      await rememberAll(options, report, { ...left, articles: outlook.articles });
    return report;
  } catch (error) {
    const trouble = diskProblem(error);
    return { ...report, exitCode: 4, problems: [...problems, trouble], fresh: [...report.fresh, trouble] };
  }
};

/** What a build has taken hold of, and what it knew before. */
interface Holds {
  readonly locks: Lock[];
  readonly outlook: Outlook;
}

/** What a settled build leaves for the next one to know. */
interface Left {
  readonly now: Instant;
  readonly due: Instant | undefined;
  /** The names of all pages in `out/`. */
  readonly pages: readonly string[];
}

/** Writes down how all lies there, so that the next build sees at once whether it has anything to do. */
const rememberAll = async (
  options: PublishOptions,
  { articles: _, files, fresh: __, ...said }: Report,
  { pages, ...left }: Left & Pick<Standing, 'articles'>,
): Promise<void> => {
  const documents = files.map(({ name }) => name);
  const known = new Set(documents);
  const others = [frontPageName, ...formats.map(({ fileName }) => fileName), ...pages].filter(
    (name) => !known.has(name),
  );
  writeIndex(stateIn(options.root), await toStanding(options, { ...left, said, documents, others }));
};

const nothingDone: Omit<Built, 'exitCode' | 'problems'> = {
  files: [],
  published: 0,
  url: undefined,
  articles: [],
  newest: undefined,
  held: [],
  example: [],
};

/** What a build keeps to itself while it runs. */
interface Running {
  /** `.feedwright/`, where it is kept. */
  readonly state: string | undefined;
  /** What is to be released at the end. */
  readonly locks: Lock[];
}

const build = async (where: PrepareOptions, running: Running): Promise<Built> => {
  // Where nothing was published yet, nothing is made until something is.
  const isFirst = !isFolder(where.out);
  if (!(await (isFirst ? isFirstAlone(where, running) : isAlone(where, running)))) return busy(where, running);
  const prepared = await prepareAtRest(where);
  const { edition } = prepared;
  if (edition === undefined || !isFirst) return put(prepared, where, running);
  makeFolder(where.out);
  if (!(await isAlone(where, running))) return busy(where, running);
  // Another first build may have published meanwhile.
  return put(isEmpty(where.out) ? prepared : await prepareAtRest(where), where, running);
};

/** So often a folder in which somebody is writing is read anew. */
const attempts = 5;

/** Prepares a build from files that did not change meanwhile; one that goes on changing is told and left out. */
export const prepareAtRest = async (where: PrepareOptions): Promise<Prepared> => {
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await prepare(where);
    const { planned, edition } = prepared;
    if (planned === undefined || edition === undefined) return prepared;
    const moving = await movedSince(where.folder, planned.seen);
    if (moving.length === 0) return prepared;
    if (attempt === attempts) return prepare({ ...where, moving });
    await waitAMoment(attempt);
  }
};

/** Takes the lock and clears away what a killed build has left; false when another build has it. */
const isAlone = async ({ out, now }: PrepareOptions, { state, locks }: Running): Promise<boolean> => {
  const lock = await takeLock(out);
  if (lock === undefined) return false;
  locks.push(lock);
  clearStage(out);
  if (state === undefined) return true;
  clearDraft(state);
  const start = toInstant(now);
  if (start !== undefined) noteStart(state, start);
  return true;
};

/** Before there is a folder to publish in, builds meet at the articles. One that cannot be opened is told of when it is read. */
const isFirstAlone = async ({ folder }: PrepareOptions, { locks }: Running): Promise<boolean> => {
  try {
    const lock = await takeLock(folder);
    if (lock !== undefined) locks.push(lock);
    return lock !== undefined;
  } catch (error) {
    if (isDiskTrouble(error) && isShut(error)) return true;
    throw error;
  }
};

/** A build that takes longer is worth a word. In milliseconds. */
const patience = 30 * 60 * 1000;

const busy = ({ now }: PrepareOptions, { state }: Running): Built => {
  const start = state === undefined ? undefined : startOfOther(state);
  const isLong = start !== undefined && now.getTime() - Date.parse(start) > patience;
  const message = `Expected the build that began at ${start} to be done, found it still running. Look at what it waits for; nothing was changed.`;
  const problems: readonly Problem[] = [{ code: 'publish/running', severity: 'error', path: '.', message }];
  return { ...nothingDone, exitCode: 75, problems: isLong ? problems : [] };
};

const put = (prepared: Prepared, where: PrepareOptions, { state }: Running): Built => {
  const { exitCode, problems, articles, planned, edition } = prepared;
  if (planned === undefined) return { ...nothingDone, exitCode, problems };
  const told = {
    ...nothingDone,
    exitCode,
    problems,
    articles,
    held: planned.held.map(({ path, published }) => ({ path, due: published })),
    example: planned.example,
    url: planned.about.url,
  };
  if (edition === undefined) return told;
  const files = writeOut(where.out, edition, {
    // A build that is killed from here on leaves an `out/` that nobody knows.
    beforePages: () => state !== undefined && dropIndex(state),
    beforeFeeds: () => state !== undefined && writeClock(state, planned.time.remembered),
  });
  return {
    ...told,
    files,
    published: edition.published,
    newest: newestOf(edition, planned.about.timezone),
    left: isSettled(prepared, where, files) ? toLeft(planned, prepared.nextNotice, where) : undefined,
  };
};

/** True when the next build would say and do the same with all that this one has read. */
const isSettled = ({ planned, problems }: Prepared, { allow }: PrepareOptions, files: Report['files']): boolean => {
  if (planned === undefined || planned.time.doubted !== undefined || allow.length > 0) return false;
  // What the disk said once it may not say again, though the file lies there as it did.
  if (problems.some(({ code }) => code === 'files/moving' || code === 'files/unreadable')) return false;
  if (files.every(({ status }) => status === 'unchanged')) return true;
  // These are told by what was published before.
  return planned.lost.kept.length === 0 && !problems.some(({ code }) => code === 'article/shared-id');
};

const toLeft = ({ time, held }: Planned, notice: Instant | undefined, { out }: PrepareOptions): Left => ({
  now: time.now,
  due: [...held.slice(0, 1).map(({ published }) => published), ...(notice === undefined ? [] : [notice])].toSorted()[0],
  pages: pageNames(join(out, 'articles')).map((name) => `articles/${name}`),
});

const newestOf = ({ channel }: Edition, timezone: string | undefined): Report['newest'] => {
  const [first] = channel?.items ?? [];
  return first === undefined ? undefined : { title: first.title, published: first.published, timezone };
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
  EMFILE: 'Too many files are open; raise the limit (ulimit -n).',
  ENFILE: 'Too many files are open on this machine.',
};

/** An error of the operating system as a problem; anything else is a bug and is thrown on. */
export const diskProblem = (error: unknown): Problem => {
  if (!isDiskTrouble(error)) throw error;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'out';
  const cure = cures[error.code] ?? 'Look at the disk, then run again.';
  return {
    code: 'files/disk',
    severity: 'error',
    path,
    message: `Expected to read and write here, found ${error.code}. ${cure} Nothing is torn; the next run heals.`,
  };
};
