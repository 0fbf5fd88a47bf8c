import { expect, test } from 'vitest';
import { foldStamp } from '../../src/model/stamp-text.ts';
import { readClock } from '../../src/normalise/stamp-clock.ts';
import { stampForms } from '../../src/normalise/stamp-forms.ts';
import { takeWeekday, takeZone } from '../../src/normalise/stamp-zone.ts';
import { readTimestamp } from '../../src/normalise/timestamp.ts';

const hongKong = { zone: 'Asia/Hong_Kong', dayFirst: true };

test('every form reads its own example, and no other form does', () => {
  for (const form of stampForms) {
    const folded = foldStamp(form.example);
    expect(stampForms.filter(({ read }) => read(folded) !== undefined).map(({ name }) => name)).toEqual([form.name]);
    expect(readTimestamp(form.example, hongKong), form.example).toMatchObject({
      ok: true,
      instant: '2018-03-09T08:35:00Z',
      precision: 'second',
      warning: undefined,
    });
  }
});

// The numbers are those of the table of forms that were met in captures.
test.for([
  [1, '2018-03-09 HKT 16:35', '2018-03-09T08:35:00Z'],
  [1, '2018-03-09 HKT 16:35:07', '2018-03-09T08:35:07Z'],
  [2, '2025-11-13 HKT 19:53', '2025-11-13T11:53:00Z'],
  [3, '201807021258', '2018-07-02T04:58:00Z'],
  [3, '20180702125801', '2018-07-02T04:58:01Z'],
  [4, 'Sat, 08 Aug 2020 15:02:02 +0800', '2020-08-08T07:02:02Z'],
  [4, 'Sat, 8 Aug 2020 15:02 +0800', '2020-08-08T07:02:00Z'],
  [4, '08 Aug 2020 15:02:02 GMT', '2020-08-08T15:02:02Z'],
  [4, '08 Aug 2020 15:02:02 UT', '2020-08-08T15:02:02Z'],
  [4, '08 Aug 2020 15:02 UTC', '2020-08-08T15:02:00Z'],
  [4, '08 Aug 2020 15:02:02 Z', '2020-08-08T15:02:02Z'],
  [4, 'Sat, 08 Aug 2020 02:02:02 -0500 (EST)', '2020-08-08T07:02:02Z'],
  [4, 'Sat, 08 Aug 2020 02:02 -0500', '2020-08-08T07:02:00Z'],
  [5, '2025-12-24 22:17', '2025-12-24T14:17:00Z'],
  [5, '2025/12/24 22:17', '2025-12-24T14:17:00Z'],
  [5, '2025.12.24 22:17', '2025-12-24T14:17:00Z'],
  [5, '2025-1-4 8:05', '2025-01-04T00:05:00Z'],
  [8, 'Ends/Tuesday, June 21, 2022 Issued at HKT 20:16', '2022-06-21T12:16:00Z'],
  [8, 'Ends/Tuesday, June 21, 2022\nIssued at HKT 20:16\n\nNNNN', '2022-06-21T12:16:00Z'],
  [9, '完 2024年8月27日(星期二) 香港时间18时45分', '2024-08-27T10:45:00Z'],
  [9, '完\n２０２４年８月２７日（星期二）\n香港時間１８時４５分\nNNNN', '2024-08-27T10:45:00Z'],
  [9, '完／２０２４年８月２７日（星期二） 香港時間１８時４５分', '2024-08-27T10:45:00Z'],
  [10, '於 2016 年 12 月 27 日 22 時 45 分 發 出', '2016-12-27T14:45:00Z'],
  [11, '2016年十二月二十七日下午十時四十五分', '2016-12-27T14:45:00Z'],
  [11, '二○一六年十二月二十七日下午十時四十五分', '2016-12-27T14:45:00Z'],
  [11, '二〇一六年十二月廿七日星期二十時零五分', '2016-12-27T02:05:00Z'],
  [11, '二零一六年十二月三十一日下午兩時半', '2016-12-31T06:30:00Z'],
  [11, '二◯一六年十二月卅一日上午零時', '2016-12-30T16:00:00Z'],
  [11, '2016-12-27 十時五分二十秒', '2016-12-27T02:05:20Z'],
  [12, '3:47pm, 7 Aug, 2020', '2020-08-07T07:47:00Z'],
  [12, '2:11am, 8 Aug, 2020', '2020-08-07T18:11:00Z'],
  [14, '7 Aug 2020 3:48 pm', '2020-08-07T07:48:00Z'],
  [15, '21:54, 3 March 2025', '2025-03-03T13:54:00Z'],
  [15, 'March 3, 2025 9:54 PM', '2025-03-03T13:54:00Z'],
  [15, 'Mar 3, 2025, 21:54 HKT', '2025-03-03T13:54:00Z'],
  [15, 'Mon, 3 March 2025, 21:54', '2025-03-03T13:54:00Z'],
  [15, '21:54, Monday, 3rd Mar. 2025', '2025-03-03T13:54:00Z'],
  [16, 'Mon Mar 01 10:52:32 HKT 2021', '2021-03-01T02:52:32Z'],
  [16, 'Mon Mar 01 10:52:32 GMT 2021', '2021-03-01T10:52:32Z'],
  [16, 'Mon Mar 01 10:52:32 UTC 2021', '2021-03-01T10:52:32Z'],
  [16, 'Mon Mar 01 2021 10:52:32 GMT+0800 (Hong Kong Standard Time)', '2021-03-01T02:52:32Z'],
  [17, '2020-08-09T17:39:19.403+08:00', '2020-08-09T09:39:19Z'],
  [17, '2020-08-09T17:39:19+0800', '2020-08-09T09:39:19Z'],
  [17, '20200809T173919+08', '2020-08-09T09:39:19Z'],
  [18, '2020-08-07T07:47:05.000Z', '2020-08-07T07:47:05Z'],
  [18, '2020-08-07t07:47:05z', '2020-08-07T07:47:05Z'],
  [20, '2018年3月1日 下午2:05', '2018-03-01T06:05:00Z'],
  [20, '2018年3月1日(星期四) 14:05', '2018-03-01T06:05:00Z'],
  [20, '2018年3月1號(四)14時', '2018-03-01T06:00:00Z'],
  [21, '2020-08-13 00:00', '2020-08-12T16:00:00Z'],
  [25, '12:30 HKT 03/Aug/2026', '2026-08-03T04:30:00Z'],
  [25, '08:02 HKT 05/08/2025', '2025-08-05T00:02:00Z'],
  [25, '05/08/2025 08:02', '2025-08-05T00:02:00Z'],
  [26, '8:00 a.m. (Hong Kong time) 1 March 2021', '2021-03-01T00:00:00Z'],
  [26, 'Mon, 1 Mar 2021 08:00:00 +0800 (HKT)', '2021-03-01T00:00:00Z'],
] as const)('form %i: %j is %s', ([, text, instant]) => {
  expect(readTimestamp(text, hongKong)).toMatchObject({ ok: true, instant, precision: 'second', warning: undefined });
});

test.for([
  [13, 'Saturday, 13 April, 2013, 12:00am', '2013-04-12T16:00:00Z'],
  [20, '2020年8月8日星期六', '2020-08-07T16:00:00Z'],
  [24, '2020-08-07', '2020-08-06T16:00:00Z'],
  [24, '2020/08/07', '2020-08-06T16:00:00Z'],
  [24, '7 August 2020', '2020-08-06T16:00:00Z'],
  [24, 'August 7, 2020', '2020-08-06T16:00:00Z'],
  [24, 'Friday, August 7th, 2020', '2020-08-06T16:00:00Z'],
  [24, '07/08/2020', '2020-08-06T16:00:00Z'],
] as const)('form %i: %j tells a day, which starts at %s', ([, text, instant]) => {
  expect(readTimestamp(text, hongKong)).toMatchObject({
    ok: true,
    instant,
    precision: 'day',
    warning: undefined,
    wall: { time: '00:00:00' },
  });
});

test.for([
  '13 April, 2013, 12:00am',
  'Saturday, 13 April, 2013, 0:00am',
  'Sat, 13 April, 2013, 12:00am',
  '12:00am, 13 April, 2013',
] as const)('%j is no print edition, but midnight to the second', (text) => {
  expect(readTimestamp(text, hongKong)).toMatchObject({ instant: '2013-04-12T16:00:00Z', precision: 'second' });
});

test.for([
  ['HKT 2018-03-09 16:35', 'named'],
  ['2018-03-09 HKST 16:35', 'named'],
  ['2018-03-09 16:35 HKT', 'named'],
  ['2018-03-09 16:35HKT', 'named'],
  ['2018-03-09 16:35 hkt', 'named'],
  ['2018-03-09T16:35:00 HKT', 'named'],
  ['2018-03-09 16:35 (HKT)', 'named'],
  ['2018-03-09 16:35 (HKST)', 'named'],
  ['2018-03-09 16:35 (Hong Kong time)', 'named'],
  ['2018-03-09 16:35 Hong Kong Time', 'named'],
  ['2018-03-09 香港時間 16:35', 'named'],
  ['香港时间2018-03-09 16:35', 'named'],
  ['2018-03-09 16:35（香港時間）', 'named'],
  ['2018-03-09 16:35 (UTC+8)', 'offset'],
  ['2018-03-09 16:35 UTC+8', 'offset'],
  ['2018-03-09 16:35 UTC +8', 'offset'],
  ['2018-03-09 16:35 GMT+8', 'offset'],
  ['2018-03-09 16:35 GMT+08:00', 'offset'],
  ['2018-03-09 4:35pm GMT+8', 'offset'],
  ['2018-03-09 16:35 +0800 (HKT)', 'offset'],
  ['2018-03-09 16:35 HKT (UTC+8)', 'offset'],
  ['2018-03-09 16:35 (+08:00)', 'offset'],
  ['2018-03-09 4:35 p.m. +0800', 'offset'],
  ['2018-03-09 3:35 am -0500', 'offset'],
  ['2018-03-09T03:35-05:00', 'offset'],
  ['2018-03-09T03:35-05', 'offset'],
  ['2018-03-09 03:35:00-05:00', 'offset'],
  ['2018-03-09 03:35 UTC-5', 'offset'],
  ['2018-03-09 08:35 (UTC)', 'utc'],
  ['2018-03-09 08:35 GMT', 'utc'],
  ['2018-03-09 08:35:00 +0000 (UTC)', 'offset'],
  ['2018-03-09T08:35Z', 'utc'],
] as const)('%j says its zone itself: %s', ([text, zone]) => {
  expect(readTimestamp(text, { zone: undefined })).toMatchObject({ ok: true, instant: '2018-03-09T08:35:00Z', zone });
});

test.for([
  ['0:05', '00:05'],
  ['16:35', '16:35'],
  ['4:35pm', '16:35'],
  ['4.35pm', '16:35'],
  ['4:35 p.m.', '16:35'],
  ['4 PM', '16:00'],
  ['12am', '00:00'],
  ['12:00am', '00:00'],
  ['12:30 a.m.', '00:30'],
  ['12:00pm', '12:00'],
  ['12:30 pm', '12:30'],
  ['16:35 PM', '16:35'],
  ['00:05 AM', '00:05'],
  ['noon', '12:00'],
  ['12 noon', '12:00'],
  ['12:00 noon', '12:00'],
  ['正午', '12:00'],
  ['中午12時', '12:00'],
  ['中午十二時半', '12:30'],
  ['中午一時', '13:00'],
  ['中午11時45分', '11:45'],
  ['上午零時', '00:00'],
  ['上午9:05', '09:05'],
  ['凌晨零時', '00:00'],
  ['凌晨12時5分', '00:05'],
  ['清晨5時', '05:00'],
  ['早上7點正', '07:00'],
  ['下午2:05', '14:05'],
  ['下午12:05', '12:05'],
  ['傍晚6時', '18:00'],
  ['晚上九時三十分', '21:30'],
  ['晚上22時', '22:00'],
  ['晚間8時', '20:00'],
  ['晚间8时', '20:00'],
] as const)('the clock %j shows %s', ([text, shown]) => {
  const [hour, minute] = shown.split(':').map(Number);
  expect(readClock(foldStamp(text))).toEqual({ kind: 'clock', clock: { hour, minute, second: 0 } });
});

test.for([
  ['midnight', 'midnight'],
  ['12 midnight', 'midnight'],
  ['12:00 midnight', 'midnight'],
  ['午夜12時', 'midnight'],
  ['午夜', 'midnight'],
  ['上午12時', '上午 does not go with the hour 12'],
  ['晚上12時', '晚上 does not go with the hour 12'],
  ['晚上3時', '晚上 does not go with the hour 3'],
  ['凌晨7時', '凌晨 does not go with the hour 7'],
  ['13:05 am', 'am does not go with the hour 13'],
  ['0:05 pm', 'pm does not go with the hour 0'],
  ['24:05 pm', 'pm does not go with the hour 24'],
  ['中午9時', '中午 does not go with the hour 9'],
] as const)('the clock %j could be two, or none: %s', ([text, why]) => {
  const read = readClock(foldStamp(text));
  expect(read?.kind === 'unclear' ? read.why : '').toContain(why);
});

test.for(['16', '16.35', '1635', '12:30 noon', '下午2:05 pm', '中午', '16:5', '16:35:', '時', ''] as const)(
  '%j is no clock',
  (text) => {
    expect(readClock(foldStamp(text))).toBeUndefined();
  },
);

test.for([
  ['２０１８：３／９，（Ａ）', '2018:3/9,(A)'],
  ['2018\u201303\u22129', '2018-03-9'],
  ['\u200e3\u202f PM\u3000', '3 PM'],
  ['16∶35', '16:35'],
  ['年二一月', '年二一月'],
  ['一二三四五年', '一二三四五年'],
  ['星期二十時', '星期二10:00'],
] as const)('%j is folded to %j', ([text, folded]) => {
  expect(foldStamp(text)).toBe(folded);
});

test.for([
  ['Sun, 8 Aug', 0, '8 Aug'],
  ['8 Aug (Wednesday)', 3, '8 Aug'],
  ['8 Aug, Thurs., 2020', 4, '8 Aug, 2020'],
  ['2020年8月8日禮拜天', 0, '2020年8月8日'],
  ['周日', 0, ''],
  ['8月8日(六)', 6, '8月8日'],
  ['2020/08/07 (五) 15:48', 5, '2020/08/07 15:48'],
  ['Sunday Mon', 0, 'Mon'],
  ['Sunderland', undefined, 'Sunderland'],
] as const)('%j names weekday %j and leaves %j', ([text, weekday, rest]) => {
  expect(takeWeekday(text)).toEqual({ rest, weekday });
});

test.for(['HKTV', 'XHKT', 'UTCX', '16:35 Zoo', 'mutt', '16:35 +08000', 'Hong Kong'] as const)(
  '%j names no zone',
  (text) => {
    expect(takeZone(text)).toMatchObject({ kind: 'none', rest: text });
  },
);
