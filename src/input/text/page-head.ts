import type { Credit, Found } from '../../model/capture.ts';
import { type HeadLine, isSection, longestLabel, toHeadLine, toUnlabelled } from '../head-line.ts';
import { endsSentence, joinHardBreaks, type Line } from '../lines.ts';
import type { TextRules } from '../profiles/profile.ts';
import { findPlace, type Place, type Stated } from './head-place.ts';
import { type Drop, isChrome } from './page-junk.ts';

/** What the lines above a story say of it. */
export interface Head {
  readonly title: Found | undefined;
  readonly published: Found | undefined;
  readonly otherStamps: readonly Found[];
  readonly updated: Found | undefined;
  readonly link: Found | undefined;
  readonly section: Found | undefined;
  readonly authors: readonly Found[];
  readonly credits: readonly Credit[];
  /** Sentences above the stamp: they are the story's first. */
  readonly lead: readonly Line[];
  /** Where the story begins in the lines. */
  readonly next: number;
}

/** Reads the lines above the story: the headline, the stamp, who wrote it; the page's chrome is dropped. */
export const readHead = (lines: readonly Line[], rules: TextRules, stated: Stated, drop: Drop): Head => {
  const place = findPlace(lines, rules, stated);
  const { headline } = place;
  const heard: Heard = { stamps: [], authors: [], credits: [], lead: [] };
  const reading: Reading = { rules, place, heard, drop };
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === '') continue;
    if (at === headline) heard.title = toTitle(lines, place, rules);
    else if (at > headline && at <= place.headlineEnd) continue;
    else if (at < headline) hearAbove(line, reading);
    else if (at === place.mark) drop(line, 'page chrome');
    else if (isChrome(line, rules)) drop(line, 'page chrome');
    else if (!hear(line, at, reading)) break;
    if (at === place.mark) {
      at += 1;
      break;
    }
  }
  const { title, updated, link, section, authors, credits, lead } = heard;
  const [published, ...otherStamps] = heard.stamps;
  return { title, published, otherStamps, updated, link, section, authors, credits, lead, next: at };
};

/** What has been found so far. */
interface Heard {
  title?: Found | undefined;
  updated?: Found | undefined;
  link?: Found | undefined;
  section?: Found | undefined;
  readonly stamps: Found[];
  readonly authors: Found[];
  readonly credits: Credit[];
  readonly lead: Line[];
}

/** What every line of a head is read with. */
interface Reading {
  readonly rules: TextRules;
  readonly place: Place;
  readonly heard: Heard;
  readonly drop: Drop;
}

/** Takes what a line above the headline says: a label, or the stamp where there is none below. */
const hearAbove = (line: Line, reading: Reading): void => {
  const { place, heard, drop } = reading;
  const read: HeadLine | undefined = isSection(line.text)
    ? { kind: 'section', text: line.text, isLabelled: false }
    : toHeadLine(line.text);
  if (read === undefined || place.isBelowMenu) drop(line, 'page chrome');
  else if (read.kind === 'stamp' && (place.stampAbove === -1 || heard.stamps.length > 0))
    drop(line, 'a time above the headline');
  else take(read, line, reading);
};

/** Takes what a line of the head says; false when the story begins with it. */
const hear = (line: Line, at: number, reading: Reading): boolean => {
  const { place, heard } = reading;
  const isInHead = at < Math.max(place.stamp, place.mark);
  const read = toHeadLine(line.text);
  if (read?.kind === 'stamp') {
    const isBelowStamp = heard.stamps.at(-1)?.line === line.number - 1;
    if (at !== place.stamp && (heard.stamps.length === 0 || !(isBelowStamp || isInHead))) return false;
  } else if (read?.kind === 'updated') {
    if (heard.stamps.length === 0 && !isInHead) return false;
  } else if (read === undefined || (!isInHead && !isOwnLine(read, place))) {
    if (!isInHead) return false;
    hearWords(line, reading);
    return true;
  }
  take(read, line, reading);
  return true;
};

/** False for what could as well be the first line of the story: a title of a book, an address to look at. */
const isOwnLine = (read: HeadLine, place: Place): boolean =>
  place.headline !== -1 && read.kind !== 'title' && (read.kind !== 'link' || read.isLabelled);

/** Takes a line between headline and story that has no label: sentences are the story's. */
const hearWords = (line: Line, reading: Reading): void => {
  const { place, heard, drop } = reading;
  const found = toUnlabelled(line.text);
  if (line.text === heard.title?.text) drop(line, 'the headline again');
  else if (line.text.length > longestLabel || endsSentence(line.text)) heard.lead.push(line);
  else if (place.mark !== -1) drop(line, 'between the headline and the story');
  else if (found === undefined) heard.lead.push(line);
  else take(found, line, reading);
};

const take = (read: HeadLine, line: Line, reading: Reading): void => {
  const { heard, drop } = reading;
  const found: Found = { text: read.text, line: line.number };
  switch (read.kind) {
    case 'stamp':
      heard.stamps.push(found);
      for (const part of read.beside) take(part, line, reading);
      break;
    case 'updated':
      if (heard.updated !== undefined) drop(line, 'another time of the last change');
      heard.updated ??= found;
      break;
    case 'author':
      heard.authors.push(found);
      if (line.text.includes('@')) drop(line, 'the address behind a name');
      break;
    case 'credit':
      heard.credits.push({ ...found, names: read.names });
      break;
    case 'link':
      if (heard.link !== undefined) drop(line, 'another address');
      heard.link ??= found;
      break;
    case 'section':
      if (heard.section !== undefined) drop(line, 'another section');
      heard.section ??= found;
      break;
    case 'title':
      drop(line, 'another headline');
      break;
  }
};

/** The headline's own words: what labels it, marks it as Markdown or names the site is taken off. */
const toTitle = (lines: readonly Line[], { headline: at, headlineEnd }: Place, rules: TextRules): Found => {
  const { number: line = 1 } = lines[at] ?? {};
  const text = joinHardBreaks(lines.slice(at, headlineEnd + 1).map((one) => one.text));
  const beside = [lines[at - 1], lines[at + 1]].map((other) => toHeadLine(other?.text ?? ''));
  const read = toHeadLine(text);
  const isBlock = beside.some((other) => other !== undefined);
  const bare = read?.kind === 'title' && isBlock ? read.text : text.replace(/^# (?=\S)/, '');
  const title = rules.titleSuffix === undefined ? bare : withoutSuffix(bare, rules.titleSuffix);
  return { text: title, line };
};

/** The end of a text, in which the site's name is looked for. */
const longestSuffix = 80;

const withoutSuffix = (title: string, suffix: RegExp): string => {
  const found = suffix.exec(title.slice(-longestSuffix));
  const rest = found === null ? '' : title.slice(0, title.length - found[0].length).trimEnd();
  return rest === '' ? title : rest;
};
