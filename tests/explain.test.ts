import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { freshNews } from './fresh.ts';
import { type NewsFolder, story } from './news-folder.ts';

const now = new Date('2026-01-01T00:00:00Z');
const explain = (news: NewsFolder, file: string, options: readonly string[] = []) =>
  run({ arguments: ['explain', file, '--root', news.root, ...options], isTerminal: false, now });

const capture = [
  'Ferry Halted In Fog',
  '',
  'Published date: .',
  '',
  '2020-01-02 HKT 10:00',
  '',
  'Share this story',
  '',
  '  • Ferry halted in fog',
  '  • The pier （港台圖片）',
  '',
  'Fog halted the ferry.',
  '',
  'It runs again. (AFP)',
  '',
  'Last updated: 2020-01-02 HKT 12:30',
].join('\n');

test('every field is told with its line, as found and as published', async () => {
  const news = freshNews({ 'local/ferry.txt': capture });
  const { stdout, stderr, exitCode } = await explain(news, 'local/ferry.txt');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')).toEqual([
    'local/ferry.txt: published',
    '  read as    text of the site rthk',
    "  id         tag:news.example.org,2026:n/ferry (the file's name)",
    '  page       https://news.example.org/x/articles/ferry.html',
    '  published  2020-01-02T02:00:00Z (2020-01-02 10:00 Asia/Hong_Kong)',
    '  updated    2020-01-02T04:30:00Z',
    '  line 1     title: Ferry Halted In Fog',
    '  line 5     published: 2020-01-02 HKT 10:00 → 2020-01-02T02:00:00Z',
    '  line 16    updated: 2020-01-02 HKT 12:30 → 2020-01-02T04:30:00Z',
    '  line 9     caption, the title again: Ferry halted in fog',
    '  line 10    caption: The pier',
    '  line 10    photo credit: 港台圖片',
    '  line 12    paragraph: Fog halted the ferry.',
    '  line 14    paragraph: It runs again.',
    '  line 14    credit: AFP',
    '  left out of the story:',
    '    line 3     Published date: . (page chrome)',
    '    line 7     Share this story (page chrome)',
    '',
  ]);
});

test('a file is named from here, or from the folder of articles', async () => {
  const news = freshNews({ 'local/ferry.txt': capture });
  const { stdout } = await explain(news, 'local/ferry.txt');
  expect((await explain(news, join(news.root, 'articles/local/ferry.txt'))).stdout).toBe(stdout);
});

test('a file that is left out is explained as far as it could be read, and the code is 1', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.', '2018-02-30 HKT 10:00'), 'b.html': '' });
  const bad = await explain(news, 'a.txt');
  expect(bad.exitCode).toBe(1);
  expect(bad.stdout).toContain('a.txt: left out\n');
  expect(bad.stdout).toContain('  line 3     published: 2018-02-30 HKT 10:00\n');
  expect(bad.stdout.replaceAll(/\s+/g, ' ')).toMatch(
    / error on line 3: No date .*found "2018-02-30 HKT 10:00".* \(article\/no-published\)/,
  );
  const empty = await explain(news, 'b.html');
  expect(empty.exitCode).toBe(1);
  expect(empty.stdout).toMatch(/^b\.html: left out\n {2}error on line 1: .*empty file(?:.|\n)*\n$/);
});

test('what holds a story back, or tells it instead, is said', async () => {
  const news = freshNews({
    'a.txt': story('A', 'The very same words.'),
    'b.txt': story('A', 'The very same words!'),
    'c.txt': story('C', 'Later.', '2030-01-02 HKT 10:00'),
    'd.txt': `---\ndraft: true\n---\n${story('D', 'Draft.')}`,
  });
  const first = async (file: string) => (await explain(news, file)).stdout.split('\n')[0];
  expect(await first('a.txt')).toBe('a.txt: published in the words of b.txt, which tells the same story');
  expect(await first('b.txt')).toBe('b.txt: published');
  expect(await first('c.txt')).toBe('c.txt: held back until 2030-01-02T02:00:00Z');
  expect(await first('d.txt')).toBe('d.txt: a draft, never published');
});

test('every item of a feed is explained on its own', async () => {
  const items = ['urn:example:a', 'urn:example:b'].map(
    (guid) =>
      `<item><title>${guid}</title><guid>${guid}</guid><pubDate>Thu, 02 Jan 2020 02:00:00 GMT</pubDate><description>Words of ${guid}</description></item>`,
  );
  const news = freshNews({
    'old.xml': `<rss version="2.0"><channel><title>T</title>\n${items.join('\n')}\n</channel></rss>`,
  });
  const { stdout } = await explain(news, 'old.xml');
  expect(stdout).toContain('old.xml, line 2: published\n');
  expect(stdout).toContain('old.xml, line 3: published\n');
  expect(stdout).toContain('  id         urn:example:a (the file states it)\n');
});

test('--json gives the same to a script', async () => {
  const news = freshNews({ 'ferry.txt': capture });
  const { stdout } = await explain(news, 'ferry.txt', ['--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    articles: [
      {
        path: 'ferry.txt',
        status: 'published',
        format: 'text',
        profile: 'rthk',
        id: 'tag:news.example.org,2026:n/ferry',
        id_from: "the file's name",
        published: '2020-01-02T02:00:00Z',
        updated: '2020-01-02T04:30:00Z',
        shown: '2020-01-02 10:00 Asia/Hong_Kong',
        fields: expect.arrayContaining([
          { name: 'published', line: 5, found: '2020-01-02 HKT 10:00', value: '2020-01-02T02:00:00Z' },
        ]),
        dropped: [
          { line: 3, text: 'Published date: .', why: 'page chrome' },
          { line: 7, text: 'Share this story', why: 'page chrome' },
        ],
        problems: [],
        removed: [],
      },
    ],
  });
});

test.for([
  [['explain'], 'Expected one file behind "explain", found 0.'],
  [['explain', 'a', 'b'], 'Expected one file behind "explain", found 2.'],
] as const)('%j is a wrong command line', async ([words, message]) => {
  const { exitCode, stderr } = await run({ arguments: words, isTerminal: false, now });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});

test('a file that is not there, or is passed over, is told of', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'README.md': 'x' });
  for (const name of ['nowhere.txt', 'README.md']) {
    const { exitCode, stdout, stderr } = await explain(news, name);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^articles/${name}: error explain/no-article Expected the path of an article`));
  }
});

test('an id that is published already is told with what it was taken from, or with nothing else', async () => {
  const news = freshNews({ 'ferry.txt': capture });
  await news.build();
  expect((await explain(news, 'ferry.txt')).stdout).toMatch(/n\/ferry \(the file's name, published\s+already\)\n/);
  news.remove('articles/ferry.txt');
  news.write('articles/boat.txt', capture);
  expect((await explain(news, 'boat.txt')).stdout).toContain('n/ferry (published already)\n');
});

test('a stamp is told in UTC also where the story is left out, or told by another file', async () => {
  const news = freshNews({
    'a.txt': story('A', 'The very same words.'),
    'b.txt': story('A', 'The very same words!'),
    'c.html': '<html><head><meta property="article:published_time" content="2020-01-02T10:00:00+08:00"></head></html>',
  });
  const stamp = 'published: 2020-01-02 HKT 10:00 → 2020-01-02T02:00:00Z\n';
  expect((await explain(news, 'a.txt')).stdout).toContain(stamp);
  const { stdout } = await explain(news, 'c.html');
  expect(stdout).toContain('c.html: left out\n');
});

test('the day alone is told as that', async () => {
  const news = freshNews({ 'a.md': '---\ntitle: A\npublished: 2020-01-02\n---\nOne.\n' });
  expect((await explain(news, 'a.md')).stdout).toContain(
    '  published  2020-01-01T16:00:00Z (2020-01-02, the day alone)\n',
  );
});

test('no line is wider than a terminal, in Chinese neither, but for what has no space', async () => {
  const title = '水獺重返'.repeat(30);
  const news = freshNews({
    'a.txt': `---\nurl: https://source.example/${'long/'.repeat(30)}\nimage: nowhere ${'x '.repeat(90)}\n---\n${story(title, `${'Words of it '.repeat(40)}\u001b[31m`)}`,
    'b.txt': 'B\n\nNo time.\n',
  });
  for (const name of ['a.txt', 'b.txt']) {
    const lines = (await explain(news, name)).stdout.split('\n').filter((line) => !/^ {2}(?:page|id) /.test(line));
    for (const line of lines) {
      expect([...line].length + (line.match(/\p{Script=Han}/gu)?.length ?? 0), line).toBeLessThanOrEqual(80);
      expect(line).not.toContain('\u001b');
    }
  }
  const { stdout } = await explain(news, 'b.txt');
  expect(stdout).toMatch(/\n {2}error on line 1: [^\n]+\n {13}\S/);
});

test('a stamp is never cut: where it is too long, what it was taken for stands below it', async () => {
  const long = `Thursday, ${' '.repeat(3)}January 2, 2020 at 10:00 in the morning of a very long winter day there`;
  const news = freshNews({
    'a.md': `---\ntitle: A\npublished: 2020-01-02T10:00:00+08:00\nsection: ${long}\n---\nOne.\n`,
  });
  const { stdout } = await explain(news, 'a.md');
  expect(stdout).toContain('published: 2020-01-02T10:00:00+08:00 → 2020-01-02T02:00:00Z\n');
  expect(stdout).toMatch(/ {2}line 4 {5}section: Thursday, January 2, [^\n]*…\n {13}→ Thursday/);
});

test('a file is named as messages name it, wherever one is', async () => {
  const news = freshNews({ 'local/ferry.txt': capture });
  for (const name of ['articles/local/ferry.txt', './local/ferry.txt', 'world/../local/ferry.txt'])
    expect((await explain(news, name)).stdout).toContain('local/ferry.txt: published\n');
});

test('the twin of a story that is held back waits with it', async () => {
  const later = '2030-01-02 HKT 10:00';
  const news = freshNews({ 'a.txt': story('A', 'Same words.', later), 'b.txt': story('A', 'Same words!', later) });
  expect((await explain(news, 'a.txt')).stdout).toContain(
    'a.txt: held back until 2030-01-02T02:00:00Z, then published in the words of\n             b.txt, which tells the same story\n',
  );
});

test('explaining writes nothing, and needs a channel', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await explain(news, 'a.txt');
  expect(readdirSync(news.root)).toEqual(['articles']);
  news.remove('articles/channel.yaml');
  expect(await explain(news, 'a.txt')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('channel.yaml') });
});
