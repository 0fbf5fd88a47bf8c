import type { Caption, Dropped } from '../../model/capture.ts';
import { liftCredit, toCaption, toPhotoLine } from '../credit.ts';
import { blankBelow, endsSentence, joinHardBreaks, type Line, toParagraphs } from '../lines.ts';
import type { PageText, TextRules } from '../profiles/profile.ts';
import type { Stated } from './head-place.ts';
import { withoutMailHead } from './mail-head.ts';
import { readHead } from './page-head.ts';
import { type Drop, dropInto, isChrome, withoutDebris } from './page-junk.ts';
import { readTail } from './page-tail.ts';

/** Reads the text of a page by its site's rules: headline, stamp, captions, story, credits; the page around them dropped. */
export const readPageText = (all: readonly Line[], rules: TextRules, stated: Stated): PageText => {
  const dropped: Dropped[] = [];
  const drop = dropInto(dropped);
  const lines = withoutDebris(withoutMailHead(all, drop), rules, drop);
  const { next, lead, ...head } = readHead(lines, rules, stated, drop);
  const tail = readTail(lines.slice(next), rules, drop);
  const above = readCaptions(tail.story, rules, drop);
  const { captions, story } = liftCaptions(
    [...lead.flatMap((line) => [line, blankBelow(line)]), ...tail.story.slice(above.from)],
    rules,
  );
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
    captions: [...above.captions, ...captions],
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

/** Takes the captions out of a story whose site always names the photographer, and none but there. */
const liftCaptions = (
  story: readonly Line[],
  rules: TextRules,
): { readonly captions: readonly Caption[]; readonly story: readonly Line[] } => {
  if (!rules.hasCaptionsWithin) return { captions: [], story };
  const captions: Caption[] = [];
  const rest = story.map((line, at) => {
    const { text: above = '' } = story[at - 1] ?? {};
    const caption =
      above === '' || endsSentence(above) ? toPhotoLine({ text: line.text, line: line.number }) : undefined;
    if (caption === undefined) return line;
    captions.push(caption);
    return blankBelow(line);
  });
  return { captions, story: rest };
};
