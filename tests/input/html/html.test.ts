import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/input/html/html.ts';
import { splitFrontMatter } from '../../../src/input/split-front-matter.ts';
import { captured, readPage, refused, textsOf } from './read-page.ts';

const story = '<p>The ferry will run twice an hour.</p><p>More people want to cross.</p>';
const page = (head: string, inside = `<article><h1>Ferry</h1>${story}</article>`): string =>
  `<html><head>${head}</head><body>${inside}</body></html>`;
const jsonLd = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

describe('the title', () => {
  const heading = (h1: string): string => `<article><h1>${h1}</h1>${story}</article>`;
  test.for([
    [
      'JSON-LD before all',
      page(`${jsonLd({ headline: 'A' })}<meta property="og:title" content="B"><title>C</title>`, heading('D')),
      'A',
    ],
    ['og:title before the heading', page('<meta property="og:title" content="B"><title>C</title>', heading('D')), 'B'],
    ['the heading before <title>', page('<title>C</title>', heading('D')), 'D'],
    ['<title> where there is no more', page('<title>C</title>', story), 'C'],
    [
      'the heading in its own case',
      page('<meta property="og:title" content="FERRY STOPS">', heading('Ferry “stops”')),
      'Ferry “stops”',
    ],
    [
      'the heading without the suffix',
      page('<meta property="og:title" content="Ferry stops - Local">', heading('Ferry stops')),
      'Ferry stops',
    ],
    [
      'the heading of a title cut off',
      page(jsonLd({ headline: 'The ferry sto...' }), heading('The ferry stops')),
      'The ferry stops',
    ],
    ['a BOM and references in the heading', page('', heading('\ufeff A &amp; B\n  C ')), 'A & B C'],
    ['the heading of the article, not of the site', page('', `<h1>Logo</h1>${heading('D')}`), 'D'],
    ['the first heading outside of an article', page('', `<h1></h1><h1>D</h1><h1>E</h1>${story}`), 'D'],
    [
      'no heading of a menu, none that is the name',
      page('<meta property="og:site_name" content="Daily">', `<nav><h1>M</h1></nav><h1>Daily</h1><h1>D</h1>${story}`),
      'D',
    ],
    [
      'a name behind <title>',
      page('<meta property="og:site_name" content="The Daily"><title>C - The Daily</title>', story),
      'C',
    ],
    [
      'the host behind <title>',
      page('<link rel=canonical href="https://www.daily.example/a"><title>C | Daily</title>', story),
      'C',
    ],
    [
      'a dash that stays',
      page('<meta property="og:site_name" content="Daily"><title>Hong Kong - a city</title>', story),
      'Hong Kong - a city',
    ],
    ['a name alone', page('<meta property="og:site_name" content="Daily"><title>Daily</title>', story), 'Daily'],
    [
      'a title behind a bar that is nothing',
      page('<meta property="og:site_name" content="Daily"><title> | Daily</title>', story),
      '| Daily',
    ],
  ] as const)('%s', ([, html, title]) => {
    expect(captured(html).title?.text).toBe(title);
  });

  test('a page without any has none', () => {
    expect(captured('<!doctype html><meta charset=utf-8><p>Body only')).toMatchObject({
      title: undefined,
      published: undefined,
      paragraphs: [{ text: 'Body only' }],
    });
  });
});

describe('the stamps for machines', () => {
  test.for([
    ['JSON-LD', page(jsonLd({ datePublished: '2020-01-01', dateModified: '2020-01-02' })), '2020-01-01', '2020-01-02'],
    [
      'Open Graph',
      page(
        '<meta property="article:published_time" content="2020-01-01"><meta property="article:modified_time" content="2020-01-02">',
      ),
      '2020-01-01',
      '2020-01-02',
    ],
    [
      'itemprop as meta',
      page('<meta itemprop="datePublished" content="2020-01-01"><meta itemprop="dateModified" content="2020-01-02">'),
      '2020-01-01',
      '2020-01-02',
    ],
    ['Dublin Core', page('<meta name="DC.date.issued" content="2020-01-01">'), '2020-01-01', undefined],
    ['parsely', page('<meta name="parsely-pub-date" content="2020-01-01">'), '2020-01-01', undefined],
    ['livetime', page('<meta name="livetime" content="202001011200">'), '202001011200', undefined],
    [
      '<time>',
      page(
        '',
        `<article><h1>F</h1><time datetime="2020-01-01">x</time><time class="updated" datetime="2020-01-02">y</time>${story}</article>`,
      ),
      '2020-01-01',
      '2020-01-02',
    ],
    [
      '<time> behind the story, marked',
      page('', `<article><h1>F</h1>${story}<time pubdate datetime="2020-01-01">x</time></article>`),
      '2020-01-01',
      undefined,
    ],
    [
      'itemprop with content',
      page('', `<article><h1>F</h1><span itemprop="datePublished" content="2020-01-01">x</span>${story}</article>`),
      '2020-01-01',
      undefined,
    ],
    [
      '<time> right above the headline',
      page('', `<div><div><time datetime="2020-01-01">x</time><h1>F</h1></div>${story}</div>`),
      '2020-01-01',
      undefined,
    ],
    [
      'a label says that it is the update',
      page('', `<article><h1>F</h1><time datetime="2020-01-02">Updated: 2020-01-02 10:00</time>${story}</article>`),
      undefined,
      '2020-01-02',
    ],
  ] as const)('%s', ([, html, published, updated]) => {
    const capture = captured(html);
    expect([capture.published?.text, capture.updated?.text]).toEqual([published, updated]);
  });

  test.for([
    [
      'in the frame of the page',
      `<header><time datetime="2020-01-01">today</time></header><main><h1>F</h1>${story}</main>`,
    ],
    [
      'in a teaser',
      `<article><h1>F</h1>${story}</article><article><time datetime="2020-01-01" pubdate>x</time><p>T</p></article>`,
    ],
    [
      'in a caption',
      `<article><h1>F</h1><figure><img src=a><figcaption><time datetime="2020-01-01">x</time></figcaption></figure>${story}</article>`,
    ],
    [
      'in the story',
      `<article><h1>F</h1>${story}<p>It began <time datetime="2020-01-01">in 2020</time>.</p></article>`,
    ],
    [
      'in a list of related stories',
      `<article><h1>F</h1><div class="related"><time datetime="2020-01-01">x</time></div>${story}</article>`,
    ],
    [
      'behind the story of a page without an article',
      `<div><h1>F</h1>${story}<time class="published" datetime="2020-01-01">x</time></div>`,
    ],
    ['without a value', `<article><h1>F</h1><time>x</time>${story}</article>`],
  ] as const)('a time %s is none', ([, inside]) => {
    expect(captured(page('', inside)).published).toBeUndefined();
  });
});

describe('the stamps that people see', () => {
  const head = '<meta property="article:published_time" content="2020-08-08T12:46:00Z">';
  test('stand beside those for machines', () => {
    const html = page(
      head,
      `<article><h1>F</h1><time datetime="2020-08-08T12:46:00Z">2020-08-08 12:46</time>${story}</article>`,
    );
    expect(captured(html)).toMatchObject({
      published: { text: '2020-08-08T12:46:00Z' },
      shown: { published: { text: '2020-08-08 12:46' } },
    });
  });

  test.for([
    ['a line of its own', `<h1>F</h1><div>Published: 2020-08-08 12:46</div>${story}`, '2020-08-08 12:46', undefined],
    ['behind a category', `<h1>F</h1><div>Local | 7 Aug 2020 3:48 pm</div>${story}`, '7 Aug 2020 3:48 pm', undefined],
    [
      'two on a line',
      `<h1>F</h1><div>Published: 2020-08-08 12:46 Updated: 2020-08-08 13:46</div>${story}`,
      '2020-08-08 12:46',
      '2020-08-08 13:46',
    ],
    [
      'Chinese',
      `<h1>F</h1><div>2020-08-08 12:46｜最後更新時間：2020-08-08 13:46</div>${story}`,
      '2020-08-08 12:46',
      '2020-08-08 13:46',
    ],
    [
      'an element among other words',
      `<h1>F</h1><div>By Jane <span class="post-date">2020-08-08 12:46</span></div>${story}`,
      '2020-08-08 12:46',
      undefined,
    ],
    [
      'right above the headline',
      `<div><div>2020-08-08 12:46</div><h1>F</h1></div>${story}`,
      '2020-08-08 12:46',
      undefined,
    ],
    [
      'at the end of the story',
      `<h1>F</h1><div>2020-08-08 12:46</div>${story}<p>Last updated: 2020-08-08 13:46</p>`,
      '2020-08-08 12:46',
      '2020-08-08 13:46',
    ],
    ['within the words', `<h1>F</h1><p>It opened on 2020-08-08 12:46 to all.</p>${story}`, undefined, undefined],
    ['in the story', `<h1>F</h1>${story}<p>2020-08-08 12:46</p><p>More.</p>`, undefined, undefined],
    ['relative', `<h1>F</h1><div>2 hours ago</div>${story}`, undefined, undefined],
  ] as const)('%s', ([, inside, published, updated]) => {
    const capture = captured(page('', `<article>${inside}</article>`));
    expect([capture.published?.text, capture.updated?.text]).toEqual([published, updated]);
    expect(capture.shown).toEqual({ published: undefined, updated: undefined });
  });
});

describe('the address', () => {
  test.for([
    ['<link rel="canonical" href="https://a.example/x?utm=1#top">', 'https://a.example/x'],
    ['<link rel="canonical" href="https://a.example/story.php?id=7">', 'https://a.example/story.php?id=7'],
    ['<link rel="canonical" href="https://a.example/?p=7">', 'https://a.example/?p=7'],
    ['<meta property="og:url" content="https://a.example/x.htm?">', 'https://a.example/x.htm'],
    ['<link rel="canonical" href="/x"><meta property="og:url" content="https://a.example/y">', 'https://a.example/x'],
    ['<base href="https://a.example/d/"><link rel="canonical" href="x">', 'https://a.example/d/x'],
    [jsonLd({ url: 'https://a.example/x' }), 'https://a.example/x'],
    ['', undefined],
  ] as const)('%j is %j', ([head, link]) => {
    const capture = captured(page(head));
    expect(capture.link?.text).toBe(link);
    expect(capture.problems).toEqual([]);
  });

  test('one that is none is told and ignored', () => {
    const capture = captured(
      page(`<link rel="canonical" href="javascript:x('c32')"><meta property="og:url" content="file:///etc/passwd">`),
    );
    expect(capture).toMatchObject({ link: undefined, base: undefined });
    expect(capture.problems).toMatchObject([
      { code: 'input/bad-address', severity: 'warning', line: 1 },
      { code: 'input/bad-address', severity: 'warning', line: 1 },
    ]);
  });

  test('what relative addresses are relative to is <base>, else the page', () => {
    const canonical = '<link rel="canonical" href="https://a.example/x/y">';
    expect(captured(page(canonical)).base).toBe('https://a.example/x/y');
    expect(captured(page(`${canonical}<base href="/z/">`)).base).toBe('https://a.example/z/');
  });

  test('a page of another site is of that site, whatever its pictures are called', () => {
    const head =
      '<link rel="canonical" href="https://a.example/x"><meta property="og:image" content="https://news.rthk.hk/a.jpg">';
    expect(captured(page(head)).profile).toBe('plain');
    expect(
      captured(
        page(
          '<link rel="alternate" hreflang="en" href="https://news.rthk.hk/rthk/en/a.htm">',
          '<h2 class=itemTitle>T</h2>',
        ),
      ).profile,
    ).toBe('rthk');
  });
});

describe('the story', () => {
  const filler = 'The operator said that crews will start earlier because more people want to cross the harbour. ';
  test.for([
    ['in itemprop', `<article><h1>F</h1><p>Not this.</p><div itemprop="articleBody"><p>${filler}</p></div></article>`],
    [
      'in a well-known class',
      `<main><h1>F</h1><div class="entry-content"><p>${filler}</p></div><p>Not this.</p></main>`,
    ],
    [
      'in a well-known class on a page without an article',
      `<h1>F</h1><div class="story-body"><p>${filler}${filler}</p></div><p>Not this.</p>`,
    ],
    [
      'in the article of the headline',
      `<article><h1>F</h1><p>${filler}</p></article><article><h2>Other</h2><p>${filler}${filler}</p></article>`,
    ],
    [
      'in the longest article',
      `<article><h1>F</h1></article><article><p>${filler}</p></article><article><p>Not this.</p></article>`,
    ],
    [
      'in the main part beside teasers',
      `<main><h1>F</h1><div><p>${filler.repeat(4)}</p></div></main><article><p>Teaser of another one here.</p></article>`,
    ],
    [
      'found by reader mode',
      `<div>${'<a href=/x>Menu entry</a> '.repeat(20)}</div><div><h1>F</h1><div><p>${filler.repeat(3)}</p><p>${filler}</p></div></div>`,
    ],
  ] as const)('%s', ([, inside]) => {
    const { paragraphs } = captured(page('', inside));
    expect(paragraphs.length).toBeGreaterThan(0);
    expect(paragraphs.every(({ text }) => text.startsWith('The operator'))).toBe(true);
  });

  test('where nothing tells, it is the page without its frame', () => {
    expect(textsOf(captured('<header>Site</header><h1>F</h1><p>Short.</p><footer>End</footer>').paragraphs)).toEqual([
      'Short.',
    ]);
  });

  test('JSON-LD tells it where the page shows none', () => {
    const html = page(jsonLd({ headline: 'F', articleBody: 'One.\n\nTwo.' }), '<div id="app"></div>');
    expect(textsOf(captured(html).paragraphs)).toEqual(['One.', 'Two.']);
  });

  test.for([
    '<div class="share-bar">Share</div>',
    '<div class="relatedPosts"><p>Other</p></div>',
    '<div id="comments"><p>I say</p></div>',
    '<aside>Box</aside>',
    '<nav>Menu</nav>',
    '<p hidden>Unseen</p>',
    '<div>Advertisement</div>',
    '<p>Read more: <a href="/x">Other</a></p>',
    '<p>_____</p>',
    '<p class="sr-only">Unseen</p>',
    '<div class="newsletter-box"><p>Your address</p></div>',
  ])('%s between its paragraphs is dropped, and told', (junk) => {
    const capture = captured(page('', `<article><h1>F</h1><p>One.</p>${junk}<p>Two.</p></article>`));
    expect(textsOf(capture.paragraphs)).toEqual(['One.', 'Two.']);
    expect(capture.dropped).toHaveLength(1);
  });

  test('an element that has most of the page’s words is none of that, whatever it is called; comments are', () => {
    const html = (name: string): string =>
      page('', `<article><h1>F</h1><p>One.</p><div class="${name}"><p>${filler.repeat(10)}</p></div></article>`);
    expect(captured(html('two-column-sidebar')).paragraphs).toHaveLength(2);
    expect(captured(html('comments')).paragraphs).toHaveLength(1);
  });

  test.for([
    '<div class="has-sidebar"><p>Kept.</p></div>',
    '<div class="tag-ads"><p>Kept.</p></div>',
    `<div class="promo"><p>${filler.repeat(10)}</p></div>`,
    '<p>Related: a word that leads nowhere.</p>',
  ])('%s is none of it', (words) => {
    expect(captured(page('', `<article><h1>F</h1><p>One.</p>${words}<p>Two.</p></article>`)).paragraphs).toHaveLength(
      3,
    );
  });

  test('what stands below a line such as "Related stories" is dropped, unless that is most of the page', () => {
    const inside = (below: string): string => `<article><h1>F</h1>${story}<h3>Related stories</h3>${below}</article>`;
    expect(textsOf(captured(page('', inside('<ul><li>Other</li></ul>'))).dropped)).toEqual([
      'Related stories',
      'Other',
    ]);
    expect(captured(page('', inside(`<p>${filler.repeat(3)}</p>`))).paragraphs).toHaveLength(4);
  });

  test('more than a hundred pieces are not told one by one', () => {
    const html = page('', `<article><h1>F</h1>${story}${'<aside>x</aside>'.repeat(150)}</article>`);
    expect(captured(html).dropped).toHaveLength(100);
  });
});

describe('pictures and captions', () => {
  test.for([
    ['in brackets', '<figcaption>The pier. (Photo: AFP)</figcaption>', { text: 'The pier.', credit: 'Photo: AFP' }],
    [
      'behind Photo:',
      '<figcaption>The pier. Photo: Reuters</figcaption>',
      { text: 'The pier.', credit: 'Photo: Reuters' },
    ],
    ['in Chinese', '<figcaption>碼頭。圖片：法新社</figcaption>', { text: '碼頭。', credit: '圖片：法新社' }],
    [
      'in an element',
      '<figcaption>The pier. <span class="credit">(Jane Chan)</span></figcaption>',
      { text: 'The pier.', credit: 'Jane Chan' },
    ],
    ['an element of its own alone', '<figcaption><small>Photo: AFP</small></figcaption>', { text: 'Photo: AFP' }],
    ['none', '<figcaption>The pier.</figcaption>', { text: 'The pier.' }],
  ] as const)('a credit %s', ([, caption, expected]) => {
    const capture = captured(
      page('', `<article><h1>F</h1><figure><img data-src="/a.jpg" src="data:x">${caption}</figure>${story}</article>`),
    );
    expect(capture.captions).toMatchObject([expected]);
    expect(capture.image?.text).toBe('/a.jpg');
    expect(capture.paragraphs).toHaveLength(2);
  });

  test('a picture above the story in no figure, and its caption in an element of that class', () => {
    const html = page(
      '',
      `<article><h1>F</h1><div><img src="/a.jpg"></div><p class="wp-caption-text">The pier.</p><p class="caption"></p>${story}</article>`,
    );
    expect(captured(html)).toMatchObject({ image: { text: '/a.jpg' }, captions: [{ text: 'The pier.' }] });
  });

  test('a picture within the story stays there, and is the image where the head names none', () => {
    const html = page('', `<article><h1>F</h1><p>One.</p><figure><img src="/b.jpg"></figure></article>`);
    expect(captured(html)).toMatchObject({
      image: { text: '/b.jpg' },
      captions: [],
      paragraphs: [{}, { html: '<figure><img src="/b.jpg"></figure>' }],
    });
    expect(
      captured(page('', `<article><h1>F</h1><p>One.</p><figure><img srcset="/b.jpg 2x"></figure></article>`)).image,
    ).toBeUndefined();
  });

  test('a figure without words has no caption', () => {
    expect(
      captured(page('', `<article><h1>F</h1><figure><img src="/a.jpg"></figure>${story}</article>`)).captions,
    ).toEqual([]);
  });
});

describe('names', () => {
  test.for([
    [jsonLd({ author: { name: 'Jane Chan' } }), ['Jane Chan']],
    ['<meta name="author" content="By Jane Chan and Tom Li, Ann Ho">', ['Jane Chan', 'Tom Li', 'Ann Ho']],
    ['<meta property="article:author" content="https://facebook.com/jane">', []],
    ['<meta name="author" content="Daily"><meta property="og:site_name" content="Daily">', []],
    ['<meta name="author" content="Jane Chan"><meta name="author" content="Jane Chan">', ['Jane Chan']],
    [`<meta name="author" content="${'x'.repeat(300)}">`, []],
  ] as const)('%j names %j', ([head, names]) => {
    expect(textsOf(captured(page(head)).authors)).toEqual(names);
  });

  test.for([
    ['<div class="byline">By <a>Jane Chan</a></div>', ['Jane Chan']],
    ['<p>By Jane Chan</p>', ['Jane Chan']],
    ['<p>記者：陳大文</p>', ['陳大文']],
    ['<aside class="author">Tom Li</aside>', []],
  ] as const)('a byline %j names %j and is no paragraph', ([byline, names]) => {
    const capture = captured(page('', `<article><h1>F</h1>${byline}${story}</article>`));
    expect(textsOf(capture.authors)).toEqual(names);
    expect(capture.paragraphs).toHaveLength(2);
  });

  test.for([
    [
      '<meta property="article:tag" content="Ferry"><meta property="article:tag" content="Pier"><meta name="keywords" content="x">',
      ['Ferry', 'Pier'],
    ],
    ['<meta name="keywords" content="Ferry, Pier；渡輪、Ferry">', ['Ferry', 'Pier', '渡輪']],
  ] as const)('%j has the tags %j', ([head, tags]) => {
    expect(textsOf(captured(page(head)).tags)).toEqual(tags);
  });
});

describe('the rest of the head', () => {
  test.for([
    ['section', '<meta property="article:section" content="Local">', 'Local'],
    ['section', jsonLd({ articleSection: ['Local'] }), 'Local'],
    ['summary', '<meta name="description" content="Short.">', 'Short.'],
    ['summary', jsonLd({ description: 'Short.' }), 'Short.'],
    ['image', '<meta property="og:image" content="/a.jpg">', '/a.jpg'],
    ['image', jsonLd({ image: { url: '/a.jpg' } }), '/a.jpg'],
    ['image', '<meta name="twitter:image" content="/a.jpg">', '/a.jpg'],
    ['language', '<meta property="og:locale" content="en_GB">', 'en-GB'],
    ['language', jsonLd({ inLanguage: 'zh-HK' }), 'zh-HK'],
    ['language', '', undefined],
  ] as const)('%s of %j', ([field, head, text]) => {
    expect(captured(page(head))[field]?.text).toBe(text);
  });

  test('the language of <html> counts before all', () => {
    expect(captured(`<html lang="zh-HK">${page('<meta property="og:locale" content="en_GB">')}`).language).toEqual({
      text: 'zh-HK',
      line: 1,
    });
  });
});

test('what the page says of itself that cannot be read is told', () => {
  const html = page(
    '<script type="application/ld+json">{"@type":</script>',
    `<article><h1>F</h1>${'<div>'.repeat(400)}${story}<b><p>x</b>`,
  );
  expect(captured(html).problems).toMatchObject([
    { code: 'input/bad-json-ld', severity: 'info' },
    { code: 'input/deep-page', severity: 'warning' },
  ]);
  expect(captured(page('', `<h1>F</h1>${'<p><b><i>x</p>'.repeat(200)}<plaintext><b>y`)).problems).toMatchObject([
    { code: 'input/broken-markup', severity: 'warning' },
    { code: 'input/plaintext', severity: 'warning' },
  ]);
});

describe('a page that is no article', () => {
  const links = '<a href="/x">A headline that leads to a story</a>'.repeat(40);
  const teasers = '<article><h2><a href="/x">A headline</a></h2><p>Some words of the story.</p></article>'.repeat(4);
  test.for([
    ['an error', '<title>404 Not Found</title><h1>Not Found</h1><p>Sorry.</p>'],
    ['a consent page', '<title>Before you continue</title><p>We use cookies.</p>'],
    ['a wall', '<title>Just a moment...</title><p>Checking.</p>'],
    ['a redirect', '<title>X</title><meta http-equiv="Refresh" content="0; URL=/y"><p>Moved.</p>'],
    ['a list of links', `<title>News</title><h1>News</h1><div>${links}</div>`],
    ['several articles', `<title>News</title><meta property="og:type" content="website">${teasers}`],
    [
      'several articles with their times',
      `<title>News</title><h1>News</h1>${teasers.replaceAll('<p>', '<time pubdate datetime="2020-01-01">x</time><p>')}`,
    ],
  ] as const)('%s', ([, html]) => {
    expect(refused(html)).toMatchObject([{ code: 'input/no-article', severity: 'warning', line: 1 }]);
  });

  test.for([
    [
      'an article about an error',
      page('<title>Error in the count</title><meta property="article:published_time" content="2020-01-01">'),
    ],
    ['an article that leads on by itself', page('<meta http-equiv="refresh" content="600">')],
    [
      'a long one with a redirect for browsers without scripts',
      page('<noscript><meta http-equiv="refresh" content="0; url=/x"></noscript>'),
    ],
    ['an article with teasers', page('<meta property="og:type" content="article">', `<h1>F</h1>${story}${teasers}`)],
    ['a long one among teasers', page('', `<article><h1>F</h1>${story.repeat(9)}</article>${teasers}`)],
  ] as const)('but not %s', ([, html]) => {
    expect(readPage(html).ok).toBe(true);
  });

  test('a person who writes a title and a time on top of it has the last word', () => {
    const split = splitFrontMatter(
      'a.html',
      '---\ntitle: T\npublished: 2020-01-01 10:00\n---\n<title>404</title><p>Words.</p>',
    );
    if (!split.ok) throw new TypeError('Expected front matter.');
    expect(readHtml(split.value.rest, split.value.frontMatter)).toMatchObject({
      ok: true,
      value: [{ paragraphs: [{ text: 'Words.', line: 5 }] }],
    });
  });
});

test.for([
  '<div>',
  '<p>',
  '<b>',
  '<a href="<',
  '<a href=x>m</a>',
  '<!--',
  '<h1>x</h1>',
  '<article><p>x</p></article>',
  '<time datetime=1>2020-01-01</time>',
  '<div class="related comment share">',
  '<meta name=a content=b>',
  '<script type="application/ld+json">{"@type":"Article"}</script>',
  '<figure><img src=a><figcaption>c</figcaption></figure>',
  '<li class=author>By X</li>',
  '<table><tr><td>',
  '<form>',
  '&nbsp;',
])('%j, five thousand times, is read to its end', (unit) => {
  expect(typeof readPage(unit.repeat(5_000)).ok).toBe('boolean');
});

test('no soup of tags throws, and every line is one of the file', () => {
  const pieces = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<div class="related">',
      '</div>',
      '<article>',
      '</article>',
      '<h1>',
      '</h1>',
      'Words here. ',
      '\n',
      '<br>',
      '<br><br>',
    ],
    ...[
      '<title>',
      '</title>',
      '<time datetime="2020-01-01">',
      '</time>',
      '2020-01-01 10:00',
      '<figure>',
      '<figcaption>',
      '</figure>',
      '<img src=a>',
    ],
    ...[
      '<meta property="og:title" content="T - X">',
      '<link rel=canonical href="http://[">',
      '<base href="//x">',
      'By Jane',
      '<main>',
      '</main>',
    ],
    ...[
      '<script type="application/ld+json">',
      '{"@type":"Article","url":"x"}',
      '</script>',
      '<h2 class="itemTitle">',
      '<div class="itemFullText">',
    ],
    ...[
      '<span id="PRHeadlineSpan">',
      '<div id="contentBody">',
      'Ends/Tuesday, June 21, 2022',
      'Issued at HKT 20:16',
      'NNNN',
      'Related',
      '<table>',
      '<td>',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (soup) => {
      const html = soup.join('');
      const lines = html.split('\n').length;
      const read = readPage(html);
      for (const { title, published, paragraphs, dropped, captions } of read.ok ? read.value : [])
        for (const found of [title, published, ...paragraphs, ...dropped, ...captions])
          if (found !== undefined) expect(found.line >= 1 && found.line <= lines).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('a page of more elements than any has is refused before it is read', () => {
  expect(refused(page('', '<p>x'.repeat(30_001)))).toMatchObject([
    { code: 'input/too-many-elements', severity: 'error', line: 1 },
  ]);
});

test('an h1 that was never closed is no headline, and a stamp that was never closed is none', () => {
  const head =
    '<title>Harbour ferry resumes</title><meta property="article:published_time" content="2018-03-09T16:35:00+08:00">';
  const story = '<p>The ferry between the two piers runs again, as people had asked for.</p>'.repeat(60);
  const read = captured(page(head, `<article><h1>${story}<time class=published>${story}</article>`));
  expect([read.title?.text, read.published?.text]).toEqual(['Harbour ferry resumes', '2018-03-09T16:35:00+08:00']);
});
