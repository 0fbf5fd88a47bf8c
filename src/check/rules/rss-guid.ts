import { quote } from '../../model/problem.ts';
import { attributeOf, childrenOf, type ElementNode, wordsIn } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';

const spec = 'https://www.rssboard.org/rss-profile#element-channel-item-guid';

const isPermaLink = (guid: ElementNode): boolean => (attributeOf(guid, 'isPermaLink') ?? 'true') === 'true';

const isAddress = (text: string): boolean =>
  /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-Z[\]_a-z~]+$/.test(text) && !/^(?:https?|ftp):(?!\/\/[^/])/i.test(text);

const isNoPage = (text: string): boolean => /^(?:tag|urn:uuid):/i.test(text);

/** An item of RSS 2.0 has a guid: without one, readers show it anew whenever it is edited. */
export const missingGuid: Rule = {
  code: 'MissingGuid',
  severity: 'warning',
  spec,
  check: inXml((document) => {
    const version = attributeOf(document.root, 'version');
    if (document.format !== 'rss20' || version?.startsWith('2.') === false) return [];
    return document
      .of('rss:item')
      .filter((item) => childrenOf(item, 'rss:guid').length === 0)
      .map((item) => at(item, 'Expected <guid> in <item>, found none. Add one that never changes.'));
  }),
};

/** A guid is an address unless it says that it is none. */
export const guidIsAddress: Rule = {
  code: 'InvalidHttpGUID',
  severity: 'error',
  spec,
  check: inXml((document) =>
    document.of('rss:guid').flatMap((guid): readonly Finding[] => {
      const text = wordsIn(guid).trim();
      // Nothing at all is told once, by `guidNotBlank`.
      if (!isPermaLink(guid) || text === '' || isNoPage(text) || isAddress(text)) return [];
      return [
        at(
          guid,
          `Expected in <guid> the full address of a page, found ${quote(text)}. Write isPermaLink="false" where it is none.`,
        ),
      ];
    }),
  ),
};

/** A guid that no page can be found under says so. */
export const guidIsPage: Rule = {
  code: 'InvalidPermalink',
  severity: 'error',
  spec,
  check: inXml((document) =>
    document.of('rss:guid').flatMap((guid): readonly Finding[] => {
      const text = wordsIn(guid).trim();
      if (!isPermaLink(guid) || !isNoPage(text)) return [];
      return [
        at(guid, `Expected in <guid> the address of a page, found ${quote(text)}. Write isPermaLink="false" with it.`),
      ];
    }),
  ),
};

/** A guid says something. */
export const guidNotBlank: Rule = {
  code: 'NotBlank',
  severity: 'warning',
  spec,
  check: inXml((document) =>
    document
      .of('rss:guid')
      .filter((guid) => wordsIn(guid).trim() === '')
      .map((guid) => at(guid, 'Expected a text in <guid>, found none. Write one that never changes.')),
  ),
};

/** A guid is the only one of its kind in the world, which a small number is not. */
export const guidIsUnique: Rule = {
  code: 'NotSufficientlyUnique',
  severity: 'warning',
  spec,
  check: inXml((document) =>
    document.of('rss:guid').flatMap((guid): readonly Finding[] => {
      const text = wordsIn(guid).trim();
      if (isPermaLink(guid) || !/^\d{1,8}$/.test(text)) return [];
      return [
        at(
          guid,
          `Expected in <guid> what no other feed has, found ${quote(text)}. Put the address of the site before it, such as tag:news.example,2018:${text}.`,
        ),
      ];
    }),
  ),
};

/** The value that makes one of several elements the same as another. */
interface Repeatable {
  readonly within: string;
  readonly shape: string;
  readonly keyOf: (node: ElementNode) => string;
}

const words = (node: ElementNode): string => wordsIn(node).trim();

// Midnight is 24 in RSS 0.91 and 0 since.
const hourOf = (node: ElementNode): string => words(node).replace(/^(?:24|00)$/, '0');

const repeatables: readonly Repeatable[] = [
  { within: 'rss:skipHours', shape: 'rss:hour', keyOf: hourOf },
  { within: 'rss:skipDays', shape: 'rss:day', keyOf: words },
];

/** No two items have the same guid, and no hour or day is skipped twice. */
export const duplicateValue: Rule = {
  code: 'DuplicateValue',
  severity: 'error',
  spec,
  check: inXml((document) => [
    ...repeatedIn(document.of('rss:guid'), words),
    ...repeatables.flatMap(({ within, shape, keyOf }) =>
      document.of(within).flatMap((node) => repeatedIn(childrenOf(node, shape), keyOf)),
    ),
  ]),
};

const repeatedIn = (nodes: readonly ElementNode[], keyOf: Repeatable['keyOf']): readonly Finding[] => {
  const first = new Map<string, number>();
  return nodes.flatMap((node): readonly Finding[] => {
    const value = keyOf(node);
    if (value === '') return [];
    const line = first.get(value);
    if (line === undefined) {
      first.set(value, node.line);
      return [];
    }
    const { local } = node.element;
    return [
      at(node, `Expected every <${local}> to be another, found ${quote(value)} again, as on line ${line}. Keep one.`),
    ];
  });
};

/** All of these rules. */
export const rssGuidRules: readonly Rule[] = [
  missingGuid,
  guidIsAddress,
  guidIsPage,
  guidNotBlank,
  guidIsUnique,
  duplicateValue,
];
