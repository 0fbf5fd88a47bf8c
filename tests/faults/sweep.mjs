// Builds a site again and again, each time with a fault at another one of the system calls that touch it, and looks at what readers see and whether the next run heals.
// npm run build && node tests/faults/sweep.mjs kill [--all]     killed at every call that changes something: about 3 minutes
// npm run build && node tests/faults/sweep.mjs errors [--all]   ENOSPC, EIO, EROFS, EDQUOT, EMFILE in turn; --all: each of them at every call
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  build,
  buildWell,
  buildWords,
  channelYaml,
  finish,
  freshFolder,
  list,
  range,
  readOut,
  run,
  skip,
  stories,
  troublesOf,
  twoAtATime,
  works,
  write,
} from './site.mjs';

const isKill = process.argv[2] !== 'errors';
const isAll = process.argv.includes('--all');
const suite = isKill ? 'kill sweep' : 'error sweep';
if (!works('strace', '-o', '/dev/null', 'true')) skip(suite, 'strace is not here, or may not trace');

const changing =
  'write,pwrite64,writev,pwritev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,ftruncate,truncate,copy_file_range,sendfile,utimensat,fchmod,chmod,fallocate'.split(
    ',',
  );
const reading = ['openat', 'read', 'getdents64'];
const disk = ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT'];
const errors = { openat: [...disk, 'EMFILE'], write: ['ENOSPC', 'EIO', 'EDQUOT'], fsync: ['EIO', 'ENOSPC', 'EDQUOT'] };
const readErrors = { openat: ['EIO', 'EMFILE'], read: ['EIO'], getdents64: ['EIO'] };

const folder = freshFolder();
const start = '2026-01-01T00:00:00Z';
const later = '2026-01-05T00:00:00Z';

// Longer than any clock of a file system needs for a tick: then a build remembers what it has read.
const tick = 60;

/** What there is before the build that is disturbed, and the moment of that build; `arrange` is done anew wherever that is copied to. */
const scenarios = [
  {
    name: 'a first build',
    now: start,
    prepare: async (root) => write(join(root, 'articles'), [['channel.yaml', channelYaml()], ...stories(range(1, 18))]),
  },
  {
    name: 'edited, added, removed',
    now: later,
    prepare: async (root) => {
      const articles = join(root, 'articles');
      write(articles, [['channel.yaml', channelYaml()], ...stories(range(1, 16))]);
      await buildWell(root, start);
      rmSync(join(articles, 'pier1.txt'));
      await buildWell(root, '2026-01-02T00:00:00Z');
      rmSync(join(articles, 'pier2.txt'));
      write(articles, [...stories([3, 4], 'was closed by the fog'), ...stories([17, 18])]);
    },
  },
  {
    name: 'a few of many',
    now: later,
    prepare: async (root) => {
      write(join(root, 'articles'), [['channel.yaml', channelYaml()], ...stories(range(1, 26))]);
      await buildWell(root, start);
    },
    // What is remembered is believed only where all lies as it was left.
    arrange: async (root) => {
      await sleep(tick);
      await buildWell(root, start);
      rmSync(join(root, 'articles/pier3.txt'));
      write(join(root, 'articles'), [...stories([4], 'was closed by the fog'), ...stories([27])]);
      await sleep(tick);
    },
  },
  {
    name: 'every document changed',
    now: later,
    prepare: async (root) => {
      write(join(root, 'articles'), [['channel.yaml', channelYaml()], ...stories(range(1, 36))]);
      await buildWell(root, start);
      write(join(root, 'articles'), [['channel.yaml', channelYaml('Other news')]]);
    },
  },
];

/** Records an undisturbed build of a scenario: its calls, and what it leaves. */
const record = async (scenario) => {
  const template = join(folder, 'template', scenario.name);
  const root = join(folder, 'undisturbed', scenario.name);
  await scenario.prepare(template);
  cpSync(template, root, { recursive: true });
  await scenario.arrange?.(root);
  const log = join(folder, 'calls');
  const calls = [...changing, ...reading].join();
  const words = ['-f', '-y', '-o', log, '-e', `trace=${calls}`, process.execPath, ...buildWords(root, scenario.now)];
  const ended = await run('strace', words);
  if (ended.status !== 0) throw new Error(`Expected a build that exits 0, found ${JSON.stringify(ended)}.`);
  const [before, after] = [template, root].map((one) => readOut(join(one, 'out')));
  const troubles = troublesOf(after, before);
  if (troubles.length > 0) throw new Error(`Expected a whole site, found ${troubles.join(', ')}.`);
  return { ...scenario, template, before, after, files: list(root), points: toPoints(readFileSync(log, 'utf8'), root) };
};

/** The calls that touch the site as `{ call, path, nth }`: the n-th of its kind that has to do with a path below the site. */
const toPoints = (log, root) => {
  const counts = new Map();
  return log.split('\n').flatMap((line) => {
    const [, call, words] = /^\d+ +(\w+)\((.*)$/.exec(line) ?? [];
    // A call that another thread interrupts is written in two lines; the first one names the paths.
    const paths = [...(words ?? '').matchAll(/"(\/[^"]*)"|\d+<(\/[^>]*)>/g)].map(([, text, open]) => text ?? open);
    const [path] = paths.filter((one) => one.startsWith(root)).map((one) => one.slice(root.length));
    if (path === undefined || /= -1 ENOENT/.test(line)) return [];
    for (const one of new Set(paths)) counts.set(`${call} ${one}`, (counts.get(`${call} ${one}`) ?? 0) + 1);
    const isReading = reading.includes(call) && !words.includes('O_CREAT');
    return [{ call, path, nth: counts.get(`${call} ${root}${path}`), isReading }];
  });
};

/** The faults that a suite tries at the calls of a scenario. */
const toFaults = ({ points }) => {
  const changes = points.filter(({ isReading }) => !isReading);
  if (isKill) return changes.map((point) => ({ point, what: 'signal=KILL' }));
  const reads = points.filter(({ isReading }) => isReading);
  return [...toErrors(changes, errors, 3), ...toErrors(reads, readErrors, 8)];
};

/** Every error at every call, or one in turn at every n-th call. */
const toErrors = (points, table, every) =>
  points
    .filter((_, index) => isAll || index % every === 0)
    .flatMap((point, index) => {
      const all = table[point.call] ?? disk;
      return (isAll ? all : [all[index % all.length]]).map((name) => ({ point, what: `error=${name}` }));
    });

const misses = [];
const figures = { points: 0, 'of them reading': 0 };

const tryFault = async ({ name, now, template, before, after, files, arrange }, { point, what }, lane) => {
  const { call, path, nth, isReading } = point;
  const root = join(folder, lane);
  const about = `${name}, ${what} at ${call} ${nth} of ${path}`;
  rmSync(root, { recursive: true, force: true });
  cpSync(template, root, { recursive: true });
  await arrange?.(root);
  const log = `${root}.calls`;
  const fault = ['-P', root + path, '-e', `trace=${call}`, '-e', `inject=${call}:${what}:when=${nth}`];
  const ended = await run('strace', ['-f', '-o', log, ...fault, process.execPath, ...buildWords(root, now)]);
  figures.points += 1;
  if (isReading) figures['of them reading'] += 1;
  const miss = (text) => misses.push(`${about}: ${text}`);
  const wasReached = isKill ? ended.signal === 'SIGKILL' : readFileSync(log, 'utf8').includes('(INJECTED)');
  if (!wasReached) return miss(`the fault was not reached, exit ${ended.status}`);
  if (!isKill && !isRightExit(ended.status, point)) miss(`exit ${ended.status ?? ended.signal} ${ended.stderr.trim()}`);
  // A fault in reading may leave an article out, which no undisturbed build does.
  const generations = isReading ? undefined : [before, after];
  for (const trouble of troublesOf(readOut(join(root, 'out')), before, generations)) miss(trouble);
  const healed = await build(root, now);
  if (healed.status !== 0 || healed.stderr !== '') miss(`the next run exits ${healed.status} ${healed.stderr.trim()}`);
  for (const trouble of troublesOf(readOut(join(root, 'out')), after, [after])) miss(`after the next run, ${trouble}`);
  const left = list(root).filter((file) => !files.includes(file) && file !== '.feedwright/told.txt');
  if (left.length > 0) miss(`left behind: ${left.join(', ')}`);
};

/** Success is a lie in every case but one: what is remembered in `.feedwright/` may be lost. */
const isRightExit = (status, { path, isReading }) => {
  if (!isReading) return status === 4;
  return status !== null && status <= 4 && (status !== 0 || path.startsWith('/.feedwright'));
};

const recorded = [];
for (const scenario of scenarios) recorded.push(await record(scenario));
const all = recorded.flatMap((scenario) => toFaults(scenario).map((fault) => ({ scenario, fault })));
await twoAtATime(all, ({ scenario, fault }, lane) => tryFault(scenario, fault, lane));
finish(suite, figures, { misses, least: { points: isKill ? 300 : 120 } });
