import { expect, test } from 'vitest';
import { liftCredit } from '../../src/input/credit.ts';

test.for([
  ['The end. (AFP)', 'The end.', 'AFP', ['AFP']],
  ['The end. (AP/Xinhua)', 'The end.', 'AP/Xinhua', ['AP', 'Xinhua']],
  ['The end. ( Reuters / Xinhua )', 'The end.', 'Reuters / Xinhua', ['Reuters', 'Xinhua']],
  ['The end. (AFP, AP and Reuters)', 'The end.', 'AFP, AP and Reuters', ['AFP', 'AP', 'Reuters']],
  ['The end (AFP).', 'The end', 'AFP', ['AFP']],
  ['The end. (Additional reporting by AFP)', 'The end.', 'Additional reporting by AFP', ['AFP']],
  [
    'The end. (With additional reporting by Ann Example)',
    'The end.',
    'With additional reporting by Ann Example',
    ['Ann Example'],
  ],
  [
    'The end. (Reporting by Ann Example in Sampletown; Bo Sample)',
    'The end.',
    'Reporting by Ann Example in Sampletown; Bo Sample',
    ['Ann Example', 'Bo Sample'],
  ],
  ['The end. (Writing by J.-P. O’Sample & Bo)', 'The end.', 'Writing by J.-P. O’Sample & Bo', ['J.-P. O’Sample', 'Bo']],
  ['故事完。（法新社）', '故事完。', '法新社', ['法新社']],
  ['故事完。（路透社／新華社）', '故事完。', '路透社／新華社', ['路透社', '新華社']],
  ['故事完。（美聯社、中新社）', '故事完。', '美聯社、中新社', ['美聯社', '中新社']],
] as const)('%j is %j, with the credit %j', ([text, rest, credit, names]) => {
  expect(
    liftCredit([
      { text: 'First.', line: 1 },
      { text, line: 3 },
    ]),
  ).toEqual({
    paragraphs: [
      { text: 'First.', line: 1 },
      { text: rest, line: 3 },
    ],
    credits: [{ text: credit, line: 3, names }],
  });
});

test.for([
  ['said the centre (CHP)', 'an abbreviation'],
  ['from the hill (Kowloon Tong)', 'a place'],
  ['(AFP) said so', 'not at the end'],
  ['it told (AFP) and left.', 'inside a sentence'],
  ['Reuters, it reported', 'prose'],
  ['新華社報道', 'prose in Chinese'],
  ['The end. (AFP/CHP)', 'one of two is no agency'],
  ['The end. (Reporting by 12 people!)', 'no name'],
  ['The end. (A)', 'one letter'],
  ['The end. ()', 'nothing'],
  ['The end. ((10/11))', 'a date'],
  ['The end. AFP)', 'a bracket that was never opened'],
  ['The end.', 'no bracket'],
] as const)('%j holds no credit: %s', ([text]) => {
  const paragraphs = [{ text, line: 1 }];
  expect(liftCredit(paragraphs)).toEqual({ paragraphs, credits: [] });
});

test('a credit that is a paragraph of its own leaves no empty one', () => {
  expect(
    liftCredit([
      { text: 'First.', line: 1 },
      { text: '(AFP)', line: 3 },
    ]),
  ).toEqual({
    paragraphs: [{ text: 'First.', line: 1 }],
    credits: [{ text: 'AFP', line: 3, names: ['AFP'] }],
  });
});

test('only the last paragraph is looked at, and none is no fault', () => {
  const paragraphs = [
    { text: 'First. (AFP)', line: 1 },
    { text: 'Last.', line: 3 },
  ];
  expect(liftCredit(paragraphs)).toEqual({ paragraphs, credits: [] });
  expect(liftCredit([])).toEqual({ paragraphs: [], credits: [] });
});

test('a long last paragraph keeps all its words', () => {
  const story = `${'word '.repeat(300)}end.`;
  expect(liftCredit([{ text: `${story} (AFP)`, line: 1 }]).paragraphs).toEqual([{ text: story, line: 1 }]);
});
