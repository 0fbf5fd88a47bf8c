#!/usr/bin/env node
// First of all: near a change of offset date-fns-tz 3.2 leans on the machine's zone.
process.env['TZ'] = 'UTC';

const { run } = await import('./cli.ts');

const outcome = await run({
  arguments: process.argv.slice(2),
  isTerminal: process.stdout.isTTY === true,
  now: new Date(),
});
// A reader that went away, such as `head`, is no trouble of ours.
process.stdout.on('error', () => undefined);
process.stdout.write(outcome.stdout);
process.stderr.write(outcome.stderr);
process.exitCode = outcome.exitCode;
