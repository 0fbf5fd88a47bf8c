import { type Declaration, type DeclaredBy, declarationOf, nameOf } from './declared.ts';
import { contradiction, likeness } from './likely.ts';
import { decodeUtf8 } from './utf8.ts';
import { beginsWith, isomorphicDecode, readAs, readLeniently, readWith, strict } from './whatwg.ts';

export type Decoded =
  /** `encoding` by its name in the WHATWG Encoding Standard, e.g. `UTF-8`, `Big5`, `windows-1252`. */
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: string;
      /** A few bytes did not fit the encoding that the file declares: each is U+FFFD in the text. */
      readonly damage?: { readonly line: number; readonly reason: string } | undefined;
    }
  /** `line` counted from 1; `reason` is a whole sentence with the cure. */
  | { readonly ok: false; readonly line: number; readonly reason: string };

/**
 * Decodes a file by its byte order mark, else by its declaration, else as UTF-8; a byte that does not fit is refused with its
 * place. No encoding is ever guessed: what the bytes look like is told in the reason only.
 * https://encoding.spec.whatwg.org/
 */
export const decode = (bytes: Uint8Array, kind: DeclaredBy): Decoded => {
  const mark = marks.find(({ start }) => beginsWith(bytes, start));
  if (mark !== undefined) return decodeMarked(bytes, mark);
  const declared = declarationOf(bytes, kind);
  if (declared === undefined) return decodeAsUtf8(bytes);
  const name = nameOf(declared.label);
  if (name === undefined) return refuseLabel(bytes, declared);
  return name === 'UTF-8' ? decodeAsUtf8(bytes) : decodeDeclared(bytes, name);
};

interface Mark {
  readonly start: readonly number[];
  readonly name: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'UTF-32';
}

// UTF-32 first: its little-endian mark begins with that of UTF-16.
const marks: readonly Mark[] = [
  { start: [0xff, 0xfe, 0x00, 0x00], name: 'UTF-32' },
  { start: [0x00, 0x00, 0xfe, 0xff], name: 'UTF-32' },
  { start: [0xef, 0xbb, 0xbf], name: 'UTF-8' },
  { start: [0xff, 0xfe], name: 'UTF-16LE' },
  { start: [0xfe, 0xff], name: 'UTF-16BE' },
];

const decodeMarked = (bytes: Uint8Array, { start, name }: Mark): Decoded => {
  if (name === 'UTF-8') return decodeAsUtf8(bytes);
  if (name === 'UTF-32')
    return { ok: false, line: 1, reason: 'Expected UTF-8, found the byte order mark of UTF-32. Save it as UTF-8.' };
  const text = readAs(bytes.subarray(start.length), name);
  if (text !== undefined) return { ok: true, text, encoding: name };
  const { line, found } = firstMisfit(bytes, start.length, name);
  return { ok: false, line, reason: `Expected ${name} after its byte order mark, found ${found}. Save it as UTF-8.` };
};

const decodeAsUtf8 = (bytes: Uint8Array): Decoded => {
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const found = `other bytes at ${placeOf(bytes, decoded.offset)}`;
    return { ok: false, line: decoded.line, reason: `Expected UTF-8, found ${found}.${likeness(bytes)}` };
  }
  const start = bytes.subarray(0, 1024);
  const nuls = start.filter((byte) => byte === 0).length;
  // UTF-16 of English is half NULs, and valid UTF-8. A few are no harm.
  if (nuls <= 3 || nuls * 16 <= start.length) return { ok: true, text: decoded.text, encoding: 'UTF-8' };
  const found = `${nuls} NUL bytes among the first ${start.length}, as in UTF-16 without its byte order mark`;
  return { ok: false, line: 1, reason: `Expected UTF-8, found ${found}.${likeness(bytes)}` };
};

const placeOf = (bytes: Uint8Array, offset: number): string =>
  `byte ${offset} (0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')})`;

const decodeDeclared = (bytes: Uint8Array, name: string): Decoded => {
  const text = readAs(bytes, name);
  if (text === undefined) return decodeDamaged(bytes, name);
  const really = contradiction(bytes, text, name);
  if (really === undefined) return { ok: true, text, encoding: name };
  const offset = bytes.findIndex((byte) => byte >= 0x80);
  const line = lastLine(isomorphicDecode(bytes.subarray(0, offset)));
  const found = `what looks like ${really} from ${placeOf(bytes, offset)} on`;
  const cure = really === 'UTF-8' ? 'Correct the declaration.' : 'Save it as UTF-8, and declare that.';
  return { ok: false, line, reason: `Expected ${name}, as the file declares, found ${found}. ${cure}` };
};

/** A few places that do not fit are an accident of the page; more of them are another encoding. */
const isAccident = (misfits: number, length: number): boolean =>
  misfits <= length / 500 || (misfits <= 8 && misfits <= length / 25);

/** A page of which nearly all fits what it declares is read, as browsers do, with U+FFFD in place of the rest. */
const decodeDamaged = (bytes: Uint8Array, name: string): Decoded => {
  const { line, found } = firstMisfit(bytes, 0, name);
  const expected = `Expected ${name}, as the file declares, found ${found}`;
  const isUtf8 = decodeUtf8(bytes).ok && bytes.some((byte) => byte >= 0x80);
  if (isUtf8) return { ok: false, line, reason: `${expected}. The bytes are valid UTF-8: correct the declaration.` };
  const text = readLeniently(bytes, name);
  const misfits = text.split('\ufffd').length - 1;
  if (!isAccident(misfits, text.length))
    return { ok: false, line, reason: `${expected}.${likeness(bytes)} Then declare that.` };
  const others = misfits === 1 ? '' : ` and in ${misfits - 1} more places`;
  return { ok: true, text, encoding: name, damage: { line, reason: `${expected}${others}. Capture the page again.` } };
};

const refuseLabel = (bytes: Uint8Array, { label, at }: Declaration): Decoded => {
  const shown = JSON.stringify(label.trim().slice(0, 40));
  const why = /utf-?7/i.test(label) ? ' UTF-7 can hide markup.' : '';
  const reason = `Expected an encoding that browsers read, such as UTF-8, found ${shown} declared.${why}`;
  const line = lastLine(isomorphicDecode(bytes.subarray(0, at)));
  return { ok: false, line, reason: `${reason} Save it as UTF-8, and declare that.` };
};

const lastLine = (text: string): number => text.split(/\r\n|\r|\n/).length;

interface Misfit {
  readonly line: number;
  /** E.g. `other bytes at byte 12 (0xB2)`. */
  readonly found: string;
}

/** Where bytes that are known not to decode go wrong: behind the last whole character. Linear: in pieces, then the bad piece by bytes. */
const firstMisfit = (bytes: Uint8Array, start: number, name: string): Misfit => {
  const piece = 4096;
  const inPieces = strict(name);
  let at = start;
  while (at < bytes.length && readWith(inPieces, bytes.subarray(at, at + piece), true) !== undefined) at += piece;
  // The character that goes wrong may begin a few bytes in front of the piece.
  const before = Math.max(start, Math.min(at, bytes.length) - 64);
  const byBytes = strict(name);
  let text = readWith(byBytes, bytes.subarray(start, before), true) ?? '';
  let offset = before;
  for (let next = before; next < bytes.length; next += 1) {
    const character = readWith(byBytes, bytes.subarray(next, next + 1), true);
    if (character === undefined) break;
    if (character === '') continue;
    text += character;
    offset = next + 1;
  }
  return { line: lastLine(text), found: `other bytes at ${placeOf(bytes, offset)}` };
};
