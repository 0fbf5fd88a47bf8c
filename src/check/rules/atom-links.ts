import { xmlNamespace } from '../../model/namespaces.ts';
import { quote, type Severity } from '../../model/problem.ts';
import { canonicalForm } from '../canonical-uri.ts';
import { attributeOf, type CheckedDocument, type ElementNode, spelt, type XmlDocument } from '../document.ts';
import { baseOf, type FeedLink, linksIn, linksOf, resolve, withoutFragment } from '../feed-links.ts';
import { isRegisteredRelation } from '../registries/link-relations.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';
import { schemeOf } from '../values/links.ts';

const rfc4287 = 'https://www.rfc-editor.org/rfc/rfc4287#section-';

const linkRule = (
  law: { readonly code: string; readonly severity: Severity; readonly section: string; readonly w3c?: string },
  fault: (link: FeedLink, document: XmlDocument) => string | undefined,
): Rule => ({
  code: law.code,
  severity: law.severity,
  spec: `${rfc4287}${law.section}`,
  w3c: law.w3c,
  check: inXml((document) =>
    linksOf(document).flatMap((link): readonly Finding[] => {
      const message = fault(link, document);
      return message === undefined ? [] : [at(link.node, message)];
    }),
  ),
});

/** A link leads somewhere. */
const missingHref = linkRule(
  { code: 'MissingHref', severity: 'error', section: '4.2.7.1', w3c: 'MissingAttribute' },
  ({ node, href }) =>
    href === undefined ? `Expected the attribute "href" at <${spelt(node.element)}>, found none. Add it.` : undefined,
);

const isUnderstood = (relation: string): boolean =>
  relation === '' || isRegisteredRelation(relation) || schemeOf(relation) !== undefined;

/** A relation is one that readers know, or an address of somebody's own. */
const unregisteredRelation = linkRule(
  { code: 'UnregisteredAtomLinkRel', severity: 'warning', section: '4.2.7.2' },
  ({ relation }) =>
    isUnderstood(relation)
      ? undefined
      : `Expected a registered relation such as alternate or via, or an address of your own, found ${quote(relation)}. Correct it.`,
);

/** A link holds no words. */
const linkNotEmpty = linkRule({ code: 'AtomLinkNotEmpty', severity: 'warning', section: '4.2.7' }, ({ node }) => {
  const words = node.element.children.find((child) => child.kind === 'text' && child.text.trim() !== '');
  return words?.kind === 'text'
    ? `Expected nothing in <${spelt(node.element)}>, found ${quote(words.text.trim())}. Put the address into "href".`
    : undefined;
});

const feedTypes = /^application\/(?:atom|rss|rdf)\+xml(?:\s*;|$)/i;

const isOfFeed = (node: ElementNode): boolean => isHead(node.parent);
const heads = new Set(['atom:feed', 'rss:channel']);
const isHead = (node: ElementNode | undefined): boolean => heads.has(node?.shape?.name ?? '');

/** The link of a feed to itself leads to a feed. */
const selfNotAtom = linkRule(
  { code: 'SelfNotAtom', severity: 'warning', section: '4.2.7.2' },
  ({ node, relation, type }) =>
    relation === 'self' && isOfFeed(node) && type !== undefined && !feedTypes.test(type)
      ? `Expected as the type of the link to itself application/atom+xml or application/rss+xml, found ${quote(type)}. Correct it, or write rel="alternate".`
      : undefined,
);

/** The link of a feed to itself is a full address: a saved copy has no other. */
const relativeSelf = linkRule(
  { code: 'RelativeSelf', severity: 'warning', section: '4.2.7.2' },
  ({ node, relation, href }) =>
    relation === 'self' && isOfFeed(node) && href !== undefined && schemeOf(href) === undefined
      ? `Expected the full address of the feed in the link to itself, found ${quote(href)}. Write it with https:// and its host.`
      : undefined,
);

/** The link of a feed to itself is where it was found. */
const selfElsewhere: Rule = {
  code: 'SelfDoesntMatchLocation',
  severity: 'warning',
  spec: `${rfc4287}4.2.7.2`,
  check: (document) => {
    if (document.kind === 'json' || document.url === undefined) return [];
    const { url } = document;
    return ['atom:feed', 'rss:channel', 'rss10:channel'].flatMap(document.of).flatMap((feed) => {
      const own = linksIn(feed).filter(({ relation, href }) => relation === 'self' && href !== undefined);
      const isHere = own.some(({ node, href }) => isSame(resolve(href ?? '', baseOf(node, url)), url));
      if (isHere) return [];
      return own
        .slice(0, 1)
        .map(({ node, href }) =>
          at(
            node,
            `Expected the link to itself to be ${quote(url)}, where the feed was found, found ${quote(href ?? '')}. Correct it.`,
          ),
        );
    });
  },
};

const isSame = (one: string | undefined, other: string): boolean =>
  one !== undefined &&
  canonicalForm(withoutFragment(one)) === canonicalForm(withoutFragment(resolve(other, undefined) ?? other));

/** A feed links to itself, so that a reader that has only its text can find it again. */
const missingSelf: Rule = {
  code: 'MissingSelf',
  severity: 'warning',
  spec: `${rfc4287}4.1.1`,
  check: inXml((document) =>
    document
      .of('atom:feed')
      .filter((feed) => !linksIn(feed).some(({ relation }) => relation === 'self'))
      .map((feed) => at(feed, 'Expected a <link rel="self"> with the address of the feed, found none. Add it.')),
  ),
};

const holders = ['atom:feed', 'atom:entry', 'atom:source'];

const held = (document: CheckedDocument): readonly ElementNode[] =>
  document.kind === 'json' ? [] : holders.flatMap((name) => document.of(name));

/** One alternate of each type and language. */
const duplicateLink: Rule = {
  code: 'DuplicateAtomLink',
  severity: 'error',
  spec: `${rfc4287}4.1.1`,
  check: (document) =>
    held(document).flatMap((node) => {
      const seen = new Set<string>();
      return linksIn(node).flatMap((link): readonly Finding[] => {
        if (link.relation !== 'alternate') return [];
        const key = `${link.type?.toLowerCase() ?? ''} ${link.hreflang?.toLowerCase() ?? ''}`;
        const isFirst = !seen.has(key);
        seen.add(key);
        if (isFirst) return [];
        return [
          at(
            link.node,
            `Expected one alternate link of each type and hreflang in <${spelt(node.element)}>, found another one, ${quote(link.href ?? '')}. Keep one of them, or tell them apart.`,
          ),
        ];
      });
    }),
};

/** A relative address within an `xml:base` that leads to that base itself: some take it for the document. */
const sameDocument = linkRule(
  { code: 'SameDocumentReference', severity: 'warning', section: '2' },
  ({ node, href }, document) => {
    if (href === undefined || !hasOwnBase(node)) return undefined;
    const base = baseOf(node, document.url);
    if (base === undefined || isSame(base, document.url ?? '')) return undefined;
    return isSame(resolve(href, base), base)
      ? `Expected an address that can be taken in one way only, found ${quote(href)}, which is the xml:base itself and may mean this document too. Write it without xml:base.`
      : undefined;
  },
);

const hasOwnBase = (node: ElementNode): boolean => {
  for (let within: ElementNode | undefined = node; within !== undefined; within = within.parent)
    if (attributeOf(within, 'base', xmlNamespace) !== undefined) return true;
  return false;
};

/** The rules of Atom's links. */
export const atomLinkRules: readonly Rule[] = [
  missingHref,
  unregisteredRelation,
  linkNotEmpty,
  selfNotAtom,
  relativeSelf,
  selfElsewhere,
  missingSelf,
  duplicateLink,
  sameDocument,
];
