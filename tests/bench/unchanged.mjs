// Prints what an unchanged build of the sample costs as a ratio to an empty ES module under `node`. No test: machines are noisy.
// npm run build && node tests/bench/unchanged.mjs [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const rounds = Number(process.argv[2] ?? 41);
const root = new URL('../..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'feedwright-bench-'));
const empty = join(folder, 'empty.mjs');
writeFileSync(empty, 'export {};\n');
// NODE_EXTRA_CA_CERTS alone makes node start 2.5 times slower.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const time = (args) => {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const build = [join(root, 'dist/bin.js'), 'build', '--root', root, '--out', join(folder, 'out')];
time([empty]);
time(build);
const nothing = [];
const unchanged = [];
for (let round = 0; round < rounds; round += 1) {
  nothing.push(time([empty]));
  unchanged.push(time(build));
}
rmSync(folder, { recursive: true });
const ratio = median(unchanged) / median(nothing);
console.log(
  `empty module ${median(nothing).toFixed(1)} ms, unchanged build ${median(unchanged).toFixed(1)} ms, ratio ${ratio.toFixed(2)} (medians of ${rounds})`,
);
