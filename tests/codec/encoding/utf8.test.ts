import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterLength, decodeUtf8 } from '../../../src/codec/encoding/utf8.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test('any text is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const meant = text.toWellFormed().replace(/^\ufeff/, '');
      expect(decodeUtf8(Buffer.from(text, 'utf8'))).toEqual({ ok: true, text: meant });
    }),
  );
});

test('a byte order mark is taken off, once', () => {
  expect(decodeUtf8(Buffer.from('\ufeffa'))).toEqual({ ok: true, text: 'a' });
  expect(decodeUtf8(Buffer.from('\ufeff\ufeffa'))).toEqual({ ok: true, text: '\ufeffa' });
});

test('nothing is an empty text', () => {
  expect(decodeUtf8(bytes())).toEqual({ ok: true, text: '' });
});

test.for([
  ['a byte that begins nothing', bytes(0x61, 0xff, 0x62), 1, 1],
  ['a continuation byte alone', bytes(0x80), 0, 1],
  ['behind two lines', bytes(0x0a, 0x0a, 0x61, 0xff), 3, 3],
  ['a character cut off at the end', bytes(0x61, 0x0a, 0xe4, 0xb8), 2, 2],
  ['a lead byte at the very end', bytes(0x61, 0xf0), 1, 1],
  ['a lead byte in front of a space', latin1('caf\xe9 au'), 3, 1],
  ['two bytes of three in front of a letter', bytes(0x61, 0xe4, 0xb8, 0x62), 1, 1],
  ['three bytes of four in front of a letter', bytes(0x61, 0xf0, 0x9f, 0x98, 0x62), 1, 1],
  ['an overlong slash', bytes(0xc0, 0xaf), 0, 1],
  ['an overlong slash in three bytes', bytes(0x61, 0xe0, 0x80, 0xaf), 1, 1],
  ['an overlong slash in four bytes', bytes(0x61, 0xf0, 0x80, 0x80, 0xaf), 1, 1],
  ['CESU-8', bytes(0xc3, 0xa9, 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80), 2, 1],
  ['what is beyond U+10FFFF', bytes(0x61, 0xf4, 0x90, 0x80, 0x80), 1, 1],
  ['a lead byte that leads nothing', bytes(0x61, 0xf5, 0x80, 0x80, 0x80), 1, 1],
  ['behind a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61, 0xff), 4, 1],
  ['behind CR, CRLF and LF', bytes(0x0d, 0x0d, 0x0a, 0x0a, 0xff), 4, 4],
] as const)('%s is told with its place', ([, given, offset, line]) => {
  expect(decodeUtf8(given)).toMatchObject({ ok: false, offset, line });
});

test.for([
  ['a', 1],
  ['\x7f', 1],
  ['\u0080', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['\ud7ff', 3],
  ['\ue000', 3],
  ['\uffff', 3],
  ['\u{10000}', 4],
  ['\u{10ffff}', 4],
] as const)('%j has %i bytes, and none when the last is missing', ([character, length]) => {
  const whole = Buffer.from(character);
  expect(characterLength(whole, 0)).toBe(length);
  expect(characterLength(whole.subarray(0, -1), 0)).toBe(0);
});

/** The length of the longest run of whole characters at the start, found without the program. */
const wholeLength = (given: Uint8Array): number => {
  let length = given.length;
  while (
    length > 0 &&
    !Buffer.from(Buffer.from(given.subarray(0, length)).toString('utf8')).equals(given.subarray(0, length))
  )
    length -= 1;
  return length;
};

const utf8OrNot = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 2 }),
    ),
  )
  .map((parts) => Uint8Array.from(Buffer.concat(parts)));

test('the place that is told is where the longest run of whole characters ends', () => {
  fc.assert(
    fc.property(utf8OrNot, (given) => {
      const decoded = decodeUtf8(given);
      expect(decoded.ok).toBe(wholeLength(given) === given.length);
      if (!decoded.ok) expect(decoded.offset).toBe(wholeLength(given));
    }),
  );
});
