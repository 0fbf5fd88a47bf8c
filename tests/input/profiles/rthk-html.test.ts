import { expect, test } from 'vitest';
import { captured, fixture, refused, textsOf } from '../html/read-page.ts';

test('a Chinese page of 2018 gives its headline, stamp, captions with credits, story, section and picture', () => {
  const capture = captured(fixture('rthk-2018-zh.html'));
  expect(capture).toMatchObject({
    profile: 'rthk',
    format: 'html',
    timezone: 'Asia/Hong_Kong',
    title: { text: '渡輪停航半日　市民改乘巴士', line: 23 },
    published: { text: '2018-07-02 HKT 12:58', line: 25 },
    updated: undefined,
    shown: { published: undefined, updated: undefined },
    link: { text: 'http://news.rthk.hk/rthk/ch/component/k2/1400001-20180702.htm', line: 5 },
    language: undefined,
    profileLanguage: 'zh-HK',
    section: { text: '本地' },
    image: { text: 'http://newsstatic.rthk.hk/images/mfile_1400001_1_L_20180702130147.jpg' },
    captions: [
      { text: '渡輪碼頭。', credit: '港台圖片' },
      { text: '候車的乘客。', credit: '讀者提供' },
    ],
    problems: [],
  });
  expect(capture.paragraphs).toEqual([
    { text: '渡輪公司表示，因天雨路滑，早上的航班取消，下午恢復。', line: 33 },
    { text: '公司說：「“安全第一"，請市民改乘巴士。」', line: 36 },
    { text: '運輸署表示會加開班次（10/11）。', line: 36 },
  ]);
});

test('an English page of 2020 keeps its markup, and gives the change and the agency at the end of its story', () => {
  const capture = captured(fixture('rthk-2020-en.html'));
  expect(capture).toMatchObject({
    title: { text: 'Ferry crews to start earlier' },
    published: { text: '2020-08-08 HKT 15:02' },
    updated: { text: '2020-08-08 HKT 19:53', line: 20 },
    profileLanguage: 'en-HK',
    section: { text: 'Local' },
    image: { text: 'https://newsstatic.rthk.hk/images/mfile_1500002_1_L_20200808150811.jpg' },
    captions: [{ text: 'A ferry leaves the pier.', credit: 'File photo: RTHK' }],
    credits: [{ text: 'AFP', names: ['AFP'] }],
  });
  expect(capture.paragraphs).toEqual([
    {
      text: 'Ferry crews will start at 5am from Monday, S&P Lines said.',
      html: '<p>Ferry crews will start at <b>5am</b> from Monday, S&amp;P Lines said.</p>',
      line: 18,
    },
    { text: 'The union agreed to the plan.', line: 18 },
  ]);
  expect(capture.dropped).toEqual([{ text: '_'.repeat(29), line: 19, why: 'page chrome' }]);
});

test('another time for machines than the page shows is told, and the shown one taken', () => {
  const capture = captured(fixture('rthk-2020-en.html').replace('202008081502', '202008081602'));
  expect(capture.published?.text).toBe('2020-08-08 HKT 15:02');
  expect(capture.problems).toMatchObject([{ code: 'input/two-stamps', severity: 'warning', line: 5 }]);
});

test('a flash headline without a story has none, whatever else is on the page', () => {
  const html = `<h2 class="itemTitle">Pier closed</h2><div class="createddate">2020-08-08 HKT 15:02</div>
    <div class="itemFullText"> </div><p>${'Words of the page around it, which are no story. '.repeat(20)}</p>`;
  expect(captured(html)).toMatchObject({ title: { text: 'Pier closed' }, published: {}, paragraphs: [] });
});

test('a page without an address is known by what only this site has, and by the host of its pictures', () => {
  expect(captured('<h2 class="itemTitle">T</h2><div class="createddate">2020-08-08 HKT 15:02</div>').profile).toBe(
    'rthk',
  );
  const byPicture = '<meta property="og:image" content="https://newsstatic.rthk.hk/a.jpg"><h2 class="itemTitle">T</h2>';
  expect(captured(byPicture)).toMatchObject({ profile: 'rthk', published: undefined });
});

test.for([
  fixture('rthk-programme.html'),
  '<title>News Programmes - RTHK</title><link rel=canonical href="https://news.rthk.hk/rthk/en/a.htm"><p>W</p>',
  '<title>X</title><link rel=canonical href="https://news.rthk.hk/rthk/en/a.htm?livetime=2"><h2 class=itemTitle>T</h2>',
  '<title>Weather</title><link rel=canonical href="https://news.rthk.hk/rthk/en/weather.htm"><p>Fine.</p>',
])('a page of the site that is no article is told as that: %#', (html) => {
  expect(refused(html)).toMatchObject([{ code: 'input/no-article', severity: 'warning', path: 'a.html', line: 1 }]);
});

test.for([
  ['a new address of a picture', '<meta property="og:image" content="/images/x_M_1.jpg">', '/images/x_M_1.jpg'],
  ['a picture of the slide show', '<div class="itemSlideShow"><img src="/images/y.jpg"></div>', '/images/y.jpg'],
] as const)('without a large og:image, %s is the image', ([, markup, image]) => {
  const html = `<h2 class="itemTitle">T</h2><div class="createddate">2020-08-08 HKT 15:02</div>${markup}`;
  expect(captured(html).image?.text).toBe(image);
});

test('captions that say the same are one', () => {
  const item = '<li><div class="detailNewsSlideTitleText">The pier.</div></li>';
  const html = `<h2 class="itemTitle">T</h2><div class="itemSlideShow"><ul>${item}${item}<li></li></ul></div>`;
  expect(textsOf(captured(html).captions)).toEqual(['The pier.']);
});
