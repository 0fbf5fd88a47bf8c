import '../sanitiser-loaded.ts';
import { expect, test } from 'vitest';
import { blankCapture } from '../../src/model/capture.ts';
import { toContentHtml } from '../../src/normalise/content.ts';
import { normalised, toWholeArticles } from '../made.ts';
import { story } from '../news-folder.ts';

const problemsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
  (await normalised(files)).problems.map(({ severity, code, line }) => `${severity} ${code} ${line}`);

test('an article that would fill a feed is left out, whatever of it is too long, and the others go ahead', async () => {
  const long = 'words and '.repeat(170_000);
  const date = '2020-01-02T10:00:00+08:00';
  const { articles, problems } = await normalised({
    'a.txt': story('A', long),
    'b.txt': story(long, 'w'),
    'c.json': JSON.stringify({
      title: 'C',
      date,
      body: 'w',
      authors: Array.from({ length: 20_000 }, (_, at) => `n${at}`),
    }),
    'd.json': JSON.stringify({ title: 'D', date, body: 'w', url: `https://a.example/${'d'.repeat(900_000)}` }),
    'z.txt': story('Z', 'Some words.'),
  });
  expect(articles.map(({ title }) => title)).toEqual(['Z']);
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual(
    ['a.txt', 'b.txt', 'c.json', 'd.json'].map((path) => `${path} article/too-long`),
  );
  expect(errors[0]?.message).toMatch(
    /^Expected an article of at most 1500000 bytes as a feed spells it, found 17\d{5}\. Put/,
  );
});

test('what is long and no more than that is published', async () => {
  const { articles, problems } = await normalised({ 'a.txt': story('A', 'words and '.repeat(140_000)) });
  expect([articles.length, problems]).toEqual([1, []]);
});

test('a story of more blocks with markup than any has is left out before they are read', () => {
  const paragraphs = Array.from({ length: 10_001 }, () => ({ text: 'x', line: 1, html: '<b>x</b>' }));
  const found = (text: string) => ({ text, line: 1 });
  const capture = {
    ...blankCapture('a.html', 'html'),
    title: found('T'),
    published: found('2020-01-02T10:00:00Z'),
    paragraphs,
  };
  const { articles, problems } = toWholeArticles([capture]);
  expect(articles).toEqual([]);
  expect(problems).toMatchObject([{ code: 'article/too-long', message: expect.stringContaining('found 10001') }]);
});

test('of many warnings of one kind the first are told, of the last of them that there are more', async () => {
  const { articles, problems } = await normalised({ 'a.txt': story('A', 'a\u0001\n\n'.repeat(200)) });
  expect(articles).toHaveLength(1);
  expect(problems).toHaveLength(20);
  expect(problems.map(({ message }) => message.includes('More like this are not told.')).lastIndexOf(false)).toBe(18);
});

test('an id or a key that is a story in the wrong place is an error', async () => {
  const long = 'k'.repeat(2_001);
  const date = '2020-01-02T10:00:00+08:00';
  const list = JSON.stringify([
    { id: long, title: 'A', date, body: 'a' },
    { id: 'k'.repeat(2_000), title: 'B', date, body: 'b' },
  ]);
  expect(await problemsOf({ 'a.md': `---\nid: ${long}\ntitle: A\ndate: ${date}\n---\n\nw\n` })).toEqual([
    'error article/bad-id 2',
  ]);
  expect(await problemsOf({ 'a.json': list })).toEqual(['error article/bad-id 1']);
});

test('a hundred thousand credits and captions are written down', () => {
  const many = Array.from({ length: 130_000 }, (_, at) => `N${at}`);
  const parts = { title: 'T', image: undefined, blocks: [], summary: undefined };
  const html = toContentHtml({ ...parts, credits: many, captions: many.map((text) => ({ text, credit: undefined })) });
  expect(html.match(/<p>N\d+<\/p>/g)).toHaveLength(130_000);
  expect(html.match(/<figcaption>/g)).toHaveLength(130_000);
});

test('ten thousand articles of one name each have an id, the same whatever the order', async () => {
  const graph = Array.from({ length: 10_000 }, (_, at) => ({
    '@type': 'NewsArticle',
    headline: `H ${at}`,
    datePublished: '2020-01-02T10:00:00+08:00',
    articleBody: `Words ${at}.`,
  }));
  const { articles } = await normalised({ 'a.json': JSON.stringify({ '@graph': graph }) });
  expect(new Set(articles.map(({ id }) => id)).size).toBe(10_000);
  expect(articles.at(-1)?.id).toMatch(/~\d+$/);
});
