import { rdfNamespace } from '../../model/namespaces.ts';
import type { Shape } from '../shape.ts';
import { uriLink } from '../values/links.ts';
import type { Extension } from './extensions.ts';

const shapeOf = (local: string): Shape => ({
  name: `admin:${local}`,
  spec: 'http://web.resource.org/rss/1.0/modules/admin/',
  holds: 'text',
  children: {},
  attributes: { [`{${rdfNamespace}}resource`]: { isRequired: true, value: uriLink } },
});

const generatorAgent = shapeOf('generatorAgent');
const errorReportsTo = shapeOf('errorReportsTo');

/** Which program made a channel, and where its faults are told. */
export const admin: Extension = {
  namespace: 'http://webns.net/mvcb/',
  feed: { generatorAgent: { shape: () => generatorAgent }, errorReportsTo: { shape: () => errorReportsTo } },
  item: {},
};
