import { closest, selectAll } from '../../codec/html/page.ts';
import { type HtmlElement, isWithin } from '../../codec/html/tree.ts';
import type { Found } from '../../model/capture.ts';
import type { HtmlRules } from '../profiles/html-rules.ts';
import { toStamp } from '../stamp-line.ts';
import { isOfOtherItem, measureOf, meta, type PageFacts, wordsFound } from './page.ts';
import { wordsOf } from './words.ts';

/** The stamps of a page: the machines' where it has them, and beside them what people see. */
export interface Stamps {
  readonly published: Found | undefined;
  readonly updated: Found | undefined;
  readonly shown: { readonly published?: Found | undefined; readonly updated?: Found | undefined };
}

/** The times that a line tells. */
export interface StampLine {
  readonly published: string | undefined;
  readonly updated: string | undefined;
}

const updateLabel = /(?:last\s)?(?<![a-z])(?:updated|modified)(?![a-z])|(?:最[後后])?(?:更新|修改)/gi;
const updateWords =
  /^(?:last\s)?(?:updated|modified)(?:\s(?:at|on))?\s?[:：]?\s?|^(?:最[後后])?(?:更新|修改)(?:[時时][間间]|日期|[於于])?\s?[:：]?\s?/i;
const readingTime = /^\d{1,3}[- ]min(?:ute)?s?(?: read)?$/i;
// `来源：某报 2023-05-09 16:35`, or the other way round.
const sourceBefore = /^(?:[来來]源|Source)\s?[:：]\s?[^\d:：]{1,20}\s(?=\d)/i;
const sourceBehind = /(?<=\d)\s(?:[来來]源|Source)\s?[:：]\s?[^\d:：]{1,20}$/i;
const longestLine = 200;
const longestLabel = 40;

/**
 * The times of a line that says nothing else: `Published: 3:47pm, 7 Aug, 2020 | Updated: 2:11am, 8 Aug, 2020`. A category may
 * stand in front; `undefined` for a line with any other words.
 */
export const toStampLine = (text: string): StampLine | undefined => {
  if (text.length > longestLine) return undefined;
  const parts = text
    .replace(/\s+/g, ' ')
    .replace(sourceBefore, '')
    .replace(sourceBehind, '')
    .replace(updateLabel, '|$&')
    .split(/[|｜•·]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  let published: string | undefined;
  let updated: string | undefined;
  for (const [at, part] of parts.entries()) {
    if (readingTime.test(part)) continue;
    const label = updateWords.exec(part)?.[0];
    const stamp = toStamp(label === undefined ? part : part.slice(label.length));
    if (stamp === undefined) {
      const isCategory = at === 0 && part.length <= longestLabel && !/\d/.test(part) && label === undefined;
      if (!isCategory) return undefined;
    } else if (label === undefined) published ??= stamp;
    else updated ??= stamp;
  }
  return published === undefined && updated === undefined ? undefined : { published, updated };
};

/** Where on a page its stamps stand: between the headline and the story, and right above the headline. */
export interface StampZone {
  readonly headline: HtmlElement | undefined;
  /** The offset of the story's first word. */
  readonly storyStart: number;
  /** Lines in that zone, and those behind the story. */
  readonly lines: readonly Found[];
  readonly tail: readonly Found[];
  /** A stamp that the site writes at the end of its stories. */
  readonly issued: Found | undefined;
  readonly isJunk: (element: HtmlElement) => boolean;
}

/** The stamps of a page. Never one of a picture, never one of the story's own words. */
export const readStamps = (facts: PageFacts, rules: HtmlRules, zone: StampZone): Stamps => {
  const times = timesIn(facts, zone);
  const machine = {
    published: machinePublished(facts, rules) ?? times.find(({ isUpdate }) => !isUpdate)?.stamp,
    updated: machineUpdated(facts) ?? times.find(({ isUpdate }) => isUpdate)?.stamp,
  };
  const visible = visibleStamps(facts, rules, zone);
  const shown = {
    published: visible.published ?? times.find(({ isUpdate, shown: text }) => !isUpdate && text !== undefined)?.shown,
    updated: visible.updated ?? times.find(({ isUpdate, shown: text }) => isUpdate && text !== undefined)?.shown,
  };
  return {
    published: machine.published ?? shown.published,
    updated: machine.updated ?? shown.updated,
    shown: {
      published: machine.published === undefined ? undefined : shown.published,
      updated: machine.updated === undefined ? undefined : shown.updated,
    },
  };
};

const publishedMetas = [
  ...['article:published_time', 'article:published', 'og:article:published_time', 'og:published_time', 'datepublished'],
  ...[
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
  ],
  ...['dc.date.issued', 'dcterms.issued', 'dc.date.created', 'dc.date', 'dcterms.date', 'date', 'livetime'],
];
const updatedMetas = [
  ...['article:modified_time', 'article:modified', 'og:updated_time', 'datemodified', 'dc.date.modified'],
  ...['dcterms.modified', 'lastmod', 'last-modified', 'last-updated'],
];

/** JSON-LD, then `<meta>`. A site whose machine stamp is only a check has it compared elsewhere. */
const machinePublished = (facts: PageFacts, rules: HtmlRules): Found | undefined => {
  const names = rules.check === undefined ? publishedMetas : publishedMetas.filter((name) => name !== rules.check);
  return facts.story?.published ?? meta(facts, ...names);
};

const machineUpdated = (facts: PageFacts): Found | undefined => facts.story?.updated ?? meta(facts, ...updatedMetas);

/** How many elements that may hold a time are looked at. */
const mostTimes = 300;

interface TimeElement {
  readonly stamp: Found;
  readonly shown: Found | undefined;
  readonly isUpdate: boolean;
  /** True where the page says of it that it is the story's. */
  readonly isMarked: boolean;
}

const publishedItem = '[itemprop~="datePublished"], time[pubdate], time.published, abbr.published[title]';
const updatedItem = '[itemprop~="dateModified"], time.updated, time.modified, abbr.updated[title]';

/** `<time>` and what `itemprop` names, in the zone of the stamps or marked as the story's own. */
const timesIn = (facts: PageFacts, zone: StampZone): readonly TimeElement[] => {
  const found: TimeElement[] = [];
  for (const element of selectAll(facts.page, `time, ${publishedItem}, ${updatedItem}`).slice(0, mostTimes)) {
    if (element.name === 'meta' || !(isInZone(element, zone) || isMarked(element, zone)) || isElsewhere(element, zone))
      continue;
    const line = stampLineOf(facts, element);
    const called = `${element.attributes.get('class') ?? ''} ${element.attributes.get('itemprop') ?? ''}`;
    const isUpdate =
      (/updat|modif/i.test(called) && !/publish/i.test(called)) ||
      (line?.published === undefined && line?.updated !== undefined);
    const text = isUpdate ? (line?.updated ?? line?.published) : line?.published;
    const { attributes, name } = element;
    const stamp =
      attributes.get('datetime') ?? attributes.get('content') ?? (name === 'abbr' ? attributes.get('title') : '');
    const at = facts.lineAt(element.start);
    const shown = text === undefined ? undefined : { text, line: at };
    if (stamp !== undefined && stamp.trim() !== '')
      found.push({ stamp: { text: stamp.trim(), line: at }, shown, isUpdate, isMarked: isMarked(element, zone) });
  }
  // Of several that say nothing of themselves none is the story's: they are those of a list.
  const unmarked = found.filter((time) => !time.isMarked && !time.isUpdate);
  return isCrowd(unmarked.map(({ stamp }) => stamp.text)) ? found.filter((time) => !unmarked.includes(time)) : found;
};

/** False for an element that says more than a line of stamps: one that was never closed holds the rest of its page. */
const mayBeLine = (facts: PageFacts, element: HtmlElement): boolean => measureOf(facts, element).words <= longestLine;

const stampLineOf = (facts: PageFacts, element: HtmlElement): StampLine | undefined =>
  mayBeLine(facts, element) ? toStampLine(wordsOf(element)) : undefined;

const crowd = 3;

/** True for so many times that differ: a story has that of its publication and that of its change. */
const isCrowd = (stamps: readonly string[]): boolean => new Set(stamps).size >= crowd;

const isInZone = (element: HtmlElement, { headline, storyStart }: StampZone): boolean =>
  element.start < storyStart &&
  (headline === undefined || element.start > headline.start || sharesFrame(element, headline));

/** True right above the headline: within the same parent or the same grandparent. */
const sharesFrame = (element: HtmlElement, headline: HtmlElement): boolean => {
  const frame = headline.parent?.parent ?? headline.parent;
  const isSmall = frame !== undefined && frame.name !== 'body' && frame.name !== 'html' && frame.name !== '#root';
  const around = isSmall ? frame : headline.parent;
  return around !== undefined && around.name !== '#root' && element.place > around.place && element.place < around.next;
};

/** True for what says itself that it is a story's stamp, within the article of the headline. */
const isMarked = (element: HtmlElement, { headline }: StampZone): boolean => {
  const article = headline === undefined ? undefined : closest(headline, 'article, main, [itemtype]');
  const isWithinIt = article !== undefined && isWithin(element, article);
  return isWithinIt && closest(element, `${publishedItem}, ${updatedItem}`) === element;
};

/** True in another story's teaser, in a picture's caption, in a list or in the page's own frame. */
const isElsewhere = (element: HtmlElement, zone: StampZone): boolean => {
  const article = closest(element, 'article');
  const isOther = article !== undefined && zone.headline !== undefined && !isWithin(zone.headline, article);
  if (isOther || isOfOtherItem(element)) return true;
  if (closest(element, 'figure, nav, aside, footer, blockquote') !== undefined) return true;
  for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) if (zone.isJunk(at)) return true;
  return false;
};

const stampClasses = '[class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], time';

/** What people see: where the site's rules say, else a line between the headline and the story that is nothing but a stamp. */
const visibleStamps = (
  facts: PageFacts,
  rules: HtmlRules,
  zone: StampZone,
): { readonly published: Found | undefined; readonly updated: Found | undefined } => {
  const ruled = (selectors: readonly string[], except: ReadonlySet<HtmlElement> = nothing): readonly Found[] =>
    selectors
      .flatMap((selector) => selectAll(facts.page, selector).slice(0, mostTimes))
      .filter((element) => !except.has(element))
      // The page's frame shows today's date, and its lists those of other stories.
      .filter((element) => isInZone(element, zone) && !isElsewhere(element, zone) && mayBeLine(facts, element))
      .map((element) => wordsFound(facts, element))
      .filter((found) => found !== undefined);
  const classed = selectAll(facts.page, stampClasses)
    .filter((element) => isInZone(element, zone))
    .slice(0, mostTimes)
    .filter((element) => !isElsewhere(element, zone) && mayBeLine(facts, element))
    .map((element) => wordsFound(facts, element))
    .filter((found) => found !== undefined);
  const all = [...zone.lines, ...classed];
  const told = all
    .slice(0, mostTimes)
    .map(({ text }) => toStampLine(text)?.published)
    .filter((stamp) => stamp !== undefined);
  const candidates = isCrowd(told.filter((stamp) => !isRelative(stamp))) ? [] : all;
  // A class such as `node-updated` may stand around the time of publication too.
  const publications = new Set(rules.published.flatMap((selector) => selectAll(facts.page, selector)));
  const unlabelledUpdates = ruled(rules.updated, publications);
  const first = (from: readonly Found[], choose: (line: StampLine) => string | undefined): Found | undefined => {
    for (const { text, line } of from) {
      const times = toStampLine(text);
      const stamp = times === undefined ? undefined : choose(times);
      if (stamp !== undefined && !isRelative(stamp)) return { text: stamp, line };
    }
    return undefined;
  };
  return {
    published: zone.issued ?? first([...ruled(rules.published), ...candidates], ({ published }) => published),
    updated:
      first(ruled(rules.updated), ({ updated }) => updated) ??
      first(unlabelledUpdates, ({ published }) => published) ??
      first([...ruled(rules.published), ...candidates, ...zone.tail], ({ updated }) => updated),
  };
};

const nothing: ReadonlySet<HtmlElement> = new Set();

/** `2 hours ago` was true when the page was captured, and nobody knows when that was. */
const isRelative = (stamp: string): boolean => /ago$|[前]$|today|yesterday|今[日天]|昨[日天]/i.test(stamp);
