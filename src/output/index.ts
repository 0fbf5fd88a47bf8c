import type { Article } from '../model/article.ts';
import { type About, type Channel, type FeedDocument, type Format, pageName } from '../model/channel.ts';
import { toPermalink } from '../model/values.ts';
import { atom } from './atom.ts';
import { toFrontPage } from './front-page.ts';
import { jsonFeed } from './json-feed.ts';
import { type Notice, toNoticePage, toPage } from './page.ts';

export { markWithdrawn, rehouse } from './page.ts';
export { isOurPage } from './page-frame.ts';

import { rss } from './rss.ts';

/** The ways a channel is written down. */
export const formats: readonly Format[] = [rss, atom, jsonFeed];

/** The three documents of a channel. */
export const renderFeeds = (channel: Channel): readonly FeedDocument[] =>
  formats.map((format) => {
    const selfLink = toPermalink(format.fileName, channel.url);
    /* v8 ignore next -- @preserve: the base was checked */
    if (selfLink === undefined)
      throw new TypeError(`Expected an absolute address in channel.yaml, found "${channel.url}".`);
    return { name: format.fileName, mediaType: format.mediaType, text: format.render(channel, selfLink) };
  });

/** What the channel's address leads to. */
export const renderFrontPage = (channel: Channel): FeedDocument => ({
  name: frontPageName,
  mediaType: 'text/html',
  text: toFrontPage(channel, formats),
});

/** Below `out/`. */
export const frontPageName = 'index.html';

/** What is left of the page of a withdrawn story. */
export const renderNotice = (slug: string, notice: Notice, about: About): FeedDocument =>
  page(slug, toNoticePage(notice, about, formats));

/** The page of an article, also of one that no longer fits into the feeds. */
export const renderPage = (article: Article, about: About): FeedDocument =>
  page(article.slug, toPage(article, about, formats));

/** A text as the page of that name. */
export const page = (slug: string, text: string): FeedDocument => ({
  name: pageName(slug),
  mediaType: 'text/html',
  text,
});
