import sanitizeHtml from 'sanitize-html';
import type { Permalink } from '../model/values.ts';
import { allowed, gone, toAllowedName, voids } from './html/allowed.ts';
import { everywhere, ownAttributes, readAttributes } from './html/attributes.ts';
import { flatten } from './html/flatten.ts';
import { nest } from './html/order.ts';
import { type Attributes, type Reading, toPicture } from './html/picture.ts';
import { count, type Tally } from './html/receipts.ts';
import { cleanText } from './text.ts';

/** HTML that may stand in a feed or a page, and what had to go for it. */
export interface SafeHtml {
  /** Blocks of allowed elements, well-formed as XML too, never more than 100 elements deep. */
  readonly html: string;
  /** What was removed, and how often; empty when nothing of use to a reader was. */
  readonly removed: ReadonlyMap<string, number>;
}

/**
 * Keeps what feed readers show and nothing that acts, e.g. `<div onclick="x()">One</div>` as `<p>One</p>`. Addresses are
 * made absolute against `base`. What is safe already stays as it is.
 */
export const sanitise = (html: string, base: Permalink | undefined): SafeHtml => {
  const source = cleanText(html);
  const kept = keepAllowed(source.text, base) ?? keepFlat(source.text, base);
  // A reference such as `&#8;` has become a character only now.
  const decoded = cleanText(kept.html);
  const tally = new Map(kept.tally);
  for (const receipt of [...source.removed, ...decoded.removed]) {
    const [, name = receipt, times = '1'] = counted.exec(receipt) ?? [];
    count(tally, name, Number(times));
  }
  const safe = nest(decoded.text, tally);
  return { html: safe, removed: tally };
};

/** As `cleanText` tells it: `U+0008 (2)`. */
const counted = /^(.*) \((\d+)\)$/;

interface Kept {
  readonly html: string;
  readonly tally: ReadonlyMap<string, number>;
}

class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

// htmlparser2 10.1 moves its whole stack for every tag: without a limit the time is quadratic. Browsers stop at 512, too.
const deepestInput = 512;

const toMutable = ([tag, attributes]: readonly [string, readonly string[]]): [string, string[]] => [
  tag,
  [...attributes],
];

// Made once: a page may have ten thousand blocks.
const allowedNames = {
  allowedTags: [...allowed],
  allowedAttributes: Object.fromEntries([['*', [...everywhere]], ...[...ownAttributes].map(toMutable)]),
  nonTextTags: [...gone],
  selfClosing: [...voids],
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
};

const keepAllowed = (html: string, base: Permalink | undefined): Kept | undefined => {
  const reading: Reading = { base, tally: new Map(), picture: undefined };
  let open = 0;
  try {
    const kept = sanitizeHtml(html, {
      ...allowedNames,
      // sanitize-html 2.17.5 writes a wrong end tag after a transform to a tag that is not allowed: `span` is allowed here.
      transformTags: { '*': (name, given) => readTag(name, given, reading) },
      onOpenTag: () => {
        open += 1;
        if (open > deepestInput) throw new TooDeep();
      },
      onCloseTag: (name) => {
        open -= 1;
        if (name === 'picture') reading.picture = undefined;
      },
    });
    return { html: kept, tally: reading.tally };
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    /* v8 ignore next -- @preserve: sanitize-html throws for wrong options only */
    throw error;
  }
};

const keepFlat = (html: string, base: Permalink | undefined): Kept => {
  const kept = keepAllowed(flatten(html), base);
  const tally = new Map(kept?.tally);
  count(tally, 'deep nesting');
  return { html: kept?.html ?? '', tally };
};

/** In the shape that sanitize-html asks for. */
interface ReadTag {
  tagName: string;
  attribs: Record<string, string>;
}

const readTag = (name: string, given: Attributes, reading: Reading): ReadTag => {
  noteAttributes(given, reading.tally);
  if (gone.has(name)) {
    count(reading.tally, name);
    return { tagName: name, attribs: {} };
  }
  if (name === 'picture') reading.picture = { source: undefined };
  if (name === 'source' && reading.picture !== undefined) {
    reading.picture.source ??= toPicture(given, reading);
    return { tagName: 'span', attribs: {} };
  }
  const tagName = toAllowedName(name);
  const attribs = readAttributes(tagName, given, reading);
  const leadsNowhere = (tagName === 'a' && !('href' in attribs)) || (tagName === 'img' && !('src' in attribs));
  return leadsNowhere ? { tagName: 'span', attribs: {} } : { tagName, attribs };
};

const noteAttributes = (given: Attributes, tally: Tally): void => {
  for (const name of Object.keys(given)) {
    if (name === 'style') count(tally, 'style attribute');
    else if (name.startsWith('on')) count(tally, /^on[a-z]{1,30}$/.test(name) ? `${name} attribute` : 'on… attribute');
  }
};
