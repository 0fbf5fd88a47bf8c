import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPublished } from '../../src/files/published.ts';
import { freshFolder } from '../fresh.ts';

const readAll = (out: string, names: readonly string[]) => {
  const { feeds, pages } = readPublished(out, names);
  return { feeds, pages: [...pages] };
};

test('the feeds by their names and the pages in the order of theirs; what is not there is passed over', () => {
  const out = freshFolder();
  mkdirSync(join(out, 'articles/folder.html'), { recursive: true });
  for (const name of [
    'feed.json',
    'other.json',
    'articles/b.html',
    'articles/a.html',
    'articles/.a.html',
    'articles/c.txt',
  ])
    writeFileSync(join(out, name), name);
  expect(readAll(out, ['feed.rss', 'feed.json'])).toEqual({
    feeds: ['feed.json'],
    pages: [
      { slug: 'a', text: 'articles/a.html' },
      { slug: 'b', text: 'articles/b.html' },
    ],
  });
});

test('no folder, and a file in its place, hold nothing', () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'out'), 'x');
  for (const out of ['out', 'nowhere'])
    expect(readAll(join(folder, out), ['feed.rss'])).toEqual({ feeds: [], pages: [] });
});

test('a folder that the disk will not list is thrown', () => {
  expect(() => readAll(`/${'x'.repeat(300)}`, [])).toThrow('ENAMETOOLONG');
});
