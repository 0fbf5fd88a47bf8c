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
    fault ??= { line: parser.line, column: parser.column + 1, reason: error.message.replace(/^[\d:]+\s*/, '') };
  });
  parser.write(text).close();
  return fault;
};
