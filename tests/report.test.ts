import { existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { freshNews } from './fresh.ts';
import { type NewsFolder, story } from './news-folder.ts';

const now = new Date('2026-01-01T00:00:00Z');
const build = (news: NewsFolder, options: readonly string[] = []) =>
  run({ arguments: ['--root', news.root, ...options], isTerminal: false, now });
const report = (news: NewsFolder): unknown => JSON.parse(news.read('.feedwright/report.json'));

const page =
  '<!doctype html><html><head><meta property="article:published_time" content="2020-01-02T10:00:00+08:00"></head><body><article><h1>P</h1><p>Words.</p><script>x()</script><p onclick="x()">More.</p></article></body></html>';

const everyKind = () =>
  freshNews({
    'a.txt': story('A', 'The very same words.'),
    'b.txt': story('A', 'The very same words!'),
    'bad.txt': 'B\n\nNo time.\n',
    'draft.txt': `---\ndraft: true\n---\n${story('D', 'Draft.')}`,
    'empty.txt': '',
    'later.txt': story('C', 'Later.', '2030-01-02 HKT 10:00'),
    'page.html': page,
    'warned.txt': story('W', ''),
  });

const expected = {
  exit_code: 1,
  articles: [
    { path: 'a.txt', status: 'duplicate', duplicate_of: 'b.txt', problems: [{ code: 'article/duplicate' }] },
    {
      path: 'b.txt',
      line: 1,
      status: 'published',
      id: 'tag:news.example.org,2026:n/a',
      url: 'https://news.example.org/x/articles/a.html',
      problems: [],
      removed: [],
    },
    { path: 'bad.txt', status: 'left-out', problems: [{ code: 'article/no-published', severity: 'error' }] },
    { path: 'draft.txt', status: 'draft', problems: [] },
    { path: 'empty.txt', status: 'left-out', problems: [{ code: 'input/empty', line: 1 }] },
    { path: 'later.txt', status: 'held', held_until: '2030-01-02T02:00:00Z' },
    { path: 'page.html', status: 'published', removed: ['onclick attribute', 'script'] },
    { path: 'warned.txt', status: 'warned', problems: [{ code: 'article/no-story', severity: 'warning' }] },
  ],
};

test('the report says of every article what became of it', async () => {
  const news = everyKind();
  expect((await build(news)).exitCode).toBe(1);
  expect(report(news)).toMatchObject(expected);
});

test('build --json says the same, with the documents that were written', async () => {
  const news = everyKind();
  const { stdout } = await build(news, ['--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    ...expected,
    published: 3,
    next_due: '2030-01-02T02:00:00Z',
    files: expect.arrayContaining([{ name: 'feed.rss', status: 'written' }]),
  });
  expect(report(news)).toMatchObject(expected);
});

test('every file and every item has one entry, also what cannot be read', async () => {
  const item = (id: string, more: string) => `{"id": "${id}", "title": "T${id}", ${more}}`;
  const good = '"date": "2020-01-02T10:00:00+08:00", "body": "Words of one."';
  const news = freshNews({
    'list.json': `[\n${item('1', good)},\n${item('2', '"date": 5, "body": "Two."')},\n7,\n${item('4', good)}\n]`,
    'old.xml': `<rss version="2.0"><channel><title>T</title>\n<item><title>A</title><guid>urn:example:a</guid></item>\n</channel></rss>`,
    'notes.pdf': 'x',
  });
  mkdirSync(join(news.root, 'articles/sub'));
  symlinkSync('list.json', join(news.root, 'articles/sub/link.json'));
  await build(news);
  const { articles } = JSON.parse(news.read('.feedwright/report.json'));
  expect(articles.map(({ path, line, status }: Record<string, unknown>) => `${path}:${line} ${status}`)).toEqual([
    'list.json:2 published',
    'list.json:3 left-out',
    'list.json:4 left-out',
    'list.json:5 published',
    'old.xml:2 left-out',
    'sub/link.json:1 left-out',
  ]);
});

test('the twin of a file that is left out is left out with it, and says so', async () => {
  const news = freshNews({
    'a.txt': `---\nid: x\n---\n${story('X', 'Other words.')}`,
    'b.txt': story('A', 'The very same words of one story.'),
    'c.txt': `---\nid: x\n---\n${story('A', 'The very same words of one story!')}`,
  });
  await build(news);
  expect(report(news)).toMatchObject({
    articles: [
      { path: 'a.txt', status: 'published' },
      {
        path: 'b.txt',
        status: 'left-out',
        duplicate_of: 'c.txt',
        problems: [{ message: expect.stringMatching(/is left out, and this one/) }],
      },
      { path: 'c.txt', status: 'left-out', problems: [{ code: 'article/duplicate-id' }] },
    ],
  });
});

test('the report is never in out/, and one that says the same is left alone', async () => {
  const news = everyKind();
  await build(news);
  expect(existsSync(join(news.root, 'out/report.json'))).toBe(false);
  const file = join(news.root, '.feedwright/report.json');
  const before = statSync(file, { bigint: true });
  await build(news);
  expect(statSync(file, { bigint: true }).ino).toBe(before.ino);
});

test('a report that cannot be written is told, though the feeds are in place', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  mkdirSync(join(news.root, '.feedwright/report.json'), { recursive: true });
  expect(await build(news)).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('files/disk') });
  expect(news.items()).toHaveLength(1);
});

test('a refused build is reported too', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await build(news);
  news.write('articles/channel.yaml', 'url: nowhere\n');
  await build(news);
  expect(report(news)).toMatchObject({ exit_code: 2, articles: [], problems: [{ path: 'channel.yaml' }, {}] });
});

test('what was merged is told at --verbose, and is no error', async () => {
  const news = freshNews({ 'a.txt': story('A', 'Same words.'), 'b.txt': story('A', 'Same words.') });
  expect(await build(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  const { stderr } = await build(news, ['--verbose']);
  expect(stderr).toMatch(/^articles\/a\.txt:1: warning article\/duplicate .*"b\.txt" tells too \(.*\)/);
});
