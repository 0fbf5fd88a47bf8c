import { hasHost, isTagForm, isUrnForm, isUuidForm, schemeOf } from '../../model/uri.ts';
import { canonicalForm } from '../canonical-uri.ts';
import { isRegisteredScheme } from '../registries/uri-schemes.ts';
import type { ValueKind } from '../value.ts';

export { schemeOf } from '../../model/uri.ts';

const isOwnKind = (address: string): boolean => /^(?:tag|urn):/i.test(address);

/** ASCII only: what is beyond it may stand in an IRI. */
const foreignCharacter = /[\p{Cc} "<>\\^`{|}]/u;
const brackets = /[[\]]/;
const literalHost = /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?\/\/(?:[^/?#[\]]*@)?\[[0-9A-Fa-f:.]+\](?=[:/?#]|$)/;

const hasRightCharacters = (address: string): boolean =>
  !foreignCharacter.test(address) && !brackets.test(address.replace(literalHost, ''));

/** An address without characters that RFC 3986 and RFC 3987 know in none. */
export const linkCharacters: ValueKind = {
  code: 'InvalidUriChar',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc3986#section-2',
  w3c: 'InvalidLink',
  expected: 'an address without white space, quotes, brackets and the like (write a space as %20)',
  isRight: (text) => isOwnKind(text.trim()) || hasRightCharacters(text.trim()),
};

/** An address, relative or not. */
export const linkForm: ValueKind = {
  code: 'InvalidLink',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc3986#section-4.1',
  expected: 'an address such as https://news.example/a',
  isRight: (text) => hasHost(text.trim()),
};

/** An absolute address. */
export const fullLinkForm: ValueKind = {
  code: 'InvalidFullLink',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc3986#section-4.3',
  w3c: 'InvalidLink',
  expected: 'a full address such as https://news.example/a',
  isRight: (text) => {
    const address = text.trim();
    return hasHost(address) && /^[A-Za-z][A-Za-z0-9+.-]*:./.test(address);
  },
};

/** A `tag:` address, where the address is one. */
export const tagForm: ValueKind = {
  code: 'InvalidTAG',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4151#section-2.1',
  expected: 'a tag: address such as tag:news.example,2018-03:feeds/1',
  isRight: (text) => isTagForm(text.trim()),
};

/** A `urn:` address, where the address is one. */
export const urnForm: ValueKind = {
  code: 'InvalidURN',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc8141#section-2',
  expected: 'a urn: address such as urn:isbn:0140449132',
  isRight: (text) => isUrnForm(text.trim()),
};

/** A `urn:uuid:` address, where the address is one. */
export const uuidForm: ValueKind = {
  code: 'InvalidUUID',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc9562#section-4',
  expected: 'a UUID such as urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6',
  isRight: (text) => isUuidForm(text.trim()),
};

/** An address of a scheme that is known to the world. */
export const registeredScheme: ValueKind = {
  code: 'SchemeNotIANARegistered',
  severity: 'warning',
  spec: 'https://www.iana.org/assignments/uri-schemes/',
  expected: 'an address of a registered scheme such as https:, tag: or urn:',
  isRight: (text) => {
    const found = schemeOf(text.trim());
    return found === undefined || !/^[a-z]+$/.test(found) || isRegisteredScheme(found);
  },
};

/** An address of ASCII characters only, where the format knows no others (RSS). */
export const asciiLink: ValueKind = {
  code: 'UriNotIri',
  severity: 'error',
  spec: 'https://www.rssboard.org/rss-specification#comments',
  expected: 'an address in ASCII (percent-encode the other characters)',
  isRight: (text) => !/[\u0080-\uffff]/.test(text.trim()),
};

/** An id in the form to which RFC 4287 would have it brought. */
export const canonicalLink: ValueKind = {
  code: 'NonCanonicalURI',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6.1',
  expected: 'an id in its normal form (scheme and host in lower case, no default port, no needless percent-encoding)',
  isRight: (text) => {
    const address = text.trim();
    return !hasRightCharacters(address) || !hasHost(address) || canonicalForm(address) === address;
  },
};

/** The same in an attribute, whose white space nothing takes away. */
export const linkCharactersInAttribute: ValueKind = {
  ...linkCharacters,
  isRight: (text) => text === text.trim() && linkCharacters.isRight(text),
};

/** An address, relative or absolute, that may hold characters of every script (Atom). */
export const link: readonly ValueKind[] = [linkCharacters, linkForm, tagForm, urnForm, uuidForm, registeredScheme];

/** An absolute one. */
export const fullLink: readonly ValueKind[] = [
  linkCharacters,
  fullLinkForm,
  tagForm,
  urnForm,
  uuidForm,
  registeredScheme,
];

const inAttribute = (kinds: readonly ValueKind[]): readonly ValueKind[] =>
  kinds.map((kind) => (kind === linkCharacters ? linkCharactersInAttribute : kind));

/** An address of Atom in an attribute. */
export const linkInAttribute: readonly ValueKind[] = inAttribute(link);

/** An absolute one in an attribute. */
export const fullLinkInAttribute: readonly ValueKind[] = inAttribute(fullLink);

/** An address, relative or absolute, in ASCII (RSS). */
export const uriLink: readonly ValueKind[] = [...link, asciiLink];

/** An absolute one in ASCII (RSS). */
export const fullUriLink: readonly ValueKind[] = [...fullLink, asciiLink];
