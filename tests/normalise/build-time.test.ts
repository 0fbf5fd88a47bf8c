import { expect, test } from 'vitest';
import { toBuildTime } from '../../src/normalise/build-time.ts';
import { instant } from '../made.ts';

const days = (...texts: readonly string[]) => texts.map(instant);

test.for([
  ['the first build', '2026-01-05T10:00:00Z', [], '2026-01-05T10:00:00Z', undefined],
  ['a clock that goes on', '2026-01-05T10:00:00Z', ['2026-01-04T10:00:00Z'], '2026-01-05T10:00:00Z', undefined],
  [
    'a clock set back by minutes',
    '2026-01-05T09:50:00Z',
    ['2026-01-04T10:00:00Z', '2026-01-05T10:00:00Z'],
    '2026-01-05T10:00:00Z',
    '2026-01-05T09:50:00Z',
  ],
  [
    'a clock a year behind',
    '2025-01-05T10:00:00Z',
    ['2026-01-04T10:00:00Z', '2026-01-05T10:00:00Z'],
    '2026-01-05T10:00:00Z',
    '2025-01-05T10:00:00Z',
  ],
  [
    'the same again, later',
    '2025-01-05T11:00:00Z',
    ['2026-01-05T10:00:00Z'],
    '2026-01-05T10:00:00Z',
    '2025-01-05T11:00:00Z',
  ],
  [
    'a clock that goes back into days on which something was published',
    '2026-01-02T12:00:00Z',
    ['2026-01-01T10:00:00Z', '2026-01-02T10:00:00Z', '2026-01-03T10:00:00Z', '2026-01-04T10:00:00Z'],
    '2026-01-04T10:00:00Z',
    '2026-01-02T12:00:00Z',
  ],
  [
    'a clock that is right again after one that was days ahead for days',
    '2026-01-06T10:00:00Z',
    ['2026-01-05T10:00:00Z', '2026-01-12T10:00:00Z', '2026-01-13T10:00:00Z'],
    '2026-01-06T10:00:00Z',
    undefined,
  ],
  [
    'a clock that is right again after one a year ahead',
    '2026-01-06T10:00:00Z',
    ['2026-01-05T10:00:00Z', '2027-01-05T10:00:00Z'],
    '2026-01-06T10:00:00Z',
    undefined,
  ],
] as const)('%s', ([, clock, before, now, doubted]) => {
  expect(toBuildTime(instant(clock), days(...before))).toMatchObject({ now, doubted });
});

test('the last time of each day is remembered, of 30 days and the first of all; what was ahead is forgotten', () => {
  const all = Array.from({ length: 60 }, (_, at) =>
    instant(new Date(Date.UTC(2026, 0, 1 + at, 10)).toISOString().replace('.000', '')),
  );
  let remembered = toBuildTime(all[0] ?? instant('2026-01-01T10:00:00Z'), []).remembered;
  for (const clock of all.slice(1)) remembered = toBuildTime(clock, remembered).remembered;
  expect(remembered).toEqual([all[0], ...all.slice(-31)]);
  expect(toBuildTime(instant('2026-03-01T12:00:00Z'), remembered).remembered.slice(-2)).toEqual([
    '2026-02-28T10:00:00Z',
    '2026-03-01T12:00:00Z',
  ]);
  const ahead = toBuildTime(instant('2027-03-01T10:00:00Z'), remembered).remembered;
  expect(toBuildTime(instant('2026-03-02T10:00:00Z'), ahead).remembered).not.toContain('2027-03-01T10:00:00Z');
  expect(toBuildTime(instant('2020-01-01T10:00:00Z'), remembered).remembered).toEqual(remembered);
});
