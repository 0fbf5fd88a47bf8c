import { characterLength } from './utf8.ts';
import { readAs } from './whatwg.ts';

const byteOf = new Map<number, number>();
for (let byte = 0x80; byte <= 0xff; byte += 1) {
  byteOf.set(byte, byte);
  byteOf.set((readAs(Uint8Array.of(byte), 'windows-1252') ?? '').charCodeAt(0), byte);
}

// Â Ã Î Ï Ð Ñ Ù: where no word of any language ends, so that no sign follows. É does, as in "NESCAFÉ®".
const tellingLeads = new Set([0xc2, 0xc3, 0xce, 0xcf, 0xd0, 0xd1, 0xd9]);

/**
 * Whether a text is UTF-8 that was read as windows-1252 or ISO 8859-1, and saved again: `itâ€™s`, `CafÃ©`. True only when that
 * is plain: three characters or more, and hardly any other beyond ASCII.
 */
export const looksMisread = (text: string): boolean => {
  if (!/[\u0080-\uffff]/.test(text)) return false;
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
