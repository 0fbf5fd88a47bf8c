// A hundred publications while readers ask; eight hundred slow connections; a hundred thousand mutated request lines; the end under load.
// npm run build && node tests/faults/serve.mjs [PUBLISHES] [ANSWERS] [LINES]   about two minutes
import { spawn } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ask, beSlow, poll, sendNonsense, toWitness } from './serve-clients.mjs';
import { channelYaml, finish, freshFolder, program, range, run, stories, works, write } from './site.mjs';

const [publishes = 100, answers = 100_000, lines = 100_000] = process.argv.slice(2).map(Number);
const secret = `secret-${process.pid}-${Math.random()}`;
const misses = [];

/** A site with what is not to be served beside and below it. */
const makeSite = () => {
  const root = freshFolder();
  write(join(root, 'articles'), [['channel.yaml', channelYaml()], ...stories(range(1, 20), 'was opened at noon')]);
  write(root, [
    ['secret.txt', secret],
    ['out/.secret.txt', secret],
    ['out/large.txt', 'A line of a large file that takes a while.\n'.repeat(200_000)],
  ]);
  symlinkSync('../secret.txt', join(root, 'out/link.txt'));
  return root;
};

const startServer = async (root, ...more) => {
  const server = { said: '', exit: undefined };
  const child = spawn(process.execPath, [program, 'serve', '--root', root, '--port', '0', ...more]);
  process.on('exit', () => child.kill('SIGKILL'));
  for (const name of ['stdout', 'stderr']) child[name].on('data', (piece) => (server.said += piece));
  server.ended = new Promise((done) => {
    child.on('exit', (code, signal) => {
      server.exit = { code, signal };
      done(server.exit);
    });
  });
  for (let wait = 0; wait < 300 && !/localhost:(\d+)/.test(server.said); wait += 1) await sleep(100);
  server.port = Number(/localhost:(\d+)/.exec(server.said)?.[1] ?? Number.NaN);
  server.child = child;
  return server;
};

/** Edits a story again and again, each time when readers have seen the last edition. */
const publishUnderLoad = async (root, { port }) => {
  const witness = toWitness();
  let seenByReaders = 0;
  let isDone = false;
  const isEnd = () => isDone && witness.figures.answers >= answers;
  const readers = poll({ port, lanes: 16, witness, isEnd });
  for (const edition of range(1, publishes)) {
    write(join(root, 'articles'), stories([21], `came as edition${edition}x at noon`));
    const seen = () => ['/feed.atom', '/feed.rss', '/feed.json'].every((path) => witness.newestOf(path) === edition);
    for (let wait = 0; wait < 1000 && !seen(); wait += 1) await sleep(20);
    if (!seen()) misses.push(`edition ${edition} was not seen in 20 s`);
    if (seen()) seenByReaders += 1;
  }
  isDone = true;
  await readers;
  misses.push(...witness.misses);
  return { ...witness.figures, publishes: seenByReaders, wrong: witness.misses.length };
};

const slowTool = (mode, port) => [
  ...{
    header: ['-H', '-i', '5', '-x', '24'],
    body: ['-B', '-i', '5', '-s', '8192', '-x', '10'],
    read: ['-X', '-w', '512', '-y', '1024', '-n', '5', '-z', '32', '-k', '3'],
  }[mode],
  ...['-c', '800', '-r', '400', '-l', '9', '-u', `http://127.0.0.1:${port}/large.txt`],
];

/** The longest that ordinary requests take while 800 connections are slow; all but one in a hundred, for a machine that others use. */
const timesBeside = async ({ port }, mode, hasTool) => {
  const tool = hasTool ? run('slowhttptest', slowTool(mode, port)) : undefined;
  const stop = hasTool ? () => undefined : beSlow({ port, mode, count: 800, path: '/large.txt' });
  await sleep(3000);
  const times = [];
  for (const end = Date.now() + 5000; Date.now() < end; await sleep(10)) {
    const answer = await ask({ port, path: '/feed.atom', headers: { 'Accept-Encoding': 'gzip' } });
    if (answer.status !== 200 || answer.isCut) misses.push(`slow ${mode}: ${answer.status}`);
    times.push(answer.took);
  }
  stop();
  await tool;
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? Number.POSITIVE_INFINITY);
};

const beSlowInAllWays = async (server) => {
  const hasTool = works('sh', '-c', 'command -v slowhttptest');
  const times = [];
  for (const mode of ['header', 'body', 'read']) {
    const first = await timesBeside(server, mode, hasTool);
    // Others use this machine, too: once more, before it is called slow.
    times.push(first < 200 ? first : await timesBeside(server, mode, hasTool));
  }
  for (const time of times) if (time >= 200) misses.push(`an ordinary request took ${time} ms beside slow ones`);
  return Math.max(...times);
};

/** The probe of the project's shared tools, where they are. */
const probe = async ({ port }) => {
  const file = process.env.HTTP_PROBE ?? fileURLToPath(new URL('../../../shared/tools/http-probe.py', import.meta.url));
  if (!existsSync(file)) return undefined;
  const { stdout } = await run('python3', [file, '127.0.0.1', String(port), '/feed.atom', '/feed.json']);
  const [, passed = '0', failed = '?'] = /(\d+) passed, (\d+) failed/.exec(stdout) ?? [];
  if (failed !== '0') misses.push(`probe: ${stdout}`);
  return Number(passed);
};

/** Ends the server while readers ask, some of them slow; nobody's answer may be cut. */
const endUnderLoad = async ({ child, port, ended }) => {
  const figures = { whole: 0, cut: 0 };
  let isEnd = false;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const lane = async (path, pace) => {
    while (!isEnd) {
      try {
        const { isCut } = await ask({ port, path, agent, pace });
        figures[isCut ? 'cut' : 'whole'] += 1;
      } catch (error) {
        // Nobody listens any more; a connection that was idle was closed.
        if (!['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(error.code)) throw error;
        if (error.code === 'ECONNREFUSED') return;
      }
    }
  };
  const lanes = [...range(1, 24).map(() => lane('/feed.atom', 0)), ...range(1, 8).map(() => lane('/large.txt', 5))];
  await sleep(1500);
  const start = Date.now();
  child.kill('SIGTERM');
  const { code, signal } = await Promise.race([ended, sleep(20_000, { code: 'none', signal: 'none' })]);
  const took = (Date.now() - start) / 1000;
  isEnd = true;
  await Promise.all(lanes);
  agent.destroy();
  if (code !== 0 || took > 5) misses.push(`SIGTERM: exit ${code} ${signal} after ${took} s`);
  if (figures.cut > 0) misses.push(`SIGTERM: ${figures.cut} answers cut`);
  return { took, ...figures };
};

const root = makeSite();
const server = await startServer(root, '--watch');
const load = await publishUnderLoad(root, server);
const slowest = await beSlowInAllWays(server);
const nonsense = await sendNonsense({ port: server.port, count: lines, secret });
misses.push(...nonsense.misses);
const probed = await probe(server);
if (server.exit !== undefined) misses.push(`the server ended: ${JSON.stringify(server.exit)} ${server.said}`);
const end = await endUnderLoad(server);
const told = server.said.split('\n').filter((line) => / error |^\s+at /.test(line));
misses.push(...told);
finish(
  'serve',
  {
    ...{
      publishes: load.publishes,
      answers: load.answers,
      'of them 304': load.known,
      'wrong answers': load.wrong,
    },
    'ms beside 800 slow connections': slowest,
    'mutated lines': [...nonsense.statuses.values()].reduce((sum, count) => sum + count, 0),
    ...(probed === undefined ? {} : { 'probes passed': probed }),
    's to end': end.took,
    'answers meanwhile': end.whole,
    cut: end.cut,
  },
  { misses, least: { publishes, answers, 'mutated lines': lines, 'answers meanwhile': 100 } },
);
