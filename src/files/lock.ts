import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { platform } from 'node:process';
import { isDiskTrouble, isExhausted } from './disk.ts';

/** A build's hold on `out/`. The system lets go of it when the process ends, however it ends: there is no stale lock. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock of `out`, a folder that is there; `undefined` when another build has it. It lies on the folder itself, so that
 * it is the same by whatever path, root or user the folder is named. Never waits; throws what the disk says.
 */
export const takeLock = async (out: string): Promise<Lock | undefined> => {
  if (exclusiveOpen !== undefined) return lockByOpening(out, exclusiveOpen);
  const descriptor = openSync(out, constants.O_RDONLY);
  let answer: ReturnType<typeof lockByProgram> | undefined;
  try {
    answer = lockByProgram(descriptor);
  } finally {
    if (answer !== 'taken') closeSync(descriptor);
  }
  if (answer === 'taken') return { release: () => closeSync(descriptor) };
  return answer === 'busy' ? undefined : lockBySocket(out);
};

/** macOS and the BSDs lock while they open: O_EXLOCK, which Node has no name for. */
const exclusiveOpen = /^(?:darwin|freebsd|openbsd|netbsd)$/.test(platform) ? 0x20 : undefined;

const lockByOpening = (out: string, exclusive: number): Lock | undefined => {
  try {
    const descriptor = openSync(out, constants.O_RDONLY | constants.O_NONBLOCK | exclusive);
    return { release: () => closeSync(descriptor) };
  } catch (error) {
    if (isDiskTrouble(error) && error.code === 'EAGAIN') return undefined;
    throw error;
  }
};

/**
 * `flock(1)` locks the descriptor that it inherits. The lock belongs to the open file and not to that program, so it stays
 * with this process. `failed` where there is no such program, or the file system knows no locks; a machine that only has no
 * more to give is not such a place: there another build may hold this lock.
 */
const lockByProgram = (descriptor: number): 'taken' | 'busy' | 'failed' => {
  const { status, error } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] });
  if (isDiskTrouble(error) && isExhausted(error)) throw error;
  return status === 0 ? 'taken' : status === 1 ? 'busy' : 'failed';
};

/** A name that only one process of this machine can listen to, and that leaves no file: a pipe of Windows, an abstract socket of Linux. */
const lockBySocket = async (out: string): Promise<Lock | undefined> => {
  const name = createHash('sha256').update(realpathSync(out)).digest('hex').slice(0, 32);
  const server = createServer();
  const isListening = await listen(
    server,
    platform === 'win32' ? `\\\\.\\pipe\\feedwright-${name}` : `\0feedwright-${name}`,
  );
  return isListening ? { release: () => server.close() } : undefined;
};

const listen = (server: Server, name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (isDiskTrouble(error) && error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    // It must not keep the process alive.
    server.listen(name, () => resolve(true)).unref();
  });
