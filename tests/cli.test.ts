import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { type Binary, buildBinary, type Ended } from './build-binary.ts';
import { channelYaml, makeNewsFolder, type NewsFolder, story } from './news-folder.ts';

const now = new Date('2026-01-01T00:00:00Z');
const feedwright = (news: NewsFolder, options: readonly string[] = [], isTerminal = false) =>
  run({ arguments: ['--root', news.root, ...options], isTerminal, now });

test('silence is golden, unless a person is looking', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A headline', 'One.') });
  expect(await feedwright(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  const looked = await feedwright(news, [], true);
  expect(looked.stderr).toBe('');
  expect(looked.stdout).toBe(
    [
      'unchanged  out/index.html',
      'unchanged  out/feed.rss',
      'unchanged  out/feed.atom',
      'unchanged  out/feed.json',
      'unchanged  out/articles/ (0 pages of 1 written)',
      '1 article; the newest: A headline',
      '  2020-01-02 10:00 Asia/Hong_Kong = 2020-01-02T02:00:00Z',
      '',
    ].join('\n'),
  );
  expect((await feedwright(news, ['build', '--verbose'])).stdout).toBe(looked.stdout);
});

test('a first build says what it wrote, what waits, and what is still the example', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.', '2030-01-02 HKT 10:00') });
  news.write('articles/channel.yaml', 'url: https://your-site.example/\nid: tag:news.example.org,2026:n\n');
  const { stdout } = await feedwright(news, [], true);
  expect(stdout).toContain('written    out/feed.rss\n');
  expect(stdout).toContain('(1 page of 1 written)');
  expect(stdout).toContain('  2020-01-02T02:00:00Z\n');
  expect(stdout).toContain('1 article held back; the next is due at 2030-01-02T02:00:00Z\n');
  expect(stdout).toContain("url in articles/channel.yaml is still the example's. Change it to your own.");
  news.write('articles/channel.yaml', 'url: https://your-site.example/\nid: tag:your-site.example,2026:news\n');
  expect((await feedwright(news, [], true)).stdout).toContain(
    "url and id in articles/channel.yaml are still the example's.",
  );
});

test('a folder without articles is no trouble at first', async () => {
  const news = makeNewsFolder();
  expect(await feedwright(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect((await feedwright(news, [], true)).stdout).toContain(
    'No article to publish in articles/, so nothing was written.',
  );
  expect(readdirSync(news.root)).toEqual(['articles']);
});

test('an error is told once, and again when the file changes or a person looks', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.'), 'local/b.txt': 'B\n\nNo time.\n' });
  const first = await feedwright(news);
  expect(first).toMatchObject({ exitCode: 1, stdout: '' });
  expect(first.stderr).toMatch(/^articles\/local\/b\.txt:1: error article\/no-published Expected [^\n]+\n$/);
  expect(await feedwright(news)).toEqual({ exitCode: 1, stdout: '', stderr: '' });
  expect((await feedwright(news, ['--verbose'])).stderr).toBe(first.stderr);
  news.write('articles/local/b.txt', 'B\n\nStill no time.\n');
  expect((await feedwright(news)).stderr).toBe(first.stderr);
  news.remove('.feedwright');
  expect((await feedwright(news)).stderr).toBe(first.stderr);
  news.write('articles/local/b.txt', story('B', 'Two.'));
  expect(await feedwright(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

test('warnings are told only to a person, and to a script in --json', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', '') });
  expect((await feedwright(news)).stderr).toBe('');
  expect((await feedwright(news, [], true)).stderr).toContain('articles/a.txt:1: warning article/no-story');
  const { stdout, stderr, exitCode } = await feedwright(news, ['--json']);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    exit_code: 0,
    published: 1,
    held: [],
    problems: [{ code: 'article/no-story', severity: 'warning', path: 'a.txt' }],
  });
});

test('--json tells when the next article is due', async () => {
  const news = makeNewsFolder({ 'b.txt': story('B', 'Two.', '2030-01-02 HKT 10:00') });
  const { stdout } = await feedwright(news, ['--json']);
  expect(JSON.parse(stdout)).toMatchObject({ next_due: '2030-01-02T02:00:00Z', held: [{ path: 'b.txt' }] });
  await feedwright(news, ['--now', '2030-01-02T10:00:00+08:00']);
  expect(news.items()).toHaveLength(1);
});

test('nothing from an article or a file name steers a terminal', async () => {
  const news = makeNewsFolder({
    'a.txt': story('T \u202e\u061c [31m', 'One.'),
    'b\u001b[2J\n\u202e.txt': 'B\n\nNo time.\n',
    'c.txt': story('C', 'W.', '2020-01-02 \u001b[31m HKT 99:00'),
  });
  const { stdout, stderr } = await feedwright(news, [], true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u061c]/);
  expect(stderr).toContain('\\u001b[2J\\u000a\\u202e.txt');
});

test.for([
  [['--nope'], 'Unknown option'],
  [['publish'], '"publish"'],
  [['build', 'all'], '"all"'],
  [['--now', 'yesterday'], '--now'],
  [['--now', '2026-13-01T00:00:00Z'], '--now'],
  [['--root'], '--root'],
] as const)('%j is a wrong command line', async ([options, about]) => {
  const outcome = await run({ arguments: options, isTerminal: false, now });
  expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
  expect(outcome.stderr).toContain(about);
  expect(outcome.stderr.split('\n')).toHaveLength(2);
});

test('--help and --version answer', async () => {
  expect((await run({ arguments: ['--help'], isTerminal: false, now })).stdout).toContain('Usage: feedwright [build]');
  expect((await run({ arguments: ['--version'], isTerminal: false, now })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('folders may be named one by one, and messages name them', async () => {
  const news = makeNewsFolder({ 'b.txt': 'B\n\nNo time.\n' });
  const articles = join(news.root, 'articles');
  const { stderr } = await run({
    arguments: ['--root', news.root, '--articles', articles, '--out', '/proc/x'],
    isTerminal: false,
    now,
  });
  expect(stderr).toContain(`${articles}/b.txt:1: error`);
  news.write('articles/a.txt', story('A', 'One.'));
  const full = await run({ arguments: ['--root', news.root, '--out', '/proc/x'], isTerminal: false, now });
  expect(full).toMatchObject({ exitCode: 4, stderr: expect.stringMatching(/^\/proc\/x: error files\/disk Expected/) });
  expect((await run({ arguments: ['--root', join(news.root, 'nowhere')], isTerminal: false, now })).stderr).toMatch(
    /^articles: error files\/missing/,
  );
});

let binary: Binary;

beforeAll(async () => {
  binary = await buildBinary();
});

afterAll(() => binary.remove());

test('the same bytes under every zone and locale, from any folder; the second run writes and says nothing', () => {
  const digests = new Set<string>();
  for (const [TZ, LC_ALL] of [
    ['America/New_York', 'C'],
    ['Asia/Hong_Kong', 'zh_HK.UTF-8'],
    ['UTC', 'C'],
  ] as const) {
    const news = makeNewsFolder({
      'a.txt': story('A', 'One.'),
      'b.txt': story('夏令', '二', '1974-07-01 HKT 12:00'),
      'c.txt': story('C', 'Three.', '2024-10-27 00:59'),
    });
    news.write('articles/channel.yaml', channelYaml.replace('Asia/Hong_Kong', 'Europe/London'));
    const start = (cwd: string): Ended =>
      binary.start(['--root', cwd === news.root ? '.' : news.root], cwd, { TZ, LC_ALL, LANG: LC_ALL });
    expect(start(news.root)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const before = news.snapshot();
    expect(start('/')).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(news.snapshot()).toEqual(before);
    digests.add(
      ['feed.rss', 'feed.atom', 'feed.json', 'articles/a.html'].map((name) => news.read(`out/${name}`)).join(''),
    );
  }
  expect(digests.size).toBe(1);
});
