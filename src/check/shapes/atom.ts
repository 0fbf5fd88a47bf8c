import type { Child, Shape } from '../shape.ts';
import { entryElements, inAtom, metadata } from './atom-elements.ts';
import { feedExtensions, itemExtensions } from './extensions.ts';

const rfc4287 = 'https://www.rfc-editor.org/rfc/rfc4287#section-';

const required = (
  children: Readonly<Record<string, Child>>,
  names: readonly string[],
): Readonly<Record<string, Child>> =>
  Object.fromEntries(
    Object.entries(children).map(([name, child]) => [
      name,
      names.includes(name) ? { ...child, isRequired: true } : child,
    ]),
  );

/** An entry, in a feed or by itself. */
export const atomEntry: Shape = {
  name: 'atom:entry',
  spec: `${rfc4287}4.1.2`,
  children: { ...itemExtensions, ...inAtom(required(entryElements, ['id', 'title', 'updated'])) },
  attributes: {},
  holds: 'elements',
};

/** A feed. */
export const atomFeed: Shape = {
  name: 'atom:feed',
  spec: `${rfc4287}4.1.1`,
  children: {
    ...feedExtensions,
    ...inAtom({
      ...required(metadata, ['id', 'title', 'updated']),
      entry: { shape: () => atomEntry, mayRepeat: true },
    }),
  },
  attributes: {},
  holds: 'elements',
};
