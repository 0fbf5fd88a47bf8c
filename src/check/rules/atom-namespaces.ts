import type { XmlTreeElement, XmlTreeNode } from '../../codec/xml-tree.ts';
import { atomNamespace, oldAtomNamespace, xhtmlNamespace } from '../../model/namespaces.ts';
import { quote } from '../../model/problem.ts';
import { spelt } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';

const passage = 'https://www.rfc-editor.org/rfc/rfc4287#section-1.2';

const rootRule = (code: string, fault: (root: XmlTreeElement) => string | undefined): Rule => ({
  code,
  severity: 'error',
  spec: passage,
  check: inXml((document) => {
    const { element } = document.root;
    const message = element.local === 'feed' || element.local === 'entry' ? fault(element) : undefined;
    return message === undefined ? [] : [at(document.root, message)];
  }),
});

/** Atom 0.3 was a draft. */
const obsoleteNamespace = rootRule('ObsoleteNamespace', ({ uri }) =>
  uri === oldAtomNamespace
    ? `Expected the namespace of Atom 1.0, "${atomNamespace}", found that of a draft, ${quote(uri)}. Write the feed as Atom 1.0.`
    : undefined,
);

/** A feed of another namespace is not Atom. */
const invalidNamespace = rootRule('InvalidNamespace', ({ uri }) =>
  uri === atomNamespace || uri === oldAtomNamespace || uri === ''
    ? undefined
    : `Expected the namespace of Atom, "${atomNamespace}", found ${quote(uri)}. Correct it.`,
);

/** A feed without a namespace is not Atom. */
const missingNamespace = rootRule('MissingNamespace', ({ uri }) =>
  uri === '' ? `Expected xmlns="${atomNamespace}" at the root element, found no namespace. Add it.` : undefined,
);

/** Some readers know the elements of Atom and of XHTML only without a prefix. */
const avoidPrefix: Rule = {
  code: 'AvoidNamespacePrefix',
  severity: 'warning',
  spec: passage,
  check: (document) => {
    if (document.kind === 'json' || document.format !== 'atom10') return [];
    const found = new Map<string, Finding>();
    const ahead: XmlTreeNode[] = [document.root.element];
    for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
      if (node.kind === 'text') continue;
      const { uri, prefix } = node;
      if (prefix !== undefined && (uri === atomNamespace || uri === xhtmlNamespace) && !found.has(prefix))
        found.set(
          prefix,
          at(
            node,
            `Expected elements of ${quote(uri)} without a prefix, found <${spelt(node)}>. Make it the default namespace (xmlns="…"), since some readers know no other.`,
          ),
        );
      for (const child of node.children.toReversed()) ahead.push(child);
    }
    return [...found.values()];
  },
};

/** An element in no namespace, where all around it are in one, is nobody's. */
const undeterminable: Rule = {
  code: 'UndeterminableVocabulary',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-6.4',
  check: inXml((document) =>
    document.nodes
      .filter(
        ({ parent, shape, element }) =>
          parent !== undefined &&
          parent.shape !== undefined &&
          parent.element.uri !== '' &&
          shape === undefined &&
          element.uri === '',
      )
      .map((node) =>
        at(
          node,
          `Expected an element of some namespace, found <${spelt(node.element)}> in none. Declare one for it, or take it out.`,
        ),
      ),
  ),
};

/** The rules of Atom's namespace and its neighbours. */
export const atomNamespaceRules: readonly Rule[] = [
  obsoleteNamespace,
  invalidNamespace,
  missingNamespace,
  avoidPrefix,
  undeterminable,
];
