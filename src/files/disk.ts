import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An error that the operating system gave, with its name, e.g. `ENOSPC`. */
export interface DiskTrouble extends Error {
  readonly code: string;
}

/** True for an error of the operating system; anything else is a bug and is not caught. */
export const isDiskTrouble = (error: unknown): error is DiskTrouble =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';

/** The bytes of a file, or `undefined` when there is none. */
export const readIfThere = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isDiskTrouble(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR'))
      return undefined;
    throw error;
  }
};

/** Makes a folder and those above it. Not `recursive`: Node 20 and 24 never return where the system answers ENOENT, as in /proc. */
export const makeFolder = (path: string): void => {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  mkdirSync(path);
};
