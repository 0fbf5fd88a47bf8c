// Prints what builds cost beside an empty ES module under node, Hugo and Eleventy, and writes it to tests/bench/RESULTS.md. No test: machines are noisy.
// npm run build && npm run bench [-- SIZES]   1000 10000 100000 captures if not said; FEEDWRIGHT=… measures another program
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment, freshFolder, isRoomy, median, range, works } from '../faults/site.mjs';
import { makeCopy, profile } from './profile.mjs';
import { makeSite, programs } from './programs.mjs';
import { toResults } from './results.mjs';
import { canTrace, trace } from './traced.mjs';

const mostRuns = 11;
// How long all counted runs of one build may take, ours and another program's, in ms.
const budget = { ours: 20_000, other: 10_000 };
// How long another program may take before it is left out, in seconds.
const patience = '120';
// Files changed within a tick of a disk's clock are looked at again by whoever is careful. In ms.
const tick = 50;

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(1_000, 10_000, 100_000);
if (!sizes.every((size) => Number.isInteger(size) && size >= 100))
  throw new Error('Expected sizes of 100 or more, e.g. 1000 10000.');

const root = freshFolder(isRoomy('/dev/shm', 8 * 2 ** 30) ? '/dev/shm' : tmpdir());
const notes = [];
const hasTime = works('/usr/bin/time', '-f', '%M', 'true');
if (!hasTime) notes.push('Memory was not measured: /usr/bin/time is not here.');
if (!canTrace()) notes.push('Files were not counted: strace is not here.');

/** Runs a command to its end; gives how long it took. */
const run = ([command, ...words], { folder }) => {
  const start = process.hrtime.bigint();
  const ended = spawnSync(command, words, {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (ended.status !== 0)
    throw new Error(`${command} ${words.join(' ')} ended with ${ended.status ?? ended.signal}: ${ended.stderr}`);
  return time;
};

/** The same, and the most memory it had, in MB. */
const runWatched = (command, options) => {
  if (!hasTime) return { time: run(command, options), peak: undefined };
  const note = join(root, 'peak');
  const time = run(['/usr/bin/time', '-f', '%M', '-o', note, ...command], options);
  return { time, peak: Number(readFileSync(note, 'utf8')) / 1024 };
};

/** What is measured of one size: each build of each program, with what it changes before. */
const toMeasures = (sites) =>
  Object.keys(sites[0].changes).flatMap((build) =>
    sites.map((site) => ({ build, site, change: site.changes[build], times: [], wanted: 0 })),
  );

const prepare = async ({ build, site, change }) => {
  change();
  // The build before may have had more to do, and only the one after finds all as it was left.
  if (build === 'nothing changed' && site.isOurs) run(site.command, site);
  await sleep(tick);
};

/** One run that does not count, but for its memory and for how many more there can be; where it takes longer than they all may, it is the only one. */
const warmUp = async (measure, failed) => {
  const { site } = measure;
  if (failed.has(site.name)) return;
  try {
    await prepare(measure);
    const { time, peak } = runWatched(site.isOurs ? site.command : ['timeout', patience, ...site.command], site);
    measure.peak = peak;
    measure.wanted = Math.min(mostRuns, Math.floor((site.isOurs ? budget.ours : budget.other) / time));
    if (measure.wanted === 0) measure.times.push(time);
  } catch (error) {
    if (site.isOurs) throw error;
    console.error(error.message);
    failed.add(site.name);
    notes.push(`${site.name} is left out at ${site.size} captures: it did not end well within ${patience} s.`);
  }
};

const count = async (measure) => {
  // Another program is not waited for: it opens and writes all of its files, as smaller sizes show.
  if (!canTrace() || measure.times.length === 0 || (!measure.site.isOurs && measure.wanted === 0)) return;
  await prepare(measure);
  measure.counts = trace(measure.site);
};

/** Where the time goes: in a first build, and in one that finds a new file. */
const profileBuilds = async ({ site, size }) => {
  const [node, , ...words] = site.command;
  const profiles = [];
  for (const build of ['cold', 'one added']) {
    site.changes[build]();
    await sleep(tick);
    profiles.push({ size, build, ...profile({ ...site, command: [node, copy, ...words] }) });
  }
  return profiles;
};

const measureSize = async (size) => {
  const sites = homes.map(({ program, home }) => makeSite(program, join(home, 'site'), { size, home }));
  const measures = toMeasures(sites);
  const empty = { times: [], ...runWatched(emptyModule, { folder: root }) };
  const failed = new Set();
  for (const measure of measures) await warmUp(measure, failed);
  for (const round of range(1, mostRuns)) {
    empty.times.push(run(emptyModule, { folder: root }));
    for (const measure of measures.filter(({ wanted }) => wanted >= round)) {
      await prepare(measure);
      measure.times.push(run(measure.site.command, measure.site));
    }
  }
  for (const measure of measures) await count(measure);
  const profiles = size === profiled ? await profileBuilds({ site: sites[0], size }) : [];
  for (const site of sites) rmSync(site.folder, { recursive: true });
  return { size, empty: { time: median(empty.times), peak: empty.peak }, measures, profiles };
};

const toFound = ({ size, empty, measures }) => ({
  size,
  empty,
  builds: [...new Set(measures.map(({ build }) => build))].map((build) => ({
    build,
    by: new Map(
      measures
        .filter((one) => one.build === build && one.times.length > 0)
        .map(({ site, times, peak, counts }) => [site.name, { time: median(times), runs: times.length, peak, counts }]),
    ),
  })),
});

const emptyModule = [process.execPath, join(root, 'empty.mjs')];
writeFileSync(emptyModule[1], 'export {};\n');
const copy = makeCopy(root);
// A profile of the largest size would take long, and say the same.
const profiled = sizes.findLast((size) => size <= 10_000) ?? sizes[0];
const homes = [];
for (const program of programs) {
  const home = join(root, program.name);
  mkdirSync(home);
  const reason = program.setUp(home);
  if (reason === undefined) homes.push({ program, home });
  else notes.push(`${reason}.`);
}
const measured = [];
for (const size of sizes) {
  measured.push(await measureSize(size));
  console.error(`${size} captures: ${Math.round(process.uptime())} s since the start`);
}
const results = toResults({
  found: measured.map(toFound),
  names: homes.map(({ program }) => program.name),
  profiles: measured.flatMap(({ profiles }) => profiles),
  notes,
});
console.log(results);
writeFileSync(new URL('RESULTS.md', import.meta.url), results);
