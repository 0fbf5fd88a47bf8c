import type { JsonPath } from '../../codec/json.ts';
import type { Found } from '../../model/capture.ts';
import type { Problem } from '../../model/problem.ts';

/** A JSON file: its path, and where in it a value stands. */
export interface JsonFile {
  readonly path: string;
  lineOf(path: JsonPath): number;
  numberAt(path: JsonPath): string | undefined;
}

/** An object in a JSON file. */
export interface JsonObject {
  readonly file: JsonFile;
  readonly at: JsonPath;
  readonly line: number;
  /** Its own keys that say something, by their bare names: `date_published`, `datePublished` and `DatePublished` are one. */
  readonly members: ReadonlyMap<string, { readonly key: string; readonly value: unknown }>;
}

/** A member of an object that says something. */
export interface JsonMember {
  readonly key: string;
  readonly value: unknown;
  readonly at: JsonPath;
  readonly line: number;
}

/** `value` as an object; `undefined` for a list, `null` and everything else. */
export const toObject = (file: JsonFile, value: unknown, at: JsonPath): JsonObject | undefined => {
  if (!isRecord(value)) return undefined;
  const members = new Map<string, { readonly key: string; readonly value: unknown }>();
  for (const [key, member] of Object.entries(value)) {
    const name = bareName(key);
    if (!isNothing(member) && !members.has(name)) members.set(name, { key, value: member });
  }
  return { file, at, line: file.lineOf(at), members };
};

/** A key without what the habits of languages make of it. */
export const bareName = (key: string): string =>
  isBare.test(key) ? key : key.toLowerCase().replace(/(?<=[a-z0-9])[_-]/g, '');

const isBare = /^[a-z]*$/;

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `null` and blank text say nothing. */
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** The first member of an object, in the order of `names`, that says something. */
export const memberOf = (object: JsonObject, names: readonly string[]): JsonMember | undefined => {
  for (const name of names) {
    const member = object.members.get(name);
    if (member !== undefined) return placed(object, member);
  }
  return undefined;
};

/** All of them. */
export const membersOf = (object: JsonObject, names: readonly string[]): readonly JsonMember[] =>
  names.flatMap((name) => {
    const member = object.members.get(name);
    return member === undefined ? [] : [placed(object, member)];
  });

const placed = (object: JsonObject, { key, value }: { readonly key: string; readonly value: unknown }): JsonMember => {
  const at = [...object.at, key];
  return { key, value, at, line: object.file.lineOf(at) };
};

/** The text that a member is; `undefined` for anything else. */
export const toFoundText = ({ value, line }: JsonMember): Found | undefined =>
  typeof value === 'string' ? { text: value, line } : undefined;

/** The items of a list, or the member itself where it is none. */
export const itemsOf = (member: JsonMember, file: JsonFile): readonly JsonMember[] =>
  Array.isArray(member.value)
    ? member.value.flatMap((value: unknown, index) => {
        const at = [...member.at, index];
        return isNothing(value) ? [] : [{ key: member.key, value, at, line: file.lineOf(at) }];
      })
    : [member];

/** Collects what is to be said about a file. */
export type Say = (severity: Problem['severity'], fact: string, line: number, message: string) => void;

/** A value as a message calls it: what it holds may be of any size. */
export const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'string' ? 'text' : String(value);
};
