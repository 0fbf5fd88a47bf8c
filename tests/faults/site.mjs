// What the fault suites share: a small site, builds of it, and what must be true of out/ at every moment.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { SaxesParser } from 'saxes';

/** The program as `npm run build` makes it; `FEEDWRIGHT=… node tests/faults/…` tries another one. */
export const program = process.env.FEEDWRIGHT ?? new URL('../../dist/bin.js', import.meta.url).pathname;

// NODE_EXTRA_CA_CERTS alone makes node start 2.5 times slower.
const { NODE_EXTRA_CA_CERTS: _, FEEDWRIGHT: __, ...others } = process.env;

/** What programs run with. */
export const environment = others;

/** True for a folder that may be written and has room for that many bytes. */
export const isRoomy = (folder, bytes = 2 ** 30) => {
  if (!existsSync(folder) || !works('test', '-w', folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > bytes;
};

/** True when a command is there and works for this user. */
export const works = (command, ...words) => spawnSync(command, words, { stdio: 'ignore' }).status === 0;

/** Files in memory, or the usual place where there is little: nothing waits for a disk, which only the power cut is about. */
const memory = isRoomy('/dev/shm') ? '/dev/shm' : tmpdir();

/** A temporary folder that goes when this process ends. */
export const freshFolder = (parent = memory) => {
  const folder = mkdtempSync(join(parent, 'feedwright-faults-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A file of the plain kind; stories of other numbers share hardly a word with it. */
export const story = (number, words = 'was opened by the harbour master at noon') =>
  `Story ${number} of pier${number}\n\n2020-01-${String(1 + (number % 28)).padStart(2, '0')} HKT 10:00\n\nThe pier${number} ferry${number} ${words}.\n\nNobody at pier${number} told ferry${number} more about lamp${number}.\n`;

/** The file name and the text of stories by their numbers. */
export const stories = (numbers, words) => numbers.map((number) => [`pier${number}.txt`, story(number, words)]);

/** The numbers from `first` to `last`. */
export const range = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The channel's facts; a change of its title changes every document. */
export const channelYaml = (title = 'News') =>
  `url: https://news.example.org/x/\nid: tag:news.example.org,2026:n\ntitle: ${title}\nlanguage: en-HK\ntimezone: Asia/Hong_Kong\n`;

/** Writes files below a folder, and the folders above them. */
export const write = (folder, files) => {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

/** Runs a command to its end: how it ended and what it said. A minute is too long for anything here. */
export const run = (command, words, { started, ...options } = {}) =>
  new Promise((done, failed) => {
    const child = spawn(command, words, { env: environment, timeout: 60_000, killSignal: 'SIGKILL', ...options });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) child[name].on('data', (piece) => (said[name] += piece));
    child.on('error', failed);
    child.on('close', (status, signal) => done({ status, signal, ...said }));
    // A tracer that was left behind by a kill may hold the pipes for ever: what is said later is nobody's.
    child.on('exit', () => {
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, 2_000);
    });
    started?.(child);
  });

/** The words behind `node` for a build. */
export const buildWords = (root, now = '2026-01-01T00:00:00Z', more = []) => [
  program,
  'build',
  '--root',
  root,
  '--now',
  now,
  ...more,
];

/** Builds a site; by default like cron, which no person is looking at. */
export const build = (root, now, more) => run(process.execPath, buildWords(root, now, more));

/** Builds where anything but success is a fault of the suite's own set-up. */
export const buildWell = async (root, now, more) => {
  const ended = await build(root, now, more);
  if (ended.status !== 0) throw new Error(`Expected a build that exits 0, found ${JSON.stringify(ended)}.`);
};

/** Paths of all files and empty folders below a folder, in their order. */
export const list = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(
      (entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)) + (entry.isDirectory() ? '/' : ''),
    )
    .toSorted();

/** The documents of a published folder by name: what a web server shows, so nothing whose name begins with a dot. */
export const readOut = (out) => {
  const documents = new Map();
  for (const name of ['index.html', 'feed.rss', 'feed.atom', 'feed.json', ...pageNames(out)]) {
    const bytes = readIfThere(join(out, name));
    if (bytes !== undefined) documents.set(name, bytes);
  }
  return documents;
};

const pageNames = (out) =>
  (readdirIfThere(join(out, 'articles')) ?? [])
    .filter((name) => !name.startsWith('.'))
    .map((name) => `articles/${name}`);

const ifThere = (read) => (path) => {
  try {
    return read(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/** The bytes of a file, or `undefined` where there is none. */
export const readIfThere = ifThere((path) => readFileSync(path));
const readdirIfThere = ifThere((path) => readdirSync(path));

const digest = (bytes) => createHash('sha1').update(bytes).digest('base64');

/** The middle one of some numbers, the upper one of two. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** One digest of all documents. */
export const digestOf = (documents) =>
  digest([...documents].map(([name, bytes]) => `${name} ${digest(bytes)}\n`).join(''));

const judged = new Map();

/** True for a document that a strict reader takes: JSON, or XML that is well-formed to its end. */
export const isWhole = (name, bytes) => {
  const key = `${name} ${digest(bytes)}`;
  const known = judged.get(key);
  if (known !== undefined) return known;
  const whole = parses(name, bytes);
  judged.set(key, whole);
  return whole;
};

const parses = (name, bytes) => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (name.endsWith('.json')) return Array.isArray(JSON.parse(text).items);
    new SaxesParser({ xmlns: true }).write(text).close();
    return true;
  } catch {
    return false;
  }
};

/** The pages that a feed or the front page links, as names below `out/`. */
export const linksOf = (bytes) =>
  new Set(
    [...bytes.toString().matchAll(/(?:https:\/\/news\.example\.org\/x\/|<a href=")(articles\/[\w.~-]+\.html)/g)].map(
      ([, name]) => name,
    ),
  );

/** The ids of the items of `feed.json`; none where it is missing or torn. */
export const idsOf = (documents) => {
  const bytes = documents.get('feed.json');
  return bytes !== undefined && isWhole('feed.json', bytes) ? JSON.parse(bytes).items.map(({ id }) => id) : [];
};

/**
 * What a reader would stumble over, one line each: a document that is torn or, when generations are given, none of theirs; one that was there before
 * and is not; a link of a feed to a page that is not there.
 */
export const troublesOf = (documents, before = new Map(), generations = undefined) => {
  const troubles = [];
  for (const [name, bytes] of documents) {
    if (!isWhole(name, bytes)) troubles.push(`torn: ${name}`);
    else if (generations?.some((one) => one.get(name)?.equals(bytes) === true) === false)
      troubles.push(`of no build: ${name}`);
    if (name.startsWith('feed.') || name === 'index.html')
      for (const link of linksOf(bytes)) if (!documents.has(link)) troubles.push(`dead link: ${name} to ${link}`);
  }
  for (const name of before.keys()) if (!documents.has(name)) troubles.push(`missing: ${name}`);
  return troubles;
};

/** Does something for each value, two at a time: machines here have two cores. */
export const twoAtATime = async (values, work) => {
  const waiting = [...values];
  const lane = async (name) => {
    for (let value = waiting.shift(); value !== undefined; value = waiting.shift()) await work(value, name);
  };
  await Promise.all([lane('a'), lane('b')]);
};

/** Numbers from 0 to 1 that are the same in every run. */
export const toRandom = (seed) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Ends a suite that this machine cannot run. */
export const skip = (suite, reason) => {
  console.log(`${suite}: skipped, ${reason}`);
  process.exit(0);
};

/**
 * Ends a suite: its line of figures, at most twenty lines of what went wrong, and 1 when anything did. `least` are figures that must be reached, so that a suite that
 * tried nothing does not pass.
 */
export const finish = (suite, figures, { misses, least = {} }) => {
  const low = Object.entries(least).filter(([name, figure]) => !(figures[name] >= figure));
  for (const miss of misses.slice(0, 20)) console.error(`  ${miss}`);
  for (const [name, figure] of low) console.error(`  Expected at least ${figure} ${name}, found ${figures[name]}.`);
  const words = Object.entries(figures).map(([name, figure]) => `${figure} ${name}`);
  console.log(`${suite}: ${words.join(', ')}, ${misses.length} faults, ${Math.round(process.uptime())} s`);
  process.exitCode = misses.length + low.length === 0 ? 0 : 1;
};
