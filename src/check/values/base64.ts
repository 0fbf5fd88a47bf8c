import type { ValueKind } from '../value.ts';

/** Bytes written in Base64, white space between them allowed. */
export const base64: ValueKind = {
  code: 'NotBase64',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3',
  expected: 'bytes in Base64 (letters, digits, + and /, filled with = to groups of four)',
  isRight: (text) => {
    const bare = text.replace(/\s+/g, '');
    return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare);
  },
};
