import type { Child, Shape } from '../shape.ts';
import { contact } from '../values/contact.ts';
import { channelType, duration, episodeType, keywords, longText, ordinal, shortText } from '../values/itunes.ts';
import { fullLink } from '../values/links.ts';
import { plainText } from '../values/markup.ts';
import { count } from '../values/quantity.ts';
import { rfc822Date } from '../values/rfc822-date.ts';
import { datedExplicit, explicit, yesNo, yesNoClean } from '../values/truth.ts';
import type { Extension } from './extensions.ts';
import { leaf, many, one, required, within } from './leaf.ts';

const spec = 'https://podcasters.apple.com/support/823-podcast-requirements';
const namespace = 'http://www.itunes.com/dtds/podcast-1.0.dtd';

const plain = (local: string, text: Shape['text'] = []): Child => one(leaf(`itunes:${local}`, spec, { text }));

const image = leaf('itunes:image', spec, { attributes: { href: required(fullLink) } });

const category: Shape = {
  name: 'itunes:category',
  spec,
  // One level is allowed, and a deeper one is told as a category that is not known.
  children: { [`{${namespace}}category`]: { shape: () => category, mayRepeat: true } },
  attributes: { text: required() },
};

const owner: Shape = {
  name: 'itunes:owner',
  spec,
  children: within(namespace, { email: plain('email', [contact]), name: plain('name', [shortText, plainText]) }),
  attributes: {},
};

const everywhere: Readonly<Record<string, Child>> = {
  author: plain('author', [shortText, plainText]),
  block: plain('block', [yesNoClean]),
  explicit: plain('explicit', [explicit, datedExplicit]),
  image: one(image),
  keywords: plain('keywords', [shortText, plainText, keywords]),
  subtitle: plain('subtitle', [shortText, plainText]),
  summary: plain('summary', [longText, plainText]),
  title: plain('title'),
};

/** What Apple Podcasts reads. */
export const itunes: Extension = {
  namespace,
  feed: {
    ...everywhere,
    applepodcastsverify: plain('applepodcastsverify'),
    category: many(category),
    complete: plain('complete', [yesNo]),
    'new-feed-url': plain('new-feed-url', fullLink),
    owner: one(owner),
    pubDate: plain('pubDate', [rfc822Date]),
    type: plain('type', [channelType]),
  },
  item: {
    ...everywhere,
    // Apple once read it here; many feeds still have it.
    category: many(category),
    duration: plain('duration', [duration]),
    episode: plain('episode', [ordinal]),
    episodeType: plain('episodeType', [episodeType]),
    isClosedCaptioned: plain('isClosedCaptioned', [yesNo]),
    order: plain('order', [count]),
    season: plain('season', [ordinal]),
  },
};
