import { expect, test } from 'vitest';
import { items, rssItem, texts } from './file.ts';

test.for([
  ['AT&amp;T and R&amp;D', 'AT&T and R&D', 'escaped once: plain text'],
  ['AT&amp;amp;T &amp;#8217;s', 'AT&T ’s', 'escaped twice: HTML'],
  ['<![CDATA[AT&T]]>', 'AT&T', 'plain text in CDATA'],
  ['<![CDATA[AT&amp;T &eacute;]]>', 'AT&T é', 'HTML in CDATA'],
  ['Use &lt;b&gt; for bold', 'Use <b> for bold', 'a tag that is never closed is words'],
  ['&lt;b&gt;Bold&lt;/b&gt; &amp;amp; plain', 'Bold & plain', 'a tag that is closed is markup'],
  ['One&lt;br/&gt;two', 'One two', 'a break is markup'],
  ['5 &lt; 6 and 7 &gt; 3', '5 < 6 and 7 > 3', 'signs are no tags'],
  ['&amp;lt;b&amp;gt; is bold', '<b> is bold', 'decoded once, not twice'],
  ['Map&lt;String&gt; &amp;amp; friends', 'Map<String> & friends', 'no tag of HTML, beside a reference'],
  ['R&amp;D; and so on', 'R&D; and so on', 'no reference that HTML knows'],
  ['\n  A\n  B \n', 'A B', 'white space is one space'],
  ['水獺\n重返', '水獺重返', 'a hard break in Chinese is nothing'],
] as const)('the title %j is %j: %s', ([xml, title]) => {
  expect(rssItem(`<title>${xml}</title>`).title?.text).toBe(title);
});

test('a title knows the line on which its words begin', () => {
  expect(rssItem('\n<title>\n\n A</title>').title).toEqual({ text: 'A', line: 4 });
});

test('Dublin Core’s title serves where there is no other', () => {
  expect(rssItem('<dc:title>B</dc:title>').title?.text).toBe('B');
  expect(rssItem('<dc:title>B</dc:title><title>A</title>').title?.text).toBe('A');
  expect(rssItem('<title/><dc:title>B</dc:title>').title?.text).toBe('B');
  expect(rssItem('<media:title>C</media:title>').title).toBeUndefined();
});

const home = '<link>https://x.example/news/</link>';
test.for([
  ['<link> https://x.example/a </link><guid>https://x.example/b</guid>', 'https://x.example/a', 'the link'],
  ['<guid>https://x.example/b</guid>', 'https://x.example/b', 'a guid that does not say it is none'],
  ['<guid isPermaLink="true">https://x.example/b</guid>', 'https://x.example/b', 'a guid that says so'],
  ['<guid isPermaLink="false">https://x.example/b</guid>', undefined, 'a guid that says it is none'],
  ['<guid>tag:x.example,2020:b</guid>', undefined, 'a guid that is no address, whatever it says'],
  ['<atom:link href="https://x.example/c"/>', 'https://x.example/c', 'Atom’s link'],
  ['<atom:link rel="self" href="https://x.example/c"/>', undefined, 'another relation'],
  ['<link>/a?b=c</link>', 'https://x.example/a?b=c', 'made absolute'],
  ['<link>a</link>', 'https://x.example/news/a', 'relative to the channel’s page'],
  ['<link/><guid>https://x.example/b</guid>', 'https://x.example/b', 'an empty link'],
  ['<link>https://X.example/%61</link>', 'https://X.example/%61', 'an absolute one to the letter'],
] as const)('the address of %s is %s: %s', ([xml, link]) => {
  expect(rssItem(xml, home).link?.text).toBe(link);
});

test('a relative address stays as it is where nothing makes it absolute', () => {
  expect(rssItem('<link>/a</link>').link?.text).toBe('/a');
  expect(rssItem('<link>/a</link>', '<link>news</link>')).toMatchObject({ link: { text: '/a' }, base: undefined });
  expect(rssItem('<link>http://[</link>', home).link?.text).toBe('http://[');
});

test('the base is xml:base, else the item’s address, else the channel’s', () => {
  const feed = (attributes: string, item: string): string =>
    `<rss><channel ${attributes}>${home}<item xml:base="b/"><link>${item}</link></item></channel></rss>`;
  const [stated] = items(feed('xml:base="https://y.example/a/"', 'c'));
  expect(stated).toMatchObject({ base: 'https://y.example/a/b/', link: { text: 'https://y.example/a/b/c' } });
  expect(items(feed('', 'https://x.example/a'))[0]?.base).toBe('https://x.example/a');
  expect(rssItem('<title>A</title>', home).base).toBe('https://x.example/news/');
  const self = '<atom:link rel="self" href="https://x.example/feed"/>';
  expect(rssItem('<title>A</title>', self).base).toBe('https://x.example/feed');
});

test.for([
  ['<pubDate> 1 </pubDate><dc:date>2</dc:date>', '1'],
  ['<dcterms:issued>3</dcterms:issued><dc:date>2</dc:date>', '2'],
  ['<dcterms:created>4</dcterms:created><dcterms:issued>3</dcterms:issued>', '3'],
  ['<dcterms:created>4</dcterms:created><atom:published>5</atom:published>', '4'],
  ['<pubDate/><atom:published>5</atom:published>', '5'],
  ['<atom:updated>6</atom:updated><dcterms:modified>7</dcterms:modified>', undefined],
] as const)('the stamp of %s is %s', ([xml, stamp]) => {
  expect(rssItem(xml, '<pubDate>0</pubDate><lastBuildDate>0</lastBuildDate>').published?.text).toBe(stamp);
});

test('the last change is Atom’s, else Dublin Core’s', () => {
  expect(rssItem('<dcterms:modified>7</dcterms:modified>\n<atom:updated>6</atom:updated>').updated).toEqual({
    text: '6',
    line: 2,
  });
  expect(rssItem('<dcterms:modified>7</dcterms:modified>').updated?.text).toBe('7');
  expect(rssItem('<title>A</title>').updated).toBeUndefined();
});

const full = '<content:encoded>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content:encoded>';
test('the full text is the story, and the description beside it the summary', () => {
  const item = rssItem(`<description>In &amp;lt;short&amp;gt;.</description>${full}`);
  expect(texts(item.paragraphs)).toEqual(['One.', 'Two.']);
  expect(item.summary?.text).toBe('In <short>.');
});

test('a description alone is the story, and no summary', () => {
  const item = rssItem('<description>&lt;p&gt;One &lt;b&gt;b&lt;/b&gt;.&lt;/p&gt;</description>');
  expect(item.paragraphs).toMatchObject([{ text: 'One b.', html: '<p>One <b>b</b>.</p>' }]);
  expect(item.summary).toBeUndefined();
});

test('a description that is the full text again is no summary', () => {
  expect(rssItem(`<description>One.\nTwo.</description>${full}`).summary).toBeUndefined();
});

test('a full text that says nothing makes way for the description', () => {
  const item = rssItem('<content:encoded>&lt;p&gt; &lt;/p&gt;</content:encoded><description>One.</description>');
  expect(texts(item.paragraphs)).toEqual(['One.']);
  expect(item.summary).toBeUndefined();
});

test('XHTML in an item is read as the page it is, its description as the summary', () => {
  const body = '<body xmlns="http://www.w3.org/1999/xhtml"><p>One<br/>two &amp; <a href="a">b</a></p></body>';
  const item = rssItem(`<description>Short.</description>${body}`);
  expect(item.paragraphs).toMatchObject([{ text: 'One two & b', html: '<p>One<br>two &amp; <a href="a">b</a></p>' }]);
  expect(item.summary?.text).toBe('Short.');
  expect(texts(rssItem('<div xmlns="http://www.w3.org/1999/xhtml">One.</div>').paragraphs)).toEqual(['One.']);
});

test.for([
  ['One.\nTwo.', ['One.', 'Two.'], 'every line is a paragraph'],
  ['\n  One.\n  Two.\n\n', ['One.', 'Two.'], 'blank lines around the whole say nothing'],
  ['One\nand more.\n\u3000\nTwo.', ['One and more.', 'Two.'], 'blank lines between paragraphs, hard breaks within'],
  ['S&amp;amp;P &amp;lt; 6\nTwo &lt; 3.', ['S&P < 6', 'Two < 3.'], 'references are decoded once, lines stay'],
  ['1 &lt; 2 &amp; 3', ['1 < 2 & 3'], 'signs are words'],
  ['One.&#13;\nTwo.', ['One.', 'Two.'], 'a carriage return by reference'],
] as const)('the plain text %j is %j: %s', ([xml, paragraphs]) => {
  const item = rssItem(`<title>A</title><description>${xml}</description>`);
  expect(texts(item.paragraphs)).toEqual(paragraphs);
  expect(item.paragraphs.every(({ html }) => html === undefined)).toBe(true);
});

test('every paragraph knows its line, in CDATA, in escaped text and beside comments', () => {
  const lines = (xml: string): readonly number[] => rssItem(`\n${xml}`).paragraphs.map(({ line }) => line);
  expect(lines('<description>One.\n&amp;amp;\n<!-- \n -->Three.</description>')).toEqual([2, 3, 5]);
  expect(lines('<description><![CDATA[<p>One.</p>\n\n<p>Two.</p>]]></description>')).toEqual([2, 4]);
  expect(lines('<description>\n&lt;p&gt;One.&lt;/p&gt;\n&lt;p&gt;Two.&lt;/p&gt;</description>')).toEqual([3, 4]);
});

test('the credit at the tail of a story is lifted off, of words and of markup', () => {
  for (const story of ['One.\nTwo. (AP/Xinhua)', '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two. (AP/Xinhua)&lt;/p&gt;']) {
    const item = rssItem(`<description>${story}</description>`);
    expect(texts(item.paragraphs)).toEqual(['One.', 'Two.']);
    expect(item.credits).toMatchObject([{ text: 'AP/Xinhua', names: ['AP', 'Xinhua'] }]);
  }
  const linked = rssItem('<description>&lt;p&gt;&lt;a href="/a"&gt;One&lt;/a&gt;. (AFP)&lt;/p&gt;</description>');
  expect(linked).toMatchObject({
    credits: [{ text: 'AFP' }],
    paragraphs: [{ text: 'One.', html: '<p><a href="/a">One</a>.</p>' }],
  });
});

test.for([
  ['<dc:creator>Jane</dc:creator><dc:creator>Joe</dc:creator><author>x@y.example (X)</author>', ['Jane', 'Joe']],
  ['<author>jane@news.example (Jane Doe)</author>', ['Jane Doe']],
  ['<author>Jane Doe &lt;jane@news.example&gt;</author>', ['Jane Doe']],
  ['<author>Jane (AFP)</author>', ['Jane (AFP)']],
  ['<author>desk@news.example</author>', ['desk@news.example']],
  ['<dc:creator> </dc:creator><author>Jane</author>', ['Jane']],
  ['<dc:creator>R&amp;amp;D</dc:creator>', ['R&D']],
  ['<atom:author><atom:name>Jane</atom:name></atom:author><atom:author/>', ['Jane']],
  ['<title>A</title>', []],
] as const)('the authors of %s are %j', ([xml, authors]) => {
  expect(texts(rssItem(xml, '<managingEditor>m@x.example (M)</managingEditor>').authors)).toEqual(authors);
});

test('categories and subjects are tags', () => {
  const item = rssItem('<category domain="d">R&amp;D</category>\n<category/><dc:subject>B&amp;amp;B</dc:subject>');
  expect(item.tags).toEqual([
    { text: 'R&D', line: 1 },
    { text: 'B&B', line: 2 },
  ]);
});
