import type { Shape } from '../shape.ts';
import { fullLinkInAttribute, linkInAttribute } from '../values/links.ts';
import { mediaType } from '../values/media-types.ts';
import { nonNegativeInteger } from '../values/non-negative-integer.ts';
import { threading as namespace } from './atom-elements.ts';
import type { Extension } from './extensions.ts';

const inReplyTo: Shape = {
  name: 'thr:in-reply-to',
  spec: 'https://www.rfc-editor.org/rfc/rfc4685#section-3',
  children: {},
  attributes: {
    ref: { isRequired: true, value: fullLinkInAttribute },
    href: { value: linkInAttribute },
    source: { value: linkInAttribute },
    type: { value: [mediaType] },
  },
  holds: 'markup',
};

const total: Shape = {
  name: 'thr:total',
  spec: 'https://www.rfc-editor.org/rfc/rfc4685#section-5',
  children: {},
  attributes: {},
  text: [nonNegativeInteger],
  holds: 'text',
};

/** Answers and their count (RFC 4685). */
export const threading: Extension = {
  namespace,
  feed: { 'in-reply-to': { shape: () => inReplyTo, mayRepeat: true } },
  item: { 'in-reply-to': { shape: () => inReplyTo, mayRepeat: true }, total: { shape: () => total } },
};
