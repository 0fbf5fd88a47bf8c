import type { StoredArticle } from '../model/article.ts';
import { type About, pageName } from '../model/channel.ts';
import { compare, type Problem, quote } from '../model/problem.ts';
import { isPublished, type Memory, type PublishedArticle } from '../model/published.ts';
import { type EntryId, type Instant, toEntryId, toPermalink } from '../model/values.ts';
import { type Sign, signsOfTelling, signsOfUnread } from './concern.ts';
import type { Draft, Drafted, Origin } from './draft.ts';
import { findDuplicates, type Same, type Telling } from './duplicates.ts';
import { type Identity, identify, originOf } from './identity.ts';
import { type Claimant, namesToKeep, toStatedId } from './identity-keys.ts';
import { toTeller, type Unread } from './last-good.ts';
import { assignSlugs, type SlugClaim, toSlug } from './slug.ts';
import { type Told, toStoryTimes } from './story-times.ts';

/** What became of one capture. */
export interface Outcome {
  readonly origin: Origin;
  /** `undefined` when it is left out, a draft, or another capture tells its story. */
  readonly article: StoredArticle | undefined;
  /** What its id was taken from, first `published` where it is so already; empty without an id. */
  readonly idFrom: readonly Identity['origin'][];
  /** The capture that tells the same story instead. */
  readonly duplicateOf: Origin | undefined;
  /** What the sanitiser removed. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
  /** By what it may concern others. */
  readonly signs: readonly Sign[];
  /** Its own stamp, which when it has come may change what tells the story; `undefined` where it cannot be published. */
  readonly stamp: Instant | undefined;
}

/** Every article that can be published, and what became of each capture, in the order of paths and lines. */
export interface Normalised {
  readonly articles: readonly StoredArticle[];
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
  /** Published articles that no file tells any more. */
  readonly lost: Lost;
  /** Published stories that are told as part of another one now, with the id of that one. */
  readonly merged: ReadonlyMap<EntryId, EntryId>;
}

/** What becomes of what is published and told no more. */
export interface Lost {
  /** They stay as they are: their files cannot be read now, or what is deleted is to be kept. */
  readonly kept: readonly PublishedArticle[];
  /** They leave the feeds. */
  readonly gone: readonly PublishedArticle[];
}

/** What was before, and what time it is. */
export interface Past {
  readonly memory: Memory;
  readonly now: Instant;
  /** Files that could not be read, in whole or in part; relative to `articles/`. */
  readonly unread?: readonly string[] | undefined;
  /** False when nobody knows which files there are: what is missing may be there. */
  readonly isWhole?: boolean | undefined;
  /** True when a person insists that published ids change. */
  readonly allowsIds?: boolean | undefined;
}

/** Makes drafts of captures articles: each story once, with an id and times that last. One that cannot be is a problem, the rest go ahead. */
export const toArticles = (drafted: readonly Drafted[], about: About, past: Past): Normalised => {
  // So that nothing depends on the order in which a disk lists its files.
  const inOrder = drafted.toSorted((a, b) => compare(a.origin.path, b.origin.path) || a.origin.line - b.origin.line);
  const isDue = dueAt(past);
  const stories = findDuplicates(inOrder.flatMap(({ draft }) => (draft === undefined ? [] : toTelling(draft, isDue))));
  const unread = [
    ...(past.unread ?? []).map((path) => ({ path, ids: [] })),
    ...inOrder.flatMap(({ origin, draft }) => (draft === undefined && !origin.draft ? toUnread(origin, about.id) : [])),
  ];
  const storiesOf = toTeller(past.memory.articles, about.id);
  const reserved = new Set(unread.flatMap(storiesOf).map(({ id }) => id));
  const { published, clashes, merged, signs } = toPublished(stories, about, { ...past, reserved });
  const instead = new Map(
    stories.flatMap(({ kept, others }) =>
      others.map(({ telling, why }) => [telling.draft.origin, toInstead(kept.draft.origin, why, published)] as const),
    ),
  );
  const outcomes = inOrder.map(({ origin, draft, problems }): Outcome => {
    const own = published.get(origin);
    const clash = clashes.get(origin);
    const other = instead.get(origin);
    return {
      origin,
      article: own?.article,
      idFrom: own?.idFrom ?? [],
      duplicateOf: other?.kept,
      removed: draft?.removed ?? [],
      problems: [
        ...problems,
        ...(clash === undefined ? [] : [clash]),
        ...(other === undefined ? [] : [duplicate(origin, other)]),
        ...(own?.problems ?? []),
      ],
      signs: [...signsOfUnread(toUnread(origin, about.id), about.id), ...(signs.get(origin) ?? [])],
      stamp: draft?.times.published,
    };
  });
  return {
    articles: outcomes.flatMap(({ article }) => article ?? []),
    outcomes,
    problems: outcomes.flatMap((outcome) => outcome.problems),
    lost: toLost(
      { outcomes, reserved, merged, keepsMissing: about.onDelete === 'keep' || past.isWhole === false },
      past.memory,
      (origin) => storiesOf(toUnread(origin, about.id)),
    ),
    merged,
  };
};

/** A capture that cannot be published, with the ids that it still names. */
const toUnread = ({ path, number, id }: Origin, channelId: EntryId): Unread => ({
  path,
  ids: [
    number === undefined ? undefined : toEntryId(`${channelId}/${number}`),
    id === undefined ? undefined : toStatedId(id.text, channelId),
  ].flatMap((known) => known ?? []),
});

interface Now {
  readonly outcomes: readonly Outcome[];
  readonly reserved: ReadonlySet<EntryId>;
  readonly merged: ReadonlyMap<EntryId, EntryId>;
  /** True when a story stays though no file tells it. */
  readonly keepsMissing: boolean;
}

const toLost = (
  { outcomes, reserved, merged, keepsMissing }: Now,
  memory: Memory,
  storiesOf: (origin: Origin) => readonly PublishedArticle[],
): Lost => {
  const told = new Set(outcomes.flatMap(({ article }) => article?.id ?? []));
  const isTold = new Set(outcomes.filter(({ article }) => article !== undefined).map(({ origin }) => origin));
  // Those that clash, too, and those that are one story with such a one.
  const untold = outcomes.filter(
    ({ origin, article, duplicateOf }) =>
      article === undefined && !origin.draft && (duplicateOf === undefined || !isTold.has(duplicateOf)),
  );
  const unread = new Set([...reserved, ...untold.flatMap(({ origin }) => storiesOf(origin)).map(({ id }) => id)]);
  // Whoever makes a draft of a story takes it back on purpose. An item's file is that of others, too.
  const drafts = outcomes.filter(({ origin }) => origin.draft && !origin.isItem);
  const drafted = new Set(drafts.flatMap(({ origin }) => storiesOf(origin)).map(({ id }) => id));
  const stays = ({ id }: PublishedArticle): boolean => unread.has(id) || (keepsMissing && !drafted.has(id));
  // What is told as part of another story is not lost, whatever became of its file.
  const lost = memory.articles.filter(isPublished).filter(({ id }) => !told.has(id) && !merged.has(id));
  return { kept: lost.filter(stays), gone: lost.filter((before) => !stays(before)) };
};

/** The capture that tells a story instead of another one, and why. */
interface Instead {
  readonly kept: Origin;
  readonly why: string;
  readonly isPublished: boolean;
}

const toInstead = (kept: Origin, why: string, published: ReadonlyMap<Origin, Published>): Instead => ({
  kept,
  why,
  isPublished: published.has(kept),
});

const duplicate = ({ path, line }: Origin, { kept, why, isPublished }: Instead): Problem => {
  const outcome = isPublished
    ? 'It is published once, in the words of that file.'
    : 'That file is left out, and this one with it, until that is put right.';
  return {
    code: 'article/duplicate',
    severity: 'warning',
    path,
    line,
    message: `Expected a story of its own, found one that ${quote(kept.path)} tells too (${why}). ${outcome}`,
  };
};

/** A stamp whose time has come; also one that is published already, because a clock may be wrong. */
const dueAt = ({ memory, now }: Past): ((stamp: Instant) => boolean) => {
  const known = new Set(memory.articles.map(({ published }) => published));
  return (stamp) => stamp <= now || known.has(stamp);
};

/** A draft as `findDuplicates` looks at it. */
interface DraftTelling extends Telling {
  readonly draft: Draft;
}

const toTelling = (draft: Draft, isDue: (stamp: Instant) => boolean): DraftTelling => {
  const { origin, times, stated } = draft;
  return {
    draft,
    path: origin.path,
    line: origin.line,
    number: origin.number,
    item: origin.isItem ? itemName(draft) : undefined,
    stated: origin.isItem ? undefined : stated?.text,
    isDue: isDue(times.published),
    published: times.published,
    updated: times.updated,
    tellsUpdated: times.tellsUpdated,
    title: draft.title,
    words: draft.words,
  };
};

/** A name that is no URI is one only beside its host. */
const itemName = ({ stated, source, origin }: Draft): string | undefined => {
  if (stated !== undefined) return stated.text;
  if (origin.key === undefined) return undefined;
  return source === undefined ? origin.key : `${origin.key} of ${new URL(source).hostname}`;
};

interface Published {
  readonly article: StoredArticle;
  readonly idFrom: Outcome['idFrom'];
  readonly problems: readonly Problem[];
}

/** An article for every story that has an id, and a problem for one that clashes, by the capture that tells it. */
const toPublished = (
  stories: readonly Same<DraftTelling>[],
  about: About,
  { memory, reserved, allowsIds = false }: Past & { readonly reserved: ReadonlySet<EntryId> },
): {
  readonly published: ReadonlyMap<Origin, Published>;
  readonly clashes: ReadonlyMap<Origin, Problem>;
  readonly merged: ReadonlyMap<EntryId, EntryId>;
  readonly signs: ReadonlyMap<Origin, readonly Sign[]>;
} => {
  const toClaimant = claimantsOf(stories);
  const signs = new Map<Origin, readonly Sign[]>();
  const claim = ({ draft, item }: DraftTelling, others: readonly Claimant[]): Claimant => {
    const claimant = toClaimant(draft, others);
    signs.set(draft.origin, signsOfTelling(claimant, item, about.id));
    return claimant;
  };
  const claims = stories.map(({ kept, others }) => {
    const claimants = others.map(({ telling }) => claim(telling, []));
    return {
      kept: kept.draft,
      others: others.map(({ telling }) => telling.draft),
      claimant: claim(kept, claimants),
    };
  });
  const { identities, problems, merged } = identify(
    claims.map(({ claimant }) => claimant),
    about.id,
    { memory: memory.articles, reserved, allowsIds },
  );
  const known = claims.flatMap((claim): readonly Told[] => {
    const identity = identities.get(claim.claimant);
    return identity === undefined ? [] : [{ ...claim, identity }];
  });
  // The page of a story that has another id now is its own still; one that it has left is nobody else's.
  const renamed = new Map(
    known.flatMap(({ identity: { id, before } }) =>
      before === undefined || before.id === id ? [] : [[before.id, id] as const],
    ),
  );
  const slugs = assignSlugs(
    known.map(toSlugClaim),
    [...memory.pages.map(({ slug, article }) => ({ id: article.id, slug })), ...memory.articles].filter(
      ({ id }) => !renamed.has(id),
    ),
  );
  const published = known.map(
    (told) => [told.kept.origin, finish(told, slugs.get(told.identity.id) ?? '', about)] as const,
  );
  const clashes = claims.flatMap(({ kept, claimant }) => {
    const problem = problems.get(claimant);
    return problem === undefined ? [] : [[kept.origin, problem] as const];
  });
  return { published: new Map(published), clashes: new Map(clashes), merged: new Map([...merged, ...renamed]), signs };
};

const toSlugClaim = ({ kept, identity }: Told): SlugClaim => {
  const wish = kept.origin.slug?.text ?? identity.key;
  const before = identity.before?.slug;
  const isWished = kept.origin.slug === undefined || before === undefined || before.startsWith(toSlug(wish));
  return { id: identity.id, wish, before: isWished ? before : undefined };
};

/** How the captures of these stories claim an id: one that is alone in its file has the file's name, too. */
const claimantsOf = (
  stories: readonly Same<DraftTelling>[],
): ((draft: Draft, others: readonly Claimant[]) => Claimant) => {
  const all = stories.flatMap(({ kept, others }) => [kept, ...others.map(({ telling }) => telling)]);
  const several = new Map<string, number>();
  for (const { path } of all) several.set(path, (several.get(path) ?? 0) + 1);
  return (draft, others) => {
    const { origin, times, stated, source, section, title, words, storyName } = draft;
    const { path, line, number, key } = origin;
    const isOfMany = origin.isItem || several.get(path) !== 1;
    return {
      path,
      line,
      stated,
      number,
      source,
      // An id that another story has taken already is a name still.
      key: key ?? (isOfMany ? stated?.text : undefined),
      isItem: isOfMany,
      published: times.published,
      section,
      title,
      words,
      storyName,
      others,
    };
  };
};

const finish = (told: Told, slug: string, about: About): Published => {
  const { kept, claimant, identity } = told;
  const { origin } = kept;
  const { problems, published, updated, precision } = toStoryTimes(told, about.id);
  const permalink = toPermalink(pageName(slug), about.url);
  /* v8 ignore next -- @preserve: a slug is ASCII words, the base was checked */
  if (permalink === undefined) throw new TypeError(`Expected a slug that fits into an address, found "${slug}".`);
  const article: StoredArticle = {
    path: origin.path,
    id: identity.id,
    slug,
    title: kept.title,
    permalink,
    source: kept.source,
    published,
    updated,
    precision,
    summary: kept.summary,
    contentHtml: kept.contentHtml,
    captions: kept.captions,
    image: kept.image,
    authors: kept.authors.length > 0 ? kept.authors : [about.author],
    contributors: kept.contributors,
    section: kept.section,
    tags: kept.tags,
    language: kept.language,
    names: namesToKeep(claimant, identity.id, { published, channelId: about.id }),
  };
  const idFrom = [...new Set([identity.origin, originOf(claimant, identity.id, about.id) ?? identity.origin])];
  return { article, idFrom, problems: [...slugProblems(origin, slug), ...problems] };
};

const slugProblems = ({ path, slug: wish }: Origin, slug: string): readonly Problem[] => {
  if (wish === undefined || wish.text === slug) return [];
  const message = `Expected as slug a free name of a-z, 0-9 and "-", found ${quote(wish.text)}; the page is called ${quote(slug)}.`;
  return [{ code: 'article/slug-changed', severity: 'warning', path, line: wish.line, message }];
};
