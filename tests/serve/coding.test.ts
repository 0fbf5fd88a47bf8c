import { expect, test } from 'vitest';
import { chooseCoding } from '../../src/serve/coding.ts';

test.for([
  [undefined, undefined, 'who says nothing can often read nothing else'],
  ['', undefined, 'nothing but identity'],
  ['gzip', 'gzip', 'the one that is named'],
  ['gzip, deflate, br', 'br', 'the shortest of those liked alike'],
  ['GZIP', 'gzip', 'names have no case'],
  ['x-gzip', 'gzip', 'the old name'],
  ['br;q=0.5, gzip;q=0.8', 'gzip', 'the one that is liked better'],
  ['br ; q=0.5 , gzip ; Q=0.4', 'br', 'white space and case'],
  ['gzip;q=0', undefined, 'refused'],
  ['gzip;q=0.000', undefined, 'refused in more figures'],
  ['br;q=0, gzip', 'gzip', 'one refused'],
  ['*', 'br', 'anything'],
  ['br;q=0, *', 'gzip', 'anything else'],
  ['*;q=0', undefined, 'nothing'],
  ['*;q=0, gzip;q=1', 'gzip', 'nothing else'],
  ['identity', undefined, 'as it is'],
  ['identity;q=1, gzip;q=0.5', undefined, 'better as it is'],
  ['identity;q=0.5, gzip;q=0.5', 'gzip', 'both alike'],
  ['identity;q=0', undefined, 'an answer is better than 406'],
  ['identity;q=0, gzip', 'gzip', 'not as it is'],
  ['gzip;q=2', undefined, 'no weight'],
  ['gzip;q=-1', undefined, 'no weight'],
  ['gzip;q=0.1234', undefined, 'too many figures'],
  ['gzip;q=', undefined, 'an empty weight'],
  ['gzip;q=1e3', undefined, 'no weight of HTTP'],
  ['gzip;level=9', 'gzip', 'another parameter'],
  [';;,,;q=1,"gzip"', undefined, 'junk'],
  ['zstd, compress', undefined, 'codings that are not made here'],
] as const)('Accept-Encoding: %s → %s (%s)', ([accept, coding]) => {
  expect(chooseCoding(accept)).toBe(coding);
});
