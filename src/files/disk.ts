import { closeSync, constants, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An error that the operating system gave, with its name, e.g. `ENOSPC`. */
export interface DiskTrouble extends Error {
  readonly code: string;
}

/** True for an error of the operating system; anything else is a bug and is not caught. */
export const isDiskTrouble = (error: unknown): error is DiskTrouble =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';

/** True when it is this process, or the machine, that has no more to give: no file is to blame for that. */
export const isExhausted = ({ code }: DiskTrouble): boolean => /^(?:EMFILE|ENFILE|ENOMEM|ENOBUFS|EAGAIN)$/.test(code);

/** True when there is nothing at a place, or nothing that this person may open; anything else is trouble with the disk. */
export const isShut = ({ code }: DiskTrouble): boolean =>
  /^(?:ENOENT|ENOTDIR|EACCES|EPERM|ELOOP|ENAMETOOLONG)$/.test(code);

/** What the system answers where no file is: nothing, a file in place of a folder, a socket. */
const noFile: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENXIO']);

/** Nothing that is read here is as large; Node itself throws from 2 GB on. In bytes. */
const largest = 1_000_000_000;

/**
 * The bytes of a file, or `undefined` when there is none, or one of more than `most` bytes. A folder, a pipe or a device, also behind a link, is none: one of
 * them would never answer, another never end.
 */
export const readIfThere = (path: string, most = largest): Buffer | undefined => {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (isDiskTrouble(error) && noFile.has(error.code)) return undefined;
    throw error;
  }
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() && stat.size <= most ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
};

/** True for a folder, or a link to one. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** True for a folder in which nothing lies. */
export const isEmpty = (folder: string): boolean => readdirSync(folder).length === 0;

/** Makes a folder and those above it. Not `recursive`: Node 20 and 24 never return where the system answers ENOENT, as in /proc. */
export const makeFolder = (path: string): void => {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  mkdirSync(path);
};
