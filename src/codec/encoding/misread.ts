import { characterLength } from './utf8.ts';

/** What windows-1252 has at 0x80 to 0x9f, where ISO 8859-1 has control characters. Spelt out: a decoder costs a build of text alone more than all else. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byteOf = new Map<number, number>();
for (let byte = 0x80; byte <= 0xff; byte += 1) {
  byteOf.set(byte, byte);
  if (byte < 0xa0) byteOf.set(windows1252.charCodeAt(byte - 0x80), byte);
}

// What the first byte of every such character looks like. Most texts hold none.
const lead = /[\u00c2-\u00f4]/;

// Â Ã Î Ï Ð Ñ Ù: where no word of any language ends, so that no sign follows. É does, as in "NESCAFÉ®".
const tellingLeads = new Set([0xc2, 0xc3, 0xce, 0xcf, 0xd0, 0xd1, 0xd9]);

/**
 * Whether a text is UTF-8 that was read as windows-1252 or ISO 8859-1, and saved again: `itâ€™s`, `CafÃ©`. True only when that
 * is plain: three characters or more, and hardly any other beyond ASCII.
 */
export const looksMisread = (text: string): boolean => {
  if (!lead.test(text)) return false;
  // 0xff is in no UTF-8.
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes[at] = code < 0x80 ? code : (byteOf.get(code) ?? 0xff);
  }
  let telling = 0;
  let others = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = characterLength(bytes, at);
    if (length === 0) others += 1;
    else if (length > 2 || (length === 2 && tellingLeads.has(bytes[at] ?? 0))) telling += 1;
    at += Math.max(1, length);
  }
  return telling >= 3 && others * 4 <= telling;
};
