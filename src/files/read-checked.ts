import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../model/problem.ts';
import { isDiskTrouble } from './disk.ts';

/** What a path to check leads to. */
export type CheckTarget =
  | { readonly kind: 'file' }
  /** Names are paths below it, with `/`, in their order. */
  | { readonly kind: 'directory'; readonly names: readonly string[] };

/** What lies at a path; `undefined` when nothing does. Throws what else the disk says. */
export const findTarget = (path: string): CheckTarget | undefined => {
  try {
    return statSync(path).isDirectory() ? { kind: 'directory', names: namesBelow(path) } : { kind: 'file' };
  } catch (error) {
    if (isDiskTrouble(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw error;
  }
};

/** Every file below a folder. Links inside it are not followed; dot files and the packages of a project are no publication. */
const namesBelow = (folder: string): readonly string[] => {
  const names: string[] = [];
  const ahead = [''];
  for (let prefix = ahead.pop(); prefix !== undefined; prefix = ahead.pop()) {
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) ahead.push(`${prefix}${entry.name}/`);
      else if (entry.isFile()) names.push(prefix + entry.name);
    }
  }
  return names.toSorted(compare);
};

/** The bytes of a file, a pipe too, but not more of them than `most` and one. Throws what the disk says. */
export const readUpTo = (path: string, most: number): Uint8Array => {
  const descriptor = openSync(path, 'r');
  try {
    const pieces: Buffer[] = [];
    let length = 0;
    while (length <= most) {
      const piece = Buffer.alloc(Math.min(1_048_576, most + 1 - length));
      const read = readSync(descriptor, piece, 0, piece.length, null);
      if (read === 0) break;
      pieces.push(piece.subarray(0, read));
      length += read;
    }
    return Buffer.concat(pieces);
  } finally {
    closeSync(descriptor);
  }
};

/** What the system says to a path that is there and cannot be had, e.g. `EACCES`; anything else is a bug and is thrown on. */
export const troubleOf = (error: unknown): string => {
  if (isDiskTrouble(error)) return error.code;
  throw error;
};
