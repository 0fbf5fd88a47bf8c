import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFrontMatter } from '../../../src/input/front-matter.ts';
import { readJson } from '../../../src/input/json/json.ts';
import { isMarkup } from '../../../src/input/markup-sign.ts';
import type { Capture } from '../../../src/model/capture.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Result } from '../../../src/model/result.ts';

const readText = (text: string, line = 1): Result<readonly Capture[]> =>
  readJson({ path: 'a.json', text, line }, noFrontMatter);
const read = (value: unknown): Result<readonly Capture[]> => readText(JSON.stringify(value));

const captures = (value: unknown): readonly Capture[] => {
  const result = read(value);
  if (!result.ok) throw new TypeError(`Expected captures, found ${JSON.stringify(result.problems)}.`);
  return result.value;
};

const capture = (value: unknown): Capture => {
  const [first] = captures(value);
  if (first === undefined) throw new TypeError('Expected a capture, found none.');
  return first;
};

const failure = (value: unknown): Problem | undefined => {
  const result = read(value);
  return result.ok ? undefined : result.problems[0];
};

const words = (found: readonly { readonly text: string }[]): readonly string[] => found.map(({ text }) => text);

test('an article that a person wrote is read key by key, each with its line', () => {
  const text = `{
  "title": "Otters return",
  "date": "2018-03-09T16:35:00+08:00",
  "updated": "2018-03-10 HKT 01:13",
  "url": "https://news.example/otters",
  "author": "By Jane Doe",
  "section": "Local",
  "tags": ["sea", "otters, harbour"],
  "language": "en-HK",
  "image": "/otter.jpg",
  "caption": "An otter (Photo: AFP)",
  "summary": "They are back.",
  "id": "otters-1",
  "slug": "otters",
  "body": "Three otters.\\n\\nThe end. (AFP)"
}`;
  const result = readText(text, 3);
  expect(result.ok ? result.value : result).toMatchObject([
    {
      path: 'a.json',
      line: 3,
      format: 'json',
      profile: 'plain',
      title: { text: 'Otters return', line: 4 },
      published: { text: '2018-03-09T16:35:00+08:00', line: 5 },
      updated: { text: '2018-03-10 HKT 01:13', line: 6 },
      link: { text: 'https://news.example/otters', line: 7 },
      base: 'https://news.example/otters',
      authors: [{ text: 'Jane Doe', line: 8 }],
      section: { text: 'Local', line: 9 },
      tags: [
        { text: 'sea', line: 10 },
        { text: 'otters', line: 10 },
        { text: 'harbour', line: 10 },
      ],
      language: { text: 'en-HK', line: 11 },
      image: { text: '/otter.jpg', line: 12 },
      captions: [{ text: 'An otter', line: 13, credit: 'Photo: AFP' }],
      summary: { text: 'They are back.', line: 14 },
      id: { text: 'otters-1', line: 15 },
      key: undefined,
      slug: { text: 'otters', line: 16 },
      paragraphs: [
        { text: 'Three otters.', line: 17 },
        { text: 'The end.', line: 17 },
      ],
      credits: [{ text: 'AFP', line: 17, names: ['AFP'] }],
      draft: false,
      stated: new Set(['title', 'published', 'updated', 'link', 'section', 'language', 'id', 'slug', 'image']),
      problems: [],
    },
  ]);
});

test.for([
  ['date', 'published'],
  ['published', 'published'],
  ['date_published', 'published'],
  ['datePublished', 'published'],
  ['published_at', 'published'],
  ['publishedAt', 'published'],
  ['pubDate', 'published'],
  ['updated', 'updated'],
  ['modified', 'updated'],
  ['date_modified', 'updated'],
  ['dateModified', 'updated'],
  ['updated_at', 'updated'],
  ['lastUpdated', 'updated'],
  ['link', 'link'],
  ['url', 'link'],
  ['external_url', 'link'],
  ['category', 'section'],
  ['lang', 'language'],
  ['excerpt', 'summary'],
  ['description', 'summary'],
] as const)('the key %s says what is %s', ([key, field]) => {
  expect(capture({ title: 'A', [key]: 'said' })[field]).toEqual({ text: 'said', line: 1 });
});

test.for([
  [{ body: 'a\n\nb' }, ['a', 'b'], 'blank lines'],
  [{ body: 'a\r\nb\n' }, ['a', 'b'], 'line ends only'],
  [{ text: 'a\nb\n\nc\nd' }, ['a b', 'c d'], 'broken lines between blank ones'],
  [{ content: '1 < 2 and 3 > 2' }, ['1 < 2 and 3 > 2'], 'no markup'],
  [{ body: 'Tom &amp; Jerry' }, ['Tom &amp; Jerry'], 'no markup, not decoded'],
  [{ body: '<p>a</p><p>b &amp; c</p>' }, ['a', 'b & c'], 'HTML'],
  [{ body: 'a<br/><br/>b' }, ['a', 'b'], 'HTML with breaks'],
  [{ body: 'a <a href="/x">b</a>\n\nc' }, ['a b', 'c'], 'HTML between blank lines'],
  [{ body: ['a', 'b'] }, ['a', 'b'], 'a list'],
  [{ body: ['<p>a</p>', null, 'b <b> c'] }, ['a', 'b <b> c'], 'a list with HTML and text'],
  [{ html: 'a & <i>b</i>' }, ['a & b'], 'said to be HTML'],
  [{ body_html: 'a <i>b</i>', body: 'c' }, ['a b'], 'HTML before text'],
  [{ contentHtml: 'a <i>b</i>' }, ['a b'], 'HTML by another spelling'],
  [{ content_text: '<p>a</p>' }, ['<p>a</p>'], 'said to be text'],
  [{ content: { rendered: '<p>a</p>', protected: false } }, ['a'], 'as WordPress has it'],
  [{ body: '' }, [], 'empty'],
  [{ body: null, content: 'a' }, ['a'], 'null is absent'],
] as const)('the story of %j is %j: %s', ([parts, story]) => {
  expect(words(capture({ title: 'A', ...parts }).paragraphs)).toEqual(story);
});

test.for([
  ['<p>a</p>', true],
  ['  <div class="x">a</div>', true],
  ['<!-- wp:paragraph -->\n<p>a</p>', true],
  ['<img src="a.jpg"> a', true],
  ['a <br> b', true],
  ['a <a href="b">c</a>', true],
  ['a <b>b</b>', false],
  ['a < b', false],
  ['<3 otters', false],
  ['<p> alone', false],
  ['<otter>a</otter>', false],
  ['</script><!-- ', false],
  ['<!-- never closed <p>a', false],
] as const)('%j is HTML: %s', ([text, expected]) => {
  expect(isMarkup(text)).toBe(expected);
});

test("markup keeps its markup, and the picture above it is the story's", () => {
  const read = capture({
    title: 'A',
    url: 'https://news.example/a/',
    html: '<figure><img src="o.jpg"><figcaption>An otter</figcaption></figure><p>a <b>b</b></p>',
  });
  expect(read.image?.text).toBe('o.jpg');
  expect(words(read.captions)).toEqual(['An otter']);
  expect(read.paragraphs).toEqual([{ text: 'a b', line: 1, html: '<p>a <b>b</b></p>' }]);
});

test('a picture above the story that the article names too is no second one', () => {
  const read = capture({
    title: 'A',
    url: 'https://news.example/a/',
    image: 'https://news.example/a/o.jpg',
    html: '<figure><img src="o.jpg"></figure><p>a</p>',
  });
  expect(read.image?.text).toBe('https://news.example/a/o.jpg');
  expect(words(read.paragraphs)).toEqual(['a']);
});

test.for([
  ['Jane', ['Jane']],
  [
    ['Jane', 'Joe'],
    ['Jane', 'Joe'],
  ],
  [{ name: 'Jane', url: 'https://a.example' }, ['Jane']],
  [
    [{ name: 'Jane' }, 'Joe', null, ''],
    ['Jane', 'Joe'],
  ],
  [[], []],
] as const)('the author %j is %j', ([author, expected]) => {
  expect(words(capture({ title: 'A', author }).authors)).toEqual(expected);
});

test.for([
  [{ tags: 'a, b，c、d' }, undefined, ['a', 'b', 'c', 'd']],
  [{ keywords: ['a'], categories: ['b'] }, undefined, ['a', 'b']],
  [{ tags: [{ name: 'a' }, { term: 'b' }] }, undefined, ['a', 'b']],
  [{ category: ['a', 'b'], tags: 'c' }, 'a', ['b', 'c']],
] as const)('%j has the section %j and the tags %j', ([parts, section, tags]) => {
  const read = capture({ title: 'A', ...parts });
  expect([read.section?.text, words(read.tags)]).toEqual([section, tags]);
});

test.for([
  ['a.jpg', 'a.jpg', []],
  [{ url: 'a.jpg', caption: 'An otter' }, 'a.jpg', ['An otter']],
  [{ contentUrl: 'a.jpg' }, 'a.jpg', []],
  [['a.jpg', 'b.jpg'], 'a.jpg', []],
  [[], undefined, []],
] as const)('the image %j is %j with the captions %j', ([image, address, captions]) => {
  const read = capture({ title: 'A', image });
  expect([read.image?.text, words(read.captions)]).toEqual([address, captions]);
});

test.for([
  ['title', { a: 1 }, 'title'],
  ['title', 1984, 'the number 1984'],
  ['body', { a: 1 }, 'body'],
  ['body', [1], 'a list'],
  ['body', { rendered: 1 }, 'an object'],
  ['date', ['2018'], 'date'],
  ['date', 1520584500, 'date'],
  ['published_at', 1520584500000, 'seconds or milliseconds'],
  ['id', { a: 1 }, 'id'],
  ['id', true, 'true'],
  ['url', 5, 'url'],
  ['slug', ['a'], 'slug'],
  ['draft', 'perhaps', 'draft'],
] as const)('"%s": %j is an error that names it', ([key, value, about]) => {
  const problem = failure({ title: 'A', body: 'b', [key]: value });
  expect(problem).toMatchObject({ severity: 'error', path: 'a.json', line: 1 });
  expect(problem?.message).toContain(about);
  expect(problem?.message).toContain(key);
});

test.for([
  ['tags', { a: 1 }],
  ['tags', [1]],
  ['author', 7],
  ['section', { a: 1 }],
  ['image', true],
  ['image', { a: 1 }],
  ['caption', 1],
  ['summary', ['a']],
  ['language', ['en']],
  ['updated', 1520584500],
  ['updated', ['2018']],
] as const)('"%s": %j is ignored with a warning that names it', ([key, value]) => {
  const { problems } = capture({ title: 'A', [key]: value });
  expect(problems).toMatchObject([{ severity: 'warning', line: 1 }]);
  expect(problems[0]?.message).toContain(`"${key}"`);
});

test('every error is told at once', () => {
  const result = read({ title: 1, date: 2, body: 3 });
  expect(result.problems.map(({ code }) => code).toSorted()).toEqual([
    'input/date-is-number',
    'input/wrong-type',
    'input/wrong-type',
  ]);
});

test('two different times of publication are told, and the surer key is taken', () => {
  const read = capture({ title: 'A', date: '2018-03-09', published: '2018-03-10 10:00', pubDate: 3 });
  expect(read.published?.text).toBe('2018-03-10 10:00');
  expect(read.problems.map(({ code }) => code)).toEqual(['input/two-stamps', 'input/two-stamps']);
  expect(capture({ title: 'A', date: '2018-03-10', published: '2018-03-10' }).problems).toEqual([]);
});

test("WordPress tells its times in UTC, and they are no person's", () => {
  const post = {
    title: { rendered: 'A &amp; <i>b</i>' },
    date: '2018-03-09T16:35:00',
    date_gmt: '2018-03-09T08:35:00',
  };
  expect(capture(post)).toMatchObject({
    title: { text: 'A & b' },
    published: { text: '2018-03-09T08:35:00' },
    timezone: 'UTC',
    stated: new Set(['title']),
  });
  const changed = { ...post, modified: '2018-03-10T16:35:00' };
  expect(capture({ ...changed, modified_gmt: '2018-03-10T08:35:00' }).updated?.text).toBe('2018-03-10T08:35:00');
  expect(capture(changed)).toMatchObject({ published: { text: '2018-03-09T16:35:00' }, timezone: undefined });
});

test.for([
  [{ x: 1 }, '"x"', ' and '],
  [{ x: 1, constructor: 1, toString: 'y' }, '"x", "constructor", "toString"', ' more'],
  [{ a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 }, '"a", "b", "c", "d", "e" and 2 more', '"f"'],
] as const)('the unknown keys of %j are ignored with one warning', ([more, named, unnamed]) => {
  const { problems } = capture({ title: 'A', ...more });
  expect(problems).toMatchObject([{ code: 'input/unknown-key', severity: 'warning' }]);
  const [found = ''] = /found .*/.exec(problems[0]?.message ?? '') ?? [];
  expect(found).toContain(named);
  expect(found).not.toContain(unnamed);
});

test('"__proto__" is an unknown key and nothing is polluted', () => {
  const result = readText('{"__proto__": {"title": "P", "polluted": 1}, "body": "b", "tags": {"__proto__": ["x"]}}');
  const [first] = result.ok ? result.value : [];
  expect(first?.title).toBeUndefined();
  expect(first?.problems).toHaveLength(2);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test.for([
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
  [null, false],
] as const)('"draft": %j means %s', ([draft, expected]) => {
  expect(capture({ title: 'A', draft }).draft).toBe(expected);
});

test.for([
  ['null', 'object', 'found null'],
  ['3', 'object', 'the number 3'],
  ['"a"', 'object', 'found text'],
  ['true', 'object', 'found true'],
  ['{"title": "A",}', 'JSON', 'comma'],
  ['{"name": "feedwright", "version": "1"}', '"title" and "body"', 'neither'],
  ['{"type": "FeatureCollection", "features": []}', '"title" and "body"', 'neither'],
  ['{"code": "rest_no_route", "data": {"status": 404}}', '"title" and "body"', 'neither'],
  ['[1]', 'list of JSON objects', 'the number 1'],
  ['[{"a": 1}]', 'list of JSON objects', 'neither'],
  ['{"title": "A", "items": [null, []]}', 'list of JSON objects', 'a list'],
] as const)('%s is an error that says %j and %j', ([text, expected, found]) => {
  const result = readText(text, 7);
  expect(result.ok).toBe(false);
  expect(result.problems).toMatchObject([{ severity: 'error', line: 7 }]);
  expect(result.problems[0]?.message).toContain(expected);
  expect(result.problems[0]?.message).toContain(found);
});

test('a fault is told on its line', () => {
  expect(readText('{\n"title": \'A\'\n}', 3).problems).toMatchObject([{ code: 'input/bad-json', line: 4 }]);
});

const version = 'https://jsonfeed.org/version/1.1';
const item = { id: '1', title: 'A', content_text: 'a', date_published: '2018-03-09T16:35:00+08:00' };

test('a JSON Feed gives a capture for every item, with what the feed says of all of them', () => {
  const text = `{
"version": "${version}",
"title": "News",
"home_page_url": "https://news.example/",
"language": "en-HK",
"authors": [{"name": "The desk"}],
"items": [
{"id": "tag:news.example,2018:1", "url": "https://news.example/1", "title": "A", "content_html": "<p>a</p>", "attachments": [{"url": "x"}]},
{"id": 12345678901234567890, "url": "/2", "content_text": "<p>b</p>", "language": "zh-HK",
 "authors": [{"name": "Jane"}], "date_published": "2018-03-09T16:35:00+08:00", "tags": ["c"], "banner_image": "b.jpg"}
]}`;
  const result = readText(text);
  expect(result.ok ? result.value : result).toMatchObject([
    {
      line: 8,
      format: 'feed',
      id: { text: 'tag:news.example,2018:1', line: 8 },
      key: undefined,
      title: { text: 'A', line: 8 },
      link: { text: 'https://news.example/1', line: 8 },
      base: 'https://news.example/1',
      language: { text: 'en-HK', line: 5 },
      authors: [{ text: 'The desk', line: 6 }],
      paragraphs: [{ text: 'a', line: 8 }],
      stated: new Set(),
      problems: [],
    },
    {
      line: 9,
      id: undefined,
      key: '12345678901234567890',
      title: undefined,
      link: { text: '/2', line: 9 },
      base: 'https://news.example/2',
      language: { text: 'zh-HK', line: 9 },
      authors: [{ text: 'Jane', line: 10 }],
      published: { text: '2018-03-09T16:35:00+08:00', line: 10 },
      tags: [{ text: 'c', line: 10 }],
      image: { text: 'b.jpg', line: 10 },
      paragraphs: [{ text: '<p>b</p>', line: 9 }],
    },
  ]);
});

test.for([
  [{ version: 'https://jsonfeed.org/version/1', items: [item] }, 'version 1'],
  [{ version: 'http://www.jsonfeed.org/version/1.1', items: [item] }, 'another spelling of the version'],
  [{ title: 'News', items: [item] }, 'no version'],
] as const)('%j is a JSON Feed: %s', ([feed]) => {
  expect(capture(feed)).toMatchObject({ format: 'feed', key: '1', authors: [] });
});

test('an author of the whole feed may stand alone, and a feed without a home page has its own address', () => {
  const feed = { version, feed_url: 'https://a.example/f.json', author: { name: 'Jane' }, items: [item] };
  expect(capture(feed)).toMatchObject({ authors: [{ text: 'Jane' }], base: 'https://a.example/f.json' });
});

test.for([
  [{ id: 'tag:a.example,2018:1' }, 'tag:a.example,2018:1', undefined],
  [{ id: 'urn:example:1' }, 'urn:example:1', undefined],
  [{ id: 'https://a.example/1' }, 'https://a.example/1', undefined],
  [{ id: ' https://a.example/1 ' }, 'https://a.example/1', undefined],
  [{ id: 'https://a.example/水獺' }, undefined, 'https://a.example/水獺'],
  [{ id: 'mailto:a@a.example' }, undefined, 'mailto:a@a.example'],
  [{ id: 'story-1' }, undefined, 'story-1'],
  [{ id: 7 }, undefined, '7'],
  [{ url: 'https://a.example/1', date: '2018-03-09' }, undefined, undefined],
  [{ date: '2018-03-09T08:35:00Z' }, undefined, '20180309T083500Z'],
  [{ date: '2018年3月9日 16:35' }, undefined, '2018年3月9日1635'],
  [{}, undefined, undefined],
] as const)('among others the item %j has the id %j and the key %j', ([parts, id, key]) => {
  const read = captures([{ title: 'other' }, { title: 'A', ...parts }])[1];
  expect([read?.id?.text, read?.key]).toEqual([id, key]);
});

test('no item has its identity from its place', () => {
  const items = [item, { ...item, id: 'x' }, { title: 'C', date: '2018-03-09' }];
  const names = (list: readonly unknown[]): readonly unknown[] => captures(list).map(({ id, key }) => [id?.text, key]);
  expect(names(items.toReversed()).toReversed()).toEqual(names(items));
});

test('a list gives a capture for each, unknown keys aside; one that cannot be read is left out and told', () => {
  const result = read([{ title: 'A', x: 1 }, { title: 3 }, 'b']);
  expect(result.ok ? result.value : result).toMatchObject([{ title: { text: 'A' }, format: 'json', problems: [] }]);
  expect(result.problems.map(({ code }) => code)).toEqual(['input/wrong-type', 'input/not-an-article']);
});

test.for([
  [
    { status: 'ok', articles: [{ title: 'A', publishedAt: '2018', urlToImage: 'a.jpg' }] },
    'an answer of a news service',
  ],
  [{ items: [{ title: 'A' }] }, 'items without a title above them'],
] as const)('%j holds a list: %s', ([value]) => {
  expect(captures(value)).toMatchObject([{ title: { text: 'A' } }]);
});

test.for([
  [[], 'an empty list'],
  [{ version }, 'an empty list'],
  [{ version, items: [] }, 'an empty list'],
  [{ '@type': 'WebSite', name: 'News' }, 'JSON-LD of WebSite'],
  [{ '@graph': [{ '@type': ['Organization'] }, { '@type': 'Person' }] }, 'JSON-LD of Organization, Person'],
  [[{ '@type': 'BreadcrumbList' }], 'JSON-LD of BreadcrumbList'],
] as const)('%j is no article: %s', ([value, found]) => {
  const problem = failure(value);
  expect(problem).toMatchObject({ code: 'input/no-article', severity: 'warning' });
  expect(problem?.message).toContain(found);
});

const linked = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'A',
  description: 'b',
  datePublished: '2018-03-09T16:35:00+08:00',
  mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://news.example/a' },
  author: [{ '@type': 'Person', name: 'Jane' }],
  image: { '@type': 'ImageObject', url: 'a.jpg' },
  articleSection: 'Local',
  keywords: 'c, d',
  inLanguage: { '@type': 'Language', alternateName: 'en-HK' },
  articleBody: 'e',
  isAccessibleForFree: true,
};

test('JSON-LD is read as what it says, and no person stated it', () => {
  expect(captures(linked)).toMatchObject([
    {
      format: 'json',
      title: { text: 'A' },
      published: { text: '2018-03-09T16:35:00+08:00' },
      link: { text: 'https://news.example/a' },
      authors: [{ text: 'Jane' }],
      image: { text: 'a.jpg' },
      section: { text: 'Local' },
      tags: [{ text: 'c' }, { text: 'd' }],
      language: { text: 'en-HK' },
      summary: { text: 'b' },
      paragraphs: [{ text: 'e', line: 1 }],
      id: undefined,
      stated: new Set(),
      problems: [],
    },
  ]);
});

test.for([
  [{ ...linked, '@type': ['Thing', 'https://schema.org/BlogPosting'] }, 'several types'],
  [{ ...linked, '@type': 'Report', headline: undefined, name: 'A' }, 'a name for a headline'],
  [{ '@graph': [{ '@type': 'WebPage' }, linked] }, 'in a graph'],
  [{ '@context': 'https://schema.org', '@graph': linked }, 'alone in a graph'],
  [[{ '@type': 'Organization' }, linked], 'in a list'],
] as const)('%j holds one article: %s', ([value]) => {
  expect(captures(value)).toMatchObject([{ title: { text: 'A' } }]);
});

test('what JSON-LD only points to is looked up in its graph', () => {
  const graph = [
    { ...linked, author: { '@id': '#jane' }, image: { '@id': '#picture' }, mainEntityOfPage: true },
    { '@type': 'Person', '@id': '#jane', name: 'Jane' },
    { '@type': 'ImageObject', '@id': '#picture', contentUrl: 'b.jpg', caption: 'c' },
  ];
  expect(capture({ '@graph': graph })).toMatchObject({
    authors: [{ text: 'Jane' }],
    image: { text: 'b.jpg' },
    captions: [{ text: 'c' }],
    link: undefined,
    problems: [],
  });
  expect(capture({ ...linked, author: { '@id': '#nobody' } })).toMatchObject({ authors: [], problems: [] });
});

test('an article of a known site has its zone', () => {
  expect(capture({ title: 'A', url: 'https://www.scmp.com/news/article/2156775/a' })).toMatchObject({
    profile: 'scmp',
    timezone: 'Asia/Hong_Kong',
    dayFirst: true,
  });
});

test('of very many problems the first ones are told, and how many there are', () => {
  const list = read([{ title: 'A' }, ...Array.from({ length: 9_000 }, () => 1)]);
  expect(list.ok).toBe(true);
  expect(list.problems).toHaveLength(101);
  expect(list.problems.at(-1)?.message).toContain('8900 more');
  expect(capture({ title: 'A', tags: Array.from({ length: 300 }, () => 1) }).problems).toHaveLength(20);
});

test('a list of more parts than any has articles is refused as a whole', () => {
  const many = Array.from({ length: 10_001 }, () => 1);
  for (const value of [many, { items: many }, { '@graph': many }])
    expect(failure(value)).toMatchObject({
      code: 'input/too-many-items',
      message: expect.stringContaining('found 10001'),
    });
});

test('no value makes the reader throw', () => {
  const keys = [
    'title',
    'body',
    'date',
    'items',
    '@type',
    '@graph',
    'author',
    'image',
    'version',
    'id',
    'url',
    'tags',
    'category',
  ];
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, 3, '', 'a', version, 'NewsArticle', '<p>a</p>'),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('any'), { maxKeys: 6 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (any) => {
      const result = read(any);
      if (result.ok) expect(result.value.length).toBeGreaterThan(0);
      else expect(result.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});

test.for([
  ['a list of 100,000 brackets in an unknown key', `{"title": "A", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['a body of a megabyte', JSON.stringify({ title: 'A', body: 'word '.repeat(200_000) })],
  ['a body of 49,000 blank lines', JSON.stringify({ title: 'A', body: `<a href=""></a>${'\n \n'.repeat(24_500)}` })],
  [
    'a feed of ten thousand items',
    JSON.stringify({
      version,
      items: Array.from({ length: 10_000 }, (_, at) => ({ ...item, id: `${at}`, content_text: 'w '.repeat(60) })),
    }),
  ],
  [
    '100,000 keys',
    JSON.stringify({ title: 'A', ...Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at])) }),
  ],
  ['100,000 comments', JSON.stringify({ title: 'A', body: '<!-- a -->'.repeat(100_000) })],
  ['25,000 half links', JSON.stringify({ title: 'A', body: '<a '.repeat(25_000) })],
] as const)('%s is read', ([, text]) => {
  expect(readText(text).ok).toBe(true);
});
