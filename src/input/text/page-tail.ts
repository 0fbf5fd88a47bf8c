import type { Credit, Found } from '../../model/capture.ts';
import { toClosingCredit, toCredit } from '../credit.ts';
import { toChange, toHeadLine } from '../head-line.ts';
import { endsSentence, type Line } from '../lines.ts';
import { isCommentsHead, isEndLine, isFooterLine } from '../page-lines.ts';
import type { TextRules } from '../profiles/profile.ts';
import { findIssuedStamp, toStamp } from '../stamp-line.ts';
import { type Drop, isChrome } from './page-junk.ts';

/** The story, and what stood below it. */
export interface Tail {
  readonly story: readonly Line[];
  /** A stamp that stood at the end of the story. */
  readonly published: Found | undefined;
  readonly updated: Found | undefined;
  readonly credits: readonly Credit[];
}

/** Takes the page below the story off its end, with the time of the last change and credits on lines of their own. */
export const readTail = (lines: readonly Line[], rules: TextRules, drop: Drop): Tail => {
  const issue = rules.stampAt === 'end' ? readIssue(lines, drop) : { end: lines.length, published: undefined };
  let { published } = issue;
  let updated: Found | undefined;
  const upwards: Credit[] = [];
  const isTaken = (line: Line): boolean => {
    const change = toChange(line.text);
    if (change === undefined) return false;
    if (updated !== undefined) drop(line, 'another time of the last change');
    updated ??= { text: change, line: line.number };
    return true;
  };
  let end = cutAtMark(lines.slice(0, issue.end), rules);
  for (const line of lines.slice(end, issue.end)) if (!isTaken(line)) drop(line, 'below the story');
  let last: Line | undefined;
  for (; end > 0; end -= 1) {
    const line = lines[end - 1];
    if (line === undefined || line.text === '' || isTaken(line)) continue;
    // Where a line was only broken, its last word may be an agency's name.
    const { text: above = '' } = lines[end - 2] ?? {};
    const read = above === '' || endsSentence(above) ? toClosingCredit : toCredit;
    const credit = read({ text: line.text, line: line.number });
    const stamp = published === undefined ? closingStamp(line.text) : undefined;
    if (credit !== undefined) upwards.push(credit);
    else if (stamp !== undefined) published = { text: stamp, line: line.number };
    else if (isChrome(line, rules) || (end > 1 && isFooterLine(line.text))) drop(line, 'page chrome');
    else {
      last = line;
      break;
    }
  }
  const credits = upwards.toReversed();
  const split = last === undefined || updated !== undefined ? undefined : splitChange(last);
  if (split === undefined) return { story: lines.slice(0, end), published, updated, credits };
  return { story: [...lines.slice(0, end - 1), split.rest], published, updated: split.updated, credits };
};

/** Where the lines below the story begin: at a mark under which nothing belongs to it. */
const cutAtMark = (lines: readonly Line[], rules: TextRules): number => {
  const words = lines.findIndex((line) => line.text !== '' && !isChrome(line, rules));
  const lastProse = lines.findLastIndex(isProse);
  const cut =
    words === -1
      ? -1
      : lines.findIndex(
          ({ text }, at) =>
            at > words &&
            (rules.endMarks.includes(text) || isCommentsHead(text) || (isEndLine(text) && at > lastProse)),
        );
  return cut === -1 ? lines.length : cut;
};

/** A sentence of some length: below a heading such as `More news` it makes that the story's own. */
const isProse = ({ text }: Line): boolean =>
  text.length >= (/\p{Script=Han}/u.test(text) ? 20 : 40) && endsSentence(text) && !isFooterLine(text);

/** A stamp at a story's end that says itself what it is: `Published: …`, `於2016年12月27日22時45分發出`; no day of an event. */
const closingStamp = (text: string): string | undefined => {
  const read = toHeadLine(text);
  if (read?.kind !== 'stamp' || read.beside.length > 0) return undefined;
  return read.isLabelled || /^[於于].*[發发]\s?[出佈布]$/.test(text) ? read.text : undefined;
};

/** A change that was left on the line of the last paragraph, e.g. behind a rule of underscores. */
const splitChange = (line: Line): { readonly rest: Line; readonly updated: Found } | undefined => {
  const start = Math.max(0, line.text.length - 120);
  const at = line.text.slice(start).search(/(?:last updated|最[後后]更新(?:時間|日期)?)\s?[:：]/i);
  const change = at === -1 ? undefined : toChange(line.text.slice(start + at));
  if (change === undefined) return undefined;
  const above = line.text.slice(0, start + at).trimEnd();
  let length = above.length;
  while (length > 0 && above.charAt(length - 1) === '_') length -= 1;
  const text = above.slice(0, length).trimEnd();
  if (length === above.length && !endsSentence(text)) return undefined;
  return { rest: { ...line, text }, updated: { text: change, line: line.number } };
};

/** How many lines at the end of a file a stamp may be in. */
const lastLines = 80;
const closing =
  /^(?:NNNN|ends?(?: ?\/.{0,80})?|issued at (?:hkt )?\d.{0,20}|issued at hkt.{0,20}|完(?:\s?[/／].{0,40})?|香\s?港\s?[時时]\s?[間间].{0,20})$/i;

interface Issue {
  /** Where the story ends in the lines. */
  readonly end: number;
  readonly published: Found | undefined;
}

/** The end of a government's release: its stamp, and where the story ends. */
const readIssue = (lines: readonly Line[], drop: Drop): Issue => {
  const texts = lines.map(({ text }) => text);
  const issued = findIssuedStamp(texts, Math.max(0, lines.length - lastLines));
  if (issued === undefined) return readLostIssue(lines, drop);
  const { at, count, stamp } = issued;
  for (const [beside, below] of lines.slice(at).entries())
    if (beside >= count || below.text === 'NNNN') drop(below, 'below the story');
  return { end: at, published: { text: stamp, line: lines[at]?.number ?? 1 } };
};

/** The same where one of the lines is missing: a day alone is a day, and a time that lost its day is no stamp. */
const readLostIssue = (lines: readonly Line[], drop: Drop): Issue => {
  const last = lines.findLastIndex(({ text }) => closing.test(text));
  if (last < Math.max(0, lines.length - lastLines)) return { end: lines.length, published: undefined };
  const end = firstClosing(lines, last);
  let published: Found | undefined;
  for (const [at, line] of lines.slice(end).entries()) {
    const isSigned = endMark.test(lines[end]?.text ?? '') && end + at <= last + 1;
    const day = isSigned && published === undefined ? toDay(line.text) : undefined;
    if (day === undefined) drop(line, 'below the story');
    else published = { text: day, line: line.number };
  }
  return { end, published };
};

/** The first of the lines that close a release. Between them and a mark of the end a day may stand; without one it is the story's. */
const firstClosing = (lines: readonly Line[], last: number): number => {
  let end = last;
  let isDayAbove = false;
  for (let at = last; at >= 0 && !endMark.test(lines[end]?.text ?? ''); at -= 1) {
    const { text = '' } = lines[at] ?? {};
    if (text === '') continue;
    if (closing.test(text) && (!isDayAbove || endMark.test(text))) end = at;
    else if (!isDayAbove && toDay(text) !== undefined) isDayAbove = true;
    else break;
  }
  return end;
};

const endMark = /^(?:ends?(?: ?\/|$)|完)/i;

const toDay = (text: string): string | undefined => {
  const day = text.replace(/^(?:ends?|完) ?[/／] ?/i, '');
  // Nothing but the day: with a label in front it is another one.
  return toStamp(day) === day && /(?<!\d)[12]\d{3}(?!\d)/.test(day) ? day : undefined;
};
