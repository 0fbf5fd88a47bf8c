import { elementsIn } from '../../codec/xml-tree.ts';
import { xhtmlNamespace } from '../../model/namespaces.ts';
import { quote } from '../../model/problem.ts';
import { containsRelativeReference } from '../html-hazards.ts';
import { at, type Finding, type Rule } from '../rule.ts';

const references: Readonly<Record<string, string>> = { a: 'href', img: 'src' };

/** An XHTML body in RSS has no base that relative addresses could count from. */
export const xhtmlReferences: Rule = {
  ...containsRelativeReference,
  check: (document) => {
    if (document.kind !== 'xml' || document.format.startsWith('atom')) return [];
    return document.of('xhtml:body').flatMap((body): readonly Finding[] => {
      for (const { uri, local, attributes } of elementsIn(body.element)) {
        const name = uri === xhtmlNamespace && Object.hasOwn(references, local) ? references[local] : undefined;
        const address = attributes.find((attribute) => attribute.uri === '' && attribute.local === name)?.value;
        if (address === undefined || /^\s*[A-Za-z][A-Za-z0-9+.-]*:/.test(address)) continue;
        return [
          at(
            body,
            `Expected in <body> full addresses, found ${quote(address)} at <${local}>. Write it with https:// and its host.`,
          ),
        ];
      }
      return [];
    });
  },
};
