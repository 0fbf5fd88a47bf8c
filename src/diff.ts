import { join } from 'node:path';
import { countUnread, type FeedDifference, findDifference } from './check/difference.ts';
import { withShelf } from './files/aside.ts';
import { readIfThere } from './files/disk.ts';
import { isInPlace } from './files/write-out.ts';
import { byPlace, type Problem } from './model/problem.ts';
import { type Prepared, type PrepareOptions, prepare } from './prepare.ts';
import { allowances } from './refusal.ts';

/** What the next build would change for the people who subscribe. */
export interface Difference {
  /** 0 nothing would change, 1 something would, 2 channel.yaml is wrong or missing, 3 the same where something was published. */
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly feeds: readonly FeedDifference[];
  /** How many pages would be written. */
  readonly pages: number;
  /** How many items a reader would show as unread. */
  readonly unread: number;
  /** What the build would say, refusals too. */
  readonly problems: readonly Problem[];
}

/** Makes all that a build would put in place, and compares it with what is there. Writes nothing; throws what the disk says. */
export const diff = (options: PrepareOptions): Promise<Difference> =>
  withShelf((putAside) => toDifference({ ...options, putAside }));

const toDifference = async (options: PrepareOptions): Promise<Difference> => {
  const prepared = await prepare(options);
  const { exitCode } = prepared;
  const problems = prepared.problems.toSorted(byPlace);
  if (prepared.planned === undefined) return { exitCode, feeds: [], pages: 0, unread: 0, problems };
  // A person who asks what a refused build would do wants to see just that.
  const insisting = exitCode === 3 ? await prepare({ ...options, allow: allowances }) : prepared;
  const { feeds, pages } = toChanges(insisting, options.out);
  const isChanged = pages > 0 || feeds.some((feed) => feed.isChanged);
  return { exitCode: isChanged || exitCode === 3 ? 1 : 0, feeds, pages, unread: countUnread(feeds), problems };
};

const toChanges = ({ planned, edition }: Prepared, out: string): Pick<Difference, 'feeds' | 'pages'> => {
  if (planned === undefined || edition === undefined) return { feeds: [], pages: 0 };
  const ids = new Set<string>([...planned.due, ...planned.lost.kept].map(({ id }) => id));
  const stories = { isPublished: (id: string) => ids.has(id), renamed: planned.merged };
  return {
    feeds: edition.feeds.map(({ name, text }) =>
      findDifference({ name, before: readIfThere(join(out, name))?.toString('utf8'), after: text }, stories),
    ),
    pages: edition.pages.filter((page) => !isInPlace(out, page)).length,
  };
};
