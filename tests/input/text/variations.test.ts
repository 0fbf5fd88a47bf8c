import { afterEach, expect, test } from 'vitest';
import { makeNewsFolder, type NewsFolder } from '../../news-folder.ts';
import { judged } from './editor/judge.ts';
import { captureOf, numberOf, readWhole, words } from './read-text.ts';

// Every variation of the facts about the sources, section 2, that can occur in text: one test for each row, named by it. The rows
// that only saved pages have are held in tests/input/html.

const head = ['Otters Return', '', '2018-03-09 HKT 16:35', '', 'Share this story', ''];
const english = (...story: readonly string[]): string => [...head, ...story].join('\n');
const chinese = (...story: readonly string[]): string =>
  ['水獺重返', '2018-03-09 HKT 16:35', '分享工具', '', ...story].join('\n');
const underscores = '_'.repeat(29);

let folder: NewsFolder | undefined;
const built = async (articles: Readonly<Record<string, string>>): Promise<NewsFolder> => {
  folder = makeNewsFolder(articles);
  await folder.build();
  return folder;
};
afterEach(() => {
  folder?.remove('.');
  folder = undefined;
});

test('no "Last updated": none is invented', async () => {
  expect((await judged(english('One.'))).updated).toBeUndefined();
  const { read } = await built({ 'a.txt': english('One.') });
  expect(read('out/feed.atom')).toContain('<updated>2018-03-09T08:35:00Z</updated>');
  expect(read('out/feed.rss')).not.toContain('<atom:updated>2018-03-10');
});

test('"Last updated" within the story, under 29 underscores and single newlines', async () => {
  const read = await judged(
    english('One.', '', 'Two "competitions."', underscores, 'Last updated: 2018-03-10 HKT 01:13'),
  );
  expect(read).toMatchObject({ updated: '2018-03-09T17:13:00Z', paragraphs: ['One.', 'Two "competitions."'] });
});

test('"Last updated" behind a blank line and without a rule, and a rule within the story that stays', async () => {
  const read = await judged(english('One.', '', underscores, '', 'Two.', '', 'Last updated: 2018-03-10 HKT 01:13'));
  expect(read).toMatchObject({ updated: '2018-03-09T17:13:00Z', paragraphs: ['One.', underscores, 'Two.'] });
});

test('silent revision: same number and stamp, new headline and body, no update line: one item, the later capture', async () => {
  const { items } = await built({
    '001_1404750-20180309.txt': english('Three otters were seen in harbour.'),
    '002_1404750-20180309.txt': english('Three otters were seen in the harbour.').replace('Return', 'Are Back'),
  });
  expect(items().map(({ title }) => title)).toEqual(['Otters Are Back']);
  expect(items()[0]?.content_html).toContain('in the harbour');
});

test('same article number, changed slug: one item', async () => {
  const page = (slug: string, story: string): string =>
    `https://www.scmp.com/news/article/2156775/${slug}\nOtters\nPublished: 3:47pm, 7 Aug, 2018\n\n${story}`;
  const { items } = await built({ 'a.txt': page('otters', 'One.'), 'b.txt': page('otters-are-back', 'Another one.') });
  expect(items()).toHaveLength(1);
});

test.for([
  'http://news.rthk.hk/rthk/en/component/k2/1404750-20180309.htm',
  'https://news.rthk.hk/rthk/en/component/k2/1404750-20180309.htm?',
  'https://gbcode.rthk.hk/TuniS/news.rthk.hk/rthk/ch/component/k2/1404750-20180309.htm?spTabChangeable=0',
])('http and https, a "?" at the end, the mirror: %s is one number', (address) => {
  expect(numberOf(`${address}\n${english('One.')}`, 'a.txt')).toBe('rthk/1404750');
});

test.for([
  ['AFP', ['AFP']],
  ['Reuters', ['Reuters']],
  ['AP/Xinhua', ['AP', 'Xinhua']],
  ['Reuters/Xinhua', ['Reuters', 'Xinhua']],
  ['Additional reporting by AFP', ['AFP']],
] as const)('agency credit at the tail on the same line: (%s)', ([credit, names]) => {
  const read = captureOf(english('One.', '', `"They are back." (${credit})`));
  expect(read.credits).toMatchObject([{ text: credit, names }]);
  expect(words(read.paragraphs)).toEqual(['One.', '"They are back."']);
});

test.for(['So says the centre (CHP)', 'They have targets (KPIs).', 'It was seen (Kowloon Tong)'])(
  'brackets that are no credit: %s',
  (line) => {
    expect(captureOf(english(line))).toMatchObject({ credits: [], paragraphs: [{ text: line }] });
  },
);

test.for([
  ['Otters are back, Reuters, it reported.', english],
  ['新華社報道，水獺回來。', chinese],
] as const)('agencies named in prose: %s', ([line, page]) => {
  expect(captureOf(page(line))).toMatchObject({ credits: [], paragraphs: [{ text: line }] });
});

test.for(['港台圖片', '路透社', '黃億文攝'])(
  'photo credit within the caption, in full-width brackets: %s',
  (credit) => {
    expect(captureOf(chinese(`  • 三隻水獺（${credit}）`, '', '故事。')).captions).toEqual([
      { text: '三隻水獺', credit, line: 5 },
    ]);
  },
);

test('caption differs from body by a word: both stay', async () => {
  const read = await judged(chinese('  • 此乃天公地義之事。', '', '此乃天經地義之事。'));
  expect(read).toMatchObject({ captions: ['此乃天公地義之事。'], paragraphs: ['此乃天經地義之事。'] });
});

test('several captions: every leading bullet is one', async () => {
  const read = await judged(english('  • One otter', '  • Two otters', '', '  • Three', '', 'Words.'));
  expect(read).toMatchObject({ captions: ['One otter', 'Two otters', 'Three'], paragraphs: ['Words.'] });
});

test('caption = headline: it adds nothing', async () => {
  expect(await judged(english('  • Otters return', '', 'One.'))).toMatchObject({ captions: [], paragraphs: ['One.'] });
});

test.for(['Otters Return To The Harbour', 'Otters return to the harbour', 'OTTERS RETURN'])(
  'headline case: %s stays as it is',
  async (title) => {
    expect((await judged(english('One.').replace('Otters Return', title))).title).toBe(title);
  },
);

test('paragraph ends in a space: it is trimmed', () => {
  expect(words(captureOf(english('One. ', '', 'Two.\u00a0 ')).paragraphs)).toEqual(['One.', 'Two.']);
});

test.for([
  ['a space', ' '],
  ['U+3000', '\u3000'],
  ['a no-break space', '\u00a0'],
  ['U+200B', '\u200b'],
  ['U+FEFF', '\ufeff'],
] as const)('separator line holds %s: it is blank', ([, blank]) => {
  expect(words(captureOf(english('one', blank, 'two')).paragraphs)).toEqual(['one', 'two']);
});

test('trailing U+3000 in the title goes, one within stays', async () => {
  const page = chinese('故事。').replace('水獺重返', '水獺重返\u3000市民驚喜\u3000');
  expect((await judged(page)).title).toBe('水獺重返\u3000市民驚喜');
});

test('hard break inside a sentence: Chinese joined with nothing, Latin with a space', () => {
  expect(words(captureOf(chinese('一名軍官', '日前到訪', '', 'an', 'otter')).paragraphs)).toEqual([
    '一名軍官日前到訪',
    'an otter',
  ]);
});

test.for(['“They," he said.', '"They,” he said.', 'It’s Bo\'s `own´ ‘way".'])(
  'mixed and unbalanced quotes: %s is passed through',
  async (line) => {
    expect((await judged(english(line))).paragraphs).toEqual([line]);
  },
);

test('raw "&": escaped once in every output', async () => {
  const { items, read } = await built({ 'a.txt': english('S&P and A&E.').replace('Return', '& Co') });
  expect(items()[0]).toMatchObject({ title: 'Otters & Co', content_html: '<p>S&amp;P and A&amp;E.</p>' });
  for (const name of ['feed.rss', 'feed.atom']) expect(read(`out/${name}`)).not.toMatch(/&amp;amp;amp;|& |S&P/);
  expect(read('out/feed.rss')).toMatch(/<title>Otters &(?:amp|#x26|#38); Co<\/title>/);
  expect(read('out/feed.atom')).toMatch(/<title[^>]*>Otters &(?:amp|#x26|#38); Co<\/title>/);
});

test('byte order mark inside the headline: stripped', async () => {
  const read = await judged(`\ufeff${english('One.').replace('Otters', '\ufeffOtt\ufeffers')}`);
  expect(read).toMatchObject({ title: 'Otters Return', paragraphs: ['One.'] });
});

test('empty body: published by its title, with a warning, and the others go ahead', async () => {
  const made = makeNewsFolder({ 'a.txt': english(), 'b.txt': english('One.').replace('Return', 'Sleep') });
  folder = made;
  const report = await made.build();
  expect(made.items()).toHaveLength(2);
  expect(report.problems).toMatchObject([{ code: 'article/no-story', severity: 'warning', path: 'a.txt' }]);
});

test('replay stubs with the same body every day are no duplicates of each other', async () => {
  const stub = (day: string): string => `【重溫】海港節目\n2018-03-${day} HKT 08:30\n分享工具\n\n按此重溫節目。`;
  const { items } = await built({ 'a.txt': stub('08'), 'b.txt': stub('09') });
  expect(items()).toHaveLength(2);
});

test('one-paragraph story', async () => {
  expect(await judged(english('One.'))).toMatchObject({ captions: [], paragraphs: ['One.'], credits: [] });
});

test('dates in the body are no stamps', async () => {
  const dates = ['Open ((10/11)) and 11 月 9 日.', '2018-03-10 HKT 10:00', 'Monday to Friday, 9.30am to 6pm'];
  const read = await judged(english('One.', '', ...dates.flatMap((line) => [line, '']), 'Two.'));
  expect(read).toMatchObject({ published: '2018-03-09T08:35:00Z', updated: undefined });
  expect(read.paragraphs).toEqual(['One.', ...dates, 'Two.']);
});

const release = (...story: readonly string[]): string =>
  ['Otter count', '***********', ...story, 'Ends/Friday, March 9, 2018', 'Issued at HKT 16:35', 'NNNN'].join('\n');

test('a line of "*****" under the headline: chrome', async () => {
  const read = await judged(release('One.'));
  expect(read).toMatchObject({ title: 'Otter count', paragraphs: ['One.'], published: '2018-03-09T08:35:00Z' });
});

test('indent of two spaces, numbered lists by single newline', async () => {
  const read = await judged(release('', '  It has parts:', '(1) north;', '(2) south.', '  And it ends.', ''));
  expect(read.paragraphs).toEqual(['It has parts:', '(1) north;', '(2) south.', 'And it ends.']);
});

test('CRLF between paragraphs reads as LF', async () => {
  const page = english('One.', '', 'Two.', '', 'Last updated: 2018-03-10 HKT 01:13');
  expect(await judged(page.replaceAll('\n', '\r\n'))).toEqual(await judged(page));
});

test.for([
  'Temperature Humidity',
  'News Archive Can search within past 12 months',
  'A A A',
  'Share this story',
  'Listenfacebook',
  '足本播放 Play full episode',
  '氣溫 濕度',
  '新聞重溫 可重溫過去12個月的新聞',
  '分享工具',
  '收聽facebook',
  '即時新聞',
  '相關新聞節目',
  '相關新聞專題',
])('chrome: the line "%s" goes above the first paragraph and below the last, and stays in a sentence', (line) => {
  const read = captureOf([line, '', ...head, 'One.', '', `Two: ${line}`, '', line].join('\n'));
  expect(read.title?.text).toBe('Otters Return');
  expect(words(read.paragraphs)).toEqual(['One.', `Two: ${line}`]);
  expect(words(captureOf([...head.slice(0, 4), line, '', ...head.slice(4), 'One.'].join('\n')).paragraphs)).toEqual([
    'One.',
  ]);
});

test('"Published date: .": an empty label is no date', async () => {
  const read = await judged(english('One.').replace('\n', '\n\nPublished date: .\n'));
  expect(read).toMatchObject({ published: '2018-03-09T08:35:00Z', paragraphs: ['One.'] });
});

test('jQuery debris, above the stamp and below the story', async () => {
  const debris = ['"); jQuery("#212 h3").html("', '', 'Related News Programmes', '', '"); });', ''];
  const page = [head[0], '', ...debris, ...head.slice(2), 'One.', '', ...debris].join('\n');
  expect(await judged(page)).toMatchObject({ published: '2018-03-09T08:35:00Z', paragraphs: ['One.'], authors: [] });
});

test.for([
  'News Programmes - RTHK\n\nHong Kong Today\n\nPart one',
  'News Programme | Hong Kong Today(2023-12-21) - RTHK\n\n足本播放 Play full episode\n\nPart one',
  '新聞節目 - RTHK\n\n晨早新聞天地\n\n足本播放 Play full episode',
])('programme page: %j is no article', (page) => {
  expect(readWhole(page)).toMatchObject({ ok: false, problems: [{ code: 'input/no-article' }] });
});

test('dateline, tags and entities left in text: they stay words', async () => {
  const lines = ['SAMPLETOWN, March 9 (AFP) - Otters are back.', 'One<br/>two', 'S&amp;P &nbsp;fell'];
  expect((await judged(english(...lines.flatMap((line) => [line, '']), 'End.'))).paragraphs).toEqual([
    ...lines,
    'End.',
  ]);
});

test('truncated article: what there is of it is published', async () => {
  expect((await judged(english('One.', '', 'The second otter was'))).paragraphs).toEqual([
    'One.',
    'The second otter was',
  ]);
});

test('"Photo: AFP" behind a caption', async () => {
  const read = await judged(english('  • An otter. Photo: AFP', '', 'One.'));
  expect(read).toMatchObject({ captions: ['An otter.|Photo: AFP'], paragraphs: ['One.'] });
});

test('mojibake: published as it stands, and told', async () => {
  const made = makeNewsFolder({ 'a.txt': english('Theyâ€™re back, itâ€™s said; thatâ€™s all.') });
  folder = made;
  const { problems } = await made.build();
  expect(problems.map(({ code }) => code)).toContain('article/looks-misread');
});
