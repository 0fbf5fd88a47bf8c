import type { Article } from '../model/article.ts';
import type { Capture } from '../model/capture.ts';
import type { About } from '../model/channel.ts';
import { compare, type Problem, quote } from '../model/problem.ts';
import type { Memory, PublishedArticle } from '../model/published.ts';
import { type Instant, toPermalink } from '../model/values.ts';
import { type Story, toContentHtml, toSummary } from './content.ts';
import { type Draft, isItem, toDraft } from './draft.ts';
import { findDuplicates, type Same, type Telling } from './duplicates.ts';
import { type Claimant, type Identity, identify } from './identity.ts';
import { assignSlugs, toSlug } from './slug.ts';
import { bareWords } from './text.ts';

/** What became of one capture. */
export interface Outcome {
  readonly capture: Capture;
  /** `undefined` when it is left out, a draft, or another capture tells its story. */
  readonly article: Article | undefined;
  /** What its id was taken from. */
  readonly origin: Identity['origin'] | undefined;
  /** The capture that tells the same story instead. */
  readonly duplicateOf: Capture | undefined;
  /** What the sanitiser removed. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

/** Every article that can be published, and what became of each capture, in the order of paths and lines. */
export interface Normalised {
  readonly articles: readonly Article[];
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
}

/** Makes captures true: times to UTC, ids, plain titles, safe content. A capture that cannot be is a problem, the rest go ahead. */
export const toArticles = (captures: readonly Capture[], about: About, memory: Memory): Normalised => {
  // So that nothing depends on the order in which a disk lists its files.
  const inOrder = captures.toSorted((a, b) => compare(a.path, b.path) || a.line - b.line);
  const drafted = new Map(
    inOrder.filter(({ draft }) => !draft).map((capture) => [capture, toDraft(capture, about)] as const),
  );
  const drafts = [...drafted.values()].flatMap(({ draft }) => draft ?? []);
  const stories = findDuplicates(drafts.map(toTelling));
  const { published, clashes } = toPublished(stories, about, memory);
  const instead = new Map(
    stories.flatMap(({ kept, others }) =>
      others.map(({ telling, why }) => [telling.draft.capture, { kept: kept.draft.capture, why }] as const),
    ),
  );
  const outcomes = inOrder.map((capture): Outcome => {
    const found = drafted.get(capture);
    const own = published.get(capture);
    const clash = clashes.get(capture);
    const other = instead.get(capture);
    return {
      capture,
      article: own?.article,
      origin: own?.identity.origin,
      duplicateOf: other?.kept,
      removed: found?.draft?.removed ?? [],
      problems: [
        ...(found?.problems ?? []),
        ...(clash === undefined ? [] : [clash]),
        ...(other === undefined ? [] : [duplicate(capture, other.kept, other.why)]),
        ...(own?.problems ?? []),
      ],
    };
  });
  return {
    articles: outcomes.flatMap(({ article }) => article ?? []),
    outcomes,
    problems: outcomes.flatMap((outcome) => outcome.problems),
  };
};

const duplicate = (capture: Capture, kept: Capture, why: string): Problem => ({
  code: 'article/duplicate',
  severity: 'warning',
  path: capture.path,
  line: capture.line,
  message: `Expected a story of its own, found one that ${quote(kept.path)} tells too (${why}). It is published once, in the words of that file.`,
});

/** A draft as `findDuplicates` looks at it. */
interface DraftTelling extends Telling {
  readonly draft: Draft;
}

const toTelling = (draft: Draft): DraftTelling => {
  const { capture, times, stated } = draft;
  const isOwn = isItem(capture);
  return {
    draft,
    path: capture.path,
    line: capture.line,
    number: capture.number ?? (isOwn ? ownNumber(draft) : undefined),
    stated: isOwn ? undefined : stated?.text,
    published: times.published,
    updated: times.updated,
    tellsUpdated: times.tellsUpdated,
    title: draft.story.title,
    words: draft.words,
  };
};

/** What a feed calls its item by is the same in every copy of the feed; a name that is no URI only beside its host. */
const ownNumber = ({ stated, source, capture }: Draft): string | undefined => {
  if (stated !== undefined) return `id/${stated.text}`;
  return capture.key === undefined || source === undefined
    ? undefined
    : `key/${new URL(source).hostname}/${capture.key}`;
};

interface Published {
  readonly article: Article;
  readonly identity: Identity;
  readonly problems: readonly Problem[];
}

/** An article for every story that has an id, and a problem for one that clashes, by the capture that tells it. */
const toPublished = (
  stories: readonly Same<DraftTelling>[],
  about: About,
  memory: Memory,
): { readonly published: ReadonlyMap<Capture, Published>; readonly clashes: ReadonlyMap<Capture, Problem> } => {
  const claims = stories.map(({ kept, others }) => ({
    draft: kept.draft,
    claimant: toClaimant(
      kept.draft,
      others.map(({ telling }) => toClaimant(telling.draft)),
    ),
  }));
  const { identities, problems } = identify(
    claims.map(({ claimant }) => claimant),
    about.id,
    memory.articles,
  );
  const known = claims.flatMap(({ draft, claimant }) => {
    const identity = identities.get(claimant);
    return identity === undefined ? [] : [{ draft, identity }];
  });
  const slugs = assignSlugs(
    known.map(({ draft, identity }) => {
      const wish = draft.capture.slug?.text ?? identity.key;
      const before = identity.before?.slug;
      const isWished = draft.capture.slug === undefined || before === undefined || before.startsWith(toSlug(wish));
      return { id: identity.id, wish, before: isWished ? before : undefined };
    }),
  );
  const published = known.map(
    ({ draft, identity }) => [draft.capture, finish(draft, identity, slugs.get(identity.id) ?? '', about)] as const,
  );
  const clashes = claims.flatMap(({ draft, claimant }) => {
    const problem = problems.get(claimant);
    return problem === undefined ? [] : [[draft.capture, problem] as const];
  });
  return { published: new Map(published), clashes: new Map(clashes) };
};

const toClaimant = (draft: Draft, others: readonly Claimant[] = []): Claimant => {
  const { capture, times, stated, source, section, story, words } = draft;
  const { path, line, number, key } = capture;
  return {
    path,
    line,
    stated,
    number,
    source,
    key,
    published: times.published,
    section,
    title: story.title,
    words,
    others,
  };
};

const finish = (draft: Draft, identity: Identity, slug: string, about: About): Published => {
  const { capture, story, times } = draft;
  const { published, problem } = toPublishedTime(draft, identity);
  const permalink = toPermalink(`articles/${slug}.html`, about.url);
  /* v8 ignore next -- @preserve: a slug is ASCII words, the base was checked */
  if (permalink === undefined) throw new TypeError(`Expected a slug that fits into an address, found "${slug}".`);
  const article: Article = {
    path: capture.path,
    id: identity.id,
    slug,
    title: story.title,
    permalink,
    source: draft.source,
    published,
    updated: [published, times.updated].toSorted().at(-1) ?? published,
    precision: times.precision,
    summary: toSummary(story),
    contentHtml: toContentHtml(story),
    captions: story.captions,
    image: story.image,
    authors: draft.authors.length > 0 ? draft.authors : [about.author],
    contributors: draft.contributors,
    section: draft.section,
    tags: draft.tags,
    language: draft.language,
  };
  return { article, identity, problems: [...slugProblems(capture, slug), ...problem] };
};

const slugProblems = (capture: Capture, slug: string): readonly Problem[] => {
  const wish = capture.slug;
  if (wish === undefined || wish.text === slug) return [];
  const message = `Expected as slug a free name of a-z, 0-9 and "-", found ${quote(wish.text)}; the page is called ${quote(slug)}.`;
  return [{ code: 'article/slug-changed', severity: 'warning', path: capture.path, line: wish.line, message }];
};

/** A stamp that a crawler brings anew does not move what readers have; a person's own correction does. */
const toPublishedTime = (
  { capture, story, times }: Draft,
  { before }: Identity,
): { readonly published: Instant; readonly problem: readonly Problem[] } => {
  const { published } = times;
  if (before === undefined || before.published === published || capture.stated.has('published'))
    return { published, problem: [] };
  if (!tellsTheSame(before, story)) return { published, problem: [] };
  const cure = 'To correct it on purpose, write "published:" in front matter.';
  const message = `Expected the time under which this story is published, ${before.published}, found ${published}; the published one stays. ${cure}`;
  const problem: Problem = {
    code: 'article/published-kept',
    severity: 'warning',
    path: capture.path,
    line: (capture.published ?? capture.shown.published)?.line,
    message,
  };
  return { published: before.published, problem: [problem] };
};

/**
 * False when a file that is published holds another story now: no headline and no paragraph is left of the old one. Its id is
 * the file's and stays, but the old story's time would be a wrong one.
 */
const tellsTheSame = (before: PublishedArticle, story: Story): boolean => {
  const told = new Set(before.words.split('\n').map(bareWords));
  return (
    bareWords(before.title) === bareWords(story.title) || story.blocks.some(({ text }) => told.has(bareWords(text)))
  );
};
