import type { ValueKind } from '../value.ts';

const address =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,}|[\p{L}\p{N}.-]+\.xn--[a-z0-9-]+|\[?\d{1,3}(?:\.\d{1,3}){3}\]?)$/u;

/** The address of a contact: of `mail@example.org (Name)`, `Name <mail@example.org>`, or of a `mailto:` with any of these. */
const addressIn = (contact: string): string => {
  const text = contact.trim();
  const plain = /^mailto:/i.test(text) ? percentDecoded(text.slice('mailto:'.length).split('?', 1)[0] ?? '') : text;
  const start = plain.lastIndexOf('<');
  const end = plain.indexOf('>', start);
  if (start !== -1 && end !== -1) return plain.slice(start + 1, end).trim();
  const name = plain.indexOf('(');
  if (name > 0 && plain.endsWith(')')) return plain.slice(0, name).trim();
  return name === 0 ? plain.slice(plain.indexOf(')') + 1).trim() : plain.trim();
};

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    /* v8 ignore next -- @preserve: nothing else is thrown for a text */
    throw error;
  }
};

/** A person as RSS has it: an e-mail address, with the name behind it in brackets. */
export const contact: ValueKind = {
  code: 'InvalidContact',
  severity: 'error',
  spec: 'https://www.rssboard.org/rss-profile#data-types-email',
  expected:
    'an e-mail address, with the name in brackets, such as ann@example.org (Ann Lee); a bare name belongs in <dc:creator>',
  isRight: (text) => address.test(addressIn(text)),
};

/** An e-mail address or nothing, as outliners write it. */
export const contactOrNothing: ValueKind = {
  ...contact,
  spec: 'http://opml.org/spec2.opml',
  expected: 'an e-mail address such as ann@example.org',
  isRight: (text) => text.trim() === '' || contact.isRight(text),
};
