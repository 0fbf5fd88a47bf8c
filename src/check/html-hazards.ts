import { parseHtml } from '../codec/html/page.ts';
import type { HtmlPage } from '../codec/html/tree.ts';
import type { XmlTreeElement, XmlTreeNode } from '../codec/xml-tree.ts';
import { xhtmlNamespace } from '../model/namespaces.ts';
import { quote } from '../model/problem.ts';
import { spelt } from './document.ts';
import {
  isHarmlessAttribute,
  isHazardousElement,
  isHtmlElement,
  isMathElement,
  isSvgElement,
} from './registries/html-names.ts';
import { usualPrefixOf } from './registries/namespaces.ts';
import type { Law } from './rule.ts';
import { unsafeStyle } from './safe-style.ts';

/** Something in HTML that readers take out or cannot show. */
export interface Hazard {
  readonly law: Law;
  /** The sentence, to be told at the place where the HTML stands. */
  readonly message: string;
}

/** Elements that a reader takes out. */
export const securityRisk: Law = {
  code: 'SecurityRisk',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-8.1',
};

/** Attributes that a reader takes out. */
export const securityRiskAttribute: Law = { ...securityRisk, code: 'SecurityRiskAttr', w3c: 'SecurityRisk' };

/** Styles that a reader takes out. */
export const dangerousStyle: Law = { ...securityRisk, code: 'DangerousStyleAttr' };

/** Markup that HTML does not know. */
export const notHtml: Law = { code: 'NotHtml', severity: 'warning', spec: 'https://html.spec.whatwg.org/#elements-3' };

/** A link or a picture whose address is not absolute. */
export const containsRelativeReference: Law = {
  code: 'ContainsRelRef',
  severity: 'warning',
  spec: 'https://www.rssboard.org/rss-profile#data-types-url',
};

/** An element of a feed in the middle of XHTML. */
export const undefinedElement: Law = {
  code: 'UndefinedElement',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3',
};

/** XHTML that is in no namespace. */
export const missingNamespace: Law = {
  code: 'MissingNamespace',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3',
};

/** A reference to one of U+0080 to U+009F, by which somebody means a character of Windows-1252. */
const controlReference = /&#(?:x0{0,9}[89][0-9a-f]|0{0,9}1(?:2[89]|[34]\d|5\d));/i;

/** Every hazard of a piece of HTML, each kind of it once. Linear in its length. */
export const hazardsIn = (html: string): readonly Hazard[] => {
  const found = collector();
  const control = controlReference.exec(html)?.[0];
  if (control !== undefined)
    found.add(
      notHtml,
      `Expected HTML, found ${quote(control)}, a control character. Write the character that is meant.`,
    );
  if (!html.includes('<')) return found.hazards;
  const cut = html.lastIndexOf('<');
  if (/^<[A-Za-z/]/.test(html.slice(cut, cut + 2)) && !html.includes('>', cut))
    found.add(notHtml, `Expected HTML, found a tag without its end, ${quote(html.slice(cut))}. Close it with >.`);
  const page = parseHtml(html);
  for (let place = 1; place < page.elements.length; ) {
    const element = page.elements[place];
    /* v8 ignore next -- @preserve: the loop ends before */
    if (element === undefined) break;
    const { name, attributes } = element;
    const isForeign = name === 'svg' || name === 'math';
    addElement(found, name);
    for (const [attribute, value] of attributes) if (!isForeign) addAttribute(found, attribute, value);
    if (isReferenceTo(name, attributes)) found.relative(name, attributes.get(referenceOf[name] ?? '') ?? '');
    // What is within a drawing or a formula has names of its own.
    place = isForeign ? element.next : place + 1;
  }
  addNesting(found, page);
  return found.hazards;
};

/** HTML 5 lets their end tags out. */
const needNoEnd = new Set(
  'body colgroup caption dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr'.split(' '),
);

/** The first tag that is one half of a pair only. */
const addNesting = (found: Collector, { strayEnd, elements, source }: HtmlPage): void => {
  if (strayEnd !== undefined && strayEnd.length > 0)
    found.add(
      notHtml,
      `Expected a tag that opens for each that closes, found only ${quote(`</${strayEnd}>`)}. Take it out.`,
    );
  const open = elements.find(
    ({ parent, name, innerEnd, end }) =>
      parent !== undefined &&
      innerEnd === source.length &&
      end === source.length &&
      !needNoEnd.has(name) &&
      !isVoid.has(name),
  );
  if (open !== undefined)
    found.add(notHtml, `Expected a tag that closes for each that opens, found only <${open.name}>. Close it.`);
};

/** HTML has no end tags for them at all. */
const isVoid = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

const svg = 'http://www.w3.org/2000/svg';
const math = 'http://www.w3.org/1998/Math/MathML';

/** Every hazard of the children of an XHTML `div`, each kind of it once. */
export const hazardsInXhtml = (children: readonly XmlTreeNode[]): readonly Hazard[] => {
  const found = collector();
  const ahead: XmlTreeNode[] = [...children];
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (node.kind === 'text') continue;
    if (node.uri === xhtmlNamespace) addElement(found, node.local);
    else if (node.uri === svg && !isSvgElement(node.local)) found.add(securityRisk, riskMessage(node.local));
    else if (node.uri === math && !isMathElement(node.local)) found.add(securityRisk, riskMessage(node.local));
    else if (node.uri === '')
      found.add(
        missingNamespace,
        `Expected XHTML in its namespace, found <${node.local}> in none. Write xmlns="${xhtmlNamespace}" at the div.`,
      );
    else if (node.uri !== svg && node.uri !== math && usualPrefixOf(node.uri) !== undefined)
      found.add(
        undefinedElement,
        `Expected only XHTML, found <${spelt(node)}>, which belongs into a feed or an entry. Move it there.`,
      );
    addXmlAttributes(found, node);
    // What is known about a drawing is in namespaces of its own.
    if (node.uri === svg && node.local === 'metadata') continue;
    for (const child of node.children) ahead.push(child);
  }
  return found.hazards;
};

const addXmlAttributes = (found: Collector, { uri, attributes }: XmlTreeElement): void => {
  for (const { uri: its, local, value } of attributes) {
    if (its !== '') continue;
    if (uri === xhtmlNamespace) addAttribute(found, local, value);
    else if (/^on/i.test(local)) found.add(securityRiskAttribute, attributeMessage(local));
  }
};

interface Collector {
  readonly hazards: readonly Hazard[];
  add(law: Law, message: string): void;
  relative(name: string, address: string): void;
}

const collector = (): Collector => {
  const hazards: Hazard[] = [];
  const seen = new Set<string>();
  let hasRelative = false;
  const add = (law: Law, message: string): void => {
    const key = `${law.code} ${message}`;
    if (seen.has(key)) return;
    seen.add(key);
    hazards.push({ law, message });
  };
  return {
    hazards,
    add,
    relative: (name, address) => {
      // One is enough to say: all of them have the same cure.
      if (hasRelative) return;
      hasRelative = true;
      add(
        containsRelativeReference,
        `Expected full addresses in HTML, found ${quote(address)} at <${name}>. Write it with https:// and its host.`,
      );
    },
  };
};

const riskMessage = (name: string): string =>
  `Expected markup that is only shown, found <${name}>, which readers take out. Leave it out.`;

const attributeMessage = (name: string): string =>
  `Expected attributes that are only shown, found ${quote(name)}, which readers take out. Leave it out.`;

const addElement = (found: Collector, name: string): void => {
  if (name === 'svg' || isHazardousElement(name)) found.add(securityRisk, riskMessage(name));
  else if (name !== 'math' && !isHtmlElement(name))
    found.add(notHtml, `Expected elements of HTML, found ${quote(name)}. Correct its name, or write its < as &lt;.`);
};

const addAttribute = (found: Collector, name: string, value: string): void => {
  if (name === 'style') {
    for (const part of unsafeStyle(value))
      found.add(dangerousStyle, `Expected a style that keeps to its own words, found ${quote(part)}. Leave it out.`);
  } else if (name.includes(':') ? /^on/i.test(name) : !isHarmlessAttribute(name)) {
    found.add(securityRiskAttribute, attributeMessage(name));
  } else if (addressAttributes.has(name) && runs.test(value)) {
    found.add(
      securityRiskAttribute,
      `Expected an address in ${quote(name)}, found a script, ${quote(value)}, which readers take out. Leave it out.`,
    );
  }
};

const addressAttributes = new Set(['href', 'src', 'action', 'background', 'cite', 'data', 'longdesc', 'poster']);

/** An address that is a program, white space in it or not. */
const runs = /^\s*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i;

const referenceOf: Readonly<Record<string, string>> = { a: 'href', img: 'src' };

const isReferenceTo = (name: string, attributes: ReadonlyMap<string, string>): boolean => {
  if (!Object.hasOwn(referenceOf, name)) return false;
  const address = attributes.get(referenceOf[name] ?? '')?.trim();
  return address !== undefined && !runs.test(address) && !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(address);
};
