import { endOfNumber, endOfText, type JsonFault, scanJson } from './json-scan.ts';

/** Keys and positions that lead from the top of a JSON value to one within, e.g. `['items', 0, 'title']`. */
export type JsonPath = readonly (string | number)[];

/** A JSON value with the places of what is within, or the place of the first fault. Lines and columns count from 1. */
export type JsonRead =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** The line of a key or a list's item; of what holds it where it lies deeper than six levels or is not there. */
      lineOf(path: JsonPath): number;
      /** The same with the column, which counts code units. */
      placeOf(path: JsonPath): { readonly line: number; readonly column: number };
      /** A number as the file spells it, since a long one loses digits as a value; `undefined` for anything else. */
      numberAt(path: JsonPath): string | undefined;
    }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly reason: string };

/** Reads JSON (RFC 8259). Never recursive: a hundred thousand brackets are read like one. */
export const parseJson = (text: string): JsonRead => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return toFailure(text, scanJson(text, undefined));
  }
  let known: ((path: JsonPath) => Place) | undefined;
  const find = (path: JsonPath): Place => {
    known ??= toPlaces(text);
    return known(path);
  };
  let lines: readonly number[] | undefined;
  const placeOf = (path: JsonPath): { readonly line: number; readonly column: number } => {
    lines ??= lineStarts(text);
    const { start } = find(path);
    const line = lineAt(lines, start);
    return { line, column: start - (lines[line - 1] ?? 0) + 1 };
  };
  return {
    ok: true,
    value,
    lineOf: (path) => placeOf(path).line,
    placeOf,
    numberAt: (path) => {
      const { value: at, isThere } = find(path);
      const end = isThere ? endOfNumber(text, at) : at;
      return end === at ? undefined : text.slice(at, end);
    },
  };
};

const toFailure = (text: string, fault: JsonFault | undefined): JsonRead => {
  // The scanner finds a fault wherever JSON.parse does; a property test holds the two together.
  const { offset, reason } = fault ?? { offset: 0, reason: 'Expected JSON, found something else.' };
  const starts = lineStarts(text);
  const line = lineAt(starts, offset);
  return { ok: false, line, column: offset - (starts[line - 1] ?? 0) + 1, reason };
};

const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|[\r\n]/g)) starts.push(index + end.length);
  return starts;
};

/** The line that an offset is on, found by halving. */
const lineAt = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
};

/** Keys and items deeper than this have no place of their own. */
const deepest = 6;

interface Place {
  /** Where its key begins, or the value itself where it has none. */
  readonly start: number;
  readonly value: number;
  /** False where it is the place of what would hold it. */
  readonly isThere: boolean;
}

/**
 * The places of all keys and items down to a depth. Kept as numbers, since a file of 5 MB may have a million of them: where
 * the key begins (-1 for an item), where the value begins, the first child, and the next child of the same parent; 0 for none.
 */
const toPlaces = (text: string): ((path: JsonPath) => Place) => {
  const keys: number[] = [];
  const values: number[] = [];
  const firsts: number[] = [];
  const nexts: number[] = [];
  /** The containers that are open, and the last child of each. */
  const open: { readonly place: number; last: number }[] = [];
  let depth = 0;
  let keyAt = -1;
  scanJson(text, {
    key: (offset) => {
      keyAt = offset;
    },
    value: (offset, opens) => {
      if (depth <= deepest) {
        const place = values.push(offset) - 1;
        keys.push(keyAt);
        firsts.push(0);
        nexts.push(0);
        const parent = open.at(-1);
        if (parent !== undefined) {
          if (parent.last === 0) firsts[parent.place] = place;
          else nexts[parent.last] = place;
          parent.last = place;
        }
        if (opens) open.push({ place, last: 0 });
      }
      keyAt = -1;
      if (opens) depth += 1;
    },
    close: () => {
      depth -= 1;
      if (depth <= deepest) open.pop();
    },
  });
  const children = new Map<number, ReadonlyMap<string | number, number>>();
  const childrenOf = (parent: number): ReadonlyMap<string | number, number> => {
    const known = children.get(parent);
    if (known !== undefined) return known;
    const found = new Map<string | number, number>();
    let index = 0;
    for (let place = firsts[parent] ?? 0; place !== 0; place = nexts[place] ?? 0) {
      // As JSON.parse has it, the last of two equal keys counts.
      found.set(keyText(text, keys[place] ?? -1) ?? index, place);
      index += 1;
    }
    children.set(parent, found);
    return found;
  };
  const toPlace = (place: number, isThere: boolean): Place => {
    const value = values[place] ?? 0;
    const key = keys[place] ?? -1;
    return { start: key === -1 ? value : key, value, isThere };
  };
  return (path) => {
    let place = 0;
    for (const step of path) {
      const child = childrenOf(place).get(step);
      if (child === undefined) return toPlace(place, false);
      place = child;
    }
    return toPlace(place, true);
  };
};

/** The key that begins at `at`, or `undefined` for an item, which has none. */
const keyText = (text: string, at: number): string | undefined =>
  at === -1 ? undefined : String(JSON.parse(text.slice(at, endOfText(text, at))));
