import { describe, expect, test } from 'vitest';
import { normalised } from '../../made.ts';
import { captured, textsOf } from './read-page.ts';

const head = '<meta property="article:published_time" content="2023-05-09T16:35:00+08:00">';
const page = (inside: string): string =>
  `<html><head>${head}</head><body><article><h1>Ferry</h1>${inside}</article></body></html>`;
const shown = (html: string): readonly string[] =>
  captured(html).paragraphs.map(({ html: markup, text }) => markup ?? text);

describe('a picture in <noscript>', () => {
  const picture = '<img src="https://a.example/a.jpg">';
  test.for([
    ['alone', `<p>One.</p><noscript>${picture}</noscript>`, ['One.', `<p>${picture}</p>`]],
    ['in a paragraph', `<p>One. <noscript>${picture}</noscript> Two.</p>`, [`<p>One. ${picture} Two.</p>`]],
    [
      'in a link',
      `<p>One.</p><noscript><a href="/x">${picture}</a></noscript>`,
      ['One.', `<p><a href="/x">${picture}</a></p>`],
    ],
    [
      'in a figure',
      `<p>One.</p><figure><noscript>${picture}</noscript><figcaption>Two.</figcaption></figure>`,
      ['One.', `<figure>${picture}<figcaption>Two.</figcaption></figure>`],
    ],
    [
      'beside a blank one',
      `<p>One.</p><figure><img src="/blank.gif"><noscript>${picture}</noscript></figure>`,
      ['One.', `<figure><img src="/blank.gif">${picture}</figure>`],
    ],
  ] as const)('%s is shown, because the page has no other way', ([, inside, expected]) => {
    expect(shown(page(inside))).toEqual(expected);
  });

  test.for([
    ['beside one that a script loads', `<img data-src="https://a.example/a.jpg"><noscript>${picture}</noscript>`],
    ['beside one that is shown', `<noscript>${picture}</noscript><img data-src="https://a.example/a.jpg">`],
    ['that only counts who reads', '<noscript><img src="https://a.example/p.gif" width="1" height="1"></noscript>'],
    ['with words', `<noscript>${picture}Please switch on scripts.</noscript>`],
    ['with more than a picture', `<noscript><style>p{}</style>${picture}</noscript>`],
    ['without an address', '<noscript><img></noscript>'],
  ] as const)('%s is not shown again', ([, inside]) => {
    expect(shown(page(`<p>One.</p>${inside}`)).join('')).not.toMatch(
      /noscript|a\.example\/a\.jpg">.*a\.example|p\.gif|Please/,
    );
  });
});

describe('a picture with its caption that is no <figure>', () => {
  test.for([
    [
      'of old WordPress',
      '<div class="wp-caption"><a href="/b"><img src="/a.jpg"></a><p class="wp-caption-text">The pier.</p></div>',
      '<figure><a href="/b"><img src="/a.jpg"></a><figcaption>The pier.</figcaption></figure>',
    ],
    [
      'with a credit beside the caption',
      '<div><img src="/a.jpg"><div><span class="caption">The pier.</span><span class="credit">AFP</span></div></div>',
      '<figure><img src="/a.jpg"><div><figcaption>The pier.</figcaption><span class="credit">AFP</span></div></figure>',
    ],
  ] as const)('%s is one within the story', ([, box, figure]) => {
    expect(shown(page(`<p>One.</p>${box}<p>Two.</p>`))).toEqual(['One.', figure, 'Two.']);
  });

  test('above the story gives the image and the caption', () => {
    const box = '<div class="photo"><img src="/a.jpg"><span class="photoCaption">The pier.（路透社）</span></div>';
    expect(captured(page(`${box}<p>One.</p>`))).toMatchObject({
      image: { text: '/a.jpg' },
      captions: [{ text: 'The pier.', credit: '路透社' }],
      paragraphs: [{ text: 'One.' }],
    });
  });

  test.for([
    '<div><img src="/a.jpg"><span class="caption">The pier.</span> It is old.</div>',
    '<div><span class="caption">The pier.</span></div>',
  ])('%j says more, or shows none', (box) => {
    expect(shown(page(`<p>One.</p>${box}<p>Two.</p>`)).join('')).not.toContain('<figure');
  });
});

test('a picture between the headline and a story in its own element is the image, where the head names none', () => {
  const html = `<main><h1>Ferry</h1><figure><img src="/a.jpg"><figcaption>The pier.</figcaption></figure><div class="article-body"><p>${'It stops. '.repeat(20)}</p></div></main>`;
  expect(captured(html)).toMatchObject({ image: { text: '/a.jpg' }, captions: [{ text: 'The pier.' }] });
});

test('words that no browser shows are none of a caption or its credit', () => {
  const figure =
    '<figure><img src="/a.jpg"><figcaption><span class="visually-hidden">Image caption, </span>The pier. <span class="credit"><span class="sr-only">Credit: </span>AFP</span></figcaption></figure>';
  expect(captured(page(`${figure}<p>One.</p>`)).captions).toMatchObject([{ text: 'The pier.', credit: 'AFP' }]);
});

test('a caption of hidden words alone is none', () => {
  const figure = '<figure><img src="/a.jpg"><figcaption><span class="sr-only">Image</span></figcaption></figure>';
  expect(captured(page(`${figure}<p>One.</p>`)).captions).toEqual([]);
});

test('the pictures of AMP are pictures', async () => {
  const { articles } = await normalised({
    'a.html': page(
      '<p>One.</p><amp-img src="https://a.example/a.jpg" width="6" height="3"><noscript><img src="https://a.example/a.jpg"></noscript></amp-img><p>Two.</p>',
    ),
  });
  expect(articles[0]?.contentHtml.match(/<img /g)).toHaveLength(1);
  expect(articles[0]).toMatchObject({ image: 'https://a.example/a.jpg' });
});

describe('a page that a browser saved', () => {
  const beside =
    '<figure><img src="./ferry_files/a.jpg"><figcaption>The pier.</figcaption></figure><p>One. <img src="ferry_files/b.jpg"></p>';
  test.for([
    '<!-- saved from url=(0026)https://a.example/ferry?x=1 -->',
    '<!--\n Page saved with SingleFile \n url: https://a.example/ferry \n saved date: Tue May 09 2023\n-->',
  ])('%j tells its address', (comment) => {
    expect(captured(`<!doctype html>${comment}${page('<p>One.</p>')}`).link?.text).toBe('https://a.example/ferry');
  });

  test('has no pictures on the web where they lie beside it', async () => {
    const { articles, problems } = await normalised({
      'a.html': `<!-- saved from url=(0023)https://a.example/ferry -->${page(beside)}`,
    });
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ image: undefined, captions: [{ text: 'The pier.' }] }]);
    expect(articles[0]?.contentHtml).not.toContain('_files');
  });

  test('whose pictures say where else they are keeps those', async () => {
    const html = page('<p>One.</p><p><img src="./ferry_files/a.jpg" data-src="https://a.example/a.jpg"></p>');
    expect((await normalised({ 'a.html': html })).articles[0]?.contentHtml).toContain('src="https://a.example/a.jpg"');
  });
});

test('a table with a story in one of its cells arranges the page; one with data stays', () => {
  const cells = (many: string): string =>
    `<p>One.</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>${many}</td></tr></table>`;
  expect(textsOf(captured(page(cells('<p>1.</p><p>2.</p><p>3.</p>'))).paragraphs)).toEqual([
    'One.',
    'a',
    'b',
    'c',
    '1.',
    '2.',
    '3.',
  ]);
  expect(captured(page(cells('<p>1.</p><p>2.</p>'))).paragraphs).toHaveLength(2);
});
