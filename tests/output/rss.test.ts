import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { rss } from '../../src/output/rss.ts';
import { articleWith, channelWith, entryId, permalink } from '../made.ts';
import { all, type Tree, texts, toTree } from '../tree.ts';

const selfLink = permalink('https://news.example.org/x/feed.rss');
const render = (articles: readonly Article[], more = ''): string => rss.render(channelWith(articles, more), selfLink);
const channelOf = (text: string): Tree | undefined => all(toTree(text), 'channel')[0];
const itemOf = (parts: Partial<Article>, more = ''): Tree | undefined =>
  all(channelOf(render([articleWith(parts)], more)), 'item')[0];

test('a channel has what RSS requires, and says when it was built from its articles', () => {
  const channel = channelOf(render([articleWith()], 'title: "A & <b>"\ndescription: "1 < 2 & 3"\n'));
  expect(texts(channel, 'title')).toEqual(['A & <b>']);
  expect(texts(channel, 'link')).toEqual(['https://news.example.org/x/']);
  expect(texts(channel, 'description')).toEqual(['1 < 2 & 3']);
  expect(texts(channel, 'language')).toEqual(['en-HK']);
  expect(texts(channel, 'lastBuildDate')).toEqual(['Thu, 02 Jan 2020 03:00:00 GMT']);
  expect(all(channel, 'atom:link').map(({ attributes }) => attributes)).toEqual([
    { href: selfLink, rel: 'self', type: 'application/rss+xml' },
  ]);
  for (const absent of ['image', 'ttl', 'copyright', 'pubDate']) expect(all(channel, absent), absent).toEqual([]);
});

// A bug: `feed` has escaped the attribute already, so that `url: https://a.example/R&D/` gives `R&amp;amp;D`.
test('a self link with & is escaped once', () => {
  const link = permalink('https://a.example/R&D/feed.rss');
  const channel = all(toTree(rss.render(channelWith([articleWith()]), link)), 'channel')[0];
  expect(all(channel, 'atom:link')[0]?.attributes['href']).toBe(link);
});

test('an image has the title and the link of its channel', () => {
  const channel = channelOf(
    render([articleWith()], 'title: A & B\nimage: https://a.example/i.png\nttl: 60\ncopyright: "© <me>"\n'),
  );
  const [image] = all(channel, 'image');
  expect([texts(image, 'title'), texts(image, 'link'), texts(image, 'url')]).toEqual([
    ['A & B'],
    ['https://news.example.org/x/'],
    ['https://a.example/i.png'],
  ]);
  expect([texts(channel, 'ttl'), texts(channel, 'copyright')]).toEqual([['60'], ['© <me>']]);
});

test('a title is escaped once, with hexadecimal references', () => {
  expect(render([articleWith({ title: 'AT&T &amp; <b> ]]>' })])).toContain(
    '<title>AT&#x26;T &#x26;amp; &#x3C;b&#x3E; ]]&#x3E;</title>',
  );
});

test('an item says it all, the description before the content', () => {
  const item = itemOf({
    authors: [{ name: 'Jane' }, { name: 'John' }],
    contributors: [{ name: 'AFP' }, { name: 'Jane' }],
    section: 'R&D',
    tags: ['t', 'R&D'],
    source: permalink('https://source.example/?a=1&b=2'),
    image: permalink('https://source.example/i.jpg?a&b'),
    captions: [
      { text: 'A "caption" <x>', credit: 'R&D' },
      { text: 'Another', credit: undefined },
    ],
    language: 'zh-HK',
  });
  expect(item?.children.map(({ name }) => name)).toEqual([
    'title',
    'link',
    'guid',
    'pubDate',
    'dc:creator',
    'dc:creator',
    'dc:creator',
    'atom:updated',
    'dc:language',
    'dc:source',
    'description',
    'content:encoded',
    'category',
    'category',
    'media:content',
  ]);
  expect(texts(item, 'dc:creator')).toEqual(['Jane', 'John', 'AFP']);
  expect(texts(item, 'category')).toEqual(['R&D', 't']);
  expect(texts(item, 'dc:language')).toEqual(['zh-HK']);
  expect(texts(item, 'dc:source')).toEqual(['https://source.example/?a=1&b=2']);
  expect(texts(item, 'pubDate')).toEqual(['Thu, 02 Jan 2020 02:00:00 GMT']);
  expect(texts(item, 'atom:updated')).toEqual(['2020-01-02T03:00:00Z']);
  expect(texts(item, 'description')).toEqual(['One &amp; two.']);
  expect(texts(item, 'content:encoded')).toEqual(['<p>One &amp; two.</p>\n<p>Three.</p>']);
  const [media] = all(item, 'media:content');
  expect(media?.attributes).toEqual({ url: 'https://source.example/i.jpg?a&b', medium: 'image' });
  expect(texts(media, 'media:description')).toEqual(['A "caption" <x>']);
});

test('the id is no link, and is told so', () => {
  const [guid] = all(itemOf({}), 'guid');
  expect(guid).toMatchObject({ attributes: { isPermaLink: 'false' }, text: 'tag:news.example.org,2026:n/a' });
});

test('an id and an address that hold a reference keep it to the letter', () => {
  const id = entryId('tag:a.example,2018:x&amp;y');
  expect(all(itemOf({ id }), 'guid')[0]).toMatchObject({ attributes: { isPermaLink: 'false' }, text: id });
  const about = { ...channelWith([articleWith()]), url: permalink('https://a.example/?a=1&amp;b') };
  expect(all(channelOf(rss.render(about, selfLink)), 'link')[0]?.text).toBe('https://a.example/?a=1&amp;b');
});

test('nothing is said of what an article has not, nor of the language that is the channel’s', () => {
  expect(itemOf({})?.children.map(({ name }) => name)).toEqual([
    'title',
    'link',
    'guid',
    'pubDate',
    'dc:creator',
    'atom:updated',
    'description',
    'content:encoded',
  ]);
  expect(all(itemOf({ language: undefined }), 'dc:language')).toEqual([]);
});

test('only the prefixes that are used are declared, on the root', () => {
  const image = permalink('https://a.example/i.jpg');
  expect(render([articleWith()])).not.toContain('xmlns:media');
  expect(render([articleWith(), articleWith({ image })]).match(/xmlns:media/g)).toHaveLength(1);
});

test('leading zeros, spaces and numbers in words stay as they are', () => {
  const item = itemOf({ title: '0012', summary: '1e3', contentHtml: '<p>  007 </p>' });
  expect([texts(item, 'title'), texts(item, 'description'), texts(item, 'content:encoded')]).toEqual([
    ['0012'],
    ['1e3'],
    ['<p>  007 </p>'],
  ]);
});

test('the items keep their order', () => {
  const titles = ['c', 'a', 'b'];
  const channel = channelOf(render(titles.map((title) => articleWith({ title }))));
  expect(all(channel, 'item').flatMap((item) => texts(item, 'title'))).toEqual(titles);
});
