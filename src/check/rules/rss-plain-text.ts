import { textsOf } from '../../codec/xml-tree.ts';
import { quote } from '../../model/problem.ts';
import type { CheckedDocument, ElementNode, XmlDocument } from '../document.ts';
import { spelt, wordsIn } from '../document.ts';
import { isHtmlEntity } from '../registries/html-entities.ts';
import { isHtmlElement } from '../registries/html-names.ts';
import { at, type Finding, type Rule } from '../rule.ts';

const spec = 'https://www.rssboard.org/rss-profile#data-types-characterdata';

/** The elements of RSS that hold plain text and no HTML. */
const plainShapes = [
  'rss:title',
  'rss:channel-title',
  'rss:channel-description',
  'rss:category',
  'rss:copyright',
  'rss:image-title',
  'rss:source',
  'rss10:title',
];

/** What a reader that takes plain text for HTML would spoil. */
type Trouble = { readonly kind: 'html' | 'characters'; readonly text: string };

const troubleIn = (text: string, isHexadecimal: () => boolean): Trouble | undefined => {
  if (!/[<&]/.test(text)) return undefined;
  const html = endTagIn(text);
  if (html !== undefined) return { kind: 'html', text: html };
  const entity = entityIn(text);
  if (entity !== undefined) return isHexadecimal() ? undefined : { kind: 'html', text: `${entity};` };
  const hidden = /<[A-Za-z!?/]|&#/.exec(text);
  if (hidden !== null && !isHexadecimal()) return { kind: 'characters', text: text.slice(hidden.index) };
  return undefined;
};

const endTagIn = (text: string): string | undefined => {
  for (const [tag, name = ''] of text.matchAll(/<\/([A-Za-z][A-Za-z0-9]*)>/g))
    if (isHtmlElement(name.toLowerCase())) return tag;
  return undefined;
};

const entityIn = (text: string): string | undefined => {
  for (const [found] of text.matchAll(/&(?:#\w+|[A-Za-z]\w*)/g))
    if (found.startsWith('&#') || isHtmlEntity(found.slice(1))) return found;
  return undefined;
};

// The one form that readers agree on: `&#x26;` and `&#x3C;`. Told from the lines, since a parser has no more of it.
const hexadecimalLines = new WeakMap<CheckedDocument, ReadonlySet<number>>();

const linesWithHexadecimal = (document: XmlDocument): ReadonlySet<number> => {
  const before = hexadecimalLines.get(document);
  if (before !== undefined) return before;
  const lines = new Set<number>();
  document.source.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.includes('&#x')) lines.add(index + 1);
  });
  hexadecimalLines.set(document, lines);
  return lines;
};

const isHexadecimalIn = (document: XmlDocument, node: ElementNode): boolean => {
  const lines = linesWithHexadecimal(document);
  const pieces = textsOf(node.element);
  return pieces.some(({ text, line }) => {
    const last = line + text.split(/\r\n|\r|\n/).length - 1;
    for (let number = line; number <= last; number += 1) if (lines.has(number)) return true;
    return false;
  });
};

const findingsOf = (document: CheckedDocument, kind: Trouble['kind'], cure: string): readonly Finding[] => {
  if (document.kind !== 'xml') return [];
  return plainShapes.flatMap((shape) =>
    document.of(shape).flatMap((node): readonly Finding[] => {
      const trouble = troubleIn(wordsIn(node), () => isHexadecimalIn(document, node));
      if (trouble?.kind !== kind) return [];
      return [at(node, `Expected plain text in <${spelt(node.element)}>, found ${quote(trouble.text)}. ${cure}`)];
    }),
  );
};

/** Plain text holds no HTML. */
export const containsHtml: Rule = {
  code: 'ContainsHTML',
  severity: 'warning',
  spec,
  check: (document) =>
    findingsOf(
      document,
      'html',
      'Take the markup out, and write characters themselves; & as &#x26; where it is meant.',
    ),
};

/** Plain text that looks like markup is written in the one form that readers agree on. */
export const characterData: Rule = {
  code: 'CharacterData',
  severity: 'warning',
  spec,
  check: (document) => findingsOf(document, 'characters', 'Write < as &#x3C; and & as &#x26;.'),
};

/** Both of these rules. */
export const rssPlainTextRules: readonly Rule[] = [containsHtml, characterData];
