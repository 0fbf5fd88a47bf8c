// Where the time of a build goes, by package and by room of src/: a copy of the program that names its sources runs under Node's profiler.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment, program } from '../faults/site.mjs';

/**
 * Makes the program anew in a folder by its own project's script, but with white space: then esbuild writes above each module the path of its source.
 * Gives where it is.
 */
export const makeCopy = (folder) => {
  const project = dirname(dirname(realpathSync(program)));
  const copy = join(folder, 'dist');
  const words = [join(project, 'src/bundle.mjs'), copy, '--readable'];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: project, env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Expected a copy of the program, found ${stderr}`);
  return join(copy, 'bin.js');
};

/** The packages in a file of the copy. */
export const packagesIn = (path) => sourcesIn(path).filter((source) => source !== undefined && !isOurs(source));

const isOurs = (source) => source.startsWith('src/');

/** From which source each line of a file of the copy is: `saxes` for any of that package, or `src/input/lines.ts`. */
const sourcesIn = (path) => {
  let source;
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => {
      const [, name, own] = /^ *\/\/ (?:.*node_modules\/((?:@[^/]+\/)?[^/]+)\/.*\.\w+|(src\/.+\.ts))$/.exec(line) ?? [];
      source = name ?? own ?? source;
      return source;
    });
};

/** Runs a build of the copy under the profiler; gives names and their shares of the time, the greatest first, by room or package (`rows`) and for our own files (`files`), and the time in ms. */
export const profile = ({ command, folder }) => {
  const to = join(folder, '.profile');
  mkdirSync(to);
  const [node, ...words] = command;
  // In microseconds: a short build needs many looks.
  const options = ['--cpu-prof', `--cpu-prof-dir=${to}`, '--cpu-prof-interval=500'];
  const ended = spawnSync(node, [...options, ...words], { cwd: folder, env: environment, encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`Expected a build that exits 0, found ${ended.stderr}`);
  const [name] = readdirSync(to);
  const found = summarise(JSON.parse(readFileSync(join(to, name), 'utf8')));
  rmSync(to, { recursive: true });
  return found;
};

const summarise = ({ nodes, samples, timeDeltas }) => {
  const sources = sourcesOf(nodes);
  const times = samples.map((id, at) => [sources.get(id), timeDeltas[at]]);
  return {
    rows: toShares(times.map(([source, time]) => [isOurs(source) ? roomOf(source) : source, time])),
    files: toShares(times).filter(({ name }) => isOurs(name)),
    time: timeDeltas.reduce((sum, time) => sum + time, 0) / 1_000,
  };
};

/** `src/input` for any file below it. */
const roomOf = (source) => source.split('/').slice(0, 2).join('/');

const toShares = (times) => {
  const sums = new Map();
  for (const [name, time] of times) sums.set(name, (sums.get(name) ?? 0) + time);
  const whole = times.reduce((sum, [, time]) => sum + time, 0);
  return [...sums].map(([name, time]) => ({ name, share: time / whole })).toSorted((a, b) => b.share - a.share);
};

/** For whom each node of a profile counts, by its id. */
const sourcesOf = (nodes) => {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const callerOf = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, nodeOf.get(id)])));
  const known = new Map();
  const nameOf = ({ id, callFrame: { functionName, url, lineNumber } }) => {
    if (functionName === '(garbage collector)') return 'collecting garbage';
    if (functionName === '(idle)') return 'waiting';
    if (functionName === '(program)' || functionName === '(root)') return 'Node itself';
    // What has no file, such as a regular expression or a call of the system, counts for its caller.
    if (url === '') return nameOf(callerOf.get(id));
    if (/^node:(?:internal\/)?fs\b/.test(url)) return 'the disk (node:fs)';
    if (!url.startsWith('file:')) return 'Node itself';
    if (!known.has(url)) known.set(url, sourcesIn(fileURLToPath(url)));
    return known.get(url)[lineNumber] ?? 'loading its files';
  };
  return new Map(nodes.map((node) => [node.id, nameOf(node)]));
};
