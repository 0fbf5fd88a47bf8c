import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { BriefReport } from './model/report.ts';
import { isCalendarDay } from './model/values.ts';
import type { ProgressLine } from './progress.ts';
import type { toPrepareOptions } from './publish.ts';
import { type Allowance, allowances } from './refusal.ts';
import { foldersIn, lookAround } from './standstill.ts';
import { version } from './version.ts';
import type { Places } from './wording.ts';

/** What the outside world is to a run. */
export interface Surroundings {
  /** Behind `feedwright`. */
  readonly arguments: readonly string[];
  /** True when a person is looking. */
  readonly isTerminal: boolean;
  /** The clock. */
  readonly now: Date;
  /** Standard input to its end; nothing when not given. */
  readonly readInput?: (() => Promise<Uint8Array>) | undefined;
  /** What goes on for longer than a moment: the clock as it runs, what to say at once, and when to end. */
  readonly running?: Running | undefined;
  /** Where a person sees how far a build is. */
  readonly line?: ProgressLine | undefined;
}

/** What a server needs of the outside world. */
export interface Running {
  readonly clock: () => Date;
  readonly say: (stdout: string, stderr: string) => void;
  /** Resolves when somebody wants it to end. Not called where nothing goes on: a build ends by the signal itself. */
  readonly end: () => Promise<void>;
}

/** What a run has to say, and its exit code. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const help = `feedwright ${version}: a folder of captured articles becomes RSS 2.0, Atom 1.0 and JSON Feed 1.1.

Usage: feedwright [build] [options]          make the feeds
       feedwright diff [options]             say what subscribers would see of the next build; write nothing
       feedwright explain FILE [options]     say what became of one file, and why
       feedwright serve [options]            build, then serve out/ on this machine, to try or to keep
       feedwright check [TARGET]… [options]  validate feeds: files, folders, addresses, or - (default: ROOT/out)

  --root DIR       the folder that holds articles/ and out/ (default: this one)
  --articles DIR   the articles and channel.yaml, instead of ROOT/articles
  --out DIR        where the feeds go, instead of ROOT/out
  --now TIME       the build time, e.g. 2026-11-24T08:00:00Z, instead of the clock
  --allow=WHAT     build: do once what would be refused: ids (published ids change), shrink (many articles go)
  --dry-run        build: the same as diff
  --verbose        say what was done, and warnings, also when nobody is looking
  --json           the same as one JSON object on stdout
  --watch          serve: build again when articles change
  --local          serve: links lead to this server, so that a reader can be tried before there is a host
  --port N         serve: the port (default: 8080; 0: any that is free)
  --host NAME      serve: the address to listen on (default: 127.0.0.1, this machine only)
  --strict         check: warnings count as errors
  --help           this text
  --version        the version

Exit codes: 0 all well, 1 articles were left out, or check found errors, or diff something new, 2 the command
line or channel.yaml is wrong, 3 refused, nothing was changed, 4 the disk or the network said no, 75 another
build is running.
`;

/** Runs one command. Never touches the process: the caller prints, and exits with the code. */
export const run = async (world: Surroundings): Promise<Outcome> => {
  const parsed = readArguments(world.arguments);
  if (typeof parsed === 'string') {
    const { visible } = await import('./wording.ts');
    return { exitCode: 2, stdout: '', stderr: `feedwright: ${visible(parsed)} Try feedwright --help.\n` };
  }
  const { values, verb, words } = parsed;
  if (values.help === true) return { exitCode: 0, stdout: help, stderr: '' };
  if (values.version === true) return { exitCode: 0, stdout: `${version}\n`, stderr: '' };
  const now = values.now === undefined ? world.now : new Date(values.now);
  const command = {
    options: {
      root: values.root ?? '.',
      articles: values.articles,
      out: values.out,
      now,
      allow: allowedIn(values).filter(isAllowance),
    },
    places: { articles: values.articles ?? 'articles', out: values.out ?? 'out' },
    isJson: values.json === true,
    looks: world.isTerminal || values.verbose === true,
    line: world.line,
  };
  if (verb === 'check') return runCheck(words, values, world);
  try {
    if (verb === 'serve') return await runServe(command, values, world.running);
    if (verb === 'diff' || values['dry-run'] === true) return await runDiff(command);
    return await (verb === 'explain' ? runExplain(command, words[0] ?? '') : runBuild(command));
  } catch (error) {
    const [{ diskProblem }, { problemLine }] = await Promise.all([import('./publish.ts'), import('./wording.ts')]);
    return { exitCode: 4, stdout: '', stderr: problemLine(diskProblem(error), command.places) };
  }
};

const runCheck = async (
  targets: readonly string[],
  { root = '.', out: named, json, strict, verbose }: Arguments['values'],
  { isTerminal, readInput = async () => new Uint8Array() }: Surroundings,
): Promise<Outcome> => {
  const { out } = foldersIn({ root, out: named });
  // A build needs none of this.
  const { checkTargets } = await import('./check-command.ts');
  const { checkAsJson, checkAsText, checkExitCode, troublesAsText } = await import('./check-wording.ts');
  const report = await checkTargets({ targets, out, agent: `feedwright/${version}`, readInput });
  const exitCode = checkExitCode(report, strict === true);
  if (json === true) return { exitCode, stdout: checkAsJson(report), stderr: '' };
  const stdout = checkAsText(report, { isTerminal, isVerbose: verbose === true });
  return { exitCode, stdout, stderr: troublesAsText(report.troubles) };
};

interface Command {
  readonly options: Parameters<typeof toPrepareOptions>[0];
  readonly places: Places;
  readonly isJson: boolean;
  /** True when warnings and what was done are to be told. */
  readonly looks: boolean;
  readonly line: ProgressLine | undefined;
}

const runBuild = async ({ options: where, places, isJson, looks, line }: Command): Promise<Outcome> => {
  const options = { ...where, remember: !isJson, report: true };
  const outlook = lookAround(options);
  if (outlook.still !== undefined && !isJson) return toOutcome(outlook.still, places, looks);
  // Nothing of this is loaded by a run that has nothing to do.
  const { publishBriefly } = await import('./publish.ts');
  const shown = line === undefined ? undefined : (await import('./progress.ts')).showProgress(line);
  const built = publishBriefly({ ...options, progress: shown?.progress }, outlook);
  const { articles, ...report } = await built.finally(shown?.end);
  if (!isJson) return toOutcome(report, places, looks);
  const { reportAsJson } = await import('./wording.ts');
  return { exitCode: report.exitCode, stdout: reportAsJson({ ...report, articles: articles() }), stderr: '' };
};

const toOutcome = async (report: BriefReport, places: Places, looks: boolean): Promise<Outcome> => {
  const { exitCode } = report;
  const told = looks ? report.problems : report.fresh;
  if (!looks && told.length === 0) return { exitCode, stdout: '', stderr: '' };
  const { problemLines, summary } = await import('./wording.ts');
  return { exitCode, stdout: looks ? summary(report, places) : '', stderr: problemLines(told, places) };
};

const runDiff = async ({ options: where, places, isJson, looks }: Command): Promise<Outcome> => {
  const { diff } = await import('./diff.ts');
  const { differenceAsJson, differenceAsText } = await import('./diff-wording.ts');
  const [{ toPrepareOptions }, { problemLines }] = await Promise.all([import('./publish.ts'), import('./wording.ts')]);
  const difference = await diff(toPrepareOptions({ ...where, report: true }));
  const { exitCode, problems } = difference;
  if (isJson) return { exitCode, stdout: differenceAsJson(difference), stderr: '' };
  const told = problems.filter(({ severity }) => looks || severity === 'error');
  return {
    exitCode,
    stdout: exitCode > 1 ? '' : differenceAsText(difference),
    stderr: problemLines(told, places),
  };
};

const runServe = async (
  { options: where, places }: Command,
  values: Arguments['values'],
  running: Running | undefined,
): Promise<Outcome> => {
  if (running === undefined) throw new TypeError('Expected a clock that runs.');
  // Before the first build: as the first process of a container it would not be ended by a signal that nobody awaits.
  const end = running.end();
  const { listenProblem, serve } = await import('./serve-command.ts');
  const { problemLine, problemLines, servingAsText } = await import('./wording.ts');
  const address = { host: values.host ?? '127.0.0.1', port: Number(values.port ?? 8080) };
  try {
    const serving = await serve({
      ...where,
      ...address,
      watches: values.watch === true,
      isLocal: values.local === true,
      clock: values.now === undefined ? running.clock : () => where.now,
      tell: (problems) => running.say('', problemLines(problems, places)),
    });
    running.say(servingAsText(serving, places, values.watch === true), '');
    await end;
    await serving.stop();
    return { exitCode: 0, stdout: '', stderr: '' };
  } catch (error) {
    const problem = listenProblem(error, address);
    if (problem === undefined) throw error;
    return { exitCode: 4, stdout: '', stderr: problemLine(problem, places) };
  }
};

const runExplain = async ({ options: where, places, isJson }: Command, file: string): Promise<Outcome> => {
  const [{ toPrepareOptions }, { problemLines }] = await Promise.all([import('./publish.ts'), import('./wording.ts')]);
  const planned = toPrepareOptions({ ...where, report: true });
  const { explain } = await import('./explain.ts');
  const { explanationAsJson, explanationAsText } = await import('./explain-wording.ts');
  const explained = await explain(planned, pathWithin(planned.folder, file, where.root));
  if (!explained.ok) {
    const { exitCode, problems } = explained;
    return { exitCode, stdout: '', stderr: problemLines(problems, places) };
  }
  const { explanations } = explained;
  const exitCode = explanations.some(({ report }) => report.status === 'left-out' || report.status === 'kept') ? 1 : 0;
  const tell = isJson ? explanationAsJson : explanationAsText;
  return { exitCode, stdout: tell(explanations), stderr: '' };
};

/** A file as a person names it, from here, as messages name it or from the folder of articles, as its path below that folder. */
const pathWithin = (folder: string, file: string, root: string): string => {
  const paths = [resolve(file), resolve(root, file), resolve(folder, file)].map((path) =>
    relative(resolve(folder), path).split(sep).join('/'),
  );
  return paths.find((path) => path !== '' && path !== '..' && !path.startsWith('../')) ?? file;
};

const options = {
  root: { type: 'string' },
  articles: { type: 'string' },
  out: { type: 'string' },
  now: { type: 'string' },
  verbose: { type: 'boolean' },
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  allow: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean' },
  watch: { type: 'boolean' },
  local: { type: 'boolean' },
  port: { type: 'string' },
  host: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: true });

const verbs = ['build', 'diff', 'explain', 'check', 'serve'] as const;

interface Arguments {
  readonly verb: (typeof verbs)[number];
  /** Behind the verb. */
  readonly words: readonly string[];
  readonly values: ReturnType<typeof parse>['values'];
}

const isAllowance = (text: string): text is Allowance => allowances.some((known) => known === text);

/** What is named behind `--allow`, one by one or with commas. */
const allowedIn = ({ allow = [] }: Arguments['values']): readonly string[] => allow.flatMap((text) => text.split(','));

/** The options, or what is wrong with them as a sentence. */
const readArguments = (args: readonly string[]): Arguments | string => {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    // parseArgs throws nothing else for a wrong command line.
    if (error instanceof TypeError && 'code' in error) return `${error.message.split('. ')[0]}.`;
    throw error;
  }
  const { values, positionals } = parsed;
  const [named = 'build', ...others] = positionals;
  const verb = verbs.find((known) => known === named);
  if (verb === undefined)
    return `Expected the command "build", "diff", "serve", "explain" or "check", found "${named}".`;
  if (verb !== 'check' && values.strict === true) return `Expected --strict behind "check", found it behind "${verb}".`;
  if (verb !== 'build' && values['dry-run'] === true)
    return `Expected --dry-run behind "build", found it behind "${verb}".`;
  const unknown = allowedIn(values).find((text) => !isAllowance(text));
  if (unknown !== undefined) return `Expected behind --allow "ids" or "shrink", found "${unknown}".`;
  if (verb !== 'build' && verb !== 'diff' && values.allow !== undefined)
    return `Expected --allow behind "build" or "diff", found it behind "${verb}".`;
  const server = (['watch', 'local', 'port', 'host'] as const).find((name) => values[name] !== undefined);
  if (verb !== 'serve' && server !== undefined)
    return `Expected --${server} behind "serve", found it behind "${verb}".`;
  if (!/^\d{1,5}$/.test(values.port ?? '0') || Number(values.port ?? 0) > 65_535)
    return `Expected behind --port a number up to 65535, found "${values.port}".`;
  if (verb !== 'check' && verb !== 'explain' && others.length > 0)
    return `Expected no more words behind "${verb}", found "${others.join(' ')}".`;
  if (verb === 'explain' && others.length !== 1 && values.help !== true)
    return `Expected one file behind "explain", found ${others.length}.`;
  const isTime =
    values.now === undefined ||
    (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.test(values.now) &&
      isCalendarDay(values.now.slice(0, 10)) &&
      !Number.isNaN(Date.parse(values.now)));
  return isTime
    ? { verb, words: others, values }
    : `Expected behind --now a time such as 2026-11-24T08:00:00Z, found "${values.now}".`;
};
