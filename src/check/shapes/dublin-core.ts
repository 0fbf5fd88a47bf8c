import { dublinCoreNamespace, dublinCoreTermsNamespace } from '../../model/namespaces.ts';
import type { Child, Shape } from '../shape.ts';
import type { ValueKind } from '../value.ts';
import { languageTag } from '../values/language-tags.ts';
import { w3cdtfDate } from '../values/w3cdtf-date.ts';
import type { Extension } from './extensions.ts';

const spec = 'http://web.resource.org/rss/1.0/modules/dc/';

// What an element of Dublin Core holds may be described further, as in <dc:creator><foaf:name>…: it is not judged.
const shapeOf = (name: string, text: readonly ValueKind[]): Shape => ({
  name,
  spec,
  children: {},
  attributes: {},
  text,
  hasOpenAttributes: true,
});

const repeated = (name: string, text: readonly ValueKind[] = []): Child => {
  const shape = shapeOf(name, text);
  return { shape: () => shape, mayRepeat: true };
};

const words = (names: string, prefix: string): Readonly<Record<string, Child>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, repeated(`${prefix}:${name}`)]));

const elements: Readonly<Record<string, Child>> = {
  ...words(
    'title creator subject description publisher contributor type format identifier source relation coverage rights',
    'dc',
  ),
  date: repeated('dc:date', [w3cdtfDate]),
  language: repeated('dc:language', [languageTag]),
};

/** The fifteen elements of Dublin Core. A channel has one date; an item may have several. */
export const dublinCore: Extension = {
  namespace: dublinCoreNamespace,
  feed: { ...elements, date: { ...repeated('dc:date', [w3cdtfDate]), mayRepeat: false } },
  item: elements,
};

const date = (name: string): Child => repeated(`dcterms:${name}`, [w3cdtfDate]);

const terms: Readonly<Record<string, Child>> = {
  ...words(
    'alternative abstract tableOfContents valid available extent medium isVersionOf hasVersion isReplacedBy replaces isRequiredBy requires isPartOf hasPart isReferencedBy references isFormatOf hasFormat conformsTo spatial temporal audience mediator educationLevel',
    'dcterms',
  ),
  created: date('created'),
  issued: date('issued'),
  modified: date('modified'),
  dateAccepted: date('dateAccepted'),
  dateCopyrighted: date('dateCopyrighted'),
  dateSubmitted: date('dateSubmitted'),
};

/** The terms that qualify Dublin Core; there are more than the module for RSS lists. */
export const dublinCoreTerms: Extension = {
  namespace: dublinCoreTermsNamespace,
  feed: terms,
  item: terms,
  isGrowing: true,
};
