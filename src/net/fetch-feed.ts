import type { Fetched, Redirect } from '../model/fetched.ts';

/** A server's answer, or why there is none, as a sentence. */
export type Fetching =
  | { readonly ok: true; readonly fetched: Fetched }
  | { readonly ok: false; readonly reason: string };

/** How far a fetch may go. */
export interface FetchLimits {
  /** For all of it, redirections and body, in milliseconds. */
  readonly time: number;
  /** Of the body, unpacked, in bytes. */
  readonly size: number;
  readonly redirects: number;
}

/** 10 seconds, 10 MB, 5 redirections. */
export const usualLimits: FetchLimits = { time: 10_000, size: 10_000_000, redirects: 5 };

/** Gets a document by HTTP or HTTPS, bounded in time, size and redirections. `agent` is what it says it is. */
export const fetchFeed = async (url: string, agent: string, limits: FetchLimits = usualLimits): Promise<Fetching> => {
  const signal = AbortSignal.timeout(limits.time);
  const headers = {
    'user-agent': agent,
    accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  };
  const redirects: Redirect[] = [];
  let at = url;
  try {
    for (;;) {
      const response = await fetch(at, { redirect: 'manual', signal, headers });
      const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (location === null) {
        const bytes = await readWithin(response, limits.size);
        const fetched: Fetched = {
          url: at,
          status: response.status,
          headers: new Map(response.headers),
          redirects,
          bytes: bytes ?? new Uint8Array(),
          isTooLarge: bytes === undefined,
        };
        return { ok: true, fetched };
      }
      await response.body?.cancel();
      const to = URL.canParse(location, at) ? new URL(location, at) : undefined;
      if (to === undefined || (to.protocol !== 'https:' && to.protocol !== 'http:'))
        return failure(`an http or https address to be redirected to, found ${JSON.stringify(location)}`);
      if (redirects.length === limits.redirects)
        return failure(`at most ${limits.redirects} redirections, found more, the last one to ${to.href}`);
      redirects.push({ status: response.status, from: at, to: to.href });
      at = to.href;
    }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return failure(`an answer within ${limits.time / 1_000} seconds, found none`);
    // What fetch throws when there is no answer: the cause says why.
    if (error instanceof TypeError) return failure(`an answer, found ${causeOf(error)}`);
    throw error;
  }
};

const failure = (expectation: string): Fetching => ({ ok: false, reason: `Expected ${expectation}.` });

const causeOf = ({ cause, message }: Error): string => {
  if (!(cause instanceof Error)) return message;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
};

/** The body, or `undefined` as soon as it is larger than allowed; a packed one is measured unpacked. */
const readWithin = async (response: Response, size: number): Promise<Uint8Array | undefined> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > size) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};
