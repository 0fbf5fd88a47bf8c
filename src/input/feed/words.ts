import { voidElements } from '../../codec/html/elements.ts';
import { parseHtml } from '../../codec/html/page.ts';
import { escapeText, quotedWords } from '../../codec/markup.ts';
import { trimWide } from '../../codec/white-space.ts';
import { textsOf, type XmlTreeElement, type XmlTreeNode } from '../../codec/xml-tree.ts';
import type { Block, Found } from '../../model/capture.ts';
import { xmlNamespace } from '../../model/namespaces.ts';
import { collapse, wordsOf } from '../html/words.ts';
import { type Line, toParagraphs } from '../lines.ts';

/** A text in a feed, and the line of the file on which each of its characters stands. */
export interface LinedText {
  readonly text: string;
  lineAt(offset: number): number;
}

/** What an element says: words as they stand, or markup. Never blank. */
export interface Wording extends LinedText {
  readonly kind: 'plain' | 'html';
}

/** The text of pieces, one after the other. */
export const toLinedText = (pieces: readonly Found[]): LinedText => {
  const text = pieces.map((piece) => piece.text).join('');
  // Most texts are never asked for more than their first line.
  let marks: readonly Mark[] | undefined;
  return {
    text,
    lineAt: (offset) => {
      marks ??= toMarks(pieces);
      return lineOf(marks, offset);
    },
  };
};

/** An offset from which on characters stand on a line, up to the next mark. */
interface Mark {
  readonly offset: number;
  readonly line: number;
}

const toMarks = (pieces: readonly Found[]): readonly Mark[] => {
  const marks: Mark[] = [];
  let start = 0;
  for (const { text, line } of pieces) {
    let at = line;
    marks.push({ offset: start, line: at });
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
      at += 1;
      marks.push({ offset: start + end + 1, line: at });
    }
    start += text.length;
  }
  return marks;
};

const lineOf = (marks: readonly Mark[], offset: number): number => {
  let low = 0;
  let high = marks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return marks[low]?.line ?? 1;
};

const isBlank = (text: string): boolean => text.trim() === '';

/** Words that are to be shown as they stand; `undefined` where there are none. */
export const toPlain = (element: XmlTreeElement): Wording | undefined => {
  const lined = toLinedText(textsOf(element));
  return isBlank(lined.text) ? undefined : { kind: 'plain', ...lined };
};

/** Words that are markup, escaped once more for XML. */
export const toHtml = (element: XmlTreeElement): Wording | undefined => {
  const plain = toPlain(element);
  return plain === undefined ? undefined : { ...plain, kind: 'html' };
};

/** The markup that stands in an element as elements, as HTML spells it. */
export const toMarkup = (element: XmlTreeElement): Wording | undefined => {
  const pieces: Found[] = [];
  const ahead: (XmlTreeNode | Found)[] = element.children.toReversed();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (!('kind' in node)) {
      pieces.push(node);
    } else if (node.kind === 'text') {
      pieces.push({ text: escapeText(node.text), line: node.line });
    } else {
      pieces.push({ text: startTag(node), line: node.line });
      if (voidElements.has(node.local)) continue;
      ahead.push({ text: `</${node.local}>`, line: node.line });
      for (const child of node.children.toReversed()) ahead.push(child);
    }
  }
  const lined = toLinedText(pieces);
  return isBlank(lined.text) ? undefined : { kind: 'html', ...lined };
};

const startTag = ({ local, attributes }: XmlTreeElement): string => {
  const kept = attributes.filter(({ uri, local: name }) => uri === '' || (uri === xmlNamespace && name === 'lang'));
  const spelt = kept.map(({ local: name, value }) => ` ${name}="${quotedWords(value).markup}"`);
  return `<${local}${spelt.join('')}>`;
};

// RSS does not say whether a text is HTML. A tag that is closed again, or one that needs no closing, is hardly ever meant
// as words in a headline; in a story any tag of HTML is one.
const titleTags =
  /<\/(?:a|abbr|b|big|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var|p|div|h[1-6])\s*>|<(?:br|wbr|img)(?:[\s/][^<>]{0,2000})?>/i;
const storyTags =
  /<\/?(?:a|abbr|article|b|big|blockquote|br|center|cite|code|del|div|em|figure|font|h[1-6]|hr|i|iframe|img|ins|li|mark|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tt|u|ul|video)(?:[\s/>]|$)/i;
const reference = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i;

/** What an element of RSS says as a headline, a name or another short text: by evidence, as RSS does not tell. */
export const toTitleWording = (element: XmlTreeElement): Wording | undefined => byEvidence(element, titleTags);

/** What an element of RSS says as a story or a summary. */
export const toStoryWording = (element: XmlTreeElement): Wording | undefined => byEvidence(element, storyTags);

const byEvidence = (element: XmlTreeElement, tags: RegExp): Wording | undefined => {
  const plain = toPlain(element);
  if (plain === undefined) return undefined;
  if (tags.test(plain.text)) return { ...plain, kind: 'html' };
  return reference.test(plain.text) ? { kind: 'plain', ...withoutReferences(plain) } : plain;
};

/** Plain text in which a person's `&` is spelt `&amp;`: decoded once, line by line, and every `<` is one. */
const withoutReferences = (plain: LinedText): LinedText =>
  toLinedText(
    linesOf(plain).map(({ raw, number }) => ({
      text: `${reference.test(raw) ? wordsOf(parseHtml(raw.replaceAll('<', '&lt;')).root) : raw}\n`,
      line: number,
    })),
  );

const linesOf = ({ text, lineAt }: LinedText): readonly Line[] => {
  let offset = 0;
  return text.split('\n').map((raw) => {
    const number = lineAt(offset);
    offset += raw.length + 1;
    return { raw, text: trimWide(raw), number };
  });
};

/** The words on one line, e.g. of a headline, and the line they begin on; `undefined` where markup holds none. */
export const toFound = (wording: Wording | undefined): Found | undefined => {
  if (wording === undefined) return undefined;
  const { kind, text, lineAt } = wording;
  const words = kind === 'html' ? wordsOf(parseHtml(text).root) : collapse(text);
  return words === '' ? undefined : { text: words, line: lineAt(text.search(/\S/)) };
};

/** Plain text as paragraphs: between blank lines where there are any, else every line is one. */
export const plainBlocks = (plain: LinedText): readonly Block[] => {
  const lines = linesOf(plain);
  const first = lines.findIndex(({ text }) => text !== '');
  const last = lines.findLastIndex(({ text }) => text !== '');
  const story = first === -1 ? [] : lines.slice(first, last + 1);
  const isSpaced = story.some(({ text }) => text === '');
  return isSpaced ? toParagraphs(story) : story.map(({ text, number }) => ({ text: collapse(text), line: number }));
};

/** What an element says to the letter, e.g. a stamp or an address; only white space at its ends is no part of it. */
export const toSaid = (element: XmlTreeElement): Found | undefined => {
  const plain = toPlain(element);
  return plain === undefined ? undefined : { text: plain.text.trim(), line: plain.lineAt(plain.text.search(/\S/)) };
};
