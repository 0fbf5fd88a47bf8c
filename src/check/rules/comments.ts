import { at, inXml, type Rule } from '../rule.ts';

/** The feed of a story's comments is `commentRss`; an early version of the specification had it in capitals. */
export const commentRss: Rule = {
  code: 'CommentRSS',
  severity: 'warning',
  spec: 'http://wellformedweb.org/CommentAPI/',
  check: inXml((document) =>
    document
      .of('wfw:commentRSS')
      .map((node) => at(node, 'Expected <wfw:commentRss>, found <wfw:commentRSS>, its earlier name. Rename it.')),
  ),
};
