// The clients of serve.mjs: one that compares every answer with every other, slow ones, and one that sends what nobody should.
import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { range, toRandom } from './site.mjs';

const host = '127.0.0.1';

/** One request to its end: status, headers, body, milliseconds; `isCut` when the answer ended before its end. Rejects when there was none. */
export const ask = ({ port, path, headers = {}, method = 'GET', agent, pace = 0 }) =>
  new Promise((done, failed) => {
    const start = performance.now();
    const asked = request({ host, port, path, headers, method, agent }, (response) => {
      const pieces = [];
      const end = (isCut) =>
        done({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(pieces),
          took: performance.now() - start,
          isCut:
            isCut ||
            (method === 'GET' &&
              response.statusCode === 200 &&
              Buffer.concat(pieces).length !== Number(response.headers['content-length'])),
        });
      response.on('data', async (piece) => {
        pieces.push(piece);
        if (pace === 0) return;
        response.pause();
        await sleep(pace);
        response.resume();
      });
      response.on('end', () => end(false));
      response.on('error', () => end(true));
    });
    asked.setTimeout(20_000, () => asked.destroy(new Error('no answer in 20 s')));
    asked.on('error', failed);
    asked.end();
  });

const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
const sha = (bytes) => createHash('sha1').update(bytes).digest('base64');

/** Which publication a document is of: the site's last story names it. */
const generationOf = (text) => Number(/edition(\d+)x/.exec(text)?.[1] ?? -1);

/** Not before the document's own time, or libcurl's readers lose an edit, and not after the answer's. */
const isTimely = (headers, text) => {
  const own = /<updated>([^<]+)<|<lastBuildDate>([^<]+)</.exec(text);
  const changed = Date.parse(headers['last-modified']);
  return changed <= Date.parse(headers.date) && (own === null || changed >= Date.parse(own[1] ?? own[2]));
};

/** Sees all answers, and says what does not fit: a tag with two bodies, a body with two tags, a 304 for what was replaced before it was asked. */
export const toWitness = () => {
  const bodies = new Map();
  const tags = new Map();
  const newest = new Map();
  const generations = new Map();
  const misses = [];
  const figures = { answers: 0, known: 0 };
  const see = (path, coding, { before, etag, answer }) => {
    const { status, headers, body, isCut } = answer;
    figures.answers += 1;
    const miss = (words) => misses.push(`${path} ${coding}: ${words}`);
    if (isCut) return miss('cut');
    if (status === 304) {
      figures.known += 1;
      if (headers.etag !== etag) miss(`304 with ${headers.etag} for ${etag}`);
      if (generations.get(etag) < before) miss(`304 for edition ${generations.get(etag)}, ${before} was out`);
      if (headers.vary !== 'Accept-Encoding' || headers['cache-control'] === undefined)
        miss('304 without Vary or Cache-Control');
      return;
    }
    if (status !== 200) return miss(`status ${status}`);
    if (headers.etag === etag) miss(`200 for the tag ${etag} that was sent`);
    const seen = sha(body);
    const key = `${path} ${headers.etag}`;
    if ((bodies.get(key) ?? seen) !== seen) miss(`two bodies for ${headers.etag}`);
    if ((tags.get(`${path} ${seen}`) ?? headers.etag) !== headers.etag) miss(`two tags for one body`);
    if (bodies.has(key)) return checkOrder(path, headers.etag, before, miss);
    const text = (decoders[headers['content-encoding']] ?? ((same) => same))(body).toString();
    if (headers['content-encoding'] !== (coding === 'identity' ? undefined : coding))
      miss(`coding ${headers['content-encoding']}`);
    if (!isTimely(headers, text)) miss(`Last-Modified ${headers['last-modified']} at ${headers.date}`);
    bodies.set(key, seen);
    tags.set(`${path} ${seen}`, headers.etag);
    generations.set(headers.etag, generationOf(text));
    checkOrder(path, headers.etag, before, miss);
  };
  const checkOrder = (path, etag, before, miss) => {
    const generation = generations.get(etag);
    if (generation < before) miss(`edition ${generation}, ${before} was out`);
    newest.set(path, Math.max(newest.get(path) ?? -1, generation));
  };
  return { see, misses, figures, newestOf: (path) => newest.get(path) ?? -1 };
};

const codings = ['identity', 'gzip', 'br'];
const paths = ['/feed.atom', '/feed.rss', '/feed.json'];

/** Asks over `lanes` connections until `isEnd`, every other time with the tag that it has. */
export const poll = async ({ port, lanes, witness, isEnd }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const lane = async (number) => {
    const own = new Map();
    for (let turn = number; !isEnd(); turn += 1) {
      const path = paths[turn % 3];
      const coding = codings[Math.floor(turn / 3) % 3];
      const etag = turn % 2 === 0 ? own.get(path + coding) : undefined;
      const before = witness.newestOf(path);
      const headers = { 'Accept-Encoding': coding, ...(etag === undefined ? {} : { 'If-None-Match': etag }) };
      const answer = await ask({ port, path, headers, agent });
      witness.see(path, coding, { before, etag, answer });
      if (answer.status === 200) own.set(path + coding, answer.headers.etag);
    }
  };
  await Promise.all(range(1, lanes).map(lane));
  agent.destroy();
};

const slowWords = {
  header: (path) => `GET ${path} HTTP/1.1\r\nHost: a\r\nX: `,
  body: (path) => `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n`,
  read: (path) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(8),
};

/** Connections that send a byte a second, or read nothing; they come again when they are sent away. Gives what ends them. */
export const beSlow = ({ port, mode, count, path }) => {
  const open = new Set();
  let isEnd = false;
  const start = () => {
    const socket = connect({ host, port }, () => {
      socket.write(slowWords[mode](path));
      if (mode === 'read') socket.pause();
    });
    const timer = setInterval(() => mode !== 'read' && socket.write('x'), 1000);
    socket.on('data', () => undefined);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      open.delete(socket);
      if (!isEnd) setTimeout(start, 100);
    });
    open.add(socket);
  };
  for (let number = 0; number < count; number += 1) start();
  return () => {
    isEnd = true;
    for (const socket of open) socket.destroy();
  };
};

const seeds = [
  ...[
    '/feed.atom',
    '/feed.json?x=1',
    '/articles/pier1.html',
    '/articles',
    '/',
    '/large.txt',
    '*',
    'http://a/feed.rss',
    'a:80',
  ],
  ...[
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/.secret.txt',
    '/link.txt',
    '/articles/../../secret.txt',
  ],
  ...[
    '//secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%252e%252e/secret.txt',
    '/feed.atom%00.txt',
    '/out/../secret.txt',
    '/%',
  ],
];
const pieces = [
  '..',
  '/',
  '%2e',
  '%2f',
  '%5c',
  '\\',
  '%00',
  '\0',
  '%',
  '%zz',
  ' ',
  '\t',
  '?',
  '#',
  '//',
  '.',
  ';',
  ':',
  '@',
  '%e9',
  '\u00ff',
  'secret.txt',
  'A'.repeat(2000),
  '\r',
  '\n',
  'HTTP/1.1',
];
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS', 'TRACE', 'CONNECT', 'get', 'BREW', 'PUT', '', 'GET GET', 'PRI'];

/** A request line as nobody sends who means well; `isOdd` when not even its ends are sure. */
export const mutate = (random) => {
  const pick = (list) => list[Math.floor(random() * list.length)];
  let target = pick(seeds);
  for (let change = Math.floor(random() * 4); change > 0; change -= 1) {
    const at = Math.floor(random() * (target.length + 1));
    target = target.slice(0, at) + pick(pieces) + target.slice(at + (random() < 0.3 ? 1 : 0));
  }
  const method = random() < 0.85 ? 'GET' : pick(methods);
  const version = random() < 0.95 ? 'HTTP/1.1' : pick(['HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/1.1 x', '']);
  const line = `${method} ${target} ${version}`;
  return { line, isOdd: method !== 'GET' || version !== 'HTTP/1.1' || !/^[\x21-\x7e]+$/.test(target) };
};

/** Sends one line over a connection, and waits for the answer's end, or the connection's. Gives the status and all bytes; 0 when there was no answer. */
const sendLine = (socket, { line, isOdd }) =>
  new Promise((done) => {
    let bytes = Buffer.alloc(0);
    const end = () => {
      clearTimeout(timer);
      socket.removeAllListeners('data');
      socket.removeListener('close', end);
      done({ status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(bytes.subarray(0, 13).toString('latin1'))?.[1] ?? 0), bytes });
    };
    const timer = setTimeout(end, isOdd ? 1000 : 10_000);
    socket.on('close', end);
    socket.on('data', (piece) => {
      bytes = Buffer.concat([bytes, piece]);
      const head = bytes.indexOf('\r\n\r\n');
      if (head === -1 || isOdd) return;
      const length = Number(/\r\nContent-Length: (\d+)/i.exec(bytes.subarray(0, head).toString('latin1'))?.[1] ?? 0);
      if (bytes.length >= head + 4 + length) end();
    });
    socket.write(Buffer.from(`${line}\r\nHost: a\r\n${isOdd ? 'Connection: close\r\n' : ''}\r\n`, 'latin1'));
  });

const headOf = (bytes) => bytes.subarray(0, 2000).toString('latin1').split('\r\n\r\n')[0].concat('\r\n');

const open = (port) =>
  new Promise((done, failed) => {
    const socket = connect({ host, port }, () => {
      socket.removeListener('error', failed);
      socket.on('error', () => undefined);
      done(socket);
    });
    socket.on('error', failed);
  });

/** Sends mutated request lines; gives the answers by status, and what was wrong. */
export const sendNonsense = async ({ port, count, secret, seed = 1 }) => {
  const random = toRandom(seed);
  const statuses = new Map();
  const misses = [];
  let left = count;
  const lane = async () => {
    let socket = await open(port);
    while (left > 0) {
      left -= 1;
      const mutation = mutate(random);
      const { status, bytes } = await sendLine(socket, mutation);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (bytes.includes(secret)) misses.push(`the secret came for ${JSON.stringify(mutation.line)}`);
      if (status >= 500 && status !== 505) misses.push(`${status} for ${JSON.stringify(mutation.line)}`);
      if (status === 0 && !mutation.isOdd) misses.push(`no answer for ${JSON.stringify(mutation.line)}`);
      if (
        mutation.isOdd ||
        socket.destroyed ||
        socket.readableEnded ||
        /\r\nConnection: close\r\n/i.test(headOf(bytes))
      ) {
        socket.destroy();
        socket = await open(port);
      }
    }
    socket.destroy();
  };
  await Promise.all(range(1, 32).map(lane));
  return { statuses, misses };
};
