import { selectAll } from '../../codec/html/page.ts';
import { type HtmlElement, type HtmlPage, isWithin } from '../../codec/html/tree.ts';
import type { Found } from '../../model/capture.ts';
import { toClosingCredit } from '../credit.ts';
import {
  isAppealHead,
  isBoxHead,
  isChromeLine,
  isCommentsHead,
  isEndLine,
  isFooterLine,
  isInvitation,
} from '../page-lines.ts';
import type { PlacedBlock } from './blocks.ts';
import { isLinks, isPointer, isTags } from './junk.ts';
import { toStampLine } from './stamps.ts';

/** The story without what is below it, and without the page's lines between its paragraphs. */
export interface Tail {
  readonly story: readonly PlacedBlock[];
  /** Lines below the story that tell of a change. */
  readonly tail: readonly Found[];
}

/** What a site says of its own pages, and where a block goes that is no story. */
export interface TailRules {
  readonly chrome: (text: string) => boolean;
  readonly ends: (text: string) => boolean;
  readonly drop: (block: PlacedBlock, why: string) => void;
}

/** Parts a story from the boxes in its middle and from all that is below it. */
export const readTail = (page: HtmlPage, blocks: readonly PlacedBlock[], { chrome, ends, drop }: TailRules): Tail => {
  const { kept, boxes, below } = withoutBoxes(blocks, (text) => ends(text) || isEndLine(text));
  for (const block of boxes) drop(block, 'box within the story');
  for (const block of below) drop(block, 'below the story');
  const authors = boxesAboutAuthor(page, kept[0]);
  const story = kept.filter((block, at) => {
    const isPage =
      chrome(block.text) ||
      isChromeLine(block.text) ||
      isInvitation(block.text) ||
      (isBoxHead(block.text) && isLinks(block)) ||
      isPointer(block) ||
      isTags(block);
    if (isPage) drop(block, 'page chrome');
    const isAuthor = !isPage && at > 0 && authors.some((box) => isWithin(block.element, box));
    if (isAuthor) drop(block, 'about the author');
    return !isPage && !isAuthor;
  });
  const tail: Found[] = [];
  // Below who reported it stands nothing of the story but what reads like it.
  const credit = story.findLastIndex((block) => toClosingCredit(block) !== undefined);
  if (credit > 0 && !story.slice(credit + 1).some(isProse))
    for (const block of story.splice(credit + 1)) drop(block, 'below the story');
  for (let last = story.at(-1); last !== undefined && story.length > 1; last = story.at(-1)) {
    if (tellsChange(last)) tail.push(last);
    else if (isFooterLine(last.text) || isIdleHeading(last)) drop(last, 'below the story');
    else break;
    story.pop();
  }
  return { story, tail: [...tail, ...below].filter(tellsChange) };
};

const tellsChange = ({ text }: Found): boolean => toStampLine(text)?.updated !== undefined;

/** True for a heading with nothing below it: its box went elsewhere. */
const isIdleHeading = ({ text, html }: PlacedBlock): boolean =>
  /^<h[1-6]\b/i.test(html ?? '') && text.length < 60 && !/[.!?…。！？"”」]$/.test(text);

const authorBoxes = [
  ...['[class*="author-box" i]', '[class*="author-bio" i]', '[class*="author_bio" i]', '[class*="authorbox" i]'],
  ...['[class*="about-author" i]', '[class*="about-the-author" i]', '[class*="author-card" i]', '#author-bio'],
].join(', ');

const mostBoxes = 20;

/** Boxes about who wrote the story, but for those that the story itself is within. */
const boxesAboutAuthor = (page: HtmlPage, first: PlacedBlock | undefined): readonly HtmlElement[] =>
  selectAll(page, authorBoxes)
    .filter(({ start }) => first !== undefined && first.element.start < start)
    .slice(0, mostBoxes);

interface Parted {
  readonly kept: readonly PlacedBlock[];
  /** Links to other stories between the paragraphs of this one. */
  readonly boxes: readonly PlacedBlock[];
  readonly below: readonly PlacedBlock[];
}

/**
 * A line such as `Related stories` ends the story; but where prose of the same parent goes on behind its box, or behind its
 * links, it was a box in the middle. Where more stands below than above, the line was no end at all.
 */
const withoutBoxes = (blocks: readonly PlacedBlock[], ends: (text: string) => boolean): Parted => {
  const kept: PlacedBlock[] = [];
  const boxes: PlacedBlock[] = [];
  const parents = new Set<HtmlElement>();
  const total = lengthOf(blocks);
  const storyFrom = blocks.findLastIndex((block) => !isPlainProse(block)) + 1;
  let above = 0;
  let lastProse: number | undefined;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    /* v8 ignore next -- @preserve: the loop stays within the list */
    if (block === undefined) break;
    const isEnd = kept.length > 0 && ends(block.text);
    const isAppeal = kept.length > 0 && isAppealHead(block.text);
    const behind = isEnd || isAppeal || isBoxHead(block.text) ? behindBox(blocks, at) : undefined;
    if (behind !== undefined && isAppeal && isInBox(blocks, at)) {
      boxes.push(...blocks.slice(at, behind));
      at = behind - 1;
      continue;
    }
    if (behind !== undefined && !isAppeal) {
      lastProse ??= blocks.findLastIndex((one) => isProse(one) && parents.has(parentOf(one)));
      if (behind <= lastProse || (!isEnd && behind > at + 1)) {
        const box = blocks.slice(at, behind);
        boxes.push(...box);
        above += lengthOf(box);
        at = behind - 1;
        continue;
      }
    }
    const isStory = storyFrom <= at + 1 && at + 1 < blocks.length;
    const isSureEnd = kept.length > 0 && isCommentsHead(block.text);
    if (isSureEnd || (isEnd && !isStory && total - above <= above)) return { kept, boxes, below: blocks.slice(at) };
    if (isProse(block)) parents.add(parentOf(block));
    above += block.text.length;
    kept.push(block);
  }
  return { kept, boxes, below: [] };
};

/** The place of the first block behind the box that a heading begins; `undefined` where neither a box nor links are below it. */
const behindBox = (blocks: readonly PlacedBlock[], at: number): number | undefined => {
  const head = blocks[at];
  const before = blocks[at - 1];
  /* v8 ignore next -- @preserve: the caller has met this block */
  if (head === undefined) return undefined;
  let box = head.element;
  while (before !== undefined && box.parent !== undefined && box.parent.start > before.start) box = box.parent;
  let next = at + 1;
  let length = head.text.length;
  for (let block = blocks[next]; block !== undefined && length <= longestBox; block = blocks[next]) {
    if (block.start >= box.end && !isLinks(block)) break;
    length += block.text.length;
    next += 1;
  }
  return next > at + 1 && length <= longestBox ? next : undefined;
};

/** True where a heading and the block below it stand in an element of their own. */
const isInBox = (blocks: readonly PlacedBlock[], at: number): boolean => {
  const [before, head, below] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  const box = head?.element.parent;
  return (
    box !== undefined &&
    below !== undefined &&
    before !== undefined &&
    isWithin(below.element, box) &&
    !isWithin(before.element, box)
  );
};

/** What is longer is no box of links. */
const longestBox = 1_500;

const shortestProse = 40;

/** A sentence or more, and not about the page. */
const isProse = ({ text, element }: PlacedBlock): boolean =>
  text.length >= shortestProse / (/\p{Script=Han}/u.test(text) ? 2 : 1) &&
  /[.!?…。！？][”"'’」』)）]?$/.test(text) &&
  !/^h[1-6]$/.test(element.name) &&
  !/^(?:©|\(c\)|copyright)|rights reserved|版權所有/i.test(text);

/** Prose without any link: nothing but this below a heading such as `More news` makes it the story's own. */
const isPlainProse = (block: PlacedBlock): boolean => isProse(block) && !/<a\s/i.test(block.html ?? '');

const parentOf = ({ element }: PlacedBlock): HtmlElement => element.parent ?? element;

/** How many characters the words of blocks have. */
export const lengthOf = (blocks: readonly PlacedBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);
