import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findXmlFault } from '../src/codec/strict-xml.ts';
import { freshNews } from './fresh.ts';
import { channelYaml, type NewsFolder, story } from './news-folder.ts';

const id = (key: string): string => `tag:news.example.org,2026:n/${key}`;
const now = (hours: number): { readonly now: Date } => ({ now: new Date(Date.UTC(2026, 0, 1, hours)) });
const page = (news: NewsFolder, slug = 'a'): string => news.read(`out/articles/${slug}.html`);

const published = async (): Promise<NewsFolder> => {
  const news = freshNews({ 'a.txt': story('Secret headline', 'Secret words.'), 'b.txt': story('B', 'Two.') });
  await news.build(now(0));
  return news;
};

test('the page of a story that goes stays whole for 48 hours, then says only that it is gone', async () => {
  const news = await published();
  const whole = page(news);
  news.remove('articles/a.txt');
  await news.build(now(1));
  expect(news.items().map((item) => item.id)).toEqual([id('b')]);
  expect(page(news)).toContain('Secret words.');
  expect(page(news).replace('<meta name="feedwright.withdrawn" content="2026-01-01T01:00:00Z"/>', '')).toBe(whole);
  const marked = news.snapshot();
  await news.build(now(48));
  expect(news.snapshot()).toEqual(marked);
  await news.build(now(49));
  const notice = page(news);
  expect(notice).not.toContain('Secret');
  expect(notice).toContain('<h1>This article is no longer here</h1>');
  expect(notice).toContain('<meta name="robots" content="noindex"/>');
  expect(notice).toContain('Withdrawn: <time class="withdrawn" datetime="2026-01-01T01:00:00Z">2026-01-01 09:00');
  expect(findXmlFault(notice)).toBeUndefined();
  const after = news.snapshot();
  await news.build(now(500));
  expect(news.snapshot()).toEqual(after);
});

test('a mark of the moment that was damaged is made anew, and the notice comes', async () => {
  const news = await published();
  news.remove('articles/a.txt');
  await news.build(now(1));
  news.write('out/articles/a.html', page(news).replace('content="2026-01-01T01', 'content="2026-e1-01T01'));
  await news.build(now(2));
  expect(page(news).match(/feedwright\.withdrawn/g)).toHaveLength(1);
  expect(page(news)).toContain('<meta name="feedwright.withdrawn" content="2026-01-01T02:00:00Z"/>');
  await news.build(now(50));
  expect(page(news)).not.toContain('Secret');
});

test.for([2, 60])('a story that returns after %i hours has its id, its page and its time again', async (hours) => {
  const news = await published();
  const before = { items: news.items(), page: page(news) };
  news.remove('articles/a.txt');
  await news.build(now(1));
  await news.build(now(hours));
  news.write('articles/elsewhere/renamed.txt', story('Secret headline', 'Secret words.'));
  await news.build(now(hours + 1));
  expect(news.items().map((item) => [item.id, item.url, item.date_published])).toEqual(
    before.items.map((item) => [item.id, item.url, item.date_published]),
  );
  expect(page(news)).toContain('Secret words.');
  expect(page(news)).not.toContain('feedwright.withdrawn');
});

test('what is left of a story of which the day alone is known shows no time of day', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.', '2020-01-02'), 'b.txt': story('B', 'Two.') });
  await news.build(now(0));
  news.remove('articles/a.txt');
  await news.build(now(1));
  await news.build(now(60));
  expect(page(news)).toContain('>2020-01-02</time>');
  await news.build(now(70));
  expect(page(news)).toContain('>2020-01-02</time>');
});

test('nobody else is given the id or the page of a story that is gone', async () => {
  const news = await published();
  news.remove('articles/a.txt');
  await news.build(now(1));
  await news.build(now(60));
  news.write('articles/a.html.txt', story('New', 'Of today.', '2025-05-05 HKT 10:00'));
  await news.build(now(61));
  expect(page(news)).toContain('This article is no longer here');
  expect(news.items()[0]).toMatchObject({ id: id('a.html'), title: 'New' });
});

test('a page that has moved leads to where it is now, and keeps its id for nobody else', async () => {
  const news = await published();
  news.write('articles/a.txt', `---\nslug: better\n---\n${story('Secret headline', 'Secret words.')}`);
  await news.build(now(1));
  await news.build(now(50));
  expect(page(news)).toContain('<h1>This article has moved</h1>');
  expect(page(news)).toContain('<a href="https://news.example.org/x/articles/better.html">');
  expect(page(news)).toContain('<link rel="canonical" href="https://news.example.org/x/articles/better.html"/>');
  expect(findXmlFault(page(news))).toBeUndefined();
  expect(news.items().map((item) => [item.id, item.url])).toContainEqual([
    id('a'),
    'https://news.example.org/x/articles/better.html',
  ]);
  const after = news.snapshot();
  await news.build(now(60));
  expect(news.snapshot()).toEqual(after);
});

test('the address that a page has left is given to no other story, at once or ever', async () => {
  const news = await published();
  const moved = `---\nslug: better\n---\n${story('Secret headline', 'Secret words.')}`;
  const claims = (words: string): string => `---\nslug: a\n---\n${story('New', words, '2025-05-05 HKT 10:00')}`;
  for (const [hours, name] of [
    [1, 'n.txt'],
    [50, 'm.txt'],
  ] as const) {
    news.write('articles/a.txt', moved);
    news.write(`articles/${name}`, claims(`Of ${name}.`));
    await news.build(now(hours));
    expect(news.items().map((item) => item.url)).not.toContain('https://news.example.org/x/articles/a.html');
  }
  expect(page(news)).toContain('<h1>This article has moved</h1>');
  news.write('articles/a.txt', story('Secret headline', 'Secret words.').replace(/^/, '---\nslug: a\n---\n'));
  await news.build(now(51));
  expect(news.items().map((item) => item.url)).toContain('https://news.example.org/x/articles/a.html');
});

test('a story whose page had moved before it went returns under its id, in the words it had last', async () => {
  const news = await published();
  const renamed = (name: string): void =>
    news.write(`articles/${name}.txt`, `---\nslug: better\n---\n${story('Anew', 'Quite other words.')}`);
  renamed('a');
  await news.build(now(1));
  news.remove('articles/a.txt');
  await news.build(now(50));
  await news.build(now(100));
  renamed('c');
  await news.build(now(101));
  expect(news.items().map((item) => item.id)).toEqual([id('a'), id('b')]);
});

test('a story whose file goes after its name was given to another one has gone, and has not moved there', async () => {
  const news = await published();
  news.write('articles/a.txt', story('B', 'Two.'));
  news.write('articles/b.txt', story('Secret headline', 'Secret words.'));
  await news.build(now(1));
  news.remove('articles/b.txt');
  await news.build(now(2));
  await news.build(now(51));
  expect(news.items().map((item) => item.id)).toEqual([id('b')]);
  expect(page(news)).toContain('<h1>This article is no longer here</h1>');
});

test('a page of two that turned out to be one story leads to the other', async () => {
  const news = await published();
  news.write('articles/b.txt', story('Secret headline', 'Secret words.'));
  await news.build(now(1));
  await news.build(now(50));
  expect(news.items()).toHaveLength(1);
  const [left] = news.items();
  const other = left?.url.endsWith('/a.html') === true ? 'b' : 'a';
  expect(page(news, other)).toContain(`<a href="${left?.url}">`);
});

test('the notice is in the language of the channel', async () => {
  const news = await published();
  news.write('articles/channel.yaml', channelYaml.replace('en-HK', 'zh-HK'));
  rmSync(join(news.root, 'articles/a.txt'));
  await news.build(now(1));
  await news.build(now(50));
  expect(page(news)).toContain('<h1>這篇文章已不在此處</h1>');
  expect(page(news)).toContain('<html lang="zh-HK">');
});

test('a page that somebody has altered is left to them', async () => {
  const news = await published();
  news.write('out/articles/a.html', page(news).replace('rel="canonical"', 'rel="other"'));
  news.remove('articles/a.txt');
  const before = page(news);
  await news.build(now(1));
  expect(page(news)).toBe(before);
});
