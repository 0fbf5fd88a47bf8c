import fc from 'fast-check';
import { expect, test } from 'vitest';
import { respond } from '../../src/serve/respond.ts';
import { ask, documents, siteOf } from './made-site.ts';

const site = siteOf(documents);
const text = (body: Uint8Array | undefined): string => Buffer.from(body ?? []).toString();

test.for([
  ['/feed.atom', 200, 'a feed'],
  ['/feed.atom?x=1', 200, 'a query is passed over'],
  ['/feed.atom#x', 200, 'a fragment, which nobody should send'],
  ['/feed%2Eatom', 200, 'decoded once'],
  ['/feed%252Eatom', 404, 'and not twice'],
  ['http://other.example/feed.atom', 200, 'the absolute form'],
  ['HTTPS://a@b:1/feed.atom?x', 200, 'the absolute form, in full'],
  ['http://other.example', 200, 'the absolute form of the front page'],
  ['http://other.example?x=/feed', 200, 'the absolute form of the front page, with a query'],
  ['/', 200, 'index.html'],
  ['/index.html', 200, 'index.html by its name'],
  ['/articles/', 200, 'index.html of a folder'],
  ['/articles', 301, 'a folder without its /'],
  ['/nothing', 404, 'nothing'],
  ['/nothing/', 404, 'nothing'],
  ['/feed.atom/', 404, 'a file is no folder'],
  ['//feed.atom', 404, 'a path that begins with //'],
  ['/../feed.atom', 404, 'no path leads out'],
  ['/%2e%2e/feed.atom', 404, 'no path leads out, encoded'],
  ['/..%2ffeed.atom', 400, 'an encoded /'],
  ['/..%5Cfeed.atom', 400, 'an encoded \\'],
  ['/..\\feed.atom', 400, 'a \\'],
  ['/%41\\x', 400, 'a \\ beside what is encoded'],
  ['/feed.atom%00', 400, 'an encoded NUL'],
  ['/feed.atom\0', 400, 'a NUL'],
  ['/%', 400, 'a % alone'],
  ['/%zz', 400, 'a % before no figures'],
  ['/%c0%ae', 400, 'no UTF-8'],
  ['/%ed%a0%80', 400, 'half a character'],
  ['*', 400, 'the form of OPTIONS'],
  ['a:80', 400, 'the form of CONNECT'],
  ['', 400, 'nothing at all'],
  ['http:///feed.atom', 400, 'the absolute form without a host'],
  ['ftp://a/feed.atom', 400, 'another scheme'],
] as const)('GET %s → %i (%s)', ([target, status]) => {
  expect(ask(site, target).status).toBe(status);
});

test.for([
  ['/feed.atom', {}],
  ['/feed.atom', { 'accept-encoding': 'gzip' }],
  ['/articles', {}],
  ['/nothing', {}],
  ['/%', {}],
  ['/feed.atom', { 'if-match': '"x"' }],
  ['/feed.atom', { 'if-none-match': '*' }],
] as const)('HEAD %s %o is GET without a body', ([target, headers]) => {
  const got = ask(site, target, headers);
  expect(ask(site, target, headers, 'HEAD')).toEqual({ ...got, body: undefined });
});

test.for([['POST'], ['PUT'], ['DELETE'], ['PATCH'], ['TRACE'], ['CONNECT'], ['BREW'], ['get'], ['']] as const)(
  '%s is not allowed, and what is, is told',
  ([method]) => {
    const { status, headers, body } = ask(site, '/feed.atom', {}, method);
    expect([status, headers['allow'], text(body)]).toEqual([405, 'GET, HEAD, OPTIONS', 'Method not allowed.\n']);
    expect(headers).toMatchObject({ 'content-length': '20', 'content-type': 'text/plain; charset=utf-8' });
  },
);

test('OPTIONS tells what is allowed, also to scripts of other sites', () => {
  for (const target of ['/feed.atom', '*', '/nothing']) {
    const { status, headers, body } = ask(site, target, {}, 'OPTIONS');
    expect([status, body]).toEqual([204, undefined]);
    expect(headers).toMatchObject({
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'If-None-Match, If-Modified-Since',
    });
    expect(headers['content-length']).toBeUndefined();
  }
});

test.for([
  ['/articles', './articles/'],
  ['/articles?x=1&y', './articles/?x=1&y'],
  ['/a%20b/%C3%A9%3F%23%25', './%C3%A9%3F%23%25/'],
] as const)('%s leads to %s, whatever it is mounted under', ([target, location]) => {
  const { status, headers, body } = ask(site, target);
  expect([status, headers['location'], headers['content-length']]).toEqual([301, location, String(body?.length)]);
  const leads = new URL(location, `http://a/mounted${target}`);
  expect(ask(site, leads.pathname.slice('/mounted'.length)).status).toBe(200);
});

test('nothing leads to another host', () => {
  expect(ask(siteOf({ '/evil.example/index.html': 'x' }), '//evil.example').headers['location']).toBe(
    './evil.example/',
  );
});

test('what is sent is as long as it says', () => {
  for (const target of ['/feed.atom', '/articles', '/nothing', '/%', '/picture.png'])
    for (const coding of ['', 'gzip', 'br']) {
      const { headers, body } = ask(site, target, { 'accept-encoding': coding });
      expect(headers['content-length'], `${target} ${coding}`).toBe(String(body?.length));
    }
});

test('304 and 412 repeat what a 200 says to caches, and nothing of the body', () => {
  for (const coding of ['', 'gzip', 'br']) {
    const asked = { 'accept-encoding': coding };
    const { headers } = ask(site, '/feed.atom', asked);
    const { etag = '', vary, 'cache-control': cache } = headers;
    const kept = { etag, vary, 'cache-control': cache, 'access-control-allow-origin': '*' };
    expect(vary).toBe('Accept-Encoding');
    const known = ask(site, '/feed.atom', { ...asked, 'if-none-match': etag });
    expect([known.status, known.body]).toEqual([304, undefined]);
    expect(known.headers).toMatchObject(kept);
    expect(Object.keys(known.headers).filter((name) => name.startsWith('content-'))).toEqual([]);
    const failed = ask(site, '/feed.atom', { ...asked, 'if-match': '"x"' });
    expect(failed.status).toBe(412);
    expect(failed.headers).toMatchObject({ ...kept, 'content-type': 'text/plain; charset=utf-8' });
  }
});

test('a tag of one coding is not known in another', () => {
  const { etag = '' } = ask(site, '/feed.atom', { 'accept-encoding': 'gzip' }).headers;
  expect(ask(site, '/feed.atom', { 'if-none-match': etag }).status).toBe(200);
});

test('what is not there is a page that is never 304 and not kept for long', () => {
  for (const headers of [{}, { 'if-none-match': '*' }, { 'if-modified-since': 'Fri, 09 Mar 2035 08:35:00 GMT' }]) {
    const answer = ask(site, '/nothing', headers);
    expect(answer.status).toBe(404);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect([answer.headers['etag'], answer.headers['last-modified']]).toEqual([undefined, undefined]);
    expect(text(answer.body)).toContain('<h1>Not found</h1>');
  }
});

test('while a site is being made it is 503, with when to come again', () => {
  const { status, headers } = ask(undefined, '/feed.atom');
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '1', 'no-store']);
  expect(ask(undefined, '/', {}, 'POST').status).toBe(405);
});

test('whatever is asked gets an answer', () => {
  const anything = fc.string({ unit: 'binary' });
  const target = fc.oneof(
    anything,
    anything.map((rest) => `/${rest}`),
    anything.map((rest) => `http://a${rest}`),
  );
  fc.assert(
    fc.property(target, anything, fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'X'), (asked, value, method) => {
      const { status, headers } = respond({ method, target: asked, header: () => value }, site);
      expect([200, 204, 301, 304, 400, 404, 405, 412]).toContain(status);
      for (const field of headers) expect(field).toMatch(/^[\x20-\x7e]*$/);
    }),
    { numRuns: 2000 },
  );
});
