import { element, type Markup, quotedWords } from '../codec/markup.ts';
import type { Article } from '../model/article.ts';
import { type Channel, type Format, pageName } from '../model/channel.ts';
import { type Shown, shownTime, toDocument } from './page-frame.ts';
import { frontStyle } from './page-style.ts';
import { type PageWords, wordsIn } from './page-words.ts';

/** So many articles a person looks through; the feeds may hold more. */
const most = 50;

/** The newest articles, and how to subscribe. Says what the feeds say, and nothing of the moment at which it is made. */
export const toFrontPage = (channel: Channel, formats: readonly Format[]): string => {
  const say = wordsIn(channel.language);
  const language = channel.language ?? 'en';
  const body = [
    toTop(channel, say),
    '\n',
    element('main', {}, toNewest(channel, say, language), '\n', toSubscribe(channel, say, formats)),
    '\n',
    toFooter(channel, say),
  ];
  const { title, description, url } = channel;
  const frame = { language, sheet: frontStyle, title, description, facts: [], canonical: url, up: '', body } as const;
  return toDocument(frame, channel, formats);
};

const zoneOf = ({ timezone = 'UTC' }: Channel): string => timezone;

const toTop = (channel: Channel, say: PageWords): Markup => {
  const { title, description, updated, items } = channel;
  const newest = items.find((item) => item.updated === updated);
  const shown = { zone: zoneOf(channel), precision: newest?.precision ?? 'second' };
  return element(
    'header',
    { class: 'top' },
    element('h1', { dir: 'auto' }, quotedWords(title)),
    description === title ? undefined : element('p', { dir: 'auto' }, quotedWords(description)),
    element(
      'p',
      { class: 'when' },
      `${say.updated}: `,
      element('time', { class: 'updated', datetime: updated }, shownTime(updated, shown)),
    ),
    // Where the page is wide enough, it is beside the articles.
    element('p', { class: 'jump' }, element('a', { href: '#subscribe' }, say.subscribe)),
  );
};

const toNewest = (channel: Channel, say: PageWords, language: string): Markup => {
  const items = channel.items
    .slice(0, most)
    .flatMap((article) => ['\n', toItem(article, { language, zone: zoneOf(channel) })]);
  return element(
    'section',
    { 'aria-labelledby': 'newest' },
    element('h2', { id: 'newest' }, say.newest),
    // Some screen readers take a list without bullets for none, unless it is said.
    items.length === 0 ? element('p', {}, say.empty) : element('ol', { role: 'list' }, ...items, '\n'),
  );
};

/** Of the page that an article is listed on. */
interface Listed {
  readonly language: string;
  readonly zone: string;
}

const toItem = (article: Article, { language, zone }: Listed): Markup => {
  const { title, slug, published, section } = article;
  const link = element('a', { href: pageName(slug) }, quotedWords(title));
  return element(
    'li',
    // The empty tag is that of words in a language which nobody has told.
    { lang: article.language === language ? undefined : (article.language ?? '') },
    element('h3', { dir: 'auto' }, link),
    element(
      'p',
      { class: 'when' },
      element('time', { datetime: published }, listedTime(article, zone)),
      ...(section === undefined ? [] : [' · ', element('bdi', {}, section)]),
    ),
  );
};

/** Without the zone, which the page tells once. */
const listedTime = ({ published, precision }: Article, zone: string): string => {
  const shown: Shown = { zone, precision };
  return shownTime(published, shown).replace(/ \(.*/, '');
};

const toSubscribe = ({ url }: Channel, say: PageWords, formats: readonly Format[]): Markup =>
  element(
    'section',
    { id: 'subscribe', 'aria-labelledby': 'how' },
    element('h2', { id: 'how' }, say.subscribe),
    element('p', { class: 'how' }, say.how),
    ...formats.flatMap(({ name, fileName }) => [
      '\n',
      element('h3', {}, element('a', { href: fileName }, name)),
      element('p', { class: 'how' }, say.uses[name]),
      // An address that is too long for its line goes on with the file's name.
      element('code', {}, url, element('wbr', {}), fileName),
    ]),
  );

const toFooter = (channel: Channel, say: PageWords): Markup =>
  element(
    'footer',
    {},
    element('p', {}, `${say.zone}: ${zoneOf(channel).replaceAll('_', ' ')}`),
    channel.copyright === undefined ? undefined : element('p', { dir: 'auto' }, quotedWords(channel.copyright)),
  );
