import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { jsonFeed } from '../../src/output/json-feed.ts';
import { articleWith, channelWith, permalink } from '../made.ts';

const selfLink = permalink('https://news.example.org/x/feed.json');
const render = (articles: readonly Article[], more = ''): unknown =>
  JSON.parse(jsonFeed.render(channelWith(articles, more), selfLink));

test('a feed is a JSON Feed 1.1, and says no more than it knows', () => {
  expect(render([articleWith()])).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'news.example.org',
    description: 'news.example.org',
    home_page_url: 'https://news.example.org/x/',
    feed_url: selfLink,
    language: 'en-HK',
    author: { name: 'news.example.org' },
    authors: [{ name: 'news.example.org' }],
    items: [
      {
        id: 'tag:news.example.org,2026:n/a',
        url: 'https://news.example.org/x/articles/a.html',
        title: 'A <b> & "c"',
        summary: 'One & two.',
        content_html: '<p>One &amp; two.</p>\n<p>Three.</p>',
        date_published: '2020-01-02T02:00:00Z',
        date_modified: '2020-01-02T03:00:00Z',
        author: { name: 'Jane' },
        authors: [{ name: 'Jane' }],
        language: 'en-HK',
      },
    ],
  });
});

test('an item says it all; a mailbox is nobody’s business', () => {
  const item = articleWith({
    authors: [{ name: 'Jane', url: permalink('https://jane.example/'), email: 'jane@jane.example' }],
    contributors: [{ name: 'AFP' }],
    section: 'R&D',
    tags: ['t', 'R&D'],
    source: permalink('https://source.example/?a=1&b=2'),
    image: permalink('https://source.example/i.jpg'),
  });
  const feed = render([item], 'image: https://a.example/i.png\nicon: https://a.example/f.ico\n');
  expect(feed).toMatchObject({
    icon: 'https://a.example/i.png',
    favicon: 'https://a.example/f.ico',
    items: [
      {
        authors: [{ name: 'Jane', url: 'https://jane.example/' }, { name: 'AFP' }],
        tags: ['R&D', 't'],
        external_url: 'https://source.example/?a=1&b=2',
        image: 'https://source.example/i.jpg',
      },
    ],
  });
  expect(JSON.stringify(feed)).not.toContain('jane@');
});

test('the one section is a tag, and an item without people names none', () => {
  const feed = render([articleWith({ section: 'world', authors: [], language: undefined })]);
  expect(feed).toMatchObject({ items: [{ tags: ['world'] }] });
  expect(JSON.stringify(feed)).toMatch(/^(?:(?!"items").)*"items":\[(?!.*"author)/);
});

test('it ends in a newline and is the same each time', () => {
  const text = jsonFeed.render(channelWith([articleWith()]), selfLink);
  expect(text).toMatch(/}\n$/);
  expect(jsonFeed.render(channelWith([articleWith()]), selfLink)).toBe(text);
});
