import { closest, selectAll } from '../../codec/html/page.ts';
import type { Block, Found } from '../../model/capture.ts';
import { quote } from '../../model/problem.ts';
import type { HtmlRules } from '../profiles/html-rules.ts';
import { isLinks } from './junk.ts';
import { firstWithWords, firstWords, linkShare, measureOf, meta, type PageFacts } from './page.ts';

/** What was found of a story on a page. */
export interface Seen {
  /** The address as the page has it, its query included. */
  readonly address: string | undefined;
  readonly published: Found | undefined;
  /** The headline as the page shows it. */
  readonly heading: string | undefined;
  /** The first block of the story. */
  readonly opening: Block | undefined;
  /** UTF-16 code units of the story. */
  readonly length: number;
}

/** Why a page is no article, as the second half of a sentence; `undefined` where it may be one. */
export const whyNoArticle = (facts: PageFacts, rules: HtmlRules, seen: Seen): string | undefined => {
  const title = firstWords(facts, ['head > title', 'title'])?.text ?? '';
  for (const { where, pattern } of rules.noArticle) {
    if (pattern.test(where === 'title' ? title : (seen.address ?? '')))
      return `found a page of the site that is none, ${quote(title)}`;
  }
  if (lacksItsSigns(facts, rules) && seen.published === undefined)
    return `found a page of the site without its headline, stamp and story, ${quote(title)}`;
  if (opensWithTeaser(facts, seen)) return `found a list of other stories, ${quote(title)}`;
  if (seen.published !== undefined)
    return isIndexOfArticles(facts) ? `found a page of several, ${quote(title)}` : undefined;
  if (isRedirect(facts) && seen.length < shortPage) return 'found a page that only leads to another';
  const notice = [title, seen.heading ?? ''].find((text) => notices.test(text));
  if (notice !== undefined && seen.length < longNotice) return `found a notice, ${quote(notice)}`;
  if (isList(facts)) return `found a list of links, ${quote(title)}`;
  return undefined;
};

/** True where the story would begin with a heading that leads to another one, and nothing says that the page is an article. */
const opensWithTeaser = (facts: PageFacts, { opening, heading }: Seen): boolean =>
  !saysArticle(facts) &&
  opening !== undefined &&
  /^<h[2-6]\b/i.test(opening.html ?? '') &&
  opening.text !== heading &&
  isLinks(opening);

const saysArticle = (facts: PageFacts): boolean =>
  facts.story !== undefined ||
  meta(facts, 'article:published_time') !== undefined ||
  meta(facts, 'og:type')?.text.toLowerCase() === 'article';

const shortPage = 400;
const longNotice = 3_000;
const notices =
  /^(?:(?:error\s?)?(?:404|403|410|50[0234])(?!\d)|error(?![a-z])|page not found|not found|(?:the )?page (?:you|cannot|can't|does)|forbidden|access denied|just a moment|attention required|are you (?:a )?(?:human|robot)|before you continue|we value your privacy|cookie(?:s| consent| settings)|service unavailable|bad gateway|sorry, we can(?:no|[’'])?t find|oops|找不到|網頁不存在|页面不存在|頁面不存在|錯誤|错误)/i;

/** True when a page of a site with a known place for its headlines has neither headline nor story there. */
const lacksItsSigns = (facts: PageFacts, rules: HtmlRules): boolean =>
  rules.title.length > 0 && firstWithWords(facts, [...rules.title, ...rules.body]) === undefined;

const isRedirect = (facts: PageFacts): boolean =>
  selectAll(facts.page, 'meta[http-equiv="refresh" i]').some(
    (element) => /url\s?=/i.test(element.attributes.get('content') ?? '') && closest(element, 'noscript') === undefined,
  );

const manyLinks = 25;
const mostlyLinks = 0.6;

/** True for a page without a stamp that is made of links. */
const isList = (facts: PageFacts): boolean => {
  const { root } = facts.page;
  const isArticle = facts.story !== undefined || meta(facts, 'og:type')?.text.toLowerCase() === 'article';
  if (isArticle) return false;
  const links = selectAll(facts.page, 'a[href]').length;
  return (links >= manyLinks && linkShare(facts, root) >= mostlyLinks) || isIndexOfArticles(facts);
};

const severalArticles = 3;

/** True for a page of articles of which none is the main one, such as a section's. */
const isIndexOfArticles = (facts: PageFacts): boolean => {
  if (saysArticle(facts)) return false;
  const lengths = selectAll(facts.page, 'article')
    .filter(
      (article) => article.parent === undefined || closest(article.parent, 'article, aside, nav, footer') === undefined,
    )
    .map((article) => measureOf(facts, article).words)
    .filter((words) => words > 0);
  const all = lengths.reduce((sum, words) => sum + words, 0);
  return lengths.length >= severalArticles && lengths.every((words) => words < all / 2);
};
