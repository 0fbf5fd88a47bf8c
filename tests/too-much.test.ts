import './sanitiser-loaded.ts';
import { expect, test } from 'vitest';
import { readCaptures } from '../src/input/index.ts';
import { captured, normalised, toWholeArticles } from './made.ts';

/** What is said of one file, as severity, code and line. */
const saidOf = async (path: string, text: string): Promise<readonly string[]> => {
  const read = await readCaptures({ path, bytes: Buffer.from(text) });
  const captures = read.ok ? read.value : [];
  const { problems } = toWholeArticles(captures);
  return [...read.problems, ...problems].map(({ severity, code, line }) => `${severity} ${code} ${line}`);
};

const times = (count: number, part: string): string => part.repeat(count);

const head = 'Ferry\n\n2025-03-09 HKT 16:35\n\n';
const inPage = (flood: string): string =>
  `<html><body><h1>Ferry</h1><p>2025-03-09 HKT 16:35</p><p>It runs.</p>\n${flood}`;
const inJson = (body: unknown): string => JSON.stringify({ title: 'Ferry', date: '2025-03-09T16:35:00+08:00', body });
const inItem = (flood: string): string =>
  `<rss version="2.0"><channel>\n<item><title>Ferry</title><description>${flood}</description></item></channel></rss>`;
const inFeed = (items: string): string => `<rss version="2.0"><channel>${items}</channel></rss>`;

test.for([
  ['a page of 30,001 elements', 'a.html', inPage(times(30_001, '<b>')), 'error input/too-many-elements 1'],
  ['a page of 30,001 end tags', 'a.html', inPage(times(30_001, '</p>')), 'error input/too-many-elements 1'],
  ['a page of nothing but <', 'a.html', inPage(times(120_001, '< ')), 'error input/too-many-elements 1'],
  ['a page of too many words', 'a.html', inPage(times(2_000_001, '&')), 'error input/too-long 1'],
  ['a text of too many lines', 'a.txt', head + times(100_001, '\n'), 'error input/too-many-lines 1'],
  ['a text of too many lines by CR', 'a.txt', head + times(100_001, 'a\r'), 'error input/too-many-lines 1'],
  ['a text of 2,000,001 characters', 'a.txt', head + times(2_000_001, '<'), 'error input/too-long 1'],
  ['Markdown of too many lines', 'a.md', `# Ferry\n\n${times(50_001, '> q\n\n')}`, 'error input/too-many-lines 1'],
  [
    'a story of 30,001 elements',
    'a.json',
    inJson(times(10_001, '<ul><li>a</li></ul><p>a</p>')),
    'error input/too-many-elements 1',
  ],
  ['a story of too many words', 'a.json', inJson(times(2_000_001, 'w')), 'error input/too-long 1'],
  ['a story of too many paragraphs', 'a.json', inJson(times(50_001, 'w\n\n')), 'error input/too-many-lines 1'],
  ['a story of too many parts', 'a.json', inJson(Array(100_001).fill('w')), 'error input/too-many-lines 1'],
  ['a list of 10,001 parts', 'a.json', `{\n"items":[${times(10_000, '{},')}{}]}`, 'error input/too-many-items 2'],
  ['a graph of 10,001 parts', 'a.json', `{"@graph":[${times(10_000, '{},')}{}]}`, 'error input/too-many-items 1'],
  ['JSON of too many values', 'a.json', times(200_001, '['), 'error input/too-many-items 1'],
  ['a text that is such JSON', 'a.txt', `[{"a":[${times(200_001, '"\\",",')}`, 'error input/too-many-items 1'],
  ['an item of too many words', 'a.rss', inItem(times(2_000_001, 'w')), 'error input/too-long 2'],
  ['an item of too many lines', 'a.rss', inItem(times(100_001, 'w\n')), 'error input/too-many-lines 2'],
  ['an item of too much markup', 'a.rss', inItem(times(30_001, '&lt;b>')), 'error input/too-many-elements 2'],
  ['a feed of 10,001 items', 'a.rss', inFeed(times(10_001, '<item/>')), 'error input/too-many-items 1'],
  ['a feed of too many elements', 'a.rss', inFeed(times(150_001, '<a></a>')), 'error input/too-many-elements 1'],
  [
    'an id of 2,001 characters',
    'a.txt',
    `---\nid: ${times(2_001, 'a')}\n---\nFerry\n\n2025-03-09 HKT 16:35\n\nIt runs.\n`,
    'error article/bad-id 2',
  ],
] as const)('%s is told once with its line, and nothing is made of it', async ([, path, text, said]) => {
  const all = await saidOf(path, text);
  expect(all.filter((one) => one.startsWith('error'))).toEqual([said]);
});

test.for([
  ['a script', `<script>${times(1_000_000, 'a <b; ')}</script>`],
  ['a style', `<STYLE>${times(1_000_000, 'a > b')}</STYLE>`],
  ['a comment', `<!-- ${times(1_000_000, '<p>a')} -->`],
  ['an attribute', `<img src="data:image/png;base64,${times(1_000_000, 'AAAA')}">`],
  ['paragraphs with their end tags', times(26_000, '<p>It runs.</p>\n')],
] as const)('a page may have megabytes of %s', async ([, flood]) => {
  expect(await saidOf('a.html', inPage(flood))).toEqual([]);
});

test.for([
  ['values', `{"@type":"NewsArticle","headline":"Other","author":[${times(200_001, '1,')}1]}`],
  ['characters', `{"@type":"NewsArticle","headline":"Other","articleBody":"${times(2_000_001, 'a')}"}`],
] as const)('JSON-LD of too many %s is passed over, and the page is read', async ([, json]) => {
  const script = `<script type="application/ld+json">${json}</script>`;
  const { articles } = await normalised({ 'a.html': inPage(`${script}\n<p>It is on time.</p>`) });
  expect(articles.map(({ title }) => title)).toEqual(['Ferry']);
});

test('of what a page says of itself 100,000 characters are read', async () => {
  const said = `<meta name="description" content="${times(1_000_000, 'ab ')}">`;
  const [capture] = await captured({ 'a.html': inPage(said) });
  expect(capture?.summary?.text).toHaveLength(100_000);
});

test('an item that is too much is left out, and the others of its feed and its list go ahead', async () => {
  const item = (words: string) => ({ title: 'Ferry', date: '2025-03-09T16:35:00+08:00', body: words });
  const feed = inFeed(
    [times(110_000, 'w\n'), 'w']
      .map((words) => `<item><title>a</title><description>${words}</description></item>`)
      .join('\n'),
  );
  const list = JSON.stringify([item(times(110_000, 'w\n')), item('w')], undefined, 1);
  for (const [path, text, line] of [
    ['a.rss', feed, 1],
    ['a.json', list, 2],
  ] as const) {
    const read = await readCaptures({ path, bytes: Buffer.from(text) });
    expect(read.ok ? read.value.length : 0).toBe(1);
    expect(read.problems).toMatchObject([{ code: 'input/too-many-lines', line, item: line }]);
  }
});

const ferry = 'Ferry\n\n2025-03-09 HKT 16:35\n\nIt runs.\n';

test.for([
  ['lists, tables and other blocks with markup', 10_000, '<ul><li>a</li></ul>'],
  ['paragraphs', 50_000, undefined],
] as const)('a story of more %s is told before each of them is read', async ([what, most, html]) => {
  const [capture] = await captured({ 'a.txt': ferry });
  if (capture === undefined) throw new TypeError('Expected a capture, found none.');
  const block = { line: 5, text: 'a', html };
  const many = { ...capture, paragraphs: Array.from({ length: most + 1 }, () => block) };
  const { articles, problems } = toWholeArticles([many]);
  expect(articles).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([
    `Expected a story of at most ${most} ${what}, found ${most + 1}. Put only the article into the file.`,
  ]);
});

test('of fifty warnings that are alike twenty are told, and that there are more', async () => {
  const [capture] = await captured({ 'a.txt': ferry + times(50, '\nAnd \u0001 again.\n') });
  if (capture === undefined) throw new TypeError('Expected a capture, found none.');
  const { articles, problems } = toWholeArticles([capture]);
  expect(articles).toHaveLength(1);
  expect(problems).toHaveLength(20);
  expect(problems.filter(({ message }) => message.endsWith(' More like this are not told.'))).toEqual([
    problems.at(-1),
  ]);
});
