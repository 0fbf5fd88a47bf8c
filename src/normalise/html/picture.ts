import type { Permalink } from '../../model/values.ts';
import { toAddress } from './address.ts';
import type { Tally } from './receipts.ts';

/** What the tags are read with; `picture` holds the best `<source>` while a `<picture>` is open. */
export interface Reading {
  readonly base: Permalink | undefined;
  readonly tally: Tally;
  picture: { source: Permalink | undefined } | undefined;
}

export type Attributes = Readonly<Record<string, string>>;

/** The only way to stop sanitize-html before it has read everything. */

// Pictures that load late have a stand-in in `src`.
const lateAttributes = ['data-src', 'data-original', 'data-lazy-src'] as const;
const standIn = /placeholder|blank|spacer|loading|lazy|transparent|1x1/i;

export const toPicture = (given: Attributes, reading: Reading): Permalink | undefined => {
  const own = toAddress(given['src'], reading.base);
  const isBeside = savedBeside.test(given['src'] ?? '');
  if (own !== undefined && !isBeside && !standIn.test(lastSegment(own))) return own;
  return toLatePicture(given, reading) ?? (isBeside ? undefined : own);
};

/** The folder that a browser saves beside a page is on nobody's web: `./ferry_files/pier.jpg`. */
const savedBeside = /^(?:\.\/)?[^/?#:]{1,200}_files\//;

export const toLatePicture = (given: Attributes, { base, picture }: Reading): Permalink | undefined => {
  for (const name of lateAttributes) {
    const address = toAddress(given[name], base);
    if (address !== undefined) return address;
  }
  return toLargest(given['srcset'], base) ?? toLargest(given['data-srcset'], base) ?? picture?.source;
};

export const lastSegment = (address: Permalink): string => {
  const { pathname } = new URL(address);
  return pathname.slice(pathname.lastIndexOf('/') + 1);
};

/** Of `a.jpg 640w, b.jpg 1280w` the second. An address may hold commas, but ends at white space. */
const toLargest = (srcset: string | undefined, base: Permalink | undefined): Permalink | undefined => {
  const candidates: { text: string; size: number }[] = [];
  for (const word of (srcset ?? '').split(/\s+/, 100)) {
    const [, size, next] = /^(\d+(?:\.\d+)?)[wx](?:,(.*))?$/.exec(word) ?? [];
    const last = candidates.at(-1);
    if (size !== undefined && last !== undefined) last.size = Number(size);
    const text = size === undefined ? word : (next ?? '');
    if (text !== '' && text !== ',') candidates.push({ text: text.endsWith(',') ? text.slice(0, -1) : text, size: 1 });
  }
  for (const { text } of candidates.toSorted((one, other) => other.size - one.size)) {
    const address = toAddress(text, base);
    if (address !== undefined) return address;
  }
  return undefined;
};
