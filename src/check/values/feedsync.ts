import type { ValueKind } from '../value.ts';

const spec = 'http://feedsync.org/2007/feedsync';

/** What kind of feed a related one is. */
export const relatedType: ValueKind = {
  code: 'InvalidSseType',
  severity: 'error',
  spec,
  expected: '"complete" or "aggregated"',
  isRight: (text) => text === 'complete' || text === 'aggregated',
};

/** The specific part of a URN (RFC 2141, 2.2), e.g. `item_1_myapp`. */
export const namespaceSpecificString: ValueKind = {
  code: 'InvalidNSS',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc2141#section-2.2',
  expected: 'letters, digits and the signs of a URN only, anything else percent-encoded',
  isRight: (text) => /^(?:[A-Za-z0-9()+,\-.:=@;$_!*'/?#&~]|%[0-9A-Fa-f]{2})+$/.test(text),
};
