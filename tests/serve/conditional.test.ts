import { expect, test } from 'vitest';
import { type Conditions, weigh } from '../../src/serve/conditional.ts';

const etag = '"tag"';
const at = 'Fri, 09 Mar 2018 08:35:00 GMT';
const lastModified = Date.parse(at);
const nothing: Conditions = {
  ifMatch: undefined,
  ifNoneMatch: undefined,
  ifModifiedSince: undefined,
  ifUnmodifiedSince: undefined,
};
const status = (conditions: Partial<Conditions>, time: number | undefined = lastModified): number =>
  weigh({ ...nothing, ...conditions }, { etag, lastModified: time });

test.for([
  ['"tag"', 304, 'the same'],
  ['W/"tag"', 304, 'compared weakly'],
  ['*', 304, 'whatever is there'],
  [' * ', 304, 'with white space'],
  ['"a", "tag" , "b"', 304, 'in a list'],
  ['"a",W/"tag"', 304, 'weak in a list'],
  [',, "tag"', 304, 'behind empty members'],
  ['"other"', 200, 'another'],
  ['"tag', 200, 'not closed'],
  ['tag', 200, 'not quoted'],
  ['w/"tagx"', 200, 'another with junk'],
  ['"TAG"', 200, 'tags have case'],
  ['"tag-gzip"', 200, 'of another coding'],
  ['"a,\\"tag"', 200, 'a tag may hold a comma and a backslash'],
  ['', 200, 'an empty list'],
] as const)('If-None-Match: %s → %i (%s)', ([ifNoneMatch, expected]) => {
  expect(status({ ifNoneMatch })).toBe(expected);
});

test.for([
  ['"tag"', 200, 'the same'],
  ['*', 200, 'whatever is there'],
  ['"a", "tag"', 200, 'in a list'],
  ['W/"tag"', 412, 'compared strongly'],
  ['"other"', 412, 'another'],
  ['junk', 412, 'no tag'],
] as const)('If-Match: %s → %i (%s)', ([ifMatch, expected]) => {
  expect(status({ ifMatch })).toBe(expected);
});

test.for([
  [at, 304, 'equal'],
  ['Fri, 09 Mar 2018 08:35:01 GMT', 304, 'later'],
  ['Fri, 09 Mar 2018 08:34:59 GMT', 200, 'earlier'],
  ['Friday, 09-Mar-18 08:35:00 GMT', 304, 'the form of RFC 850'],
  ['Friday, 09-Mar-18 08:34:59 GMT', 200, 'the form of RFC 850, earlier'],
  ['Tuesday, 01-Jan-69 00:00:00 GMT', 200, 'two figures more than fifty years ahead are of the past: 1969'],
  ['Saturday, 01-Jan-67 00:00:00 GMT', 304, 'two figures up to fifty years ahead: 2067'],
  ['Fri Mar  9 08:35:00 2018', 304, 'the form of asctime'],
  ['Fri Mar  9 08:34:59 2018', 200, 'the form of asctime, earlier'],
  ['Sun, 31 Dec 2034 23:59:60 GMT', 304, 'a leap second'],
  ['Sat, 30 Feb 2030 08:35:00 GMT', 200, 'no such day'],
  ['Sat, 02 Mar 2030 24:35:00 GMT', 200, 'no such hour'],
  ['Sat, 02 Mar 2030 23:60:00 GMT', 200, 'no such minute'],
  ['Sat, 02 Mar 2030 23:00:61 GMT', 200, 'no such second'],
  ['Sat, 02 Mer 2030 23:00:00 GMT', 200, 'no such month'],
  ['Sat, 2 Mar 2030 23:00:00 GMT', 200, 'a figure is missing'],
  ['Sat, 02 Mar 2030 23:00:00 +0800', 200, 'another zone'],
  ['2030-03-02T23:00:00Z', 200, 'ISO 8601'],
  ['yesterday', 200, 'junk'],
  ['', 200, 'empty'],
] as const)('If-Modified-Since: %s → %i (%s)', ([ifModifiedSince, expected]) => {
  expect(status({ ifModifiedSince })).toBe(expected);
});

test('two figures of a year are near the document, also when that is old', () => {
  expect(status({ ifModifiedSince: 'Sunday, 02-Jan-05 00:00:00 GMT' }, Date.UTC(1998, 0, 1))).toBe(304);
});

test.for([
  [at, 200, 'equal'],
  ['Fri, 09 Mar 2018 08:34:59 GMT', 412, 'changed since'],
  ['Fri, 09 Mar 2018 08:36:00 GMT', 200, 'later'],
  ['junk', 200, 'no date'],
] as const)('If-Unmodified-Since: %s → %i (%s)', ([ifUnmodifiedSince, expected]) => {
  expect(status({ ifUnmodifiedSince })).toBe(expected);
});

const old = 'Sat, 01 Jan 2000 00:00:00 GMT';
test.for([
  [{ ifNoneMatch: '"other"', ifModifiedSince: at }, 200, 'a tag counts more than a date'],
  [{ ifNoneMatch: etag, ifModifiedSince: old }, 304, 'a tag counts more than a date, the other way round'],
  [{ ifNoneMatch: '', ifModifiedSince: at }, 200, 'an empty one too'],
  [{ ifMatch: etag, ifUnmodifiedSince: old }, 200, 'If-Match before If-Unmodified-Since'],
  [{ ifMatch: '"other"', ifNoneMatch: etag }, 412, 'If-Match before If-None-Match'],
  [{ ifUnmodifiedSince: old, ifNoneMatch: etag }, 412, 'If-Unmodified-Since before If-None-Match'],
  [{ ifUnmodifiedSince: at, ifNoneMatch: etag }, 304, 'both hold'],
  [{ ifMatch: etag, ifModifiedSince: at }, 304, 'If-Match, then If-Modified-Since'],
] as const)('%o → %i (%s)', ([conditions, expected]) => {
  expect(status(conditions)).toBe(expected);
});

test('where a document does not say when it changed, dates are passed over', () => {
  const conditions = { ...nothing, ifModifiedSince: at, ifUnmodifiedSince: old };
  expect(weigh(conditions, { etag, lastModified: undefined })).toBe(200);
});
