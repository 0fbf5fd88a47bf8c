import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { toNodeHandler } from '../../src/index.ts';
import { listen, sweep } from '../../src/serve/server.ts';
import type { Site } from '../../src/serve/site.ts';
import { atom, documents, siteOf } from './made-site.ts';

const host = '127.0.0.1';
const site = siteOf({ ...documents, 'large.png': 'x'.repeat(20_000_000) });

const start = async (
  of: () => Site | undefined = () => site,
): Promise<{ readonly port: number; stop(): Promise<void> }> => {
  const listening = await listen(of, host, 0);
  onTestFinished(() => listening.stop());
  return listening;
};

const open = async (port: number, words: string): Promise<Socket> => {
  const socket = connect({ host, port });
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.write(words);
  return socket;
};

/** All that comes until the connection ends. */
const readAll = async (socket: Socket): Promise<string> => {
  let all = '';
  socket.setEncoding('latin1');
  for await (const piece of socket) all += String(piece);
  return all;
};

const request = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: a\r\n${more}\r\n`;
const close = 'Connection: close\r\n';

test('an answer has a date, and its fields once', async () => {
  const { port } = await start();
  const all = await readAll(await open(port, request('/feed.atom', close)));
  expect(all).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  const [head = '', body] = all.split('\r\n\r\n');
  expect(body).toBe(atom);
  const names = head
    .split('\r\n')
    .slice(1)
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(
    expect.arrayContaining(['date', 'etag', 'last-modified', 'content-length', 'cache-control', 'vary']),
  );
});

test.for([
  ['HEAD /feed.atom HTTP/1.1\r\nHost: a', 200],
  ['GET /feed.atom HTTP/1.1\r\nHost: a\r\nIf-None-Match: *', 304],
  ['GET /feed.atom HTTP/1.1\r\nHost: a\r\nIf-None-Match: "a"\r\nIf-None-Match: *', 200],
  ['OPTIONS * HTTP/1.1\r\nHost: a', 204],
  ['HEAD /nothing HTTP/1.1\r\nHost: a', 404],
  ['HEAD /articles HTTP/1.1\r\nHost: a', 301],
] as const)('%s → %i, with nothing behind its fields', async ([line, status]) => {
  const { port } = await start();
  const all = await readAll(await open(port, `${line}\r\n${close}\r\n`));
  expect(all).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  if (status !== 200 || line.startsWith('HEAD')) expect(all).toMatch(/\r\n\r\n$/);
  expect(all).not.toMatch(/transfer-encoding/i);
});

test.for([
  ['no host', 400, 'GET /feed.atom HTTP/1.1'],
  ['no target', 400, 'GET  HTTP/1.1\r\nHost: a'],
  ['no HTTP', 400, 'nonsense'],
  ['a field that is too long', 431, `GET /feed.atom HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}`],
  ['two lengths', 400, 'POST /feed.atom HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nTransfer-Encoding: chunked'],
  ['what nobody knows is expected', 417, 'GET /feed.atom HTTP/1.1\r\nHost: a\r\nExpect: a miracle'],
] as const)('%s → %i', async ([, status, line]) => {
  const { port } = await start();
  const socket = await open(port, `${line}\r\n\r\n`);
  socket.on('error', () => undefined);
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

test.for([
  ['POST', 405, 'Content-Length: 1000000\r\n'],
  ['POST', 405, 'Content-Length: 1000000\r\nExpect: 100-continue\r\n'],
  ['PUT', 405, 'Transfer-Encoding: chunked\r\n'],
  ['GET', 200, 'Content-Length: 1000000\r\n'],
] as const)('who sends a body with %s is answered %i at once and sent away', async ([method, status, fields]) => {
  const { port } = await start();
  const all = await readAll(await open(port, `${method} /articles/ HTTP/1.1\r\nHost: a\r\n${fields}\r\n`));
  expect(all).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(all).toContain('\r\nConnection: close\r\n');
});

test('requests one behind the other are answered in their order', async () => {
  const { port } = await start();
  const paths = ['/nothing', '/articles/', '/articles', '/%'];
  const words = paths.map((path) => request(path)).join('') + request('/articles/', close);
  const all = await readAll(await open(port, words));
  expect([...all.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual([
    '404',
    '200',
    '301',
    '400',
    '200',
  ]);
});

test('it is mounted under node:http and Express, which hands on the path below its own', async () => {
  const handler = toNodeHandler(() => site);
  const app: RequestListener = (incoming, response) => {
    incoming.url = incoming.url?.replace(/^\/news/, '') ?? '/';
    handler(incoming, response);
  };
  const server = createServer(app).listen(0, host);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const response = await fetch(`http://${host}:${port}/news/feed.atom`, { headers: { 'Accept-Encoding': 'br' } });
  expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'br']);
  expect(await response.text()).toBe(atom);
});

test('a port that is taken is said by its system’s name', async () => {
  const { port } = await start();
  await expect(listen(() => site, host, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('what is on its way when it ends arrives whole, and idle connections are closed', async () => {
  const { port, stop } = await start();
  const idle = await open(port, request('/articles/'));
  await once(idle, 'data');
  const slow = await open(port, request('/large.png'));
  await once(slow, 'data');
  slow.pause();
  const stopped = stop();
  const late = await open(port, '').then(
    () => 'connected',
    (error) => error.code,
  );
  expect(late).toBe('ECONNREFUSED');
  await once(idle, 'close');
  const rest = await readAll(slow);
  await stopped;
  expect(rest.length).toBeGreaterThan(19_000_000);
  expect(slow.bytesRead).toBeGreaterThan(20_000_000);
});

test('who goes on asking while it ends is answered once more, and told that it ends', async () => {
  const { port, stop } = await start();
  const socket = await open(port, request('/articles/'));
  await once(socket, 'data');
  const stopped = stop();
  socket.write(request('/articles/'));
  expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*\r\nConnection: close\r\n/);
  await stopped;
});

test('who never reads is not waited for', async () => {
  const { port, stop } = await start();
  const slow = await open(port, request('/large.png'));
  slow.pause();
  await stop();
  expect(slow.destroyed).toBe(false);
});

test.for([
  [[10, 10, 10], [100, 100, 100], 1, 'an answer that nobody reads to its end'],
  [[10, 10, 10], [100, 100, 200], 0, 'another answer each time'],
  [[10, 0, 10], [100, 100, 100], 0, 'an answer that was read meanwhile'],
  [[0, 0, 0], [100, 100, 100], 0, 'nothing to be read'],
] as const)('waiting %o, given %o after two minutes: %i cut (%s)', ([waiting, given, expected]) => {
  let cut = 0;
  const connection = { writableLength: 0, bytesWritten: 0, destroy: () => (cut += 1) };
  const sockets = new Map([[connection, { since: undefined, given: 0 }]]);
  for (const [at, writableLength] of waiting.entries()) {
    Object.assign(connection, { writableLength, bytesWritten: given[at] });
    sweep(sockets, at * 70_000);
  }
  expect(cut).toBe(expected);
});

test('where all connections are taken, nobody may be slow for long', () => {
  let cut = 0;
  const slow = () => ({ writableLength: 1, bytesWritten: 1, destroy: () => (cut += 1) });
  const crowd = new Map(Array.from({ length: 2000 }, () => [slow(), { since: undefined, given: 1 }]));
  for (const now of [0, 5_000]) sweep(crowd, now);
  expect(cut).toBe(0);
  sweep(crowd, 7_000);
  expect(cut).toBe(2000);
});
