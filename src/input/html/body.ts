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

/** What holds the story: by the site's rules, else the first of `itemprop`, a well-known class, the article, reader mode, the page. */
export const findBody = (facts: PageFacts, rules: HtmlRules, headline: HtmlElement | undefined): Body => {
  const ruled = firstWithWords(facts, rules.body);
  // A flash headline has an empty story where the site's rules say; other words of the page are none.
  const empty = rules.body.map((selector) => select(facts.page, selector)).find((element) => element !== undefined);
  const own = ruled ?? (rules.title.length > 0 && firstWithWords(facts, rules.title) !== undefined ? empty : undefined);
  if (own !== undefined) return { container: own, leavesOut: nothing };
  const item = longest(facts, selectAll(facts.page, '[itemprop~="articleBody"]'));
  if (item !== undefined) return { container: item, leavesOut: nothing };
  const article = articleAround(facts, headline);
  const classed = longest(
    facts,
    selectAll(facts.page, bodyClasses, article ?? facts.page.root).filter((element) =>
      isStory(facts, element, article),
    ),
  );
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

const fewWords = 140;

/** True when what has the class of a story also has most of its article's words. */
const isStory = (facts: PageFacts, element: HtmlElement, article: HtmlElement | undefined): boolean => {
  const { words } = measureOf(facts, element);
  const all = article === undefined ? 0 : measureOf(facts, article).words;
  return words > 0 && (article === undefined ? words >= fewWords : words >= all / 2) && linkShare(facts, element) < 0.6;
};

/** The article that holds the headline, else the longest; else the page's main part. */
const articleAround = (facts: PageFacts, headline: HtmlElement | undefined): HtmlElement | undefined => {
  const own = headline === undefined ? undefined : closest(headline, 'article');
  // A headline in an article of its own says nothing of the story.
  const ownWords =
    own === undefined || headline === undefined ? 0 : measureOf(facts, own).words - measureOf(facts, headline).words;
  const all = selectAll(facts.page, 'article').filter(
    (article) => closest(article, 'aside, nav, footer') === undefined,
  );
  const article = own !== undefined && ownWords >= fewestWords ? own : longest(facts, all);
  const main = longest(facts, selectAll(facts.page, 'main, [role="main"]'));
  if (article === undefined) return main;
  // A page's teasers may be articles while its story is none.
  const isTeaser =
    own !== article && main !== undefined && measureOf(facts, article).words < measureOf(facts, main).words / 3;
  return isTeaser ? main : article;
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
