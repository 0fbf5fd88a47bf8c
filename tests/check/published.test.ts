import { expect, test } from 'vitest';
import { readMemory } from '../../src/check/published.ts';
import type { Article } from '../../src/model/article.ts';
import { nothingPublished } from '../../src/model/published.ts';
import { renderFeeds, renderPage } from '../../src/output/index.ts';
import { articleWith, channelWith, entryId, instant, permalink } from '../made.ts';

const other = articleWith({
  id: entryId('tag:news.example.org,2026:n/b'),
  slug: 'b',
  title: 'B',
  permalink: permalink('https://news.example.org/x/articles/b.html'),
  contentHtml: '<figure><figcaption>Caption</figcaption></figure>\n<p>Words.</p>\n<footer><p>AFP</p></footer>',
  section: 'world',
});

const made = (...articles: readonly Article[]) => {
  const channel = channelWith(articles);
  return {
    feeds: renderFeeds(channel).map(({ text }) => text),
    pages: articles.map((article) => ({ slug: article.slug, text: renderPage(article, channel).text })),
  };
};

const remembered = [
  {
    id: 'tag:news.example.org,2026:n/a',
    published: '2020-01-02T02:00:00Z',
    updated: '2020-01-02T03:00:00Z',
    precision: 'second',
    slug: 'a',
    title: 'A <b> & "c"',
    words: 'One & two.\nThree.',
    section: undefined,
    names: [],
  },
  {
    id: 'tag:news.example.org,2026:n/b',
    published: '2020-01-02T02:00:00Z',
    updated: '2020-01-02T03:00:00Z',
    precision: 'second',
    slug: 'b',
    title: 'B',
    words: 'Words.',
    section: 'world',
    names: [],
  },
];

test('nothing published is nothing remembered', () => {
  expect(readMemory({ feeds: [], pages: [] })).toEqual(nothingPublished);
});

test('pages alone, and each feed alone, remember the same articles', () => {
  const { feeds, pages } = made(articleWith(), other);
  expect(readMemory({ feeds: [], pages }).articles).toEqual(remembered);
  for (const feed of feeds) expect(readMemory({ feeds: [feed], pages: [] }).articles).toEqual(remembered);
  expect(readMemory({ feeds, pages }).articles).toEqual(remembered);
});

test('a page tells that a story has its day only, which no feed does', () => {
  const { feeds, pages } = made(articleWith({ precision: 'day' }));
  expect(readMemory({ feeds, pages }).articles[0]?.precision).toBe('day');
  expect(readMemory({ feeds, pages: [] }).articles[0]?.precision).toBe('second');
});

test('a page alone remembers by what its captures are known again', () => {
  const { feeds, pages } = made(articleWith({ names: ['0a', '1b'] }));
  expect(readMemory({ feeds, pages }).articles).toMatchObject([{ names: ['0a', '1b'] }]);
});

test('a page without a change was last changed when it was published', () => {
  const { pages } = made(articleWith({ updated: articleWith().published }));
  expect(readMemory({ feeds: [], pages }).articles).toMatchObject([{ updated: articleWith().published }]);
});

test('the channel is remembered by its id, its address and its newest time', () => {
  expect(readMemory({ ...made(articleWith()), pages: [] })).toMatchObject({
    channelId: 'tag:news.example.org,2026:n',
    url: 'https://news.example.org/x/feed.rss',
    updated: '2020-01-02T03:00:00Z',
  });
});

test('the newest time of the feeds counts, whichever has it', () => {
  const [rss = ''] = made(articleWith()).feeds;
  const newer = renderFeeds({ ...channelWith([other]), updated: instant('2021-01-02T03:00:00Z') }).map(
    ({ text }) => text,
  );
  expect(readMemory({ feeds: [rss, ...newer], pages: [] }).updated).toBe('2021-01-02T03:00:00Z');
  expect(readMemory({ feeds: [...newer, rss], pages: [] }).updated).toBe('2021-01-02T03:00:00Z');
});

test('a page that has moved leaves its old one behind, and the feed knows the one that counts', () => {
  const moved = articleWith({ slug: 'moved', permalink: permalink('https://news.example.org/x/articles/moved.html') });
  const old = made(articleWith()).pages;
  const now = made(moved);
  for (const pages of [
    [...old, ...now.pages],
    [...now.pages, ...old],
    [...old, ...old],
  ]) {
    expect(readMemory({ feeds: now.feeds, pages }).articles).toMatchObject([{ slug: 'moved' }]);
  }
});

test.for([
  ['name="dcterms.identifier"', 'name="other"', 'a page of somebody else'],
  ['</h1>', '', 'a page that is not well-formed'],
  ['content="tag:news.example.org,2026:n/a"', 'content="no id"', 'a page with an id that is none'],
  ['datetime="2020-01-02T02:00:00Z"', 'datetime="then"', 'a page with a time that is none'],
  ['class="published"', 'class="other"', 'a page without its time'],
  ['class="content"', 'class="other"', 'a page without its content'],
] as const)('%s as %s: %s is passed over', ([meant, changed]) => {
  const [page] = made(articleWith()).pages;
  const text = page?.text ?? '';
  expect(text).toContain(meant);
  expect(readMemory({ feeds: [], pages: [{ slug: 'a', text: text.replace(meant, changed) }] }).articles).toEqual([]);
});

test('a page whose headline somebody took away is passed over', () => {
  const text = (made(articleWith()).pages[0]?.text ?? '').replace(/<h1[^>]*>.*?<\/h1>/, '');
  expect(readMemory({ feeds: [], pages: [{ slug: 'a', text }] }).articles).toEqual([]);
});

test('an item without an id or a time, and a feed that cannot be read, are passed over', () => {
  const items = [{ id: 'a b', date_published: '2020-01-01T00:00:00Z' }, { id: 'tag:a.example,2020:b' }, {}];
  const feeds = ['<rss', JSON.stringify({ items })];
  expect(readMemory({ feeds, pages: [] })).toEqual(nothingPublished);
});

test('an item of another address and without a title or a story is remembered with what it has', () => {
  const item = { id: 'tag:a.example,2020:b', url: 'https://a.example/', date_published: '2020-01-01T00:00:00Z' };
  const { id, date_published: published } = item;
  const remembers = {
    id,
    published,
    updated: published,
    precision: 'second',
    slug: undefined,
    title: '',
    words: '',
    names: [],
  };
  for (const content_html of [undefined, '<p>not <well-formed'])
    expect(readMemory({ feeds: [JSON.stringify({ items: [{ ...item, content_html }] })], pages: [] }).articles).toEqual(
      [{ ...remembers, section: undefined }],
    );
});

test('a page remembers the words of every block of its story, and no link that stands for a picture', () => {
  const rich = articleWith({
    contentHtml: [
      '<figure><img src="https://a.example/i.jpg" alt="Lead"/><figcaption>Seen</figcaption></figure>',
      '<p>One <img src="https://a.example/j.jpg" alt="In the text"/>two.</p>',
      '<ul><li>Three</li><li><a href="https://a.example/"><img src="https://a.example/k.jpg" alt=""/>four</a></li></ul>',
      '<footer><p>AFP</p></footer>',
    ].join('\n'),
  });
  const { feeds, pages } = made(rich);
  const fromPage = readMemory({ feeds: [], pages }).articles[0]?.words;
  expect(fromPage).toBe('One two.\nThreefour');
  expect(readMemory({ feeds, pages: [] }).articles[0]?.words).toBe(fromPage);
});
