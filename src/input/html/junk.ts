import { parseHtml, selectAll } from '../../codec/html/page.ts';
import type { HtmlElement } from '../../codec/html/tree.ts';
import type { Block } from '../../model/capture.ts';
import { isPointerLine } from '../page-lines.ts';
import { linkShare, measureOf, type PageFacts } from './page.ts';
import { rawWords } from './words.ts';

/** Parts of a page that are no part of any story, by what they are. */
const byKind = [
  'nav, aside, footer, dialog, [hidden], [aria-hidden="true" i], [role="navigation"], [role="complementary"]',
  '[role="contentinfo"], [role="search"], [role="dialog"], [role="alert"], [itemprop~="publisher"]',
].join(', ');

// One word of a class or an id, each between hyphens, underscores or a change of case. Readers may say more than the story.
const commentWords: ReadonlySet<string> = new Set(['comments', 'disqus']);
// These are junk unless they have most of the page's words…
const junkWords: ReadonlySet<string> = new Set(
  'related relatedposts recommendations newsletter newsletters sidebar sharedaddy outbrain taboola breadcrumb breadcrumbs'.split(
    ' ',
  ),
);
// …and these where they are short or mostly links: a class may be a slip of the pen.
const maybeJunkWords: ReadonlySet<string> = new Set(
  (
    'share sharing shares sharebar addtoany addthis social socials recommend recommended recommendation subscribe ' +
    'subscription signup donate donation advert adverts advertisement advertising ad ads adslot adsbygoogle dfp sponsor ' +
    'sponsored promo promotion comment tags taglist cookie cookies consent popup modal pagination pager toolbar trending ' +
    'mostread popular paywall regwall'
  ).split(' '),
);

/** Words in a class beside which the others mean something else, e.g. `has-sidebar`, `tag-ads`. */
const wrapperWords: ReadonlySet<string> = new Set(
  'has with no without is page layout container content category tag type term status format'.split(' '),
);

const unseen: ReadonlySet<string> = new Set(['sr-only', 'screen-reader-text', 'visually-hidden', 'visuallyhidden']);

/** True for words that a browser does not show: they are for those who cannot see. */
export const isUnseen = ({ attributes }: HtmlElement): boolean =>
  (attributes.get('class') ?? '')
    .slice(0, longestClass)
    .split(/\s+/)
    .some((one) => unseen.has(one));

/** How many characters something that is called junk may have before it is looked at twice. */
const shortJunk = 600;
const junkLinks = 0.4;

/**
 * Says of each element whether it is no part of the story: navigation, share bars, related stories, comments, boxes. `selectors`
 * name more of them; nothing that `keeps` is within goes.
 */
export const junkFinder = (
  facts: PageFacts,
  selectors: readonly string[],
  keeps: HtmlElement | undefined,
): ((element: HtmlElement) => boolean) => {
  const junk = new Set(selectAll(facts.page, [byKind, ...selectors].join(', ')));
  const named = new Set<HtmlElement>();
  const maybe = new Set<HtmlElement>();
  for (const element of facts.page.elements) {
    if (!element.attributes.has('class') && !element.attributes.has('id')) continue;
    if (isCalled(element, commentWords)) junk.add(element);
    else if (isCalled(element, junkWords)) named.add(element);
    else if (isCalled(element, maybeJunkWords)) maybe.add(element);
  }
  const isKept = (element: HtmlElement): boolean =>
    keeps !== undefined && keeps.place >= element.place && keeps.place < element.next;
  const isJunk = (element: HtmlElement): boolean =>
    junk.has(element) ||
    (named.has(element) && !isMostOf(facts, element)) ||
    (maybe.has(element) && looksLikeJunk(facts, element));
  return (element) => isJunk(element) && !isKept(element);
};

const otherStories =
  /^(?:inline-?|article-?)?related[-_]{0,2}(?:contents?|articles?|stor(?:y|ies)|posts?|news|links?|reads?)$/i;

/** The longest class that is taken apart. */
const longestClass = 300;

const isCalled = ({ name, attributes }: HtmlElement, junk: ReadonlySet<string>): boolean => {
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return false;
  const called = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, longestClass);
  return called.split(/\s+/).some((one) => {
    if (unseen.has(one) || (junk === junkWords && otherStories.test(one))) return true;
    const words = one
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[-_]+/);
    return words.some((word) => junk.has(word)) && !words.some((word) => wrapperWords.has(word));
  });
};

/** A page may have its story in a `two-column-sidebar`. */
const isMostOf = (facts: PageFacts, element: HtmlElement): boolean => {
  const { words } = measureOf(facts, element);
  return (
    words > shortJunk && words > measureOf(facts, facts.page.root).words / 2 && linkShare(facts, element) < junkLinks
  );
};

/** A long text that is not mostly links is no junk. */
const looksLikeJunk = (facts: PageFacts, element: HtmlElement): boolean =>
  measureOf(facts, element).words <= shortJunk || linkShare(facts, element) >= junkLinks;

/** A block that is nothing but links, such as a list of other stories. */
export const isLinks = ({ html, text }: Block): boolean => {
  if (html === undefined || text === '' || !/<a\s/i.test(html)) return false;
  const { root } = parseHtml(html);
  return !/[\p{L}\p{N}]/u.test(rawWords(root.children, ({ name }) => name === 'a'));
};

const tagPath = /\/(?:tags?|topics?|hashtags?|keywords?|categor(?:y|ies))(?:\/|$|\?)/i;

/** True for links to what else is filed under the same tags. */
export const isTags = (block: Block): boolean =>
  isLinks(block) &&
  selectAll(parseHtml(block.html ?? ''), 'a[href]').every(
    ({ attributes }) =>
      /(?:^|\s)tag(?:\s|$)/.test(attributes.get('rel') ?? '') ||
      tagPath.test((attributes.get('href') ?? '').slice(0, longestHref)),
  );

const longestHref = 2_000;

/** True for a line that only leads to another story, such as `Read more: …`. */
export const isPointer = ({ text, html }: Block): boolean =>
  html !== undefined && /<a\s/i.test(html) && isPointerLine(text);
