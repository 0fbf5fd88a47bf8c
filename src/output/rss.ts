import { words } from '../codec/markup.ts';
import { buildXml, element, parseXml, toHexText, toText, type XmlElement } from '../codec/xml.ts';
import { type Article, categories, people } from '../model/article.ts';
import type { Channel, Format } from '../model/channel.ts';
import { atomNamespace, contentNamespace, dublinCoreNamespace, mediaNamespace } from '../model/namespaces.ts';
import { draftRss } from './feed-package.ts';
import { finish, finishEach, insertAfter, replace, required, type Step, withChildren } from './finish.ts';
import { mediaOf } from './media.ts';

const text = (name: string, value: string): XmlElement => element(name, {}, [toText(value)]);

/** An article in its channel: what an item's steps may look at. */
interface Subject {
  readonly article: Article;
  readonly channel: Channel;
}

const channelSteps: readonly Step<Channel>[] = [
  (channel, { url }) => replace(channel, 'link', () => [text('link', url)]),
  // Hex references are read rightly by most readers; the draft spells `&amp;` and loses a level of `&amp;lt;`.
  (channel, { title }) => replace(channel, 'title', () => [element('title', {}, [toHexText(title)])]),
  (channel, { description }) =>
    // Plain text like the title, unlike an item's: `5 &amp;lt; 6` would be shown as it stands.
    replace(channel, 'description', () => [element('description', {}, [toHexText(description)])]),
  (channel, { copyright }) =>
    replace(channel, 'copyright', () => (copyright === undefined ? [] : [text('copyright', copyright)])),
  // RSS knows GIF, JPEG and PNG only; Atom and JSON Feed carry any other picture.
  (channel, { image }) =>
    /\.(?!(?:gif|jpe?g|png)$)[a-z]+$/i.test(image === undefined ? '' : new URL(image).pathname)
      ? replace(channel, 'image', () => [])
      : channel,
  // The image's title must be the channel's, spelt the same way.
  (channel, { title }) =>
    replace(channel, 'image', (image) => [replace(image, 'title', () => [element('title', {}, [toHexText(title)])])]),
];

const itemSteps: readonly Step<Subject>[] = [
  (item, { article }) => replace(item, 'title', () => [element('title', {}, [toHexText(article.title)])]),
  // An id may hold `&amp;` to the letter; xml-js 1.6 under the package would write `&`.
  (item, { article }) => replace(item, 'guid', (guid) => [withChildren(guid, [toText(article.id)])]),
  // A description is HTML: plain text is spelt as such, then once more for XML.
  (item, { article }) =>
    replace(item, 'description', () => [element('description', {}, [toText(words(article.summary).markup)])]),
  (item, { article }) =>
    replace(item, 'content:encoded', () => [element('content:encoded', {}, [toText(article.contentHtml)])]),
  (item, { article }) =>
    insertAfter(
      item,
      'content:encoded',
      ...categories(article).map((name) => element('category', {}, [toHexText(name)])),
    ),
  // RSS wants an e-mail address in `author`; names go into dc:creator.
  (item, { article }) => insertAfter(item, 'pubDate', ...people(article).map(({ name }) => text('dc:creator', name))),
  // RSS has no time of the last change.
  (item, { article }) => insertAfter(item, 'dc:creator', text('atom:updated', article.updated)),
  (item, { article }) =>
    insertAfter(item, 'atom:updated', ...(article.source === undefined ? [] : [text('dc:source', article.source)])),
  (item, { article, channel }) =>
    insertAfter(
      item,
      'atom:updated',
      ...(article.language === undefined || article.language === channel.language
        ? []
        : [text('dc:language', article.language)]),
    ),
  (item, { article }) => withChildren(item, [...item.children, ...mediaOf(article)]),
];

/** RSS 2.0 with the RSS Advisory Board's profile. https://www.rssboard.org/rss-specification */
export const rss: Format = {
  name: 'RSS 2.0',
  fileName: 'feed.rss',
  mediaType: 'application/rss+xml',
  render: (channel, selfLink) => {
    const root = parseXml(draftRss(channel, selfLink));
    /* v8 ignore next -- @preserve: `feed` writes a root element */
    if (root === undefined) throw new TypeError('Expected a root element in the draft of the RSS feed, found none.');
    const drafted = required(root, 'channel');
    const subjects = channel.items.map((article) => ({ article, channel }));
    const finished = finishEach(finish(drafted, channel, channelSteps), 'item', subjects, itemSteps);
    const usesMedia = channel.items.some(({ image }) => image !== undefined);
    // Prefixes are declared once, on the root, and only those that are used.
    const namespaces = {
      'xmlns:atom': atomNamespace,
      'xmlns:content': contentNamespace,
      'xmlns:dc': dublinCoreNamespace,
      ...(usesMedia ? { 'xmlns:media': mediaNamespace } : {}),
    };
    return buildXml(element('rss', { version: '2.0', ...namespaces }, [finished]));
  },
};
