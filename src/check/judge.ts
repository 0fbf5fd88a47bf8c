import { byCheckPlace, type CheckProblem, toCheckProblem } from './check-problem.ts';
import type { Parsed } from './parse.ts';
import type { Rule } from './rule.ts';

/** What reading a document has found, and what these rules find in it, in the order of places. */
export const judge = (
  { document, findings }: Parsed,
  rules: readonly Rule[],
  path: string,
): readonly CheckProblem[] => {
  const early = findings.map(({ law, finding }) => toCheckProblem(path, law, finding));
  if (document === undefined) return early.toSorted(byCheckPlace);
  const found = rules.flatMap((rule) => rule.check(document).map((finding) => toCheckProblem(path, rule, finding)));
  return [...early, ...found].toSorted(byCheckPlace);
};
