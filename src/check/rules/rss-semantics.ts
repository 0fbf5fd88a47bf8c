import { type ElementNode, nameOf, spelt } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';

const dc = 'http://purl.org/dc/elements/1.1/';
const dcterms = 'http://purl.org/dc/terms/';
const atom = 'http://www.w3.org/2005/Atom';
const creativeCommons = '{http://backend.userland.com/creativeCommonsRssModule}license';
const cc = '{http://web.resource.org/cc/}license';

/** Two elements that say the same thing, by their names. */
type Pair = readonly [one: string, other: string];

const channelPairs: readonly Pair[] = [
  ['{}managingEditor', `{${dc}}creator`],
  ['{}webMaster', `{${dc}}publisher`],
  ['{}copyright', `{${dc}}rights`],
  ['{}pubDate', `{${dc}}date`],
  ['{}language', `{${dc}}language`],
  ['{}category', `{${dc}}subject`],
  ['{}lastBuildDate', `{${dcterms}}modified`],
  ['{}generator', '{http://webns.net/mvcb/}generatorAgent'],
  [creativeCommons, cc],
];

const itemPairs: readonly Pair[] = [
  ['{}author', `{${dc}}creator`],
  ['{}pubDate', `{${dc}}date`],
  ['{}category', `{${dc}}subject`],
  ['{}source', `{${dc}}source`],
  ['{}guid', `{${atom}}id`],
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
  [['{}description', '{http://www.w3.org/1999/xhtml}body']],
);

const encoded = '{http://purl.org/rss/1.0/modules/content/}encoded';

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
