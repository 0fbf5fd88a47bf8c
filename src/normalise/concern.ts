import type { PublishedArticle } from '../model/published.ts';
import type { EntryId } from '../model/values.ts';
import { type Claimant, candidateKeys, idByPath, minuteOf, namesOf, tellerName, toStatedId } from './identity-keys.ts';
import type { Unread } from './last-good.ts';

/**
 * Something by which two captures, or a capture and a page, may concern each other: one changes what becomes of the other only if they have a sign in
 * common, or a chain of others between them has. A number below 2 to the power of 32, of a hash: two things may have one sign, and then more is read
 * than is needed.
 */
export type Sign = number;

/** FNV-1a. */
const sign = (kind: string, text: string): Sign => {
  let hash = 0x811c9dc5;
  for (const piece of [kind, text]) {
    for (let at = 0; at < piece.length; at += 1) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  }
  return hash >>> 0;
};

/** The sign of an id: of two stories that may have it only one is given it. */
export const signOfId = (id: string): Sign => sign('id', id);

const signOfName = (name: string): Sign => sign('name', name);

/** Of one minute, stories are laid beside each other by their words. */
const signOfMinute = (published: PublishedArticle['published']): Sign => sign('minute', minuteOf(published));

/** The signs of a file by its path alone, also of one that cannot be read: a page may say that it told its story. */
export const signsOfPath = (path: string, channelId: EntryId): readonly Sign[] => [
  signOfName(tellerName(path)),
  signOfId(idByPath(path, channelId)),
];

/** The signs of a capture that cannot be published. */
export const signsOfUnread = ({ path, ids }: Unread, channelId: EntryId): readonly Sign[] => [
  ...signsOfPath(path, channelId),
  ...ids.map(signOfId),
];

/** The signs of a capture; `item` is what its file calls it by among others. */
export const signsOfTelling = (claimant: Claimant, item: string | undefined, channelId: EntryId): readonly Sign[] => {
  const { stated, published } = claimant;
  const { plain, clashing } = candidateKeys(claimant);
  const { sure, places, likely } = namesOf(claimant);
  const id = stated === undefined ? undefined : toStatedId(stated.text, channelId);
  return [
    ...(id === undefined ? [] : [signOfId(id)]),
    ...[...plain, ...clashing].map(({ text }) => signOfId(`${channelId}/${text}`)),
    ...[...sure, ...places, ...likely].map(signOfName),
    ...(item === undefined ? [] : [sign('item', item)]),
    signOfMinute(published),
  ];
};

/** The signs of a page, also of one that only says that its story is gone. */
export const signsOfPage = ({
  id,
  published,
  names,
}: Pick<PublishedArticle, 'id' | 'published' | 'names'>): readonly Sign[] => [
  signOfId(id),
  signOfMinute(published),
  ...names.map(signOfName),
];
