import { drawnRule, type TextProfile } from './profile.ts';

/** Text of no known page: the title, perhaps a source line, a line with a stamp, the story in paragraphs. */
export const plain: TextProfile = {
  name: 'plain',
  signs: [],
  stamp: /^\d{4}-\d{2}-\d{2}(?:[T ]| HKT )\d{2}:\d{2}/,
  timezone: undefined,
  numberInAddress: undefined,
  numberInFileName: undefined,
  chrome: [drawnRule],
  debris: [],
  storyMarks: [],
  endMarks: [],
  caption: /^[ \t\u3000]*•\s*(\S.*)$/,
  updated: /^(?:Last updated|Updated|最後更新(?:時間|日期)?|更新(?:時間|日期)?)\s*[:：]\s*(.+)$/i,
  languages: [],
};
