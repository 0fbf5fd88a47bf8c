import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listArticles, readArticle } from '../../src/files/read-articles.ts';
import { freshFolder } from '../fresh.ts';

const folderOf = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = freshFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};
const list = (folder: string) => listArticles(folder, ['.txt']);

test('articles come in the order of their paths, whatever the locale and the case', () => {
  const folder = folderOf({ 'b.txt': '2', 'B.TXT': '1', 'a/z.txt': '0', 'é.txt': '4', 'z.txt': '3' });
  expect(list(folder)).toEqual({ paths: ['B.TXT', 'a/z.txt', 'b.txt', 'z.txt', 'é.txt'], problems: [], isWhole: true });
});

test('a file is read as its bytes, whatever they are', () => {
  const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x0a]);
  expect(readArticle(folderOf({ 'a.txt': bytes }), 'a.txt')).toEqual({
    ok: true,
    value: { path: 'a.txt', bytes },
    problems: [],
  });
});

test('a file that went away in between is told of', () => {
  expect(readArticle(folderOf({}), 'a.txt')).toMatchObject({
    ok: false,
    problems: [{ code: 'files/unreadable', path: 'a.txt', message: expect.stringContaining('ENOENT') }],
  });
});

test("the pictures and scripts that a browser saves beside a page are none of the person's articles", () => {
  const folder = folderOf({
    'page.html': 'x',
    'page_files/frame.html': 'x',
    'page_files/a.txt': 'x',
    's/other.htm': 'x',
    's/other_files/b.txt': 'x',
    'mine_files/c.txt': 'x',
  });
  expect(listArticles(folder, ['.txt', '.html', '.htm'])).toEqual({
    paths: ['mine_files/c.txt', 'page.html', 's/other.htm'],
    problems: [],
    isWhole: true,
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
  expect(list(folderOf(Object.fromEntries(names.map((name) => [name, 'x']))))).toEqual({
    paths: [],
    problems: [],
    isWhole: true,
  });
});

test.for([
  [['a.jpg'], '1 other file, passed over: a.jpg.'],
  [['a.jpg', 'b.docx'], '2 other files, passed over: a.jpg, b.docx.'],
  [['a.jpg', 'b.docx', 'c', 'd'], '4 other files, passed over: a.jpg, b.docx, c, ….'],
] as const)('other kinds of file (%j) are one note and no error', ([names, words]) => {
  const found = list(folderOf(Object.fromEntries(names.map((name) => [name, 'x']))));
  expect(found?.paths).toEqual([]);
  expect(found?.problems).toMatchObject([
    { code: 'files/other-kinds', severity: 'info', path: 'a.jpg', message: expect.stringContaining(words) },
  ]);
});

test('a folder that is not there, or is a file, is absent', () => {
  const folder = folderOf({ a: 'x' });
  expect(list(join(folder, 'nowhere'))).toBeUndefined();
  expect(list(join(folder, 'a'))).toBeUndefined();
});

test('a folder that cannot be listed is told of as a whole', () => {
  expect(listArticles(`/${'x'.repeat(300)}`, ['.txt'])).toMatchObject({
    paths: [],
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
  const found = list(folder);
  expect(found?.paths).toEqual(['good.txt']);
  expect(found?.problems.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual(
    ['link.txt', 'loose.txt', 'pipe.txt', 'up'].map((path) => `${path} files/no-file`),
  );
});

test('a file of 5,000,000 bytes is read, one more is not', () => {
  const folder = folderOf({ 'large.txt': 'x'.repeat(5_000_000) });
  expect(readArticle(folder, 'large.txt')).toMatchObject({ ok: true });
  truncateSync(join(folder, 'large.txt'), 5_000_001);
  expect(readArticle(folder, 'large.txt')).toMatchObject({
    ok: false,
    problems: [{ code: 'files/too-large', line: 1, message: expect.stringContaining('found 5000001') }],
  });
});

test('a link or a pipe that takes the place of a file in between never blocks and is never followed', () => {
  const folder = folderOf({ 'good.txt': 'x' });
  symlinkSync(join(folder, 'good.txt'), join(folder, 'link.txt'));
  execFileSync('bash', ['-c', 'mkfifo "$0"', join(folder, 'pipe.txt')]);
  for (const path of ['link.txt', 'pipe.txt'])
    expect(readArticle(folder, path)).toMatchObject({ ok: false, problems: [{ code: 'files/no-file', path }] });
});
