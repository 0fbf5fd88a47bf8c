import { isFeed, type Kind } from './kind.ts';

/** When a document of ours says that it was last changed, in milliseconds since 1970: never the file's time, which a copy changes. */
export const lastChange = (said: string, kind: Kind): number | undefined => {
  const time = Date.parse(timeIn(said, kind) ?? '');
  return Number.isNaN(time) ? undefined : time;
};

const timeIn = (said: string, kind: Kind): string | undefined => {
  if (kind.mediaType.startsWith('application/feed+json')) return newestItem(said);
  if (isFeed(kind)) return firstOf(said, [/<updated>([^<]+)</, /<lastBuildDate>([^<]+)</]);
  if (!kind.mediaType.startsWith('text/html')) return undefined;
  return firstOf(said, [/<time class="updated" datetime="([^"]+)"/, /<time class="published" datetime="([^"]+)"/]);
};

/** JSON Feed has no time of its own; as instants in UTC its items' sort as text. */
const newestItem = (said: string): string | undefined =>
  [...said.matchAll(/"date_modified": "([^"]+)"/g)]
    .map(([, date = '']) => date)
    .toSorted()
    .at(-1);

const firstOf = (said: string, patterns: readonly RegExp[]): string | undefined => {
  for (const pattern of patterns) {
    const found = pattern.exec(said)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The hub that a feed names for WebSub, as an address that a header field can hold. */
export const hubIn = (said: string): string | undefined => {
  const head = said.slice(0, 10_000);
  const [link = ''] = /<(?:atom:)?link\b[^<>]*\brel="hub"[^<>]*>/.exec(head) ?? [];
  const href = /\bhref="([^"]*)"/.exec(link)?.[1];
  const address = href === undefined ? hubOfJson(head) : decode(href);
  return address !== undefined && URL.canParse(address) ? new URL(address).href : undefined;
};

const hubOfJson = (head: string): string | undefined =>
  /"hubs": \[\s*\{[^{}]*"url": "([^"\\]+)"/.exec(head.startsWith('{') ? head : '')?.[1];

/** The policy that a page gives itself, on one line; `undefined` where no header field could say it. */
export const policyIn = (said: string): string | undefined => {
  const own = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(said)?.[1];
  const policy = own === undefined ? '' : decode(own).replace(/\s+/g, ' ').trim();
  return /^[\x20-\x7e]+$/.test(policy) ? policy.replace(/;$/, '') : undefined;
};

const decode = (text: string): string =>
  text
    .replace(/&(?:#39|#x27|apos);/gi, "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
