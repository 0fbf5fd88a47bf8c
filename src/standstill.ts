import { join, resolve } from 'node:path';
import { readIndex } from './files/index-file.ts';
import { isSame, type Survey, surveyFiles, surveyFolder, surveyWritten } from './files/survey.ts';
import type { Report } from './model/report.ts';
import { type Instant, toInstant } from './model/values.ts';
import type { PublishOptions } from './publish.ts';

/** Where the articles and the published documents are, when options do not say. */
export const foldersIn = ({
  root,
  articles,
  out,
}: Pick<PublishOptions, 'root' | 'articles' | 'out'>): { readonly folder: string; readonly out: string } => ({
  folder: articles ?? join(root, 'articles'),
  out: out ?? join(root, 'out'),
});

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
  readonly said: Omit<Report, 'articles' | 'files' | 'fresh'>;
  /** How many documents the report names. */
  readonly files: number;
}

/** What is known before anything is read. */
export interface Outlook {
  /** The report of a build that would do nothing, without its articles; `undefined` where there may be something to do. */
  readonly still: Omit<Report, 'articles'> | undefined;
  /** The articles as they lie there; `undefined` where not all can be seen. */
  readonly articles: Survey | undefined;
}

/**
 * Asks whether a build would do anything, by how files lie there and without reading one: the same articles, documents and memory, and no time that has
 * come. Loads nothing and writes nothing. Only a build that keeps `.feedwright/` knows.
 */
export const lookAround = (options: PublishOptions): Outlook => {
  if (options.report !== true) return { still: undefined, articles: undefined };
  const [folder, out] = absolute(options);
  const state = join(options.root, '.feedwright');
  const articles = surveyFolder(folder);
  const before = readIndex<Standing>(state);
  const isStill =
    articles !== undefined &&
    before !== undefined &&
    isOf(before, [folder, out], options.now) &&
    !isDue(before, options.now) &&
    (before.isTold || !hasErrors(before)) &&
    isSame(before.articles, articles) &&
    isSame(before.out, surveyOf(out, before.out)) &&
    isSame(before.state, surveyOf(state, before.state));
  return { still: isStill ? toReport(before) : undefined, articles };
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

const toReport = ({ said, out, files }: Standing): Omit<Report, 'articles'> => ({
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

/** How a build leaves everything: `documents` are the names of those in the report, `others` of those that lie in `out/` beside them. */
export const toStanding = async (
  options: PublishOptions,
  left: Pick<Standing, 'articles' | 'now' | 'due' | 'said'> & {
    readonly documents: readonly string[];
    readonly others: readonly string[];
  },
): Promise<Standing> => {
  const folders = absolute(options);
  const { documents, others, ...same } = left;
  return {
    ...same,
    folders,
    out: await surveyWritten(folders[1], [...documents, ...others, ...outNames]),
    state: await surveyWritten(join(options.root, '.feedwright'), stateNames),
    isTold: options.remember === true,
    files: documents.length,
  };
};
