import { closest, matches, parseHtml, selectAll } from '../../codec/html/page.ts';
import { type HtmlElement, isWithin } from '../../codec/html/tree.ts';
import { words } from '../../codec/markup.ts';
import type { Block, Caption, Dropped, Found } from '../../model/capture.ts';
import { toPhotoLine } from '../credit.ts';
import { type Line, toParagraphs } from '../lines.ts';
import { isChromeLine, isInvitation, isTagLine } from '../page-lines.ts';
import type { HtmlRules } from '../profiles/html-rules.ts';
import { type PlacedBlock, toBlocks } from './blocks.ts';
import type { Body } from './body.ts';
import { captionClasses, captionOf, pictureBoxes, pictureWithin, readAlt, readCaption } from './captions.ts';
import { isAboutStory, knownWords } from './head-words.ts';
import { findIssued, issuedBelow } from './issued.ts';
import { bareWords } from './json-ld.ts';
import { isLinks, isPointer } from './junk.ts';
import { linesWithin } from './lines.ts';
import { bylineClasses, isByline, withoutTwins } from './names.ts';
import { measureOf, type PageFacts } from './page.ts';
import { toStampLine } from './stamps.ts';
import { lengthOf, readTail } from './story-tail.ts';
import type { Headline } from './title.ts';
import { wordsOf } from './words.ts';

/** The story of a page, and what stood around it. */
export interface Story {
  readonly paragraphs: readonly Block[];
  readonly captions: readonly Caption[];
  /** The address of its first picture. */
  readonly picture: Found | undefined;
  readonly bylines: readonly Found[];
  /** Lines below the story that tell of a change. */
  readonly tail: readonly Found[];
  readonly issued: Found | undefined;
  /** The offset of its first word. */
  readonly start: number;
  readonly dropped: readonly Dropped[];
}

/** What is known of a page once its headline and its body are found. */
export interface Layout {
  readonly rules: HtmlRules;
  readonly headline: Headline;
  readonly body: Body;
  readonly isJunk: (element: HtmlElement) => boolean;
  /** Lines of the site's pages that are no part of any story, and those below which none is. */
  readonly chrome: (text: string) => boolean;
  readonly ends: (text: string) => boolean;
}

/** What is asked of every block. */
interface Asked extends Layout {
  /** The headline's letters and digits: it may be long, and there may be many blocks. */
  readonly bareTitle: string | undefined;
}

/** Reads the story: its blocks without the headline, stamps, bylines, the pictures above it and all that is below it. */
export const readStory = (facts: PageFacts, layout: Layout): Story => {
  const { rules, body, isJunk } = layout;
  const dropped: Dropped[] = [];
  const leftOut = new Set<HtmlElement>();
  const outer = new Set(rules.pictures === undefined ? [] : selectAll(facts.page, rules.pictures));
  const leavesOut = (element: HtmlElement): boolean => {
    const isLeft = isJunk(element) || body.leavesOut(element) || outer.has(element);
    if (isLeft && !leftOut.has(element) && !outer.has(element)) {
      leftOut.add(element);
      drop(dropped, { text: wordsOf(element), line: facts.lineAt(element.start) }, 'page around the story');
    }
    return isLeft;
  };
  const outerCaptions = [...outer].flatMap(
    (picture) => readCaption(facts, picture, rules.captions) ?? readAlt(facts, picture) ?? [],
  );
  const outerPicture = [...outer].map((picture) => pictureWithin(facts, picture)).find((found) => found !== undefined);
  const { title } = layout.headline;
  const asked = { ...layout, bareTitle: title === undefined ? undefined : bareWords(title.text) };
  const read =
    rules.paragraphsBy === 'lines' ? readLines(facts, asked, leavesOut) : readBlocks(facts, asked, leavesOut);
  return {
    ...read,
    captions: withoutTwins([...outerCaptions, ...read.captions]),
    picture: outerPicture ?? read.picture,
    dropped: [...dropped, ...read.dropped].toSorted((a, b) => a.line - b.line).slice(0, mostDropped),
  };
};

const mostDropped = 100;
const longestDropped = 200;

const drop = (dropped: Dropped[], { text, line }: Found, why: string): void => {
  if (text !== '' && dropped.length < mostDropped) dropped.push({ text: text.slice(0, longestDropped), line, why });
};

type LeavesOut = (element: HtmlElement) => boolean;

/** A text by its lines, such as a government's release: the stamp is at its end. */
const readLines = (
  facts: PageFacts,
  { body, chrome, headline, bareTitle = '' }: Asked,
  leavesOut: LeavesOut,
): Story => {
  const dropped: Dropped[] = [];
  const isTitle = ({ text }: Line): boolean => bareWords(text) === bareTitle;
  const lines = linesWithin(
    body.container.children,
    facts.lineAt,
    (element) => element === headline.element || leavesOut(element),
  );
  const { issued, start, end } = findIssued(lines);
  const below = issued === undefined ? issuedBelow(facts, body.container) : issued;
  for (const { text, number } of lines.slice(end)) drop(dropped, { text, line: number }, 'below the story');
  const firstWords = lines.findIndex(({ text }) => text !== '');
  const story = lines.slice(0, start).map((line, at) => {
    if (line.text === '' || (at === firstWords && isTitle(line))) return { ...line, text: '' };
    if (!chrome(line.text) && !isChromeLine(line.text)) return line;
    drop(dropped, { text: line.text, line: line.number }, 'page chrome');
    return { ...line, text: '' };
  });
  return { ...noStory, paragraphs: toParagraphs(story), issued: below, start: body.container.innerStart, dropped };
};

const noStory = { captions: [], picture: undefined, bylines: [], tail: [] };

const readBlocks = (facts: PageFacts, layout: Asked, leavesOut: LeavesOut): Story => {
  const { body, rules } = layout;
  const blocks = withPhotoLines(
    toBlocks(facts.page, body.container.children, {
      lineAt: facts.lineAt,
      leavesOut,
      standsAlone,
      pictureBoxes: pictureBoxes(facts),
    }),
  );
  const known = knownWords(facts);
  const header = headerOf(facts, layout);
  const lead: PlacedBlock[] = [];
  const dropped: Dropped[] = [];
  const captions: Caption[] = [];
  const bylines: Found[] = [];
  const taken = new Set<HtmlElement>();
  let picture: Found | undefined;
  let at = 0;
  // Above the story: whatever is no paragraph of it.
  const headlineEnd = startBelow(blocks, layout);
  const byline = (block: PlacedBlock | undefined): boolean =>
    block !== undefined &&
    (headPart(block, layout) === 'a byline' ||
      (isAboutStory(block, known) && known.names.some((name) => block.text.includes(name))));
  for (const [place, block] of blocks.entries()) {
    // The day of what is announced, and below it the hour or the place, is no stamp.
    if (eventDay.test(block.text) && eventPlace.test(blocks[place + 1]?.text ?? '')) break;
    const part = isFilm(block)
      ? 'part of the story'
      : isPicture(block)
        ? 'a picture'
        : isCaption(block, facts)
          ? 'a caption'
          : (headPart(block, layout) ?? (isAboutStory(block, known) ? 'a byline' : undefined));
    const isStandfirst = part === undefined && block.text.length <= longestStandfirst && byline(blocks[place + 1]);
    const inHeader = header !== undefined && isWithin(block.element, header) ? headerPart(block) : undefined;
    const what = part ?? (at < headlineEnd ? 'above the headline' : isStandfirst ? 'part of the story' : inHeader);
    if (what === undefined) break;
    at += 1;
    if (what === 'part of the story') lead.push(block);
    else if (what === 'a picture') {
      picture ??= pictureIn(block, facts);
      const caption = isFigure(block)
        ? (readCaption(facts, block.element, rules.captions) ?? toPhotoLine(block))
        : undefined;
      if (caption !== undefined) captions.push(caption);
    } else if (what === 'a caption') {
      // A caption of two paragraphs is one element, and one caption.
      if (!taken.has(block.element)) captions.push(captionOf(facts, block.element) ?? block);
      taken.add(block.element);
    } else {
      if (what === 'a byline') bylines.push(block);
      if (what === 'page chrome' || what === 'above the headline') drop(dropped, block, what);
    }
  }
  const { story: below, tail } = readTail(facts.page, blocks.slice(at), {
    chrome: layout.chrome,
    ends: layout.ends,
    drop: (block, why) => drop(dropped, block, why),
  });
  const story = [...lead, ...below];
  return {
    paragraphs: story.map(({ text, line, html }) => ({ text, line, html })),
    captions,
    picture: picture ?? story.map((block) => pictureIn(block, facts)).find((found) => found !== undefined),
    bylines,
    tail,
    issued: undefined,
    start: blocks[at]?.start ?? body.container.end,
    dropped,
  };
};

/** How many blocks stand above the headline, where that is within the story's own element; none where they are most of it. */
const startBelow = (blocks: readonly PlacedBlock[], { headline }: Layout): number => {
  const shown = headline.element;
  const count = shown === undefined ? 0 : blocks.findIndex(({ element }) => isWithin(element, shown));
  return count > 0 && lengthOf(blocks.slice(0, count)) <= lengthOf(blocks.slice(count)) ? count : 0;
};

/** Blocks in which a picture and the line below it that says who took it are one figure, as they are on the page. */
const withPhotoLines = (blocks: readonly PlacedBlock[]): readonly PlacedBlock[] => {
  const joined: PlacedBlock[] = [];
  for (const block of blocks) {
    const above = joined.at(-1);
    const isParagraph = block.html === undefined || /^<p[\s>]/i.test(block.html);
    const isPhotoLine = isParagraph && toPhotoLine(block) !== undefined;
    const [picture = ''] = pictureFirst.exec(block.html?.slice(0, longestPicture) ?? '') ?? [];
    if (isPhotoLine && picture !== '')
      joined.push({ ...block, html: figureOf(picture.replace(/^<p[^>]*>/i, ''), block.html?.slice(picture.length)) });
    else if (isPhotoLine && above !== undefined && above.text === '' && isPicture(above)) {
      const said = block.html?.replace(/^<p[^>]*>/i, '') ?? words(block.text).markup;
      joined.splice(-1, 1, { ...above, text: block.text, html: figureOf(above.html ?? '', said) });
    } else joined.push(block);
  }
  return joined;
};

const pictureFirst = /^<p[^>]*>(?:\s|<a\s[^>]*>|<\/a>)*<img\s[^>]*>(?:\s|<\/a>|<br ?\/?>)*/i;
const longestPicture = 3_000;

const figureOf = (picture: string, said = ''): string =>
  `<figure>${picture.replace(/^<figure[^>]*>|<\/figure>$/gi, '')}<figcaption>${said.replace(/<\/p>$/i, '')}</figcaption></figure>`;

const standsAlone = (text: string): boolean => toStampLine(text)?.updated !== undefined || /^_{3,}$/.test(text);

/** True for a block that is a picture, with or without words below it. */
const isPicture = (block: PlacedBlock): boolean => isFigure(block) || (block.text === '' && block.html !== undefined);

/** True for a picture with its caption. */
export const isFigure = ({ html }: PlacedBlock): boolean => html !== undefined && /^<figure\b/i.test(html);

/** A film above the story is part of it: a picture there is told apart, but no format has a place for a film. */
const isFilm = ({ html }: PlacedBlock): boolean => html !== undefined && /<(?:iframe|video|audio)\b/i.test(html);

const isCaption = ({ element }: PlacedBlock, facts: PageFacts): boolean =>
  isNear(element, captionClasses) && measureOf(facts, element).words <= longestCaption;

const longestCaption = 600;

/** True when a selector means the element of a block or the one around it. */
const isNear = (element: HtmlElement, selector: string): boolean =>
  matches(element, selector) || (element.parent !== undefined && matches(element.parent, selector));

/** The address of the picture in a block. The block may be a few words of a larger element: its own markup tells. */
const pictureIn = ({ html, line }: PlacedBlock, facts: PageFacts): Found | undefined => {
  if (html === undefined || !/<(?:amp-)?im(?:g|age)\b/i.test(html)) return undefined;
  const found = pictureWithin(facts, parseHtml(html).root);
  return found === undefined ? undefined : { text: found.text, line };
};

/** The `<header>` that holds the headline and not the story. */
const headerOf = (facts: PageFacts, { headline, body }: Layout): HtmlElement | undefined => {
  const header = headline.element === undefined ? undefined : closest(headline.element, 'header');
  const isSmall = header !== undefined && measureOf(facts, header).words < measureOf(facts, body.container).words / 2;
  return isSmall ? header : undefined;
};

/** In a header sentences are a standfirst, and other words are the page's. */
const headerPart = ({ text }: PlacedBlock): string =>
  /[.!?…。！？]$/.test(text) ? 'part of the story' : 'page chrome';

/** What a block above the story is, where it is no paragraph of it. */
const headPart = (block: PlacedBlock, { headline, bareTitle, chrome, ends }: Asked): string | undefined => {
  const { element, text } = block;
  const { element: shown } = headline;
  if (
    (shown !== undefined && isWithin(element, shown)) ||
    (/^h[1-6]$/.test(element.name) && bareWords(text) === bareTitle)
  )
    return 'the headline';
  if (toStampLine(text) !== undefined) return 'a stamp';
  if (isByline(text) || (text.length <= longestByline && isNear(element, bylineClasses))) return 'a byline';
  const leadsAway = text.length <= longestKicker && !/^h[1-6]$/.test(element.name) && isLinks(block);
  const isPage = chrome(text) || isChromeLine(text) || ends(text) || isTagLine(text) || isInvitation(text);
  return leadsAway || isPage || isPointer(block) ? 'page chrome' : undefined;
};

const longestByline = 100;
const longestKicker = 40;
const longestStandfirst = 300;
const eventDay = /^(?:date|日期)\s?[:：]/i;
const eventPlace = /^(?:time|venue|place|location|[時时][間间]|地[點点])\s?[:：]/i;

/** The lines of the page between its headline and its story, and right above its headline. */
export const linesAround = (
  facts: PageFacts,
  isJunk: (element: HtmlElement) => boolean,
  frame: HtmlElement,
): readonly PlacedBlock[] =>
  toBlocks(facts.page, frame.children, {
    lineAt: facts.lineAt,
    leavesOut: isJunk,
    pictureBoxes: pictureBoxes(facts),
  });
