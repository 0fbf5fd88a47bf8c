import type { ValueKind } from '../value.ts';

const trueFalseLaw: Omit<ValueKind, 'isRight'> = {
  code: 'InvalidTrueFalse',
  severity: 'error',
  spec: 'https://www.rssboard.org/media-rss#media-content',
  expected: '"true" or "false"',
};

/** `true` or `false`, in small letters and with nothing around it. */
export const trueFalse: ValueKind = {
  ...trueFalseLaw,
  isRight: (text) => text === 'true' || text === 'false',
};

/**
 * `true` or `false` in `<itunes:explicit>`. The words that Apple asked for before (`yes`, `no`, `clean`, `explicit`) are the
 * business of `datedExplicit`.
 */
export const explicit: ValueKind = {
  ...trueFalseLaw,
  spec: 'https://podcasters.apple.com/support/823-podcast-requirements',
  isRight: (text) => /^(true|false)$/i.test(text) || isDatedExplicit(text),
};

const isDatedExplicit = (text: string): boolean => /^(yes|no|clean|explicit)$/i.test(text);

/** Not one of the words that Apple asked for in `<itunes:explicit>` before 2019, which it still understands. */
export const datedExplicit: ValueKind = {
  code: 'DatedItunesExplicit',
  severity: 'warning',
  spec: 'https://podcasters.apple.com/support/823-podcast-requirements',
  w3c: 'InvalidTrueFalse',
  expected: '"true" or "false", which took the place of yes, no and clean',
  isRight: (text) => !isDatedExplicit(text),
};

/** `yes` or `no`, in letters of any case. */
export const yesNo: ValueKind = {
  code: 'InvalidYesNo',
  severity: 'error',
  spec: 'https://podcasters.apple.com/support/823-podcast-requirements',
  expected: '"Yes" or "No"',
  isRight: (text) => /^(yes|no)$/i.test(text.trim()),
};

/** `yes`, `no` or `clean`, in letters of any case. */
export const yesNoClean: ValueKind = {
  code: 'InvalidYesNoClean',
  severity: 'error',
  spec: 'https://podcasters.apple.com/support/823-podcast-requirements',
  expected: '"Yes", "No" or "clean"',
  isRight: (text) => /^(yes|no|clean)$/i.test(text),
};
