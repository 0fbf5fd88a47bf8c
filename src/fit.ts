import { checkPage } from './check/gate.ts';
import { type Article, type StoredArticle, wholeArticle } from './model/article.ts';
import type { About, Channel, FeedDocument, StoredDocument } from './model/channel.ts';
import { keepAtHand, type PutAside } from './model/long-text.ts';
import type { Problem } from './model/problem.ts';
import type { Progress } from './model/progress.ts';
import type { Instant } from './model/values.ts';
import { toChannel } from './normalise/channel.ts';
import { renderFeeds, renderFrontPage, renderPage } from './output/index.ts';

/** An article and its page, which reads back as it was meant. */
export interface Fit {
  readonly article: StoredArticle;
  /** `undefined` where the page that lies in `out/` already stays as it is. */
  readonly page: StoredDocument | undefined;
}

/** An article that would spoil a document. That is a bug of ours, and must not stop the others. */
export interface Unfit {
  readonly article: StoredArticle;
  readonly problems: readonly Problem[];
}

/** What can be published of the articles whose time has come. */
export interface Publication {
  readonly fit: readonly Fit[];
  readonly unfit: readonly Unfit[];
  /** `undefined` when no article is left. */
  readonly channel: Channel | undefined;
  readonly feeds: readonly FeedDocument[];
  /** `undefined` without a channel, and where somebody else's front page lies. */
  readonly front: FeedDocument | undefined;
  /** What is wrong with these though no article is at fault: nothing may be published. */
  readonly faults: readonly Problem[];
}

export interface Known {
  /** Published articles that stay as they are, whatever becomes of their files. */
  readonly kept: readonly Fit[];
  /** True when a person insists on a feed without articles. */
  readonly mayBeEmpty: boolean;
  /** The newest `updated` that was published. */
  readonly updated: Instant | undefined;
  /** False where somebody else's front page lies. */
  readonly hasFrontPage: boolean;
  /** True for a document that lies in `out/` already: it passed when it was put there. */
  isInPlace(document: FeedDocument): boolean;
  /** Where the pages wait until all are made; in memory if not said. */
  readonly putAside?: PutAside | undefined;
  /** Told of every page. */
  readonly progress?: Progress | undefined;
}

/** Renders all, reads it back, and asks the validator's rules. An article that breaks a document is left out of them all. */
export const toPublication = async (
  due: readonly StoredArticle[],
  about: About,
  known: Known,
): Promise<Publication> => {
  const { fit: fresh, unfit } = withPages(due, about, known);
  const fit = [...fresh, ...known.kept];
  const publication = await withFeeds(fit, about, known);
  if (publication.channel === undefined || publication.faults.length === 0) return { ...publication, unfit };
  const guilty = await findGuilty(publication.channel.items, about);
  if (guilty.length === 0) return { ...publication, unfit };
  const spoils = new Set(guilty.map(({ article }) => article.id));
  const rest = fit.filter(({ article }) => !spoils.has(article.id));
  return { ...(await withFeeds(rest, about, known)), unfit: [...unfit, ...guilty] };
};

const withPages = (
  due: readonly StoredArticle[],
  about: About,
  { isInPlace, putAside = keepAtHand, progress }: Pick<Known, 'isInPlace' | 'putAside' | 'progress'>,
): Pick<Publication, 'fit' | 'unfit'> => {
  const fit: Fit[] = [];
  const unfit: Unfit[] = [];
  for (const [at, article] of due.entries()) {
    progress?.('rendering', at, due.length);
    const page = renderPage(wholeArticle(article), about);
    const faults = isInPlace(page) ? [] : checkPage(page);
    if (faults.length === 0) fit.push({ article, page: { ...page, text: putAside(page.text) } });
    else unfit.push({ article, problems: faults.map((fault) => ofArticle(fault, article, 'publish/unfit-page')) });
  }
  return { fit, unfit };
};

/** Under the article's path, not the document's, so that a person finds the file. */
const ofArticle = (fault: Problem, { path }: StoredArticle, code: string): Problem => ({
  severity: fault.severity,
  code,
  path,
  line: 1,
  message: fault.message,
});

const withFeeds = async (fit: readonly Fit[], about: About, known: Known): Promise<Omit<Publication, 'unfit'>> => {
  const channel = toChannel(
    about,
    fit.map(({ article }) => article),
    known,
  );
  if (channel === undefined) return { fit, channel, feeds: [], front: undefined, faults: [] };
  const feeds = renderFeeds(channel);
  const front = known.hasFrontPage ? renderFrontPage(channel) : undefined;
  const misread = front === undefined || known.isInPlace(front) ? [] : checkPage(front);
  return { fit, channel, feeds, front, faults: [...misread, ...(await faultsOf(feeds, channel, known))] };
};

const faultsOf = async (
  feeds: readonly FeedDocument[],
  channel: Channel,
  { isInPlace }: Pick<Known, 'isInPlace'>,
): Promise<readonly Problem[]> => {
  const fresh = feeds.filter((feed) => !isInPlace(feed));
  if (fresh.length === 0) return [];
  // Loaded only for a document that is new: a run with nothing to do should cost nothing.
  const { checkMade } = await import('./check/rules-gate.ts');
  return (await Promise.all(fresh.map((feed) => checkMade(feed, channel)))).flat();
};

/** The articles that break a feed of themselves alone; none where all do, for then the channel is at fault. */
const findGuilty = async (items: readonly Article[], about: About): Promise<readonly Unfit[]> => {
  const guilty: Unfit[] = [];
  for (const article of items) {
    const alone = { ...about, updated: article.updated, items: [article] };
    const faults = await faultsOf(renderFeeds(alone), alone, { isInPlace: () => false });
    const problems = faults.map((fault) => ofArticle(fault, article, 'publish/unfit-feed'));
    if (problems.length > 0) guilty.push({ article, problems });
  }
  return guilty.length === items.length ? [] : guilty;
};
