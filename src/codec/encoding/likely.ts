import { looksMisread } from './misread.ts';
import { decodeUtf8 } from './utf8.ts';
import { beginsWith, isomorphicDecode, readAs, readWith, strict } from './whatwg.ts';

// What bytes look like is told in reasons only; nothing is ever decoded by it.

/** A likely encoding, if any, and the cure. */
export const likeness = (bytes: Uint8Array): string => {
  const kind = fileKinds.find(({ start }) => beginsWith(bytes, start))?.name;
  if (kind === undefined && looksMisread(isomorphicDecode(bytes)))
    return ' It looks like UTF-8 that was damaged. Mend it, and save it as UTF-8.';
  const writing = kind === undefined ? likelyWriting(bytes)?.writing.name : undefined;
  if (writing !== undefined) return ` It looks like ${writing}. Save it as UTF-8.`;
  const file = kind ?? (bytes.subarray(0, 1024).includes(0) ? 'a binary file' : undefined);
  return file === undefined ? ' Save it as UTF-8.' : ` It looks like ${file}. Save its text as UTF-8.`;
};

const fileKinds: readonly { readonly start: readonly number[]; readonly name: string }[] = [
  { start: [0x1f, 0x8b], name: 'gzip' },
  { start: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF file' },
  { start: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG image' },
  { start: [0xff, 0xd8, 0xff], name: 'a JPEG image' },
  { start: [0x50, 0x4b, 0x03, 0x04], name: 'a zip archive' },
];

interface Writing {
  readonly name: string;
  /** Characters that running text in this encoding is full of. */
  readonly usual: RegExp;
  /** Which part of all characters beyond ASCII they are at least. */
  readonly share: number;
}

// The commonest characters of Chinese news, traditional and simplified: about every third of a running text, but hardly one in
// twenty of a text that is read wrongly.
const commonHan =
  '的一是不了在人有我他中大來上個國到說們為子和你地出道也時年得就那要下以生會自去之過家學對可能好沒日於起還發成事作當想看無開' +
  '手十用行方如前所本見同三已從動兩長民現分將外但些與高意進法此實回二理月明情部正名定問力機給等幾業最間新第相次東政海教西再平' +
  '真聽世氣信北少並內加化由產入先五太水萬市港香聞記者表示警府員局公司區今案及或被後車立消息文' +
  '来个国说们为时会过学对没于还发当无开见从动两长现将与进实问机给几业间东听产万闻记员区车后这';

const han = new RegExp(`[${commonHan}，。、；：？！「」（）《》]`, 'g');
const kana = /[\u3041-\u309f\u30a1-\u30ff\u3001\u3002]/g;
const hangul = /[\uac00-\ud7a3]/g;
// Apart: in Cyrillic or Chinese bytes read as windows-1252 such letters stand side by side.
const western =
  /(?<![\u00c0-\u00ff])[\u00a0-\u00a3\u00a7-\u00ab\u00ae-\u00b0\u00b7-\u00ff\u0152\u0153\u2013-\u2122](?![\u00c0-\u00ff])/g;
const wide = new RegExp(`[\\t\\n\\r -~\\u3041-\\u30ff\\uac00-\\ud7a3${commonHan}，。「」’“”]`, 'g');

const writings: readonly Writing[] = [
  { name: 'UTF-16LE', usual: wide, share: 0.3 },
  { name: 'UTF-16BE', usual: wide, share: 0.3 },
  { name: 'Shift_JIS', usual: kana, share: 0.25 },
  { name: 'EUC-JP', usual: kana, share: 0.25 },
  { name: 'EUC-KR', usual: hangul, share: 0.8 },
  { name: 'Big5', usual: han, share: 0.15 },
  { name: 'GB18030', usual: han, share: 0.15 },
  { name: 'windows-1252', usual: western, share: 0.75 },
];

interface Sense {
  readonly writing: Writing;
  /** How many of the usual characters there are. */
  readonly found: number;
  /** Which part of all they are, by what the writing needs: from 1 on the text makes sense. */
  readonly measure: number;
}

/** The writing in which the bytes decode strictly and make most sense. */
const likelyWriting = (bytes: Uint8Array): Sense | undefined => {
  const hasNul = bytes.includes(0);
  const first = hasNul ? 0 : Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 1);
  // The bytes of the characters that are looked at, whatever the writing: all of them are decoded only where these make sense.
  const sample = bytes.subarray(first, first + 4 * sampleLength + 4);
  const senses = writings.flatMap((writing) => {
    // UTF-16 of any text has a line end or a space, and so a NUL; other text has none.
    if ((writing.usual === wide) !== hasNul) return [];
    const text = readWith(strict(writing.name), sample, true);
    return text === undefined ? [] : [senseOf(text, writing)];
  });
  return senses
    .filter(({ measure }) => measure >= 1)
    .toSorted((a, b) => b.measure - a.measure)
    .find(({ writing }) => readAs(bytes, writing.name) !== undefined);
};

/** In UTF-16 code units. */
const sampleLength = 50_000;

const beyondAscii = /[\u0080-\uffff]/g;

const senseOf = (text: string, writing: Writing): Sense => {
  const { usual, share } = writing;
  const start = Math.max(0, text.search(beyondAscii) - 1);
  const sample = text.slice(usual === wide ? 0 : start).slice(0, sampleLength);
  const all = usual === wide ? sample.length : count(sample, beyondAscii);
  const found = count(sample, usual);
  return { writing, found, measure: found / Math.max(1, all) / share };
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * What bytes really look like that do decode as declared: pages are saved as UTF-8 with their old declaration, and Big5 pages
 * declare windows-1252, where every byte is a character. `undefined` unless that is plain.
 */
export const contradiction = (bytes: Uint8Array, text: string, name: string): string | undefined => {
  if (decodeUtf8(bytes).ok && looksMisread(isomorphicDecode(bytes))) return 'UTF-8';
  const own = writings.find((writing) => writing.name === (name === 'GBK' || name === 'gb18030' ? 'GB18030' : name));
  if (text.search(beyondAscii) === -1 || (own !== undefined && senseOf(text, own).measure >= 1)) return undefined;
  const likely = likelyWriting(bytes);
  // Few characters prove nothing; and Russian can look like Korean, any Western text like windows-1252.
  return likely !== undefined && likely.writing.usual === han && likely.found >= 8 ? likely.writing.name : undefined;
};
