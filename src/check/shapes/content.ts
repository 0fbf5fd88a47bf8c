import { contentNamespace } from '../../model/namespaces.ts';
import type { Shape } from '../shape.ts';
import { goodCharacters } from '../values/white-space.ts';
import type { Extension } from './extensions.ts';

const spec = 'http://web.resource.org/rss/1.0/modules/content/';

const encoded: Shape = {
  name: 'content:encoded',
  spec,
  children: {},
  attributes: {},
  text: [goodCharacters],
  holds: 'text',
  isHtml: true,
};

/** An RDF list of the same content in several formats; it is not looked into. */
const items: Shape = { name: 'content:items', spec, children: {}, attributes: {}, holds: 'any' };

/** The whole article as HTML. */
export const content: Extension = {
  namespace: contentNamespace,
  feed: {},
  item: { encoded: { shape: () => encoded }, items: { shape: () => items } },
};
