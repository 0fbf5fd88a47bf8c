import { expect, test } from 'vitest';
import { captureOf, words } from '../text/read-text.ts';

const release = (...end: readonly string[]): string =>
  [
    'Otter count begins',
    '******************',
    '',
    '     The count of otters begins today (June 21).',
    '     It has three parts:',
    '(1) the north;',
    '(2) the south; and',
    '(3) the islands.',
    '',
    '     "Come in numbers", a spokesman for the Otter Department (OD) said.',
    '',
    ...end,
  ].join('\n');

const story = [
  'The count of otters begins today (June 21).',
  'It has three parts:',
  '(1) the north;',
  '(2) the south; and',
  '(3) the islands.',
  '"Come in numbers", a spokesman for the Otter Department (OD) said.',
];

test('a release is its headline, its paragraphs and the stamp at its end', () => {
  const read = captureOf(
    release('Ends/Tuesday, June 21, 2022', 'Issued at HKT 20:16', '', 'NNNN', '', 'Photo', 'An otter'),
  );
  expect(read).toMatchObject({
    profile: 'info-gov-hk',
    title: { text: 'Otter count begins', line: 1 },
    published: { line: 12 },
    timezone: 'Asia/Hong_Kong',
    profileLanguage: 'en-HK',
    authors: [],
    captions: [],
    problems: [],
  });
  expect(read.published?.text).toContain('Tuesday, June 21, 2022');
  expect(read.published?.text).toContain('20:16');
  expect(words(read.paragraphs)).toEqual(story);
  expect(words(read.dropped)).toEqual(['******************', 'NNNN', 'Photo', 'An otter']);
});

test.for([
  [['Issued at HKT 20:16', 'NNNN']],
  [['Issued at HKT 17:30']],
  [['NNNN']],
  [['Ends', 'Issued at HKT 20:16', 'NNNN']],
] as const)('at the end %j no day is told, and none is invented', ([end]) => {
  const read = captureOf(release(...end), 'P2022062100123.txt');
  expect(read.published).toBeUndefined();
  expect(words(read.paragraphs)).toEqual(story);
  expect(words(read.dropped)).toEqual(['******************', ...end]);
});

test('a day without its time is that day', () => {
  const read = captureOf(release('Ends/Tuesday, June 21, 2022', 'NNNN'));
  expect(read.published).toEqual({ text: 'Tuesday, June 21, 2022', line: 12 });
  expect(words(read.paragraphs)).toEqual(story);
});

test('a day in the story is no stamp', () => {
  const page = 'Fair\n****\n\nDate: 12 January 2021\nTime: 3pm\n\nThe end\n\nIssued at HKT 11:00\nNNNN';
  expect(captureOf(page)).toMatchObject({ profile: 'info-gov-hk', published: undefined });
  expect(words(captureOf(page).paragraphs).join(' ')).toBe('Date: 12 January 2021 Time: 3pm The end');
});

test.for([
  ['完', '2024年8月27日（星期二）', '香港時間18時45分'],
  ['完', '', '2024年8月27日(星期二)', '', '香港時間18時45分', 'NNNN'],
  ['完', '2024 年 8 月 27 日（星期二）', '香 港 時 間 18 時 45 分'],
])('a Chinese release ends with %j', (end) => {
  const page = [
    '水獺點算開始',
    '＊＊＊＊＊＊',
    '\u3000\u3000政府今日開始點算。',
    '\u3000\u3000市民可參與。',
    '',
    ...end,
  ].join('\n');
  const read = captureOf(page);
  expect(read).toMatchObject({ profile: 'info-gov-hk', title: { text: '水獺點算開始' }, profileLanguage: 'zh-HK' });
  expect(read.published?.text).toMatch(/2024.*8.*27.*18.*45/);
  expect(words(read.paragraphs)).toEqual(['政府今日開始點算。', '市民可參與。']);
});

test('a Chinese release whose day is lost has no stamp, and one whose time is lost has a day', () => {
  expect(captureOf('水獺\n故事。\n\n完\n香港時間18時45分').published).toBeUndefined();
  expect(captureOf('水獺\n故事。\n\n完\n2024年8月27日（星期二）\nNNNN').published?.text).toBe(
    '2024年8月27日（星期二）',
  );
});

test('the page around a release is dropped', () => {
  const page = `Press Releases\nTraditional Chinese\nEmail this article\n${release('Ends/Tuesday, June 21, 2022', 'Issued at HKT 20:16', 'NNNN')}`;
  expect(captureOf(page)).toMatchObject({ title: { text: 'Otter count begins', line: 4 } });
});

test('the file name tells a number but never a time', () => {
  expect(captureOf(release('NNNN'), 'P2022062100123.txt')).toMatchObject({ published: undefined, updated: undefined });
});

test('a day that the story ends with is no stamp of a release whose own is lost', () => {
  const page = 'Fair\n****\n\nIt is open.\n\n12 January 2021, 3pm\n\nIssued at HKT 11:00\nNNNN';
  const read = captureOf(page);
  expect(read.published).toBeUndefined();
  expect(words(read.paragraphs)).toEqual(['It is open.', '12 January 2021, 3pm']);
});

test('the mark of the end and the day may share a line', () => {
  expect(captureOf('水獺\n故事。\n\n完／2024年8月27日（星期二）\nNNNN').published?.text).toBe(
    '2024年8月27日（星期二）',
  );
});

test('the stamp of the Observatory is read as it stands, spaces and all', () => {
  const page = '天 氣 報 告\n\n天 氣 晴 朗 。\n\n於 2016 年 12 月 27 日 22 時 45 分 發 出\nNNNN';
  const read = captureOf(page);
  expect(read.published?.text).toMatch(/2016 年 12 月 27 日 22 時 45 分/);
  expect(words(read.paragraphs)).toEqual(['天 氣 晴 朗 。']);
});
