import { isCalendarDay } from '../../model/values.ts';
import type { ValueKind } from '../value.ts';

const form =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?)?)?$/;

/** A date of W3CDTF: a year, a month, a day, or a time with its zone, e.g. `2018-03-09T08:35Z`. */
export const w3cdtfDate: ValueKind = {
  code: 'InvalidW3CDTFDate',
  severity: 'error',
  spec: 'https://www.w3.org/TR/NOTE-datetime',
  expected: 'a date such as 2018-03-09 or 2018-03-09T08:35:00Z, a time with its zone',
  isRight: (text) => {
    const match = form.exec(text.trim());
    const [, year = '', month = '01', day = '01'] = match ?? [];
    return match !== null && isCalendarDay(`${year}-${month}-${day}`);
  },
};
