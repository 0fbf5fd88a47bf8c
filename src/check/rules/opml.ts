import { quote } from '../../model/problem.ts';
import { attributeOf, type ElementNode, type XmlDocument } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';

const spec = 'http://opml.org/spec2.opml';

const inOpml = (find: (document: XmlDocument) => readonly Finding[]): Rule['check'] =>
  inXml((document) => (document.format === 'opml' ? find(document) : []));

const typeOf = (outline: ElementNode): string | undefined => attributeOf(outline, 'type')?.toLowerCase();

const lacks = (outline: ElementNode, attribute: string): boolean => attributeOf(outline, attribute) === undefined;

const eachOutline = (isFaulty: (outline: ElementNode) => boolean, message: string): Rule['check'] =>
  inOpml((document) =>
    document
      .of('opml:outline')
      .filter(isFaulty)
      .map((outline) => at(outline, message)),
  );

/** OPML says which version it is of. */
export const missingOpmlVersion: Rule = {
  code: 'MissingAttribute',
  severity: 'error',
  spec: `${spec}#whatIsAnLtopmlgt`,
  check: inOpml(({ root }) =>
    root.element.local === 'opml' && lacks(root, 'version')
      ? [at(root, 'Expected the attribute "version" at <opml>, found none. Write version="2.0".')]
      : [],
  ),
};

/** The root was called so before version 1.0. */
export const obsoleteOpml: Rule = {
  code: 'ObsoleteVersion',
  severity: 'warning',
  spec: `${spec}#compatibility`,
  check: inOpml(({ root }) =>
    root.element.local === 'outlineDocument'
      ? [at(root, 'Expected <opml version="2.0">, found <outlineDocument>, which only old programs know. Rename it.')]
      : [],
  ),
};

/** A subscription says where its feed is. */
export const missingXmlUrl: Rule = {
  code: 'MissingXmlURL',
  severity: 'warning',
  spec: `${spec}#subscriptionLists`,
  check: eachOutline(
    (outline) => typeOf(outline) === 'rss' && lacks(outline, 'xmlUrl'),
    'Expected the attribute "xmlUrl" at an outline of type "rss", found none. Add the address of the feed.',
  ),
};

/** A subscription has the title of its feed: programs show it in place of the text. */
export const missingOutlineTitle: Rule = {
  code: 'MissingTitleAttr',
  severity: 'warning',
  spec: `${spec}#subscriptionLists`,
  check: eachOutline(
    (outline) => typeOf(outline) === 'rss' && !lacks(outline, 'xmlUrl') && lacks(outline, 'title'),
    'Expected the attribute "title" at an outline of type "rss", found none. Add the title of the feed.',
  ),
};

/** A link or an inclusion says where it leads. */
export const missingUrl: Rule = {
  code: 'MissingUrlAttr',
  severity: 'warning',
  spec: `${spec}#inclusion`,
  check: eachOutline(
    (outline) => ['link', 'include'].includes(typeOf(outline) ?? '') && lacks(outline, 'url'),
    'Expected the attribute "url" at an outline that leads somewhere, found none. Add the address.',
  ),
};

/** What names a feed says that it is a subscription. */
export const missingOutlineType: Rule = {
  code: 'MissingOutlineType',
  severity: 'warning',
  spec: `${spec}#subscriptionLists`,
  check: eachOutline(
    (outline) => lacks(outline, 'type') && !lacks(outline, 'xmlUrl'),
    'Expected type="rss" at an outline with the address of a feed, found no type. Add it.',
  ),
};

const knownTypes = new Set(['rss', 'atom', 'link', 'include']);

/** A type that programs know. From version 2.0 on anybody may have more of them. */
export const outlineType: Rule = {
  code: 'InvalidOutlineType',
  severity: 'warning',
  spec: `${spec}#theTypeAttribute`,
  check: inOpml((document) => {
    if (attributeOf(document.root, 'version')?.startsWith('2') === true) return [];
    return document.of('opml:outline').flatMap((outline): readonly Finding[] => {
      const type = attributeOf(outline, 'type');
      if (type === undefined || knownTypes.has(type.toLowerCase())) return [];
      return [at(outline, `Expected the type "rss", "link" or "include", found ${quote(type)}. Correct it.`)];
    });
  }),
};

/** All of these rules. */
export const opmlRules: readonly Rule[] = [
  missingOpmlVersion,
  obsoleteOpml,
  missingXmlUrl,
  missingOutlineTitle,
  missingUrl,
  missingOutlineType,
  outlineType,
];
