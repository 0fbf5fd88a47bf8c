import { expect, test } from 'vitest';
import { checkDirectory, type NamedDocument } from '../../src/check/directory.ts';
import { renderFeeds } from '../../src/output/index.ts';
import { articleWith, channelWith, entryId, instant, permalink } from '../made.ts';

const second = articleWith({
  id: entryId('tag:news.example.org,2026:n/b'),
  slug: 'b',
  title: 'B',
  permalink: permalink('https://news.example.org/x/articles/b.html'),
  published: instant('2020-01-01T02:00:00Z'),
});
const made: readonly NamedDocument[] = renderFeeds(channelWith([articleWith(), second]));
const pages = ['articles/a.html', 'articles/b.html'];

const told = (
  documents: readonly NamedDocument[],
  names: readonly string[] = pages,
  isWhole = true,
): readonly string[] =>
  checkDirectory({ documents, names: new Set([...documents.map(({ name }) => name), ...names]), isWhole }).map(
    ({ severity, code, path, line, message }) => `${path}:${line} ${severity} ${code} ${message}`,
  );

/** The documents, one of them changed. */
const changed = (name: string, from: string | RegExp, to: string): readonly NamedDocument[] =>
  made.map((document) => {
    if (document.name !== name) return document;
    const text = document.text.replace(from, () => to);
    if (text === document.text) throw new TypeError(`Expected ${String(from)} in ${name}, found none.`);
    return { name, text };
  });

test('the three formats of one channel agree', () => {
  expect(told(made)).toEqual([]);
});

test.for([
  ['feed.json', '"title": "B"', '"title": "C"', 'the title of "tag:news.example.org,2026:n/b" as in feed.rss, "B"'],
  ['feed.atom', '<title>news.example.org</title>', '<title>Others</title>', 'the title "news.example.org" of feed.rss'],
  ['feed.atom', '2020-01-01T02:00:00Z</published>', '2020-01-01T03:00:00Z</published>', 'the time of publication'],
  ['feed.json', '"date_modified": "2020-01-02T03', '"date_modified": "2020-01-02T04', 'the time of change'],
  ['feed.json', 'Three.', 'Four.', 'found from character 6 on "e &amp; two.</p>\\n<p>Four.</p>"'],
  ['feed.json', 'articles/b.html"', 'articles/a.html"', 'the link of'],
  ['feed.json', '"id": "tag:news.example.org,2026:n/b"', '"id": "tag:news.example.org,2026:n/c"', 'Expected the item'],
] as const)('%s with %j as %j does not', ([name, from, to, about]) => {
  const problems = told(changed(name, from, to));
  expect(problems.join('\n')).toContain(about);
  for (const problem of problems) expect(problem).toMatch(`${name}:`);
});

test('an item that is in one alone, and another order, are told', () => {
  const [rss, atom, json] = renderFeeds(channelWith([second, articleWith()]));
  const [one] = renderFeeds(channelWith([second]));
  const [, other] = made;
  if (!rss || !atom || !json || !one || !other) throw new TypeError('Expected three documents.');
  expect(told([rss, other])).toEqual([
    expect.stringContaining('feed.atom:15 error FormatsDisagree Expected the order of feed.rss'),
  ]);
  expect(told([one, atom])).toEqual([expect.stringContaining('Expected only items that are in feed.rss too')]);
  expect(told([rss, atom, json])).toEqual([]);
});

test('where every id is another one, that alone is told, as a warning', () => {
  const [rss, atom] = made;
  if (!rss || !atom) throw new TypeError('Expected documents.');
  const other = { name: atom.name, text: atom.text.replaceAll('<id>tag:', '<id>urn:') };
  expect(told([rss, other])).toEqual([expect.stringMatching(/^feed\.atom:1 warning FormatsUseOtherIds/)]);
});

test('titles as HTML and stories as XHTML say the same words; other names are other channels', () => {
  const rss = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>
<item><guid>urn:a</guid><title>Ferries &amp;amp; &lt;b&gt;trams&lt;/b&gt;</title><content:encoded>&lt;p&gt;They sail.&lt;/p&gt;</content:encoded></item></channel></rss>`;
  const atom = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:id>urn:a</a:id><a:title>Ferries &amp; trams</a:title>
<a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>They sail.</p></div></a:content></a:entry></a:feed>`;
  const feeds = [
    { name: 'news.xml', text: rss },
    { name: 'news.atom', text: atom },
  ];
  expect(told(feeds)).toEqual([]);
  expect(told([...feeds, { name: 'sport.atom', text: atom.replace('trams', 'buses') }])).toEqual([]);
  expect(
    told([
      { name: 'a.json', text: '[1]' },
      { name: 'b.rss', text: '<opml version="2.0"/>' },
    ]),
  ).toEqual([]);
});

test('every permalink below the channel has its page', () => {
  expect(told(made, ['articles/b.html'])).toEqual([
    expect.stringMatching(/^feed\.atom:\d+ error MissingPage .*articles\/a\.html/),
    expect.stringMatching(/^feed\.json:\d+ error MissingPage/),
    expect.stringMatching(/^feed\.rss:\d+ error MissingPage/),
  ]);
  expect(told(made, [])).toHaveLength(6);
  // Feeds that were collected somewhere.
  expect(told(made, [], false)).toEqual([expect.stringMatching(/^feed\.rss:1 warning NoPages/)]);
});

test.for([
  ['https://x.example/a', 'a/index.html'],
  ['https://x.example/a/', 'a/index.html'],
  ['https://x.example/a', 'a.html'],
  ['https://x.example/%E6%B5%B7.html#top', '海.html'],
  ['https://x.example/a%20b.html', 'a b.html'],
  ['https://x.example/?p=1', 'other.html'],
  ['https://y.example/a', 'other.html'],
  ['no address', 'other.html'],
] as const)('the page of %s is found in %s, or not looked for', ([link, name]) => {
  const text = JSON.stringify({ feed_url: 'https://x.example/feed.json', items: [{ id: '1', url: link }] });
  expect(told([{ name: 'feed.json', text }], [name])).toEqual([]);
});

const atomSpace = 'xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"';

/** An Atom feed of the chain: its own name, what it leads to, and whether it is an archive. */
const link = (name: string, links: Readonly<Record<string, string>>, mark = '<fh:archive/>'): NamedDocument => ({
  name,
  text: `<feed ${atomSpace}><link rel="self" href="https://x.example/${name}"/>${mark}${Object.entries(links)
    .map(([rel, to]) => `\n<link rel="${rel}" href="https://x.example/${to}"/>`)
    .join('')}</feed>`,
});

const chain: readonly NamedDocument[] = [
  link('feed.atom', { 'prev-archive': '2.atom' }, ''),
  link('2.atom', { 'prev-archive': '1.atom', current: 'feed.atom' }),
  link('1.atom', { 'next-archive': '2.atom', current: 'feed.atom' }),
];

const withChanged = (name: string, links: Readonly<Record<string, string>>, mark?: string) =>
  chain.map((document) => (document.name === name ? link(name, links, mark) : document));

test('a chain of archives that meets at both ends', () => {
  expect(told(chain)).toEqual([]);
});

test.for([
  [withChanged('feed.atom', { 'prev-archive': '9.atom' }, ''), 'feed.atom:2 error BrokenArchiveChain'],
  [withChanged('feed.atom', {}, ''), '2.atom:1 warning UnreachedArchive'],
  [withChanged('1.atom', { 'prev-archive': '2.atom' }), '1.atom:2 error ArchiveLoop'],
  [withChanged('2.atom', { 'prev-archive': '2.atom' }), '2.atom:2 error ArchiveLoop'],
  [withChanged('1.atom', { 'next-archive': 'feed.atom' }), '2.atom:2 error BrokenArchiveChain'],
  [withChanged('1.atom', { current: '2.atom' }), '1.atom:2 error BrokenArchiveChain'],
  [withChanged('1.atom', {}, ''), '2.atom:2 warning ArchiveNotMarked'],
] as const)('a chain that does not: %#', ([documents, expected]) => {
  expect(told(documents).join('\n')).toContain(expected);
});

test('archives elsewhere are not looked for; pages of JSON Feed are a chain too', () => {
  expect(
    told([
      {
        name: 'f.atom',
        text: chain[0]?.text.replaceAll('x.example/2', 'y.example/2').replaceAll('feed.atom', 'f.atom') ?? '',
      },
    ]),
  ).toEqual([]);
  const page = (name: string, next: string): NamedDocument => ({
    name,
    text: JSON.stringify({ feed_url: `https://x.example/${name}`, next_url: `https://x.example/${next}`, items: [] }),
  });
  expect(told([page('1.json', '2.json'), page('2.json', '1.json')])).toEqual([
    expect.stringContaining('2.json:1 error ArchiveLoop'),
  ]);
  expect(told([page('1.json', '3.json')])).toEqual([expect.stringContaining('1.json:1 error BrokenArchiveChain')]);
});

test('two formats of 5,000 items that differ everywhere are compared to their end', () => {
  const items = (title: string) =>
    Array.from({ length: 5_000 }, (_, at) => ({
      id: `urn:${at}`,
      title: `${title} ${at}`,
      content_html: 'x'.repeat(900),
    }));
  const json = JSON.stringify({ title: 'T', items: items('A') });
  const entries = items('B').map(({ id, title }) => `<entry><id>${id}</id><title>${title}</title></entry>`);
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${entries.join('\n')}</feed>`;
  const problems = told([
    { name: 'a.json', text: json },
    { name: 'a.atom', text: atom },
  ]);
  expect(problems).toHaveLength(5_000);
});
