import { atomNamespace, xmlNamespace } from '../../model/namespaces.ts';
import { quote } from '../../model/problem.ts';
import { attributeOf, childrenOf, type ElementNode, type XmlDocument } from '../document.ts';
import { isCategory, isFormerCategory } from '../registries/itunes-categories.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';

const spec = 'https://podcasters.apple.com/support/823-podcast-requirements';
const categories = 'https://podcasters.apple.com/support/1691-apple-podcasts-categories';

const itunes = 'http://www.itunes.com/dtds/podcast-1.0.dtd';

const isItunes = (node: ElementNode): boolean => node.element.uri === itunes;

const has = (node: ElementNode, uri: string, local: string): boolean =>
  node.children.some(({ element }) => element.uri === uri && element.local === local);

const isChannel = (node: ElementNode): boolean =>
  node.element.local === 'channel' || (node.element.local === 'feed' && node.element.uri === atomNamespace);

const isItem = (node: ElementNode): boolean =>
  node.element.local === 'item' || (node.element.local === 'entry' && node.element.uri === atomNamespace);

/** The channel of a podcast: one that has something of iTunes in it or in one of its items. */
const podcastsIn = (document: XmlDocument): readonly ElementNode[] =>
  document.nodes
    .filter(isChannel)
    .filter((channel) =>
      channel.children.some((child) => isItunes(child) || (isItem(child) && child.children.some(isItunes))),
    );

/** What a podcast's channel must say for Apple to list it. */
const missingItunesElement: Rule = {
  code: 'MissingItunesElement',
  severity: 'warning',
  spec,
  check: inXml((document) =>
    podcastsIn(document).flatMap((channel) => {
      const speaks =
        has(channel, '', 'language') ||
        attributeOf(channel, 'lang', xmlNamespace) !== undefined ||
        attributeOf(document.root, 'lang', xmlNamespace) !== undefined;
      const missing = [
        ...(speaks ? [] : ['language']),
        ...['category', 'explicit'].filter((local) => !has(channel, itunes, local)).map((local) => `itunes:${local}`),
      ];
      return missing.map((name) => at(channel, `Expected <${name}> in a podcast's channel, found none. Add it.`));
    }),
  ),
};

/** Whom Apple can write to. */
const missingItunesEmail: Rule = {
  code: 'MissingItunesEmail',
  severity: 'warning',
  spec,
  check: inXml((document) =>
    podcastsIn(document)
      .filter((channel) => !has(channel, itunes, 'owner'))
      .map((channel) =>
        at(channel, "Expected <itunes:owner> with <itunes:email> in a podcast's channel, found none. Add it."),
      ),
  ),
};

/** Apple reads podcasts in UTF-8. */
const itunesEncoding: Rule = {
  code: 'NotUTF8',
  severity: 'warning',
  spec,
  check: inXml((document) => {
    const [, encoding] =
      /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(document.source.trimStart()) ?? [];
    if (encoding === undefined || /^utf-?8$/i.test(encoding) || podcastsIn(document).length === 0) return [];
    return [at({ line: 1, column: 1 }, `Expected a podcast in UTF-8, found ${quote(encoding)}. Save it as UTF-8.`)];
  }),
};

interface Category {
  readonly node: ElementNode;
  /** Of the outermost to the innermost, e.g. `Arts`, `Food`. */
  readonly names: readonly string[];
}

const categoriesIn = (document: XmlDocument): readonly Category[] =>
  document.of('itunes:category').flatMap((node): readonly Category[] => {
    const name = attributeOf(node, 'text')?.trim();
    if (name === undefined) return [];
    const within =
      node.parent?.shape?.name === 'itunes:category' ? attributeOf(node.parent, 'text')?.trim() : undefined;
    return [{ node, names: within === undefined ? [name] : [within, name] }];
  });

/** A category that Apple knows, or has known. */
const itunesCategory: Rule = {
  code: 'InvalidItunesCategory',
  severity: 'error',
  spec: categories,
  check: inXml((document) =>
    categoriesIn(document)
      .filter(({ names }) => !isCategory(names) && !isFormerCategory(names))
      .map(({ node, names }) =>
        at(node, `Expected a category of Apple Podcasts, found ${quote(names.join(' / '))}. Choose one of its list.`),
      ),
  ),
};

/** A category that Apple still has. */
const currentItunesCategory: Rule = {
  code: 'ObsoleteItunesCategory',
  severity: 'warning',
  spec: categories,
  check: inXml((document) =>
    categoriesIn(document)
      .filter(({ names }) => !isCategory(names) && isFormerCategory(names))
      .map(({ node, names }) =>
        at(
          node,
          `Expected a category that Apple Podcasts has now, found ${quote(names.join(' / '))}, which it had before. Choose one of today's list.`,
        ),
      ),
  ),
};

const playable = /^(m4a|mp3|mov|mp4|m4v|pdf|epub)$/i;

/** The ending of an address's path, e.g. `mp3`; `undefined` where it has none. */
const endingOf = (address: string): string | undefined =>
  /\.([A-Za-z0-9]{1,8})$/.exec((address.split(/[?#]/, 1)[0] ?? '').trim())?.[1];

/** The address of what an item carries: `<enclosure url>` of RSS, `<link rel="enclosure" href>` of Atom. */
const enclosedAt = (node: ElementNode): string | undefined => {
  if (node.element.local === 'enclosure') return attributeOf(node, 'url');
  const isEnclosure = node.element.local === 'link' && attributeOf(node, 'rel') === 'enclosure';
  return isEnclosure ? attributeOf(node, 'href') : undefined;
};

/** An episode is of a kind that Apple plays. */
const itunesFormat: Rule = {
  code: 'UnsupportedItunesFormat',
  severity: 'warning',
  spec,
  check: inXml((document) => {
    return document.nodes
      .filter((node) => isItem(node) && node.children.some(isItunes))
      .flatMap((item) =>
        item.children
          .filter(({ element }) => element.uri === item.element.uri)
          .flatMap((enclosure): readonly Finding[] => {
            const url = enclosedAt(enclosure);
            if (url === undefined) return [];
            const ending = endingOf(url);
            if (ending === undefined || playable.test(ending)) return [];
            return [
              at(
                enclosure,
                `Expected an enclosure that Apple Podcasts plays (mp3, m4a, mp4, m4v, mov, pdf or epub), found ${quote(url)}.`,
              ),
            ];
          }),
      );
  }),
};

/** The owner of a podcast has an address. */
const itunesOwner: Rule = {
  code: 'MissingElement',
  severity: 'error',
  spec,
  check: inXml((document) =>
    document
      .of('itunes:owner')
      .filter((owner) => childrenOf(owner, 'itunes:email').length === 0)
      .map((owner) => at(owner, 'Expected <itunes:email> in <itunes:owner>, found none. Add it.')),
  ),
};

/** What Apple's podcasts asks for. */
export const itunesRules: readonly Rule[] = [
  missingItunesElement,
  missingItunesEmail,
  itunesEncoding,
  itunesCategory,
  currentItunesCategory,
  itunesFormat,
  itunesOwner,
];
