import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPlace, compare, type Problem, quote } from '../../src/model/problem.ts';

const problem = (path: string, line: number | undefined, code: string, message = 'm'): Problem => ({
  code,
  severity: 'warning',
  path,
  line,
  message,
});

test('problems are told by path, then line, then code, then words; the whole file first', () => {
  const told = [
    problem('a.txt', undefined, 'z/y'),
    problem('a.txt', undefined, 'z/z'),
    problem('a.txt', 2, 'a/a'),
    problem('a.txt', 2, 'a/b', 'first'),
    problem('a.txt', 2, 'a/b', 'second'),
    problem('a.txt', 10, 'a/a'),
    problem('b.txt', 1, 'a/a'),
  ];
  expect(told.toReversed().toSorted(byPlace)).toEqual(told);
});

test.for([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['Z', 'a', -1],
  ['z', 'é', -1],
] as const)('%s beside %s: %i', ([a, b, order]) => {
  expect(compare(a, b)).toBe(order);
});

test.for([
  ['a "b"\nc', '"a \\"b\\"\\nc"'],
  ['x'.repeat(80), `"${'x'.repeat(80)}"`],
  ['x'.repeat(81), `"${'x'.repeat(79)}…"`],
  ['😀'.repeat(81), `"${'😀'.repeat(79)}…"`],
] as const)('%j is quoted as %s', ([text, quoted]) => {
  expect(quote(text)).toBe(quoted);
});

test('a quoted piece is on one line and at most 80 characters long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const back: unknown = JSON.parse(quote(text));
      expect(quote(text)).not.toMatch(/[\n\r]/);
      expect([...String(back)].length).toBeLessThanOrEqual(80);
    }),
  );
});
