import { expect, test } from 'vitest';
import type { ValueKind } from '../../../src/check/value.ts';
import { accessRelationship } from '../../../src/check/values/access.ts';
import {
  box,
  coordComma,
  coordinate,
  latitude,
  line,
  longitude,
  polygon,
} from '../../../src/check/values/coordinates.ts';
import { eventDate } from '../../../src/check/values/event-date.ts';
import { namespaceSpecificString, relatedType } from '../../../src/check/values/feedsync.ts';
import {
  channelType,
  duration,
  episodeType,
  keywords,
  longText,
  ordinal,
  shortText,
} from '../../../src/check/values/itunes.ts';
import {
  contentType,
  expression,
  isCountry,
  medium,
  nptTime,
  restrictionRelationship,
  restrictionType,
  textType,
} from '../../../src/check/values/media.ts';
import {
  byteCount,
  count,
  decimal,
  elevation,
  integer,
  positiveCount,
  shortInteger,
} from '../../../src/check/values/quantity.ts';
import { robotsContent, robotsName } from '../../../src/check/values/robots.ts';
import { datedExplicit, explicit, trueFalse, yesNo, yesNoClean } from '../../../src/check/values/truth.ts';

const table: readonly (readonly [ValueKind, readonly string[], readonly string[]])[] = [
  [accessRelationship, ['allow', 'deny'], ['Allow', 'none', '']],
  [latitude, ['22.28', '-90', '+0.5', ' 90 '], ['90.1', 'north', '', '22,28']],
  [longitude, ['114.16', '-180', '1e2'], ['180.01', '1e999', 'NaN']],
  [coordinate, ['22.28 114.16', ' 22.28\n114.16 ', '22.28,114.16', '22 114 30'], ['22.28', '1 2 3 4', 'a b', '']],
  [coordComma, ['22.28 114.16'], ['22.28, 114.16']],
  [line, ['1 2 3 4', '1 2 0 3 4 0'], ['1 2', '1 2 3', '1 2 x y']],
  [polygon, ['1 1 2 2 3 1 1 1'], ['1 1 2 2 3 1', '1 1 2 2 3 1 4 4', '1 1 2 2 3 1 1']],
  [box, ['22.1 113.8 22.6 114.4'], ['22.1 113.8', '1 2 3 4 5']],
  [eventDate, ['2905-07-02T10:00:00', '2018-03-09', '2018', '20180309T1635Z'], ['9 March 2018', '2018-13-01', '']],
  [namespaceSpecificString, ['item_1_a_2018-03-09T08:35:00Z', 'a%20b'], ['item 1', '', 'a%2', 'é']],
  [relatedType, ['complete', 'aggregated'], ['Complete', '', 'partial']],
  [duration, ['95', '7:40', '1:07:40', '07:40', ''], ['7m40s', '1:60:00', '1:2:3:4', '12.5']],
  [ordinal, ['1', '12', ''], ['0', '-1', 'one']],
  [elevation, ['-3.5', '12'], ['high']],
  [integer, ['-1', '3', '0'], ['1.5', '']],
  [byteCount, ['0', '12216320'], ['-1', '12 MB', '']],
  [channelType, ['episodic', 'Serial'], ['daily', '']],
  [episodeType, ['full', 'trailer', 'Bonus'], ['teaser', '']],
  [keywords, ['salt, pepper', 'salt', ''], ['salt pepper']],
  [shortText, ['x'.repeat(255), '\u{1f600}'.repeat(255)], ['x'.repeat(256)]],
  [longText, ['x'.repeat(4_000)], ['x'.repeat(4_001)]],
  [contentType, ['video/mp4'], ['video', 'mp4/']],
  [medium, ['image', 'video'], ['Image', 'picture', '']],
  [expression, ['sample', 'full', 'nonstop'], ['half']],
  [nptTime, ['42', '22.9', '1:22:33.007', '12:05', 'now'], ['+17sec', '1:75:00', '', '1:2:3:4']],
  [restrictionRelationship, ['allow', 'deny'], ['ALLOW', '']],
  [restrictionType, ['country', 'uri', 'sharing'], ['city']],
  [textType, ['plain', 'html'], ['text/html', 'xhtml', '']],
  [count, ['0', '2', ' 7 '], ['-1', '1.5', 'two', '']],
  [positiveCount, ['1', '640', '007'], ['0', '-1', '7.2', '2em', '']],
  [decimal, ['44.1', '128', '-3', '.5'], ['high', '1,5', '1.2.3', '']],
  [shortInteger, ['1', '2147483647', 'x'], ['2147483648', '99999999999999999999']],
  [robotsName, ['robots', 'ROBOTS'], ['keywords', '']],
  [robotsContent, ['noindex', 'noindex, nofollow', 'all'], ['never', '', 'index,follow,all']],
  [trueFalse, ['true', 'false'], ['TRUE', ' true', 'yes', '']],
  [explicit, ['true', 'False', 'yes', 'clean'], [' true ', 'maybe', '']],
  [datedExplicit, ['true', 'maybe'], ['yes', 'no', 'Clean', 'explicit']],
  [yesNo, ['Yes', 'no'], ['true', '']],
  [yesNoClean, ['yes', 'Clean'], ['absolutely', ' yes ', '']],
];

const cases = table.flatMap(([kind, right, wrong]) => [
  ...right.map((text) => ({ kind, code: kind.code, text, isRight: true })),
  ...wrong.map((text) => ({ kind, code: kind.code, text, isRight: false })),
]);

test.for(cases)('$code of "$text": $isRight', ({ kind, text, isRight }) => {
  expect(kind.isRight(text)).toBe(isRight);
});

/** The same whatever the length, from some thousand characters on. */
const floods = (length: number): readonly string[] => [
  '1'.repeat(length),
  ' '.repeat(length),
  `1${' '.repeat(length)}x`,
  `${'1'.repeat(length)}x`,
];

test.for(table.map(([kind]) => kind))('$code: a million digits or spaces are judged as ten thousand', (kind) => {
  expect(floods(1_000_000).map(kind.isRight)).toEqual(floods(10_000).map(kind.isRight));
});

test('countries are those of ISO 3166-1, in letters of any case', () => {
  expect(['hk', 'GB', 'us'].every(isCountry)).toBe(true);
  expect(['xx', 'hkg', ''].some(isCountry)).toBe(false);
});
