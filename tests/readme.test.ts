import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleExtensions } from '../src/input/index.ts';

const root = new URL('..', import.meta.url).pathname;
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const home = mkdtempSync(join(tmpdir(), 'feedwright-readme-'));
const program = join(home, 'program');
const commands = join(home, 'bin');

/** The blocks of one language, in their order. */
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block]) => block ?? '');

const shell = (script: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    cwd: home,
    env: { PATH: `${commands}:${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`, HOME: home },
  });

beforeAll(() => {
  // The program as `npm ci` leaves it, built anew so that no stale dist/ is tested.
  mkdirSync(program);
  for (const name of ['src', 'package.json', 'tsconfig.json'])
    cpSync(join(root, name), join(program, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'));
  const built = spawnSync('npm', ['run', 'build'], { cwd: program, encoding: 'utf8' });
  expect(built.status, built.stderr).toBe(0);
  mkdirSync(commands);
  symlinkSync(join(program, 'dist/bin.js'), join(commands, 'feedwright'));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the two commands are those that .ci/run runs', () => {
  const gate = readFileSync(join(root, '.ci/run'), 'utf8');
  expect(blocks('sh')[0]).toMatch(/^npm ci && npm start .*\nnpm ci && npm test /);
  for (const command of ['npm ci', 'npm start', 'npm test']) expect(gate).toContain(`'${command}' ${command}`);
});

test("the steps for a folder of one's own give three feeds and a page", () => {
  const steps = blocks('sh').find((block) => block.includes('channel.yaml')) ?? '';
  // The command is there already; linking it would change the machine.
  const result = shell(`set -e\n${steps.replace('npm link\n', '')}`);
  expect(result).toEqual(expect.objectContaining({ status: 0, stdout: '', stderr: '' }));
  const feed: unknown = JSON.parse(readFileSync(join(home, 'news/out/feed.json'), 'utf8'));
  expect(feed).toMatchObject({
    title: 'My news',
    items: [
      { title: 'Harbour ferry resumes', date_published: '2026-03-09T08:35:00Z', date_modified: '2026-03-09T10:10:00Z' },
    ],
  });
  for (const name of ['feed.rss', 'feed.atom', 'articles/ferry.html'])
    expect(existsSync(join(home, 'news/out', name)), name).toBe(true);
});

test('a file is explained as shown', () => {
  const line = blocks('sh').find((block) => block.startsWith('feedwright explain')) ?? '';
  const { status, stdout } = shell(line);
  expect(status).toBe(0);
  expect(stdout).toContain('2026-03-09 HKT 16:35 → 2026-03-09T08:35:00Z');
});

test('the cron line says what is new, once, and copies when the exit code is 0 or 1 and never else', () => {
  const line = /^\*\/10 \* \* \* \* (.*)$/m.exec(blocks('crontab')[0] ?? '')?.[1] ?? '';
  writeFileSync(join(commands, 'rsync'), '#!/bin/sh\necho "$@" >>"$HOME/copied"\n');
  chmodSync(join(commands, 'rsync'), 0o755);
  const copies = (): number => readFileSync(join(home, 'copied'), 'utf8').trim().split('\n').length;
  expect(shell(line)).toMatchObject({ stdout: '', stderr: '' });
  writeFileSync(join(home, 'news/articles/bad.txt'), 'No time here\n\nWords.\n');
  expect(shell(line).stderr).toMatch(/^articles\/bad\.txt:1: error article\/no-published [^\n]+\n$/);
  expect(shell(line)).toMatchObject({ stdout: '', stderr: '' });
  expect(copies()).toBe(3);
  const yaml = readFileSync(join(home, 'news/articles/channel.yaml'));
  writeFileSync(join(home, 'news/articles/channel.yaml'), 'url: nowhere\n');
  expect(shell(line).stderr.split('\n')).toHaveLength(3);
  expect(shell(line)).toMatchObject({ stdout: '', stderr: '' });
  expect(copies()).toBe(3);
  writeFileSync(join(home, 'news/articles/channel.yaml'), yaml);
  rmSync(join(home, 'news/articles/bad.txt'));
});

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

test.skipIf(!hasSystemd)('the units of systemd are understood, and the service does its work', () => {
  const [service = '', timer = ''] = blocks('ini');
  writeFileSync(join(home, 'feedwright.service'), service);
  writeFileSync(join(home, 'feedwright.timer'), timer);
  const verified = shell('systemd-analyze verify --user ./feedwright.service ./feedwright.timer');
  expect(verified.stderr.split('\n').filter((line) => line.includes('feedwright.'))).toEqual([]);
  const calendar = /^OnCalendar=(.*)$/m.exec(timer)?.[1] ?? '';
  expect(shell(`systemd-analyze calendar '${calendar}'`).status).toBe(0);
  const start = /^ExecStart=(.*)$/m.exec(service)?.[1] ?? '';
  expect(shell(start.replaceAll('%h', home))).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

test('the entrypoint of a container builds again and again, and ends when it is told to', () => {
  const script = blocks('sh').find((block) => block.includes('while :')) ?? '';
  writeFileSync(join(home, 'entrypoint'), script.replace('/news\n', `${join(home, 'contained')}\n`));
  const folder = join(home, 'contained/articles');
  mkdirSync(folder, { recursive: true });
  cpSync(join(home, 'news/articles'), folder, { recursive: true });
  const waitFor = (name: string): string =>
    `for i in $(seq 100); do [ -e contained/out/${name} ] && break; sleep 0.1; done`;
  const run = shell(
    [
      'EVERY=1 sh entrypoint & entry=$!',
      waitFor('feed.json'),
      'rm contained/out/feed.rss',
      waitFor('feed.rss'),
      'kill $entry; wait $entry',
    ].join('\n'),
  );
  expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

test('the front matter of the README is understood whole', () => {
  const folder = join(home, 'front');
  mkdirSync(join(folder, 'articles'), { recursive: true });
  const frontMatter = (blocks('yaml').find((block) => block.startsWith('---')) ?? '').replace(
    'draft: true ',
    'draft: false',
  );
  writeFileSync(
    join(folder, 'articles/channel.yaml'),
    'url: https://news.example.org/\nid: tag:news.example.org,2026:n\ntimezone: Asia/Hong_Kong\n',
  );
  writeFileSync(join(folder, 'articles/a.txt'), `${frontMatter}\nA story.\n`);
  expect(shell(`feedwright --root ${folder} --verbose`)).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(readFileSync(join(folder, 'out/feed.json'), 'utf8'))).toMatchObject({
    items: [
      {
        id: 'tag:news.example.org,2026:n/ferry-2026',
        external_url: 'https://source.example/ferry',
        tags: ['local', 'ferries', 'harbour'],
      },
    ],
  });
  expect(existsSync(join(folder, 'out/articles/ferry.html'))).toBe(true);
});

test('the kinds of file that the README names are those that are read', () => {
  const table = readme.slice(readme.indexOf('| file | what is read |'), readme.indexOf('The pages of RTHK'));
  const named = [...table.matchAll(/`(\.\w+)`/g)].map(([, extension]) => extension ?? '');
  expect(named.length).toBeGreaterThan(6);
  for (const extension of named) expect(articleExtensions).toContain(extension);
});

test('feeds are checked as shown: files, folders, standard input', () => {
  const block = blocks('sh').find((one) => one.startsWith('feedwright check')) ?? '';
  const [published = '', named = ''] = block.split('\n').map((line) => line.split('#')[0] ?? '');
  const front = join(home, 'front');
  expect(shell(`cd ${front} && ${published}`)).toMatchObject({ status: 0, stderr: '' });
  const some = `cd ${front} && cp out/feed.rss feed.xml && ln -sfn out news && ${named} <out/feed.atom`;
  expect(shell(some)).toMatchObject({ status: 0, stderr: '' });
});

test('a commit with a broken feed is stopped by the hook as shown', () => {
  const hook = blocks('sh').find((block) => block.includes('git diff')) ?? '';
  const folder = join(home, 'hooked');
  mkdirSync(folder);
  writeFileSync(join(home, 'hook'), hook);
  const git = 'git -c user.name=a -c user.email=a@example.org';
  const start = `cd ${folder} && git init -q && install -m 755 ../hook .git/hooks/pre-commit && git add . && ${git} commit -qm x`;
  writeFileSync(join(folder, 'feed.xml'), readFileSync(join(home, 'front/out/feed.rss')));
  expect(shell(start)).toMatchObject({ status: 0 });
  writeFileSync(join(folder, 'feed.xml'), '<rss version="2.0"><channel></rss>');
  const stopped = shell(`cd ${folder} && git add . && ${git} commit -qm y`);
  expect(stopped.status).not.toBe(0);
  expect(stopped.stdout + stopped.stderr).toContain('SAXError');
});

test('the library is used as shown', () => {
  const folder = join(home, 'library');
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(program, join(folder, 'node_modules/feedwright'));
  const script = (blocks('js')[0] ?? '').replace('/home/me/news', join(home, 'front'));
  writeFileSync(join(folder, 'use.mjs'), script);
  const result = shell(`node ${join(folder, 'use.mjs')}`);
  expect(result).toMatchObject({ status: 0, stderr: '' });
  expect(result.stdout).toMatch(/^a\.txt published tag:news\.example\.org,2026:n\/ferry-2026\n0 1 \{/);
});

test('it is served by a program of one’s own as shown', async () => {
  const script = blocks('js')[1] ?? '';
  expect(script).toContain('listen(8080)');
  const use = [
    script.replace('/home/me/news', join(home, 'front')).replace('listen(8080)', "listen(0, '127.0.0.1', ask)"),
    'async function ask() {',
    "  const other = await fetch('http://127.0.0.1:' + this.address().port + '/feed.atom');",
    "  const own = news(new Request('https://a.example/feed.atom'));",
    "  console.log(other.status, own.status, (await other.text()) === (await own.text()), own.headers.get('link'));",
    '  this.close();',
    '}',
  ];
  writeFileSync(join(home, 'library/serve.mjs'), use.join('\n'));
  expect(shell(`node ${join(home, 'library/serve.mjs')}`)).toMatchObject({
    status: 0,
    stderr: '',
    stdout: '200 200 true <https://news.example.org/feed.atom>; rel="self"\n',
  });
});

test('one subscribes on this machine as shown', () => {
  const line = blocks('sh').find((block) => block.startsWith('feedwright serve')) ?? '';
  const script = [
    `cd ${join(home, 'front')}`,
    `${line.trim()} --port 0 >../served & server=$!`,
    'for i in $(seq 300); do grep -q feed.json ../served && break; sleep 0.1; done',
    'address=$(grep -o "http://localhost.*feed.rss" ../served)',
    `node -e 'fetch(process.argv[1]).then((r) => r.text()).then(console.log)' "$address"`,
    'kill $server; wait $server',
  ];
  const { status, stdout } = shell(script.join('\n'));
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/<link>http:\/\/localhost:\d+\/articles\/ferry\.html<\/link>/),
  ]);
});

test('the table of exit codes and the options are those of --help', () => {
  const { stdout } = shell('feedwright --help');
  for (const option of [
    '--root',
    '--json',
    '--verbose',
    '--help',
    '--allow',
    '--dry-run',
    '--local',
    '--watch',
    '--port',
    '--host',
    '75',
  ]) {
    expect(stdout).toContain(option);
    expect(readme).toContain(option);
  }
});
