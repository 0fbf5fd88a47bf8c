import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimWide } from '../../src/codec/white-space.ts';
import { bareWords, cleanText, cleanTitle, isInvisible, shorten } from '../../src/normalise/text.ts';

test.for([
  ['plain 中文 😀', 'plain 中文 😀', []],
  ['a\tb\nc', 'a\tb\nc', []],
  ['a\r\nb\rc\n', 'a\nb\nc\n', []],
  ['\ufeffa\ufeffb', 'ab', []],
  ['a\u0008b\u0008\u0008', 'ab', ['U+0008 (3)']],
  ['\0x\u001f\u007f\u0080\u009f', 'x', ['U+0000', 'U+001F', 'U+007F', 'U+0080', 'U+009F']],
  ['a\ud800b\udc00', 'ab', ['U+D800', 'U+DC00']],
  ['\ud83d\ude00\ud83d', '😀', ['U+D83D']],
  ['a\ufffdb\ufffe\uffff', 'ab', ['U+FFFD', 'U+FFFE', 'U+FFFF']],
  ['a\u000b\u000cb', 'ab', ['U+000B', 'U+000C']],
  ['\u00a0\u3000', '\u00a0\u3000', []],
  ['', '', []],
] as const)('%j is clean as %j, removed: %j', ([text, clean, removed]) => {
  expect(cleanText(text)).toEqual({ text: clean, removed });
});

test('clean text is well-formed, and clean already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = cleanText(text).text;
      expect(once.isWellFormed()).toBe(true);
      expect(cleanText(once)).toEqual({ text: once, removed: [] });
    }),
  );
});

test.for([
  ['  A  title\n of\ttwo\r\nlines ', 'A title of two lines', []],
  ['a\u00a0\u00a0b\u2028c\u2029d', 'a b c d', []],
  ['兩句\u3000標題\u3000', '兩句\u3000標題', []],
  ['\u200b\u2060a\u200b', 'a', []],
  ['\u202eevil\u202c', 'evil', ['text direction controls']],
  ['\u2066a\u2069\u0001', 'a', ['U+0001', 'text direction controls']],
  ['a\u200eb', 'a\u200eb', []],
  ['', '', []],
] as const)('the title %j is %j, removed: %j', ([text, clean, removed]) => {
  expect(cleanTitle(text)).toEqual({ text: clean, removed });
});

test.for([
  ['\u3000\u00a0 \t\n\u200b\u2060\ufeffa b\u3000', 'a b'],
  ['\u3000\u200b', ''],
  ['', ''],
  ['a', 'a'],
] as const)('%j trimmed is %j', ([text, trimmed]) => {
  expect(trimWide(text)).toBe(trimmed);
});

test.for([
  ['', true],
  [' \n\u3000\u00a0', true],
  ['\u200b\u200d\u2060\ufeff\u00ad', true],
  ['\u0301\ufe0f', true],
  ['\u2800\u3164\u115f\u1160', true],
  ['.', false],
  ['中', false],
  ['\u200ba', false],
  ['😀', false],
] as const)('%j is invisible: %s', ([text, expected]) => {
  expect(isInvisible(text)).toBe(expected);
});

test.for([
  ['short', 10, 'short', 'it fits'],
  ['exactly ten', 11, 'exactly ten', 'it fits to the character'],
  ['one two three four', 10, 'one two…', 'cut at a space'],
  ['one two three', 8, 'one two…', 'the cut falls on a space'],
  ['a bcdefghijklmnop', 10, 'a bcdefgh…', 'a space too far away does not count'],
  ['abcdefghijklmnop', 5, 'abcd…', 'no space at all'],
  ['first, second third', 8, 'first…', 'no comma before the ellipsis'],
  ['中文，標題很長很長', 4, '中文…', 'no full-width comma either'],
  ['中文標題很長很長', 5, '中文標題…', 'Chinese is cut between characters'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 3, '👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 'a family is one character'],
  ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2, '👨‍👩‍👧‍👦…', 'a family is not torn apart'],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301…', 'an accent stays on its letter'],
  ['🇭🇰🇬🇧🇯🇵', 2, '🇭🇰…', 'a flag stays whole'],
] as const)('%j in %i characters is %j: %s', ([text, limit, expected]) => {
  expect(shorten(text, limit)).toBe(expected);
});

test('one character with a thousand accents is cut somewhere, in a text that is still short', () => {
  const short = shorten(`a${'\u0301'.repeat(1000)}`, 5);
  expect(short.endsWith('…')).toBe(true);
  expect(short.length).toBeLessThanOrEqual(6);
  const late = shorten(`abcdefgh${'\u0301'.repeat(1000)}b`, 8);
  expect(late).toBe('abcdefg…');
});

const graphemes = (text: string): readonly string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

test('letters that stand for themselves are counted as the segmenter counts them, whatever stands behind them', () => {
  const letter = fc.constantFrom('a', '~', 'Ω', 'é', 'ɏ', '“', '中', '〕', 'ゖ', 'ァ', '！');
  const mark = fc.constantFrom('', '\u0301', '\u200d', '\u302a', '\uff9e', '\u0e33', 'b');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 6, maxLength: 12 }), mark, fc.nat(12), (letters, behind, place) => {
      const text = [...letters.slice(0, place), behind, ...letters.slice(place)].join('');
      const all = graphemes(text);
      expect(shorten(text, 5)).toBe(all.length > 5 ? `${all.slice(0, 4).join('')}…` : text);
    }),
  );
});

test('a shortened text has no more characters than asked, and all but the ellipsis are whole characters of the text', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      'a',
      ' ',
      '中',
      '，',
      ',',
      'e\u0301',
      '👨‍👩‍👧‍👦',
      '🇭🇰',
      '👍🏽',
      '한',
      '\u3000',
      '各',
      '\u0e01\u0e33',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), fc.integer({ min: 2, max: 40 }), (units, limit) => {
      const text = units.join('');
      const short = shorten(text, limit);
      expect(graphemes(short).length).toBeLessThanOrEqual(Math.max(limit, 1));
      if (short === text) return;
      const kept = graphemes(short.slice(0, -1));
      const all = graphemes(text);
      // The ends are trimmed of white space: the first character kept is found, the rest follows it.
      const from = all.findIndex((_, at) => kept.every((one, step) => one === all[at + step]));
      expect(short.endsWith('…')).toBe(true);
      expect(from).not.toBe(-1);
    }),
    { numRuns: 1000 },
  );
});

test.for([
  ['Xi Reaches Out, to "Trump"!', 'xireachesouttotrump'],
  ['標題：一，二。', '標題一二'],
  [' 3.5% ', '35'],
  ['e\u0301', 'e\u0301'],
  ['…', ''],
] as const)('the bare words of %j are %j', ([text, expected]) => {
  expect(bareWords(text)).toBe(expected);
});

test('of every character it is Unicode that says whether it belongs to a word', () => {
  const other: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    // Beside letters, beside itself, and beside what no word has.
    const text = `Ab${character}${character}, “c” ${character}`;
    if (bareWords(text) !== text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '')) other.push(code.toString(16));
  }
  expect(other).toEqual([]);
});
