import type { ValueKind } from '../value.ts';

/** A whole number from 0 on, e.g. the length of what a link points to. */
export const nonNegativeInteger: ValueKind = {
  code: 'InvalidNonNegativeInteger',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.6',
  expected: 'a whole number such as 0 or 12345',
  isRight: (text) => /^\d+$/.test(text.trim()),
};
