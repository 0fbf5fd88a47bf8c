// Shows that the suites can fail: with it the program writes in place instead of renaming, never flushes, and starts no `flock`.
// NODE_OPTIONS="--import $PWD/tests/faults/sabotage.mjs" node tests/faults/sweep.mjs kill
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

if (process.argv[1]?.endsWith('bin.js')) {
  fs.renameSync = (from, to) => {
    const bytes = fs.readFileSync(from);
    const descriptor = fs.openSync(to, 'w');
    const half = bytes.length >> 1;
    fs.writeSync(descriptor, bytes, 0, half);
    fs.writeSync(descriptor, bytes, half);
    fs.closeSync(descriptor);
    fs.unlinkSync(from);
  };
  const { writeFileSync } = fs;
  fs.writeFileSync = (path, bytes, options) =>
    writeFileSync(path, bytes, typeof options === 'object' ? { ...options, flush: false } : options);
  fs.fsyncSync = () => undefined;
  fs.fdatasyncSync = () => undefined;
  childProcess.spawnSync = () => ({ status: 0, signal: null, stdout: '', stderr: '', pid: 0, output: [] });
  syncBuiltinESMExports();
}
