import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respond } from './respond.ts';
import type { Site } from './site.ts';

/** A server that runs. */
export interface Listening {
  readonly port: number;
  /** Takes no new connections, lets answers end, and is done within five seconds. */
  stop(): Promise<void>;
}

/** Answers one request of `node:http`; also for Express and Connect. */
export const toNodeHandler =
  (site: () => Site) =>
  (request: IncomingMessage, response: ServerResponse): void => {
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
    // Who sends a body with what is not wanted may go on for long.
    if (answer.status === 405) response.shouldKeepAlive = false;
    response.writeHead(answer.status, [...answer.headers]);
    response.end(answer.body);
  };

// Bounds for those who are slow on purpose; in milliseconds and bytes.
const bounds = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};
const mostConnections = 2_000;
const farewell = 4_000;

/** Serves what `site` gives at the moment of each request. Rejects with what the system says, e.g. `EADDRINUSE`. */
export const listen = (site: () => Site, host: string, port: number): Promise<Listening> => {
  const server = createServer(bounds, toNodeHandler(site));
  server.maxConnections = mostConnections;
  // A connection that speaks no HTTP is answered by Node; one that went away is nobody's trouble.
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve({ port: portOf(server), stop: () => stop(server) }));
  });
};

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), farewell).unref();
  });
