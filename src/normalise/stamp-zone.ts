import { hongKongTime, weekdayName } from '../model/stamp-text.ts';

/** What a text says about its zone, and the text without it. */
export interface ZoneReading {
  readonly rest: string;
  /** `utc`: a Z, GMT or UTC. `offset`: a number of hours. `named`: HKT and its like. */
  readonly kind: 'utc' | 'offset' | 'named' | 'none';
  /** Minutes east of UTC. */
  readonly offset: number | undefined;
  /** True when the text names Hong Kong time, perhaps beside an offset. */
  readonly hongKong: boolean;
  /** True when it names two zones that differ. */
  readonly conflict: boolean;
}

const hongKong = new RegExp(hongKongTime, 'i');
const utc = /\(?(?<![a-z])(?:UTC|GMT|UT)(?![a-z]| ?[+-]\d)\)?|(?<=\d) ?Z(?![a-z\d])/i;

// RFC 5322 lets a comment such as (CST) stand behind an offset; the offset is what counts.
const comment = String.raw`(?: ?\([\p{L} .]{2,40}\))?`;
const signed = [
  String.raw`\(?(?<![a-z])(?:UTC|GMT) ?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?![\d:])\)?`,
  String.raw`(?<=:\d{2}(?:[.,]\d{1,9})?|\dT\d{4}|\dT\d{6}|\d ?[ap]\.?m\.?) ?\(?(?<sign>\+)(?<hours>\d{2})(?::?(?<minutes>\d{2}))?(?![\d:])\)?`,
  // 08:00-09:00 is an hour of opening, not a stamp of Alaska: a minus needs a space before -0900, or seconds or a T before the rest.
  String.raw`(?<=\d:\d{2}|\d ?[ap]\.?m\.?) (?<sign>-)(?<hours>\d{2})(?<minutes>\d{2})(?![\d:])`,
  String.raw`(?<=\dT\d{2}:\d{2}|:\d{2}:\d{2}(?:[.,]\d{1,9})?|\dT\d{4}|\dT\d{6}) ?(?<sign>-)(?<hours>\d{2})(?::?(?<minutes>\d{2}))?(?![\d:])`,
].map((source) => new RegExp(`${source}${comment}`, 'iu'));

/** Takes the zone out of a folded text, wherever it stands: before, between or behind date and time. */
export const takeZone = (text: string): ZoneReading => {
  const named = hongKong.test(text);
  const withoutName = named ? without(text, hongKong) : text;
  const zulu = utc.test(withoutName);
  const withoutZulu = zulu ? without(withoutName, utc) : withoutName;
  const pattern = signed.find((one) => one.test(withoutZulu));
  const { sign, hours, minutes } = pattern?.exec(withoutZulu)?.groups ?? {};
  // An hour has 60 minutes: +08:60 is no offset, and beyond every limit.
  const size = Number(minutes ?? 0) > 59 ? Number.POSITIVE_INFINITY : Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  const offset = pattern === undefined ? (zulu ? 0 : undefined) : sign === '-' ? -size : size;
  return {
    rest: pattern === undefined ? withoutZulu : without(withoutZulu, pattern),
    kind: pattern !== undefined ? 'offset' : zulu ? 'utc' : named ? 'named' : 'none',
    offset,
    hongKong: named,
    conflict: zulu && (named || offset !== 0),
  };
};

const weekday = new RegExp(weekdayName, 'i');
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Takes the weekday out of a folded text; 0 is Sunday, `undefined` when it names none. */
export const takeWeekday = (text: string): { readonly rest: string; readonly weekday: number | undefined } => {
  const found = weekday.exec(text)?.[0];
  if (found === undefined) return { rest: text, weekday: undefined };
  const name = found.replace(/[(),.]/g, '').toLowerCase();
  const inEnglish = weekdays.indexOf(name.slice(0, 3));
  const inChinese = '日一二三四五六'.indexOf(name.slice(-1).replace('天', '日'));
  return { rest: without(text, weekday), weekday: inEnglish === -1 ? inChinese : inEnglish };
};

const without = (text: string, pattern: RegExp): string =>
  text
    .replace(pattern, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ ,]+|[ ,]+$/g, '');
