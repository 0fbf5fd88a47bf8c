import { SaxesParser } from 'saxes';
import { findDoctype } from './doctype.ts';

/** The first place where a document is not well-formed; lines and columns count from 1. */
export interface XmlFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** The first well-formedness or namespace error of an XML 1.0 document, or `undefined` when there is none. */
export const findXmlFault = (text: string): XmlFault | undefined => {
  let fault: XmlFault | undefined;
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', (error) => {
    fault ??= { line: parser.line, column: parser.column + 1, reason: bareReason(error) };
  });
  parser.write(text).close();
  return fault;
};

/** The message without the position that saxes writes before it. */
const bareReason = (error: Error): string => error.message.replace(/^[\d:]+\s*/, '');

/** A start tag as it stands in a document. */
export interface XmlTag {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
  readonly attributes: readonly XmlTagAttribute[];
  /** Where its `<` stands. */
  readonly offset: number;
}

export interface XmlTagAttribute {
  /** `''` for one without a prefix. */
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

/** What is called for each piece of a document, in its order. */
export interface XmlVisitor {
  open(tag: XmlTag): void;
  close(): void;
  /** Words, decoded. A CDATA section is called for by itself. */
  text(text: string, offset: number): void;
  /** A comment or a processing instruction. */
  aside(): void;
}

/** Characters that a document may name beside the five of XML, e.g. `{ uuml: 'ü' }`. */
export type Entities = Readonly<Record<string, string>>;

/** How many elements may be within each other. A feed needs some ten, the XHTML in it some more. */
const deepest = 256;

const halfCharacter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Small, because saxes cannot be stopped: after a fault it goes on to the end of what it was given. */
const chunkLength = 8_192;

/**
 * Walks through an XML document and stops at its first fault. A DOCTYPE is one, before anything in it is looked at, and so
 * are elements nested deeper than any feed needs: neither a bomb nor a machine's own files can come in.
 */
export const walkXml = (text: string, visitor: XmlVisitor, entities: Entities = {}): XmlFault | undefined => {
  const doctype = findDoctype(text);
  if (doctype !== undefined) return { ...placeOf(text, doctype), reason: doctypeReason };
  const half = text.isWellFormed() ? undefined : halfCharacter.exec(text);
  if (half !== undefined && half !== null)
    return { ...placeOf(text, half.index), reason: 'half of a character (a lone surrogate); take it out' };
  let fault: XmlFault | undefined;
  let depth = 0;
  let tagStart = 0;
  let contentStart = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
  Object.assign(parser.ENTITIES, entities);
  const stop = (reason: string): void => {
    fault = { line: parser.line, column: parser.column + 1, reason };
  };
  parser.on('error', (error) => {
    if (fault === undefined) stop(toReason(bareReason(error), text.slice(0, parser.position)));
  });
  parser.on('opentagstart', () => {
    tagStart = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ uri, local, prefix, attributes }) => {
    contentStart = parser.position;
    depth += 1;
    if (depth > deepest) stop(`more than ${deepest} elements within each other`);
    if (fault === undefined)
      visitor.open({ uri, local, prefix, attributes: Object.values(attributes).map(toTagAttribute), offset: tagStart });
  });
  parser.on('closetag', () => {
    contentStart = parser.position;
    depth -= 1;
    if (fault === undefined) visitor.close();
  });
  parser.on('text', (words) => {
    // At the end of a document saxes 6.0 tells of the white space behind the root, too.
    if (fault === undefined && depth > 0) visitor.text(words, contentStart);
  });
  parser.on('cdata', (words) => {
    const start = text.indexOf('<', contentStart) + '<![CDATA['.length;
    contentStart = parser.position;
    if (fault === undefined) visitor.text(words, start);
  });
  parser.on('comment', () => {
    // Told of between `--` and `>`.
    contentStart = parser.position + 1;
    visitor.aside();
  });
  parser.on('processinginstruction', () => {
    contentStart = parser.position;
    visitor.aside();
  });
  for (let at = 0; at < text.length && fault === undefined; at += chunkLength)
    parser.write(text.slice(at, at + chunkLength));
  if (fault === undefined) parser.close();
  return fault === undefined ? undefined : (looseEndBefore(text, fault) ?? fault);
};

/** saxes 6.0 tells of a lone `&`, and of a CDATA section or a comment that never ends, only where the document ends. */
const looseEndBefore = (text: string, fault: XmlFault): XmlFault | undefined => {
  const loose = findLooseEnd(text);
  if (loose === undefined) return undefined;
  const place = placeOf(text, loose.offset);
  const isBefore = place.line < fault.line || (place.line === fault.line && place.column < fault.column);
  return isBefore ? { ...place, reason: loose.reason } : undefined;
};

const sections: Readonly<Record<string, readonly [end: string, name: string]>> = {
  '<![CDATA[': [']]>', 'a CDATA section'],
  '<!--': ['-->', 'a comment'],
  '<?': ['?>', 'an instruction'],
};

const findLooseEnd = (text: string): { readonly offset: number; readonly reason: string } | undefined => {
  const starts = /<!\[CDATA\[|<!--|<\?|&/g;
  const reference = /&(?:#\d+|#x[\da-fA-F]+|[^\s&<>;"'#]{1,200});/y;
  for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
    const [end, name] = sections[start[0]] ?? [];
    if (end === undefined) {
      reference.lastIndex = start.index;
      if (reference.test(text)) continue;
      return { offset: start.index, reason: 'a lone &; write &amp; for it' };
    }
    const closed = text.indexOf(end, starts.lastIndex);
    if (closed === -1) return { offset: start.index, reason: `${name} that never ends; end it with ${end}` };
    starts.lastIndex = closed + end.length;
  }
  return undefined;
};

// What saxes gives has more in it than its name and value.
const toTagAttribute = ({ uri, local, value }: XmlTagAttribute): XmlTagAttribute => ({ uri, local, value });

const doctypeReason =
  'a DOCTYPE, which is never read; take it out, and write characters in place of the entities it names';

const placeOf = (text: string, offset: number): { readonly line: number; readonly column: number } => {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
};

/** What saxes says, with the name that is at fault and the cure where there is one. `read` is all up to the fault. */
const toReason = (reason: string, read: string): string => {
  const [, prefix] = /^unbound namespace prefix: "([^"]{0,80})/.exec(reason) ?? [];
  if (prefix !== undefined)
    return `the prefix "${prefix}", which is declared nowhere; add xmlns:${prefix}="…" to the root element`;
  if (reason !== 'undefined entity.') return `this fault: ${reason.replace(/\.$/, '')}`;
  const entity = read.slice(read.lastIndexOf('&')).slice(0, 80);
  return `the entity "${entity}", which XML does not know; write the character itself`;
};
