import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../model/problem.ts';
import { isDiskTrouble, readIfThere } from './disk.ts';

/** The documents in `out/`, as texts: feeds by the given names, and pages in the order of their names. */
export const readPublished = (
  out: string,
  feedNames: readonly string[],
): {
  readonly feeds: readonly string[];
  readonly pages: readonly { readonly slug: string; readonly text: string }[];
} => ({
  feeds: feedNames.flatMap((name) => readIfThere(join(out, name))?.toString('utf8') ?? []),
  pages: pageNames(join(out, 'articles')).flatMap((name) => {
    const text = readIfThere(join(out, 'articles', name))?.toString('utf8');
    return text === undefined ? [] : [{ slug: name.slice(0, -'.html'.length), text }];
  }),
});

/** The names of the pages in a folder, in their order. */
export const pageNames = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.html') && !name.startsWith('.'))
      .toSorted(compare);
  } catch (error) {
    if (isDiskTrouble(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
};
