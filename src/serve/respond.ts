import { chooseCoding } from './coding.ts';
import { weigh } from './conditional.ts';
import type { Resource, Site } from './site.ts';

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
  /** Name, value, name, value: as Node takes them, which wants a list that it might change, and does not. */
  readonly headers: string[];
  readonly body: Uint8Array | undefined;
}

/**
 * Answers a request from what is in memory (RFC 9110, 9111); `undefined` is a site that is still being made. Never throws,
 * whatever the request says.
 */
export const respond = (request: SiteRequest, site: Site | undefined): SiteResponse => {
  if (request.method === 'HEAD') return { ...get(request, site), body: undefined };
  if (request.method === 'GET') return get(request, site);
  return request.method === 'OPTIONS' ? options : notAllowed;
};

const get = (request: SiteRequest, site: Site | undefined): SiteResponse => {
  if (site === undefined) return starting;
  const path = readPath(request.target);
  if (path === undefined) return badRequest;
  const resource = site.resources.get(path);
  if (resource !== undefined) return send(request, resource);
  return site.resources.has(`${path}/`) ? moved(path, request.target) : notFound(site.notFound);
};

const send = (request: SiteRequest, resource: Resource): SiteResponse => {
  const chosen = resource.as(chooseCoding(request.header('accept-encoding')));
  const conditions = {
    ifMatch: request.header('if-match'),
    ifNoneMatch: request.header('if-none-match'),
    ifModifiedSince: request.header('if-modified-since'),
    ifUnmodifiedSince: request.header('if-unmodified-since'),
  };
  const status = weigh(conditions, { etag: chosen.etag, lastModified: resource.lastModified });
  if (status === 304) return { status, headers: chosen.headers304, body: undefined };
  if (status === 412) return plain(412, 'Precondition failed', chosen.headers304);
  return { status, headers: chosen.headers, body: chosen.body };
};

/** A folder without its `/`. Told relative to it, so that it is right under whatever path the site is mounted. */
const moved = (path: string, target: string): SiteResponse => {
  const name = encodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  const query = /\?[^#]*/.exec(target)?.[0] ?? '';
  return plain(301, 'Moved', ['Location', `./${name}/${query}`, 'Cache-Control', 'max-age=300']);
};

/** Nobody is to keep this for long, or to compare it. */
const notFound = (page: Resource): SiteResponse => {
  const { headers, body } = page.as(undefined);
  const own: string[] = [];
  for (const [at, value] of headers.entries()) {
    const name = at % 2 === 0 ? value : headers[at - 1];
    if (name !== 'ETag' && name !== 'Last-Modified')
      own.push(name === 'Cache-Control' && at % 2 === 1 ? 'no-cache' : value);
  }
  return { status: 404, headers: own, body };
};

const plain = (status: number, words: string, headers: readonly string[]): SiteResponse => {
  const body = Buffer.from(`${words}.\n`);
  const common = ['Content-Type', 'text/plain; charset=utf-8', 'Content-Length', String(body.length)];
  return { status, headers: [...common, 'X-Content-Type-Options', 'nosniff', ...headers], body };
};

const allow = ['Allow', 'GET, HEAD, OPTIONS'];
const options: SiteResponse = {
  status: 204,
  headers: [
    ...allow,
    ...['Access-Control-Allow-Origin', '*', 'Access-Control-Allow-Methods', 'GET, HEAD'],
    ...['Access-Control-Allow-Headers', 'If-None-Match, If-Modified-Since', 'Access-Control-Max-Age', '86400'],
  ],
  body: undefined,
};
const notAllowed = plain(405, 'Method not allowed', allow);
const badRequest = plain(400, 'Bad request', []);
const starting = plain(503, 'The site is being made', ['Retry-After', '1', 'Cache-Control', 'no-store']);

/**
 * The path of a request's target, decoded once; `undefined` for one that nobody sends who means well: malformed `%`, NUL, `\`,
 * an encoded `/`. The site is a table, so that no path leads out of it; dot names are not in it.
 */
const readPath = (target: string): string | undefined => {
  const from = target.startsWith('/') ? target : afterHost(target);
  if (from === undefined) return undefined;
  const end = from.search(/[?#]/);
  const path = end === -1 ? from : from.slice(0, end);
  if (!path.includes('%')) return path.includes('\\') || path.includes('\0') ? undefined : path;
  if (/%(?:00|2f|5c)|[\\\0]/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/** The absolute form, as it is sent to a proxy. https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2 */
const afterHost = (target: string): string | undefined => {
  const rest = /^https?:\/\/[^/?#\\]+(.*)$/is.exec(target)?.[1];
  return rest === undefined || rest.startsWith('/') ? rest : `/${rest}`;
};

/**
 * The same for those who speak `Request` and `Response`: Hono, function hosts, service workers. `site` is asked at each request,
 * so that it may be another one after a build.
 */
export const toFetchHandler =
  (site: () => Site | undefined) =>
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
