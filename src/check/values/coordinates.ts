import type { ValueKind } from '../value.ts';

const geoRss = 'https://docs.ogc.org/cs/17-002r1/17-002r1.html';
const basicGeo = 'https://www.w3.org/2003/01/geo/';

const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/;

const isWithin = (text: string, limit: number): boolean => number.test(text.trim()) && Math.abs(Number(text)) <= limit;

/** Degrees north, from -90 to 90. */
export const latitude: ValueKind = {
  code: 'InvalidLatitude',
  severity: 'error',
  spec: basicGeo,
  expected: 'degrees north from -90 to 90, such as 22.28',
  isRight: (text) => isWithin(text, 90),
};

/** Degrees east, from -180 to 180. */
export const longitude: ValueKind = {
  code: 'InvalidLongitude',
  severity: 'error',
  spec: basicGeo,
  expected: 'degrees east from -180 to 180, such as 114.16',
  isRight: (text) => isWithin(text, 180),
};

/** The numbers of a list; a comma is taken for a space, as most readers do, and told by `coordComma`. */
const numbersOf = (text: string): readonly string[] => text.trim().split(/[\s,]+/);

const areNumbers = (parts: readonly string[]): boolean => parts.every((part) => number.test(part));

/** A place: two numbers, and perhaps a height. */
export const coordinate: ValueKind = {
  code: 'InvalidCoord',
  severity: 'error',
  spec: geoRss,
  expected: 'a latitude, a space and a longitude, such as 22.28 114.16',
  isRight: (text) => {
    const numbers = numbersOf(text);
    return (numbers.length === 2 || numbers.length === 3) && areNumbers(numbers);
  },
};

const listOf = (least: number, expected: string): ValueKind => ({
  code: 'InvalidCoordList',
  severity: 'error',
  spec: geoRss,
  expected,
  isRight: (text) => {
    const numbers = numbersOf(text);
    return numbers.length >= least && areNumbers(numbers);
  },
});

/** Two places or more. Their numbers may be even or, with heights, threes. */
export const line: ValueKind = listOf(4, 'two places or more, such as 22.28 114.16 22.30 114.18');

/** Four places or more, the last of them the first again. */
export const polygon: ValueKind = {
  ...listOf(8, 'four places or more, the last of them the first again'),
  isRight: (text) => {
    const numbers = numbersOf(text);
    return numbers.length >= 8 && numbers.length % 2 === 0 && areNumbers(numbers) && isClosed(numbers);
  },
};

const isClosed = (numbers: readonly string[]): boolean =>
  Number(numbers[0]) === Number(numbers.at(-2)) && Number(numbers[1]) === Number(numbers.at(-1));

/** The lower and the upper corner of an area. */
export const box: ValueKind = {
  ...listOf(4, 'the lower and the upper corner, such as 22.1 113.8 22.6 114.4'),
  isRight: (text) => {
    const numbers = numbersOf(text);
    return numbers.length === 4 && areNumbers(numbers);
  },
};

/** Places without commas: GeoRSS puts spaces between its numbers. */
export const coordComma: ValueKind = {
  code: 'CoordComma',
  severity: 'warning',
  spec: geoRss,
  expected: 'numbers with spaces between them',
  isRight: (text) => !text.includes(','),
};
