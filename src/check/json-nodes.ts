import type { JsonPath } from '../codec/json.ts';
import type { JsonShape } from './json-shape.ts';

/** An object of a JSON document, and what it should be. */
export interface JsonNode {
  readonly shape: JsonShape;
  readonly path: JsonPath;
  readonly members: ReadonlyMap<string, unknown>;
}

/** The members of a JSON object; `undefined` for anything else. */
export const membersOf = (value: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;

/** The objects that a shape knows of, the outermost first. As deep as the shape, never as deep as the document. */
export const toJsonNodes = (value: unknown, shape: JsonShape, path: JsonPath = []): readonly JsonNode[] => {
  const members = membersOf(value);
  if (members === undefined) return [];
  const nodes: JsonNode[] = [{ shape, path, members }];
  for (const [name, { holds, of }] of Object.entries(shape.keys)) {
    const member = members.get(name);
    if (of === undefined || member === undefined) continue;
    if (holds === 'object') nodes.push(...toJsonNodes(member, of, [...path, name]));
    else if (Array.isArray(member))
      for (const [at, one] of member.entries())
        for (const node of toJsonNodes(one, of, [...path, name, at])) nodes.push(node);
  }
  return nodes;
};
