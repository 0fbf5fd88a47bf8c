import { join } from 'node:path';
import { buildAsJson } from '../model/report.ts';
import { readIfThere } from './disk.ts';
import { writeState } from './state-file.ts';

/**
 * Puts `report.json` into `state`, which is `.feedwright/`: it names drafts and must never be published. Equal bytes are left
 * alone. Throws what the disk says.
 */
export const writeReport = (state: string, build: Parameters<typeof buildAsJson>[0]): void => {
  const bytes = Buffer.from(`${JSON.stringify(buildAsJson(build), undefined, 2)}\n`);
  const file = join(state, 'report.json');
  const before = readIfThere(file);
  if (before?.equals(bytes) === true) return;
  // A first run that finds no article writes nothing.
  if (before === undefined && build.articles.length === 0) return;
  writeState(file, bytes);
};
