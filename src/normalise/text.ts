import { trimWide } from '../codec/white-space.ts';
import { type LongText, wholeText } from '../model/long-text.ts';

/** Text without the characters that a feed must not hold, and how many there were of which. */
export interface CleanText {
  readonly text: string;
  /** E.g. `['U+0008 (3)', 'U+FFFE']`; empty when nothing was removed. */
  readonly removed: readonly string[];
}

// What XML 1.0 section 2.2 forbids, and what the W3C validator warns of: C1 controls and U+FFFD. With the `u` flag the
// surrogates match only where they stand alone.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]/gu;
// The same and whole pairs of surrogates, too: without the flag, which takes five times as long.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffd-\uffff]/;

/** Removes what XML 1.0 forbids, byte order marks inside text, and makes every line end `\n`. */
export const cleanText = (text: string): CleanText => {
  const lines = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).replaceAll('\ufeff', '');
  if (!suspicious.test(lines)) return { text: lines, removed: [] };
  const counts = new Map<string, number>();
  const clean = lines.replace(forbidden, (character) => {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return '';
  });
  return { text: clean, removed: [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`)) };
};

// Overrides and isolates (U+202A to U+202E, U+2066 to U+2069): a title must not turn round what stands after it in a list.
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/** A title on one line: runs of spaces, tabs and newlines are one space, U+3000 within stays, ends are trimmed. */
export const cleanTitle = (text: string): CleanText => {
  const clean = cleanText(text);
  const straight = clean.text.replace(directions, '');
  const removed = straight === clean.text ? clean.removed : [...clean.removed, 'text direction controls'];
  return { text: trimWide(straight.replace(/[ \t\n\u00a0\u2028\u2029]{2,}|[\t\n\u00a0\u2028\u2029]/g, ' ')), removed };
};

/** True when a person would see nothing: white space, format and combining characters only. */
export const isInvisible = (text: string): boolean =>
  !/[^\s\p{Cf}\p{Cc}\p{M}\p{Z}\u2800\u3164\u115f\u1160]/u.test(text);

// Each of these is a character as a person counts them, whichever of them stands beside it: no segmenter is asked, which is slow.
const simpleCharacters = /^[ -~À-ɏ‐-‧、-〕ぁ-ゖァ-ヺ㐀-䶿一-鿿！-～]*$/;

// The locale is named so that the machine's does not count.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * At most `limit` characters as a person counts them, with `…` in place of what was cut. Cut at a space where one is near,
 * else between two characters, never inside one.
 */
export const shorten = (text: string, limit: number): string => {
  // Every grapheme has at least one code unit: a text this short needs no counting.
  if (text.length <= limit) return text;
  if (simpleCharacters.test(text.slice(0, limit + 1))) return cutAt(text, limit - 1);
  let end = 0;
  let count = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, limit * 40))) {
    count += 1;
    if (count === limit) end = index;
    if (count > limit) return cutAt(text, end);
    if (index + segment.length >= text.length) return text;
  }
  return `${trimWide(text.slice(0, end === 0 ? limit : end))}…`;
};

/** A text up to a character, or to a space near before it. */
const cutAt = (text: string, end: number): string => {
  const kept = text.slice(0, end);
  const space = kept.lastIndexOf(' ');
  const cut = text.charAt(end) === ' ' || space < end / 2 ? kept : kept.slice(0, space);
  return `${trimWide(cut).replace(/[,;:、，；：]$/, '')}…`;
};

/** Words for comparing two stories: case, white space and punctuation do not count. */
export const bareWords = (text: string): string => text.toLowerCase().replace(uncommon, wordsOf);

// Nearly all that a story is written in, in lower case: asking what Unicode says of each character takes twice as long.
const uncommon = /[^0-9a-z\u4e00-\u9fff]+/g;
// A run is looked at more closely where it holds more than ASCII.
const wordsOf = (run: string): string => (/[^\0-\x7f]/.test(run) ? run.replace(/[^\p{L}\p{N}\p{M}]+/gu, '') : '');

/** What two tellings of a story may have in common, bare. */
export interface Likeness {
  readonly title: string;
  readonly paragraphs: ReadonlySet<string>;
}

// A telling is laid beside hundreds of others; nothing of it ever changes. But of 100,000 none is kept for long.
let known = new WeakMap<object, Likeness>();
let howMany = 0;
const mostKnown = 1_000;

/** The bare title of a telling and its bare paragraphs, each on a line of its `words`. */
export const likenessOf = (telling: { readonly title: string; readonly words: LongText }): Likeness => {
  const before = known.get(telling);
  if (before !== undefined) return before;
  const paragraphs = wholeText(telling.words)
    .split('\n')
    .map(bareWords)
    .filter((bare) => bare !== '');
  const likeness = { title: bareWords(telling.title), paragraphs: new Set(paragraphs) };
  if (howMany === mostKnown) [known, howMany] = [new WeakMap(), 0];
  known.set(telling, likeness);
  howMany += 1;
  return likeness;
};

/** True when one of the paragraphs of a telling stands in the other too. */
export const sharesParagraph = (a: Likeness, b: Likeness): boolean => {
  const [few, many] =
    a.paragraphs.size <= b.paragraphs.size ? [a.paragraphs, b.paragraphs] : [b.paragraphs, a.paragraphs];
  for (const paragraph of few) if (many.has(paragraph)) return true;
  return false;
};
