import { rdfNamespace } from '../../model/namespaces.ts';
import { quote } from '../../model/problem.ts';
import { attributeOf, type CheckedDocument, type ElementNode, spelt, wordsIn, type XmlDocument } from '../document.ts';
import { at, type Rule } from '../rule.ts';
import { fullLinkForm, linkCharacters } from '../values/links.ts';

const spec = 'https://web.resource.org/rss/1.0/modules/trackback/';

const isWrittenInRdf = ({ format }: XmlDocument): boolean => format === 'rss10' || format === 'rss11';

const trackbacksIn = (document: CheckedDocument, inRdf: boolean): readonly ElementNode[] =>
  document.kind === 'xml' && isWrittenInRdf(document) === inRdf
    ? [...document.of('trackback:ping'), ...document.of('trackback:about')]
    : [];

/** In RSS 1.0 the address of a trackback is in an attribute. */
const missingResource: Rule = {
  code: 'MissingAttribute',
  severity: 'error',
  spec,
  check: (document) =>
    trackbacksIn(document, true)
      .filter((node) => attributeOf(node, 'resource', rdfNamespace) === undefined)
      .map((node) => at(node, `Expected the attribute rdf:resource at <${spelt(node.element)}>, found none. Add it.`)),
};

/** Elsewhere it is the element's text. */
const fullAddress: Rule = {
  code: 'InvalidFullLink',
  severity: 'error',
  spec,
  w3c: 'InvalidLink',
  check: (document) =>
    trackbacksIn(document, false)
      .map((node) => ({ node, text: wordsIn(node).trim() }))
      .filter(({ text }) => !linkCharacters.isRight(text) || !fullLinkForm.isRight(text))
      .map(({ node, text }) =>
        at(node, `Expected in <${spelt(node.element)}> ${fullLinkForm.expected}, found ${quote(text)}. Correct it.`),
      ),
};

/** The rules of trackbacks. */
export const trackbackRules: readonly Rule[] = [missingResource, fullAddress];
