import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDiskTrouble } from './disk.ts';

/**
 * How all that lies below a folder lies there, as a text that changes when something does. Dot files are passed over.
 *
 * Looked at again and again instead of `fs.watch`: that (Node 20.20, Linux, recursive) no longer sees a file that was once
 * replaced, which is how editors save, nor a folder that was made anew; and over a network or in a container it sees nothing.
 */
export const lookBelow = async (folder: string, prefix = ''): Promise<string> => {
  try {
    const entries = await readdir(join(folder, prefix), { withFileTypes: true });
    const seen = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
    const lines = await Promise.all(
      seen.map(async (entry) =>
        entry.isDirectory() ? lookBelow(folder, `${prefix}${entry.name}/`) : stateOf(folder, prefix + entry.name),
      ),
    );
    return [prefix, ...lines.toSorted()].join('\n');
  } catch (error) {
    // That it cannot be read is how it lies there.
    if (isDiskTrouble(error)) return `${prefix} ${error.code}`;
    throw error;
  }
};

const stateOf = async (folder: string, path: string): Promise<string> => {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await lstat(join(folder, path), { bigint: true });
    return `${path} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch (error) {
    if (isDiskTrouble(error)) return `${path} ${error.code}`;
    throw error;
  }
};

/** What is to be followed. */
export interface Following {
  readonly folder: string;
  /** How it lay there, as `lookBelow` tells, before it was last read. */
  readonly seen: string;
  /** When to react though nothing changes; in milliseconds since 1970. */
  readonly due: number;
  readonly clock: () => Date;
}

// In milliseconds.
const tick = 150;
/** But so long at most, should somebody never come to rest. */
const patience = 2_000;
/** At most a part of the time is spent with looking. */
const share = 20;

/**
 * Calls `react` after changes below a folder, when nothing has changed for a moment: editors write a file in several steps,
 * and a copy brings many. It says when to call it again at the latest. One call at a time, until `stopped` is aborted; what changes meanwhile
 * is not missed.
 */
export const follow = async (
  { folder, clock, ...start }: Following,
  react: () => Promise<number>,
  stopped: AbortSignal,
): Promise<void> => {
  let { seen, due } = start;
  let last = seen;
  let waited = 0;
  let pause = tick;
  while (await rest(pause, stopped)) {
    const begun = Date.now();
    const now = await lookBelow(folder);
    const isDue = clock().getTime() >= due;
    const isQuiet = now === last;
    waited = now === seen ? 0 : waited + pause;
    pause = Math.max(tick, share * (Date.now() - begun));
    last = now;
    if (!isDue && (now === seen || (!isQuiet && waited < patience))) continue;
    seen = now;
    due = await react();
  }
};

/** False when it is time to stop. */
const rest = async (milliseconds: number, stopped: AbortSignal): Promise<boolean> => {
  const end = Date.now() + milliseconds;
  while (!stopped.aborted && Date.now() < end) await sleep(Math.min(tick, milliseconds));
  return !stopped.aborted;
};
