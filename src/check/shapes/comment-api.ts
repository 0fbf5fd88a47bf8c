import { fullLink } from '../values/links.ts';
import type { Extension } from './extensions.ts';
import { leaf, one } from './leaf.ts';

const namespace = 'http://wellformedweb.org/CommentAPI/';

const address = (local: string) => one(leaf(`wfw:${local}`, namespace, { text: fullLink }));

/** Where comments are sent to and read from. */
export const commentApi: Extension = {
  namespace,
  feed: {},
  item: { comment: address('comment'), commentRss: address('commentRss'), commentRSS: address('commentRSS') },
  isGrowing: true,
};
