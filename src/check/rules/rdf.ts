import { rdfNamespace, xmlnsNamespace } from '../../model/namespaces.ts';
import { quote } from '../../model/problem.ts';
import { attributeOf, type ElementNode, spelt } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';
import { rss11Namespace } from '../shapes/rss11.ts';

const rdfAttribute =
  /^(?:about|ID|resource|nodeID|parseType|datatype|bagID|aboutEach|aboutEachPrefix|type|value|_\d+)$/;

/** An attribute in the namespace of RDF that RDF does not know, or any in that of RSS 1.1, which has none. */
export const rdfAttributes: Rule = {
  code: 'UnexpectedAttribute',
  severity: 'error',
  spec: 'https://www.w3.org/TR/rdf-syntax-grammar/#section-Namespace',
  check: inXml((document) =>
    document.nodes.flatMap((node) =>
      node.element.attributes
        .filter(({ uri, local }) => (uri === rdfNamespace && !rdfAttribute.test(local)) || uri === rss11Namespace)
        .map(({ local }) =>
          at(
            node,
            `Expected at <${spelt(node.element)}> an attribute that its namespace knows, found ${quote(local)}. Correct its name.`,
          ),
        ),
    ),
  ),
};

/** No two elements of RSS 1.0 are about the same. */
export const rdfAboutOnce: Rule = {
  code: 'DuplicateValue',
  severity: 'error',
  spec: 'http://web.resource.org/rss/1.0/spec#s5.5',
  check: inXml((document) => {
    const first = new Map<string, number>();
    const all = [...document.of('rss10:channel'), ...document.of('rss10:item')];
    return all.flatMap((item): readonly Finding[] => {
      const about = attributeOf(item, 'about', rdfNamespace);
      if (about === undefined) return [];
      const line = first.get(about);
      first.set(about, line ?? item.line);
      if (line === undefined) return [];
      return [at(item, `Expected every rdf:about to be another, found ${quote(about)} again, as on line ${line}.`)];
    });
  }),
};

/** An element of RSS 1.1 within an extension. */
export const rss11Within: Rule = {
  code: 'UndefinedElement',
  severity: 'error',
  spec: 'http://inamidst.com/rss1.1/',
  check: inXml((document) =>
    document.nodes
      .filter(({ element, shape }) => shape === undefined && element.uri === rss11Namespace)
      .filter(({ parent }) => parent !== undefined && !isOfRss11(parent))
      .map((node) =>
        at(node, `Expected no element of RSS 1.1 in an extension, found <${spelt(node.element)}>. Take it out.`),
      ),
  ),
};

const isOfRss11 = ({ shape }: ElementNode): boolean => shape?.name.startsWith('rss11:') === true;

const oldWiki = 'http://www.usemod.com/cgi-bin/mb.pl?ModWiki';

/** The namespace of the wiki module that was given up. */
export const obsoleteWiki: Rule = {
  code: 'ObsoleteWikiNamespace',
  severity: 'warning',
  spec: 'http://purl.org/rss/1.0/modules/wiki/',
  check: inXml(({ root }) =>
    root.element.attributes
      .filter(({ uri, value }) => uri === xmlnsNamespace && value === oldWiki)
      .map(() =>
        at(
          root,
          `Expected the namespace "http://purl.org/rss/1.0/modules/wiki/", found "${oldWiki}". Write the new one.`,
        ),
      ),
  ),
};

/** All of these rules. */
export const rdfRules: readonly Rule[] = [rdfAttributes, rdfAboutOnce, rss11Within, obsoleteWiki];
