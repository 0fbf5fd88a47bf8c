import { expect, test } from 'vitest';
import { atomEntry, itemOf, items, texts } from './file.ts';

const xhtml = (inner: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;

test.for([
  ['<title>AT&amp;amp;T &lt;b&gt;x&lt;/b&gt;</title>', 'AT&amp;T <b>x</b>', 'text is text without a type'],
  ['<title type="text">AT&amp;T</title>', 'AT&T', 'text'],
  ['<title type=" HTML ">AT&amp;amp;T &lt;b&gt;x&lt;/b&gt;</title>', 'AT&T x', 'html'],
  [`<title type="xhtml">${xhtml('AT&amp;T <b>x</b>')}</title>`, 'AT&T x', 'xhtml'],
  ['<title type="xhtml">bare</title>', 'bare', 'xhtml without its div'],
  ['<title/><title>B</title>', 'B', 'an empty one before another'],
] as const)('the title %s is %j: %s', ([xml, title]) => {
  expect(atomEntry(xml).title?.text).toBe(title);
});

test.for([
  ['<published>1</published><updated>2</updated>', '1', '2'],
  ['<updated>2</updated>', '2', '2'],
  ['<updated>2</updated><dcterms:issued>3</dcterms:issued><dc:date>4</dc:date>', '3', '2'],
  ['<updated>2</updated><dc:date>4</dc:date><dcterms:created>5</dcterms:created>', '4', '2'],
  ['<updated>2</updated><dcterms:created>5</dcterms:created>', '5', '2'],
  ['<published>1</published><dcterms:modified>6</dcterms:modified>', '1', '6'],
  ['<published>1</published>', '1', undefined],
  ['<title>A</title>', undefined, undefined],
] as const)('%s is published %s, updated %s', ([xml, published, updated]) => {
  const entry = atomEntry(xml, '<updated>0</updated>');
  expect([entry.published?.text, entry.updated?.text]).toEqual([published, updated]);
});

test.for([
  ['<link href="https://x.example/a"/>', 'https://x.example/a', 'without a relation'],
  [
    '<link rel="alternate" type="text/plain" href="https://x.example/a.txt"/><link type="text/html" href="https://x.example/a"/>',
    'https://x.example/a',
    'the web page of two',
  ],
  ['<link type="text/plain" href="https://x.example/a.txt"/>', 'https://x.example/a.txt', 'the only one'],
  ['<link rel="self" href="https://x.example/s"/><link rel="via" href="https://x.example/v"/>', undefined, 'others'],
  ['<link href=" "/><link href="b"/>', 'https://x.example/news/b', 'relative to the feed’s page'],
] as const)('the address of %s is %s: %s', ([xml, link]) => {
  expect(atomEntry(xml, '<link href="https://x.example/news/"/>').link?.text).toBe(link);
});

test('xml:base counts from the feed down to the content', () => {
  const entry = (attributes: string, content: string): string =>
    `<entry ${attributes}><title>A</title><link href="a"/><content type="html" ${content}>x</content></entry>`;
  const feed = (attributes: string, inner: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><link rel="self" href="feed"/>${inner}</feed>`;
  expect(itemOf(feed('xml:base="https://x.example/f/"', entry('xml:base="e/"', 'xml:base="c/"')))).toMatchObject({
    link: { text: 'https://x.example/f/e/a' },
    base: 'https://x.example/f/e/c/',
  });
  expect(itemOf(feed('xml:base="https://x.example/f/"', entry('', ''))).base).toBe('https://x.example/f/');
  expect(itemOf(feed('', entry('', '')))).toMatchObject({ link: { text: 'a' }, base: undefined });
  expect(itemOf(feed('xml:base="mailto:a@x.example"', entry('xml:base="e/"', '')))).toMatchObject({ base: undefined });
});

test('the content is the story, and the summary beside it the summary', () => {
  const entry = atomEntry(
    '<summary type="html">&lt;i&gt;Short&lt;/i&gt;.</summary>\n<content type="html">&lt;p&gt;One.&lt;/p&gt;</content>',
  );
  expect(entry).toMatchObject({ paragraphs: [{ text: 'One.', line: 2 }], summary: { text: 'Short.', line: 1 } });
});

test.for([
  ['<content src="https://x.example/a"/>', 'content that stands elsewhere'],
  ['<content type="image/png">iVBORw0KGgo=</content>', 'a picture'],
  ['<content type="application/xml"><x xmlns="urn:x">no</x></content>', 'other XML'],
  ['<content mode="base64" type="text/plain">bm8=</content>', 'packed words'],
  ['<content/>', 'none'],
] as const)('%s makes way for the summary: %s', ([xml]) => {
  const entry = atomEntry(`${xml}<summary>One.</summary>`);
  expect(texts(entry.paragraphs)).toEqual(['One.']);
  expect(entry.summary).toBeUndefined();
});

test.for([
  ['<content>One.\nTwo &amp;amp; &lt;b&gt;.</content>', ['One.', 'Two &amp; <b>.'], 'plain text, to the letter'],
  ['<content type="text/x-notes">One.</content>', ['One.'], 'another text'],
  ['<content type="html">One\nmore.&lt;p&gt;Two.</content>', ['One more.', 'Two.'], 'HTML'],
  [
    '<content type="text/html" mode="escaped">&lt;p&gt;One.&lt;p&gt;Two.</content>',
    ['One.', 'Two.'],
    'Atom 0.3, escaped',
  ],
  ['<content type="text/html" mode="xml"><p>One.</p><p>Two.</p></content>', ['One.', 'Two.'], 'Atom 0.3, as elements'],
  [`<content type="application/xhtml+xml">${xhtml('<p>One.</p>')}</content>`, ['One.'], 'Atom 0.3, XHTML'],
] as const)('the content %s is %j: %s', ([xml, paragraphs]) => {
  expect(texts(atomEntry(xml).paragraphs)).toEqual(paragraphs);
});

test('XHTML keeps its markup, in HTML’s spelling, and its lines', () => {
  const inner =
    '<p>1 &lt; 2<br/>\n<img src="a.png" alt="&quot;&amp;"/></p>\n<p xml:lang="fr" xmlns:o="urn:o" o:x="1">Deux <em>mots</em></p><p/>';
  const entry = atomEntry(`\n<content type="xhtml">\n${xhtml(inner)}</content>`);
  expect(entry.paragraphs).toEqual([
    { text: '1 < 2', line: 3, html: '<p>1 &lt; 2<br>\n<img src="a.png" alt="&quot;&amp;"></p>' },
    { text: 'Deux mots', line: 5, html: '<p>Deux <em>mots</em></p>' },
  ]);
});

test('the authors are the entry’s, else those of the feed it is from, else the feed’s', () => {
  const author = (name: string): string => `<author><name>${name}</name><email>x@y.example</email></author>`;
  const source = `<source>${author('Sam')}</source>`;
  const feed = `${author('Fay')}<entry><title>A</title></entry>`;
  expect(texts(atomEntry(`${author('Jane')}${author('Joe')}${source}`, author('Fay')).authors)).toEqual([
    'Jane',
    'Joe',
  ]);
  expect(texts(atomEntry(`<dc:creator>Dee</dc:creator>${source}`, author('Fay')).authors)).toEqual(['Dee']);
  expect(texts(atomEntry(source, author('Fay')).authors)).toEqual(['Sam']);
  expect(texts(atomEntry('<author><uri>https://x.example</uri></author>', author('Fay')).authors)).toEqual(['Fay']);
  expect(texts(items(`<feed xmlns="http://www.w3.org/2005/Atom">${feed}</feed>`)[0]?.authors ?? [])).toEqual(['Fay']);
});

test('contributors are credits, once, beside what the story credits', () => {
  const contributor = (name: string): string => `<contributor><name>${name}</name></contributor>`;
  const content = '<content type="html">&lt;p&gt;One. (Additional reporting by AFP)&lt;/p&gt;</content>';
  expect(atomEntry(`${content}${contributor('AFP')}${contributor('Bo')}${contributor('Bo')}`).credits).toMatchObject([
    { text: 'Additional reporting by AFP', names: ['AFP'] },
    { text: 'Bo', names: ['Bo'] },
  ]);
});

test('a category is its label, else its term', () => {
  const xml =
    '<category term="a" label="A &amp; a"/><category term="b"/><category label=" "/><dc:subject>c</dc:subject>';
  expect(texts(atomEntry(xml).tags)).toEqual(['A & a', 'b', 'c']);
});

test('Atom 0.3 has older names for its stamps', () => {
  const entry = (inner: string): string => `<feed xmlns="http://purl.org/atom/ns#"><entry>${inner}</entry></feed>`;
  expect(itemOf(entry('<issued>1</issued><created>2</created><modified>3</modified>'))).toMatchObject({
    published: { text: '1' },
    updated: { text: '3' },
  });
  expect(itemOf(entry('<created>2</created>')).published?.text).toBe('2');
});
