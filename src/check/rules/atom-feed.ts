import { quote, type Severity } from '../../model/problem.ts';
import { childrenOf, hasChild, spelt, wordsIn } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';

const rfc4287 = 'https://www.rfc-editor.org/rfc/rfc4287#section-';

/** Somebody wrote an entry: it says so itself, or its source or its feed does. */
const missingAuthor: Rule = {
  code: 'MissingElement',
  severity: 'error',
  spec: `${rfc4287}4.1.2`,
  check: inXml((document) =>
    document
      .of('atom:entry')
      .filter(
        (entry) =>
          !hasChild(entry, 'atom:author') &&
          !hasChild(entry.parent, 'atom:author') &&
          !childrenOf(entry, 'atom:source').some((source) => hasChild(source, 'atom:author')),
      )
      .map((entry) => at(entry, 'Expected an <author> in the entry or in its feed, found none. Add it.')),
  ),
};

/** The source of an entry says from which feed it is. */
const missingSourceElement: Rule = {
  code: 'MissingSourceElement',
  severity: 'warning',
  spec: `${rfc4287}4.2.11`,
  check: inXml((document) =>
    document
      .of('atom:source')
      .flatMap((source) =>
        ['id', 'title', 'updated']
          .filter((name) => !hasChild(source, `atom:${name}`))
          .map((name) => at(source, `Expected <${name}> in the source of an entry, found none. Add it.`)),
      ),
  ),
};

const feedMetadata = new Set(
  'author category contributor generator icon id link logo rights subtitle title updated'
    .split(' ')
    .map((name) => `atom:${name}`),
);

/** What is said of a feed stands before its entries: readers that stop early know it. */
const misplacedMetadata: Rule = {
  code: 'MisplacedMetadata',
  severity: 'error',
  spec: `${rfc4287}4.1.1`,
  check: inXml((document) =>
    document.of('atom:feed').flatMap((feed) => {
      const first = feed.children.findIndex((child) => child.shape?.name === 'atom:entry');
      if (first === -1) return [];
      return feed.children
        .slice(first)
        .filter((child) => feedMetadata.has(child.shape?.name ?? ''))
        .map((child) =>
          at(
            child,
            `Expected <${spelt(child.element)}> before the entries of the feed, found it behind one. Move it up.`,
          ),
        );
    }),
  ),
};

const repeated = (
  law: { readonly code: string; readonly severity: Severity; readonly section: string },
  child: string,
  cure: string,
): Rule => ({
  code: law.code,
  severity: law.severity,
  spec: `${rfc4287}${law.section}`,
  check: inXml((document) => {
    return document.of('atom:feed').flatMap((feed) => {
      const firstLine = new Map<string, number>();
      return childrenOf(feed, 'atom:entry').flatMap((entry): readonly Finding[] => {
        const node = entry.children.find(({ shape }) => shape?.name === child);
        const value = node === undefined ? '' : wordsIn(node).trim();
        if (node === undefined || value === '') return [];
        const line = firstLine.get(value);
        if (line === undefined) firstLine.set(value, node.line);
        if (line === undefined) return [];
        return [
          at(
            node,
            `Expected in each entry another <${spelt(node.element)}>, found ${quote(value)}, which is on line ${line} too. ${cure}`,
          ),
        ];
      });
    });
  }),
});

/** An id stands for one entry. */
const duplicateEntries = repeated(
  { code: 'DuplicateEntries', severity: 'warning', section: '4.1.1' },
  'atom:id',
  'Give each its own, or keep one of them.',
);

/** Readers that sort by time cannot tell which of two entries changed last. */
const duplicateUpdated = repeated(
  { code: 'DuplicateUpdated', severity: 'warning', section: '4.2.15' },
  'atom:updated',
  'Write the seconds of each, where they are known.',
);

/** More entries than this with one id between them are a mistake of a program. */
const fewEntries = 9;

/** Entries that all have one id are one entry to a reader. */
const duplicateIds: Rule = {
  code: 'DuplicateIds',
  severity: 'error',
  spec: `${rfc4287}4.2.6`,
  check: inXml((document) => {
    return document.of('atom:feed').flatMap((feed) => {
      const ids = childrenOf(feed, 'atom:entry').flatMap((entry) => childrenOf(entry, 'atom:id').slice(0, 1));
      const [first] = ids;
      if (first === undefined || ids.length <= fewEntries) return [];
      const value = wordsIn(first).trim();
      if (ids.some((id) => wordsIn(id).trim() !== value)) return [];
      return [
        at(first, `Expected in each entry another <id>, found ${quote(value)} in all of them. Give each its own.`),
      ];
    });
  }),
};

/** The rules of a feed and its entries that no shape can tell. */
export const atomFeedRules: readonly Rule[] = [
  missingAuthor,
  missingSourceElement,
  misplacedMetadata,
  duplicateEntries,
  duplicateUpdated,
  duplicateIds,
];
