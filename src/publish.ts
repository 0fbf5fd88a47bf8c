import { join } from 'node:path';
import { checkFeed, checkPage } from './check/gate.ts';
import { readMemory } from './check/published.ts';
import { decodeUtf8 } from './codec/utf8.ts';
import { exampleId, exampleKeys, exampleUrl, parseChannelYaml } from './config.ts';
import { isDiskTrouble, readIfThere } from './files/disk.ts';
import { readPublished } from './files/published.ts';
import { readArticles } from './files/read-articles.ts';
import { openTold } from './files/told.ts';
import { type WrittenFile, writeOut } from './files/write-out.ts';
import { articleExtensions, readCapture } from './input/index.ts';
import type { About } from './model/channel.ts';
import { byPlace, type Problem } from './model/problem.ts';
import { type Memory, nothingPublished } from './model/published.ts';
import { type Instant, toInstant } from './model/values.ts';
import { toArticles } from './normalise/article.ts';
import { hold, toChannel } from './normalise/channel.ts';
import { formats, renderFeeds, renderPages } from './output/index.ts';

export interface PublishOptions {
  /** Holds `articles/`, `out/` and `.feedwright/` unless these are named. */
  readonly root: string;
  /** The folder of articles and channel.yaml; `ROOT/articles` when not named. */
  readonly articles?: string | undefined;
  /** The folder that is published; `ROOT/out` when not named. */
  readonly out?: string | undefined;
  /** The build time: an article with a later time is held back. */
  readonly now: Date;
  /** Remember in `ROOT/.feedwright` which errors were told, so that `fresh` holds only new ones next time. */
  readonly remember?: boolean | undefined;
}

/** What a build did. */
export interface Report {
  /** 0 all well, 1 articles were left out, 2 channel.yaml is wrong or missing, 3 refused, 4 the disk said no. */
  readonly exitCode: 0 | 1 | 2 | 3 | 4;
  /** The documents in `out/`, pages first; empty when nothing was put in place. */
  readonly files: readonly WrittenFile[];
  /** How many articles are published. */
  readonly articles: number;
  /** The newest article, in UTC and in the channel's zone's name. */
  readonly newest:
    | { readonly title: string; readonly published: Instant; readonly timezone: string | undefined }
    | undefined;
  /** Articles whose time is still to come, the next one first. */
  readonly held: readonly { readonly path: string; readonly due: Instant }[];
  /** Everything there is to say, in the order of paths and lines. */
  readonly problems: readonly Problem[];
  /** The errors among them that were not told before. */
  readonly fresh: readonly Problem[];
  /** Keys of channel.yaml that are still the shipped example's. */
  readonly example: readonly ('url' | 'id')[];
}

/** Reads the articles, writes the feeds. A bad article is reported and left out; the rest go ahead. */
export const publish = async (options: PublishOptions): Promise<Report> => {
  const folder = options.articles ?? join(options.root, 'articles');
  const out = options.out ?? join(options.root, 'out');
  const told = openTold(join(options.root, '.feedwright'), folder);
  const end = (exitCode: Report['exitCode'], problems: readonly Problem[], rest: Partial<Report> = {}): Report => {
    const sorted = problems.toSorted(byPlace);
    const errors = sorted.filter(({ severity }) => severity === 'error');
    const fresh = errors.filter((problem) => exitCode > 1 || told.isNew(problem));
    if (options.remember === true && exitCode < 2) told.remember(errors);
    return {
      exitCode,
      files: [],
      articles: 0,
      newest: undefined,
      held: [],
      problems: sorted,
      fresh,
      example: [],
      ...rest,
    };
  };
  try {
    return build({ folder, out, now: options.now, end });
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
    return end(4, [diskProblem(error)]);
  }
};

interface Build {
  readonly folder: string;
  readonly out: string;
  readonly now: Date;
  end(exitCode: Report['exitCode'], problems: readonly Problem[], rest?: Partial<Report>): Report;
}

const build = ({ folder, out, now, end }: Build): Report => {
  const buildTime = toInstant(now);
  if (buildTime === undefined) throw new TypeError('Expected a valid date as build time.');
  const published = readMemory(
    readPublished(
      out,
      formats.map(({ fileName }) => fileName),
    ),
  );
  const wasPublished = published.articles.length > 0 && published.channelId !== exampleId;
  const missing = (path: string, message: string): Report =>
    end(wasPublished ? 3 : 2, [
      {
        code: 'files/missing',
        severity: 'error',
        path,
        message: wasPublished ? `${message} out/ stays as it is.` : message,
      },
    ]);

  const sources = readArticles(folder, articleExtensions);
  if (sources === undefined)
    return missing('.', 'Expected a folder of articles, found none. Create it, or name it by --root or --articles.');
  const yaml = readIfThere(join(folder, 'channel.yaml'));
  if (yaml === undefined)
    return missing(
      'channel.yaml',
      'Expected channel.yaml beside the articles, found none. It needs at least "url:" and "id:".',
    );
  const decoded = decodeUtf8(yaml);
  if (!decoded.ok) {
    const message = `Expected UTF-8, found other bytes at byte ${decoded.offset}. Save it as UTF-8.`;
    return end(2, [{ code: 'config/not-utf8', severity: 'error', path: 'channel.yaml', line: decoded.line, message }]);
  }
  const config = parseChannelYaml(decoded.text);
  if (!config.ok) return end(2, config.problems);
  const about = config.value;
  const example = exampleKeys(about);
  const memory = toMemory(published, about);

  const captures = sources.files.map(readCapture);
  const read = captures.flatMap((result) => (result.ok ? [result.value] : []));
  const normalised = toArticles(read, about, memory);
  const { articles, held } = hold(normalised.articles, buildTime, memory);
  const problems = [...sources.problems, ...captures.flatMap((result) => result.problems), ...normalised.problems];
  const left = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  const waiting = { held: held.map(({ path, published: due }) => ({ path, due })), example };

  const channel = toChannel(about, articles, memory.updated);
  if (channel === undefined) {
    if (memory.articles.length === 0) return end(left, problems, waiting);
    const message = `Expected at least one article, found none, but ${memory.articles.length} are published. out/ stays as it is: an empty feed is never published.`;
    return end(3, [...problems, { code: 'publish/empty', severity: 'error', path: '.', message }], waiting);
  }
  const pages = renderPages(channel, articles);
  const feeds = renderFeeds(channel);
  const faults = [...pages.flatMap(checkPage), ...feeds.flatMap((feed) => checkFeed(feed, channel))];
  if (faults.length > 0) return end(3, [...problems, ...faults], waiting);
  const files = writeOut(out, [...pages, ...feeds]);
  const [first] = channel.items;
  const newest =
    first === undefined ? undefined : { title: first.title, published: first.published, timezone: about.timezone };
  return end(left, problems, { ...waiting, files, articles: articles.length, newest });
};

/** As long as the url or the id is the shipped example's, now or at the last build, nothing counts as published. */
const toMemory = (published: Memory, about: About): Memory => {
  const isExample =
    exampleKeys(about).length > 0 ||
    published.channelId === exampleId ||
    published.url?.startsWith(exampleUrl) === true;
  return isExample ? nothingPublished : published;
};

const cures: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no space left; make some and run again.',
  EDQUOT: 'The quota is used up; make space and run again.',
  EROFS: 'The disk is mounted read-only.',
  EACCES: 'Check the permissions and the owner.',
  EPERM: 'Check the permissions and the owner.',
  ENOTDIR: 'A file is where a folder should be.',
  EEXIST: 'A file is where a folder should be.',
  ELOOP: 'A link leads out of the folder.',
  EISDIR: 'A folder is where a file should be.',
};

const diskProblem = (error: Error & { readonly code: string }): Problem => {
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'out';
  const cure = cures[error.code] ?? 'Look at the disk, then run again.';
  return {
    code: 'files/disk',
    severity: 'error',
    path,
    message: `Expected to read and write here, found ${error.code}. ${cure} Nothing is torn; the next run heals.`,
  };
};
