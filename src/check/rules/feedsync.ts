import { quote } from '../../model/problem.ts';
import { attributeOf } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';
import { isRfc3339Date } from '../values/rfc3339-dates.ts';

const spec = 'http://feedsync.org/2007/feedsync';

/** A change says by whom it was made, or when. */
export const changeIsSigned: Rule = {
  code: 'MissingByAndWhenAttrs',
  severity: 'error',
  spec,
  check: inXml((document) =>
    document
      .of('sx:history')
      .filter((node) => attributeOf(node, 'by') === undefined && attributeOf(node, 'when') === undefined)
      .map((node) =>
        at(node, 'Expected the attribute "by" or "when" at <sx:history>, found neither. Add one of them.'),
      ),
  ),
};

/** What is shared is from a moment to a later one. */
export const sharingInOrder: Rule = {
  code: 'SinceAfterUntil',
  severity: 'error',
  spec,
  check: inXml((document) =>
    document.of('sx:sharing').flatMap((node): readonly Finding[] => {
      const since = attributeOf(node, 'since') ?? '';
      const until = attributeOf(node, 'until') ?? '';
      if (!isRfc3339Date(since) || !isRfc3339Date(until) || Date.parse(since) <= Date.parse(until)) return [];
      return [at(node, `Expected "since" of <sx:sharing> before "until", found ${quote(since)} and ${quote(until)}.`)];
    }),
  ),
};

/** What is shared has a beginning and an end, or neither. */
export const sharingHasBothEnds: Rule = {
  code: 'MissingAttribute',
  severity: 'error',
  spec,
  check: inXml((document) =>
    document.of('sx:sharing').flatMap((node): readonly Finding[] => {
      const since = attributeOf(node, 'since');
      const until = attributeOf(node, 'until');
      if ((since === undefined) === (until === undefined)) return [];
      const missing = since === undefined ? 'since' : 'until';
      return [
        at(
          node,
          `Expected the attribute "${missing}" at <sx:sharing> beside the other one of its two ends, found none. Add it.`,
        ),
      ];
    }),
  ),
};

/** An id of something that is synchronised is used once. */
export const syncIdOnce: Rule = {
  code: 'DuplicateValue',
  severity: 'error',
  spec,
  check: inXml((document) => {
    const lines = new Map<string, number>();
    return document.of('sx:sync').flatMap((node): readonly Finding[] => {
      const id = attributeOf(node, 'id');
      // What lies in <sx:conflicts> is the same thing again.
      if (id === undefined || node.parent?.shape?.name === 'sx:conflicts') return [];
      const first = lines.get(id);
      if (first === undefined) lines.set(id, node.line);
      return first === undefined
        ? []
        : [
            at(
              node,
              `Expected an id of its own for each <sx:sync>, found ${quote(id)}, which line ${first} has already.`,
            ),
          ];
    });
  }),
};
