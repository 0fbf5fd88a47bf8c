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
