import { findXmlFault } from '../codec/strict-xml.ts';
import { fromXmlText, isElement, parseXml, textOf, type XmlElement } from '../codec/xml.ts';
import type { Memory, PublishedArticle } from '../model/published.ts';
import { type Instant, toEntryId, toInstant } from '../model/values.ts';
import { readBack } from './read-back.ts';

/** What of `out/` is read back: names below it, and texts. Documents that cannot be read are passed over. */
export interface PublishedDocuments {
  readonly feeds: readonly string[];
  readonly pages: readonly { readonly slug: string; readonly text: string }[];
}

/**
 * What `out/` has published before: from its pages, which stay when a feed has moved on, and from the feeds, should a page
 * be missing. Each document is enough on its own.
 */
export const readMemory = (documents: PublishedDocuments): Memory => {
  const articles = new Map<string, PublishedArticle>();
  const pages = new Map<string, PublishedArticle>();
  let channelId: string | undefined;
  let url: string | undefined;
  let updated: Instant | undefined;
  for (const { slug, text } of documents.pages) {
    const article = readPage(text, slug);
    if (article === undefined) continue;
    pages.set(slug, article);
    if (!articles.has(article.id)) articles.set(article.id, article);
  }
  for (const text of documents.feeds) {
    const reading = readBack(text);
    if (!reading.ok) continue;
    const { feed } = reading;
    channelId ??= feed.id;
    url ??= feed.selfLink;
    const changed = instantOf(feed.updated);
    if (changed !== undefined && (updated === undefined || changed > updated)) updated = changed;
    for (const item of feed.items) {
      const id = toEntryId(item.id ?? '');
      const published = instantOf(item.published);
      if (id === undefined || published === undefined) continue;
      const slug = /\/articles\/([a-z0-9-]+)\.html$/.exec(item.link ?? '')?.[1];
      const page = slug !== undefined && pages.get(slug)?.id === id ? pages.get(slug) : articles.get(id);
      if (page === undefined) {
        const content = parseFragment(item.contentHtml ?? '');
        articles.set(id, {
          id,
          published,
          slug,
          title: item.title ?? '',
          words: storyWords(content),
          section: item.categories[0],
        });
      } else {
        // A page that has moved leaves its old one behind; the feed knows the one that counts.
        articles.set(id, { ...page, slug: slug ?? page.slug });
      }
    }
  }
  return { channelId, url, updated, articles: [...articles.values()] };
};

const instantOf = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : toInstant(new Date(text));

/** A page of ours; `undefined` for anybody else's. */
const readPage = (text: string, slug: string): PublishedArticle | undefined => {
  if (!text.includes('name="dcterms.identifier"') || findXmlFault(text) !== undefined) return undefined;
  const root = parseXml(text);
  if (root === undefined) return undefined;
  const all = [...descendants(root)];
  const meta = (name: string): string | undefined => {
    const found = all.find((node) => node.name === 'meta' && node.attributes['name'] === name);
    return found === undefined ? undefined : fromXmlText(found.attributes['content'] ?? '');
  };
  const id = toEntryId(meta('dcterms.identifier') ?? '');
  const time = all.find((node) => node.name === 'time' && node.attributes['class'] === 'published');
  const published = instantOf(time?.attributes['datetime']);
  const heading = all.find((node) => node.name === 'h1');
  const content = all.find((node) => node.name === 'div' && node.attributes['class'] === 'content');
  if (id === undefined || published === undefined || heading === undefined || content === undefined) return undefined;
  return { id, published, slug, title: textOf(heading), words: storyWords(content), section: meta('article.section') };
};

function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (isElement(child)) yield* descendants(child);
}

const parseFragment = (html: string): XmlElement | undefined => {
  const document = `<div>${html}</div>`;
  return findXmlFault(document) === undefined ? parseXml(document) : undefined;
};

/** The text of the story's blocks: captions, pictures and credits are no part of it. */
const storyWords = (content: XmlElement | undefined): string =>
  (content?.children ?? [])
    .filter(isElement)
    .filter(({ name }) => name !== 'figure' && name !== 'footer')
    .map(wordsOf)
    .join('\n');

/** The text of an element but for the links that a page shows in place of pictures. */
const wordsOf = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (!isElement(child)) return fromXmlText(child.xml);
      return child.attributes['class'] === 'picture' ? '' : wordsOf(child);
    })
    .join('');
