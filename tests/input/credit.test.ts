import { expect, test } from 'vitest';
import { liftCredit, toCaption, toClosingCredit, toCredit, toNames, toPhotoLine } from '../../src/input/credit.ts';

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

test('credits one behind the other are all lifted, in their order, but not without end', () => {
  const lifted = liftCredit([
    { text: 'First. (AFP)', line: 1 },
    { text: '(Additional reporting by Reuters)', line: 3 },
  ]);
  expect(lifted.paragraphs).toEqual([{ text: 'First.', line: 1 }]);
  expect(lifted.credits.map(({ text, line }) => [text, line])).toEqual([
    ['AFP', 1],
    ['Additional reporting by Reuters', 3],
  ]);
  expect(liftCredit([{ text: `x${'(AFP)'.repeat(9)}`, line: 1 }]).paragraphs).toEqual([
    { text: 'x(AFP)(AFP)(AFP)(AFP)(AFP)', line: 1 },
  ]);
});

test('a block of words keeps what else is known of it, one with markup is left alone', () => {
  const block = { text: 'The end. (AFP)', line: 1, html: undefined, name: 'p' };
  expect(liftCredit([block]).paragraphs).toEqual([{ ...block, text: 'The end.' }]);
  const marked = [{ text: 'The end. (AFP)', line: 1, html: 'The <b>end</b>. (AFP)' }];
  expect(liftCredit(marked)).toEqual({ paragraphs: marked, credits: [] });
});

test.for([
  ['(AFP)', ['AFP']],
  ['（路透社／新華社）', ['路透社', '新華社']],
  ['The end. (AFP)', undefined],
  ['(CHP)', undefined],
  ['AFP', undefined],
] as const)('the line %j alone names %j', ([text, names]) => {
  expect(toCredit({ text, line: 3 })?.names).toEqual(names);
});

test.for([
  ['三隻水獺（港台圖片）', '三隻水獺', '港台圖片'],
  ['三隻水獺。（路透社）', '三隻水獺。', '路透社'],
  ['三隻水獺（黃億文攝）', '三隻水獺', '黃億文攝'],
  ['三隻水獺（相片由警方提供）', '三隻水獺', '相片由警方提供'],
  ['三隻水獺(資料圖片)', '三隻水獺', '資料圖片'],
  ['三只水獭（网络截图）', '三只水獭', '网络截图'],
  ['An otter (Photo: AFP)', 'An otter', 'Photo: AFP'],
  ['An otter. (Photo by Ann Example)', 'An otter.', 'Photo by Ann Example'],
  ['An otter (RTHK)', 'An otter', 'RTHK'],
  ['An otter (AP Photo)', 'An otter', 'AP Photo'],
  ['An otter (AP/Ann Example)', 'An otter', 'AP/Ann Example'],
  ['An otter (File photo)', 'An otter', 'File photo'],
  ['An otter (courtesy of the zoo)', 'An otter', 'courtesy of the zoo'],
  ['An otter (left)', 'An otter (left)', undefined],
  ['An otter (CHP)', 'An otter (CHP)', undefined],
  ['An otter (CHP Photo)', 'An otter (CHP Photo)', undefined],
  ['An otter (photogenic)', 'An otter (photogenic)', undefined],
  ['水獺（左方圖片）', '水獺（左方圖片）', undefined],
  ['水獺（圖）', '水獺（圖）', undefined],
  ['水獺（網上有人說，這是圖片）', '水獺（網上有人說，這是圖片）', undefined],
  ['（港台圖片）', '（港台圖片）', undefined],
  ['An otter (AFP) sleeps', 'An otter (AFP) sleeps', undefined],
  ['Photo: AFP', 'Photo: AFP', undefined],
] as const)('the caption %j says %j, by %j', ([text, rest, credit]) => {
  expect(toCaption({ text, line: 2 })).toEqual({ text: rest, line: 2, ...(credit === undefined ? {} : { credit }) });
});

test('words of any length are looked at, and long ones name nobody', () => {
  expect(toNames('AFP')).toEqual(['AFP']);
  expect(toNames(`AFP${', AFP'.repeat(100)}`)).toBeUndefined();
});

test.for([
  ['The pier at dusk. Photo: RTHK', 'The pier at dusk.', 'Photo: RTHK'],
  ['The pier at dusk. File photo: NewSample', 'The pier at dusk.', 'File photo: NewSample'],
  ['“The pier”. Photo courtesy of Sample Department.', '“The pier”.', 'Photo courtesy of Sample Department'],
  ['The pier reopens! Photos: AFP, Reuters', 'The pier reopens!', 'Photos: AFP, Reuters'],
  ['渡輪復航。 Photo: RTHK', '渡輪復航。', 'Photo: RTHK'],
] as const)('behind the end of a sentence %j is %j by %j', ([text, rest, credit]) => {
  expect(toCaption({ text, line: 2 })).toEqual({ text: rest, line: 2, credit });
});

test.for([
  ['He holds up a photo: the pier'],
  ['See the next photo by the pier'],
  ['Photo: RTHK'],
  ['It rained. Photos show the pier under water'],
  ['The pier. Photo: it was taken at dusk. Nobody was there'],
] as const)('%j names nobody who took it', ([text]) => {
  expect(toCaption({ text, line: 2 })).toEqual({ text, line: 2 });
});

test.for([
  ['They look hungry. - AFP', 'They look hungry.', ['AFP']],
  ['“They look hungry.” — Reuters/Xinhua', '“They look hungry.”', ['Reuters', 'Xinhua']],
  ['牠們餓了。——新華社', '牠們餓了。', ['新華社']],
] as const)('behind a dash %j is %j, by %j', ([text, rest, names]) => {
  expect(liftCredit([{ text, line: 1 }])).toMatchObject({ paragraphs: [{ text: rest }], credits: [{ names }] });
});

test.for(['They look hungry - AFP', 'They look hungry. - Ann Example', 'They look hungry. AFP'])(
  '%j ends with no credit behind a dash',
  (text) => {
    expect(liftCredit([{ text, line: 1 }])).toEqual({ paragraphs: [{ text, line: 1 }], credits: [] });
  },
);

test.for([
  ['AFP', ['AFP']],
  ['AFP, Reuters', ['AFP', 'Reuters']],
  ['(AFP)', ['AFP']],
  ['Additional reporting by Dee Example', ['Dee Example']],
  ['Additional reporting by Reuters, Agence France-Presse.', ['Reuters', 'Agence France-Presse']],
  ['With additional reporting by Dee de Sample and AFP', ['Dee de Sample', 'AFP']],
  ['Reporting by Ann Example in Sampletown; Editing by Bo Sample', ['Ann Example', 'Bo Sample']],
  ['reporting by Reuters', undefined],
  ['Writing by hand is hard', undefined],
  ['Writing by Hand is hard', undefined],
  ['Source: Sample Authority', undefined],
  ['Ann Example', undefined],
] as const)('the last line %j names %j', ([text, names]) => {
  expect(toClosingCredit({ text, line: 3 })?.names).toEqual(names);
});

test.for([
  ['The pier at dusk. Photo: Ann Example/HKFP.', 'Photo: Ann Example/HKFP'],
  ['碼頭（港台圖片）', '港台圖片'],
  ['碼頭（黃億文攝）', '黃億文攝'],
  ['The pier at dusk. (AFP)', undefined],
  ['相關文件（相關資料由警方提供）', undefined],
  [`${'The pier at dusk. '.repeat(20)}Photo: Ann Example`, undefined],
  ['The pier at dusk.', undefined],
] as const)('the paragraph %j is a caption by %j', ([text, credit]) => {
  expect(toPhotoLine({ text, line: 3 })?.credit).toBe(credit);
});

const closing = (text: string) => toClosingCredit({ text, line: 3 })?.names;

test.for([
  ['Ann Example contributed to this report.', ['Ann Example']],
  ['The Associated Press contributed to this report.', ['The Associated Press']],
  ['CNN’s Ann Example and Bo Sample contributed to this story.', ['Ann Example', 'Bo Sample']],
  [
    'Associated Press writers Ann Example in Sampletown, Ala., and Bo Sample in Samplebury, Ala., contributed to this report.',
    ['Ann Example', 'Bo Sample'],
  ],
  ['Sample reported from Sampletown. Ann Example contributed reporting to this article.', ['Ann Example']],
  ['With files from Reuters', ['Reuters']],
  ['Contributing: Ann Example, Associated Press.', ['Ann Example', 'Associated Press']],
  ['責任編輯：陳大文', ['陳大文']],
  ['記者：你認為如何', undefined],
  ['The otters left at dawn. Ann Example contributed to this report.', undefined],
  ['The money that they had saved contributed to this report.', undefined],
  ['Photo: Ann Example/AFP', []],
  ['(Photo: Ann Example)', []],
  ['Photo: the otters left at dawn. They came back.', undefined],
] as const)('the last line %j names %j', ([text, names]) => {
  expect(closing(text)).toEqual(names);
});
