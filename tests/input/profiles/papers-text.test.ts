import { expect, test } from 'vitest';
import { captureOf, words } from '../text/read-text.ts';

test('a page of the SCMP is its headline, standfirst, names, times and story', () => {
  const page = [
    'Otters return to the harbour | South China Morning Post',
    '',
    'Sailors say the animals look hungry and will not leave before the end of the summer holidays.',
    'The zoo is asked for help.',
    'Ann Example',
    'Bo Sample in Sampletown',
    'Published: 3:47pm, 7 Aug, 2020',
    'Updated: 2:11am, 8 Aug, 2020',
    'Why you can trust SCMP',
    '',
    'One.',
    '',
    'Advertisement',
    '',
    'Two. (Reuters)',
    '',
    'This article appeared in the South China Morning Post print edition as: Otters are back',
    '',
    'Topics',
    'Animals',
    'SHARE',
  ].join('\n');
  const read = captureOf(page);
  expect(read).toMatchObject({
    profile: 'scmp',
    title: { text: 'Otters return to the harbour', line: 1 },
    published: { text: '3:47pm, 7 Aug, 2020', line: 7 },
    updated: { text: '2:11am, 8 Aug, 2020', line: 8 },
    authors: [
      { text: 'Ann Example', line: 5 },
      { text: 'Bo Sample in Sampletown', line: 6 },
    ],
    credits: [{ text: 'Reuters' }],
    timezone: 'Asia/Hong_Kong',
    dayFirst: true,
    profileLanguage: 'en-HK',
    problems: [],
  });
  expect(words(read.paragraphs)).toEqual([
    'Sailors say the animals look hungry and will not leave before the end of the summer holidays.',
    'The zoo is asked for help.',
    'One.',
    'Two.',
  ]);
  expect(words(read.dropped)).toEqual([
    'Why you can trust SCMP',
    'Advertisement',
    'This article appeared in the South China Morning Post print edition as: Otters are back',
    'Topics',
    'Animals',
    'SHARE',
  ]);
});

test.for([
  [
    'PUBLISHED : Saturday, 13 April, 2013, 12:00am\nUPDATED : Saturday, 13 April, 2013, 3:05am',
    'Saturday, 13 April, 2013, 3:05am',
  ],
  [
    'PUBLISHED : Saturday, 13 April, 2013, 12:00amUPDATED : Saturday, 13 April, 2013, 3:05am',
    'Saturday, 13 April, 2013, 3:05am',
  ],
  ['PUBLISHED : Saturday, 13 April, 2013, 12:00am', undefined],
] as const)('older stamps are read, on one line or two: %j', ([stamps, updated]) => {
  const read = captureOf(`Otters return\nAnn Example\n${stamps}\n\nOne.`);
  expect(read).toMatchObject({ profile: 'scmp', published: { text: 'Saturday, 13 April, 2013, 12:00am' } });
  expect(read.updated?.text).toBe(updated);
  expect(words(read.paragraphs)).toEqual(['One.']);
});

test.for([
  ['below the headline', 'Otters return\nLocal | 7 Aug 2020 3:48 pm\n\nOne.\n\nRelated News\nFerries'],
  ['above it', 'Local | 7 Aug 2020 3:48 pm\nOtters return\n\nOne.'],
] as const)('The Standard tells section and time %s', ([, page]) => {
  const read = captureOf(page);
  expect(read).toMatchObject({
    profile: 'the-standard',
    title: { text: 'Otters return' },
    published: { text: '7 Aug 2020 3:48 pm' },
    section: { text: 'Local' },
    timezone: 'Asia/Hong_Kong',
    dayFirst: true,
    problems: [],
  });
  expect(words(read.paragraphs)).toEqual(['One.']);
});

test('a page of HKFP is its headline without the name of the site, a name, a time and the story', () => {
  const page =
    'Otters return - Hong Kong Free Press HKFP\nby Ann Example\n21:54, 3 March 2025\nShare this:\nFacebook\n\nOne.';
  expect(captureOf(page)).toMatchObject({
    profile: 'hkfp',
    title: { text: 'Otters return' },
    authors: [{ text: 'Ann Example', line: 2 }],
    published: { text: '21:54, 3 March 2025', line: 3 },
    timezone: 'Asia/Hong_Kong',
    profileLanguage: 'en-HK',
    paragraphs: [{ text: 'One.' }],
  });
});

test('the address that a person gives tells the site, the lines how it is laid out', () => {
  const page = '---\nurl: https://www.scmp.com/news/article/2156775/otters\n---\nOtters\n2020-08-07 15:47\nOne.';
  expect(captureOf(page)).toMatchObject({ profile: 'scmp', timezone: 'Asia/Hong_Kong', published: { line: 5 } });
});

test("a stamp without the comma is the SCMP's where another line says so", () => {
  const page = (line: string): string => `Otters\nPublished: 3:47pm, 7 Aug 2024\n${line}\n\nOne.`;
  expect(captureOf(page('Why you can trust SCMP')).profile).toBe('scmp');
  expect(captureOf(page('By Ann Example'))).toMatchObject({ profile: 'plain', timezone: undefined });
});
