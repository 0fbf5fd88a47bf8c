import { chooseCoding } from './coding.ts';
import { weigh } from './conditional.ts';
import type { Representation, Resource, Site } from './site.ts';

/** A request, as far as an answer depends on it. */
export interface SiteRequest {
  readonly method: string;
  /** As it stands in the request line, e.g. `/feed.atom?x=1`. */
  readonly target: string;
  /** The value of a header field by its name in lower case; several are joined by `, `. */
  header(name: string): string | undefined;
}

export interface SiteResponse {
  readonly status: number;
  /** Name, value, name, value. */
  readonly headers: readonly string[];
  readonly body: Uint8Array | undefined;
}

/** Answers a request from what is in memory (RFC 9110, 9111). Never throws, whatever the request says. */
export const respond = (request: SiteRequest, site: Site): SiteResponse => {
  const { method } = request;
  if (method === 'OPTIONS') return { status: 204, headers: [...allow, ...crossOrigin], body: undefined };
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Method not allowed', allow);
  const path = readPath(request.target);
  if (path === undefined) return plain(400, 'Bad request', []);
  const resource = site.resources.get(path);
  if (resource === undefined) {
    if (site.resources.has(`${path}/`)) return plain(301, 'Moved', ['Location', `${encodeURI(path)}/`]);
    return notFound(site.notFound, method);
  }
  return send(request, resource);
};

const allow = ['Allow', 'GET, HEAD, OPTIONS'];
const crossOrigin = [
  ...['Access-Control-Allow-Origin', '*', 'Access-Control-Allow-Methods', 'GET, HEAD'],
  ...['Access-Control-Allow-Headers', 'If-None-Match, If-Modified-Since', 'Access-Control-Max-Age', '86400'],
];

const send = (request: SiteRequest, resource: Resource): SiteResponse => {
  const chosen = resource.as(chooseCoding(request.header('accept-encoding')));
  const status = weigh(
    {
      ifMatch: request.header('if-match'),
      ifNoneMatch: request.header('if-none-match'),
      ifModifiedSince: request.header('if-modified-since'),
      ifUnmodifiedSince: request.header('if-unmodified-since'),
    },
    { etag: chosen.etag, lastModified: resource.lastModified },
  );
  if (status === 304) return { status, headers: chosen.headers304, body: undefined };
  if (status === 412) return plain(412, 'Precondition failed', []);
  return { status, headers: chosen.headers, body: request.method === 'HEAD' ? undefined : chosen.body };
};

const notFound = (page: Resource, method: string): SiteResponse => {
  const { headers, body }: Representation = page.as(undefined);
  const own = headers.map((value, at) => (headers[at - 1] === 'Cache-Control' ? 'no-cache' : value));
  return { status: 404, headers: own, body: method === 'HEAD' ? undefined : body };
};

const plain = (status: number, words: string, headers: readonly string[]): SiteResponse => {
  const body = Buffer.from(`${words}.\n`);
  const common = ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(body.length)];
  return { status, headers: [...common, 'X-Content-Type-Options', 'nosniff', ...headers], body };
};

/**
 * The path of a request's target, decoded once; `undefined` for one that nobody sends who means well: malformed `%`, NUL, `\`,
 * an encoded `/`. The site is a table, so that no path leads out of it; dot names are not in it.
 */
const readPath = (target: string): string | undefined => {
  const from = target.startsWith('/') ? target : /^https?:\/\/[^/?#]*(\/.*)$/is.exec(target)?.[1];
  if (from === undefined) return undefined;
  const end = from.search(/[?#]/);
  const path = end === -1 ? from : from.slice(0, end);
  if (!path.includes('%')) return path.includes('\\') || path.includes('\0') ? undefined : path;
  if (/%(?:00|2f|5c)/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/** The same for those who speak `Request` and `Response`: Hono, function hosts, service workers. */
export const toFetchHandler =
  (site: () => Site) =>
  (request: Request): Response => {
    const { pathname, search } = new URL(request.url);
    const answer = respond(
      {
        method: request.method,
        target: `${pathname}${search}`,
        header: (name) => request.headers.get(name) ?? undefined,
      },
      site(),
    );
    const headers = new Headers();
    for (let at = 0; at < answer.headers.length; at += 2)
      headers.append(answer.headers[at] ?? '', answer.headers[at + 1] ?? '');
    const body = answer.body === undefined ? null : new Uint8Array(answer.body);
    return new Response(body, { status: answer.status, headers });
  };
