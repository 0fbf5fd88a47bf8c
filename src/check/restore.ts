import { attributeOf, childOf, childrenOf, readXmlTree, type XmlTreeElement } from '../codec/xml-tree.ts';
import type { Article, Caption, Person } from '../model/article.ts';
import { pageName } from '../model/channel.ts';
import { atomNamespace, mediaNamespace } from '../model/namespaces.ts';
import type { PublishedArticle } from '../model/published.ts';
import { type Permalink, toPermalink } from '../model/values.ts';
import { type ItemReading, readBack, said } from './read-back.ts';

/**
 * Articles as the feeds in `out/` show them, to be published again as they are: `feeds` are their texts, `wanted` what the
 * memory knows of them, `base` the channel's address. One that is in no feed has its page only, and is not among them. Atom
 * tells all that a feed can; the others serve where it is lost.
 */
export const restoreArticles = (
  feeds: readonly string[],
  wanted: readonly PublishedArticle[],
  base: Permalink,
): readonly Article[] => {
  if (wanted.length === 0) return [];
  const items = new Map<string, ItemReading>();
  for (const text of feeds) {
    const reading = readBack(text);
    if (reading.ok)
      for (const item of reading.feed.items) if (item.id !== undefined && !items.has(item.id)) items.set(item.id, item);
  }
  const details = new Map(feeds.flatMap(atomDetails).map((detail) => [detail.id, detail]));
  return wanted.flatMap((before) => {
    const item = items.get(before.id);
    return item === undefined ? [] : (restore(before, item, { detail: details.get(before.id), base }) ?? []);
  });
};

/** What only Atom tells. */
interface Detail {
  readonly id: string;
  readonly language: string | undefined;
  readonly source: Permalink | undefined;
  readonly image: Permalink | undefined;
  readonly captions: readonly Caption[];
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
}

interface Behind {
  readonly detail: Detail | undefined;
  readonly base: Permalink;
}

const restore = (before: PublishedArticle, item: ItemReading, { detail, base }: Behind): Article | undefined => {
  const { id, slug, published, updated, precision, section, names } = before;
  const permalink = slug === undefined ? undefined : toPermalink(pageName(slug), base);
  const { title, contentHtml, summary, categories, people } = item;
  if (slug === undefined || permalink === undefined || title === undefined || contentHtml === undefined)
    return undefined;
  const isSection = section !== undefined && categories[0] === section;
  return {
    path: '.',
    id,
    slug,
    title,
    permalink,
    source: detail?.source,
    published,
    updated,
    precision,
    summary: summary ?? '',
    contentHtml,
    captions: detail?.captions ?? [],
    image: detail?.image,
    authors: detail?.authors ?? people.map((name) => ({ name })),
    contributors: detail?.contributors ?? [],
    section: isSection ? section : undefined,
    tags: isSection ? categories.slice(1) : categories,
    language: detail?.language,
    names,
  };
};

const atomDetails = (text: string): readonly Detail[] => {
  if (text.trimStart().startsWith('{')) return [];
  const read = readXmlTree(text);
  if (!read.ok || read.root.local !== 'feed') return [];
  return childrenOf(read.root, atomNamespace, 'entry').map(toDetail);
};

const toDetail = (entry: XmlTreeElement): Detail => {
  const links = childrenOf(entry, atomNamespace, 'link');
  const linkOf = (rel: string): XmlTreeElement | undefined => links.find((link) => attributeOf(link, 'rel') === rel);
  const addressOf = (element: XmlTreeElement | undefined, name: string): Permalink | undefined =>
    element === undefined ? undefined : toPermalink(attributeOf(element, name) ?? '');
  const alternate = linkOf('alternate');
  const media = childOf(entry, mediaNamespace, 'content');
  const peopleIn = (name: string): readonly Person[] => childrenOf(entry, atomNamespace, name).map(toPerson);
  return {
    id: said(entry, 'id') ?? '',
    language: alternate === undefined ? undefined : attributeOf(alternate, 'hreflang'),
    source: addressOf(linkOf('via'), 'href'),
    image: addressOf(media, 'url'),
    captions: media === undefined ? [] : captionsOf(media),
    authors: peopleIn('author'),
    contributors: peopleIn('contributor'),
  };
};

const toPerson = (person: XmlTreeElement): Person => ({
  name: said(person, 'name') ?? '',
  url: toPermalink(said(person, 'uri') ?? ''),
  email: said(person, 'email'),
});

const captionsOf = (media: XmlTreeElement): readonly Caption[] => {
  const text = said(media, 'description');
  return text === undefined ? [] : [{ text, credit: said(media, 'credit') }];
};
