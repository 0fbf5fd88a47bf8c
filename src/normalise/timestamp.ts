import { fromWallClock, type WallClock } from '../codec/zone.ts';
import { quote } from '../model/problem.ts';
import { type Instant, isCalendarDay, toInstant } from '../model/values.ts';

/** A stamp made true, or why it cannot be. */
export type Timestamp =
  | {
      readonly ok: true;
      readonly instant: Instant;
      readonly precision: 'second' | 'day';
      /** A sentence, when a person should look. */
      readonly warning: string | undefined;
    }
  | { readonly ok: false; readonly reason: string };

/** What a form makes of a text: a wall clock with the zone that the text itself names, or an offset in minutes. */
interface Reading {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  /** An IANA zone or minutes east of UTC; `undefined` when the text names none. */
  readonly zone?: string | number | undefined;
}

/** One way in which people write a time. */
interface StampForm {
  readonly name: string;
  readonly example: string;
  /** Gives `undefined` when `text` is not of this form. */
  read(text: string): Reading | undefined;
}

const hongKong = 'Asia/Hong_Kong';

/** A form whose pattern names its parts: `year`, `month`, `day`, `hour`, `minute`, `second`. */
const byPattern = (name: string, example: string, pattern: RegExp, zone?: string): StampForm => ({
  name,
  example,
  read: (text) => {
    const parts = pattern.exec(text)?.groups;
    if (parts === undefined) return undefined;
    const { year = '', month = '', day = '', hour, minute, second } = parts;
    return { year, month, day, hour, minute, second, zone };
  },
});

const date = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`;
const time = String.raw`(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?`;

const iso: StampForm = {
  name: 'ISO 8601 with an offset',
  example: '2018-03-09T16:35:00+08:00',
  read: (text) => {
    const parts = new RegExp(
      String.raw`^${date}[Tt ]${time}(?:[.,]\d{1,9})? ?(?:(?<utc>[Zz])|(?<sign>[+-])(?<east>\d{2}):?(?<minutes>\d{2})?)$`,
    ).exec(text)?.groups;
    if (parts === undefined) return undefined;
    const { year = '', month = '', day = '', hour, minute, second, utc, sign, east, minutes } = parts;
    const size = Number(east) * 60 + Number(minutes ?? 0);
    // 14 h is the largest offset on Earth; a larger one is a slip and is refused below as a time that does not exist.
    return { year, month, day, hour, minute, second, zone: utc === undefined ? (sign === '-' ? -size : size) : 0 };
  },
};

/** The forms that are understood, each on its own. A newcomer adds one as an entry here and a row in the test's table. */
export const stampForms: readonly StampForm[] = [
  byPattern('zone between date and time', '2018-03-09 HKT 16:35', new RegExp(`^${date} HKT ${time}$`), hongKong),
  byPattern('zone behind', '2018-03-09 16:35 HKT', new RegExp(`^${date}[ T]${time} HKT$`), hongKong),
  iso,
  byPattern('local time', '2018-03-09 16:35', new RegExp(`^${date}[ T]${time}$`)),
];

/**
 * Reads a stamp that stands alone in `text`, e.g. `2018-03-09 HKT 16:35`. `zone` (IANA) is for stamps that name none.
 * A time that does not exist is refused; an hour that happened twice is the earlier one, with a warning.
 */
export const readTimestamp = (text: string, zone: string | undefined): Timestamp => {
  const stamp = text.trim();
  for (const form of stampForms) {
    const reading = form.read(stamp);
    if (reading !== undefined) return toTimestamp(reading, stamp, zone);
  }
  return { ok: false, reason: `Expected a date and time such as "2018-03-09 HKT 16:35", found ${quote(stamp)}.` };
};

const toTimestamp = (reading: Reading, stamp: string, channelZone: string | undefined): Timestamp => {
  const wall = toExistingWallClock(reading);
  if (wall === undefined) return { ok: false, reason: `Expected a date and time that exist, found ${quote(stamp)}.` };
  const leap =
    reading.second === '60' ? `The leap second in ${quote(stamp)} is published as the second before it.` : undefined;
  const zone = reading.zone ?? channelZone;
  if (zone === undefined) {
    const cure = 'Add "timezone: Asia/Hong_Kong" (or yours) to channel.yaml, or write the offset behind the time.';
    return { ok: false, reason: `Expected a date and time with its zone, found ${quote(stamp)}. ${cure}` };
  }
  if (typeof zone === 'number') {
    const instant =
      Math.abs(zone) > 14 * 60
        ? undefined
        : toInstant(new Date(Date.parse(`${wall.day}T${wall.time}Z`) - zone * 60_000));
    if (instant !== undefined) return { ok: true, instant, precision: 'second', warning: leap };
    return {
      ok: false,
      reason: `Expected a date and time with an offset between -14:00 and +14:00, found ${quote(stamp)}.`,
    };
  }
  const zoned = fromWallClock(wall, zone);
  const instant = zoned.kind === 'never' ? undefined : toInstant(zoned.date);
  if (instant === undefined) {
    const why = `the clocks of ${zone} skipped it`;
    return { ok: false, reason: `Expected a date and time that exist, found ${quote(stamp)}: ${why}.` };
  }
  const twice =
    zoned.kind === 'twice' ? `${quote(stamp)} happened twice in ${zone}; the earlier one is taken.` : undefined;
  return { ok: true, instant, precision: 'second', warning: leap ?? twice };
};

/** The wall clock when its day is in the calendar and its time between 00:00:00 and 23:59:60. */
const toExistingWallClock = (reading: Reading): WallClock | undefined => {
  const { year, month, day, hour = '00', minute = '00', second = '00' } = reading;
  if (Number(year) < 1000 || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  if (Number(second) === 60 && `${hour}:${minute}`.slice(-2) !== '59') return undefined;
  const calendarDay = `${year}-${month}-${day}`;
  if (!isCalendarDay(calendarDay)) return undefined;
  return { day: calendarDay, time: `${hour}:${minute}:${Number(second) === 60 ? '59' : second}` };
};
