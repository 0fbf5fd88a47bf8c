import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { atom } from '../../src/output/atom.ts';
import { articleWith, channelWith, permalink } from '../made.ts';
import { all, type Tree, texts, toTree } from '../tree.ts';

const selfLink = permalink('https://news.example.org/x/feed.atom?a=1&b=2');
const render = (articles: readonly Article[], more = ''): string => atom.render(channelWith(articles, more), selfLink);
const feedOf = (articles: readonly Article[], more = ''): Tree => toTree(render(articles, more));
const entryOf = (parts: Partial<Article>): Tree | undefined => all(feedOf([articleWith(parts)]), 'entry')[0];

test('a feed has what Atom requires, with the types of its links', () => {
  const feed = feedOf([articleWith()], 'title: "A & <b>"\ndescription: "1 < 2 & 3"\n');
  expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-HK' });
  expect(texts(feed, 'id')).toEqual(['tag:news.example.org,2026:n']);
  expect(texts(feed, 'title')).toEqual(['A & <b>']);
  expect(texts(feed, 'subtitle')).toEqual(['1 < 2 & 3']);
  expect(texts(feed, 'updated')).toEqual(['2020-01-02T03:00:00Z']);
  expect(all(feed, 'link').map(({ attributes }) => attributes)).toEqual([
    { rel: 'alternate', type: 'text/html', href: 'https://news.example.org/x/' },
    { rel: 'self', type: 'application/atom+xml', href: selfLink },
  ]);
  expect(texts(all(feed, 'author')[0], 'name')).toEqual(['A & <b>']);
  expect(all(feed, 'rights')).toEqual([]);
});

test('the author has an address and a mailbox where channel.yaml tells them', () => {
  const more = 'copyright: "© <me>"\nauthor:\n  name: N & M\n  url: https://n.example/?a&b\n  email: n@n.example\n';
  const feed = feedOf([articleWith()], more);
  expect(all(feed, 'author')[0]?.children.map(({ name, text }) => [name, text])).toEqual([
    ['name', 'N & M'],
    ['uri', 'https://n.example/?a&b'],
    ['email', 'n@n.example'],
  ]);
  expect(texts(feed, 'rights')).toEqual(['© <me>']);
});

test('a feed without a language names none', () => {
  const channel = { ...channelWith([articleWith()]), language: undefined };
  const feed = toTree(atom.render(channel, selfLink));
  expect(feed.attributes['xml:lang']).toBeUndefined();
  expect(all(feed, 'entry')[0]?.attributes['xml:lang']).toBe('en-HK');
});

test('an entry says it all', () => {
  const entry = entryOf({
    authors: [{ name: 'Jane', url: permalink('https://jane.example/') }, { name: 'John' }],
    contributors: [{ name: 'AFP' }, { name: 'dpa' }],
    section: 'R&D',
    tags: ['t "q"', 'R&D'],
    source: permalink('https://source.example/?a=1&b=2'),
    image: permalink('https://source.example/i.jpg'),
    language: 'zh-HK',
  });
  expect(entry?.attributes).toEqual({ 'xml:lang': 'zh-HK' });
  expect(all(entry, 'author').flatMap((author) => texts(author, 'name'))).toEqual(['Jane', 'John']);
  expect(texts(all(entry, 'author')[0], 'uri')).toEqual(['https://jane.example/']);
  expect(all(entry, 'contributor').flatMap((other) => texts(other, 'name'))).toEqual(['AFP', 'dpa']);
  expect(all(entry, 'link').map(({ attributes }) => attributes)).toEqual([
    {
      rel: 'alternate',
      type: 'text/html',
      hreflang: 'zh-HK',
      href: 'https://news.example.org/x/articles/a.html',
    },
    { rel: 'via', href: 'https://source.example/?a=1&b=2' },
  ]);
  expect(all(entry, 'category').map(({ attributes }) => attributes)).toEqual([
    { term: 'R&D', label: 'R&D' },
    { term: 't "q"', label: 't "q"' },
  ]);
  expect(all(entry, 'media:content').map(({ attributes }) => attributes)).toEqual([
    { url: 'https://source.example/i.jpg', medium: 'image' },
  ]);
  expect([texts(entry, 'published'), texts(entry, 'updated')]).toEqual([
    ['2020-01-02T02:00:00Z'],
    ['2020-01-02T03:00:00Z'],
  ]);
});

test('texts tell their types: title and summary are text, the content is HTML', () => {
  const entry = entryOf({ title: 'AT&T &amp; <b> ]]>' });
  const typed = (name: string) => all(entry, name).map(({ attributes, text }) => [attributes['type'], text]);
  expect([typed('title'), typed('summary'), typed('content')]).toEqual([
    [['text', 'AT&T &amp; <b> ]]>']],
    [['text', 'One & two.']],
    [['html', '<p>One &amp; two.</p>\n<p>Three.</p>']],
  ]);
});

test('an entry in the language of its feed, or in none, names none', () => {
  expect(entryOf({})?.attributes).toEqual({});
  const [link] = all(entryOf({ language: undefined }), 'link');
  expect(link?.attributes).not.toHaveProperty('hreflang');
});

test('an entry without contributors has its categories all the same', () => {
  expect(all(entryOf({ tags: ['t'] }), 'category')).toHaveLength(1);
});

test('the Media RSS prefix is declared where it is used only', () => {
  expect(render([articleWith()])).not.toContain('xmlns:media');
  expect(render([articleWith({ image: permalink('https://a.example/i.jpg') })]).match(/xmlns:media/g)).toHaveLength(1);
});
