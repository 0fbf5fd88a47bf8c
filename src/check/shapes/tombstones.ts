import type { Shape } from '../shape.ts';
import { fullLinkInAttribute } from '../values/links.ts';
import { rfc3339Date } from '../values/rfc3339-dates.ts';
import { noWhiteSpace } from '../values/white-space.ts';
import { atomAuthor, atomLink, inAtom } from './atom-elements.ts';
import type { Extension } from './extensions.ts';

const namespace = 'http://purl.org/atompub/tombstones/1.0';

const comment: Shape = {
  name: 'at:comment',
  spec: 'https://www.rfc-editor.org/rfc/rfc6721#section-3',
  children: {},
  attributes: { type: {} },
  holds: 'markup',
};

const by: Shape = { ...atomAuthor, name: 'at:by', spec: 'https://www.rfc-editor.org/rfc/rfc6721#section-3' };

const deletedEntry: Shape = {
  name: 'at:deleted-entry',
  spec: 'https://www.rfc-editor.org/rfc/rfc6721#section-3',
  children: {
    [`{${namespace}}by`]: { shape: () => by },
    [`{${namespace}}comment`]: { shape: () => comment },
    ...inAtom({ link: { shape: () => atomLink, mayRepeat: true } }),
  },
  attributes: {
    ref: { isRequired: true, value: fullLinkInAttribute },
    when: { isRequired: true, value: [rfc3339Date, noWhiteSpace] },
  },
  holds: 'elements',
};

/** Entries that have been withdrawn (RFC 6721). */
export const tombstones: Extension = {
  namespace,
  feed: { 'deleted-entry': { shape: () => deletedEntry, mayRepeat: true } },
  item: {},
};
