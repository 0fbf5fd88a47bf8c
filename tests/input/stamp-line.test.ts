import { expect, test } from 'vitest';
import { isStampLine, toStamp } from '../../src/input/stamp-line.ts';

test.for([
  '2018-03-09 HKT 16:35',
  '2018-02-30 HKT 25:61',
  '201807021258',
  'Sat, 08 Aug 2020 15:02:02 +0800',
  '3:47pm, 7 Aug, 2020',
  '8:00 a.m., 1st March 2021 (Hong Kong time)',
  'Saturday, 13 April, 2013, 12:00am',
  'Mon Mar 01 10:52:32 HKT 2021',
  '2020-08-09T17:39:19.403+08:00',
  '2020-08-09T09:39:19Z',
  '2020年8月8日星期六',
  '於 2016 年 12 月 27 日 22 時 45 分 發 出',
  '十 二 月 二 十 七 日 下 午 十 時 四 十 五 分',
  '香港時間18時45分',
  '03/Aug/2026',
])('%j says nothing but a time', (text) => {
  expect(isStampLine(text)).toBe(true);
  expect(toStamp(text)).toBe(text);
});

test.for([
  'Ferry stops after 12 years of service 16:35',
  '今日 09:18 渡輪停航',
  'HKT',
  'May',
  '7',
  '',
  `${'2018-03-09 16:35 '.repeat(5)}`,
  'Local | 7 Aug 2020 3:48 pm',
])('%j is a line of words', (text) => {
  expect(isStampLine(text)).toBe(false);
  expect(toStamp(text)).toBeUndefined();
});

test.for([
  ['Published: 3:47pm, 7 Aug, 2020', '3:47pm, 7 Aug, 2020'],
  ['PUBLISHED : Saturday, 13 April, 2013, 12:00am', 'Saturday, 13 April, 2013, 12:00am'],
  ['First published: 2018-03-09 16:35', '2018-03-09 16:35'],
  ['發佈日期 : 2020-08-07', '2020-08-07'],
  ['發佈時間：2020/08/07', '2020/08/07'],
  ['发布时间: 2020-08-07', '2020-08-07'],
  ['日期：2020-08-07', '2020-08-07'],
  ['Published: in 1998 and 1999 by nobody', undefined],
  ['Last updated: 2018-03-09 HKT 16:35', undefined],
  [`2018-03-09 ${' '.repeat(120)}`, undefined],
] as const)('the stamp of %j is %j', ([text, stamp]) => {
  expect(toStamp(text)).toBe(stamp);
});
