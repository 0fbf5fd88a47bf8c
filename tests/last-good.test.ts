import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import { freshNews } from './fresh.ts';
import { channelYaml, type NewsFolder, story } from './news-folder.ts';

const id = (key: string): string => `tag:news.example.org,2026:n/${key}`;
const ids = (news: NewsFolder): readonly string[] => news.items().map((item) => item.id);
const feedNames = ['feed.rss', 'feed.atom', 'feed.json'] as const;
const feeds = (news: NewsFolder): readonly string[] => feedNames.map((name) => news.read(`out/${name}`));

/** All that an article can have, and one that has nothing. */
const rich = (): NewsFolder => {
  const above = [
    'url: https://source.example/a?x=1&y=2#top',
    'image: https://source.example/a.jpg',
    'section: 本地',
    'tags: [R&D <x>, 本地, t]',
    'language: zh-HK',
    'author: [Jane Doe, "A \\"q\\" <b>"]',
    'updated: 2020-02-03 HKT 10:00',
  ];
  return freshNews({
    'local/a.txt': `---\n${above.join('\n')}\n---\n${story('A ]]> & <b>', '  • A caption (Photo: RTHK)\n\n  • Another\n\nOne & <i>two</i>. (AFP)')}`,
    'b.txt': story('B', 'Words of the second.'),
    'day.txt': 'Day\n\n2020-01-03\n\nWords of a day.\n',
    'c/feed.xml': `<rss version="2.0"><channel><title>Old</title><link>https://old.example/</link>
<item><title>First</title><guid isPermaLink="false">urn:old:1</guid><pubDate>Wed, 01 Jan 2020 01:00:00 GMT</pubDate><description>&lt;p&gt;First words.&lt;/p&gt;</description></item>
<item><title>Second</title><guid isPermaLink="false">2</guid><pubDate>Wed, 01 Jan 2020 02:00:00 GMT</pubDate><description>Second words.</description></item>
</channel></rss>`,
    'good.txt': story('Good', 'Words of the good one.'),
  });
};

test.for([
  ['empty', ''],
  ['no time any more', 'A\n\nOnly words.\n'],
  ['other bytes', Buffer.from([0x41, 0x0a, 0xff, 0xfe, 0xfd, 0x0a])],
] as const)(
  'articles whose files are %s stay in all three feeds, byte for byte, with a problem each',
  async ([, bytes]) => {
    const news = rich();
    expect(await news.build()).toMatchObject({ exitCode: 0, published: 6 });
    const before = news.snapshot();
    const bad = ['local/a.txt', 'b.txt', 'day.txt', 'c/feed.xml'];
    for (const path of bad) news.write(`articles/${path}`, bytes);
    const report = await news.build();
    expect(report).toMatchObject({ exitCode: 1, published: 6 });
    expect(new Set(report.problems.filter(({ severity }) => severity === 'error').map(({ path }) => path))).toEqual(
      new Set(bad),
    );
    expect(report.articles.filter(({ status }) => status === 'kept').map(({ path }) => path)).toEqual([
      'b.txt',
      'c/feed.xml',
      'day.txt',
      'local/a.txt',
    ]);
    expect(report.articles.find(({ path }) => path === 'b.txt')).toMatchObject({
      id: id('b'),
      permalink: 'https://news.example.org/x/articles/b.html',
    });
    expect(news.snapshot()).toEqual(before);
  },
);

test('explain says that it stays, and under which id', async () => {
  const news = rich();
  await news.build();
  news.write('articles/b.txt', '');
  const { exitCode, stdout } = await run({
    arguments: ['explain', 'b.txt', '--root', news.root],
    isTerminal: false,
    now: new Date('2026-01-01T00:00:00Z'),
  });
  expect(exitCode).toBe(1);
  expect(stdout).toContain('b.txt: left out; what was published before stays\n');
  expect(stdout).toContain(`${id('b')} (as it was published)\n`);
});

test('it stays while others come and go, and takes up its own words again', async () => {
  const news = rich();
  await news.build();
  news.write('articles/b.txt', '');
  news.write('articles/new.txt', story('New', 'Of today.', '2021-01-02 HKT 10:00'));
  expect(await news.build()).toMatchObject({ exitCode: 1, published: 7 });
  expect(ids(news)).toContain(id('b'));
  news.write('articles/b.txt', story('B', 'Words of the second, mended.'));
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 7 });
  const again = news.items().find((item) => item.id === id('b'));
  expect(again?.content_html).toBe('<p>Words of the second, mended.</p>');
});

test('what nothing but a link, or a folder nobody may read, holds stays too', async (context) => {
  const news = rich();
  await news.build();
  const before = feeds(news);
  rmSync(join(news.root, 'articles/b.txt'));
  symlinkSync('good.txt', join(news.root, 'articles/b.txt'));
  expect(await news.build()).toMatchObject({ exitCode: 1, published: 6 });
  expect(feeds(news)).toEqual(before);
  if (process.getuid?.() === 0) return context.skip('root reads everything');
  chmodSync(join(news.root, 'articles/local'), 0);
  try {
    expect(await news.build()).toMatchObject({ exitCode: 1, published: 6 });
  } finally {
    chmodSync(join(news.root, 'articles/local'), 0o700);
  }
  expect(feeds(news)).toEqual(before);
});

test('what is in a folder that is behind a link, or called by no name that can be read, stays', async () => {
  const news = freshNews({ 'local/a.txt': story('A', 'Words of the first.'), 'b.txt': story('B', 'Two.') });
  await news.build();
  const before = feeds(news);
  const local = join(news.root, 'articles/local');
  renameSync(local, join(news.root, 'elsewhere'));
  symlinkSync('../elsewhere', local);
  expect(await news.build()).toMatchObject({ exitCode: 1, published: 2 });
  symlinkSync('loop', join(news.root, 'articles/loop'));
  expect(await news.build()).toMatchObject({ exitCode: 1, published: 2 });
  rmSync(local);
  rmSync(join(news.root, 'articles/loop'));
  renameSync(join(news.root, 'elsewhere'), Buffer.concat([Buffer.from(local), Buffer.from([0xff])]));
  expect(await news.build()).toMatchObject({ exitCode: 1, published: 2 });
  expect(feeds(news)).toEqual(before);
});

test.for(feedNames)('only %s is left of the feeds, and an unreadable article is in all three again', async (left) => {
  const news = rich();
  await news.build();
  for (const name of feedNames) if (name !== left) rmSync(join(news.root, 'out', name));
  news.write('articles/b.txt', '');
  await news.build();
  expect(ids(news)).toHaveLength(6);
  for (const text of feeds(news)) expect(text).toContain(id('b'));
});

test('one whose page is lost has a page again; one that is in no feed keeps its page', async () => {
  const news = rich();
  news.write('articles/channel.yaml', `${channelYaml}limit: 5\n`);
  await news.build();
  const oldest = 'c/feed.xml';
  news.write('articles/b.txt', '');
  rmSync(join(news.root, 'out/articles/b.html'));
  news.write(`articles/${oldest}`, '');
  const before = news.snapshot();
  await news.build();
  expect(news.read('out/articles/b.html')).toContain('Words of the second.');
  for (const name of Object.keys(before).filter((name) => name.startsWith('articles/')))
    expect(news.snapshot()[name]).toBe(before[name]);
});

test('one whose page has moved and is lost stays too', async () => {
  const news = freshNews({ 'a.txt': story('A', 'Words of the first.'), 'b.txt': story('B', 'Two.') });
  await news.build();
  news.write('articles/a.txt', `---\nslug: better\n---\n${story('A', 'Words of the first.')}`);
  await news.build();
  rmSync(join(news.root, 'out/articles/better.html'));
  news.write('articles/a.txt', '');
  expect(await news.build()).toMatchObject({ exitCode: 1, published: 2 });
  expect(news.read('out/articles/better.html')).toContain('Words of the first.');
});

test('the page of one that stays names the new address when the channel moves, in the feeds or not', async () => {
  const news = freshNews({
    'a.txt': story('A', 'Words of the first.'),
    'b.txt': story('B', 'Two.', '2020-01-01 HKT 10:00'),
    'c.txt': story('C', 'Three.', '2020-05-05 HKT 10:00'),
  });
  news.write('articles/channel.yaml', `${channelYaml}limit: 2\n`);
  await news.build();
  news.write('articles/channel.yaml', `${channelYaml.replace('.org/x/', '.org/y/')}limit: 2\n`);
  for (const name of ['a', 'b']) news.write(`articles/${name}.txt`, '');
  const old = ['a', 'b'].map((name) => news.read(`out/articles/${name}.html`));
  expect(await news.build()).toMatchObject({ exitCode: 1 });
  const now = ['a', 'b'].map((name) => news.read(`out/articles/${name}.html`));
  expect(now).toEqual(old.map((text) => text.replace('.org/x/', '.org/y/')));
  expect(news.items()[1]?.url).toBe('https://news.example.org/y/articles/a.html');
});

test('another file of the same name is not given the id of one that cannot be read', async () => {
  const news = freshNews({ 'a/story.txt': story('A', 'Words of the first.'), 'z.txt': story('Z', 'Zed.') });
  await news.build();
  news.write('articles/a/story.txt', '');
  news.write('articles/b/story.txt', story('B', 'Quite other words.', '2020-05-05 HKT 10:00'));
  await news.build();
  expect(news.items().map((item) => [item.id, item.title])).toEqual([
    [id('story~b'), 'B'],
    [id('story'), 'A'],
    [id('z'), 'Z'],
  ]);
});

/** An old feed of two items; one whose date is no date cannot be published. */
const oldFeed = (
  first: string,
  date = 'Wed, 01 Jan 2020 02:00:00 GMT',
): string => `<rss version="2.0"><channel><title>Old</title><link>https://old.example/</link>
<item><title>${first}</title><guid isPermaLink="false">7</guid><pubDate>Wed, 01 Jan 2020 01:00:00 GMT</pubDate><description>${first} words.</description></item>
<item><title>Linked ${first}</title><link>https://old.example/linked</link><pubDate>Wed, 01 Jan 2020 01:30:00 GMT</pubDate><description>${first} linked words.</description></item>
<item><title>Second</title><guid isPermaLink="false">8</guid><pubDate>${date}</pubDate><description>Second words.</description></item>
</channel></rss>`;

test('an item that is edited while another of its feed breaks keeps its id', async () => {
  const news = freshNews({ 'old.xml': oldFeed('First') });
  await news.build();
  news.write('articles/old.xml', oldFeed('Anew', 'some day'));
  expect(await news.build()).toMatchObject({ exitCode: 1, published: 3 });
  expect(news.items().map((item) => [item.id, item.title])).toEqual([
    [id('8'), 'Second'],
    [id('old.example/linked'), 'Linked Anew'],
    [id('7'), 'Anew'],
  ]);
});

test('a story that is edited keeps its id though another file of its article number cannot be read', async () => {
  const top = '---\nurl: https://news.rthk.hk/rthk/en/component/k2/1837427-20200102.htm\n---\n';
  const news = freshNews({ 'a.txt': `${top}${story('A', 'Words of the first.')}` });
  await news.build();
  news.write('articles/a.txt', `${top}${story('Anew', 'Quite other text.')}`);
  news.write('articles/b.txt', `${top}No stamp\n`);
  expect(await news.build()).toMatchObject({ exitCode: 1, published: 1 });
  expect(news.items().map((item) => [item.id, item.title])).toEqual([[id('rthk/1837427'), 'Anew']]);
});

test('a file that was moved and has its words takes its id along, whatever lies in its old place', async () => {
  const news = freshNews({ 'a.txt': story('A', 'Words of the first.'), 'z.txt': story('Z', 'Zed.') });
  await news.build();
  news.write('articles/moved/b.txt', story('A', 'Words of the first.'));
  news.write('articles/a.txt', '');
  await news.build();
  expect(ids(news)).toEqual([id('a'), id('z')]);
});

test('a story that another file tells now is not there twice when its own file breaks', async () => {
  const news = freshNews({
    'a.txt': `---\nid: one\n---\n${story('A', 'Words of the first.')}`,
    'b.txt': story('B', 'Words of the second.'),
  });
  await news.build();
  news.write('articles/a.txt', `---\nid: one\n---\n${story('B', 'Words of the second.')}`);
  news.write('articles/b.txt', '');
  expect(await news.build()).toMatchObject({ exitCode: 1, published: 1 });
  expect(news.items().map((item) => [item.id, item.title])).toEqual([[id('one'), 'B']]);
});

test('a file that now claims an id of another keeps what it has published', async () => {
  const news = freshNews({
    'a.txt': `---\nid: one\n---\n${story('A', 'Words of the first.')}`,
    'b.txt': story('B', 'Words of the second.'),
  });
  await news.build();
  news.write('articles/b.txt', `---\nid: one\n---\n${story('Other', 'Something quite else.')}`);
  expect(await news.build()).toMatchObject({ exitCode: 1, published: 2 });
  expect(
    news
      .items()
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['A', 'B']);
});

test('on-delete: keep keeps what its file is gone for, and says nothing', async () => {
  const news = rich();
  news.write('articles/channel.yaml', `${channelYaml}on-delete: keep\n`);
  await news.build();
  const before = news.snapshot();
  for (const path of ['local', 'b.txt', 'day.txt', 'c']) rmSync(join(news.root, 'articles', path), { recursive: true });
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 6, problems: [] });
  expect(news.snapshot()).toEqual(before);
  rmSync(join(news.root, 'articles/good.txt'));
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 6 });
  news.write('articles/channel.yaml', `${channelYaml}on-delete: maybe\n`);
  expect(await news.build()).toMatchObject({ exitCode: 2, problems: [{ code: 'config/bad-value', line: 5 }] });
});

test('on-delete: keep keeps no article of which a person makes a draft', async () => {
  const news = freshNews({ 'a.txt': story('A', 'Words of the first.'), 'b.txt': story('B', 'Words of the second.') });
  news.write('articles/channel.yaml', `${channelYaml}on-delete: keep\n`);
  await news.build();
  news.write('articles/a.txt', `---\ndraft: true\n---\n${story('A', 'Words of the first.')}`);
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 1 });
  expect(ids(news)).toEqual([id('b')]);
});

test('on-delete: keep takes nothing away because another file that is under its old name becomes a draft', async () => {
  const news = freshNews({ 'a.txt': story('A', 'Words of the first.'), 'b.txt': story('B', 'Words of the second.') });
  news.write('articles/channel.yaml', `${channelYaml}on-delete: keep\n`);
  await news.build();
  news.write('articles/a.txt', story('B', 'Words of the second.'));
  news.write('articles/b.txt', story('A', 'Words of the first.'));
  await news.build();
  rmSync(join(news.root, 'articles/b.txt'));
  news.write('articles/a.txt', `---\ndraft: true\n---\n${story('B', 'Words of the second.')}`);
  await news.build();
  expect(ids(news)).toEqual([id('a')]);
});

test('a page that became a list, and a draft: the first stays as published, the second goes', async () => {
  const page = (body: string): string =>
    `<!doctype html><html><head><title>P</title><meta property="article:published_time" content="2020-01-02T10:00:00+08:00"></head><body>${body}</body></html>`;
  const news = freshNews({
    'p.html': page('<article><h1>P</h1><p>A long enough paragraph of words that tell a story.</p></article>'),
    'd.txt': story('D', 'Words of the second.'),
  });
  expect(await news.build()).toMatchObject({ published: 2 });
  news.write('articles/p.html', '<!doctype html><title>Index</title><ul><li><a href="/a">a</a></ul>');
  await news.build();
  expect(
    news
      .items()
      .map(({ title }) => title)
      .toSorted(),
  ).toEqual(['D', 'P']);
  news.write('articles/d.txt', `---\ndraft: true\n---\n${story('D', 'Words of the second.')}`);
  await news.build();
  expect(news.items().map(({ title }) => title)).toEqual(['P']);
});

test('an unreadable folder of articles is like none', async (context) => {
  if (process.getuid?.() === 0) return context.skip('root reads everything');
  const news = rich();
  mkdirSync(join(news.root, 'articles'), { recursive: true });
  chmodSync(join(news.root, 'articles'), 0);
  try {
    expect(await news.build()).toMatchObject({ exitCode: 2, problems: [{ code: 'files/unreadable' }] });
  } finally {
    chmodSync(join(news.root, 'articles'), 0o700);
  }
});
