import { isLanguageTag } from '../../model/language-tag.ts';
import { toPermalink } from '../../model/values.ts';
import { cleanText } from '../text.ts';
import { leadsAway, refuse, toAddress, toContact } from './address.ts';
import { type Attributes, type Reading, toPicture } from './picture.ts';
import { count } from './receipts.ts';
import { isTracker } from './tracker.ts';

export const everywhere = ['lang', 'dir'] as const;
export const ownAttributes: ReadonlyMap<string, readonly AttributeName[]> = new Map<string, readonly AttributeName[]>([
  ['a', ['href']],
  ['img', ['src', 'alt', 'width', 'height']],
  ['time', ['datetime']],
  ['del', ['datetime']],
  ['ins', ['datetime']],
  ['blockquote', ['cite']],
  ['q', ['cite']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan']],
  ['abbr', ['title']],
  ['ol', ['start']],
  ['video', ['src']],
  ['audio', ['src']],
  ['iframe', ['src']],
  ['source', ['src']],
]);

/** The attributes that may stay, each read anew. */
export const readAttributes = (tagName: string, given: Attributes, reading: Reading): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const name of [...(ownAttributes.get(tagName) ?? []), ...everywhere]) {
    const value = readers[name](given[name], reading, { tagName, given });
    if (value !== undefined) attributes[name] = value;
  }
  return attributes;
};

interface Tag {
  readonly tagName: string;
  readonly given: Attributes;
}

type Reader = (value: string | undefined, reading: Reading, tag: Tag) => string | undefined;

const digits: Reader = (value) => (value !== undefined && /^\d{1,5}$/.test(value) ? value : undefined);

const span: Reader = (value) =>
  value !== undefined && /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= 1000 ? value : undefined;

// On one line: a strict parser turns a newline in an attribute into a space.
const plain: Reader = (value, { tally }) => {
  if (value === undefined) return undefined;
  const clean = cleanText(value);
  for (const receipt of clean.removed) count(tally, receipt);
  return clean.text.replace(/[ \t\n]+/g, ' ').trim();
};

type AttributeName =
  | 'href'
  | 'src'
  | 'cite'
  | 'alt'
  | 'title'
  | 'width'
  | 'height'
  | 'colspan'
  | 'rowspan'
  | 'start'
  | 'datetime'
  | 'lang'
  | 'dir';

const readers: Readonly<Record<AttributeName, Reader>> = {
  href: (value, reading) => {
    if (!leadsAway(value)) return undefined;
    return toPermalink(value, reading.base) ?? toContact(value) ?? refuse(value, reading);
  },
  src: (value, reading, { tagName, given }) => {
    const address = tagName === 'img' ? toPicture(given, reading) : toAddress(value ?? given['data-src'], reading.base);
    if ((tagName === 'img' || tagName === 'iframe') && isTracker(given, address, reading)) {
      count(reading.tally, 'tracking pixel');
      return undefined;
    }
    return address ?? (leadsAway(value) ? refuse(value, reading) : undefined);
  },
  cite: (value, reading) =>
    leadsAway(value) ? (toPermalink(value, reading.base) ?? refuse(value, reading)) : undefined,
  alt: plain,
  title: plain,
  width: digits,
  height: digits,
  colspan: span,
  rowspan: span,
  start: digits,
  datetime: (value) => (value !== undefined && /^[\dTZPWYMDHS:+\-. ]{1,40}$/i.test(value) ? value.trim() : undefined),
  lang: (value) => (value !== undefined && value.length <= 35 && isLanguageTag(value) ? value : undefined),
  dir: (value) => (value !== undefined && /^(?:ltr|rtl|auto)$/i.test(value) ? value.toLowerCase() : undefined),
};
