import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Binary, buildBinary } from './build-binary.ts';
import { freshFolder, freshNews } from './fresh.ts';
import { channelYaml, story } from './news-folder.ts';

const project = new URL('..', import.meta.url).pathname;
let binary: Binary;
beforeAll(async () => {
  binary = await buildBinary();
});
afterAll(() => binary.remove());

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

test.for([
  ['America/New_York', 'C', 'root'],
  ['Asia/Hong_Kong', 'zh_HK.UTF-8', 'inside'],
  ['UTC', 'C', 'elsewhere'],
  ['Pacific/Kiritimati', 'tr_TR.UTF-8', 'elsewhere'],
] as const)(
  'under TZ=%s and LC_ALL=%s, from %s, the committed out/ is reproduced byte for byte',
  ([TZ, LC_ALL, from]) => {
    const root = freshFolder();
    cpSync(join(project, 'articles'), join(root, 'articles'), { recursive: true });
    const folder = { root, inside: join(root, 'articles'), elsewhere: freshFolder() }[from];
    const option = { root: '.', inside: '..', elsewhere: root }[from];
    expect(binary.start(['--root', option], folder, { TZ, LC_ALL, LANG: LC_ALL })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const committed = join(project, 'out');
    expect(filesBelow(join(root, 'out'))).toEqual(filesBelow(committed));
    for (const name of filesBelow(committed))
      expect(readFileSync(join(root, 'out', name)).equals(readFileSync(join(committed, name))), name).toBe(true);
    expect(readdirSync(root).toSorted()).toEqual(['.feedwright', 'articles', 'out']);
  },
);

test('the folder it stands in is the root when none is named', () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  expect(binary.start([], news.root)).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(news.items()).toHaveLength(1);
});

test('bad input of every kind: one line each, no stack trace, nothing that steers a terminal, the good ones published', () => {
  const news = freshNews({
    'good.txt': story('Good', 'One.'),
    'no-time.txt': 'A \u202etitle\u001b[31m\n\nWords.\n',
    'no-title.txt': '2018-03-09 HKT 16:35\n\nShare this story\n\nWords.\n',
    'empty.txt': '',
    'b\u001b[2J\u202e\u009b.txt': 'B\n\nNo time.\n',
    'front.txt': '---\ntitle: a\ntitle: "\u001b[31m"\n---\nx\n',
    'stamp.txt': story('S', 'W.', '2018-02-30 HKT \u001b[1m 10:00'),
  });
  news.write('articles/latin1.txt', Buffer.from('One\n\nCaf\xe9', 'latin1'));
  news.write('articles/binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x1b]));
  news.write('articles/large.txt', Buffer.alloc(5_000_001, 'a'));
  symlinkSync('/etc/passwd', join(news.root, 'articles/link.txt'));
  const first = binary.start([], news.root);
  expect(first).toMatchObject({ status: 1, stdout: '' });
  const lines = first.stderr.trimEnd().split('\n');
  for (const line of lines) expect(line).toMatch(/^articles\/[^:]+:(?:\d+:)? error [a-z]+\/[a-z0-9-]+ \S.*\.$/);
  expect(lines).toHaveLength(10);
  expect(first.stderr).toMatch(/latin1\.txt:3: error input\/bad-encoding .* at byte 8 /);
  expect(first.stderr).not.toMatch(/\bat .*\.(?:js|ts):\d+/);
  expect(first.stderr).not.toContain('passwd');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(first.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u061c]/);
  expect(news.items().map(({ title }) => title)).toEqual(['Good']);
  expect(binary.start([], news.root)).toEqual({ status: 1, stdout: '', stderr: '' });
  expect(binary.start(['--verbose'], news.root).stderr.trimEnd().split('\n')).toEqual(expect.arrayContaining(lines));
});

// A bug: JSON leaves U+007F, C1 controls such as U+009B and direction controls as they are.
test('--json brings nothing to a terminal that steers it either', () => {
  const news = freshNews({ 'b\u009b2J\u202e\u007f.txt': 'B\n\nNo time.\n' });
  const { stdout } = binary.start(['--json'], news.root);
  expect(stdout).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069\u061c]/);
});

test.for([
  ['an unknown key', `${channelYaml}titel: x\n`, 'articles/channel.yaml:5: error config/unknown-key'],
  ['a wrong type', `${channelYaml}title: [x]\n`, 'articles/channel.yaml:5: error config/bad-value'],
  ['a relative url', 'url: /x\nid: tag:a.example,2026:n\n', 'articles/channel.yaml:1: error config/bad-value'],
  ['a bad language', channelYaml.replace('en-HK', 'en_HK'), 'articles/channel.yaml:3: error config/bad-value'],
  ['a bad zone', channelYaml.replace('Asia/', ''), 'articles/channel.yaml:4: error config/bad-value'],
  ['a key twice', `${channelYaml}id: tag:a.example,2026:n\n`, 'articles/channel.yaml:5: error config/'],
] as const)('a channel.yaml with %s is 2, and the line is named', ([, text, begin]) => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  news.write('articles/channel.yaml', text);
  const ended = binary.start([], news.root);
  expect(ended).toMatchObject({ status: 2, stdout: '' });
  expect(ended.stderr.split('\n')[0]).toContain(begin);
  expect(ended.stderr).toMatch(/[Ee]xpected .*found /);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  expect(readdirSync(news.root)).toEqual(['articles']);
});

test('nothing found is 2 at first, and 3 with out/ untouched once something is published', () => {
  const empty = freshFolder();
  expect(binary.start([], empty)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('articles: error files/missing'),
  });
  expect(readdirSync(empty)).toEqual([]);
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  binary.start([], news.root);
  const before = news.snapshot();
  news.remove('articles/a.txt');
  expect(binary.start([], news.root)).toMatchObject({ status: 3, stderr: expect.stringContaining('publish/empty') });
  news.remove('articles');
  expect(binary.start([], news.root)).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('out/ stays as it is'),
  });
  expect(news.snapshot()).toEqual(before);
});

test('an out/ that cannot be written is 4, in one line', () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  writeFileSync(join(news.root, 'file'), 'x');
  for (const out of ['file', 'file/below']) {
    const ended = binary.start(['--out', out], news.root);
    expect(ended, out).toMatchObject({ status: 4, stdout: '' });
    expect(ended.stderr, out).toMatch(/^[^\n]*file[^\n]*: error files\/disk Expected [^\n]+\n$/);
  }
  expect(readFileSync(join(news.root, 'file'), 'utf8')).toBe('x');
});

test('an out/ without permission is 4', (context) => {
  if (process.getuid?.() === 0) return context.skip('root writes everywhere');
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  mkdirSync(join(news.root, 'out'), { mode: 0o555 });
  expect(binary.start([], news.root)).toMatchObject({ status: 4, stderr: expect.stringContaining('EACCES') });
});

test('a build by a clock of one’s own holds back what is to come', () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.', '2020-06-02 HKT 10:00') });
  const early = binary.start(['--now', '2020-03-01T00:00:00Z', '--verbose'], news.root);
  expect(early).toMatchObject({ status: 0, stderr: '' });
  expect(early.stdout).toContain('1 article held back; the next is due at 2020-06-02T02:00:00Z');
  expect(news.items().map(({ title }) => title)).toEqual(['A']);
  const due: unknown = JSON.parse(binary.start(['--now', '2020-03-01T00:00:00Z', '--json'], news.root).stdout);
  expect(due).toMatchObject({ exit_code: 0, next_due: '2020-06-02T02:00:00Z' });
  expect(binary.start([], news.root)).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(news.items().map(({ title }) => title)).toEqual(['B', 'A']);
});

const refusesNow = (now: string): void => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  expect(binary.start(['--now', now], news.root)).toMatchObject({ status: 2, stdout: '' });
};

test.for([['2026-13-01T00:00:00Z'], ['2026-01-01T25:00:00Z'], ['2026-01-01']] as const)(
  '--now %s is no time',
  ([now]) => {
    refusesNow(now);
  },
);

// A bug: Date.parse takes 30 February for 2 March.
test.for([['2026-02-30T00:00:00Z'], ['2026-04-31T00:00:00Z']] as const)('--now %s is no day', ([now]) => {
  refusesNow(now);
});
