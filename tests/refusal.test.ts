import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshNews } from './fresh.ts';
import { channelYaml, type NewsFolder, story } from './news-folder.ts';

const id = (key: string): string => `tag:news.example.org,2026:n/${key}`;
const ids = (news: NewsFolder): readonly string[] => news.items().map((item) => item.id);
const named = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`s${at}.txt`, story(`Story ${at}`, `Words number ${at} of it.`)]),
  );
const remove = (news: NewsFolder, from: number, to: number): void => {
  for (let at = from; at < to; at += 1) rmSync(join(news.root, `articles/s${at}.txt`));
};

test.for([
  [10, 2, undefined],
  [10, 4, undefined],
  [10, 5, 'publish/shrink'],
  [25, 5, undefined],
  [25, 6, 'publish/shrink'],
  [3, 2, undefined],
  [3, 3, 'publish/empty'],
  [1, 1, 'publish/empty'],
] as const)('of %i articles %i go: %s', async ([count, gone, code]) => {
  const news = freshNews(named(count));
  await news.build();
  const before = news.snapshot();
  remove(news, 0, gone);
  const report = await news.build();
  if (code === undefined) expect(report).toMatchObject({ exitCode: 0, published: count - gone, problems: [] });
  else {
    expect(report).toMatchObject({ exitCode: 3, files: [], problems: [{ code, severity: 'error' }] });
    expect(report.problems[0]?.message).toMatch(/"Story 0".*"on-delete: keep".*--allow=shrink/);
    expect(news.snapshot()).toEqual(before);
    expect(await news.build({ allow: ['shrink'] })).toMatchObject({ exitCode: 0, published: count - gone });
    expect(news.items()).toHaveLength(count - gone);
    expect(await news.build()).toMatchObject({ exitCode: 0 });
  }
});

test('an empty publication that a person insists on stays the time it was, and takes new articles', async () => {
  const news = freshNews(named(2));
  await news.build();
  remove(news, 0, 2);
  await news.build({ allow: ['shrink'] });
  expect(news.items()).toEqual([]);
  expect(news.read('out/feed.atom')).toContain('<updated>2020-01-02T02:00:00Z</updated>');
  expect(await news.build()).toMatchObject({ exitCode: 0 });
  news.write('articles/s0.txt', story('Story 0', 'Words number 0 of it.'));
  await news.build();
  expect(ids(news)).toEqual([id('s0')]);
});

test('a feed is not left to point at what is gone because only an old page stays', async () => {
  const news = freshNews({
    'old.txt': story('Old', 'Old words.'),
    'new.txt': story('New', 'New.', '2020-05-05 HKT 10:00'),
  });
  news.write('articles/channel.yaml', `${channelYaml}limit: 1\n`);
  await news.build();
  news.write('articles/old.txt', '');
  rmSync(join(news.root, 'articles/new.txt'));
  const report = await news.build();
  expect(report).toMatchObject({ exitCode: 3, files: [] });
  expect(report.problems.map(({ code }) => code)).toContain('publish/empty');
  await news.build({ allow: ['shrink'] });
  expect(news.items()).toEqual([]);
});

test('a lower limit, a moved section and two files that turn out to be one story are no loss', async () => {
  const news = freshNews(named(12));
  await news.build();
  news.write('articles/channel.yaml', `${channelYaml}limit: 2\n`);
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 12 });
  news.write('articles/channel.yaml', channelYaml);
  remove(news, 0, 12);
  for (const [name, text] of Object.entries(named(12))) news.write(`articles/moved/${name}`, text);
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 12 });
  expect(ids(news).toSorted()).toEqual(
    Object.keys(named(12))
      .map((name) => id(name.replace('.txt', '')))
      .toSorted(),
  );
  for (const name of Object.keys(named(12))) news.write(`articles/moved/${name}`, story('One', 'The very same words.'));
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 1 });
});

test('articles that are put off count as gone', async () => {
  const news = freshNews(named(6));
  await news.build();
  for (const [name, text] of Object.entries(named(6)))
    news.write(`articles/${name}`, `---\npublished: 2031-01-02 HKT 10:00\n---\n${text}`);
  expect(await news.build()).toMatchObject({ exitCode: 3, problems: [{ code: 'publish/empty' }] });
});

test('an id that a person changes is refused with the line, and done once where the person insists', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.') });
  await news.build();
  const before = news.snapshot();
  news.write('articles/a.txt', `---\nid: other\n---\n${story('A', 'One.')}`);
  const report = await news.build();
  expect(report).toMatchObject({
    exitCode: 3,
    problems: [
      { code: 'publish/ids', path: '.' },
      { code: 'article/id-changed', path: 'a.txt', line: 2 },
    ],
  });
  expect(report.problems[0]?.message).toMatch(/a\.txt.*once more.*--allow=ids/);
  expect(news.snapshot()).toEqual(before);
  expect(await news.build({ allow: ['ids'] })).toMatchObject({ exitCode: 0, published: 2 });
  expect(news.items()[1]).toMatchObject({ id: id('other'), url: 'https://news.example.org/x/articles/a.html' });
  const after = news.snapshot();
  expect(await news.build()).toMatchObject({ exitCode: 0 });
  expect(news.snapshot()).toEqual(after);
});

test.for([
  ['one that another file has still', { 'a.txt': 'b' }],
  ['the one of the other, each', { 'a.txt': 'b', 'b.txt': 'a' }],
] as const)('an id that a person changes to %s is refused, and no story is given another’s', async ([, stated]) => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.') });
  await news.build();
  const before = news.snapshot();
  for (const [name, its] of Object.entries(stated))
    news.write(
      `articles/${name}`,
      `---\nid: ${its}\n---\n${name === 'a.txt' ? story('A', 'One.') : story('B', 'Two.')}`,
    );
  const report = await news.build();
  expect(report.exitCode).toBe(3);
  expect(report.problems.map(({ code }) => code)).toContain('publish/ids');
  expect(news.snapshot()).toEqual(before);
  expect(await news.build({ allow: ['ids'] })).toMatchObject({ exitCode: 1, published: 2 });
  expect(news.items().map((item) => [item.id, item.title])).toEqual([
    [id('a'), 'A'],
    [id('b'), 'B'],
  ]);
});

test('a new file that states an id which another one has is left out', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await news.build();
  news.write('articles/b.txt', `---\nid: a\n---\n${story('B', 'Two.', '2021-01-02 HKT 10:00')}`);
  expect(await news.build()).toMatchObject({
    exitCode: 1,
    problems: [{ code: 'article/duplicate-id', path: 'b.txt' }],
  });
  expect(news.items().map((item) => [item.id, item.title])).toEqual([[id('a'), 'A']]);
});

test('a file that has an id keeps it, whoever has its old words now', async () => {
  const news = freshNews({ 'a.txt': `---\nid: one\n---\n${story('A', 'One.')}` });
  await news.build();
  news.write('articles/a.txt', `---\nid: one\n---\n${story('Anew', 'Quite other words.')}`);
  news.write('articles/old.txt', story('A', 'One.'));
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 2 });
  expect(news.items().map((item) => [item.id, item.title])).toEqual([
    [id('old'), 'A'],
    [id('one'), 'Anew'],
  ]);
});

test('another id of the channel is refused; insisted on, the articles keep theirs', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await news.build();
  news.write('articles/channel.yaml', channelYaml.replace('2026:n', '2026:m'));
  expect(await news.build()).toMatchObject({ exitCode: 3, problems: [{ code: 'publish/ids', path: 'channel.yaml' }] });
  expect(await news.build({ allow: ['ids'] })).toMatchObject({ exitCode: 0 });
  expect(news.read('out/feed.atom')).toContain('<id>tag:news.example.org,2026:m</id>');
  expect(ids(news)).toEqual([id('a')]);
  expect(await news.build()).toMatchObject({ exitCode: 0 });
});
