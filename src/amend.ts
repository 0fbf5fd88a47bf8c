import { join } from 'node:path';
import { readMemory } from './check/published.ts';
import { movedSince } from './files/at-rest.ts';
import { readIfThere } from './files/disk.ts';
import { gatherRows, type RowPlace, toRow } from './files/report.ts';
import type { Change } from './files/survey.ts';
import { isInPlace } from './files/write-out.ts';
import { toPublication } from './fit.ts';
import { articleExtensions } from './input/index.ts';
import {
  amendLedger,
  concernedBy,
  type Held,
  isElsewhere,
  isPageElsewhere,
  type Ledger,
  mergeNewest,
  mostConcerned,
  outside,
  type Part,
  toLedger,
} from './ledger.ts';
import { type FeedDocument, pageName } from './model/channel.ts';
import { compare, type Problem } from './model/problem.ts';
import type { Memory } from './model/published.ts';
import { toInstant } from './model/values.ts';
import { toBuildTime } from './normalise/build-time.ts';
import { signOfId } from './normalise/concern.ts';
import { type Planned, type Read, readAll, toPlanned } from './plan.ts';
import { isOursToMake, type Prepared, type PrepareOptions, toPrepared } from './prepare.ts';

/** A build of all, whether all of it was made anew or only what had changed. */
export interface Whole {
  /** What is to be put in place, and what was read for it. */
  readonly prepared: Prepared;
  readonly problems: readonly Problem[];
  readonly exitCode: Prepared['exitCode'];
  /** Articles that wait for their time, the next one first. */
  readonly held: readonly Pick<Held, 'path' | 'published'>[];
  /** How many articles are published. */
  readonly published: number;
  /** The rows of the report, one or several in each piece. */
  readonly rows: readonly Uint8Array[];
  readonly ledger: Ledger | undefined;
  /** What was made anew, where it was not all. */
  readonly part: Part | undefined;
}

/** A build that has read everything. */
export const toWhole = (prepared: Prepared): Whole => {
  const rows = prepared.articles.map(toRow);
  return {
    prepared,
    problems: prepared.problems,
    exitCode: prepared.exitCode,
    held: prepared.planned?.held ?? [],
    published: prepared.edition?.published ?? 0,
    rows,
    ledger: toLedger(
      prepared,
      rows.map(({ length }) => length),
    ),
    part: undefined,
  };
};

/** What is known of the last build. */
export interface Before {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
  /** Below the folder of articles. */
  readonly changes: readonly Change[];
  /** `.feedwright/`, where the report of the last build lies. */
  readonly state: string;
}

/**
 * The build that would read everything, made by reading only what has changed and what that concerns. `undefined` where it takes a build of everything to
 * know, or to say what is wrong.
 */
export const amend = async (
  where: PrepareOptions,
  { ledger, problems, changes, state }: Before,
): Promise<Whole | undefined> => {
  const clock = toInstant(where.now);
  const time = clock === undefined ? undefined : toBuildTime(clock, where.remembered ?? []);
  if (time === undefined || time.doubted !== undefined || where.allow.length > 0) return undefined;
  const files = changes.filter(({ name }) => !name.endsWith('/'));
  if (!files.every(({ name }) => isArticle(name))) return undefined;
  const gone = new Set(files.flatMap(({ name, isThere }) => (isThere ? [] : name)));
  const come = [...ledger.stamps, ...ledger.held.map(({ path, published }) => ({ path, at: published }))];
  const changed = new Set([
    ...files.map(({ name }) => name),
    ...come.flatMap(({ path, at }) => (at <= time.now ? path : [])),
  ]);
  if (changed.size > mostConcerned) return undefined;
  const slugs = new Set(ledger.fadings.flatMap(({ slug, at }) => (at <= time.now ? slug : [])));
  const there = (paths: Iterable<string>): readonly string[] => [...paths].filter((path) => !gone.has(path));

  const known = {
    about: ledger.about,
    feeds: [],
    time,
    example: [],
    isExample: false,
    list: { problems: [], isWhole: true },
  };
  const first = await readAll(where.folder, there(changed), nobody);
  const alone = await toPlanned(first, { ...known, memory: { ...ledger.memory, articles: [], pages: [] } });
  const signs = new Set(alone.reports.flatMap(({ outcome }) => outcome?.signs ?? []));
  const part = concernedBy(ledger, { files: changed, slugs, signs });
  if (part === undefined) return undefined;
  const others = await readAll(
    where.folder,
    there(part.files).filter((path) => !changed.has(path)),
    nobody,
  );
  const planned = await toPlanned(inOneOrder(first, others), { ...known, memory: readPages(where.out, part, ledger) });
  if (isOdd(planned, part, ledger) || (await movedSince(where.folder, planned.seen)).length > 0) return undefined;
  return toAmended(planned, { where, part, ledger, problems, state });
};

const nobody: ReadonlySet<string> = new Set();

const isArticle = (path: string): boolean =>
  articleExtensions.some((extension) => path.toLowerCase().endsWith(extension));

/** As if they had been read in the order of their paths. */
const inOneOrder = (a: Read, b: Read): Read => ({
  captures: [...a.captures, ...b.captures],
  problems: [...a.problems, ...b.problems].toSorted((one, other) => compare(one.path, other.path)),
  unread: [...a.unread, ...b.unread].toSorted(compare),
  seen: new Map([...a.seen, ...b.seen].toSorted(([one], [other]) => compare(one, other))),
});

const readPages = (out: string, { slugs }: Part, { memory }: Ledger): Memory => {
  const pages = [...slugs].toSorted(compare).flatMap((slug) => {
    const text = readIfThere(join(out, pageName(slug)))?.toString('utf8');
    return text === undefined ? [] : { slug, text };
  });
  return { ...readMemory({ feeds: [], pages }), ...memory };
};

/** True for what only a build of everything can judge. */
const isOdd = ({ lost, problems, due, held }: Planned, part: Part, ledger: Ledger): boolean =>
  lost.kept.length > 0 ||
  problems.some(({ code }) => oddities.has(code)) ||
  // An id or a name that somebody else may have: none of the signs foresaw it.
  [...due, ...held].some(
    ({ id, slug }) => isElsewhere(ledger, part, signOfId(id)) || isPageElsewhere(ledger, part, slug),
  );

/** The disk may say something else next time; a file that is no article, or two of one id, are told of by what lies beside them. */
const oddities: ReadonlySet<string> = new Set(['files/unreadable', 'files/no-file', 'article/shared-id']);

interface Around extends Omit<Before, 'changes'> {
  readonly where: PrepareOptions;
  readonly part: Part;
}

const toAmended = async (
  planned: Planned,
  { where, part, ledger, problems, state }: Around,
): Promise<Whole | undefined> => {
  const newest = mergeNewest(ledger, part, planned.due);
  if (newest === undefined) return undefined;
  const publication = await toPublication(planned.due, ledger.about, {
    kept: outside(ledger.newest, part).map((article) => ({ article, page: undefined })),
    mayBeEmpty: false,
    updated: ledger.memory.updated,
    hasFrontPage: isOursToMake(where.out),
    isInPlace: (document: FeedDocument) => isInPlace(where.out, document),
  });
  const prepared = toPrepared(planned, publication, where);
  const made = prepared.articles.map(toRow);
  const own = toLedger(
    prepared,
    made.map(({ length }) => length),
    planned.due,
  );
  // Whatever is refused, a build of everything refuses in full knowledge.
  if (prepared.edition === undefined || own === undefined) return undefined;
  const { ledger: amended, starts } = amendLedger(ledger, part, own, newest);
  const elsewhere = problems.filter(({ path }) => !part.files.has(path));
  let next = 0;
  const rows = gatherRows(
    state,
    starts.map((start, at): RowPlace => {
      const length = amended.rows.lengths[at] ?? 0;
      if (start !== undefined) return { start, length };
      next += 1;
      return { fresh: made[next - 1], length };
    }),
  );
  if (rows === undefined) return undefined;
  const all = [...elsewhere, ...prepared.problems];
  return {
    prepared,
    problems: all,
    exitCode: all.some(({ severity }) => severity === 'error') ? 1 : 0,
    held: amended.held,
    published: amended.rows.slugs.filter((slug) => slug !== '').length,
    rows,
    ledger: amended,
    part,
  };
};
