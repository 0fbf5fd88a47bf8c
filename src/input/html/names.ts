import { selectAll } from '../../codec/html/page.ts';
import type { HtmlElement } from '../../codec/html/tree.ts';
import type { Found } from '../../model/capture.ts';
import { isChromeLine } from '../page-lines.ts';
import type { HtmlRules } from '../profiles/html-rules.ts';
import { bareWords } from './json-ld.ts';
import { allMeta, meta, type PageFacts, wordsFound } from './page.ts';

/** Where many sites say who wrote a story. */
export const bylineClasses =
  '[itemprop~="author"], [rel~="author"], .byline, .author-name, [class*="author-name" i], [class*="author__name" i], .article-author, .post-author, .entry-author, .author';

/** Who wrote the story: JSON-LD, the site's bylines, `<meta>`, then bylines that many sites have. The site itself is nobody. */
export const readAuthors = (
  facts: PageFacts,
  rules: HtmlRules,
  isOwn: (element: HtmlElement) => boolean,
): readonly Found[] => {
  const sites = [...rules.names, meta(facts, 'og:site_name')?.text, facts.story?.publisher?.text].map((name) =>
    bareWords(name ?? ''),
  );
  const bylines = (selectors: readonly string[]): readonly Found[] =>
    selectors
      .flatMap((selector) => selectAll(facts.page, selector).slice(0, mostBylines))
      .filter(isOwn)
      .map((element) => wordsFound(facts, element))
      .filter((found) => found !== undefined);
  const ladder: readonly (() => readonly Found[])[] = [
    () => facts.story?.authors ?? [],
    () => bylines(rules.authors),
    () =>
      allMeta(
        facts,
        'author',
        'article:author',
        'og:article:author',
        'parsely-author',
        'sailthru.author',
        'byl',
        'dc.creator',
      ),
    () => bylines([bylineClasses]),
  ];
  for (const step of ladder) {
    const names = step()
      .flatMap(toNames)
      .filter(({ text }) => !sites.includes(bareWords(text)) && !isChromeLine(text));
    if (names.length > 0) return withoutTwins(names);
  }
  return [];
};

const mostBylines = 20;
const by = /^(?:(?:written |posted |reported |story |words )?by|撰文|記者|记者|文|作者|編輯|编辑)(?:\s*[:：]\s*|\s+)/i;
const longestName = 60;

/** The names in a byline; none in an address, a stamp or a sentence. */
export const toNames = ({ text, line }: Found): readonly Found[] => {
  if (text.length > longestName * 4) return [];
  return text
    .replace(by, '')
    .split(/,|;|、|\s[·•]\s|\s(?:and|&)\s/)
    .map((name) => name.replace(by, '').trim())
    .filter((name) => name !== '' && name.length <= longestName && isName(name))
    .map((name) => ({ text: name, line }));
};

const isName = (text: string): boolean => /\p{L}/u.test(text) && !/[\d@/:：。.!?]{2}|\d|https?:|[@/]|。/.test(text);

/** True for a line that says who wrote the story and nothing else. */
export const isByline = (text: string): boolean =>
  text.length <= longestByline &&
  /^(?:by[:：]?\s+\p{Lu}|(?:撰文|記者|记者|作者)\s*[:：])/iu.test(text) &&
  !/[.。!?]\s|[.。!?]$/.test(text);

const longestByline = 100;

/** What was found, each text once. */
export const withoutTwins = <Told extends Found>(all: readonly Told[]): readonly Told[] => {
  const seen = new Set<string>();
  return all.filter(({ text }) => {
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
};

/** What the story is about: `article:tag`, JSON-LD, else keywords. */
export const readTags = (facts: PageFacts): readonly Found[] => {
  const tags = allMeta(facts, 'article:tag', 'og:article:tag');
  const told = [...tags, ...(facts.story?.tags ?? [])];
  const found = told.length > 0 ? told : allMeta(facts, 'keywords', 'news_keywords', 'parsely-tags');
  const parts = found.flatMap(({ text, line }) => text.split(/[,;，；、]/).map((tag) => ({ text: tag.trim(), line })));
  return withoutTwins(parts.filter(({ text }) => text !== '' && text.length <= longestTag)).slice(0, mostTags);
};

const longestTag = 80;
const mostTags = 50;
