import { readdirSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { openShelf } from '../../src/files/aside.ts';
import { wholeText } from '../../src/model/long-text.ts';
import { freshFolder } from '../fresh.ts';

const disk = vi.hoisted(() => ({ isFull: false, most: Number.POSITIVE_INFINITY }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    writeSync: (file: number, bytes: Uint8Array, from: number, length: number, at: number) => {
      if (disk.isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
      return real.writeSync(file, bytes, from, Math.min(length, disk.most), at);
    },
    readSync: (file: number, bytes: Uint8Array, from: number, length: number, at: number) =>
      real.readSync(file, bytes, from, Math.min(length, disk.most), at),
  };
});

afterEach(() => {
  vi.unstubAllEnvs();
  disk.isFull = false;
  disk.most = Number.POSITIVE_INFINITY;
});

/** Texts of all widths, each another one; together some megabytes. */
const texts = Array.from({ length: 400 }, (_, at) => `${at} ${'港é a😀'.repeat(1 + ((at * 7_919) % 2_000))}`);

test.for([
  ['', Number.POSITIVE_INFINITY],
  [', also where a disk takes and gives only some bytes at once', 10_000],
] as const)('texts that are put aside read back the same, in any order and again%s', ([, most]) => {
  disk.most = most;
  const shelf = openShelf(0);
  const put = texts.map(shelf.put);
  expect(put.filter((text) => typeof text === 'string').length).toBeLessThan(texts.length / 10);
  expect(put.map(wholeText)).toEqual(texts);
  expect(put.toReversed().map(wholeText)).toEqual(texts.toReversed());
  shelf.close();
});

test('a text larger than all that waits reads back the same, and so do those around it', () => {
  const shelf = openShelf(0);
  const around = [texts[5] ?? '', '港'.repeat(2_000_000), texts[9] ?? '', 'a'.repeat(5_000_000), texts[11] ?? ''];
  const put = around.map(shelf.put);
  expect(put.map(wholeText)).toEqual(around);
  shelf.close();
});

test('no name is left, and few texts make no file', () => {
  const folder = freshFolder();
  vi.stubEnv('TMPDIR', folder);
  const few = openShelf();
  expect(few.put('a'.repeat(1_000))).toBe('a'.repeat(1_000));
  const shelf = openShelf(0);
  const put = texts.map(shelf.put);
  expect(readdirSync(folder)).toEqual([]);
  expect(put.map(wholeText)).toEqual(texts);
  few.close();
  shelf.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('half a pair of surrogates, which UTF-8 cannot spell, stays at hand', () => {
  const shelf = openShelf(0);
  expect(wholeText(shelf.put(`${'a'.repeat(1_000)}\ud83d`))).toBe(`${'a'.repeat(1_000)}\ud83d`);
  shelf.close();
});

test.for([
  ['no folder for it', (): unknown => vi.stubEnv('TMPDIR', '/proc/nowhere')],
  ['no more room on the disk', (): unknown => (disk.isFull = true)],
] as const)('where there is %s, texts stay at hand, those too that were put before', ([, break_]) => {
  const shelf = openShelf(0);
  const before = texts.slice(0, 3).map(shelf.put);
  break_();
  const after = texts.map(shelf.put);
  expect([...before, ...after].map(wholeText)).toEqual([...texts.slice(0, 3), ...texts]);
  shelf.close();
});

test('a disk that is full in the middle of it loses nothing', () => {
  const shelf = openShelf(0);
  const put = texts.map((text, at) => {
    disk.isFull = at > 200;
    return shelf.put(text);
  });
  expect(put.map(wholeText)).toEqual(texts);
  shelf.close();
});

test('a text that is asked for when all were given up is a bug', () => {
  const shelf = openShelf(0);
  const put = texts.map(shelf.put);
  shelf.close();
  expect(() => put.map(wholeText)).toThrow('before all were given up');
});
