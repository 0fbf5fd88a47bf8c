import type { Caption, Dropped } from '../../model/capture.ts';
import { isPhotoCredit, liftCredit, toCaption, toPhotoLine } from '../credit.ts';
import { blankBelow, endsSentence, joinHardBreaks, type Line, toParagraphs } from '../lines.ts';
import type { PageText, TextRules } from '../profiles/profile.ts';
import type { Stated } from './head-place.ts';
import { withoutMailHead } from './mail-head.ts';
import { readHead } from './page-head.ts';
import { type Drop, dropInto, isChrome, withLabels, withoutDebris } from './page-junk.ts';
import { readTail } from './page-tail.ts';

/** Reads the text of a page by its site's rules: headline, stamp, captions, story, credits; the page around them dropped. */
export const readPageText = (all: readonly Line[], rules: TextRules, stated: Stated): PageText => {
  const dropped: Dropped[] = [];
  const drop = dropInto(dropped);
  const lines = withoutDebris(withLabels(withoutMailHead(all, drop)), rules, drop);
  const { next, lead, ...head } = readHead(lines, rules, stated, drop);
  const tail = readTail(lines.slice(next), rules, drop);
  const above = readCaptions(tail.story, rules, drop);
  const labelled = liftLabelled([...lead.flatMap((line) => [line, blankBelow(line)]), ...tail.story.slice(above.from)]);
  const { captions, story } = liftCaptions(labelled.story, rules, drop);
  const lifted = liftCredit(toParagraphs(story));
  const around = [...lines.slice(0, next), ...lines.slice(next + tail.story.length)].map(({ text }) => text);
  const beside = [...around, ...dropped.map(({ text }) => text)];
  const published = head.published ?? tail.published;
  const atEnd = tail.published === published ? undefined : tail.published;
  const isAgain = atEnd !== undefined && atEnd.text === published?.text;
  if (isAgain) dropped.push({ ...atEnd, why: 'the stamp again' });
  return {
    ...head,
    published,
    otherStamps: [...head.otherStamps, ...(atEnd === undefined || isAgain ? [] : [atEnd])],
    updated: tail.updated ?? head.updated,
    captions: [...above.captions, ...labelled.captions, ...captions],
    paragraphs: lifted.paragraphs,
    credits: [...head.credits, ...lifted.credits, ...tail.credits],
    language: rules.languages.find(({ sign }) => beside.some((text) => sign.test(text)))?.tag,
    dropped: dropped.toSorted((a, b) => a.line - b.line),
  };
};

/** Above the first paragraph: captions, and what is left of the page's chrome. */
const readCaptions = (
  story: readonly Line[],
  rules: TextRules,
  drop: Drop,
): { readonly captions: readonly Caption[]; readonly from: number } => {
  const captions: Caption[] = [];
  let from = 0;
  for (; from < story.length; from += 1) {
    const line = story[from];
    if (line === undefined || line.text === '') continue;
    const caption = rules.caption?.exec(line.raw)?.[1];
    if (caption !== undefined) {
      const more = linesBelow(story, from);
      const text = joinHardBreaks([caption.trim(), ...more.map((one) => one.text)]);
      captions.push(toCaption({ text, line: line.number }));
      from += more.length;
    } else if (isChrome(line, rules)) drop(line, 'page chrome');
    else if (isPhotoCredit(line.text) && (story[from + 1]?.text ?? '') === '')
      captions.push({ text: line.text, line: line.number });
    else break;
  }
  return { captions, from };
};

/** What hangs below a bullet: a caption that was broken over several lines. */
const linesBelow = (story: readonly Line[], at: number): readonly Line[] => {
  const bullet = indentOf(story[at]?.raw ?? '');
  const below: Line[] = [];
  for (const line of story.slice(at + 1, at + 1 + longestCaption)) {
    const last = below.at(-1) ?? story[at];
    if (line.text === '' || indentOf(line.raw) <= bullet || /^[•*]/.test(line.text) || isWhole(last)) break;
    below.push(line);
  }
  return below;
};

/** True for a line behind which a caption hardly goes on: it ends a sentence, or tells who took the photo. */
const isWhole = (line: Line | undefined): boolean =>
  line !== undefined && (endsSentence(line.text) || toPhotoLine({ text: line.text, line: line.number }) !== undefined);

/** In lines. */
const longestCaption = 8;

const indentOf = (raw: string): number => raw.length - raw.trimStart().length;

const imageLabel = /^image (source|caption),\s?(.{0,300})$/i;

/** Takes out the captions that say themselves what they are, as a broadcaster's pages read: `Image source, …`, `Image caption, …`. */
const liftLabelled = (
  story: readonly Line[],
): { readonly captions: readonly Caption[]; readonly story: readonly Line[] } => {
  const captions: Caption[] = [];
  const rest: Line[] = [];
  let credit: string | undefined;
  for (let at = 0; at < story.length; at += 1) {
    const line = story[at];
    const [, label, beside = ''] = imageLabel.exec(line?.text ?? '') ?? [];
    if (line === undefined || label === undefined) {
      if (line !== undefined) rest.push(line);
      continue;
    }
    // What it labels may stand on the next line.
    if (beside === '') at += 1;
    const text = beside === '' ? (story[at]?.text ?? '') : beside;
    if (label.toLowerCase() === 'source') credit = text;
    else if (text !== '') captions.push({ text, line: line.number, ...(credit === undefined ? {} : { credit }) });
    if (label.toLowerCase() === 'caption') credit = undefined;
    rest.push(blankBelow(line));
  }
  return { captions, story: rest };
};

/** Takes the captions out of a story whose site always names the photographer, and none but there. */
const liftCaptions = (
  story: readonly Line[],
  rules: TextRules,
  drop: Drop,
): { readonly captions: readonly Caption[]; readonly story: readonly Line[] } => {
  const captions: Caption[] = [];
  const rest = [...story];
  let lastCaption = -1;
  for (const [at, line] of story.entries()) {
    const { text: above = '' } = story[at - 1] ?? {};
    const isBelowAlt = rules.hasCaptionsWithin && isAlt(above) && (story[at - 2]?.text ?? '') === '';
    // A crawler leaves a caption twice where the picture has it as its own words too.
    const isOwn =
      above === '' || endsSentence(above) || lastCaption === at - 1 || isBelowAlt || isListAbove(above, line);
    const caption = isOwn && rules.hasCaptionsWithin ? toPhotoLine({ text: line.text, line: line.number }) : undefined;
    if (caption === undefined) continue;
    if (isBelowAlt) {
      drop(story[at - 1] ?? line, 'the words for a picture');
      rest[at - 1] = blankBelow(line);
    }
    lastCaption = at;
    captions.push(caption);
    rest[at] = blankBelow(line);
  }
  return { captions, story: rest };
};

/** Words that stand for a picture where it cannot be seen, as a machine joins them: `ferry pier march 2025`. */
const isAlt = (text: string): boolean => text.length <= 80 && /^\p{Ll}/u.test(text) && !/[.!?:;,]$/.test(text);

const isListAbove = (above: string, { raw }: Line): boolean => /^[•*-]\s/.test(above) && !/^\s/.test(raw);
