import { rdfNamespace } from '../../model/namespaces.ts';
import type { Shape } from '../shape.ts';
import { fullLink } from '../values/links.ts';
import type { Extension } from './extensions.ts';

const resource = `{${rdfNamespace}}resource`;

/** RSS 1.0 names the address in an attribute and leaves the text empty; what is there must be one. */
const address = (name: string): Shape => ({
  name: `trackback:${name}`,
  spec: 'https://web.resource.org/rss/1.0/modules/trackback/',
  children: {},
  attributes: { [resource]: { value: fullLink } },
  holds: 'text',
});

const ping = address('ping');
const about = address('about');

/** Where to tell of an answer on another site, and which ones were answered. */
export const trackback: Extension = {
  namespace: 'http://madskills.com/public/xml/rss/module/trackback/',
  feed: {},
  item: { ping: { shape: () => ping }, about: { shape: () => about, mayRepeat: true } },
};
