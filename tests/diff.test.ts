import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { freshNews } from './fresh.ts';
import { channelYaml, type NewsFolder, story } from './news-folder.ts';

const ask = (news: NewsFolder, ...words: readonly string[]) =>
  run({ arguments: [...words, '--root', news.root], isTerminal: false, now: new Date('2026-01-01T00:00:00Z') });
const id = (key: string): string => `tag:news.example.org,2026:n/${key}`;
const url = (slug: string): string => `https://news.example.org/x/articles/${slug}.html`;

const many = async (): Promise<NewsFolder> => {
  const news = freshNews({
    'a.txt': story('A', 'One.', '2020-01-01 HKT 10:00'),
    'b.txt': story('B', 'Two.', '2020-01-02 HKT 10:00'),
    'c.txt': story('C', 'Three.', '2020-01-03 HKT 10:00'),
    'd.txt': story('D', 'Four.', '2020-01-04 HKT 10:00'),
  });
  news.write('articles/channel.yaml', `${channelYaml}limit: 4\n`);
  await news.build();
  return news;
};

test('what subscribers would see is told by feed, and nothing is written', async () => {
  const news = await many();
  expect(await ask(news, 'diff')).toEqual({ exitCode: 0, stdout: 'Nothing would change.\n', stderr: '' });
  const before = news.snapshot();
  news.write('articles/e.txt', story('E', 'Five.', '2020-01-05 HKT 10:00'));
  news.write('articles/f.txt', story('F', 'Six.', '2020-01-06 HKT 10:00'));
  news.write('articles/c.txt', `---\nid: see\n---\n${story('C', 'Three.', '2020-01-03 HKT 10:00')}`);
  news.write('articles/d.txt', story('D', 'Four, mended.', '2020-01-04 HKT 10:00'));
  rmSync(join(news.root, 'articles/b.txt'));
  const found = await ask(news, 'diff');
  expect(found).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('error publish/ids') });
  expect(found.stdout).toBe(
    [
      'feed.rss, feed.atom, feed.json',
      `  new          F  ${url('f')}`,
      `  new          E  ${url('e')}`,
      `  updated      D  ${url('d')} (content, summary)`,
      `  new id       C  ${url('c')} (was ${id('c')})`,
      `  removed      B  ${url('b')}`,
      `  off the end  A  ${url('a')}`,
      '6 pages would be written.',
      'This would mark 3 items unread.',
      '',
    ].join('\n'),
  );
  expect(await ask(news, 'build', '--dry-run')).toEqual(found);
  const json: unknown = JSON.parse((await ask(news, 'diff', '--json')).stdout);
  expect(json).toMatchObject({
    exit_code: 1,
    unread: 3,
    pages: 6,
    feeds: [
      {
        name: 'feed.rss',
        changed: true,
        new: [{ id: id('f'), title: 'F', url: url('f') }, { id: id('e') }],
        updated: [{ id: id('d'), fields: ['content', 'summary'] }],
        reidentified: [{ id: id('see'), before: id('c') }],
        removed: [{ id: id('b') }],
      },
      { name: 'feed.atom' },
      { name: 'feed.json' },
    ],
    problems: [{ code: 'publish/ids' }, { code: 'article/id-changed' }],
  });
  expect(news.snapshot()).toEqual(before);
});

test('what falls off the end is not removed', async () => {
  const news = await many();
  news.write('articles/e.txt', story('E', 'Five.', '2020-01-05 HKT 10:00'));
  expect((await ask(news, 'diff')).stdout).toContain(`  off the end  A  ${url('a')}\n`);
});

test('what has another id and falls off the end is not passed over', async () => {
  const news = await many();
  news.write('articles/a.txt', `---\nid: see\n---\n${story('A', 'One.', '2020-01-01 HKT 10:00')}`);
  news.write('articles/e.txt', story('E', 'Five.', '2020-01-05 HKT 10:00'));
  expect((await ask(news, 'diff')).stdout).toContain(`  off the end  A  ${url('a')}\n`);
});

test('a feed that is lost is all new to its readers only, and facts of the channel are told as such', async () => {
  const news = await many();
  news.remove('out/feed.atom');
  const lost = (await ask(news, 'diff')).stdout;
  expect(lost).toMatch(/^feed\.atom\n {2}new /);
  expect(lost).toContain('This would mark 4 items unread.');
  await news.build();
  news.write('articles/channel.yaml', `${channelYaml}limit: 4\ncopyright: Ours\n`);
  expect((await ask(news, 'diff')).stdout).toBe(
    'feed.rss, feed.atom\n  only facts of the channel\n1 page would be written.\nThis would mark 0 items unread.\n',
  );
});

test('before anything is published all is new; without articles nothing would change', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  expect((await ask(news, 'diff')).stdout).toMatch(
    /^feed\.rss, feed\.atom, feed\.json\n {2}new {10}A .*\n2 pages would/,
  );
  rmSync(join(news.root, 'articles/a.txt'));
  expect(await ask(news, 'diff')).toMatchObject({ exitCode: 0, stdout: 'Nothing would change.\n' });
});

test('a refusal is told with what it would take away; a missing channel.yaml is told alone', async () => {
  const news = await many();
  for (const name of ['a', 'b', 'c', 'd']) rmSync(join(news.root, `articles/${name}.txt`));
  const found = await ask(news, 'diff');
  expect(found.exitCode).toBe(1);
  expect(found.stderr).toContain('publish/empty');
  expect(found.stdout).toContain('  removed      D');
  rmSync(join(news.root, 'articles/channel.yaml'));
  expect(await ask(news, 'diff')).toMatchObject({
    exitCode: 3,
    stdout: '',
    stderr: expect.stringContaining('files/missing'),
  });
});

test.for([
  [['diff', 'x'], 'Expected no more words behind "diff", found "x".'],
  [['diff', '--allow', 'all'], 'Expected behind --allow "ids" or "shrink", found "all".'],
  [['check', '--allow=ids'], 'Expected --allow behind "build" or "diff", found it behind "check".'],
  [['diff', '--dry-run'], 'Expected --dry-run behind "build", found it behind "diff".'],
] as const)('%j is a wrong command line', async ([words, message]) => {
  const news = freshNews();
  expect(await ask(news, ...words)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
});

test('--allow takes several, with a comma or one by one', async () => {
  const news = await many();
  news.write('articles/channel.yaml', channelYaml.replace('2026:n', '2026:m'));
  for (const name of ['a', 'b', 'c', 'd']) rmSync(join(news.root, `articles/${name}.txt`));
  expect((await ask(news)).exitCode).toBe(3);
  expect((await ask(news, '--allow=ids')).exitCode).toBe(3);
  expect((await ask(news, '--allow=ids,shrink')).exitCode).toBe(0);
});
