import { type FSWatcher, statSync, watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDiskTrouble } from './disk.ts';

// In milliseconds.
const tick = 100;
/** Editors write a file in several steps, and a copy brings many: so long it must have been quiet. */
const quiet = 150;
/** But so long at most, should somebody never come to rest; and so often is looked where nothing can be watched. */
const patience = 2_000;

/** Calls `react` after changes below `folder`, one call at a time, until `stopped` is aborted. What changes meanwhile is not missed. */
export const watchFolder = async (folder: string, react: () => Promise<void>, stopped: AbortSignal): Promise<void> => {
  let first: number | undefined;
  let last = Date.now();
  const noticed = (): void => {
    last = Date.now();
    first ??= last;
  };
  let watched = startWatching(folder, noticed);
  while (await pause(stopped)) {
    const now = Date.now();
    if (first === undefined && watched === undefined && now - last >= patience) noticed();
    if (first === undefined || (now - last < quiet && now - first < patience)) continue;
    first = undefined;
    // The folder may be another one now, or be there again.
    if (watched === undefined || watched.inode !== inodeOf(folder)) {
      watched?.watcher.close();
      watched = startWatching(folder, noticed);
    }
    await react();
  }
  watched?.watcher.close();
};

/** False when it is time to stop. */
const pause = async (stopped: AbortSignal): Promise<boolean> => {
  await sleep(tick);
  return !stopped.aborted;
};

interface Watched {
  readonly watcher: FSWatcher;
  readonly inode: bigint | undefined;
}

/** `undefined` where the system cannot watch: no such folder, or no more watches to give. */
const startWatching = (folder: string, noticed: () => void): Watched | undefined => {
  try {
    const watcher = watch(folder, { recursive: true }, noticed);
    watcher.on('error', noticed);
    return { watcher, inode: inodeOf(folder) };
  } catch (error) {
    if (isDiskTrouble(error)) return undefined;
    throw error;
  }
};

const inodeOf = (folder: string): bigint | undefined => statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino;
