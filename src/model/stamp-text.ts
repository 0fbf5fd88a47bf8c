/** A month's English name, whole or cut to three letters: the source of a pattern. */
export const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** A weekday in English or Chinese, brackets and a comma taken with it: the source of a pattern, to be used without case. */
export const weekdayName = [
  String.raw`\(?(?<![a-z])(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])\.?\)?,?`,
  String.raw`\(?(?:星期|週|周|禮拜|礼拜)[一二三四五六日天]\)?,?`,
  String.raw`(?<=[日號号\d] ?)\([一二三四五六日]\),?`,
].join('|');

/** Hong Kong time by its names, brackets taken with them: the source of a pattern, to be used without case. */
export const hongKongTime = [
  String.raw`\(?(?<![a-z])(?:hks?t|(?:hong kong|hk)(?: standard| summer)? time)(?![a-z])\)?`,
  String.raw`\(?[香本]港(?:標準|标准|夏令)?[時时][間间]\)?`,
].join('|');

/** The time of another place, by its Chinese name: the source of a pattern. */
export const otherPlaceTime = '(?:北京|[台臺]北|[東东]京|[倫伦]敦|[紐纽][約约]|美[東东西]|[當当本]地)[時时][间間]';

/** The Chinese words that tell which half of the day a clock means: the source of a pattern. */
export const halfOfDay = '(?:上午|下午|凌晨|清晨|早晨|早上|正午|中午|傍晚|晚上|晚間|晚间|午夜|子夜|半夜)';

/**
 * A stamp in one spelling, so that each form needs but one pattern: full-width characters are narrow, white space is one
 * space, Chinese text has none, Chinese numerals are digits, and `18時45分` is `18:45`.
 */
export const foldStamp = (text: string): string =>
  foldChinese(
    text
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2236\ufe30\ufe55]/g, ':')
      .replace(/\s+/g, ' ')
      .trim(),
  );

const zeros = '零〇○◯';
const numerals = `[${zeros}一二三四五六七八九十廿卅兩两]`;
const spaceInChinese = /(?<=[\u2e80-\u9fff○◯]) | (?=[\u2e80-\u9fff○◯])/g;
// In 星期二十時 the first numeral is the weekday's.
const number = new RegExp(`(?<![期週周拜])${numerals}+(?=[年月日號号時时點点分秒])`, 'g');
const clock = /(?<!\d)(\d{1,2})[時时點点](?:(\d{1,2})分(?:(\d{1,2})秒)?)?/g;

const foldChinese = (text: string): string => {
  // Most stamps hold no Chinese at all.
  if (!/[\u2e80-\u9fff]/.test(text)) return text;
  return text
    .replace(spaceInChinese, '')
    .replace(number, (found: string, at: number, whole: string) => {
      const value = toDigits(found);
      // The 8 of 2020-08-08十時 stays apart from the hour behind it.
      return value !== undefined && /\d/.test(whole.charAt(at - 1)) ? ` ${value}` : (value ?? found);
    })
    .replace(/(?<=[時时點点])半/g, '30分')
    .replace(/(?<=[時时點点])[正整]/g, '')
    .replace(clock, (_, hour: string, minute = '0', second?: string) =>
      [hour, minute.padStart(2, '0'), ...(second === undefined ? [] : [second.padStart(2, '0')])].join(':'),
    );
};

const digits = '零一二三四五六七八九';

/** `二○一六` is 2016, `二十七` 27, `廿七` 27, `零五` 05; `undefined` for what is no number below 60 and no year. */
const toDigits = (text: string): string | undefined => {
  const plain = text.replace(new RegExp(`[${zeros}]`, 'g'), '零').replace(/^[兩两]$/, '二');
  const one = (numeral: string): string => String(digits.indexOf(numeral));
  if (/^[零一二三四五六七八九]{4}$|^零?[零一二三四五六七八九]$/.test(plain)) return [...plain].map(one).join('');
  const [, tens, units = '零'] = /^([二三四五]?十|廿|卅)([一二三四五六七八九])?$/.exec(plain) ?? [];
  if (tens === undefined) return undefined;
  const ten = { 十: '1', 廿: '2', 卅: '3' }[tens] ?? one(tens.charAt(0));
  return `${ten}${one(units)}`;
};
