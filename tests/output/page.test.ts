import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { formats } from '../../src/output/index.ts';
import { toPage } from '../../src/output/page.ts';
import { aboutWith, articleWith, permalink } from '../made.ts';
import { all, deep, type Tree, texts, toTree } from '../tree.ts';

const about = aboutWith('title: A & <b>\n');
const pageOf = (parts: Partial<Article> = {}): string => toPage(articleWith(parts), about, formats);
const treeOf = (parts: Partial<Article> = {}): Tree => toTree(pageOf(parts));
const meta = (tree: Tree, name: string): readonly (string | undefined)[] =>
  deep(tree, 'meta')
    .filter(({ attributes }) => attributes['name'] === name)
    .map(({ attributes }) => attributes['content']);

test('a page is HTML5 and parses strictly as XML', () => {
  expect(pageOf()).toMatch(/^<!DOCTYPE html>\n<html lang="en-HK">\n/);
  const [head, body] = treeOf().children;
  expect([head?.name, body?.name]).toEqual(['head', 'body']);
  expect(texts(head, 'title')).toEqual(['A <b> & "c"']);
  expect(deep(treeOf(), 'h1').map(({ text }) => text)).toEqual(['A <b> & "c"']);
  expect(meta(treeOf(), 'description')).toEqual(['One & two.']);
  expect(meta(treeOf(), 'dcterms.identifier')).toEqual(['tag:news.example.org,2026:n/a']);
});

test.for(['<p>One.</p>', '<pre>code</pre>', '<table><tr><td>1</td></tr></table>'])(
  'the policy of a page with %s allows its own style sheet and nothing else',
  (contentHtml) => {
    const tree = treeOf({ contentHtml });
    const [policy] = deep(tree, 'meta').filter(({ attributes }) => 'http-equiv' in attributes);
    const [style] = deep(tree, 'style');
    const hash = createHash('sha256')
      .update(style?.text ?? '')
      .digest('base64');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style?.text.includes('overflow-x:auto')).toBe(contentHtml !== '<p>One.</p>');
  },
);

test('the canonical link is absolute, those to the feeds and to the front page are relative', () => {
  const links = deep(treeOf(), 'link').map(({ attributes }) => attributes);
  expect(links).toEqual([
    { rel: 'canonical', href: 'https://news.example.org/x/articles/a.html' },
    { rel: 'alternate', type: 'application/rss+xml', title: 'A & <b> (RSS 2.0)', href: '../feed.rss' },
    { rel: 'alternate', type: 'application/atom+xml', title: 'A & <b> (Atom 1.0)', href: '../feed.atom' },
    { rel: 'alternate', type: 'application/feed+json', title: 'A & <b> (JSON Feed 1.1)', href: '../feed.json' },
  ]);
  expect(
    deep(treeOf(), 'nav')
      .flatMap((nav) => deep(nav, 'a'))
      .map(({ attributes }) => attributes['href']),
  ).toEqual(['../', '../feed.rss', '../feed.atom', '../feed.json']);
});

test('the channel is named on top, and that leads to the front page', () => {
  const [site] = deep(treeOf(), 'header').filter(({ attributes }) => attributes['class'] === 'site');
  expect(all(site, 'a')).toMatchObject([{ attributes: { href: '../' }, text: 'A & <b>' }]);
});

test('what scrolls by itself is reached by the keyboard', () => {
  const contentHtml =
    '<pre class="x">code</pre>\n<table><tr><td>1</td></tr></table>\n<p><a href="https://x.example/">A</a></p>';
  const tree = treeOf({ contentHtml });
  for (const name of ['pre', 'table']) expect(deep(tree, name)[0]?.attributes['tabindex'], name).toBe('0');
  expect(deep(tree, 'p').some(({ attributes }) => 'tabindex' in attributes)).toBe(false);
});

test('both times are machine-readable, and shown in the zone of the channel', () => {
  expect(
    deep(treeOf(), 'time').map(({ attributes, text }) => [attributes['class'], attributes['datetime'], text]),
  ).toEqual([
    ['published', '2020-01-02T02:00:00Z', '2020-01-02 10:00 (UTC+08:00)'],
    ['updated', '2020-01-02T03:00:00Z', '2020-01-02 11:00 (UTC+08:00)'],
  ]);
});

test('a story that never changed has one time; one without a time of day shows its day', () => {
  const { published } = articleWith();
  expect(deep(treeOf({ updated: published, precision: 'day' }), 'time').map(({ text }) => text)).toEqual([
    '2020-01-02',
  ]);
});

test('without a zone the times are shown in UTC', () => {
  const page = toPage(articleWith(), { ...about, timezone: undefined }, formats);
  expect(page).toContain('2020-01-02 02:00 (UTC+00:00)');
});

test('nothing is asked of another host: a picture is a link', () => {
  const image = permalink('https://source.example/i.jpg?a=1&b=2');
  const contentHtml =
    '<figure><img src="https://source.example/i.jpg?a=1&amp;b=2" alt="&gt; $&amp; $1"/><figcaption>C</figcaption></figure>\n<p>One.</p>';
  const tree = treeOf({ image, contentHtml });
  for (const name of ['img', 'script', 'iframe', 'object', 'form']) expect(deep(tree, name), name).toEqual([]);
  const [anchor] = deep(tree, 'figure').flatMap((figure) => deep(figure, 'a'));
  expect(anchor).toMatchObject({ attributes: { href: image, rel: 'noreferrer' }, text: 'Picture: > $& $1' });
  expect(deep(tree, 'figcaption').map(({ text }) => text)).toEqual(['C']);
});

test('the original is named and linked', () => {
  const source = permalink('https://source.example/?a=1&b=2');
  const [first] = deep(treeOf({ source }), 'nav').flatMap((nav) => all(nav, 'p'));
  expect(first?.text).toBe(`Source: ${source}`);
  expect(all(first, 'a')[0]?.attributes).toEqual({ href: source, rel: 'noreferrer' });
});

test('everybody is named once, and the section is remembered', () => {
  const tree = treeOf({
    authors: [{ name: 'A & B' }],
    contributors: [{ name: 'AFP' }, { name: 'A & B' }],
    section: 'R&D',
  });
  expect(deep(tree, 'p').filter(({ attributes }) => attributes['class'] === 'byline')).toMatchObject([
    { text: 'A & B, AFP' },
  ]);
  expect(meta(tree, 'article.section')).toEqual(['R&D']);
  expect(meta(treeOf(), 'article.section')).toEqual([]);
});

test.for([
  ['en-HK', 'Published'],
  ['fr', 'Published'],
  [undefined, 'Published'],
  ['zho', 'Published'],
  ['zh', '發佈'],
  ['zh-HK', '發佈'],
  ['ZH-Hant-TW', '發佈'],
  ['zh-Hans-HK', '发布'],
  ['zh-CN', '发布'],
] as const)('a page in %s says %s', ([language, word]) => {
  expect(pageOf({ language })).toContain(`<p>${word}: <time`);
});

test('a page without a language has that of the channel, or none', () => {
  expect(pageOf({ language: undefined })).toContain('<html lang="en-HK">');
  const silent = toPage(articleWith({ language: undefined }), { ...about, language: undefined }, formats);
  expect(silent).toContain('<html>');
});
