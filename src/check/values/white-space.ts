import { decodeUtf8 } from '../../codec/encoding/utf8.ts';
import type { ValueKind } from '../value.ts';

/** Nothing but the value itself, with no white space or line ends around it. */
export const noWhiteSpace: ValueKind = {
  code: 'UnexpectedWhitespace',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-2',
  expected: 'a value without white space around it (put it between the tags directly)',
  isRight: (text) => text === text.trim(),
};

/** An element that says something. */
export const notBlank: ValueKind = {
  code: 'NotBlank',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1',
  expected: 'some words (or no such element at all)',
  isRight: (text) => text.trim() !== '',
};

/** An attribute that says something. */
export const attributeNotBlank: ValueKind = {
  code: 'AttrNotBlank',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2',
  expected: 'some words (or no such attribute at all)',
  isRight: (text) => text.trim() !== '',
};

/** Characters that are none of Windows-1252 taken for Unicode (U+0080 to U+009F), nor the sign of a lost one. */
export const goodCharacters: ValueKind = {
  code: 'BadCharacters',
  severity: 'warning',
  spec: 'https://www.w3.org/TR/xml/#charsets',
  expected: 'characters that can be shown (U+0080 to U+009F and U+FFFD come of a wrong encoding; decode the text anew)',
  isRight: (text) => !/[\u0080-\u009f\ufffd]/.test(text) && !isEncodedTwice(text),
};

/** True for UTF-8 taken for ISO 8859-1, such as `Ã©` for `é`, and nothing else in the text beyond ASCII. */
const isEncodedTwice = (text: string): boolean =>
  /[\u00c2-\u00f4][\u0080-\u00bf]/.test(text) &&
  !/[\u0100-\uffff]/.test(text) &&
  decodeUtf8(Uint8Array.from(text, (character) => character.charCodeAt(0))).ok;
