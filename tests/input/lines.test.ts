import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsSentence, joinHardBreaks, toLines, toParagraphs } from '../../src/input/lines.ts';

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

const long = `A line of words that nobody would ever break by hand ${'because it goes on '.repeat(8)}to its end.`;

test.for([
  ['The first paragraph ends here.\nAnd this is the second one of the story.', 2, 'the next word had room'],
  ['The otters of the harbour are back.\nToday they are to be seen at the\nferry piers.', 1, 'broken by hand'],
  ['The otters are at home now. Yes.\nSo they say.', 1, 'the next word had no room'],
  [`${long}\n${long}\nShort.\n${long}`, 4, 'a paragraph a line'],
  [`${long}\nA heading\n${long}`, 3, 'a heading among paragraphs of one line'],
  [`${long}\nA heading\nand more\n${long}`, 3, 'a small letter goes on'],
  [`${long}\n\nOne broken\nsentence.\n\n${long}`, 3, 'blank lines part, others do not'],
  [`${long}\nOne.\n\n${long}`, 3, 'a sentence ended, and no line is full'],
  ['  First paragraph.\n  Second paragraph.', 2, 'an indent'],
  ['Heading\n  The paragraph below it is longer.', 2, 'an indent below a heading'],
  ['  All lines of it are indented, and so\n  they go on.', 1, 'an indent of every line'],
  ['1. An item of a list that is longer\n   and hangs', 1, 'what hangs below an item'],
  ['\u3000\u3000第一段，\n\u3000\u3000第二段', 2, 'a wide indent'],
  ['1、甲\n2、乙', 2, 'numbers with a Chinese comma'],
  [`${'水獺'.repeat(15)}。\n${'水獺'.repeat(15)}，\n${'水獺'.repeat(9)}。`, 1, 'full lines of Chinese'],
  [`${'水獺'.repeat(9)}。\n${'水獺'.repeat(15)}。`, 2, 'a line of Chinese that is not full'],
  [`${'水獺'.repeat(15)}\n${'水獺'.repeat(15)}，\n${'水獺'.repeat(9)}。`, 1, 'broken lines of Chinese'],
] as const)('%j has %i paragraphs: %s', ([text, count]) => {
  expect(paragraphs(text)).toHaveLength(count);
});

test('runs of spaces and tabs are one space, wide and no-break spaces stay', () => {
  expect(paragraphs('a  b\tc\t d\u3000\u3000e\u00a0\u00a0f')).toEqual(['a b c d\u3000\u3000e\u00a0\u00a0f']);
});

test.for([
  ['Yes.', true],
  ['“Yes!”', true],
  ['是。」', true],
  ['(Yes.)', true],
  ['Yes', false],
  ['(Yes)', false],
  ['', false],
] as const)('%j ends a sentence: %s', ([text, ends]) => {
  expect(endsSentence(text)).toBe(ends);
});

test('a byte order mark inside a line is no part of its text', () => {
  expect(toLines('a\ufeffb')).toEqual([{ raw: 'a\ufeffb', text: 'ab', number: 1 }]);
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

test.for([
  ['Item\tMay\tApril\nNotes\t12\t11', ['Item May April', 'Notes 12 11'], 'rows of a table'],
  ['Item     May\nNotes     12', ['Item May', 'Notes 12'], 'cells with gaps between'],
  ['Item\tMay\nis a row of words', ['Item May is a row of words'], 'one row is none'],
  ['Venue: the pier\nTime: 3pm', ['Venue: the pier', 'Time: 3pm'], 'facts'],
  ['地點：碼頭\n時間：下午三時', ['地點：碼頭', '時間：下午三時'], 'facts in Chinese'],
  [
    'These are known at the pier:\nVenue: the pier',
    ['These are known at the pier:', 'Venue: the pier'],
    'an introduction',
  ],
  ['the rule at this place is\nthis: wait', ['the rule at this place is this: wait'], 'a colon within a sentence'],
  ['水獺今日回來了。\n牠們餓。', ['水獺今日回來了。', '牠們餓。'], 'sentences of Chinese'],
  [
    'The otters are back now.\nOne slept.\nOne ate.',
    ['The otters are back now.', 'One slept.', 'One ate.'],
    'three lines',
  ],
  [
    'The otters of the pier are back now.\nOne slept and\nate.',
    ['The otters of the pier are back now. One slept and ate.'],
    'a broken one',
  ],
  ['The otters are back.\nOne slept.', ['The otters are back.', 'One slept.'], 'lines that nobody would break'],
  ['  Parts:\n1. one.\n  And so it ends.', ['Parts:', '1. one.', 'And so it ends.'], 'an indent as above'],
] as const)('the lines %j are %j: %s', ([text, expected]) => {
  expect(paragraphs(text)).toEqual(expected);
});
