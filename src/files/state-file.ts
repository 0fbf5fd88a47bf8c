import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDiskTrouble, makeFolder, readIfThere } from './disk.ts';

/** The text of a file of `.feedwright/`, of at most `most` bytes. All there is a cache: what cannot be read says nothing, `''`. */
export const readState = (path: string, most?: number): string => readStateBytes(path, most)?.toString('utf8') ?? '';

/** The same, as bytes; `undefined` for what cannot be read. */
export const readStateBytes = (path: string, most?: number): Buffer | undefined => {
  try {
    return readIfThere(path, most);
  } catch (error) {
    if (isDiskTrouble(error)) return undefined;
    throw error;
  }
};

/** Writes a file of `.feedwright/` whole, in pieces, flushed before it is renamed, and makes the folder for it. Throws what the disk says. */
export const writeState = (path: string, ...pieces: readonly Uint8Array[]): void => {
  const draft = join(dirname(path), draftName);
  makeFolder(dirname(path));
  try {
    // What a killed run left behind, or a link laid here, is not written through.
    rmSync(draft, { force: true });
    const descriptor = openSync(draft, 'wx');
    try {
      // Any of them may be taken in part.
      for (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(descriptor, piece, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
};

/** One name for all: one build writes at a time, and what it leaves when killed is found. */
const draftName = '.draft';

/** Takes away what a killed build has left in `state`, which is `.feedwright/`. */
export const clearDraft = (state: string): void => rmSync(join(state, draftName), { recursive: true, force: true });
