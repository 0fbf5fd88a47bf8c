import { accessRelationship } from '../values/access.ts';
import type { Extension } from './extensions.ts';
import { leaf, one, required } from './leaf.ts';

const spec = 'http://www.bloglines.com/about/specs/fac-1.0';

const restriction = {
  restriction: one(leaf('access:restriction', spec, { attributes: { relationship: required([accessRelationship]) } })),
};

/** Who may be shown a feed. In RSS its place is beside the channel; feeds have it within, too. */
export const access: Extension = { namespace: spec, document: restriction, feed: restriction, item: {} };
