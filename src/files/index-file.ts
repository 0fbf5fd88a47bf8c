import { lstatSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { readStateBytes, writeState } from './state-file.ts';

/** In `.feedwright/`. A cache: without it, or with one that is damaged or another program's, everything is read anew. */
const nameIn = (state: string): string => join(state, 'index.bin');

/** Beside it what only a build needs that has something to do. */
const ledgerIn = (state: string): string => join(state, 'ledger.bin');

/** An index, and by what it is told from every other one. */
export interface Index<Value> {
  readonly value: Value;
  readonly name: string;
}

/** What `writeIndex` has put into `state`; `undefined` where this program has put nothing there, or it was damaged since. */
export const readIndex = <Value>(state: string, version: string): Index<Value> | undefined => {
  const { name, value } = read(nameIn(state)) ?? {};
  // What has the right sum was written by this very program, of which every version has another name.
  return value !== undefined && name === nameOf(version, value)
    ? { value: deserialize(value) as Value, name }
    : undefined;
};

/** True as long as it is this one that lies there. */
export const isIndex = (state: string, name: string): boolean => read(nameIn(state))?.name === name;

/** What `writeLedger` has put there under that name. */
export const readLedger = <Value>(state: string, name: string): Value | undefined => {
  const { name: own, value } = read(ledgerIn(state)) ?? {};
  return value !== undefined && own === name && own.endsWith(` ${crc32(value)}`)
    ? (deserialize(value) as Value)
    : undefined;
};

/** A first line and what is behind it. */
const read = (path: string): { readonly name: string; readonly value: Buffer } | undefined => {
  const bytes = readStateBytes(path);
  const end = bytes?.indexOf('\n') ?? -1;
  return bytes === undefined || end === -1
    ? undefined
    : { name: bytes.toString('utf8', 0, end), value: bytes.subarray(end + 1) };
};

/** Puts a value of numbers, texts, typed arrays, maps and objects of these there, flushed, whole or not at all. Throws what the disk says. */
export const writeIndex = (state: string, version: string, value: unknown): void => {
  write(nameIn(state), version, value);
};

/** Puts one beside the index, and tells the name by which the index may know it. Throws what the disk says. */
export const writeLedger = (state: string, version: string, value: unknown): string =>
  write(ledgerIn(state), version, value);

const write = (path: string, version: string, value: unknown): string => {
  const bytes = serialize(value);
  const name = nameOf(version, bytes);
  writeState(path, Buffer.from(`${name}\n`), bytes);
  return name;
};

/** Takes it away before `out/` changes: a build that is killed amid that leaves none. Throws what the disk says. */
export const dropIndex = (state: string): void => rmSync(nameIn(state), { recursive: true, force: true });

/** By whom it was written, and its CRC-32. */
const nameOf = (version: string, bytes: Uint8Array): string => `${programName(version)} ${crc32(bytes)}`;

/**
 * This program: its version, and how it lies there for those who change it without a new one; with the Node that runs it and what that knows of time
 * zones. Another one may make other bytes.
 */
const programName = (version: string): string => {
  const stat = lstatSync(fileURLToPath(new URL('bin.js', import.meta.url)), { throwIfNoEntry: false });
  const { node, icu, tz, unicode } = process.versions;
  return [version, node, icu, tz, unicode, stat?.size, stat?.mtimeMs].join(' ');
};
