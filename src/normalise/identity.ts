import { compare, type Problem, quote } from '../model/problem.ts';
import type { PublishedArticle } from '../model/published.ts';
import { type EntryId, type Instant, type Permalink, toEntryId } from '../model/values.ts';
import { bareWords } from './text.ts';

/** What identity is told from. */
export interface Claimant {
  /** Relative to `articles/`. */
  readonly path: string;
  /** The line on which it begins: a feed holds several. */
  readonly line: number;
  /** `id:` in the file: a key or an absolute URI. */
  readonly stated: { readonly text: string; readonly line: number } | undefined;
  /** The source's article number with its profile, e.g. `rthk/1837427`. */
  readonly number: string | undefined;
  /** The article's own address. */
  readonly source: Permalink | undefined;
  /** A name by which its file tells its articles apart. */
  readonly key: string | undefined;
  readonly published: Instant;
  readonly section: string | undefined;
  readonly title: string;
  /** The story's text. */
  readonly words: string;
  /** Other captures of the same story: what one of them has published is this one's. */
  readonly others: readonly Claimant[];
}

export interface Identity {
  readonly id: EntryId;
  /** What it was taken from. */
  readonly origin: 'published' | 'stated' | 'number' | 'address' | 'key' | 'file';
  /** What the page's name is made from. */
  readonly key: string;
  /** What was published under this id, if anything. */
  readonly before: PublishedArticle | undefined;
}

export interface Identities {
  /** A claimant without an entry has a problem. */
  readonly identities: ReadonlyMap<Claimant, Identity>;
  readonly problems: ReadonlyMap<Claimant, Problem>;
}

const bareKey = /^[A-Za-z0-9._-]+$/;

/** `id:` as an id: a URI as it stands, a key below the channel's id; `undefined` for anything else. */
export const toStatedId = (text: string, channelId: EntryId): EntryId | undefined =>
  bareKey.test(text)
    ? toEntryId(`${channelId}/${text}`)
    : /^[A-Za-z][A-Za-z0-9+.-]*:./.test(text)
      ? toEntryId(text)
      : undefined;

/**
 * Percent-encodes what RFC 4151 does not allow in the specific part of a `tag:` URI; `%41` in a name stays distinct from `A`.
 * `__proto__` is taken apart: a reader in JavaScript that keeps things by parts of an id must come to no harm.
 */
const encodeKey = (key: string): string =>
  [...key]
    .map((character) => (/[A-Za-z0-9\-._~:/@!$&'()*+,;=]/.test(character) ? character : encodeURIComponent(character)))
    .join('')
    .replaceAll('__proto__', '%5F%5Fproto%5F%5F');

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

/** A key that a claimant may have, and what it was taken from. */
interface Key {
  readonly text: string;
  readonly origin: Identity['origin'];
}

/** The keys a file may have, the most trusted first; then those it gets when another file holds them. */
export const candidateKeys = (
  claimant: Claimant,
): { readonly plain: readonly Key[]; readonly clashing: readonly Key[] } => {
  const { section, name, stem, extension } = splitPath(claimant.path);
  const { number, source, key } = claimant;
  const plain = [
    ...(number === undefined ? [] : [{ text: number, origin: 'number' as const }]),
    ...(source === undefined ? [] : [{ text: addressKey(source), origin: 'address' as const }]),
    // The name of a file that holds several articles is the name of none of them.
    ...(key === undefined ? [{ text: stem, origin: 'file' as const }] : [{ text: key, origin: 'key' as const }]),
  ].map(({ text, origin }) => ({ text: encodeKey(text), origin }));
  const behind = [section, extension, `${section}.${extension}`, `${section}.${name}.${extension}`].filter(
    (text) => text !== '',
  );
  const [first] = plain;
  return {
    plain,
    clashing: behind.map((text) => ({
      text: `${first?.text ?? ''}~${encodeKey(text)}`,
      origin: first?.origin ?? 'file',
    })),
  };
};

/** The host without `www.` and the path; the query only where the path names no article, as in `/index.php?id=3`. */
const addressKey = (address: Permalink): string => {
  const { hostname, pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\/$/, '');
  const host = hostname.replace(/^www\./, '');
  if (path !== '' && !/\.(?:php|aspx?|jsp|cgi|do)$/i.test(path)) return `${host}${path}`;
  const query = [...searchParams].filter(([name]) => !/^(?:utm_|fbclid$|gclid$)/.test(name));
  return `${host}${path}${query.length === 0 ? '' : `?${new URLSearchParams(query).toString()}`}`;
};

const byPlace = (a: Claimant, b: Claimant): number => compare(a.path, b.path) || a.line - b.line;

/** A claimant and the other captures of its story, in the order of their places. */
const tellings = (claimant: Claimant): readonly Claimant[] => [claimant, ...claimant.others].toSorted(byPlace);

/** `id:` of the capture that counts, else of another one of the same story. */
const statedOf = (claimant: Claimant): Claimant['stated'] =>
  claimant.stated ?? claimant.others.find(({ stated }) => stated !== undefined)?.stated;

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
  const inOrder = claimants.toSorted(byPlace);
  const identities = new Map<Claimant, Identity>();
  const problems = new Map<Claimant, Problem>();
  const holders = new Map<string, Claimant>();
  const give = (claimant: Claimant, id: EntryId, origin: Identity['origin'], before?: PublishedArticle): void => {
    const key = id.startsWith(`${channelId}/`) ? id.slice(channelId.length + 1) : id;
    identities.set(claimant, { id, origin, key, before });
    holders.set(id, claimant);
  };
  const idOf = (key: string): EntryId | undefined => toEntryId(`${channelId}/${key}`);

  for (const { claimant, before } of reunions(inOrder, idOf, channelId, memory)) {
    if (identities.has(claimant) || holders.has(before.id)) continue;
    const { stated } = claimant;
    const wanted = stated === undefined ? undefined : toStatedId(stated.text, channelId);
    if (stated !== undefined && wanted !== undefined && wanted !== before.id) {
      const cure = 'An id is for ever: take the line out, or give the story to readers as a new one by a new file.';
      const message = `Expected the id under which this story is published, "${before.id}", found ${quote(stated.text)}; the published one stays. ${cure}`;
      problems.set(claimant, {
        code: 'article/id-kept',
        severity: 'warning',
        path: claimant.path,
        line: stated.line,
        message,
      });
    }
    give(claimant, before.id, 'published', before);
  }
  const fresh = inOrder.filter((claimant) => !identities.has(claimant));
  for (const claimant of fresh) {
    const stated = statedOf(claimant);
    const id = stated === undefined ? undefined : toStatedId(stated.text, channelId);
    if (id === undefined) continue;
    const holder = holders.get(id);
    if (holder === undefined) {
      give(claimant, id, 'stated');
    } else {
      const message = `Expected an id of its own, found ${quote(stated?.text ?? '')}, which ${quote(holder.path)} has already. Change one of the two, or delete one file.`;
      problems.set(claimant, {
        code: 'article/duplicate-id',
        severity: 'error',
        path: claimant.path,
        line: stated?.line,
        message,
      });
    }
  }
  for (const claimant of fresh) {
    if (statedOf(claimant) !== undefined) continue;
    const { plain, clashing } = keysOf(claimant);
    const [first] = plain;
    const free = [...plain.slice(0, 1), ...clashing].find(({ text }) => {
      const id = idOf(text);
      return id !== undefined && !holders.has(id);
    });
    // The last of the clashing keys holds the whole path; only a stated id or an address that spells it can be in the way.
    const id =
      (free === undefined ? undefined : idOf(free.text)) ??
      nextFree(`${clashing.at(-1)?.text ?? first?.text ?? ''}~`, idOf, holders);
    give(claimant, id, free?.origin ?? first?.origin ?? 'file');
  }
  return { identities, problems };
};

/** The keys of the capture that came first; an article number of any of them is the story's. */
const keysOf = (claimant: Claimant): ReturnType<typeof candidateKeys> => {
  const [first = claimant] = tellings(claimant);
  return candidateKeys({ ...first, number: first.number ?? claimant.number });
};

const nextFree = (
  key: string,
  idOf: (key: string) => EntryId | undefined,
  holders: ReadonlyMap<string, Claimant>,
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
    for (const telling of tellings(claimant)) {
      const { plain, clashing } = candidateKeys(telling);
      const wanted = telling.stated === undefined ? undefined : toStatedId(telling.stated.text, channelId);
      const keys = wanted === undefined ? [...plain, ...clashing].map(({ text }) => idOf(text)) : [wanted];
      const same = new Set(byStory.get(storyOf(telling)));
      const claimed = new Set(keys.flatMap((id) => (id === undefined ? [] : (byId.get(id) ?? []))));
      for (const before of new Set([...same, ...claimed])) {
        const at = keys.indexOf(before.id);
        const weight =
          (wanted === before.id ? 32 : 0) +
          (same.has(before) ? 16 : 0) +
          (claimed.has(before) ? 8 : 0) +
          (before.section === telling.section ? 2 : 0);
        found.push({ claimant, before, weight, rank: at === -1 ? keys.length : at });
      }
    }
  }
  return found.toSorted(
    (a, b) =>
      b.weight - a.weight || a.rank - b.rank || byPlace(a.claimant, b.claimant) || compare(a.before.id, b.before.id),
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
