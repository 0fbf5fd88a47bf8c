import { join } from 'node:path';
import { restoreArticles } from './check/restore.ts';
import { findPlain } from './files/place.ts';
import { readPage } from './files/published.ts';
import { type Documents, isInPlace } from './files/write-out.ts';
import { type Fit, type Known, type Publication, toPublication, type Unfit } from './fit.ts';
import type { StoredArticle } from './model/article.ts';
import { type Channel, type FeedDocument, pageName } from './model/channel.ts';
import type { Problem } from './model/problem.ts';
import { isPublished, type PublishedArticle, type PublishedPage } from './model/published.ts';
import type { ArticleReport } from './model/report.ts';
import { toPermalink } from './model/values.ts';
import { storyName } from './normalise/identity-keys.ts';
import { type Fading, fadings, type Withdrawal, withdrawals } from './normalise/withdrawal.ts';
import { frontPageName, isOurPage, markWithdrawn, page, rehouse, renderNotice, renderPage } from './output/index.ts';
import { type Planned, type PlanOptions, plan } from './plan.ts';
import { type Allowance, refusals } from './refusal.ts';

export interface PrepareOptions extends PlanOptions {
  /** What is not to be refused this time. */
  readonly allow: readonly Allowance[];
}

/** All that a build would put in place, made and checked; or why it would not. */
export interface Prepared {
  /** 0 all well, 1 articles are left out, 2 channel.yaml is wrong or missing, 3 refused. */
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly problems: readonly Problem[];
  /** What becomes of every article, in the order of paths and lines. */
  readonly articles: readonly ArticleReport[];
  /** What would be in place then; `undefined` when there is nothing to publish, or nothing may be. */
  readonly edition: Edition | undefined;
  /** The published articles with their pages, and those that would spoil a document. */
  readonly fit: readonly Fit[];
  readonly unfit: readonly Unfit[];
  /** Pages of stories that are gone, and when each becomes a notice. */
  readonly fadings: readonly Fading[];
  /** `undefined` where not even the plan could be made. */
  readonly planned: Planned | undefined;
}

/** All that is put in place together. */
export interface Edition extends Documents {
  /** What the feeds hold; `undefined` where there is none, and only old pages change. */
  readonly channel: Channel | undefined;
  /** How many articles are published. */
  readonly published: number;
}

const nothingPrepared: Omit<Prepared, 'exitCode' | 'problems'> = {
  articles: [],
  edition: undefined,
  fit: [],
  unfit: [],
  fadings: [],
  planned: undefined,
};

/** Plans a build, renders and checks everything, and asks whether it may be published. Writes nothing; throws what the disk says. */
export const prepare = async (options: PrepareOptions): Promise<Prepared> => {
  const { allow } = options;
  const planned = await plan({ ...options, allowsIds: allow.includes('ids') });
  if (!planned.ok) {
    const { exitCode, problems } = planned;
    return { ...nothingPrepared, exitCode, problems };
  }
  return toPrepared(planned, await fitTogether(planned, options), options);
};

/** All documents of what was planned and fits, or why they may not be published. */
export const toPrepared = (
  planned: Planned,
  publication: Publication,
  { out, allow }: Pick<PrepareOptions, 'out' | 'allow'>,
): Prepared => {
  const problems = [
    ...planned.problems,
    ...clockProblems(planned),
    ...publication.unfit.flatMap((one) => one.problems),
  ];
  const { channel, fit, feeds, front } = publication;
  const isStaying = toStaying(planned, fit);
  const told = {
    articles: planned.reports.map(({ report }) => leaveOut(report, publication.unfit)),
    fit,
    unfit: publication.unfit,
    fadings: fadings(planned.memory.pages, isStaying, planned.time.now),
    planned,
  };
  const refused = [...refusals(planned, publication.fit.length, allow), ...publication.faults];
  if (refused.length > 0) return { ...told, exitCode: 3, problems: [...problems, ...refused], edition: undefined };
  const meant = Math.min(planned.about.limit, fit.length);
  // The front page comes last: what it links to is in place before it is.
  const pages = [
    ...fit.flatMap((one) => one.page ?? []),
    ...rehousedPages(planned, out),
    ...withdrawnPages(planned, { fit, isStaying, out }),
    ...(front === undefined ? [] : [front]),
  ];
  return {
    ...told,
    exitCode: exitCodeOf(problems),
    problems: [...problems, ...(channel === undefined ? [] : feedIsFull(channel, meant))],
    edition: channel === undefined && pages.length === 0 ? undefined : { channel, published: fit.length, pages, feeds },
  };
};

/** Of a build that may be published. */
export const exitCodeOf = (problems: readonly Problem[]): 0 | 1 =>
  problems.some(({ severity }) => severity === 'error') ? 1 : 0;

/** The articles that are due and those that stay as they were published, as documents. */
const fitTogether = async (planned: Planned, options: PrepareOptions): Promise<Publication> => {
  const { due, about, memory, lost } = planned;
  const known = toKnown(planned, options);
  const first = await toPublication(due, about, { ...known, kept: asPublished(lost.kept, planned) });
  // An article of ours that would spoil a document is invalid like any other: what it has published before stays.
  const spoilt = new Set(first.unfit.map(({ article }) => article.id));
  const before = memory.articles.filter(isPublished).filter(({ id }) => spoilt.has(id));
  if (before.length === 0) return first;
  const rest = due.filter(({ id }) => !spoilt.has(id));
  const kept = asPublished([...lost.kept, ...before], planned);
  return { ...(await toPublication(rest, about, { ...known, kept })), unfit: first.unfit };
};

/** What is known of `out/` and of what a person insists on, but for what stays as it was published. */
export const toKnown = (
  { memory }: Planned,
  { out, allow, putAside, progress }: Pick<PrepareOptions, 'out' | 'allow' | 'putAside' | 'progress'>,
): Omit<Known, 'kept'> => ({
  updated: memory.updated,
  mayBeEmpty: allow.includes('shrink'),
  putAside,
  progress,
  hasFrontPage: isOursToMake(out),
  isInPlace: (document) => isInPlace(out, document),
});

/** An `index.html` that somebody else has put there stays as it is. */
const isOursToMake = (out: string): boolean => {
  const found = findPlain(join(out, frontPageName));
  return found.kind === 'nothing' || (found.kind === 'file' && isOurPage(found.text));
};

/** Published articles as the feeds show them. One that is in no feed has its page only. */
const asPublished = (kept: readonly PublishedArticle[], { feeds, about, memory }: Planned): readonly Fit[] => {
  const slugs = new Set(memory.pages.map(({ slug }) => slug));
  return restoreArticles(feeds, kept, about.url).map((article) => ({
    article,
    page: slugs.has(article.slug) ? undefined : renderPage(article, about),
  }));
};

/** Under another path no one may be left out in silence. */
const leaveOut = (report: ArticleReport, unfit: readonly Unfit[]): ArticleReport => {
  const own = unfit.find(({ article }) => article.id === report.id);
  return own === undefined
    ? report
    : { ...report, status: 'left-out', problems: [...report.problems, ...own.problems] };
};

/** Pages that stay as they are but for their address: the channel has moved to another one. */
const rehousedPages = ({ memory, about, lost }: Planned, out: string): readonly FeedDocument[] => {
  if (memory.url === undefined || new URL('.', memory.url).href === about.url) return [];
  return lost.kept.flatMap(({ slug = '' }) => {
    const text = readPage(out, slug);
    const permalink = toPermalink(pageName(slug), about.url);
    return text === undefined || permalink === undefined ? [] : page(slug, rehouse(text, permalink));
  });
};

/** Tells which pages are still those of published stories. */
const toStaying = ({ lost, due }: Planned, fit: readonly Fit[]): ((page: PublishedPage) => boolean) => {
  const told = new Set(fit.map(({ article }) => article.id));
  const taken = new Set(fit.map(({ article }) => article.slug));
  // What spoils a document stays as it was; what is kept and in no feed has its page.
  const stays = new Set([...lost.kept, ...due].map(({ id }) => id).filter((id) => !told.has(id)));
  return ({ slug, article }) => taken.has(slug) || stays.has(article.id);
};

interface Fitted {
  readonly fit: readonly Fit[];
  readonly isStaying: (page: PublishedPage) => boolean;
  readonly out: string;
}

/** Pages whose stories are no longer published under their names. */
const withdrawnPages = (planned: Planned, { fit, isStaying, out }: Fitted): readonly FeedDocument[] => {
  const { memory, about, merged, time } = planned;
  const links = new Map(fit.map(({ article }) => [article.id, article]));
  return withdrawals(memory.pages, isStaying, time.now).flatMap((withdrawal) => {
    const { page: old } = withdrawal;
    const now = links.get(merged.get(old.article.id) ?? old.article.id);
    return toWithdrawnPage(withdrawal, { now, about, out });
  });
};

interface Around {
  /** The article that tells the story now, if any does. */
  readonly now: StoredArticle | undefined;
  readonly about: Planned['about'];
  readonly out: string;
}

const toWithdrawnPage = (
  { page: old, as, withdrawn }: Withdrawal,
  { now, about, out }: Around,
): readonly FeedDocument[] => {
  const { slug, article } = old;
  if (as === 'notice') {
    const names = [...new Set([...article.names, storyName(article)])];
    return [renderNotice(slug, { ...article, names, withdrawn, movedTo: now?.permalink }, about)];
  }
  const text = readPage(out, slug);
  const marked = text === undefined ? undefined : markWithdrawn(text, withdrawn);
  return marked === undefined ? [] : [page(slug, marked)];
};

/** A clock that is off by more is told of. In milliseconds. */
const tolerance = 60 * 60 * 1000;

const clockProblems = ({ time: { now, doubted } }: Planned): readonly Problem[] => {
  if (doubted === undefined || Date.parse(now) - Date.parse(doubted) <= tolerance) return [];
  const message = `Expected a clock at or after the last publication, ${now}, found ${doubted}. Nothing is held up or published early; set the clock.`;
  return [{ code: 'publish/clock', severity: 'warning', path: '.', message }];
};

/** Articles that a feed had no more room for are published as pages, and a person should know. */
const feedIsFull = ({ items }: Channel, meant: number): readonly Problem[] => {
  if (items.length === meant) return [];
  const message = `Expected room in a feed for ${meant} articles, found as much as the newest ${items.length} fill: one of more than 10 MB no reader takes. The others have their pages. Write a lower "limit:".`;
  return [{ code: 'publish/feed-full', severity: 'warning', path: 'channel.yaml', message }];
};
