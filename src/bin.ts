#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// First of all: near a change of offset date-fns-tz 3.2 leans on the machine's zone.
process.env['TZ'] = 'UTC';

// Else V8 lets the heap grow to more than twice what is in use before it tidies up, and a large build takes a quarter more memory. Node 20 to 24 know
// the word; a later V8 that does not would say so to the user.
if (Number.parseInt(process.versions.v8, 10) <= 13) setFlagsFromString('--heap-growing-percent=25');

const { run } = await import('./cli.ts');

/** Standard input to its end, but no more of it than is ever looked at. */
const readInput = async (): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of process.stdin) {
    const bytes = Buffer.from(piece);
    pieces.push(bytes);
    length += bytes.length;
    if (length > 10_000_000) break;
  }
  return Buffer.concat(pieces);
};

/** When somebody wants a server to end: a person, or whoever supervises it. */
const end = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

const outcome = await run({
  arguments: process.argv.slice(2),
  isTerminal: process.stdout.isTTY === true,
  now: new Date(),
  readInput,
  line:
    process.stderr.isTTY === true
      ? { now: () => performance.now(), show: (text) => process.stderr.write(`\r${text}\u001b[K`) }
      : undefined,
  running: {
    clock: () => new Date(),
    say: (stdout, stderr) => {
      process.stdout.write(stdout);
      process.stderr.write(stderr);
    },
    end,
  },
});
// A reader that went away, such as `head`, is no trouble of ours.
process.stdout.on('error', () => undefined);
process.stdout.write(outcome.stdout);
process.stderr.write(outcome.stderr);
process.exitCode = outcome.exitCode;
