import type { Child, Shape } from '../shape.ts';
import { languageTag } from '../values/language-tags.ts';
import { fullLink, fullLinkForm, linkCharacters } from '../values/links.ts';
import { plainText } from '../values/markup.ts';
import {
  contentType,
  expression,
  medium,
  nptTime,
  restrictionRelationship,
  restrictionType,
  textType,
} from '../values/media.ts';
import { byteCount, count, decimal, positiveCount } from '../values/quantity.ts';
import { trueFalse } from '../values/truth.ts';
import type { Extension } from './extensions.ts';
import { known, leaf, many, one, optional, orEmpty, required, within } from './leaf.ts';

const spec = 'https://www.rssboard.org/media-rss';
const namespace = 'http://search.yahoo.com/mrss/';

/** `urn:mpaa` and the like are written in the specification, and no URN of RFC 8141. */
const schemeAddress = [linkCharacters, fullLinkForm];

const words = (local: string): Shape =>
  leaf(`media:${local}`, `${spec}#media-${local}`, { attributes: { type: orEmpty([textType]) } });

/** What later editions of the specification added; it is known, and not judged. */
const later = known('media', spec, [
  'comments',
  'embed',
  'responses',
  'backLinks',
  'status',
  'price',
  'license',
  'subTitle',
  'peerLink',
  'location',
  'rights',
  'scenes',
  'community',
  'statistics',
  'starRating',
  'tags',
]);

/** What is said of a content; it may stand in it, in its group, in the item or in the channel. */
const said: Readonly<Record<string, Child>> = {
  adult: one(leaf('media:adult', `${spec}#media-rating`, { text: [trueFalse] })),
  category: many(
    leaf('media:category', `${spec}#media-category`, {
      text: [plainText],
      attributes: { label: orEmpty([plainText]), scheme: orEmpty(schemeAddress) },
    }),
  ),
  copyright: one(
    leaf('media:copyright', `${spec}#media-copyright`, { text: [plainText], attributes: { url: orEmpty(fullLink) } }),
  ),
  credit: many(
    leaf('media:credit', `${spec}#media-credit`, { attributes: { role: optional(), scheme: orEmpty(schemeAddress) } }),
  ),
  description: one(words('description')),
  hash: many(leaf('media:hash', `${spec}#media-hash`, { attributes: { algo: optional() } })),
  keywords: many(leaf('media:keywords', `${spec}#media-keywords`)),
  player: many(
    leaf('media:player', `${spec}#media-player`, {
      attributes: { url: required(fullLink), width: orEmpty([positiveCount]), height: orEmpty([positiveCount]) },
    }),
  ),
  rating: many(leaf('media:rating', `${spec}#media-rating`, { attributes: { scheme: orEmpty(schemeAddress) } })),
  restriction: many(
    leaf('media:restriction', `${spec}#media-restriction`, {
      attributes: { relationship: required([restrictionRelationship]), type: orEmpty([restrictionType]) },
    }),
  ),
  text: many(
    leaf('media:text', `${spec}#media-text`, {
      attributes: {
        type: orEmpty([textType]),
        lang: orEmpty([languageTag]),
        start: orEmpty([nptTime]),
        end: orEmpty([nptTime]),
      },
    }),
  ),
  thumbnail: many(
    leaf('media:thumbnail', `${spec}#media-thumbnail`, {
      attributes: {
        url: required(fullLink),
        width: orEmpty([positiveCount]),
        height: orEmpty([positiveCount]),
        time: orEmpty([nptTime]),
      },
    }),
  ),
  title: one(words('title')),
  ...later,
};

const content: Shape = {
  name: 'media:content',
  spec: `${spec}#media-content`,
  children: within(namespace, said),
  attributes: {
    url: orEmpty(fullLink),
    fileSize: orEmpty([byteCount]),
    type: orEmpty([contentType]),
    medium: orEmpty([medium]),
    isDefault: orEmpty([trueFalse]),
    expression: orEmpty([expression]),
    bitrate: orEmpty([decimal]),
    framerate: orEmpty([decimal]),
    samplingrate: orEmpty([decimal]),
    channels: orEmpty([count]),
    duration: orEmpty([decimal]),
    height: orEmpty([positiveCount]),
    width: orEmpty([positiveCount]),
    lang: orEmpty([languageTag]),
  },
};

const group: Shape = {
  name: 'media:group',
  spec: `${spec}#media-group`,
  children: within(namespace, { ...said, content: many(content) }),
  attributes: {},
};

/** Media RSS 1.5.1: pictures, sound and films. */
export const media: Extension = {
  namespace,
  feed: said,
  item: { ...said, content: many(content), group: many(group) },
};
