import { drawnRule, type TextProfile } from './profile.ts';

/** Radio Television Hong Kong, news.rthk.hk, English and Chinese. */
export const rthk: TextProfile = {
  name: 'rthk',
  stamp: /^\d{4}-\d{2}-\d{2} HKT \d{2}:\d{2}$/,
  signs: [
    /^\d{4}-\d{2}-\d{2} HKT \d{2}:\d{2}$/,
    /^Published date: \.$/,
    /^"\); ?jQuery\(/,
    /^Share this story$/,
    /^分享工具$/,
  ],
  timezone: 'Asia/Hong_Kong',
  numberInAddress: /^https?:\/\/[a-z0-9.]*rthk\.hk\/.*\/component\/k2\/(\d{5,9})-\d{8}/,
  numberInFileName: /^(\d{6,9})-\d{8}(?:\.|$)/,
  chrome: [
    'Published date: .',
    'Share this story',
    'Temperature Humidity',
    'News Archive Can search within past 12 months',
    'A A A',
    'Listenfacebook',
    'Listen',
    'facebook',
    'twitter',
    '足本播放 Play full episode',
    'Related News Programmes',
    '氣溫 濕度',
    '新聞重溫 可重溫過去12個月的新聞',
    '分享工具',
    '收聽facebook',
    '收聽',
    '即時新聞',
    '相關新聞節目',
    '相關新聞專題',
    drawnRule,
  ],
  // The site writes a heading by script; an extractor that parses tags inside scripts leaves these lines of it.
  debris: [{ start: /^"\); ?jQuery\(/, end: /^"\); ?\}\);$/ }],
  storyMarks: ['Share this story', '分享工具'],
  endMarks: ['Related News Programmes', '相關新聞節目', '相關新聞專題'],
  caption: /^[ \t\u3000]*•\s*(\S.*)$/,
  updated: /^(?:Last updated|最後更新(?:時間|日期)?)\s*[:：]\s*(.+)$/i,
  languages: [
    { sign: /^(?:Published date: \.|Share this story|Listenfacebook|Temperature Humidity)$/, tag: 'en-HK' },
    { sign: /^(?:分享工具|收聽facebook|氣溫 濕度|即時新聞)$/, tag: 'zh-HK' },
  ],
};
