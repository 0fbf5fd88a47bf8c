import type { Shape } from '../shape.ts';
import type { Extension } from './extensions.ts';
import { leaf, many, one, optional, within } from './leaf.ts';

const namespace = 'http://www.microsoft.com/schemas/rss/core/2005';

const listInfo: Shape = {
  name: 'cf:listinfo',
  spec: namespace,
  children: within(namespace, {
    sort: many(
      leaf('cf:sort', namespace, {
        attributes: {
          ns: optional(),
          element: optional(),
          label: optional(),
          'data-type': optional(),
          default: optional(),
        },
      }),
    ),
    group: many(
      leaf('cf:group', namespace, { attributes: { ns: optional(), element: optional(), label: optional() } }),
    ),
  }),
  attributes: {},
};

/** Microsoft's Simple List Extensions: a feed that is a list to sort and to group. */
export const lists: Extension = {
  namespace,
  feed: { listinfo: one(listInfo), treatAs: one(leaf('cf:treatAs', namespace)) },
  item: {},
  isGrowing: true,
};
