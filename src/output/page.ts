import { element, type Markup, quotedWords, trusted } from '../codec/markup.ts';
import { fromXmlText } from '../codec/xml.ts';
import { type Article, people } from '../model/article.ts';
import type { About, Format } from '../model/channel.ts';
import type { EntryId, Instant, Permalink } from '../model/values.ts';
import { canonicalLink, type Shown, shownTime, toDocument } from './page-frame.ts';
import { articleStyle, wideArticleStyle } from './page-style.ts';
import { wordsIn } from './page-words.ts';

/** One article as a page that needs nothing from elsewhere. */
export const toPage = (article: Article, about: About, formats: readonly Format[]): string => {
  const zone = about.timezone ?? 'UTC';
  const say = wordsIn(article.language);
  const names = people(article).map(({ name }) => name);
  const header = element(
    'header',
    {},
    element('h1', { dir: 'auto' }, quotedWords(article.title)),
    stamp(say.published, 'published', article.published, { ...article, zone }),
    article.updated === article.published
      ? undefined
      : stamp(say.updated, 'updated', article.updated, { ...article, zone }),
    element('p', { class: 'byline' }, names.join(', ')),
  );
  const source =
    article.source === undefined
      ? undefined
      : element('p', {}, `${say.source}: `, element('a', { href: article.source, rel: 'noreferrer' }, article.source));
  const main = element(
    'article',
    {},
    header,
    '\n',
    element('div', { class: 'content', dir: 'auto' }, pageContent(article, say.picture)),
  );
  const nav = element('nav', {}, source, toFollow(say.follow, about, formats));
  const frame = {
    language: article.language ?? about.language,
    sheet: /<(?:pre|table)[ >]/.test(article.contentHtml) ? wideArticleStyle : articleStyle,
    title: article.title,
    description: article.summary,
    facts: toFacts(article),
    canonical: article.permalink,
    up: '../',
    body: [toSite(about), '\n', element('main', {}, main), '\n', nav],
  } as const;
  return toDocument(frame, about, formats);
};

/** What a page that holds no story any more says, and what the memory reads back from it. */
export interface Notice {
  readonly id: EntryId;
  readonly section: string | undefined;
  readonly names: readonly string[];
  readonly published: Instant;
  readonly updated: Instant;
  readonly precision: Article['precision'];
  readonly withdrawn: Instant;
  /** Where the story is now, if it has only moved. */
  readonly movedTo: Permalink | undefined;
}

/** The page of a withdrawn story: its address stays, its words go. */
export const toNoticePage = (notice: Notice, about: About, formats: readonly Format[]): string => {
  const say = wordsIn(about.language);
  const { movedTo } = notice;
  const title = movedTo === undefined ? say.gone : say.moved;
  const zone = about.timezone ?? 'UTC';
  const shown = { zone, precision: notice.precision };
  const header = element(
    'header',
    {},
    element('h1', {}, title),
    stamp(say.published, 'published', notice.published, shown),
    notice.updated === notice.published ? undefined : stamp(say.updated, 'updated', notice.updated, shown),
    movedTo === undefined
      ? stamp(say.withdrawn, 'withdrawn', notice.withdrawn, { zone, precision: 'second' })
      : undefined,
  );
  const link = movedTo === undefined ? undefined : element('p', {}, element('a', { href: movedTo }, movedTo));
  const nav = element('nav', {}, toFollow(say.follow, about, formats));
  const frame = {
    language: about.language,
    sheet: articleStyle,
    title,
    description: title,
    facts: toFacts(notice),
    canonical: movedTo,
    up: '../',
    body: [toSite(about), '\n', element('main', {}, header, link), '\n', nav],
  } as const;
  return toDocument(frame, about, formats);
};

/** A page as it lies there, with the moment at which its story was first missed; `undefined` for one that is not as we wrote it. */
export const markWithdrawn = (page: string, withdrawn: Instant): string | undefined => {
  const [before, after] = page.split(/(?=<link rel="canonical")/, 2);
  return after === undefined
    ? undefined
    : // A mark that cannot be read is none.
      `${before?.replace(/<meta name="feedwright\.withdrawn"[^<>]*>/g, '')}${element('meta', { name: 'feedwright.withdrawn', content: withdrawn }).markup}${after}`;
};

/** What the memory reads back from the head of a page. */
const toFacts = ({
  id,
  section,
  names,
  withdrawn,
}: Pick<Notice, 'id' | 'section' | 'names'> & Partial<Notice>): readonly (Markup | undefined)[] => [
  element('meta', { name: 'dcterms.identifier', content: id }),
  section === undefined ? undefined : element('meta', { name: 'article.section', content: section }),
  names.length === 0 ? undefined : element('meta', { name: 'feedwright.names', content: names.join(' ') }),
  withdrawn === undefined ? undefined : element('meta', { name: 'feedwright.withdrawn', content: withdrawn }),
  withdrawn === undefined ? undefined : element('meta', { name: 'robots', content: 'noindex' }),
];

/** Whose page it is, with the way to the front page. */
const toSite = ({ title }: About): Markup =>
  element('header', { class: 'site' }, element('a', { href: '../' }, quotedWords(title)));

/** A page as it lies there, under another address of the channel. */
export const rehouse = (page: string, permalink: Permalink): string =>
  page.replace(/<link rel="canonical" href="[^"]*"\/>/, () => canonicalLink(permalink).markup);

/** How to subscribe. */
const toFollow = (label: string, about: About, formats: readonly Format[]): Markup => {
  const links = formats
    .flatMap(({ fileName, name }) => [' · ', element('a', { href: `../${fileName}` }, name)])
    .slice(1);
  return element('p', {}, `${label} `, element('a', { href: '../' }, about.title), ': ', ...links);
};

const stamp = (label: string, itsClass: string, instant: Instant, shown: Shown): Markup =>
  element('p', {}, `${label}: `, element('time', { class: itsClass, datetime: instant }, shownTime(instant, shown)));

/** The story as in the feeds, but with a link in place of every picture: a page asks nobody else for anything. */
const pageContent = (article: Article, picture: string): Markup => {
  const known = new Set([article.title, ...article.captions.map(({ text }) => text), '']);
  let isInLink = false;
  // The content is well-formed and escapes `>` in attributes, so that these can be told from all else.
  const content = article.contentHtml.replace(/<a[ >]|<\/a>|<img [^>]*>|<(?:pre|table)(?=[ >])/g, (tag) => {
    if (tag.startsWith('<img')) return pictureLink(tag, picture, known, isInLink).markup;
    // What scrolls by itself must be reached by the keyboard.
    if (/^<[pt]/.test(tag)) return `${tag} tabindex="0"`;
    isInLink = tag.startsWith('<a');
    return tag;
  });
  return trusted(content);
};

/** `class` tells the memory that these are no words of the story. */
const pictureLink = (tag: string, picture: string, known: ReadonlySet<string>, isInLink: boolean): Markup => {
  const attribute = (name: string): string => fromXmlText(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const alt = attribute('alt');
  const label = known.has(alt) ? picture : `${picture}: ${alt}`;
  return isInLink
    ? element('span', { class: 'picture' }, label)
    : element('a', { class: 'picture', href: attribute('src'), rel: 'noreferrer' }, label);
};
