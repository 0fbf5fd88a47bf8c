import type { ValueKind } from '../value.ts';

/** A number with or without a fraction, e.g. `44.1`. */
export const decimal: ValueKind = {
  code: 'InvalidFloat',
  severity: 'error',
  spec: 'https://www.rssboard.org/media-rss#media-content',
  expected: 'a number such as 44.1',
  isRight: (text) => /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text.trim()),
};

/** A whole number from 0 that counts something, e.g. the channels of a sound. */
export const count: ValueKind = {
  code: 'InvalidInteger',
  severity: 'error',
  spec: 'https://www.rssboard.org/media-rss#media-content',
  w3c: 'InvalidNonNegativeInteger',
  expected: 'a whole number such as 2',
  isRight: (text) => /^\d+$/.test(text.trim()),
};

const largest = 2_147_483_647;

/** A height above the ground or the sea, which may be below it. */
export const elevation: ValueKind = {
  code: 'InvalidFloat',
  severity: 'error',
  spec: 'https://www.w3.org/2003/01/geo/',
  w3c: 'InvalidFloatUnit',
  expected: 'metres, such as -3.5',
  isRight: decimal.isRight,
};

/** How many bytes something has. */
export const byteCount: ValueKind = {
  code: 'InvalidPositiveInteger',
  severity: 'error',
  spec: 'https://www.rssboard.org/media-rss#media-content',
  w3c: 'InvalidInteger',
  expected: 'a whole number of bytes, such as 12216320',
  isRight: (text) => /^\d+$/.test(text.trim()),
};

/** A whole number of any sign. */
export const integer: ValueKind = {
  code: 'InvalidInteger',
  severity: 'error',
  spec: 'https://docs.ogc.org/cs/17-002r1/17-002r1.html',
  expected: 'a whole number such as -1 or 3',
  isRight: (text) => /^[-+]?\d+$/.test(text.trim()),
};

/** A whole number that 31 bits can hold: FeedSync counts no further. */
export const shortInteger: ValueKind = {
  code: 'IntegerOverflow',
  severity: 'error',
  spec: 'http://feedsync.org/2007/feedsync',
  expected: `a whole number up to ${largest}`,
  isRight: (text) => !/^\d+$/.test(text.trim()) || Number(text) <= largest,
};

/** A whole number from 1. */
export const positiveCount: ValueKind = {
  code: 'InvalidPositiveInteger',
  severity: 'error',
  spec: 'https://www.rssboard.org/media-rss#media-content',
  expected: 'a whole number from 1, such as 640',
  isRight: (text) => /^\+?0*[1-9]\d*$/.test(text.trim()),
};
