import { join } from 'node:path';
import { movedSince, waitAMoment } from './files/at-rest.ts';
import { readClock, writeClock } from './files/clock.ts';
import { isDiskTrouble, isEmpty, isFolder, makeFolder } from './files/disk.ts';
import { type Lock, takeLock } from './files/lock.ts';
import { writeReport } from './files/report.ts';
import { noteEnd, noteStart, startOfOther } from './files/running.ts';
import { clearDraft } from './files/state-file.ts';
import { openTold } from './files/told.ts';
import { clearStage, type WrittenFile, writeOut } from './files/write-out.ts';
import { byPlace, type Problem } from './model/problem.ts';
import type { ArticleReport } from './model/report.ts';
import { type Instant, type Permalink, toInstant } from './model/values.ts';
import { type Edition, type Prepared, type PrepareOptions, prepare } from './prepare.ts';
import type { Allowance } from './refusal.ts';

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

/** What a build did, but for what was told before. */
type Built = Omit<Report, 'fresh'>;

/** Where the articles and the published documents are, when options do not say. */
export const foldersIn = ({
  root,
  articles,
  out,
}: Pick<PublishOptions, 'root' | 'articles' | 'out'>): Pick<PrepareOptions, 'folder' | 'out'> => ({
  folder: articles ?? join(root, 'articles'),
  out: out ?? join(root, 'out'),
});

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
export const publish = async (options: PublishOptions): Promise<Report> => {
  const locks: Lock[] = [];
  try {
    return await publishAlone(options, locks);
  } catch (error) {
    const problems = [diskProblem(error)];
    return { ...nothingDone, exitCode: 4, problems, fresh: problems };
  } finally {
    for (const lock of locks) lock.release();
  }
};

const publishAlone = async (options: PublishOptions, locks: Lock[]): Promise<Report> => {
  const where = toPrepareOptions(options);
  const state = stateIn(options.root);
  const keeps = options.report === true;
  const told = openTold(state, where.folder);
  const built = await build(where, { state: keeps ? state : undefined, locks });
  if (built.exitCode === 75) return { ...built, fresh: built.problems };
  const problems = built.problems.toSorted(byPlace);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const report = { ...built, problems, fresh: errors.filter(told.isNew) };
  try {
    // In a folder that may be the wrong one nothing is made.
    if (options.remember === true && (built.exitCode !== 2 || isFolder(state))) told.remember(errors);
    if (keeps) writeReport(state, { exitCode: report.exitCode, problems, articles: report.articles });
    if (keeps && locks.length > 0) noteEnd(state);
    return report;
  } catch (error) {
    const trouble = diskProblem(error);
    return { ...report, exitCode: 4, problems: [...problems, trouble], fresh: [...report.fresh, trouble] };
  }
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
    if (isDiskTrouble(error) && isNobodys.test(error.code)) return true;
    throw error;
  }
};

/** What the system says of a folder that is not there, or that this person may not open. */
const isNobodys = /^(?:ENOENT|ENOTDIR|EACCES|EPERM|ELOOP|ENAMETOOLONG)$/;

/** A build that takes longer is worth a word. In milliseconds. */
const patience = 30 * 60 * 1000;

const busy = ({ now }: PrepareOptions, { state }: Running): Built => {
  const start = state === undefined ? undefined : startOfOther(state);
  const isLong = start !== undefined && now.getTime() - Date.parse(start) > patience;
  const message = `Expected the build that began at ${start} to be done, found it still running. Look at what it waits for; nothing was changed.`;
  const problems: readonly Problem[] = [{ code: 'publish/running', severity: 'error', path: '.', message }];
  return { ...nothingDone, exitCode: 75, problems: isLong ? problems : [] };
};

const put = (
  { exitCode, problems, articles, planned, edition }: Prepared,
  where: PrepareOptions,
  { state }: Running,
): Built => {
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
  const files = writeOut(where.out, edition, () => {
    if (state !== undefined) writeClock(state, planned.time.remembered);
  });
  return { ...told, files, published: edition.published, newest: newestOf(edition, planned.about.timezone) };
};

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
