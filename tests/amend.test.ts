import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { amend, type Whole } from '../src/amend.ts';
import { type PublishOptions, toPrepareOptions } from '../src/publish.ts';
import { recall } from '../src/remember.ts';
import { lookAround } from '../src/standstill.ts';
import { freshNews } from './fresh.ts';
import { channelYaml, type NewsFolder, story } from './news-folder.ts';

const now = new Date('2026-01-01T00:00:00Z');

/** Longer than any clock of a file system needs for a tick, so that what was written counts as at rest. */
const tick = (): Promise<void> => setTimeout(60);

const optionsOf = ({ root }: NewsFolder, clock = now): PublishOptions => ({
  root,
  now: clock,
  remember: true,
  report: true,
});

/** Of its own minute. */
const nth = (at: number, words = `Words of pier${at} and ferry${at}.`): string =>
  story(`Story ${at}`, words, `2020-01-02 HKT 10:${String(at).padStart(2, '0')}`);

/** A site of stories that have nothing in common, built; one of them is bad. */
const settled = async (count: number, yaml = channelYaml, more: Readonly<Record<string, string>> = {}) => {
  const stories = Array.from({ length: count }, (_, at) => [`s${at}.txt`, nth(at)] as const);
  const news = freshNews({ ...Object.fromEntries(stories), 'bad.txt': 'No stamp\n', ...more });
  news.write('articles/channel.yaml', yaml);
  await tick();
  await news.build(optionsOf(news));
  return news;
};

/** What the next build would make by reading only what has changed; `undefined` where it reads everything. */
const amended = async (news: NewsFolder, clock = now): Promise<Whole | undefined> => {
  const options = optionsOf(news, clock);
  const { since } = lookAround(options);
  const known = recall(join(news.root, '.feedwright'), lookAround(options));
  if (since === undefined || known === undefined) return undefined;
  return amend(toPrepareOptions(options), {
    ...since,
    ...known,
    problems: since.before.said.problems,
    state: join(news.root, '.feedwright'),
  });
};

const readBy = (whole: Whole | undefined): readonly string[] | undefined =>
  whole === undefined ? undefined : [...(whole.prepared.planned?.seen.keys() ?? [])];

const pagesOf = (whole: Whole | undefined): readonly string[] | undefined =>
  whole?.prepared.edition?.pages.map(({ name }) => name);

/** Builds, and again as one that knows nothing, and expects the same words and bytes. */
const buildsAlike = async (news: NewsFolder, clock = now): Promise<void> => {
  const { root } = news;
  const report = (): string => readFileSync(join(root, '.feedwright/report.json'), 'utf8');
  const { fresh: _, files, ...said } = await news.build(optionsOf(news, clock));
  const [before, told] = [news.snapshot(), report()];
  for (const name of ['index.bin', 'ledger.bin']) rmSync(join(root, '.feedwright', name), { force: true });
  const { fresh: __, files: all, ...full } = await news.build(optionsOf(news, clock));
  expect(said).toEqual(full);
  // Beside the pages of what was withdrawn just now.
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(all.map(({ name }) => name)));
  expect(news.snapshot()).toEqual(before);
  expect(report()).toBe(told);
};

test.for([
  ['comes', (root: string) => writeFileSync(join(root, 'new.txt'), nth(30)), ['new.txt'], 'articles/new.html'],
  [
    'is edited',
    (root: string) => writeFileSync(join(root, 's3.txt'), nth(3, 'Others.')),
    ['s3.txt'],
    'articles/s3.html',
  ],
  ['goes', (root: string) => rmSync(join(root, 's3.txt')), [], 'articles/s3.html'],
  [
    'is renamed',
    (root: string) => renameSync(join(root, 's3.txt'), join(root, 't.txt')),
    ['t.txt'],
    'articles/s3.html',
  ],
  ['becomes bad', (root: string) => appendFileSync(join(root, 'bad.txt'), 'Still none\n'), ['bad.txt'], undefined],
  ['becomes good', (root: string) => writeFileSync(join(root, 'bad.txt'), nth(31)), ['bad.txt'], 'articles/bad.html'],
] as const)('when an article %s, no other one is read', async ([, change, read, page]) => {
  const news = await settled(12);
  change(join(news.root, 'articles'));
  await tick();
  const whole = await amended(news);
  expect(readBy(whole)).toEqual(read);
  expect(pagesOf(whole)).toEqual([...(page === undefined ? [] : [page]), 'index.html']);
  await buildsAlike(news);
});

test('an article that has something in common with others is read with these', async () => {
  const news = await settled(6, channelYaml, {
    'local/x.txt': story('Elsewhere', 'What x says.', '2020-03-01 HKT 10:00'),
    'y.txt': story('Same minute', 'What y says.', '2020-01-02 HKT 10:01'),
  });
  news.write('articles/x.txt', story('Another x', 'Nothing of it.', '2020-03-04 HKT 10:00'));
  news.write('articles/z.txt', story('One more', 'What z says.', '2020-01-02 HKT 10:04'));
  await tick();
  expect(readBy(await amended(news))).toEqual(['local/x.txt', 's4.txt', 'x.txt', 'z.txt']);
  await buildsAlike(news);
  // By way of the one that both have something in common with.
  news.write('articles/s1.txt', nth(4, 'Now of another minute.'));
  await tick();
  expect(readBy(await amended(news))).toEqual(['s1.txt', 's4.txt', 'y.txt', 'z.txt']);
  await buildsAlike(news);
});

test('an article takes the place of one that goes from the feeds, until none is known any more', async () => {
  const news = await settled(40, `${channelYaml}limit: 3\n`);
  for (let at = 39; at > 14; at -= 1) {
    news.remove(`articles/s${at}.txt`);
    await tick();
    expect(readBy(await amended(news)), `${at}`).toEqual([]);
    expect((await news.build(optionsOf(news))).exitCode).toBe(1);
    expect(news.items().map(({ title }) => title)).toEqual([1, 2, 3].map((behind) => `Story ${at - behind}`));
  }
  news.remove('articles/s14.txt');
  await tick();
  expect(await amended(news)).toBeUndefined();
  await buildsAlike(news);
  news.remove('articles/s13.txt');
  await tick();
  expect(readBy(await amended(news))).toEqual([]);
});

test('two files that claim one id are read together', async () => {
  const news = await settled(5, channelYaml, { 'one.txt': `---\nid: one\n---\n${nth(40)}` });
  news.write('articles/copy.txt', `---\nid: one\n---\n${nth(41)}`);
  await tick();
  expect(readBy(await amended(news))).toEqual(['copy.txt', 'one.txt']);
  await buildsAlike(news);
});

test('an older article than those of the feeds changes no feed', async () => {
  const news = await settled(40, `${channelYaml}limit: 3\n`);
  const before = news.read('out/feed.atom');
  news.write('articles/old.txt', story('Old', 'Long ago.', '2019-01-02 HKT 10:00'));
  await tick();
  expect(readBy(await amended(news))).toEqual(['old.txt']);
  const { published, files } = await news.build(optionsOf(news));
  expect(published).toBe(41);
  expect(files.filter(({ status }) => status === 'written')).toEqual([
    { name: 'articles/old.html', status: 'written' },
  ]);
  expect(news.read('out/feed.atom')).toBe(before);
  await buildsAlike(news);
});

test('an article whose time has come, and a page that becomes a notice, are made without the others', async () => {
  const news = await settled(5, channelYaml, { 'soon.txt': story('Soon', 'Then.', '2026-01-02 HKT 10:00') });
  news.remove('articles/s2.txt');
  await tick();
  await buildsAlike(news);
  const due = new Date('2026-01-02T02:00:00Z');
  expect(readBy(await amended(news, due))).toEqual(['soon.txt']);
  await buildsAlike(news, due);
  const later = new Date('2026-01-05T00:00:00Z');
  expect(pagesOf(await amended(news, later))).toEqual(['articles/s2.html', 'index.html']);
  await buildsAlike(news, later);
  expect(news.read('out/articles/s2.html')).not.toContain('Words of');
});

test('a later telling of a published story is due when its own stamp has come', async () => {
  const page = (words: string, stamp: string): string =>
    `---\nurl: https://news.rthk.hk/rthk/en/component/k2/1837427-20200102.htm\n---\n${story('Of one number', words, stamp)}`;
  const news = await settled(2, channelYaml, {
    'one.txt': page('Before.', '2020-01-02 HKT 11:00'),
    'two.txt': page('Behind.', '2026-01-02 HKT 11:00'),
  });
  await tick();
  await news.build(optionsOf(news));
  expect(lookAround(optionsOf(news)).still).toBeDefined();
  const later = new Date('2026-01-03T00:00:00Z');
  expect(lookAround(optionsOf(news, later)).still).toBeUndefined();
  expect(readBy(await amended(news, later))).toEqual(['one.txt', 'two.txt']);
  await buildsAlike(news, later);
});

test.for([
  ['channel.yaml changes', (news: NewsFolder) => news.write('articles/channel.yaml', `${channelYaml}title: Other\n`)],
  ['a page is altered', (news: NewsFolder) => appendFileSync(join(news.root, 'out/articles/s1.html'), ' ')],
  ['a feed is gone', (news: NewsFolder) => news.remove('out/feed.rss')],
  ['another kind of file comes', (news: NewsFolder) => news.write('articles/picture.jpg', 'x')],
  ['what is known beside the index is lost', (news: NewsFolder) => news.remove('.feedwright/ledger.bin')],
  ['it is damaged', (news: NewsFolder) => appendFileSync(join(news.root, '.feedwright/ledger.bin'), 'x')],
  ['a published article becomes unreadable', (news: NewsFolder) => news.write('articles/s2.txt', 'No stamp\n')],
  [
    'so many change that all do',
    (news: NewsFolder) => {
      for (let at = 0; at < 501; at += 1) news.write(`articles/more/m${at}.txt`, 'x');
    },
  ],
] as const)('when %s, everything is read', async ([, change]) => {
  const news = await settled(5);
  change(news);
  news.write('articles/new.txt', nth(30));
  await tick();
  if (existsSync(join(news.root, '.feedwright/ledger.bin'))) expect(await amended(news)).toBeUndefined();
  await buildsAlike(news);
});

test('a build with --allow, or under a clock that is not believed, reads everything', async () => {
  const news = await settled(3);
  news.write('articles/new.txt', nth(30));
  await tick();
  const options = optionsOf(news);
  const { since } = lookAround(options);
  const known = recall(join(news.root, '.feedwright'), lookAround(options));
  if (since === undefined || known === undefined) throw new Error('the ledger is there');
  const before = { ...since, ...known, problems: since.before.said.problems, state: join(news.root, '.feedwright') };
  expect(await amend(toPrepareOptions(options), before)).toBeDefined();
  expect(await amend(toPrepareOptions({ ...options, allow: ['shrink'] }), before)).toBeUndefined();
  const back = toPrepareOptions({ ...options, now: new Date('2025-12-01T00:00:00Z') });
  expect(await amend(back, before)).toBeUndefined();
  expect(await amend({ ...back, now: new Date(Number.NaN) }, before)).toBeUndefined();
});

test('another build that came between is noticed', async () => {
  const news = await settled(3);
  news.write('articles/new.txt', nth(30));
  await tick();
  const { publishBriefly } = await import('../src/publish.ts');
  const outlook = lookAround(optionsOf(news));
  await news.build(optionsOf(news));
  news.write('articles/newer.txt', nth(31));
  const report = await publishBriefly(optionsOf(news), outlook);
  expect(report.articles().map(({ path }) => path)).toEqual([
    'bad.txt',
    'new.txt',
    'newer.txt',
    's0.txt',
    's1.txt',
    's2.txt',
  ]);
});
