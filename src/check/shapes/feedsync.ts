import type { Shape } from '../shape.ts';
import { namespaceSpecificString, relatedType } from '../values/feedsync.ts';
import { fullLink } from '../values/links.ts';
import { positiveCount, shortInteger } from '../values/quantity.ts';
import { rfc3339Date } from '../values/rfc3339-dates.ts';
import { trueFalse } from '../values/truth.ts';
import { notBlank } from '../values/white-space.ts';
import type { Extension } from './extensions.ts';
import { leaf, many, one, optional, required, within } from './leaf.ts';

const spec = 'http://feedsync.org/2007/feedsync';
const namespace = 'http://feedsync.org/2007/feedsync';

const sharing: Shape = {
  name: 'sx:sharing',
  spec,
  children: within(namespace, {
    related: many(
      leaf('sx:related', spec, {
        attributes: {
          link: required(fullLink),
          title: optional([notBlank]),
          type: required([relatedType]),
          since: optional([rfc3339Date]),
          until: optional([rfc3339Date]),
        },
      }),
    ),
  }),
  attributes: {
    expires: optional([rfc3339Date]),
    since: optional([rfc3339Date]),
    until: optional([rfc3339Date]),
  },
  holds: 'elements',
};

const history = leaf('sx:history', spec, {
  attributes: {
    sequence: required([positiveCount, shortInteger]),
    when: optional([rfc3339Date]),
    by: optional([namespaceSpecificString]),
  },
});

const sync: Shape = {
  name: 'sx:sync',
  spec,
  children: within(namespace, {
    history: many(history),
    conflicts: one({ name: 'sx:conflicts', spec, children: {}, attributes: {}, holds: 'any' }),
  }),
  attributes: {
    deleted: optional([trueFalse]),
    id: required([namespaceSpecificString]),
    noconflicts: optional([trueFalse]),
    updates: required([positiveCount, shortInteger]),
  },
  holds: 'elements',
};

/** FeedSync, which began as Simple Sharing Extensions: feeds that are kept alike on both sides. */
export const feedsync: Extension = { namespace, feed: { sharing: one(sharing) }, item: { sync: many(sync) } };
