import type { Child, Shape } from '../shape.ts';
import type { ValueKind } from '../value.ts';
import { contactOrNothing } from '../values/contact.ts';
import { fullUriLink } from '../values/links.ts';
import { expansionState, opmlVersion, outlineFlag, outlineLanguage, outlineVersion, pixels } from '../values/opml.ts';
import { rfc822Dates } from '../values/rfc822-date.ts';
import { textElement } from './text-element.ts';

const spec = 'http://opml.org/spec2.opml';

const field = (name: string, text: readonly ValueKind[] = []): Child => {
  const shape = textElement({ name: `opml:${name}`, spec: `${spec}#whatIsALtheadgt` }, text);
  return { shape: () => shape };
};

const head: Shape = {
  name: 'opml:head',
  spec: `${spec}#whatIsALtheadgt`,
  holds: 'elements',
  attributes: {},
  children: {
    '{}title': field('title'),
    '{}dateCreated': field('dateCreated', rfc822Dates),
    '{}dateModified': field('dateModified', rfc822Dates),
    '{}ownerName': field('ownerName'),
    '{}ownerEmail': field('ownerEmail', [contactOrNothing]),
    '{}ownerId': field('ownerId', fullUriLink),
    '{}docs': field('docs', fullUriLink),
    '{}expansionState': field('expansionState', [expansionState]),
    '{}vertScrollState': field('vertScrollState', [pixels]),
    '{}windowTop': field('windowTop', [pixels]),
    '{}windowLeft': field('windowLeft', [pixels]),
    '{}windowBottom': field('windowBottom', [pixels]),
    '{}windowRight': field('windowRight', [pixels]),
  },
};

const outline: Shape = {
  name: 'opml:outline',
  spec: `${spec}#whatIsAnLtoutlinegt`,
  holds: 'elements',
  attributes: {
    text: { isRequired: true },
    type: {},
    isComment: { value: [outlineFlag] },
    isBreakpoint: { value: [outlineFlag] },
    created: { value: rfc822Dates },
    category: {},
    description: {},
    title: {},
    url: { value: fullUriLink },
    htmlUrl: { value: fullUriLink },
    xmlUrl: { value: fullUriLink },
    language: { value: [outlineLanguage] },
    version: { value: [outlineVersion] },
  },
  children: { '{}outline': { shape: () => outline, mayRepeat: true } },
};

const body: Shape = {
  name: 'opml:body',
  spec: `${spec}#whatIsALtbodygt`,
  holds: 'elements',
  attributes: {},
  children: { '{}outline': { shape: () => outline, isRequired: true, mayRepeat: true } },
};

/** `<opml>`, and `<outlineDocument>` as it was called before version 1.0; only the first must have its version. */
export const opml: Shape = {
  name: 'opml:opml',
  spec: `${spec}#whatIsAnLtopmlgt`,
  holds: 'elements',
  attributes: { version: { value: [opmlVersion] } },
  children: {
    '{}head': { shape: () => head, isRequired: true },
    '{}body': { shape: () => body, isRequired: true },
  },
};
