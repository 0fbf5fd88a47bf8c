import type { Child } from '../shape.ts';
import { nonNegativeInteger } from '../values/non-negative-integer.ts';
import { integer } from '../values/quantity.ts';
import type { Extension } from './extensions.ts';
import { leaf, many, one, unjudged } from './leaf.ts';

const spec = 'https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md#opensearch-response-elements';

const feed: Readonly<Record<string, Child>> = {
  totalResults: one(leaf('opensearch:totalResults', spec, { text: [nonNegativeInteger] })),
  startIndex: one(leaf('opensearch:startIndex', spec, { text: [integer] })),
  itemsPerPage: one(leaf('opensearch:itemsPerPage', spec, { text: [nonNegativeInteger] })),
  Query: many(unjudged('opensearch:Query', spec)),
};

const under = (namespace: string): Extension => ({ namespace, feed, item: {}, isGrowing: true });

/** A feed of what was searched for: how much was found, and which part of it this is. */
export const openSearch: Extension = under('http://a9.com/-/spec/opensearch/1.1/');

/** The same in its first version. */
export const openSearch10: Extension = under('http://a9.com/-/spec/opensearchrss/1.0/');
