import { endOfText, scanJson } from '../../codec/json-scan.ts';
import { quote } from '../../model/problem.ts';
import type { CheckedDocument } from '../document.ts';
import { at, type Finding, type Place, type Rule } from '../rule.ts';

/** A key twice in one object: readers take the first, or the last, or refuse. */
const duplicateJsonKey: Rule = {
  code: 'DuplicateJsonKey',
  severity: 'warning',
  spec: 'https://www.rfc-editor.org/rfc/rfc8259#section-4',
  w3c: 'none',
  check: (document) => (document.kind === 'json' ? duplicateKeys(document) : []),
};

const duplicateKeys = ({ source }: CheckedDocument): readonly Finding[] => {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const open: Set<string>[] = [];
  const found: { readonly offset: number; readonly name: string }[] = [];
  scanJson(text, {
    key: (offset) => {
      const name = String(JSON.parse(text.slice(offset, endOfText(text, offset))));
      const keys = open.at(-1);
      if (keys?.has(name) === true) found.push({ offset, name });
      keys?.add(name);
    },
    value: (_offset, opens) => {
      if (opens) open.push(new Set());
    },
    close: () => {
      open.pop();
    },
  });
  const placeAt = placesIn(text);
  return found.map(({ offset, name }) =>
    at(placeAt(offset), `Expected the key ${quote(name)} once in an object, found it again. Keep one of them.`),
  );
};

/** Asked in ascending order it goes through the text once. */
const placesIn = (text: string): ((offset: number) => Place) => {
  const lineEnd = /\r\n|[\r\n]/g;
  let line = 1;
  let start = 0;
  let end = lineEnd.exec(text);
  return (offset) => {
    while (end !== null && end.index < offset) {
      line += 1;
      start = lineEnd.lastIndex;
      end = lineEnd.exec(text);
    }
    return { line, column: offset - start + 1 };
  };
};

/** A byte order mark before the first bracket: most JSON parsers stop at it. */
const jsonByteOrderMark: Rule = {
  code: 'JsonByteOrderMark',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1',
  w3c: 'none',
  check: ({ kind, source }) =>
    kind === 'json' && source.startsWith('\ufeff')
      ? [at({ line: 1, column: 1 }, 'Expected JSON from the first byte on, found a byte order mark. Save it without.')]
      : [],
};

/** The rules of JSON as a text. */
export const jsonTextRules: readonly Rule[] = [duplicateJsonKey, jsonByteOrderMark];
