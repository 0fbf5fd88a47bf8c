import { describe, expect, test } from 'vitest';
import { bareWords, chooseStory, readJsonLd } from '../../../src/input/html/json-ld.ts';

const read = (json: unknown, line = 1) =>
  readJsonLd([{ text: typeof json === 'string' ? json : JSON.stringify(json), line }]);
const first = (json: unknown) => read(json).articles[0];

describe('where the article may be', () => {
  const article = { '@type': 'NewsArticle', headline: 'T' };
  test.for([
    ['alone', article],
    ['in a list', [{ '@type': 'WebSite' }, article]],
    ['in @graph', { '@graph': [{ '@type': 'WebPage' }, article] }],
    ['as mainEntity', { '@type': 'WebPage', mainEntity: article }],
    ['of two types', { ...article, '@type': ['Thing', 'BlogPosting'] }],
    ['with a whole type', { ...article, '@type': 'https://schema.org/ReportageNewsArticle' }],
  ] as const)('%s', ([, json]) => {
    expect(first(json)?.headline?.text).toBe('T');
  });

  test.for([{ '@type': 'WebPage', headline: 'T' }, { '@type': 3 }, { headline: 'T' }, [], null, 'x', 3])(
    '%j holds none',
    (json) => {
      expect(read(JSON.stringify(json)).articles).toEqual([]);
    },
  );
});

test.for([
  ['<!-- {"@type":"Article","headline":"T"} -->'],
  ['<![CDATA[ {"@type":"Article","headline":"T"} ]]>'],
  ['/*<![CDATA[*/ {"@type":"Article","headline":"T"} /*]]>*/'],
  ['//<![CDATA[\n{"@type":"Article","headline":"T"}\n//]]>'],
  [' {"@type":"Article","headline":"T"}; '],
  ['{"@type":"Article","headline":"T","articleBody":"one\ntwo"}'],
] as const)('%j is read', ([text]) => {
  expect(read(text)).toMatchObject({ articles: [{ headline: { text: 'T' } }], broken: [] });
});

test('what is no JSON is told by its line, and the other scripts are read', () => {
  const scripts = [
    { text: '{"@type":', line: 3 },
    { text: '{"@type":"Article","headline":"T"}', line: 9 },
  ];
  expect(readJsonLd(scripts)).toMatchObject({ articles: [{ headline: { text: 'T', line: 9 } }], broken: [3] });
});

test('every field is read in each of its forms', () => {
  const json = `{"@type":"NewsArticle",
"name":"Ferry &amp; <b>bus</b>",
"datePublished":"2020-08-07",
"dateModified":"2020-08-08",
"author":["Jane",{"name":"Tom"},{"url":"x"},3],
"publisher":{"name":"Site"},
"image":[{"url":"a.jpg"},"b.jpg"],
"articleSection":["Local","HK"],
"keywords":["ferry, bus","","pier"],
"inLanguage":{"name":"English","alternateName":"en"},
"mainEntityOfPage":{"@id":"https://a.example/1"},
"description":" Short. ",
"articleBody":"Long."}`;
  expect(read(json, 5).articles).toMatchObject([
    {
      headline: { text: 'Ferry & bus', line: 6 },
      published: { text: '2020-08-07', line: 7 },
      updated: { text: '2020-08-08', line: 8 },
      authors: [{ text: 'Jane' }, { text: 'Tom' }],
      publisher: { text: 'Site' },
      image: { text: 'a.jpg' },
      section: { text: 'Local' },
      tags: [{ text: 'ferry' }, { text: 'bus' }, { text: 'pier' }],
      language: { text: 'en' },
      url: { text: 'https://a.example/1' },
      summary: { text: 'Short.' },
      body: { text: 'Long.' },
    },
  ]);
});

test('a deep or a wide script ends', () => {
  expect(read(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).articles).toEqual([]);
  expect(read(Array.from({ length: 3_000 }, () => ({ '@type': 'Article' }))).articles).toHaveLength(20);
});

describe('which of several articles is the page’s own', () => {
  const { articles } = read([
    { '@type': 'Article', headline: 'Bus', url: 'https://a.example/bus', datePublished: '2020' },
    { '@type': 'Article', headline: 'Ferry', url: 'http://www.a.example/ferry/?x=1', datePublished: '2021' },
  ]);
  test.for([
    ['the one with its address', { addresses: ['https://a.example/ferry'], headlines: [] }, '2021'],
    ['the one with its headline', { addresses: [], headlines: ['FERRY - A'] }, '2021'],
    ['none where nothing tells', { addresses: [], headlines: ['Train'] }, undefined],
  ] as const)('%s', ([, own, published]) => {
    expect(chooseStory(articles, own)?.published?.text).toBe(published);
  });

  test('the only one, but for one that names another page and another headline', () => {
    const one = articles.slice(0, 1);
    expect(chooseStory(one, { addresses: [], headlines: ['Train'] })?.published?.text).toBe('2020');
    expect(chooseStory(one, { addresses: ['https://a.example/train'], headlines: [] })?.published?.text).toBe('2020');
    expect(chooseStory(one, { addresses: ['https://a.example/train'], headlines: ['Train'] })).toBeUndefined();
    expect(chooseStory([], { addresses: [], headlines: [] })).toBeUndefined();
  });
});

test('two spellings of a headline have the same bare words', () => {
  expect(bareWords('Ferry “crews” — start!')).toBe(bareWords('ferry crews start'));
});
