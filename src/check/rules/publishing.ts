import { at, inXml, type Rule } from '../rule.ts';

/** A collection is known by its address; the specification gives it no id. */
export const questionableUsage: Rule = {
  code: 'QuestionableUsage',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc5023#section-8.3.3',
  check: inXml((document) =>
    document
      .of('app:collection')
      .flatMap((collection) => collection.children.filter((child) => child.shape?.name === 'atom:id'))
      .map((id) => at(id, 'Expected no <id> in a collection, which is known by its address, found one. Take it out.')),
  ),
};
