import { expect, test } from 'vitest';
import type { Shape } from '../../../src/check/shape.ts';
import { extensions } from '../../../src/check/shapes/extensions.ts';
import { rootShapes } from '../../../src/check/shapes/index.ts';
import { valueKinds } from '../../../src/check/values/index.ts';

/** Every shape that can be reached from the root elements and from the extensions. */
const everyShape = (): ReadonlySet<Shape> => {
  const found = new Set<Shape>();
  const children = extensions.flatMap(({ feed, item, document = {} }) => [feed, item, document].flatMap(Object.values));
  const ahead: Shape[] = [
    ...Object.values(rootShapes),
    ...children.map(({ shape }: { readonly shape: () => Shape }) => shape()),
  ];
  for (let shape = ahead.pop(); shape !== undefined; shape = ahead.pop()) {
    if (found.has(shape)) continue;
    found.add(shape);
    ahead.push(...Object.values(shape.children).map((child) => child.shape()));
  }
  return found;
};

test('every kind of value that a shape asks for is a rule', () => {
  const listed = new Set(valueKinds);
  const missing = [...everyShape()].flatMap(({ name, text = [], attributes }) =>
    [...text, ...Object.values(attributes).flatMap(({ value = [] }) => value)]
      .filter((kind) => !listed.has(kind))
      .map(({ code }) => `${code} of ${name}`),
  );
  expect(missing).toEqual([]);
});

test('a name stands for one shape only, or for shapes that are alike', () => {
  const codes = new Map<string, string>();
  for (const shape of everyShape()) {
    const before = codes.get(shape.name);
    if (before !== undefined) expect(`${shape.name} ${shape.spec}`).toBe(before);
    codes.set(shape.name, `${shape.name} ${shape.spec}`);
  }
});
