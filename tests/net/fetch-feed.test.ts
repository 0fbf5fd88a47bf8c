import { createServer, type RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { type FetchLimits, fetchFeed } from '../../src/net/fetch-feed.ts';

/** A server of this machine only, for one test; its address with a `/` at its end. */
const serve = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('Expected a port, found none.');
  return `http://127.0.0.1:${address.port}/`;
};

const limits: FetchLimits = { time: 30_000, size: 10_000, redirects: 5 };

test('a document comes unpacked, with its headers and how it was asked for', async () => {
  let agent: string | undefined;
  const base = await serve((request, response) => {
    agent = request.headers['user-agent'];
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': 'gzip' });
    response.end(gzipSync('<rss/>'));
  });
  const fetching = await fetchFeed(`${base}feed.rss`, 'feedwright/test', limits);
  expect(fetching).toMatchObject({
    ok: true,
    fetched: { url: `${base}feed.rss`, status: 200, redirects: [], isTooLarge: false },
  });
  if (!fetching.ok) return;
  expect(Buffer.from(fetching.fetched.bytes).toString()).toBe('<rss/>');
  expect(fetching.fetched.headers.get('content-encoding')).toBe('gzip');
  expect(agent).toBe('feedwright/test');
});

test('redirections are followed and told, five at most', async () => {
  const base = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end('here');
    else response.writeHead(left === 1 ? 301 : 302, { location: `${left - 1}` }).end();
  });
  expect(await fetchFeed(`${base}5`, 'x', limits)).toMatchObject({
    ok: true,
    fetched: {
      url: `${base}0`,
      redirects: [{ status: 302, from: `${base}5`, to: `${base}4` }, {}, {}, {}, { status: 301, to: `${base}0` }],
    },
  });
  expect(await fetchFeed(`${base}6`, 'x', limits)).toEqual({
    ok: false,
    reason: `Expected at most 5 redirections, found more, the last one to ${base}0.`,
  });
});

test.for(['file:///etc/passwd', 'http://['])('a redirection to %s is not followed', async (location) => {
  const base = await serve((_request, response) => {
    response.writeHead(302, { location }).end();
  });
  expect(await fetchFeed(base, 'x', limits)).toMatchObject({ ok: false, reason: expect.stringContaining(location) });
});

test('a status other than 200 is an answer too', async () => {
  const base = await serve((_request, response) => {
    response.writeHead(404).end('gone');
  });
  expect(await fetchFeed(base, 'x', limits)).toMatchObject({ ok: true, fetched: { status: 404 } });
});

test('no more is read than allowed, packed or without end', async () => {
  const base = await serve((request, response) => {
    if (request.url === '/bomb') {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
      return;
    }
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(1_000)));
    };
    response.on('drain', more);
    more();
  });
  for (const path of ['bomb', 'endless'])
    expect(await fetchFeed(base + path, 'x', limits)).toMatchObject({
      ok: true,
      fetched: { isTooLarge: true, bytes: new Uint8Array() },
    });
});

test.for(['silent', 'slow'])('a %s server is not waited for', async (kind) => {
  const base = await serve((_request, response) => {
    if (kind === 'slow') response.write('<rss>');
  });
  // Without a limit of its own it would run into that of the test.
  const fetching = await fetchFeed(base, 'x', { ...limits, time: 300 });
  expect(fetching).toEqual({ ok: false, reason: 'Expected an answer within 0.3 seconds, found none.' });
});

test('nobody there, and a connection that is cut, are told', async () => {
  expect(await fetchFeed('http://127.0.0.1:1/', 'x', limits)).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^Expected an answer, found .+\.$/),
  });
  const base = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('<rss>');
    setTimeout(() => response.destroy(), 50);
  });
  expect(await fetchFeed(base, 'x', limits)).toMatchObject({ ok: false });
});
