import { amend, toWhole, type Whole } from './amend.ts';
import { withShelf } from './files/aside.ts';
import { movedSince, waitAMoment } from './files/at-rest.ts';
import { readClock, writeClock } from './files/clock.ts';
import { isDiskTrouble, isEmpty, isFolder, isShut, makeFolder } from './files/disk.ts';
import { dropIndex, isIndex } from './files/index-file.ts';
import { type Lock, takeLock } from './files/lock.ts';
import { readReport, toRows, writeReport } from './files/report.ts';
import { noteEnd, noteStart, startOfOther } from './files/running.ts';
import { clearDraft } from './files/state-file.ts';
import { openTold } from './files/told.ts';
import { clearStage, writeOut } from './files/write-out.ts';
import { pageName } from './model/channel.ts';
import type { PutAside } from './model/long-text.ts';
import { byPlace, type Problem } from './model/problem.ts';
import type { Progress } from './model/progress.ts';
import type { BriefReport, Report } from './model/report.ts';

export type { Report } from './model/report.ts';

import { toInstant } from './model/values.ts';
import { type Edition, type Prepared, type PrepareOptions, prepare } from './prepare.ts';
import type { Allowance } from './refusal.ts';
import { hashesLeft, type Recalled, recall, rememberAll } from './remember.ts';
import { foldersIn, lookAround, type Outlook, stateIn } from './standstill.ts';

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
  /** Told of every step of a build, for who wants to know how far it is. */
  readonly progress?: Progress | undefined;
}

/** What a build did, but for what was told before and what became of each article. */
interface Built extends Omit<BriefReport, 'fresh'> {
  /** `undefined` where there is nothing to say of articles. */
  readonly whole?: Whole | undefined;
  /** True when the next build would do nothing and say the same. */
  readonly isSettled?: boolean | undefined;
}

/** The options of a build as those who prepare it take them. */
export const toPrepareOptions = ({
  root,
  articles,
  out,
  now,
  allow,
  report,
  progress,
}: PublishOptions): PrepareOptions => ({
  ...foldersIn({ root, articles, out }),
  now,
  remembered: report === true ? readClock(stateIn(root)) : [],
  allow: allow ?? [],
  progress,
});

/**
 * Reads the articles, writes the feeds, one build at a time. A bad article is reported and left out; the rest go ahead. Either
 * all that was made is put in place, or nothing.
 */
export const publish = async (options: PublishOptions): Promise<Report> => {
  const report = await publishBriefly(options);
  const { articles, ...brief } = report;
  return { ...brief, articles: articles() };
};

/** The same, where nobody may want to know what became of each article. `outlook` is what is known already. */
export const publishBriefly = async (
  options: PublishOptions,
  outlook: Outlook = lookAround(options),
): Promise<BriefReport & { readonly articles: () => Report['articles'] }> => {
  const locks: Lock[] = [];
  try {
    // A report that is gone is made anew.
    const known = outlook.still === undefined ? undefined : readReport(stateIn(options.root));
    if (outlook.still !== undefined && known !== undefined) return { ...outlook.still, articles: () => known };
    return await withShelf((putAside) => publishAlone(options, { locks, outlook, putAside }));
  } catch (error) {
    const problems = [diskProblem(error)];
    return { ...nothingDone, exitCode: 4, problems, fresh: problems, articles: () => [] };
  } finally {
    for (const lock of locks) lock.release();
  }
};

const publishAlone = async (options: PublishOptions, holds: Holds): ReturnType<typeof publishBriefly> => {
  const where = { ...toPrepareOptions(options), putAside: holds.putAside };
  const state = stateIn(options.root);
  const keeps = options.report === true;
  const since = recall(state, holds.outlook);
  const { whole, isSettled, ...built } = await build(where, {
    state: keeps ? state : undefined,
    locks: holds.locks,
    since,
  });
  if (built.exitCode === 75) return { ...built, fresh: built.problems, articles: () => [] };
  const told = openTold(state, where.folder, hashesLeft(since, whole?.amended?.part));
  const problems = built.problems.toSorted(byPlace);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const report = { ...built, problems, fresh: errors.filter(told.isNew) };
  const articles = (): Report['articles'] =>
    (whole?.amended === undefined ? whole?.prepared.articles : readReport(state)) ?? [];
  try {
    // In a folder that may be the wrong one nothing is made.
    if (options.remember === true && (built.exitCode !== 2 || isFolder(state))) told.remember(errors);
    if (!keeps) return { ...report, articles };
    const rows = whole?.amended?.rows ?? toRows(whole?.prepared.articles ?? []);
    writeReport(state, { exitCode: report.exitCode, problems }, rows.pieces);
    if (holds.locks.length > 0) noteEnd(state);
    if (isSettled === true && whole !== undefined)
      await rememberAll(options, { report, whole, lengths: rows.lengths, hashes: told.hashes, outlook: holds.outlook });
    return { ...report, articles };
  } catch (error) {
    const trouble = diskProblem(error);
    return { ...report, articles, exitCode: 4, problems: [...problems, trouble], fresh: [...report.fresh, trouble] };
  }
};

/** What a build has taken hold of, and what it knew before. */
interface Holds {
  readonly locks: Lock[];
  readonly outlook: Outlook;
  readonly putAside: PutAside;
}

const nothingDone: Omit<Built, 'exitCode' | 'problems'> = {
  files: [],
  published: 0,
  url: undefined,
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
  /** What is known of the last build, and what has changed since. */
  readonly since: Recalled | undefined;
}

const build = async (where: PrepareOptions, running: Running): Promise<Built> => {
  // Where nothing was published yet, nothing is made until something is.
  const isFirst = !isFolder(where.out);
  if (!(await (isFirst ? isFirstAlone(where, running) : isAlone(where, running)))) return busy(where, running);
  if (!isFirst) return put((await amendSince(where, running)) ?? (await prepareAll(where)), where, running);
  const whole = await prepareAll(where);
  if (whole.prepared.edition === undefined) return put(whole, where, running);
  makeFolder(where.out);
  if (!(await isAlone(where, running))) return busy(where, running);
  // Another first build may have published meanwhile.
  return put(isEmpty(where.out) ? whole : await prepareAll(where), where, running);
};

const prepareAll = async (where: PrepareOptions): Promise<Whole> => toWhole(await prepareAtRest(where));

/** Another build may have written since this one looked around. */
const amendSince = async (where: PrepareOptions, { state, since }: Running): Promise<Whole | undefined> =>
  state === undefined || since === undefined || !isIndex(state, since.name)
    ? undefined
    : amend(where, { ...since, problems: since.before.said.problems, state });

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

const put = (whole: Whole, where: PrepareOptions, { state }: Running): Built => {
  const { prepared, exitCode, problems, held } = whole;
  const { planned, edition } = prepared;
  if (planned === undefined) return { ...nothingDone, exitCode, problems };
  const told = {
    ...nothingDone,
    whole,
    exitCode,
    problems,
    held: held.map(({ path, published }) => ({ path, due: published })),
    example: planned.example,
    url: planned.about.url,
  };
  if (edition === undefined) return told;
  const files = writeOut(where.out, edition, {
    // A build that is killed from here on leaves an `out/` that nobody knows.
    beforePages: () => state !== undefined && dropIndex(state),
    beforeFeeds: () => state !== undefined && writeClock(state, planned.time.remembered),
    progress: where.progress,
  });
  return {
    ...told,
    files: allFiles(whole, files),
    published: whole.published,
    newest: newestOf(edition, planned.about.timezone),
    isSettled: whole.amended !== undefined || isSettled(prepared, where, files),
  };
};

/** The documents of a build with those that it needed not make. */
const allFiles = ({ amended }: Whole, files: Report['files']): Report['files'] => {
  if (amended === undefined) return files;
  const made = new Map(files.map((file) => [file.name, file]));
  const pages = amended.ledger.rows.slugs.flatMap((slug) => (slug === '' ? [] : pageName(slug)));
  const known = new Set(pages);
  return [
    ...pages.map((name): Report['files'][number] => made.get(name) ?? { name, status: 'unchanged' }),
    ...files.filter(({ name }) => !known.has(name)),
  ];
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
