import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStampLine, joinIssued, toStamp } from '../../src/input/stamp-line.ts';

test.for([
  '2018-03-09 HKT 16:35',
  '2018-03-09 HKT 16:35:07',
  '2018-03-09 16:35 (Hong Kong time)',
  '2018-03-09 16:35 香港时间',
  '201807021258',
  '20180702125801',
  'Sat, 08 Aug 2020 15:02:02 +0800',
  'Sat, 08 Aug 2020 15:02:02 GMT',
  '2025-12-24 22:17',
  '2025/12/24 22:17',
  '2025-12-24 下午10:17',
  '2025/12/24下午10時17分',
  '2025.12.24 22:17',
  'Ends/Tuesday, June 21, 2022',
  'Ends/Tuesday, June 21, 2022 Issued at HKT 20:16 NNNN',
  '完 2024年8月27日(星期二) 香港时间18时45分',
  '２０２４年８月２７日（星期二）',
  '於 2016 年 12 月 27 日 22 時 45 分 發 出',
  '二○一六年十二月二十七日下午十時四十五分',
  '2016年12月27日正午',
  '3:47pm, 7 Aug, 2020',
  '8:00 a.m., 1st March 2021 (Hong Kong time)',
  '7 Aug 2020 12 noon',
  'Saturday, 13 April, 2013, 12:00am',
  '21:54, 3 March 2025',
  'March 3, 2025 9:54 PM',
  'Mar 3, 2025, 21:54 HKT',
  'Mon Mar 01 10:52:32 HKT 2021',
  'Mon Mar 01 2021 10:52:32 GMT+0800 (HKT)',
  '2020-08-09T17:39:19.403+08:00',
  '2020-08-09T09:39:19Z',
  '2020年8月8日星期六',
  '03/Aug/2026',
  '12:30 HKT 03/Aug/2026',
  '08:02 HKT 05/08/2025',
  '2020-08-07',
])('%j says nothing but a time', (text) => {
  expect(isStampLine(text)).toBe(true);
  expect(toStamp(text)).toBe(text);
});

test.for([
  ['2018-02-30 HKT 25:61', 'no such day'],
  ['2018-03-09 HKT 1635', 'no colon'],
  ['18-03-01 HKT 14:05', 'two digits of a year'],
  ['10000-01-01 HKT 00:00', 'five digits of a year'],
  ['民國107年3月1日 14:05', 'another calendar'],
  ['十 二 月 二 十 七 日 下 午 十 時 四 十 五 分', 'no year'],
  ['7 Aug 3:48 pm', 'no year in English'],
  ['Aug 7, 15:48', 'no year in English, month first'],
  ['7 Aug 20 15:48', 'two digits of a year in English'],
  ['香港時間18時45分', 'no day'],
  ['HKT 20:16', 'no day in English'],
  ['今日 09:18', 'today'],
  ['Yesterday 09:18', 'yesterday'],
  ['2 hours ago', 'hours'],
  ['an hour ago', 'an hour'],
  ['3小時前', 'hours in Chinese'],
  ['Thu, 01 Mar 2018 14:05:00 CST', 'a zone nobody knows'],
  ['2018-03-09 16:35 北京時間', 'the time of another place'],
  ['2018-03-09 HKT 16:35Z', 'two zones'],
  ['2016年12月27日午夜12時', 'which midnight'],
  [`2018-03-01 HKT 14:05:00.${'1'.repeat(5000)}`, 'a fraction without end'],
] as const)('a broken stamp in the place of a stamp is one: %j (%s)', ([text]) => {
  expect(toStamp(text)).toBe(text);
});

test.for([
  'The committee met on 3 March 2025 at 3pm.',
  'Ferry stops after 12 years of service 16:35',
  '今日 09:18 渡輪停航',
  '2018-03-09 HKT 16:35 or so',
  '2018-03-09 16:35 2018-03-09 16:35',
  '11 月 9 日',
  '11月9日',
  '7 August',
  '((10/11))',
  'Opening hours: 9am to 5pm',
  '9:00 - 17:00',
  '時間：下午2時30分',
  '3pm',
  '6.30pm',
  '下午5時',
  '2018',
  '2018年',
  '2018-2019',
  'HKT',
  'HKT 9.35',
  'HKT 6823',
  'UTC+8',
  'May',
  'Sunday',
  'today',
  '完',
  'NNNN',
  '7',
  '一',
  '二十人',
  '100,000',
  '2345 6789',
  '23456789',
  '915148800000',
  '192.168.1.1',
  '10.1.1.1',
  '3-1',
  '',
  `${'2018-03-09 16:35 '.repeat(5)}`,
  `2018-03-09 HKT ${'16:35 '.repeat(30)}`,
])('%j is no stamp', (text) => {
  expect(isStampLine(text)).toBe(false);
  expect(toStamp(text)).toBeUndefined();
});

test.for([
  ['Published: 3:47pm, 7 Aug, 2020', '3:47pm, 7 Aug, 2020'],
  ['PUBLISHED : Saturday, 13 April, 2013, 12:00am', 'Saturday, 13 April, 2013, 12:00am'],
  ['First published: 2018-03-09 16:35', '2018-03-09 16:35'],
  ['Publication date: 2018-03-09', '2018-03-09'],
  ['Posted on 7 Aug 2020', '7 Aug 2020'],
  ['Posted 2 hours ago', '2 hours ago'],
  ['Issued at HKT 20:16', 'HKT 20:16'],
  ['Date: 7 Aug 2020', '7 Aug 2020'],
  ['Date published: 7 Aug 2020', '7 Aug 2020'],
  ['發佈日期 : 2020-08-07', '2020-08-07'],
  ['發佈時間：2020/08/07', '2020/08/07'],
  ['发布时间: 2020-08-07', '2020-08-07'],
  ['發布於 2020年8月7日', '2020年8月7日'],
  ['刊登日期　2020年8月7日', '2020年8月7日'],
  ['出版日期：2020年8月7日', '2020年8月7日'],
  ['日期：2020-08-07', '2020-08-07'],
  ['建立時間16:41', '16:41'],
  ['Local | 7 Aug 2020 3:48 pm', '7 Aug 2020 3:48 pm'],
  ['  港聞｜2020年8月7日 15:48 ', '2020年8月7日 15:48'],
  ['Local | Published: 7 Aug 2020 3:48 pm', '7 Aug 2020 3:48 pm'],
  [`Published: 2018-03-09 16:35:00.${'1'.repeat(500)}`, `2018-03-09 16:35:00.${'1'.repeat(500)}`],
  ['Published: in 1998 and 1999 by nobody', undefined],
  ['Published:', undefined],
  ['Date: 16:35', undefined],
  ['日期：下午3時', undefined],
  ['Last updated: 2018-03-09 HKT 16:35', undefined],
  ['Updated: 2:11am, 8 Aug, 2020', undefined],
  ['Updated | 7 Aug 2020 3:48 pm', undefined],
  ['更新時間17:24', undefined],
  ['最後更新 | 2020-08-07 17:24', undefined],
  ['By Chan Tai-man | 7 Aug 2020', undefined],
  ['Published: 3:47pm, 7 Aug, 2020 Updated: 2:11am, 8 Aug, 2020', undefined],
  ['He left on 3 May. | 7 Aug 2020', undefined],
  [`2018-03-09 ${' '.repeat(160)} 16:35`, undefined],
] as const)('the stamp of %j is %j', ([text, stamp]) => {
  expect(toStamp(text)).toBe(stamp);
});

const ends = 'Ends/Tuesday, June 21, 2022';
const issued = 'Issued at HKT 20:16';

test.for([
  [[ends, issued], `${ends} ${issued}`, 2],
  [[ends, issued, 'NNNN'], `${ends} ${issued}`, 3],
  [[ends, '', issued, '', '', 'NNNN', 'A story'], `${ends} ${issued}`, 6],
  [[ends, issued, '', 'A story'], `${ends} ${issued}`, 2],
  [[`${ends} ${issued}`, 'NNNN'], `${ends} ${issued}`, 2],
  [['Ends/Tuesday, June 31, 2022', 'Issued at HKT 25:16'], 'Ends/Tuesday, June 31, 2022 Issued at HKT 25:16', 2],
  [['完', '2024年8月27日（星期二）', '香港時間18時45分'], '完 2024年8月27日（星期二） 香港時間18時45分', 3],
  [['完', '', '2024年8月27日(星期二)', '香港时间18时45分', 'NNNN'], '完 2024年8月27日(星期二) 香港时间18时45分', 5],
  [
    ['完／２０２４年８月２７日（星期二）', '香港時間１８時４５分'],
    '完／２０２４年８月２７日（星期二） 香港時間１８時４５分',
    2,
  ],
] as const)('the lines %j are the stamp %j on %i lines', ([lines, stamp, count]) => {
  expect(joinIssued(lines)).toEqual({ stamp, count });
});

test.for([
  [[], 'nothing'],
  [[ends], 'the time is lost'],
  [[issued], 'the day is lost'],
  [['', ends, issued], 'a line above it'],
  [[ends, 'A story', issued], 'words between'],
  [[ends, 'x'.repeat(200)], 'a long line behind it'],
  [['x'.repeat(200), issued], 'a long line'],
  [['完', '他說'], 'words'],
  [['完成', '2024年8月27日', '香港時間18時45分'], 'another word'],
  [[ends, ...Array.from({ length: 12 }, () => ''), issued], 'far away'],
  [['2018-03-09', '16:35'], 'no end mark'],
] as const)('%j is no stamp on two lines: %s', ([lines]) => {
  expect(joinIssued(lines)).toBeUndefined();
});

test('a line that is said with words around it is no stamp any more', () => {
  const stamps = fc.constantFrom(
    '2018-03-09 HKT 16:35',
    '3 March 2025',
    '2020年8月8日',
    '7 Aug 2020 3:48 pm',
    '2 hours ago',
  );
  const words = fc.constantFrom('The ferry', 'Mr Chan', '渡輪', 'café', 'said', '委員會');
  fc.assert(
    fc.property(stamps, words, fc.boolean(), (stamp, word, isFirst) => {
      expect(isStampLine(isFirst ? `${word} ${stamp}` : `${stamp} ${word}`)).toBe(false);
    }),
  );
});

test('no line makes the reader throw, and its stamp is the end of the line', () => {
  const pieces = [
    'Published',
    ':',
    ' ',
    '|',
    '2018',
    '-',
    '03',
    '09',
    'HKT',
    '16:35',
    '完',
    '年',
    '月',
    '日',
    '發',
    'ago',
  ];
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(line, (text) => {
      const stamp = toStamp(text);
      if (stamp !== undefined) expect(text.trim().endsWith(stamp)).toBe(true);
      expect(joinIssued([text, text])?.count ?? 1).toBeLessThan(3);
    }),
    { numRuns: 1000 },
  );
});

test.for(['9', ' ', '(', '十', '2018-03-09 ', 'Published ', '|', '完', 'a.m. ', 'UTC+'] as const)(
  'a million of %j are no stamp',
  (piece) => {
    const long = piece.repeat(1_000_000);
    const short = piece.repeat(Math.trunc(158 / piece.length));
    for (const text of [long, `2018${long}x`, `${short}1x`]) {
      expect(toStamp(text)).toBeUndefined();
      expect(joinIssued([text, text])).toBeUndefined();
      expect(joinIssued([ends, text])).toBeUndefined();
    }
  },
);
