import { isomorphicDecode, TextDecoder } from '@exodus/bytes/encoding.js';

// Node 20.20 reads windows-1252 as ISO 8859-1 and Big5 without the Hong Kong characters; @exodus/bytes 1.16 does neither.

/** The text, or `undefined` when a byte does not fit. */
export const readAs = (bytes: Uint8Array, name: string): string | undefined => readWith(strict(name), bytes, false);

/** The text with U+FFFD in place of what does not fit. */
export const readLeniently = (bytes: Uint8Array, name: string): string =>
  new TextDecoder(name, { ignoreBOM: true }).decode(bytes);

/** A decoder that gives up at the first byte that does not fit. A mark at the start is left in: the one that counts is off already. */
export const strict = (name: string): Decoder => new TextDecoder(name, { fatal: true, ignoreBOM: true });

type Decoder = InstanceType<typeof TextDecoder>;

/** With `stream`, a character that is cut off at the end is kept for the next bytes. */
export const readWith = (decoder: Decoder, bytes: Uint8Array, stream: boolean): string | undefined => {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

/** True when the bytes begin with these. */
export const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

export { isomorphicDecode };
