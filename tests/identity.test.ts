import { expect, test } from 'vitest';
import { freshNews } from './fresh.ts';
import { type NewsFolder, story } from './news-folder.ts';
import { all, texts, toTree } from './tree.ts';

const id = (key: string): string => `tag:news.example.org,2026:n/${key}`;
const ids = (news: NewsFolder) => news.items().map((item) => item.id);
const codes = async (news: NewsFolder) => (await news.build()).problems.map(({ code, path }) => `${path} ${code}`);

const words = [
  'The island ferry will sail every twenty minutes from next month, the harbour office said on Thursday, after a trial in spring drew more passengers than anybody had foreseen.',
  'Shopkeepers near the northern pier welcomed the plan, and a baker there said that the morning queue now reached his door.',
].join('\n\n');
const corrected = words.replace('Thursday', 'Friday');
const another = 'The old lantern on the bridge was lit again last night for the first time in nine years.';

const withUpdate = (text: string, stamp: string): string => `${text}\nLast updated: 2020-01-02 HKT ${stamp}\n`;
const numbered = (number: number, text: string): string =>
  `---\nurl: https://news.rthk.hk/rthk/en/component/k2/${number}-20200102.htm\n---\n${text}`;

const item = (title: string, guid: string, more = '', text = words): string =>
  `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid><pubDate>Thu, 02 Jan 2020 02:00:00 GMT</pubDate><description>${text}</description>${more}</item>`;
const rss = (...items: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Old</title><link>https://old.example/</link>\n${items.join('\n')}\n</channel></rss>`;

test.for([
  ['other words', story('A', corrected)],
  ['other words and another headline', story('Another', corrected)],
  ['another stamp', story('A', words, '2020-01-02 HKT 11:30')],
  ['an address', `---\nurl: https://source.example/a\n---\n${story('A', corrected)}`],
] as const)('a file that was renamed keeps its id when it has %s later', async ([, later]) => {
  const news = freshNews({ 'a.txt': story('A', words) });
  await news.build();
  news.remove('articles/a.txt');
  news.write('articles/local/z.txt', story('A', words));
  await news.build();
  news.write('articles/local/z.txt', later);
  await news.build();
  expect(news.items()).toMatchObject([{ id: id('a'), date_published: '2020-01-02T02:00:00Z' }]);
  expect(news.items()[0]?.url).toBe('https://news.example.org/x/articles/a.html');
});

test('a new story under the old name of a renamed file is another one', async () => {
  const news = freshNews({ 'a.txt': story('A', words) });
  await news.build();
  news.remove('articles/a.txt');
  news.write('articles/z.txt', story('A', words));
  await news.build();
  news.write('articles/a.txt', story('B', another));
  news.write('articles/z.txt', story('A', corrected));
  await news.build();
  expect(news.items().map((one) => [one.id, one.title])).toEqual([
    [id('a'), 'A'],
    [id('a~txt'), 'B'],
  ]);
});

test('a file that is renamed and corrected at once keeps its id', async () => {
  const news = freshNews({ 'a.txt': story('A', words) });
  await news.build();
  news.remove('articles/a.txt');
  news.write(
    'articles/z.html',
    `<html><body><article><h1>A new headline</h1><p>2020-01-02 HKT 10:00</p>${corrected
      .split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join('')}</article></body></html>`,
  );
  await news.build();
  expect(ids(news)).toEqual([id('a')]);
});

test('what readers know of a page says nothing of how its file is called', async () => {
  const news = freshNews({ 'a.txt': story('A', words) });
  await news.build();
  expect(news.read('out/articles/a.html')).not.toContain('feedwright.names');
  news.remove('articles/a.txt');
  news.write('articles/our-secret-source.txt', story('A', words));
  await news.build();
  expect(news.read('out/articles/a.html')).toMatch(/<meta name="feedwright.names" content="[0-9a-f ]+"\/>/);
  expect(news.read('out/articles/a.html')).not.toContain('secret');
});

test.for([
  ['the later file', 'b.txt', 'a.txt'],
  ['the earlier file', '0.txt', 'a.txt'],
] as const)(
  'the id that was published first stays, whichever capture gives the words: %s',
  async ([, second, first]) => {
    const news = freshNews({ [first]: story('A', words) });
    await news.build();
    news.write(`articles/${second}`, withUpdate(story('A', corrected), '18:10'));
    await news.build();
    expect(news.items()).toMatchObject([
      { id: id('a'), date_modified: '2020-01-02T10:10:00Z', content_html: expect.stringContaining('Friday') },
    ]);
    const before = news.items();
    // The first goes, and then the second is a file like any other.
    news.remove(`articles/${first}`);
    await news.build();
    expect(news.items()).toEqual(before);
    news.write(`articles/${second}`, withUpdate(story('Another', another), '18:10'));
    await news.build();
    expect(ids(news)).toEqual([id('a')]);
  },
);

test('when the capture that gave the words goes, the other tells the story on: same id, same page, same last change', async () => {
  const news = freshNews({ 'a.txt': story('A', words), 'b.txt': withUpdate(story('A', corrected), '18:10') });
  await news.build();
  news.remove('articles/b.txt');
  expect(await codes(news)).toEqual(['a.txt article/updated-kept']);
  expect(news.items()).toMatchObject([
    {
      id: id('a'),
      url: 'https://news.example.org/x/articles/a.html',
      date_published: '2020-01-02T02:00:00Z',
      date_modified: '2020-01-02T10:10:00Z',
      content_html: expect.stringContaining('Thursday'),
    },
  ]);
  news.write('articles/a.txt', `---\nupdated: 2020-01-02 HKT 12:00\n---\n${story('A', words)}`);
  expect(await codes(news)).toEqual([]);
  expect(news.items()[0]?.date_modified).toBe('2020-01-02T04:00:00Z');
});

test('a last change that a capture puts earlier stays as published, and is told of', async () => {
  const news = freshNews({ 'a.txt': withUpdate(story('A', words), '18:10') });
  await news.build();
  news.write('articles/a.txt', withUpdate(story('A', words), '12:00'));
  const { problems } = await news.build();
  expect(problems).toMatchObject([{ code: 'article/updated-kept', line: 9 }]);
  expect(problems[0]?.message).toContain('found 2020-01-02T04:00:00Z');
  expect(news.items()[0]?.date_modified).toBe('2020-01-02T10:10:00Z');
});

test('another story in the file has its own last change', async () => {
  const news = freshNews({ 'a.txt': withUpdate(story('A', words), '18:10') });
  await news.build();
  news.write('articles/a.txt', story('B', another));
  await news.build();
  expect(news.items()[0]?.date_modified).toBe('2020-01-02T02:00:00Z');
});

test('an item of an old feed keeps its guid to the letter in all three, and a name that is no URI is a key', async () => {
  const guids = ['tag:old.example,2019:a/1', 'urn:example:a:1', 'https://old.example/?p=12&#38;q=1', 'a name 7'];
  const news = freshNews({ 'old.xml': rss(...guids.map((guid, at) => item(`T${at}`, guid, '', `${another} ${at}`))) });
  await news.build();
  const expected = ['https://old.example/?p=12&q=1', id('a%20name%207'), 'tag:old.example,2019:a/1', 'urn:example:a:1'];
  expect(ids(news)).toEqual(expected);
  const [channel] = all(toTree(news.read('out/feed.rss')), 'channel');
  expect(all(channel, 'item').flatMap((one) => texts(one, 'guid'))).toEqual(expected);
  expect(all(toTree(news.read('out/feed.atom')), 'entry').flatMap((one) => texts(one, 'id'))).toEqual(expected);
});

test('two feeds of one site tell each story once, whatever they call it, and an older copy nothing more', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Old</title>
<entry><title>A</title><id>tag:old.example,2020:1</id><published>2020-01-02T02:00:00Z</published><updated>2020-01-02T02:00:00Z</updated><content>${words}</content></entry></feed>`;
  const news = freshNews({
    'old.xml': rss(item('A', 'https://old.example/?p=1'), item('B', 'plain', '', another)),
    'older.xml': rss(item('B, as it was', 'plain', '', another.replace('nine', 'ten'))),
    'old.atom': atom,
  });
  await news.build();
  expect(news.items().map(({ title }) => title)).toEqual(['A', 'B, as it was']);
  const before = ids(news);
  // Whichever of them stays, the ids do.
  for (const name of ['old.xml', 'older.xml']) news.remove(`articles/${name}`);
  await news.build();
  expect(ids(news)).toEqual(before.slice(0, 1));
});

test('items that share one guid but tell different stories are all published, each under its id, and told of', async () => {
  const guid = 'https://old.example/';
  const later = (title: string, text: string): string => item(title, guid, '', text).replace('02:00:00', '03:00:00');
  const feed = rss(item('A', guid), later('B', another));
  const news = freshNews({ 'old.xml': feed });
  expect(await codes(news)).toEqual(['old.xml article/shared-id']);
  const before = news.items().map((one) => [one.id, one.title]);
  expect(before).toEqual([
    [expect.stringContaining('n/https'), 'B'],
    [guid, 'A'],
  ]);
  // Another name, and a new item on top.
  news.remove('articles/old.xml');
  news.write(
    'articles/saved.xml',
    rss(
      item('C', guid, '', 'Quite other words.').replace('02:00:00', '04:00:00'),
      item('A', guid),
      later('B', another),
    ),
  );
  await news.build();
  expect(news.items().map((one) => [one.id, one.title])).toEqual([[expect.any(String), 'C'], ...before]);
});

test('an item that was revised, in one feed or in two, is one', async () => {
  const news = freshNews({
    'old.xml': rss(item('A, revised', 'urn:example:1'), item('A', 'urn:example:1', '', corrected)),
  });
  await news.build();
  expect(ids(news)).toEqual(['urn:example:1']);
});

test('items without an id are told apart by their words', async () => {
  const one = (body: string): string =>
    JSON.stringify({
      url: `https://old.example/${body.length}`,
      title: 'A',
      date_published: '2020-01-02T02:00:00Z',
      body,
    });
  const news = freshNews({ 'old.json': `{"title": "Old", "items": [${one(words)}, ${one(another)}]}` });
  await news.build();
  expect(news.items()).toHaveLength(2);
});

test('two captures of one minute that tell different stories stay two', async () => {
  const news = freshNews({ 'a.txt': story('A', words), 'b.txt': story('A', another) });
  await news.build();
  expect(ids(news)).toEqual([id('a'), id('b')]);
});

test('an item that is gone leaves its id to no other that looks like it', async () => {
  const closed = (road: string): string =>
    `Drivers are asked to avoid ${road}, where a lorry has lost its load and two lanes are shut. Police came to the place at nine and are waiting for a crane. Buses go round by the market and may be late. Anyone who must travel should take the train and leave early.`;
  const news = freshNews({ 'old.xml': rss(item('Road closed', 'urn:example:1', '', closed('Mill Road'))) });
  await news.build();
  news.write('articles/old.xml', rss(item('Road closed', 'urn:example:2', '', closed('Hill Road'))));
  await news.build();
  expect(ids(news)).toEqual(['urn:example:2']);
  const numbers = freshNews({ 'x.txt': numbered(1837427, story('Road closed', closed('Mill Road'))) });
  await numbers.build();
  numbers.write('articles/x.txt', numbered(1837428, story('Road closed', closed('Hill Road'))));
  await numbers.build();
  expect(ids(numbers)).toEqual([id('rthk/1837428')]);
});

test.for([
  ['a draft', `---\ndraft: true\n---\n${story('A', corrected)}`, ['draft', 'published']],
  ['a file that is left out', story('A', corrected, '2020-02-30 HKT 10:00'), ['left-out', 'published']],
  [
    'one that is held back',
    numbered(1837427, story('A', corrected, '2030-01-02 HKT 10:00')),
    ['duplicate', 'published'],
  ],
] as const)('%s does not swallow a story that it tells too, published already or not', async ([, second, statuses]) => {
  const first = numbered(1837427, story('A', words));
  for (const isPublishedBefore of [true, false]) {
    // The later path would give the words.
    const news = freshNews({ 'a.txt': first });
    if (isPublishedBefore) await news.build();
    news.write('articles/z.txt', second);
    const report = await news.build();
    expect(report.articles.map(({ status }) => status).toSorted()).toEqual(statuses);
    expect(news.items()).toMatchObject([
      {
        id: id('rthk/1837427'),
        date_published: '2020-01-02T02:00:00Z',
        content_html: expect.stringContaining('Thursday'),
      },
    ]);
  }
});

test('words that were held back are published when their time has come, under the first time', async () => {
  const news = freshNews({
    'a.txt': numbered(1837427, story('A', words)),
    'z.txt': numbered(1837427, story('B', another, '2030-01-02 HKT 10:00')),
  });
  await news.build();
  await news.build({ now: new Date('2030-01-02T02:00:00Z') });
  expect(news.items()).toMatchObject([
    {
      id: id('rthk/1837427'),
      title: 'B',
      date_published: '2020-01-02T02:00:00Z',
      date_modified: '2030-01-02T02:00:00Z',
    },
  ]);
});

test.for([
  ['the earlier of two stamps', '2020-01-02 HKT 11:30', '2020-01-02 HKT 10:00', '2020-01-02T02:00:00Z'],
  ['the hour rather than the day alone', '2020-01-02', '2020-01-02 HKT 10:00', '2020-01-02T02:00:00Z'],
  ['an earlier day alone', '2020-01-01', '2020-01-02 HKT 10:00', '2019-12-31T16:00:00Z'],
] as const)('a story that is captured twice from the start has %s', async ([, one, two, published]) => {
  for (const [a, z] of [
    [one, two],
    [two, one],
  ] as const) {
    const news = freshNews({
      'a.txt': numbered(1837427, story('A', words, a)),
      'z.txt': numbered(1837427, story('A', words, z)),
    });
    await news.build();
    expect(news.items()).toMatchObject([{ date_published: published }]);
  }
});

test('a person’s published: counts before every stamp, in whichever capture it is', async () => {
  const news = freshNews({
    'a.txt': `---\nurl: https://news.rthk.hk/rthk/en/component/k2/1837427-20200102.htm\npublished: 2020-01-02 HKT 12:00\n---\n${story('A', words)}`,
    'z.txt': numbered(1837427, story('A', words)),
  });
  await news.build();
  expect(news.items()).toMatchObject([{ date_published: '2020-01-02T04:00:00Z' }]);
});

test('a revision under the same number keeps the time, whatever is left of its words', async () => {
  const news = freshNews({ 'a.txt': numbered(1837427, story('A', words)) });
  await news.build();
  news.write('articles/a.txt', numbered(1837427, story('B', another, '2020-01-02 HKT 15:00')));
  expect(await codes(news)).toEqual(['a.txt article/published-kept']);
  expect(news.items()).toMatchObject([{ id: id('rthk/1837427'), date_published: '2020-01-02T02:00:00Z' }]);
});

test('a stamp with seconds is that of the page without them', async () => {
  const news = freshNews({ 'a.txt': story('A', words) });
  await news.build();
  news.write('articles/old.xml', rss(item('A', 'urn:example:1').replace('02:00:00', '02:00:37')));
  expect(await codes(news)).toEqual(['a.txt article/duplicate']);
  expect(news.items()).toMatchObject([{ id: id('a'), date_published: '2020-01-02T02:00:00Z' }]);
});

test('the page of a story that is gone is not given to another, and the story has its id when it comes back', async () => {
  const front = (key: string, text: string): string => `---\nid: ${key}\nslug: ferry\n---\n${text}`;
  const news = freshNews({ 'a.txt': front('one', story('A', words)), 'x.txt': story('X', 'Something else.') });
  await news.build();
  news.remove('articles/a.txt');
  news.write('articles/b.txt', front('two', story('B', another)));
  expect(await codes(news)).toEqual(['b.txt article/slug-changed']);
  expect(news.read('out/articles/ferry.html')).toContain('<h1 dir="auto">A</h1>');
  news.write('articles/c.txt', story('A', words));
  await news.build();
  expect(ids(news)).toContain(id('one'));
});

test('the articles of a file that holds several are not known by its name', async () => {
  const article = (title: string, body: string): string =>
    JSON.stringify({
      '@type': 'NewsArticle',
      headline: title,
      datePublished: '2020-01-02T10:00:00+08:00',
      articleBody: body,
    });
  const news = freshNews({ 'list.json': `[${article('A', words)},\n${article('B', another)}]` });
  await news.build();
  const before = news.items().map((one) => [one.id, one.title]);
  news.remove('articles/list.json');
  news.write(
    'articles/saved.json',
    `[${article('C', 'Quite other words.')},\n${article('B', another)},\n${article('A', corrected)}]`,
  );
  await news.build();
  expect(news.items().map((one) => [one.id, one.title])).toEqual(expect.arrayContaining(before));
});
