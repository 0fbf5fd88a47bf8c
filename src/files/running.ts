import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, toInstant } from '../model/values.ts';
import { makeFolder } from './disk.ts';
import { readState } from './state-file.ts';

const nameIn = (state: string): string => join(state, 'running.txt');

/** Leaves word in `state`, which is `.feedwright/`, when the build that holds the lock began. Throws what the disk says. */
export const noteStart = (state: string, now: Instant): void => {
  makeFolder(state);
  rmSync(nameIn(state), { recursive: true, force: true });
  writeFileSync(nameIn(state), `${now}\n`, { flag: 'wx' });
};

/** Takes the word away. */
export const noteEnd = (state: string): void => rmSync(nameIn(state), { recursive: true, force: true });

/** When the build that holds the lock began; `undefined` where nothing tells. */
export const startOfOther = (state: string): Instant | undefined =>
  toInstant(new Date(readState(nameIn(state), 100).trim()));
