import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Coding } from './coding.ts';
import { toHttpDate } from './http-date.ts';

/** A file to be served: its name below `out/`, its bytes, and when it came to hold them, in milliseconds since 1970. */
export interface ServedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly changed: number;
}

/** One way to send a resource. */
export interface Representation {
  readonly body: Uint8Array;
  /** Strong, quotes included, e.g. `"3f2a…"`; another one for each coding. */
  readonly etag: string;
  /** All header fields of a 200, as Node takes them: name, value, name, value. */
  readonly headers: readonly string[];
  /** Those that a 304 repeats. */
  readonly headers304: readonly string[];
}

/** What is found under one path. */
export interface Resource {
  /** In milliseconds since 1970, whole seconds. */
  readonly lastModified: number;
  /** `undefined` is the body as it is. Made when first asked for, then kept. */
  as(coding: Coding | undefined): Representation;
}

/** All that is served, by path, e.g. `/feed.atom`. Nothing else can be asked for. */
export interface Site {
  readonly resources: ReadonlyMap<string, Resource>;
  /** What is answered to a path that is not there. */
  readonly notFound: Resource;
}

/** What a site is made for. */
export interface SiteOptions {
  /** The channel's address, of which a feed's own is told in `Link`. */
  readonly url: string | undefined;
  /** When it was made, in milliseconds since 1970: no document is said to be younger. */
  readonly now: number;
}

/** The files of `out/` as a site. `index.html` is what its folder's path leads to. */
export const toSite = (files: readonly ServedFile[], options: SiteOptions): Site => {
  const resources = new Map<string, Resource>();
  for (const file of files) {
    const resource = toResource(file, options);
    resources.set(`/${file.name}`, resource);
    if (file.name === 'index.html' || file.name.endsWith('/index.html'))
      resources.set(`/${file.name.slice(0, -'index.html'.length)}`, resource);
  }
  return {
    resources,
    notFound: toResource({ name: '404.html', bytes: Buffer.from(notFoundPage), changed: options.now }, options),
  };
};

const notFoundPage = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>Not found</title></head>
<body><main><h1>Not found</h1><p>There is nothing at this address. <a href="/">See what is new.</a></p></main></body></html>
`;

interface Kind {
  readonly mediaType: string;
  readonly isText: boolean;
}

const text = (mediaType: string): Kind => ({ mediaType, isText: true });
const binary = (mediaType: string): Kind => ({ mediaType, isText: false });

/** By the end of the name. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['rss', text('application/rss+xml; charset=utf-8')],
  ['atom', text('application/atom+xml; charset=utf-8')],
  ['feed.json', text('application/feed+json; charset=utf-8')],
  ['json', text('application/json')],
  ['html', text('text/html; charset=utf-8')],
  ['xml', text('application/xml')],
  ['opml', text('text/x-opml; charset=utf-8')],
  ['css', text('text/css; charset=utf-8')],
  ['txt', text('text/plain; charset=utf-8')],
  ['svg', text('image/svg+xml')],
  ['ico', binary('image/x-icon')],
  ['png', binary('image/png')],
  ['jpg', binary('image/jpeg')],
  ['jpeg', binary('image/jpeg')],
  ['gif', binary('image/gif')],
  ['webp', binary('image/webp')],
  ['woff2', binary('font/woff2')],
]);

const kindOf = (name: string): Kind => {
  const file = name.slice(name.lastIndexOf('/') + 1);
  return kinds.get(file) ?? kinds.get(file.slice(file.lastIndexOf('.') + 1)) ?? binary('application/octet-stream');
};

const isFeed = ({ mediaType }: Kind): boolean => /^application\/(?:rss|atom|feed)\+/.test(mediaType);

const toResource = ({ name, bytes, changed }: ServedFile, { url, now }: SiteOptions): Resource => {
  const kind = kindOf(name);
  const said = kind.isText ? Buffer.from(bytes).toString('utf8') : '';
  // Not the newest `updated` in it: an older article that is edited, or comes late, leaves that as it was, and libcurl (newsboat, sfeed) asks
  // If-Modified-Since and throws an answer away that is not said to be younger, whatever its ETag.
  const lastModified = Math.floor(Math.min(changed, now) / 1000) * 1000;
  const common = [
    ...['Cache-Control', 'max-age=300'],
    ...(kind.isText ? ['Vary', 'Accept-Encoding'] : []),
    ...['Last-Modified', toHttpDate(lastModified)],
    ...securityOf(kind, said),
    ...(isFeed(kind) ? ['Access-Control-Allow-Origin', '*', ...linksOf(name, said, url)] : []),
  ];
  const made = new Map<Coding | undefined, Representation>();
  const make = (coding: Coding | undefined): Representation => {
    const body = coding === undefined ? bytes : compress(bytes, coding);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}${coding === undefined ? '' : `-${coding}`}"`;
    const coded = coding === undefined ? [] : ['Content-Encoding', coding];
    const headers = [
      'Content-Type',
      kind.mediaType,
      'Content-Length',
      String(body.length),
      'ETag',
      etag,
      ...coded,
      ...common,
    ];
    return { body, etag, headers, headers304: ['ETag', etag, ...common] };
  };
  return {
    lastModified,
    as: (wanted) => {
      // What is small or packed already gains nothing.
      const coding = kind.isText && bytes.length > 500 ? wanted : undefined;
      const known = made.get(coding) ?? make(coding);
      made.set(coding, known);
      return known;
    },
  };
};

const compress = (bytes: Uint8Array, coding: Coding): Uint8Array =>
  coding === 'gzip'
    ? gzipSync(bytes, { level: 9 })
    : brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: bytes.length < 500_000 ? 9 : 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });

/** A page may do what its own policy says; one that has none, nothing but show itself. */
const securityOf = ({ mediaType }: Kind, said: string): readonly string[] => {
  const always = ['X-Content-Type-Options', 'nosniff', 'Referrer-Policy', 'no-referrer'];
  if (!mediaType.startsWith('text/html') && !mediaType.startsWith('image/svg')) return always;
  const own = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(said)?.[1];
  const policy = own ?? "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";
  return [...always, 'Content-Security-Policy', `${policy}; frame-ancestors 'none'`];
};

/** A feed's own address, and its hub's where it names one. https://www.w3.org/TR/websub/#discovery */
const linksOf = (name: string, said: string, url: string | undefined): readonly string[] => {
  const hub = /<(?:atom:)?link rel="hub" href="([^"<>]+)"/.exec(said.slice(0, 10_000))?.[1];
  const links = [
    ...(url === undefined ? [] : [`<${new URL(name, url).href}>; rel="self"`]),
    ...(hub === undefined ? [] : [`<${hub}>; rel="hub"`]),
  ];
  return links.length === 0 ? [] : ['Link', links.join(', ')];
};
