import { attributeOf, type CheckedDocument, type ElementNode, hasChild } from '../document.ts';
import { linksIn } from '../feed-links.ts';
import { at, type Finding, type Rule } from '../rule.ts';
import { isXmlType, kindOf } from '../text-construct.ts';
import { isMediaType } from '../values/media-types.ts';

const rfc4287 = 'https://www.rfc-editor.org/rfc/rfc4287#section-';

const entriesIn = (document: CheckedDocument): readonly ElementNode[] =>
  document.kind === 'xml' ? document.of('atom:entry') : [];

const contentOf = (node: ElementNode): ElementNode | undefined =>
  node.children.find((child) => child.shape?.name === 'atom:content');

/** Content that a reader has to fetch or cannot show has a summary. */
const missingSummary: Rule = {
  code: 'MissingSummary',
  severity: 'error',
  spec: `${rfc4287}4.1.2`,
  check: (document) =>
    entriesIn(document).flatMap((entry): readonly Finding[] => {
      const content = contentOf(entry);
      if (content === undefined || hasChild(entry, 'atom:summary')) return [];
      const type = attributeOf(content, 'type') ?? '';
      const kind = kindOf(content);
      const isBytes = kind === 'bytes' && isMediaType(type) && !isXmlType(type);
      if (kind !== 'elsewhere' && !isBytes) return [];
      return [at(entry, 'Expected a <summary> beside content that is elsewhere or is no text, found none. Add it.')];
    }),
};

/** An entry has words of some kind. */
const missingTextualContent: Rule = {
  code: 'MissingTextualContent',
  severity: 'warning',
  spec: `${rfc4287}4.1.1.1`,
  check: (document) =>
    entriesIn(document)
      .filter((entry) => !hasChild(entry, 'atom:content') && !hasChild(entry, 'atom:summary'))
      .map((entry) => at(entry, 'Expected a <content> or a <summary> in the entry, found neither. Add one of them.')),
};

/** An entry without content links to its page. */
const missingContentOrAlternate: Rule = {
  code: 'MissingContentOrAlternate',
  severity: 'error',
  spec: `${rfc4287}4.1.2`,
  check: (document) =>
    entriesIn(document)
      .filter(
        (entry) => !hasChild(entry, 'atom:content') && !linksIn(entry).some(({ relation }) => relation === 'alternate'),
      )
      .map((entry) =>
        at(entry, 'Expected a <content> or a <link rel="alternate"> in the entry, found neither. Add one of them.'),
      ),
};

/** Whether readers can show something of each entry. */
export const atomContentRules: readonly Rule[] = [missingSummary, missingTextualContent, missingContentOrAlternate];
