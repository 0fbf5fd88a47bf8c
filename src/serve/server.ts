import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';
import { respond } from './respond.ts';
import type { Site } from './site.ts';

/** A server that runs. */
export interface Listening {
  readonly port: number;
  /** Takes no new connections, lets answers end, and is done within five seconds. */
  stop(): Promise<void>;
}

/** Answers requests of `node:http`; also for Express and Connect. `site` is asked at each request: it may be another one after a build. */
export const toNodeHandler =
  (site: () => Site | undefined): RequestListener =>
  (request, response) => {
    const answer = respond(
      {
        method: request.method ?? '',
        target: request.url ?? '',
        header: (name) => {
          const value = request.headers[name];
          return Array.isArray(value) ? value.join(', ') : value;
        },
      },
      site(),
    );
    // Who sends a body, which nothing here wants, may go on for long.
    if (bringsBody(request)) response.shouldKeepAlive = false;
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  };

const bringsBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

// Bounds for those who are slow on purpose; in milliseconds and bytes.
const bounds = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};
const mostConnections = 2_000;
/** So long may one answer be read; where all connections are taken, so long. */
const longestAnswer = 120_000;
const longestInCrowd = 6_000;
/** When it is to end: idle connections have so long to ask once more, and then answers so long to arrive. */
const grace = 500;
const farewell = 4_000;

/**
 * Serves what `site` gives at the moment of each request; `undefined` is 503. Rejects with what the system says, e.g.
 * `EADDRINUSE`.
 */
export const listen = (site: () => Site | undefined, host: string, port: number): Promise<Listening> => {
  const handle = toNodeHandler(site);
  const sockets = new Map<Socket, Slow>();
  let isEnding = false;
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (isEnding) response.shouldKeepAlive = false;
    handle(request, response);
  };
  const server = createServer(bounds, answer);
  // Nobody is asked to go on with a body.
  server.on('checkContinue', answer);
  server.on('connection', (socket) => {
    sockets.set(socket, { since: undefined, given: 0 });
    socket.on('close', () => sockets.delete(socket));
  });
  server.maxConnections = mostConnections;
  const sweeper = setInterval(() => sweep(sockets, Date.now()), bounds.connectionsCheckingInterval).unref();
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      isEnding = true;
      closeDoor(server, () => {
        clearInterval(sweeper);
        resolve();
      });
      after(grace, () => {
        for (const socket of sockets.keys()) socket.destroySoon();
      });
      after(farewell, () => {
        for (const socket of sockets.keys()) socket.destroy();
      });
    });
  return new Promise((resolve, reject) => {
    // Also what comes later, such as too many open files: that ends, and the server goes on.
    server.on('error', reject);
    server.listen(port, host, () => resolve({ port: portOf(server), stop }));
  });
};

/** Since when an answer waits to be read, and how many bytes had been given to the connection with it. */
interface Slow {
  since: number | undefined;
  given: number;
}

/** A connection, as far as slowness shows. */
interface Connection {
  readonly writableLength: number;
  readonly bytesWritten: number;
  destroy(): unknown;
}

/**
 * Ends answers whose readers do not want to have them ended; `now` in milliseconds. Looked at now and then: nothing is to be paid
 * for it by each answer.
 */
export const sweep = (sockets: ReadonlyMap<Connection, Slow>, now: number): void => {
  const longest = sockets.size < mostConnections ? longestAnswer : longestInCrowd;
  for (const [socket, slow] of sockets) {
    const isSame = slow.given === socket.bytesWritten;
    slow.given = socket.bytesWritten;
    if (socket.writableLength === 0) slow.since = undefined;
    else if (slow.since === undefined || !isSame) slow.since = now;
    else if (now - slow.since >= longest) socket.destroy();
  }
};

/** `close` of node:http (20.20) would cut answers that are on their way: for it, what is written to its end is idle. */
const closeDoor = (server: NetServer, done: () => void): void => {
  NetServer.prototype.close.call(server, () => done());
};

const after = (milliseconds: number, act: () => void): void => {
  setTimeout(act, milliseconds).unref();
};

const portOf = (server: NetServer): number => {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};
