import { encodingName } from './labels.ts';
import { isomorphicDecode } from './whatwg.ts';

// html-encoding-sniffer 6.0 finds declarations too, but throws on `content="charset"`, does not tell an unknown label from
// none, and stops at 1024 bytes; the tests hold this file against it.

/** Whether a file can declare its encoding, and how: a `<meta>`, an XML declaration, or not at all. */
export type DeclaredBy = 'html' | 'xml' | 'text';

/** A label as a file declares it. */
export interface Declaration {
  readonly label: string;
  /** Where it stands, in bytes. */
  readonly at: number;
}

// The standard lets a browser stop after 1024 bytes. Browsers do find a later one while they read the page; saved pages have it late.
const headLength = 4096;

/** What the file itself says its encoding is, within its first 4096 bytes. */
export const declarationOf = (bytes: Uint8Array, kind: DeclaredBy): Declaration | undefined => {
  if (kind === 'text') return undefined;
  const head = isomorphicDecode(bytes.subarray(0, headLength));
  const inMeta = kind === 'html' ? metaDeclarations(head) : [];
  const all = [...inMeta, ...xmlDeclaration(head)].filter(({ label }) => label.trim() !== '');
  // A label that no browser knows decides nothing for them when one that they know follows.
  return all.find(({ label }) => encodingName(label) !== undefined) ?? all[0];
};

/** The standard's name for a label; `undefined` for an unknown one, and for those that the standard never decodes. */
export const nameOf = (label: string): string | undefined => {
  const name = encodingName(label);
  // Without a byte order mark whoever could read the declaration did not read UTF-16.
  if (name === 'UTF-16LE' || name === 'UTF-16BE') return 'UTF-8';
  return name === 'replacement' || name === 'x-user-defined' ? undefined : name;
};

const xmlDeclaration = (head: string): readonly Declaration[] => {
  if (!/^<\?xml[\t\n\r ]/.test(head)) return [];
  const [declaration = ''] = head.split('?>', 1);
  const [, inDouble, inSingle] =
    /[\t\n\r ]encoding[\t\n\r ]*=[\t\n\r ]*(?:"([^"]*)"|'([^']*)')/.exec(declaration) ?? [];
  return [{ label: inDouble ?? inSingle ?? '', at: 0 }];
};

const tagStart = /<(?:(!--)|(meta)[\t\n\f\r /]|(\/?[a-z][^\t\n\f\r >]*)|[!/?])?/iy;

/**
 * What the `<meta>` tags at the start of a page declare, in their order.
 * https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
const metaDeclarations = (head: string): readonly Declaration[] => {
  const found: Declaration[] = [];
  for (let at = head.indexOf('<'); at !== -1; at = head.indexOf('<', at)) {
    tagStart.lastIndex = at;
    const [start = '<', comment, meta, name] = tagStart.exec(head) ?? [];
    if (meta === undefined && name === undefined) {
      if (start !== '<') at = comment === undefined ? head.indexOf('>', at) : head.indexOf('-->', at + 2);
      if (at === -1) break;
      at += 1;
      continue;
    }
    const { attributes, end } = readAttributes(head, at + start.length);
    // A tag that the head cuts off says nothing.
    if (end === head.length) break;
    if (meta !== undefined) found.push({ label: labelIn(attributes), at });
    at = end;
  }
  return found;
};

const attribute =
  /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r >]*)))?/y;

interface Attributes {
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the tag's `>` is, or the length of the head. */
  readonly end: number;
}

const readAttributes = (head: string, from: number): Attributes => {
  const attributes = new Map<string, string>();
  let end = from;
  attribute.lastIndex = from;
  for (let match = attribute.exec(head); match !== null; match = attribute.exec(head)) {
    const [, name = '', inDouble, inSingle, bare] = match;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, inDouble ?? inSingle ?? bare ?? '');
    end = attribute.lastIndex;
  }
  while (end < head.length && head.charAt(end) !== '>') end += 1;
  return { attributes, end };
};

const labelIn = (attributes: ReadonlyMap<string, string>): string => {
  const label = attributes.get('charset') ?? labelInContent(attributes);
  // For pages, not for XML, the standard reads this one as windows-1252.
  return label.trim().toLowerCase() === 'x-user-defined' ? 'windows-1252' : label;
};

const labelInContent = (attributes: ReadonlyMap<string, string>): string => {
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-type') return '';
  const pattern = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r ;"'][^\t\n\f\r ;]*))/i;
  const [, inDouble, inSingle, bare] = pattern.exec(attributes.get('content') ?? '') ?? [];
  return inDouble ?? inSingle ?? bare ?? '';
};
