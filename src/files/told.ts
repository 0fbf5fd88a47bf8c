import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { isDiskTrouble, readIfThere } from './disk.ts';
import { largestFile } from './read-articles.ts';
import { readState, writeState } from './state-file.ts';

/** What was told already: the same problem of the same content of a file is told once. A cache, safe to delete. */
export interface Told {
  readonly isNew: (problem: Problem) => boolean;
  /** Remembers these as told, and forgets those that are no more. Throws what the disk says. */
  readonly remember: (problems: readonly Problem[]) => void;
  /** The hash of each file that a problem was asked about, by its path. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * `state` is `.feedwright/`; `articles` the folder that the problems' paths are relative to. Files among `hashes` are not read: they lie there as they did when
 * these were made.
 */
export const openTold = (
  state: string,
  articles: string,
  hashes: Iterable<readonly [path: string, hash: string]> = [],
): Told => {
  const file = join(state, 'told.txt');
  const written = readState(file);
  const before = new Set(written.split('\n'));
  const known = new Map(hashes);
  const name = (problem: Problem): string => {
    const found = known.get(problem.path) ?? contentHash(join(articles, problem.path));
    known.set(problem.path, found);
    return createHash('sha256')
      .update(JSON.stringify([found, problem.path, problem.line, problem.code, problem.message]))
      .digest('hex');
  };
  return {
    isNew: (problem) => !before.has(name(problem)),
    remember: (problems) => {
      const names = [...new Set(problems.map(name))].toSorted();
      const text = names.length === 0 ? '' : `${names.join('\n')}\n`;
      if (text === written) return;
      writeState(file, Buffer.from(text));
    },
    hashes: known,
  };
};

/** A file that is too large is told by its size, which stands in its message. */
const contentHash = (path: string): string => {
  try {
    return createHash('sha256')
      .update(readIfThere(path, largestFile) ?? '')
      .digest('hex');
  } catch (error) {
    if (isDiskTrouble(error)) return error.code;
    throw error;
  }
};
