import type { Shape } from '../shape.ts';
import { linkInAttribute } from '../values/links.ts';
import { rfc3339Date } from '../values/rfc3339-dates.ts';
import { yesNo } from '../values/truth.ts';
import { noWhiteSpace } from '../values/white-space.ts';
import { atomId, atomTitle, inAtom } from './atom-elements.ts';
import type { Extension } from './extensions.ts';

const namespace = 'http://www.w3.org/2007/app';

const edited: Shape = {
  name: 'app:edited',
  spec: 'https://www.rfc-editor.org/rfc/rfc5023#section-10.2',
  children: {},
  attributes: {},
  text: [rfc3339Date, noWhiteSpace],
  holds: 'text',
};

const draft: Shape = {
  name: 'app:draft',
  spec: 'https://www.rfc-editor.org/rfc/rfc5023#section-13.1.1',
  children: {},
  attributes: {},
  text: [yesNo],
  holds: 'text',
};

const control: Shape = {
  name: 'app:control',
  spec: 'https://www.rfc-editor.org/rfc/rfc5023#section-13.1',
  children: { [`{${namespace}}draft`]: { shape: () => draft } },
  attributes: {},
  holds: 'mixed',
};

const accept: Shape = {
  name: 'app:accept',
  spec: 'https://www.rfc-editor.org/rfc/rfc5023#section-8.3.4',
  children: {},
  attributes: {},
  holds: 'text',
};

const categories: Shape = {
  name: 'app:categories',
  spec: 'https://www.rfc-editor.org/rfc/rfc5023#section-8.3.6',
  children: {},
  attributes: {},
  holds: 'any',
};

const collection: Shape = {
  name: 'app:collection',
  spec: 'https://www.rfc-editor.org/rfc/rfc5023#section-8.3.3',
  children: {
    [`{${namespace}}accept`]: { shape: () => accept, mayRepeat: true },
    [`{${namespace}}categories`]: { shape: () => categories, mayRepeat: true },
    // Its id is a matter of its own (`QuestionableUsage`).
    ...inAtom({ title: { shape: () => atomTitle, isRequired: true }, id: { shape: () => atomId } }),
  },
  attributes: { href: { isRequired: true, value: linkInAttribute } },
  holds: 'elements',
};

/** What the Atom Publishing Protocol adds to feeds and entries (RFC 5023); its service documents are not judged. */
export const publishing: Extension = {
  namespace,
  feed: { collection: { shape: () => collection } },
  item: {
    edited: { shape: () => edited },
    control: { shape: () => control },
    collection: { shape: () => collection, mayRepeat: true },
  },
};
