import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toSite } from '../../src/serve/site.ts';
import { ask, atom, changed, documents, now, page, rss, siteOf, url } from './made-site.ts';

const site = siteOf(documents);

test.for([
  ['feed.rss', 'application/rss+xml; charset=utf-8'],
  ['old/archive.atom', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['archive/feed.json', 'application/feed+json; charset=utf-8'],
  ['other.json', 'application/json'],
  ['a.html', 'text/html; charset=utf-8'],
  ['sitemap.xml', 'application/xml'],
  ['a.opml', 'text/x-opml; charset=utf-8'],
  ['a.css', 'text/css; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8'],
  ['a.svg', 'image/svg+xml'],
  ['favicon.ico', 'image/x-icon'],
  ['a.png', 'image/png'],
  ['a.jpeg', 'image/jpeg'],
  ['a.woff2', 'font/woff2'],
  ['a.exe', 'application/octet-stream'],
  ['no-end', 'application/octet-stream'],
  ['a.constructor', 'application/octet-stream'],
] as const)('%s is %s', ([name, type]) => {
  const { headers } = ask(siteOf({ [name]: 'x' }), `/${name}`);
  expect([headers['content-type'], headers['x-content-type-options']]).toEqual([type, 'nosniff']);
});

test('each coding has its own tag and the same words', () => {
  const [plain, gzip, br] = ['', 'gzip', 'br'].map((coding) => ask(site, '/feed.atom', { 'accept-encoding': coding }));
  const tags = [plain, gzip, br].map((answer) => answer?.headers['etag'] ?? '');
  for (const tag of tags) expect(tag).toMatch(/^"[\w-]{22,}"$/);
  expect(new Set(tags).size).toBe(3);
  expect(Buffer.from(plain?.body ?? []).toString()).toBe(atom);
  expect(gunzipSync(gzip?.body ?? Buffer.alloc(0)).toString()).toBe(atom);
  expect(brotliDecompressSync(br?.body ?? Buffer.alloc(0)).toString()).toBe(atom);
  expect([gzip, br].map((answer) => answer?.headers['content-encoding'])).toEqual(['gzip', 'br']);
  expect(plain?.headers['content-encoding']).toBeUndefined();
});

test('the same content has the same tag, another has another', () => {
  const tagOf = (text: string): string | undefined => ask(siteOf({ 'feed.atom': text }), '/feed.atom').headers['etag'];
  expect(tagOf(atom)).toBe(tagOf(atom));
  expect(tagOf(atom)).not.toBe(tagOf(`${atom} `));
});

test('what is small or packed already is sent as it is', () => {
  const all = { 'accept-encoding': 'gzip, br' };
  expect(ask(siteOf({ 'a.txt': 'x' }), '/a.txt', all).headers['content-encoding']).toBeUndefined();
  const picture = ask(site, '/picture.png', all).headers;
  expect([picture['content-encoding'], picture['vary']]).toEqual([undefined, undefined]);
});

test('a coding is made once, and kept over a build that does not change the document', () => {
  const first = ask(site, '/feed.atom', { 'accept-encoding': 'br' }).body;
  expect(ask(site, '/feed.atom', { 'accept-encoding': 'br' }).body).toBe(first);
  const next = siteOf({ ...documents, 'feed.rss': `${rss} ` }, site);
  expect(next.resources.get('/feed.atom')).toBe(site.resources.get('/feed.atom'));
  expect(next.resources.get('/feed.rss')).not.toBe(site.resources.get('/feed.rss'));
  const moved = toSite([{ name: 'feed.atom', bytes: Buffer.from(atom), changed }], {
    url: 'https://b.example/',
    now,
    before: site,
  });
  expect(ask(moved, '/feed.atom').headers['link']).toContain('<https://b.example/feed.atom>; rel="self"');
});

test.for([
  [changed, 'Fri, 09 Mar 2018 17:13:00 GMT', 'when its file was written, in whole seconds'],
  [now + 5_000, 'Thu, 01 Jan 2026 00:00:00 GMT', 'never after now'],
] as const)('a document written at %i was last changed %s: %s', ([written, told]) => {
  for (const name of ['feed.atom', 'feed.json', 'a.html', 'a.png']) {
    const made = toSite([{ name, bytes: Buffer.from(atom), changed: written }], { url, now });
    expect(ask(made, `/${name}`).headers['last-modified']).toBe(told);
  }
});

test.for([
  ['/feed.atom', '<https://news.example.org/x/feed.atom>; rel="self", <https://hub.example/?a=1&b=2>; rel="hub"'],
  ['/feed.rss', '<https://news.example.org/x/feed.rss>; rel="self", <https://hub.example/rss>; rel="hub"'],
  ['/feed.json', '<https://news.example.org/x/feed.json>; rel="self", <https://hub.example/json>; rel="hub"'],
  ['/articles/a.html', undefined],
] as const)('%s tells its own address and its hub’s: %s', ([target, link]) => {
  const { headers } = ask(site, target);
  expect(headers['link']).toBe(link);
  expect(headers['access-control-allow-origin']).toBe(link === undefined ? undefined : '*');
});

test.for([
  [
    'javascript in a hub is an address like any other, but on one line',
    'https://hub.example/a\nb',
    'https://hub.example/ab',
  ],
  ['letters of any kind', 'https://hub.example/é', 'https://hub.example/%C3%A9'],
  ['no address', 'é', undefined],
] as const)('what a feed says cannot spoil a header field: %s', ([, hub, told]) => {
  const { headers } = ask(siteOf({ 'feed.atom': `<feed><link rel="hub" href="${hub}"/></feed>` }), '/feed.atom');
  const self = `<${url}feed.atom>; rel="self"`;
  expect(headers['link']).toBe(told === undefined ? self : `${self}, <${told}>; rel="hub"`);
});

test('a name of any letters is told as an address', () => {
  const { headers } = ask(siteOf({ 'é x:y/a:b?.atom': atom }), '/%C3%A9%20x:y/a:b%3F.atom');
  expect(headers['link']).toContain('<https://news.example.org/x/%C3%A9%20x%3Ay/a%3Ab%3F.atom>; rel="self"');
});

test('where no address is known, none is told', () => {
  const bare = toSite([{ name: 'feed.atom', bytes: Buffer.from('<feed/>'), changed }], { url: undefined, now });
  expect(ask(bare, '/feed.atom').headers['link']).toBeUndefined();
});

const withPolicy = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
test.for([
  [page, "default-src 'none'; style-src 'sha256-x='; frame-ancestors 'none'", 'its own, and no frames'],
  [
    withPolicy('default-src &#39;self&#39;;\n  img-src *;'),
    "default-src 'self'; img-src *; frame-ancestors 'none'",
    'its own, on one line',
  ],
  [
    '<html>x</html>',
    "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'the strictest',
  ],
  [
    withPolicy('é'),
    "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'the strictest instead of junk',
  ],
] as const)('a page may do what its policy says: %s → %s (%s)', ([text, policy]) => {
  const { headers } = ask(siteOf({ 'a.html': text }), '/a.html');
  expect([headers['content-security-policy'], headers['referrer-policy']]).toEqual([policy, 'no-referrer']);
});

test('a feed has no policy of a page', () => {
  expect(ask(site, '/feed.atom').headers['content-security-policy']).toBeUndefined();
});

test('index.html is what its folder’s path leads to, and a name that only ends so is not', () => {
  const odd = siteOf({ 'not-index.html': 'x', 'a/index.html': 'y' });
  expect(['/', '/a/', '/a', '/not-', '/a/index.html'].map((target) => ask(odd, target).status)).toEqual([
    404, 200, 301, 404, 200,
  ]);
});
