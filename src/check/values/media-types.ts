import type { ValueKind } from '../value.ts';

const token = String.raw`[^\s()<>,;:\\"/[\]?=\u0080-\uffff]+`;
const mediaTypePattern = new RegExp(`^${token}/${token}(?:\\s*;\\s*${token}=(?:"[^"]*"|${token}))*$`);

/** True for a media type as RFC 2045 spells one, e.g. `image/jpeg` or `text/html; charset=utf-8`. */
export const isMediaType = (text: string): boolean => text.length <= 1_000 && mediaTypePattern.test(text);

/** A media type in an attribute. */
export const mediaType: ValueKind = {
  code: 'InvalidMIMEType',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.3',
  expected: 'a media type such as image/jpeg',
  isRight: isMediaType,
};
