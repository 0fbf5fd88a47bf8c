import { compare, type Problem } from '../model/problem.ts';
import type { Finding, Law } from './rule.ts';

/** What there is to say of a document: a problem with its column, its rule, and the W3C validator's name for it. */
export interface CheckProblem extends Problem {
  readonly line: number;
  readonly column: number;
  /** The address of the rule's text. */
  readonly rule: string;
  /** What the W3C validator calls it, where it has a name for it. */
  readonly w3c: string | undefined;
}

/** A finding with its law, told of the document called `path`. */
export const toCheckProblem = (path: string, law: Law, { line, column, message, spec }: Finding): CheckProblem => ({
  code: law.code,
  severity: law.severity,
  path,
  line,
  column,
  message,
  rule: spec ?? law.spec,
  w3c: law.w3c === 'none' ? undefined : (law.w3c ?? law.code),
});

/** By path, then place, then code: the order in which findings are told. */
export const byCheckPlace = (a: CheckProblem, b: CheckProblem): number =>
  compare(a.path, b.path) ||
  a.line - b.line ||
  a.column - b.column ||
  compare(a.code, b.code) ||
  compare(a.message, b.message);
