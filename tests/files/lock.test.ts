import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { takeLock } from '../../src/files/lock.ts';
import { freshFolder } from '../fresh.ts';

const folder = (): string => {
  const out = join(freshFolder(), 'out');
  mkdirSync(out);
  return out;
};

afterEach(() => vi.unstubAllEnvs());

/** Without the program the system’s other lock is taken. */
const ways = [
  ['flock(1)', process.env['PATH'] ?? ''],
  ['a socket', '/nowhere'],
] as const;

test.for(ways)('one has the lock of a folder by %s, by whatever path, until it is released', async ([, path]) => {
  vi.stubEnv('PATH', path);
  const out = folder();
  symlinkSync(out, `${out}-link`);
  const lock = await takeLock(out);
  expect(lock).toBeDefined();
  expect(await takeLock(out)).toBeUndefined();
  expect(await takeLock(`${out}-link`)).toBeUndefined();
  const other = await takeLock(folder());
  expect(other).toBeDefined();
  lock?.release();
  const again = await takeLock(out);
  expect(again).toBeDefined();
  again?.release();
  other?.release();
});

test.skipIf(spawnSync('flock', ['--version']).status !== 0)('a holder that is killed leaves no lock', async () => {
  const out = folder();
  const holder = spawn('flock', [out, 'sh', '-c', 'echo held; exec sleep 60'], { detached: true });
  await once(holder.stdout, 'data');
  expect(await takeLock(out)).toBeUndefined();
  process.kill(-(holder.pid ?? 0), 'SIGKILL');
  await once(holder, 'exit');
  // All that it had started has the lock, too, until the last of it is gone.
  const lock = await vi.waitUntil(() => takeLock(out), { timeout: 10_000 });
  expect(lock).toBeDefined();
  lock?.release();
});

test('a folder that is not there is the disk saying no', async () => {
  await expect(takeLock('/nowhere')).rejects.toThrow('ENOENT');
});
