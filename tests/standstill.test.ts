import {
  appendFileSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { lookAround } from '../src/standstill.ts';
import { freshNews } from './fresh.ts';
import { filesIn, type NewsFolder, story } from './news-folder.ts';

const now = new Date('2026-01-01T00:00:00Z');
const later = new Date('2026-01-09T00:00:00Z');

/** Longer than any clock of a file system needs for a tick, so that what was written counts as at rest. */
const tick = (): Promise<void> => setTimeout(60);

const optionsOf = ({ root }: NewsFolder, clock = now) => ({ root, now: clock, remember: true, report: true });
const isStill = (news: NewsFolder, clock = now): boolean => lookAround(optionsOf(news, clock)).still !== undefined;

/** A site of three articles, one of them bad, that was built. */
const settled = async (): Promise<NewsFolder> => {
  const news = freshNews({
    'a.txt': story('A', 'One.'),
    'local/b.txt': story('B', 'Two.'),
    'bad.txt': 'No stamp\n',
    'story.html': '<p>none</p>',
    'story_files/x.txt': 'What a browser keeps.\n',
  });
  await tick();
  await news.build(optionsOf(news));
  return news;
};

test('a build that finds all as the last one left it says the same and writes nothing', async () => {
  const news = await settled();
  expect(isStill(news)).toBe(true);
  const before = filesIn(news.root);
  const first = await news.build(optionsOf(news));
  rmSync(join(news.root, '.feedwright/index.bin'));
  const full = await news.build(optionsOf(news));
  expect(first).toEqual({ ...full, fresh: [] });
  expect(first.problems.length).toBeGreaterThan(0);
  const named = ({ place }: { readonly place: string }): string => place;
  for (const [name, file] of filesIn(news.root))
    if (!name.endsWith('.bin')) expect(named(file), name).toBe(before.get(name)?.place);
});

test('a person and a script are told what the last build said', async () => {
  const news = await settled();
  const tell = (...words: readonly string[]) =>
    run({ arguments: ['--root', news.root, '--now', now.toISOString(), ...words], isTerminal: false, now });
  expect(isStill(news)).toBe(true);
  expect(await tell()).toEqual({ exitCode: 1, stdout: '', stderr: '' });
  const loud = await tell('--verbose');
  expect(loud.stdout).toContain('2 articles; the newest: ');
  expect(loud.stderr).toContain('articles/bad.txt:1: error article/no-published');
  const said = JSON.parse((await tell('--json')).stdout);
  expect(said).toMatchObject({ exit_code: 1, published: 2 });
  expect(said.articles).toHaveLength(4);
});

const changes: readonly (readonly [string, (root: string) => void])[] = [
  ['an article is edited', (root) => appendFileSync(join(root, 'articles/a.txt'), 'More.\n')],
  [
    'a letter is changed and the old time put back',
    (root) => {
      writeFileSync(join(root, 'articles/a.txt'), story('A', 'Oxe.'));
      utimesSync(join(root, 'articles/a.txt'), new Date(0), new Date(0));
    },
  ],
  ['an article is touched', (root) => utimesSync(join(root, 'articles/a.txt'), later, later)],
  ['an article comes', (root) => writeFileSync(join(root, 'articles/c.txt'), story('C', 'Three.'))],
  ['an article goes', (root) => rmSync(join(root, 'articles/a.txt'))],
  ['an article is moved', (root) => renameSync(join(root, 'articles/a.txt'), join(root, 'articles/local/a.txt'))],
  ['a folder goes', (root) => rmSync(join(root, 'articles/local'), { recursive: true })],
  ['a link comes', (root) => symlinkSync('a.txt', join(root, 'articles/link.txt'))],
  ['channel.yaml changes', (root) => appendFileSync(join(root, 'articles/channel.yaml'), 'title: News\n')],
  ['a page is altered', (root) => appendFileSync(join(root, 'out/articles/a.html'), ' ')],
  ['a page is deleted', (root) => rmSync(join(root, 'out/articles/a.html'))],
  ['somebody puts a page there', (root) => writeFileSync(join(root, 'out/articles/c.html'), '<p>c</p>')],
  ['a feed is cut off', (root) => truncateSync(join(root, 'out/feed.atom'), 100)],
  ['a feed is deleted', (root) => rmSync(join(root, 'out/feed.rss'))],
  ['the front page is altered', (root) => appendFileSync(join(root, 'out/index.html'), ' ')],
  ['a killed build has left something', (root) => writeFileSync(join(root, 'out/.stage'), '')],
  ['a build is running', (root) => writeFileSync(join(root, '.feedwright/running.txt'), '')],
  ['the report is lost', (root) => rmSync(join(root, '.feedwright/report.json'))],
  ['what was told is lost', (root) => rmSync(join(root, '.feedwright/told.txt'))],
  ['the index is lost', (root) => rmSync(join(root, '.feedwright/index.bin'))],
];

test.for(changes)('when %s, there is something to do', async ([, change]) => {
  const news = await settled();
  expect(isStill(news)).toBe(true);
  change(news.root);
  expect(isStill(news)).toBe(false);
});

test('what is no article and what a browser keeps for a page are nobody’s business', async () => {
  const news = await settled();
  for (const name of ['.hidden', 'a.txt~', 'b.txt.part', 'README.md', 'story_files/y.txt'])
    news.write(`articles/${name}`, 'x');
  expect(isStill(news)).toBe(true);
});

test('an article that waits, and a page that becomes a notice, are due by themselves', async () => {
  const news = await settled();
  expect(isStill(news, later)).toBe(true);
  news.write('articles/soon.txt', story('Soon', 'To come.', '2026-01-05 HKT 08:00'));
  await tick();
  await news.build(optionsOf(news));
  expect(isStill(news, new Date('2026-01-04T23:59:59Z'))).toBe(true);
  expect(isStill(news, new Date('2026-01-05T00:00:00Z'))).toBe(false);
  news.remove('articles/soon.txt');
  news.remove('articles/a.txt');
  await news.build(optionsOf(news));
  expect(isStill(news, new Date('2026-01-02T23:59:59Z'))).toBe(true);
  expect(isStill(news, new Date('2026-01-03T00:00:00Z'))).toBe(false);
});

test('a clock that goes back, another folder and a build that remembers nothing know of no index', async () => {
  const news = await settled();
  expect(isStill(news, new Date('2025-12-31T23:59:59Z'))).toBe(false);
  expect(lookAround({ ...optionsOf(news), out: join(news.root, 'other') }).still).toBeUndefined();
  expect(lookAround({ ...optionsOf(news), report: false }).still).toBeUndefined();
  expect(lookAround({ ...optionsOf(news), now: new Date(Number.NaN) }).still).toBeUndefined();
});

test('errors that were not told are told by a build that reads everything', async () => {
  const news = await settled();
  rmSync(join(news.root, '.feedwright/told.txt'));
  await news.build({ ...optionsOf(news), remember: false });
  expect(isStill(news)).toBe(false);
  expect((await news.build(optionsOf(news))).fresh).toHaveLength(3);
});

test('an article that was written in the same tick of the clock is looked at again', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  const soon = new Date(Date.now() + 60_000);
  utimesSync(join(news.root, 'articles/a.txt'), soon, soon);
  await news.build(optionsOf(news));
  expect(isStill(news)).toBe(false);
});

test('an index that is damaged anywhere is none, and nobody notices', async () => {
  const news = await settled();
  const path = join(news.root, '.feedwright/index.bin');
  const whole = readFileSync(path);
  const before = news.snapshot();
  const bits = Array.from({ length: 60 }, (_, at) => Math.floor((at * whole.length) / 60));
  for (const at of bits) {
    const damaged = Buffer.from(whole);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    expect(isStill(news), `byte ${at}`).toBe(false);
  }
  for (const text of ['', '\n', 'x', '1 2\n', `${whole.toString('latin1', 0, 40)}`]) {
    writeFileSync(path, text);
    expect(isStill(news)).toBe(false);
  }
  rmSync(path);
  news.write('.feedwright/index.bin/rubbish', 'what');
  expect(isStill(news)).toBe(false);
  expect((await news.build(optionsOf(news))).exitCode).toBe(4);
  rmSync(path, { recursive: true });
  await news.build(optionsOf(news));
  expect(isStill(news)).toBe(true);
  expect(news.snapshot()).toEqual(before);
});
