import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readArticles } from '../../src/files/read-articles.ts';
import { freshFolder } from '../fresh.ts';

const folderOf = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = freshFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};
const read = (folder: string) => readArticles(folder, ['.txt']);

test('articles come in the order of their paths, whatever the locale and the case', () => {
  const folder = folderOf({ 'b.txt': '2', 'B.TXT': '1', 'a/z.txt': '0', 'é.txt': '4', 'z.txt': '3' });
  expect(read(folder)).toEqual({
    files: [
      { path: 'B.TXT', text: '1' },
      { path: 'a/z.txt', text: '0' },
      { path: 'b.txt', text: '2' },
      { path: 'z.txt', text: '3' },
      { path: 'é.txt', text: '4' },
    ],
    problems: [],
  });
});

test('dot files, backups, README files and channel.yaml are no articles, at any depth', () => {
  const names = [
    '.a.txt',
    '.git/a.txt',
    'a.txt~',
    '#a.txt#',
    'a.txt.bak',
    'a.txt.swp',
    'README',
    'readme.txt',
    'x/README.zh.txt',
    'channel.yaml',
    'x/Channel.YAML',
  ];
  expect(read(folderOf(Object.fromEntries(names.map((name) => [name, 'x']))))).toEqual({ files: [], problems: [] });
});

test.for([
  [['a.jpg'], '1 other file, passed over: a.jpg.'],
  [['a.jpg', 'b.docx'], '2 other files, passed over: a.jpg, b.docx.'],
  [['a.jpg', 'b.docx', 'c', 'd'], '4 other files, passed over: a.jpg, b.docx, c, ….'],
] as const)('other kinds of file (%j) are one note and no error', ([names, words]) => {
  const found = read(folderOf(Object.fromEntries(names.map((name) => [name, 'x']))));
  expect(found?.files).toEqual([]);
  expect(found?.problems).toMatchObject([
    { code: 'files/other-kinds', severity: 'info', path: 'a.jpg', message: expect.stringContaining(words) },
  ]);
});

test('a folder that is not there, or is a file, is absent', () => {
  const folder = folderOf({ a: 'x' });
  expect(read(join(folder, 'nowhere'))).toBeUndefined();
  expect(read(join(folder, 'a'))).toBeUndefined();
});

test('a folder that cannot be listed is told of as a whole', () => {
  expect(readArticles(`/${'x'.repeat(300)}`, ['.txt'])).toMatchObject({
    files: [],
    problems: [
      { code: 'files/unreadable', severity: 'error', path: '.', message: expect.stringContaining('ENAMETOOLONG') },
    ],
  });
});

test('a link, a dangling link and a pipe are errors, and none of them blocks', () => {
  const folder = folderOf({ 'good.txt': 'x' });
  symlinkSync(join(folder, 'good.txt'), join(folder, 'link.txt'));
  symlinkSync('/nowhere', join(folder, 'loose.txt'));
  symlinkSync('..', join(folder, 'up'));
  execFileSync('bash', ['-c', 'mkfifo "$0"', join(folder, 'pipe.txt')]);
  const found = read(folder);
  expect(found?.files).toEqual([{ path: 'good.txt', text: 'x' }]);
  expect(found?.problems.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual(
    ['link.txt', 'loose.txt', 'pipe.txt', 'up'].map((path) => `${path} files/no-file`),
  );
});

test('a file of 5,000,000 bytes is read, one more is not', () => {
  const folder = folderOf({ 'large.txt': 'x'.repeat(5_000_000) });
  expect(read(folder)?.files).toHaveLength(1);
  truncateSync(join(folder, 'large.txt'), 5_000_001);
  expect(read(folder)).toMatchObject({
    files: [],
    problems: [{ code: 'files/too-large', line: 1, message: expect.stringContaining('found 5000001') }],
  });
});

test.for([
  ['nothing', Buffer.from(''), 'files/empty', 1, 'an empty file'],
  ['only a byte order mark', Buffer.from('\ufeff'), 'files/empty', 1, 'an empty file'],
  ['Latin-1', Buffer.from('One\n\nCaf\xe9', 'latin1'), 'files/not-utf8', 3, 'at byte 8. It looks like'],
  ['Big5', Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]), 'files/not-utf8', 1, 'at byte 0. It looks like big5.'],
  ['UTF-16 with a mark', Buffer.from('\ufeffOne', 'utf16le'), 'files/not-utf8', 1, 'UTF-16'],
  ['UTF-16 without one', Buffer.from('A headline of some length\n', 'utf16le'), 'files/not-utf8', 1, 'NUL bytes'],
  ['gzip', Buffer.from([0x1f, 0x8b, 0x08, 0x00]), 'files/not-utf8', 1, 'at byte 1. It looks like gzip.'],
] as const)('a file with %s is told of with its place', ([, bytes, code, line, words]) => {
  expect(read(folderOf({ 'a.txt': bytes }))).toMatchObject({
    files: [],
    problems: [{ code, severity: 'error', path: 'a.txt', line, message: expect.stringContaining(words) }],
  });
});
