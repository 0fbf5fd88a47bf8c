import { monthName } from '../model/stamp-text.ts';

/** A day as a text says it, and the words beside it that should be a clock. */
export interface StampParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** `undefined` when the text tells the day only. */
  readonly clock: string | undefined;
  /** True when only the source can tell which number is the day: `05/08/2025`. */
  readonly unclearOrder: boolean;
}

/** One way in which people write a day with a time. */
export interface StampForm {
  readonly name: string;
  /** Half past four in the afternoon of 9 March 2018, and five minutes. */
  readonly example: string;
  /** Takes a folded text without weekday and zone; gives `undefined` when it is not of this form. */
  read(text: string): StampParts | undefined;
}

/** A form whose pattern names its parts: `year`, `month`, `day` and, where there is one, `clock`. */
const byPatterns = (name: string, example: string, patterns: readonly RegExp[], unclearOrder = false): StampForm => ({
  name,
  example,
  read: (text) => {
    for (const pattern of patterns) {
      const parts = pattern.exec(text)?.groups;
      if (parts === undefined) continue;
      const { year, month = '', day, clock, hour, minute, second = '00' } = parts;
      return {
        year: Number(year),
        month: /^\d/.test(month) ? Number(month) : toMonth(month),
        day: Number(day),
        clock: hour === undefined ? clock : `${hour}:${minute}:${second}`,
        unclearOrder,
      };
    }
    return undefined;
  },
});

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const toMonth = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

// Digits never touch digits: without a gap, 日 must stand before the clock or a word such as 下午 begin it.
const gap = '(?:[ ,|@]+(?:(?:issued )?at |- )?|T|(?<=[日號号])|(?=[上下凌早中正午晚傍清半子]))';

/** A form in which the clock stands on either side of the day, or is left out. */
const byDay = (name: string, example: string, day: string, unclearOrder = false): StampForm =>
  byPatterns(
    name,
    example,
    [new RegExp(`^${day}(?:${gap}(?<clock>.+))?$`, 'i'), new RegExp(`^(?<clock>.+?)[ ,|@]+(?:on |- )?${day}$`, 'i')],
    unclearOrder,
  );

const ordinal = '(?:st|nd|rd|th)?';

/** The forms that are understood, each on its own. A newcomer adds one as an entry here and a row in the test's table. */
export const stampForms: readonly StampForm[] = [
  byDay('year first', '2018-03-09 16:35', String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`),
  byDay('year first, slashes', '2018/3/9 16:35', String.raw`(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})`),
  byDay('year first, dots', '2018.03.09 16:35', String.raw`(?<year>\d{4})\.(?<month>\d{1,2})\.(?<day>\d{1,2})`),
  byDay(
    'Chinese',
    '2018年3月9日下午4:35',
    String.raw`(?:公元|西元)?(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日號号]`,
  ),
  byDay(
    'day, month, year',
    '9 March 2018 16:35',
    String.raw`(?<day>\d{1,2})${ordinal} ?(?<month>${monthName})\.?,? ?(?<year>\d{4})`,
  ),
  byDay(
    'day, month, year with marks between',
    '16:35 09/Mar/2018',
    String.raw`(?<day>\d{1,2})(?<mark>[/-])(?<month>${monthName})\k<mark>(?<year>\d{4})`,
  ),
  byDay(
    'month, day, year',
    'March 9, 2018 4:35 PM',
    String.raw`(?<month>${monthName})\.? (?<day>\d{1,2})${ordinal}(?:, ?| )(?<year>\d{4})`,
  ),
  byPatterns('Java', 'Mar 09 16:35:00 2018', [
    new RegExp(String.raw`^(?<month>${monthName}) (?<day>\d{1,2}) (?<clock>\d\S+) (?<year>\d{4})$`, 'i'),
  ]),
  // Other numbers have as many digits; a year of our time makes it a stamp.
  byPatterns('digits', '201803091635', [
    /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?$/,
  ]),
  byDay(
    'numbers, year last',
    '16:35 09/03/2018',
    String.raw`(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4})`,
    true,
  ),
];

/** The parts of a folded text by the first form that it is of. */
export const readParts = (text: string): StampParts | undefined => {
  for (const form of stampForms) {
    const parts = form.read(text);
    if (parts !== undefined) return parts;
  }
  return undefined;
};
