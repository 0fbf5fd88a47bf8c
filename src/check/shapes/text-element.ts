import type { AttributeShape, Shape } from '../shape.ts';
import type { ValueKind } from '../value.ts';

/** The shape of an element that holds nothing but words, e.g. `<ttl>60</ttl>`. */
export const textElement = (
  { name, spec }: Pick<Shape, 'name' | 'spec'>,
  text: readonly ValueKind[] = [],
  attributes: Readonly<Record<string, AttributeShape>> = {},
): Shape => ({ name, spec, children: {}, attributes, text, holds: 'text' });
