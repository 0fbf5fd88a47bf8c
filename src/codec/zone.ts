import { fromZonedTime } from 'date-fns-tz';

/** What a clock on the wall shows; the calendar day is known to exist and the hour to be 00 to 23. */
export interface WallClock {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM:SS` */
  readonly time: string;
}

export type ZonedTime =
  | { readonly kind: 'once' | 'twice'; readonly date: Date }
  /** The clocks were put forward over it. */
  | { readonly kind: 'never' };

const hour = 3_600_000;
const day = 24 * hour;

/**
 * The instant at which the clocks of an IANA zone show `wall`. An hour that happened twice gives the earlier one.
 *
 * date-fns-tz 3.2 leans on the machine's own zone within half a day of a change of offset. So it is asked for the offset
 * a day before and a day after, and each candidate is converted back by ICU and compared: the answer is the same on every
 * machine, in the library too.
 */
export const fromWallClock = (wall: WallClock, zone: string): ZonedTime => {
  const asUtc = Date.parse(`${wall.day}T${wall.time}Z`);
  const { before, after } = offsetsAround(wall.day, zone);
  if (before === after) return { kind: 'once', date: new Date(asUtc - before) };
  const hits = [...new Set([asUtc - before, asUtc - after])]
    .filter((candidate) => showsAt(candidate, zone) === asUtc)
    .toSorted((a, b) => a - b);
  const [first] = hits;
  if (first === undefined) return { kind: 'never' };
  return { kind: hits.length > 1 ? 'twice' : 'once', date: new Date(first) };
};

interface Offsets {
  readonly before: number;
  readonly after: number;
}

/** Milliseconds east of UTC a day before and a day after. */
const offsetsAround = (day: string, zone: string): Offsets => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return { before: offsetAt(noon - 36 * hour, zone), after: offsetAt(noon + 36 * hour, zone) };
};

/** Answers of a function, by zone and midnight: remembered, because a conversion costs 10 to 45 µs. */
const byMidnight = (offsetOf: (midnight: number, zone: string) => number): typeof offsetOf => {
  const zones = new Map<string, Map<number, number>>();
  return (midnight, zone) => {
    const known = zones.get(zone) ?? new Map<number, number>();
    zones.set(zone, known);
    const offset = known.get(midnight) ?? offsetOf(midnight, zone);
    known.set(midnight, offset);
    return offset;
  };
};

/** The offset where the clocks show a midnight. */
const offsetAt = byMidnight(
  (midnight, zone) => midnight - fromZonedTime(new Date(midnight).toISOString().slice(0, 19), zone).getTime(),
);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of `zone` show at an instant, read as if it were UTC; both in milliseconds. */
const showsAt = (instant: number, zone: string): number => {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    const numeric = '2-digit';
    const date = { year: 'numeric', month: numeric, day: numeric } as const;
    const time = { hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23' } as const;
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, ...date, ...time });
    clocks.set(zone, clock);
  }
  const parts: Partial<Record<string, string>> = {};
  for (const { type, value } of clock.formatToParts(instant)) parts[type] = value;
  const { year = '', month, day, hour: hours, minute, second } = parts;
  return Date.parse(`${year.padStart(4, '0')}-${month}-${day}T${hours}:${minute}:${second}Z`);
};

/** The offset at a midnight of UTC. */
const offsetIn = byMidnight((midnight, zone) => showsAt(midnight, zone) - midnight);

/** The same as `showsAt`. No clocks were ever put forward and back within one day. */
const shownAt = (instant: number, zone: string): number => {
  const midnight = Math.floor(instant / day) * day;
  const offset = offsetIn(midnight, zone);
  return offset === offsetIn(midnight + day, zone) ? instant + offset : showsAt(instant, zone);
};

/** What the clocks of `zone` show at an instant, e.g. day `2018-03-09`, time `16:35:00`, offset `+08:00`. */
export const toWallClock = (date: Date, zone: string): WallClock & { readonly offset: string } => {
  const shown = shownAt(Math.floor(date.getTime() / 1000) * 1000, zone);
  const [day = '', time = ''] = new Date(shown).toISOString().slice(0, 19).split('T');
  const minutes = Math.round((shown - date.getTime()) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const two = (value: number): string => String(value).padStart(2, '0');
  return { day, time, offset: `${sign}${two(Math.trunc(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}` };
};

/** True for a zone of the tz database by its name, e.g. `Asia/Hong_Kong` or `UTC`. */
export const isZone = (name: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};
