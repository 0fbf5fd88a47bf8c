// Prints what a build that finds nothing to do costs as a ratio to an empty ES module under `node`, and what it opens. No test: machines are noisy.
// npm run build && node tests/bench/unchanged.mjs [ROUNDS] [ARTICLES]   0 articles: those of this project
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { channelYaml, freshFolder, program, range, stories, works, write } from '../faults/site.mjs';

const [rounds = 21, articles = 0] = process.argv.slice(2).map(Number);
const root = freshFolder();
if (articles === 0)
  cpSync(new URL('../../articles', import.meta.url).pathname, join(root, 'articles'), { recursive: true });
else write(join(root, 'articles'), [['channel.yaml', channelYaml()], ...stories(range(1, articles))]);
const empty = join(root, 'empty.mjs');
writeFileSync(empty, 'export {};\n');
// NODE_EXTRA_CA_CERTS alone makes node start 2.5 times slower.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const run = (command, words) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const time = (words) => run(process.execPath, words);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const build = [program, 'build', '--root', root];
const cold = time(build);
time(build);
const nothing = [];
const unchanged = [];
for (let round = 0; round < rounds; round += 1) {
  nothing.push(time([empty]));
  unchanged.push(time(build));
}
const ratio = median(unchanged) / median(nothing);
console.log(
  `empty module ${median(nothing).toFixed(1)} ms, first build ${cold.toFixed(0)} ms, unchanged build ${median(unchanged).toFixed(1)} ms, ratio ${ratio.toFixed(2)} (medians of ${rounds})`,
);
if (works('strace', '-o', '/dev/null', 'true')) {
  const log = join(root, 'strace.txt');
  run('strace', ['-f', '-o', log, '-e', 'trace=openat,rename,unlink,unlinkat,mkdir', process.execPath, ...build]);
  const calls = readFileSync(log, 'utf8').split('\n');
  const opened = calls.filter(
    (line) => line.includes(`"${root}/`) && !line.includes('O_DIRECTORY') && !line.includes('ENOENT'),
  );
  const loaded = calls.filter((line) => /\/(?:dist|node_modules)\/[^"]+\.js"/.test(line) && line.includes('openat'));
  console.log(
    `opened or changed below the root: ${opened.length} (${opened.map((line) => /\/([^/"]+)"/.exec(line)?.[1]).join(', ')}); program files loaded: ${loaded.length}`,
  );
}
