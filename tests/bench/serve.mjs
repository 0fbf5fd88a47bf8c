// Prints how many requests a second `feedwright serve` answers, beside nginx with one worker and sirv on the same feed of 50 KB, in one interleaved run.
// npm run build && node tests/bench/serve.mjs [ROUNDS] [SECONDS]   server on the first core, wrk (Debian's package) on the second; no test: machines are noisy
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import {
  buildWell,
  channelYaml,
  freshFolder,
  median,
  program,
  range,
  skip,
  stories,
  works,
  write,
} from '../faults/site.mjs';

const own = fileURLToPath(import.meta.url);

/** The process that sirv runs in. */
const serveBySirv = (folder, port) => {
  createServer(sirv(folder, { etag: true, gzip: true })).listen(Number(port), '127.0.0.1');
};

const connections = 32;
const kinds = [
  { name: '200', fields: [], least: 0.25 },
  { name: '200 gzip', fields: ['Accept-Encoding: gzip'] },
  { name: '304', fields: [], isConditional: true, least: 0.2 },
];
const targets = { p99: 50, toSirv: 1 };

/** A folder with a published site whose feed is 50 KB, and what nginx and sirv need beside it. */
const makeSite = async () => {
  const root = freshFolder();
  const words = 'was opened by the harbour master at noon and then by the lighthouse keeper '.repeat(3).trim();
  write(join(root, 'articles'), [['channel.yaml', channelYaml()], ...stories(range(1, 49), words)]);
  await buildWell(root);
  const feed = readFileSync(join(root, 'out/feed.atom'));
  const still = join(root, 'still');
  mkdirSync(still);
  writeFileSync(join(still, 'feed.atom'), feed);
  writeFileSync(join(still, 'feed.atom.gz'), gzipSync(feed, { level: 9 }));
  return { root, still, size: feed.length };
};

const nginxConf = (folder, port) => `daemon off; master_process off; worker_processes 1; pid ${folder}/nginx.pid;
error_log stderr crit;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; gzip_static on; gzip_vary on;
  types { application/atom+xml atom; }
  client_body_temp_path ${folder}/t; proxy_temp_path ${folder}/t; fastcgi_temp_path ${folder}/t; uwsgi_temp_path ${folder}/t; scgi_temp_path ${folder}/t;
  server { listen 127.0.0.1:${port}; root ${folder}; add_header Cache-Control max-age=300; }
}
`;

const start = (words) => {
  const child = spawn('taskset', ['-c', '0', ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.on('exit', () => child.kill('SIGKILL'));
  return child;
};

/** The servers, each on a port of its own. */
const startServers = async ({ root, still }) => {
  writeFileSync(join(root, 'nginx.conf'), nginxConf(still, 18_081));
  const servers = [
    {
      name: 'feedwright',
      port: 18_080,
      words: [process.execPath, program, 'serve', '--root', root, '--port', '18080'],
    },
    { name: 'nginx', port: 18_081, words: ['nginx', '-p', root, '-c', join(root, 'nginx.conf')] },
    { name: 'sirv', port: 18_082, words: [process.execPath, own, 'sirv', still, '18082'] },
  ];
  for (const server of servers) server.child = start(server.words);
  for (const server of servers) await untilItAnswers(server);
  return servers;
};

const urlOf = ({ port }) => `http://127.0.0.1:${port}/feed.atom`;

const untilItAnswers = async (server) => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      const response = await fetch(urlOf(server), { headers: { 'Accept-Encoding': 'identity' } });
      await response.arrayBuffer();
      if (response.status === 200) {
        server.etag = response.headers.get('etag');
        return;
      }
    } catch (error) {
      if (error.cause?.code !== 'ECONNREFUSED') throw error;
    }
    await sleep(100);
  }
  throw new Error(`Expected ${server.name} to answer, found nothing in 10 s.`);
};

const milliseconds = (text) => {
  const [, figure, unit] = /^([\d.]+)(us|ms|s)$/.exec(text);
  return Number(figure) * { us: 0.001, ms: 1, s: 1000 }[unit];
};

/** One run of wrk: requests a second, p99 in milliseconds, errors. */
const load = (server, { fields, isConditional }, seconds) => {
  const conditional = isConditional === true ? [`If-None-Match: ${server.etag}`] : [];
  const words = [...fields, ...conditional].flatMap((field) => ['-H', field]);
  const wrk = ['-c', '1', 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...words, urlOf(server)];
  const { stdout } = spawnSync('taskset', wrk, { encoding: 'utf8' });
  const errors = [...stdout.matchAll(/(?:connect|read|write|timeout|responses:) (\d+)/g)].map(([, count]) =>
    Number(count),
  );
  return {
    rate: Number(/Requests\/sec: +([\d.]+)/.exec(stdout)[1]),
    p99: milliseconds(/ 99% +(\S+)/.exec(stdout)[1]),
    errors: errors.reduce((sum, count) => sum + count, 0),
  };
};

/** The median of the rounds' own ratios: what else a machine does changes from round to round. */
const ratio = (mine, other) => median(mine.rates.map((rate, round) => rate / other.rates[round]));

const measure = (servers, rounds, seconds) => {
  const runs = new Map();
  const keep = (server, kind, run) =>
    runs.set(`${server.name} ${kind.name}`, [...(runs.get(`${server.name} ${kind.name}`) ?? []), run]);
  for (const kind of kinds) for (const server of servers) load(server, kind, 1);
  for (let round = 0; round < rounds; round += 1)
    for (const kind of kinds) for (const server of servers) keep(server, kind, load(server, kind, seconds));
  return (name, kind) => {
    const all = runs.get(`${name} ${kind.name}`);
    return {
      rates: all.map(({ rate }) => rate),
      rate: median(all.map(({ rate }) => rate)),
      p99: median(all.map(({ p99 }) => p99)),
      errors: all.reduce((sum, { errors }) => sum + errors, 0),
    };
  };
};

const row = (cells) => `| ${cells.join(' | ')} |`;

/** Prints the table; gives what was missed. */
const tell = (found) => {
  const missed = [];
  console.log(row(['answer', 'feedwright/s', 'nginx/s', 'sirv/s', 'to nginx', 'to sirv', 'p99 ms', 'errors']));
  console.log(row(Array(8).fill('---')));
  for (const kind of kinds) {
    const [mine, nginx, other] = ['feedwright', 'nginx', 'sirv'].map((name) => found(name, kind));
    const toNginx = ratio(mine, nginx);
    const toSirv = ratio(mine, other);
    const rates = [mine, nginx, other].map(({ rate }) => rate.toFixed(0));
    console.log(row([kind.name, ...rates, toNginx.toFixed(2), toSirv.toFixed(2), mine.p99.toFixed(1), mine.errors]));
    if (toNginx < (kind.least ?? 0))
      missed.push(`${kind.name}: ${toNginx.toFixed(2)} of nginx, at least ${kind.least} expected`);
    if (toSirv < targets.toSirv) missed.push(`${kind.name}: ${toSirv.toFixed(2)} of sirv`);
    if (mine.p99 >= targets.p99) missed.push(`${kind.name}: p99 ${mine.p99.toFixed(1)} ms`);
    if (mine.errors > 0) missed.push(`${kind.name}: ${mine.errors} errors`);
  }
  return missed;
};

const main = async (rounds, seconds) => {
  if (!works('wrk', '-v') && !works('sh', '-c', 'command -v wrk')) skip('bench/serve', 'wrk is not here');
  if (!works('sh', '-c', 'command -v nginx')) skip('bench/serve', 'nginx is not here');
  if (!works('taskset', '-c', '1', 'true')) skip('bench/serve', 'there is no second core');
  const site = await makeSite();
  const servers = await startServers(site);
  console.log(`A feed of ${site.size} bytes, wrk -t1 -c${connections}, medians of ${rounds} runs of ${seconds} s.`);
  const missed = tell(measure(servers, rounds, seconds));
  for (const miss of missed) console.log(`missed: ${miss}`);
  for (const { child } of servers) child.kill();
  process.exitCode = missed.length === 0 ? 0 : 1;
};

const [first, ...others] = process.argv.slice(2);
if (first === 'sirv') serveBySirv(...others);
else await main(Number(first ?? 15), Number(others[0] ?? 1));
