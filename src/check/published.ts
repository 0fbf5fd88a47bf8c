import { attributeOf, elementsIn, readXmlTree, textOf, type XmlTreeElement } from '../codec/xml-tree.ts';
import { keepAtHand, type PutAside } from '../model/long-text.ts';
import type { Memory, PublishedArticle, PublishedPage } from '../model/published.ts';
import { type Instant, toEntryId, toInstant } from '../model/values.ts';
import { readBack } from './read-back.ts';

/** What of `out/` is read back: names below it, and texts. Documents that cannot be read are passed over. */
export interface PublishedDocuments {
  readonly feeds: readonly string[];
  /** Gone through once. */
  readonly pages: Iterable<{ readonly slug: string; readonly text: string }>;
}

/**
 * What `out/` has published before: from its pages, which stay when a feed has moved on, and from the feeds, should a page
 * be missing. Each document is enough on its own. The words of its articles are put aside.
 */
export const readMemory = (documents: PublishedDocuments, putAside: PutAside = keepAtHand): Memory => {
  const articles = new Map<string, PublishedArticle>();
  const pages = new Map<string, PublishedPage>();
  let channelId: string | undefined;
  let url: string | undefined;
  let updated: Instant | undefined;
  for (const { slug, text } of documents.pages) {
    const page = readPage(text, slug, putAside);
    if (page === undefined) continue;
    pages.set(slug, page);
    const { article } = page;
    const known = articles.get(article.id);
    // A page that has moved leaves its old one behind, which was withdrawn before it.
    if (known === undefined || wasThereLater(article, known)) articles.set(article.id, article);
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
      const own = slug === undefined ? undefined : pages.get(slug)?.article;
      const page = own?.id === id ? own : articles.get(id);
      if (page === undefined) {
        const content = parseFragment(item.contentHtml ?? '');
        articles.set(id, {
          id,
          published,
          updated: instantOf(item.updated) ?? published,
          precision: 'second',
          slug,
          title: item.title ?? '',
          words: storyWords(content),
          section: item.categories[0],
          names: [],
          withdrawn: undefined,
        });
      } else {
        // A page that has moved leaves its old one behind; the feed knows the one that counts, even where that is lost.
        const withdrawn = own === page ? articles.get(id)?.withdrawn : undefined;
        articles.set(id, { ...page, slug: slug ?? page.slug, withdrawn });
      }
    }
  }
  return { channelId, url, updated, articles: [...articles.values()], pages: [...pages.values()] };
};

const wasThereLater = (a: PublishedArticle, b: PublishedArticle): boolean =>
  b.withdrawn !== undefined && (a.withdrawn === undefined || a.withdrawn > b.withdrawn);

const instantOf = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : toInstant(new Date(text));

/** A page of ours; `undefined` for anybody else's. */
const readPage = (text: string, slug: string, putAside: PutAside): PublishedPage | undefined => {
  if (!text.includes('name="dcterms.identifier"')) return undefined;
  const read = readXmlTree(text.replace(/^<!DOCTYPE html>/, ''));
  if (!read.ok) return undefined;
  const all = elementsIn(read.root);
  const first = (name: string, attribute: string, value: string): XmlTreeElement | undefined =>
    all.find((element) => element.local === name && attributeOf(element, attribute) === value);
  const meta = (name: string): string | undefined => {
    const found = first('meta', 'name', name);
    return found === undefined ? undefined : (attributeOf(found, 'content') ?? '');
  };
  const id = toEntryId(apart(meta('dcterms.identifier') ?? ''));
  const stamp = (its: 'published' | 'updated'): { readonly instant?: Instant | undefined; readonly isDay: boolean } => {
    const found = first('time', 'class', its);
    if (found === undefined) return { isDay: false };
    return { instant: instantOf(attributeOf(found, 'datetime')), isDay: /^[\d-]{10}$/.test(textOf(found)) };
  };
  const { instant: published, isDay } = stamp('published');
  const heading = all.find(({ local }) => local === 'h1');
  const content = first('div', 'class', 'content');
  const withdrawn = instantOf(meta('feedwright.withdrawn'));
  const isNotice = withdrawn !== undefined && content === undefined;
  if (id === undefined || published === undefined || heading === undefined || (content === undefined && !isNotice))
    return undefined;
  const article: PublishedArticle = {
    id,
    published,
    updated: stamp('updated').instant ?? published,
    precision: isDay ? 'day' : 'second',
    slug,
    title: isNotice ? '' : apart(textOf(heading)),
    words: putAside(apart(storyWords(content))),
    section: apartIfAny(meta('article.section')),
    names: apartIfAny(meta('feedwright.names'))?.split(' ') ?? [],
    withdrawn,
  };
  return { slug, article, isNotice };
};

/** The same text on its own: a piece of a page, as V8 keeps it, would hold all of the page. */
const apart = (text: string): string => Buffer.from(text).toString();

const apartIfAny = (text: string | undefined): string | undefined => (text === undefined ? undefined : apart(text));

const parseFragment = (html: string): XmlTreeElement | undefined => {
  const read = readXmlTree(`<div>${html}</div>`);
  return read.ok ? read.root : undefined;
};

/** The text of the story's blocks: captions, pictures and credits are no part of it. */
const storyWords = (content: XmlTreeElement | undefined): string =>
  (content?.children ?? [])
    .filter((child) => child.kind === 'element')
    .filter(({ local }) => local !== 'figure' && local !== 'footer')
    .map(wordsOf)
    .join('\n');

/** The text of an element but for the links that a page shows in place of pictures. */
const wordsOf = (element: XmlTreeElement): string =>
  element.children
    .map((child) => {
      if (child.kind === 'text') return child.text;
      return attributeOf(child, 'class') === 'picture' ? '' : wordsOf(child);
    })
    .join('');
