import {
  atomNamespace,
  contentNamespace,
  dublinCoreNamespace,
  dublinCoreTermsNamespace,
  xhtmlNamespace,
} from '../../model/namespaces.ts';
import { type ElementNode, nameOf, spelt } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';

const creativeCommons = '{http://backend.userland.com/creativeCommonsRssModule}license';
const cc = '{http://web.resource.org/cc/}license';

/** Two elements that say the same thing, by their names. */
type Pair = readonly [one: string, other: string];

const channelPairs: readonly Pair[] = [
  ['{}managingEditor', `{${dublinCoreNamespace}}creator`],
  ['{}webMaster', `{${dublinCoreNamespace}}publisher`],
  ['{}copyright', `{${dublinCoreNamespace}}rights`],
  ['{}pubDate', `{${dublinCoreNamespace}}date`],
  ['{}language', `{${dublinCoreNamespace}}language`],
  ['{}category', `{${dublinCoreNamespace}}subject`],
  ['{}lastBuildDate', `{${dublinCoreTermsNamespace}}modified`],
  ['{}generator', '{http://webns.net/mvcb/}generatorAgent'],
  [creativeCommons, cc],
];

const itemPairs: readonly Pair[] = [
  ['{}author', `{${dublinCoreNamespace}}creator`],
  ['{}pubDate', `{${dublinCoreNamespace}}date`],
  ['{}category', `{${dublinCoreNamespace}}subject`],
  ['{}source', `{${dublinCoreNamespace}}source`],
  ['{}guid', `{${atomNamespace}}id`],
  [creativeCommons, cc],
];

const spec = 'https://www.rssboard.org/rss-profile#namespace-elements';

const pairsIn = (node: ElementNode, pairs: readonly Pair[]): readonly Finding[] => {
  const first = new Map<string, ElementNode>();
  for (const child of node.children) {
    const name = nameOf(child.element);
    if (!first.has(name)) first.set(name, child);
  }
  return pairs.flatMap(([one, other]): readonly Finding[] => {
    const own = first.get(one);
    const twin = first.get(other);
    if (own === undefined || twin === undefined) return [];
    const names = `<${spelt(own.element)}> and <${spelt(twin.element)}>`;
    return [at(twin, `Expected one element for one fact, found both ${names}. Keep one of them.`)];
  });
};

const oneFactOnce = (code: string, shapes: readonly string[], pairs: readonly Pair[]): Rule => ({
  code,
  severity: 'warning',
  spec,
  check: inXml((document) => shapes.flatMap((shape) => document.of(shape).flatMap((node) => pairsIn(node, pairs)))),
});

/** A channel says a thing in one way only. */
export const duplicateSemantics = oneFactOnce('DuplicateSemantics', ['rss:channel', 'rss10:channel'], channelPairs);

/** An item says a thing in one way only. */
export const duplicateItemSemantics = oneFactOnce('DuplicateItemSemantics', ['rss:item', 'rss10:item'], itemPairs);

/** An item has one description. */
export const duplicateDescription = oneFactOnce(
  'DuplicateDescriptionSemantics',
  ['rss:item'],
  [['{}description', `{${xhtmlNamespace}}body`]],
);

const encoded = `{${contentNamespace}}encoded`;

/** The summary comes before the whole text: some readers show whichever comes last. */
export const descriptionBeforeContent: Rule = {
  code: 'NeedDescriptionBeforeContent',
  severity: 'warning',
  spec: 'https://www.rssboard.org/rss-profile#namespace-elements-content-encoded',
  check: inXml((document) =>
    document.of('rss:item').flatMap((item): readonly Finding[] => {
      const content = item.children.findIndex(({ element }) => nameOf(element) === encoded);
      const description = item.children.findIndex(({ shape }) => shape?.name === 'rss:description');
      if (content === -1 || (description !== -1 && description < content)) return [];
      const found = description === -1 ? 'none' : 'it behind';
      const place = item.children[content] ?? item;
      return [at(place, `Expected <description> before <content:encoded>, found ${found}. Put a summary there.`)];
    }),
  ),
};

/** All of these rules. */
export const rssSemanticsRules: readonly Rule[] = [
  duplicateSemantics,
  duplicateItemSemantics,
  duplicateDescription,
  descriptionBeforeContent,
];
