import { expect, test } from 'vitest';
import { checkServed } from '../../../src/check/check-served.ts';
import type { Fetched } from '../../../src/model/fetched.ts';

const address = 'https://news.example/feed.json';
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour news',
  home_page_url: 'https://news.example/',
  feed_url: address,
  items: [],
});

const xml = (encoding = 'utf-8', title = 'Fähre'): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0"><channel><title>${title}</title><link>https://news.example/</link><description>d</description></channel></rss>`;

/** Served as well as can be. */
const wellServed = {
  'content-type': 'application/rss+xml; charset=utf-8',
  etag: '"1"',
  'cache-control': 'max-age=600',
};

const served = (
  text: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  more: Partial<Fetched> = {},
): readonly string[] => {
  const fetched: Fetched = {
    url: address,
    status: 200,
    headers: new Map(Object.entries({ ...wellServed, ...headers }).filter(([, value]) => value !== '')),
    redirects: [],
    bytes: Buffer.from(text),
    isTooLarge: false,
    ...more,
  };
  return checkServed(fetched, 'a')
    .problems.map(({ severity, code, line, column }) => `${severity} ${code} ${line}:${column}`)
    .filter((told) => ours.test(told));
};

/** What is said of the document itself is for other tests. */
const ours =
  /HttpError|ValidatorLimit|ContentType|MediaType|TextXml|Encoding|ETag|Cach|Uncompressed|TempRedirect|Unicode|BadFeed/;

test('nothing is said against a document that is served well', () => {
  expect(served(xml())).toEqual([]);
  expect(served(json, { 'content-type': 'application/feed+json' })).toEqual([]);
  expect(served(json, { 'content-type': 'application/json; charset=UTF-8' })).toEqual([]);
  expect(served(xml(), { 'content-type': 'application/xml' })).toEqual([]);
  expect(served(xml(), { etag: '', 'last-modified': 'Mon, 09 Mar 2026 08:35:00 GMT' })).toEqual([]);
  expect(served(xml(), { 'cache-control': '', expires: '0' })).toEqual([]);
});

const longComment = `<?xml version="1.0" encoding="utf-8"?><!-- ${'x'.repeat(600)} -->`;

test.for([
  ['text/html', xml(), 'warning UnexpectedContentType 1:1'],
  ['', xml(), 'warning UnexpectedContentType 1:1'],
  ['application/atom+xml', xml(), 'warning UnexpectedContentType 1:1'],
  ['application/rss+xml', json, 'warning UnexpectedContentType 1:1'],
  ['application/xml', longComment + xml().split('\n')[1], 'warning NonSpecificMediaType 1:1'],
  ['text/xml', xml(), 'info TextXml 1:1'],
  ['application/rss+xml; charset=iso-8859-1', xml(), 'warning EncodingMismatch 1:1'],
  ['application/feed+json; charset="iso-8859-1"', json, 'warning EncodingMismatch 1:1'],
  ['application/rss+xml', xml().split('\n')[1], 'info MissingEncoding 1:1'],
] as const)('%j as Content-Type', ([type, text = '', expected]) => {
  expect(served(text, { 'content-type': type })).toEqual([expected]);
});

test.for([
  [{ etag: '' }, 'warning MissingETag 1:1'],
  [{ 'cache-control': '' }, 'info MissingCacheControl 1:1'],
  [{ 'cache-control': 'private, No-Store' }, 'warning CachingForbidden 1:1'],
] as const)('%j as headers', ([headers, expected]) => {
  expect(served(xml(), headers)).toEqual([expected]);
});

test('a large body should be packed', () => {
  expect(served(xml('utf-8', 'x'.repeat(2_000)))).toEqual(['info Uncompressed 1:1']);
  expect(served(xml('utf-8', 'x'.repeat(2_000)), { 'content-encoding': 'br' })).toEqual([]);
});

test('a redirection for now is told, one for good is not', () => {
  const hop = { from: 'https://old.example/', to: address };
  const redirects = [301, 302, 307, 308].map((status) => ({ ...hop, status }));
  expect(served(xml(), {}, { redirects })).toEqual(['info TempRedirect 1:1', 'info TempRedirect 1:1']);
});

test('what is no answer, or too large, is not judged further', () => {
  expect(served('', { etag: '' }, { status: 404 })).toEqual(['error HttpError 1:1']);
  expect(served('', { etag: '' }, { isTooLarge: true })).toEqual(['error ValidatorLimit 1:1']);
});

test('the encoding of the server counts where the document names none', () => {
  const bytes = Buffer.from(xml().split('\n')[1] ?? '', 'latin1');
  expect(served(bytes, { 'content-type': 'application/rss+xml; charset=iso-8859-1' })).toEqual([]);
  expect(served(bytes, { 'content-type': 'application/rss+xml' })).toContain('error UnicodeError 1:1');
});
