const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const days = 'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const clock =
  'a\\.?m|p\\.?m|noon|midnight|hkt|hkst|gmt|utc|t|z|cst|est|pst|edt|pdt|bst|cet|jst|hong kong time|st|nd|rd|th|at|on|of';
const latin = new RegExp(`(?<![a-z])(?:${months}|${days}|${clock})(?![a-z])`, 'gi');
const attached = /(?<=\d)(?:a\.?m|p\.?m|st|nd|rd|th|t|z)(?![a-z])/gi;
const cjk =
  /香港時間|香港时间|民國|公元|星期[一二三四五六日天]|[年月日號号時时點点分秒上下中午凌晨晚早夜零〇一二三四五六七八九十廿完於发發出]/g;

/**
 * True when a line says nothing but a time, well-formed or not: digits, and the words that stamps are made of. Whether the
 * time exists is for others to judge; here it only matters that the line is no part of a story.
 */
export const isStampLine = (text: string): boolean => {
  if (text.length > 80 || !/\d\D{1,9}\d|\d{5}|[一二三四五六七八九十]\s*月/.test(text)) return false;
  const rest = text.replace(attached, ' ').replace(latin, ' ').replace(cjk, ' ');
  return !/\p{L}/u.test(rest);
};

const publishedLabel =
  /^(?:published|posted|date|first published|publication date|發佈(?:時間|日期)?|發布(?:時間|日期)?|发布(?:时间|日期)?|日期)\s*[:：]\s*/i;

/** The stamp of a line that is one, a label such as `Published:` taken off; `undefined` for any other line. */
export const toStamp = (text: string): string | undefined => {
  if (text.length > 120) return undefined;
  const stamp = text.replace(publishedLabel, '');
  return isStampLine(stamp) ? stamp : undefined;
};
