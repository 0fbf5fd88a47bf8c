import { quote } from '../../model/problem.ts';
import { spelt } from '../document.ts';
import { at, type Finding, type Rule } from '../rule.ts';
import { rss11Namespace } from '../shapes/rss11.ts';

/** Root elements of documents that are no feeds, and which nobody should take for broken ones. */
const otherDocuments = new Set(['xri://$xrds', 'http://www.w3.org/2007/app', 'http://a9.com/-/spec/opensearch/1.1/']);

/** The document is a feed of some kind. Atom's own root is judged with Atom. */
export const unknownRoot: Rule = {
  code: 'UndefinedElement',
  severity: 'error',
  spec: 'https://www.rssboard.org/rss-specification#requiredChannelElements',
  check: (document): readonly Finding[] => {
    if (document.kind !== 'xml' || document.format !== 'unknown') return [];
    const { uri, local } = document.root.element;
    if (['feed', 'entry', 'rss', 'Channel'].includes(local) || otherDocuments.has(uri)) return [];
    const found = `<${spelt(document.root.element)}>`;
    return [
      at(document.root, `Expected a feed (<rss>, <feed>, <rdf:RDF>) or <opml>, found ${found}. Correct the root.`),
    ];
  },
};

/** `<rss>` is in no namespace. */
export const rssInNamespace: Rule = {
  code: 'InvalidNamespace',
  severity: 'error',
  spec: 'https://www.rssboard.org/rss-specification#extendingRss',
  check: (document): readonly Finding[] => {
    if (document.kind !== 'xml' || document.format !== 'unknown') return [];
    const { uri, local } = document.root.element;
    const cures: Readonly<Record<string, string>> = {
      rss: 'no namespace at <rss>',
      Channel: `xmlns="${rss11Namespace}" at <Channel>`,
    };
    const expected = Object.hasOwn(cures, local) ? cures[local] : undefined;
    if (expected === undefined || uri === '') return [];
    return [at(document.root, `Expected ${expected}, found ${quote(uri)}. Correct it.`)];
  },
};

/** `<Channel>` is in the namespace of RSS 1.1. */
export const rss11Namespaced: Rule = {
  code: 'MissingNamespace',
  severity: 'error',
  spec: 'http://inamidst.com/rss1.1/',
  check: (document): readonly Finding[] => {
    if (document.kind !== 'xml' || document.format !== 'unknown') return [];
    const { uri, local } = document.root.element;
    if (local !== 'Channel' || uri !== '') return [];
    return [at(document.root, `Expected xmlns="${rss11Namespace}" at <Channel>, found no namespace. Add it.`)];
  },
};

/** All of these rules. */
export const rootRules: readonly Rule[] = [unknownRoot, rssInNamespace, rss11Namespaced];
