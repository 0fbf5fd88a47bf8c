import type { Dropped, Found } from '../model/capture.ts';
import { liftCredit } from './credit.ts';
import { type Line, toParagraphs } from './lines.ts';
import type { PageText, TextProfile } from './profiles/profile.ts';
import { toStamp } from './stamp-line.ts';

/** What front matter has said already, so that the text need not. */
export interface Stated {
  readonly title: string | undefined;
  readonly published: boolean;
}

/** Reads the text of a page by its site's profile: headline, stamp, captions, story, credits; the page around them dropped. */
export const readPageText = (lines: readonly Line[], profile: TextProfile, stated: Stated): PageText => {
  const dropped: Dropped[] = [];
  const drop = (line: Line, why: string): void => {
    if (line.text !== '') dropped.push({ text: line.text, line: line.number, why });
  };
  const head = readHead(lines, profile, stated, drop);
  const { story, updated } = readTail(lines.slice(head.next), profile, drop);
  const captions: Found[] = [];
  let at = 0;
  // Above the first paragraph: captions, and what is left of the page's chrome.
  for (; at < story.length; at += 1) {
    const line = story[at];
    if (line === undefined || line.text === '') continue;
    const caption = profile.caption.exec(line.raw)?.[1];
    if (caption !== undefined) captions.push({ text: caption.trim(), line: line.number });
    else if (isChrome(line, profile)) drop(line, 'page chrome');
    else break;
  }
  const { paragraphs, credits } = liftCredit(toParagraphs(story.slice(at)));
  const language = profile.languages.find(({ sign }) => lines.some((line) => sign.test(line.text)))?.tag;
  return { ...head, updated: updated ?? head.updated, captions, paragraphs, credits, language, dropped };
};

interface Head {
  readonly title: Found | undefined;
  readonly authors: readonly Found[];
  readonly published: Found | undefined;
  readonly otherStamps: readonly Found[];
  readonly updated: Found | undefined;
  /** Where the story begins in the lines. */
  readonly next: number;
}

type Drop = (line: Line, why: string) => void;

/** The lines above the story: chrome and debris dropped, the headline, the stamp, perhaps a source line between them. */
const readHead = (lines: readonly Line[], profile: TextProfile, stated: Stated, drop: Drop): Head => {
  let title: Found | undefined;
  let updated: Found | undefined;
  const authors: Found[] = [];
  const stamps: Found[] = [];
  const headline = titleLine(lines, profile, stated);
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === '') continue;
    const debrisEnd = endOfDebris(lines, at, profile);
    const found: Found = { text: line.text, line: line.number };
    const stamp = at === headline ? undefined : toStamp(line.text);
    const change = profile.updated.exec(line.text)?.[1];
    if (at === headline) {
      title = found;
    } else if (debrisEnd !== undefined) {
      for (; at < debrisEnd; at += 1) drop(lines[at] ?? line, 'page script');
      drop(lines[at] ?? line, 'page script');
    } else if (profile.storyMarks.includes(line.text) && at > headline && (title !== undefined || stamps.length > 0)) {
      drop(line, 'page chrome');
      at += 1;
      break;
    } else if (isChrome(line, profile)) {
      drop(line, 'page chrome');
    } else if (
      stamp !== undefined &&
      (stamps.length === 0 || isBelow(stamps.at(-1), line) || isHeadAhead(lines, at, profile))
    ) {
      stamps.push({ text: stamp, line: line.number });
    } else if (change !== undefined && toStamp(change) !== undefined && stamps.length > 0) {
      updated ??= { text: change, line: line.number };
    } else if (stamps.length === 0 && line.text.length <= longestLabel && isHeadAhead(lines, at, profile)) {
      if (profile.storyMarks.length === 0) authors.push({ text: line.text.replace(/^by\s+/i, ''), line: line.number });
      else drop(line, 'between the headline and the story');
    } else {
      break;
    }
  }
  return { title, authors, published: stamps[0], otherStamps: stamps.slice(1), updated, next: at };
};

const isBelow = (found: Found | undefined, line: Line): boolean => found?.line === line.number - 1;

/** A longer line is no source or section above the story, but a paragraph of it; in UTF-16 code units. */
const longestLabel = 80;

/** The index of the headline, or -1: the first line that is neither chrome, debris nor a stamp. */
const titleLine = (lines: readonly Line[], profile: TextProfile, stated: Stated): number => {
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === '' || isChrome(line, profile)) continue;
    const debrisEnd = endOfDebris(lines, at, profile);
    if (debrisEnd === undefined) break;
    at = debrisEnd;
  }
  const line = lines[at];
  if (line === undefined || profile.stamp.test(line.text) || profile.caption.test(line.raw)) return -1;
  // Where front matter gives the title, the first line is one only if it says the same or a page's head begins with it.
  const isTitle = stated.title === undefined || line.text === stated.title.trim() || isHeadAhead(lines, at, profile);
  return isTitle ? at : -1;
};

/** True when one of the next two lines that are not junk is a stamp or the mark below which the story begins. */
const isHeadAhead = (lines: readonly Line[], from: number, profile: TextProfile): boolean => {
  let seen = 0;
  for (let at = from + 1; at < lines.length && seen < 2; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text === '') continue;
    if (profile.storyMarks.includes(line.text)) return true;
    const debrisEnd = endOfDebris(lines, at, profile);
    if (debrisEnd !== undefined) {
      at = debrisEnd;
      continue;
    }
    if (isChrome(line, profile)) continue;
    if (toStamp(line.text) !== undefined) return true;
    seen += line.text.length > longestLabel ? 2 : 1;
  }
  return false;
};

const isChrome = (line: Line, profile: TextProfile): boolean =>
  profile.chrome.some((chrome) => (typeof chrome === 'string' ? chrome === line.text : chrome.test(line.text)));

const longestDebris = 12;

/** The index of the last line of a unit of debris that begins at `at`; the line itself when the unit has no end near by. */
const endOfDebris = (lines: readonly Line[], at: number, profile: TextProfile): number | undefined => {
  const line = lines[at];
  const unit = line === undefined ? undefined : profile.debris.find(({ start }) => start.test(line.text));
  if (unit === undefined) return undefined;
  const end = lines.slice(at, at + longestDebris).findIndex((other) => unit.end.test(other.text));
  return end === -1 ? at : at + end;
};

/** The story, with the page below it and the time of the last change taken off its end. */
const readTail = (
  lines: readonly Line[],
  profile: TextProfile,
  drop: Drop,
): { readonly story: readonly Line[]; readonly updated: Found | undefined } => {
  let updated: Found | undefined;
  const takeUpdated = (line: Line): boolean => {
    const stamp = line.text.length > 120 ? undefined : profile.updated.exec(line.text)?.[1];
    if (stamp === undefined || toStamp(stamp) === undefined) return false;
    if (updated !== undefined) drop(line, 'another time of the last change');
    updated ??= { text: stamp, line: line.number };
    return true;
  };
  const firstWords = lines.findIndex((line) => line.text !== '' && !isChrome(line, profile));
  const cut = lines.findIndex(
    (line, at) => firstWords !== -1 && at > firstWords && profile.endMarks.includes(line.text),
  );
  let end = cut === -1 ? lines.length : cut;
  for (const line of lines.slice(end)) if (!takeUpdated(line)) drop(line, 'below the story');
  for (; end > 0; end -= 1) {
    const line = lines[end - 1];
    if (line === undefined || line.text === '' || takeUpdated(line)) continue;
    if (!isChrome(line, profile)) break;
    drop(line, 'page chrome');
  }
  return { story: lines.slice(0, end), updated };
};
