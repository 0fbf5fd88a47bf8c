import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDiskTrouble, isShut } from './disk.ts';
import { foldersBesidePages, isNoArticle } from './names.ts';

/**
 * How files lay there at one moment. A file that is written, replaced or touched afterwards lies there otherwise.
 *
 * Times are milliseconds since 1970 as a float64 holds them, to a quarter of a microsecond: clocks of file systems tick far more slowly.
 */
export interface Survey {
  /** In the order in which the disk lists them, a folder with `/` behind, joined by NUL. */
  readonly names: string;
  /** Of each name in turn its inode, size, mtime and ctime; `NaN`, which equals nothing, where somebody may still have been writing. */
  readonly states: Float64Array;
}

/** A change within one tick of a clock cannot be told from the one before it. In milliseconds; some file systems count whole or even seconds. */
const tick = 20;
const slowTick = 2_000;

/** Looks at everything below a folder that counts for a build. `undefined` where not all of it may be seen; throws what the disk says else. */
export const surveyFolder = (folder: string): Survey | undefined => {
  const names: string[] = [];
  const states: number[] = [];
  const now = Date.now();
  const walk = (prefix: string): boolean => {
    const entries = readdirSync(join(folder, prefix));
    const besidePages = foldersBesidePages(entries);
    for (const name of entries) {
      if (name !== 'channel.yaml' && isNoArticle(name)) continue;
      // A name that is not UTF-8 reads as another one.
      if (name.includes('\ufffd')) return false;
      const path = prefix + name;
      const stat = lstatSync(`${folder}/${path}`, { throwIfNoEntry: false });
      if (stat?.isDirectory() === true) {
        if (besidePages.has(name)) continue;
        names.push(`${path}/`);
        states.push(stat.ino, 0, 0, 0);
        if (!walk(`${path}/`)) return false;
      } else {
        names.push(path);
        push(states, stat, now);
      }
    }
    return true;
  };
  try {
    return walk('') ? { names: names.join('\0'), states: new Float64Array(states) } : undefined;
  } catch (error) {
    if (isDiskTrouble(error) && isShut(error)) return undefined;
    throw error;
  }
};

const push = (states: number[], stat: Stats | undefined, now: number): void => {
  if (stat === undefined) states.push(0, 0, 0, 0);
  else {
    const { ino, size, mtimeMs, ctimeMs } = stat;
    const isWhole = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0;
    const isFresh = Math.max(mtimeMs, ctimeMs) > now - (isWhole ? slowTick : tick);
    states.push(isFresh ? Number.NaN : ino, size, mtimeMs, ctimeMs);
  }
};

/** Looks at the named files below a folder; one that is not there is four zeros. Throws what the disk says. */
export const surveyFiles = (folder: string, names: readonly string[]): Survey => {
  const states: number[] = [];
  const now = Date.now();
  for (const name of names) push(states, lstatSync(`${folder}/${name}`, { throwIfNoEntry: false }), now);
  return { names: names.join('\0'), states: new Float64Array(states) };
};

/** Resolves when the clock has ticked since these were changed, so that a later change can be told from theirs. They are to be looked at again then. */
export const afterTick = async (...surveys: readonly Survey[]): Promise<boolean> => {
  let youngest = 0;
  for (const { states } of surveys)
    for (let at = 0; at < states.length; at += 4)
      if (Number.isNaN(states[at])) youngest = Math.max(youngest, states[at + 2] ?? 0, states[at + 3] ?? 0);
  if (youngest === 0) return false;
  // A timer may be a millisecond early.
  await setTimeout(Math.min(tick, Math.max(0, youngest + tick - Date.now())) + 2);
  return true;
};

/** A survey of these names that takes from an earlier one what is not `fresh`; most of them in the order they had there. */
export const surveyAgain = (before: Survey, names: readonly string[], fresh: Survey): Survey => {
  const looked = placesOf(fresh.names.split('\0'));
  const old = before.names.split('\0');
  const states = new Float64Array(4 * names.length);
  let known: ReadonlyMap<string, number> | undefined;
  let next = 0;
  const placeOf = (name: string): number => {
    if (old[next] !== name && old[next + 1] === name) next += 1;
    if (old[next] === name) {
      next += 1;
      return next - 1;
    }
    known ??= placesOf(old);
    return known.get(name) ?? 0;
  };
  for (const [at, name] of names.entries()) {
    const place = looked.get(name);
    const source = place === undefined ? before.states : fresh.states;
    const from = 4 * (place ?? placeOf(name));
    for (let column = 0; column < 4; column += 1) states[4 * at + column] = source[from + column] ?? 0;
  }
  return { names: names.join('\0'), states };
};

const placesOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, at) => [name, at] as const));

/** True when all lies there as it did. */
export const isSame = (a: Survey, b: Survey): boolean =>
  a.names === b.names && a.states.length === b.states.length && a.states.every((value, at) => value === b.states[at]);

/** Which names came, went, or lie there otherwise, and whether they are there now. */
export const changesBetween = (before: Survey, now: Survey): readonly Change[] => {
  const [old, names] = [before.names.split('\0'), now.names.split('\0')];
  const isAlike = (a: number, b: number): boolean =>
    [0, 1, 2, 3].every((column) => before.states[4 * a + column] === now.states[4 * b + column]);
  // Most lie there in the order they had.
  const shorter = Math.min(old.length, names.length);
  let head = 0;
  while (head < shorter && old[head] === names[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === names.at(-1 - tail)) tail += 1;
  const changes: Change[] = [];
  const compare = (a: number, b: number): void => {
    if (!isAlike(a, b)) changes.push({ name: names[b] ?? '', isThere: true });
  };
  for (let at = 0; at < head; at += 1) compare(at, at);
  for (let at = 1; at <= tail; at += 1) compare(old.length - at, names.length - at);
  const places = new Map(old.slice(head, old.length - tail).map((name, at) => [name, head + at] as const));
  for (let at = head; at < names.length - tail; at += 1) {
    const name = names[at] ?? '';
    const place = places.get(name);
    if (place === undefined) changes.push({ name, isThere: true });
    else compare(place, at);
    places.delete(name);
  }
  for (const name of places.keys()) changes.push({ name, isThere: false });
  return changes;
};

/** A name that came, went, or lies there otherwise. */
export interface Change {
  readonly name: string;
  readonly isThere: boolean;
}
