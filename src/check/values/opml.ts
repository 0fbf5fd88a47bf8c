import type { ValueKind } from '../value.ts';
import { isLanguage } from './language-tags.ts';

const spec = 'http://opml.org/spec2.opml';

/** A version of OPML. */
export const opmlVersion: ValueKind = {
  code: 'InvalidOPMLVersion',
  severity: 'error',
  spec: `${spec}#whatIsAnLtopmlgt`,
  expected: '2.0, 1.1 or 1.0',
  isRight: (text) => /^(?:1\.[01]|2\.0)$/.test(text.trim()),
};

/** Numbers of lines with commas between them, or nothing. */
export const expansionState: ValueKind = {
  code: 'InvalidExpansionState',
  severity: 'error',
  spec: `${spec}#whatIsALtheadgt`,
  expected: 'numbers of lines with commas between them, such as 1, 6, 13',
  isRight: (text) => /^(?:\d+(?:\s*,\s*\d+)*,?)?$/.test(text.trim()),
};

/** A place on the screen, or nothing. */
export const pixels: ValueKind = {
  code: 'InvalidInteger',
  severity: 'error',
  spec: `${spec}#whatIsALtheadgt`,
  expected: 'a whole number such as 61',
  isRight: (text) => /^(?:[-+]?\d+)?$/.test(text.trim()),
};

/** Whether an outline is a comment, or a place to stop at. */
export const outlineFlag: ValueKind = {
  code: 'InvalidTrueFalse',
  severity: 'error',
  spec: `${spec}#commonAttributes`,
  expected: '"true" or "false"',
  isRight: (text) => text === 'true' || text === 'false',
};

/** The format of a feed in a subscription list. */
export const outlineVersion: ValueKind = {
  code: 'InvalidOutlineVersion',
  severity: 'warning',
  spec: `${spec}#subscriptionLists`,
  expected: '"RSS", "RSS1", "RSS2" or "scriptingNews"',
  isRight: (text) => /^(?:RSS[12]?|scriptingNews)$/.test(text),
};

/** The language of a feed in a subscription list; some programs write `unknown`. */
export const outlineLanguage: ValueKind = {
  code: 'InvalidLanguage',
  severity: 'error',
  spec: `${spec}#subscriptionLists`,
  expected: 'a language such as en-us',
  isRight: (text) => isLanguage(text.trim()) || /^(?:unknown)?$/.test(text.trim()),
};
