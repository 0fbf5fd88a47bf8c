import { attributeOf } from '../document.ts';
import { linksOf } from '../feed-links.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';
import { threading } from '../shapes/atom-elements.ts';

/** A count of answers and the time of the last one belong to a link to the answers. */
const countElsewhere: Rule = {
  code: 'UnexpectedAttribute',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4685#section-4',
  check: inXml((document) =>
    linksOf(document)
      .filter(({ relation }) => relation !== 'replies')
      .flatMap(({ node }) =>
        ['count', 'updated']
          .filter((name) => attributeOf(node, name, threading) !== undefined)
          .map(
            (name): Finding =>
              at(
                node,
                `Expected thr:${name} at a link with the relation "replies" only, found it at another one. Move it there.`,
              ),
          ),
      ),
  ),
};

/** Drafts of the specification had `thr:when`. */
const draftTime: Rule = {
  code: 'NoThrWhen',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4685#section-4',
  check: inXml((document) =>
    linksOf(document)
      .filter(({ node }) => attributeOf(node, 'when', threading) !== undefined)
      .map(({ node }) => at(node, 'Expected thr:updated, found thr:when, its name in a draft. Rename it.')),
  ),
};

/** The rules of answers (RFC 4685). */
export const threadingRules: readonly Rule[] = [countElsewhere, draftTime];
