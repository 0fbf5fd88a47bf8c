import { type LongText, wholeText } from '../model/long-text.ts';
import { compare } from '../model/problem.ts';
import type { PublishedArticle } from '../model/published.ts';
import type { EntryId } from '../model/values.ts';
import {
  byPlace,
  type Claimant,
  candidateIds,
  minuteOf,
  namesOf,
  placeByPath,
  placeOf,
  storyName,
  tellerName,
  tellings,
} from './identity-keys.ts';
import { percentShared, type Story, toNumbering, toStory } from './shared-runs.ts';
import { likenessOf, sharesParagraph } from './text.ts';

/** A file and the published article that it may be. */
export interface Reunion {
  readonly claimant: Claimant;
  readonly before: PublishedArticle;
  /** How sure it is: the sum of `weights`. */
  readonly weight: number;
  /** Which of the capture's ids it is: they were given in this order, and so they are found again. */
  readonly rank: number;
}

/** What speaks for a capture being a published article. Each sign counts more than all below it. */
const weights = {
  statedId: 64,
  sameWords: 32,
  /** Its path, its address, or what its source calls it is one under which the article was last captured. */
  ownName: 16,
  candidateId: 8,
  /** Nearly the same words under the same stamp, or the name of the file. */
  likely: 4,
  paragraphLeft: 2,
  section: 1,
} as const;

/** Identical stories of one minute that a capture is tried with. */
const patience = 100;

/**
 * True when a published story is told as part of that of this claimant now: more speaks for it than a name that other stories
 * may have, too. A single file whose path once told it must still have some of its words.
 */
export const isPartOf = ({ claimant, before, weight }: Reunion, channelId: EntryId): boolean =>
  weight >= weights.candidateId &&
  (claimant.others.length > 0 || tellsTheSame(before, claimant) || isSurely(before, claimant, channelId));

/**
 * Which file could be which published article, the surest first. A `reserved` one is that of a file which cannot be read now,
 * in whole or in part: only who has its words or its own name takes it over.
 */
export const findReunions = (
  claimants: readonly Claimant[],
  channelId: EntryId,
  { memory, reserved }: { readonly memory: readonly PublishedArticle[]; readonly reserved: ReadonlySet<EntryId> },
): readonly Reunion[] => {
  const find = toFinder(memory);
  const all = claimants
    .flatMap((claimant) =>
      tellings(claimant).flatMap((telling) =>
        signsFor(telling, channelId, find).map((signs) => ({ claimant, ...signs })),
      ),
    )
    .filter(
      ({ claimant, before, weight }) =>
        weight >= weights.ownName || !reserved.has(before.id) || isSurely(before, claimant, channelId),
    );
  return leaveToOwners(all, channelId).toSorted(
    (a, b) =>
      b.weight - a.weight || a.rank - b.rank || byPlace(a.claimant, b.claimant) || compare(a.before.id, b.before.id),
  );
};

/**
 * An `id:` that a person writes into a file does not take a story away from the file that tells it still. The file that has
 * told the story before may have other words now.
 */
const leaveToOwners = (reunions: readonly Reunion[], channelId: EntryId): readonly Reunion[] => {
  const told = new Set(reunions.flatMap(({ before, weight }) => (isSameWords(weight) ? before : [])));
  return reunions.map((reunion) => {
    const { claimant, before, weight } = reunion;
    const isNew =
      weight >= weights.statedId &&
      !isSameWords(weight) &&
      !tellings(claimant).some((telling) => telling.isItem || hasTold(before, telling, channelId));
    return isNew && told.has(before) ? { ...reunion, weight: weight - weights.statedId } : reunion;
  });
};

const isSameWords = (weight: number): boolean => weight % weights.statedId >= weights.sameWords;

/** True when the page of a story says that this file told it. */
const hasTold = (before: PublishedArticle, { path }: Claimant, channelId: EntryId): boolean =>
  before.names.includes(tellerName(path)) || placeByPath(path, channelId) === placeOf(before);

/** Every published article that a capture may be, and what speaks for it. */
const signsFor = (telling: Claimant, channelId: EntryId, find: Finder): readonly Omit<Reunion, 'claimant'>[] => {
  const ids = candidateIds(telling, channelId);
  const names = namesOf(telling);
  const same = new Set(find.sameWords(telling));
  const likely = same.size > 0 ? [] : find.likely(telling);
  const known = [...ids.flatMap(find.id), ...[...names.sure, ...names.places, ...names.likely].flatMap(find.name)];
  return [...new Set([...same, ...likely, ...known])].flatMap((before) => {
    const has = (name: string): boolean => before.names.includes(name);
    const at = ids.indexOf(before.id);
    const isSure = same.has(before) || at !== -1 || names.sure.some(has);
    if (hasOtherNumber(before, telling, channelId) || (!isSure && hasOtherId(before, telling, channelId))) return [];
    const weight =
      (telling.stated !== undefined && at === 0 ? weights.statedId : 0) +
      (same.has(before) ? weights.sameWords : 0) +
      ([...names.sure, ...names.places].some(has) ? weights.ownName : 0) +
      (at === -1 ? 0 : weights.candidateId) +
      (names.likely.some(has) || likely.includes(before) ? weights.likely : 0) +
      (same.has(before) || tellsTheSame(before, telling) ? weights.paragraphLeft : 0) +
      (before.section === telling.section ? weights.section : 0);
    return [{ before, weight, rank: at === -1 ? ids.length : at }];
  });
};

/**
 * True when a published article is this story whatever its words and its stamp are now: its source or a person says so. The
 * name of a file, or an address, may be another story's tomorrow.
 */
export const isSurely = (before: PublishedArticle, claimant: Claimant, channelId: EntryId): boolean =>
  tellings(claimant).some((telling) => {
    const isNamed = telling.stated !== undefined || telling.number !== undefined || telling.isItem;
    const [first] = candidateIds(telling, channelId);
    return (isNamed && first === before.id) || namesOf(telling).sure.some((name) => before.names.includes(name));
  });

/** True when the headline or a paragraph of what was published is left. */
export const tellsTheSame = (
  before: PublishedArticle,
  telling: { readonly title: string; readonly words: LongText },
): boolean => {
  const [a, b] = [likenessOf(before), likenessOf(telling)];
  return a.title === b.title || sharesParagraph(a, b);
};

/** Two numbers of one source are two stories, however alike. */
const hasOtherNumber = ({ id }: PublishedArticle, { number }: Claimant, channelId: EntryId): boolean => {
  const profile = number?.slice(0, number.indexOf('/') + 1);
  if (profile === undefined || !id.startsWith(`${channelId}/${profile}`)) return false;
  return id.slice(channelId.length + 1).split('~')[0] !== number;
};

/** Two ids that are not ours were given by somebody who tells the two apart. */
const hasOtherId = ({ id }: PublishedArticle, { stated }: Claimant, channelId: EntryId): boolean =>
  stated !== undefined && !id.startsWith(`${channelId}/`) && /^[a-z][a-z0-9+.-]*:/i.test(stated.text);

/** What was published, to be found by what a capture says. */
interface Finder {
  id(id: EntryId): readonly PublishedArticle[];
  name(name: string): readonly PublishedArticle[];
  sameWords(telling: Claimant): readonly PublishedArticle[];
  likely(telling: Claimant): readonly PublishedArticle[];
}

const toFinder = (memory: readonly PublishedArticle[]): Finder => {
  const byId = groupBy(memory, ({ id }) => [id]);
  const byName = groupBy(memory, ({ names }) => names);
  const byStory = groupBy(memory, (before) => [storyName(before)]);
  const byStamp = groupBy(memory, ({ published }) => [minuteOf(published)]);
  const numbering = toNumbering();
  const stories = new Map<PublishedArticle, Story | undefined>();
  const knownStory = (before: PublishedArticle): Story | undefined => {
    if (!stories.has(before)) stories.set(before, toStory(before.title, wholeText(before.words), numbering));
    return stories.get(before);
  };
  return {
    id: (id) => byId.get(id) ?? [],
    name: (name) => byName.get(name) ?? [],
    sameWords: (telling) => (byStory.get(telling.storyName) ?? []).slice(0, patience),
    likely: (telling) => {
      const others = (byStamp.get(minuteOf(telling.published)) ?? []).slice(0, patience);
      if (others.length === 0) return [];
      const story = toStory(telling.title, wholeText(telling.words), numbering);
      return others.filter((before) => isLikely(before, telling, { story, known: knownStory(before) }));
    },
  };
};

const isLikely = (
  before: PublishedArticle,
  telling: Claimant,
  { story, known }: { readonly story: Story | undefined; readonly known: Story | undefined },
): boolean => {
  const [a, b] = [likenessOf(before), likenessOf(telling)];
  const isSame = a.title === b.title && sharesParagraph(a, b);
  return isSame || (story !== undefined && known !== undefined && percentShared(story, known) !== undefined);
};

/** Published articles by every name that each has. */
export const groupBy = <Name>(
  memory: readonly PublishedArticle[],
  namesIn: (before: PublishedArticle) => readonly Name[],
): ReadonlyMap<Name, readonly PublishedArticle[]> => {
  const groups = new Map<Name, PublishedArticle[]>();
  for (const before of memory) {
    for (const name of namesIn(before)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [before]);
      else group.push(before);
    }
  }
  return groups;
};
