import type { ValueKind } from '../value.ts';

const isoDate =
  /^\d{4}(?:-?(?:0[1-9]|1[0-2])(?:-?(?:0[1-9]|[12]\d|3[01])(?:T\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/;

/** A date of an event: ISO 8601, in any year, with a time or without. */
export const eventDate: ValueKind = {
  code: 'InvalidISO8601DateTime',
  severity: 'error',
  spec: 'http://purl.org/rss/1.0/modules/event/',
  expected: 'a date such as 2018-03-09T16:35:00+08:00',
  isRight: (text) => isoDate.test(text.trim()),
};
