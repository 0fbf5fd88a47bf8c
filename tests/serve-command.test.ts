import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Outcome, run } from '../src/cli.ts';
import { type Binary, buildBinary } from './build-binary.ts';
import { freshFolder, freshNews } from './fresh.ts';
import { channelYaml, type NewsFolder, story } from './news-folder.ts';

interface Started {
  readonly url: string;
  /** All that was said on standard output and on standard error. */
  readonly said: { stdout: string; stderr: string };
  stop(): Promise<Outcome>;
}

/** `feedwright serve` on a port that is free; ends with the test. */
const start = async (root: string, words: readonly string[] = [], clock = new Date()): Promise<Started> => {
  const said = { stdout: '', stderr: '' };
  let end = (): void => undefined;
  const ending = new Promise<void>((resolve) => {
    end = resolve;
  });
  let isServing = (): void => undefined;
  const serving = new Promise<void>((resolve) => {
    isServing = resolve;
  });
  const running = {
    clock: () => clock,
    say: (stdout: string, stderr: string) => {
      said.stdout += stdout;
      said.stderr += stderr;
      if (stdout !== '') isServing();
    },
    end: () => ending,
  };
  const outcome = run({
    arguments: ['serve', '--root', root, '--port', '0', ...words],
    isTerminal: false,
    now: new Date(),
    running,
  });
  const stop = (): Promise<Outcome> => {
    end();
    return outcome;
  };
  onTestFinished(async () => void (await stop()));
  await Promise.race([serving, outcome]);
  return { url: /at (http:\S+)/.exec(said.stdout)?.[1] ?? '', said, stop };
};

const get = async (
  url: string,
  init: RequestInit = {},
): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await fetch(url, { ...init, headers: { Connection: 'close' } });
  return { status: response.status, text: await response.text() };
};

const until = (judge: () => Promise<void>): Promise<void> => vi.waitFor(judge, { timeout: 30_000, interval: 50 });

const ending = { end: () => Promise.resolve(), clock: () => new Date(), say: () => undefined };
const serveAtOnce = (root: string, words: readonly string[]): Promise<Outcome> =>
  run({ arguments: ['serve', '--root', root, ...words], isTerminal: false, now: new Date(), running: ending });

test.for([
  [['build', '--watch'], 'Expected --watch behind "serve", found it behind "build".'],
  [['--local'], 'Expected --local behind "serve", found it behind "build".'],
  [['diff', '--port', '1'], 'Expected --port behind "serve", found it behind "diff".'],
  [['check', '--host', 'a'], 'Expected --host behind "serve", found it behind "check".'],
  [['serve', '--port', '65536'], 'Expected behind --port a number up to 65535, found "65536".'],
  [['serve', '--port', 'http'], 'Expected behind --port a number up to 65535, found "http".'],
  [['serve', '--port', ''], 'Expected behind --port a number up to 65535, found "".'],
  [['serve', 'out'], 'Expected no more words behind "serve", found "out".'],
  [['serve', '--dry-run'], 'Expected --dry-run behind "build", found it behind "serve".'],
] as const)('%o is told', async ([words, message]) => {
  const ended = await run({ arguments: words, isTerminal: false, now: new Date(), running: ending });
  expect(ended).toEqual({ exitCode: 2, stdout: '', stderr: `feedwright: ${message} Try feedwright --help.\n` });
});

test('without a clock that runs nothing is served', async () => {
  await expect(run({ arguments: ['serve'], isTerminal: false, now: new Date() })).rejects.toThrow('a clock that runs');
});

test('the three addresses are printed, are read there, and name where they are published', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  const { url, said, stop } = await start(news.root);
  expect(said.stdout).toBe(
    [
      `Serving out/ at ${url} until Ctrl+C. To subscribe, give a reader one of these:`,
      `  RSS 2.0       ${url}feed.rss`,
      `  Atom 1.0      ${url}feed.atom`,
      `  JSON Feed 1.1 ${url}feed.json`,
      'Links in them lead to https://news.example.org/x/; with --local they lead here.',
      '',
    ].join('\n'),
  );
  for (const name of ['feed.rss', 'feed.atom', 'feed.json', 'articles/a.html'])
    expect(await get(`${url}${name}`), name).toEqual({ status: 200, text: news.read(`out/${name}`) });
  expect((await get(`${url}.feedwright/report.json`)).status).toBe(404);
  expect(await stop()).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

test('--local lets links lead here, in memory only, and ids stay', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await news.build();
  const before = news.snapshot();
  const { url, said } = await start(news.root, ['--local']);
  expect(said.stdout).not.toContain('Links in them');
  const { text } = await get(`${url}feed.atom`);
  expect(text).toContain(`href="${url}articles/a.html"`);
  expect(text).toContain('<id>tag:news.example.org,2026:n/a</id>');
  expect(text).not.toContain('https://news.example.org');
  expect((await get(`${url}articles/a.html`)).text).toContain(`href="${url}articles/a.html"`);
  expect(news.snapshot()).toEqual(before);
});

test('--local needs no out/, and makes none', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  const { url } = await start(news.root, ['--local']);
  expect((await get(`${url}feed.rss`)).status).toBe(200);
  expect(existsSync(join(news.root, 'out'))).toBe(false);
});

const edits: readonly (readonly [string, (news: NewsFolder) => void])[] = [
  ['an edit in place', (news) => appendFileSync(join(news.root, 'articles/a.txt'), '\nchanged\n')],
  [
    'an editor’s save by a rename',
    (news) => {
      news.write('articles/.a.txt.swp', story('A', 'One.\n\nchanged'));
      renameSync(join(news.root, 'articles/.a.txt.swp'), join(news.root, 'articles/a.txt'));
    },
  ],
  [
    'an editor’s save with a backup',
    (news) => {
      renameSync(join(news.root, 'articles/a.txt'), join(news.root, 'articles/a.txt~'));
      news.write('articles/a.txt', story('A', 'One.\n\nchanged'));
    },
  ],
  [
    'a folder that is deleted and made anew',
    (news) => {
      news.remove('articles');
      news.write('articles/channel.yaml', channelYaml);
      news.write('articles/a.txt', story('A', 'One.\n\nchanged'));
    },
  ],
];

test.for([...edits.map((edit) => [...edit, []] as const), ['--local, too', edits[1]?.[1], ['--local']] as const])(
  '--watch builds again after %s, and after the next edit',
  async ([, edit, words]) => {
    const news = freshNews({ 'a.txt': story('A', 'One.') });
    const { url, said } = await start(news.root, ['--watch', ...words]);
    edit?.(news);
    await until(async () => expect((await get(`${url}feed.atom`)).text).toContain('changed'));
    appendFileSync(join(news.root, 'articles/a.txt'), '\nand again\n');
    await until(async () => expect((await get(`${url}feed.json`)).text).toContain('and again'));
    expect(said.stderr).toBe('');
  },
);

test('--watch takes a copy of two hundred files', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  const { url } = await start(news.root, ['--watch']);
  const made = freshFolder();
  for (let number = 1; number <= 200; number += 1)
    writeFileSync(
      join(made, `pier${number}.txt`),
      story(`Pier ${number}`, `The ferry${number} runs to pier${number}.`),
    );
  cpSync(made, join(news.root, 'articles/copied'), { recursive: true });
  await until(async () => expect((await get(`${url}articles/pier200.html`)).status).toBe(200));
  for (let number = 1; number <= 200; number += 1)
    expect((await get(`${url}articles/pier${number}.html`)).status, `${number}`).toBe(200);
});

test('--watch serves what comes to a folder that was not there', async () => {
  const root = freshFolder();
  const { url, said } = await start(root, ['--watch']);
  expect(said.stderr).toContain('articles: error files/missing');
  expect(said.stdout).toContain('Nothing is published yet; it is served as soon as it is.');
  expect((await get(url)).status).toBe(404);
  mkdirSync(join(root, 'articles'));
  writeFileSync(join(root, 'articles/channel.yaml'), channelYaml);
  writeFileSync(join(root, 'articles/a.txt'), story('A', 'One.'));
  await until(async () => expect((await get(`${url}feed.atom`)).status).toBe(200));
});

test('without --watch that is told, too', async () => {
  expect((await start(freshFolder())).said.stdout).toMatch(
    /Nothing is published yet: start again when something is, or with --watch\.\n$/,
  );
});

test.for([[[]], [['--local']]] as const)(
  'a build that is refused is told once, and what was published is served (%o)',
  async ([words]) => {
    const news = freshNews({ 'a.txt': story('A', 'One.') });
    const { url, said } = await start(news.root, ['--watch', ...words]);
    news.write('articles/channel.yaml', 'url: nowhere\n');
    await until(async () => expect(said.stderr).toContain('config/bad-value'));
    expect((await get(`${url}feed.atom`)).status).toBe(200);
    const told = said.stderr;
    news.write('articles/a.txt', story('A', 'Two.'));
    news.write('articles/channel.yaml', channelYaml);
    await until(async () => expect((await get(`${url}feed.atom`)).text).toContain('Two.'));
    expect(said.stderr).toBe(told);
  },
);

test('a build that is refused from the start serves what was published before', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await news.build();
  news.remove('articles/a.txt');
  const { url, said } = await start(news.root);
  expect(said.stderr).toContain('error publish/');
  expect((await get(`${url}articles/a.html`)).text).toContain('One.');
});

test('an article that was held back appears when it is due, though nothing changes', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.', '2026-03-01 HKT 08:00') });
  const clock = new Date('2026-02-28T23:00:00Z');
  const { url } = await start(news.root, ['--watch'], clock);
  expect((await get(`${url}feed.json`)).text).not.toContain('Two.');
  clock.setUTCHours(25);
  await until(async () => expect((await get(`${url}feed.json`)).text).toContain('Two.'));
});

test('--now is the clock of what is served', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.', '2026-03-01 HKT 08:00') });
  const { url } = await start(news.root, ['--now', '2026-02-01T00:00:00Z'], new Date('2026-12-01T00:00:00Z'));
  expect((await get(`${url}feed.json`)).text).not.toContain('Two.');
});

test('where the disk says no in a later build, that is told once, and what was served is served on', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  const { url, said } = await start(news.root, ['--watch', '--local', '--out', join(news.root, 'loop')]);
  const link = spawn('ln', ['-s', 'loop', join(news.root, 'loop')]);
  await once(link, 'close');
  news.write('articles/a.txt', story('A', 'Two.'));
  await until(async () => expect(said.stderr).toContain('ELOOP'));
  expect((await get(`${url}feed.atom`)).text).toContain('One.');
  rmSync(join(news.root, 'loop'));
  news.write('articles/a.txt', story('A', 'Three.'));
  await until(async () => expect((await get(`${url}feed.atom`)).text).toContain('Three.'));
  expect(said.stderr.match(/ELOOP/g)).toHaveLength(1);
});

test('a port that is taken, and a host that is not there, are 4, with a sentence, and nothing is built', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  expect(await serveAtOnce(news.root, ['--port', String(port)])).toEqual({
    exitCode: 4,
    stdout: '',
    stderr: `127.0.0.1:${port}: error serve/listen Expected to listen here, found EADDRINUSE. Another program has this port; name another one by --port.\n`,
  });
  const elsewhere = await serveAtOnce(news.root, ['--port', '0', '--host', '192.0.2.1']);
  expect(elsewhere).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('look at --host.') });
  expect(existsSync(join(news.root, 'out'))).toBe(false);
});

test('where out/ is no folder the first build says so, and the server ends', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  const ended = await serveAtOnce(news.root, ['--port', '0', '--local', '--out', join(news.root, 'a\0b')]).catch(
    String,
  );
  expect(ended).toContain('null bytes');
});

let binary: Binary;
beforeAll(async () => {
  binary = await buildBinary();
});
afterAll(() => binary.remove());

const startProcess = async (root: string): Promise<{ readonly child: ChildProcess; readonly url: string }> => {
  const child = spawn(process.execPath, [binary.path, '--root', root, '--port', '0', '--watch', 'serve']);
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (piece) => {
    said += String(piece);
  });
  await until(async () => expect(said).toContain('feed.json'));
  return { child, url: /at (http:\S+)/.exec(said)?.[1] ?? '' };
};

test.for([['SIGTERM'], ['SIGINT']] as const)(
  '%s ends it with 0, and an answer on its way arrives whole',
  async ([signal]) => {
    const news = freshNews({ 'a.txt': story('A', 'One.') });
    await news.build();
    news.write('out/large.png', Buffer.alloc(20_000_000, 'x'));
    const { child, url } = await startProcess(news.root);
    const response = await fetch(`${url}large.png`);
    child.kill(signal);
    expect((await response.arrayBuffer()).byteLength).toBe(20_000_000);
    expect(child.exitCode === null ? await once(child, 'exit') : [child.exitCode, null]).toEqual([0, null]);
  },
);
