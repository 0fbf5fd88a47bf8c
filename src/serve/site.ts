import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Coding } from './coding.ts';
import { hubIn, policyIn } from './document.ts';
import { toHttpDate } from './http-date.ts';
import { isFeed, type Kind, kindOf } from './kind.ts';

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
  /** All header fields of a 200: name, value, name, value. Made once, for all answers. */
  readonly headers: string[];
  /** Those that a 304 and a 412 repeat. */
  readonly headers304: string[];
}

/** What is found under one path. */
export interface Resource {
  /** In milliseconds since 1970, whole seconds. */
  readonly lastModified: number;
  /** `undefined` is the body as it is. Made when first asked for, then kept. */
  as(coding: Coding | undefined): Representation;
  /** True when the same would be made of these. */
  isOf(bytes: Uint8Array, url: string | undefined): boolean;
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
  /** The site before, of which is kept what has not changed: it need not be compressed again. */
  readonly before?: Site | undefined;
}

/** The files of `out/` as a site. `index.html` is what its folder's path leads to. */
export const toSite = (files: readonly ServedFile[], options: SiteOptions): Site => {
  const resources = new Map<string, Resource>();
  for (const file of files) {
    const path = `/${file.name}`;
    const known = options.before?.resources.get(path);
    const resource = known?.isOf(file.bytes, options.url) === true ? known : toResource(file, options);
    resources.set(path, resource);
    if (path.endsWith('/index.html')) resources.set(path.slice(0, -'index.html'.length), resource);
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

const toResource = ({ name, bytes, changed }: ServedFile, { url, now }: SiteOptions): Resource => {
  const kind = kindOf(name);
  const said = kind.isText ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8') : '';
  // Not the newest `updated` in it: an older article that is edited, or comes late, leaves that as it was, and libcurl (newsboat, sfeed) asks
  // If-Modified-Since and throws an answer away that is not said to be younger, whatever its ETag.
  const lastModified = Math.floor(Math.min(changed, now) / 1000) * 1000;
  const fields = {
    kept: [
      ...['Cache-Control', 'max-age=300'],
      ...(kind.isText ? ['Vary', 'Accept-Encoding'] : []),
      ...(isFeed(kind) ? ['Access-Control-Allow-Origin', '*'] : []),
    ],
    own: [
      ...['Last-Modified', toHttpDate(lastModified)],
      ...securityOf(kind, said),
      ...(isFeed(kind) ? ['Access-Control-Expose-Headers', 'ETag, Link', ...linksOf(name, said, url)] : []),
    ],
  };
  const made = new Map<Coding | undefined, Representation>();
  return {
    lastModified,
    as: (wanted) => {
      // What is small or packed already gains nothing.
      const coding = kind.isText && bytes.length > 500 ? wanted : undefined;
      const known = made.get(coding) ?? represent(bytes, { coding, kind, fields });
      made.set(coding, known);
      return known;
    },
    isOf: (other, otherUrl) => otherUrl === url && Buffer.compare(other, bytes) === 0,
  };
};

interface Manner {
  readonly coding: Coding | undefined;
  readonly kind: Kind;
  readonly fields: {
    /** Those that a 304 repeats, for caches and for scripts of other sites. */
    readonly kept: readonly string[];
    readonly own: readonly string[];
  };
}

const represent = (bytes: Uint8Array, { coding, kind, fields }: Manner): Representation => {
  const body = coding === undefined ? bytes : compress(bytes, coding);
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const etag = `"${digest}${coding === undefined ? '' : `-${coding}`}"`;
  const headers304 = ['ETag', etag, ...fields.kept];
  return {
    body,
    etag,
    headers: [
      ...['Content-Type', kind.mediaType, 'Content-Length', String(body.length)],
      ...(coding === undefined ? [] : ['Content-Encoding', coding]),
      ...headers304,
      ...fields.own,
    ],
    headers304,
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
  const policy = policyIn(said) ?? strictest;
  return [...always, 'Content-Security-Policy', `${policy}; frame-ancestors 'none'`];
};

const strictest = "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** A feed's own address, and its hub's where it names one. https://www.w3.org/TR/websub/#discovery */
const linksOf = (name: string, said: string, url: string | undefined): readonly string[] => {
  const hub = hubIn(said);
  const path = name.split('/').map(encodeURIComponent).join('/');
  const links = [
    ...(url === undefined ? [] : [`<${new URL(`./${path}`, url).href}>; rel="self"`]),
    ...(hub === undefined ? [] : [`<${hub}>; rel="hub"`]),
  ];
  return links.length === 0 ? [] : ['Link', links.join(', ')];
};
