import { rdfNamespace } from '../../model/namespaces.ts';
import { attributeOf, type CheckedDocument, type ElementNode, spelt } from '../document.ts';
import { at, type Rule } from '../rule.ts';

const profile = 'https://www.rssboard.org/rss-profile';

const holders: Readonly<Record<'title' | 'link' | 'description', readonly string[]>> = {
  title: [
    'rss:channel',
    'rss:image',
    'rss:textInput',
    'rss10:channel',
    'rss10:image',
    'rss10:textinput',
    'rss11:channel',
    'rss11:image',
  ],
  link: [
    'rss:channel',
    'rss:image',
    'rss:textInput',
    'rss10:channel',
    'rss10:image',
    'rss10:textinput',
    'rss11:channel',
  ],
  description: ['rss:channel', 'rss:textInput', 'rss10:channel', 'rss10:textinput', 'rss11:channel'],
};

/** The children of an element that are in its own namespace, by name. */
const has = (node: ElementNode, local: string): boolean =>
  node.children.some(({ element }) => element.local === local && element.uri === node.element.uri);

const elementsOf = (document: CheckedDocument, shapes: readonly string[]): readonly ElementNode[] =>
  document.kind === 'xml' ? shapes.flatMap((shape) => document.of(shape)) : [];

const required = (code: string, local: keyof typeof holders): Rule => ({
  code,
  severity: 'error',
  spec: `${profile}#element-channel-${local}`,
  check: (document) =>
    elementsOf(document, holders[local])
      .filter((node) => !has(node, local))
      .map((node) => at(node, `Expected <${local}> in <${spelt(node.element)}>, found none. Add it.`)),
});

/** A channel, its image and its form have a title. */
export const missingTitle = required('MissingTitle', 'title');

/** A channel, its image and its form have a link. */
export const missingLink = required('MissingLink', 'link');

/** A channel and its form have a description. */
export const missingDescription = required('MissingDescription', 'description');

/** An item says something. */
export const itemSaysSomething: Rule = {
  code: 'ItemMustContainTitleOrDescription',
  severity: 'error',
  spec: 'https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt',
  check: (document) =>
    elementsOf(document, ['rss:item'])
      .filter((node) => !has(node, 'title') && !has(node, 'description'))
      .map((node) => at(node, 'Expected <title> or <description> in <item>, found neither. Add one of them.')),
};

/** RDF that is a feed has a channel, in the namespace of RSS 1.0 or 0.90. */
export const missingRdfChannel: Rule = {
  code: 'MissingElement',
  severity: 'error',
  spec: 'http://web.resource.org/rss/1.0/spec#s5.3',
  check: (document) =>
    elementsOf(document, ['rss10:RDF'])
      .filter((root) => !root.children.some(({ shape }) => shape?.name === 'rss10:channel'))
      .map((root) =>
        at(
          root,
          'Expected <channel> in the namespace "http://purl.org/rss/1.0/", found none. Add it, or correct its namespace.',
        ),
      ),
};

/** A channel of RSS 1.0 lists its items. */
export const missingRdfItems: Rule = {
  code: 'MissingElement',
  severity: 'error',
  spec: 'http://web.resource.org/rss/1.0/spec#s5.3.5',
  check: (document) =>
    elementsOf(document, ['rss10:channel'])
      .filter((node) => attributeOf(node, 'about', rdfNamespace) !== undefined && !has(node, 'items'))
      .map((node) => at(node, 'Expected <items> in <channel>, found none. Add it, with one <rdf:li> an item.')),
};

/** All of these rules. */
export const rssRequiredRules: readonly Rule[] = [
  missingTitle,
  missingLink,
  missingDescription,
  itemSaysSomething,
  missingRdfChannel,
  missingRdfItems,
];
