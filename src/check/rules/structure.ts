import { quote } from '../../model/problem.ts';
import { attributeOf, type CheckedDocument, type ElementNode, nameOf, spelt, wordsIn } from '../document.ts';
import { at, type Finding, type Place, type Rule } from '../rule.ts';
import type { Shape } from '../shape.ts';
import { extensionNamespaces, growingNamespaces, takesExtensions } from '../shapes/extensions.ts';
import type { ValueKind } from '../value.ts';
import { valueKinds } from '../values/index.ts';

/** An element whose shape is known. */
interface Known extends ElementNode {
  readonly shape: Shape;
}

const isKnown = (node: ElementNode): node is Known => node.shape !== undefined && node.shape.holds !== 'any';

const knownOf = new WeakMap<CheckedDocument, readonly Known[]>();

/** Found once a document, because every rule here asks. */
const known = (document: CheckedDocument): readonly Known[] => {
  const before = knownOf.get(document);
  if (before !== undefined) return before;
  const found = document.kind === 'xml' ? document.nodes.filter(isKnown) : [];
  knownOf.set(document, found);
  return found;
};

/** What is always the same for a shape is worked out once. */
const once = <Value>(make: (shape: Shape) => Value): ((shape: Shape) => Value) => {
  const made = new WeakMap<Shape, { readonly value: Value }>();
  return (shape) => {
    const before = made.get(shape);
    if (before !== undefined) return before.value;
    const value = make(shape);
    made.set(shape, { value });
    return value;
  };
};

/** The namespaces that a shape speaks of: an element of another one is an extension, which anybody may add. */
const namespacesOf = once(
  (shape): ReadonlySet<string> =>
    new Set(
      [
        '',
        ...Object.keys(shape.children).map((name) => name.slice(1, name.indexOf('}'))),
        ...(takesExtensions(shape) ? extensionNamespaces : []),
      ].filter((namespace) => !growingNamespaces.has(namespace)),
    ),
);

const requiredChildrenOf = once((shape) =>
  Object.entries(shape.children).flatMap(([name, { isRequired }]) => (isRequired === true ? [name] : [])),
);

/** Of the rule as such; each finding leads to the passage about its own element. */
const structureSpec = 'https://www.rssboard.org/rss-specification';

/** A finding about what an element may hold. */
const within = (parent: Known, place: Place, message: string): Finding => ({
  ...at(place, message),
  spec: parent.shape.spec,
});

/** An element where the specification knows none of that name. */
export const undefinedElement: Rule = {
  code: 'UndefinedElement',
  severity: 'error',
  spec: structureSpec,
  check: (document) =>
    known(document).flatMap((node) => {
      const namespaces = namespacesOf(node.shape);
      return (
        node.children
          .filter(({ shape, element }) => shape === undefined && namespaces.has(element.uri))
          // One in no namespace among ones in a namespace is a matter of its own (`UndeterminableVocabulary`).
          .filter(({ element }) => element.uri !== '' || node.element.uri === '')
          .map((child) =>
            within(
              node,
              child,
              `Expected an element that belongs into <${spelt(node.element)}>, found <${spelt(child.element)}>. Take it out, or correct its name.`,
            ),
          )
      );
    }),
};

/** An element twice where one is allowed. */
export const duplicateElement: Rule = {
  code: 'DuplicateElement',
  severity: 'error',
  spec: structureSpec,
  check: (document) =>
    known(document).flatMap((node) => {
      const seen = new Set<string>();
      return node.children.flatMap((child): readonly Finding[] => {
        const name = nameOf(child.element);
        const rule = Object.hasOwn(node.shape.children, name) ? node.shape.children[name] : undefined;
        if (rule === undefined || rule.mayRepeat === true) return [];
        const isFirst = !seen.has(name);
        seen.add(name);
        if (isFirst) return [];
        return [
          within(
            node,
            child,
            `Expected one <${spelt(child.element)}> in <${spelt(node.element)}>, found another one. Keep one of them.`,
          ),
        ];
      });
    }),
};

/** An element that must be there and is not. */
export const missingElement: Rule = {
  code: 'MissingElement',
  severity: 'error',
  spec: structureSpec,
  check: (document) =>
    known(document).flatMap((node) => {
      const required = requiredChildrenOf(node.shape);
      if (required.length === 0) return [];
      const names = new Set(node.children.map((child) => nameOf(child.element)));
      return required
        .filter((name) => !names.has(name))
        .map((name) =>
          within(
            node,
            node,
            `Expected <${name.slice(name.indexOf('}') + 1)}> in <${spelt(node.element)}>, found none. Add it.`,
          ),
        );
    }),
};

/** An attribute that must be there and is not. */
export const missingAttribute: Rule = {
  code: 'MissingAttribute',
  severity: 'error',
  spec: structureSpec,
  check: (document) =>
    known(document).flatMap((node) =>
      Object.entries(node.shape.attributes)
        .filter(([name, { isRequired }]) => isRequired === true && attributeNamed(node, name) === undefined)
        .map(([name]) =>
          within(node, node, `Expected the attribute "${name}" at <${spelt(node.element)}>, found none. Add it.`),
        ),
    ),
};

/** An attribute without a prefix where the specification knows none of that name. */
export const unexpectedAttribute: Rule = {
  code: 'UnexpectedAttribute',
  severity: 'error',
  spec: structureSpec,
  check: (document) =>
    known(document).flatMap((node) =>
      (node.shape.hasOpenAttributes === true ? [] : node.element.attributes)
        .filter(({ uri, local }) => uri === '' && local !== 'xmlns' && !Object.hasOwn(node.shape.attributes, local))
        .map(({ local }) =>
          within(
            node,
            node,
            `Expected no attribute "${local}" at <${spelt(node.element)}>, found one. Take it out, or correct its name.`,
          ),
        ),
    ),
};

/** Words where only elements belong. */
export const unexpectedText: Rule = {
  code: 'UnexpectedText',
  severity: 'error',
  spec: structureSpec,
  check: (document) =>
    known(document)
      .filter(({ shape }) => shape.holds === 'elements')
      .flatMap((node) =>
        node.element.children.flatMap((child): readonly Finding[] =>
          child.kind === 'text' && child.text.trim() !== ''
            ? [
                within(
                  node,
                  { line: child.line, column: 1 },
                  `Expected only elements in <${spelt(node.element)}>, found the text ${quote(child.text.trim())}. Take it out.`,
                ),
              ]
            : [],
        ),
      ),
};

/** A rule for every kind of value: wherever a shape asks for one, it must be one. */
export const valueRules: readonly Rule[] = valueKinds.map((kind) => ({
  code: kind.code,
  severity: kind.severity,
  spec: kind.spec,
  w3c: kind.w3c,
  check: (document) => {
    const findings: Finding[] = [];
    for (const [shape, nodes] of byShape(document)) {
      const use = usesOf(shape).get(kind);
      if (use !== undefined) for (const node of nodes) addFaults(findings, node, { kind, use });
    }
    return findings;
  },
}));

const nodesOf = new WeakMap<CheckedDocument, ReadonlyMap<Shape, readonly Known[]>>();

/** There are many kinds and many nodes, but few shapes: a kind looks only at the nodes whose shape asks for it. */
const byShape = (document: CheckedDocument): ReadonlyMap<Shape, readonly Known[]> => {
  const before = nodesOf.get(document);
  if (before !== undefined) return before;
  const found = new Map<Shape, Known[]>();
  for (const node of known(document)) {
    const same = found.get(node.shape);
    if (same === undefined) found.set(node.shape, [node]);
    else same.push(node);
  }
  nodesOf.set(document, found);
  return found;
};

/** Where the nodes of a shape hold a kind of value. */
interface Use {
  inText: boolean;
  readonly attributes: string[];
}

const usesOf = once((shape): ReadonlyMap<ValueKind, Use> => {
  const uses = new Map<ValueKind, Use>();
  const useOf = (kind: ValueKind): Use => {
    const use = uses.get(kind) ?? { inText: false, attributes: [] };
    uses.set(kind, use);
    return use;
  };
  for (const kind of shape.text ?? []) useOf(kind).inText = true;
  for (const [name, { value }] of Object.entries(shape.attributes))
    for (const kind of value ?? []) useOf(kind).attributes.push(name);
  return uses;
});

interface Wanted {
  readonly kind: ValueKind;
  readonly use: Use;
}

/** Into a list that is there, since most of a hundred thousand nodes have no fault. */
const addFaults = (findings: Finding[], node: Known, { kind, use }: Wanted): void => {
  if (use.inText) {
    const text = wordsIn(node);
    if (!kind.isRight(text))
      findings.push(at(node, `Expected in <${spelt(node.element)}> ${kind.expected}, found ${quote(text)}.`));
  }
  for (const name of use.attributes) {
    const text = attributeNamed(node, name);
    if (text === '' && node.shape.attributes[name]?.mayBeEmpty === true) continue;
    if (text !== undefined && !kind.isRight(text))
      findings.push(
        at(node, `Expected as "${name}" of <${spelt(node.element)}> ${kind.expected}, found ${quote(text)}.`),
      );
  }
};

/** An attribute by the name that a shape knows it under: `href`, or `{namespace}local`. */
const attributeNamed = (node: ElementNode, name: string): string | undefined => {
  const end = name.indexOf('}');
  return end === -1 ? attributeOf(node, name) : attributeOf(node, name.slice(end + 1), name.slice(1, end));
};
