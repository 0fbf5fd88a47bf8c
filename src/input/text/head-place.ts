import { type HeadLine, isSection, longestLabel, toHeadLine, toUnlabelled } from '../head-line.ts';
import { endsSentence, type Line } from '../lines.ts';
import { drawnRule, type TextRules } from '../profiles/profile.ts';
import { isChrome } from './page-junk.ts';

/** What front matter has said already, so that the text need not. */
export interface Stated {
  readonly title: string | undefined;
  readonly published: boolean;
}

/** Where the head's parts stand in the lines; -1 for none. */
export interface Place {
  readonly headline: number;
  /** The last line of the headline, which the government breaks where it is long. */
  readonly headlineEnd: number;
  readonly stamp: number;
  /** The stamp above the headline, where there is none below it. */
  readonly stampAbove: number;
  readonly mark: number;
  /** True where the page's menu stands above the headline, and says nothing of the story. */
  readonly isBelowMenu: boolean;
}

/** Finds the parts of a page's head among its lines. */
export const findPlace = (lines: readonly Line[], rules: TextRules, stated: Stated): Place => {
  const menu = stated.title === undefined ? belowMenu(lines, nextWords(lines, 0, rules), rules) : -1;
  const headline = menu === -1 ? titleLine(lines, rules, stated) : menu;
  return { ...placeOf(lines, headline, rules), isBelowMenu: menu !== -1 };
};

const placeOf = (lines: readonly Line[], headline: number, rules: TextRules): Omit<Place, 'isBelowMenu'> => {
  const headlineEnd = headlineEndLine(lines, headline, rules);
  const stamp = stampLine(lines, headlineEnd + 1, rules);
  const above = stamp !== -1 ? -1 : lines.findIndex((line, at) => at < headline && isStamp(line));
  return {
    headline,
    headlineEnd,
    stamp,
    stampAbove: above,
    mark: markLine(lines, Math.max(headline, stamp) + 1, rules),
  };
};

/** How many lines a headline has at most, and how long each of them is where there are several. */
const mostHeadlineLines = 4;
const longestHeadlineLine = 120;

/** A release's headline goes on to the line of stars right below it. */
const headlineEndLine = (lines: readonly Line[], headline: number, rules: TextRules): number => {
  if (rules.stampAt !== 'end' || headline === -1) return headline;
  const below = lines.slice(headline, headline + mostHeadlineLines + 1);
  const stars = below.findIndex(({ text }) => drawnRule.test(text.slice(0, 300)));
  const isWhole = below
    .slice(0, Math.max(0, stars))
    .every(({ text }) => text !== '' && text.length <= longestHeadlineLine);
  return stars > 1 && isWhole ? headline + stars - 1 : headline;
};

/** How many lines may stand between headline and stamp, and how many where the stamp cannot be anything else. */
const between = 2;
const standfirst = 12;

const isStamp = (line: Line): boolean => toHeadLine(line.text)?.kind === 'stamp';

/** The index of the stamp below the headline, or -1. */
const stampLine = (lines: readonly Line[], from: number, rules: TextRules): number => {
  if (rules.stampAt === 'end') return -1;
  let seen = 0;
  let isNear = true;
  for (let at = from; at < lines.length && seen <= standfirst; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === '') continue;
    if (rules.storyMarks.includes(line.text) || isCaption(line, rules)) return -1;
    if (isChrome(line, rules)) continue;
    const read = toHeadLine(line.text);
    if (read?.kind === 'stamp') {
      const isSure = read.isLabelled || rules.stamp?.test(line.text) === true;
      const isOwn = isNear && seen <= between && !isOfEvent(lines, at) && !isOfTimeline(lines, at, read.text);
      return isOwn || isSure ? at : -1;
    }
    if (read !== undefined) continue;
    seen += 1;
    if (line.text.length > longestLabel || endsSentence(line.text)) isNear = false;
  }
  return -1;
};

/** True for `Date: 12 January 2021` above or below `Time:` or `Venue:`: the day of an event, not of the story. */
const isOfEvent = (lines: readonly Line[], at: number): boolean =>
  lines
    .slice(Math.max(0, at - 4), at + 5)
    .some(({ text }) => /^(?:time|venue|place|location|event|時間|时间|地點|地点|場地)\s?[:：]/i.test(text));

/** True for a day below which there are others: the story is told day by day, and this is the first of them. */
const isOfTimeline = (lines: readonly Line[], at: number, stamp: string): boolean => {
  if (hasClock(stamp)) return false;
  // Right below the headline a day in another spelling than those within the story is no part of it.
  const isApart = (lines[at - 1]?.text ?? '') !== '' && lines[at + 1]?.text === '';
  const spelling = spellingOf(lines[at]?.text ?? '');
  return lines
    .slice(at + 2)
    .some((line) => isStamp(line) && !hasClock(line.text) && !(isApart && spellingOf(line.text) !== spelling));
};

const spellingOf = (stamp: string): string =>
  stamp
    .slice(0, longestLabel)
    .replace(/\p{Nd}+/gu, '0')
    .replace(/[\p{L}]+/gu, 'a');

const hasClock = (stamp: string): boolean => /\d[:：時时點点]|\d ?[ap]\.?m/i.test(stamp);

/** The index of the mark below which the story begins, or -1: only short lines that are no sentence stand above it. */
const markLine = (lines: readonly Line[], from: number, rules: TextRules): number => {
  let seen = 0;
  for (let at = from; at < lines.length && seen <= between; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === '') continue;
    if (rules.storyMarks.includes(line.text)) return at;
    if (isChrome(line, rules) || toHeadLine(line.text) !== undefined) continue;
    if (line.text.length > longestLabel || endsSentence(line.text) || isCaption(line, rules)) return -1;
    seen += 1;
  }
  return -1;
};

const isCaption = (line: Line, rules: TextRules): boolean => rules.caption?.test(line.raw) === true;

/** The index of the headline, or -1: the first line that is neither chrome nor says something else of the story. */
const titleLine = (lines: readonly Line[], rules: TextRules, stated: Stated): number => {
  const first = firstHeading(lines, nextWords(lines, 0, rules), rules);
  const at =
    lines[first] === undefined ? -1 : isHeading(lines, first, rules) ? first : headlineBelow(lines, first, rules);
  const line = lines[at];
  if (line === undefined || isCaption(line, rules)) return -1;
  // Where front matter gives the title, the first line is one only if it says the same or a page's head begins with it.
  const { stamp, mark } = placeOf(lines, at, rules);
  const isTitle = stated.title === undefined || line.text === stated.title.trim() || stamp !== -1 || mark !== -1;
  return isTitle || at > first ? at : -1;
};

/** The first line, or the one below it where that one is the section's name and a stamp stands below both. */
const firstHeading = (lines: readonly Line[], first: number, rules: TextRules): number => {
  if (!isSection(lines[first]?.text ?? '')) return first;
  const second = nextWords(lines, first + 1, rules);
  const { text = '' } = lines[second] ?? {};
  const read = toHeadLine(text);
  // In capitals a headline may look like a name.
  const words = toUnlabelled(text)?.kind ?? 'author';
  const isHeadline = (read === undefined || read.kind === 'title') && words === 'author';
  return isHeadline && placeOf(lines, second, rules).stamp !== -1 ? second : first;
};

/** How far down a page a menu on top of it may reach, and what its lines look like. */
const menuEnd = 80;
const longestMenuLine = 30;
const fewestMenuLines = 3;
/** So many lines stand between no headline and its stamp. */
const longMenu = 6;

/** The index of a headline below the menu of its page: the longest of many short lines, a stamp with its hour right below; else -1. */
const belowMenu = (lines: readonly Line[], top: number, rules: TextRules): number => {
  if (rules.stampAt === 'end') return -1;
  const isNear = placeOf(lines, top, rules).stamp !== -1;
  const stamp = lines.findIndex((line, at) => at > top && at < menuEnd && isStamp(line));
  if (stamp === -1 || !hasClock(lines[stamp]?.text ?? '')) return -1;
  const above = lines.slice(top, stamp).map(({ text }, at) => ({ text, at: top + at }));
  const words = above.filter(
    ({ text, at }) => text !== '' && !isChromeAt(lines, at, rules) && toHeadLine(text)?.kind !== 'author',
  );
  const headline = words.at(-1);
  const menu = words.slice(0, -1);
  const isMenu =
    menu.length >= (isNear ? longMenu : fewestMenuLines) &&
    menu.every(({ text }) => text.length <= longestMenuLine && !endsSentence(text));
  const isLongest = headline !== undefined && menu.every(({ text }) => text.length < headline.text.length);
  return isMenu && isLongest && !/[.。]$/.test(headline.text) && placeOf(lines, headline.at, rules).stamp === stamp
    ? headline.at
    : -1;
};

const isChromeAt = (lines: readonly Line[], at: number, rules: TextRules): boolean => {
  const line = lines[at];
  return line !== undefined && isChrome(line, rules);
};

const nextWords = (lines: readonly Line[], from: number, rules: TextRules): number => {
  const at = lines.findIndex((line, index) => index >= from && line.text !== '' && !isChrome(line, rules));
  return at === -1 ? lines.length : at;
};

/** False for a first line that has its own meaning: a stamp, or one of several labels. */
const isHeading = (lines: readonly Line[], first: number, rules: TextRules): boolean => {
  const read = toHeadLine(lines[first]?.text ?? '');
  if (read === undefined || read.kind === 'title') return true;
  if (read.kind === 'stamp' || read.kind === 'updated' || read.kind === 'link') return false;
  const below = toHeadLine(lines[nextWords(lines, first + 1, rules)]?.text ?? '');
  return !isLabelled(read) || below === undefined || !(below.kind === 'title' || isLabelled(below));
};

const isLabelled = (read: HeadLine): boolean =>
  read.kind === 'stamp' ||
  read.kind === 'updated' ||
  read.kind === 'credit' ||
  (read.kind !== 'title' && read.isLabelled);

/** How many lines may stand above a headline. */
const mostAbove = 6;

/** The index of a headline that stands below stamps and labels, or -1 where the next line could as well be the story. */
const headlineBelow = (lines: readonly Line[], first: number, rules: TextRules): number => {
  const isMarked = lines.some(({ text }) => rules.storyMarks.includes(text));
  let at = first;
  for (let count = 0; count < mostAbove; count += 1) {
    const line = lines[at];
    const read = toHeadLine(line?.text ?? '');
    if (line === undefined) return -1;
    if (at > first && isSection(line.text)) {
      at = nextWords(lines, at + 1, rules);
      continue;
    }
    if (read === undefined || read.kind === 'title') break;
    // On a page whose parts are marked nothing but its address stands above the headline.
    if (isMarked && read.kind !== 'link') return -1;
    // The day alone with its weekday, as on top of any page, is perhaps only the day on which the page was captured.
    if (read.kind === 'stamp' && !read.isLabelled && isBanner(read.text)) return -1;
    at = nextWords(lines, at + 1, rules);
  }
  const line = lines[at];
  const isFollowed = nextWords(lines, at + 1, rules) < lines.length;
  const isHeadline = line !== undefined && line.text.length <= 200 && !/[.。,，;；:：]$/.test(line.text);
  return isHeadline && isFollowed ? at : -1;
};

const isBanner = (stamp: string): boolean => !hasClock(stamp) && /day|星期|[(（]/i.test(stamp);
