import { toWallClock } from './codec/zone.ts';
import type { Problem } from './model/problem.ts';
import { type BriefReport, buildAsJson, type Report } from './model/report.ts';

/** How the folders are called in what is said. */
export interface Places {
  readonly articles: string;
  readonly out: string;
}

/** `articles/x.txt:12: error article/no-published Expected …` */
export const problemLine = (problem: Problem, places: Places): string => {
  const { code, severity, path, message } = problem;
  // A code without a room is a rule's of `check/`: it is told of a document.
  const folder = code.startsWith('check/') || !code.includes('/') ? places.out : places.articles;
  const place = code === 'files/disk' || code === 'serve/listen' ? path : path === '.' ? folder : `${folder}/${path}`;
  const at = problem.line === undefined ? '' : `${problem.line}:`;
  return `${visible(`${place}:${at} ${severity} ${code} ${message}`)}\n`;
};

/** The same of several, each on its line. */
export const problemLines = (problems: readonly Problem[], places: Places): string =>
  problems.map((problem) => problemLine(problem, places)).join('');

/** Control characters and text direction controls of an article must not reach a terminal or a log. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return `\\u${hex.padStart(4, '0')}`;
  });

/** The same for JSON, whose own line ends stay. */
const visibleJson = (json: string): string => json.split('\n').map(visible).join('\n');

/** `1 article`, `2 articles`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const summary = (report: BriefReport, places: Places): string => {
  const { files, published, newest, held, problems, example, exitCode } = report;
  if (exitCode === 75) return 'Another build is running, so this one did nothing.\n';
  const named = files.filter(({ name }) => !name.startsWith('articles/'));
  const pages = files.filter(({ name, status }) => name.startsWith('articles/') && status === 'written').length;
  const lines = named.map(
    ({ name, status }) => `${status === 'written' ? 'written  ' : 'unchanged'}  ${places.out}/${name}`,
  );
  if (files.length > 0)
    lines.push(
      `${pages === 0 ? 'unchanged' : 'written  '}  ${places.out}/articles/ (${plural(pages, 'page')} of ${files.length - named.length} written)`,
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

/** Where a reader can subscribe, as long as it is served. */
export const servingAsText = ({ url, feeds, publishedAs }: Served, places: Places, watches: boolean): string => {
  const lines =
    feeds.length === 0
      ? [
          `Serving ${places.out}/ at ${url} until Ctrl+C. Nothing is published yet${watches ? '; it is served as soon as it is' : ': start again when something is, or with --watch'}.`,
        ]
      : [
          `Serving ${places.out}/ at ${url} until Ctrl+C. To subscribe, give a reader one of these:`,
          ...feeds.map((feed) => `  ${feed.name.padEnd(14)}${feed.url}`),
        ];
  if (publishedAs !== undefined) lines.push(`Links in them lead to ${publishedAs}; with --local they lead here.`);
  return lines.map((line) => `${visible(line)}\n`).join('');
};

interface Served {
  readonly url: string;
  readonly feeds: readonly { readonly name: string; readonly url: string }[];
  readonly publishedAs: string | undefined;
}

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
export const toJson = (value: unknown): string => `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
