import { agreementProblems } from './agreement.ts';
import { archiveProblems } from './archives.ts';
import { byCheckPlace, type CheckProblem } from './check-problem.ts';
import { missingPages } from './pages.ts';
import { type FeedReading, readBack } from './read-back.ts';

/** A document of a directory; its name is the path below it, with `/`. */
export interface NamedDocument {
  readonly name: string;
  readonly text: string;
}

/** What a directory holds. */
export interface CheckedDirectory {
  /** The feeds that could be read. */
  readonly documents: readonly NamedDocument[];
  /** The names of all files, pages too. */
  readonly names: ReadonlySet<string>;
  /** True when everything that is published is here: then a page that is not here is missing. */
  readonly isWhole: boolean;
}

/** A feed of a directory, read. */
export interface NamedFeed extends NamedDocument {
  readonly kind: 'rss' | 'atom' | 'json';
  readonly feed: FeedReading;
  /** The address of the directory, as the feed's own address tells it, with a `/` at its end. */
  readonly base: string | undefined;
}

/** What can be said of a directory only when its documents are seen together. */
export const checkDirectory = (directory: CheckedDirectory): readonly CheckProblem[] => {
  const feeds = directory.documents.flatMap(toNamedFeed);
  return [...agreementProblems(feeds), ...archiveProblems(feeds), ...missingPages(feeds, directory)].toSorted(
    byCheckPlace,
  );
};

const toNamedFeed = ({ name, text }: NamedDocument): readonly NamedFeed[] => {
  const reading = readBack(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (!reading.ok) return [];
  const { feed } = reading;
  const kind = /^\s*\{/.test(text.slice(0, 1_000)) ? 'json' : feed.id === undefined ? 'rss' : 'atom';
  return [{ name, text, kind, feed, base: baseOf(name, feed.selfLink) }];
};

const baseOf = (name: string, selfLink: string | undefined): string | undefined => {
  if (selfLink === undefined || !/^https?:/.test(selfLink) || !URL.canParse(selfLink)) return undefined;
  const { origin, pathname } = new URL(selfLink);
  const own = new URL(`/${encodeURI(name)}`, origin).pathname;
  return pathname.endsWith(own) ? `${origin}${pathname.slice(0, pathname.length - own.length)}/` : undefined;
};
