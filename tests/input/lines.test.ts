import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinHardBreaks, toLines, toParagraphs } from '../../src/input/lines.ts';

const paragraphs = (text: string): readonly string[] => toParagraphs(toLines(text)).map((found) => found.text);

test('every way to end a line ends one, and lines are counted', () => {
  expect(toLines('a\r\nb\rc\n\nd', 5).map(({ text, number }) => [text, number])).toEqual([
    ['a', 5],
    ['b', 6],
    ['c', 7],
    ['', 8],
    ['d', 9],
  ]);
});

test('a line is trimmed of white space of every width, and also kept as it stands', () => {
  const raw = '\u3000\u00a0\ufeff\u200b a\u3000b \u2060\t';
  expect(toLines(raw)).toEqual([{ raw, text: 'a\u3000b', number: 1 }]);
  expect(toLines('\u3000\u200b\u00a0')[0]?.text).toBe('');
});

test.for([
  [['one', 'two'], 'one two', 'Latin with a space'],
  [['軍官', '日前'], '軍官日前', 'Chinese with nothing'],
  [['他說：', 'Hong Kong'], '他說： Hong Kong', 'a change of script with a space'],
  [['Hong Kong', '今日'], 'Hong Kong 今日', 'the other way too'],
  [['句子。', '「下一句」'], '句子。「下一句」', 'full-width punctuation'],
  [['𠮷', '𠮷'], '𠮷𠮷', 'characters of two code units'],
  [['한국', '서울'], '한국 서울', 'Korean has spaces'],
  [['カタカナ', 'ひらがな'], 'カタカナひらがな', 'Japanese has none'],
  [['only'], 'only', 'one line'],
  [[], '', 'none'],
] as const)('the lines %j are joined as %j: %s', ([lines, joined]) => {
  expect(joinHardBreaks(lines)).toBe(joined);
});

test('an empty line among others joins without a fault', () => {
  expect(joinHardBreaks(['a', '', 'b'])).toBe('a  b');
});

test.for([
  ['a\nb\n\nc', ['a b', 'c'], 'a blank line parts'],
  ['\n\n a \n\u3000\nb\n\n', ['a', 'b'], 'a line of wide space is blank'],
  ['1. one\n2. two\n(3) three\nd) four', ['1. one', '2. two', '(3) three', 'd) four'], 'numbers'],
  ['- one\n* two\n• three\n– four', ['- one', '* two', '• three', '– four'], 'bullets'],
  ['一、甲\n（二）乙\n三）丙', ['一、甲', '（二）乙', '三）丙'], 'Chinese numerals'],
  ['1. one\nand more\n2. two', ['1. one and more', '2. two'], 'an item may go on'],
  ['Intro:\n- one', ['Intro:', '- one'], 'the first item parts from what is above'],
  ['he won by\n3.5 points\n-x', ['he won by 3.5 points -x'], 'a number is no item'],
  ['', [], 'nothing'],
] as const)('%j has the paragraphs %j: %s', ([text, expected]) => {
  expect(paragraphs(text)).toEqual(expected);
});

test('a paragraph knows its first line', () => {
  expect(toParagraphs(toLines('\na\nb\n\nc', 10))).toEqual([
    { text: 'a b', line: 11 },
    { text: 'c', line: 14 },
  ]);
});

test('no character but white space is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '中', ' ', '\n', '\r', '\u3000', '- ', '1. ', '\u200b', '\t') });
  fc.assert(
    fc.property(text, (value) => {
      const bare = (words: string): string => words.replace(/[\s\u200b]/g, '');
      expect(bare(paragraphs(value).join(''))).toBe(bare(value));
    }),
  );
});
