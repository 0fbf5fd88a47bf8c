import { atomNamespace } from '../../model/namespaces.ts';
import type { Child, Shape } from '../shape.ts';
import { emailAddress, knownMailHost, noEmailAddress } from '../values/email-addresses.ts';
import { languageInAttribute } from '../values/language-tags.ts';
import { canonicalLink, fullLink, fullLinkInAttribute, link, linkInAttribute } from '../values/links.ts';
import { plainText } from '../values/markup.ts';
import { mediaType } from '../values/media-types.ts';
import { nonNegativeInteger } from '../values/non-negative-integer.ts';
import { plausibleRfc3339Date, rfc3339Date } from '../values/rfc3339-dates.ts';
import { attributeNotBlank, goodCharacters, notBlank, noWhiteSpace } from '../values/white-space.ts';
import type { Extension } from './extensions.ts';

/** The namespace of the threading extension (RFC 4685). */
export const threading = 'http://purl.org/syndication/thread/1.0';

/** Names in the namespace of Atom, as a shape's `children` want them. */
export const inAtom = (children: Readonly<Record<string, Child>>): Readonly<Record<string, Child>> =>
  Object.fromEntries(Object.entries(children).map(([local, child]) => [`{${atomNamespace}}${local}`, child]));

const rfc4287 = 'https://www.rfc-editor.org/rfc/rfc4287#section-';

const construct = (name: string, section: string): Shape => ({
  name: `atom:${name}`,
  spec: `${rfc4287}${section}`,
  children: {},
  attributes: { type: {} },
  text: [goodCharacters],
  holds: 'markup',
});

/** The title of a feed, an entry or a source. */
export const atomTitle = construct('title', '4.2.14');
/** A feed's second title. */
export const atomSubtitle = construct('subtitle', '4.2.12');
/** What an entry is about. */
export const atomSummary = construct('summary', '4.2.13');
/** Who has which rights in a feed or an entry. */
export const atomRights = construct('rights', '4.2.10');

/** An entry's words, or where they are. */
export const atomContent: Shape = {
  ...construct('content', '4.1.3'),
  attributes: { type: {}, src: { value: linkInAttribute } },
};

const date = (name: string, section: string): Shape => ({
  name: `atom:${name}`,
  spec: `${rfc4287}${section}`,
  children: {},
  attributes: {},
  text: [rfc3339Date, plausibleRfc3339Date, noWhiteSpace],
  holds: 'text',
});

/** When an entry came out. */
export const atomPublished = date('published', '4.2.9');
/** When a feed or an entry last changed. */
export const atomUpdated = date('updated', '4.2.15');

/** The name for ever of a feed or an entry. */
export const atomId: Shape = {
  name: 'atom:id',
  spec: `${rfc4287}4.2.6`,
  children: {},
  attributes: {},
  text: [...fullLink, canonicalLink, noWhiteSpace],
  holds: 'text',
};

const picture = (name: string, section: string): Shape => ({
  name: `atom:${name}`,
  spec: `${rfc4287}${section}`,
  children: {},
  attributes: {},
  text: [...link, notBlank, noWhiteSpace],
  holds: 'text',
});

/** A feed's small picture. */
export const atomIcon = picture('icon', '4.2.5');
/** A feed's large picture. */
export const atomLogo = picture('logo', '4.2.8');

/** A link; whether `href` is there is a rule of its own. */
export const atomLink: Shape = {
  name: 'atom:link',
  spec: `${rfc4287}4.2.7`,
  children: {},
  attributes: {
    href: { value: linkInAttribute },
    rel: { value: [attributeNotBlank] },
    type: { value: [mediaType] },
    hreflang: { value: [languageInAttribute] },
    title: { value: [attributeNotBlank, plainText, goodCharacters] },
    length: { value: [nonNegativeInteger] },
    [`{${threading}}count`]: { value: [nonNegativeInteger] },
    [`{${threading}}updated`]: { value: [rfc3339Date, plausibleRfc3339Date] },
  },
  holds: 'markup',
};

/** What a feed or an entry is filed under. */
export const atomCategory: Shape = {
  name: 'atom:category',
  spec: `${rfc4287}4.2.2`,
  children: {},
  attributes: {
    term: { isRequired: true, value: [attributeNotBlank] },
    scheme: { value: fullLinkInAttribute },
    label: { value: [plainText, goodCharacters] },
  },
  holds: 'markup',
};

/** The program that wrote a feed. */
export const atomGenerator: Shape = {
  name: 'atom:generator',
  spec: `${rfc4287}4.2.4`,
  children: {},
  attributes: { uri: { value: linkInAttribute }, version: { value: [attributeNotBlank] } },
  text: [notBlank, plainText, goodCharacters],
  holds: 'text',
};

const personName: Shape = {
  name: 'atom:name',
  spec: `${rfc4287}3.2.1`,
  children: {},
  attributes: {},
  text: [notBlank, plainText, noEmailAddress, goodCharacters],
  holds: 'text',
};

const personUri: Shape = {
  name: 'atom:uri',
  spec: `${rfc4287}3.2.2`,
  children: {},
  attributes: {},
  text: [...link, notBlank, noWhiteSpace],
  holds: 'text',
};

const personEmail: Shape = {
  name: 'atom:email',
  spec: `${rfc4287}3.2.3`,
  children: {},
  attributes: {},
  text: [emailAddress, knownMailHost],
  holds: 'text',
};

const person = (name: string, section: string): Shape => ({
  name: `atom:${name}`,
  spec: `${rfc4287}${section}`,
  children: inAtom({
    name: { shape: () => personName, isRequired: true },
    uri: { shape: () => personUri },
    email: { shape: () => personEmail },
  }),
  attributes: {},
  holds: 'elements',
});

/** Who wrote a feed or an entry. */
export const atomAuthor = person('author', '4.2.1');
/** Who else worked on it. */
export const atomContributor = person('contributor', '4.2.3');

/** What a feed and the source of an entry say of themselves; which of it must be there is theirs to say. */
export const metadata: Readonly<Record<string, Child>> = {
  author: { shape: () => atomAuthor, mayRepeat: true },
  category: { shape: () => atomCategory, mayRepeat: true },
  contributor: { shape: () => atomContributor, mayRepeat: true },
  generator: { shape: () => atomGenerator },
  icon: { shape: () => atomIcon },
  id: { shape: () => atomId },
  link: { shape: () => atomLink, mayRepeat: true },
  logo: { shape: () => atomLogo },
  rights: { shape: () => atomRights },
  subtitle: { shape: () => atomSubtitle },
  title: { shape: () => atomTitle },
  updated: { shape: () => atomUpdated },
};

/** The feed that an entry comes from. */
export const atomSource: Shape = {
  name: 'atom:source',
  spec: `${rfc4287}4.2.11`,
  children: inAtom(metadata),
  attributes: {},
  holds: 'elements',
};

/** What an entry says; which of it must be there is its own to say. */
export const entryElements: Readonly<Record<string, Child>> = {
  author: { shape: () => atomAuthor, mayRepeat: true },
  category: { shape: () => atomCategory, mayRepeat: true },
  content: { shape: () => atomContent },
  contributor: { shape: () => atomContributor, mayRepeat: true },
  id: { shape: () => atomId },
  link: { shape: () => atomLink, mayRepeat: true },
  published: { shape: () => atomPublished },
  rights: { shape: () => atomRights },
  source: { shape: () => atomSource },
  summary: { shape: () => atomSummary },
  title: { shape: () => atomTitle },
  updated: { shape: () => atomUpdated },
};

/** Atom's elements in RSS: a link to itself, a time of the last change… */
export const atomExtension: Extension = { namespace: atomNamespace, feed: metadata, item: entryElements };
