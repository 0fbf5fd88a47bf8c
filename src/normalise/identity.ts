import { compare, type Problem, quote } from '../model/problem.ts';
import type { PublishedArticle } from '../model/published.ts';
import { type EntryId, type Instant, type Permalink, toEntryId } from '../model/values.ts';
import { bareWords } from './text.ts';

/** What identity is told from. */
export interface Claimant {
  /** Relative to `articles/`. */
  readonly path: string;
  /** `id:` in the file: a key or an absolute URI. */
  readonly stated: { readonly text: string; readonly line: number } | undefined;
  /** The source's article number with its profile, e.g. `rthk/1837427`. */
  readonly number: string | undefined;
  /** The article's own address. */
  readonly source: Permalink | undefined;
  readonly published: Instant;
  readonly section: string | undefined;
  readonly title: string;
  /** The story's text. */
  readonly words: string;
}

export interface Identity {
  readonly id: EntryId;
  /** What the page's name is made from. */
  readonly key: string;
  /** What was published under this id, if anything. */
  readonly before: PublishedArticle | undefined;
}

export interface Identities {
  /** By path; a file without an entry has a problem. */
  readonly identities: ReadonlyMap<string, Identity>;
  readonly problems: readonly Problem[];
}

const bareKey = /^[A-Za-z0-9._-]+$/;

/** `id:` as an id: a URI as it stands, a key below the channel's id; `undefined` for anything else. */
export const toStatedId = (text: string, channelId: EntryId): EntryId | undefined =>
  bareKey.test(text)
    ? toEntryId(`${channelId}/${text}`)
    : /^[A-Za-z][A-Za-z0-9+.-]*:./.test(text)
      ? toEntryId(text)
      : undefined;

/** Percent-encodes what RFC 4151 does not allow in the specific part of a `tag:` URI; `%41` in a name stays distinct from `A`. */
const encodeKey = (key: string): string =>
  [...key]
    .map((character) => (/[A-Za-z0-9\-._~:/@!$&'()*+,;=]/.test(character) ? character : encodeURIComponent(character)))
    .join('');

/** `local/003_story.txt` as folder `local`, name `003_story`, stem `story`, extension `txt`. */
const splitPath = (
  path: string,
): { readonly section: string; readonly name: string; readonly stem: string; readonly extension: string } => {
  const slash = path.lastIndexOf('/');
  const file = path.slice(slash + 1).normalize('NFC');
  const dot = file.lastIndexOf('.');
  const name = dot > 0 ? file.slice(0, dot) : file;
  return {
    section: slash === -1 ? '' : path.slice(0, slash).normalize('NFC'),
    name,
    stem: name.replace(/^\d{3,}_(?=.)/, ''),
    extension: dot > 0 ? file.slice(dot + 1) : '',
  };
};

/** The keys a file may have, the most trusted first; then those it gets when another file holds them. */
export const candidateKeys = (
  claimant: Claimant,
): { readonly plain: readonly string[]; readonly clashing: readonly string[] } => {
  const { section, name, stem, extension } = splitPath(claimant.path);
  const address = claimant.source === undefined ? undefined : new URL(claimant.source);
  const fromAddress =
    address === undefined
      ? undefined
      : `${address.hostname.replace(/^www\./, '')}${address.pathname.replace(/\/$/, '')}`;
  const plain = [claimant.number, fromAddress, stem].filter((key) => key !== undefined).map(encodeKey);
  const behind = [section, extension, `${section}.${extension}`, `${section}.${name}.${extension}`].filter(
    (text) => text !== '',
  );
  return { plain, clashing: behind.map((text) => encodeKey(`${plain[0] ?? stem}~${text}`)) };
};

/**
 * An id for every article. What was published before comes first: the same story (its words and its stamp) keeps its id
 * whatever its file is called now, and a file that has published under one of its keys goes on under it, whatever its words
 * are now. Only then does a file get the first of its keys that nobody holds.
 */
export const identify = (
  claimants: readonly Claimant[],
  channelId: EntryId,
  memory: readonly PublishedArticle[],
): Identities => {
  const inOrder = claimants.toSorted((a, b) => compare(a.path, b.path));
  const identities = new Map<string, Identity>();
  const problems: Problem[] = [];
  const holders = new Map<string, string>();
  const give = (claimant: Claimant, id: EntryId, before: PublishedArticle | undefined): void => {
    identities.set(claimant.path, {
      id,
      key: id.startsWith(`${channelId}/`) ? id.slice(channelId.length + 1) : id,
      before,
    });
    holders.set(id, claimant.path);
  };
  const idOf = (key: string): EntryId | undefined => toEntryId(`${channelId}/${key}`);

  for (const { claimant, before } of reunions(inOrder, idOf, channelId, memory)) {
    if (identities.has(claimant.path) || holders.has(before.id)) continue;
    const { stated } = claimant;
    const wanted = stated === undefined ? undefined : toStatedId(stated.text, channelId);
    if (stated !== undefined && wanted !== undefined && wanted !== before.id) {
      const cure = 'An id is for ever: take the line out, or give the story to readers as a new one by a new file.';
      const message = `Expected the id under which this story is published, "${before.id}", found ${quote(stated.text)}; the published one stays. ${cure}`;
      problems.push({ code: 'article/id-kept', severity: 'warning', path: claimant.path, line: stated.line, message });
    }
    give(claimant, before.id, before);
  }
  for (const claimant of inOrder.filter(({ path, stated }) => stated !== undefined && !identities.has(path))) {
    const { stated, path } = claimant;
    const id = stated === undefined ? undefined : toStatedId(stated.text, channelId);
    const holder = id === undefined ? undefined : holders.get(id);
    if (id === undefined) continue;
    if (holder === undefined) {
      give(claimant, id, undefined);
    } else {
      const message = `Expected an id of its own, found ${quote(stated?.text ?? '')}, which ${quote(holder)} has already. Change one of the two, or delete one file.`;
      problems.push({ code: 'article/duplicate-id', severity: 'error', path, line: stated?.line, message });
    }
  }
  for (const claimant of inOrder.filter(({ path, stated }) => stated === undefined && !identities.has(path))) {
    const { plain, clashing } = candidateKeys(claimant);
    const free = [...plain.slice(0, 1), ...clashing].map(idOf).find((id) => id !== undefined && !holders.has(id));
    // The last of the clashing keys holds the whole path; only a stated id or an address that spells it can be in the way.
    const id = free ?? nextFree(`${clashing.at(-1) ?? plain[0] ?? ''}~`, idOf, holders);
    give(claimant, id, undefined);
  }
  return { identities, problems };
};

const nextFree = (
  key: string,
  idOf: (key: string) => EntryId | undefined,
  holders: ReadonlyMap<string, string>,
): EntryId => {
  for (let count = 2; ; count += 1) {
    const id = idOf(`${key}${count}`);
    /* v8 ignore next -- @preserve: keys are encoded before they come here */
    if (id === undefined) throw new TypeError(`Expected a key that fits into an id, found "${key}".`);
    if (!holders.has(id)) return id;
  }
};

interface Reunion {
  readonly claimant: Claimant;
  readonly before: PublishedArticle;
  readonly weight: number;
  /** Which of the claimant's keys it is: keys were given in this order, and so they are found again. */
  readonly rank: number;
}

/** Which file could be which published article, the surest first. */
const reunions = (
  claimants: readonly Claimant[],
  idOf: (key: string) => EntryId | undefined,
  channelId: EntryId,
  memory: readonly PublishedArticle[],
): readonly Reunion[] => {
  const byId = new Map(memory.map((before) => [before.id, before]));
  const byStory = new Map<string, PublishedArticle[]>();
  for (const before of memory) {
    const name = storyOf(before);
    byStory.set(name, [...(byStory.get(name) ?? []), before]);
  }
  const found: Reunion[] = [];
  for (const claimant of claimants) {
    const { plain, clashing } = candidateKeys(claimant);
    const wanted = claimant.stated === undefined ? undefined : toStatedId(claimant.stated.text, channelId);
    const keys = wanted === undefined ? [...plain, ...clashing].map(idOf) : [wanted];
    const same = new Set(byStory.get(storyOf(claimant)));
    const claimed = new Set(keys.flatMap((id) => (id === undefined ? [] : (byId.get(id) ?? []))));
    for (const before of new Set([...same, ...claimed])) {
      const at = keys.indexOf(before.id);
      const weight =
        (wanted === before.id ? 32 : 0) +
        (same.has(before) ? 16 : 0) +
        (claimed.has(before) ? 8 : 0) +
        (before.section === claimant.section ? 2 : 0);
      found.push({ claimant, before, weight, rank: at === -1 ? keys.length : at });
    }
  }
  return found.toSorted(
    (a, b) =>
      b.weight - a.weight ||
      a.rank - b.rank ||
      compare(a.claimant.path, b.claimant.path) ||
      compare(a.before.id, b.before.id),
  );
};

/** Two of these are equal when their words and their stamps are; a headline alone makes no two stories one. */
const storyOf = ({
  published,
  words,
  title,
}: {
  readonly published: Instant;
  readonly words: string;
  readonly title: string;
}): string => `${published} ${bareWords(words) || bareWords(title)}`;
