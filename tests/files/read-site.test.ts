import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../../src/files/read-site.ts';
import { freshFolder } from '../fresh.ts';

test('every file is read by its name below the folder; what is hidden, linked or no file is not', () => {
  const folder = freshFolder();
  const out = join(folder, 'out');
  mkdirSync(join(out, 'articles'), { recursive: true });
  mkdirSync(join(out, '.stage'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const name of ['feed.atom', 'articles/é b.html', '.hidden', '.stage/x.html'])
    writeFileSync(join(out, name), name);
  symlinkSync('../secret.txt', join(out, 'link.txt'));
  symlinkSync('..', join(out, 'up'));
  execFileSync('bash', ['-c', 'mkfifo "$0"', join(out, 'pipe')]);
  const files = readSite(out).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
  expect(files).toEqual([
    ['articles/é b.html', 'articles/é b.html'],
    ['feed.atom', 'feed.atom'],
  ]);
});

test('what is too large to be held is not served', () => {
  const out = freshFolder();
  writeFileSync(join(out, 'large.bin'), '');
  truncateSync(join(out, 'large.bin'), 50_000_001);
  expect(readSite(out)).toEqual([]);
});

test('a folder that is not there, or is a file, is empty', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'file'), 'x');
  expect([readSite(join(folder, 'nowhere')), readSite(join(folder, 'file'))]).toEqual([[], []]);
});
