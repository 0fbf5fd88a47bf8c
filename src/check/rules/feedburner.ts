import { quote } from '../../model/problem.ts';
import { attributeOf } from '../document.ts';
import { at, type Finding, type Rule } from '../rule.ts';
import { schemeOf } from '../values/links.ts';

/** Relative addresses have nothing to count from in RSS; in Atom they have `xml:base`. */
export const flareAddress: Rule = {
  code: 'ContainsRelRef',
  severity: 'warning',
  spec: 'http://code.google.com/apis/feedburner/feedburner_namespace_reference.html',
  check: (document) =>
    document.kind === 'xml' && document.format !== 'atom10'
      ? document.of('feedburner:feedFlare').flatMap((node) =>
          ['href', 'src'].flatMap((name): readonly Finding[] => {
            const address = attributeOf(node, name)?.trim();
            if (address === undefined || schemeOf(address) !== undefined) return [];
            return [
              at(node, `Expected as "${name}" of <feedburner:feedFlare> a full address, found ${quote(address)}.`),
            ];
          }),
        )
      : [],
};
