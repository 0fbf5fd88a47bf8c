import { join, resolve } from 'node:path';
import { readIndex } from './files/index-file.ts';
import {
  afterTick,
  type Change,
  changesBetween,
  isSame,
  type Survey,
  surveyAgain,
  surveyFiles,
  surveyFolder,
} from './files/survey.ts';
import type { BriefReport } from './model/report.ts';
import { type Instant, toInstant } from './model/values.ts';
import type { PublishOptions } from './publish.ts';
import { version } from './version.ts';

/** Where the articles and the published documents are, when options do not say. */
export const foldersIn = ({
  root,
  articles,
  out,
}: Pick<PublishOptions, 'root' | 'articles' | 'out'>): { readonly folder: string; readonly out: string } => ({
  folder: articles ?? join(root, 'articles'),
  out: out ?? join(root, 'out'),
});

/** What a run remembers of the last one lies here. */
export const stateIn = (root: string): string => join(root, '.feedwright');

/** What a build found and left, so that the next one knows whether there is anything to do. */
export interface Standing {
  /** The folders of articles and of documents, absolute. */
  readonly folders: readonly [string, string];
  /** As it lay there before it was read. */
  readonly articles: Survey;
  /** The documents as they were left, those of the report first, and what else tells of a change in `out/`. */
  readonly out: Survey;
  /** The files of `.feedwright/`. */
  readonly state: Survey;
  /** The build time. */
  readonly now: Instant;
  /** When something is to be done although nothing has changed, if ever: an article that waits, or a page that becomes a notice. */
  readonly due: Instant | undefined;
  /** True when all errors were told by then. */
  readonly isTold: boolean;
  /** What the build said, but for what became of each article, and which documents there are. */
  readonly said: Omit<BriefReport, 'files' | 'fresh'>;
  /** How many documents the report names. */
  readonly files: number;
  /** The name of what is known beside this; `undefined` where nothing is. */
  readonly ledger: string | undefined;
}

/** What is known before anything is read. */
export interface Outlook {
  /** The report of a build that would do nothing, without its articles; `undefined` where there may be something to do. */
  readonly still: BriefReport | undefined;
  /** The articles as they lie there; `undefined` where not all can be seen. */
  readonly articles: Survey | undefined;
  /** What has changed since the last build; `undefined` where that may be anything. */
  readonly since: Since | undefined;
}

/** How all lay there after the last build, and what has changed since below the folder of articles. */
export interface Since {
  readonly before: Standing;
  /** By which the index is known. */
  readonly name: string;
  readonly changes: readonly Change[];
}

/**
 * Asks whether a build would do anything, by how files lie there and without reading one: the same articles, documents and memory, and no time that has
 * come. Loads nothing and writes nothing. Only a build that keeps `.feedwright/` knows.
 */
export const lookAround = (options: PublishOptions): Outlook => {
  if (options.report !== true) return { still: undefined, articles: undefined, since: undefined };
  const [folder, out] = absolute(options);
  const state = stateIn(options.root);
  const articles = surveyFolder(folder);
  const { value: before, name } = readIndex<Standing>(state, version) ?? {};
  const isKnown =
    articles !== undefined &&
    before !== undefined &&
    name !== undefined &&
    isOf(before, [folder, out], options.now) &&
    (before.isTold || !hasErrors(before)) &&
    isSame(before.out, surveyOf(out, before.out)) &&
    isSame(before.state, surveyOf(state, before.state));
  if (!isKnown) return { still: undefined, articles, since: undefined };
  if (isSame(before.articles, articles) && !isDue(before, options.now))
    return { still: toReport(before), articles, since: undefined };
  const changes = changesBetween(before.articles, articles);
  const isAll = changes.some((change) => change.name === 'channel.yaml');
  return { still: undefined, articles, since: isAll ? undefined : { before, name, changes } };
};

const absolute = (options: PublishOptions): readonly [string, string] => {
  const { folder, out } = foldersIn(options);
  return [resolve(folder), resolve(out)];
};

/** An index of other folders, or of a later time, says nothing: a clock that went back is for those to judge who remember more. */
const isOf = ({ folders, now }: Standing, wanted: readonly [string, string], clock: Date): boolean => {
  const instant = toInstant(clock);
  return folders[0] === wanted[0] && folders[1] === wanted[1] && instant !== undefined && instant >= now;
};

const isDue = ({ due }: Standing, clock: Date): boolean => due !== undefined && Date.parse(due) <= clock.getTime();

const hasErrors = ({ said }: Standing): boolean => said.problems.some(({ severity }) => severity === 'error');

const surveyOf = (folder: string, { names }: Survey): Survey => surveyFiles(folder, names.split('\0'));

const toReport = ({ said, out, files }: Standing): BriefReport => ({
  ...said,
  files: out.names
    .split('\0')
    .slice(0, files)
    .map((name) => ({ name, status: 'unchanged' })),
  fresh: [],
});

/** What tells in `.feedwright/` that a build is running, was killed, or said something. */
const stateNames = ['report.json', 'told.txt', 'clock.txt', 'running.txt', '.draft'];

/** What tells in `out/` of a page that nobody knows of, and of a build that was killed. */
const outNames = ['articles', '.stage'];

/** What a build leaves: what it said, and its documents in the order of the report. */
interface Remains extends Pick<Standing, 'articles' | 'now' | 'due' | 'said' | 'ledger'> {
  readonly documents: readonly string[];
}

/** How a build leaves everything, when it has made all of it; `others` is what lies in `out/` beside its documents. */
export const toStanding = (options: PublishOptions, remains: Remains, others: readonly string[]): Promise<Standing> => {
  const folders = absolute(options);
  const names = [...new Set([...remains.documents, ...others, ...outNames])];
  return stand(options, remains, { folders, look: () => surveyFiles(folders[1], names) });
};

/** The same, when all lies there as `before` but for the documents that were `written`. */
export const standAgain = (
  options: PublishOptions,
  remains: Remains,
  { before: { folders, out }, written }: { readonly before: Standing; readonly written: readonly string[] },
): Promise<Standing> => {
  const names = [...new Set([...remains.documents, ...out.names.split('\0')])];
  return stand(options, remains, {
    folders,
    look: () => surveyFiles(folders[1], [...written, ...outNames]),
    all: (fresh) => surveyAgain(out, names, fresh),
  });
};

interface View {
  readonly folders: Standing['folders'];
  /** Looks at what may have changed in `out/`. */
  look(): Survey;
  /** Adds what has not. */
  all?(fresh: Survey): Survey;
}

const stand = async (
  options: PublishOptions,
  { documents, ...left }: Remains,
  { folders, look, all = (fresh) => fresh }: View,
): Promise<Standing> => {
  const lookAtState = (): Survey => surveyFiles(stateIn(options.root), stateNames);
  let [out, state] = [look(), lookAtState()];
  if (await afterTick(out, state)) [out, state] = [look(), lookAtState()];
  return { ...left, folders, out: all(out), state, isTold: options.remember === true, files: documents.length };
};
