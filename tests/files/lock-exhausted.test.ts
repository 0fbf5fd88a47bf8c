import { expect, test, vi } from 'vitest';
import { takeLock } from '../../src/files/lock.ts';
import { freshFolder } from '../fresh.ts';

const answer = vi.hoisted(() => ({ status: null as number | null, error: undefined as Error | undefined }));
vi.mock('node:child_process', () => ({ spawnSync: () => answer }));

test.for(['EAGAIN', 'EMFILE', 'ENOMEM'])(
  'a machine that can start no program (%s) gives no other lock',
  async (code) => {
    answer.error = Object.assign(new Error(code), { code, syscall: 'spawnSync flock' });
    await expect(takeLock(freshFolder())).rejects.toThrow(code);
  },
);

test('one without the program does', async () => {
  answer.error = Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'spawnSync flock' });
  const lock = await takeLock(freshFolder());
  expect(lock).toBeDefined();
  lock?.release();
});
