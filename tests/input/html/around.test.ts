import { describe, expect, test } from 'vitest';
import { normalised } from '../../made.ts';
import { captured, refused, textsOf } from './read-page.ts';

const sentence = (word: string): string => `<p>The ${word} will run twice an hour, the operator said on Monday.</p>`;
const story = sentence('first') + sentence('second');
const head = '<meta property="article:published_time" content="2023-05-09T16:35:00+08:00">';
const page = (inside: string, more = head): string =>
  `<html><head>${more}</head><body><article><h1>Ferry</h1>${inside}</article></body></html>`;
const words = (html: string): readonly string[] => textsOf(captured(html).paragraphs);
const told = (...names: readonly string[]): readonly string[] =>
  names.map((word) => `The ${word} will run twice an hour, the operator said on Monday.`);

describe('boxes in the middle', () => {
  const links = '<ul><li><a href="/1">Tram turns 120</a></li><li><a href="/2">Bridge closes</a></li></ul>';
  test.for([
    ['in an element of its own', `<div><h3>Related stories</h3>${links}<p>Teaser.</p></div>`],
    ['of links alone', `<h3>Related stories</h3>${links}`],
    ['of one link', '<p>More on this story:</p><p><a href="/1">Tram turns 120</a></p>'],
    ['called Read more', `<div><h4>Read more</h4>${links}</div>`],
    ['in Chinese', `<p><strong>延伸閱讀：</strong></p>${links}`],
    ['of one line', '<p><strong>READ: <a href="/1">Tram turns 120</a></strong></p>'],
    ['called by its class', '<div class="related-content"><h3>Elsewhere</h3><p>Tram turns 120</p></div>'],
    ['of tags', '<p><a href="/tag/ferry">Ferry</a> <a href="/x" rel="tag">Pier</a></p>'],
  ] as const)('%s are dropped and told, and the story goes on', ([, box]) => {
    const capture = captured(page(`${story}${box}${sentence('third')}`));
    expect(textsOf(capture.paragraphs)).toEqual(told('first', 'second', 'third'));
    expect(capture.dropped.length).toBeGreaterThan(0);
  });

  test.for([
    ['its own heading over prose', '<h2>More news</h2>', 3],
    ['a heading called Read more over prose', '<h2>Read more</h2>', 4],
    ['a list of links without a heading', links, 4],
    ['a box of figures', '<div class="factbox"><p>Built in 1994</p></div>', 4],
  ] as const)('%s is none', ([, box, least]) => {
    expect(words(page(`${story}${box}${sentence('third')}`)).length).toBeGreaterThanOrEqual(least);
  });

  test('a long text below such a heading is no box', () => {
    const long = `<div><h3>Related stories</h3>${'<p>It was a long year on the water, they said.</p>'.repeat(40)}</div>`;
    expect(words(page(`${story}${long}${sentence('third')}`))).toHaveLength(44);
  });

  test('thousands of such headings are read in no time', () => {
    const html = page(`${story}${'<h3>Related stories</h3><p>Word</p>'.repeat(10_000)}${sentence('last')}`);
    expect(words(html).length).toBeGreaterThan(1);
  });
});

test.for([
  '<div class="author-box"><img src="https://a.example/a.jpg"><h4>Ann Ho</h4><p>Ann covers ferries.</p></div>',
  '<section class="about-the-author"><p>Ann covers ferries.</p></section>',
])('%j below the story is about the author', (box) => {
  const capture = captured(page(`${story}${box}`));
  expect(textsOf(capture.paragraphs)).toEqual(told('first', 'second'));
  expect(capture.dropped.every(({ why }) => why === 'about the author')).toBe(true);
});

describe('above the story', () => {
  const author = '<meta name="author" content="Ann Ho">';
  test.for([
    ['a name and how long it takes to read', '<div>Ann Ho · 5 min read · Feb 3, 2021</div>'],
    ['a name with its picture', '<p><img src="/ann.jpg"><a>Ann Ho</a></p>'],
    [
      'a time whose parts run together',
      '<time datetime="2023-05-09"><span>May 9, 2023</span><span>4:35 PM</span></time>',
    ],
    ['links alone', '<div><a href="#">12</a> <a>Share</a></div>'],
  ] as const)('%s is no paragraph', ([, line]) => {
    expect(words(page(`${line}${story}`, head + author))).toEqual(told('first', 'second'));
  });

  test('a standfirst above the byline stays, and what is between it and the story goes', () => {
    const above =
      '<h2>On the water</h2><p>By Ann Ho</p><figure><img src="/a.jpg"><figcaption>The pier.</figcaption></figure>';
    const capture = captured(page(above + story));
    expect(textsOf(capture.paragraphs)).toEqual(['On the water', ...told('first', 'second')]);
    expect(textsOf(capture.captions)).toEqual(['The pier.']);
  });

  test('in the header of the headline sentences stay and other words go', () => {
    const html = `${head}<article><header><h1>Ferry</h1><p>Twice an hour.</p><div>City desk</div></header>${story}${story}</article>`;
    expect(words(html)[0]).toBe('Twice an hour.');
    expect(words(html)[1]).toBe(told('first')[0]);
  });

  test('the hours of a live page stay with their entries', () => {
    const entries = ['09:00', '08:00', '07:00', '06:00', '05:00', '04:00'].map(
      (time) => `<time datetime="2023-05-09T${time}">${time}</time>${sentence('boat')}`,
    );
    expect(words(page(sentence('first') + entries.join('')))).toContain('09:00');
  });

  test('the day of what is announced is no stamp, where the hour is told below it', () => {
    const html = page(`<p>Date: 12 June 2023</p><p>Time: 3pm</p>${story}`, '');
    expect(captured(html).published).toBeUndefined();
    expect(words(html).slice(0, 2)).toEqual(['Date: 12 June 2023', 'Time: 3pm']);
  });
});

describe('times', () => {
  const teaser = (day: number): string =>
    `<div><h3>Boat ${day}</h3><time datetime="2023-05-0${day}">${day} May 2023</time></div>`;
  test('of a list are nobody’s', () => {
    const html = `<h1>City</h1><div class="list">${[1, 2, 3, 4].map(teaser).join('')}</div><div>${story}${story}</div>`;
    expect(captured(html).published).toBeUndefined();
  });

  test('that people see, in a list, are nobody’s', () => {
    const lines = [1, 2, 3].map((day) => `<div class="date">${day} May 2023 10:00</div>`).join('');
    expect(captured(page(lines + story, '')).published).toBeUndefined();
  });

  test('of a comment within the article are not the story’s', () => {
    const comment =
      '<div itemscope itemtype="https://schema.org/Comment"><time itemprop="datePublished" datetime="2023-05-10">x</time></div>';
    expect(captured(page(story + comment, '')).published).toBeUndefined();
  });

  test('of a film in microdata are not the story’s', () => {
    const film =
      '<div itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="datePublished" content="2020-01-01"></div>';
    const own =
      '<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2023-05-09"></div>';
    expect(captured(page(film + own + story, '')).published?.text).toBe('2023-05-09');
  });

  test('in an <abbr> are told by its title', () => {
    const html = page(`${story}<abbr class="published" title="2014-05-09T22:15:00+08:00">10:15 PM</abbr>`, '');
    expect(captured(html).published?.text).toBe('2014-05-09T22:15:00+08:00');
  });

  test.for([
    ['来源：某报 2023-05-09 16:35', '2023-05-09 16:35'],
    ['2023-05-09 16:35 來源：某報', '2023-05-09 16:35'],
    ['4 min read | 9 May 2023 16:35', '9 May 2023 16:35'],
  ] as const)('a line %j tells %j', ([line, published]) => {
    expect(captured(page(`<div>${line}</div>${story}`, '')).published?.text).toBe(published);
  });

  test('of publication and of change may share a class', () => {
    const html = `<link rel="canonical" href="https://www.scmp.com/news/article/2156775/x"><article><h1>Ferry</h1><div class="node-updated">PUBLISHED : Tuesday, 24 July, 2018, 6:32pm</div><div class="node-updated">UPDATED : Tuesday, 24 July, 2018, 10:41pm</div>${story}</article>`;
    expect(captured(html)).toMatchObject({
      published: { text: 'Tuesday, 24 July, 2018, 6:32pm' },
      updated: { text: 'Tuesday, 24 July, 2018, 10:41pm' },
    });
  });
});

describe('where the story is', () => {
  test('comments that are articles are none', () => {
    const html = `<div><h1>Ferry</h1>${story}${story}</div><div id="comments"><article>${story}${story}</article></div>`;
    expect(words(html)).toHaveLength(4);
  });

  test('teasers that are articles are none, where the page has more to say', () => {
    const html = `<div><h1>Ferry</h1><div class="x">${story.repeat(4)}</div></div><article><p>Teaser of a tram, and a word of it.</p></article>`;
    expect(words(html)).toHaveLength(8);
  });

  test('reader mode keeps paragraphs that are <div>', () => {
    const divs = story.replaceAll('<p>', '<div>').replaceAll('</p>', '</div>');
    const html = `<div><a href="/1">News</a> <a href="/2">Sport</a></div><div><h1>Ferry</h1><div>${divs.repeat(3)}</div></div>`;
    expect(words(html)).toHaveLength(6);
  });

  test.for(['article-body-viewer', 'c-story-body__text', 'gh-content'])('a class that holds %j holds it', (name) => {
    const html = page(`<div>City desk</div><div class="${name}">${story}</div><p>Not this.</p>`);
    expect(words(html)).toEqual(told('first', 'second'));
  });

  const jsonLd = (body: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry', articleBody: body })}</script>`;

  test('where the page shows its beginning, JSON-LD tells the rest', () => {
    const body = told('first', 'second', 'third').join('\n\n');
    expect(words(page(story, head + jsonLd(body)))).toEqual(told('first', 'second', 'third'));
  });

  test.for([
    ['other words', 'The boat stops.\n\nIt is old.'],
    [
      'as many letters of other words',
      `${'x'.repeat(
        told('first', 'second')
          .join('')
          .replace(/[^a-z]/gi, '').length,
      )}\n\nMore.`,
    ],
    ['the same words', told('first', 'second').join('\n\n')],
  ] as const)('JSON-LD with %s adds nothing', ([, body]) => {
    expect(words(page(story, head + jsonLd(body)))).toEqual(told('first', 'second'));
  });
});

describe('what is no article', () => {
  test('a list that would begin with the heading of another page', () => {
    const item = `<div><h3><a href="/1">Boat</a></h3><span class="date">2023-05-09 16:35</span>${story}${story}</div>`;
    expect(refused(`<h1>City</h1><div>${item}</div>`)).toMatchObject([{ code: 'input/no-article' }]);
  });

  test('a notice known by its heading', () => {
    expect(refused('<title>Plank</title><main><h1>Page not found</h1><p>Try again.</p></main>')).toMatchObject([
      { code: 'input/no-article' },
    ]);
  });
});

describe('the name of the site', () => {
  const named = (link: string): string =>
    `<title>Plank - Ferry</title><h1><a href="${link}">Plank</a></h1><div><h2>Ferry</h2><p>2023-05-09 16:35</p>${story}</div>`;
  test.for(['/', 'https://plank.example', 'index.html'])(
    'is the heading that leads to %j, and may stand in front',
    (link) => {
      const capture = captured(named(link));
      expect(capture.title?.text).toBe('Ferry');
      expect(capture.published?.text).toBe('2023-05-09 16:35');
    },
  );

  test('is no heading as long as a paragraph', () => {
    const long = `<h1><a href="/">${'A long heading of a page that leads home. '.repeat(5)}</a></h1>`;
    expect(captured(`${long}<div>${story}</div>`).title?.text).toMatch(/^A long heading/);
  });

  test('is no heading that leads elsewhere', () => {
    expect(captured(named('/plank')).title?.text).toBe('Plank');
  });

  test('stands in brackets behind a title that says when', () => {
    const html = page(story, `${head}<meta property="og:title" content="Ferry (Published 2023)">`);
    expect(captured(html).title?.text).toBe('Ferry');
  });
});

test('xml:lang tells the language of XHTML', () => {
  expect(captured(`<html xml:lang="en-GB"><body><h1>Ferry</h1>${story}</body></html>`).language?.text).toBe('en-GB');
});

test('an author in microdata below the story counts, a button is no author', () => {
  const html = `${head}<div itemscope itemtype="https://schema.org/BlogPosting"><h3>Ferry</h3><div class="post-body">${story}${story}</div><div><span class="author">Share</span><span itemprop="author">Ann Ho</span></div></div>`;
  expect(textsOf(captured(`<title>Ferry</title>${html}`).authors)).toEqual(['Ann Ho']);
});

test('a byline between the headline and a story in its own element names its author', () => {
  const html = `${head}<main><h1>Ferry</h1><div>By <a>ANN HO</a></div><div class="article-body">${story}${story}</div></main>`;
  expect(textsOf(captured(html).authors)).toEqual(['ANN HO']);
});

test('the picture credit of an agency’s photographer', () => {
  const figure = '<figure><img src="/a.jpg"><figcaption>The pier. (AP Photo/Sam Yeung, File)</figcaption></figure>';
  expect(captured(page(figure + story)).captions).toMatchObject([
    { text: 'The pier.', credit: 'AP Photo/Sam Yeung, File' },
  ]);
});

test('a story of RTHK is in the narrowest section of its way', async () => {
  const way = `<script>x('<a class="pathway">Home</a> <a href="/l" class="pathway">Local</a>');</script>`;
  const html = `<link rel="canonical" href="https://news.rthk.hk/rthk/en/component/k2/1700001-20230509.htm">${way}<h2 class="itemTitle">Ferry</h2><div class="createddate">2023-05-09 HKT 16:35</div><div class="itemFullText">One.</div>`;
  expect((await normalised({ 'a.html': html })).articles).toMatchObject([{ section: 'Local' }]);
});

test('a page of The Standard in one element called content loses no paragraph', () => {
  const html = `<meta property="og:url" content="https://www.thestandard.com.hk/breaking-news/section/4/152345/x"><h1>Ferry</h1><div class="writer"><span class="pull-left">Local | <span>7 Aug 2020 3:48 pm</span></span></div><div class="content">${story}${sentence('third')}</div>`;
  expect(captured(html).published?.text).toBe('7 Aug 2020 3:48 pm');
  expect(words(html)).toEqual(told('first', 'second', 'third'));
});
