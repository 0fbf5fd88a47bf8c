import { join } from 'node:path';
import { type ArticleReport, articlesFromJson, buildAsJson } from '../model/report.ts';
import { readIfThere } from './disk.ts';
import { readState, writeState } from './state-file.ts';

const nameIn = (state: string): string => join(state, 'report.json');

/**
 * Puts `report.json` into `state`, which is `.feedwright/`: it names drafts and must never be published. Equal bytes are left
 * alone. Throws what the disk says.
 */
export const writeReport = (state: string, build: Parameters<typeof buildAsJson>[0]): void => {
  const file = nameIn(state);
  const bytes = Buffer.from(`${JSON.stringify(buildAsJson(build), undefined, 2)}\n`);
  const before = readIfThere(file);
  if (before?.equals(bytes) === true) return;
  // A first run that finds no article writes nothing.
  if (before === undefined && build.articles.length === 0) return;
  writeState(file, bytes);
};

/** What became of every article, as the report in `state` tells; `undefined` where it does not. */
export const readReport = (state: string): readonly ArticleReport[] | undefined => {
  const text = readState(nameIn(state));
  return text === '' ? undefined : articlesFromJson(text);
};
