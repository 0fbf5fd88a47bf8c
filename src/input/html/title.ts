import { closest, selectAll } from '../../codec/html/page.ts';
import type { HtmlElement } from '../../codec/html/tree.ts';
import type { Found } from '../../model/capture.ts';
import type { HtmlRules } from '../profiles/html-rules.ts';
import { toAddress } from './address.ts';
import { bareWords as bare } from './json-ld.ts';
import { firstWithWords, firstWords, measureOf, meta, type PageFacts, wordsFound } from './page.ts';
import { wordsOf } from './words.ts';

/** The headline, and the element on the page that shows it. */
export interface Headline {
  readonly title: Found | undefined;
  readonly element: HtmlElement | undefined;
}

/**
 * The headline. A known site shows it in a known place. Else the first of: JSON-LD, `og:title`, the heading of the article,
 * `<title>`; but a heading that says the same in other spelling is taken as people see it.
 */
export const readHeadline = (facts: PageFacts, rules: HtmlRules, link: string | undefined): Headline => {
  const ruled = firstWithWords(facts, rules.title);
  if (ruled !== undefined) return { title: wordsFound(facts, ruled), element: ruled };
  const names = siteNames(facts, rules, link);
  const shown = mainHeading(facts, names);
  const heading = shown === undefined ? undefined : wordsFound(facts, shown);
  const told = [facts.story?.headline, meta(facts, 'og:title'), meta(facts, 'twitter:title')].filter(
    (found) => found !== undefined,
  );
  const [first] = told.map((found) => ({ ...found, text: withoutSite(found.text, names) }));
  if (first !== undefined && (heading === undefined || !saysTheSame(heading.text, first.text)))
    return { title: first, element: sameHeading(facts, first.text) ?? shown };
  const found = firstWords(facts, ['head > title', 'title']);
  const title = found === undefined ? undefined : { ...found, text: withoutSite(found.text, names) };
  const entitled = found === undefined ? undefined : headingOfTitle(facts, found.text, names);
  // The heading of a section may be the first of its page; what `<title>` says of the page is shown further down.
  const isOther = entitled !== undefined && shown !== undefined && entitled.place > shown.place;
  if (heading !== undefined && !isOther) return { title: heading, element: shown };
  if (entitled !== undefined) return { title: wordsFound(facts, entitled), element: entitled };
  return { title, element: title === undefined ? undefined : sameHeading(facts, title.text) };
};

/** The heading with the words that `<title>` begins with, perhaps with names of the site's parts behind them. */
const headingOfTitle = (facts: PageFacts, title: string, names: ReadonlySet<string>): HtmlElement | undefined => {
  const ends = [...title.slice(0, longestHeading).matchAll(separator)].map(({ index }) => index);
  return [title.length, ...ends.toReversed().slice(0, mostParts)]
    .map((end) => title.slice(0, end))
    .filter((part) => !names.has(bare(part)))
    .map((part) => sameHeading(facts, part))
    .find((heading) => heading !== undefined);
};

/** The heading that is the story's: within the article, else the first of the page; the site's own name is none. */
const mainHeading = (facts: PageFacts, names: ReadonlySet<string>): HtmlElement | undefined => {
  const headings = headingsOf(facts, 'h1').filter((heading) => {
    const words = wordsOf(heading);
    return (
      words !== '' &&
      !names.has(bare(words)) &&
      !leadsHome(facts, heading) &&
      closest(heading, 'nav, footer, aside, dialog') === undefined
    );
  });
  return headings.find((heading) => closest(heading, 'article, main, [role="main"]') !== undefined) ?? headings[0];
};

/** True for the name of the site, which leads to its first page. */
const leadsHome = (facts: PageFacts, heading: HtmlElement): boolean => {
  if (measureOf(facts, heading).words > longestName) return false;
  const [link] = selectAll(facts.page, 'a[href]', heading);
  const isAll = link !== undefined && bare(wordsOf(link)) === bare(wordsOf(heading));
  return isAll && /^(?:https?:\/\/[^/?#]{1,200})?\/?(?:index\.\w{1,5})?$/i.test(link.attributes.get('href') ?? '');
};

/** The first headings of these orders. One that was never closed holds the rest of its page, and is none. */
const headingsOf = (facts: PageFacts, selector: string): readonly HtmlElement[] =>
  selectAll(facts.page, selector)
    .slice(0, mostHeadings)
    .filter((heading) => measureOf(facts, heading).words <= longestHeading);

/** How many headings are looked at; a page has one or two of the first order. */
const mostHeadings = 100;
/** UTF-16 code units, white space aside: no headline is longer. */
const longestHeading = 2_000;

const sameHeading = (facts: PageFacts, title: string): HtmlElement | undefined =>
  headingsOf(facts, 'h1, h2, h3').find((heading) => bare(wordsOf(heading)) === bare(title));

/** Names of a site and of its sections that stand behind a headline. */
const mostParts = 4;

/** True when a heading and a title differ in case, punctuation, what stands behind the title, or where it was cut off. */
const saysTheSame = (heading: string, title: string): boolean => {
  const [a, b] = [bare(heading), bare(title)];
  if (a === b) return true;
  const isCut = /(?:\.{3}|…)$/.test(title);
  const behind = title.slice(heading.length);
  return (isCut && a.startsWith(b)) || (a !== '' && b.startsWith(a) && /^\s*[-|–—·:»｜(]/.test(behind));
};

/** The names of the site, bare, by which it may sign behind a headline. */
const siteNames = (facts: PageFacts, rules: HtmlRules, link: string | undefined): ReadonlySet<string> => {
  const host = link === undefined ? undefined : toAddress(link)?.hostname.replace(/^www\./, '');
  const told = [
    ...rules.names,
    meta(facts, 'og:site_name')?.text,
    meta(facts, 'application-name')?.text,
    facts.story?.publisher?.text,
    host,
    ...(host?.split('.').slice(0, -1) ?? []),
    ...selectAll(facts.page, 'h1')
      .slice(0, mostHeadings)
      .filter((heading) => leadsHome(facts, heading))
      .map(wordsOf),
  ];
  return new Set(told.flatMap((name) => (name === undefined || bare(name) === '' ? [] : [bare(name)])));
};

const separator = /\s[-|–—·•:»«_]{1,2}\s|\s*[|｜]\s*/g;

/** A title without the name of the site behind it; a title that merely has a dash stays whole. */
const withoutSite = (title: string, names: ReadonlySet<string>): string => {
  const last = [...title.slice(-longestName).matchAll(separator)].at(-1);
  if (last === undefined) return title;
  const at = Math.max(0, title.length - longestName) + last.index;
  const isName = names.has(bare(title.slice(at + last[0].length)));
  // A site whose name is known may sign in front.
  const [first] = title.slice(0, longestName).matchAll(separator);
  if (!isName && first !== undefined && names.has(bare(title.slice(0, first.index))))
    return title.slice(first.index + first[0].length).trim();
  return isName && bare(title.slice(0, at)) !== '' ? title.slice(0, at).trim() : title;
};

/** No site's name is longer, separator included. */
const longestName = 100;
