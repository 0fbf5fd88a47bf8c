import { atomNamespace, dublinCoreNamespace, xmlNamespace, xmlnsNamespace } from '../../model/namespaces.ts';
import { attributeOf, childrenOf, type ElementNode, nameOf, spelt, wordsIn, type XmlDocument } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';

const profile = 'https://www.rssboard.org/rss-profile';

const isRss2 = ({ format, root }: XmlDocument): boolean =>
  format === 'rss20' && attributeOf(root, 'version')?.startsWith('2.') !== false;

const isSelfLink = ({ element }: ElementNode): boolean =>
  element.uri === atomNamespace &&
  element.local === 'link' &&
  element.attributes.some(({ uri, local, value }) => uri === '' && local === 'rel' && value.trim() === 'self');

/** A channel names its own address, so that a copy of it can be subscribed to. */
export const missingSelfLink: Rule = {
  code: 'MissingAtomSelfLink',
  severity: 'warning',
  spec: `${profile}#namespace-elements-atom-link`,
  check: inXml((document) => {
    if (!isRss2(document)) return [];
    return document
      .of('rss:channel')
      .filter((channel) => !channel.children.some(isSelfLink))
      .map((channel) =>
        at(
          channel,
          'Expected <atom:link rel="self"> in <channel>, found none. Add it with the address of the feed itself.',
        ),
      );
  }),
};

/** A channel tells its language: readers choose fonts, hyphens and voices by it. */
export const missingLanguage: Rule = {
  code: 'MissingDCLanguage',
  severity: 'info',
  spec: `${profile}#element-channel-language`,
  check: inXml((document) => {
    const hasXmlLang = attributeOf(document.root, 'lang', xmlNamespace) !== undefined;
    if (hasXmlLang) return [];
    return ['rss:channel', 'rss10:channel'].flatMap((shape) =>
      document
        .of(shape)
        .filter((channel) => attributeOf(channel, 'lang', xmlNamespace) === undefined && !hasLanguage(channel))
        .map((channel) => at(channel, 'Expected <language> in <channel>, found none. Add it, such as en-HK.')),
    );
  }),
};

const hasLanguage = ({ children }: ElementNode): boolean =>
  children.some(({ element }) => ['{}language', `{${dublinCoreNamespace}}language`].includes(nameOf(element)));

/** No reader shows the form of a channel. */
export const avoidTextInput: Rule = {
  code: 'AvoidTextInput',
  severity: 'warning',
  spec: `${profile}#element-channel-textinput`,
  check: inXml((document) =>
    document
      .of('rss:textInput')
      .map((node) => at(node, 'Expected no <textInput>, found one, which readers do not show. Take it out.')),
  ),
};

/** What is said of the channel stands before its items. Extensions are not judged: some programs add them at the end. */
export const misplacedItem: Rule = {
  code: 'MisplacedItem',
  severity: 'warning',
  spec: `${profile}#element-channel-item`,
  check: inXml((document) =>
    document.of('rss:channel').flatMap((channel): readonly Finding[] => {
      const item = channel.children.findIndex(({ shape }) => shape?.name === 'rss:item');
      if (item === -1) return [];
      const behind = channel.children.find(
        ({ shape, element }, index) => index > item && element.uri === '' && shape?.name !== 'rss:item',
      );
      if (behind === undefined) return [];
      return [
        at(
          behind,
          `Expected every <item> behind what is said of the channel, found <${spelt(behind.element)}> behind an item. Move it up.`,
        ),
      ];
    }),
  ),
};

/** An item has one enclosure: that is all most readers take. */
export const duplicateEnclosure: Rule = {
  code: 'DuplicateEnclosure',
  severity: 'warning',
  spec: `${profile}#element-channel-item-enclosure`,
  check: inXml((document) =>
    document.of('rss:item').flatMap((item) =>
      childrenOf(item, 'rss:enclosure')
        .slice(1)
        .map((node) =>
          at(
            node,
            'Expected one <enclosure> in <item>, found another one. Keep one, and use media:content for the rest.',
          ),
        ),
    ),
  ),
};

/** How many comments there are is as old as the channel, so the channel says how old it is. */
export const slashDate: Rule = {
  code: 'SlashDate',
  severity: 'warning',
  spec: `${profile}#namespace-elements-slash-comments`,
  check: inXml((document) => {
    const hasDate = document
      .of('rss:channel')
      .some(({ children }) => children.some(({ element }) => nameOf(element) === '{}lastBuildDate'));
    const [counted] = document.format === 'rss20' && !hasDate ? document.of('slash:comments') : [];
    if (counted === undefined) return [];
    return [at(counted, 'Expected <lastBuildDate> in a channel that counts comments, found none. Add it.')];
  }),
};

const boardDocs = 'http://www.rssboard.org/rss-specification';

/** RSS allows elements of other namespaces; of attributes only the Board's edition of its text speaks. */
export const extensionAttribute: Rule = {
  code: 'UseOfExtensionAttr',
  severity: 'warning',
  spec: 'https://www.rssboard.org/rss-specification#extendingRss',
  check: inXml((document) => {
    if (!isRss2(document)) return [];
    if (document.of('rss:docs').some((docs) => wordsIn(docs).trim() === boardDocs)) return [];
    return document.nodes.flatMap((node) => {
      if (node.shape?.name.startsWith('rss:') !== true) return [];
      return node.element.attributes
        .filter(({ uri }) => uri !== '' && uri !== xmlNamespace && uri !== xmlnsNamespace)
        .map(({ local }) =>
          at(
            node,
            `Expected no attribute of an extension at <${spelt(node.element)}>, found "${local}". Take it out, or point <docs> at ${boardDocs}, which allows it.`,
          ),
        );
    });
  }),
};

/** What extends RSS is in a namespace, within an extension too. */
export const notInNamespace: Rule = {
  code: 'NotInANamespace',
  severity: 'error',
  spec: 'https://www.rssboard.org/rss-specification#extendingRss',
  check: inXml((document) => {
    if (document.format !== 'rss20' && document.format !== 'rss09') return [];
    return document.nodes
      .filter(({ element, parent }) => element.uri === '' && parent !== undefined && parent.element.uri !== '')
      .map((node) =>
        at(
          node,
          `Expected an element of a namespace in an extension, found <${spelt(node.element)}> in none. Give it the prefix of one.`,
        ),
      );
  }),
};

/** All of these rules. */
export const rssChannelRules: readonly Rule[] = [
  missingSelfLink,
  missingLanguage,
  avoidTextInput,
  misplacedItem,
  duplicateEnclosure,
  slashDate,
  extensionAttribute,
  notInNamespace,
];
