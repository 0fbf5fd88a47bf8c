import { toWallClock } from './codec/zone.ts';
import type { ExplainedField, Explanation } from './explain.ts';
import type { Problem } from './model/problem.ts';
import { type ArticleReport, articleAsJson, buildAsJson } from './model/report.ts';
import type { Report } from './publish.ts';

/** How the folders are called in what is said. */
export interface Places {
  readonly articles: string;
  readonly out: string;
}

/** `articles/x.txt:12: error article/no-published Expected …` */
export const problemLine = (problem: Problem, places: Places): string => {
  const { code, severity, path, message } = problem;
  const folder = code.startsWith('check/') ? places.out : places.articles;
  const place = code === 'files/disk' ? path : path === '.' ? folder : `${folder}/${path}`;
  const at = problem.line === undefined ? '' : `${problem.line}:`;
  return `${visible(`${place}:${at} ${severity} ${code} ${message}`)}\n`;
};

/** Control characters and text direction controls of an article must not reach a terminal or a log. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return `\\u${hex.padStart(4, '0')}`;
  });

/** The same for JSON, whose own line ends stay. */
const visibleJson = (json: string): string => json.split('\n').map(visible).join('\n');

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const summary = (report: Report, places: Places): string => {
  const { files, published, newest, held, problems, example, exitCode } = report;
  const feeds = files.filter(({ name }) => !name.endsWith('.html'));
  const pages = files.filter(({ name, status }) => name.endsWith('.html') && status === 'written').length;
  const lines = feeds.map(
    ({ name, status }) => `${status === 'written' ? 'written  ' : 'unchanged'}  ${places.out}/${name}`,
  );
  if (files.length > 0)
    lines.push(
      `${pages === 0 ? 'unchanged' : 'written  '}  ${places.out}/articles/ (${plural(pages, 'page')} of ${files.length - feeds.length} written)`,
    );
  if (newest !== undefined)
    lines.push(
      `${plural(published, 'article')}; the newest: ${newest.title}`,
      `  ${bothTimes(newest.published, newest.timezone)}`,
    );
  else if (exitCode < 2) lines.push(`No article to publish in ${places.articles}/, so nothing was written.`);
  const [next] = held;
  if (next !== undefined) lines.push(`${plural(held.length, 'article')} held back; the next is due at ${next.due}`);
  const count = (severity: Problem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  if (problems.length > 0) lines.push(`${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`);
  if (example.length > 0) {
    lines.push(
      `Before anybody subscribes: ${example.join(' and ')} in ${places.articles}/channel.yaml ${example.length === 1 ? 'is' : 'are'} still the example's. Change ${example.length === 1 ? 'it' : 'them'} to your own.`,
    );
  }
  return lines.map((text) => `${visible(text)}\n`).join('');
};

const bothTimes = (instant: string, timezone: string | undefined): string => {
  if (timezone === undefined) return instant;
  const { day, time } = toWallClock(new Date(instant), timezone);
  return `${day} ${time.slice(0, 5)} ${timezone} = ${instant}`;
};

/** The report for a script: the same facts, absent ones left out. */
export const reportAsJson = (report: Report): string =>
  toJson({
    ...buildAsJson(report),
    files: report.files,
    published: report.published,
    newest: report.newest,
    held: report.held,
    next_due: report.held[0]?.due,
    example: report.example,
  });

/** One JSON object on lines of its own; nothing in it steers a terminal. */
const toJson = (value: unknown): string => `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;

/** What became of a file, for a script. */
export const explanationAsJson = (explanations: readonly Explanation[]): string =>
  toJson({
    articles: explanations.map(({ report, format, profile, idFrom, fields, dropped }) => ({
      ...articleAsJson(report),
      format,
      profile,
      id_from: idFrom,
      fields,
      dropped,
    })),
  });

/** What became of a file, for a person: every field with the line it came from, what was dropped and why. */
export const explanationAsText = (explanations: readonly Explanation[]): string =>
  explanations
    .map((explanation) =>
      explanationLines(explanation)
        .map((text) => `${visible(text)}\n`)
        .join(''),
    )
    .join('\n');

const explanationLines = (explanation: Explanation): readonly string[] => {
  const { report, format, profile, idFrom, fields, dropped } = explanation;
  const { path, line } = report;
  const lines = [`${path}${line === 1 ? '' : `, line ${line}`}: ${statusWords(report)}`];
  if (format !== undefined)
    lines.push(
      `  read as    ${format}${profile === undefined || profile === 'plain' ? '' : ` of the site ${profile}`}`,
    );
  if (report.id !== undefined) lines.push(`  id         ${report.id} (${idFrom ?? ''})`);
  if (report.permalink !== undefined) lines.push(`  page       ${report.permalink}`);
  for (const field of fields) lines.push(fieldLine(field));
  if (dropped.length > 0) lines.push('  left out of the story:');
  for (const { line: at, text, why } of dropped) lines.push(`    ${lineNumber(at)}  ${short(text)} (${why})`);
  if (report.removed.length > 0) lines.push(`  removed from the markup: ${report.removed.join(', ')}`);
  for (const { severity, code, message, line: at } of report.problems)
    lines.push(`  ${severity}${at === undefined ? '' : ` on line ${at}`}: ${message} (${code})`);
  return lines;
};

const statusWords = ({ status, duplicateOf, heldUntil }: ArticleReport): string => {
  if (status === 'duplicate') return `published in the words of ${duplicateOf ?? ''}, which tells the same story`;
  if (status === 'held') return `held back until ${heldUntil ?? ''}`;
  if (status === 'left-out') return 'left out';
  if (status === 'draft') return 'a draft, never published';
  return status === 'warned' ? 'published, with warnings' : 'published';
};

const fieldLine = ({ name, line, found, value }: ExplainedField): string => {
  const becomes = value === undefined || value === found ? '' : ` → ${short(value)}`;
  return `  ${lineNumber(line)}  ${name}: ${short(found)}${becomes}`;
};

const lineNumber = (line: number | undefined): string => `line ${line ?? '?'}`.padEnd(9);

/** On one line, and not longer than a terminal likes. */
const short = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 100 ? `${characters.slice(0, 99).join('')}…` : characters.join('');
};
