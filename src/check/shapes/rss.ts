import type { Child, Shape } from '../shape.ts';
import type { ValueKind } from '../value.ts';
import { contact } from '../values/contact.ts';
import { languageTag } from '../values/language-tags.ts';
import { fullUriLink } from '../values/links.ts';
import { rfc822Dates } from '../values/rfc822-date.ts';
import {
  enclosureLength,
  enclosureType,
  formFieldName,
  hour,
  httpAddress,
  imageHeight,
  imageWidth,
  nonNegativeLength,
  permaLinkFlag,
  port,
  positiveInteger,
  rssVersion,
  weekday,
  zeroForUnknown,
} from '../values/rss.ts';
import { goodCharacters, notBlank } from '../values/white-space.ts';
import { documentExtensions, feedExtensions, itemExtensions } from './extensions.ts';
import { textElement } from './text-element.ts';

const profile = 'https://www.rssboard.org/rss-profile';

const one = (shape: Shape): Child => ({ shape: () => shape });
const any = (shape: Shape): Child => ({ shape: () => shape, mayRepeat: true });

/** An element of words of which nothing more is known than what kind of value they are. */
const valued = (name: string, place: string, text: readonly ValueKind[] = []): Shape =>
  textElement({ name: `rss:${name}`, spec: `${profile}#element-${place}` }, text);

/** Words that are plain text: the rules for HTML in plain text look for shapes of this name. */
const plain = (name: string, place: string, text: readonly ValueKind[] = []): Shape =>
  valued(name, place, [goodCharacters, ...text]);

const title = plain('title', 'channel-item-title');
const titleNotBlank = plain('channel-title', 'channel-title', [notBlank]);
const link = valued('link', 'channel-link', fullUriLink);
const about = plain('channel-description', 'channel-description');
const html: Shape = { ...valued('description', 'channel-item-description', [goodCharacters]), isHtml: true };
const category: Shape = {
  ...plain('category', 'channel-category'),
  attributes: { domain: {} },
};
const date = valued('date', 'channel-pubdate', rfc822Dates);
const person = valued('person', 'channel-managingeditor', [contact]);

const imageUrl = valued('image-url', 'channel-image-url', fullUriLink);

const rssImage: Shape = {
  name: 'rss:image',
  spec: `${profile}#element-channel-image`,
  holds: 'elements',
  attributes: {},
  children: {
    '{}url': { shape: () => imageUrl, isRequired: true },
    '{}title': one(plain('image-title', 'channel-image-title', [notBlank])),
    '{}link': one(valued('image-link', 'channel-image-link', fullUriLink)),
    '{}width': one(valued('width', 'channel-image-width', [imageWidth])),
    '{}height': one(valued('height', 'channel-image-height', [imageHeight])),
    '{}description': one(about),
  },
};

const fieldName = valued('name', 'channel-textinput-name', [formFieldName]);

const textInput: Shape = {
  name: 'rss:textInput',
  spec: `${profile}#element-channel-textinput`,
  holds: 'elements',
  attributes: {},
  children: {
    '{}title': one(title),
    '{}description': one(about),
    '{}name': { shape: () => fieldName, isRequired: true },
    '{}link': one(link),
  },
};

const cloud: Shape = {
  name: 'rss:cloud',
  spec: `${profile}#element-channel-cloud`,
  holds: 'text',
  children: {},
  attributes: {
    domain: { isRequired: true },
    path: { isRequired: true },
    registerProcedure: { isRequired: true },
    protocol: { isRequired: true },
    port: { isRequired: true, value: [port] },
  },
};

const hourToSkip = valued('hour', 'channel-skiphours-hour', [hour]);

const skipHours: Shape = {
  name: 'rss:skipHours',
  spec: `${profile}#element-channel-skiphours`,
  holds: 'elements',
  attributes: {},
  children: {
    '{}hour': { shape: () => hourToSkip, isRequired: true, mayRepeat: true },
  },
};

const dayToSkip = valued('day', 'channel-skipdays-day', [weekday]);

const skipDays: Shape = {
  name: 'rss:skipDays',
  spec: `${profile}#element-channel-skipdays`,
  holds: 'elements',
  attributes: {},
  children: {
    '{}day': { shape: () => dayToSkip, isRequired: true, mayRepeat: true },
  },
};

const enclosure: Shape = {
  name: 'rss:enclosure',
  spec: `${profile}#element-channel-item-enclosure`,
  holds: 'text',
  children: {},
  attributes: {
    url: { isRequired: true, value: [httpAddress] },
    length: { isRequired: true, value: [enclosureLength, nonNegativeLength, zeroForUnknown] },
    type: { isRequired: true, value: [enclosureType] },
  },
};

const guid: Shape = {
  ...valued('guid', 'channel-item-guid'),
  attributes: { isPermaLink: { value: [permaLinkFlag] } },
};

const source: Shape = {
  ...plain('source', 'channel-item-source'),
  attributes: { url: { isRequired: true, value: fullUriLink } },
};

const rssItem: Shape = {
  name: 'rss:item',
  spec: `${profile}#element-channel-item`,
  holds: 'elements',
  attributes: {},
  children: {
    ...itemExtensions,
    '{}title': one(title),
    '{}link': one(link),
    '{}description': one(html),
    '{}author': one(person),
    '{}category': any(category),
    '{}comments': one(link),
    // A second one is a warning, of `duplicateEnclosure`.
    '{}enclosure': any(enclosure),
    '{}guid': one(guid),
    '{}pubDate': one(date),
    '{}source': one(source),
  },
};

const rssChannel: Shape = {
  name: 'rss:channel',
  spec: `${profile}#element-channel`,
  holds: 'elements',
  attributes: {},
  children: {
    ...feedExtensions,
    '{}title': one(titleNotBlank),
    '{}link': one(link),
    '{}description': one(about),
    '{}language': one(valued('language', 'channel-language', [languageTag])),
    '{}copyright': one(plain('copyright', 'channel-copyright')),
    '{}managingEditor': one(person),
    '{}webMaster': one(person),
    '{}pubDate': one(date),
    '{}lastBuildDate': one(date),
    '{}category': any(category),
    '{}generator': one(valued('generator', 'channel-generator')),
    '{}docs': one(valued('docs', 'channel-docs', fullUriLink)),
    '{}cloud': one(cloud),
    '{}ttl': one(valued('ttl', 'channel-ttl', [positiveInteger, notBlank])),
    '{}image': one(rssImage),
    '{}rating': one(valued('rating', 'channel-rating')),
    '{}textInput': one(textInput),
    '{}skipHours': one(skipHours),
    '{}skipDays': one(skipDays),
    '{}item': any(rssItem),
  },
};

/** `<rss>`, from version 0.91 on: its elements are in no namespace. */
export const rss: Shape = {
  name: 'rss:rss',
  spec: `${profile}#element-rss`,
  holds: 'elements',
  attributes: { version: { isRequired: true, value: [rssVersion] } },
  children: { ...documentExtensions, '{}channel': { shape: () => rssChannel, isRequired: true } },
};
