import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { checkBytes } from '../../src/check/check-bytes.ts';
import { valueKinds } from '../../src/check/values/index.ts';

const item = (number: number): string =>
  `<item><title>Story ${number}</title><link>https://news.example/${number}</link>` +
  `<guid isPermaLink="false">tag:news.example,2018:${number}</guid><pubDate>Fri, 09 Mar 2018 08:35:00 GMT</pubDate>` +
  `<dc:creator>Ann</dc:creator><description>In short</description>` +
  `<content:encoded><![CDATA[${'<p>Words with <a href="https://news.example/">a link</a> in them.</p>\n'.repeat(10)}]]></content:encoded></item>\n`;

const feed = (items: number): string =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>' +
  '<title>News</title><link>https://news.example/</link><description>All</description><language>en</language>' +
  '<atom:link rel="self" type="application/rss+xml" href="https://news.example/feed.xml"/>' +
  `${Array.from({ length: items }, (_, number) => item(number)).join('')}</channel></rss>`;

/** A piece that is put in place of some characters of a document. */
interface Cut {
  /** From 0 at the start to 1 at the end. */
  readonly at: number;
  readonly length: number;
  readonly piece: string;
  readonly times: number;
}

/** `RUNS=100000 npx vitest run --config tests/vitest.config.ts stress` judges that many damaged documents. */
const runs = Number(process.env['RUNS'] ?? 400);

describe('every document is judged, and nothing is thrown', () => {
  const others: readonly string[] = [
    feed(2),
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>tag:a.example,2018:f</id><title type="html">a &lt;b&gt;</title><updated>2018-03-09T08:35:00Z</updated><author><name>Ann</name></author><entry><id>urn:x:1</id><title>a</title><updated>2018-03-09T08:35:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a</p></div></content></entry></feed>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://a.example/"><title>a</title></channel><item rdf:about="https://a.example/1"/></rdf:RDF>',
    '<opml version="2.0"><head><title>a</title></head><body><outline text="a" type="rss" xmlUrl="https://a.example/"/></body></opml>',
    '{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":"1","content_html":"<p>a</p>"}]}',
  ];
  const pieces = fc.constantFrom(
    ...['<', '>', '&', '"', '</', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE x [', '<?xml ', '&#x0;', '&lol;'],
    ...['\u0000', '\ufeff', '\ud800', 'xmlns=""', '<item>', '</item>', '(((', '%zz', '<constructor/>', '__proto__="1"'],
  );
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    piece: fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })),
    times: fc.integer({ min: 0, max: 50 }),
  });
  const mutate = (text: string, cuts: readonly Cut[]): string =>
    cuts.reduce((before, { at, length, piece, times }) => {
      const start = Math.floor(at * before.length);
      return before.slice(0, start) + piece.repeat(times) + before.slice(start + length);
    }, text);

  test('however it is damaged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...others), fc.array(cut, { maxLength: 6 }), (document, cuts) => {
        const text = mutate(document, cuts);
        for (const { line, column, message } of [...check(text), ...checkBytes(Buffer.from(text)).problems]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: runs },
    );
  }, 3_600_000);

  test('whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => checkBytes(bytes)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

test.for([
  [
    'an entity bomb',
    `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(1_000)}">${'<!ENTITY b "&a;&a;">'.repeat(10_000)}]><a>&b;</a>`,
  ],
  ['a file', '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>'],
  ['20,000 elements within each other', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`],
  ['a million brackets', '<'.repeat(1_000_000)],
  ['a DOCTYPE of a million quotes', `<!DOCTYPE ${'"a" '.repeat(250_000)}`],
  ['half a million comments', '<!---->'.repeat(500_000)],
  ['JSON of 200,000 brackets', '['.repeat(200_000)],
] as const)('%s is refused and hangs nothing', { timeout: 10_000 }, ([, document]) => {
  expect(check(document).map(({ severity }) => severity)).toContain('error');
});

const hostile: readonly string[] = [
  ...[' ', '1', '-', '(', 'a.', 'a@', 'a-', '1,', '1 , ', '%20', ':', '/', '&', '<', '0', 'a b '],
  ...['<a ', '</', '&#x', '<!--', 'é', '\\', '"', '[', 'http://', 'tag:', ';', 'a/'],
].flatMap((piece) => [
  `${piece.repeat(50_000)}\u0001`,
  `http://a/${piece.repeat(50_000)}\u0001`,
  `1${piece.repeat(50_000)}x`,
]);

test.for(valueKinds.map((kind) => [kind.code, kind] as const))(
  '%s is judged in linear time, or the test would never end',
  { timeout: 20_000 },
  ([, kind]) => {
    for (const text of hostile) expect(kind.isRight(text)).toBeTypeOf('boolean');
  },
);

test('a feed of 2,500 items is without a finding', () => {
  expect(check(feed(2_500))).toEqual([]);
});
