import { xmlnsNamespace } from '../../model/namespaces.ts';
import { quote } from '../../model/problem.ts';
import type { CheckedDocument, ElementNode } from '../document.ts';
import { similarNamespaceTo, usualNamespaceOf, usualPrefixOf } from '../registries/namespaces.ts';
import { at, type Finding, type Rule } from '../rule.ts';

const spec = 'https://www.w3.org/TR/xml-names/';
const mediaRss = 'http://search.yahoo.com/mrss/';

interface Declaration {
  readonly node: ElementNode;
  /** `''` where it is the default namespace. */
  readonly prefix: string;
  readonly uri: string;
}

const knownOf = new WeakMap<CheckedDocument, readonly Declaration[]>();

/** The namespaces that a document declares; looked for once, because every rule here asks. */
const declarationsIn = (document: CheckedDocument): readonly Declaration[] => {
  const before = knownOf.get(document);
  if (before !== undefined) return before;
  const found = findDeclarations(document);
  knownOf.set(document, found);
  return found;
};

/** A pair of prefix and namespace counts where it first stands. */
const findDeclarations = (document: CheckedDocument): readonly Declaration[] => {
  if (document.kind !== 'xml') return [];
  const seen = new Set<string>();
  return document.nodes.flatMap((node) =>
    node.element.attributes.flatMap(({ uri, local, value }): readonly Declaration[] => {
      if (uri !== xmlnsNamespace || value === '') return [];
      const prefix = local === 'xmlns' ? '' : local;
      const pair = `${prefix} ${value}`;
      if (seen.has(pair)) return [];
      seen.add(pair);
      return [{ node, prefix, uri: value }];
    }),
  );
};

const each =
  (fault: (declaration: Declaration) => string | undefined): Rule['check'] =>
  (document) =>
    declarationsIn(document).flatMap((declaration): readonly Finding[] => {
      const message = fault(declaration);
      return message === undefined ? [] : [at(declaration.node, message)];
    });

const isMediaMisspelt = (uri: string): boolean => uri !== mediaRss && similarNamespaceTo(uri) === mediaRss;

const isReserved = ({ prefix, uri }: Declaration): boolean =>
  usualPrefixOf(uri) === undefined && usualNamespaceOf(prefix) !== undefined;

/** The namespace of Media RSS ends with a stroke; without it, no reader finds the pictures. */
export const mediaRssNamespace: Rule = {
  code: 'MediaRssNamespace',
  severity: 'error',
  spec: 'https://www.rssboard.org/media-rss#namespace-declaration',
  check: each(({ uri }) =>
    isMediaMisspelt(uri)
      ? `Expected as the namespace of Media RSS "${mediaRss}", found ${quote(uri)}. Correct it.`
      : undefined,
  ),
};

/** A prefix that everybody knows stands for what everybody means by it. */
export const reservedPrefix: Rule = {
  code: 'ReservedPrefix',
  severity: 'warning',
  spec,
  check: each((declaration) =>
    isReserved(declaration) && !isMediaMisspelt(declaration.uri)
      ? `Expected as the namespace of "${declaration.prefix}" ${quote(usualNamespaceOf(declaration.prefix) ?? '')}, found ${quote(declaration.uri)}. Correct it, or choose another prefix.`
      : undefined,
  ),
};

/** A known namespace has the prefix that everybody writes for it: some readers look at the prefix only. */
export const usualPrefix: Rule = {
  code: 'NonstdPrefix',
  severity: 'info',
  spec,
  check: each(({ prefix, uri }) => {
    const usual = usualPrefixOf(uri);
    if (prefix === '' || usual === undefined || usual.toLowerCase() === prefix.toLowerCase()) return undefined;
    return `Expected for ${quote(uri)} the prefix "${usual}", found "${prefix}". Some readers know it by the usual prefix only.`;
  }),
};

/** A namespace that is known to the world. */
export const knownNamespace: Rule = {
  code: 'UnknownNamespace',
  severity: 'warning',
  spec,
  check: each((declaration) => {
    const { uri } = declaration;
    if (usualPrefixOf(uri) !== undefined || isReserved(declaration) || isMediaMisspelt(uri)) return undefined;
    const similar = similarNamespaceTo(uri);
    const cure = similar === undefined ? 'Readers will pass over what is in it.' : `Did you mean ${quote(similar)}?`;
    return `Expected a namespace that feeds are known to use, found ${quote(uri)}. ${cure}`;
  }),
};
