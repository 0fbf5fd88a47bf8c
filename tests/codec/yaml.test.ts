import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/codec/yaml.ts';

const firstValue = (text: string): unknown => {
  const read = readYaml(text);
  return read.ok ? read.fields[0]?.value : read.reason;
};

test.for([
  ['a: 2018-02-30', '2018-02-30', 'no other day'],
  ['a: no', 'no', 'no boolean'],
  ['a: 0012', '0012', 'no number'],
  ['a: null', 'null', 'the word'],
  ['a: ~', '~', 'a sign'],
  ['a: "x\\n"', 'x\n', 'double quotes'],
  ["a: 'it''s'", "it's", 'single quotes'],
  ['a: |\n  two\n  lines\n', 'two\nlines\n', 'a block'],
  ['a: ""', '', 'empty on purpose'],
  ["a: ''", '', 'empty on purpose'],
  ['a: 中文 title', '中文 title', 'any script'],
] as const)('%j holds the text %j: %s', ([yaml, text]) => {
  expect(firstValue(yaml)).toEqual({ kind: 'text', text });
});

test.for([
  ['a:', { kind: 'empty' }],
  [
    'a: [x, 007]',
    {
      kind: 'list',
      items: [
        { text: 'x', line: 1 },
        { text: '007', line: 1 },
      ],
    },
  ],
  [
    'a:\n  - x\n  -\n',
    {
      kind: 'list',
      items: [
        { text: 'x', line: 2 },
        { text: '', line: 3 },
      ],
    },
  ],
  ['a: []', { kind: 'list', items: [] }],
  ['a: [[x]]', { kind: 'other' }],
  ['a: [{b: c}]', { kind: 'other' }],
  ['a: {b: {c: d}}', { kind: 'map', fields: [{ key: 'b', line: 1, value: { kind: 'other' } }] }],
  [
    'a:\n  b: c\n  d:\n',
    {
      kind: 'map',
      fields: [
        { key: 'b', line: 2, value: { kind: 'text', text: 'c' } },
        { key: 'd', line: 3, value: { kind: 'empty' } },
      ],
    },
  ],
] as const)('%j is %j', ([yaml, expected]) => {
  expect(firstValue(yaml)).toMatchObject(expected);
});

test.for(['', '\n', '# only a comment\n'])('%j holds no fields', (text) => {
  expect(readYaml(text)).toEqual({ ok: true, fields: [] });
});

test('every field knows its line', () => {
  const read = readYaml('# head\n\na: 1\nb:\n  - x\n\nc: 2\n');
  expect(read.ok ? read.fields.map(({ key, line }) => [key, line]) : read).toEqual([
    ['a', 3],
    ['b', 4],
    ['c', 7],
  ]);
});

test.for([
  ['a: 1\na: 2', 2, 'duplicate key'],
  ['a:\n\tb: 1', 2, 'tab'],
  ['a: &x 1\nb: *x', 2, 'alias'],
  ['b: *x', 1, 'alias'],
  ['a: 1\nb: !!binary aGk=', 2, '!!binary'],
  ['a: [1, !!int 2]', 1, 'tag'],
  ['a: !own x', 1, 'tag'],
  ['a: !!int 3', 1, 'YAML, but'],
  ['a: !secret 3', 1, 'YAML, but'],
  ['- a', 1, 'key: value'],
  ['just text', 1, 'key: value'],
  ['\n\nx', 3, 'key: value'],
  ['a: [', 1, 'YAML, but'],
  ['a: b: c', 1, 'YAML, but'],
  ['a: "x', 1, 'YAML, but'],
  ['[a, b]', 1, 'key: value'],
] as const)('%j is refused on line %i: %s', ([yaml, line, about]) => {
  const read = readYaml(yaml);
  expect(read).toMatchObject({ ok: false, line });
  expect(read.ok ? '' : read.reason).toContain(about);
});

// With `logLevel: 'silent'` yaml 2.9.1 leaves MULTIPLE_DOCS out, and the second document would be lost without a word.
test('a second document is refused, not lost', () => {
  expect(readYaml('a: 1\n---\nb: 2')).toMatchObject({ ok: false, line: 2 });
});

test('a key that is no scalar is named "?"', () => {
  const read = readYaml('? [a]\n: b');
  expect(read.ok ? read.fields.map(({ key }) => key) : read).toEqual(['?']);
});

test('a mapping may be as large as 65536 characters, not larger', () => {
  const largest = `a: ${'x'.repeat(65_533)}`;
  expect(readYaml(largest).ok).toBe(true);
  expect(readYaml(`${largest}x`)).toEqual({ ok: false, line: 1, reason: 'at most 65536 characters, found 65537' });
});

test('no text makes the reader throw, and a line is never below 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab:-\n [{]}*&!"\'|#>?,%@\t'.split('')) }), (text) => {
      const read = readYaml(text);
      expect(read.ok ? Math.min(1, ...read.fields.map(({ line }) => line)) : Math.min(1, read.line)).toBe(1);
    }),
    { numRuns: 500 },
  );
});

test('a double-quoted text written as JSON comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(firstValue(`a: ${JSON.stringify(text)}`)).toEqual({ kind: 'text', text });
    }),
  );
});
