import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { takeLock } from '../src/files/lock.ts';
import { freshNews } from './fresh.ts';
import { type NewsFolder, story } from './news-folder.ts';

const start = (news: NewsFolder, now: string, isTerminal = false) =>
  run({ arguments: ['--root', news.root], isTerminal, now: new Date(now) });

test('a build that finds another one running does nothing, in silence, until that takes over 30 minutes', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await start(news, '2026-01-01T00:00:00Z');
  const before = news.snapshot();
  news.write('articles/b.txt', story('B', 'Two.'));
  const lock = await takeLock(join(news.root, 'out'));
  writeFileSync(join(news.root, '.feedwright/running.txt'), '2026-01-01T10:00:00Z\n');
  const silent = { exitCode: 75, stdout: '', stderr: '' };
  expect(await start(news, '2026-01-01T10:30:00Z')).toEqual(silent);
  expect(await start(news, '2026-01-01T10:30:00Z', true)).toEqual({
    ...silent,
    stdout: 'Another build is running, so this one did nothing.\n',
  });
  const late = await start(news, '2026-01-01T10:30:01Z');
  expect(late.exitCode).toBe(75);
  expect(late.stderr).toMatch(/^articles: error publish\/running .*2026-01-01T10:00:00Z.*\n$/);
  writeFileSync(join(news.root, '.feedwright/running.txt'), 'torn');
  expect(await start(news, '2026-01-01T10:31:00Z')).toEqual(silent);
  expect(news.snapshot()).toEqual(before);
  lock?.release();
  expect(await start(news, '2026-01-01T10:40:00Z')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(news.items()).toHaveLength(2);
  expect(readdirSync(join(news.root, '.feedwright')).toSorted()).toEqual([
    'clock.txt',
    'index.bin',
    'ledger.bin',
    'report.json',
  ]);
});

test('of two first builds at once one publishes, and both end well or say that they did nothing', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  const reports = await Promise.all([news.build(), news.build(), news.build()]);
  expect(reports.map(({ exitCode }) => exitCode).every((code) => code === 0 || code === 75)).toBe(true);
  expect(reports.some(({ exitCode }) => exitCode === 0)).toBe(true);
  expect(news.items()).toHaveLength(1);
  expect(readdirSync(join(news.root, 'out')).toSorted()).toEqual([
    'articles',
    'feed.atom',
    'feed.json',
    'feed.rss',
    'index.html',
  ]);
});

test('builds at once that find nothing to publish do not get into each other’s way', async () => {
  const news = freshNews({ 'a.txt': 'No stamp\n' });
  const lock = await takeLock(join(news.root, 'articles'));
  expect(await start(news, '2026-01-01T00:00:00Z')).toEqual({ exitCode: 75, stdout: '', stderr: '' });
  expect(readdirSync(news.root)).toEqual(['articles']);
  lock?.release();
  expect(await start(news, '2026-01-01T00:00:00Z')).toMatchObject({ exitCode: 1 });
  expect(readdirSync(join(news.root, '.feedwright')).toSorted()).toEqual(['report.json', 'told.txt']);
});

test('folders where the notes of a build belong hold nothing up', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  for (const name of ['.draft', 'running.txt']) news.write(`.feedwright/${name}/rubbish`, 'what');
  expect(await start(news, '2026-01-01T00:00:00Z')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(readdirSync(join(news.root, '.feedwright')).toSorted()).toEqual([
    'clock.txt',
    'index.bin',
    'ledger.bin',
    'report.json',
  ]);
});

test('what a killed build has left behind is gone after the next one, though that has nothing to do', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await start(news, '2026-01-01T00:00:00Z');
  const before = news.snapshot();
  news.write('out/.stage/0', 'half a pa');
  news.write('.feedwright/.draft', 'half a rep');
  news.write('.feedwright/running.txt', '2026-01-01T00:00:00Z\n');
  expect(await start(news, '2026-01-02T00:00:00Z')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(news.snapshot()).toEqual(before);
  expect(readdirSync(join(news.root, 'out')).toSorted()).toEqual([
    'articles',
    'feed.atom',
    'feed.json',
    'feed.rss',
    'index.html',
  ]);
  expect(readdirSync(join(news.root, '.feedwright')).toSorted()).toEqual([
    'clock.txt',
    'index.bin',
    'ledger.bin',
    'report.json',
  ]);
});
