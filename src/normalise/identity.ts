import { type Problem, quote } from '../model/problem.ts';
import type { PublishedArticle } from '../model/published.ts';
import { type EntryId, toEntryId } from '../model/values.ts';
import { byPlace, type Claimant, candidateKeys, type Key, tellings, toStatedId } from './identity-keys.ts';
import { findReunions, isPartOf } from './reunion.ts';

export interface Identity {
  readonly id: EntryId;
  /** What it was taken from. */
  readonly origin: 'published' | 'stated' | Key['origin'];
  /** What the page's name is made from. */
  readonly key: string;
  /** What was published under this id, if anything. */
  readonly before: PublishedArticle | undefined;
}

export interface Identities {
  /** A claimant without an entry has a problem. */
  readonly identities: ReadonlyMap<Claimant, Identity>;
  readonly problems: ReadonlyMap<Claimant, Problem>;
  /** Published stories that are told as part of another one now, with the id of that one. */
  readonly merged: ReadonlyMap<EntryId, EntryId>;
}

/** What was before, and what may be done to it. */
export interface Known {
  readonly memory: readonly PublishedArticle[];
  /** The stories of files that cannot be read now: nobody else is given their ids. */
  readonly reserved: ReadonlySet<EntryId>;
  /** True when a person insists that published ids change. */
  readonly allowsIds: boolean;
}

/**
 * An id for every article. What was published before comes first: the same story (its words and its stamp) keeps its id
 * whatever its file is called now, and a file that has published under one of its keys goes on under it, whatever its words
 * are now. Only then does a file get the id that it states, else the first of its keys that nobody holds.
 */
export const identify = (claimants: readonly Claimant[], channelId: EntryId, known: Known): Identities => {
  const inOrder = claimants.toSorted(byPlace);
  const identities = new Map<Claimant, Identity>();
  const problems = new Map<Claimant, Problem>();
  const holders = new Map<EntryId, Claimant>();
  const counts = new Map<string, number>();
  const give = (claimant: Claimant, id: EntryId, origin: Identity['origin'], before?: PublishedArticle): void => {
    const key = id.startsWith(`${channelId}/`) ? id.slice(channelId.length + 1) : id;
    identities.set(claimant, { id, origin, key, before });
    holders.set(id, claimant);
  };

  const reunions = known.memory.length === 0 ? [] : findReunions(inOrder, channelId, known);
  for (const { claimant, before } of reunions) {
    if (!identities.has(claimant) && !holders.has(before.id)) give(claimant, before.id, 'published', before);
  }
  for (const claimant of inOrder) {
    const telling = statingOf(claimant);
    const stated = telling?.stated;
    const id = stated === undefined ? undefined : toStatedId(stated.text, channelId);
    if (telling === undefined || id === undefined) continue;
    const identity = identities.get(claimant);
    const holder = holders.get(id);
    if (identity !== undefined) {
      if (identity.id === id || telling !== claimant || claimant.isItem) continue;
      const mayChange = known.allowsIds || identity.before?.withdrawn !== undefined;
      if (mayChange && holder === undefined) {
        holders.delete(identity.id);
        give(claimant, id, 'stated', identity.before);
      } else problems.set(claimant, idChanged(claimant, identity.id));
    } else if (holder === undefined) {
      give(claimant, id, 'stated');
    } else {
      problems.set(claimant, telling.isItem ? sharedId(telling, holder) : duplicateId(telling, holder));
    }
  }
  for (const claimant of inOrder) {
    const telling = statingOf(claimant);
    if (identities.has(claimant) || (telling !== undefined && !telling.isItem)) continue;
    const { id, origin } = firstFree(claimant, channelId, { holders, counts, reserved: known.reserved });
    give(claimant, id, origin);
  }
  const merged = new Map<EntryId, EntryId>();
  for (const reunion of reunions) {
    const into = identities.get(reunion.claimant)?.id;
    const { id } = reunion.before;
    if (into !== undefined && isPartOf(reunion, channelId) && !holders.has(id) && !merged.has(id)) merged.set(id, into);
  }
  return { identities, problems, merged };
};

/** What the id of a claimant would be taken from today; `undefined` where only its having been published tells. */
export const originOf = (claimant: Claimant, id: EntryId, channelId: EntryId): Identity['origin'] | undefined => {
  for (const telling of tellings(claimant)) {
    if (telling.stated !== undefined && toStatedId(telling.stated.text, channelId) === id) return 'stated';
    const { plain, clashing } = candidateKeys(telling);
    const key = [...plain, ...clashing].find(({ text }) => `${channelId}/${text}` === id);
    if (key !== undefined) return key.origin;
  }
  return undefined;
};

/** The capture whose stated id is the story's: a person's, else an item's; the one that gives the words first. */
const statingOf = (claimant: Claimant): Claimant | undefined => {
  const stating = [claimant, ...claimant.others].filter(({ stated }) => stated !== undefined);
  return stating.find((telling) => !telling.isItem) ?? stating[0];
};

/** What is held: nobody gives an id back, so that the numbers behind a key need never be counted again from the first. */
interface Taken {
  readonly holders: ReadonlyMap<EntryId, Claimant>;
  readonly counts: Map<string, number>;
  readonly reserved: ReadonlySet<EntryId>;
}

/** The first of a claimant's keys that nobody holds. */
const firstFree = (
  claimant: Claimant,
  channelId: EntryId,
  { holders, counts, reserved }: Taken,
): { readonly id: EntryId; readonly origin: Key['origin'] } => {
  // The keys of the capture that came first; an article number of any of them is the story's.
  const [first = claimant] = tellings(claimant);
  const isFree = (id: EntryId): boolean => !holders.has(id) && !reserved.has(id);
  const { plain, clashing } = candidateKeys({ ...first, number: first.number ?? claimant.number });
  for (const { text, origin } of [...plain.slice(0, 1), ...clashing]) {
    const id = toEntryId(`${channelId}/${text}`);
    if (id !== undefined && isFree(id)) return { id, origin };
  }
  // The last of the clashing keys holds the whole path; only a stated id or an address that spells it can be in the way.
  const [{ text, origin } = { text: '', origin: 'file' as const }] = [...clashing.slice(-1), ...plain];
  for (let count = (counts.get(text) ?? 1) + 1; ; count += 1) {
    counts.set(text, count);
    const id = toEntryId(`${channelId}/${text}~${count}`);
    /* v8 ignore next -- @preserve: keys are encoded before they come here */
    if (id === undefined) throw new TypeError(`Expected a key that fits into an id, found "${text}".`);
    if (isFree(id)) return { id, origin };
  }
};

const problem = (
  { path, stated, line }: Claimant,
  severity: Problem['severity'],
  fact: string,
  message: string,
): Problem => ({ code: `article/${fact}`, severity, path, line: stated?.line ?? line, message });

const saidBy = ({ stated }: Claimant): string => quote(stated?.text ?? '');

const idChanged = (claimant: Claimant, id: EntryId): Problem => {
  const message = `Expected the id under which this story is published, "${id}", found ${saidBy(claimant)}. Take the line out, or put the old id back.`;
  return problem(claimant, 'error', 'id-changed', message);
};

const duplicateId = (claimant: Claimant, holder: Claimant): Problem => {
  const message = `Expected an id of its own, found ${saidBy(claimant)}, which ${quote(holder.path)} has already. Change one of the two, or delete one file.`;
  return problem(claimant, 'error', 'duplicate-id', message);
};

const sharedId = (claimant: Claimant, holder: Claimant): Problem => {
  const message = `Expected an id of its own, found ${saidBy(claimant)}, which another story on line ${holder.line} of ${quote(holder.path)} has. It is published under another one.`;
  return problem(claimant, 'warning', 'shared-id', message);
};
