import { createHash } from 'node:crypto';
import { element, type Markup, quotedWords, trusted } from '../codec/markup.ts';
import { fromXmlText } from '../codec/xml.ts';
import { toWallClock } from '../codec/zone.ts';
import { type Article, people } from '../model/article.ts';
import type { About, Format } from '../model/channel.ts';
import type { Instant } from '../model/values.ts';

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
  en: { published: 'Published', updated: 'Updated', source: 'Source', picture: 'Picture', follow: 'Follow' },
  hant: { published: '發佈', updated: '更新', source: '來源', picture: '圖片', follow: '訂閱' },
  hans: { published: '发布', updated: '更新', source: '来源', picture: '图片', follow: '订阅' },
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
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(sheet) }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, quotedWords(article.title)),
    element('meta', { name: 'description', content: article.summary }),
    element('meta', { name: 'generator', content: 'feedwright' }),
    element('meta', { name: 'dcterms.identifier', content: article.id }),
    article.section === undefined ? undefined : element('meta', { name: 'article.section', content: article.section }),
    article.names.length === 0
      ? undefined
      : element('meta', { name: 'feedwright.names', content: article.names.join(' ') }),
    element('link', { rel: 'canonical', href: article.permalink }),
    ...formats.map(({ mediaType, fileName, name }) =>
      element('link', { rel: 'alternate', type: mediaType, title: `${about.title} (${name})`, href: `../${fileName}` }),
    ),
    element('style', {}, trusted(sheet)),
  );
  const header = element(
    'header',
    {},
    element('h1', {}, quotedWords(article.title)),
    stamp(say.published, 'published', article.published, article, zone),
    article.updated === article.published ? undefined : stamp(say.updated, 'updated', article.updated, article, zone),
    element('p', { class: 'byline' }, names.join(', ')),
  );
  const source =
    article.source === undefined
      ? undefined
      : element('p', {}, `${say.source}: `, element('a', { href: article.source, rel: 'noreferrer' }, article.source));
  const links = formats
    .flatMap(({ fileName, name }) => [' · ', element('a', { href: `../${fileName}` }, name)])
    .slice(1);
  const nav = element(
    'nav',
    {},
    source,
    element('p', {}, `${say.follow} `, element('strong', {}, about.title), ': ', ...links),
  );
  const main = element(
    'article',
    {},
    header,
    '\n',
    element('div', { class: 'content' }, pageContent(article, say.picture)),
  );
  const html = element(
    'html',
    { lang: article.language ?? about.language },
    '\n',
    head,
    '\n',
    element('body', {}, '\n', element('main', {}, main), '\n', nav, '\n'),
    '\n',
  );
  return `<!DOCTYPE html>\n${html.markup}\n`;
};

const stamp = (label: string, itsClass: string, instant: Instant, article: Article, zone: string): Markup => {
  const { day, time, offset } = toWallClock(new Date(instant), zone);
  const shown = article.precision === 'day' ? day : `${day} ${time.slice(0, 5)} (UTC${offset})`;
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
