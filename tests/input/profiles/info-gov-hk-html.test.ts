import { expect, test } from 'vitest';
import { captured, fixture, refused, textsOf } from '../html/read-page.ts';

test('a release that is laid out by line feeds gives its paragraphs, its list and the stamp at its end', () => {
  const capture = captured(fixture('info-gov-hk-new-en.html'));
  expect(capture).toMatchObject({
    profile: 'info-gov-hk',
    title: { text: 'Pier to reopen on Monday', line: 7 },
    published: { text: 'Ends/Tuesday, June 21, 2022 Issued at HKT 20:16', line: 18 },
    link: { text: 'https://www.info.gov.hk/gia/general/202206/21/P2022062100456.htm' },
    language: { text: 'en' },
  });
  expect(capture.paragraphs).toEqual([
    { text: 'The Transport Department said today (June 21) that the pier will reopen on Monday.', line: 10 },
    { text: 'It opens at:', line: 13 },
    { text: '1. 6am on weekdays', line: 15 },
    { text: '2. 7am on Sundays', line: 16 },
  ]);
  expect(textsOf(capture.dropped)).toEqual(['*'.repeat(30)]);
});

test('a Chinese release that is laid out by <br> is joined within its sentences', () => {
  const capture = captured(fixture('info-gov-hk-old-zh.html'));
  expect(capture.published?.text).toBe('完 2024年8月27日（星期二） 香港時間18時45分');
  expect(textsOf(capture.paragraphs)).toEqual([
    '運輸署今日（八月二十七日）公布，碼頭於下周一重開。',
    '查詢請致電一八二三。',
  ]);
});

const release = (inside: string): string =>
  `<title>Pier reopens</title><link rel="canonical" href="https://www.info.gov.hk/gia/general/202206/21/P2022062100456.htm">
<span id="PRHeadlineSpan">Pier reopens</span><div id="contentBody">${inside}</div>`;

test('what stands below the stamp is no story, and the headline above it no paragraph', () => {
  const capture = captured(
    release(
      '<p>Pier reopens</p><p>It opens.</p>Ends/Tuesday, June 21, 2022<br>Issued at HKT 20:16<p>NNNN</p><p>Photo</p>',
    ),
  );
  expect(textsOf(capture.paragraphs)).toEqual(['It opens.']);
  expect(capture.dropped).toEqual([{ text: 'Photo', line: 2, why: 'below the story' }]);
});

test('where the line with the day was lost, the time alone is given, so that it is told and not guessed', () => {
  const capture = captured(release('<p>It opens.</p>Issued at HKT 17:47<br>NNNN'));
  expect(capture.published?.text).toMatch(/17:47/);
  expect(textsOf(capture.paragraphs)).toEqual(['It opens.']);
});

test('a release without any stamp has none', () => {
  expect(captured(release('It opens.')).published).toBeUndefined();
});

test.for(['https://www.info.gov.hk/gia/general/202206/21.htm', 'https://www.info.gov.hk/gia/general/ctoday.htm'])(
  'the list of a day is no article: %s',
  (address) => {
    expect(refused(`<title>Press releases</title><link rel="canonical" href="${address}"><p>W</p>`)).toMatchObject([
      { code: 'input/no-article' },
    ]);
  },
);
