import { parseArgs } from 'node:util';
import { toWallClock } from './codec/zone.ts';
import type { Problem } from './model/problem.ts';
import { isCalendarDay } from './model/values.ts';
import { publish, type Report } from './publish.ts';
import { version } from './version.ts';

/** What the outside world is to a run. */
export interface Surroundings {
  /** Behind `feedwright`. */
  readonly arguments: readonly string[];
  /** True when a person is looking. */
  readonly isTerminal: boolean;
  /** The clock. */
  readonly now: Date;
}

/** What a run has to say, and its exit code. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const help = `feedwright ${version}: a folder of captured articles becomes RSS 2.0, Atom 1.0 and JSON Feed 1.1.

Usage: feedwright [build] [options]

  --root DIR       the folder that holds articles/ and out/ (default: this one)
  --articles DIR   the articles and channel.yaml, instead of ROOT/articles
  --out DIR        where the feeds go, instead of ROOT/out
  --now TIME       the build time, e.g. 2026-11-24T08:00:00Z, instead of the clock
  --verbose        say what was done, and warnings, also when nobody is looking
  --json           the same as one JSON object on stdout
  --help           this text
  --version        the version

Exit codes: 0 all well, 1 articles were left out, 2 the command line or channel.yaml is wrong,
3 refused, nothing was changed, 4 the disk said no.
`;

/** Runs one command. Never touches the process: the caller prints, and exits with the code. */
export const run = async (world: Surroundings): Promise<Outcome> => {
  const parsed = readArguments(world.arguments);
  if (typeof parsed === 'string')
    return { exitCode: 2, stdout: '', stderr: `feedwright: ${visible(parsed)} Try feedwright --help.\n` };
  const { values } = parsed;
  if (values.help === true) return { exitCode: 0, stdout: help, stderr: '' };
  if (values.version === true) return { exitCode: 0, stdout: `${version}\n`, stderr: '' };
  const now = values.now === undefined ? world.now : new Date(values.now);
  const root = values.root ?? '.';
  const report = await publish({
    root,
    articles: values.articles,
    out: values.out,
    now,
    remember: values.json !== true,
  });
  if (values.json === true)
    return {
      exitCode: report.exitCode,
      stdout: `${visibleJson(JSON.stringify(toJson(report), undefined, 2))}\n`,
      stderr: '',
    };
  const places = { articles: values.articles ?? 'articles', out: values.out ?? 'out' };
  const looks = world.isTerminal || values.verbose === true;
  const told = looks ? report.problems : report.fresh;
  return {
    exitCode: report.exitCode,
    stdout: looks ? summary(report, places) : '',
    stderr: told.map((problem) => line(problem, places)).join(''),
  };
};

const options = {
  root: { type: 'string' },
  articles: { type: 'string' },
  out: { type: 'string' },
  now: { type: 'string' },
  verbose: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: true });

/** The options, or what is wrong with them as a sentence. */
const readArguments = (args: readonly string[]): ReturnType<typeof parse> | string => {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    // parseArgs throws nothing else for a wrong command line.
    if (error instanceof TypeError && 'code' in error) return `${error.message.split('. ')[0]}.`;
    throw error;
  }
  const { values, positionals } = parsed;
  const [verb = 'build', ...others] = positionals;
  if (verb !== 'build') return `Expected the command "build", found "${verb}".`;
  if (others.length > 0) return `Expected no more words behind "build", found "${others.join(' ')}".`;
  const isTime =
    values.now === undefined ||
    (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(values.now) &&
      isCalendarDay(values.now.slice(0, 10)) &&
      !Number.isNaN(Date.parse(values.now)));
  return isTime ? parsed : `Expected behind --now a time such as 2026-11-24T08:00:00Z, found "${values.now}".`;
};

interface Places {
  readonly articles: string;
  readonly out: string;
}

/** `articles/x.txt:12: error article/no-published Expected …` */
const line = (problem: Problem, places: Places): string => {
  const { code, severity, path, message } = problem;
  const folder = code.startsWith('check/') ? places.out : places.articles;
  const place = code === 'files/disk' ? path : path === '.' ? folder : `${folder}/${path}`;
  const at = problem.line === undefined ? '' : `${problem.line}:`;
  return `${visible(`${place}:${at} ${severity} ${code} ${message}`)}\n`;
};

/** Control characters and text direction controls of an article must not reach a terminal or a log. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return `\\u${hex.padStart(4, '0')}`;
  });

/** The same for JSON, whose own line ends stay. */
const visibleJson = (json: string): string => json.split('\n').map(visible).join('\n');

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const summary = (report: Report, places: Places): string => {
  const { files, articles, newest, held, problems, example, exitCode } = report;
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
      `${plural(articles, 'article')}; the newest: ${newest.title}`,
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
const toJson = (report: Report): unknown => ({
  exit_code: report.exitCode,
  files: report.files,
  articles: report.articles,
  newest: report.newest,
  held: report.held,
  next_due: report.held[0]?.due,
  problems: report.problems,
  example: report.example,
});
