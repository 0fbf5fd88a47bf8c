import { describe, expect, test } from 'vitest';
import { readCaptures } from '../../../src/input/index.ts';
import { normalised } from '../../made.ts';
import { captured, refused, textsOf } from './read-page.ts';

/** A page of RTHK, as its template makes it. */
const rthk = ({
  title = '渡輪停航',
  stamp = '2020-08-08 HKT 15:02',
  story = '渡輪公司表示停航。',
  pictures = '',
  address = 'https://news.rthk.hk/rthk/ch/component/k2/1542600-20200808.htm',
  head = '',
  behind = '',
}): string => `<!DOCTYPE html>
<html prefix="og:" lang="zh-tw"><head><link href="${address}" rel="canonical"><meta property="og:url" content="${address}?">
<meta property="og:title" content="${title} - RTHK"><title>${title} - RTHK</title>${head}</head><body>
<div class="top">Temperature Humidity</div>
<h2 class="itemTitle">${title}</h2><div class="createddate">${stamp}</div><div class="itemSocialSharing">分享工具</div>
<div class="itemImageContainer"><div class="itemSlideShow"><ul>${pictures}</ul></div></div>
<div class="itemFullText">${story}</div>${behind}</body></html>`;

/** A picture of such a page, and what is said of it. */
const picture = (caption: string): string =>
  `<li><a name="${caption}<br/>2020-08-08 HKT 15:08" title="${caption}"><img class="imgPhotoAfterLoad" src="https://newsstatic.rthk.hk/images/mfile_1542600_1_L_20200808150811.jpg" alt="${caption}"></a><div class="detailNewsSlideTitleText">${caption}</div></li>`;

/** A page of nobody in particular. */
const page = (story: string, head = ''): string =>
  `<html lang="en"><head><title>Ferry stops</title><meta property="article:published_time" content="2020-08-08T15:02:00+08:00">${head}</head><body><article><h1>Ferry stops</h1>${story}</article></body></html>`;

const paragraphsOf = (html: string): readonly string[] => textsOf(captured(html).paragraphs);

test('no "Last updated": no time of a change is invented', () => {
  expect(captured(rthk({})).updated).toBeUndefined();
});

test('"Last updated" is part of the story text, under 29 underscores and single line breaks', () => {
  const capture = captured(
    rthk({ story: `One.<br /><br />“Two.”<br />${'_'.repeat(29)}<br />Last updated: 2020-08-08 HKT 19:53` }),
  );
  expect(textsOf(capture.paragraphs)).toEqual(['One.', '“Two.”']);
  expect(capture.updated?.text).toBe('2020-08-08 HKT 19:53');
});

describe('two captures of one story', () => {
  const files = (first: string, second: string): Promise<Awaited<ReturnType<typeof normalised>>> =>
    normalised({ '1.html': first, '2.html': second });

  test('silent revision: the same id and stamp, another headline and body', async () => {
    const { articles } = await files(rthk({}), rthk({ title: '渡輪停航半日', story: '渡輪公司表示停航半日。' }));
    expect(articles.map(({ title }) => title)).toEqual(['渡輪停航半日']);
  });

  test('the same article number, another slug', async () => {
    const scmp = (slug: string): string =>
      `<html lang="en"><head><link rel="canonical" href="https://www.scmp.com/news/article/2156775/${slug}"><meta property="article:published_time" content="2018-07-24T18:32:08+08:00"></head><body><article><h1>Ferry stops</h1><p>One.</p></article></body></html>`;
    expect((await files(scmp('ferry-stop'), scmp('ferry-stops'))).articles).toHaveLength(1);
  });

  test.for([
    ['http and https', 'http://news.rthk.hk/rthk/ch/component/k2/1542600-20200808.htm'],
    ['with ? behind', 'https://news.rthk.hk/rthk/ch/component/k2/1542600-20200808.htm?'],
    ['the gbcode mirror', 'https://gbcode.rthk.hk/TuniS/news.rthk.hk/rthk/ch/component/k2/1542600-20200808.htm'],
  ] as const)('%s', async ([, address]) => {
    expect((await files(rthk({}), rthk({ address }))).articles).toHaveLength(1);
  });
});

describe('agency credit at the tail', () => {
  test.for([
    ['One. (AFP)', 'One.', ['AFP']],
    ['One. (AP/Xinhua)', 'One.', ['AP', 'Xinhua']],
    ['One <b>two</b>. (Reuters/Xinhua)', 'One two.', ['Reuters', 'Xinhua']],
    ['One <b>two. (Additional reporting by AFP)</b>', 'One two.', ['AFP']],
    ['One <i>two</i>.<br>(路透社)<br>', 'One two.', ['路透社']],
  ] as const)('%j is lifted off, its sentence stays whole', ([story, text, names]) => {
    const { paragraphs, credits } = captured(rthk({ story }));
    expect(textsOf(paragraphs)).toEqual([text]);
    expect(credits.flatMap((credit) => credit.names)).toEqual(names);
  });

  test.for([
    'They called the Centre (CHP)',
    'These are its <b>targets</b> (KPIs)',
    'It stands in <i>Kowloon</i> (Kowloon Tong)',
    'The line told <a href="https://a.example/">Reuters</a>, it reported',
    'She works for <a href="https://a.example/">the agency (AFP</a>)',
    '新華社報道',
  ])('%j ends with none', (story) => {
    expect(captured(rthk({ story })).credits).toEqual([]);
  });

  test('one in the caption of a figure or in a table is none of the story', () => {
    const { credits } = captured(
      page('<p>One.</p><figure><img src="/a.jpg"><figcaption>The pier (AFP)</figcaption></figure>'),
    );
    expect(credits).toEqual([]);
  });

  test('one behind a picture leaves the picture', () => {
    const { paragraphs } = captured(page('<p>One.</p><p><img src="https://a.example/a.jpg"> (AFP)</p>'));
    expect(paragraphs.at(-1)).toMatchObject({ text: '', html: '<p><img src="https://a.example/a.jpg"></p>' });
  });
});

describe('captions', () => {
  test.for([
    ['渡輪。（港台圖片）', { text: '渡輪。', credit: '港台圖片' }],
    ['渡輪。（路透社）', { text: '渡輪。', credit: '路透社' }],
    ['渡輪。（黃億文攝）', { text: '渡輪。', credit: '黃億文攝' }],
  ] as const)('photo credit inside the caption %j', ([caption, expected]) => {
    expect(captured(rthk({ pictures: picture(caption) })).captions).toMatchObject([expected]);
  });

  test('caption that differs from the body by a word stays', () => {
    const { captions } = captured(rthk({ story: '他說天經地義。', pictures: picture('他說天公地義。') }));
    expect(textsOf(captions)).toEqual(['他說天公地義。']);
  });

  test('several captions', () => {
    const { captions } = captured(rthk({ pictures: ['一。', '二。', '三。'].map(picture).join('') }));
    expect(textsOf(captions)).toEqual(['一。', '二。', '三。']);
  });

  test('caption = headline adds nothing, and the headline keeps its case', async () => {
    const address = 'https://news.rthk.hk/rthk/en/component/k2/1542600-20200808.htm';
    const html = rthk({ title: 'Ferry Stops For A Day', pictures: picture('Ferry stops for a day'), address });
    const [article] = (await normalised({ 'a.html': html })).articles;
    expect(article).toMatchObject({ title: 'Ferry Stops For A Day', captions: [] });
  });
});

describe('white space', () => {
  test('paragraph ends in a space', () => {
    expect(paragraphsOf(rthk({ story: 'One. <br /><br />Two. ' }))).toEqual(['One.', 'Two.']);
  });

  test.for([' ', '\u3000', '&nbsp;', '\u200b', '\ufeff'])('separator line holds %j', (blank) => {
    expect(paragraphsOf(rthk({ story: `One.<br />${blank}<br />Two.` }))).toEqual(['One.', 'Two.']);
  });

  test('U+3000 behind the title goes, within the title it stays', () => {
    expect(captured(rthk({ title: '渡輪停航\u3000市民改乘巴士\u3000' })).title?.text).toBe(
      '渡輪停航\u3000市民改乘巴士',
    );
  });

  test('hard break inside a Chinese sentence', () => {
    expect(paragraphsOf(rthk({ story: '一名軍官\n日前表示。' }))).toEqual(['一名軍官日前表示。']);
    expect(paragraphsOf(rthk({ story: 'One\nword.' }))).toEqual(['One word.']);
  });

  test('BOM inside h1', () => {
    expect(captured(page('<p>One.</p>').replace('<h1>', '<h1>\ufeff')).title?.text).toBe('Ferry stops');
  });

  test('CRLF between paragraphs', () => {
    expect(paragraphsOf(rthk({ story: 'One.<br />\r\n<br />\r\nTwo,\r\nthree.' }))).toEqual(['One.', 'Two, three.']);
  });
});

test('mixed and unbalanced quotes stay as they are', () => {
  const story = '“One" two. \'Three’ four”';
  expect(paragraphsOf(rthk({ story }))).toEqual([story]);
});

test.for(['S&P rose at A&E.', 'S&amp;P rose at A&amp;E.'])('raw & in %j is escaped once', async (story) => {
  const [article] = (await normalised({ 'a.html': rthk({ story }) })).articles;
  expect(article?.contentHtml).toContain('<p>S&amp;P rose at A&amp;E.</p>');
});

describe('what is short', () => {
  test('empty body: the title alone, with a warning', async () => {
    const { articles, problems } = await normalised({ 'a.html': rthk({ story: '' }) });
    expect(articles).toHaveLength(1);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['article/no-story', 'warning']]);
  });

  test('one-paragraph story', () => {
    expect(paragraphsOf(rthk({ story: '一句。' }))).toEqual(['一句。']);
  });

  test('replay stubs of two days are no duplicates of each other', async () => {
    const stub = (id: number, day: string): string =>
      rthk({
        title: '【重溫】晨早新聞',
        story: '請按足本播放。',
        stamp: `2020-08-${day} HKT 08:00`,
        address: `https://news.rthk.hk/rthk/ch/component/k2/${id}-202008${day}.htm`,
      });
    expect((await normalised({ '1.html': stub(1542601, '08'), '2.html': stub(1542700, '09') })).articles).toHaveLength(
      2,
    );
  });
});

test.for(['他指（(10/11)）。', '將於 11 月 9 日開放。', 'Open 3pm to 9pm.', '2020-08-07 HKT 10:00'])(
  'date in the body %j is no stamp, and stays',
  (words) => {
    const capture = captured(rthk({ story: `一。<br /><br />${words}<br /><br />二。` }));
    expect(capture.published?.text).toBe('2020-08-08 HKT 15:02');
    expect(textsOf(capture.paragraphs)).toContain(words);
  },
);

describe('a government release', () => {
  const release = (inside: string, behind = ''): string =>
    `<title>Pier</title><link rel="canonical" href="https://www.info.gov.hk/gia/general/202206/21/P2022062100456.htm"><span id="PRHeadlineSpan">Pier</span><div id="contentBody"><span id="pressrelease">${inside}</span></div>${behind}`;
  const ends = 'Ends/Tuesday, June 21, 2022<br>Issued at HKT 20:16<br><br>NNNN';

  test('a line of ***** under the headline', () => {
    expect(paragraphsOf(release(`***************<br><br>One.<br><br>${ends}`))).toEqual(['One.']);
  });

  test('indent, and a list numbered by single line breaks', () => {
    expect(paragraphsOf(release(`  One:<br><br>1. a;<br>2. b.<br><br>  Two.<br>${ends}`))).toEqual([
      'One:',
      '1. a;',
      '2. b.',
      'Two.',
    ]);
  });

  test.for([
    ['within its element', release(`One.<br><br>${ends}`)],
    ['behind it', release('One.').replace('</span></div>', `</span><div class="mB15 f15">${ends}</div></div>`)],
    ['behind the element around it', release('One.', `<div class="mB15 f15">${ends}</div>`)],
    ['far behind it', `<div>${release('One.')}</div><div><div>${ends}</div></div>`],
  ] as const)('the stamp stands %s', ([, html]) => {
    expect(captured(html)).toMatchObject({
      published: { text: 'Ends/Tuesday, June 21, 2022 Issued at HKT 20:16' },
      paragraphs: [{ text: 'One.' }],
    });
  });

  test('of the nineties, its day alone', async () => {
    const { articles } = await normalised({ 'a.html': release('One.<br><br>End/Friday, March 9, 2001<br><br>NNNN') });
    expect(articles).toMatchObject([{ published: '2001-03-08T16:00:00Z', precision: 'day' }]);
  });
});

test.for([
  ['above the headline', '<div class="m">Temperature Humidity</div>', ''],
  ['below the story', '', '<div class="related_news_feature"><h3>相關新聞專題</h3><a href="/x">別的</a></div>'],
  ['within the story', '', '<div class="footer">News Archive Can search within past 12 months</div>'],
] as const)('chrome %s is none of the story', ([, head, behind]) => {
  expect(paragraphsOf(rthk({ head, behind }))).toEqual(['渡輪公司表示停航。']);
});

test('the scripts that an extractor leaves as debris are none of the story', () => {
  const script = `<script>jQuery("#avatar-pos-breadcrumbs").prepend("<div><h3><img alt='即時新聞'></h3></div>"); jQuery("#212 h3").html("<img alt='相關新聞節目'>"); });</script>`;
  expect(paragraphsOf(rthk({ story: `一。${script}<br /><br />二。` }))).toEqual(['一。', '二。']);
});

test('an empty label "Published date: ." is no date', () => {
  const capture = captured(page('<p>Published date: .</p><p>One.</p>'));
  expect(capture.published?.text).toBe('2020-08-08T15:02:00+08:00');
});

test.for([
  '<title>News Programmes - RTHK</title>',
  '<title>News Programme | Hong Kong Today(2023-12-21) - RTHK</title><link rel="canonical" href="https://news.rthk.hk/rthk/en/news-programmes.htm?livetime=20231221">',
])('programme page %s is no article', (head) => {
  expect(
    refused(`<html><head>${head}</head><body><h2 class="itemTitle">Hong Kong Today</h2></body></html>`),
  ).toMatchObject([{ code: 'input/no-article', severity: 'warning' }]);
});

test('video: the script variables of a slide show are nothing to read', () => {
  const pictures = `<script>var videoFile = 'https://a.example/a.mp4'; var videoThumbnail = '';</script>${picture('一。')}`;
  expect(captured(rthk({ pictures }))).toMatchObject({ captions: [{ text: '一。' }], paragraphs: [{}] });
});

describe('looked for, and made up', () => {
  test('a dateline stays with its sentence', () => {
    expect(paragraphsOf(page('<p>HONG KONG (AP) — The ferry stops.</p>'))).toEqual([
      'HONG KONG (AP) — The ferry stops.',
    ]);
  });

  test('<br/> and references left in the text are shown as they stand', () => {
    expect(paragraphsOf(page('<p>One&lt;br/&gt;two &amp;nbsp; three.</p>'))).toEqual(['One<br/>two &nbsp; three.']);
  });

  test('mojibake is told', async () => {
    const html = page('<p>The ferryâ€™s crew said that it didnâ€™t stop, and thatâ€™s why.</p>');
    const { problems } = await normalised({ 'a.html': html });
    expect(problems.map(({ code }) => code)).toContain('article/looks-misread');
  });

  test('a truncated page gives what it has', () => {
    expect(paragraphsOf(page('<p>One.</p><p>Two, and th').replace(/<\/article>.*$/s, ''))).toEqual([
      'One.',
      'Two, and th',
    ]);
  });

  test('"Photo: AFP"', () => {
    const { captions } = captured(
      page('<figure><img src="/a.jpg"><figcaption>A pier. Photo: AFP</figcaption></figure><p>One.</p>'),
    );
    expect(captions).toMatchObject([{ text: 'A pier.', credit: 'Photo: AFP' }]);
  });
});

test('a page in Big5 is read by its meta', async () => {
  const head = '<html><head><meta charset="big5"><title>T</title></head><body><article><h1>';
  const bytes = Buffer.concat([
    Buffer.from(head),
    Buffer.from([0xb4, 0xe7]),
    Buffer.from('</h1><p>One.</p></article></body></html>'),
  ]);
  const read = await readCaptures({ path: 'a.html', bytes });
  expect(read).toMatchObject({ ok: true, value: [{ title: { text: '渡' } }] });
});
