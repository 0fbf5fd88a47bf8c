import { join } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { type ArticleReport, articleAsJson, articlesFromJson } from '../model/report.ts';
import { isDiskTrouble, readIfThere } from './disk.ts';
import { readState, writeState } from './state-file.ts';

const nameIn = (state: string): string => join(state, 'report.json');

/** What became of one article, as the report spells it. */
export const toRow = (report: ArticleReport): Buffer =>
  Buffer.from(`    ${JSON.stringify(articleAsJson(report), undefined, 2).replaceAll('\n', '\n    ')}`);

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
    ...rows.flatMap((row, at) => (at === 0 ? [row] : [between, row])),
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

/** A row that is new, or, where there is none, one that stands in the report already: how long each is, in bytes. */
export interface RowPlace {
  readonly length: number;
  readonly fresh?: Uint8Array | undefined;
  /** Of one that stood there: behind which others, counted in bytes of rows, and in rows. */
  readonly start?: number | undefined;
}

/**
 * Rows in an order, taken from the report in `state` where they stand there; those that stood side by side, together. `undefined` where the report cannot
 * be read.
 */
export const gatherRows = (state: string, places: readonly RowPlace[]): readonly Uint8Array[] | undefined => {
  const bytes = readBytes(nameIn(state));
  const first = bytes?.indexOf(opening) ?? -1;
  if (bytes === undefined || first === -1) return undefined;
  const rows: Uint8Array[] = [];
  let start = 0;
  let end = 0;
  const flush = (): void => {
    if (end > start) rows.push(bytes.subarray(start, end));
    start = end;
  };
  for (const place of places) {
    if (place.start === undefined) {
      flush();
      if (place.fresh !== undefined) rows.push(place.fresh);
      continue;
    }
    const at = first + opening.length + place.start;
    if (at !== end + between.length || end === start) {
      flush();
      start = at;
    }
    end = at + place.length;
  }
  flush();
  return rows;
};

const readBytes = (path: string): Buffer | undefined => {
  try {
    return readIfThere(path);
  } catch (error) {
    if (isDiskTrouble(error)) return undefined;
    throw error;
  }
};
