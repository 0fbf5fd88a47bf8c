import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { type Binary, buildBinary } from '../build-binary.ts';
import { freshFolder, freshNews } from '../fresh.ts';
import { channelYaml, type NewsFolder, story } from '../news-folder.ts';

const today = '2026-01-01T00:00:00Z';
const numbers = Array.from({ length: 20 }, (_, at) => at + 10);
const name = (number: number): string => `pier${number}.txt`;
const words = (number: number, more = ''): string =>
  story(
    `Story of pier${number}`,
    `The ferry${number} at pier${number} was late.${more}`,
    `2020-01-02 HKT 10:${number}`,
  );

/** What a run of the program says, which no person is looking at. */
const start = (news: NewsFolder, now = today, ...more: readonly string[]) =>
  run({ arguments: ['build', '--root', news.root, '--now', now, ...more], isTerminal: false, now: new Date(now) });

/** A site of twenty stories, published. */
const freshSite = async (): Promise<NewsFolder> => {
  const news = freshNews(Object.fromEntries(numbers.map((number) => [name(number), words(number)])));
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  return news;
};

/** Every document of `out/`, without its inode and time. */
const documents = (news: NewsFolder): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(news.snapshot()).map(([path, text]) => [path, text.replace(/^\d+ \d+ /, '')]));

const ids = (news: NewsFolder): readonly string[] => news.items().map(({ id }) => id);

/** Refused: `out/` is untouched, and one of the lines says why. */
const expectRefusal = async (news: NewsFolder, message: RegExp): Promise<void> => {
  const before = news.snapshot();
  const { exitCode, stdout, stderr } = await start(news);
  expect(stderr.split('\n').filter((line) => message.test(line))).toHaveLength(1);
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
  expect(news.snapshot()).toEqual(before);
};

test('articles/ is gone', async () => {
  const news = await freshSite();
  news.remove('articles');
  await expectRefusal(news, /Expected a folder of articles, found none/);
});

test('channel.yaml is gone', async () => {
  const news = await freshSite();
  news.remove('articles/channel.yaml');
  await expectRefusal(news, /channel\.yaml/);
});

test('articles/ is emptied', async () => {
  const news = await freshSite();
  for (const number of numbers) news.remove(`articles/${name(number)}`);
  await expectRefusal(news, /Story of pier10.*--allow=shrink/);
});

test('articles/ is halved, which somebody may insist on', async () => {
  const news = await freshSite();
  for (const number of numbers.slice(0, 10)) news.remove(`articles/${name(number)}`);
  await expectRefusal(news, /10 .*Story of pier10.*--allow=shrink/);
  expect(await start(news, today, '--allow=shrink')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(ids(news)).toHaveLength(10);
  for (const number of numbers) expect(news.read(`out/articles/pier${number}.html`)).toContain('was late');
});

test('a few articles are deleted, which is no accident', async () => {
  const news = await freshSite();
  for (const number of numbers.slice(0, 4)) news.remove(`articles/${name(number)}`);
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(ids(news)).toHaveLength(16);
});

const unreadable: readonly (readonly [string, (path: string) => void])[] = [
  ['a link that leads nowhere', (path) => symlinkSync('/nowhere', path)],
  ['bytes that are no text', (path) => writeFileSync(path, Buffer.from([0xff, 0x00, 0xfe, 0x81]))],
  ['a save that lost everything but the headline', (path) => writeFileSync(path, 'Story\n')],
];

test.for(unreadable)('ten articles cannot be read: %s', async ([, spoil]) => {
  const news = await freshSite();
  const before = documents(news);
  for (const number of numbers.slice(0, 10)) {
    rmSync(join(news.root, 'articles', name(number)));
    spoil(join(news.root, 'articles', name(number)));
  }
  const spoilt = await start(news);
  expect(spoilt.exitCode).toBe(1);
  expect(spoilt.stderr.trim().split('\n')).toHaveLength(10);
  expect(await start(news)).toEqual({ exitCode: 1, stdout: '', stderr: '' });
  expect(documents(news)).toEqual(before);
  for (const number of numbers.slice(0, 10)) {
    rmSync(join(news.root, 'articles', name(number)));
    news.write(`articles/${name(number)}`, words(number));
  }
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(documents(news)).toEqual(before);
});

/** The built program as a user whom permissions bind, which root is not. */
const asNobody = (binary: Binary, news: NewsFolder) => {
  const program = [process.execPath, binary.path, 'build', '--root', news.root, '--now', today];
  const [command = '', ...more] =
    process.getuid?.() === 0
      ? [
          'setpriv',
          '--reuid=65534',
          '--regid=65534',
          '--clear-groups',
          '--bounding-set=-all',
          '--inh-caps=-all',
          ...program,
        ]
      : program;
  const { status, stdout, stderr } = spawnSync(command, more, { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  return { status, stdout, stderr };
};

const mayChangeUser = process.getuid?.() !== 0 || spawnSync('setpriv', ['--version']).status === 0;

test.runIf(mayChangeUser)('the permissions of half of the articles, and then of all, are lost', async () => {
  const news = await freshSite();
  const binary = await buildBinary();
  try {
    chmodSync(join(binary.path, '..'), 0o755);
    if (process.getuid?.() === 0) spawnSync('chown', ['-R', '65534:65534', news.root]);
    const before = news.snapshot();
    for (const number of numbers.slice(0, 10)) chmodSync(join(news.root, 'articles', name(number)), 0);
    const half = asNobody(binary, news);
    expect(half.stderr).toMatch(/^[^\n]*pier10\.txt:1: error files\/unreadable [^\n]*EACCES/);
    expect(half.status).toBe(1);
    expect(news.snapshot()).toEqual(before);
    chmodSync(join(news.root, 'articles'), 0);
    expect(asNobody(binary, news).status).toBe(3);
    expect(news.snapshot()).toEqual(before);
    chmodSync(join(news.root, 'articles'), 0o755);
    for (const number of numbers.slice(0, 10)) chmodSync(join(news.root, 'articles', name(number)), 0o644);
    expect(asNobody(binary, news)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(news.snapshot()).toEqual(before);
  } finally {
    binary.remove();
  }
});

test('the clock goes back a year', async () => {
  const news = await freshSite();
  const yearAgo = '2025-01-01T00:00:00Z';
  const updated = () => /<lastBuildDate>[^<]*/.exec(news.read('out/feed.rss'))?.[0];
  const before = updated();
  const unchanged = news.snapshot();
  expect(await start(news, yearAgo)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(news.snapshot()).toEqual(unchanged);
  news.write('articles/of-december.txt', story('Of December', 'The pier was painted.', '2025-12-01 HKT 10:00'));
  news.write('articles/of-march.txt', story('Of March', 'The lamp was lit at the gate.', '2026-03-01 HKT 10:00'));
  expect(await start(news, yearAgo)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(ids(news)).toEqual([
    'tag:news.example.org,2026:n/of-december',
    ...numbers.toReversed().map((number) => `tag:news.example.org,2026:n/pier${number}`),
  ]);
  const wrong = documents(news);
  expect(Object.keys(wrong)).not.toContain('articles/of-march.html');
  expect(updated()).not.toBe(before);
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(documents(news)).toEqual(wrong);
});

test('the clock goes a year ahead, and comes right again', async () => {
  const news = await freshSite();
  const before = news.snapshot();
  expect(await start(news, '2027-01-01T00:00:00Z')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(news.snapshot()).toEqual(before);
  expect(await start(news, '2026-01-01T01:00:00Z')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(news.snapshot()).toEqual(before);
  news.write(`articles/${name(10)}`, words(10, ' It was painted.'));
  news.remove(`articles/${name(11)}`);
  expect(await start(news, '2026-01-01T02:00:00Z')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(news.read('out/articles/pier10.html')).toContain('It was painted.');
  expect(news.read('out/articles/pier11.html')).toContain('was late');
  expect(ids(news)).toHaveLength(19);
});

/** Writes something else into each file of `.feedwright/`. */
const overwrite = (state: string, toBytes: (old: Uint8Array) => Uint8Array): void => {
  for (const file of readdirSync(state)) {
    const path = join(state, file);
    writeFileSync(path, toBytes(readFileSync(path)));
  }
};

const spoilState: readonly (readonly [string, (state: string) => void])[] = [
  ['deleted', (state) => rmSync(state, { recursive: true })],
  ['emptied', (state) => overwrite(state, () => new Uint8Array())],
  ['full of other bytes', (state) => overwrite(state, () => Buffer.from([0, 0xff, 10, 0x7b]))],
  ['cut', (state) => overwrite(state, (old) => old.subarray(0, 7))],
  ['twice as long', (state) => overwrite(state, (old) => Buffer.concat([old, old]))],
];

test.for(spoilState)('.feedwright/ is %s', async ([, spoil]) => {
  const news = await freshSite();
  const control = freshFolder();
  cpSync(news.root, control, { recursive: true });
  const before = news.snapshot();
  spoil(join(news.root, '.feedwright'));
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(news.snapshot()).toEqual(before);
  spoil(join(news.root, '.feedwright'));
  const change = (root: string): void => {
    writeFileSync(join(root, 'articles', name(10)), words(10, ' It was painted.'));
    rmSync(join(root, 'articles', name(11)));
  };
  change(news.root);
  change(control);
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  const peace = { arguments: ['build', '--root', control, '--now', today], isTerminal: false, now: new Date(today) };
  expect(await run(peace)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  for (const [path, text] of Object.entries(documents(news)))
    expect(readFileSync(join(control, 'out', path), 'utf8'), path).toBe(text);
});

test('a file, or folders, lie where .feedwright/ and its files should be', async () => {
  const news = await freshSite();
  const before = news.snapshot();
  news.remove('.feedwright');
  news.write('.feedwright', 'a file');
  expect((await start(news)).exitCode).toBe(4);
  expect(news.snapshot()).toEqual(before);
  news.remove('.feedwright');
  for (const file of ['report.json', 'told.txt', 'clock.txt']) news.write(`.feedwright/${file}/x`, '');
  news.write(`articles/${name(10)}`, words(10, ' It was painted.'));
  expect((await start(news)).exitCode).toBe(4);
  news.remove('.feedwright');
  expect((await start(news)).exitCode).toBe(0);
  expect(news.read('out/articles/pier10.html')).toContain('It was painted.');
});

test('half of out/ is deleted, a feed too', async () => {
  const news = await freshSite();
  const before = documents(news);
  for (const number of numbers.slice(0, 10)) news.remove(`out/articles/pier${number}.html`);
  news.remove('out/feed.json');
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(documents(news)).toEqual(before);
  news.remove('out');
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(documents(news)).toEqual(before);
});

test('ids are edited, in a file and in channel.yaml', async () => {
  const news = await freshSite();
  const before = documents(news);
  news.write(`articles/${name(10)}`, `---\nid: another\n---\n${words(10)}`);
  await expectRefusal(news, /pier10\.txt.*--allow=ids/);
  expect(await start(news)).toEqual({ exitCode: 3, stdout: '', stderr: '' });
  news.write(`articles/${name(10)}`, words(10));
  news.write('articles/channel.yaml', channelYaml.replace('2026:n', '2026:other'));
  await expectRefusal(news, /"tag:news\.example\.org,2026:n".*--allow=ids/);
  news.write('articles/channel.yaml', channelYaml);
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(documents(news)).toEqual(before);
});

test('every file is touched, and written again', async () => {
  const news = await freshSite();
  const before = news.snapshot();
  for (const number of numbers) {
    news.remove(`articles/${name(number)}`);
    news.write(`articles/${name(number)}`, words(number));
    utimesSync(join(news.root, 'articles', name(number)), 0, 4_000_000_000);
  }
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(news.snapshot()).toEqual(before);
});

test('a copy of the articles is in progress', async () => {
  const news = await freshSite();
  const before = documents(news);
  const chinese = story('渡輪停航', '渡輪今早因大霧停航，乘客須改乘巴士。', '2020-01-02 HKT 11:00');
  news.write('articles/ferry.txt', chinese);
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  const whole = documents(news);
  expect(Object.keys(whole)).toHaveLength(Object.keys(before).length + 1);
  // Not a byte of one is there yet, another stops inside a character.
  news.write(`articles/${name(10)}`, '');
  news.write('articles/ferry.txt', Buffer.from(chinese).subarray(0, -6));
  expect((await start(news)).exitCode).toBe(1);
  expect(documents(news)).toEqual(whole);
  for (const number of numbers.slice(0, 10)) rmSync(join(news.root, 'articles', name(number)), { force: true });
  const { exitCode } = await start(news);
  expect(exitCode).toBe(3);
  expect(documents(news)).toEqual(whole);
  for (const number of numbers) news.write(`articles/${name(number)}`, words(number));
  news.write('articles/ferry.txt', chinese);
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(documents(news)).toEqual(whole);
});

test('a slow writer appends to articles while they are built', async () => {
  const news = await freshSite();
  const before = ids(news);
  const sentences = 40;
  const slow = `const fs = require('fs'); let at = 0; const timer = setInterval(() => {
    fs.appendFileSync(process.argv[1], ' And then 渡輪 ' + at + ' came.');
    fs.appendFileSync(process.argv[2], ' And then 渡輪 ' + at + ' came.');
    at += 1;
    if (at === ${sentences}) clearInterval(timer);
  }, 20)`;
  const writer = spawn(process.execPath, [
    '-e',
    slow,
    ...[10, 11].map((number) => join(news.root, 'articles', name(number))),
  ]);
  const isDone = new Promise((resolve) => writer.once('exit', resolve));
  let builds = 0;
  while (writer.exitCode === null) {
    const { exitCode } = await start(news);
    expect([0, 1]).toContain(exitCode);
    expect(ids(news)).toEqual(before);
    builds += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await isDone;
  expect(builds).toBeGreaterThan(0);
  expect(await start(news)).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  expect(ids(news)).toEqual(before);
  expect(news.read('out/articles/pier10.html')).toContain(`And then 渡輪 ${sentences - 1} came.`);
});

const mayMount = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0;

test.runIf(mayMount)('the disk is read-only, and is not any more', async () => {
  const news = await freshSite();
  const binary = await buildBinary();
  const build = `"${process.execPath}" "${binary.path}" build --root root --articles "${join(news.root, 'articles')}" --now ${today}`;
  const script = `set -u
mkdir root && mount -t tmpfs none root || exit 99
${build}; echo "first $?"
(cd root/out && find . -type f | sort | xargs sha1sum) >before
echo ' It was painted.' >>"${join(news.root, 'articles', name(10))}"
mount -o remount,ro root
${build}; echo "read-only $?"
(cd root/out && find . -type f | sort | xargs sha1sum) >after
cmp before after && echo same
mount -o remount,rw root
${build}; echo "again $?"
grep -c 'It was painted' root/out/articles/pier10.html
ls -A root root/out`;
  try {
    const { stdout, stderr } = spawnSync('unshare', ['-m', 'sh', '-c', script], {
      cwd: freshFolder(),
      encoding: 'utf8',
    });
    expect(stdout.split('\n').slice(0, 4)).toEqual(['first 0', 'read-only 4', 'same', 'again 0']);
    expect(stdout).not.toContain('.stage');
    expect(stderr).toMatch(/^[^\n]*EROFS[^\n]*\n$/);
  } finally {
    binary.remove();
  }
});
