import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshNews } from './fresh.ts';
import { channelYaml, type NewsFolder, story } from './news-folder.ts';
import { all, deep, texts, toTree } from './tree.ts';

const id = (key: string): string => `tag:news.example.org,2026:n/${key}`;

/** What the three say of their items, each read by a parser that is not the writer's. */
const readings = (news: NewsFolder) => {
  const [channel] = all(toTree(news.read('out/feed.rss')), 'channel');
  const names = (entry: Parameters<typeof all>[0]): readonly string[] => [
    ...new Set(['author', 'contributor'].flatMap((role) => all(entry, role)).flatMap((one) => texts(one, 'name'))),
  ];
  const fromRss = all(channel, 'item').map((item) => ({
    id: texts(item, 'guid')[0],
    title: texts(item, 'title')[0],
    link: texts(item, 'link')[0],
    published: new Date(texts(item, 'pubDate')[0] ?? '').toISOString().replace('.000', ''),
    updated: texts(item, 'atom:updated')[0],
    content: texts(item, 'content:encoded')[0],
    people: texts(item, 'dc:creator'),
    tags: texts(item, 'category'),
    image: all(item, 'media:content')[0]?.attributes['url'],
    source: texts(item, 'dc:source')[0],
  }));
  const fromAtom = all(toTree(news.read('out/feed.atom')), 'entry').map((entry) => {
    const link = (rel: string) => all(entry, 'link').find(({ attributes }) => attributes['rel'] === rel);
    return {
      id: texts(entry, 'id')[0],
      title: texts(entry, 'title')[0],
      link: link('alternate')?.attributes['href'],
      published: texts(entry, 'published')[0],
      updated: texts(entry, 'updated')[0],
      content: texts(entry, 'content')[0],
      people: names(entry),
      tags: all(entry, 'category').map(({ attributes }) => attributes['term']),
      image: all(entry, 'media:content')[0]?.attributes['url'],
      source: link('via')?.attributes['href'],
    };
  });
  const fromJson = news.items().map((item) => ({
    id: item.id,
    title: item.title,
    link: item.url,
    published: item.date_published,
    updated: item.date_modified,
    content: item.content_html,
    people: Array.isArray(item['authors']) ? item['authors'].map(({ name }) => name) : [],
    tags: item['tags'] ?? [],
    image: item['image'],
    source: item['external_url'],
  }));
  return { fromRss, fromAtom, fromJson };
};

const expectTheSame = (news: NewsFolder): ReturnType<typeof readings>['fromRss'] => {
  const { fromRss, fromAtom, fromJson } = readings(news);
  expect(fromAtom).toEqual(fromRss);
  expect(fromJson).toEqual(fromRss);
  return fromRss;
};

test('the sample says the same in all three', async () => {
  const project = new URL('..', import.meta.url).pathname;
  const name = 'xi-reaches-out-to-trump-over-north-korea.txt';
  const news = freshNews({ [name]: readFileSync(`${project}articles/${name}`, 'utf8') });
  expect(await news.build()).toMatchObject({ exitCode: 0, problems: [] });
  const [item, ...others] = expectTheSame(news);
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    title: 'Xi Reaches Out To Trump Over North Korea',
    published: '2018-03-09T08:35:00Z',
    updated: '2018-03-09T17:13:00Z',
    people: ['news.example.org', 'AFP'],
  });
  const content = toTree(`<div>${item?.content}</div>`);
  expect(texts(content, 'p')).toHaveLength(11);
  expect(deep(content, 'figure')).toEqual([]);
  expect(texts(content, 'p')[0]).toMatch(/^President Xi Jinping has talked/);
  expect(texts(content, 'p')[10]).toMatch(/also hailed the announcement\.$/);
  expect(texts(content, 'footer')).toEqual(['Additional reporting by AFP']);
});

test('all that front matter tells is the same in all three', async () => {
  const above = [
    'url: https://source.example/a?x=1&y=2',
    'image: https://source.example/a.jpg?x=1&y=2',
    'section: R&D',
    'tags: [t, "<b>", R&D]',
    'author: [Jane, "A <b>"]',
    'updated: 2020-02-02 HKT 10:00',
  ];
  const news = freshNews({ 'a.txt': `---\n${above.join('\n')}\n---\n${story('A', 'One. (AFP)')}` });
  expect(await news.build()).toMatchObject({ exitCode: 0, problems: [] });
  expect(expectTheSame(news)).toMatchObject([
    {
      people: ['Jane', 'A <b>', 'AFP'],
      tags: ['R&D', 't', '<b>'],
      image: 'https://source.example/a.jpg?x=1&y=2',
      source: 'https://source.example/a?x=1&y=2',
      updated: '2020-02-02T02:00:00Z',
    },
  ]);
});

test('headlines on the first line, with whatever is in them, are the same in all three', async () => {
  const headline = fc
    .array(
      fc.constantFrom(
        'Ferry',
        'AT&T',
        '<b>',
        ']]>',
        '"q"',
        '&amp;',
        'العربية',
        '香港',
        '👩‍👩‍👧',
        '\u0000',
        '\u001b[1m',
        '\ufffd',
        '\u0085',
        '\t',
        '  ',
        '\u00a0',
        '$&',
      ),
      {
        maxLength: 12,
      },
    )
    // A first line that looks like prose of a page is another story; the headline begins and ends with a word.
    .map((parts) => `Harbour ${parts.join('')} halted`);
  const body = fc.array(
    fc.constantFrom('Fog. ', 'AT&T ', '<p>', ']]>', '&#x41;', '香港。', '\u0007', '\u009f', '👩‍👩‍👧', 'قال '),
    { minLength: 1, maxLength: 12 },
  );
  const left = (text: string): string =>
    // \p{Cc} is every control character: C0 with the tab and the newline, DEL and C1.
    [...text].filter((one) => one === '\t' || one === '\n' || !/[\p{Cc}\ufffd\ufeff]/u.test(one)).join('');
  const spaced = (text: string): string =>
    left(text)
      .replace(/[ \t\n\u00a0]+/g, ' ')
      .trim();
  await fc.assert(
    fc.asyncProperty(headline, body, fc.constantFrom('\n', '\r\n'), async (title, parts, end) => {
      const words = `Word ${parts.join('')} end.`;
      const news = freshNews({ 'a.txt': story(title, words).replaceAll('\n', end) });
      const report = await news.build();
      expect(report.exitCode).toBe(0);
      const [item] = expectTheSame(news);
      expect(item?.title).toBe(spaced(title));
      expect(spaced(toTree(`<div>${item?.content}</div>`).text)).toBe(spaced(words));
      rmSync(news.root, { recursive: true });
    }),
    { numRuns: 120, seed: 20180309 },
  );
});

test('an id outlives its feeds, or its pages, but a deleted article is not brought back', async () => {
  for (const lost of [['feed.rss', 'feed.atom', 'feed.json'], ['articles']]) {
    const news = freshNews({ 'a.txt': story('A', 'One two three.'), 'b.txt': story('B', 'Four.') });
    await news.build();
    news.remove('articles/b.txt');
    news.remove('articles/a.txt');
    news.write('articles/z.txt', story('A', 'One two three.'));
    for (const name of lost) news.remove(`out/${name}`);
    await news.build();
    expect(
      news.items().map((item) => item.id),
      lost.join(),
    ).toEqual([id('a')]);
  }
});

test('a lost .feedwright/ changes nothing but that errors are told again', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': 'B\n\nNo time.\n' });
  await news.build({ remember: true });
  const before = news.snapshot();
  expect((await news.build({ remember: true })).fresh).toEqual([]);
  news.remove('.feedwright');
  expect((await news.build({ remember: true })).fresh).toHaveLength(1);
  expect(news.snapshot()).toEqual(before);
});

test('an error is told again when its file changes, and another file’s is told for the first time', async () => {
  const news = freshNews({ 'b.txt': 'B\n\nNo time.\n' });
  const fresh = async () => (await news.build({ remember: true })).fresh.map(({ path }) => path);
  expect(await fresh()).toEqual(['b.txt']);
  news.write('articles/c.txt', 'C\n\nNo time.\n');
  expect(await fresh()).toEqual(['c.txt']);
  news.write('articles/b.txt', 'B\n\nNo time yet.\n');
  expect(await fresh()).toEqual(['b.txt']);
  expect(await fresh()).toEqual([]);
});

test('the feed grows no younger when its newest article goes, in all three and after lost documents', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.', '2021-01-02 HKT 10:00') });
  await news.build();
  news.remove('articles/b.txt');
  news.remove('out/feed.atom');
  await news.build();
  expect(texts(toTree(news.read('out/feed.atom')), 'updated')).toEqual(['2021-01-02T02:00:00Z']);
  const [channel] = all(toTree(news.read('out/feed.rss')), 'channel');
  expect(texts(channel, 'lastBuildDate')).toEqual(['Sat, 02 Jan 2021 02:00:00 GMT']);
  const before = news.snapshot();
  await news.build();
  expect(news.snapshot()).toEqual(before);
});

test('as long as the channel is the example, a missing folder is 2 and no ids are kept', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  news.write('articles/channel.yaml', 'url: https://your-site.example/\nid: tag:your-site.example,2026:news\n');
  expect(await news.build()).toMatchObject({ exitCode: 0, example: ['url', 'id'] });
  expect(await news.build({ articles: join(news.root, 'nowhere') })).toMatchObject({ exitCode: 2 });
  news.write('articles/channel.yaml', channelYaml);
  await news.build();
  expect(news.items().map((item) => item.id)).toEqual([id('a')]);
});

const leftOfTheExample = async (lost: readonly string[]): Promise<NewsFolder> => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  news.write('articles/channel.yaml', 'url: https://your-site.example/\nid: tag:your-site.example,2026:news\n');
  await news.build();
  for (const name of lost) news.remove(`out/${name}`);
  return news;
};

test.for([
  [['articles']],
  [['feed.rss']],
  [['feed.atom']],
  [['feed.rss', 'feed.atom']],
  [['articles', 'feed.rss', 'feed.atom']],
] as const)('the example’s ids are not kept when %j are lost', async ([lost]) => {
  const news = await leftOfTheExample(lost);
  news.write('articles/channel.yaml', channelYaml);
  await news.build();
  expect(news.items().map((item) => item.id)).toEqual([id('a')]);
});

test('the example’s ids are not kept when only its pages are left', async () => {
  const news = await leftOfTheExample(['feed.rss', 'feed.atom', 'feed.json']);
  news.write('articles/channel.yaml', channelYaml);
  await news.build();
  expect(news.items().map((item) => item.id)).toEqual([id('a')]);
});

test('a folder that is missing is 2 when the example was published', async () => {
  const news = await leftOfTheExample(['feed.rss']);
  expect(await news.build({ articles: join(news.root, 'nowhere') })).toMatchObject({ exitCode: 2 });
});

test('a folder that is missing is 2 also when the Atom feed of the example is lost', async () => {
  const news = await leftOfTheExample(['feed.atom']);
  expect(await news.build({ articles: join(news.root, 'nowhere') })).toMatchObject({ exitCode: 2 });
});

test('nothing of somebody else’s is changed, nothing is written elsewhere, and no draft is left', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': 'B\n\nNo time.\n' });
  const theirs: Readonly<Record<string, string>> = {
    'out/CNAME': 'x',
    'out/index.html': '<p>theirs',
    'out/articles/theirs.html': '<p>theirs',
    'out/articles/deep/file': 'x',
    'out/feed.xml': '<x/>',
  };
  for (const [path, text] of Object.entries(theirs)) news.write(path, text);
  const before = Object.keys(theirs).map((path) => statSync(join(news.root, path), { bigint: true }));
  await news.build({ remember: true });
  news.write('articles/a.txt', story('Changed', 'Words.'));
  await news.build({ remember: true });
  const after = Object.keys(theirs).map((path) => statSync(join(news.root, path), { bigint: true }));
  expect(after.map(({ ino, mtimeNs }) => [ino, mtimeNs])).toEqual(before.map(({ ino, mtimeNs }) => [ino, mtimeNs]));
  expect(readdirSync(news.root).toSorted()).toEqual(['.feedwright', 'articles', 'out']);
  expect(readdirSync(join(news.root, 'articles')).toSorted()).toEqual(['a.txt', 'b.txt', 'channel.yaml']);
  expect(readdirSync(join(news.root, 'out')).toSorted()).toEqual([
    'CNAME',
    'articles',
    'feed.atom',
    'feed.json',
    'feed.rss',
    'feed.xml',
    'index.html',
  ]);
  expect(readdirSync(join(news.root, '.feedwright'))).toEqual(['told.txt']);
});

test('a front page of ours is made anew, and is no article to the memory', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  const first = await news.build();
  expect(first.files.map(({ name }) => name)).toEqual([
    'articles/a.html',
    'index.html',
    'feed.rss',
    'feed.atom',
    'feed.json',
  ]);
  news.write('articles/b.txt', story('B', 'Two.'));
  await news.build();
  expect(news.read('out/index.html')).toContain('<a href="articles/b.html">B</a>');
  for (const name of ['articles', 'feed.rss', 'feed.atom', 'feed.json']) news.remove(`out/${name}`);
  news.write('articles/a.txt', `---\nid: other\n---\n${story('A', 'One.')}`);
  expect(await news.build()).toMatchObject({ exitCode: 0, problems: [], published: 2 });
});

test.for([
  ['a folder', (place: string) => mkdirSync(place)],
  ['a link to a page of ours', (place: string) => symlinkSync('articles/a.html', place)],
  ['a link to nowhere', (place: string) => symlinkSync('nowhere', place)],
  ['an empty file', (place: string) => writeFileSync(place, '')],
] as const)('%s in the place of the front page stays, and nobody is told', async ([, put]) => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await news.build();
  const place = join(news.root, 'out/index.html');
  rmSync(place);
  put(place);
  const before = lstatSync(place, { bigint: true });
  news.write('articles/b.txt', story('B', 'Two.'));
  const report = await news.build();
  expect(report).toMatchObject({ exitCode: 0, problems: [], published: 2 });
  expect(report.files.map(({ name }) => name)).not.toContain('index.html');
  const after = lstatSync(place, { bigint: true });
  expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
});

test('a channel that is emptied on purpose says so on its front page', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await news.build();
  news.remove('articles/a.txt');
  const refused = await news.build();
  expect(refused).toMatchObject({ exitCode: 3, files: [] });
  expect(news.read('out/index.html')).toContain('articles/a.html');
  expect(await news.build({ allow: ['shrink'] })).toMatchObject({ exitCode: 0 });
  expect(news.read('out/index.html')).toContain('<p>There are no articles at the moment.</p>');
  expect(news.read('out/index.html')).not.toContain('articles/a.html');
});

test('a refused build leaves everything as it was', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await news.build();
  const before = news.snapshot();
  news.write('articles/channel.yaml', `${channelYaml}nope: x\n`);
  expect(await news.build({ remember: true })).toMatchObject({ exitCode: 2, files: [], published: 0 });
  expect(news.snapshot()).toEqual(before);
  expect(existsSync(join(news.root, '.feedwright'))).toBe(false);
});

test('a dangling link in the place of out/articles is refused', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  mkdirSync(join(news.root, 'out'));
  symlinkSync(join(news.root, 'made-by-nobody'), join(news.root, 'out/articles'));
  expect(await news.build()).toMatchObject({ exitCode: 4, files: [] });
  expect(existsSync(join(news.root, 'made-by-nobody'))).toBe(false);
});

test('a folder in the place of a feed is the disk saying no, and no draft is left', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  mkdirSync(join(news.root, 'out/feed.rss'), { recursive: true });
  writeFileSync(join(news.root, 'out/feed.rss/theirs'), 'x');
  expect(await news.build()).toMatchObject({ exitCode: 4, problems: [{ code: 'files/disk' }] });
  expect(readdirSync(join(news.root, 'out')).toSorted()).toEqual(['articles', 'feed.rss']);
});

test('a published article that turned into a draft leaves the feeds, and has its id when it comes back', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.') });
  await news.build();
  news.write('articles/a.txt', `---\ndraft: true\n---\n${story('A', 'One.')}`);
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 1 });
  expect(news.items().map((item) => item.id)).toEqual([id('b')]);
  news.remove('articles/a.txt');
  news.write('articles/z.txt', story('A', 'One.'));
  await news.build();
  expect(news.items().map((item) => item.id)).toEqual([id('a'), id('b')]);
});

test('with nothing to publish yet, out/ is not even made', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.', '2030-01-02 HKT 10:00') });
  expect(await news.build()).toMatchObject({ exitCode: 0, files: [], held: [{ path: 'a.txt' }] });
  expect(existsSync(join(news.root, 'out'))).toBe(false);
  expect(await news.build({ now: new Date('2030-01-02T01:59:59Z') })).toMatchObject({ published: 0 });
  expect(await news.build({ now: new Date('2030-01-02T02:00:00Z') })).toMatchObject({ published: 1, held: [] });
});

const nasty = '2 < 3 & "AT&T" ]]> ]]> <b> &amp; <![CDATA[ $& 香港 👩‍👩‍👧 قال';

test('whatever channel.yaml says of its channel is said in all three', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  const said = JSON.stringify(nasty);
  news.write(
    'articles/channel.yaml',
    `${channelYaml}title: ${said}\ndescription: ${said}\ncopyright: ${said}\nimage: https://a.example/?a&b\nauthor:\n  name: ${said}\n`,
  );
  expect(await news.build()).toMatchObject({ exitCode: 0, problems: [] });
  const [channel] = all(toTree(news.read('out/feed.rss')), 'channel');
  const feed = toTree(news.read('out/feed.atom'));
  const json: unknown = JSON.parse(news.read('out/feed.json'));
  expect([texts(channel, 'title'), texts(all(channel, 'image')[0], 'title'), texts(channel, 'copyright')]).toEqual([
    [nasty],
    [nasty],
    [nasty],
  ]);
  expect(texts(channel, 'description')[0]).toBe(nasty);
  expect([texts(feed, 'title'), texts(feed, 'subtitle'), texts(feed, 'rights')]).toEqual([[nasty], [nasty], [nasty]]);
  expect(texts(all(feed, 'author')[0], 'name')).toEqual([nasty]);
  expect(json).toMatchObject({ title: nasty, description: nasty, authors: [{ name: nasty }] });
  expect(expectTheSame(news)[0]?.people).toEqual([nasty]);
});

// A bug: nothing cleans or checks these; the gate then refuses the build (exit 3) and names no line of channel.yaml.
test.for([['title'], ['description'], ['copyright'], ['author']] as const)(
  'a character that no feed may hold in the %s of channel.yaml is told with its line, or left out',
  async ([key]) => {
    const news = freshNews({ 'a.txt': story('A', 'One.') });
    news.write('articles/channel.yaml', `${channelYaml}${key}: "a\\u0001b"\n`);
    const { exitCode, problems } = await news.build();
    if (exitCode === 0) expect(expectTheSame(news)).toHaveLength(1);
    else {
      expect(exitCode).toBe(2);
      expect(problems).toMatchObject([{ path: 'channel.yaml', line: 5 }]);
    }
  },
);

// A bug: told.ts reads the file outside of any `try`, so the error of the disk is thrown out of publish().
test('a .feedwright/ that cannot be read does not end the build', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  mkdirSync(join(news.root, '.feedwright'));
  symlinkSync('told.txt', join(news.root, '.feedwright/told.txt'));
  expect(await news.build({ remember: true })).toMatchObject({ published: 1 });
});

test.for([
  ['a', 245],
  ['香', 83],
] as const)('a file name as long as the system allows (%s) has a page', async ([letter, count]) => {
  const news = freshNews({
    [`${letter.repeat(count)}.txt`]: story('A', 'One.'),
    [`${letter.repeat(count - 1)}b.txt`]: story('B', 'Two.'),
  });
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 2 });
});

test.for([
  ['0020-01-02T00:00:00Z'],
  ['0099-01-02T00:00:00Z'],
  ['0202-01-02T00:00:00Z'],
  ['1000-01-02T00:00:00Z'],
] as const)('one article of the year in %s does not hold up the others', async ([published]) => {
  const news = freshNews({
    'a.txt': story('A', 'One.'),
    'b.txt': `---\npublished: ${published}\n---\n${story('B', 'Two.')}`,
  });
  const { exitCode } = await news.build();
  expect([0, 1]).toContain(exitCode);
  expect(news.items().map(({ title }) => title)).toContain('A');
});
