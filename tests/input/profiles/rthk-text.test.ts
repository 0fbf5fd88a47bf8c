import { expect, test } from 'vitest';
import { captureOf, readWhole, words } from '../text/read-text.ts';

const english = (...story: readonly string[]): string =>
  ['Otters Return To The Harbour', '', '2018-03-09 HKT 16:35', '', 'Share this story', '', ...story].join('\n');

const rule = '_____________________________';

test('the time of the last change under a rule, by single newlines, is no part of the last paragraph', () => {
  const page = english('One.', '', 'Two are "glad". (AP/Xinhua)', rule, 'Last updated: 2025-11-13 HKT 19:53');
  expect(captureOf(page)).toMatchObject({
    updated: { text: '2025-11-13 HKT 19:53', line: 11 },
    paragraphs: [{ text: 'One.' }, { text: 'Two are "glad".', line: 9 }],
    credits: [{ text: 'AP/Xinhua', names: ['AP', 'Xinhua'] }],
    dropped: [{ text: 'Share this story' }, { text: rule, line: 10 }],
  });
});

test.for([
  [`Two are "glad". ${rule} Last updated: 2025-11-13 HKT 19:53`, 'Two are "glad".'],
  [`Two are glad ${rule} Last updated: 2025-11-13 HKT 19:53`, 'Two are glad'],
  ['Two are glad. Last updated: 2025-11-13 HKT 19:53', 'Two are glad.'],
  ['兩隻很高興。最後更新：2025-11-13 HKT 19:53', '兩隻很高興。'],
] as const)('%j on one line is the paragraph %j and a change', ([line, paragraph]) => {
  const read = captureOf(english('One.', '', line));
  expect(read.updated?.text).toBe('2025-11-13 HKT 19:53');
  expect(words(read.paragraphs)).toEqual(['One.', paragraph]);
});

test.for([
  'The page said Last updated: 2025-11-13 HKT 19:53',
  'Last updated: nobody knows.',
  `Two. ${rule} Last updated: soon`,
])('%j stays a paragraph', (line) => {
  expect(captureOf(english('One.', '', line))).toMatchObject({ updated: undefined, paragraphs: [{}, { text: line }] });
});

test('credits on lines of their own may stand on either side of the change', () => {
  const read = captureOf(
    english(
      'One.',
      '',
      'Two. (AFP)',
      '',
      '(Additional reporting by Reuters)',
      'Last updated: 2018-03-10 HKT 01:13',
      '(AP)',
    ),
  );
  expect(words(read.credits)).toEqual(['AFP', 'Additional reporting by Reuters', 'AP']);
  expect(words(read.paragraphs)).toEqual(['One.', 'Two.']);
  expect(read.updated?.text).toBe('2018-03-10 HKT 01:13');
});

test('every leading bullet is a caption, and the credit within is its own', () => {
  const read = captureOf(
    english(
      '  • 三隻水獺（港台圖片）',
      '  • An otter (Photo: AFP)',
      '',
      '\u3000• At Kowloon (left)',
      '',
      'One.',
      '• two',
    ),
  );
  expect(read.captions).toEqual([
    { text: '三隻水獺', line: 7, credit: '港台圖片' },
    { text: 'An otter', line: 8, credit: 'Photo: AFP' },
    { text: 'At Kowloon (left)', line: 10 },
  ]);
});

test('a caption that says the headline again stays', () => {
  expect(words(captureOf(english('  • Otters return to the harbour', '', 'One.')).captions)).toEqual([
    'Otters return to the harbour',
  ]);
});

test.for([
  ['one line', ['"); jQuery("#9 h3").html("<img src=x alt=\'Related News Programmes\'>"); });']],
  ['two lines', ['"); jQuery("#9 h3").html("', '"); });']],
  ['three lines', ['"); jQuery("#9 h3").html("', '相關新聞節目', '"); });']],
  ['its end alone', ['"); });']],
  ['no bracket in front', ['jQuery("#9 h3").html("', 'x', '") ; } ) ;']],
] as const)('debris of %s is dropped above the stamp and below the story', ([, unit]) => {
  const page = ['Otters', ...unit, '2018-03-09 HKT 16:35', 'Share this story', 'One.', '', ...unit].join('\n');
  const read = captureOf(page);
  expect(read).toMatchObject({ title: { text: 'Otters' }, published: { text: '2018-03-09 HKT 16:35' }, authors: [] });
  expect(words(read.paragraphs)).toEqual(['One.']);
  expect(read.dropped.filter(({ why }) => why === 'page script')).toHaveLength(unit.length * 2);
});

test('a script never takes a stamp, a mark or many words with it', () => {
  const page = [
    'Otters',
    '"); jQuery("',
    'a',
    'b',
    'c',
    'd',
    '2018-03-09 HKT 16:35',
    '"); jQuery("',
    'Share this story',
    '',
    'One.',
  ];
  const read = captureOf(page.join('\n'));
  expect(read.published?.text).toBe('2018-03-09 HKT 16:35');
  expect(words(read.dropped.filter(({ why }) => why === 'page script'))).toEqual(['"); jQuery("', '"); jQuery("']);
});

test('a story with carriage returns, wide blanks and byte order marks reads the same', () => {
  const page = english(
    'One. ',
    '\u3000',
    'Two\ufeff.\u3000',
    '\u00a0\u200b',
    '軍官',
    '日前',
    '\ufeff',
    'Three',
    'and four.',
  );
  const plain = words(captureOf(page).paragraphs);
  expect(plain).toEqual(['One.', 'Two.', '軍官日前', 'Three and four.']);
  expect(words(captureOf(page.replaceAll('\n', '\r\n')).paragraphs)).toEqual(plain);
});

test.for(['“Open," she said, "closed” and O’Neil\'s S&P A&E.', 'Days (10/11) and ((10/11)), 11 月 9 日, 3pm.'])(
  'the words %j stay as they are',
  (line) => {
    const read = captureOf(english(line, '', '2019-01-01', '', 'Two.'));
    expect(words(read.paragraphs)).toEqual([line, '2019-01-01', 'Two.']);
    expect(read.problems).toEqual([]);
  },
);

test('a headline alone is an article without a story', () => {
  expect(captureOf(english())).toMatchObject({ title: { text: 'Otters Return To The Harbour' }, paragraphs: [] });
});

test('a replay is an article of one paragraph', () => {
  const page = '【重溫】海港節目\u3000\n\n2018-03-09 HKT 16:35\n\n分享工具\n\n按此重溫。';
  expect(captureOf(page)).toMatchObject({ title: { text: '【重溫】海港節目' }, paragraphs: [{ text: '按此重溫。' }] });
});

test("the headline in the page's title may stand above the headline itself", () => {
  const page = 'Otters Return - RTHK\n\nOtters Return\n\n2018-03-09 HKT 16:35\n\nShare this story\n\nOne.';
  expect(captureOf(page)).toMatchObject({
    title: { text: 'Otters Return', line: 1 },
    dropped: [{ text: 'Otters Return', why: 'the headline again' }, {}],
    paragraphs: [{ text: 'One.' }],
  });
});

test('a sentence between headline and stamp is the first of the story', () => {
  const page = 'Otters Return\n\nThey are back.\n\n2018-03-09 HKT 16:35\n\nOne.';
  expect(words(captureOf(page).paragraphs)).toEqual(['They are back.', 'One.']);
});

test('a line between stamp and mark is no story, and a stamp far below the mark is none', () => {
  const page = 'Otters\n2018-03-09 HKT 16:35\nsome button\nShare this story\nOne.\n\n2018-03-10 HKT 16:35\n\nTwo.';
  const read = captureOf(page);
  expect(words(read.paragraphs)).toEqual(['One.', '2018-03-10 HKT 16:35', 'Two.']);
  expect(read.problems).toEqual([]);
});

test.for([
  ['Listen\n\nOtters\n2018-03-09 HKT 16:35\nListen\n\nHear: Listen\n\nListen', ['Hear: Listen']],
  ['Otters\n2018-03-09 HKT 16:35\nPublished date: unknown to us.\n\nOne.', ['Published date: unknown to us.', 'One.']],
] as const)('chrome is dropped around the story only, and only as whole lines: %j', ([page, paragraphs]) => {
  expect(words(captureOf(page).paragraphs)).toEqual(paragraphs);
});

test.for([
  'News Programmes - RTHK\n\nHong Kong Today\n\nTemperature Humidity',
  'News Programme | Hong Kong Today(2023-12-21) - RTHK\n\n足本播放 Play full episode\n\nPart one\n\nPart two.',
  'Temperature Humidity\nA A A\nNews Programmes - RTHK\nNewswrap',
  '氣溫 濕度\n分享工具\n新聞節目 - RTHK\n晨早新聞',
  '即時新聞 - RTHK\n水獺重返',
  'Temperature Humidity\nA A A\nListenfacebook',
  'One otter\n2018-03-09 HKT 16:35\nTwo otters\n2018-03-09 HKT 16:30\nThree otters\n2018-03-09 HKT 16:25',
])('%j is no article', (page) => {
  expect(readWhole(page)).toMatchObject({
    ok: false,
    problems: [{ code: 'input/no-article', severity: 'warning', path: 'local/story.txt' }],
  });
});

test('what a person calls an article is one', () => {
  const page = '---\ntitle: Otters\npublished: 2018-03-09 HKT 16:35\n---\nNews Programmes - RTHK\n\nOne.';
  expect(captureOf(page)).toMatchObject({ title: { text: 'Otters' }, published: { text: '2018-03-09 HKT 16:35' } });
});

test('a story about programmes that has a stamp is an article', () => {
  expect(captureOf('News Programmes\n2018-03-09 HKT 16:35\nShare this story\nThey were cut.').title?.text).toBe(
    'News Programmes',
  );
});

test('the words of a Chinese page make it Chinese, whatever else stands on it', () => {
  const page = 'Published date: .\n水獺\n2018-03-09 HKT 16:35\n分享工具\n故事。';
  expect(captureOf(page)).toMatchObject({ profileLanguage: 'zh-HK', timezone: 'Asia/Hong_Kong', dayFirst: false });
  expect(captureOf(english('One.', '', '分享工具', '', 'Two.')).profileLanguage).toBe('en-HK');
});

test('headlines with their stamps below a story make no list of it', () => {
  const others = [
    'One otter',
    '2018-03-09 HKT 16:35',
    'Two otters',
    '2018-03-09 HKT 16:30',
    'Three',
    '2018-03-09 HKT 16:25',
  ];
  expect(captureOf(english('One.', '', ...others, 'Four', '2018-03-09 HKT 16:20')).published?.line).toBe(3);
});

test('a label with its date is a stamp, one without is junk', () => {
  const page = 'Otters\nPublished date: 2018-03-09 HKT 16:35\nShare this story\nOne.';
  expect(captureOf(page).published?.text).toBe('2018-03-09 HKT 16:35');
  expect(captureOf('Otters\n發佈日期：\n2018-03-09 HKT 16:35\n分享工具\n故事。').published?.line).toBe(3);
});
