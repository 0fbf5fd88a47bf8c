import { isCalendarDay } from '../../model/values.ts';
import type { ValueKind } from '../value.ts';

const shape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** True for a date as RFC 3339 and Atom want it, e.g. `2018-03-09T08:35:00Z`: capitals, seconds, and an offset. */
export const isRfc3339Date = (text: string): boolean => {
  const [, day, , minute, second] = shape.exec(text) ?? [];
  if (day === undefined || !isCalendarDay(day)) return false;
  return second !== '60' || minute === '59';
};

/** A date of Atom and JSON Feed. */
export const rfc3339Date: ValueKind = {
  code: 'InvalidRFC3339Date',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.3',
  expected: 'a date such as 2018-03-09T08:35:00Z (RFC 3339)',
  isRight: (text) => isRfc3339Date(text.trim()),
};

/** A date of this age of feeds. What is no date at all is said by `rfc3339Date`. */
export const plausibleRfc3339Date: ValueKind = {
  code: 'ImplausibleDate',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.15',
  expected: 'a date after 1989 and before 2100 (there were no feeds before)',
  // Without a clock, the far future only.
  isRight: (text) => !isRfc3339Date(text.trim()) || (text.trim() >= '1990' && text.trim() < '2100'),
};
