import { readMemory } from './check/published.ts';
import { movedSince } from './files/at-rest.ts';
import { readPages } from './files/published.ts';
import { hasExtension } from './files/read-articles.ts';
import { gatherRows, type SpelledRows, toRow } from './files/report.ts';
import type { Change } from './files/survey.ts';
import { toPublication } from './fit.ts';
import { articleExtensions } from './input/index.ts';
import {
  amendLedger,
  concernedBy,
  type Held,
  isElsewhere,
  isPageElsewhere,
  isPlain,
  type Ledger,
  mergeNewest,
  mostConcerned,
  outside,
  type Part,
  toLedger,
} from './ledger.ts';
import { compare, type Problem } from './model/problem.ts';
import type { Memory } from './model/published.ts';
import { toInstant } from './model/values.ts';
import { toBuildTime } from './normalise/build-time.ts';
import { signOfId } from './normalise/concern.ts';
import { type Planned, type Read, readAll, toPlanned } from './plan.ts';
import { exitCodeOf, type Prepared, type PrepareOptions, toKnown, toPrepared } from './prepare.ts';

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
  /** `undefined` where all was made anew. */
  readonly amended?: Amendment | undefined;
}

/** What is known of all where only a part was made anew. */
export interface Amendment {
  readonly part: Part;
  readonly ledger: Ledger;
  /** Those of the report. */
  readonly rows: SpelledRows;
}

/** A build that has read everything. */
export const toWhole = (prepared: Prepared): Whole => ({
  prepared,
  problems: prepared.problems,
  exitCode: prepared.exitCode,
  held: prepared.planned?.held ?? [],
  published: prepared.edition?.published ?? 0,
});

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
  if (!files.every(({ name }) => hasExtension(name, articleExtensions))) return undefined;
  const gone = new Set(files.flatMap(({ name, isThere }) => (isThere ? [] : name)));
  const changed = new Set([
    ...files.map(({ name }) => name),
    ...ledger.stamps.flatMap(({ path, at }) => (at <= time.now ? path : [])),
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
  const first = await readAll(there(changed), ledger.about, where);
  const alone = toPlanned(first, { ...known, memory: { ...ledger.memory, articles: [], pages: [] } });
  const signs = new Set(alone.reports.flatMap(({ outcome }) => outcome?.signs ?? []));
  const part = concernedBy(ledger, { files: changed, slugs, signs });
  if (part === undefined) return undefined;
  const others = await readAll(
    there(part.files).filter((path) => !changed.has(path)),
    ledger.about,
    where,
  );
  const planned = toPlanned(inOneOrder(first, others), { ...known, memory: readPart(where.out, part, ledger) });
  if (isOdd(planned, part, ledger) || (await movedSince(where.folder, planned.seen)).length > 0) return undefined;
  return toAmended(planned, { where, part, ledger, problems, state });
};

/** As if they had been read in the order of their paths. */
const inOneOrder = (a: Read, b: Read): Read => ({
  drafted: [...a.drafted, ...b.drafted],
  captures: new Map(),
  problems: [...a.problems, ...b.problems].toSorted((one, other) => compare(one.path, other.path)),
  unread: [...a.unread, ...b.unread].toSorted(compare),
  seen: new Map([...a.seen, ...b.seen].toSorted(([one], [other]) => compare(one, other))),
});

const readPart = (out: string, { slugs }: Part, { memory }: Ledger): Memory => ({
  ...readMemory({ feeds: [], pages: readPages(out, [...slugs].toSorted(compare)) }),
  ...memory,
});

/** True for what only a build of everything can judge. */
const isOdd = (planned: Planned, part: Part, ledger: Ledger): boolean =>
  !isPlain(planned) ||
  // Two of one id are told of by what was published before.
  planned.problems.some(({ code }) => code === 'article/shared-id') ||
  // An id or a name that somebody else may have: none of the signs foresaw it.
  [...planned.due, ...planned.held].some(
    ({ id, slug }) => isElsewhere(ledger, part, signOfId(id)) || isPageElsewhere(ledger, part, slug),
  );

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
  const kept = outside(ledger.newest, part).map((article) => ({ article, page: undefined }));
  const publication = await toPublication(planned.due, ledger.about, { ...toKnown(planned, where), kept });
  const prepared = toPrepared(planned, publication, where);
  const fresh = prepared.articles.map(toRow);
  const own = toLedger(
    prepared,
    Uint32Array.from(fresh, ({ length }) => length),
    planned.due,
  );
  // Whatever is refused, a build of everything refuses in full knowledge.
  if (prepared.edition === undefined || own === undefined) return undefined;
  const { ledger: amended, order } = amendLedger(ledger, part, own, newest);
  const pieces = gatherRows(state, { order, lengths: ledger.rows.lengths, fresh });
  if (pieces === undefined) return undefined;
  const all = [...problems.filter(({ path }) => !part.files.has(path)), ...prepared.problems];
  return {
    prepared,
    problems: all,
    exitCode: exitCodeOf(all),
    held: amended.held,
    published: amended.rows.slugs.filter((slug) => slug !== '').length,
    amended: { part, ledger: amended, rows: { pieces, lengths: amended.rows.lengths } },
  };
};
