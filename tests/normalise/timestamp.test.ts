import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { toWallClock } from '../../src/codec/zone.ts';
import { readTimestamp, stampForms } from '../../src/normalise/timestamp.ts';

const hongKong = 'Asia/Hong_Kong';

test.for([
  ['2018-03-09 HKT 16:35', '2018-03-09T08:35:00Z', 'the zone between date and time'],
  ['2018-03-09 HKT 16:35:07', '2018-03-09T08:35:07Z', 'seconds are kept'],
  ['  2018-03-09 HKT 16:35\n', '2018-03-09T08:35:00Z', 'white space around does not count'],
  ['2018-03-10 HKT 01:13', '2018-03-09T17:13:00Z', 'crosses midnight'],
  ['2018-01-01 HKT 00:00', '2017-12-31T16:00:00Z', 'crosses the year'],
  ['2016-02-29 HKT 12:00', '2016-02-29T04:00:00Z', 'a leap day'],
  ['2018-03-09 16:35 HKT', '2018-03-09T08:35:00Z', 'the zone behind'],
  ['2018-03-09T16:35:00 HKT', '2018-03-09T08:35:00Z', 'the zone behind a T'],
  ['1974-07-01 HKT 12:00', '1974-07-01T03:00:00Z', 'summer time is nine hours ahead'],
  ['1979-07-01 HKT 12:00', '1979-07-01T03:00:00Z', 'the last summer time'],
  ['2018-03-09T16:35:00+08:00', '2018-03-09T08:35:00Z', 'an offset'],
  ['2018-03-09T16:35+0800', '2018-03-09T08:35:00Z', 'an offset without a colon'],
  ['2018-03-09T16:35+08', '2018-03-09T08:35:00Z', 'an offset of hours'],
  ['2018-03-09 16:35 +08:00', '2018-03-09T08:35:00Z', 'an offset behind a space'],
  ['2018-03-09T16:35:00.403+08:00', '2018-03-09T08:35:00Z', 'milliseconds are dropped'],
  ['2018-03-09t08:35:00z', '2018-03-09T08:35:00Z', 'small letters'],
  ['2018-03-09T08:35:00-00:00', '2018-03-09T08:35:00Z', 'a zero with a sign'],
  ['2018-03-09T03:05:00-05:30', '2018-03-09T08:35:00Z', 'west of Greenwich'],
  ['2018-03-09T22:35:00+14:00', '2018-03-09T08:35:00Z', 'the largest offset on Earth'],
  ['1000-01-02T00:00:00Z', '1000-01-02T00:00:00Z', 'the oldest year'],
] as const)('%j is %s: %s', ([text, instant]) => {
  expect(readTimestamp(text, undefined)).toEqual({ ok: true, instant, precision: 'second', warning: undefined });
});

test.for([
  ['2018-03-09 16:35', hongKong, '2018-03-09T08:35:00Z'],
  ['2018-03-09 16:35', 'Europe/London', '2018-03-09T16:35:00Z'],
  ['2018-07-09T16:35:30', 'Europe/London', '2018-07-09T15:35:30Z'],
  ['2018-03-09 HKT 16:35', 'Europe/London', '2018-03-09T08:35:00Z'],
  ['2018-03-09T16:35:00Z', hongKong, '2018-03-09T16:35:00Z'],
] as const)('%j in a channel of %s is %s', ([text, zone, instant]) => {
  expect(readTimestamp(text, zone)).toMatchObject({ ok: true, instant, warning: undefined });
});

test.for([
  ['2018-02-30 HKT 10:00', 'that exist', 'no such day'],
  ['2018-02-29 HKT 10:00', 'that exist', 'no leap year'],
  ['2018-13-01 HKT 10:00', 'that exist', 'no such month'],
  ['2018-00-10 HKT 10:00', 'that exist', 'no month zero'],
  ['2018-01-00 HKT 10:00', 'that exist', 'no day zero'],
  ['2018-01-32 HKT 10:00', 'that exist', 'no day 32'],
  ['2018-03-09 HKT 24:00', 'that exist', 'no such hour'],
  ['2018-03-09 HKT 25:61', 'that exist', 'no such hour and minute'],
  ['2018-03-09 HKT 23:60', 'that exist', 'no such minute'],
  ['2018-03-09 HKT 23:59:61', 'that exist', 'no such second'],
  ['2018-03-09 HKT 23:58:60', 'that exist', 'a leap second ends an hour'],
  ['0999-03-09T10:00:00Z', 'that exist', 'a year nobody means'],
  ['2018-03-09T24:00:00Z', 'that exist', 'no such hour in UTC either'],
  ['1973-12-30 HKT 03:45', 'skipped', 'the clocks were put forward'],
  ['2018-03-09T16:35:00+14:01', 'offset', 'no such offset east'],
  ['2018-03-09T16:35:00-99:99', 'offset', 'no such offset west'],
  ['9999-12-31T23:59:59-01:00', 'offset', 'the year after 9999'],
  ['2018-03-09 16:35', 'with its zone', 'no zone anywhere'],
  ['', 'such as', 'nothing'],
  ['2018-03-09', 'such as', 'a day alone'],
  ['2018-3-9 HKT 16:35', 'such as', 'one digit'],
  ['2018-03-09 hkt 16:35', 'such as', 'the zone in small letters'],
  ['2018-03-09 HKT 16:35 ago', 'such as', 'words behind'],
  ['on 2018-03-09 HKT 16:35', 'such as', 'words before'],
  ['2018-03-09 HKT 16:35Z', 'such as', 'two zones'],
  ['HKT', 'such as', 'a company'],
] as const)('%j is refused with "%s": %s', ([text, about]) => {
  const read = readTimestamp(text, undefined);
  expect(read.ok).toBe(false);
  expect(read.ok ? '' : read.reason).toContain(about);
  expect(read.ok ? '' : read.reason).toContain(`found ${JSON.stringify(text)}`);
});

test('a gap is refused for a stamp in the zone of the channel too, by its name', () => {
  const read = readTimestamp('2024-03-31 01:30', 'Europe/London');
  expect(read.ok ? '' : read.reason).toContain('the clocks of Europe/London skipped it');
});

test.for([
  ['1979-10-21 HKT 03:15', undefined, '1979-10-20T18:15:00Z', 'happened twice in Asia/Hong_Kong'],
  ['2024-10-27 01:30', 'Europe/London', '2024-10-27T00:30:00Z', 'happened twice in Europe/London'],
  ['2016-12-31T23:59:60Z', undefined, '2016-12-31T23:59:59Z', 'leap second'],
  ['2017-01-01 HKT 07:59:60', undefined, '2016-12-31T23:59:59Z', 'leap second'],
] as const)('%j (%s) is %s, with a warning: %s', ([text, zone, instant, warning]) => {
  const read = readTimestamp(text, zone);
  expect(read).toMatchObject({ ok: true, instant });
  expect(read.ok ? read.warning : '').toContain(warning);
  expect(read.ok ? read.warning : '').toContain(JSON.stringify(text));
});

test('the zone of the machine changes no stamp', async () => {
  const before = process.env['TZ'];
  const instants = new Set<string>();
  try {
    for (const machine of ['UTC', 'Europe/London', 'Asia/Hong_Kong', 'America/New_York', 'Pacific/Kiritimati']) {
      process.env['TZ'] = machine;
      // A new copy each time: what one machine's zone gave must not be remembered for the next.
      vi.resetModules();
      const fresh = await import('../../src/normalise/timestamp.ts');
      const read = [
        fresh.readTimestamp('2024-10-27 01:30', 'Europe/London'),
        fresh.readTimestamp('2018-03-09 HKT 16:35', undefined),
        fresh.readTimestamp('1979-10-21 HKT 03:15', undefined),
        fresh.readTimestamp('2018-03-09T16:35:00+08:00', undefined),
      ];
      instants.add(read.map((stamp) => (stamp.ok ? stamp.instant : stamp.reason)).join(' '));
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
  expect([...instants]).toEqual([
    '2024-10-27T00:30:00Z 2018-03-09T08:35:00Z 1979-10-20T18:15:00Z 2018-03-09T08:35:00Z',
  ]);
});

test('every form reads its own example, and no other form does', () => {
  for (const form of stampForms) {
    expect(stampForms.filter(({ read }) => read(form.example) !== undefined).map(({ name }) => name)).toEqual([
      form.name,
    ]);
    expect(readTimestamp(form.example, hongKong)).toMatchObject({ ok: true, instant: '2018-03-09T08:35:00Z' });
  }
});

test('every minute since 1980 written as a Hong Kong page writes it is read back', () => {
  const minutes = fc.integer({ min: Date.UTC(1980, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, (minute) => {
      const date = new Date(minute * 60_000);
      const { day, time } = toWallClock(date, hongKong);
      const instant = date.toISOString().replace('.000Z', 'Z');
      expect(readTimestamp(`${day} HKT ${time.slice(0, 5)}`, undefined)).toMatchObject({ ok: true, instant });
    }),
  );
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-: HKTZ+.'.split('')) }), (text) => {
      const read = readTimestamp(text, hongKong);
      expect(read.ok || read.reason !== '').toBe(true);
    }),
  );
});
