// Starts six builds at once, kills two of them at a random moment, and looks into their system calls: only one at a time may change anything below the site.
// npm run build && node tests/faults/overlap.mjs [ROUNDS]   about 4 minutes
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  build,
  buildWell,
  buildWords,
  channelYaml,
  digestOf,
  finish,
  freshFolder,
  range,
  readOut,
  run,
  skip,
  stories,
  toRandom,
  troublesOf,
  works,
  write,
} from './site.mjs';

const suite = 'overlap';
if (!works('strace', '-D', '-o', '/dev/null', 'true')) skip(suite, 'strace is not here, or may not trace');

const rounds = Number(process.argv[2] ?? 200);
const random = toRandom(1);
// On the disk, where a publication takes its time.
const folder = freshFolder(tmpdir());
const root = join(folder, 'site');
const articles = join(root, 'articles');
const now = '2026-01-01T00:00:00Z';
const changing =
  'openat,write,pwrite64,writev,fsync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,ftruncate,link,linkat';

const misses = [];
const figures = { rounds: 0, 'starts that changed something': 0, losers: 0, killed: 0, overlaps: 0 };

/** One start under strace. `-D`: the process that is started, and killed, is the build itself. */
const trace = (log, killAfter) => {
  const words = [
    '-D',
    '-f',
    '--seccomp-bpf',
    '-ttt',
    '-y',
    '-o',
    log,
    '-e',
    `trace=${changing}`,
    process.execPath,
    ...buildWords(root, now),
  ];
  const started = (child) => {
    if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  };
  return run('strace', words, { started });
};

/** From the first to the last moment at which a start changed something below the site, or `undefined`. */
const toSpan = (log) => {
  const moments = log
    .split('\n')
    .filter((line) => line.includes(`${root}/`) && (!line.includes(' openat(') || line.includes('O_CREAT')))
    .map((line) => Number(/^\d+ +(\d+\.\d+)/.exec(line)?.[1]));
  return moments.length === 0 ? undefined : { from: moments[0], to: moments.at(-1) };
};

/** The log of a start, when its tracer has written the last line. */
const readLog = async (log) => {
  for (let waited = 0; waited < 5_000; waited += 10) {
    const text = existsSync(log) ? readFileSync(log, 'utf8') : '';
    const [, first] = /^(\d+) /.exec(text) ?? [];
    if (first !== undefined && new RegExp(`^${first} .*\\+\\+\\+ (?:exited|killed)`, 'm').test(text)) return text;
    await sleep(10);
  }
  return '';
};

const say = (about, { status, signal, stdout, stderr }) =>
  misses.push(`${about}: exit ${status ?? signal} ${stdout}${stderr}`);

/** Some change that is seen in every document, so that a publication takes its time. */
const change = (round) =>
  write(articles, [
    ['channel.yaml', channelYaml(`News ${round}`)],
    ...stories([1 + (round % 12)], `was closed ${round} times`),
  ]);

let longest = 500;
const play = async (round) => {
  change(round);
  const logs = range(0, 5).map((at) => join(folder, `${round}.${at}`));
  const began = performance.now();
  const ended = await Promise.all(logs.map((log, at) => trace(log, at % 3 === 0 ? random() * longest : undefined)));
  longest = 0.5 * longest + 0.5 * (performance.now() - began);
  const spans = (await Promise.all(logs.map(readLog))).map(toSpan).filter((span) => span !== undefined);
  const inOrder = spans.toSorted((a, b) => a.from - b.from);
  const overlapping = inOrder.filter((span, at) => at > 0 && inOrder.slice(0, at).some((one) => one.to > span.from));
  figures.rounds += 1;
  figures['starts that changed something'] += spans.length;
  figures.overlaps += overlapping.length;
  if (overlapping.length > 0) misses.push(`round ${round}: ${overlapping.length} builds at the same time`);
  for (const one of ended) {
    if (one.signal === 'SIGKILL') figures.killed += 1;
    else if (one.status === 75) figures.losers += 1;
    if (one.signal !== 'SIGKILL' && ((one.status !== 0 && one.status !== 75) || one.stdout + one.stderr !== ''))
      say(`round ${round}`, one);
  }
  const next = await build(root, now);
  if (next.status !== 0 || next.stderr !== '') say(`the start after round ${round}`, next);
  for (const trouble of troublesOf(readOut(join(root, 'out')))) misses.push(`round ${round}: ${trouble}`);
};

write(articles, [['channel.yaml', channelYaml()], ...stories(range(1, 12))]);
await buildWell(root, now);
for (const round of range(1, rounds)) await play(round);

// The same in peace: every change published once.
const peace = join(folder, 'peace');
write(join(peace, 'articles'), [['channel.yaml', channelYaml()], ...stories(range(1, 12))]);
await buildWell(peace, now);
for (const [name] of stories(range(1, 12)))
  write(join(peace, 'articles'), [[name, readFileSync(join(articles, name))]]);
write(join(peace, 'articles'), [['channel.yaml', channelYaml(`News ${rounds}`)]]);
await buildWell(peace, now);
if (digestOf(readOut(join(root, 'out'))) !== digestOf(readOut(join(peace, 'out'))))
  misses.push('not what an undisturbed build makes');
finish(suite, figures, {
  misses,
  least: { losers: rounds, killed: rounds / 2, 'starts that changed something': rounds / 2 },
});
