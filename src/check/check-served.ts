import type { Fetched } from '../model/fetched.ts';
import { type CheckedText, checkBytes } from './check-bytes.ts';
import { byCheckPlace, toCheckProblem } from './check-problem.ts';
import { answerRules, charsetOf, type HttpRule, httpRules, type ServedDocument } from './rules/http.ts';

/** Checks a document that was fetched, and how it was served. Findings of the latter stand at its start. */
export const checkServed = (fetched: Fetched, path: string): CheckedText => {
  const told = (rules: readonly HttpRule[], served: ServedDocument) =>
    rules.flatMap((rule) =>
      rule.check(served).map((message) => toCheckProblem(path, rule, { line: 1, column: 1, message })),
    );
  const unread = told(answerRules, { ...fetched, format: undefined, text: '' });
  if (unread.length > 0) return { format: undefined, problems: unread, text: '' };
  const checked = checkBytes(fetched.bytes, { url: fetched.url, path, charset: charsetOf(fetched) });
  const { format, text } = checked;
  const problems = [...checked.problems, ...told(httpRules, { ...fetched, format, text })];
  return { ...checked, problems: problems.toSorted(byCheckPlace) };
};
