import { closest, matches, select, selectAll } from '../../codec/html/page.ts';
import { type HtmlElement, isWithin } from '../../codec/html/tree.ts';
import {
  type Block,
  blankCapture,
  type Caption,
  type Capture,
  type Found,
  type SourceText,
} from '../../model/capture.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { fail, type Result, succeed } from '../../model/result.ts';
import { liftCredit } from '../credit.ts';
import type { FrontMatter } from '../front-matter.ts';
import { toLines, toParagraphs } from '../lines.ts';
import { type HtmlRules, noRules } from '../profiles/html-rules.ts';
import { sites } from '../profiles/index.ts';
import type { SiteProfile } from '../profiles/profile.ts';
import { tooMuchOf, tooMuchOnPage } from '../too-much.ts';
import { activeParts } from './active.ts';
import { readAddress, siteOf } from './address.ts';
import type { PlacedBlock } from './blocks.ts';
import { findBody } from './body.ts';
import { pictureWithin, readCaption } from './captions.ts';
import { bareWords } from './json-ld.ts';
import { junkFinder } from './junk.ts';
import { isByline, readAuthors, readTags, toNames } from './names.ts';
import { whyNoArticle } from './no-article.ts';
import { firstWords, meta, type PageFacts, textWithin, toPageFacts } from './page.ts';
import { readStamps } from './stamps.ts';
import { isFigure, linesAround, readStory } from './story.ts';
import { readHeadline } from './title.ts';
import { wordsOf } from './words.ts';

/** Reads a saved web page: by the rules of its site where that is known, else by what all pages have in common. */
export const readHtml = (source: SourceText, frontMatter: FrontMatter): Result<readonly Capture[]> => {
  const much = tooMuchOnPage(source.text);
  if (much !== undefined) return fail(tooMuchOf(source, much));
  const facts = toPageFacts(source);
  const address = readAddress(facts);
  const link = frontMatter.values.get('link')?.text ?? address.link?.text;
  const site = siteOf(facts, link, sites);
  const rules = site?.html ?? noRules;
  const headline = readHeadline(facts, rules, link);
  const isJunk = junkFinder(facts, rules.junk, headline.element);
  const body = findBody(facts, rules, { headline: headline.element, isJunk });
  const story = readStory(facts, { rules, headline, body, isJunk, ...linesOf(site) });
  const around = linesAround(facts, isJunk, frameOf(facts, headline.element, body.container));
  const zone = around.filter(
    ({ start }) => start < story.start && start >= zoneStart(headline.element, body.container),
  );
  const stamps = readStamps(facts, rules, {
    headline: headline.element,
    storyStart: story.start,
    lines: zone,
    tail: story.tail,
    issued: story.issued,
    isJunk,
  });
  const told = withRest(story.paragraphs, bodyTold(facts));
  const isStated = frontMatter.values.has('title') && frontMatter.values.has('published');
  const why = isStated
    ? undefined
    : whyNoArticle(facts, rules, {
        address: address.asWritten,
        published: stamps.published,
        heading: headline.element === undefined ? undefined : wordsOf(headline.element),
        opening: told[0],
        length: told.reduce((sum, { text }) => sum + text.length, 0),
      });
  if (why !== undefined) return fail(noArticle(source, why));
  const { paragraphs, credits } = liftCredit(told);
  const authors = readAuthors(facts, rules, (element) =>
    isOwnByline(element, headline.element, body.container, isJunk),
  );
  return succeed([
    {
      ...blankCapture(source.path, 'html'),
      profile: site?.name ?? 'plain',
      timezone: site?.timezone,
      dayFirst: site?.dayFirst ?? false,
      title: headline.title,
      ...stamps,
      link: address.link,
      base: address.base,
      section: readSection(facts, rules),
      ...readLanguage(facts, rules, link),
      authors: authors.length > 0 ? authors : namesIn(story.bylines, zone),
      tags: readTags(facts),
      image: readImage(facts, rules) ?? story.picture ?? pictureIn(facts, zone),
      captions: story.captions.length > 0 ? story.captions : captionsIn(facts, rules, zone),
      summary: meta(facts, 'description', 'og:description', 'twitter:description') ?? facts.story?.summary,
      paragraphs,
      credits,
      active: activeParts(facts.page, body.container),
      dropped: story.dropped,
      problems: problemsOf(source, facts, { bad: address.bad, published: stamps.published, rules }),
    },
  ]);
};

/** The lines around a story that the site's own rules for text know as well. */
const linesOf = (
  site: SiteProfile | undefined,
): { readonly chrome: (text: string) => boolean; readonly ends: (text: string) => boolean } => ({
  chrome: (text) =>
    site?.text?.chrome.some((line) => (typeof line === 'string' ? line === text : line.test(text))) ?? false,
  ends: (text) => site?.text?.endMarks.some((line) => line.replace(/ {2,}/g, ' ') === text) ?? false,
});

/** The part of the page that has both the headline and the story. */
const frameOf = ({ page }: PageFacts, headline: HtmlElement | undefined, container: HtmlElement): HtmlElement => {
  let frame: HtmlElement | undefined = container;
  while (
    frame !== undefined &&
    headline !== undefined &&
    !(headline.place >= frame.place && headline.place < frame.next)
  )
    frame = frame.parent;
  return frame?.parent ?? frame ?? page.root;
};

/** Where lines may be a stamp: right above the headline, where that is in a small frame of its own. */
const zoneStart = (headline: HtmlElement | undefined, container: HtmlElement): number => {
  if (headline === undefined) return container.start;
  const { parent } = headline;
  return parent === undefined || parent.name === 'body' || parent.name === '#root' ? headline.start : parent.start;
};

/** True for a byline between the headline and the end of the story, or one that names the author of the item both are in. */
const isOwnByline = (
  element: HtmlElement,
  headline: HtmlElement | undefined,
  container: HtmlElement,
  isJunk: (element: HtmlElement) => boolean,
): boolean => {
  for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) if (isJunk(at)) return false;
  const item = headline === undefined ? undefined : closest(headline, '[itemtype], .hentry, .h-entry');
  const isNamed = item !== undefined && isWithin(element, item) && matches(element, '[itemprop~="author"]');
  const start = Math.min(headline?.start ?? container.start, container.start);
  return isNamed || (element.start >= start && element.start < container.end);
};

/** What is said below the pictures between the headline and a story that has its own element. */
const captionsIn = (facts: PageFacts, rules: HtmlRules, zone: readonly PlacedBlock[]): readonly Caption[] =>
  zone
    .filter(isFigure)
    .map(({ element }) => readCaption(facts, element, rules.captions))
    .filter((caption) => caption !== undefined);

/** Who wrote the story, by the lines above it. */
const namesIn = (bylines: readonly Found[], zone: readonly PlacedBlock[]): readonly Found[] =>
  (bylines.length > 0 ? bylines : zone.filter(({ text }) => isByline(text))).flatMap(toNames);

const pictureIn = (facts: PageFacts, zone: readonly PlacedBlock[]): Found | undefined =>
  zone
    .filter(isFigure)
    .map(({ element }) => pictureWithin(facts, element))
    .find((picture) => picture !== undefined);

/** The story as JSON-LD tells it, for a page that shows none. */
const bodyTold = (facts: PageFacts): ReturnType<typeof toParagraphs> => {
  const told = facts.story?.body;
  return told === undefined ? [] : toParagraphs(toLines(told.text).map((line) => ({ ...line, number: told.line })));
};

/** The story as the page shows it; where that is but the beginning of what JSON-LD tells, with the rest of that behind it. */
const withRest = (shown: readonly Block[], told: readonly Block[]): readonly Block[] => {
  const words = bareWords(shown.map(({ text }) => text).join(''));
  let length = 0;
  for (const [at, { text }] of told.entries()) {
    if (length === words.length)
      return words ===
        bareWords(
          told
            .slice(0, at)
            .map((block) => block.text)
            .join(''),
        )
        ? [...shown, ...told.slice(at)]
        : shown;
    length += bareWords(text).length;
  }
  return shown.length > 0 ? shown : told;
};

/** The section: as the site's rules have it, else `article:section`, else JSON-LD. */
const readSection = (facts: PageFacts, rules: HtmlRules): Found | undefined =>
  firstWords(facts, rules.section) ??
  sectionInScript(facts, rules) ??
  meta(facts, 'article:section', 'og:article:section', 'parsely-section') ??
  facts.story?.section;

const sectionInScript = (facts: PageFacts, { sectionInScript: pattern }: HtmlRules): Found | undefined => {
  if (pattern === undefined) return undefined;
  for (const script of selectAll(facts.page, 'script')) {
    // The way leads from the home page to the section.
    const text = [...textWithin(script).matchAll(pattern)].at(-1)?.[1]?.trim() ?? '';
    if (text !== '') return { text, line: facts.lineAt(script.start) };
  }
  return undefined;
};

const readLanguage = (
  facts: PageFacts,
  rules: HtmlRules,
  link: string | undefined,
): Pick<Capture, 'language' | 'profileLanguage'> => {
  const known = rules.languages.find(({ address }) => link !== undefined && address.test(link))?.tag;
  if (rules.languages.length > 0) return { language: undefined, profileLanguage: known };
  const root = select(facts.page, 'html');
  const lang = (root?.attributes.get('lang') ?? root?.attributes.get('xml:lang') ?? '').trim();
  const told = meta(facts, 'og:locale', 'content-language', 'inlanguage') ?? facts.story?.language;
  const language = root !== undefined && lang !== '' ? { text: lang, line: facts.lineAt(root.start) } : told;
  // Open Graph writes en_GB.
  return {
    language: language === undefined ? undefined : { ...language, text: language.text.replaceAll('_', '-') },
    profileLanguage: undefined,
  };
};

const readImage = (facts: PageFacts, rules: HtmlRules): Found | undefined => {
  for (const selector of rules.image) {
    const element = select(facts.page, selector);
    const text = (element?.attributes.get('content') ?? element?.attributes.get('src') ?? '').trim();
    if (element !== undefined && text !== '') return { text, line: facts.lineAt(element.start) };
  }
  return (
    meta(facts, 'og:image', 'og:image:url', 'og:image:secure_url') ??
    facts.story?.image ??
    meta(facts, 'twitter:image', 'twitter:image:src')
  );
};

const noArticle = ({ path, line }: SourceText, why: string): Problem => ({
  code: 'input/no-article',
  severity: 'warning',
  path,
  line,
  message: `Expected the page of one article, ${why}. Delete the file, or write "title:" and "published:" in front matter if it is one.`,
});

interface Odd {
  readonly bad: readonly Found[];
  readonly published: Found | undefined;
  readonly rules: HtmlRules;
}

const problemsOf = (
  { path, line }: SourceText,
  facts: PageFacts,
  { bad, published, rules }: Odd,
): readonly Problem[] => {
  const problems: Problem[] = [];
  const say = (fact: string, severity: Problem['severity'], at: number, message: string): void => {
    problems.push({ code: `input/${fact}`, severity, path, line: at, message });
  };
  for (const { text, line: at } of bad)
    say(
      'bad-address',
      'warning',
      at,
      `Expected an absolute http(s) address of the page, found ${quote(text)}, which is ignored.`,
    );
  for (const at of facts.jsonLd.broken)
    say(
      'bad-json-ld',
      'info',
      at,
      'Expected JSON in the script "application/ld+json", found something else, which is ignored.',
    );
  if (facts.page.wasTooDeep)
    say(
      'deep-page',
      'warning',
      line,
      'Expected a page of at most 256 levels, found a deeper one. What is deeper is laid flat; compare the story.',
    );
  if (facts.page.misnested > mostMisnested)
    say(
      'broken-markup',
      'warning',
      line,
      `Expected tags that are closed in turn, found ${facts.page.misnested} that are not. Compare the story.`,
    );
  const plaintext = select(facts.page, 'plaintext');
  if (plaintext !== undefined)
    say(
      'plaintext',
      'warning',
      facts.lineAt(plaintext.start),
      'Expected a page of HTML, found "<plaintext>". What is below it is left out.',
    );
  const check = rules.check === undefined ? undefined : meta(facts, rules.check);
  if (check !== undefined && published !== undefined && digitsOf(check.text) !== digitsOf(published.text))
    say(
      'two-stamps',
      'warning',
      check.line,
      `Expected the time that the page shows, ${quote(published.text)}, found ${quote(check.text)} for machines. The shown one is taken.`,
    );
  return problems;
};

/** A page has some; one with more was made by something broken. */
const mostMisnested = 200;

const digitsOf = (text: string): string => text.replace(/\D/g, '');
