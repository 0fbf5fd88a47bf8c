import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fromWallClock, toWallClock, type WallClock } from '../../src/codec/zone.ts';
import { isStampLine } from '../../src/input/stamp-line.ts';
import { readTimestamp } from '../../src/normalise/timestamp.ts';

const hongKong = 'Asia/Hong_Kong';
const inHongKong = { zone: hongKong };
const nowhere = { zone: undefined };

const reasonOf = (text: string, source: Parameters<typeof readTimestamp>[1]): string => {
  const read = readTimestamp(text, source);
  return read.ok ? `${text} was read as ${read.instant}` : read.reason;
};

test.for([
  ['2018-03-09 HKT 16:35', '2018-03-09T08:35:00Z', 'the zone between date and time'],
  ['  2018-03-09 HKT 16:35\n', '2018-03-09T08:35:00Z', 'white space around does not count'],
  ['2018-03-10 HKT 01:13', '2018-03-09T17:13:00Z', 'crosses midnight'],
  ['2018-01-01 HKT 00:00', '2017-12-31T16:00:00Z', 'crosses the year'],
  ['2016-02-29 HKT 12:00', '2016-02-29T04:00:00Z', 'a leap day'],
  ['1946-07-01 HKT 12:00', '1946-07-01T03:00:00Z', 'the first summer time after the war'],
  ['1955-07-01 HKT 12:00', '1955-07-01T03:00:00Z', 'summer time is nine hours ahead'],
  ['1955-01-01 HKT 12:00', '1955-01-01T04:00:00Z', 'winter is eight hours ahead'],
  ['1974-01-15 HKT 12:00', '1974-01-15T03:00:00Z', 'the summer time of a winter without oil'],
  ['1974-07-01 HKT 12:00', '1974-07-01T03:00:00Z', 'and the summer after it'],
  ['1974年7月1日 香港時間12時', '1974-07-01T03:00:00Z', 'in Chinese too'],
  ['1977-07-01 HKT 12:00', '1977-07-01T04:00:00Z', 'a year without summer time'],
  ['1979-07-01 HKT 12:00', '1979-07-01T03:00:00Z', 'the last summer time'],
  ['1979-07-01 12:00 +0900 (HKST)', '1979-07-01T03:00:00Z', 'with its offset beside it'],
  ['1980-07-01 HKT 12:00', '1980-07-01T04:00:00Z', 'never again'],
  ['1979-10-21 03:15 +0800 (HKT)', '1979-10-20T19:15:00Z', 'an offset tells the later of two hours'],
  ['2018-03-09T08:35:00-00:00', '2018-03-09T08:35:00Z', 'a zero with a sign'],
  ['2018-03-09T03:05:00-05:30', '2018-03-09T08:35:00Z', 'west of Greenwich'],
  ['2018-03-09T22:35:00+14:00', '2018-03-09T08:35:00Z', 'the largest offset on Earth'],
  ['2018-03-09T18:35:00-14:00', '2018-03-10T08:35:00Z', 'and the smallest'],
  ['1000-01-02T00:00:00Z', '1000-01-02T00:00:00Z', 'the oldest year'],
] as const)('%j is %s: %s', ([text, instant]) => {
  expect(readTimestamp(text, nowhere)).toMatchObject({ ok: true, instant, precision: 'second', warning: undefined });
});

test.for([
  ['2018-03-09 16:35', hongKong, '2018-03-09T08:35:00Z', 'none'],
  ['2018-03-09 16:35', 'Europe/London', '2018-03-09T16:35:00Z', 'none'],
  ['2018-07-09T16:35:30', 'Europe/London', '2018-07-09T15:35:30Z', 'none'],
  ['2018-03-09 HKT 16:35', 'Europe/London', '2018-03-09T08:35:00Z', 'named'],
  ['2018-03-09T16:35:00Z', hongKong, '2018-03-09T16:35:00Z', 'utc'],
  ['9 Mar 2018 16:35 +0000', hongKong, '2018-03-09T16:35:00Z', 'offset'],
  ['2018-07-09', 'Europe/London', '2018-07-08T23:00:00Z', 'none'],
  ['2018-07-09 HKT', 'Europe/London', '2018-07-08T16:00:00Z', 'named'],
] as const)('%j in a source of %s is %s', ([text, zone, instant, said]) => {
  expect(readTimestamp(text, { zone })).toMatchObject({ ok: true, instant, warning: undefined, zone: said });
});

test.for([
  ['2018-03-09 HKT 4:35:07pm', '2018-03-09', '16:35:07'],
  ['2020-08-08T12:46:00Z', '2020-08-08', '12:46:00'],
  ['2018年3月9日下午4時', '2018-03-09', '16:00:00'],
  ['2016-12-31T23:59:60Z', '2016-12-31', '23:59:59'],
  ['7 August 2020', '2020-08-07', '00:00:00'],
] as const)('the digits of %j are %s %s', ([text, day, time]) => {
  expect(readTimestamp(text, inHongKong)).toMatchObject({ wall: { day, time } });
});

test.for([
  ['2018-02-30 HKT 10:00', 'that exist', 'no such day'],
  ['2018-02-29 HKT 10:00', 'that exist', 'no leap year'],
  ['30 February 2018', 'that exist', 'no such day without a clock'],
  ['2018-13-01 HKT 10:00', 'that exist', 'no such month'],
  ['2018-00-10 HKT 10:00', 'that exist', 'no month zero'],
  ['2018-01-00 HKT 10:00', 'that exist', 'no day zero'],
  ['2018-01-32 HKT 10:00', 'that exist', 'no day 32'],
  ['201813011200', 'that exist', 'no such month in digits'],
  ['2018-03-09 HKT 24:00', 'that exist', 'no such hour'],
  ['2018-03-09 HKT 25:61', 'that exist', 'no such hour and minute'],
  ['2018-03-09 HKT 23:60', 'that exist', 'no such minute'],
  ['2018-03-09 HKT 23:59:61', 'that exist', 'no such second'],
  ['2018-03-09 HKT 23:58:60', 'that exist', 'a leap second ends an hour'],
  ['0999-03-09T10:00:00Z', 'that exist', 'a year nobody means'],
  ['2018-03-09T24:00:00Z', 'that exist', 'no such hour in UTC either'],
  ['1973-12-30 HKT 03:45', 'the clocks of Asia/Hong_Kong skipped it', 'the clocks were put forward'],
  ['2018-03-09T16:35:00+14:01', 'zone with an offset', 'no such offset east'],
  ['2018-03-09T16:35:00-14:01', 'zone with an offset', 'no such offset west'],
  ['2018-03-09T16:35:00+08:60', 'zone with an offset', 'no such minute of an offset'],
  ['2018-03-09T16:35:00-00:99', 'zone with an offset', 'no such minute west'],
  ['9999-12-31T23:59:59-01:00', 'zone with an offset', 'the year after 9999'],
  ['2018-03-09 16:35', 'with its zone', 'no zone anywhere'],
  ['2018-03-09', 'with its zone', 'a day without a zone'],
  ['2018-03-09 HKT 16:35Z', 'with one zone', 'two zones'],
  ['2018-03-09 16:35Z +0800', 'with one zone', 'a Z and another offset'],
  ['2018-03-09 16:35 +0900 (HKT)', 'with one zone', 'an offset that Hong Kong did not have'],
  ['1979-07-01 12:00 +0800 (HKT)', 'with one zone', 'nor in summer'],
  ['18-03-01 HKT 14:05', 'a year of four digits', 'two digits'],
  ['10000-01-01 HKT 00:00', 'a year of four digits', 'five digits'],
  ['01/03/18 14:05', 'a year of four digits', 'two digits behind'],
  ['Sat, 08 Aug 20 15:02:02 +0800', 'a year of four digits', 'two digits in a mail'],
  ['十 二 月 二 十 七 日 下 午 十 時 四 十 五 分', 'a year of four digits', 'no year in Chinese'],
  ['Mar 3, 21:54', 'a year of four digits', 'no year in English'],
  ['民國107年3月1日 14:05', 'Minguo', 'another calendar'],
  ['中華民國一百零七年三月一日', 'Minguo', 'another calendar in words'],
  ['今日 09:18', 'it counts from a moment', 'today in Chinese'],
  ['Yesterday, 09:18', 'it counts from a moment', 'yesterday'],
  ['2 hours ago', 'it counts from a moment', 'hours'],
  ['三小時前', 'it counts from a moment', 'hours in Chinese'],
  ['3pm', 'beside the time of day', 'a clock alone'],
  ['下午5時', 'beside the time of day', 'a clock alone in Chinese'],
  ['HKT 20:16', 'beside the time of day', 'a clock with its zone'],
  ['Thu, 01 Mar 2018 14:05:00 CST', 'the zone "CST"', 'China or Chicago'],
  ['2018-03-01 14:05 EST', 'the zone "EST"', 'east of what'],
  ['Mon Mar 01 10:52:32 PST 2021', 'the zone "PST"', 'the Pacific or the Philippines'],
  ['14:05 BST, 1 March 2018', 'the zone "BST"', 'Britain or Bangladesh'],
  ['2018-03-01 14:05 IST', 'the zone "IST"', 'India, Ireland or Israel'],
  ['2018-03-01 14:05 北京時間', 'the zone "北京時間"', 'no zone of ours'],
  ['3 March 2025 at 4:35 p.m. local time', 'the zone "local time"', 'where?'],
  ['2018年3月1日午夜12時', 'read in one way only', 'which midnight'],
  ['midnight, 1 March 2018', 'read in one way only', 'which midnight in English'],
  ['2018年3月1日上午12時', 'read in one way only', 'noon or midnight'],
  ['08:02 HKT 05/08/2025', 'either day first or month first', 'May or August'],
  ['05-08-2025 08:02', 'either day first or month first', 'with dashes too'],
  ['08/25/2025 08:02 HKT', 'its month stands before its day', 'an American'],
  ['', 'such as', 'nothing'],
  ['HKT', 'such as', 'a company'],
  ['2018', 'such as', 'a year'],
  ['1520584500', 'such as', 'seconds since 1970'],
  ['915148800000', 'such as', 'milliseconds since 1970'],
  ['2018-03-09 HKT 16:35 or so', 'such as', 'words behind'],
  ['on 2018-03-09 HKT 16:35', 'such as', 'words before'],
  ['2018-03-09 HKT 1635', 'such as', 'no colon'],
  ['2018-03-09 08:00-09:00', 'such as', 'from one hour to another'],
  ['2018-03-09 08:00-0900', 'such as', 'from one hour to another'],
  ['2018-03-09 08:00-09', 'such as', 'from one hour to another'],
  ['2018-03-09 08:00 - 09:00', 'such as', 'from one hour to another'],
  ['2018-03-09 HKT 16:35 16:36', 'such as', 'two clocks'],
  ['2018-03-09 HKT HKT 16:35', 'such as', 'two names of one zone'],
  ['2018-03-09 2018-03-10', 'such as', 'two days'],
  ['7 - 8 August 2020', 'such as', 'from one day to another'],
  ['9am - 5pm, 8 August 2020', 'such as', 'from one hour to another in words'],
  ['2016年12月27日10時至12時', 'such as', 'from one hour to another in Chinese'],
  ['於 2016 年 1 2 月 27 日', 'such as', 'a month that was torn apart'],
  ['2018年3月1日14時5', 'such as', 'a minute that was cut off'],
  ['Friday, 9 March 2018, Friday', 'such as', 'two weekdays'],
  ['2018-03/09 16:35', 'such as', 'two marks'],
  ['31 Brumaire 2018', 'such as', 'no such month'],
  [`2018-03-01 HKT 14:05:00.${'1'.repeat(200)}`, 'such as', 'a fraction without end'],
] as const)('%j is refused with "%s": %s', ([text, about]) => {
  const reason = reasonOf(text, nowhere);
  expect(reason).toContain(about);
  expect(reason).toMatch(/^Expected a date.*, found ".*\.$/);
  if (text.length < 80) expect(reason).toContain(`found ${JSON.stringify(text)}`);
});

test.for([
  ['25/08/2025 08:02', undefined, '2025-08-25T00:02:00Z'],
  ['13.8.2025', undefined, '2025-08-12T16:00:00Z'],
  ['05/08/2025 08:02', true, '2025-08-05T00:02:00Z'],
  ['5-8-2025', true, '2025-08-04T16:00:00Z'],
] as const)('%j is read day first where that is sure (%j): %s', ([text, dayFirst, instant]) => {
  expect(readTimestamp(text, { zone: hongKong, dayFirst })).toMatchObject({ ok: true, instant });
});

test('a source that writes the day first has no month above 12', () => {
  expect(reasonOf('08/25/2025 08:02', { zone: hongKong, dayFirst: true })).toContain('that exist');
});

test('a gap is refused for a stamp in the zone of the source too, by its name', () => {
  expect(reasonOf('2024-03-31 01:30', { zone: 'Europe/London' })).toContain('the clocks of Europe/London skipped it');
});

test.for([
  ['2018-09-09', 'America/Santiago', undefined],
  ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ['1946-04-21', hongKong, undefined],
  ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
] as const)('%s in %s starts when its clocks do', ([text, zone, instant]) => {
  const read = readTimestamp(text, { zone });
  expect(read).toMatchObject({ ok: true, precision: 'day', wall: { day: text, time: '00:00:00' }, warning: undefined });
  if (!read.ok) return;
  // Whatever the clocks did, the second before the start was still another day.
  const start = Date.parse(read.instant);
  expect(toWallClock(new Date(start), zone).day).toBe(text);
  expect(toWallClock(new Date(start - 1000), zone).day < text).toBe(true);
  if (instant !== undefined) expect(read.instant).toBe(instant);
});

test('a day that a country left out is refused', () => {
  expect(reasonOf('2011-12-30', { zone: 'Pacific/Apia' })).toContain('the clocks of Pacific/Apia skipped it');
});

test.for([
  ['1979-10-21 HKT 03:15', undefined, '1979-10-20T18:15:00Z', 'happened twice in Asia/Hong_Kong'],
  ['2024-10-27 01:30', 'Europe/London', '2024-10-27T00:30:00Z', 'happened twice in Europe/London'],
  ['2016-12-31T23:59:60Z', undefined, '2016-12-31T23:59:59Z', 'leap second'],
  ['2017-01-01 HKT 07:59:60', undefined, '2016-12-31T23:59:59Z', 'leap second'],
  ['Fri, 08 Aug 2020 15:02:02 +0800', undefined, '2020-08-08T07:02:02Z', '2020-08-08 is a Saturday'],
  ['Ends/Monday, June 21, 2022 Issued at HKT 20:16', undefined, '2022-06-21T12:16:00Z', 'is a Tuesday'],
  ['2024年8月27日(星期一) 香港時間18時45分', undefined, '2024-08-27T10:45:00Z', 'is a Tuesday'],
  ['Sunday, 13 April, 2013, 12:00am', hongKong, '2013-04-12T16:00:00Z', 'is a Saturday'],
  ['Monday, 21 October 1979 HKT 03:15', undefined, '1979-10-20T18:15:00Z', 'is a Sunday'],
] as const)('%j (%s) is %s, with a warning: %s', ([text, zone, instant, warning]) => {
  const read = readTimestamp(text, { zone });
  expect(read).toMatchObject({ ok: true, instant });
  expect(read.ok ? read.warning : '').toContain(warning);
  expect(read.ok ? read.warning : '').toContain(JSON.stringify(text));
});

test('two warnings are both told', () => {
  const read = readTimestamp('Monday, 21 October 1979 HKT 03:15', nowhere);
  expect(read.ok ? read.warning : '').toMatch(/happened twice.* is taken\. .*names another weekday/);
});

test('the zone of the machine changes no stamp', async () => {
  const before = process.env['TZ'];
  const instants = new Set<string>();
  const table = [
    ['2024-10-27 01:30', { zone: 'Europe/London' }],
    ['2018-03-09 HKT 16:35', nowhere],
    ['1979-10-21 HKT 03:15', nowhere],
    ['2018-03-09T16:35:00+08:00', nowhere],
    ['2018年3月11日下午2時30分', inHongKong],
    ['Mon Mar 12 02:30:00 HKT 2018', nowhere],
    ['Sunday, 11 March, 2018, 12:00am', inHongKong],
  ] as const;
  try {
    for (const machine of ['UTC', 'Europe/London', 'Asia/Hong_Kong', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env['TZ'] = machine;
      // A new copy each time: what one machine's zone gave must not be remembered for the next.
      vi.resetModules();
      const fresh = await import('../../src/normalise/timestamp.ts');
      const read = table.map(([text, source]) => fresh.readTimestamp(text, source));
      instants.add(read.map((stamp) => (stamp.ok ? stamp.instant : stamp.reason)).join(' '));
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
  expect([...instants]).toEqual([
    '2024-10-27T00:30:00Z 2018-03-09T08:35:00Z 1979-10-20T18:15:00Z 2018-03-09T08:35:00Z 2018-03-11T06:30:00Z 2018-03-11T18:30:00Z 2018-03-10T16:00:00Z',
  ]);
});

const months = ['January', 'February', 'March', 'April', 'May', 'June'].concat([
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]);
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const inChinese = (value: number): string => {
  const ones = '零一二三四五六七八九'.charAt(value % 10);
  if (value < 10) return ones;
  const tens = value < 20 ? '十' : `${'零一二三四五'.charAt(Math.trunc(value / 10))}十`;
  return value % 10 === 0 ? tens : `${tens}${ones}`;
};

/** What a wall clock shows, in the pieces that sites put together. */
const piecesOf = ({ day, time }: WallClock) => {
  const [year = '', month = '', date = ''] = day.split('-');
  const [hour = '', minute = '', second = ''] = time.split(':');
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return {
    ...{ day, time, year, month, date, hour, minute, second },
    d: Number(date),
    m: Number(month),
    name: months[Number(month) - 1] ?? '',
    weekday: weekdays[weekday] ?? '',
    xingqi: '日一二三四五六'.charAt(weekday),
    hour12: Number(hour) % 12 === 0 ? 12 : Number(hour) % 12,
    half: Number(hour) < 12 ? 'am' : 'pm',
    banri: Number(hour) < 12 ? (Number(hour) === 0 ? '凌晨' : '上午') : '下午',
  };
};
type Pieces = ReturnType<typeof piecesOf>;

/** Forms to the minute; those of Hong Kong time carry its name where `named` is given. */
const writers: readonly (readonly [string, (p: Pieces, named: string) => string])[] = [
  ['year first', (p, named) => `${p.day}${named} ${p.hour}:${p.minute}`],
  ['slashes', (p, named) => `${p.year}/${p.m}/${p.d} ${p.hour}:${p.minute}${named}`],
  ['dots', (p, named) => `${p.year}.${p.month}.${p.date} ${p.hour}:${p.minute}${named}`],
  ['seconds', (p, named) => `${p.day} ${p.time}${named}`],
  ['digits', (p) => `${p.year}${p.month}${p.date}${p.hour}${p.minute}`],
  ['more digits', (p) => `${p.year}${p.month}${p.date}${p.hour}${p.minute}${p.second}`],
  ['release', (p, named) => `Ends/${p.weekday}, ${p.name} ${p.d}, ${p.year} Issued at${named} ${p.hour}:${p.minute}`],
  ['Chinese release', (p) => `完 ${p.year}年${p.m}月${p.d}日（星期${p.xingqi}） ${p.hour}時${p.minute}分`],
  [
    'spaced Chinese',
    (p) =>
      [...`於${p.year}年${p.m}月${p.d}日`]
        .join(' ')
        .replace(/(?<=\d) (?=\d)/g, '')
        .concat(` ${p.hour} 時 ${p.minute} 分 發 出`),
  ],
  [
    'Chinese numerals',
    (p) =>
      `${[...p.year].map((digit) => '○一二三四五六七八九'.charAt(Number(digit))).join('')}年${inChinese(p.m)}月${inChinese(p.d)}日星期${p.xingqi}${inChinese(Number(p.hour))}時${inChinese(Number(p.minute))}分`,
  ],
  ['Chinese halves', (p) => `${p.year}年${p.m}月${p.d}日 ${p.banri}${p.hour12}時${p.minute}分`],
  ['clock first', (p, named) => `${p.hour12}:${p.minute}${p.half}${named}, ${p.d} ${p.name.slice(0, 3)}, ${p.year}`],
  ['clock last', (p, named) => `${p.d} ${p.name.slice(0, 3)} ${p.year} ${p.hour12}.${p.minute} ${p.half}${named}`],
  [
    'month first',
    (p, named) => `${p.name} ${p.d}, ${p.year} ${p.hour12}:${p.minute} ${p.half === 'am' ? 'a.m.' : 'p.m.'}${named}`,
  ],
  [
    'weekday first',
    (p, named) => `${p.weekday.slice(0, 3)}, ${p.d} ${p.name} ${p.year}, ${p.hour}:${p.minute}${named}`,
  ],
  ['Java', (p, named) => `${p.weekday.slice(0, 3)} ${p.name.slice(0, 3)} ${p.date} ${p.time}${named} ${p.year}`],
  ['Observatory', (p, named) => `${p.hour}:${p.minute}${named} ${p.date}/${p.name.slice(0, 3)}/${p.year}`],
  ['numbers', (p, named) => `${p.hour}:${p.minute}${named} ${p.date}/${p.month}/${p.year}`],
];

const minutes = fc.integer({ min: Date.UTC(1946, 0, 2) / 60_000, max: Date.UTC(2037, 11, 30) / 60_000 });

test.for(writers)('every minute since 1946 written in the form "%s" is read back', ([, write]) => {
  fc.assert(
    fc.property(minutes, fc.constantFrom(hongKong, 'Europe/London'), (minute, zone) => {
      const date = new Date(minute * 60_000);
      const wall = toWallClock(date, zone);
      fc.pre(fromWallClock(wall, zone).kind === 'once');
      const instant = date.toISOString().replace('.000Z', 'Z');
      const read = (named: string, source: string) =>
        readTimestamp(write(piecesOf(wall), named), { zone: source, dayFirst: true });
      expect(read('', zone), write(piecesOf(wall), '')).toMatchObject({ ok: true, instant, warning: undefined });
      expect(isStampLine(write(piecesOf(wall), '')), 'and its line is a stamp line').toBe(true);
      // The digits of livetime and the Chinese forms are written without a name.
      if (zone === hongKong && write(piecesOf(wall), ' HKT').includes('HKT'))
        expect(read(' HKT', 'Europe/London')).toMatchObject({ ok: true, instant, zone: 'named', warning: undefined });
    }),
    { numRuns: 60 },
  );
});

test('every second with an offset is read back, whatever the source', () => {
  fc.assert(
    fc.property(
      minutes,
      fc.integer({ min: -14 * 60, max: 14 * 60 }),
      fc.integer({ min: 0, max: 59 }),
      (minute, offset, second) => {
        const date = new Date(minute * 60_000 + second * 1000);
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
        const two = (value: number): string => String(value).padStart(2, '0');
        const size = `${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
        const text = `${local}${offset < 0 ? '-' : '+'}${size}`;
        const instant = date.toISOString().replace('.000Z', 'Z');
        expect(readTimestamp(text, inHongKong)).toMatchObject({ ok: true, instant, zone: 'offset' });
      },
    ),
  );
});

const stampWords = [
  'HKT',
  '+0800',
  'Z',
  '年',
  '月',
  '日',
  '時',
  '分',
  '下午',
  '十',
  ' ',
  ':',
  '-',
  '/',
  ',',
  '.',
  '(',
  ')',
  'am',
  'Mar',
  'Sun',
  '9',
  '12',
  '2018',
  '5',
];

test('no heap of stamp words makes the reader throw, and what it reads has the year that the text has', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...stampWords), { maxLength: 16 }), (words) => {
      const text = words.join('');
      const read = readTimestamp(text, inHongKong);
      if (read.ok) expect(text).toContain(read.wall.day.slice(0, 4));
      else expect(read.reason).toContain('date');
    }),
    { numRuns: 2000 },
  );
});

test('junk is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readTimestamp(text, inHongKong).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test.for(['9', '(', '十', '2018-03-09 ', '月', ':', 'GMT+', 'a.m. '])(
  'a million of %j behind a day are refused',
  (piece) => {
    expect(readTimestamp(`2018-03-09 ${piece.repeat(1_000_000)}`, inHongKong).ok).toBe(false);
    expect(readTimestamp(`${piece.repeat(Math.trunc(150 / piece.length))}x`, inHongKong).ok).toBe(false);
  },
);

test('a million spaces behind a day are nothing', () => {
  expect(readTimestamp(`2018-03-09 ${' '.repeat(1_000_000)}`, inHongKong)).toMatchObject({
    wall: { day: '2018-03-09' },
  });
  expect(readTimestamp(`${' '.repeat(150)}x`, inHongKong).ok).toBe(false);
});
