export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** `offset` in bytes from the start of the file, `line` counted from 1. */
  | { readonly ok: false; readonly offset: number; readonly line: number; readonly likely: string | undefined };

const strict = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8 strictly; a byte order mark is taken off. Never guesses: other bytes are told with their place. */
export const decodeUtf8 = (bytes: Uint8Array): Decoded => {
  try {
    return { ok: true, text: strict.decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const offset = firstBadByte(bytes);
    let line = 1;
    for (let at = 0; at < offset; at += 1) if (bytes[at] === 0x0a) line += 1;
    return { ok: false, offset, line, likely: likelyEncoding(bytes) };
  }
};

/** The first byte that begins no UTF-8 character, found by halving: a prefix decodes as long as it ends before it. */
const firstBadByte = (bytes: Uint8Array): number => {
  const decodes = (length: number): boolean => {
    try {
      // `stream` leaves a character that the cut went through for later.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (middle <= bytes.length && decodes(middle)) good = middle;
    else bad = middle;
  }
  // A character that is cut off at the end of the file decodes as a stream: then its lead byte is the bad one.
  let at = good === bytes.length ? good - 1 : good;
  while (at > 0 && good === bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
};

/** What the bytes could be, for a message only; nothing is ever decoded by it. */
const likelyEncoding = (bytes: Uint8Array): string | undefined => {
  const [first, second] = bytes;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (bytes.subarray(0, 1024).includes(0)) return 'a binary file';
  for (const label of ['big5', 'gb18030', 'windows-1252']) {
    try {
      new TextDecoder(label, { fatal: true }).decode(bytes);
      return label;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
};
