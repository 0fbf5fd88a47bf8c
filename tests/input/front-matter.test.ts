import { expect, test } from 'vitest';
import { type FrontMatterKey, noFrontMatter, withFrontMatter } from '../../src/input/front-matter.ts';
import { type SplitFile, splitFrontMatter } from '../../src/input/split-front-matter.ts';
import { blankCapture } from '../../src/model/capture.ts';
import type { Result } from '../../src/model/result.ts';

const read = (text: string): Result<SplitFile> => splitFrontMatter('a.txt', text);

const value = (result: Result<SplitFile>, key: FrontMatterKey): unknown =>
  result.ok ? result.value.frontMatter.values.get(key) : result.problems;

test.for(['', 'A title\n\nWords.', '----\ntext\n', '--- and words\n', ' ---\na: b\n---\n', '---', '***\n'])(
  '%j has no front matter, and all of it is the rest',
  (text) => {
    expect(read(text)).toEqual({
      ok: true,
      value: { frontMatter: noFrontMatter, rest: { path: 'a.txt', text, line: 1 } },
      problems: [],
    });
  },
);

test.for([
  ['title', 'title'],
  ['url', 'link'],
  ['link', 'link'],
  ['published', 'published'],
  ['date', 'published'],
  ['updated', 'updated'],
  ['section', 'section'],
  ['language', 'language'],
  ['id', 'id'],
  ['slug', 'slug'],
  ['image', 'image'],
] as const)('"%s:" gives the %s, with its line', ([key, name]) => {
  expect(value(read(`---\n# note\n${key}: "no: 0012"\n---\n`), name)).toEqual({ text: 'no: 0012', line: 3 });
  expect(value(read(`---\n${key}:\n---\n`), name)).toBeUndefined();
});

test('what stands below is the rest, and knows its line', () => {
  const result = read('---\ntitle: T\n---\n\nWords.\n---\n');
  expect(result.ok ? result.value.rest : result).toEqual({ path: 'a.txt', text: '\nWords.\n---\n', line: 4 });
});

test.for(['---  \ntitle: T\n---  \nWords', '---\ntitle: T\n...\nWords'])('%j is front matter too', (text) => {
  const result = read(text);
  expect(value(result, 'title')).toEqual({ text: 'T', line: 2 });
  expect(result.ok ? result.value.rest.text : '').toBe('Words');
});

test('lines may end in a carriage return and a newline', () => {
  const result = read('---\r\ntitle: T\r\nslug: s\r\n---\r\nWords');
  expect(value(result, 'title')).toEqual({ text: 'T', line: 2 });
  expect(result.ok ? result.value.rest.text : '').toBe('Words');
});

test('the last key of a file with carriage returns has none in its value', () => {
  expect(value(read('---\r\ntitle: T\r\n---\r\nWords'), 'title')).toEqual({ text: 'T', line: 2 });
});

test('a draft in a file with carriage returns is one', () => {
  expect(read('---\r\ndraft: true\r\n---\r\nWords')).toMatchObject({
    ok: true,
    value: { frontMatter: { draft: true } },
  });
});

test('front matter may be empty', () => {
  expect(read('---\n---\nWords')).toMatchObject({
    ok: true,
    value: { rest: { text: 'Words', line: 3 } },
    problems: [],
  });
});

test.for(['author', 'tags'] as const)('"%s:" is one text or a list, in any order and script', (key) => {
  const list = (text: string): unknown => {
    const result = read(text);
    return result.ok ? result.value.frontMatter.lists.get(key) : result;
  };
  expect(list(`---\n${key}: 陳大文\n---\n`)).toEqual([{ text: '陳大文', line: 2 }]);
  expect(list(`---\n${key}: [b, a]\n---\n`)).toEqual([
    { text: 'b', line: 2 },
    { text: 'a', line: 2 },
  ]);
  expect(list(`---\n${key}:\n  - b\n  - a\n---\n`)).toEqual([
    { text: 'b', line: 3 },
    { text: 'a', line: 4 },
  ]);
  expect(list(`---\n${key}:\n---\n`)).toBeUndefined();
});

test.for([
  ['draft: true', true],
  ['draft: "true"', true],
  ['draft: false', false],
  ['draft:', false],
  ['title: T', false],
] as const)('with %j the draft is %s', ([line, draft]) => {
  expect(read(`---\n${line}\n---\n`)).toMatchObject({ ok: true, value: { frontMatter: { draft } } });
});

test.for([
  ['---js\n1\n---\n', 1, '"---js"'],
  ['--- toml\na = 1\n---\n', 1, 'only YAML is read'],
  ['---\ntitle: T\n\nWords.\n', 1, 'ends the front matter'],
  ['---\ntitle: A\ntitle: B\n---\n', 3, 'duplicate key'],
  ['---\nurl: A\nlink: B\n---\n', 3, 'one of "link" and its other name'],
  ['---\npublished: A\ndate: B\n---\n', 3, 'one of "date" and its other name'],
  ['---\na: &x 1\ntitle: *x\n---\n', 3, 'alias'],
  ['---\n\ntitle: [a]\n---\n', 3, 'text behind "title:"'],
  ['---\nid: {a: b}\n---\n', 2, 'text behind "id:"'],
  ['---\nauthor: {name: A}\n---\n', 2, 'behind "author:"'],
  ['---\ntags: [[a]]\n---\n', 2, 'behind "tags:"'],
  ['---\ndraft: yes\n---\n', 2, '"draft: true"'],
  ['---\ndraft: [true]\n---\n', 2, '"draft: true"'],
  ['---\njust words\n---\n', 2, 'key: value'],
  ['---\n\ttitle: T\n---\n', 2, 'Front matter: expected'],
  ['---\ntitle: a: b\n---\n', 2, 'YAML, but'],
] as const)('%j is refused on line %i: %s', ([text, line, about]) => {
  const result = read(text);
  expect(result).toMatchObject({
    ok: false,
    problems: [{ code: 'input/bad-front-matter', severity: 'error', path: 'a.txt', line }],
  });
  expect(result.problems[0]?.message).toContain(about);
});

test.for(['titel', 'Title', 'constructor', '__proto__', 'toString'])('the unknown key %s is a warning', (key) => {
  const result = read(`---\ntitle: T\n${key}: x\n---\n`);
  expect(value(result, 'title')).toEqual({ text: 'T', line: 2 });
  expect(result.problems).toMatchObject([{ code: 'input/unknown-key', severity: 'warning', line: 3 }]);
  expect(result.problems[0]?.message).toContain(`the key "${key}"`);
});

test('every problem is told at once', () => {
  const result = read('---\ntitel: x\ntitle: [a]\ndraft: maybe\n---\n');
  expect(result.ok).toBe(false);
  expect(result.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
});

test('what a person wrote counts more than anything the file says, shown stamps and the base of addresses too', () => {
  const split = read('---\npublished: A\nurl: https://a.example/\n---\n');
  const frontMatter = split.ok ? split.value.frontMatter : noFrontMatter;
  const found = { text: 'shown', line: 9 };
  const capture = { ...blankCapture('a.html', 'html'), title: found, shown: { published: found, updated: found } };
  expect(withFrontMatter(capture, frontMatter)).toMatchObject({
    title: found,
    published: { text: 'A', line: 2 },
    shown: { published: undefined, updated: found },
    base: 'https://a.example/',
    stated: new Set(['published', 'link']),
  });
});

test('without front matter a capture stays as it is', () => {
  const capture = { ...blankCapture('a.txt', 'text'), stated: new Set(['title']), draft: true };
  expect(withFrontMatter(capture, noFrontMatter)).toEqual({
    ...capture,
    shown: { published: undefined, updated: undefined },
  });
});
