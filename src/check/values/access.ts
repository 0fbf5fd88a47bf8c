import type { ValueKind } from '../value.ts';

/** Whether a feed may be shown to everybody. */
export const accessRelationship: ValueKind = {
  code: 'InvalidAccessRestrictionRel',
  severity: 'error',
  spec: 'http://www.bloglines.com/about/specs/fac-1.0',
  expected: '"allow" or "deny"',
  isRight: (text) => text === 'allow' || text === 'deny',
};
