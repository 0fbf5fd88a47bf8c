import '../sanitiser-loaded.ts';
import { expect, test } from 'vitest';
import { checkFeed, checkPage } from '../../src/check/gate.ts';
import { readBack } from '../../src/check/read-back.ts';
import { checkMade } from '../../src/check/rules-gate.ts';
import { parseChannelYaml } from '../../src/config.ts';
import { noFrontMatter } from '../../src/input/front-matter.ts';
import { readText } from '../../src/input/text/text.ts';
import type { Article } from '../../src/model/article.ts';
import type { About, Channel, FeedDocument } from '../../src/model/channel.ts';
import type { Problem } from '../../src/model/problem.ts';
import { toChannel } from '../../src/normalise/channel.ts';
import { renderFeeds, renderPage } from '../../src/output/index.ts';
import { toWholeArticles } from '../made.ts';

const aboutIt = (): About => {
  const read = parseChannelYaml('url: https://news.example.org/\nid: tag:news.example.org,2026:n\ntitle: News\n');
  if (!read.ok) throw new Error('the channel is good');
  return read.value;
};

const articles = (): readonly Article[] => {
  const texts = ['One & two', 'Three'].map((title) => `${title}\n\n2020-01-02 HKT 10:00\n\nWords of ${title}.\n`);
  const captures = texts.flatMap((text, at) => {
    const read = readText({ path: `${at}.txt`, text, line: 1 }, noFrontMatter);
    return read.ok ? read.value : [];
  });
  return toWholeArticles(captures, aboutIt()).articles;
};

const channel = (): Channel => {
  const made = toChannel(aboutIt(), articles(), { updated: undefined, mayBeEmpty: false });
  if (made === undefined) throw new Error('there are articles');
  return made;
};

test('what is written reads back as it was meant', () => {
  for (const document of renderFeeds(channel()))
    expect(checkFeed(document, readBack(document.text), channel()), document.name).toEqual([]);
  for (const article of articles()) expect(checkPage(renderPage(article, channel()))).toEqual([]);
});

test.for([
  ['feed.rss', 'One &#x26; two', 'One &amp;amp; two', 'the title of'],
  ['feed.rss', '&lt;p&gt;Words of Three', '&lt;p&gt;Words of Four', 'the contentHtml of'],
  ['feed.rss', '<description>Words of Three', '<description>Words of Four', 'the summary of'],
  ['feed.atom', '2020-01-02T02:00:00Z</published>', '2020-01-02T10:00:00Z</published>', 'the published of'],
  ['feed.json', '"id": "tag:news.example.org,2026:n/0"', '"id": "tag:news.example.org,2026:n/9"', 'ids in this order'],
  [
    'feed.json',
    '"url": "https://news.example.org/articles/1.html"',
    '"url": "https://news.example.org/"',
    'the link of',
  ],
  ['feed.atom', '<title>News</title>', '<title>Olds</title>', 'the title'],
  ['feed.atom', '</entry>', '</item>', 'well-formed XML'],
  ['feed.json', '"items"', '"items', 'Expected JSON'],
  ['feed.json', '"items": [', '"others": [', 'ids in this order'],
] as const)('%s with %j as %j does not pass', ([name, meant, changed, finding]) => {
  const document = renderFeeds(channel()).find((made) => made.name === name);
  if (document === undefined) throw new Error('the document is there');
  expect(document.text).toContain(meant);
  const text = document.text.replace(meant, () => changed);
  const problems = checkFeed({ ...document, text }, readBack(text), channel());
  expect(problems.map(({ message }) => message).join('\n')).toContain(finding);
  expect(problems[0]).toMatchObject({ code: 'check/not-as-meant', severity: 'error', path: name });
});

test('a page that is not well-formed does not pass', () => {
  const [page] = articles().map((article) => renderPage(article, channel()));
  expect(
    checkPage({ name: 'a.html', mediaType: 'text/html', text: page?.text.replace('</h1>', '') ?? '' }),
  ).toMatchObject([{ line: 6 }]);
});

test('what is no feed is not read', () => {
  expect(readBack('<html/>')).toMatchObject({ ok: false, reason: expect.stringContaining('<html>') });
  expect(readBack('<rss/>')).toMatchObject({ ok: false });
  expect(readBack('{"items": [3, {"id": 4}]}')).toMatchObject({
    ok: true,
    feed: { items: [{ id: undefined }, { id: undefined }] },
  });
});

test('an error that any validator would find stops a document, under the same code', async () => {
  const errorsIn = async (document: FeedDocument): Promise<readonly Problem[]> =>
    (await checkMade(document, channel())).filter(({ code }) => code !== 'check/not-as-meant');
  for (const document of renderFeeds(channel()))
    expect(await checkMade(document, channel()), document.name).toEqual([]);
  const [rss, atom, json] = renderFeeds(channel());
  if (rss === undefined || atom === undefined || json === undefined) throw new Error('the documents are there');
  const twice = rss.text.replace('<link>', '<link>https://news.example.org/</link><link>');
  expect(await errorsIn({ ...rss, text: twice })).toMatchObject([
    { code: 'DuplicateElement', severity: 'error', path: 'feed.rss' },
  ]);
  const undated = json.text.replace('"date_published": "2020', '"date_published": "20');
  expect(await errorsIn({ ...json, text: undated })).toMatchObject([{ code: 'InvalidJsonDate' }]);
  const inNoNamespace = atom.text.replace(
    /<content type="html"[\s\S]*?<\/content>/,
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><feed xmlns=""/></div></content>',
  );
  expect(await errorsIn({ ...atom, text: inNoNamespace })).toMatchObject([{ code: 'MissingNamespace' }]);
  // Warnings are no reason to refuse.
  expect(await errorsIn({ ...json, text: json.text.replace('"items"', '"more": 1,\n"items"') })).toEqual([]);
});
