import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captureOf, numberOf, readWhole, words } from './read-text.ts';

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
  expect(captureOf(page)).toMatchObject({
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
  expect(captureOf(english('Words.')).dropped).toEqual([
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
  expect(captureOf(page)).toMatchObject({ title: { text: 'Otters Return' }, paragraphs: [{ text: 'Words.' }] });
});

test('debris without an end near by is one line, and loses nothing else', () => {
  const page = [
    'Otters Return',
    '"); jQuery("#212 h3").html("',
    '2018-03-09 HKT 16:35',
    'Share this story',
    'Words.',
  ].join('\n');
  expect(captureOf(page)).toMatchObject({ published: { line: 3 }, paragraphs: [{ text: 'Words.' }] });
  const nothing = ['"); jQuery("x', 'Otters Return', '2018-03-09 HKT 16:35', 'Words.'].join('\n');
  expect(captureOf(nothing)).toMatchObject({ title: { text: 'Otters Return' }, published: { line: 3 } });
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
  expect(captureOf(page)).toMatchObject({
    profile: 'rthk',
    title: { text: '水獺重返海港\u3000市民驚喜', line: 3 },
    published: { text: '2018-03-09 HKT 16:35', line: 4 },
    updated: undefined,
    profileLanguage: 'zh-HK',
    captions: [{ text: '三隻水獺', credit: '港台圖片' }],
    paragraphs: [{ text: '三隻水獺昨日在海港出現。' }, { text: '漁民 Chan 先生表示驚喜。' }],
    credits: [{ names: ['法新社'] }],
  });
});

test('chrome between the mark and the story is dropped', () => {
  expect(captureOf(chinese('故事。')).dropped.map(({ text }) => text)).toContain('收聽facebook');
  expect(words(captureOf(chinese('故事。')).paragraphs)).toEqual(['故事。']);
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
  const read = captureOf(page);
  expect(read.updated?.text).toBe('2018-03-10 HKT 01:13');
  expect(words(read.paragraphs)).toEqual(['Words.']);
});

test('a change that stands in the middle of the story is part of it', () => {
  const read = captureOf(english('One.', '', 'Last updated: 2018-03-10 HKT 01:13', '', 'Two.'));
  expect(read.updated).toBeUndefined();
  expect(words(read.paragraphs)).toEqual(['One.', 'Last updated: 2018-03-10 HKT 01:13', 'Two.']);
});

test.for([
  [['  • One', '\u3000• Two', '', 'Words.'], ['One', 'Two'], ['Words.']],
  [['Words.', '', '• a list', '• of two'], [], ['Words.', '• a list', '• of two']],
  [['  • Only a caption'], ['Only a caption'], []],
  [['  •', 'Words.'], [], ['•', 'Words.']],
] as const)('the story %j has the captions %j and the paragraphs %j', ([story, captions, paragraphs]) => {
  const read = captureOf(english(...story));
  expect(words(read.captions)).toEqual(captions);
  expect(words(read.paragraphs).join('|').replaceAll(/\|| /g, '')).toBe(paragraphs.join('').replaceAll(' ', ''));
});

test.for(['AP/Xinhua', 'Reuters'])('the credit (%s) is lifted off the page', (credit) => {
  const read = captureOf(english('One.', '', `Two. (${credit})`));
  expect(read.credits.map(({ text }) => text)).toEqual([credit]);
  expect(words(read.paragraphs)).toEqual(['One.', 'Two.']);
});

test('brackets that are no credits stay in the story', () => {
  const read = captureOf(english('So says the centre (CHP)'));
  expect(read.credits).toEqual([]);
  expect(words(read.paragraphs)).toEqual(['So says the centre (CHP)']);
});

test('words of the page that are a sentence of the story stay in it', () => {
  const story = ['One.', '', 'Listen', '', 'Two says: Share this story, now.', '', 'Share this story', '', 'Three.'];
  expect(words(captureOf(english(...story)).paragraphs)).toEqual([
    'One.',
    'Listen',
    'Two says: Share this story, now.',
    'Share this story',
    'Three.',
  ]);
});

test.for(['Related News Programmes', '相關新聞節目', '相關新聞專題'])('below "%s" nothing is story', (mark) => {
  const read = captureOf(english('Words.', '', mark, '', 'Harbour Hour', 'Another programme'));
  expect(words(read.paragraphs)).toEqual(['Words.']);
  expect(read.dropped.slice(-3)).toMatchObject([
    { text: mark, why: 'below the story' },
    { text: 'Harbour Hour', why: 'below the story' },
    { text: 'Another programme', why: 'below the story' },
  ]);
});

test('an end mark above the first words ends nothing', () => {
  expect(words(captureOf(english('Related News Programmes', '', 'Words.')).paragraphs)).toEqual(['Words.']);
});

test('of two stamps the first is taken, and a person is told of the second', () => {
  const read = captureOf('Otters Return\n2018-03-09 HKT 16:35\n2018-03-09 HKT 17:00\nShare this story\nWords.');
  expect(read.published).toEqual({ text: '2018-03-09 HKT 16:35', line: 2 });
  expect(read.problems).toMatchObject([
    { code: 'input/two-stamps', severity: 'warning', path: 'local/story.txt', line: 3 },
  ]);
  expect(read.problems[0]?.message).toContain('"2018-03-09 HKT 17:00". The first, "2018-03-09 HKT 16:35"');
});

test('with "published:" in front matter a second stamp is no trouble', () => {
  const text =
    '---\npublished: 2018-03-09 HKT 12:00\n---\nOtters Return\n2018-03-09 HKT 16:35\n2018-03-09 HKT 17:00\nShare this story\nWords.';
  expect(captureOf(text)).toMatchObject({
    published: { text: '2018-03-09 HKT 12:00', line: 2 },
    problems: [],
    paragraphs: [{ text: 'Words.' }],
  });
});

test('a page without a stamp has none, and keeps its story', () => {
  expect(captureOf('Otters Return\n\nShare this story\n\nWords.\n\n2018 was wet.')).toMatchObject({
    profile: 'rthk',
    title: { text: 'Otters Return' },
    published: undefined,
    paragraphs: [{ text: 'Words.' }, { text: '2018 was wet.' }],
  });
});

test('a stamp that does not exist is a stamp all the same, for others to judge', () => {
  expect(captureOf('Otters Return\n2018-02-30 HKT 25:61\nShare this story\nWords.').published?.text).toBe(
    '2018-02-30 HKT 25:61',
  );
});

test.for([
  '2018-03-09 HKT 16:35\nShare this story\nWords.',
  'Published date: .\n2018-03-09 HKT 16:35\n\n  • Caption\n\nWords.',
])('%j has no headline, and no other line becomes one', (text) => {
  expect(captureOf(text)).toMatchObject({
    title: undefined,
    published: { text: '2018-03-09 HKT 16:35' },
    paragraphs: [{ text: 'Words.' }],
  });
});

test('a line between the headline and the story of a known page is dropped, and told', () => {
  const read = captureOf('Otters Return\nLocal news\n2018-03-09 HKT 16:35\nShare this story\nWords.');
  expect(read.authors).toEqual([]);
  expect(read.dropped).toContainEqual({ text: 'Local news', line: 2, why: 'between the headline and the story' });
});

test('a page of chrome alone is no article', () => {
  expect(readWhole('Published date: .\n\nShare this story\n')).toMatchObject({
    ok: false,
    problems: [{ code: 'input/no-article', severity: 'warning', path: 'local/story.txt', line: 1 }],
  });
  expect(captureOf('---\ntitle: Otters\n---\nPublished date: .\n')).toMatchObject({
    title: { text: 'Otters' },
    paragraphs: [],
    dropped: [{ text: 'Published date: .', line: 4 }],
  });
});

test('plain text is a title, a source line, a stamp and paragraphs', () => {
  expect(
    captureOf('Otters return\n\nBy Ann Example\n\n2018-03-09T16:35:00+08:00\n\nOne\nline.\n\nTwo.\n'),
  ).toMatchObject({
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
  });
});

test('plain text needs no stamp and no source line', () => {
  expect(captureOf('Otters return\n\nOne.\n\nTwo.')).toMatchObject({
    title: { text: 'Otters return' },
    authors: [],
    published: undefined,
    paragraphs: [{ text: 'One.' }, { text: 'Two.' }],
  });
});

test('a label before the stamp is no part of it', () => {
  const read = captureOf('Otters return\nPublished: 2018-03-09 16:35\nUpdated: 2018-03-09 17:00\nOne.');
  expect([read.published?.text, read.updated?.text]).toEqual(['2018-03-09 16:35', '2018-03-09 17:00']);
  expect(words(read.paragraphs)).toEqual(['One.']);
});

test('a long paragraph above a line of digits is no source line, and the digits are no stamp', () => {
  const read = captureOf(`Otters return\n\n${'A long first paragraph. '.repeat(5)}\n\n2018-03-09 16:35\n\nEnd.`);
  expect(read.published).toBeUndefined();
  expect(read.paragraphs).toHaveLength(3);
});

test('a last sentence that begins with "Updated:" and tells no time stays in the story', () => {
  expect(words(captureOf('Otters return\n\nOne.\n\nUpdated: the zoo says they are beavers.').paragraphs)).toHaveLength(
    2,
  );
});

test('of two times of the last change the one that is not taken is told as dropped', () => {
  const read = captureOf(
    english('One.', '', 'Last updated: 2018-03-10 HKT 01:13', 'Last updated: 2018-03-11 HKT 01:13'),
  );
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
  expect(captureOf(text)).toMatchObject({
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
  const read = captureOf(`---\ntitle: Otters return\n---\n${text}`);
  expect(read.title?.text).toBe('Otters return');
  expect(words(read.paragraphs)).toEqual(paragraphs);
});

test('front matter that cannot be read refuses the file', () => {
  expect(readWhole('---js\n---\n', 'a.txt')).toMatchObject({ ok: false, problems: [{ path: 'a.txt' }] });
});

test('a warning of the front matter goes with the capture', () => {
  expect(readWhole('---\ntitel: x\n---\nT', 'a.txt')).toMatchObject({
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
  expect(numberOf(`---\nurl: ${url}\n---\nT`, path)).toBe(number);
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
      const whole = readWhole(lines.join('\n'));
      const [read] = whole.ok ? whole.value : [];
      // What is no article is told as that.
      if (read === undefined) {
        expect(whole.problems).toMatchObject([{ code: 'input/no-article' }]);
        return;
      }
      const told = [read.title, read.published, ...read.authors, ...read.captions, ...read.paragraphs, ...read.dropped];
      const stamps = read.problems.map(({ message }) => message);
      const all = [...told.map((found) => found?.text ?? ''), ...stamps].join('\n');
      for (const text of lines) expect(all).toContain(text.replace(/^\s*•\s*|^By /, '').trim());
    }),
    { numRuns: 500 },
  );
});

test.for([
  ['7 August 2020, 3:48 pm\n\nOtters return\n\nOne.', 'Otters return', '7 August 2020, 3:48 pm'],
  ['Published: 2020-08-07\nOtters return\n\nOne.', 'Otters return', '2020-08-07'],
  ['2020-08-07\n\nWill otters return?\n\nOne.', 'Will otters return?', '2020-08-07'],
  ['By: Ann Example\nSource: AFP\nDate: 2020-08-07\nTitle: Otters return\n\nOne.', 'Otters return', '2020-08-07'],
  ['Title: Otters return\nDate: 2020-08-07\n\nOne.', 'Otters return', '2020-08-07'],
  ['2020-08-07 10:00\nOtters return\n2020-08-07 15:48\nOne.', 'Otters return', '2020-08-07 15:48'],
  ['# Otters return\n\n2020-08-07 15:48\n\nOne.', 'Otters return', '2020-08-07 15:48'],
  ['# Otters return\n\nOne.', 'Otters return', undefined],
  ['#otters return\n\nOne.', '#otters return', undefined],
  ['Title: an essay\n\nOne.', 'Title: an essay', undefined],
  ['By: the numbers\n\nOne.', 'By: the numbers', undefined],
  ['Source: Otters\n\nOne.', 'Source: Otters', undefined],
] as const)('%j has the headline %j and the stamp %j', ([text, title, published]) => {
  const read = captureOf(text);
  expect([read.title?.text, read.published?.text]).toEqual([title, published]);
  expect(words(read.paragraphs)).toEqual(['One.']);
  expect(read.problems).toEqual([]);
});

test.for([
  ['Friday, 7 August 2020\n\nOtters return\n\nOne.', 'the day on top of a page may be the one of the capture'],
  ['2020-08-07 15:48\n\nThey are back.\n\nOne.', 'the line below could be the story'],
  ['2020-08-07 15:48\n\nOtters return', 'there is no story'],
  ['2020-08-07 15:48', 'there is nothing else'],
] as const)('%j has no headline: %s', ([text]) => {
  expect(captureOf(text).title).toBeUndefined();
});

test('the day on top of a page is no time of the story', () => {
  const read = captureOf('Friday, 7 August 2020\n\nOtters return\n\nOne.');
  expect(words([...read.paragraphs, ...read.dropped])).toEqual(expect.arrayContaining(['Otters return', 'One.']));
});

test('labels in the head are read, and the first of each counts', () => {
  const page = [
    'Otters return',
    'Section: Sea',
    'Section: Land',
    'Author: Ann Example',
    '記者：陳大文',
    'Source: Xinhua',
    '來源：中新社',
    'URL: https://news.example/a',
    'Link: https://news.example/b',
    'Title: Again',
    'Updated: 2020-08-08 10:00',
    'Updated: 2020-08-09 10:00',
    'Published: 2020-08-07 10:00',
    'One.',
  ].join('\n');
  expect(captureOf(page)).toMatchObject({
    title: { text: 'Otters return' },
    section: { text: 'Sea', line: 2 },
    authors: [{ text: 'Ann Example' }, { text: '陳大文' }],
    credits: [
      { text: 'Source: Xinhua', names: ['Xinhua'] },
      { text: '來源：中新社', names: ['中新社'] },
    ],
    link: { text: 'https://news.example/a' },
    updated: { text: '2020-08-08 10:00' },
    published: { text: '2020-08-07 10:00' },
    paragraphs: [{ text: 'One.' }],
    dropped: [{ line: 3 }, { line: 9 }, { line: 10 }, { line: 12 }],
  });
});

test.for([
  ['By Ann Example', 'authors'],
  ['by Ann Example and Bo de Sample', 'authors'],
  ['Ann Example', 'authors'],
  ['陳大文', 'authors'],
  ['本報記者陳大文報道', 'authors'],
  ['AFP', 'credits'],
  ['中新社', 'credits'],
  ['Local News', 'section'],
  ['港聞', 'section'],
  ['The animals look hungry', 'paragraphs'],
  ['They are back.', 'paragraphs'],
] as const)('the line %j between headline and stamp is one of the %s', ([line, place]) => {
  const read = captureOf(`Otters return\n${line}\n2020-08-07 15:48\n\nOne.`);
  const found = { ...read, section: read.section === undefined ? [] : [read.section] };
  expect(words(found[place]).join()).toContain(line.replace(/^by /i, ''));
  expect(words(found.paragraphs).at(-1)).toBe('One.');
});

test.for([
  ['By Ann Example', ['One.']],
  ['By the sea', ['By the sea One.']],
] as const)('without a stamp the line %j leaves the paragraphs %j', ([line, paragraphs]) => {
  expect(words(captureOf(`Otters return\n${line}\nOne.`).paragraphs)).toEqual(paragraphs);
});

test.for([
  ['Local | 2020-08-07 15:48', '2020-08-07 15:48', undefined],
  ['Ann Example | AFP | 2020-08-07 15:48', '2020-08-07 15:48', undefined],
  ['2020-08-07 15:48 | Updated: 2020-08-08 02:11', '2020-08-07 15:48', '2020-08-08 02:11'],
  ['Published: 2020-08-07 15:48 Updated: 2020-08-08 02:11', '2020-08-07 15:48', '2020-08-08 02:11'],
  ['發佈時間：2020-08-07 15:48 更新時間：2020-08-08 02:11', '2020-08-07 15:48', '2020-08-08 02:11'],
  ['(2020-08-07 15:48)', '2020-08-07 15:48', undefined],
] as const)('the line %j tells %s and %s', ([line, published, updated]) => {
  const read = captureOf(`Otters return\n${line}\nOne.`);
  expect([read.published?.text, read.updated?.text]).toEqual([published, updated]);
  expect(words(read.paragraphs)).toEqual(['One.']);
});

test.for([
  'Harbour: at 15:48 | 2020-08-07 15:48',
  'They are back. | 2020-08-07 15:48',
  '2020-08-07 15:48 | 2020-08-07 15:49',
  'One | two',
  'Date: 12 January 2021',
])('the line %j is no stamp', (line) => {
  expect(captureOf(`Otters return\n${line}\nTime: 3pm\nVenue: the pier`).published).toBeUndefined();
});

test.for([
  ['https://www.scmp.com/news/article/2156775/otters\nOtters return\n2020-08-07 15:47\nOne.', 'scmp'],
  ['https://news.example/a\n\nOtters return\n\n2018-03-09 HKT 16:35\n\nShare this story\n\nOne.', 'rthk'],
  ['Otters return\nhttps://news.example/a\n2020-08-07 15:47\nOne.', 'plain'],
] as const)('the address of %j is its own, and the page is one of %s', ([text, profile]) => {
  expect(captureOf(text)).toMatchObject({
    profile,
    title: { text: 'Otters return' },
    link: { text: expect.stringMatching(/^https:/) },
    published: { text: expect.stringMatching(/^20/) },
    paragraphs: [{ text: 'One.' }],
  });
});

test.for([
  'https://news.example/a',
  'Title: The otter',
  'Section: five of the law is new.',
  'Reporter: what do they eat',
  '記者：請問牠們吃甚麼呢？',
  'Local | world',
])('right below a headline without a stamp %j begins the story', (line) => {
  const read = captureOf(`Otters return\n\n${line}\n\nOne.`);
  expect(words(read.paragraphs)).toEqual([line, 'One.']);
});

test('the first day of a story that is told day by day is no stamp', () => {
  const days = (label: string): string => `Otters return\n\n${label}2018-03-09\n\nOne.\n\n2018-04-10\n\nTwo.`;
  expect(captureOf(days(''))).toMatchObject({ published: undefined, paragraphs: [{ text: '2018-03-09' }, {}, {}, {}] });
  expect(captureOf(days('Published: ')).published?.text).toBe('2018-03-09');
});

test('a labelled stamp may stand below a standfirst, which is story', () => {
  const read = captureOf('Otters return\n\nThey look hungry.\n\nBy Ann Example\n\nPublished: 2020-08-07 15:48\n\nOne.');
  expect(read.published?.text).toBe('2020-08-07 15:48');
  expect(words(read.paragraphs)).toEqual(['They look hungry.', 'One.']);
});

test('a stamp without a label below a sentence is a part of the story', () => {
  const read = captureOf('Otters return\n\nThey look hungry.\n\n2020-08-07 15:48\n\nOne.');
  expect(read.published).toBeUndefined();
  expect(words(read.paragraphs)).toEqual(['They look hungry.', '2020-08-07 15:48', 'One.']);
});

test.for([
  ['Published: 2020-08-07 15:48', '2020-08-07 15:48'],
  ['於 2016 年 12 月 27 日 22 時 45 分 發 出', /2016.*45/],
  ['2020-08-07 15:48', undefined],
  ['Date: 2020-08-07', undefined],
] as const)('the last line %j tells the time %s', ([line, published]) => {
  const read = captureOf(`Otters return\n\nOne. It is a story.\n\n${line}`);
  if (published === undefined) expect(read.published).toBeUndefined();
  else expect(read.published?.text).toMatch(published);
  expect(words(read.paragraphs)).toHaveLength(published === undefined ? 2 : 1);
});

test('a stamp at the end that differs from the one above the story is told, one that says the same is not', () => {
  const page = (end: string): string => `Otters return\n2020-08-07 15:48\n\nOne.\n\nPublished: ${end}`;
  expect(captureOf(page('2020-08-08 15:48'))).toMatchObject({
    published: { line: 2 },
    problems: [{ code: 'input/two-stamps', line: 6 }],
  });
  expect(captureOf(page('2020-08-07 15:48'))).toMatchObject({ published: { line: 2 }, problems: [] });
});

test.for([
  'Last updated: 2020-08-08 02:11',
  'Updated 2020-08-08 02:11',
  '(Last update: 2020-08-08 02:11)',
  '最後更新：2020-08-08 02:11',
  '最新更新 2020-08-08 02:11',
  '更新時間：2020-08-08 02:11',
  '更新於2020-08-08 02:11',
])('%j at the end of any text is a change', (line) => {
  const read = captureOf(`Otters return\n2020-08-07 15:48\n\nOne.\n\n${line}`);
  expect(read.updated?.text).toBe('2020-08-08 02:11');
  expect(words(read.paragraphs)).toEqual(['One.']);
});

test('bullets behind an indent are captions in any text, others are story', () => {
  const read = captureOf('Otters return\n2020-08-07 15:48\n\n  • An otter\n\n• One\n• Two');
  expect([words(read.captions), words(read.paragraphs)]).toEqual([['An otter'], ['• One', '• Two']]);
});

test.for([
  '404 Not Found\n\nnginx',
  'Access Denied\n\nYou have no permission.',
  '********\n\n____',
  'Just a moment...\n\nWait.',
])('%j is no article', (text) => {
  expect(readWhole(text)).toMatchObject({ ok: false, problems: [{ code: 'input/no-article', severity: 'warning' }] });
});

test('a page called after an error that has a story or a stamp is an article', () => {
  expect(captureOf(`Access denied\n${'\nA sentence.\n'.repeat(6)}`).paragraphs).toHaveLength(6);
  expect(captureOf('Access denied\n2020-08-07 15:48\n\nTo the zoo.').title?.text).toBe('Access denied');
});

test.for([
  ['a line of a megabyte', 'a'.repeat(1_000_000)],
  ['spaces', `x${' '.repeat(1_000_000)}y`],
  ['blank wide spaces', `x${'\u3000'.repeat(300_000)}`],
  ['brackets', '('.repeat(500_000)],
  ['pairs of brackets', '()'.repeat(300_000)],
  ['credits', '(AFP)'.repeat(100_000)],
  ['lines of credits', '(AFP)\n\n'.repeat(40_000)],
  ['bullets', '•'.repeat(500_000)],
  ['lines of bullets', '  • x\n'.repeat(40_000)],
  ['rules', '_ '.repeat(400_000)],
  ['rules as lines', '___\n'.repeat(100_000)],
  ['labels', 'By Ann Example\n'.repeat(40_000)],
  ['changes', 'Last updated: 2020-08-08 02:11\n'.repeat(20_000)],
  ['debris', '"); jQuery("\n'.repeat(20_000)],
  ['ends', 'NNNN\n'.repeat(40_000)],
  ['releases', '完\n'.repeat(40_000)],
  ['digits', '1'.repeat(500_000)],
  ['short lines', 'One.\n'.repeat(100_000)],
  ['paragraphs', 'One.\n\n'.repeat(40_000)],
  ['Chinese', '水獺。'.repeat(200_000)],
] as const)('%s without end: the lines above and below are told', ([, flood]) => {
  for (const text of [
    `Otters\n2018-03-09 HKT 16:35\nShare this story\nOne.\n${flood}`,
    `Otters\n${flood}\n2018-03-09 HKT 16:35\nOne.`,
    `Otters\n\nOne.\n${flood}\nEnds/Tuesday, June 21, 2022\nIssued at HKT 20:16\nNNNN`,
  ]) {
    const { title, paragraphs, dropped } = captureOf(text);
    expect(title).toEqual({ text: 'Otters', line: 1 });
    expect(words([...paragraphs, ...dropped]).some((told) => told.endsWith('One.'))).toBe(true);
  }
  // Alone it is an article or none, and nothing worse.
  expect(
    readWhole(flood)
      .problems.map(({ code }) => code)
      .filter((code) => code !== 'input/no-article'),
  ).toEqual([]);
});

test('no word of a text is lost without being told, whatever page it is from', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '',
      'Otters Return',
      'Some words that go on',
      'One sentence.',
      'Ann Example',
      '水獺重返',
      '(AFP)',
    ),
    fc.constantFrom('2018-03-09 HKT 16:35', 'Published: 3:47pm, 7 Aug, 2020', 'Local | 7 Aug 2020 3:48 pm', 'Topics'),
    fc.constantFrom('Last updated: 2018-03-10 HKT 01:13', 'Ends/Tuesday, June 21, 2022', 'Issued at HKT 20:16', 'NNNN'),
    fc.constantFrom(
      '完',
      '2024年8月27日（星期二）',
      '香港時間18時45分',
      'Share this story',
      '  • Caption (Photo: AFP)',
      '****',
    ),
    fc.constantFrom(
      'By Ann Example',
      'Source: AFP',
      'Section: Sea',
      '"); jQuery("',
      '"); });',
      'Advertisement',
      '1. list',
    ),
  );
  const bare = (text: string): string =>
    text.replace(/^\s*•|^By |^(?:Published|Section|Last updated):|^Ends\/|[\s()|]/g, '');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 16 }), (lines) => {
      const whole = readWhole(lines.join('\n'));
      const [read] = whole.ok ? whole.value : [];
      if (read === undefined) return;
      const found = [read.title, read.published, read.updated, read.section, ...read.authors, ...read.dropped];
      const told = [...found, ...read.paragraphs, ...read.credits].map((one) => one?.text ?? '');
      const captions = read.captions.map(({ text, credit }) => `${text}${credit ?? ''}`);
      const all = bare([...told, ...captions, ...read.problems.map(({ message }) => message)].join('\n'));
      for (const text of lines.flatMap((one) => one.split('|'))) expect(all).toContain(bare(text));
    }),
    { numRuns: 1000 },
  );
});

test.for([
  ['Local\n\nOtters Return\n\n2020-08-07 15:48\n\nOne.', 'Otters Return', 'Local'],
  ['港聞\n水獺重返\n2020-08-07 15:48\n一。', '水獺重返', '港聞'],
  ['World / Asia\nOtters return\nBy Ann Example\n2020-08-07 15:48\nOne.', 'Otters return', 'World / Asia'],
  ['Opinion\nBy Ann Example\n2020-08-07 15:48\nOne.', 'Opinion', undefined],
  ['World\nAFP\n2020-08-07 15:48\nOne.', 'World', undefined],
  ['Local\n2020-08-07 15:48\nOne.', 'Local', undefined],
  ['Otters / ferries\nA view\n2020-08-07 15:48\nOne.', 'Otters / ferries', undefined],
] as const)('%j has the headline %j in the section %j', ([text, title, section]) => {
  const read = captureOf(text);
  expect([read.title?.text, read.section?.text]).toEqual([title, section]);
  expect(read.published?.text).toBe('2020-08-07 15:48');
});

test('a section without a stamp below it is a headline', () => {
  expect(captureOf('Local\n\nOtters return.\n\nOne.').title?.text).toBe('Local');
});

test.for([
  ['by Ann Example 21:54, 3 March 2025', '21:54, 3 March 2025', 'Ann Example', undefined],
  ['By Ann Example on March 3, 2025', 'March 3, 2025', 'Ann Example', undefined],
  ['Posted by Ann Example on Monday, 3 March 2025', 'Monday, 3 March 2025', 'Ann Example', undefined],
  ['3 March 2025 by Ann Example', '3 March 2025', 'Ann Example', undefined],
  [
    'by Ann Example 21:54, 3 March 2025 Updated 10:11, 4 March 2025',
    '21:54, 3 March 2025',
    'Ann Example',
    '10:11, 4 March 2025',
  ],
  ['Ann Example · 3 March 2025 · Transport', '3 March 2025', 'Ann Example', undefined],
] as const)('the line %j tells the time %s and the name %s', ([line, published, author, updated]) => {
  const read = captureOf(`Otters return\n${line}\n\nOne.`);
  expect([read.published?.text, read.updated?.text, words(read.authors)]).toEqual([published, updated, [author]]);
  expect(words(read.paragraphs)).toEqual(['One.']);
});

test.for([
  'By the sea 3 March 2025',
  'By 3 March 2025 all were gone',
  'Deadline passed by 3 March 2025',
  'Led by Ann Example',
])('the line %j tells no time', (line) => {
  expect(captureOf(`Otters return\n\n${line}\n\nOne.`)).toMatchObject({ published: undefined, authors: [] });
});

test('a name with an address behind it is an author, and the address is told as dropped', () => {
  const read = captureOf('Otters return\n2025-03-03\nAnn Example ann@news.sample\n\nOne.');
  expect(read).toMatchObject({ authors: [{ text: 'Ann Example' }], paragraphs: [{ text: 'One.' }] });
  expect(read.dropped).toMatchObject([{ line: 3, why: 'the address behind a name' }]);
});

test.for([
  ['渡輪復航', 'paragraphs'],
  ['王小明', 'authors'],
  ['歐陽小明', 'authors'],
] as const)('the Chinese line %s between headline and stamp is one of the %s', ([line, place]) => {
  expect(words(captureOf(`水獺重返\n${line}\n2025-03-03\n\n一。`)[place])).toContain(line);
});

test.for([
  [
    '• An otter of the harbour that was\n  seen at night\n\nOne.',
    ['An otter of the harbour that was seen at night'],
    ['One.'],
  ],
  ['• An otter. Photo: RTHK\n  One.', ['An otter.'], ['One.']],
  ['• An otter is seen.\n  One.', ['An otter is seen.'], ['One.']],
  ['  • An otter\n  • Another one\n\nOne.', ['An otter', 'Another one'], ['One.']],
  ['  * An otter. Photo: RTHK\n\nOne.\n\n* Two.', ['An otter.'], ['One.', '* Two.']],
] as const)('captions that go on below themselves, and stories that do not: %j', ([story, captions, paragraphs]) => {
  const read = captureOf(english(...story.split('\n')));
  expect([words(read.captions), words(read.paragraphs)]).toEqual([captions, paragraphs]);
});

test('the last word of a sentence that was broken is no credit, whatever it names', () => {
  expect(words(captureOf(english('It was seen by the people of', 'Reuters')).paragraphs)).toEqual([
    'It was seen by the people of Reuters',
  ]);
});

test('a day below the headline in another spelling than those of the story is its stamp', () => {
  const days = (stamp: string): string => `Otters\n${stamp}\n\nOne.\n\n10 March 2018\n\nTwo.`;
  expect(captureOf(days('2018-03-09')).published?.text).toBe('2018-03-09');
  expect(captureOf(days('9 March 2018')).published).toBeUndefined();
});
