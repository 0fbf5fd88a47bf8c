import { nonNegativeInteger } from '../values/non-negative-integer.ts';
import { integerList } from '../values/rss.ts';
import type { Extension } from './extensions.ts';
import { textElement } from './text-element.ts';

const spec = 'http://web.resource.org/rss/1.0/modules/slash/';

const section = textElement({ name: 'slash:section', spec });
const department = textElement({ name: 'slash:department', spec });
const comments = textElement({ name: 'slash:comments', spec }, [nonNegativeInteger]);
const hitParade = textElement({ name: 'slash:hit_parade', spec }, [integerList]);

/** What Slashdot tells of a story. */
export const slash: Extension = {
  namespace: 'http://purl.org/rss/1.0/modules/slash/',
  feed: {},
  item: {
    section: { shape: () => section },
    department: { shape: () => department },
    comments: { shape: () => comments },
    hit_parade: { shape: () => hitParade },
  },
};
