import { fullLink, link } from '../values/links.ts';
import { plainText } from '../values/markup.ts';
import type { Extension } from './extensions.ts';
import { leaf, many, one, optional, required } from './leaf.ts';

const spec = 'http://code.google.com/apis/feedburner/feedburner_namespace_reference.html';

const awareness = one(leaf('feedburner:awareness', spec, { text: fullLink }));

/** What FeedBurner wrote into the feeds it passed on. */
export const feedburner: Extension = {
  namespace: 'http://rssnamespace.org/feedburner/ext/1.0',
  feed: {
    awareness,
    browserFriendly: one(leaf('feedburner:browserFriendly', spec, { text: [plainText] })),
    emailServiceId: one(leaf('feedburner:emailServiceId', spec)),
    feedFlare: many(leaf('feedburner:feedFlare', spec, { attributes: { href: required(link), src: required(link) } })),
    feedburnerHostname: one(leaf('feedburner:feedburnerHostname', spec, { text: fullLink })),
    info: one(leaf('feedburner:info', spec, { attributes: { uri: optional(link) } })),
  },
  item: {
    awareness,
    origEnclosureLink: one(leaf('feedburner:origEnclosureLink', spec, { text: fullLink })),
    origLink: one(leaf('feedburner:origLink', spec, { text: fullLink })),
  },
};
