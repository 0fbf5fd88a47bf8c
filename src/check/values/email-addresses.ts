import type { ValueKind } from '../value.ts';

const local = String.raw`[A-Za-z0-9_+\-.'!#$%&*/=?^{|}~]{1,64}`;
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const wholeAddress = new RegExp(`^${local}@(?:${label}(?:\\.${label})*|\\[[0-9A-Fa-f:.]+\\])$`);
const addressWithin = new RegExp(`[A-Za-z0-9_+\\-.']{1,64}@${label}\\.[A-Za-z]`);

/** True for a bare e-mail address, e.g. `jane@news.example`. */
export const isEmailAddress = (text: string): boolean => text.length <= 320 && wholeAddress.test(text);

/** An e-mail address and nothing else. */
export const emailAddress: ValueKind = {
  code: 'InvalidAddrSpec',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.2.3',
  w3c: 'InvalidContact',
  expected: 'an e-mail address and nothing else, such as jane@news.example',
  isRight: (text) => isEmailAddress(text.trim()),
};

/** An e-mail address of a host that the whole world can find. What is no address at all is said by `emailAddress`. */
export const knownMailHost: ValueKind = {
  code: 'UnknownHost',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc5321#section-2.3.5',
  expected: 'an e-mail address with the full name of its host, such as jane@news.example',
  isRight: (text) => !isEmailAddress(text.trim()) || /@.*[.:]/.test(text),
};

/** A name that is not, and does not hold, an e-mail address: that one has an element of its own. */
export const noEmailAddress: ValueKind = {
  code: 'ContainsEmail',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.2.1',
  expected: 'a name without an e-mail address (put that into <email>)',
  isRight: (text) => !text.includes('@') || !addressWithin.test(text),
};
