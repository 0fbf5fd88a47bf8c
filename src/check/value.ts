import type { Law } from './rule.ts';

/**
 * A kind of value, e.g. an RFC 3339 date. One small object each, with its own law; `fault` tells in a full sentence what is
 * wrong with a text, or nothing. `text` is as it stands: whether white space counts is the kind's own business.
 */
export interface ValueKind extends Law {
  /** For messages, with an example: `a date such as 2018-03-09T08:35:00Z`. */
  readonly expected: string;
  isRight(text: string): boolean;
}
