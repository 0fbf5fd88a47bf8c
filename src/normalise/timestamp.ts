import { fromWallClock, toWallClock, type WallClock } from '../codec/zone.ts';
import { quote } from '../model/problem.ts';
import { foldStamp, monthName, otherPlaceTime } from '../model/stamp-text.ts';
import { type Instant, isCalendarDay, toInstant } from '../model/values.ts';
import { type Clock, readClock } from './stamp-clock.ts';
import { readParts, type StampParts } from './stamp-forms.ts';
import { takeWeekday, takeZone, type ZoneReading } from './stamp-zone.ts';

/** What is known of the stamps of a source. */
export interface StampSource {
  /** The IANA zone of stamps that name none. */
  readonly zone: string | undefined;
  /** True when the source is known to write 05/08/2025 for 5 August. */
  readonly dayFirst?: boolean | undefined;
}

/** A stamp made true, or why it cannot be. */
export type Timestamp =
  | {
      readonly ok: true;
      readonly instant: Instant;
      /** `day` when the text tells no time of day; the instant is then the day's start. */
      readonly precision: 'second' | 'day';
      /** A sentence, when a person should look. */
      readonly warning: string | undefined;
      /** The digits as the text shows them, a leap second as the second before it. */
      readonly wall: WallClock;
      /** What the text itself says: a Z, GMT or UTC; a number of hours; HKT and its like; nothing. */
      readonly zone: ZoneReading['kind'];
    }
  | Refusal;

interface Refusal {
  readonly ok: false;
  readonly reason: string;
}

const hongKong = 'Asia/Hong_Kong';
/** Longer than any stamp, in UTF-16 code units; it also bounds what the patterns have to do. */
const longestStamp = 160;

/**
 * Reads a stamp that stands alone in `text`, e.g. `2018-03-09 HKT 16:35` or `2018年3月9日下午4時35分`. A time that does not exist,
 * or that could be two, is refused; an hour that happened twice is the earlier one, with a warning.
 */
export const readTimestamp = (text: string, source: StampSource): Timestamp => {
  const stamp = text.trim();
  if (stamp.length > longestStamp) return refuse(stamp, anyStamp);
  const folded = foldStamp(stamp);
  const { rest, weekday } = takeWeekday(folded);
  const zone = takeZone(rest);
  const bare = withoutFrame(zone.rest);
  const parts = readParts(bare);
  if (parts === undefined) return explain(stamp, bare);
  if (zone.conflict) return refuse(stamp, 'a date and time with one zone', 'it names two that differ');
  const unclear = orderTrouble(parts, source);
  if (unclear !== undefined) return refuse(stamp, 'a date that can be read in one way only', unclear);
  const day = toDay(parts);
  if (day === undefined) return refuse(stamp, 'a date and time that exist');
  const oddWeekday = weekday === undefined ? undefined : weekdayWarning(stamp, day, weekday);
  const asWritten = { stamp, zone, source };
  if (parts.clock === undefined || printEdition.test(folded))
    return withWarning(toDayStart(day, asWritten), oddWeekday);
  const reading = readClock(parts.clock);
  if (reading === undefined) return explain(stamp, bare);
  if (reading.kind === 'unclear') return refuse(stamp, 'a date and time that can be read in one way only', reading.why);
  return withWarning(toMoment(day, reading.clock, asWritten), oddWeekday);
};

const anyStamp = 'a date and time such as "2018-03-09 HKT 16:35"';

const refuse = (stamp: string, expected: string, why?: string): Refusal => ({
  ok: false,
  reason: `Expected ${expected}, found ${quote(stamp)}${why === undefined ? '' : `: ${why}`}.`,
});

const withWarning = (read: Timestamp, warning: string | undefined): Timestamp =>
  read.ok && warning !== undefined ? { ...read, warning: [read.warning, warning].filter(Boolean).join(' ') } : read;

/** The words that the government's and the Observatory's releases put around a stamp. */
const withoutFrame = (text: string): string =>
  text
    .replace(/^(?:ends? ?\/ ?|完\/?|於|于)/i, '')
    .replace(/(?: ?NNNN|[發发][出佈布表])$/, '')
    .trim();

/** An older page of the SCMP says so for a story of the printed paper, whose time of day nobody knows. */
const printEdition = new RegExp(String.raw`^[a-z]+day, \d{1,2} ${monthName}, \d{4}, 12:00am$`, 'i');

/** A number above 12 in front is a day without doubt; all else needs a source that is known to write it so. */
const orderTrouble = ({ unclearOrder, day, month }: StampParts, source: StampSource): string | undefined => {
  if (!unclearOrder || source.dayFirst === true || day > 12) return undefined;
  return month > 12 ? 'its month stands before its day' : 'it could be either day first or month first';
};

const two = (part: number): string => String(part).padStart(2, '0');

/** The day as `YYYY-MM-DD` when it is in the calendar. */
const toDay = ({ year, month, day }: StampParts): string | undefined => {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return year >= 1000 && isCalendarDay(text) ? text : undefined;
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const weekdayWarning = (stamp: string, day: string, weekday: number): string | undefined => {
  const actual = new Date(`${day}T00:00:00Z`).getUTCDay();
  return actual === weekday ? undefined : `${quote(stamp)} names another weekday: ${day} is a ${weekdays[actual]}.`;
};

interface AsWritten {
  readonly stamp: string;
  readonly zone: ZoneReading;
  readonly source: StampSource;
}

/** The start of a day. Where the clocks were put forward at midnight, the day begins an hour later. */
const toDayStart = (day: string, asWritten: AsWritten): Timestamp => {
  const wall = { day, time: '00:00:00' };
  const midnight = place(wall, asWritten);
  const start = midnight.ok ? midnight : place({ day, time: '01:00:00' }, asWritten);
  return start.ok ? { ...start, wall, precision: 'day', warning: undefined } : midnight;
};

const toMoment = (day: string, { hour, minute, second }: Clock, asWritten: AsWritten): Timestamp => {
  const isLeap = second === 60 && minute === 59;
  if (hour > 23 || minute > 59 || (second > 59 && !isLeap))
    return refuse(asWritten.stamp, 'a date and time that exist');
  const read = place({ day, time: `${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}` }, asWritten);
  const leap = `The leap second in ${quote(asWritten.stamp)} is published as the second before it.`;
  return isLeap ? withWarning(read, leap) : read;
};

/** Puts a wall clock where it was on the line of time. */
const place = (wall: WallClock, { stamp, zone, source }: AsWritten): Timestamp => {
  if (zone.offset !== undefined) return placeByOffset(wall, zone.offset, { stamp, zone, source });
  const name = zone.hongKong ? hongKong : source.zone;
  if (name === undefined) {
    const cure = 'Add "timezone: Asia/Hong_Kong" (or yours) to channel.yaml, or write the offset behind the time.';
    return { ok: false, reason: `${refuse(stamp, 'a date and time with its zone').reason} ${cure}` };
  }
  const zoned = fromWallClock(wall, name);
  const instant = zoned.kind === 'never' ? undefined : toInstant(zoned.date);
  if (instant === undefined) return refuse(stamp, 'a date and time that exist', `the clocks of ${name} skipped it`);
  const twice = `${quote(stamp)} happened twice in ${name}; the earlier one is taken.`;
  const warning = zoned.kind === 'twice' ? twice : undefined;
  return { ok: true, instant, precision: 'second', warning, wall, zone: zone.kind };
};

const placeByOffset = (wall: WallClock, offset: number, { stamp, zone }: AsWritten): Timestamp => {
  const date = new Date(Date.parse(`${wall.day}T${wall.time}Z`) - offset * 60_000);
  // 14 h is the largest offset on Earth; a larger one is a slip.
  const instant = Math.abs(offset) > 14 * 60 ? undefined : toInstant(date);
  if (instant === undefined) {
    return refuse(stamp, 'a date and time in a zone with an offset between -14:00 and +14:00');
  }
  const shown = zone.hongKong ? toWallClock(date, hongKong) : wall;
  if (shown.day !== wall.day || shown.time !== wall.time) {
    return refuse(stamp, 'a date and time with one zone', 'the clocks of Hong Kong had another offset');
  }
  return { ok: true, instant, precision: 'second', warning: undefined, wall, zone: zone.kind };
};

interface Explanation {
  readonly sign: RegExp;
  readonly expected: string;
  readonly why?: (found: string) => string;
}

// A zone's short name ends in T almost everywhere; the exceptions end a month, a weekday or a sentence.
const otherZone = new RegExp(
  String.raw`(?<![A-Za-z])(?!(?:AT|SAT|OCT|SEPT|HKS?T)\b)(?:[A-Z]{1,4}T|MSK|WIB)(?![A-Za-z])|${otherPlaceTime}|local time`,
);
const monthAndDay = String.raw`\d{1,2}月\d{1,2}[日號号]|${monthName}\.? \d{1,2}(?!\d)|\d{1,2} ?${monthName}(?!.*\d{4})`;
const longOrShortYear = /^(?!\d{4}\D)\d{1,6}([-/.])\d{1,2}\1(?!\d{4}(?!\d))\d{1,6}/;

/** Why a text that is no stamp is none, where one can tell. */
const explanations: readonly Explanation[] = [
  {
    sign: /民[國国]/,
    expected: 'a date of the common calendar',
    why: () => 'its year is of the Minguo calendar, 1911 less',
  },
  {
    sign: /\bago$|^just now|^(?:to|yester)day|[今昨前][日天早晚]|[剛刚]|前$/i,
    expected: 'a date in the calendar',
    why: () => 'it counts from a moment that the text does not tell',
  },
  {
    sign: otherZone,
    expected: 'a date and time whose zone is certain',
    why: (zone) => `the zone ${quote(zone)} is not known here, or means several; write an offset such as +08:00`,
  },
  { sign: new RegExp(`^(?:${monthAndDay})`, 'i'), expected: 'a date with a year of four digits' },
  { sign: longOrShortYear, expected: 'a date with a year of four digits' },
];

const explain = (stamp: string, bare: string): Refusal => {
  if (readClock(bare) !== undefined) return refuse(stamp, 'a date beside the time of day');
  for (const { sign, expected, why } of explanations) {
    const found = sign.exec(bare)?.[0];
    if (found !== undefined) return refuse(stamp, expected, why?.(found));
  }
  return refuse(stamp, anyStamp);
};
