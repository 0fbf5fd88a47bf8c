import { join } from 'node:path';
import { type Instant, toInstant } from '../model/values.ts';
import { isDiskTrouble, makeFolder, readIfThere } from './disk.ts';
import { writeWhole } from './write-out.ts';

const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** The build times that `state`, which is `.feedwright/`, remembers. Lost or damaged, it knows of none. */
export const readClock = (state: string): readonly Instant[] => {
  try {
    const text = readIfThere(join(state, 'clock.txt'), 10_000)?.toString('utf8') ?? '';
    return text.split('\n').flatMap((line) => (isInstant.test(line) ? (toInstant(new Date(line)) ?? []) : []));
  } catch (error) {
    if (isDiskTrouble(error)) return [];
    throw error;
  }
};

/** Puts them there. Throws what the disk says. */
export const writeClock = (state: string, times: readonly Instant[]): void => {
  makeFolder(state);
  writeWhole(join(state, 'clock.txt'), Buffer.from(times.map((time) => `${time}\n`).join('')));
};
