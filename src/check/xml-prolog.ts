import { type Doctype, readDoctype, withoutDoctype } from '../codec/doctype.ts';
import { encodingName } from '../codec/encoding/labels.ts';
import { quote } from '../model/problem.ts';
import { latin1Entities } from './registries/html-entities.ts';
import type { Finding, Law, Place } from './rule.ts';

/** What stands in front of the root element, judged. */
export interface Prolog {
  /** The document without its DOCTYPE, or `undefined` where that is in the way of reading it. */
  readonly text: string | undefined;
  /** The characters that the DTD names. Nothing is ever fetched: the one of RSS 0.91 is known. */
  readonly entities: Readonly<Record<string, string>>;
  readonly findings: readonly { readonly law: Law; readonly finding: Finding }[];
}

const xmlSpec = 'https://www.w3.org/TR/xml/';
const entitySpec = `${xmlSpec}#sec-external-ent`;

const badVersion: Law = { code: 'BadXmlVersion', severity: 'warning', spec: `${xmlSpec}#sec-prolog-dtd` };
const unknownEncoding: Law = { code: 'UnknownEncoding', severity: 'error', spec: `${xmlSpec}#charencoding` };
const obscureEncoding: Law = { code: 'ObscureEncoding', severity: 'warning', spec: `${xmlSpec}#charencoding` };
const refusedDoctype: Law = { code: 'SAXError', severity: 'error', spec: `${xmlSpec}#dt-doctype` };
const systemEntity: Law = { code: 'ContainsSystemEntity', severity: 'info', spec: entitySpec };
const deprecatedDtd: Law = {
  code: 'DeprecatedDTD',
  severity: 'error',
  spec: 'https://www.rssboard.org/rss-0-9-1-netscape#doctype',
};
const oldDtd: Law = { ...deprecatedDtd, severity: 'info' };

/** Judges the XML declaration and the DOCTYPE of a document. */
export const judgeProlog = (text: string): Prolog => {
  const declared = judgeDeclaration(text);
  const doctype = readDoctype(text);
  // XML knows it in capitals only: another one is a fault like any other.
  if (doctype === undefined || !text.startsWith('<!DOCTYPE', doctype.start))
    return { text, entities: {}, findings: declared };
  const { findings, ...rest } = judgeDoctype(text, doctype);
  return { ...rest, findings: [...declared, ...findings] };
};

const declaration =
  /^\ufeff?<\?xml\s+version\s*=\s*(?:"([^"]*)"|'([^']*)')(?:\s+encoding\s*=\s*(?:"([^"]*)"|'([^']*)'))?/;

// Names that every program which reads feeds can be expected to know; the XML specification lists most of them.
const common =
  /^(?:utf-?8|utf-?16(?:[bl]e)?|us-ascii|ascii|iso-?8859-?\d{1,2}|iso_8859-\d{1,2}|latin1|windows-125\d|koi8-[ru]|euc-jp|shift[_-]jis|iso-2022-jp|euc-kr|big5|gb2312|gbk|gb18030)$/i;

const judgeDeclaration = (text: string): Prolog['findings'] => {
  const [whole = '', inDouble, inSingle, encodingInDouble, encodingInSingle] =
    declaration.exec(text.slice(0, 1_000)) ?? [];
  const version = inDouble ?? inSingle;
  const encoding = encodingInDouble ?? encodingInSingle;
  const findings: Prolog['findings'][number][] = [];
  if (version !== undefined && version !== '1.0')
    findings.push({
      law: badVersion,
      finding: {
        ...placeOf(text, 0),
        message: `Expected version 1.0 of XML, found ${quote(version)}. Feeds are written in 1.0: declare that.`,
      },
    });
  if (encoding === undefined) return findings;
  const place = placeOf(text, whole.length - encoding.length - 1);
  if (encodingName(encoding) === undefined)
    findings.push({
      law: unknownEncoding,
      finding: {
        ...place,
        message: `Expected an encoding such as UTF-8, found ${quote(encoding)}. Save the feed as UTF-8, and declare that.`,
      },
    });
  else if (!common.test(encoding))
    findings.push({
      law: obscureEncoding,
      finding: {
        ...place,
        message: `Expected an encoding that every reader knows, such as UTF-8, found ${quote(encoding)}. Save the feed as UTF-8.`,
      },
    });
  return findings;
};

const netscape = /^https?:\/\/(?:my|www)\.netscape\.com\/publish\/formats\/rss-0\.91\.dtd$/i;
const board = /^https?:\/\/(?:www\.)?rssboard\.org\/rss-0\.91\.dtd$/i;

const judgeDoctype = (text: string, doctype: Doctype): Prolog => {
  const place = placeOf(text, doctype.start);
  if (doctype.end === undefined) return refuse(place, doctype);
  const without = withoutDoctype(text, doctype);
  const { systemId } = doctype;
  if (systemId === undefined) return { text: without, entities: {}, findings: [] };
  if (board.test(systemId)) return { text: without, entities: latin1Entities, findings: [] };
  if (netscape.test(systemId)) {
    const [law, use] = usesEntities(without)
      ? [deprecatedDtd, 'The feed uses characters that it names: write these characters themselves, and take it out']
      : [oldDtd, 'Take it out'];
    const message = `Expected no DOCTYPE, found the one of RSS 0.91, which cannot be fetched any more. ${use}.`;
    return { text: without, entities: latin1Entities, findings: [{ law, finding: { ...place, message } }] };
  }
  const message = `Expected no DOCTYPE, found one that points at ${quote(systemId)}. It is never fetched: take it out.`;
  return { text: without, entities: {}, findings: [{ law: systemEntity, finding: { ...place, message } }] };
};

const refuse = (place: Place, { subset }: Doctype): Prolog => {
  const isExternal = subset !== undefined && /<!ENTITY[^>]{0,200}\s(?:SYSTEM|PUBLIC)\s/.test(subset.slice(0, 65_536));
  const external =
    'Expected no entity that stands in another file, found one declared. It is never fetched: take it out.';
  const refused =
    'Expected no declarations, found a DOCTYPE with some, which is never read. Take it out, and write characters in place of the entities it names.';
  return {
    text: undefined,
    entities: {},
    findings: [
      { law: refusedDoctype, finding: { ...place, message: refused } },
      ...(isExternal ? [{ law: systemEntity, finding: { ...place, message: external } }] : []),
    ],
  };
};

/** True when a name of the DTD is used outside of CDATA sections and comments. */
const usesEntities = (text: string): boolean => {
  for (const [found] of text.matchAll(/<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|&[A-Za-z]\w*;/g)) {
    if (found.startsWith('&') && Object.hasOwn(latin1Entities, found.slice(1, -1))) return true;
  }
  return false;
};

const placeOf = (text: string, offset: number): Place => {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
};
