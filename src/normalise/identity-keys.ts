import { createHash } from 'node:crypto';
import { type LongText, wholeText } from '../model/long-text.ts';
import { compare } from '../model/problem.ts';
import { type EntryId, type Instant, type Permalink, toEntryId } from '../model/values.ts';
import { bareWords } from './text.ts';

/** What identity is told from. */
export interface Claimant {
  /** Relative to `articles/`. */
  readonly path: string;
  /** The line on which it begins: a feed holds several. */
  readonly line: number;
  /** `id:` in the file, or a feed's own for its item: a key or an absolute URI. */
  readonly stated: { readonly text: string; readonly line: number } | undefined;
  /** The source's article number with its profile, e.g. `rthk/1837427`. */
  readonly number: string | undefined;
  /** The article's own address. */
  readonly source: Permalink | undefined;
  /** A name by which its file tells its articles apart. */
  readonly key: string | undefined;
  /** One of several articles of a file: the file's name is not its own, and nobody stated its id on purpose. */
  readonly isItem: boolean;
  readonly published: Instant;
  readonly section: string | undefined;
  readonly title: string;
  /** The story's text. */
  readonly words: LongText;
  /** Its words under its stamp, as one of its names. */
  readonly storyName: string;
  /** Other captures of the same story: what one of them has published is this one's. */
  readonly others: readonly Claimant[];
}

/** A key that a claimant may have, and what it was taken from. */
export interface Key {
  readonly text: string;
  readonly origin: 'number' | 'address' | 'key' | 'file';
}

export const byPlace = (a: Claimant, b: Claimant): number => compare(a.path, b.path) || a.line - b.line;

/** A claimant and the other captures of its story, in the order of their places. */
export const tellings = (claimant: Claimant): readonly Claimant[] => [claimant, ...claimant.others].toSorted(byPlace);

const bareKey = /^[A-Za-z0-9._-]+$/;

/** `id:` as an id: a URI as it stands, a key below the channel's id; `undefined` for anything else. */
export const toStatedId = (text: string, channelId: EntryId): EntryId | undefined =>
  bareKey.test(text)
    ? toEntryId(`${channelId}/${text}`)
    : /^[A-Za-z][A-Za-z0-9+.-]*:./.test(text)
      ? toEntryId(text)
      : undefined;

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

/** The ids that a capture may be published under, in the order of trust; a stated one leaves no choice. */
export const candidateIds = (claimant: Claimant, channelId: EntryId): readonly EntryId[] => {
  const stated = claimant.stated === undefined ? undefined : toStatedId(claimant.stated.text, channelId);
  if (stated !== undefined) return [stated];
  const { plain, clashing } = candidateKeys(claimant);
  return [...plain, ...clashing].flatMap(({ text }) => toEntryId(`${channelId}/${text}`) ?? []);
};

/** Names by which a capture is known again when its words are others and none of its ids is the story's. */
export interface Names {
  /** Of this story and no other: its words under its stamp, the number or the id that its source gave it. */
  readonly sure: readonly string[];
  /** Where it lies and whence it came: a page that shows another story every day keeps these. */
  readonly places: readonly string[];
  /** The file's name without its folder, or the key of an item: another may have it too. */
  readonly likely: readonly string[];
}

/** The names of a capture, each as a hash: a page tells nobody how the files behind it are called. */
export const namesOf = (claimant: Claimant): Names => {
  const { path, stated, number, source, key, isItem, storyName: name } = claimant;
  const hashAll = (...names: readonly (string | undefined)[]): readonly string[] =>
    names.flatMap((name) => (name === undefined ? [] : hash(name)));
  return {
    sure: [
      name,
      ...hashAll(
        stated === undefined ? undefined : `id ${stated.text}`,
        number === undefined ? undefined : `number ${number}`,
      ),
    ],
    places: hashAll(
      isItem ? undefined : `file ${path.normalize('NFC')}`,
      source === undefined ? undefined : `address ${addressKey(source)}`,
    ),
    likely: hashAll(isItem ? undefined : `stem ${splitPath(path).stem}`, key === undefined ? undefined : `key ${key}`),
  };
};

/**
 * What a page must keep so that all captures of its story are known again, and the story by its files. Nothing where the id
 * says it: a single capture that would be given the same id again, under the same stamp, by the name of its file.
 */
export const namesToKeep = (claimant: Claimant, id: EntryId, { published, channelId }: Kept): readonly string[] => {
  const isPlain =
    claimant.others.length === 0 &&
    minuteOf(claimant.published) === minuteOf(published) &&
    candidateIds(claimant, channelId).includes(id);
  const names = isPlain ? [] : tellings(claimant).map(namesOf);
  const tellers = tellings(claimant).filter(
    ({ path, isItem, section }) => isItem || placeByPath(path, channelId) !== placeOf({ id, section }),
  );
  return [
    ...new Set([
      ...names.flatMap(({ sure, places, likely }) => [...sure, ...places, ...likely]),
      ...tellers.map(({ path }) => tellerName(path)),
    ]),
  ].toSorted();
};

/** The name of the file that tells a story, for a page whose id does not say it: should the file become unreadable, it is told whose it was. */
export const tellerName = (path: string): string => hash(`from ${path.normalize('NFC')}`);

/** A story by its id and its section: a path gives both where nothing else is said. */
export const placeOf = ({ id, section = '' }: { readonly id: string; readonly section?: string | undefined }): string =>
  `${section} ${id}`;

/** The place that a path alone gives: a story that has it need keep nothing to be found by its file. */
export const placeByPath = (path: string, channelId: EntryId): string =>
  placeOf({ section: splitPath(path).section, id: idByPath(path, channelId) });

/** The id that a path alone gives. */
export const idByPath = (path: string, channelId: EntryId): string => `${channelId}/${encodeKey(splitPath(path).stem)}`;

/** The words of a story under its stamp, as one of its names: a headline alone makes no two stories one. */
export const storyName = ({
  published,
  words,
  title,
}: {
  readonly published: Instant;
  readonly words: LongText;
  readonly title: string;
}): string => hash(`story ${minuteOf(published)} ${bareWords(wholeText(words)) || bareWords(title)}`);

/** Under which a story is published. */
interface Kept {
  readonly published: Instant;
  readonly channelId: EntryId;
}

/** A feed tells seconds where the page has none: a stamp is the same when its minute is. */
export const minuteOf = (instant: Instant): string => instant.slice(0, 16);

const hash = (name: string): string => createHash('sha256').update(name).digest().toString('hex', 0, 8);

/**
 * Percent-encodes what RFC 4151 does not allow in the specific part of a `tag:` URI; `%41` in a name stays distinct from `A`.
 * `__proto__` is taken apart: a reader in JavaScript that keeps things by parts of an id must come to no harm.
 */
const encodeKey = (key: string): string =>
  key.replace(/[^A-Za-z0-9\-._~:/@!$&'()*+,;=]/gu, encodeURIComponent).replaceAll('__proto__', '%5F%5Fproto%5F%5F');

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

/** The host without `www.` and the path; the query only where the path names no article, as in `/index.php?id=3`. */
const addressKey = (address: Permalink): string => {
  const { hostname, pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\/$/, '');
  const host = hostname.replace(/^www\./, '');
  if (path !== '' && !/\.(?:php|aspx?|jsp|cgi|do)$/i.test(path)) return `${host}${path}`;
  const query = [...searchParams].filter(([name]) => !/^(?:utm_|fbclid$|gclid$)/.test(name));
  return `${host}${path}${query.length === 0 ? '' : `?${new URLSearchParams(query).toString()}`}`;
};
