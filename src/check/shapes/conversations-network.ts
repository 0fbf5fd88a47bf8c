import type { Shape } from '../shape.ts';
import { nonNegativeInteger } from '../values/non-negative-integer.ts';
import { decimal, positiveCount } from '../values/quantity.ts';
import { httpAddress } from '../values/rss.ts';
import type { Extension } from './extensions.ts';
import { leaf, one } from './leaf.ts';

const namespace = 'http://conversationsnetwork.org/rssNamespace-1.0/';

const plain = (local: string, text: Shape['text'] = []) =>
  one(leaf(`conversationsNetwork:${local}`, namespace, { text }));

/** What The Conversations Network said of its recordings. */
export const conversationsNetwork: Extension = {
  namespace,
  feed: {},
  item: {
    image: plain('image', [httpAddress]),
    introMilliseconds: plain('introMilliseconds', [nonNegativeInteger]),
    ratingAverage: plain('ratingAverage', [decimal]),
    ratingCount: plain('ratingCount', [nonNegativeInteger]),
    ratingIndividual: plain('ratingIndividual', [positiveCount]),
    ratingIndividualClean: plain('ratingIndividualClean'),
  },
  isGrowing: true,
};
