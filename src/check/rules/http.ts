import { encodingName } from '../../codec/encoding/labels.ts';
import type { Fetched } from '../../model/fetched.ts';
import { quote } from '../../model/problem.ts';
import type { DocumentFormat } from '../document.ts';
import type { Law } from '../rule.ts';

/** A document with how it was served. */
export interface ServedDocument extends Fetched {
  /** What it turned out to be; `undefined` where it could not be read. */
  readonly format: DocumentFormat | undefined;
  readonly text: string;
}

/** A rule about how a document is served: what is wrong, each in a sentence. Pure. */
export interface HttpRule extends Law {
  check(served: ServedDocument): readonly string[];
}

const http = 'https://www.rfc-editor.org/rfc/rfc9110';

/** An answer that is none. */
const httpError: HttpRule = {
  code: 'HttpError',
  severity: 'error',
  spec: `${http}#section-15`,
  check: ({ status, url }) =>
    status === 200 ? [] : [`Expected the status 200 from ${quote(url)}, found ${status}. Look at the server.`],
};

/** More than readers and the W3C validator take. */
const validatorLimit: HttpRule = {
  code: 'ValidatorLimit',
  severity: 'error',
  spec: 'https://validator.w3.org/feed/docs/error/ValidatorLimit.html',
  check: ({ isTooLarge }) =>
    isTooLarge ? ['Expected at most 10 MB, found more. Keep fewer items in the feed, or shorter ones.'] : [],
};

interface ContentType {
  readonly mediaType: string;
  readonly charset: string | undefined;
}

const contentTypeOf = ({ headers }: Fetched): ContentType | undefined => {
  const header = headers.get('content-type');
  if (header === undefined) return undefined;
  const [mediaType = '', ...parameters] = header.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return { mediaType, charset: charset?.slice('charset='.length).replace(/^"(.*)"$/, '$1') };
};

/** What a server says the encoding is. */
export const charsetOf = (fetched: Fetched): string | undefined => contentTypeOf(fetched)?.charset;

const anyXml = ['application/xml', 'text/xml'];
const rdf = ['application/rdf+xml', 'application/rss+xml', ...anyXml];
const rss = ['application/rss+xml', ...anyXml];
const atom = ['application/atom+xml', ...anyXml];

const mediaTypes: Readonly<Record<DocumentFormat, readonly string[]>> = {
  rss20: rss,
  rss09: [...rss, 'application/rdf+xml'],
  rss10: rdf,
  rss11: rdf,
  atom10: atom,
  atom03: atom,
  opml: ['text/x-opml', 'application/opml+xml', ...anyXml],
  'json-feed': ['application/feed+json', 'application/json'],
  unknown: [],
};

/** A media type that is not the format's: browsers and readers do not see a feed in it. */
const unexpectedContentType: HttpRule = {
  code: 'UnexpectedContentType',
  severity: 'warning',
  spec: `${http}#section-8.3`,
  check: (served) => {
    const known = served.format === undefined ? [] : mediaTypes[served.format];
    if (known.length === 0) return [];
    const found = contentTypeOf(served)?.mediaType;
    if (found !== undefined && known.includes(found)) return [];
    const what = found === undefined ? 'none' : quote(found);
    return [`Expected the media type ${quote(known[0] ?? '')}, found ${what}. Set it as Content-Type on the server.`];
  },
};

/** `application/xml` for a document that does not begin like a feed: who looks at its start only sees none. */
const nonSpecificMediaType: HttpRule = {
  code: 'NonSpecificMediaType',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc7303#section-4',
  check: (served) => {
    const { mediaType = '' } = contentTypeOf(served) ?? {};
    const isKnown = served.format !== undefined && served.format !== 'unknown';
    if (!isKnown || !anyXml.includes(mediaType) || /<(?:rss|feed|[\w.-]+:RDF|opml)\b/.test(served.text.slice(0, 512)))
      return [];
    return [`Expected the format's own media type, found ${quote(mediaType)}, and no feed in the first 512 bytes.`];
  },
};

/** `text/xml` without an encoding: older programs take it for US-ASCII. */
const textXml: HttpRule = {
  code: 'TextXml',
  severity: 'info',
  spec: 'https://www.rfc-editor.org/rfc/rfc7303#section-4.1',
  check: (served) => {
    const type = contentTypeOf(served);
    if (type?.mediaType !== 'text/xml' || type.charset !== undefined) return [];
    return ['Expected the format\'s own media type, or "text/xml; charset=utf-8", found "text/xml" alone.'];
  },
};

const declaredIn = (text: string): string | undefined =>
  /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 500))?.[1];

/** The server names one encoding, the document another: which one counts depends on the reader. */
const encodingMismatch: HttpRule = {
  code: 'EncodingMismatch',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc7303#section-3',
  check: (served) => {
    const charset = contentTypeOf(served)?.charset;
    const declared = served.format === 'json-feed' ? 'utf-8' : declaredIn(served.text);
    if (charset === undefined || declared === undefined) return [];
    if ((encodingName(charset) ?? charset) === (encodingName(declared) ?? declared.toLowerCase())) return [];
    return [`Expected one encoding, found ${quote(charset)} in Content-Type and ${quote(declared)} in the document.`];
  },
};

/** Characters beyond ASCII, and nobody says in which encoding. */
const missingEncoding: HttpRule = {
  code: 'MissingEncoding',
  severity: 'info',
  spec: 'https://www.rfc-editor.org/rfc/rfc7303#section-3',
  check: (served) => {
    const isKnown = contentTypeOf(served)?.charset !== undefined || declaredIn(served.text) !== undefined;
    const isXml = served.format !== 'json-feed' && served.format !== undefined;
    const hasMark = (served.bytes[0] ?? 0) === 0xef || (served.bytes[0] ?? 0) >= 0xfe;
    if (!isXml || isKnown || hasMark || !served.bytes.some((byte) => byte >= 0x80)) return [];
    return ['Expected an encoding in Content-Type or the XML declaration, found none. Write encoding="utf-8".'];
  },
};

/** Neither ETag nor Last-Modified: every reader fetches all of it every time. */
const missingValidator: HttpRule = {
  code: 'MissingETag',
  severity: 'warning',
  spec: `${http}#section-8.8`,
  w3c: 'none',
  check: ({ headers }) =>
    headers.has('etag') || headers.has('last-modified')
      ? []
      : ['Expected ETag or Last-Modified, found neither: every reader fetches the whole feed each time.'],
};

/** A feed that may not be kept. */
const cachingForbidden: HttpRule = {
  code: 'CachingForbidden',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2',
  w3c: 'none',
  check: ({ headers }) =>
    /\bno-store\b/i.test(headers.get('cache-control') ?? '')
      ? [`Expected a feed that may be kept, found Cache-Control ${quote(headers.get('cache-control') ?? '')}.`]
      : [],
};

/** Nothing said about how long a feed may be kept. */
const missingCacheControl: HttpRule = {
  code: 'MissingCacheControl',
  severity: 'info',
  spec: 'https://www.rfc-editor.org/rfc/rfc9111#section-5.2',
  w3c: 'none',
  check: ({ headers }) =>
    headers.has('cache-control') || headers.has('expires')
      ? []
      : ['Expected Cache-Control such as "max-age=600", found none: each reader guesses when to ask again.'],
};

/** Below this a packed body saves nothing. */
const smallBody = 1_400;

/** A body as it is: text is a quarter of the size when it is packed. */
const uncompressed: HttpRule = {
  code: 'Uncompressed',
  severity: 'info',
  spec: `${http}#section-8.4`,
  check: ({ headers, bytes }) =>
    bytes.length < smallBody || headers.has('content-encoding')
      ? []
      : [`Expected a compressed body, found ${bytes.length} bytes as they are. Let the server compress feeds.`],
};

/** A redirection that is not for good: readers ask the old address for ever. */
const tempRedirect: HttpRule = {
  code: 'TempRedirect',
  severity: 'info',
  spec: `${http}#section-15.4`,
  check: ({ redirects }) =>
    redirects
      .filter(({ status }) => status !== 301 && status !== 308)
      .map(
        ({ status, from, to }) =>
          `Expected the feed at ${quote(from)}, found a redirection for now (${status}) to ${quote(to)}. If it moved, use 301.`,
      ),
};

/** Every rule about how a document is served. A newcomer adds one as one object, and one line here. */
export const httpRules: readonly HttpRule[] = [
  unexpectedContentType,
  nonSpecificMediaType,
  textXml,
  encodingMismatch,
  missingEncoding,
  missingValidator,
  cachingForbidden,
  missingCacheControl,
  uncompressed,
  tempRedirect,
];

/** What is in the way of judging anything else. */
export const answerRules: readonly HttpRule[] = [httpError, validatorLimit];
