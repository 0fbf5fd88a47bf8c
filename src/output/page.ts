import { createHash } from 'node:crypto';
import { element, type Markup, quotedWords, trusted } from '../codec/markup.ts';
import { fromXmlText } from '../codec/xml.ts';
import { toWallClock } from '../codec/zone.ts';
import { type Article, people } from '../model/article.ts';
import type { About, Format } from '../model/channel.ts';
import type { EntryId, Instant, Permalink } from '../model/values.ts';

const style = [
  ':root{color-scheme:light dark}',
  'body{font:1.125rem/1.6 Georgia,"Noto Serif CJK TC",serif;max-width:38rem;margin:0 auto;padding:1.5rem;overflow-wrap:break-word}',
  'h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem}',
  'header p,footer,figcaption,nav{font-family:system-ui,sans-serif;font-size:.9rem;line-height:1.5}',
  'header p{margin:.15rem 0}',
  'figure{margin:1.5rem 0}',
  'img{max-width:100%;height:auto}',
  'nav{margin-top:2.5rem;padding-top:1rem;border-top:1px solid}',
].join('');

/** Tables and code may be wider than a telephone: they scroll by themselves, and the words beside them stay where they are. */
const wideStyle = [
  'pre,table{display:block;overflow-x:auto}',
  'pre{font-size:.9rem}',
  'table{border-collapse:collapse;font-size:1rem;line-height:1.4}',
  'td,th{border:1px solid;padding:.25rem .5rem;text-align:start;vertical-align:top}',
].join('');

const styleFor = ({ contentHtml }: Article): string =>
  /<(?:pre|table)[ >]/.test(contentHtml) ? style + wideStyle : style;

/** Nothing but the page's one style sheet: no script, no picture from elsewhere, nothing to send anywhere. */
const policyFor = (sheet: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The few words that a page says of its own, by the language of its article. */
const wordings = {
  en: {
    published: 'Published',
    updated: 'Updated',
    withdrawn: 'Withdrawn',
    gone: 'This article is no longer here',
    moved: 'This article has moved',
    source: 'Source',
    picture: 'Picture',
    follow: 'Follow',
  },
  hant: {
    published: '發佈',
    updated: '更新',
    withdrawn: '撤回',
    gone: '這篇文章已不在此處',
    moved: '這篇文章已移往別處',
    source: '來源',
    picture: '圖片',
    follow: '訂閱',
  },
  hans: {
    published: '发布',
    updated: '更新',
    withdrawn: '撤回',
    gone: '这篇文章已不在此处',
    moved: '这篇文章已移往别处',
    source: '来源',
    picture: '图片',
    follow: '订阅',
  },
} as const;

const wordingFor = (language: string | undefined): (typeof wordings)[keyof typeof wordings] => {
  if (!/^zh\b/i.test(language ?? '')) return wordings.en;
  return /Hans|-CN|-SG/i.test(language ?? '') ? wordings.hans : wordings.hant;
};

/** One article as a page that needs nothing from elsewhere: HTML5 that is also well-formed XML, so that it can be read back. */
export const toPage = (article: Article, about: About, formats: readonly Format[]): string => {
  const zone = about.timezone ?? 'UTC';
  const say = wordingFor(article.language);
  const names = people(article).map(({ name }) => name);
  const sheet = styleFor(article);
  const head = toHead({ ...article, sheet, words: quotedWords(article.title) }, about, formats);
  const header = element(
    'header',
    {},
    element('h1', {}, quotedWords(article.title)),
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
    element('div', { class: 'content' }, pageContent(article, say.picture)),
  );
  const nav = element('nav', {}, source, toFollow(say.follow, about, formats));
  return toDocument(article.language ?? about.language, head, [element('main', {}, main), '\n', nav]);
};

/** What a page that holds no story any more says, and what the memory reads back from it. */
export interface Notice {
  readonly id: EntryId;
  readonly section: string | undefined;
  readonly names: readonly string[];
  readonly published: Instant;
  readonly updated: Instant;
  readonly withdrawn: Instant;
  /** Where the story is now, if it has only moved. */
  readonly movedTo: Permalink | undefined;
}

/** The page of a withdrawn story: its address stays, its words go. */
export const toNoticePage = (notice: Notice, about: About, formats: readonly Format[]): string => {
  const say = wordingFor(about.language);
  const { movedTo } = notice;
  const title = movedTo === undefined ? say.gone : say.moved;
  const head = toHead(
    { ...notice, sheet: style, words: quotedWords(title), summary: title, permalink: movedTo },
    about,
    formats,
  );
  const shown = { zone: about.timezone ?? 'UTC', precision: 'second' } as const;
  const header = element(
    'header',
    {},
    element('h1', {}, title),
    stamp(say.published, 'published', notice.published, shown),
    notice.updated === notice.published ? undefined : stamp(say.updated, 'updated', notice.updated, shown),
    movedTo === undefined ? stamp(say.withdrawn, 'withdrawn', notice.withdrawn, shown) : undefined,
  );
  const link = movedTo === undefined ? undefined : element('p', {}, element('a', { href: movedTo }, movedTo));
  const nav = element('nav', {}, toFollow(say.follow, about, formats));
  return toDocument(about.language, head, [element('main', {}, header, link), '\n', nav]);
};

/** A page as it lies there, with the moment at which its story was first missed; `undefined` for one that is not as we wrote it. */
export const markWithdrawn = (page: string, withdrawn: Instant): string | undefined => {
  const [before, after] = page.split(/(?=<link rel="canonical")/, 2);
  return after === undefined
    ? undefined
    : `${before}${element('meta', { name: 'feedwright.withdrawn', content: withdrawn }).markup}${after}`;
};

/** A page as it lies there, under another address of the channel. */
export const rehouse = (page: string, permalink: Permalink): string =>
  page.replace(/<link rel="canonical" href="[^"]*"\/>/, () => canonical(permalink).markup);

const canonical = (permalink: Permalink): Markup => element('link', { rel: 'canonical', href: permalink });

/** What the head of a page says. */
interface Headed {
  readonly sheet: string;
  readonly words: Markup;
  readonly summary: string;
  readonly id: EntryId;
  readonly section: string | undefined;
  readonly names: readonly string[];
  readonly permalink: Permalink | undefined;
  readonly withdrawn?: Instant | undefined;
}

const toHead = (page: Headed, about: About, formats: readonly Format[]): Markup => {
  const { sheet, section, names, withdrawn, permalink } = page;
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(sheet) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, page.words),
    element('meta', { name: 'description', content: page.summary }),
    element('meta', { name: 'generator', content: 'feedwright' }),
    element('meta', { name: 'dcterms.identifier', content: page.id }),
    section === undefined ? undefined : element('meta', { name: 'article.section', content: section }),
    names.length === 0 ? undefined : element('meta', { name: 'feedwright.names', content: names.join(' ') }),
    withdrawn === undefined ? undefined : element('meta', { name: 'feedwright.withdrawn', content: withdrawn }),
    withdrawn === undefined ? undefined : element('meta', { name: 'robots', content: 'noindex' }),
    permalink === undefined ? undefined : canonical(permalink),
    ...formats.map(({ mediaType, fileName, name }) =>
      element('link', { rel: 'alternate', type: mediaType, title: `${about.title} (${name})`, href: `../${fileName}` }),
    ),
    element('style', {}, trusted(sheet)),
  );
};

/** How to subscribe. */
const toFollow = (label: string, about: About, formats: readonly Format[]): Markup => {
  const links = formats
    .flatMap(({ fileName, name }) => [' · ', element('a', { href: `../${fileName}` }, name)])
    .slice(1);
  return element('p', {}, `${label} `, element('strong', {}, about.title), ': ', ...links);
};

const toDocument = (language: string | undefined, head: Markup, body: readonly (Markup | string)[]): string => {
  const html = element('html', { lang: language }, '\n', head, '\n', element('body', {}, '\n', ...body, '\n'), '\n');
  return `<!DOCTYPE html>\n${html.markup}\n`;
};

/** In which zone, and how exactly, a time is shown. */
interface Shown {
  readonly zone: string;
  readonly precision: Article['precision'];
}

const stamp = (label: string, itsClass: string, instant: Instant, { zone, precision }: Shown): Markup => {
  const { day, time, offset } = toWallClock(new Date(instant), zone);
  const shown = precision === 'day' ? day : `${day} ${time.slice(0, 5)} (UTC${offset})`;
  return element('p', {}, `${label}: `, element('time', { class: itsClass, datetime: instant }, shown));
};

/** The story as in the feeds, but with a link in place of every picture: a page asks nobody else for anything. */
const pageContent = (article: Article, picture: string): Markup => {
  const known = new Set([article.title, ...article.captions.map(({ text }) => text), '']);
  let isInLink = false;
  // The content is well-formed and escapes `>` in attributes, so that these three can be told from all else.
  const content = article.contentHtml.replace(/<a[ >]|<\/a>|<img [^>]*>/g, (tag) => {
    if (tag.startsWith('<img')) return pictureLink(tag, picture, known, isInLink).markup;
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
