import { isCalendarDay } from '../../model/values.ts';
import type { ValueKind } from '../value.ts';

const spec = 'https://www.rssboard.org/rss-profile#data-types-datetime';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// Zones are whole or half hours here: `+0545` is right by RFC 822, and readers misread it.
const plain =
  /^(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat), )?(\d\d?) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d:\d\d(?::\d\d)?) (?:[+-]?\d\d[03]0|UT|GMT|[ECMP][SD]T|Z)$/;

const allowed =
  /^(?:(sun|mon|tue|wed|thu|fri|sat)\s*,\s*)?(\d\d?)\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s+(\d\d(?:\d\d)?)\s+(\d\d:\d\d(?::\d\d)?)(?:\s+(?:[+-]\d{4}|ut|gmt|[ecmp][sd]t|[a-ik-z]))?$/;

interface Rfc822Date {
  readonly isPlain: boolean;
  /** As it is written, e.g. `Fri`; `undefined` when left out. */
  readonly weekday: string | undefined;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** Reads a date of RFC 822 in any of the forms that it allows, comments and years of two digits included. */
const parseRfc822Date = (text: string): Rfc822Date | undefined => {
  const strict = plain.exec(text.trim());
  const match = strict ?? allowed.exec(withoutComments(text).trim().toLowerCase());
  const [, weekday, date = '', month = '', year = '', time = ''] = match ?? [];
  if (match === null || !isTime(time)) return undefined;
  const day = `${toYear(year)}-${toMonth(month)}-${date.padStart(2, '0')}`;
  return isCalendarDay(day) ? { isPlain: strict !== null, weekday, day } : undefined;
};

/** What stands in brackets is a comment, brackets within brackets too. One pass, however many there are. */
const withoutComments = (text: string): string => {
  if (!text.includes('(')) return text;
  let depth = 0;
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) {
      depth -= 1;
      kept += ' ';
    } else if (depth === 0) kept += character;
  }
  return kept;
};

// RFC 2822, 4.3: 00 to 49 are of this century.
const toYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`);

const toMonth = (month: string): string =>
  String(months.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1).padStart(2, '0');

const isTime = (time: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60))?$/.test(time);

const weekdayOf = (day: string): string => days[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** A date of RFC 822 as RSS has it, e.g. `Fri, 09 Mar 2018 08:35:00 GMT`. */
export const rfc822Date: ValueKind = {
  code: 'InvalidRFC2822Date',
  severity: 'error',
  spec,
  expected: 'a date such as Fri, 09 Mar 2018 08:35:00 GMT',
  isRight: (text) => parseRfc822Date(text) !== undefined,
};

/** A date of RFC 822 in the one form that every reader understands: nothing left out, no comments, four digits of year. */
export const plainRfc822Date: ValueKind = {
  code: 'ProblematicalRFC822Date',
  severity: 'warning',
  spec,
  expected: 'a date that every reader understands, in the very form of Fri, 09 Mar 2018 08:35:00 GMT',
  isRight: (text) => parseRfc822Date(text)?.isPlain !== false,
};

/** A date of RFC 822 whose day of the week is that of the calendar. */
export const rightWeekday: ValueKind = {
  code: 'IncorrectDOW',
  severity: 'error',
  spec,
  expected: 'a date with the right day of the week, or with none',
  isRight: (text) => {
    const { weekday, day = '' } = parseRfc822Date(text) ?? {};
    return weekday === undefined || weekday.toLowerCase() === weekdayOf(day).toLowerCase();
  },
};

/** A date of RFC 822 since feeds and their forerunners exist. */
export const plausibleRfc822Date: ValueKind = {
  code: 'ImplausibleDate',
  severity: 'warning',
  spec,
  expected: 'a date since 1990',
  isRight: (text) => (parseRfc822Date(text)?.day ?? '1990') >= '1990',
};

/** All that is asked of a date in RSS and OPML. */
export const rfc822Dates: readonly ValueKind[] = [rfc822Date, plainRfc822Date, rightWeekday, plausibleRfc822Date];
