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
    return walk('') ? { names: names.join('\0'), states: Float64Array.from(states) } : undefined;
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
  return { names: names.join('\0'), states: Float64Array.from(states) };
};

/** The same for files that this program has just written: waits for the clock to tick, so that a later change can be told from its own. */
export const surveyWritten = async (folder: string, names: readonly string[]): Promise<Survey> => {
  const survey = surveyFiles(folder, names);
  if (!survey.states.some(Number.isNaN)) return survey;
  // A timer may be a millisecond early.
  await setTimeout(tick + 5);
  return surveyFiles(folder, names);
};

/** True when all lies there as it did. */
export const isSame = (a: Survey, b: Survey): boolean =>
  a.names === b.names && a.states.length === b.states.length && a.states.every((value, at) => value === b.states[at]);
