const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/;

/** The scheme of an address in lower case, e.g. `https`; `undefined` for a relative one. */
export const schemeOf = (address: string): string | undefined => scheme.exec(address)?.[1]?.toLowerCase();

const tag =
  /^tag:(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9][A-Za-z0-9.-]*,\d{4}(?:-\d{2}(?:-\d{2})?)?:(?:[A-Za-z0-9;/?:@&=+$.\-_!~*'(),]|%[0-9A-Fa-f]{2})*(?:#(?:[A-Za-z0-9;/?:@&=+$.\-_!~*'(),]|%[0-9A-Fa-f]{2})*)?$/i;

/** True for a `tag:` address as RFC 4151, 2.1 spells one, and for any of another scheme. */
export const isTagForm = (address: string): boolean => schemeOf(address) !== 'tag' || tag.test(address);

const uuidStart = /^urn:uuid:/i;
const uuid = /^urn:uuid:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?:[?#].*)?$/i;

/** True for a `urn:uuid:` address as RFC 9562, 4 spells one, and for any other. */
export const isUuidForm = (address: string): boolean => !uuidStart.test(address) || uuid.test(address);

const urn =
  /^urn:[A-Za-z0-9][A-Za-z0-9-]{1,31}:(?:[A-Za-z0-9()+,.:=@;$_!*'&~-]|%[0-9A-Fa-f]{2})(?:[A-Za-z0-9()+,.:=@;$_!*'&~/?#-]|%[0-9A-Fa-f]{2})*$/i;

/** True for a `urn:` address as RFC 8141, 2 spells one, for a `urn:uuid:` one, and for any of another scheme. */
export const isUrnForm = (address: string): boolean =>
  schemeOf(address) !== 'urn' || uuidStart.test(address) || urn.test(address);

const needsHost = new Set(['http', 'https', 'ftp']);
const namesHost = /^\w+:\/\/[^/?#]/;

/** False for an address of the web without a host, e.g. `http:/a`. */
export const hasHost = (address: string): boolean => !needsHost.has(schemeOf(address) ?? '') || namesHost.test(address);
