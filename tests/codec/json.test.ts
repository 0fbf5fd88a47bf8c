import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonRead, parseJson } from '../../src/codec/json.ts';

type Good = Extract<JsonRead, { readonly ok: true }>;

const good = (text: string): Good => {
  const read = parseJson(text);
  if (!read.ok) throw new TypeError(`Expected JSON, found a fault: ${read.reason}`);
  return read;
};

test.for([
  ['{"a": 1,}', 1, 8, 'comma before "}"'],
  ['[1,\n]', 1, 3, 'comma before "]"'],
  ['{"a": 1, // note\n"b": 2}', 1, 10, 'the comment "// note"'],
  ['{"a": 1 /* note */}', 1, 9, 'the comment'],
  ['{\n  # note\n}', 2, 3, 'the comment "# note"'],
  ["{'a': 1}", 1, 2, 'a single quote'],
  ['{"a": \'b\'}', 1, 7, 'a single quote'],
  ['{"n": NaN}', 1, 7, 'found "NaN"'],
  ['{"n": -Infinity}', 1, 7, 'found "-Infinity"'],
  ['{"n": None}', 1, 7, 'found "None"'],
  ['{"n": 01}', 1, 8, '"," or "}" behind a JSON value, found "1"'],
  ['{"n": .5}', 1, 7, 'found ".5"'],
  ['{"n": 1.}', 1, 8, 'found "."'],
  ['{title: "x"}', 1, 2, 'Put double quotes around it'],
  ['{"a" 1}', 1, 6, '":" behind a JSON key'],
  ['{"a": 1 "b": 2}', 1, 9, '"," or "}" behind a JSON value'],
  ['[1 2]', 1, 4, '"," or "]" behind a JSON value'],
  ['{"a": }', 1, 7, 'a JSON value, found "}"'],
  ['[,1]', 1, 2, 'a JSON value or "]"'],
  ['[1}', 1, 3, '"," or "]"'],
  ['{"a": {"b": ]}', 1, 13, 'a JSON value'],
  ['{"a": 1}\n{"a": 2}', 2, 1, 'one JSON value and nothing behind it'],
  ['{"a": "cut of', 1, 14, 'It is cut off'],
  ['{"a": [1, 2', 1, 12, 'It is cut off'],
  ['{"a":', 1, 6, 'It is cut off'],
  ['', 1, 1, 'a JSON value, found the end of the file'],
  ['{"a": "two\nlines"}', 1, 11, 'a line end within it. Write \\n'],
  ['{"a": "two\r\nlines"}', 1, 11, 'a line end within it. Write \\u000d'],
  ['{"a": "\u0007"}', 1, 8, 'U+0007'],
  ['{"a": "\\x41"}', 1, 8, 'found "\\\\x"'],
  ['{"a": "\\u12g4"}', 1, 8, 'an escape that JSON knows'],
  ['<p>', 1, 1, 'a JSON value, found "<"'],
  ['😀', 1, 1, 'found "😀"'],
  ['\r\n\r\n{\r  x', 4, 3, 'a JSON key'],
] as const)('%j has its fault on line %i, column %i: %s', ([text, line, column, about]) => {
  const read = parseJson(text);
  expect(read).toMatchObject({ ok: false, line, column });
  expect(read.ok ? '' : read.reason).toContain(about);
  expect(read.ok ? '' : read.reason).toContain('JSON');
});

const feed =
  '{\n "title": "x",\n "items": [\n  {"id": 1},\n  {\n   "id": 12345678901234567890,\r\n   "na\\u006de": ["a",\n    "b"]}\n ]\n}';

test.for([
  [[], 1, 1],
  [['title'], 2, 2],
  [['items', 0, 'id'], 4, 4],
  [['items', 1, 'name', 0], 7, 18],
  [['items', 7], 3, 2],
] as const)('the place of %j is line %i, column %i', ([path, line, column]) => {
  expect(good(feed).placeOf(path)).toEqual({ line, column });
});

test.for([
  [[], 1],
  [['title'], 2],
  [['items'], 3],
  [['items', 0], 4],
  [['items', 0, 'id'], 4],
  [['items', 1], 5],
  [['items', 1, 'id'], 6],
  [['items', 1, 'name'], 7],
  [['items', 1, 'name', 0], 7],
  [['items', 1, 'name', 1], 8],
  [['items', 1, 'nothing'], 5],
  [['items', 7, 'id'], 3],
  [['title', 'id'], 2],
  [['items', 'b'], 3],
] as const)('%j stands on line %i', ([path, line]) => {
  expect(good(feed).lineOf(path)).toBe(line);
});

test('of two equal keys the last one counts, as its value does', () => {
  const read = good('{"a": 1,\n"a": 2}');
  expect(read.value).toEqual({ a: 2 });
  expect(read.lineOf(['a'])).toBe(2);
});

test.for([
  [['items', 1, 'id'], '12345678901234567890'],
  [['items', 0, 'id'], '1'],
  [['items', 1, 'name'], undefined],
  [['title'], undefined],
  [['nothing'], undefined],
] as const)('%j is spelt %s', ([path, spelt]) => {
  expect(good(feed).numberAt(path)).toBe(spelt);
});

test('a key deeper than six levels has the line of what holds it', () => {
  const deep = '{"a":\n{"b":\n{"c":\n{"d":\n{"e":\n{"f":\n{"g": 1}}}}}}}';
  expect(good(deep).lineOf(['a', 'b', 'c', 'd', 'e', 'f'])).toBe(6);
  expect(good(deep).lineOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe(6);
});

test('"__proto__" is a key like any other', () => {
  const read = good('{"__proto__": {"polluted": 1},\n"b": 2}');
  expect(Object.hasOwn(Object(read.value), '__proto__')).toBe(true);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(read.lineOf(['__proto__', 'polluted'])).toBe(1);
  expect(read.lineOf(['b'])).toBe(2);
});

test('a fault is found exactly where JSON.parse finds one, in any text', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '\\',
    'u00e9',
    '1',
    '-',
    '0',
    '.',
    'e',
    'true',
    'null',
    ' ',
    '\n',
    "'",
    'x',
  ];
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch (error) {
      if (error instanceof SyntaxError) return false;
      throw error;
    }
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const read = parseJson(parts.join(''));
      expect(read.ok).toBe(isJson(parts.join('')));
      if (!read.ok) expect(read.reason).not.toBe('Expected JSON, found something else.');
    }),
    { numRuns: 3_000 },
  );
});

test('every key of any value has the line on which JSON.stringify puts it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 }),
      (value) => {
        const text = JSON.stringify(value, null, 1);
        const read = good(text);
        const lines = text.split('\n');
        for (const key of Object.keys(value))
          expect(lines[read.lineOf([key]) - 1]).toContain(`${JSON.stringify(key)}:`);
      },
    ),
  );
});

test.for([
  ['500,000 lists in each other', '['.repeat(500_000) + ']'.repeat(500_000), true, 1, 1],
  ['500,000 lists that are never closed', '['.repeat(500_000), false, 1, 500_001],
  ['a text of 5 MB', JSON.stringify('a\\'.repeat(1_700_000)), true, 1, 1],
  ['300,000 numbers', `{"a": [\n${Array.from({ length: 300_000 }, (_, at) => at).join(',\n')}]}`, true, 300_001, 1],
  ['a number of 1 MB', '1'.repeat(1_000_000), true, 1, 1],
  ['1 MB of white space and a fault', `${' \n'.repeat(500_000)}x`, false, 500_001, 1],
] as const)('%s: its last place or its fault is found', ([, text, ok, line, column]) => {
  const read = parseJson(text);
  const place = read.ok ? read.placeOf(['a', 299_999]) : read;
  expect([read.ok, place.line, place.column]).toEqual([ok, line, column]);
});
