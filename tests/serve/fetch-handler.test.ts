import { expect, test } from 'vitest';
import { type Site, toFetchHandler } from '../../src/index.ts';
import { atom, documents, siteOf } from './made-site.ts';

type Handler = (request: Request) => Response | Promise<Response>;

/** Hono's `mount`, as far as it matters: the handler gets the request with the path below its own. */
const mount =
  (path: string, handler: Handler): Handler =>
  (request) => {
    const address = new URL(request.url);
    if (!address.pathname.startsWith(path)) return new Response('elsewhere', { status: 404 });
    address.pathname = address.pathname.slice(path.length) || '/';
    return handler(new Request(address, request));
  };

const app = mount(
  '/news',
  toFetchHandler(() => siteOf(documents)),
);
const get = async (path: string, init: RequestInit = {}): Promise<Response> =>
  app(new Request(`https://a.example${path}`, init));

test('a feed is served under any path, with all that is said of it', async () => {
  const response = await get('/news/feed.atom?x=1');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
  expect(await response.text()).toBe(atom);
  const etag = response.headers.get('etag') ?? '';
  const known = await get('/news/feed.atom', { headers: { 'If-None-Match': `"a", ${etag}` } });
  expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', etag]);
  expect((await get('/elsewhere')).status).toBe(404);
});

test('a coding, HEAD, OPTIONS, a folder and nonsense are answered as everywhere', async () => {
  const coded = await get('/news/feed.atom', { headers: { 'Accept-Encoding': 'gzip' } });
  expect(coded.headers.get('content-encoding')).toBe('gzip');
  expect((await coded.arrayBuffer()).byteLength).toBe(Number(coded.headers.get('content-length')));
  const head = await get('/news/feed.atom', { method: 'HEAD' });
  expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([200, '', String(atom.length)]);
  expect((await get('/news/feed.atom', { method: 'OPTIONS' })).status).toBe(204);
  expect((await get('/news/feed.atom', { method: 'POST', body: 'x' })).headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  expect((await get('/news/articles')).headers.get('location')).toBe('./articles/');
  expect((await get('/news/%zz')).status).toBe(400);
});

test('after a build the next request sees the new site', async () => {
  let site: Site | undefined;
  const handler = toFetchHandler(() => site);
  const status = (): number => handler(new Request('https://a.example/a.txt')).status;
  expect(status()).toBe(503);
  site = siteOf({ 'a.txt': 'x' });
  expect(status()).toBe(200);
});
