import { element, type Markup, quotedWords, trusted } from '../codec/markup.ts';
import { toWallClock } from '../codec/zone.ts';
import type { Article } from '../model/article.ts';
import type { About, Format } from '../model/channel.ts';
import type { Instant, Permalink } from '../model/values.ts';
import { policyFor } from './page-style.ts';

/** What every page has around its words. */
export interface Frame {
  readonly language: string | undefined;
  readonly sheet: string;
  readonly title: string;
  readonly description: string;
  /** What else the head says, before the canonical link. */
  readonly facts: readonly (Markup | undefined)[];
  readonly canonical: Permalink | undefined;
  /** From the page to the folder that the feeds lie in, e.g. `../`. */
  readonly up: '' | '../';
  readonly body: readonly (Markup | string | undefined)[];
}

/** How a page says where it is. */
export const canonicalLink = (address: Permalink): Markup => element('link', { rel: 'canonical', href: address });

const charset = element('meta', { charset: 'utf-8' });
const viewport = element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });

/** How a page says who made it. */
const generator = element('meta', { name: 'generator', content: 'feedwright' });

/** True for a page that feedwright has made, and may make anew. */
export const isOurPage = (text: string): boolean => text.includes(generator.markup);

/** A page that needs nothing from elsewhere: HTML5 that is also well-formed XML, so that it can be read back. */
export const toDocument = (frame: Frame, about: About, formats: readonly Format[]): string => {
  const { language, sheet, title, description, facts, canonical, up, body } = frame;
  const head = element(
    'head',
    {},
    charset,
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(sheet) }),
    viewport,
    element('title', {}, quotedWords(title)),
    element('meta', { name: 'description', content: description }),
    generator,
    ...facts,
    canonical === undefined ? undefined : canonicalLink(canonical),
    ...formats.map(({ mediaType, fileName, name }) =>
      element('link', {
        rel: 'alternate',
        type: mediaType,
        title: `${about.title} (${name})`,
        href: `${up}${fileName}`,
      }),
    ),
    element('style', {}, trusted(sheet)),
  );
  const html = element('html', { lang: language }, '\n', head, '\n', element('body', {}, '\n', ...body, '\n'), '\n');
  return `<!DOCTYPE html>\n${html.markup}\n`;
};

/** In which zone, and how exactly, a time is shown. */
export interface Shown {
  readonly zone: string;
  readonly precision: Article['precision'];
}

/** A time as people read it, e.g. `2018-03-09 16:35 (UTC+08:00)`; the day alone where no more is known. */
export const shownTime = (instant: Instant, { zone, precision }: Shown): string => {
  const { day, time, offset } = toWallClock(new Date(instant), zone);
  return precision === 'day' ? day : `${day} ${time.slice(0, 5)} (UTC${offset})`;
};
