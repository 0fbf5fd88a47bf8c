import { foldStamp, halfOfDay, hongKongTime, monthName, otherPlaceTime, weekdayName } from '../model/stamp-text.ts';

/** Longer than any line that is a stamp, in UTF-16 code units. */
const longestLine = 160;
// A fraction of a second that never ends is still a stamp, a broken one.
const shortenDigits = (text: string): string => text.replace(/(\d{20})\d+/g, '$1');

const category = /^[^|｜\d:：。.!?！？]{1,30}[|｜]/;
// A time of the last change has its own place, and a byline its own name.
const otherLabel = /updat|modif|amend|更新|修[訂订改正]|^by\s/i;
const publishedLabel =
  /^(?:weather )?(?:bulletin|forecast|report) (?:updated|issued) at\s+|^(?:(?:first |originally )?(?:published|posted|issued|released|created)|publication|publish)(?:\s+(?:date|time|on|at)){0,2}\s*[:：]?\s*|^(?:[發発发][佈布表稿]|刊登|刊出|出版|建立|上[載载]|公[佈布]|文章)(?:日期|[時时][間间]|[於于])?\s*[:：]?\s*/i;
// In the text of an invitation these also stand before the day of the event; so they ask for a whole day.
const dateLabel = /^(?:date(?:\s+(?:published|posted|issued|of publication))?|日期)\s*[:：]?\s*/i;

/**
 * The stamp of a line that says nothing but a time, well-formed or not, with a label such as `Published:` or a category such
 * as `Local |` taken off; `undefined` for any other line. Whether the time exists is for others to judge.
 */
export const toStamp = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (!mayHoldTime.test(trimmed)) return undefined;
  if (!judged.has(trimmed)) {
    if (judged.size >= mostJudged) judged.clear();
    judged.set(trimmed, judge(trimmed));
  }
  return judged.get(trimmed);
};

// Whoever looks for the parts of a page asks the same lines again and again.
const judged = new Map<string, string | undefined>();
const mostJudged = 200;

const judge = (trimmed: string): string | undefined => {
  const line = shortenDigits(trimmed);
  if (line.length > longestLine) return undefined;
  const [section = ''] = category.exec(line) ?? [];
  if (otherLabel.test(section)) return undefined;
  const rest = line.slice(section.length).trim();
  const [label = ''] = publishedLabel.exec(rest) ?? dateLabel.exec(rest) ?? [];
  const stamp = rest.slice(label.length);
  const isLabelled = label !== '' && !dateLabel.test(label);
  if (!saysOnlyTime(stamp, isLabelled)) return undefined;
  // As the file has it: nothing was cut off in front of it.
  return trimmed.slice(line.length - stamp.length);
};

/** True when a line says nothing but a time, a label or a category in front of it included. */
export const isStampLine = (text: string): boolean => toStamp(text) !== undefined;

// Most lines of a page hold none of these, and are judged no further.
const mayHoldTime = /[\d\uff10-\uff19一二三四五六七八九十廿卅零〇○]|\bago$|正午/i;

// What stamps are made of, each as a pattern for folded text.
const ago =
  /(?<![a-z\d])(?:\d{1,3}|an?) (?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|day|week|month|year)s? ago(?![a-z])|\d{1,3}(?:秒鐘?|分[鐘钟]|小[時时]|[天日周週]|星期|[個个]月|年)前/i;
const today = /(?<![a-z])(?:today|yesterday)(?![a-z])|[今昨前][日天早晚]/i;
const weekday = new RegExp(weekdayName, 'i');
const offset =
  /\(?(?<![a-z])(?:UTC|GMT) ?[+-]\d{1,2}(?::?\d{2})?(?!\d)\)?|(?<=:\d{2}(?:[.,]\d{1,30})?|T\d{4,6}|\dm\.?) ?\(?[+-]\d{2}(?::?\d{2})?(?!\d)\)?/i;
const zones = new RegExp(
  String.raw`${hongKongTime}|${otherPlaceTime}|\(?(?<![a-z])(?:UTC|GMT|UT|[CEMP][SD]T|[AEIJKMN]ST|BST|CES?T|EE?S?T|SGT|MSK|ICT|A[CEW][SD]T|ET|PT)(?![a-z])\)?|(?<=\d) ?Z(?![a-z\d])`,
  'gi',
);
const clock = new RegExp(
  String.raw`${halfOfDay}\d{1,2}(?::\d{2}){0,2}|正午|(?:(?<=\d)T)?(?<![\d.])(?:\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,30})?(?: ?(?:[ap]\.?m\.?|noon|midnight)(?![a-z]))?|\d{1,2}(?:\.\d{2})? ?(?:[ap]\.?m\.?|noon|midnight)(?![a-z])|(?<![a-z])(?:noon|midnight)(?![a-z]))`,
  'i',
);
const year = String.raw`(?<!\d)[12]\d{3}(?!\d)`;
const dayNumber = String.raw`(?<!\d)\d{1,2}(?!\d)(?:st|nd|rd|th)?`;
const wholeDay = new RegExp(
  [
    String.raw`${year}(?<a>[-/.])\d{1,2}\k<a>\d{1,2}(?!\d)`,
    String.raw`(?<!\d)\d{1,2}(?<b>[-/.])\d{1,2}\k<b>${year}`,
    String.raw`(?:公元|西元)?${year}年\d{1,2}月\d{1,2}[日號号]`,
    String.raw`${dayNumber}[ /-]?(?:of )?(?<![a-z])${monthName}(?![a-z])\.?,?[ /-]?${year}`,
    String.raw`(?<![a-z])${monthName}(?![a-z])\.? ${dayNumber},? ?${year}`,
    String.raw`(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T?\d{4}(?:\d{2})?(?!\d)`,
  ].join('|'),
  'i',
);
/** A day that lacks its year, or has one of two or five digits or of another calendar. */
const partOfDay = new RegExp(
  [
    String.raw`(?<!\d)\d{1,6}(?<a>[-/.])\d{1,2}\k<a>\d{1,6}(?!\d)`,
    String.raw`(?:(?:中[華华])?民[國国])?(?:\d{1,6}年)?\d{1,2}月\d{1,2}[日號号]`,
    String.raw`${dayNumber}[ /-]?(?<![a-z])${monthName}(?![a-z])\.?(?:,?[ /-]?\d{2,6})?`,
    String.raw`(?<![a-z])${monthName}(?![a-z])\.? ${dayNumber}`,
  ].join('|'),
  'i',
);
// What none of these patterns takes: a mark, or a word longer than September.
const inNoTime = /["“”'’?!$%&#*=<>]|[a-z]{10}/i;
const frame = /^ends? ?\/|^完\/?|^[於于]|NNNN$|[發发][出佈布表]$|(?<![a-z])(?:issued at|at|on|of)(?![a-z])/gi;

/** What was found in a line, and what is left of it. */
interface Taken {
  readonly rest: string;
  readonly found: boolean;
}

const take = (text: string, pattern: RegExp): Taken => {
  const rest = text.replace(pattern, ' ');
  return { rest, found: rest !== text };
};

/** Takes out of a text all that a stamp is made of, each once; nothing may be left, and enough must have been there. */
const saysOnlyTime = (text: string, isLabelled: boolean): boolean => {
  const folded = foldStamp(text);
  if (inNoTime.test(folded)) return false;
  const counted = take(folded, ago);
  const named = take(counted.rest, today);
  const weekdays = take(named.rest, weekday);
  const offsets = take(weekdays.rest, offset);
  const places = take(offsets.rest, zones);
  const clocks = take(places.rest, clock);
  const whole = take(clocks.rest.replace(/\s+/g, ' '), wholeDay);
  const part = whole.found ? { rest: whole.rest, found: false } : take(whole.rest, partOfDay);
  const rest = part.rest.replace(frame, ' ');
  const hasZone = offsets.found || places.found;
  // 2018-03-09 HKT 1635 is a stamp too, a broken one.
  const left = whole.found && hasZone ? rest.replace(/\d{4,6}/, ' ') : rest;
  if (/[^\s,.;:|/()@-]/.test(left)) return false;
  if (whole.found || counted.found) return true;
  const hasDay = part.found || named.found;
  return hasDay ? clocks.found || hasZone || isLabelled : clocks.found && (hasZone || isLabelled);
};

/** The stamp that a government release has at its end on two lines or three, and how many lines it took. */
export interface IssuedStamp {
  readonly stamp: string;
  readonly count: number;
}

const endMark = /^(?:ends? ?\/|完(?:$|[\s/\d]))/i;
const longestIssued = 12;

/**
 * The last stamp of that kind in trimmed lines, and the place of its first line, not above `from`; one whose mark of the end
 * was lost only where there is no other.
 */
export const findIssuedStamp = (
  lines: readonly string[],
  from: number,
): (IssuedStamp & { readonly at: number }) | undefined => {
  for (const isMarked of [true, false]) {
    for (let at = lines.length - 1; at >= from; at -= 1) {
      const joined = joinIssued(lines.slice(at, at + longestIssued), isMarked);
      if (joined !== undefined) return { ...joined, at };
    }
  }
  return undefined;
};

/**
 * Joins the stamp that stands at the start of `lines`, e.g. `Ends/Tuesday, June 21, 2022`, `Issued at HKT 20:16`, `NNNN`. The
 * lines are trimmed; there may be blank ones between them.
 */
export const joinIssued = (lines: readonly string[], isMarked = true): IssuedStamp | undefined => {
  const [first = ''] = lines;
  if (first.length > longestLine || !(isMarked ? endMark.test(foldStamp(first)) : isDayOfIssue(lines)))
    return undefined;
  let stamp = '';
  for (const [at, line] of lines.slice(0, longestIssued).entries()) {
    if (line === '') continue;
    stamp = `${stamp} ${line}`.trim();
    if (stamp.length > longestLine) return undefined;
    if (hasDayAndClock(stamp)) return { stamp, count: at + 1 + closingLines(lines.slice(at + 1, longestIssued)) };
  }
  return undefined;
};

/** True for a day with its weekday where the hour of issue is right below: the mark above both was lost. */
const isDayOfIssue = (lines: readonly string[]): boolean => {
  const [day = '', ...below] = lines.slice(0, longestIssued);
  const hour = below.find((line) => line !== '') ?? '';
  return (
    hour.length <= longestLine &&
    /^(?:issued at hkt|香港[時时][間间])\s?\d/i.test(foldStamp(hour)) &&
    weekday.test(foldStamp(day)) &&
    wholeDay.test(foldStamp(day)) &&
    saysOnlyTime(day, false)
  );
};

const hasDayAndClock = (text: string): boolean => {
  const folded = foldStamp(text);
  const clocks = take(take(take(folded, weekday).rest, zones).rest, clock);
  return clocks.found && wholeDay.test(clocks.rest.replace(/\s+/g, ' ')) && saysOnlyTime(text, false);
};

/** How many lines a closing `NNNN` takes, blank ones above it included. */
const closingLines = (lines: readonly string[]): number => {
  const at = lines.findIndex((line) => line !== '');
  return lines[at] === 'NNNN' ? at + 1 : 0;
};
