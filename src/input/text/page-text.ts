import type { Caption, Dropped } from '../../model/capture.ts';
import { liftCredit, toCaption } from '../credit.ts';
import { type Line, toParagraphs } from '../lines.ts';
import type { PageText, TextRules } from '../profiles/profile.ts';
import type { Stated } from './head-place.ts';
import { readHead } from './page-head.ts';
import { type Drop, dropInto, isChrome, withoutDebris } from './page-junk.ts';
import { readTail } from './page-tail.ts';

/** Reads the text of a page by its site's rules: headline, stamp, captions, story, credits; the page around them dropped. */
export const readPageText = (all: readonly Line[], rules: TextRules, stated: Stated): PageText => {
  const dropped: Dropped[] = [];
  const drop = dropInto(dropped);
  const lines = withoutDebris(all, rules, drop);
  const { next, lead, ...head } = readHead(lines, rules, stated, drop);
  const tail = readTail(lines.slice(next), rules, drop);
  const { captions, from } = readCaptions(tail.story, rules, drop);
  const story = [...lead.flatMap((line) => [line, blank(line)]), ...tail.story.slice(from)];
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
    captions,
    paragraphs: lifted.paragraphs,
    credits: [...head.credits, ...lifted.credits, ...tail.credits],
    language: rules.languages.find(({ sign }) => beside.some((text) => sign.test(text)))?.tag,
    dropped: dropped.toSorted((a, b) => a.line - b.line),
  };
};

/** A blank line below a line, so that the next one does not go on with it. */
const blank = ({ number }: Line): Line => ({ raw: '', text: '', number });

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
    if (caption !== undefined) captions.push(toCaption({ text: caption.trim(), line: line.number }));
    else if (isChrome(line, rules)) drop(line, 'page chrome');
    else break;
  }
  return { captions, from };
};
