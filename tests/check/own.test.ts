import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { checkDirectory } from '../../src/check/directory.ts';
import { renderFeeds } from '../../src/output/index.ts';
import { freshNews } from '../fresh.ts';
import { articleWith, channelWith, entryId, permalink } from '../made.ts';
import { story } from '../news-folder.ts';

/** What may stand: stamps have minutes, and old stories are old. */
const allowed = new Set(['DuplicateUpdated', 'ImplausibleDate']);

/** What headlines about HTML bring with them: they say `</b>`, and no spelling of it is free of the warning. */
const aboutHtml = new Set([...allowed, 'ContainsHTML', 'ContainsUndeclaredHTML']);

const feedNames = ['feed.rss', 'feed.atom', 'feed.json'];

const serious = (text: string, url: string, mayStand = allowed): readonly string[] =>
  check(text, { url, path: url })
    .filter(({ severity, code }) => severity !== 'info' && !mayStand.has(code))
    .map(({ line, severity, code, message }) => `${url}:${line}: ${severity} ${code} ${message}`);

const page = `<!doctype html><html lang="zh-HK"><head><meta charset="utf-8"><title>港聞</title>
<meta property="og:title" content="渡輪恢復服務"><meta property="og:image" content="https://source.example/ferry.png">
<meta property="article:published_time" content="2026-03-09T16:35:00+08:00"><link rel="canonical" href="https://source.example/zh/ferry?id=7&amp;x=1"></head>
<body><article><h1>渡輪恢復服務</h1><figure><img src="/ferry.png" alt="渡輪" width="600" height="400"><figcaption>渡輪在中環碼頭。(美聯社圖片)</figcaption></figure>
<p onclick="x()">渡輪服務<b>恢復</b>,<a href="/more?a=1&amp;b=2" target="_blank">詳情</a>。</p><script>x()</script><table><tr><th>班次</th><td>十五分鐘</td></tr></table>
<p style="position:fixed">運輸署說,<em>一切正常</em>。</p><iframe src="https://video.example/1"></iframe><svg><circle r="1"/></svg></article></body></html>`;

const articles = {
  'plain.txt': story(
    'Ferries & <b> trams "resume"',
    'One paragraph, 5 < 6 & 7 > 3.\n\nAnother one, with &amp; and &eacute;.',
  ),
  'day.md': '---\ntitle: Day only\npublished: 2026-03-08\ntimezone: Asia/Hong_Kong\n---\n\nOnly the *day* is known.\n',
  'world/full.md': `---
title: "Everything at once: café, <i>, 海"
url: https://source.example/a b/ü?x=1&y=2
published: 2026-03-09 16:35
updated: 2026-03-09T18:10:00+08:00
language: fr
author: [Jane Doe, "R&D <Desk>"]
tags: [ferries, "<b>bold", "R&D", 海港]
image: https://source.example/ferry.jpg?w=1&h=2
---

# A heading

A [link](https://source.example/more?a=1&b=2) and a picture: ![Ferry & pier](https://source.example/p.webp)

- one
- two

> A quotation.

\`\`\`
if (a < b && c > d) {}
\`\`\`

| a | b |
|---|---|
| 1 | 2 |

Line<br>break, <span style="color: red" lang="de">deutsch</span>, <video src="https://source.example/v.mp4" controls></video>
`,
  'saved.html': page,
  'list.json': JSON.stringify([
    { title: 'From JSON', date: '2026-03-07T10:00:00Z', body: '<p>Words &nbsp; of <abbr title="x">JSON</abbr>.</p>' },
    { title: 'No story', date: '2026-03-06T10:00:00Z', body: '' },
  ]),
  'old.xml': `<rss version="2.0"><channel><title>Old</title><link>https://old.example/</link><description>d</description>
<item><title>An old item</title><link>https://old.example/1</link><guid isPermaLink="false">old-1</guid><pubDate>Fri, 06 Mar 2026 08:35:00 GMT</pubDate>
<description>&lt;p&gt;Its &lt;img src="https://old.example/a.gif" alt=""&gt; words.&lt;/p&gt;</description></item>
<item><title>A guid that is an address</title><guid>https://old.example/2</guid><pubDate>Thu, 05 Mar 2026 08:35:00 GMT</pubDate><description>Words.</description></item></channel></rss>`,
  '1979.txt': story('Long ago', 'The last summer time.', '1979-07-01 HKT 12:00'),
};

const yamls = {
  'as little as can be':
    'url: https://news.example.org/x/\nid: tag:news.example.org,2026:n\ntimezone: Asia/Hong_Kong\n',
  everything: `url: https://news.example.org/x/
id: tag:news.example.org,2026:n
timezone: Asia/Hong_Kong
title: "Harbour & <b> news"
description: "What happens at the harbour, 5 < 6."
language: en-HK
author:
  name: Jane "JD" Doe
  url: https://news.example.org/jane
  email: jane@news.example.org
copyright: © 2026 Harbour & Sons
image: https://news.example.org/logo.png
icon: https://news.example.org/icon.png
ttl: 10
`,
  'pictures of other kinds': `url: http://news.example.org:8080/a%20b/
id: tag:news.example.org,2026-01-31:n
timezone: Asia/Hong_Kong
language: zh-Hant-HK
image: https://news.example.org/logo.svg
icon: https://news.example.org/favicon.ico
`,
};

test.for(Object.entries(yamls))('every document of a rich channel passes: %s', async ([, yaml]) => {
  const news = freshNews(articles);
  news.write('articles/channel.yaml', yaml);
  const report = await news.build({ now: new Date('2026-04-01T00:00:00Z') });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(news.items().length).toBeGreaterThanOrEqual(8);
  const base = /url: (.*)/.exec(yaml)?.[1] ?? '';
  expect(feedNames.flatMap((name) => serious(news.read(`out/${name}`), base + name))).toEqual([]);
  const documents = feedNames.map((name) => ({ name, text: news.read(`out/${name}`) }));
  const names = new Set(Object.keys(news.snapshot()));
  expect(checkDirectory({ documents, names, isWhole: true })).toEqual([]);
});

test('whatever words an article has, its documents pass', () => {
  const word = fc.constantFrom(
    '&',
    '<b>',
    '</p>',
    '&amp;',
    '&#x26;',
    'café',
    '海',
    '😀',
    '"',
    "'",
    ']]>',
    '5 < 6',
    '<script>',
    'x',
  );
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(words, words, words, (title, tag, name) => {
      const article = articleWith({
        title,
        tags: [tag],
        authors: [{ name }],
        summary: title,
        section: tag,
        captions: [{ text: title, credit: name }],
        image: permalink('https://news.example.org/a.jpg'),
      });
      const second = articleWith({
        id: entryId('tag:news.example.org,2026:n/b'),
        slug: 'b',
        permalink: permalink('https://news.example.org/x/articles/b.html'),
      });
      const found = renderFeeds(channelWith([article, second], 'title: "Harbour & <b>news</b>"\n')).flatMap(
        ({ name: file, text }) => serious(text, `https://news.example.org/x/${file}`, aboutHtml),
      );
      expect(found).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
