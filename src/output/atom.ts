import { buildXml, element, parseXml, toAttribute, toText, type XmlElement } from '../codec/xml.ts';
import { type Article, categories, type Person } from '../model/article.ts';
import type { Channel, Format } from '../model/channel.ts';
import { mediaNamespace } from '../model/namespaces.ts';
import type { Permalink } from '../model/values.ts';
import { draftAtom } from './feed-package.ts';
import { finish, finishEach, insertAfter, replace, type Step, withChildren } from './finish.ts';
import { mediaOf } from './media.ts';

const text = (name: string, value: string, attributes: Readonly<Record<string, string>> = {}): XmlElement =>
  element(name, attributes, [toText(value)]);

const link = (attributes: Readonly<Record<string, string | undefined>>): XmlElement =>
  element(
    'link',
    Object.fromEntries(
      Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, toAttribute(value)]])),
    ),
    [],
  );

const person = (name: string, { name: who, url, email }: Person): XmlElement =>
  element(name, {}, [
    text('name', who),
    ...(url === undefined ? [] : [text('uri', url)]),
    ...(email === undefined ? [] : [text('email', email)]),
  ]);

interface Subject {
  readonly article: Article;
  readonly channel: Channel;
}

interface FeedSubject {
  readonly channel: Channel;
  readonly selfLink: Permalink;
}

const feedSteps: readonly Step<FeedSubject>[] = [
  // The package has no language for Atom.
  (feed, { channel }) => ({
    ...feed,
    attributes: { ...feed.attributes, ...(channel.language === undefined ? {} : { 'xml:lang': channel.language }) },
  }),
  (feed, { channel }) => replace(feed, 'title', () => [text('title', channel.title)]),
  (feed, { channel }) => replace(feed, 'subtitle', () => [text('subtitle', channel.description)]),
  (feed, { channel }) =>
    replace(feed, 'rights', () => (channel.copyright === undefined ? [] : [text('rights', channel.copyright)])),
  (feed, { channel }) => replace(feed, 'author', () => [person('author', channel.author)]),
  // Seconds are all that stamps have; readers choke on fractions.
  (feed, { channel }) => replace(feed, 'updated', () => [text('updated', channel.updated)]),
  // Links with their types.
  (feed) => replace(feed, 'link', () => []),
  (feed, { channel, selfLink }) =>
    insertAfter(
      feed,
      'author',
      link({ rel: 'alternate', type: 'text/html', href: channel.url }),
      link({ rel: 'self', type: 'application/atom+xml', href: selfLink }),
    ),
];

const entrySteps: readonly Step<Subject>[] = [
  ({ attributes, ...entry }, { article, channel }) => ({
    ...entry,
    attributes:
      article.language === undefined || article.language === channel.language
        ? attributes
        : { ...attributes, 'xml:lang': article.language },
  }),
  (entry, { article }) => replace(entry, 'id', () => [text('id', article.id)]),
  // Most readers are wrong about `type="html"` titles.
  (entry, { article }) => replace(entry, 'title', () => [text('title', article.title, { type: 'text' })]),
  (entry, { article }) => replace(entry, 'summary', () => [text('summary', article.summary, { type: 'text' })]),
  (entry, { article }) => replace(entry, 'content', () => [text('content', article.contentHtml, { type: 'html' })]),
  (entry, { article }) => replace(entry, 'updated', () => [text('updated', article.updated)]),
  (entry) => replace(entry, 'published', () => []),
  (entry, { article }) => insertAfter(entry, 'updated', text('published', article.published)),
  (entry, { article }) =>
    replace(entry, 'link', () => [
      link({ rel: 'alternate', type: 'text/html', hreflang: article.language, href: article.permalink }),
      ...(article.source === undefined ? [] : [link({ rel: 'via', href: article.source })]),
    ]),
  (entry, { article }) =>
    insertAfter(
      entry,
      'published',
      ...article.authors.map((author) => person('author', author)),
      ...article.contributors.map((other) => person('contributor', other)),
    ),
  (entry, { article }) => {
    const named = categories(article).map((name) =>
      // The label is for people, and HTML to some readers: where it would look like markup the term alone says it.
      element(
        'category',
        { term: toAttribute(name), ...(looksLikeHtml(name) ? {} : { label: toAttribute(name) }) },
        [],
      ),
    );
    return insertAfter(entry, article.contributors.length > 0 ? 'contributor' : 'author', ...named);
  },
  (entry, { article }) => withChildren(entry, [...entry.children, ...mediaOf(article)]),
];

const looksLikeHtml = (text: string): boolean => /<\/[a-z]|&#?\w+;/i.test(text);

/** Atom 1.0. https://www.rfc-editor.org/rfc/rfc4287 */
export const atom: Format = {
  name: 'Atom 1.0',
  fileName: 'feed.atom',
  mediaType: 'application/atom+xml',
  render: (channel, selfLink) => {
    const root = parseXml(draftAtom(channel, selfLink));
    /* v8 ignore next -- @preserve: `feed` writes a root element */
    if (root === undefined) throw new TypeError('Expected a root element in the draft of the Atom feed, found none.');
    const usesMedia = channel.items.some(({ image }) => image !== undefined);
    const namespaces = usesMedia ? { 'xmlns:media': mediaNamespace } : {};
    const declared = { ...root, attributes: { ...root.attributes, ...namespaces } };
    const feed = finish(declared, { channel, selfLink }, feedSteps);
    return buildXml(
      finishEach(
        feed,
        'entry',
        channel.items.map((article) => ({ article, channel })),
        entrySteps,
      ),
    );
  },
};
