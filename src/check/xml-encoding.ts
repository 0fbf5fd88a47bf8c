import { declarationOf } from '../codec/encoding/declared.ts';
import { decode } from '../codec/encoding/decode.ts';
import { encodingName } from '../codec/encoding/labels.ts';
import { beginsWith, isomorphicDecode } from '../codec/encoding/whatwg.ts';
import { quote } from '../model/problem.ts';
import type { Finding, Law } from './rule.ts';

/** The text of a document as an XML parser reads it, and what is wrong with how it is encoded. */
export interface DecodedXml {
  /** `undefined` where the bytes cannot be read. */
  readonly text: string | undefined;
  readonly findings: readonly { readonly law: Law; readonly finding: Finding }[];
}

const spec = 'https://www.w3.org/TR/xml/#charencoding';

const unicodeError: Law = { code: 'UnicodeError', severity: 'error', spec };
const unknownEncoding: Law = { code: 'UnknownEncoding', severity: 'error', spec };
const badCharacters: Law = { code: 'BadCharacters', severity: 'warning', spec };

const utf8Mark = [0xef, 0xbb, 0xbf];

/**
 * Decodes a document by its mark or its declaration. Where browsers are lenient, an XML parser is not: ISO 8859-1 is not
 * Windows-1252 to it, and ASCII ends at 127.
 */
export const decodeXml = (bytes: Uint8Array): DecodedXml => {
  const isMarked = beginsWith(bytes, utf8Mark);
  const label = declarationOf(isMarked ? bytes.subarray(utf8Mark.length) : bytes, 'xml')?.label.trim();
  if (!isMarked && label !== undefined && /^(?:iso[-_]?8859-1|latin-?1|l1)$/i.test(label)) return decodeLatin1(bytes);
  const decoded = decode(bytes, 'xml');
  if (!decoded.ok) {
    const law = label !== undefined && encodingName(label) === undefined ? unknownEncoding : unicodeError;
    return { text: undefined, findings: [toFinding(law, decoded.line, decoded.reason)] };
  }
  const { text, damage } = decoded;
  const damaged = damage === undefined ? [] : [toFinding(unicodeError, damage.line, damage.reason)];
  const fault = label === undefined ? undefined : contradictionOf(label, decoded.encoding, bytes);
  return { text, findings: fault === undefined ? damaged : [...damaged, fault] };
};

const toFinding = (law: Law, line: number, message: string): DecodedXml['findings'][number] => ({
  law,
  finding: { line, column: 1, message },
});

const decodeLatin1 = (bytes: Uint8Array): DecodedXml => {
  const decoded = decode(bytes, 'xml');
  const findings = decoded.ok ? [] : [toFinding(badCharacters, decoded.line, decoded.reason)];
  return { text: isomorphicDecode(bytes), findings };
};

/** What the bytes are is not what the document says they are. */
const contradictionOf = (
  label: string,
  encoding: string,
  bytes: Uint8Array,
): DecodedXml['findings'][number] | undefined => {
  const declared = encodingName(label);
  const cure = 'Declare UTF-8, and save the feed so.';
  const isUtf16 = encoding.startsWith('UTF-16');
  // UTF-16 is declared without its order of bytes, which the mark tells.
  if (encoding === 'UTF-8' && declared !== undefined && declared !== 'UTF-8')
    return toFinding(unicodeError, 1, `Expected ${quote(label)}, as the document declares, found UTF-8. ${cure}`);
  if (isUtf16 && declared?.startsWith('UTF-16') === false)
    return toFinding(unicodeError, 1, `Expected ${quote(label)}, as the document declares, found UTF-16. ${cure}`);
  if (!/^(?:us-)?ascii$/i.test(label)) return undefined;
  const at = bytes.findIndex((byte) => byte >= 0x80);
  if (at === -1) return undefined;
  const line = isomorphicDecode(bytes.subarray(0, at)).split(/\r\n|\r|\n/).length;
  return toFinding(
    unicodeError,
    line,
    `Expected ASCII, as the document declares, found other bytes at byte ${at}. ${cure}`,
  );
};
