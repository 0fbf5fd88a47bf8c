import { xmlNamespace } from '../../model/namespaces.ts';
import type { CheckedDocument, ElementNode } from '../document.ts';
import { attributeOf, spelt, wordsIn } from '../document.ts';
import {
  containsRelativeReference,
  dangerousStyle,
  type Hazard,
  hazardsIn,
  hazardsInXhtml,
  missingNamespace,
  notHtml,
  securityRisk,
  securityRiskAttribute,
  undefinedElement,
} from '../html-hazards.ts';
import { at, type Finding, type Law, type Place, type Rule } from '../rule.ts';
import { constructNames, kindOf, xhtmlDivOf } from '../text-construct.ts';
import { base64 } from '../values/base64.ts';

interface Placed {
  readonly place: Place;
  readonly hazard: Hazard;
}

// Each law is a rule of its own, but a document's HTML is read only once.
const known = new WeakMap<CheckedDocument, ReadonlyMap<Law, readonly Placed[]>>();

const hazardsOf = (document: CheckedDocument): ReadonlyMap<Law, readonly Placed[]> => {
  const before = known.get(document);
  if (before !== undefined) return before;
  const byLaw = new Map<Law, Placed[]>();
  for (const placed of findHazards(document)) {
    const same = byLaw.get(placed.hazard.law);
    if (same === undefined) byLaw.set(placed.hazard.law, [placed]);
    else same.push(placed);
  }
  known.set(document, byLaw);
  return byLaw;
};

const findHazards = (document: CheckedDocument): readonly Placed[] => {
  if (document.kind === 'json') return jsonHazards(document);
  const found: Placed[] = [];
  for (const node of document.nodes) {
    if (node.shape === undefined) continue;
    const hazards = saysItsType(node.shape.name) ? constructHazards(node) : htmlHazards(node);
    for (const hazard of hazards) found.push({ place: node, hazard: told(hazard, `in <${spelt(node.element)}>`) });
  }
  return found;
};

const told = ({ law, message }: Hazard, where: string): Hazard => ({
  law,
  message: message.replace('Expected ', `Expected ${where} `),
});

/** Media RSS says by `type`, too, whether words are HTML. */
const saysItsType = (name: string): boolean =>
  constructNames.has(name) || name === 'media:title' || name === 'media:description' || name === 'media:text';

/** Where the shape says that the text is HTML. */
const htmlHazards = (node: ElementNode): readonly Hazard[] => {
  if (node.shape?.name === 'xhtml:body') return hazardsInXhtml(node.element.children);
  if (node.shape?.isHtml !== true) return [];
  const hazards = hazardsIn(wordsIn(node));
  const isRelative = hazards.some(({ law }) => law === containsRelativeReference);
  return isRelative && hasBase(node) ? hazards.filter(({ law }) => law !== containsRelativeReference) : hazards;
};

const hasBase = (node: ElementNode): boolean => {
  for (let within: ElementNode | undefined = node; within !== undefined; within = within.parent)
    if (attributeOf(within, 'base', xmlNamespace) !== undefined) return true;
  return false;
};

/** In Atom the type says what the text is; relative addresses count from `xml:base` or the feed's own (RFC 4287, section 2). */
const constructHazards = (node: ElementNode): readonly Hazard[] => {
  const kind = kindOf(node);
  if (kind === 'html') return hazardsIn(wordsIn(node)).filter(({ law }) => law !== containsRelativeReference);
  const bytes = kind === 'bytes' && isHtmlType(attributeOf(node, 'type')) ? wordsIn(node).trim() : '';
  if (bytes !== '' && base64.isRight(bytes)) return hazardsIn(atob(bytes));
  const div = kind === 'xhtml' ? xhtmlDivOf(node) : undefined;
  return div === undefined ? [] : hazardsInXhtml(div.children);
};

const isHtmlType = (type: string | undefined): boolean => type?.toLowerCase().endsWith('/html') === true;

const jsonHazards = (document: Extract<CheckedDocument, { readonly kind: 'json' }>): readonly Placed[] => {
  const { value } = document.read;
  const items = listIn(value, 'items');
  return items.flatMap((item, index) => {
    const html = memberOf(item, 'content_html');
    if (typeof html !== 'string') return [];
    const hazards = hazardsIn(html);
    if (hazards.length === 0) return [];
    const place = document.read.placeOf(['items', index, 'content_html']);
    return hazards.map((hazard) => ({ place, hazard: told(hazard, 'in "content_html"') }));
  });
};

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

const listIn = (value: unknown, name: string): readonly unknown[] => {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
};

const toRule = (law: Law): Rule => ({
  ...law,
  check: (document): readonly Finding[] =>
    (hazardsOf(document).get(law) ?? []).map(({ place, hazard }) => at(place, hazard.message)),
});

/** What in HTML readers take out or cannot show, for every format. */
export const htmlRules: readonly Rule[] = [
  securityRisk,
  securityRiskAttribute,
  dangerousStyle,
  notHtml,
  containsRelativeReference,
  missingNamespace,
  undefinedElement,
].map(toRule);
