import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../model/problem.ts';
import type { Progress } from '../model/progress.ts';
import { isDiskTrouble, readIfThere } from './disk.ts';

/** The documents in `out/`, as texts: feeds by the given names, and pages in the order of their names, each read when its turn comes. */
export const readPublished = (
  out: string,
  feedNames: readonly string[],
  progress?: Progress,
): {
  readonly feeds: readonly string[];
  readonly pages: Iterable<{ readonly slug: string; readonly text: string }>;
} => ({
  feeds: feedNames.flatMap((name) => readIfThere(join(out, name))?.toString('utf8') ?? []),
  pages: readPages(join(out, 'articles'), progress),
});

/** One at a time: only what is remembered of a page is held. */
function* readPages(folder: string, progress?: Progress): Generator<{ readonly slug: string; readonly text: string }> {
  const names = pageNames(folder);
  for (const [at, name] of names.entries()) {
    progress?.('remembering', at, names.length);
    const text = readIfThere(join(folder, name))?.toString('utf8');
    if (text !== undefined) yield { slug: name.slice(0, -'.html'.length), text };
  }
}

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
