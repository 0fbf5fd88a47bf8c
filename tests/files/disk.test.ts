import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isDiskTrouble, makeFolder, readIfThere } from '../../src/files/disk.ts';
import { freshFolder } from '../fresh.ts';

test('a file that is there is read, and one that is not is absent', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'a'), 'x');
  expect(readIfThere(join(folder, 'a'))?.toString()).toBe('x');
  expect(readIfThere(join(folder, 'b'))).toBeUndefined();
  expect(readIfThere(join(folder, 'a/b'))).toBeUndefined();
  expect(readIfThere(folder)).toBeUndefined();
});

test('a pipe, a device, a socket, a link that leads to none and a file that is too large are no files, and nothing waits for them', async () => {
  const folder = freshFolder();
  execFileSync('bash', ['-c', 'mkfifo "$0"', join(folder, 'pipe')]);
  symlinkSync('/dev/zero', join(folder, 'zero'));
  symlinkSync('nowhere', join(folder, 'dangling'));
  writeFileSync(join(folder, 'large'), 'xxx');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(folder, 'socket'), resolve));
  const names = ['pipe', 'zero', 'dangling', 'large', 'socket'];
  expect(names.map((name) => readIfThere(join(folder, name), 2))).toEqual(names.map(() => undefined));
  server.close();
});

test('what is neither there nor absent is thrown', () => {
  expect(() => readIfThere('a\0b')).toThrow('null bytes');
});

test('a folder is made with those above it, and a folder that is there stays', () => {
  const folder = join(freshFolder(), 'a/b/c');
  makeFolder(folder);
  const { ino } = statSync(folder);
  makeFolder(folder);
  expect(statSync(folder).ino).toBe(ino);
});

test('a file in the way of a folder is the disk saying no', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'a'), 'x');
  for (const path of ['a', 'a/b']) {
    let thrown: unknown;
    try {
      makeFolder(join(folder, path));
    } catch (error) {
      thrown = error;
    }
    expect(isDiskTrouble(thrown), path).toBe(true);
  }
  mkdirSync(join(folder, 'b'));
  expect(existsSync(join(folder, 'a/b'))).toBe(false);
});

test.for([
  [new Error('plain'), false],
  [Object.assign(new Error('no code'), { syscall: 'open' }), false],
  [Object.assign(new Error('no syscall'), { code: 'ERR_X' }), false],
  [Object.assign(new Error('odd code'), { syscall: 'open', code: 3 }), false],
  [Object.assign(new Error('full'), { syscall: 'write', code: 'ENOSPC' }), true],
  ['text', false],
  [undefined, false],
] as const)('%s is the disk saying no: %s', ([error, expected]) => {
  expect(isDiskTrouble(error)).toBe(expected);
});
