import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pageName } from '../model/channel.ts';
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
  pages: readPages(out, slugsIn(out), progress),
});

/** One at a time: only what is remembered of a page is held. */
export function* readPages(
  out: string,
  slugs: readonly string[],
  progress?: Progress,
): Generator<{ readonly slug: string; readonly text: string }> {
  for (const [at, slug] of slugs.entries()) {
    progress?.('remembering', at, slugs.length);
    const text = readPage(out, slug);
    if (text !== undefined) yield { slug, text };
  }
}

/** The page of that name as it lies in `out/`. */
export const readPage = (out: string, slug: string): string | undefined =>
  readIfThere(join(out, pageName(slug)))?.toString('utf8');

/** The pages in `out/` by their names without `.html`, in the order of their names with it. */
export const slugsIn = (out: string): readonly string[] => {
  try {
    return readdirSync(join(out, 'articles'))
      .filter((name) => name.endsWith('.html') && !name.startsWith('.'))
      .toSorted(compare)
      .map((name) => name.slice(0, -'.html'.length));
  } catch (error) {
    if (isDiskTrouble(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
};
