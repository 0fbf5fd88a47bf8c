import { attributeOf, childOf, childrenOf, type XmlTreeElement } from '../../codec/xml-tree.ts';
import type { Found } from '../../model/capture.ts';
import { dublinCoreNamespace, dublinCoreTermsNamespace, xhtmlNamespace } from '../../model/namespaces.ts';
import { baseOf, firstBase, resolveFound } from './address.ts';
import {
  allSaidBy,
  type Enclosure,
  type FeedItem,
  foundAttribute,
  isOurGenerator,
  languageOf,
  type ReadFeed,
  saidBy,
} from './item.ts';
import { toFound, toHtml, toMarkup, toPlain, type Wording } from './words.ts';

/** Atom 1.0, and 0.3 with its older names. A document of one entry is a feed of one. https://www.rfc-editor.org/rfc/rfc4287 */
export const readAtom = (root: XmlTreeElement): ReadFeed => {
  const { uri } = root;
  if (root.local === 'entry') {
    const none = { isOurs: false, language: undefined, home: undefined };
    const outer = { base: undefined, home: undefined, authors: [] };
    return { defaults: none, elements: [root], toItem: (entry) => toItem(entry, outer) };
  }
  const base = baseOf(root, undefined);
  const home = [pageOf(root), linksOf(root, 'self')[0]?.address].map((link) => resolveFound(link, base)?.text);
  const defaults = {
    isOurs: isOurGenerator(saidBy(root, uri, 'generator')),
    language: languageOf(root) ?? saidBy(root, dublinCoreNamespace, 'language'),
    home: firstBase(...home),
  };
  const outer = { base, home: defaults.home, authors: namesOf(root, 'author') };
  return { defaults, elements: childrenOf(root, uri, 'entry'), toItem: (entry) => toItem(entry, outer) };
};

/** What an entry has from its feed. */
interface Outer {
  /** Its `xml:base`, absolute. */
  readonly base: string | undefined;
  readonly home: string | undefined;
  readonly authors: readonly Found[];
}

const toItem = (entry: XmlTreeElement, outer: Outer): FeedItem => {
  const { uri } = entry;
  const base = baseOf(entry, outer.base);
  const content = childOf(entry, uri, 'content');
  const updated =
    saidBy(entry, uri, 'updated') ??
    saidBy(entry, uri, 'modified') ??
    saidBy(entry, dublinCoreTermsNamespace, 'modified');
  return {
    element: entry,
    title: toFound(childrenOf(entry, uri, 'title').flatMap((title) => toWording(title) ?? [])[0]),
    link: resolveFound(pageOf(entry), base ?? outer.home),
    identity: saidBy(entry, uri, 'id'),
    published: publishedOf(entry) ?? updated,
    updated,
    wordings: [content, childOf(entry, uri, 'summary')].flatMap((child) =>
      child === undefined ? [] : (toWording(child) ?? []),
    ),
    authors: authorsOf(entry, outer.authors),
    contributors: namesOf(entry, 'contributor'),
    tags: [
      ...childrenOf(entry, uri, 'category').flatMap(
        (category) => foundAttribute(category, 'label') ?? foundAttribute(category, 'term') ?? [],
      ),
      ...allSaidBy(entry, dublinCoreNamespace, 'subject'),
    ],
    language: languageOf(entry) ?? saidBy(entry, dublinCoreNamespace, 'language'),
    base: content === undefined ? base : baseOf(content, base),
    enclosures: linksOf(entry, 'enclosure'),
  };
};

/** The address of the page: of several, the one that says it is a web page. */
const pageOf = (element: XmlTreeElement): Found | undefined => {
  const pages = linksOf(element, 'alternate');
  return (pages.find(({ type }) => /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) ?? pages[0])?.address;
};

const linksOf = (element: XmlTreeElement, relation: string): readonly Enclosure[] =>
  childrenOf(element, element.uri, 'link').flatMap((link) => {
    const address = foundAttribute(link, 'href');
    const isMeant = (foundAttribute(link, 'rel')?.text ?? 'alternate') === relation;
    return address === undefined || !isMeant ? [] : [{ address, type: foundAttribute(link, 'type')?.text ?? '' }];
  });

const namesOf = (element: XmlTreeElement, role: string): readonly Found[] =>
  childrenOf(element, element.uri, role).flatMap((person) => saidBy(person, element.uri, 'name') ?? []);

/** The entry's own, else those of the feed it was taken from, else those of this feed. */
const authorsOf = (entry: XmlTreeElement, ofFeed: readonly Found[]): readonly Found[] => {
  const source = childOf(entry, entry.uri, 'source');
  const candidates = [
    namesOf(entry, 'author'),
    allSaidBy(entry, dublinCoreNamespace, 'creator'),
    source === undefined ? [] : namesOf(source, 'author'),
  ];
  return candidates.find((names) => names.length > 0) ?? ofFeed;
};

const publishedOf = (entry: XmlTreeElement): Found | undefined =>
  saidBy(entry, entry.uri, 'published') ??
  saidBy(entry, entry.uri, 'issued') ??
  saidBy(entry, dublinCoreTermsNamespace, 'issued') ??
  saidBy(entry, dublinCoreNamespace, 'date') ??
  saidBy(entry, entry.uri, 'created') ??
  saidBy(entry, dublinCoreTermsNamespace, 'created');

/** Words by the type that the feed gives them; `undefined` where it is no text, or stands elsewhere. */
const toWording = (element: XmlTreeElement): Wording | undefined => {
  if (foundAttribute(element, 'src') !== undefined) return undefined;
  const type = foundAttribute(element, 'type')?.text.toLowerCase() ?? 'text';
  // Atom 0.3 has media types, and says beside them how the words are packed.
  const mode = attributeOf(element, 'mode') ?? 'xml';
  if (mode === 'base64') return undefined;
  const hasMarkup = mode === 'xml' && element.children.some(({ kind }) => kind === 'element');
  if (type === 'xhtml' || type === 'application/xhtml+xml' || (type === 'text/html' && hasMarkup))
    return toMarkup(childOf(element, xhtmlNamespace, 'div') ?? element);
  if (type === 'html' || type === 'text/html') return toHtml(element);
  return type === 'text' || type.startsWith('text/') ? toPlain(element) : undefined;
};
