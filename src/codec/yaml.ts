import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { quote } from '../model/problem.ts';

/** A scalar, a list of scalars or one level of named scalars; every scalar is text as it stands, nothing is converted. */
export interface YamlField {
  readonly key: string;
  /** Counted from 1 within the text. */
  readonly line: number;
  readonly value: YamlValue;
}

export type YamlValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly line: number }[] }
  | { readonly kind: 'map'; readonly fields: readonly YamlField[] }
  /** `key:` with nothing behind it. */
  | { readonly kind: 'empty' }
  /** Deeper than this program ever needs. */
  | { readonly kind: 'other' };

export type YamlResult =
  | { readonly ok: true; readonly fields: readonly YamlField[] }
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** Front matter and channel.yaml are small; what is larger is a mistake or an attack. In UTF-16 code units. */
const largest = 65_536;

const plainTag = 'tag:yaml.org,2002:str';
const plainTags = /^tag:yaml\.org,2002:(?:str|map|seq)$/;

const reasons: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'each key once, found a duplicate key',
  MULTIPLE_DOCS: 'one YAML document, found a second one',
  TAB_AS_INDENT: 'spaces as indentation, found a tab',
};

/**
 * Reads a YAML 1.2 mapping with the failsafe schema: every scalar stays text, so `2018-02-30` is no other day and `no`
 * no boolean. Aliases and tags are refused. Lines count from 1; `reason` goes behind "Expected".
 */
export const readYaml = (text: string): YamlResult => {
  if (text.length > largest)
    return { ok: false, line: 1, reason: `at most ${largest} characters, found ${text.length}` };
  const lines = new LineCounter();
  const lineAt = (offset: number | undefined): number => Math.max(1, lines.linePos(offset ?? 0).line);
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const trouble = document.errors[0] ?? document.warnings[0];
  if (trouble !== undefined) {
    return {
      ok: false,
      line: lineAt(trouble.pos[0]),
      reason: reasons[trouble.code] ?? `YAML, but: ${trouble.message}`,
    };
  }
  let odd: { readonly offset: number | undefined; readonly what: string } | undefined;
  visit(document, {
    Alias: (_, { range }) => {
      odd = { offset: range?.[0], what: 'an alias (*name)' };
      return visit.BREAK;
    },
    // yaml 2.9 warns of tags that it does not know only: the bytes of a !!binary would be read as words.
    Value: (_, { range, tag = plainTag }) => {
      if (plainTags.test(tag)) return undefined;
      odd = { offset: range?.[0], what: `the tag ${quote(tag.replace('tag:yaml.org,2002:', '!!'))}` };
      return visit.BREAK;
    },
  });
  if (odd !== undefined) return { ok: false, line: lineAt(odd.offset), reason: `plain values, found ${odd.what}` };
  const root = document.contents;
  if (root === null) return { ok: true, fields: [] };
  if (!isMap(root)) return { ok: false, line: lineAt(root.range?.[0]), reason: 'lines of the form "key: value"' };

  const toValue = (node: unknown, deep: boolean): YamlValue => {
    if (node === null || isAlias(node)) return { kind: 'empty' };
    if (isScalar(node)) {
      const value = String(node.value ?? '');
      // An explicit '' or "" is text; nothing at all is nothing.
      return value === '' && node.type === 'PLAIN' ? { kind: 'empty' } : { kind: 'text', text: value };
    }
    if (isSeq(node)) {
      if (!node.items.every((item) => isScalar(item))) return { kind: 'other' };
      return {
        kind: 'list',
        items: node.items.flatMap((item) =>
          isScalar(item) ? [{ text: String(item.value ?? ''), line: lineAt(item.range?.[0]) }] : [],
        ),
      };
    }
    if (isMap(node) && !deep) return { kind: 'map', fields: toFields(node.items, true) };
    return { kind: 'other' };
  };
  const toFields = (pairs: readonly { readonly key: unknown; readonly value: unknown }[], deep: boolean): YamlField[] =>
    pairs.map(({ key, value }) => ({
      key: isScalar(key) ? String(key.value ?? '') : '?',
      line: lineAt(isScalar(key) ? key.range?.[0] : undefined),
      value: toValue(value, deep),
    }));
  return { ok: true, fields: toFields(root.items, false) };
};
