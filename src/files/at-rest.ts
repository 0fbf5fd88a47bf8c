import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { SourceFile } from '../model/capture.ts';

/** How a file lay there when it was read. */
export interface Seen {
  /** Its inode, size and time of change in nanoseconds; empty where it lay there no more. */
  readonly state: string;
  /** When it was changed, in milliseconds since 1970. */
  readonly changed: number;
  /** True when its last byte ends no line, tag or object: somebody may still be writing it. */
  readonly mayGrow: boolean;
}

/** Looks at a file below `folder`. To be called before it is read: what changes afterwards is then noticed. */
export const look = (folder: string, path: string): Omit<Seen, 'mayGrow'> => {
  const stat = lstatSync(join(folder, path), { bigint: true, throwIfNoEntry: false });
  return stat === undefined
    ? { state: '', changed: 0 }
    : { state: `${stat.ino} ${stat.size} ${stat.mtimeNs}`, changed: Number(stat.mtimeMs) };
};

const ends = new Set([...'\n>}]'].map((character) => character.charCodeAt(0)));

/** True for bytes that end in the middle of a line. */
export const endsEarly = ({ bytes }: SourceFile): boolean => bytes.length > 0 && !ends.has(bytes.at(-1) ?? 0);

/** So long is waited for a file that may grow, counted from its last change; in milliseconds. */
const restlessness = 1000;

/** Files that have changed since they were read, or were gone by then. Where one was changed just now and may grow, it is given a second. */
export const movedSince = async (folder: string, seen: ReadonlyMap<string, Seen>): Promise<readonly string[]> => {
  const now = Date.now();
  const ages = [...seen.values()].flatMap(({ mayGrow, changed }) => (mayGrow ? now - changed : []));
  const youngest = Math.min(...ages.filter((age) => age >= 0 && age < restlessness));
  if (youngest < restlessness) await setTimeout(restlessness - youngest);
  return [...seen].flatMap(([path, { state }]) => (state !== '' && look(folder, path).state === state ? [] : path));
};

/** Waits a moment, longer each time. */
export const waitAMoment = (attempt: number): Promise<void> => setTimeout(100 * 2 ** attempt);
