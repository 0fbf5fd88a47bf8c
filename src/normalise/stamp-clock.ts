import { halfOfDay } from '../model/stamp-text.ts';

/** A time of day in 24 hours, as a text says it; whether it exists is not known yet. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What a text makes of a time of day: a clock, or a reason why it could be two. */
export type ClockReading =
  | { readonly kind: 'clock'; readonly clock: Clock }
  | { readonly kind: 'unclear'; readonly why: string };

/** Which hours a half of the day may have. */
interface Half {
  /** First and last hour that stand as they are. */
  readonly asShown?: readonly [number, number];
  /** First and last hour that are twelve later. */
  readonly later?: readonly [number, number];
  /** What 12 means; `undefined` when nobody can tell. */
  readonly twelve?: number;
}

// 16:35 PM is what a pattern such as "HH:mm a" writes, so the afternoon takes hours above 12. 上午12時 and 晚上12時 are noon to
// some and midnight to others.
const halves: ReadonlyMap<string, Half> = new Map<string, Half>([
  ['am', { asShown: [0, 11], twelve: 0 }],
  ['pm', { asShown: [13, 23], later: [1, 11], twelve: 12 }],
  ['凌晨', { asShown: [0, 6], twelve: 0 }],
  ['清晨', { asShown: [3, 9] }],
  ['早晨', { asShown: [3, 11] }],
  ['早上', { asShown: [1, 11] }],
  ['上午', { asShown: [0, 11] }],
  ['中午', { asShown: [11, 11], later: [1, 2], twelve: 12 }],
  ['下午', { asShown: [13, 23], later: [1, 11], twelve: 12 }],
  ['傍晚', { asShown: [16, 20], later: [4, 8] }],
  ['晚上', { asShown: [17, 23], later: [5, 11] }],
  ['晚間', { asShown: [17, 23], later: [5, 11] }],
  ['晚间', { asShown: [17, 23], later: [5, 11] }],
]);

const noon = /^(?:(?:12(?:[:.]00)? ?)?noon|正午(?:12:00)?)$/i;
const midnight = /^(?:\d{1,2}(?:[:.]00)? ?)?midnight$|午夜|子夜|半夜/i;
const pattern = new RegExp(
  String.raw`^(?<before>${halfOfDay})?(?<hour>\d{1,2})(?:(?<point>[:.])(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?)? ?(?<behind>[ap]\.?m\.?)?$`,
  'i',
);

/** Reads `16:35`, `4.35pm`, `12 noon` or `下午4:35`, folded; `undefined` when `text` is no time of day. */
export const readClock = (text: string): ClockReading | undefined => {
  if (noon.test(text)) return { kind: 'clock', clock: { hour: 12, minute: 0, second: 0 } };
  if (midnight.test(text)) return { kind: 'unclear', why: 'midnight may be the start of a day or its end' };
  const { before, hour: shown = '', point, minute, second, behind } = pattern.exec(text)?.groups ?? {};
  const half = before ?? behind?.replaceAll('.', '').toLowerCase();
  // 16.35 may be a price, and 16 anything.
  if (shown === '' || (before !== undefined && behind !== undefined) || (half === undefined && point !== ':'))
    return undefined;
  const hour = half === undefined ? Number(shown) : toHour(Number(shown), halves.get(half) ?? {});
  if (hour === undefined) return { kind: 'unclear', why: `${half} does not go with the hour ${shown}` };
  return { kind: 'clock', clock: { hour, minute: Number(minute ?? 0), second: Number(second ?? 0) } };
};

const toHour = (hour: number, { asShown, later, twelve }: Half): number | undefined => {
  if (hour === 12) return twelve;
  if (isWithin(hour, asShown)) return hour;
  return isWithin(hour, later) ? hour + 12 : undefined;
};

const isWithin = (hour: number, range: readonly [number, number] | undefined): boolean =>
  range !== undefined && hour >= range[0] && hour <= range[1];
