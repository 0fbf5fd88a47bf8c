import { join } from 'node:path';
import { type Instant, toInstant } from '../model/values.ts';
import { readState, writeState } from './state-file.ts';

const nameIn = (state: string): string => join(state, 'clock.txt');

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** The build times that `state`, which is `.feedwright/`, remembers. Lost or damaged, it knows of none. */
export const readClock = (state: string): readonly Instant[] =>
  readState(nameIn(state), 10_000)
    .split('\n')
    .flatMap((line) => (isInstant.test(line) ? (toInstant(new Date(line)) ?? []) : []));

/** Puts them there. Throws what the disk says. */
export const writeClock = (state: string, times: readonly Instant[]): void =>
  writeState(nameIn(state), Buffer.from(times.map((time) => `${time}\n`).join('')));
