import { createHash } from 'node:crypto';
import type { EntryId } from '../model/values.ts';

const longest = 80;

// Names that Windows keeps for devices, and the page a server shows for a folder.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/;

/** ASCII words between hyphens, at most 80 characters; `''` when nothing is left. Safe as a file name anywhere. */
export const toSlug = (text: string): string =>
  decode(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longest)
    .replace(/-$/, '');

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    /* v8 ignore next -- @preserve: decodeURIComponent throws nothing else */
    throw error;
  }
};

/** A `slug:` that could only be meant to leave the folder, or says nothing. */
export const isUnsafeSlug = (text: string): boolean => /[/\\%\0]/.test(text) || !/[\p{L}\p{N}]/u.test(text);

export interface SlugClaim {
  readonly id: EntryId;
  /** What the name is made from: `slug:` in the file, else the key. */
  readonly wish: string;
  /** Under which name it is published already, if it is and nobody wished for another. */
  readonly before: string | undefined;
}

/**
 * A name for every page, by id; none twice. What is published keeps its name; a name that is reserved, taken or empty gets
 * a hash of the id behind, so that it stays the same whoever comes later. The page of a story that is gone or has moved stays,
 * and from it the story's id is read should it come back: so its name is taken too, but for the story itself.
 */
export const assignSlugs = (
  claims: readonly SlugClaim[],
  published: readonly { readonly id: EntryId; readonly slug: string | undefined }[] = [],
): ReadonlyMap<EntryId, string> => {
  const slugs = new Map<EntryId, string>();
  const owners = new Map<string, EntryId>();
  for (const { id, slug } of published) if (slug !== undefined) owners.set(slug, id);
  const isFree = (id: EntryId, slug: string): boolean => (owners.get(slug) ?? id) === id;
  const give = (id: EntryId, slug: string): void => {
    slugs.set(id, slug);
    owners.set(slug, id);
  };
  for (const { id, before } of claims) if (before !== undefined && isFree(id, before)) give(id, before);
  for (const { id, wish } of claims) {
    if (slugs.has(id)) continue;
    const plain = toSlug(wish);
    if (plain !== '' && !reserved.test(plain) && isFree(id, plain)) {
      give(id, plain);
      continue;
    }
    const hash = createHash('sha256').update(id).digest('hex');
    const hashed = `${plain === '' ? 'article' : plain.slice(0, longest - 9)}-${hash.slice(0, 8)}`;
    give(id, isFree(id, hashed) ? hashed : hash);
  }
  return slugs;
};
