import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { type ArticleReport, articleAsJson, articlesFromJson } from '../model/report.ts';
import { readIfThere } from './disk.ts';
import { readState, readStateBytes, writeState } from './state-file.ts';

const nameIn = (state: string): string => join(state, 'report.json');

/** What became of one article, as the report spells it. */
export const toRow = (report: ArticleReport): Buffer =>
  Buffer.from(`    ${JSON.stringify(articleAsJson(report), undefined, 2).replaceAll('\n', '\n    ')}`);

/** Rows in their order, many in each piece, and how long each row is, in bytes. */
export interface SpelledRows {
  readonly pieces: readonly Uint8Array[];
  readonly lengths: Uint32Array;
}

/** So many rows are one piece: as many small ones would take up far more. */
const inPiece = 2_000;

/** What became of all articles. */
export const toRows = (reports: readonly ArticleReport[]): SpelledRows => {
  const pieces: Uint8Array[] = [];
  const lengths = new Uint32Array(reports.length);
  for (let from = 0; from < reports.length; from += inPiece) {
    const rows = reports.slice(from, from + inPiece).map(toRow);
    for (const [at, { length }] of rows.entries()) lengths[from + at] = length;
    pieces.push(Buffer.concat(withBetween(rows)));
  }
  return { pieces, lengths };
};

const withBetween = (rows: readonly Uint8Array[]): readonly Uint8Array[] =>
  rows.flatMap((row, at) => (at === 0 ? [row] : [between, row]));

/** Between two rows. */
const between = Buffer.from(',\n');

/** Before the first row. */
const opening = '"articles": [\n';

/** What to say beside the articles. */
interface Said {
  readonly exitCode: number;
  readonly problems: readonly Problem[];
}

/**
 * Puts `report.json` into `state`, which is `.feedwright/`: it names drafts and must never be published. `rows` are those of the
 * articles, in their order, or several of them as they stood there together. Equal bytes are left alone. Throws what the disk says.
 */
export const writeReport = (state: string, { exitCode, problems }: Said, rows: readonly Uint8Array[]): void => {
  const file = nameIn(state);
  const tail = `],\n  "problems": ${JSON.stringify(problems, undefined, 2).replaceAll('\n', '\n  ')}\n}\n`;
  const pieces = [
    Buffer.from(`{\n  "exit_code": ${exitCode},\n  ${rows.length === 0 ? opening.trimEnd() : opening}`),
    ...withBetween(rows),
    Buffer.from(rows.length === 0 ? tail : `\n  ${tail}`),
  ];
  const before = readIfThere(file);
  if (before !== undefined && isMadeOf(before, pieces)) return;
  // A first run that finds no article writes nothing.
  if (before === undefined && rows.length === 0) return;
  // Many small ones would be many calls.
  writeState(file, ...(pieces.length > fewPieces ? [Buffer.concat(pieces)] : pieces));
};

const fewPieces = 100;

const isMadeOf = (bytes: Buffer, pieces: readonly Uint8Array[]): boolean => {
  let at = 0;
  for (const piece of pieces) {
    if (!bytes.subarray(at, at + piece.length).equals(piece)) return false;
    at += piece.length;
  }
  return at === bytes.length;
};

/** What became of every article, as the report in `state` tells; `undefined` where it does not. */
export const readReport = (state: string): readonly ArticleReport[] | undefined => {
  const text = readState(nameIn(state));
  return text === '' ? undefined : articlesFromJson(text);
};

/** Which rows follow each other: the place of one that stands in the report, or `undefined` for the next new one. */
export interface RowOrder {
  readonly order: readonly (number | undefined)[];
  /** How long each row that stands there is, in bytes. */
  readonly lengths: Uint32Array;
  readonly fresh: readonly Uint8Array[];
}

/** Rows in an order; those that stand side by side in the report in `state`, together. `undefined` where the report cannot be read. */
export const gatherRows = (state: string, { order, lengths, fresh }: RowOrder): readonly Uint8Array[] | undefined => {
  const bytes = readStateBytes(nameIn(state));
  const first = bytes?.indexOf(opening) ?? -1;
  if (bytes === undefined || first === -1) return undefined;
  const rows: Uint8Array[] = [];
  let used = 0;
  // Where the row of the next place begins.
  let start = first + opening.length;
  let next = 0;
  const skip = (): void => {
    start += (lengths[next] ?? 0) + between.length;
    next += 1;
  };
  for (let at = 0; at < order.length; ) {
    const place = order[at];
    if (place === undefined) {
      rows.push(...fresh.slice(used, used + 1));
      used += 1;
      at += 1;
      continue;
    }
    while (next < place) skip();
    const from = start;
    for (; order[at] === next; at += 1) skip();
    rows.push(bytes.subarray(from, start - between.length));
  }
  return rows;
};
