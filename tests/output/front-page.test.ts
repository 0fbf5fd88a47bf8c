import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkPage } from '../../src/check/gate.ts';
import type { Article } from '../../src/model/article.ts';
import { toFrontPage } from '../../src/output/front-page.ts';
import { formats, isOurPage, renderFrontPage } from '../../src/output/index.ts';
import { articleWith, channelWith, instant } from '../made.ts';
import { all, deep, type Tree, texts, toTree } from '../tree.ts';

const facts = 'title: A & <b>\ndescription: What "we" found.\n';
const pageOf = (items: readonly Partial<Article>[], more = facts): string =>
  toFrontPage(channelWith(items.map(articleWith), more), formats);
const treeOf = (items: readonly Partial<Article>[], more = facts): Tree => toTree(pageOf(items, more));
const items = (tree: Tree): readonly Tree[] => deep(tree, 'li');
const attributes = (tree: Tree, name: string): readonly Tree['attributes'][] =>
  deep(tree, name).map((found) => found.attributes);

test('the front page is HTML5, parses strictly as XML, and is known as ours', () => {
  const page = pageOf([{}]);
  expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en-HK">\n/);
  expect(checkPage({ name: 'index.html', mediaType: 'text/html', text: page })).toEqual([]);
  expect(isOurPage(page)).toBe(true);
  expect(isOurPage('<meta name="generator" content="another"/>')).toBe(false);
  expect(renderFrontPage(channelWith([], facts))).toMatchObject({ name: 'index.html', mediaType: 'text/html' });
});

test('the channel tells its name, what it is, and when it last changed', () => {
  const tree = treeOf([{}], `${facts}copyright: © 2020 R&D\n`);
  expect(texts(deep(tree, 'head')[0], 'title')).toEqual(['A & <b>']);
  expect(deep(tree, 'h1').map(({ text }) => text)).toEqual(['A & <b>']);
  expect(texts(deep(tree, 'header')[0], 'p')).toEqual([
    'What "we" found.',
    'Updated: 2020-01-02 11:00 (UTC+08:00)',
    'Subscribe',
  ]);
  expect(texts(deep(tree, 'footer')[0], 'p')).toEqual(['Time zone: Asia/Hong Kong', '© 2020 R&D']);
});

test('a description that only repeats the title is not shown', () => {
  const tree = treeOf([{}], 'title: News\ndescription: News\n');
  expect(all(deep(tree, 'header')[0], 'p')).toHaveLength(2);
});

test('each article is linked, with its time in the zone of the channel and its section, and its words are on its own page only', () => {
  const [item] = items(treeOf([{ section: 'R&D' }]));
  expect(attributes(item ?? treeOf([]), 'a')).toEqual([{ href: 'articles/a.html' }]);
  expect(texts(item, 'h3')).toEqual(['A <b> & "c"']);
  expect(texts(item, 'p')).toEqual(['2020-01-02 10:00 · R&D']);
  expect(attributes(item ?? treeOf([]), 'time')).toEqual([{ datetime: '2020-01-02T02:00:00Z' }]);
});

test('an article without a time of day shows its day, also where it is what changed last', () => {
  const tree = treeOf([{ precision: 'day', updated: instant('2020-01-02T03:00:00Z') }]);
  expect(deep(tree, 'time').map(({ text }) => text)).toEqual(['2020-01-02', '2020-01-02']);
});

test('no more articles are listed than a person looks through', () => {
  expect(items(treeOf(Array.from({ length: 60 }, () => ({}))))).toHaveLength(50);
});

test.for([
  ['en-HK', undefined],
  ['zh-HK', 'zh-HK'],
  [undefined, ''],
] as const)('words in %s on a page in en-HK are marked as %j', ([language, lang]) => {
  expect(items(treeOf([{ language }]))[0]?.attributes['lang']).toBe(lang);
});

test('without a language or a zone the page is in English and in UTC', () => {
  const channel = { ...channelWith([articleWith()], facts), language: undefined, timezone: undefined };
  const page = toFrontPage(channel, formats);
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('2020-01-02 03:00 (UTC+00:00)');
  expect(page).toContain('Time zone: UTC');
});

test.for([
  ['en', 'Newest articles', 'Every reader takes it.'],
  ['fr', 'Newest articles', 'Every reader takes it.'],
  ['zh-HK', '最新文章', '所有閱讀器都支援。'],
  ['zh-Hans', '最新文章', '所有阅读器都支持。'],
] as const)('a channel in %s says %s', ([language, heading, use]) => {
  const page = toFrontPage({ ...channelWith([articleWith()], facts), language }, formats);
  expect(page).toContain(`<h2 id="newest">${heading}</h2>`);
  expect(page).toContain(use);
});

test('every feed is told with what it is for, a link and its full address, and announced to readers', () => {
  const tree = treeOf([{}]);
  const [, subscribe] = deep(tree, 'section');
  expect(subscribe?.attributes['id']).toBe('subscribe');
  expect(texts(subscribe, 'h3')).toEqual(['RSS 2.0', 'Atom 1.0', 'JSON Feed 1.1']);
  expect(texts(subscribe, 'p').every((text) => text.length > 20)).toBe(true);
  expect(texts(subscribe, 'p')).toHaveLength(4);
  expect(texts(subscribe, 'code')).toEqual([
    'https://news.example.org/x/feed.rss',
    'https://news.example.org/x/feed.atom',
    'https://news.example.org/x/feed.json',
  ]);
  expect(attributes(tree, 'link')).toEqual([
    { rel: 'canonical', href: 'https://news.example.org/x/' },
    { rel: 'alternate', type: 'application/rss+xml', title: 'A & <b> (RSS 2.0)', href: 'feed.rss' },
    { rel: 'alternate', type: 'application/atom+xml', title: 'A & <b> (Atom 1.0)', href: 'feed.atom' },
    { rel: 'alternate', type: 'application/feed+json', title: 'A & <b> (JSON Feed 1.1)', href: 'feed.json' },
  ]);
});

test('the policy allows its own style sheet and nothing else, and there is nothing else', () => {
  const tree = treeOf([{ title: '<script>xss()</script>', summary: '<img src="x" onerror="xss()"/>' }]);
  const [style] = deep(tree, 'style');
  const hash = createHash('sha256')
    .update(style?.text ?? '')
    .digest('base64');
  const [policy] = deep(tree, 'meta').filter((meta) => 'http-equiv' in meta.attributes);
  expect(policy?.attributes['content']).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
  for (const name of ['img', 'script', 'iframe', 'object', 'form', 'input']) expect(deep(tree, name), name).toEqual([]);
});

test('an empty channel says so, and still how to subscribe', () => {
  const tree = treeOf([]);
  expect(texts(deep(tree, 'section')[0], 'p')).toEqual(['There are no articles at the moment.']);
  expect(deep(tree, 'ol')).toEqual([]);
  expect(deep(tree, 'code')).toHaveLength(3);
});
