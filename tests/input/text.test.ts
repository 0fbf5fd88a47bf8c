import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../src/input/text.ts';
import type { Capture } from '../../src/model/capture.ts';

const capture = (text: string, path = 'local/story.txt'): Capture => {
  const read = readText({ path, text });
  if (!read.ok) throw new TypeError(`Expected a capture, found ${JSON.stringify(read.problems)}.`);
  return read.value;
};

const words = (found: readonly { readonly text: string }[]): readonly string[] => found.map(({ text }) => text);

const debris = ['"); jQuery("#212 h3").html("', '', 'Related News Programmes', '', '"); });', ''];

const englishHead = [
  'Otters Return To The Harbour',
  '',
  'Published date: .',
  '',
  ...debris,
  '2018-03-09 HKT 16:35',
  '',
  'Share this story',
  '',
  '',
];
const english = (...story: readonly string[]): string => [...englishHead, ...story].join('\n');

const chineseHead = [
  '氣溫 濕度',
  '新聞重溫 可重溫過去12個月的新聞',
  '水獺重返海港\u3000市民驚喜',
  '2018-03-09 HKT 16:35',
  '分享工具',
  '收聽facebook',
  '',
];
const chinese = (...story: readonly string[]): string => [...chineseHead, ...story].join('\n');

test('an English page is read as its headline, stamp, caption, story, credit and change', () => {
  const page = english(
    '  • Otters return to the harbour',
    '',
    'Three otters were seen on Friday. ',
    '',
    '"They looked hungry," said a ferry sailor. (Additional reporting by AFP)',
    '',
    'Last updated: 2018-03-10 HKT 01:13',
  );
  expect(capture(page)).toMatchObject({
    path: 'local/story.txt',
    profile: 'rthk',
    title: { text: 'Otters Return To The Harbour', line: 1 },
    published: { text: '2018-03-09 HKT 16:35', line: 11 },
    updated: { text: '2018-03-10 HKT 01:13', line: 22 },
    timezone: 'Asia/Hong_Kong',
    profileLanguage: 'en-HK',
    captions: [{ text: 'Otters return to the harbour', line: 16 }],
    paragraphs: [
      { text: 'Three otters were seen on Friday.', line: 18 },
      { text: '"They looked hungry," said a ferry sailor.', line: 20 },
    ],
    credits: [{ text: 'Additional reporting by AFP', line: 20, names: ['AFP'] }],
    authors: [],
    tags: [],
    draft: false,
    problems: [],
    stated: new Set(),
  });
});

test('what was dropped is told with its line and why', () => {
  expect(capture(english('Words.')).dropped).toEqual([
    { text: 'Published date: .', line: 3, why: 'page chrome' },
    { text: '"); jQuery("#212 h3").html("', line: 5, why: 'page script' },
    { text: 'Related News Programmes', line: 7, why: 'page script' },
    { text: '"); });', line: 9, why: 'page script' },
    { text: 'Share this story', line: 13, why: 'page chrome' },
  ]);
});

test('debris and chrome above the headline are not the headline', () => {
  const page = ['Temperature Humidity', '', 'A A A', ...debris, 'Otters Return', '2018-03-09 HKT 16:35', 'Words.'].join(
    '\n',
  );
  expect(capture(page)).toMatchObject({ title: { text: 'Otters Return' }, paragraphs: [{ text: 'Words.' }] });
});

test('debris without an end near by is one line, and loses nothing else', () => {
  const page = [
    'Otters Return',
    '"); jQuery("#212 h3").html("',
    '2018-03-09 HKT 16:35',
    'Share this story',
    'Words.',
  ].join('\n');
  expect(capture(page)).toMatchObject({ published: { line: 3 }, paragraphs: [{ text: 'Words.' }] });
  const nothing = ['"); jQuery("x', 'Otters Return', '2018-03-09 HKT 16:35', 'Words.'].join('\n');
  expect(capture(nothing)).toMatchObject({ title: { text: 'Otters Return' }, published: { line: 3 } });
});

test('a Chinese page is read the same way', () => {
  const page = chinese(
    '  • 三隻水獺（港台圖片）',
    '',
    '三隻水獺昨日在海',
    '港出現。\u3000',
    '\u3000',
    '漁民',
    'Chan 先生表示驚喜。（法新社）',
    '',
    '即時新聞',
  );
  expect(capture(page)).toMatchObject({
    profile: 'rthk',
    title: { text: '水獺重返海港\u3000市民驚喜', line: 3 },
    published: { text: '2018-03-09 HKT 16:35', line: 4 },
    updated: undefined,
    profileLanguage: 'zh-HK',
    captions: [{ text: '三隻水獺（港台圖片）' }],
    paragraphs: [{ text: '三隻水獺昨日在海港出現。' }, { text: '漁民 Chan 先生表示驚喜。' }],
    credits: [{ names: ['法新社'] }],
  });
});

test('chrome between the mark and the story is dropped', () => {
  expect(capture(chinese('故事。')).dropped.map(({ text }) => text)).toContain('收聽facebook');
  expect(words(capture(chinese('故事。')).paragraphs)).toEqual(['故事。']);
});

test.for([
  ['in a paragraph of its own', ['Words.', '', 'Last updated: 2018-03-10 HKT 01:13']],
  ['right under the last paragraph', ['Words.', 'Last updated: 2018-03-10 HKT 01:13']],
  ['under a rule', ['Words.', '_____________________________', 'Last updated: 2018-03-10 HKT 01:13']],
  [
    'above the rest of the page',
    ['Words.', '', 'Last updated: 2018-03-10 HKT 01:13', '', 'Listenfacebook', 'Temperature Humidity'],
  ],
  ['below the programmes', ['Words.', 'Related News Programmes', 'Harbour Hour', 'Last updated: 2018-03-10 HKT 01:13']],
  ['in Chinese', ['Words.', '最後更新時間：2018-03-10 HKT 01:13']],
  ['above the story', ['Last updated: 2018-03-10 HKT 01:13', '', 'Words.']],
] as const)('the time of the last change may stand %s', ([, story]) => {
  const page = ['Otters Return', '2018-03-09 HKT 16:35', '', ...story].join('\n');
  const read = capture(page);
  expect(read.updated?.text).toBe('2018-03-10 HKT 01:13');
  expect(words(read.paragraphs)).toEqual(['Words.']);
});

test('a change that stands in the middle of the story is part of it', () => {
  const read = capture(english('One.', '', 'Last updated: 2018-03-10 HKT 01:13', '', 'Two.'));
  expect(read.updated).toBeUndefined();
  expect(words(read.paragraphs)).toEqual(['One.', 'Last updated: 2018-03-10 HKT 01:13', 'Two.']);
});

test.for([
  [['  • One', '\u3000• Two', '', 'Words.'], ['One', 'Two'], ['Words.']],
  [['Words.', '', '• a list', '• of two'], [], ['Words.', '• a list', '• of two']],
  [['  • Only a caption'], ['Only a caption'], []],
  [['  •', 'Words.'], [], ['•', 'Words.']],
] as const)('the story %j has the captions %j and the paragraphs %j', ([story, captions, paragraphs]) => {
  const read = capture(english(...story));
  expect(words(read.captions)).toEqual(captions);
  expect(words(read.paragraphs).join('|').replaceAll(/\|| /g, '')).toBe(paragraphs.join('').replaceAll(' ', ''));
});

test.for(['AP/Xinhua', 'Reuters'])('the credit (%s) is lifted off the page', (credit) => {
  const read = capture(english('One.', '', `Two. (${credit})`));
  expect(read.credits.map(({ text }) => text)).toEqual([credit]);
  expect(words(read.paragraphs)).toEqual(['One.', 'Two.']);
});

test('brackets that are no credits stay in the story', () => {
  const read = capture(english('So says the centre (CHP)'));
  expect(read.credits).toEqual([]);
  expect(words(read.paragraphs)).toEqual(['So says the centre (CHP)']);
});

test('words of the page that are a sentence of the story stay in it', () => {
  const story = ['One.', '', 'Listen', '', 'Two says: Share this story, now.', '', 'Share this story', '', 'Three.'];
  expect(words(capture(english(...story)).paragraphs)).toEqual([
    'One.',
    'Listen',
    'Two says: Share this story, now.',
    'Share this story',
    'Three.',
  ]);
});

test.for(['Related News Programmes', '相關新聞節目', '相關新聞專題'])('below "%s" nothing is story', (mark) => {
  const read = capture(english('Words.', '', mark, '', 'Harbour Hour', 'Another programme'));
  expect(words(read.paragraphs)).toEqual(['Words.']);
  expect(read.dropped.slice(-3)).toMatchObject([
    { text: mark, why: 'below the story' },
    { text: 'Harbour Hour', why: 'below the story' },
    { text: 'Another programme', why: 'below the story' },
  ]);
});

test('an end mark above the first words ends nothing', () => {
  expect(words(capture(english('Related News Programmes', '', 'Words.')).paragraphs)).toEqual(['Words.']);
});

test('of two stamps the first is taken, and a person is told of the second', () => {
  const read = capture('Otters Return\n2018-03-09 HKT 16:35\n2018-03-09 HKT 17:00\nShare this story\nWords.');
  expect(read.published).toEqual({ text: '2018-03-09 HKT 16:35', line: 2 });
  expect(read.problems).toMatchObject([
    { code: 'input/two-stamps', severity: 'warning', path: 'local/story.txt', line: 3 },
  ]);
  expect(read.problems[0]?.message).toContain('"2018-03-09 HKT 17:00". The first, "2018-03-09 HKT 16:35"');
});

test('with "published:" in front matter a second stamp is no trouble', () => {
  const text =
    '---\npublished: 2018-03-09 HKT 12:00\n---\nOtters Return\n2018-03-09 HKT 16:35\n2018-03-09 HKT 17:00\nShare this story\nWords.';
  expect(capture(text)).toMatchObject({
    published: { text: '2018-03-09 HKT 12:00', line: 2 },
    problems: [],
    paragraphs: [{ text: 'Words.' }],
  });
});

test('a page without a stamp has none, and keeps its story', () => {
  expect(capture('Otters Return\n\nShare this story\n\nWords.\n\n2018 was wet.')).toMatchObject({
    profile: 'rthk',
    title: { text: 'Otters Return' },
    published: undefined,
    paragraphs: [{ text: 'Words.' }, { text: '2018 was wet.' }],
  });
});

test('a stamp that does not exist is a stamp all the same, for others to judge', () => {
  expect(capture('Otters Return\n2018-02-30 HKT 25:61\nShare this story\nWords.').published?.text).toBe(
    '2018-02-30 HKT 25:61',
  );
});

test.for([
  '2018-03-09 HKT 16:35\nShare this story\nWords.',
  'Published date: .\n2018-03-09 HKT 16:35\n\n  • Caption\n\nWords.',
])('%j has no headline, and no other line becomes one', (text) => {
  expect(capture(text)).toMatchObject({
    title: undefined,
    published: { text: '2018-03-09 HKT 16:35' },
    paragraphs: [{ text: 'Words.' }],
  });
});

test('a line between the headline and the story of a known page is dropped, and told', () => {
  const read = capture('Otters Return\nLocal news\n2018-03-09 HKT 16:35\nShare this story\nWords.');
  expect(read.authors).toEqual([]);
  expect(read.dropped).toContainEqual({ text: 'Local news', line: 2, why: 'between the headline and the story' });
});

test('a page of chrome alone says nothing', () => {
  expect(capture('Published date: .\n\nShare this story\n')).toMatchObject({
    title: undefined,
    published: undefined,
    paragraphs: [],
    captions: [],
  });
});

test('plain text is a title, a source line, a stamp and paragraphs', () => {
  expect(capture('Otters return\n\nBy Ann Example\n\n2018-03-09T16:35:00+08:00\n\nOne\nline.\n\nTwo.\n')).toMatchObject(
    {
      profile: 'plain',
      title: { text: 'Otters return', line: 1 },
      authors: [{ text: 'Ann Example', line: 3 }],
      published: { text: '2018-03-09T16:35:00+08:00', line: 5 },
      timezone: undefined,
      profileLanguage: undefined,
      paragraphs: [
        { text: 'One line.', line: 7 },
        { text: 'Two.', line: 10 },
      ],
      dropped: [],
    },
  );
});

test('plain text needs no stamp and no source line', () => {
  expect(capture('Otters return\n\nOne.\n\nTwo.')).toMatchObject({
    title: { text: 'Otters return' },
    authors: [],
    published: undefined,
    paragraphs: [{ text: 'One.' }, { text: 'Two.' }],
  });
});

test('a label before the stamp is no part of it', () => {
  const read = capture('Otters return\nPublished: 2018-03-09 16:35\nUpdated: 2018-03-09 17:00\nOne.');
  expect([read.published?.text, read.updated?.text]).toEqual(['2018-03-09 16:35', '2018-03-09 17:00']);
  expect(words(read.paragraphs)).toEqual(['One.']);
});

test('a long paragraph above a line of digits is no source line, and the digits are no stamp', () => {
  const read = capture(`Otters return\n\n${'A long first paragraph. '.repeat(5)}\n\n2018-03-09 16:35\n\nEnd.`);
  expect(read.published).toBeUndefined();
  expect(read.paragraphs).toHaveLength(3);
});

test('a last sentence that begins with "Updated:" and tells no time stays in the story', () => {
  expect(words(capture('Otters return\n\nOne.\n\nUpdated: the zoo says they are beavers.').paragraphs)).toHaveLength(2);
});

test('of two times of the last change the one that is not taken is told as dropped', () => {
  const read = capture(english('One.', '', 'Last updated: 2018-03-10 HKT 01:13', 'Last updated: 2018-03-11 HKT 01:13'));
  expect(read.updated?.text).toBe('2018-03-11 HKT 01:13');
  expect(words(read.dropped)).toContain('Last updated: 2018-03-10 HKT 01:13');
});

test('front matter says more than the page', () => {
  const above = [
    'title: Mine',
    'url: https://news.example/a',
    'published: 2018-01-01 HKT 10:00',
    'updated: 2018-01-02 HKT 10:00',
    'section: sea',
    'language: en',
    'author: [A, B]',
    'tags: [x]',
    'id: k',
    'slug: s',
    'image: https://news.example/i.jpg',
    'draft: true',
  ];
  const text = ['---', ...above, '---', english('Words.', '', 'Last updated: 2018-03-10 HKT 01:13')].join('\n');
  expect(capture(text)).toMatchObject({
    title: { text: 'Mine', line: 2 },
    link: { text: 'https://news.example/a' },
    published: { text: '2018-01-01 HKT 10:00' },
    updated: { text: '2018-01-02 HKT 10:00' },
    section: { text: 'sea' },
    language: { text: 'en' },
    authors: [{ text: 'A' }, { text: 'B' }],
    tags: [{ text: 'x' }],
    id: { text: 'k' },
    slug: { text: 's' },
    image: { text: 'https://news.example/i.jpg' },
    draft: true,
    paragraphs: [{ text: 'Words.', line: 30 }],
    stated: new Set(['title', 'link', 'published', 'updated', 'section', 'language', 'id', 'slug', 'image']),
  });
});

test.for([
  ['Otters return\n\nOne.', ['One.'], 'the same headline is not repeated'],
  ['One.\n\nTwo.', ['One.', 'Two.'], 'the first line is story'],
  ['Another headline\n2018-03-09 16:35\nOne.', ['One.'], 'a headline above a stamp is a headline'],
] as const)('with "title: Otters return" the text %j has the paragraphs %j: %s', ([text, paragraphs]) => {
  const read = capture(`---\ntitle: Otters return\n---\n${text}`);
  expect(read.title?.text).toBe('Otters return');
  expect(words(read.paragraphs)).toEqual(paragraphs);
});

test('front matter that cannot be read refuses the file', () => {
  expect(readText({ path: 'a.txt', text: '---js\n---\n' })).toMatchObject({ ok: false, problems: [{ path: 'a.txt' }] });
});

test('a warning of the front matter goes with the capture', () => {
  expect(readText({ path: 'a.txt', text: '---\ntitel: x\n---\nT' })).toMatchObject({
    ok: true,
    problems: [{ code: 'input/unknown-key' }],
  });
});

test.for([
  ['https://news.rthk.hk/rthk/en/component/k2/1404750-20180702.htm', 'a.txt', 'rthk/1404750'],
  ['http://news.rthk.hk/rthk/ch/component/k2/1404750-20180702.htm?', 'a.txt', 'rthk/1404750'],
  ['https://news.example/k2/1404750-20180702.htm', 'a.txt', undefined],
  ['', 'local/003_1404750-20180702.txt', 'rthk/1404750'],
  ['', '1404750-20180702', 'rthk/1404750'],
  ['', '1404750.txt', undefined],
  ['', '1404750-20180702-b.txt', undefined],
  ['https://news.rthk.hk/rthk/en/component/k2/1404750-20180702.htm', '1542567-20200808.txt', 'rthk/1404750'],
] as const)('the address %j in the file %s tells the number %s', ([url, path, number]) => {
  expect(capture(`---\nurl: ${url}\n---\nT`, path).number).toBe(number);
});

test('no line of any text is lost without a word', () => {
  const line = fc.constantFrom(
    '',
    'Otters Return',
    'One.',
    'Share this story',
    '2018-03-09 HKT 16:35',
    'Listen',
    '  • Caption',
    ...debris,
    '分享工具',
    '___',
    'By Ann',
    '水獺',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const read = capture(lines.join('\n'));
      const told = [read.title, read.published, ...read.authors, ...read.captions, ...read.paragraphs, ...read.dropped];
      const stamps = read.problems.map(({ message }) => message);
      const all = [...told.map((found) => found?.text ?? ''), ...stamps].join('\n');
      for (const text of lines) expect(all).toContain(text.replace(/^\s*•\s*|^By /, '').trim());
    }),
    { numRuns: 500 },
  );
});
