import type { XmlTreeNode } from '../../codec/xml-tree.ts';
import { textOf } from '../../codec/xml-tree.ts';
import { xhtmlNamespace } from '../../model/namespaces.ts';
import { quote, type Severity } from '../../model/problem.ts';
import { attributeOf, type CheckedDocument, type ElementNode, spelt, wordsIn } from '../document.ts';
import { at, type Finding, type Rule } from '../rule.ts';
import { constructNames, kindOf, xhtmlDivOf } from '../text-construct.ts';
import { base64 } from '../values/base64.ts';
import { markupIn } from '../values/markup.ts';
import { isMediaType } from '../values/media-types.ts';

const rfc4287 = 'https://www.rfc-editor.org/rfc/rfc4287#section-';

/** A rule of Atom's text constructs: a sentence for each that breaks it. */
const constructRule = (
  law: { readonly code: string; readonly severity: Severity; readonly section: string },
  fault: (node: ElementNode) => string | undefined,
): Rule => ({
  code: law.code,
  severity: law.severity,
  spec: `${rfc4287}${law.section}`,
  check: (document) =>
    constructsIn(document).flatMap((node): readonly Finding[] => {
      const message = fault(node);
      return message === undefined ? [] : [at(node, message)];
    }),
});

const constructsIn = (document: CheckedDocument): readonly ElementNode[] =>
  document.kind === 'xml' ? [...constructNames].flatMap((name) => document.of(name)) : [];

const isContent = (node: ElementNode): boolean => node.shape?.name === 'atom:content';
const isElement = (node: XmlTreeNode): boolean => node.kind === 'element';
const isWords = (node: XmlTreeNode): boolean => node.kind === 'text' && node.text.trim() !== '';

/** A title, summary and the like is text, HTML or XHTML, and of no media type. */
const invalidTextType = constructRule({ code: 'InvalidTextType', severity: 'error', section: '3.1.1' }, (node) => {
  const type = attributeOf(node, 'type') ?? '';
  return isContent(node) || !type.includes('/')
    ? undefined
    : `Expected as the type of <${spelt(node.element)}> text, html or xhtml, found ${quote(type)}. Write one of the three.`;
});

const simpleTypes = new Set(['text', 'html', 'xhtml']);

/** What is not text, HTML or XHTML is of a media type. */
const invalidType = constructRule({ code: 'InvalidMIMEType', severity: 'error', section: '4.1.3.1' }, (node) => {
  const type = attributeOf(node, 'type');
  if (type === undefined || type === '') return undefined;
  const isElsewhere = attributeOf(node, 'src') !== undefined;
  if (simpleTypes.has(type) && !isElsewhere) return undefined;
  if (isMediaType(type) && !/^(?:multipart|message)\//i.test(type)) return undefined;
  const expected = isElsewhere
    ? 'a media type such as text/html, since its words are elsewhere'
    : 'text, html, xhtml, or a media type such as image/png';
  return `Expected as the type of <${spelt(node.element)}> ${expected}, found ${quote(type)}. Correct it.`;
});

const blankType = constructRule({ code: 'AttrNotBlank', severity: 'warning', section: '3.1.1' }, (node) =>
  attributeOf(node, 'type')?.trim() === ''
    ? `Expected as the type of <${spelt(node.element)}> text, html or xhtml, found nothing. Write it, or take "type" out.`
    : undefined,
);

/** Words that are elsewhere have a type, so that a reader knows whether to fetch them. */
const missingType = constructRule({ code: 'MissingTypeAttr', severity: 'warning', section: '4.1.3.2' }, (node) =>
  kindOf(node) === 'elsewhere' && attributeOf(node, 'type') === undefined
    ? `Expected the attribute "type" beside "src" at <${spelt(node.element)}>, found none. Add it.`
    : undefined,
);

/** Elements stand in XHTML and XML only. */
const undefinedInText = constructRule({ code: 'UndefinedElement', severity: 'error', section: '3.1.1' }, (node) => {
  const kind = kindOf(node);
  const { children } = node.element;
  if (kind === 'elsewhere') {
    const isEmpty = !children.some((child) => isElement(child) || isWords(child));
    return isEmpty
      ? undefined
      : `Expected nothing in <${spelt(node.element)}>, which is elsewhere by its "src", found something. Take one of them out.`;
  }
  if (kind === 'xhtml' || kind === 'xml') return undefined;
  const child = node.element.children.find((one) => one.kind === 'element');
  return child === undefined
    ? undefined
    : `Expected no elements in <${spelt(node.element)}> of the type ${quote(attributeOf(node, 'type') ?? 'text')}, found <${spelt(child)}>. Escape it, or write type="xhtml".`;
});

/** What says that it is escaped has no elements. */
const notEscaped = constructRule({ code: 'NotEscaped', severity: 'error', section: '3.1.1.2' }, (node) =>
  attributeOf(node, 'mode') === 'escaped' && node.element.children.some(isElement)
    ? `Expected escaped markup in <${spelt(node.element)}>, as its mode says, found elements. Escape them, or write type="xhtml".`
    : undefined,
);

/** XHTML stands in one `div`, and nothing beside it. */
const missingXhtmlDiv = constructRule(
  { code: 'MissingXhtmlDiv', severity: 'error', section: '3.1.1.3' },
  (node): string | undefined => {
    if (kindOf(node) !== 'xhtml') return undefined;
    const its = node.element.children.filter((child) => isElement(child) || isWords(child));
    const [first, ...others] = its;
    if (first === undefined) return undefined;
    // Words behind the div are `UnexpectedText`.
    if (first === xhtmlDivOf(node) && others.every(isWords)) return undefined;
    return `Expected in <${spelt(node.element)}> one <div xmlns="http://www.w3.org/1999/xhtml"> with all the words, found something else or more. Put all of it into one.`;
  },
);

const foreignInXhtml = constructRule({ code: 'NotHtml', severity: 'warning', section: '3.1.1.3' }, (node) => {
  if (kindOf(node) !== 'xhtml') return undefined;
  const child = node.element.children.find((one) => one.kind === 'element' && one.uri !== xhtmlNamespace);
  return child === undefined || child.kind !== 'element'
    ? undefined
    : `Expected XHTML in <${spelt(node.element)}>, found <${spelt(child)}> of another namespace. Write xmlns="http://www.w3.org/1999/xhtml" at it.`;
});

/** XHTML and XML have one element, and no words beside it. */
const wordsBeside = constructRule({ code: 'UnexpectedText', severity: 'error', section: '4.1.3.3' }, (node) => {
  const kind = kindOf(node);
  if (kind !== 'xhtml' && kind !== 'xml') return undefined;
  const first = node.element.children.findIndex(isElement);
  const words = first === -1 ? undefined : node.element.children.slice(first).find(isWords);
  return words?.kind === 'text'
    ? `Expected in <${spelt(node.element)}> one element and nothing behind it, found ${quote(words.text.trim())}. Put the words into it.`
    : undefined;
});

/** XHTML is not escaped once more. */
const notInline = constructRule({ code: 'NotInline', severity: 'warning', section: '3.1.1.3' }, (node) => {
  if (kindOf(node) !== 'xhtml') return undefined;
  const div = xhtmlDivOf(node);
  const beside = node.element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  const within = div === undefined || div.children.some(isElement) ? '' : textOf(div);
  const markup = markupIn(beside) ?? markupIn(within);
  return markup === undefined
    ? undefined
    : `Expected XHTML as elements in <${spelt(node.element)}>, found escaped ${quote(markup)}. Write it unescaped, or write type="html".`;
});

/** Plain text holds no markup. */
const undeclaredHtml = constructRule(
  { code: 'ContainsUndeclaredHTML', severity: 'warning', section: '3.1.1.1' },
  (node) => {
    const markup = kindOf(node) === 'text' ? markupIn(wordsIn(node)) : undefined;
    return markup === undefined
      ? undefined
      : `Expected plain text in <${spelt(node.element)}>, found ${quote(markup)}, which readers show as it stands. Write type="html", or take it out.`;
  },
);

/** A whole page where the type says that it is one. */
const htmlFragment = constructRule({ code: 'HtmlFragment', severity: 'warning', section: '4.1.3.3' }, (node) => {
  if (!isContent(node) || kindOf(node) === 'elsewhere') return undefined;
  const type = attributeOf(node, 'type')?.toLowerCase() ?? '';
  const first = node.element.children.find((child) => child.kind === 'element');
  const isFragment =
    (type === 'text/html' && !/<html/i.test(wordsIn(node))) ||
    (type === 'application/xhtml+xml' && first?.kind === 'element' && first.local !== 'html');
  return isFragment
    ? `Expected a whole page in <${spelt(node.element)}> of the type ${quote(type)}, found a piece of one. Write type="html" or "xhtml".`
    : undefined;
});

/** What is neither text nor XML is written in Base64. */
const notBase64 = constructRule({ code: 'NotBase64', severity: 'error', section: '4.1.3.3' }, (node) =>
  kindOf(node) === 'bytes' && isMediaType(attributeOf(node, 'type') ?? '') && !base64.isRight(wordsIn(node))
    ? `Expected in <${spelt(node.element)}> ${base64.expected}, found ${quote(wordsIn(node))}. Encode it.`
    : undefined,
);

/** A text construct that says something. */
const blank = constructRule({ code: 'NotBlank', severity: 'warning', section: '3.1' }, (node) =>
  kindOf(node) !== 'elsewhere' && !node.element.children.some((child) => isElement(child) || isWords(child))
    ? `Expected some words in <${spelt(node.element)}>, found none. Write them, or leave the element out.`
    : undefined,
);

/** The rules of Atom's texts. */
export const atomTextRules: readonly Rule[] = [
  invalidTextType,
  invalidType,
  blankType,
  missingType,
  undefinedInText,
  notEscaped,
  missingXhtmlDiv,
  foreignInXhtml,
  wordsBeside,
  notInline,
  undeclaredHtml,
  htmlFragment,
  notBase64,
  blank,
];
