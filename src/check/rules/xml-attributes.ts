import { xmlNamespace } from '../../model/namespaces.ts';
import { quote } from '../../model/problem.ts';
import { attributeOf } from '../document.ts';
import { at, type Finding, type Rule } from '../rule.ts';
import type { ValueKind } from '../value.ts';
import { languageInAttribute } from '../values/language-tags.ts';
import { linkCharactersInAttribute, linkForm } from '../values/links.ts';

/** An attribute that any element may have is of a kind of value wherever it stands. */
const everywhere = (name: string, kind: ValueKind): Rule => ({
  code: kind.code,
  severity: kind.severity,
  spec: kind.spec,
  w3c: kind.w3c,
  check: (document) => {
    const findings: Finding[] = [];
    for (const node of document.kind === 'xml' ? document.nodes : []) {
      const value = attributeOf(node, name, xmlNamespace);
      if (value === undefined || value.trim() === '' || kind.isRight(value)) continue;
      findings.push(at(node, `Expected as "xml:${name}" ${kind.expected}, found ${quote(value)}. Correct it.`));
    }
    return findings;
  },
});

/** `xml:base` is an address, `xml:lang` a language; `xml:lang=""` says that there is none. */
export const xmlAttributeRules: readonly Rule[] = [
  everywhere('base', linkCharactersInAttribute),
  everywhere('base', linkForm),
  everywhere('lang', languageInAttribute),
];
