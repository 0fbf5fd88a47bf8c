import type { AttributeShape, Child, Shape } from '../shape.ts';

/** The shape of an element with words in it, or with nothing but attributes. */
export const leaf = (name: string, spec: string, more: Partial<Shape> = {}): Shape => ({
  name,
  spec,
  children: {},
  attributes: {},
  holds: 'text',
  ...more,
});

/** A shape for an element that is known, and not looked into. */
export const unjudged = (name: string, spec: string): Shape => leaf(name, spec, { holds: 'any' });

/** At most one. */
export const one = (shape: Shape): Child => ({ shape: () => shape });

/** As many as one likes. */
export const many = (shape: Shape): Child => ({ shape: () => shape, mayRepeat: true });

/** Elements of one namespace, by the names under which shapes know them. */
export const within = (namespace: string, children: Readonly<Record<string, Child>>): Readonly<Record<string, Child>> =>
  Object.fromEntries(Object.entries(children).map(([local, child]) => [`{${namespace}}${local}`, child]));

/** Elements that are known under each of these names, and not looked into. */
export const known = (prefix: string, spec: string, names: readonly string[]): Readonly<Record<string, Child>> =>
  Object.fromEntries(names.map((local) => [local, many(unjudged(`${prefix}:${local}`, spec))]));

/** An attribute that must be there. */
export const required = (value: AttributeShape['value'] = []): AttributeShape => ({ isRequired: true, value });

/** An attribute that may be there, and that many write empty where they have nothing to say. */
export const orEmpty = (value: AttributeShape['value']): AttributeShape => ({ value, mayBeEmpty: true });

/** An attribute that may be there. */
export const optional = (value: AttributeShape['value'] = []): AttributeShape => ({ value });
