import { isPublished, type PublishedArticle } from '../model/published.ts';
import type { EntryId } from '../model/values.ts';
import { placeByPath, placeOf, tellerName } from './identity-keys.ts';
import { groupBy } from './reunion.ts';

/** What a file tells that cannot be read now, in whole or in part. */
export interface Unread {
  /** Relative to `articles/`. */
  readonly path: string;
  /** Ids that the file itself still names. */
  readonly ids: readonly EntryId[];
}

/**
 * Tells which published stories were those of a file that cannot be read now: they stay as they are. A file is known by the
 * name that a page keeps, or by its path where that gives the id.
 */
export const toTeller = (
  memory: readonly PublishedArticle[],
  channelId: EntryId,
): ((unread: Unread) => readonly PublishedArticle[]) => {
  const known = groupBy<string>(memory.filter(isPublished), (before) => [...before.names, placeOf(before), before.id]);
  return ({ path, ids }) => {
    // A file that a page names tells its story now, whoever had the path before.
    const own = known.get(tellerName(path)) ?? known.get(placeByPath(path, channelId)) ?? [];
    return [...new Set([...own, ...ids.flatMap((id) => known.get(id) ?? [])])];
  };
};
