import { type LongText, wholeText } from '../model/long-text.ts';
import { compare, quote } from '../model/problem.ts';
import type { Instant } from '../model/values.ts';
import { minuteOf } from './identity-keys.ts';
import { percentShared, type Story, tellingRuns, toNumbering, toStory, toWords } from './shared-runs.ts';
import { bareWords, likenessOf, sharesParagraph } from './text.ts';

/** One capture's telling of a story. */
export interface Telling {
  /** Relative to `articles/`. */
  readonly path: string;
  readonly line: number;
  /** The source's article number with its profile, e.g. `rthk/1837427`. */
  readonly number: string | undefined;
  /** What its file calls it by among others, e.g. the `guid` of a feed's item: the same in every copy of the feed. */
  readonly item: string | undefined;
  /** `id:` in the file: a person wrote it on purpose. */
  readonly stated: string | undefined;
  /** Whether its time has come: what is held back gives no words to a story that is not. */
  readonly isDue: boolean;
  readonly published: Instant;
  readonly updated: Instant;
  /** Whether the capture itself told a time of the last change. */
  readonly tellsUpdated: boolean;
  readonly title: string;
  /** The story's text without its title, paragraphs joined by `\n`. */
  readonly words: LongText;
}

/** One story: the telling that is published, and those that tell it too. */
export interface Same<T> {
  readonly kept: T;
  /** With a phrase for people, e.g. `the same article number, rthk/1837427`. */
  readonly others: readonly { readonly telling: T; readonly why: string }[];
}

/**
 * Every telling once, as the kept one of its story or among the others; stories in the order of their kept tellings' paths.
 * The surest reason joins first, and no later one brings together what a person or the source has told apart. In doubt two
 * tellings are two stories: a story told twice is a blemish, a story that is gone is a loss.
 */
export const findDuplicates = <T extends Telling>(tellings: readonly T[]): readonly Same<T>[] => {
  const entries = tellings.toSorted(inOrder).map(toEntry);
  const minutes = severalBy(entries, ({ telling }) => minuteOf(telling.published));
  for (const same of severalBy(entries, ({ telling }) => telling.number)) joinAll(same);
  for (const same of severalBy(entries, ({ telling }) => telling.item)) joinAll(same, likenessesOf);
  for (const minute of minutes) for (const same of severalBy(minute, wordsOf)) joinAll(same);
  for (const minute of minutes) joinByRuns(minute);
  const groups = new Set(entries.map(({ group }) => group));
  return [...groups].map(toSame).toSorted((a, b) => inOrder(a.kept, b.kept));
};

/** By path and line; by all the rest where even these are the same, so that the order they came in never counts. */
const inOrder = (a: Telling, b: Telling): number =>
  compare(a.path, b.path) || a.line - b.line || compare(inFull(a), inFull(b));

const inFull = ({ number, item, stated, published, updated, tellsUpdated, title, words }: Telling): string =>
  JSON.stringify([number, item, stated, published, updated, tellsUpdated, title, wholeText(words)]);

interface Entry<T> {
  readonly telling: T;
  group: Group<T>;
  /** Those with which it brought two groups together: over all entries of a group these make a tree. */
  readonly joined: Entry<T>[];
  /** Its bare words, once they were asked for. */
  bare: string | undefined;
  /** Only where another has the same stamp and the text is long enough. */
  story: Story | undefined;
}

interface Group<T> {
  readonly entries: Entry<T>[];
  hasStated: boolean;
  /** By who gave them: two that one source gave are two stories. */
  numbers: Map<string, string>;
}

const toEntry = <T extends Telling>(telling: T): Entry<T> => {
  const group: Group<T> = {
    entries: [],
    hasStated: telling.stated !== undefined,
    numbers: numbersOf(telling),
  };
  const entry: Entry<T> = { telling, group, joined: [], bare: undefined, story: undefined };
  group.entries.push(entry);
  return entry;
};

/** A number by its profile, and an item's own name by its file: RSS and Atom of one site may call a story by different ids. */
const numbersOf = ({ number, item, path }: Telling): Map<string, string> =>
  number === undefined && item === undefined
    ? noNumbers
    : new Map([
        ...(number === undefined ? [] : [[number.slice(0, number.indexOf('/')), number] as const]),
        ...(item === undefined ? [] : [[`file ${path}`, item] as const]),
      ]);

/** That of all groups without any. */
const noNumbers = new Map<string, string>();

/** The entries that have a name in common, in the order they had; an entry without a name is with nobody. */
const severalBy = <T>(
  entries: readonly Entry<T>[],
  nameOf: (entry: Entry<T>) => string | undefined,
): readonly (readonly Entry<T>[])[] => {
  const byName = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (name !== undefined) addTo(byName, name, entry);
  }
  return [...byName.values()].filter(({ length }) => length > 1);
};

const addTo = <Name, One>(byName: Map<Name, One[]>, name: Name, one: One): void => {
  const same = byName.get(name);
  if (same === undefined) byName.set(name, [one]);
  else same.push(one);
};

/**
 * What two tellings of one instant have in common when they have the same words. A text of a few words is a phrase that
 * stands under many stories (`More to follow.`), so there the title counts too.
 */
const wordsOf = (entry: Entry<Telling>): string | undefined => {
  const bare = bareOf(entry);
  if (bare === '') return undefined;
  return isPhrase(bare) ? `${bare} ${bareWords(entry.telling.title)}` : bare;
};

/** A text of fewer words may be a phrase. */
const fewestOwnWords = 10;
// Bare words have no spaces to count by, and how a text is spaced must not decide: five letters make a word.
const lettersInWord = 5;

const isPhrase = (bare: string): boolean => {
  const start = toWords(bare.slice(0, fewestOwnWords * lettersInWord));
  return start.reduce((count, word) => count + Math.ceil(word.length / lettersInWord), 0) < fewestOwnWords;
};

// How many others a telling is tried with at most. A folder of the same minute over and over must not take for ever.
const patience = 500;

/** Joins every entry with the first before it that it may be joined with, and that has one of its likenesses. */
const joinAll = <T extends Telling>(
  entries: readonly Entry<T>[],
  likenesses: (telling: Telling) => readonly string[] = () => [''],
): void => {
  const leaders: Entry<T>[] = [];
  const places = new Map<string, number[]>();
  for (const entry of entries) {
    const names = likenesses(entry.telling);
    const alike = new Set(names.flatMap((name) => places.get(name) ?? []));
    const leader = [...alike]
      .toSorted((a, b) => a - b)
      .flatMap((place) => leaders[place] ?? [])
      .find((other) => mayBeOne(entry, other));
    if (leader !== undefined) join(entry, leader);
    else if (leaders.length < patience) {
      for (const name of names) addTo(places, name, leaders.length);
      leaders.push(entry);
    }
  }
};

/** A feed may call all its items the same: there a stamp, a headline or a paragraph must be the same too. */
const likenessesOf = (telling: Telling): readonly string[] => {
  const { title, paragraphs } = likenessOf(telling);
  return [`minute ${minuteOf(telling.published)}`, `title ${title}`, ...[...paragraphs].map((bare) => `words ${bare}`)];
};

const isAlike = (a: Telling, b: Telling): boolean => {
  const [one, other] = [likenessOf(a), likenessOf(b)];
  const isSame = minuteOf(a.published) === minuteOf(b.published) || one.title === other.title;
  return isSame || sharesParagraph(one, other);
};

const mayBeOne = <T>(a: Entry<T>, b: Entry<T>): boolean => {
  if (a.group === b.group) return true;
  if (a.group.hasStated && b.group.hasStated) return false;
  const [few, many] = bySize(a.group, b.group);
  for (const [profile, number] of few.numbers) if ((many.numbers.get(profile) ?? number) !== number) return false;
  return true;
};

const bySize = <T>(a: Group<T>, b: Group<T>): readonly [Group<T>, Group<T>] =>
  a.entries.length <= b.entries.length ? [a, b] : [b, a];

/** The smaller group goes into the larger: so no entry moves often. */
const join = <T extends Telling>(a: Entry<T>, b: Entry<T>): void => {
  if (a.group === b.group) return;
  a.joined.push(b);
  b.joined.push(a);
  const [few, many] = bySize(a.group, b.group);
  many.hasStated ||= few.hasStated;
  if (many.numbers === noNumbers) many.numbers = few.numbers;
  else for (const [profile, number] of few.numbers) many.numbers.set(profile, number);
  for (const entry of few.entries) {
    many.entries.push(entry);
    entry.group = many;
  }
};

/** Joins the tellings of one instant that share their text but for what was cut, put in or corrected. */
const joinByRuns = <T extends Telling>(entries: readonly Entry<T>[]): void => {
  const numbering = toNumbering();
  const counts: number[] = [];
  for (const entry of entries) {
    entry.story = toStory(entry.telling.title, wholeText(entry.telling.words), numbering);
    for (const run of entry.story?.runs ?? []) counts[run] = (counts[run] ?? 0) + 1;
  }
  const howMany = (run: number): number => counts[run] ?? 0;
  const holders = new Map<number, Entry<T>[]>();
  for (const entry of entries) {
    for (const run of entry.story?.runs ?? []) if (howMany(run) > 1) addTo(holders, run, entry);
  }
  for (const entry of entries) {
    const runs = entry.story === undefined ? [] : tellingRuns(entry.story, howMany);
    for (const other of holdersOf(runs, holders)) {
      if (entry.group !== other.group && mayBeOne(entry, other) && percentOf(entry, other) !== undefined) {
        join(entry, other);
      }
    }
  }
};

// The rarest runs come first, so that a twin is among the first; each try costs as much as the two texts are long.
const runPatience = 100;

/** Whoever holds one of the runs, each once, the holders of the first run first. */
const holdersOf = <T>(
  runs: readonly number[],
  holders: ReadonlyMap<number, readonly Entry<T>[]>,
): ReadonlySet<Entry<T>> => {
  const found = new Set<Entry<T>>();
  let seen = 0;
  for (const run of runs) {
    for (const holder of holders.get(run) ?? []) {
      seen += 1;
      if (seen > 100 * runPatience || found.size >= runPatience) return found;
      found.add(holder);
    }
  }
  return found;
};

const toSame = <T extends Telling>({ entries }: Group<T>): Same<T> => {
  const tellsUpdated = entries.some(({ telling }) => telling.tellsUpdated);
  const kept = entries.reduce((best, entry) => (isKept(entry.telling, best.telling, tellsUpdated) ? entry : best));
  const others = [...waysTo(kept)].map(([entry, by]) => ({ telling: entry.telling, why: why(entry, kept, by) }));
  return { kept: kept.telling, others: others.toSorted((a, b) => inOrder(a.telling, b.telling)) };
};

/** True when `a` is to be kept rather than `b`: the later change where one of the story is told, else the later place. */
const isKept = (a: Telling, b: Telling, tellsUpdated: boolean): boolean => {
  if (a.isDue !== b.isDue) return a.isDue;
  return ((tellsUpdated && compare(a.updated, b.updated)) || inOrder(a, b)) > 0;
};

/** Every other entry of the group with the next one on the way from it to the kept one. */
const waysTo = <T>(kept: Entry<T>): ReadonlyMap<Entry<T>, Entry<T>> => {
  const ways = new Map([[kept, kept]]);
  // A map goes on to what is put into it meanwhile.
  for (const [entry] of ways) {
    for (const other of entry.joined) if (!ways.has(other)) ways.set(other, entry);
  }
  ways.delete(kept);
  return ways;
};

const why = <T extends Telling>(entry: Entry<T>, kept: Entry<T>, by: Entry<T>): string =>
  inCommon(entry, kept) ?? `${inCommon(entry, by)}, as ${quote(by.telling.path)}`;

const inCommon = <T extends Telling>(a: Entry<T>, b: Entry<T>): string | undefined => {
  const { number, item } = a.telling;
  if (number !== undefined && number === b.telling.number) return `the same article number, ${number}`;
  if (item !== undefined && item === b.telling.item && isAlike(a.telling, b.telling)) return `the same id, ${item}`;
  if (minuteOf(a.telling.published) !== minuteOf(b.telling.published)) return undefined;
  const bare = bareOf(a);
  if (bare !== '' && bare === bareOf(b)) return 'the same stamp and the same words';
  const percent = percentOf(a, b);
  return percent === undefined ? undefined : `the same stamp and ${percent} % of the words`;
};

/** The bare words of an entry, made once: a kept one is laid beside all others. */
const bareOf = (entry: Entry<Telling>): string => {
  entry.bare ??= bareWords(wholeText(entry.telling.words));
  return entry.bare;
};

const percentOf = <T>(a: Entry<T>, b: Entry<T>): number | undefined =>
  a.story === undefined || b.story === undefined ? undefined : percentShared(a.story, b.story);
