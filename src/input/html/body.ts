import { closest, select, selectAll } from '../../codec/html/page.ts';
import { isLeftOut, readable } from '../../codec/html/readable.ts';
import type { HtmlElement } from '../../codec/html/tree.ts';
import type { HtmlRules } from '../profiles/html-rules.ts';
import { firstWithWords, linkShare, measureOf, type PageFacts } from './page.ts';

/** Where the story is on the page. */
export interface Body {
  readonly container: HtmlElement;
  /** What of the container is no part of the story, beyond what is junk on any page. */
  readonly leavesOut: (element: HtmlElement) => boolean;
}

const nothing = (): boolean => false;

/** What is known of a page before its body is. */
export interface Known {
  readonly headline: HtmlElement | undefined;
  readonly isJunk: (element: HtmlElement) => boolean;
}

/** What holds the story: by the site's rules, else the first of `itemprop`, a well-known class, the article, reader mode, the page. */
export const findBody = (facts: PageFacts, rules: HtmlRules, { headline, isJunk }: Known): Body => {
  const ruled = firstWithWords(facts, rules.body);
  // A flash headline has an empty story where the site's rules say; other words of the page are none.
  const empty = rules.body.map((selector) => select(facts.page, selector)).find((element) => element !== undefined);
  const own = ruled ?? (rules.title.length > 0 && firstWithWords(facts, rules.title) !== undefined ? empty : undefined);
  if (own !== undefined) return { container: own, leavesOut: nothing };
  const item = longest(facts, selectAll(facts.page, '[itemprop~="articleBody"]'));
  if (item !== undefined) return { container: item, leavesOut: nothing };
  const article = articleAround(facts, headline, isJunk);
  const called = (classes: string): HtmlElement | undefined =>
    longest(
      facts,
      selectAll(facts.page, classes, article ?? facts.page.root).filter((element) => isStory(facts, element, article)),
    );
  const classed = called(bodyClasses) ?? called(bodyWords);
  if (classed !== undefined) return { container: classed, leavesOut: nothing };
  if (article !== undefined) return { container: article, leavesOut: nothing };
  const { root } = facts.page;
  const isFrame = ({ name, place, next }: HtmlElement): boolean =>
    name === 'header' && !(headline !== undefined && headline.place > place && headline.place < next);
  const kept = readable(facts.page);
  if (kept === undefined) return { container: root, leavesOut: isFrame };
  return { container: root, leavesOut: (element) => isFrame(element) || isLeftOut(element, kept) };
};

/** Classes and ids that many sites give to what holds the story. */
const bodyClasses = [
  ...['.entry-content', '.post-content', '.article-content', '.article-body', '.article__body', '.article__content'],
  ...[
    '.article-text',
    '.articleBody',
    '.article_content',
    '.story-body',
    '.story-content',
    '.news-content',
    '.post-body',
  ],
  ...['.content-body', '#article-body', '#articleBody', '#article-content', '#story-body', '#news-content'],
].join(', ');

// Parts of classes, and of the names that are there for a site's own tests.
const bodyWords = [
  ...['[class*="article-body" i]', '[class*="articlebody" i]', '[class*="article__body" i]', '[class*="story-body" i]'],
  ...[
    '[class*="storybody" i]',
    '[class*="story__body" i]',
    '[class*="post-content" i]',
    '[class*="article-content" i]',
  ],
  ...['[id*="article-content" i]', '[id*="articlebody" i]', '[data-gu-name="body"]', '.gh-content', '.e-content'],
].join(', ');

const fewWords = 140;

/** True when what has the class of a story also has most of its article's words. */
const isStory = (facts: PageFacts, element: HtmlElement, article: HtmlElement | undefined): boolean => {
  const { words } = measureOf(facts, element);
  const all = article === undefined ? 0 : measureOf(facts, article).words;
  return words > 0 && (article === undefined ? words >= fewWords : words >= all / 2) && linkShare(facts, element) < 0.6;
};

/** The article that holds the headline, else the longest; else the page's main part. */
const articleAround = (
  facts: PageFacts,
  headline: HtmlElement | undefined,
  isJunk: (element: HtmlElement) => boolean,
): HtmlElement | undefined => {
  const own = headline === undefined ? undefined : closest(headline, 'article');
  // A headline in an article of its own says nothing of the story.
  const ownWords =
    own === undefined || headline === undefined ? 0 : measureOf(facts, own).words - measureOf(facts, headline).words;
  const all = selectAll(facts.page, 'article').filter(
    (article) => closest(article, 'aside, nav, footer') === undefined && !isWithinJunk(article, isJunk),
  );
  const article = own !== undefined && ownWords >= fewestWords ? own : longest(facts, all);
  const main = longest(facts, selectAll(facts.page, 'main, [role="main"]'));
  if (article === undefined) return main;
  // A page's teasers may be articles while its story is none.
  const isTeaser = own !== article && proseOf(facts, article) < proseOf(facts, main ?? facts.page.root) / 3;
  return isTeaser ? main : article;
};

/** How many of its words stand in no link. */
const proseOf = (facts: PageFacts, element: HtmlElement): number => {
  const { words, linked } = measureOf(facts, element);
  return words - linked;
};

const isWithinJunk = (element: HtmlElement, isJunk: (element: HtmlElement) => boolean): boolean => {
  for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) if (isJunk(at)) return true;
  return false;
};

const fewestWords = 20;

const longest = (facts: PageFacts, elements: readonly HtmlElement[]): HtmlElement | undefined => {
  let best: HtmlElement | undefined;
  for (const element of elements) {
    const { words } = measureOf(facts, element);
    if (words > 0 && words > (best === undefined ? 0 : measureOf(facts, best).words)) best = element;
  }
  return best;
};
