import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFeed } from '../../../src/input/feed/feed.ts';
import { noFrontMatter } from '../../../src/input/front-matter.ts';
import { atomEntry, atomWith, items, problemsOf, rssItem, rssWith, texts } from './file.ts';

// In the shape of RTHK's own feed (2020): no namespaces, no link, CDATA, plain text with CRLF between paragraphs.
const likeRthk = [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<rss version="2.0">',
  '<channel>',
  '<title>RTHK : News</title>',
  '<language>zh-CN</language>',
  '<pubDate>Sat, 08 Aug 2020 15:10:00 +0800</pubDate>',
  '<item>',
  '<title><![CDATA[Otters & gulls return]]></title>',
  '<guid>https://news.rthk.hk/rthk/en/component/k2/1542567-20200808.htm</guid>',
  '<description><![CDATA[Three otters were seen at S&P Pier.\r\n\r\nThey stayed and',
  'ate fish. (AFP)]]></description>',
  '<pubDate>Sat, 08 Aug 2020 15:02:02 +0800</pubDate>',
  '</item>',
  '<item><title>水獺重返\u3000市民驚喜</title><guid>https://news.rthk.hk/rthk/ch/component/k2/1542568-20200808.htm</guid></item>',
  '</channel></rss>',
].join('\r\n');

test('a feed of the kind that RTHK writes is read whole', () => {
  const [first, second, ...others] = items(likeRthk);
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    path: 'old/feed.xml',
    line: 7,
    format: 'feed',
    title: { text: 'Otters & gulls return', line: 8 },
    link: { text: 'https://news.rthk.hk/rthk/en/component/k2/1542567-20200808.htm', line: 9 },
    id: { text: 'https://news.rthk.hk/rthk/en/component/k2/1542567-20200808.htm', line: 9 },
    key: undefined,
    base: 'https://news.rthk.hk/rthk/en/component/k2/1542567-20200808.htm',
    published: { text: 'Sat, 08 Aug 2020 15:02:02 +0800', line: 14 },
    updated: undefined,
    language: { text: 'zh-CN', line: 5 },
    paragraphs: [
      { text: 'Three otters were seen at S&P Pier.', line: 10 },
      { text: 'They stayed and ate fish.', line: 12 },
    ],
    credits: [{ text: 'AFP', line: 12, names: ['AFP'] }],
    summary: undefined,
    image: undefined,
    problems: [],
  });
  expect(second).toMatchObject({
    line: 16,
    title: { text: '水獺重返\u3000市民驚喜' },
    paragraphs: [],
    published: undefined,
  });
});

test.for([
  [
    '0.91',
    '<rss version="0.91"><channel><item><title>A</title><link>https://x.example/a</link></item></channel></rss>',
  ],
  [
    '0.90',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/><item><title>A</title><link>https://x.example/a</link></item></rdf:RDF>',
  ],
  [
    '1.0',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"/><item rdf:about="https://x.example/a"><title>A</title></item></rdf:RDF>',
  ],
  [
    '2.0 in a namespace',
    '<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><item><title>A</title><link>https://x.example/a</link></item></channel></rss>',
  ],
  ['without a channel', '<rss><item><title>A</title><link>https://x.example/a</link></item></rss>'],
  [
    'Atom 1.0 with a prefix',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title><a:link href="https://x.example/a"/></a:entry></a:feed>',
  ],
  [
    'Atom 0.3',
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>A</title><link rel="alternate" href="https://x.example/a"/></entry></feed>',
  ],
  ['Atom without a namespace', '<feed><entry><title>A</title><link href="https://x.example/a"/></entry></feed>'],
  [
    'one entry of Atom',
    '<entry xmlns="http://www.w3.org/2005/Atom"><title>A</title><link href="https://x.example/a"/></entry>',
  ],
] as const)('%s is read', ([, text]) => {
  expect(items(text)).toMatchObject([{ title: { text: 'A' }, link: { text: 'https://x.example/a' } }]);
});

test('items come in the order of the document, each with its own line', () => {
  const text = `<rss><channel>\n<item><title>B</title></item>\n<item><title>A</title></item>\n<item/></channel></rss>`;
  expect(items(text).map(({ title, line }) => [title?.text, line])).toEqual([
    ['B', 2],
    ['A', 3],
    [undefined, 4],
  ]);
});

test.for([
  ['<r>x</r>', 'input/no-feed', 'error', 1, 'Expected an RSS or Atom feed in XML, found <r>. '],
  ['<!-- x -->\n<x:r xmlns:x="urn:x"/>', 'input/no-feed', 'error', 2, 'found <x:r> of the namespace "urn:x". '],
  ['<feed xmlns="urn:x"/>', 'input/no-feed', 'error', 1, 'found <feed> of the namespace "urn:x". '],
  ['<entry><title>A</title></entry>', 'input/no-feed', 'error', 1, 'found <entry>. '],
  ['<RDF><item/></RDF>', 'input/no-feed', 'error', 1, 'found <RDF>. '],
  [
    '<rss><channel>\n<title>a & b</title></channel></rss>',
    'input/bad-xml',
    'error',
    2,
    'Expected a feed in well-formed XML',
  ],
  ['<rss>\n<channel><media:x/></channel></rss>', 'input/bad-xml', 'error', 2, 'the prefix "media"'],
  [
    '<?xml version="1.0"?>\n<!DOCTYPE rss><rss/>',
    'input/bad-xml',
    'error',
    2,
    'in column 1 a DOCTYPE, which is never read; take it out',
  ],
  ['<rss>\n<channel/></rss>', 'input/no-article', 'warning', 1, 'Expected a feed with items, found one without any.'],
  ['<feed xmlns="http://www.w3.org/2005/Atom"/>', 'input/no-article', 'warning', 1, 'found one without any.'],
] as const)('%j is not taken: %s', ([text, code, severity, line, words]) => {
  expect(problemsOf(text)).toMatchObject([{ code, severity, line, path: 'old/feed.xml' }]);
  expect(problemsOf(text)[0]?.message).toContain(words);
});

test('blank lines above the XML declaration are no reason to lose a feed, and still count', () => {
  const text = '\n \n<?xml version="1.0"?>\n<rss><channel><item><title>A</title></item></channel></rss>';
  expect(items(text)).toMatchObject([{ line: 4, title: { line: 4 } }]);
});

test('lines are counted from the line on which the text begins', () => {
  const read = readFeed(
    { path: 'f.xml', text: '\n<rss><item><title>\nA</title></item></rss>', line: 4 },
    noFrontMatter,
  );
  expect(read).toMatchObject({ ok: true, value: [{ line: 5, title: { text: 'A', line: 6 } }] });
});

test.for([
  ['tag:x.example,2020:n/1', 'id', 'a tag: URI'],
  ['urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6', 'id', 'a urn: URI'],
  ['https://X.example/a?b=c&amp;d#e', 'id', 'an address, its host not made small'],
  ['post:12', 'id', 'a scheme that nobody knows'],
  ['12345', 'key', 'a number'],
  ['a b', 'key', 'words'],
  ['https://x.example/新聞', 'key', 'characters that a URI may not have'],
  [`tag:x.example,2020:${'n'.repeat(2_000)}`, 'key', 'a whole story'],
] as const)('the guid %j becomes an %s: %s', ([guid, field]) => {
  const expected = guid.replaceAll('&amp;', '&');
  const { id, key } = rssItem(`<title>A</title>\n<guid isPermaLink="false"> ${guid} </guid>`);
  expect([id?.text, key]).toEqual(field === 'id' ? [expected, undefined] : [undefined, expected]);
  expect(id?.line ?? 2).toBe(2);
  const entry = atomEntry(`<title>A</title><id>${guid}</id>`);
  expect([entry.id?.text, entry.key]).toEqual(field === 'id' ? [expected, undefined] : [undefined, expected]);
});

test('an item without guid has no key when it has a link, else its stamp as it stands', () => {
  const stamp = '<pubDate>Sat, 08 Aug 2020 15:02:02 +0800</pubDate>';
  expect(rssItem(`<title>A</title><link>https://x.example/a</link>${stamp}`)).toMatchObject({
    id: undefined,
    key: undefined,
  });
  expect(rssItem(`<title>A</title><guid> </guid>${stamp}`)).toMatchObject({ key: 'Sat, 08 Aug 2020 15:02:02 +0800' });
  expect(rssItem('<title>A</title><atom:updated>2020-01-02T03:04:05Z</atom:updated>').key).toBe('2020-01-02T03:04:05Z');
  expect(rssItem('<title>A</title>')).toMatchObject({ id: undefined, key: undefined });
});

test('an item without a title has its first words for one, and a warning', () => {
  const words = 'word '.repeat(40).trim();
  const [item] = items(`\n${rssWith(`<description>${words}</description>`)}`);
  expect(item?.title).toEqual({ text: `${'word '.repeat(16).trim()}…`, line: 2 });
  expect(item?.problems).toMatchObject([
    { code: 'input/no-item-title', severity: 'warning', line: 2, path: 'old/feed.xml' },
  ]);
  expect(item?.problems[0]?.message).toContain('"word word');
});

test.for([
  ['Short words.', 'Short words.', 'all of a short story'],
  [`${'x'.repeat(80)}`, 'x'.repeat(80), 'exactly as long'],
  [`${'x'.repeat(40)} ${'y'.repeat(41)}`, `${'x'.repeat(40)}…`, 'cut at the end of a word'],
  [`${'x'.repeat(80)} y`, `${'x'.repeat(80)}…`, 'the end of a word is the limit'],
  ['水'.repeat(81), `${'水'.repeat(80)}…`, 'a language without spaces'],
  [`水獺 ${'水'.repeat(90)}`, `水獺 ${'水'.repeat(77)}…`, 'a space far from the end'],
  ['😀'.repeat(81), `${'😀'.repeat(80)}…`, 'a character is never cut'],
] as const)('%j stands for a title as %j: %s', ([words, title]) => {
  expect(rssItem(`<description>${words}</description>`).title?.text).toBe(title);
});

test('an item that says nothing has no title, and takes none of the others with it', () => {
  const text = '<rss><channel><item/><item><title> </title></item><item><title>A</title></item></channel></rss>';
  expect(items(text).map(({ title, problems }) => [title?.text, problems.length])).toEqual([
    [undefined, 0],
    [undefined, 0],
    ['A', 0],
  ]);
});

test('the language of the item counts, else the channel’s', () => {
  expect(rssItem('<title>A</title>', '<language>en-hk</language>').language?.text).toBe('en-hk');
  expect(rssItem('<title>A</title>', '<dc:language>fr</dc:language>').language?.text).toBe('fr');
  expect(rssItem('<title>A</title><dc:language>de</dc:language>', '<language>en</language>').language?.text).toBe('de');
  expect(atomEntry('<title>A</title>', '', 'xml:lang="zh-HK"').language).toEqual({ text: 'zh-HK', line: 1 });
  expect(atomEntry('<title>A</title><dc:language>de</dc:language>', '', 'xml:lang=" "').language?.text).toBe('de');
  expect(atomEntry('<title>A</title>', '<dc:language>fr</dc:language>').language?.text).toBe('fr');
  expect(
    items('<rss xml:lang="fr"><channel><item/><item xml:lang="de"/></channel></rss>').map(
      ({ language }) => language?.text,
    ),
  ).toEqual(['fr', 'de']);
  expect(items('<rss xml:lang="fr"><channel xml:lang="it"><item/></channel></rss>')[0]?.language?.text).toBe('it');
});

test('an item that names no contributor, tag or picture invents none', () => {
  for (const item of [rssItem('<title>A</title>'), atomEntry('<title>A</title>')])
    expect(item).toMatchObject({
      authors: [],
      tags: [],
      captions: [],
      credits: [],
      image: undefined,
      section: undefined,
      profile: 'plain',
    });
});

const hostile = new URL('../../../../shared/hostile/articles/', import.meta.url);
const bombs = existsSync(hostile) ? readdirSync(hostile).filter((name) => name.endsWith('.xml')) : [];

test.skipIf(bombs.length === 0)('every bomb is refused on its first line', () => {
  expect(bombs.length).toBeGreaterThan(3);
  for (const name of bombs) {
    const text = readFileSync(new URL(name, hostile), 'utf8');
    expect([name, problemsOf(text)]).toMatchObject([name, [{ severity: 'error', line: 1 }]]);
    expect(problemsOf(text)[0]?.message).toMatch(/DOCTYPE|feed/);
  }
});

test('deep nesting is refused in XML, and read in the HTML of a story', () => {
  expect(problemsOf(rssWith(`<description>${'<b>'.repeat(20_000)}`))).toMatchObject([{ code: 'input/bad-xml' }]);
  const deep = rssItem(`<title>A</title><description>${'&lt;div&gt;'.repeat(20_000)}words</description>`);
  expect(texts(deep.paragraphs)).toEqual(['words']);
});

test('nothing that stands in an item makes reading throw', () => {
  const piece = fc.constantFrom(
    ...['title', 'link', 'guid', 'description', 'content:encoded', 'dc:creator', 'author', 'category', 'pubDate'],
    ...['media:content', 'media:description', 'enclosure', 'content', 'summary', 'id', 'updated', 'contributor'],
  );
  const words = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(
      '<figure>',
      '<img src="x">',
      '</figure>',
      '<footer>',
      '<p>',
      '&amp;',
      '&#0;',
      '<b>x</b>',
      '(AFP)',
      'http://[',
    ),
  );
  const element = fc.tuple(piece, fc.array(words, { maxLength: 4 }), fc.boolean()).map(([name, said, isHtml]) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
    const text = said.join('').replace(/[\0-\x1f\ud800-\udfff\ufffe\uffff]/g, '');
    const xml = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    return `<${name} type="${isHtml ? 'html' : xml}" url="${xml}" href="${xml}" medium="image">${xml}</${name}>`;
  });
  fc.assert(
    fc.property(fc.array(element, { maxLength: 8 }), (elements) => {
      for (const text of [rssWith(elements.join('')), atomWith(elements.join(''))]) expect(items(text)).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test('a feed of more items than any file can hold stories is refused as a whole', () => {
  expect(problemsOf(rssWith('', '<item/>'.repeat(10_000)))).toMatchObject([
    { code: 'input/too-many-items', severity: 'error', message: expect.stringContaining('found 10001') },
  ]);
});
