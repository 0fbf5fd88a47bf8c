import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearStage, writeOut } from '../../src/files/write-out.ts';
import { freshFolder } from '../fresh.ts';

const document = (name: string, text: string) => ({ name, mediaType: 'text/plain', text });

test('documents are put in place in their order, folders made for them, and no draft is left', () => {
  const out = join(freshFolder(), 'out');
  expect(
    writeOut(out, { pages: [], feeds: [document('articles/a.html', '<p>香</p>'), document('feed.json', '{}')] }),
  ).toEqual([
    { name: 'articles/a.html', status: 'written' },
    { name: 'feed.json', status: 'written' },
  ]);
  expect(readFileSync(join(out, 'articles/a.html'), 'utf8')).toBe('<p>香</p>');
  expect(readdirSync(out, { recursive: true }).map(String).toSorted()).toEqual([
    'articles',
    'articles/a.html',
    'feed.json',
  ]);
});

test('equal bytes are left alone, inode and time of change too', () => {
  const out = join(freshFolder(), 'out');
  writeOut(out, { pages: [], feeds: [document('a', 'one'), document('b', 'two')] });
  const of = (name: string) => {
    const { ino, mtimeNs, ctimeNs } = statSync(join(out, name), { bigint: true });
    return { ino, mtimeNs, ctimeNs };
  };
  const before = of('a');
  expect(writeOut(out, { pages: [], feeds: [document('a', 'one'), document('b', 'other')] })).toMatchObject([
    { status: 'unchanged' },
    { status: 'written' },
  ]);
  expect(of('a')).toEqual(before);
});

test('a link in the place of a document is replaced, and what it leads to stays', () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'elsewhere'), 'theirs');
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'out/a'));
  writeOut(join(folder, 'out'), { pages: [], feeds: [document('a', 'ours')] });
  expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('theirs');
  expect(readFileSync(join(folder, 'out/a'), 'utf8')).toBe('ours');
});

test('an out/ that is itself a link is followed: it is what the person named', () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'real'));
  symlinkSync(join(folder, 'real'), join(folder, 'out'));
  writeOut(join(folder, 'out'), { pages: [], feeds: [document('articles/a', 'x')] });
  expect(readFileSync(join(folder, 'real/articles/a'), 'utf8')).toBe('x');
});

test('a folder whose name only begins like out/ is outside of it', () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'out'));
  mkdirSync(join(folder, 'out-of-here'));
  symlinkSync(join(folder, 'out-of-here'), join(folder, 'out/articles'));
  expect(() => writeOut(join(folder, 'out'), { pages: [], feeds: [document('articles/a', 'x')] })).toThrow(
    'found a link to',
  );
  expect(readdirSync(join(folder, 'out-of-here'))).toEqual([]);
});

// A bug: writeFileSync follows the link, so bytes are written outside out/.
test('a link in the place of a draft does not lead the bytes elsewhere', () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'elsewhere'), 'theirs');
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'out/.a.draft'));
  writeOut(join(folder, 'out'), { pages: [], feeds: [document('a', 'ours')] });
  expect(readFileSync(join(folder, 'elsewhere'), 'utf8')).toBe('theirs');
});

const inOut = (out: string): readonly string[] => readdirSync(out, { recursive: true }).map(String).toSorted();

test('pages are in place before the feeds, and in between is the moment to remember', () => {
  const out = join(freshFolder(), 'out');
  let seen: readonly string[] = [];
  const both = { pages: [document('articles/a.html', 'p')], feeds: [document('feed.rss', 'f')] };
  writeOut(out, both, {
    beforeFeeds: () => {
      seen = inOut(out).filter((name) => !name.startsWith('.stage'));
    },
  });
  expect(seen).toEqual(['articles', 'articles/a.html']);
  expect(inOut(out)).toEqual(['articles', 'articles/a.html', 'feed.rss']);
  let isAsked = false;
  writeOut(out, both, {
    beforeFeeds: () => {
      isAsked = true;
    },
  });
  expect(isAsked).toBe(false);
});

test('when one document cannot be written none is put in place', () => {
  const out = join(freshFolder(), 'out');
  writeOut(out, { pages: [document('articles/a', 'old')], feeds: [document('feed', 'old')] });
  mkdirSync(join(out, 'last/theirs'), { recursive: true });
  const all = { pages: [document('articles/a', 'new')], feeds: [document('feed', 'new'), document('last', 'new')] };
  expect(() => writeOut(out, all)).toThrow('found a folder');
  expect(readFileSync(join(out, 'articles/a'), 'utf8')).toBe('old');
  expect(readFileSync(join(out, 'feed'), 'utf8')).toBe('old');
  expect(inOut(out).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('when what is to be remembered cannot be, the old feeds stay', () => {
  const out = join(freshFolder(), 'out');
  const fail = (): never => {
    throw new Error('no space');
  };
  expect(() =>
    writeOut(out, { pages: [document('p', 'new')], feeds: [document('feed', 'new')] }, { beforeFeeds: fail }),
  ).toThrow();
  expect(inOut(out)).toEqual(['p']);
});

test('what a killed build has staged is taken away, a link in its place too', () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'theirs'));
  writeFileSync(join(folder, 'theirs/x'), 'theirs');
  mkdirSync(join(folder, 'out'));
  symlinkSync(join(folder, 'theirs'), join(folder, 'out/.stage'));
  clearStage(join(folder, 'out'));
  expect(inOut(folder)).toEqual(['out', 'theirs', 'theirs/x']);
  mkdirSync(join(folder, 'out/.stage'));
  writeFileSync(join(folder, 'out/.stage/0'), 'half');
  writeOut(join(folder, 'out'), { pages: [], feeds: [document('a', 'x')] });
  expect(inOut(join(folder, 'out'))).toEqual(['a']);
});
