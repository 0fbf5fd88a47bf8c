import { monthNames, toHttpDate } from './http-date.ts';

/** What a request makes its answer depend on; `undefined` where it says nothing. */
export interface Conditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
  readonly ifUnmodifiedSince: string | undefined;
}

/** What is selected to be sent: its strong tag, quotes included, and when it was last changed, in milliseconds since 1970. */
export interface Validators {
  readonly etag: string;
  readonly lastModified: number | undefined;
}

/** Weighs the conditions in the order of RFC 9110 13.2.2: send it, it is known already, or a precondition failed. */
export const weigh = (conditions: Conditions, { etag, lastModified }: Validators): 200 | 304 | 412 => {
  const { ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince } = conditions;
  if (ifMatch !== undefined) {
    // Strong comparison: a weak tag matches nothing.
    if (ifMatch.trim() !== '*' && !tagsIn(ifMatch).includes(etag)) return 412;
  } else if (ifUnmodifiedSince !== undefined && lastModified !== undefined) {
    const since = parseHttpDate(ifUnmodifiedSince, lastModified);
    if (since !== undefined && lastModified > since) return 412;
  }
  // By far the most frequent of all.
  if (ifNoneMatch === etag) return 304;
  if (ifNoneMatch !== undefined)
    return ifNoneMatch.trim() === '*' || tagsIn(ifNoneMatch).some((tag) => tag.replace(/^W\//, '') === etag)
      ? 304
      : 200;
  if (ifModifiedSince === undefined || lastModified === undefined) return 200;
  const since = parseHttpDate(ifModifiedSince, lastModified);
  return since !== undefined && lastModified <= since ? 304 : 200;
};

/** The tags of a list; what is no tag is passed over. */
const tagsIn = (list: string): readonly string[] => list.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? [];

const imfFixdate = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
const rfc850 = /^[A-Z][a-z]+day, (\d{2})-([A-Z][a-z]{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
const asctime = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/;

/**
 * A date of HTTP in its three forms, in milliseconds since 1970; `undefined` for anything else, which is then ignored. The
 * two figures of RFC 850 mean the year that is no more than fifty from `near`.
 */
const parseHttpDate = (text: string, near: number): number | undefined => {
  const [, day = '', month = '', year = '', ...time] =
    imfFixdate.exec(text) ?? rfc850.exec(text) ?? reordered(asctime.exec(text)) ?? [];
  const [hour = 0, minute = 0, second = 0] = time.map(Number);
  const full = year.length === 2 ? fullYear(Number(year), new Date(near).getUTCFullYear()) : Number(year);
  const date = Date.UTC(full, monthNames.indexOf(month), Number(day), hour, minute, Math.min(second, 59));
  // 30 February and 25 o'clock are no dates; a leap second is one.
  const said = `${day.trim().padStart(2, '0')} ${month} ${full} ${time[0]}`;
  return toHttpDate(date).slice(5, 19) === said && minute < 60 && second < 61 ? date : undefined;
};

const fullYear = (figures: number, near: number): number => {
  const year = near - (near % 100) + figures;
  if (year > near + 50) return year - 100;
  return year <= near - 50 ? year + 100 : year;
};

const reordered = (found: RegExpExecArray | null): readonly string[] | undefined => {
  if (found === null) return undefined;
  const [all = '', month = '', day = '', hour = '', minute = '', second = '', year = ''] = found;
  return [all, day, month, year, hour, minute, second];
};
