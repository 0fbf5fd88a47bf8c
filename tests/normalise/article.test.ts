import { expect, test } from 'vitest';
import { nothingPublished } from '../../src/model/published.ts';
import { aboutWith, entryId, instant, normalised } from '../made.ts';
import { story } from '../news-folder.ts';

const front = (lines: readonly string[], words = 'One.'): string =>
  `---\n${lines.join('\n')}\n---\n${story('Headline', words)}`;
const only = async (text: string, path = 'a.txt', about = aboutWith()) => {
  const { articles, problems } = await normalised({ [path]: text }, about);
  return { article: articles[0], problems };
};

test('a plain capture becomes an article with nothing invented', async () => {
  const { article, problems } = await only(story('Headline', 'One.\n\nTwo.'));
  expect(problems).toEqual([]);
  expect(article).toEqual({
    path: 'a.txt',
    id: 'tag:news.example.org,2026:n/a',
    slug: 'a',
    title: 'Headline',
    permalink: 'https://news.example.org/x/articles/a.html',
    source: undefined,
    published: '2020-01-02T02:00:00Z',
    updated: '2020-01-02T02:00:00Z',
    precision: 'second',
    summary: 'One.',
    contentHtml: '<p>One.</p>\n<p>Two.</p>',
    captions: [],
    image: undefined,
    authors: [{ name: 'news.example.org' }],
    contributors: [],
    section: undefined,
    tags: [],
    language: 'en-HK',
    names: [],
  });
});

test('the folder is the section, and what a person wrote comes before it', async () => {
  expect((await only(story('H', 'One.'), 'world/asia/a.txt')).article?.section).toBe('world/asia');
  expect((await only(front(['section: " Local\tnews "']), 'world/a.txt')).article?.section).toBe('Local news');
  expect((await only(front(['section: ""']), 'world/a.txt')).article?.section).toBeUndefined();
});

test('names and tags are on one line, each once, empty ones left out', async () => {
  const { article } = await only(front(['tags: [a, " a ", "", "b  c"]', 'author: [Jane, Jane, ""]']));
  expect(article?.tags).toEqual(['a', 'b c']);
  expect(article?.authors).toEqual([{ name: 'Jane' }]);
});

test('an article whose authors are all empty has the channel’s', async () => {
  expect((await only(front(['author: ""']))).article?.authors).toEqual([{ name: 'news.example.org' }]);
});

test.for([
  ['id: "no id"', 'article/bad-id', 2],
  ['id: "tag:x y"', 'article/bad-id', 2],
  ['slug: ../etc', 'article/bad-slug', 2],
  ['published: 2018-02-30 HKT 10:00', 'article/no-published', 2],
  ['published: someday', 'article/no-published', 2],
] as const)('%s is an error, and the article is left out', async ([line, code, at]) => {
  const { article, problems } = await only(front([line]));
  expect(article).toBeUndefined();
  expect(problems).toMatchObject([{ code, severity: 'error', path: 'a.txt', line: at }]);
});

test.for([
  ['url: nowhere', 'article/bad-address', 2],
  ['image: javascript:alert(1)', 'article/bad-address', 2],
  ['language: en_HK', 'article/bad-language', 2],
  ['slug: A Name', 'article/slug-changed', 2],
  ['updated: someday', 'article/no-updated', 2],
  ['updated: 2001-01-01T00:00:00Z', 'article/updated-before-published', 2],
] as const)('%s is a warning, and the article is published', async ([line, code, at]) => {
  const { article, problems } = await only(front([line]));
  expect(article?.title).toBe('Headline');
  expect(article).toMatchObject({ source: undefined, image: undefined, updated: '2020-01-02T02:00:00Z' });
  expect(problems).toMatchObject([{ code, severity: 'warning', path: 'a.txt', line: at }]);
});

test('a draft is not even looked at', async () => {
  expect(await normalised({ 'a.txt': front(['draft: true', 'id: "no id"']) })).toMatchObject({
    articles: [],
    problems: [],
    outcomes: [{ article: undefined }],
  });
});

test('what a feed must not hold is left out, with a warning that names its line', async () => {
  const { article, problems } = await only(
    '---\ntitle: "A\\u0001B \\u202eC"\n---\n2020-01-02 HKT 10:00\n\nO\u0007ne.\n\nTwo.\u009b\n',
  );
  expect(article).toMatchObject({ title: 'AB C', contentHtml: '<p>One.</p>\n<p>Two.</p>' });
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['article/removed-characters', 2],
    ['article/removed-characters', 6],
    ['article/removed-characters', 8],
  ]);
});

test.for([['"\\u200b"'], ['"\\u2060 \\u3164"'], ['"\\u0001"']] as const)('%s is no title', async ([title]) => {
  const { article, problems } = await only(`---\ntitle: ${title}\n---\n2020-01-02 HKT 10:00\n\nOne.\n`);
  expect(article).toBeUndefined();
  expect(problems).toContainEqual(expect.objectContaining({ code: 'article/no-title', severity: 'error', line: 2 }));
});

test('a story of which nothing is seen is none', async () => {
  const { article, problems } = await only(front([], '\u200b\n\n\u0001'));
  expect(article?.contentHtml).toBe('<p>Headline</p>');
  expect(problems.map(({ code }) => code)).toContain('article/no-story');
});

test('a title of 500 characters is in order, one more is told of', async () => {
  expect((await only(story('x'.repeat(500), 'One.'))).problems).toEqual([]);
  expect((await only(story('x'.repeat(501), 'One.'))).problems).toMatchObject([
    { code: 'article/long-title', line: 1 },
  ]);
});

test('a letter under nine marks is published, and told of', async () => {
  expect((await only(story(`Title e${'\u0301'.repeat(9)}`, 'One.'))).problems).toMatchObject([
    { code: 'article/mark-flood', severity: 'warning', line: 1 },
  ]);
});

test('the agency at the tail is a contributor, and its words are a footer', async () => {
  const { article } = await only(story('Headline', 'One. (Additional reporting by AFP)'));
  expect(article?.contributors).toEqual([{ name: 'AFP' }]);
  expect(article?.contentHtml).toBe('<p>One.</p>\n<footer><p>Additional reporting by AFP</p></footer>');
});

const memoryOf = (title: string, words: string, published: string) => ({
  ...nothingPublished,
  articles: [
    {
      id: entryId('tag:news.example.org,2026:n/a'),
      published: instant(published),
      slug: 'a',
      title,
      words,
      section: undefined,
      updated: instant(published),
      names: [],
      precision: 'second' as const,
      withdrawn: undefined,
    },
  ],
});

test.for([
  ['the same headline', 'headline!', 'Other words.', '2020-01-01T00:00:00Z'],
  ['one paragraph of it', 'Another', 'Other words.\nOne', '2020-01-01T00:00:00Z'],
  ['neither', 'Another', 'Other words.', '2020-01-02T02:00:00Z'],
] as const)('a story with %s left has the time %s %s %s', async ([, title, words, published]) => {
  const memory = memoryOf(title, words, '2020-01-01T00:00:00Z');
  const { articles } = await normalised({ 'a.txt': story('Headline', 'One.') }, aboutWith(), memory);
  expect(articles[0]).toMatchObject({
    id: 'tag:news.example.org,2026:n/a',
    published,
    updated: '2020-01-02T02:00:00Z',
  });
});

test('a page keeps its name when its story has another headline', async () => {
  const before = memoryOf('Headline', 'One.', '2020-01-02T02:00:00Z');
  const memory = { ...before, articles: before.articles.map((known) => ({ ...known, slug: 'its-old-name' })) };
  const { articles } = await normalised({ 'a.txt': story('Other', 'One.') }, aboutWith(), memory);
  expect(articles[0]?.slug).toBe('its-old-name');
});

test('clashing names give the same articles in whatever order the files come', async () => {
  const files: Readonly<Record<string, string>> = {
    'a.txt': story('H', '1'),
    'x/a.txt': story('H', '2'),
    'y/a.txt': story('H', '3'),
  };
  const there = await normalised(files);
  const back = await normalised(Object.fromEntries(Object.entries(files).toReversed()));
  expect(back).toEqual(there);
  expect(new Set(there.articles.map(({ slug }) => slug)).size).toBe(3);
});
