import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';

/** A feed with nothing to say against it. */
const good = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour news',
  home_page_url: 'https://news.example/',
  feed_url: 'https://news.example/feed.json',
  authors: [{ name: 'Jane' }],
  language: 'en-HK',
  hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
  items: [
    {
      id: 'tag:news.example,2026:n/1',
      url: 'https://news.example/海.html',
      content_html: '<p>Ferries sail.</p>',
      date_published: '2026-03-09T08:35:00+08:00',
      tags: ['ferries'],
      attachments: [{ url: 'https://news.example/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 12 }],
      _ours: { anything: null },
    },
  ],
};

type Members = Readonly<Record<string, unknown>>;

const feed = (more: Members): string => JSON.stringify({ ...good, ...more }, undefined, 1);
const item = (more: Members): string => feed({ items: [{ ...good.items[0], ...more }] });
const attachment = (more: Members): string =>
  item({ attachments: [{ url: 'https://news.example/a.mp3', mime_type: 'audio/mpeg', ...more }] });

const told = (text: string, url?: string): readonly string[] =>
  check(text, { url }).map(({ severity, code }) => `${severity} ${code}`);

test('nothing is said against a good feed', () => {
  expect(check(feed({}), { url: 'https://news.example/feed.json' })).toEqual([]);
  expect(check(JSON.stringify(good))).toEqual([]);
});

test.for([
  ['[]', 'error NotJsonFeed'],
  [feed({ version: undefined }), 'error MissingJsonVersion'],
  [feed({ version: null }), 'error MissingJsonVersion'],
  [feed({ version: 'https://jsonfeed.org/version/2' }), 'error InvalidJsonVersion'],
  [feed({ version: 'https://www.jsonfeed.org/version/1.1/' }), 'warning JsonVersionSpelling'],
  [feed({ title: undefined }), 'error MissingJsonKey'],
  [feed({ title: ' ' }), 'warning BlankJsonText'],
  [feed({ title: 3 }), 'error InvalidJsonType'],
  [feed({ items: undefined }), 'error MissingJsonKey'],
  [feed({ items: {} }), 'error InvalidJsonType'],
  [feed({ items: ['a'] }), 'error InvalidJsonType'],
  [feed({ description: null }), 'warning JsonNull'],
  [feed({ home_page_url: undefined }), 'warning MissingJsonAddress'],
  [feed({ feed_url: '/feed.json' }), 'error InvalidJsonUrl'],
  [feed({ icon: 'https://news.example/an icon.png' }), 'error InvalidJsonUrl'],
  [feed({ next_url: good.feed_url }), 'error JsonNextUrlLoops'],
  [feed({ authors: { name: 'Jane' } }), 'error InvalidJsonType'],
  [feed({ authors: ['Jane'] }), 'error InvalidJsonType'],
  [feed({ authors: [{}] }), 'error EmptyJsonAuthor'],
  [feed({ author: { name: 'Jane' }, authors: undefined }), 'info DeprecatedJsonAuthor'],
  [feed({ authors: [{ name: '' }] }), 'warning BlankJsonText'],
  [feed({ language: 'en_HK' }), 'error InvalidJsonLanguage'],
  [feed({ expired: 'no' }), 'error InvalidJsonType'],
  [feed({ hubs: [{ url: 'https://hub.example/' }] }), 'error MissingJsonKey'],
  [feed({ hubs: [{ type: 'WebSub' }] }), 'error MissingJsonKey'],
  [feed({ subtitle: 'x' }), 'warning UnknownJsonKey'],
  [feed({ _: 'x' }), 'warning UnknownJsonKey'],
  [item({ id: undefined }), 'error MissingJsonKey'],
  [item({ id: 12 }), 'warning JsonIdNotText'],
  [item({ id: [] }), 'error InvalidJsonType'],
  [item({ id: '' }), 'warning BlankJsonText'],
  [item({ content_html: undefined }), 'error MissingJsonContent'],
  [item({ content_html: null }), 'warning JsonNull', 'error MissingJsonContent'],
  [item({ url: 'a.html' }), 'error InvalidJsonUrl'],
  [item({ external_url: '' }), 'error InvalidJsonUrl'],
  [item({ image: '//news.example/a.png' }), 'error InvalidJsonUrl'],
  [item({ date_published: '2026-02-30T08:35:00Z' }), 'error InvalidJsonDate'],
  [item({ date_modified: '2026-03-09 08:35' }), 'error InvalidJsonDate'],
  [item({ date_modified: 'Mon, 09 Mar 2026 08:35:00 GMT' }), 'error InvalidJsonDate'],
  [item({ tags: 'ferries' }), 'error InvalidJsonType'],
  [item({ tags: ['ferries', 3, null] }), 'error InvalidJsonType', 'error InvalidJsonType'],
  [item({ language: 'english language' }), 'error InvalidJsonLanguage'],
  [item({ published: '2026' }), 'warning UnknownJsonKey'],
  [attachment({ url: undefined }), 'error MissingJsonKey'],
  [attachment({ mime_type: undefined }), 'error MissingJsonKey'],
  [attachment({ mime_type: 'mp3' }), 'error InvalidJsonMediaType'],
  [attachment({ size_in_bytes: '12' }), 'error InvalidJsonType'],
  [attachment({ size_in_bytes: 1.5 }), 'error InvalidJsonNumber'],
  [attachment({ duration_in_seconds: -1 }), 'error InvalidJsonNumber'],
  [`\ufeff${feed({})}`, 'error JsonByteOrderMark'],
  [feed({}).replace('"title"', '"title": "Old news",\n"title"'), 'warning DuplicateJsonKey'],
  [feed({ version: 'https://jsonfeed.org/version/1' }), 'info JsonKeyOfLaterVersion', 'info JsonKeyOfLaterVersion'],
  ['{"version": 1.1', 'error InvalidJson'],
])('%s', ([text = '', ...expected]) => {
  expect(told(text).toSorted()).toEqual(expected.toSorted());
});

test.for([
  [attachment({ size_in_bytes: 0, duration_in_seconds: 1.5 })],
  [item({ content_html: undefined, content_text: '' })],
  [item({ date_published: '2026-03-09t08:35:00.25z', image: 'data:image/png;base64,AA' })],
  [feed({ author: { name: 'Jane' } })],
  [feed({ version: 'https://jsonfeed.org/version/1', authors: undefined, language: undefined })],
  [feed({ items: [] })],
])('%s passes', ([text = '']) => {
  expect(check(text)).toEqual([]);
});

test('two items of one id are told with the first one, a number being its digits', () => {
  const [one] = good.items;
  const text = feed({ items: [{ ...one, id: '7' }, one, { ...one, id: 7 }] });
  const [problem] = check(text).filter(({ code }) => code === 'DuplicateJsonId');
  const lines = text.split('\n');
  expect(lines[(problem?.line ?? 0) - 1]).toBe('   "id": 7,');
  expect(problem).toMatchObject({ column: 4, w3c: undefined, rule: 'https://www.jsonfeed.org/version/1.1/' });
  expect(problem?.message).toContain(`item 1 on line ${lines.indexOf('   "id": "7",') + 1}`);
});

test('the address of the feed is its own', () => {
  expect(told(feed({}), 'https://news.example/feed.json?x')).toEqual(['warning JsonFeedUrlDoesntMatch']);
  expect(told(feed({}), 'https://NEWS.example:443/feed.json#top')).toEqual([]);
});

test('a long number is told as it stands', () => {
  const text = item({}).replace(/"id": "[^"]*"/, '"id": 12345678901234567890');
  expect(check(text)[0]?.message).toContain('12345678901234567890');
});

test('whatever JSON it is, it is judged without a stumble', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(...Object.keys(good)), (value, name) => {
      check(JSON.stringify(value));
      check(feed({ [name]: value }));
      check(item({ id: value, authors: [value], tags: [value] }));
      check(item({ attachments: value, author: value, url: value }));
    }),
  );
  expect(check(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toHaveLength(1);
});

test('5,000 items are judged, and each finding is told', () => {
  const story = `<p>${'Ferries sail from pier four. '.repeat(30)}</p>`;
  const items = Array.from({ length: 5_000 }, (_, at) => ({ ...good.items[0], id: `${at}`, content_html: story }));
  const text = feed({ items });
  expect(text.length).toBeGreaterThan(5_000_000);
  expect(check(text)).toEqual([]);
  // Findings in each item, on one line.
  const bad = JSON.stringify({ ...good, items: items.map((one) => ({ ...one, id: 1, url: 'x', more: 1 })) });
  expect(check(bad)).toHaveLength(19_999);
});
