import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { run, type Surroundings } from '../src/cli.ts';
import { type Binary, buildBinary } from './build-binary.ts';
import { freshFolder, freshNews } from './fresh.ts';
import { story } from './news-folder.ts';

const feed = (more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour news',
      home_page_url: 'https://news.example/',
      feed_url: 'https://news.example/feed.json',
      items: [],
      ...more,
    },
    undefined,
    2,
  );

/** A folder with these files. */
const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = freshFolder();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
};

const feedwright = (words: readonly string[], world: Partial<Surroundings> = {}) =>
  run({ arguments: ['check', ...words], isTerminal: false, now: new Date('2026-01-01T00:00:00Z'), ...world });

const bad = feed({ language: 'en_HK', subtitle: 'x' });

test('nothing to say is nothing said, but to a person', async () => {
  const file = join(folderWith({ 'a.json': feed() }), 'a.json');
  expect(await feedwright([file])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  const looked = { exitCode: 0, stdout: '1 document checked, nothing found\n', stderr: '' };
  expect(await feedwright([file], { isTerminal: true })).toEqual(looked);
  expect(await feedwright([file, '--verbose'])).toEqual(looked);
});

test('a finding is one line with its place, its code, what to do, and its rule', async () => {
  const file = join(folderWith({ 'a.json': bad }), 'a.json');
  const { exitCode, stdout, stderr } = await feedwright([file]);
  expect([exitCode, stderr]).toEqual([1, '']);
  expect(stdout).toBe(
    [
      `${file}:7:3: error InvalidJsonLanguage Expected as "language" of the feed a language tag such as "en-HK", found "en_HK". (https://www.rfc-editor.org/rfc/rfc5646#section-2.1)\n`,
      `${file}:8:3: warning UnknownJsonKey Expected in the feed a key of JSON Feed, or one of an extension such as "_ours", found "subtitle". Correct it, or put "_" and a letter in front. (https://www.jsonfeed.org/version/1.1/)\n`,
    ].join(''),
  );
});

test('a person sees the line, with a mark below', async () => {
  const file = join(folderWith({ 'a.json': feed({ '海\t港': 1, language: 'en_HK' }) }), 'a.json');
  const { stdout } = await feedwright([file], { isTerminal: true });
  expect(stdout).toContain(
    [
      'found "en_HK".',
      '    8 |   "language": "en_HK"',
      '      |   ^',
      '    https://www.rfc-editor.org/rfc/rfc5646#section-2.1',
      '',
    ].join('\n'),
  );
  expect(stdout).toMatch(/\n1 document checked: 1 error, 1 warning\n$/);
});

test('of a line of a million characters only what is around the mark is shown, and nothing steers the terminal', async () => {
  const text = JSON.stringify({ ...JSON.parse(feed()), description: '海'.repeat(1_000_000), '\u202e\u001b[2J': 1 });
  const file = join(folderWith({ 'a.json': text }), 'a.json');
  const { stdout } = await feedwright([file], { isTerminal: true });
  expect(stdout.length).toBeLessThan(1_500);
  const [, shown = '', mark = ''] = stdout.split('\n');
  expect(shown).toContain('海海海","\\u202e');
  // Each 海 takes two places.
  expect(mark.indexOf('^')).toBe(shown.indexOf('"\\u202e') + 58);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('ten thousand findings do not drown the screen, and no error is hidden behind warnings', async () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`more${at}`, 1]));
  const file = join(folderWith({ 'a.json': feed({ ...many, language: 'en_HK' }) }), 'a.json');
  const { stdout } = await feedwright([file]);
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(101);
  expect(lines[99]).toContain('error InvalidJsonLanguage');
  expect(lines[100]).toBe(`${file}: and 9901 more (9901 UnknownJsonKey); --verbose shows them`);
  expect((await feedwright([file, '--verbose'])).stdout.trim().split('\n')).toHaveLength(10_002);
});

test('--strict counts warnings, nothing counts infos', async () => {
  const folder = folderWith({
    'warned.json': feed({ subtitle: 'x' }),
    'noted.json': feed({ author: { name: 'Jane' } }),
  });
  expect((await feedwright([join(folder, 'warned.json')])).exitCode).toBe(0);
  expect((await feedwright([join(folder, 'warned.json'), '--strict'])).exitCode).toBe(1);
  const noted = await feedwright([join(folder, 'noted.json'), '--strict', '--verbose']);
  expect(noted.exitCode).toBe(0);
  expect(noted.stdout).toContain('1 document checked: 0 errors, 0 warnings, 1 info\n');
});

test('--json is one object', async () => {
  const file = join(folderWith({ 'a.json': bad }), 'a.json');
  const { exitCode, stdout, stderr } = await feedwright([file, join(file, 'no'), '--json']);
  expect([exitCode, stderr]).toEqual([2, '']);
  expect(JSON.parse(stdout)).toEqual({
    problems: [
      {
        path: file,
        line: 7,
        column: 3,
        severity: 'error',
        code: 'InvalidJsonLanguage',
        message: expect.stringContaining('found "en_HK"'),
        rule: 'https://www.rfc-editor.org/rfc/rfc5646#section-2.1',
      },
      expect.objectContaining({ severity: 'warning', code: 'UnknownJsonKey' }),
      expect.objectContaining({ path: join(file, 'no'), severity: 'error', code: 'files/missing' }),
    ],
  });
});

test('a folder is its feeds, however they are named; other files are passed over', async () => {
  const folder = folderWith({
    'feed.json': bad,
    'deep/er/news.json': feed({ title: 3 }),
    'broken.rss': '<rss><channel></rss>',
    'sitemap.xml': '<urlset/>',
    'package.json': '{"name": "x"}',
    '.hidden/feed.json': '{',
    'node_modules/x/feed.json': '{',
    'a.html': '<rss',
  });
  const { stdout } = await feedwright([`${folder}/`]);
  const told = stdout
    .trim()
    .split('\n')
    .map((line) => line.replace(`${folder}/`, '').split(' ').slice(0, 3).join(' '));
  expect(told).toContain('deep/er/news.json:3:3: error InvalidJsonType');
  expect(told).toContain('feed.json:7:3: error InvalidJsonLanguage');
  expect(told.filter((line) => line.includes('error SAXError'))).toEqual([expect.stringMatching(/^broken\.rss:1:/)]);
  expect(told.every((line) => /^(?:deep|feed|broken)/.test(line))).toBe(true);
});

test('what was built is checked without being named, its documents together', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.', '2020-01-03 HKT 10:00') });
  await news.build();
  expect(await feedwright(['--root', news.root])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  news.write('out/feed.json', news.read('out/feed.json').replace('"title": "A"', '"title": "Z"'));
  news.remove('out/articles');
  const { exitCode, stdout } = await feedwright(['--root', news.root]);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/out\/feed\.json:\d+:\d+: error FormatsDisagree .*"Z"/);
  expect(stdout.match(/error MissingPage/g)).toHaveLength(6);
});

test('standard input is a document like others', async () => {
  const readInput = async () => Buffer.from(`\ufeff${feed()}`);
  const { stdout, exitCode } = await feedwright(['-'], { readInput });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^-:1:1: error JsonByteOrderMark /);
  expect((await feedwright(['-'])).exitCode).toBe(1);
});

test.for([
  [['nowhere.rss'], 'nowhere.rss: error files/missing'],
  [['https://'], 'https://: error files/missing'],
] as const)('%j is not there', async ([words, about]) => {
  const outcome = await feedwright(words);
  expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
  expect(outcome.stderr).toContain(about);
});

test('a folder without feeds is not what was meant, and the other targets are checked all the same', async () => {
  const folder = folderWith({ 'a.html': '<p>', 'b/feed.json': bad });
  rmSync(join(folder, 'b/feed.json'));
  const other = join(folderWith({ 'a.json': bad }), 'a.json');
  const { exitCode, stdout, stderr } = await feedwright([folder, other], { isTerminal: true });
  expect(exitCode).toBe(2);
  expect(stdout).toContain('InvalidJsonLanguage');
  expect(stderr).toContain(`${folder}: error files/no-feed Expected feeds in this folder`);
});

test('a file that may not be read is told', async () => {
  const folder = folderWith({ 'feed.json': bad, 'other/feed.json': feed() });
  chmodSync(join(folder, 'feed.json'), 0);
  const { exitCode, stderr } = await feedwright([folder]);
  // Whoever is root reads everything.
  if (process.getuid?.() === 0) expect(exitCode).toBe(1);
  else expect([exitCode, stderr]).toEqual([4, expect.stringContaining('found EACCES')]);
});

test('3 GB are refused without being read', async () => {
  const folder = folderWith({ 'feed.rss': '' });
  // A hole that takes no room on the disk; Node reads no file of more than 2 GB at once.
  truncateSync(join(folder, 'feed.rss'), 3_000_000_000);
  const { exitCode, stdout } = await feedwright([folder]);
  expect([exitCode, stdout]).toEqual([1, expect.stringContaining('feed.rss:1:1: error ValidatorLimit')]);
});

test('an address is fetched and its headers are judged', async () => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(feed());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const { exitCode, stdout } = await feedwright([`http://127.0.0.1:${port}/feed.json`]);
  expect(exitCode).toBe(0);
  for (const code of ['UnexpectedContentType', 'MissingETag', 'JsonFeedUrlDoesntMatch'])
    expect(stdout).toContain(
      `http://127.0.0.1:${port}/feed.json:`.concat(
        code === 'JsonFeedUrlDoesntMatch' ? '' : '1:1: warning ',
        code === 'JsonFeedUrlDoesntMatch' ? '' : code,
      ),
    );
  const gone = await feedwright(['http://127.0.0.1:1/feed.json']);
  expect(gone).toMatchObject({ exitCode: 4, stdout: '', stderr: expect.stringContaining('error net/no-answer') });
});

test('--strict belongs to check, and --help tells of it', async () => {
  const outcome = await run({ arguments: ['build', '--strict'], isTerminal: false, now: new Date(0) });
  expect(outcome).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--strict') });
  expect((await feedwright(['--help'])).stdout).toContain('feedwright check [TARGET]…');
});

let binary: Binary;

beforeAll(async () => {
  binary = await buildBinary();
});

afterAll(() => binary.remove());

test('the program reads standard input and says how it went', () => {
  const folder = folderWith({ 'a.json': bad });
  expect(binary.start(['check', 'a.json'], folder)).toMatchObject({ status: 1 });
  const piped = execFileSync(
    'sh',
    ['-c', `printf '{}' | "$0" "$@" || true`, process.execPath, binary.path, 'check', '-'],
    {
      encoding: 'utf8',
    },
  );
  expect(piped).toMatch(/^-:1:1: error MissingJsonVersion /m);
});
