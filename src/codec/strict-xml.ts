import { SaxesParser } from 'saxes';

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

/** How many elements may be within each other. A feed needs some ten, the XHTML in it some more. */
const deepest = 256;

/** Small, because saxes cannot be stopped: after a fault it goes on to the end of what it was given. */
const chunkLength = 8_192;

/**
 * Walks through an XML document and stops at its first fault. A DOCTYPE is one, before anything in it is looked at, and so
 * are elements nested deeper than any feed needs: neither a bomb nor a machine's own files can come in.
 */
export const walkXml = (text: string, visitor: XmlVisitor): XmlFault | undefined => {
  const doctype = findDoctype(text);
  if (doctype !== undefined) return { ...placeOf(text, doctype), reason: doctypeReason };
  let fault: XmlFault | undefined;
  let depth = 0;
  let tagStart = 0;
  let contentStart = 0;
  const parser = new SaxesParser({ xmlns: true, position: true });
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
  return fault;
};

// What saxes gives has more in it than its name and value.
const toTagAttribute = ({ uri, local, value }: XmlTagAttribute): XmlTagAttribute => ({ uri, local, value });

const doctypeReason =
  'a DOCTYPE, which is never read; take it out, and write characters in place of the entities it names';

/** Where the DOCTYPE of a document stands, if it has one: behind nothing but white space, comments and instructions. */
const findDoctype = (text: string): number | undefined => {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const end = text.startsWith('<?', at) ? '?>' : text.startsWith('<!--', at) ? '-->' : undefined;
    if (end === undefined) break;
    const closed = text.indexOf(end, at + 2);
    if (closed === -1) return undefined;
    at = closed + end.length;
  }
  return text.slice(at, at + '<!DOCTYPE'.length).toUpperCase() === '<!DOCTYPE' ? at : undefined;
};

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
