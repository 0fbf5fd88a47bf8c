import { expect, test } from 'vitest';
import { blankCapture, type Capture } from '../../src/model/capture.ts';
import type { Problem } from '../../src/model/problem.ts';
import { toTimes } from '../../src/normalise/times.ts';

type Parts = Partial<Omit<Capture, 'published' | 'updated' | 'shown'>> & {
  readonly published?: string;
  readonly updated?: string;
  readonly shown?: { readonly published?: string; readonly updated?: string };
};

const found = (text: string | undefined, line: number) => (text === undefined ? undefined : { text, line });

/** The times of a capture with these stamps, and what is said of them; a channel with the zone `''` has none. */
const times = ({ published, updated, shown, ...parts }: Parts, zone = 'Asia/Hong_Kong') => {
  const said: string[] = [];
  const capture: Capture = {
    ...blankCapture('a.html', 'html'),
    published: found(published, 2),
    updated: found(updated, 9),
    shown: { published: found(shown?.published, 3), updated: found(shown?.updated, 10) },
    ...parts,
  };
  const say = (severity: Problem['severity'], fact: string, line: number | undefined): void => {
    said.push(`${severity} ${fact} ${line ?? ''}`);
  };
  const { published: from, updated: to, precision } = toTimes(capture, zone === '' ? undefined : zone, say) ?? {};
  return { from, to, precision, said };
};

test.for([
  ['2020-08-07T07:47:05.000Z', '3:47pm, 7 Aug, 2020', '2020-08-07T07:47:05Z', []],
  ['2020-08-07T15:47:00+08:00', '3:47pm, 7 Aug, 2020', '2020-08-07T07:47:00Z', []],
  ['2020-08-08T12:46:00Z', '2020-08-08 12:46', '2020-08-08T04:46:00Z', ['warning false-utc 2']],
  ['2020-08-08T12:46:30Z', '2020-08-08 HKT 12:46', '2020-08-08T04:46:00Z', ['warning false-utc 2']],
  ['2020-08-08T12:46:00Z', '2020-08-08 12:46 UTC', '2020-08-08T12:46:00Z', []],
  ['2020-08-08', '2020-08-08 12:46', '2020-08-08T04:46:00Z', []],
  ['2020-08-08T00:00:00+08:00', '2020-08-08 12:46', '2020-08-08T04:46:00Z', []],
  ['2020-08-08T12:46:00+08:00', '2020-08-08', '2020-08-08T04:46:00Z', []],
  ['2020-08-08T12:46:00+08:00', '2020-08-08 09:00', '2020-08-08T04:46:00Z', ['warning stamps-differ 2']],
  ['2020-02-30T12:46:00+08:00', '2020-03-01 09:00', '2020-03-01T01:00:00Z', ['warning stamps-differ 2']],
  ['2020-08-08T12:46:00+08:00', 'someday', '2020-08-08T04:46:00Z', []],
] as const)('of %s for machines and %s for people the time is %s', ([machine, people, instant, said]) => {
  expect(times({ published: machine, shown: { published: people } })).toEqual({
    from: instant,
    to: instant,
    precision: 'second',
    said,
  });
});

test('a Z is believed where the page shows nothing beside it', () => {
  expect(times({ published: '2020-08-08T12:46:00Z' }).from).toBe('2020-08-08T12:46:00Z');
});

test('a stamp that only people see is a stamp', () => {
  expect(times({ shown: { published: '2020-08-08 12:46', updated: '2020-08-08 13:00' } })).toMatchObject({
    from: '2020-08-08T04:46:00Z',
    to: '2020-08-08T05:00:00Z',
    said: [],
  });
});

test('two stamps of which neither is one are an error at the machine’s', () => {
  expect(times({ published: 'x', shown: { published: 'y' } }).said).toEqual(['error no-published 2']);
  expect(times({ shown: { published: 'y' } }).said).toEqual(['error no-published 3']);
  expect(times({}).said).toEqual(['error no-published 1']);
});

test.for([
  ['2020-08-08T13:00:00+08:00', '2020-08-08T05:00:00Z', []],
  ['2020-08-08T11:00:00+08:00', '2020-08-08T04:46:00Z', ['warning updated-before-published 9']],
  ['someday', '2020-08-08T04:46:00Z', ['warning no-updated 9']],
  ['2020-08-08', '2020-08-08T04:46:00Z', []],
  ['2020-08-09', '2020-08-08T16:00:00Z', []],
  ['2020-08-07', '2020-08-08T04:46:00Z', ['warning updated-before-published 9']],
] as const)('a change at %s is one at %s', ([updated, to, said]) => {
  expect(times({ published: '2020-08-08T12:46:00+08:00', updated })).toMatchObject({ to, said });
});

test('a stamp without a time of day is the start of its day, and stays a day', () => {
  expect(times({ published: '2020-08-08' })).toMatchObject({ from: '2020-08-07T16:00:00Z', precision: 'day' });
  expect(times({ published: '2020-08-08', updated: '2020-08-08 10:00' })).toMatchObject({
    from: '2020-08-07T16:00:00Z',
    to: '2020-08-08T02:00:00Z',
    precision: 'day',
  });
});

test('the zone of the source comes before the channel’s, but not for what a person wrote', () => {
  const source = { timezone: 'Asia/Hong_Kong', published: '2020-08-08 12:46' };
  expect(times(source, 'Europe/London').from).toBe('2020-08-08T04:46:00Z');
  expect(times({ ...source, stated: new Set(['published']) }, 'Europe/London').from).toBe('2020-08-08T11:46:00Z');
  expect(times({ published: '2020-08-08 12:46' }, '').said).toEqual(['error no-published 2']);
});

test('the day comes first only in the stamps of a source that is known for it', () => {
  const stamp = { published: '05/08/2025 08:02' };
  expect(times({ ...stamp, dayFirst: true }).from).toBe('2025-08-05T00:02:00Z');
  expect(times(stamp).said).toEqual(['error no-published 2']);
  expect(times({ ...stamp, dayFirst: true, stated: new Set(['published']) }).said).toEqual(['error no-published 2']);
});

test.for([
  ['2020-08-08', []],
  ['2020-08-07', ['warning address-day 2']],
] as const)('an address of %s beside a stamp of 2020-08-08 00:30 in Hong Kong: %j', ([addressDay, said]) => {
  expect(times({ published: '2020-08-07T16:30:00Z', addressDay })).toMatchObject({
    from: '2020-08-07T16:30:00Z',
    said,
  });
});

test('an hour that happened twice is told of', () => {
  expect(times({ published: '1979-10-21 03:15' }).said).toEqual(['warning odd-time 2']);
});

test.for([
  ['https://zeitung.example.de/a', undefined, 'its country'],
  ['https://paper.example.com.au/a', 'en', 'its country, whatever its language'],
  [undefined, 'de-AT', 'its language'],
  ['https://journal.example.com/a', 'fr', 'its language, where the host tells no country'],
] as const)('a time of day without its zone is none on a page from elsewhere, as told by %s %s: %s', ([link, lang]) => {
  const parts = { link: found(link, 1), language: found(lang, 1) };
  expect(times({ ...parts, published: '2015-04-08 12:46' })).toMatchObject({
    from: undefined,
    said: ['error no-published 2'],
  });
  expect(times({ ...parts, published: '2015-04-08T12:46:00+02:00' }).from).toBe('2015-04-08T10:46:00Z');
  expect(times({ ...parts, published: '2015-04-08' })).toMatchObject({ precision: 'day', said: [] });
  expect(times({ ...parts, published: '2015-04-08 12:46', stated: new Set(['published'] as const) }).said).toEqual([]);
});

test.for([
  ['https://paper.example.com.hk/a', 'de', 'Asia/Hong_Kong'],
  ['https://paper.example.sg/a', 'en', 'Asia/Hong_Kong'],
  ['https://paper.example.com/a', 'zh', 'Asia/Hong_Kong'],
  ['https://zeitung.example.de/a', 'de', 'Europe/Vienna'],
  ['no address', undefined, 'Asia/Hong_Kong'],
] as const)('where the clocks are the channel’s, or nobody knows, its zone counts: %s %s %s', ([link, lang, zone]) => {
  const read = times({ link: found(link, 1), language: found(lang, 1), published: '2015-04-08 12:46' }, zone);
  expect(read).toMatchObject({ precision: 'second', said: [] });
});

test('a headline in the script of one language tells where a page is from', () => {
  const said = (title: string) => times({ title: found(title, 1), published: '2015-04-08 12:46' }).said;
  expect(said('초일류 시험')).toEqual(['error no-published 2']);
  expect(said('新しい橋のニュース')).toEqual(['error no-published 2']);
  expect(said('新橋落成')).toEqual([]);
});
