import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { isDiskTrouble, readIfThere } from './disk.ts';
import { writeState } from './state-file.ts';

/** In `.feedwright/`. A cache: without it, or with one that is damaged or another program's, everything is read anew. */
const nameIn = (state: string): string => join(state, 'index.bin');

/** What `writeIndex` has put into `state`; `undefined` where this program has put nothing there, or it was damaged since. */
export const readIndex = <Value>(state: string): Value | undefined => {
  const bytes = read(nameIn(state));
  const end = bytes?.indexOf('\n') ?? -1;
  if (bytes === undefined || end === -1) return undefined;
  const value = bytes.subarray(end + 1);
  // What has the right sum was written by this very program, of which every version has another name.
  return bytes.toString('utf8', 0, end) === headOf(value) ? (deserialize(value) as Value) : undefined;
};

const read = (path: string): Buffer | undefined => {
  try {
    return readIfThere(path);
  } catch (error) {
    if (isDiskTrouble(error)) return undefined;
    throw error;
  }
};

/** Puts a value of numbers, texts, typed arrays and objects of these there, flushed, whole or not at all. Throws what the disk says. */
export const writeIndex = (state: string, value: unknown): void => {
  const bytes = serialize(value);
  writeState(nameIn(state), Buffer.concat([Buffer.from(`${headOf(bytes)}\n`), bytes]));
};

/** Takes it away before `out/` changes: a build that is killed amid that leaves none. Throws what the disk says. */
export const dropIndex = (state: string): void => rmSync(nameIn(state), { recursive: true, force: true });

/** The first line: by whom, and the CRC-32 of the rest. */
const headOf = (bytes: Uint8Array): string => `${programName()} ${crc32(bytes)}`;

/** This program as it lies there, with the Node that runs it and what that knows of time zones: another one may make other bytes. */
const programName = (): string => {
  const stat = lstatSync(fileURLToPath(import.meta.url), { throwIfNoEntry: false });
  const { node, icu, tz, unicode } = process.versions;
  return [node, icu, tz, unicode, stat?.size, stat?.mtimeMs].join(' ');
};
