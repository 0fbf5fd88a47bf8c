import type { ValueKind } from '../value.ts';

const spec = 'https://podcasters.apple.com/support/823-podcast-requirements';

/** How long an episode is: `95`, `7:40` or `1:07:40`. */
export const duration: ValueKind = {
  code: 'InvalidDuration',
  severity: 'error',
  spec,
  expected: 'a duration such as 460 (seconds), 7:40 or 1:07:40',
  // Many write it empty where they do not know.
  isRight: (text) => /^(?:\d+(?::[0-5]?\d){0,2})?$/.test(text.trim()),
};

/** In which order episodes are meant to be heard. */
export const channelType: ValueKind = {
  code: 'InvalidItunesChannelType',
  severity: 'error',
  spec,
  expected: '"episodic" or "serial"',
  isRight: (text) => /^(episodic|serial)$/i.test(text.trim()),
};

/** What an episode is to its podcast. */
export const episodeType: ValueKind = {
  code: 'InvalidItunesEpisodeType',
  severity: 'error',
  spec,
  expected: '"full", "trailer" or "bonus"',
  isRight: (text) => /^(full|trailer|bonus)$/i.test(text.trim()),
};

/** The number of a season or an episode, which many write empty where there is none. */
export const ordinal: ValueKind = {
  code: 'InvalidPositiveInteger',
  severity: 'error',
  spec,
  expected: 'a whole number from 1, such as 3',
  isRight: (text) => /^(?:0*[1-9]\d*)?$/.test(text.trim()),
};

const atMost = (limit: number): ValueKind => ({
  code: 'TooLong',
  severity: 'error',
  spec,
  expected: `at most ${limit} characters`,
  isRight: (text) => text.length <= limit || [...text.trim()].length <= limit,
});

/** What fits into a line: a subtitle, an author, keywords. */
export const shortText = atMost(255);

/** What fits into a description. */
export const longText = atMost(4_000);

/** Words with commas between them. */
export const keywords: ValueKind = {
  code: 'InvalidKeywords',
  severity: 'warning',
  spec,
  expected: 'keywords with commas between them',
  isRight: (text) => text.includes(',') || !/\s/.test(text.trim()),
};
