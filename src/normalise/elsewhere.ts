import { toWallClock } from '../codec/zone.ts';
import type { Capture } from '../model/capture.ts';
import type { Instant } from '../model/values.ts';

const greaterChina = ['Asia/Hong_Kong'];
const europe = ['Europe/Berlin'];
const america = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];
const iberian = ['Europe/Madrid', 'America/Mexico_City', 'America/Bogota', 'America/Argentina/Buenos_Aires'];

/** Whose clocks the newsrooms of a country go by, by the last part of their hosts' names; one that anybody takes is not here. */
const countries: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['hk', 'mo', 'cn', 'tw', 'sg', 'my', 'ph'].map((name) => [name, greaterChina] as const),
  ...['de', 'at', 'ch', 'fr', 'be', 'nl', 'lu', 'it', 'es', 'dk', 'se', 'no', 'pl', 'cz', 'hu'].map(
    (name) => [name, europe] as const,
  ),
  ['uk', ['Europe/London']],
  ['ie', ['Europe/Dublin']],
  ['pt', ['Europe/Lisbon']],
  ['fi', ['Europe/Helsinki']],
  ['gr', ['Europe/Athens']],
  ['tr', ['Europe/Istanbul']],
  ['ru', ['Europe/Moscow']],
  ['il', ['Asia/Jerusalem']],
  ['za', ['Africa/Johannesburg']],
  ['in', ['Asia/Kolkata']],
  ['th', ['Asia/Bangkok']],
  ['vn', ['Asia/Ho_Chi_Minh']],
  ['jp', ['Asia/Tokyo']],
  ['kr', ['Asia/Seoul']],
  ['au', ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Adelaide']],
  ['nz', ['Pacific/Auckland']],
  ['us', america],
  ['ca', ['America/Toronto', 'America/Winnipeg', 'America/Edmonton', 'America/Vancouver']],
  ['mx', ['America/Mexico_City']],
  ['br', ['America/Sao_Paulo']],
]);

/** The same by the language of a page; English and Chinese are written everywhere. */
const languages: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['de', 'it', 'nl', 'da', 'sv', 'no', 'nb', 'nn', 'pl', 'cs', 'hu'].map((name) => [name, europe] as const),
  ['fr', ['Europe/Paris', 'America/Toronto']],
  ['es', iberian],
  ['pt', ['Europe/Lisbon', 'America/Sao_Paulo']],
  ['fi', ['Europe/Helsinki']],
  ['el', ['Europe/Athens']],
  ['tr', ['Europe/Istanbul']],
  ['ru', ['Europe/Moscow']],
  ['he', ['Asia/Jerusalem']],
  ['th', ['Asia/Bangkok']],
  ['vi', ['Asia/Ho_Chi_Minh']],
  ['ja', ['Asia/Tokyo']],
  ['ko', ['Asia/Seoul']],
]);

/**
 * What tells that a capture is from where the clocks show another time than those of the channel's `zone`, e.g. `a page of
 * ".de"`; `undefined` where nothing does.
 */
export const fromElsewhere = (
  { link, base, language, title }: Capture,
  instant: Instant,
  zone: string,
): string | undefined => {
  const address = link?.text ?? base ?? '';
  const country = URL.canParse(address) ? (new URL(address).hostname.split('.').at(-1) ?? '') : '';
  const tongue = language?.text.split(/[-_]/)[0]?.toLowerCase() ?? scriptOf(title?.text ?? '');
  const clocks = countries.get(country) ?? languages.get(tongue);
  const date = new Date(instant);
  const shown = toWallClock(date, zone).offset;
  if (clocks === undefined || clocks.some((clock) => toWallClock(date, clock).offset === shown)) return undefined;
  return countries.has(country) ? `a page of ".${country}"` : `a page in "${tongue}"`;
};

/** The language that only one script is written in. */
const scriptOf = (text: string): string =>
  /\p{Script=Hangul}/u.test(text) ? 'ko' : /\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text) ? 'ja' : '';
