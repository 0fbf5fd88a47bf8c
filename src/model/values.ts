import { hasHost, isTagForm, isUrnForm, isUuidForm } from './uri.ts';

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A moment in UTC to the second, e.g. `2018-03-09T08:35:00Z`. Sorts as text. */
export type Instant = Branded<string, 'Instant'>;

/** An absolute `http:` or `https:` address, ASCII only, as `URL` writes it, e.g. `https://news.example/articles/a.html`. */
export type Permalink = Branded<string, 'Permalink'>;

/** The permanent name of an article: an absolute URI, usually a `tag:` URI (RFC 4151). Compared character by character. */
export type EntryId = Branded<string, 'EntryId'>;

const fourDigitYear = /^\d{4}-/;

/** The instant of a `Date`, its milliseconds dropped; `undefined` for an invalid date or a year that has not four digits. */
export const toInstant = (date: Date): Instant | undefined => {
  if (Number.isNaN(date.getTime())) return undefined;
  const text = date.toISOString();
  return fourDigitYear.test(text) ? (text.replace(/\.\d+Z$/, 'Z') as Instant) : undefined;
};

/** The absolute http(s) address in `text`, resolved against `base` where one is given; `undefined` for anything else. */
export const toPermalink = (text: string, base?: Permalink): Permalink | undefined => {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username !== '' || url.password !== '' || !host.test(url.host)) return undefined;
  // URL leaves these as they are behind the host; RFC 3986 allows them nowhere there.
  const rest = url.href.slice(url.origin.length).replace(/[|^`{}[\]\\"<>]|%(?![0-9A-Fa-f]{2})/g, percent);
  return `${url.origin}${rest}` as Permalink;
};

/** `URL` lets a host have `"`, `{`, `}` and backticks, which RFC 3986 does not. */
const host = /^[A-Za-z0-9._~!$&'()*+,;=:[\]%-]+$/;

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

const uri = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

/** `text` as an id when it is an absolute URI as RFC 3986 and its own scheme spell one; `undefined` otherwise. */
export const toEntryId = (text: string): EntryId | undefined =>
  uri.test(text) && isTagForm(text) && isUrnForm(text) && isUuidForm(text) && hasHost(text)
    ? (text as EntryId)
    : undefined;

const tagUri =
  /^tag:(?:[A-Za-z0-9._-]+@)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?,\d{4}(?:-\d{2}(?:-\d{2})?)?:(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;

/** True for a `tag:` URI as RFC 4151 spells one, e.g. `tag:news.example,2018:feeds`. */
export const isTagUri = (text: string): boolean => tagUri.test(text);

/** True for a `YYYY-MM-DD` that is in the calendar. V8 takes 30 February for 2 March; reading it back tells. */
export const isCalendarDay = (day: string): boolean => {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === day;
};
