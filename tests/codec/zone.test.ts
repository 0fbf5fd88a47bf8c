import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fromWallClock, isZone, toWallClock } from '../../src/codec/zone.ts';

const inWords = (zoned: ReturnType<typeof fromWallClock>): string =>
  zoned.kind === 'never' ? 'never' : `${zoned.kind} ${zoned.date.toISOString()}`;

const conversions = [
  ['2018-03-09', '16:35:00', 'Asia/Hong_Kong', 'once 2018-03-09T08:35:00.000Z', 'eight hours behind'],
  ['2018-03-10', '01:13:00', 'Asia/Hong_Kong', 'once 2018-03-09T17:13:00.000Z', 'crosses midnight'],
  ['1974-07-01', '12:00:00', 'Asia/Hong_Kong', 'once 1974-07-01T03:00:00.000Z', 'Hong Kong summer time'],
  ['1973-12-30', '03:45:00', 'Asia/Hong_Kong', 'never', 'the clocks were put forward at 03:30'],
  ['1973-12-30', '03:29:59', 'Asia/Hong_Kong', 'once 1973-12-29T19:29:59.000Z', 'the last second before the gap'],
  ['1973-12-30', '04:30:00', 'Asia/Hong_Kong', 'once 1973-12-29T19:30:00.000Z', 'the first second after the gap'],
  ['1979-10-21', '03:15:00', 'Asia/Hong_Kong', 'twice 1979-10-20T18:15:00.000Z', 'the earlier of two'],
  ['1979-10-21', '03:30:00', 'Asia/Hong_Kong', 'once 1979-10-20T19:30:00.000Z', 'after the hour that came twice'],
  ['2024-10-27', '01:30:00', 'Europe/London', 'twice 2024-10-27T00:30:00.000Z', 'summer time is the earlier'],
  ['2024-03-31', '01:30:00', 'Europe/London', 'never', 'the hour that spring takes'],
  ['2024-03-31', '02:00:00', 'Europe/London', 'once 2024-03-31T01:00:00.000Z', 'right after the gap'],
  ['2024-03-30', '12:00:00', 'Europe/London', 'once 2024-03-30T12:00:00.000Z', 'a day before a change'],
  ['2024-11-03', '01:30:00', 'America/New_York', 'twice 2024-11-03T05:30:00.000Z', 'west of Greenwich'],
  ['2018-03-09', '16:35:00', 'UTC', 'once 2018-03-09T16:35:00.000Z', 'no offset at all'],
  ['2018-03-09', '16:35:00', 'Asia/Kathmandu', 'once 2018-03-09T10:50:00.000Z', 'a quarter of an hour'],
] as const;

test.for(conversions)('%s %s in %s is %s (%s)', ([day, time, zone, expected]) => {
  expect(inWords(fromWallClock({ day, time }, zone))).toBe(expected);
});

test('the zone of the machine changes nothing, near a change of clocks neither', async () => {
  const before = process.env['TZ'];
  const machines = ['UTC', 'Europe/London', 'Asia/Hong_Kong', 'America/Los_Angeles', 'Pacific/Apia'];
  const shifts = new Set<number>();
  try {
    for (const machine of machines) {
      process.env['TZ'] = machine;
      shifts.add(new Date('2024-07-01T00:00:00Z').getTimezoneOffset());
      // A new copy each time: the module remembers offsets, and would answer from what the machine before gave it.
      vi.resetModules();
      const fresh = await import('../../src/codec/zone.ts');
      for (const [day, time, zone, expected, why] of conversions) {
        expect(inWords(fresh.fromWallClock({ day, time }, zone)), `${machine}: ${why}`).toBe(expected);
      }
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
  expect(shifts.size).toBe(machines.length);
});

test('an instant shown on the wall and read back is the same instant, or the earlier hour of two', () => {
  const zones = fc.constantFrom('Asia/Hong_Kong', 'Europe/London', 'America/New_York', 'Asia/Kathmandu', 'UTC');
  const seconds = fc.integer({ min: Date.UTC(1970, 0, 2) / 1000, max: Date.UTC(2037, 11, 30) / 1000 });
  fc.assert(
    fc.property(seconds, zones, (second, zone) => {
      const { day, time } = toWallClock(new Date(second * 1000), zone);
      const back = fromWallClock({ day, time }, zone);
      const late = back.kind === 'never' ? Number.NaN : second * 1000 - back.date.getTime();
      expect(late).toBe(back.kind === 'twice' && late !== 0 ? 3_600_000 : 0);
    }),
  );
});

test.for([
  ['2018-03-09T08:35:00Z', 'Asia/Hong_Kong', '2018-03-09', '16:35:00', '+08:00'],
  ['2018-03-09T17:13:59.999Z', 'Asia/Hong_Kong', '2018-03-10', '01:13:59', '+08:00'],
  ['1974-07-01T03:00:00Z', 'Asia/Hong_Kong', '1974-07-01', '12:00:00', '+09:00'],
  ['2024-01-01T00:00:00Z', 'America/St_Johns', '2023-12-31', '20:30:00', '-03:30'],
  ['2024-01-01T00:00:00Z', 'UTC', '2024-01-01', '00:00:00', '+00:00'],
  ['2024-01-01T00:00:00Z', 'Asia/Kathmandu', '2024-01-01', '05:45:00', '+05:45'],
] as const)('at %s the clocks of %s show %s %s, %s', ([instant, zone, day, time, offset]) => {
  expect(toWallClock(new Date(instant), zone)).toEqual({ day, time, offset });
});

test.for([
  ['Asia/Hong_Kong', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Hong Kong', false],
  ['Asia/Hongkong', false],
  ['+08:00', false],
  ['', false],
] as const)('%j is a zone: %s', ([name, expected]) => {
  expect(isZone(name)).toBe(expected);
});
