import { type Permalink, toPermalink } from '../../model/values.ts';
import type { Reading } from './picture.ts';
import { count } from './receipts.ts';

// Addresses are decided by what `URL` makes of them, which is what a browser does.

/** False for none, an empty one and `#top`, which lead to the page itself. */
export const leadsAway = (value: string | undefined): value is string =>
  value !== undefined && !/^\s*(?:#|$)/.test(value);

export const toAddress = (value: string | undefined, base: Permalink | undefined): Permalink | undefined =>
  leadsAway(value) ? toPermalink(value, base) : undefined;

export const toContact = (value: string): string | undefined => {
  if (!URL.canParse(value)) return undefined;
  const { protocol, href } = new URL(value);
  if (protocol !== 'mailto:' && protocol !== 'tel:') return undefined;
  return href.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/g, encodeURIComponent);
};

/** Nothing, but with a receipt that says why. */
export const refuse = (value: string, { base, tally }: Reading): undefined => {
  count(tally, whyNot(value, base));
};

const whyNot = (value: string, base: Permalink | undefined): string => {
  if (!URL.canParse(value, base)) {
    return URL.canParse(value, 'http://news.invalid/') ? 'relative address' : 'malformed address';
  }
  const { protocol } = new URL(value, base);
  if (protocol === 'http:' || protocol === 'https:') return 'address with a password';
  return `${protocol.slice(0, 20)} address`;
};
