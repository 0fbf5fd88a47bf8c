import { type Article, type StoredArticle, wholeArticle } from './model/article.ts';
import { type About, newestFirst } from './model/channel.ts';
import { compare } from './model/problem.ts';
import type { Memory } from './model/published.ts';
import type { Instant } from './model/values.ts';
import { type Sign, signsOfPage, signsOfPath } from './normalise/concern.ts';
import { storyName } from './normalise/identity-keys.ts';
import type { Fading } from './normalise/withdrawal.ts';
import type { Planned } from './plan.ts';
import type { Prepared } from './prepare.ts';

/**
 * What a build knows of every file and page that the next one need not read because nothing that has changed concerns it. In columns, because of these
 * there may be 100,000.
 */
export interface Ledger {
  readonly about: About;
  /** What was published last, beside its articles and pages. */
  readonly memory: Pick<Memory, 'channelId' | 'url' | 'updated'>;
  /** Every file and every page, as `fileName` and `ownName` call them. */
  readonly names: readonly string[];
  /** By what these concern each other, in order; one that several have stands there several times. */
  readonly signs: Uint32Array;
  /** Whose each sign is: the place of its name. */
  readonly owners: Uint32Array;
  readonly rows: Rows;
  /** Files that tell of a time that is still to come, or whose articles wait for one, each as often as it does. */
  readonly stamps: readonly { readonly path: string; readonly at: Instant }[];
  readonly fadings: readonly Fading[];
  /** Articles that wait for their time, the next one first. */
  readonly held: readonly Held[];
  /** The newest articles: those of the feeds and some that come next. */
  readonly newest: readonly Article[];
  /** True when these are all there are. */
  readonly isAll: boolean;
}

/** The rows of the report, in their order. */
export interface Rows {
  /** Of what file each is. */
  readonly paths: readonly string[];
  /** The page of each, `''` where it has none of its own. */
  readonly slugs: readonly string[];
  /** How long each is, in bytes. */
  readonly lengths: Uint32Array;
}

/** An article that waits. */
export interface Held {
  readonly path: string;
  readonly id: Article['id'];
  readonly published: Instant;
}

/** A sign and a place together are one whole number that a float64 can hold. */
const mostNames = 2 ** 21;

/** How many more articles are kept than the feeds hold: so many may go before all are read anew. */
const reserve = 25;

const fileName = (path: string): string => `file ${path}`;
const ownName = (slug: string): string => `page ${slug}`;
const isFile = (name: string): boolean => name.startsWith('file ');
const bareName = (name: string): string => name.slice(name.indexOf(' ') + 1);

/** A ledger as it is written down: a single long text is read faster than many short ones. */
export interface PackedLedger extends Omit<Ledger, 'names' | 'rows'> {
  readonly names: string;
  readonly rows: { readonly paths: string; readonly slugs: string; readonly lengths: Uint32Array };
}

/** Nothing else holds NUL. */
export const packLedger = (ledger: Ledger): PackedLedger => {
  const { paths, slugs, lengths } = ledger.rows;
  return {
    ...ledger,
    names: ledger.names.join('\0'),
    rows: { paths: paths.join('\0'), slugs: slugs.join('\0'), lengths },
  };
};

export const unpackLedger = (packed: PackedLedger): Ledger => {
  const { paths, slugs, lengths } = packed.rows;
  const texts = (joined: string): readonly string[] => (lengths.length === 0 ? [] : joined.split('\0'));
  return { ...packed, names: packed.names.split('\0'), rows: { paths: texts(paths), slugs: texts(slugs), lengths } };
};

/**
 * What a build leaves that is done; `lengths` are those of its rows, `own` its articles where the feeds hold others, too. `undefined` where not all of what
 * may change is known by its parts.
 */
export const toLedger = (
  prepared: Prepared,
  lengths: Uint32Array,
  own: readonly StoredArticle[] = prepared.fit.map(({ article }) => article),
): Ledger | undefined => {
  const { planned, edition, fit, unfit, fadings } = prepared;
  const channel = edition?.channel;
  if (planned === undefined || channel === undefined || planned.isExample) return undefined;
  const { about, memory, held, reports, seen } = planned;
  const isWhole = channel.items.length === Math.min(about.limit, fit.length);
  if (!isWhole || !isPlain(planned) || unfit.length > 0) return undefined;
  const names: string[] = [];
  const signs: number[] = [];
  const add = (name: string, its: Iterable<Sign>): void => {
    for (const sign of new Set(its)) signs.push(sign * mostNames + names.length);
    names.push(name);
  };
  const told = new Map<string, Sign[]>([...seen.keys()].map((path) => [path, [...signsOfPath(path, about.id)]]));
  for (const { outcome } of reports) if (outcome !== undefined) told.get(outcome.origin.path)?.push(...outcome.signs);
  for (const [path, its] of told) add(fileName(path), its);
  const pages = new Map<string, readonly Sign[]>();
  // A notice keeps the name that its story had.
  for (const { slug, article } of memory.pages)
    pages.set(slug, signsOfPage({ ...article, names: [...article.names, storyName(article)] }));
  for (const article of own) pages.set(article.slug, signsOfPage(article));
  for (const [slug, its] of pages) add(ownName(slug), its);
  if (names.length > mostNames) return undefined;
  const newest = own.toSorted(newestFirst);
  const owned = new Set(own);
  return {
    about,
    memory: { channelId: about.id, url: about.url, updated: channel.updated },
    names,
    ...inOrder(signs),
    rows: {
      paths: reports.map(({ report }) => report.path),
      slugs: reports.map(({ outcome }) =>
        outcome?.article === undefined || !owned.has(outcome.article) ? '' : outcome.article.slug,
      ),
      lengths,
    },
    stamps: stampsIn(planned),
    fadings,
    held: held.map(({ path, id, published }) => ({ path, id, published })),
    newest: newest.slice(0, about.limit + reserve).map(wholeArticle),
    isAll: newest.length <= about.limit + reserve,
  };
};

/** Signs and whose they are, from numbers that are both. */
const inOrder = (both: readonly number[]): Pick<Ledger, 'signs' | 'owners'> => {
  const sorted = Float64Array.from(both).sort();
  return {
    signs: Uint32Array.from(sorted, (one) => Math.floor(one / mostNames)),
    owners: Uint32Array.from(sorted, (one) => one % mostNames),
  };
};

/** The files that tell of a time that is still to come. */
export const stampsIn = ({ reports, held, time }: Pick<Planned, 'reports' | 'held' | 'time'>): Ledger['stamps'] => [
  ...reports.flatMap(({ outcome }) =>
    outcome?.stamp === undefined || outcome.stamp <= time.now ? [] : [{ path: outcome.origin.path, at: outcome.stamp }],
  ),
  ...held.map(({ path, published }) => ({ path, at: published })),
];

/** True where each file can be known by itself: no story stays without one, and none is passed over or may be another one next time. */
export const isPlain = ({ lost, problems }: Pick<Planned, 'lost' | 'problems'>): boolean =>
  lost.kept.length === 0 && !problems.some(({ code }) => code.startsWith('files/') && !plainProblems.has(code));

/** Of one article file alone, or of files that are none. */
const plainProblems: ReadonlySet<string> = new Set(['files/other-kinds', 'files/too-large']);

/** When a build has something to do although nothing changes, if ever. */
export const nextDue = ({ stamps, fadings }: Pick<Ledger, 'stamps' | 'fadings'>): Instant | undefined =>
  [...stamps, ...fadings].map(({ at }) => at).toSorted(compare)[0];

/** What is read anew, and nothing else: files and pages that have changed, and all that these concern. */
export interface Part {
  readonly files: ReadonlySet<string>;
  readonly slugs: ReadonlySet<string>;
}

/** A change that concerns more files and pages than so many is one of the whole. */
export const mostConcerned = 500;

/** What a change concerns. `signs` are those that the changed files have now. `undefined` where it is too much. */
export const concernedBy = (
  ledger: Pick<Ledger, 'names' | 'signs' | 'owners'>,
  { files, slugs, signs }: Part & { readonly signs: ReadonlySet<Sign> },
): Part | undefined => {
  const { names } = ledger;
  const isIn = new Uint8Array(names.length);
  const found: string[] = [];
  const take = (place: number): void => {
    if (isIn[place] === 0) found.push(names[place] ?? '');
    isIn[place] = 1;
  };
  const wanted = new Set([...[...files].map(fileName), ...[...slugs].map(ownName)]);
  for (const [place, name] of names.entries()) if (wanted.has(name)) take(place);
  const asked = new Set<Sign>();
  let ahead: readonly Sign[] = [...signs, ...signsOf(ledger, isIn)];
  while (ahead.length > 0) {
    const before = found.length;
    for (const sign of ahead) {
      asked.add(sign);
      for (const place of ownersOf(ledger, sign)) take(place);
      if (found.length > mostConcerned) return undefined;
    }
    ahead = found.length === before ? [] : [...signsOf(ledger, isIn)].filter((sign) => !asked.has(sign));
  }
  const [paths, pages] = [found.filter(isFile), found.filter((name) => !isFile(name))];
  return { files: new Set([...files, ...paths.map(bareName)]), slugs: new Set(pages.map(bareName)) };
};

const signsOf = ({ signs, owners }: Pick<Ledger, 'signs' | 'owners'>, isIn: Uint8Array): ReadonlySet<Sign> => {
  const found = new Set<Sign>();
  for (let at = 0; at < signs.length; at += 1) if (isIn[owners[at] ?? 0] === 1) found.add(signs[at] ?? 0);
  return found;
};

/** The places of all that have a sign. */
const ownersOf = ({ signs, owners }: Pick<Ledger, 'signs' | 'owners'>, sign: Sign): Uint32Array => {
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((signs[middle] ?? 0) < sign) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (signs[end] === sign) end += 1;
  return owners.subarray(low, end);
};

/** True when a file or page outside of a part has the sign. */
export const isElsewhere = (ledger: Pick<Ledger, 'names' | 'signs' | 'owners'>, part: Part, sign: Sign): boolean =>
  ownersOf(ledger, sign).some((place) => !isPartOf(part, ledger.names[place] ?? ''));

/** True when a page outside of a part has the name. */
export const isPageElsewhere = ({ names }: Pick<Ledger, 'names'>, { slugs }: Part, slug: string): boolean =>
  !slugs.has(slug) && names.includes(ownName(slug));

const isPartOf = ({ files, slugs }: Part, name: string): boolean => (isFile(name) ? files : slugs).has(bareName(name));

/** The ledger with a part of it made anew. */
export interface Amended {
  readonly ledger: Ledger;
  /** The rows by their places before; `undefined` for the next one of the new part. */
  readonly order: readonly (number | undefined)[];
}

/** Puts a part that was made anew in place of what was there. */
export const amendLedger = (
  before: Ledger,
  part: Part,
  made: Omit<Ledger, 'newest' | 'isAll'>,
  newest: Pick<Ledger, 'newest' | 'isAll'>,
): Amended => {
  const isOutside = ({ path }: { readonly path: string }): boolean => !part.files.has(path);
  const { rows, order } = mergeRows(before.rows, part, made.rows);
  return {
    order,
    ledger: {
      about: before.about,
      memory: made.memory,
      ...mergeSigns(before, part, made),
      rows,
      stamps: [...before.stamps.filter(isOutside), ...made.stamps],
      fadings: [...before.fadings.filter(({ slug }) => !part.slugs.has(slug)), ...made.fadings],
      held: [...before.held.filter(isOutside), ...made.held].toSorted(newestFirst).toReversed(),
      ...newest,
    },
  };
};

/** The newest articles with a part's in place of those that were there: those of the part that are older than all that is known are not among them. */
export const mergeNewest = (
  { newest, isAll, about: { limit } }: Pick<Ledger, 'newest' | 'isAll' | 'about'>,
  part: Part,
  made: readonly StoredArticle[],
): Pick<Ledger, 'newest' | 'isAll'> | undefined => {
  const last = newest.at(-1);
  const known = made.filter((article) => isAll || (last !== undefined && newestFirst(article, last) <= 0));
  const all: readonly StoredArticle[] = [...outside(newest, part), ...known].toSorted(newestFirst);
  if (!isAll && all.length < limit) return undefined;
  return { newest: all.slice(0, limit + reserve).map(wholeArticle), isAll: isAll && all.length <= limit + reserve };
};

/** The articles that are no part's. */
export const outside = (articles: readonly Article[], { files }: Part): readonly Article[] =>
  articles.filter(({ path }) => !files.has(path));

const mergeRows = (
  before: Rows,
  { files }: Part,
  made: Rows,
): { readonly rows: Rows; readonly order: Amended['order'] } => {
  const merged = { paths: [] as string[], slugs: [] as string[], lengths: [] as number[] };
  const order: (number | undefined)[] = [];
  const push = ({ paths, slugs, lengths }: Rows, at: number): void => {
    merged.paths.push(paths[at] ?? '');
    merged.slugs.push(slugs[at] ?? '');
    merged.lengths.push(lengths[at] ?? 0);
    order.push(paths === before.paths ? at : undefined);
  };
  let next = 0;
  for (const [at, path] of before.paths.entries()) {
    if (files.has(path)) continue;
    for (; compare(made.paths[next] ?? path, path) < 0; next += 1) push(made, next);
    push(before, at);
  }
  for (; next < made.paths.length; next += 1) push(made, next);
  return { rows: { ...merged, lengths: Uint32Array.from(merged.lengths) }, order };
};

const mergeSigns = (
  before: Ledger,
  part: Part,
  made: Pick<Ledger, 'names' | 'signs' | 'owners'>,
): Pick<Ledger, 'names' | 'signs' | 'owners'> => {
  const none = 2 ** 32 - 1;
  const places = new Uint32Array(before.names.length).fill(none);
  const names: string[] = [];
  for (const [place, name] of before.names.entries()) {
    if (isPartOf(part, name)) continue;
    places[place] = names.length;
    names.push(name);
  }
  const size = before.signs.length + made.signs.length;
  const [signs, owners] = [new Uint32Array(size), new Uint32Array(size)];
  let length = 0;
  let next = 0;
  const addMade = (until: number): void => {
    for (; next < made.signs.length && (made.signs[next] ?? 0) < until; next += 1) {
      signs[length] = made.signs[next] ?? 0;
      owners[length] = (made.owners[next] ?? 0) + names.length;
      length += 1;
    }
  };
  let following = made.signs[0] ?? none;
  for (let at = 0; at < before.signs.length; at += 1) {
    const place = places[before.owners[at] ?? 0] ?? none;
    if (place === none) continue;
    const sign = before.signs[at] ?? 0;
    if (following < sign) {
      addMade(sign);
      following = made.signs[next] ?? none;
    }
    signs[length] = sign;
    owners[length] = place;
    length += 1;
  }
  addMade(2 ** 32);
  return { names: [...names, ...made.names], signs: signs.slice(0, length), owners: owners.slice(0, length) };
};
