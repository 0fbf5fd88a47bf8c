import { appendFileSync, chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { follow, lookBelow } from '../../src/files/watch.ts';
import { freshFolder } from '../fresh.ts';

const fresh = (): string => {
  const folder = join(freshFolder(), 'articles');
  mkdirSync(join(folder, 'local'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), 'a');
  writeFileSync(join(folder, 'local/b.txt'), 'b');
  return folder;
};

const saveByRename = (folder: string): void => {
  writeFileSync(join(folder, '.a.txt.tmp'), 'new');
  renameSync(join(folder, '.a.txt.tmp'), join(folder, 'a.txt'));
};

const changes: readonly (readonly [string, (folder: string) => void])[] = [
  ['an edit in place', (folder) => appendFileSync(join(folder, 'a.txt'), 'x')],
  ['an edit of as many bytes', (folder) => writeFileSync(join(folder, 'a.txt'), 'x')],
  ['a save by a rename', saveByRename],
  ['a file below', (folder) => writeFileSync(join(folder, 'local/c.txt'), 'c')],
  ['an empty folder', (folder) => mkdirSync(join(folder, 'world'))],
  ['a file that goes', (folder) => rmSync(join(folder, 'local/b.txt'))],
  ['a file that has another name', (folder) => renameSync(join(folder, 'a.txt'), join(folder, 'b.txt'))],
  ['a folder that goes', (folder) => rmSync(folder, { recursive: true })],
];

test.for(changes)('%s is seen', async ([, change]) => {
  const folder = fresh();
  const before = await lookBelow(folder);
  expect(await lookBelow(folder)).toBe(before);
  change(folder);
  expect(await lookBelow(folder)).not.toBe(before);
});

test('dot files, which editors put beside a file, are not', async () => {
  const folder = fresh();
  const before = await lookBelow(folder);
  writeFileSync(join(folder, '.a.txt.swp'), 'x');
  mkdirSync(join(folder, '.git'));
  expect(await lookBelow(folder)).toBe(before);
});

test('a folder that is not there is looked at, too', async () => {
  expect(await lookBelow('/nowhere')).toBe(' ENOENT');
});

test('what is no trouble of the disk is thrown', async () => {
  await expect(lookBelow('a\0b')).rejects.toThrow('null bytes');
});

test('a folder that may not be read is one that lies there so', async (context) => {
  if (process.getuid?.() === 0) return context.skip('root reads everything');
  const folder = fresh();
  chmodSync(join(folder, 'local'), 0o000);
  expect(await lookBelow(folder)).toContain('local/ EACCES');
  chmodSync(join(folder, 'local'), 0o755);
});

/** Follows a folder, and counts. */
const startFollowing = async (
  folder: string,
  due = Number.POSITIVE_INFINITY,
  react = async (): Promise<void> => undefined,
) => {
  const counter = { calls: 0 };
  const stopping = new AbortController();
  const seen = await lookBelow(folder);
  const reacting = async (): Promise<number> => {
    counter.calls += 1;
    await react();
    return Number.POSITIVE_INFINITY;
  };
  const followed = follow({ folder, seen, due, clock: () => new Date(0) }, reacting, stopping.signal);
  const stop = async (): Promise<void> => {
    stopping.abort();
    await followed;
  };
  onTestFinished(stop);
  return { counter, stop };
};

const callsOf = (counter: { readonly calls: number }, calls: number): Promise<void> =>
  vi.waitFor(() => expect(counter.calls).toBe(calls), { timeout: 30_000, interval: 20 });

test('each change is reacted to: edits, saves by renames again and again, a folder that is made anew', async () => {
  const folder = fresh();
  const { counter } = await startFollowing(folder);
  const steps = [...changes.slice(0, 3), ...changes.slice(0, 3), changes.at(-1)];
  for (const [at, step] of steps.entries()) {
    step?.[1](folder);
    await callsOf(counter, at + 1);
  }
  mkdirSync(folder);
  await callsOf(counter, steps.length + 1);
  writeFileSync(join(folder, 'a.txt'), 'a');
  await callsOf(counter, steps.length + 2);
});

test('a copy of many files is one change', async () => {
  const folder = fresh();
  const { counter } = await startFollowing(folder);
  for (let number = 0; number < 200; number += 1) writeFileSync(join(folder, `${number}.txt`), 'x');
  await callsOf(counter, 1);
});

test('what changes while it is reacted is not missed', async () => {
  const folder = fresh();
  let changed = false;
  const { counter } = await startFollowing(folder, undefined, async () => {
    if (!changed) appendFileSync(join(folder, 'a.txt'), 'while');
    changed = true;
  });
  appendFileSync(join(folder, 'a.txt'), 'before');
  await callsOf(counter, 2);
});

test('who never comes to rest is not waited for', async () => {
  const folder = fresh();
  const { counter } = await startFollowing(folder);
  while (counter.calls === 0) {
    appendFileSync(join(folder, 'a.txt'), 'x');
    await sleep(20);
  }
  expect(counter.calls).toBe(1);
});

test('what is due is done though nothing changes, and after the end nothing is', async () => {
  const folder = fresh();
  const { counter, stop } = await startFollowing(folder, 0);
  await callsOf(counter, 1);
  await stop();
  appendFileSync(join(folder, 'a.txt'), 'x');
  expect(counter.calls).toBe(1);
});
