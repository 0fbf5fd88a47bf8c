import type { Dropped } from '../../model/capture.ts';
import { joinLabel } from '../head-line.ts';
import { blankBelow, endsSentence, type Line } from '../lines.ts';
import { isAdvertLine, isChromeLine, isInvitation, isSurePointerLine } from '../page-lines.ts';
import type { TextRules } from '../profiles/profile.ts';
import { isStampLine } from '../stamp-line.ts';

/** Notes a line that is left out, and why; a blank one says nothing. */
export type Drop = (line: Line, why: string) => void;

/** A `Drop` that fills a list. */
export const dropInto =
  (dropped: Dropped[]): Drop =>
  (line, why) => {
    if (line.text !== '') dropped.push({ text: line.text, line: line.number, why });
  };

/** A longer line is never page junk, in UTF-16 code units. */
const longestJunk = 300;

/** True when a line is exactly one of these. */
export const isOneOf = (line: Line, known: readonly (string | RegExp)[]): boolean =>
  line.text.length <= longestJunk &&
  known.some((junk) => (typeof junk === 'string' ? junk === line.text : junk.test(line.text)));

/** True for a line of the page around a story. */
export const isChrome = (line: Line, rules: TextRules): boolean =>
  isOneOf(line, rules.chrome) || isChromeLine(line.text);

/** The lines without what is junk wherever it stands: debris of scripts, and what the page puts between paragraphs. */
export const withoutDebris = (lines: readonly Line[], rules: TextRules, drop: Drop): readonly Line[] => {
  const kept: Line[] = [];
  let junkUntil = -1;
  for (const [at, line] of lines.entries()) {
    junkUntil = Math.max(junkUntil, endOfDebris(lines, at, rules));
    if (at <= junkUntil) drop(line, 'page script');
    else if (isOneOf(line, rules.between) || isBetween(lines, at)) {
      drop(line, 'page chrome');
      // It parted two paragraphs.
      kept.push(blankBelow(line));
    } else kept.push(line);
  }
  return kept;
};

/** The lines with each label and what it says on one line, where they stand right below each other. */
export const withLabels = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line, at) => {
    const { text: above = '' } = lines[at - 1] ?? {};
    if (joinLabel(above, line.text) !== undefined) return [];
    const below = lines[at + 1];
    const text = below === undefined ? undefined : joinLabel(line.text, below.text);
    return text === undefined || below === undefined ? [line] : [{ raw: text, text, number: below.number }];
  });

/** True for a line of its own that any page puts between paragraphs; what only goes on with the line above it is the story's. */
const isBetween = (lines: readonly Line[], at: number): boolean => {
  const { text = '' } = lines[at] ?? {};
  const above = lines[at - 1]?.text ?? '';
  const isOwn = above === '' || endsSentence(above) || isAdvertLine(above);
  return isOwn && (isAdvertLine(text) || isSurePointerLine(text) || isInvitation(text));
};

/** How far a unit of debris reaches at most, in lines, and how many of them may say something. */
const longestDebris = 12;
const mostWords = 3;

/** The index of the last line of a unit of debris that begins at `at`: the line itself where no end is near by; else -1. */
const endOfDebris = (lines: readonly Line[], at: number, rules: TextRules): number => {
  const first = lines[at];
  const unit = rules.debris.find(({ start }) => start.test(first?.text.slice(0, longestJunk) ?? ''));
  if (unit === undefined) return -1;
  let words = 0;
  for (const [beside, line] of lines.slice(at, at + longestDebris).entries()) {
    if (unit.end.test(line.text.slice(-40))) return at + beside;
    if (beside === 0 || line.text === '') continue;
    words += 1;
    // Nothing of the story is ever taken for a part of a script.
    if (words > mostWords || isStampLine(line.text) || rules.storyMarks.includes(line.text)) return at;
  }
  return at;
};
