export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** `offset` in bytes from the start of the file, `line` counted from 1. */
  | { readonly ok: false; readonly offset: number; readonly line: number };

const strict = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8 strictly; a byte order mark is taken off. Never guesses: other bytes are told with their place. */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  try {
    return { ok: true, text: strict.decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const offset = firstBadByte(bytes);
    return { ok: false, offset, line: lineAt(bytes, offset) };
  }
};

/** The line of a byte, counted from 1; a CR alone ends a line too. */
const lineAt = (bytes: Uint8Array, offset: number): number => {
  let line = 1;
  for (let at = 0; at < offset; at += 1)
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line += 1;
  return line;
};

/** The place of the first byte that begins no whole UTF-8 character. */
const firstBadByte = (bytes: Uint8Array): number => {
  let at = 0;
  for (let length = 1; length > 0; at += length) length = characterLength(bytes, at);
  return at;
};

/**
 * How many bytes the well-formed UTF-8 character at `at` has, 1 to 4, or 0 when none begins there.
 * https://www.unicode.org/versions/latest/core-spec/chapter-3/#G27506
 */
export const characterLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0xff;
  if (lead < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return isTail(second) ? 2 : 0;
  // Shorter spellings, surrogates and what is beyond U+10FFFF show in the second byte.
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest || !isTail(bytes[at + 2] ?? 0)) return 0;
  if (lead < 0xf0) return 3;
  return isTail(bytes[at + 3] ?? 0) ? 4 : 0;
};

const isTail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;
