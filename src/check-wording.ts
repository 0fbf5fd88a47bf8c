import type { CheckProblem } from './check/check-problem.ts';
import type { CheckedFile, CheckReport, CheckTrouble } from './check-command.ts';
import type { Severity } from './model/problem.ts';
import { plural, toJson, visible } from './wording.ts';

export interface CheckManner {
  /** A person is looking: the offending line is shown. */
  readonly isTerminal: boolean;
  /** Every finding, however many, and the summary. */
  readonly isVerbose: boolean;
}

/** How many findings of a document are shown unless all are asked for. */
const most = 100;

/** Everything found, a line each, for a person or a log. */
export const checkAsText = ({ files, troubles }: CheckReport, manner: CheckManner): string => {
  const told = files.map((file) => fileAsText(file, manner)).join('');
  if (!manner.isTerminal && !manner.isVerbose) return told;
  return files.length === 0 && troubles.length > 0 ? told : `${told}${summary(files)}\n`;
};

const fileAsText = (file: CheckedFile, { isTerminal, isVerbose }: CheckManner): string => {
  const shown = new Set(isVerbose ? file.problems : file.problems.toSorted(byWeight).slice(0, most));
  const lines = isTerminal && shown.size > 0 ? file.text.split(/\r\n|\r|\n/) : [];
  const told = file.problems
    .filter((problem) => shown.has(problem))
    .map((problem) => (isTerminal ? atLength(problem, lines) : onOneLine(problem)));
  const rest = file.problems.filter((problem) => !shown.has(problem));
  if (rest.length > 0) told.push(`${visible(`${file.path}: ${restOf(rest)}`)}\n`);
  return told.join('');
};

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** When not all can be shown, no error is hidden behind warnings. Sorting is stable. */
const byWeight = (a: CheckProblem, b: CheckProblem): number => weights[a.severity] - weights[b.severity];

const restOf = (rest: readonly CheckProblem[]): string => {
  const counts = new Map<string, number>();
  for (const { code } of rest) counts.set(code, (counts.get(code) ?? 0) + 1);
  const byCode = [...counts].map(([code, count]) => `${count} ${code}`).join(', ');
  return `and ${rest.length} more (${byCode}); --verbose shows them`;
};

const headLine = ({ path, line, column, severity, code, message }: CheckProblem): string =>
  `${path}:${line}:${column}: ${severity} ${code} ${message}`;

const onOneLine = (problem: CheckProblem): string => `${visible(`${headLine(problem)} (${problem.rule})`)}\n`;

const atLength = (problem: CheckProblem, lines: readonly string[]): string => {
  const excerpt = excerptOf(lines[problem.line - 1] ?? '', problem);
  return [headLine(problem), ...excerpt, `    ${problem.rule}`].map((text) => `${visible(text)}\n`).join('');
};

const widest = 100;

/** The offending line with a mark under the column; of a long one what is around it. */
const excerptOf = (text: string, { line, column }: CheckProblem): readonly string[] => {
  // A document may be one line of 5 MB.
  const near = Math.max(0, column - 1 - 60);
  const characters = [...text.slice(near, near + widest)].map((character) => (character === '\t' ? ' ' : character));
  if (characters.join('').trim() === '') return [];
  const before = characters.slice(0, column - 1 - near).map(visible);
  const number = `${line}`;
  return [
    `    ${number} | ${characters.join('')}`,
    `    ${' '.repeat(number.length)} | ${' '.repeat(widthOf(before.join('')))}^`,
  ];
};

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** How many places of a terminal a text takes: Chinese characters and the like take two. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (wide.test(character) || character.length > 1 ? 2 : 1), 0);

const summary = (files: readonly CheckedFile[]): string => {
  const all = files.flatMap(({ problems }) => problems);
  const count = (severity: Severity): number => all.filter((problem) => problem.severity === severity).length;
  const checked = `${plural(files.length, 'document')} checked`;
  if (all.length === 0) return `${checked}, nothing found`;
  const infos = count('info');
  const notes = infos === 0 ? '' : `, ${plural(infos, 'info')}`;
  return `${checked}: ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}${notes}`;
};

/** What could not be checked, a line each. */
export const troublesAsText = (troubles: readonly CheckTrouble[]): string =>
  troubles.map(({ path, code, message }) => `${visible(`${path}: error ${code} ${message}`)}\n`).join('');

/** Everything found as one JSON object. */
export const checkAsJson = ({ files, troubles }: CheckReport): string => {
  const found = files.flatMap(({ problems }) =>
    problems.map(({ path, line, column, severity, code, message, rule, w3c }) => ({
      path,
      line,
      column,
      severity,
      code,
      message,
      rule,
      w3c,
    })),
  );
  const missed = troubles.map(({ path, code, message }) => ({
    path,
    line: 1,
    column: 1,
    severity: 'error',
    code,
    message,
  }));
  return toJson({ problems: [...found, ...missed] });
};

/** 0 nothing, 1 errors (or warnings, where these count), 2 a target that is not there, 4 one that could not be had. */
export const checkExitCode = ({ files, troubles }: CheckReport, isStrict: boolean): number => {
  const codes = troubles.map(({ exitCode }) => exitCode);
  if (codes.includes(2)) return 2;
  if (codes.includes(4)) return 4;
  const counts = (severity: Severity): boolean => severity === 'error' || (isStrict && severity === 'warning');
  return files.some(({ problems }) => problems.some(({ severity }) => counts(severity))) ? 1 : 0;
};
