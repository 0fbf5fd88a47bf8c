import { SaxesParser } from 'saxes';

/** An element as a parser that is not the writer's sees it. Names carry their prefixes. */
export interface Tree {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Tree[];
  /** All text within, decoded. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Tree[];
  text: string;
}

/** Parses strictly, namespaces on: throws at the first fault. */
export const toTree = (xml: string): Tree => {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  const add = (text: string): void => {
    for (const element of open) element.text += text;
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, attribute]) => [key, attribute.value]);
    open.push({ name, attributes: Object.fromEntries(values), children: [], text: '' });
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) open.at(-1)?.children.push(closed);
  });
  parser.write(xml).close();
  const [top] = root.children;
  if (top === undefined) throw new TypeError('Expected a root element, found none.');
  return top;
};

/** The direct children of that name. */
export const all = (tree: Tree | undefined, name: string): readonly Tree[] =>
  tree?.children.filter((child) => child.name === name) ?? [];

/** The texts of the direct children of that name. */
export const texts = (tree: Tree | undefined, name: string): readonly string[] =>
  all(tree, name).map((child) => child.text);

/** Every element of that name, however deep. */
export const deep = (tree: Tree, name: string): readonly Tree[] => [
  ...(tree.name === name ? [tree] : []),
  ...tree.children.flatMap((child) => deep(child, name)),
];
