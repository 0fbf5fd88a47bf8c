import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PublishOptions, publish } from '../src/publish.ts';
import { ChangingSite, copyFolder } from './changing-site.ts';
import { freshFolder } from './fresh.ts';
import { filesIn } from './news-folder.ts';

/** `SEEDS=4-9` tries others; `STEPS=1000` makes them the thousand of `.ci/run`. */
const [from = 1, to = from] = (process.env['SEEDS'] ?? '1').split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, at) => from + at);
const steps = Number(process.env['STEPS'] ?? 50);

/**
 * Takes `.feedwright/` away but for the clock's memory: which of two clocks is wrong nothing else tells, so that without it a clock
 * that goes back is believed, index or not. And but for the report, which is written only: a build to which the disk says no leaves
 * the last one, and a first build that finds no article makes none.
 */
const forget = (root: string): void => {
  const state = join(root, '.feedwright');
  const names = existsSync(state) ? readdirSync(state) : [];
  for (const name of names.filter((one) => one !== 'clock.txt' && one !== 'report.json')) {
    rmSync(join(state, name), { recursive: true });
  }
};

/** What is compared: each document of `out/`, the report, and what the build says but for which documents it wrote, and which errors were told before. */
type Outcome = ReadonlyMap<string, Buffer>;

const build = async (options: PublishOptions): Promise<{ readonly exitCode: number; readonly outcome: Outcome }> => {
  const { root } = options;
  const { files: _, fresh: __, ...said } = await publish(options);
  // A path in full is told where the disk says no.
  const text = JSON.stringify(
    { said: inOrder(said), report: textOf(join(root, '.feedwright/report.json')) },
    undefined,
    1,
  );
  const documents = [...filesIn(join(root, 'out'))].map(([name, { bytes }]) => [`out/${name}`, bytes] as const);
  const { exitCode } = said;
  return { exitCode, outcome: new Map([['what is said', Buffer.from(text.replaceAll(root, 'ROOT'))], ...documents]) };
};

/** The same with the names of every object in order, which count for nobody. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, inOrder(one)]),
  );
};

const textOf = (path: string): readonly string[] => (existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []);

/** Where two outcomes differ first; `undefined` where they do not. */
const differing = (incremental: Outcome, full: Outcome): string | undefined => {
  for (const name of new Set([...incremental.keys(), ...full.keys()])) {
    const [one, two] = [incremental.get(name), full.get(name)];
    if (one === undefined || two === undefined)
      return `${name} only by the ${one === undefined ? 'full' : 'incremental'} one`;
    if (one.equals(two)) continue;
    let at = 0;
    while (one[at] === two[at]) at += 1;
    const near = (bytes: Buffer): string => JSON.stringify(bytes.toString('utf8', Math.max(0, at - 60), at + 100));
    return `${name} at byte ${at}: incremental ${near(one)}, full ${near(two)}`;
  }
  return undefined;
};

/**
 * Files of `.feedwright/` that every build may write anew: the word of when it began stays where the disk said no; the index trusts what was written in the
 * tick of the clock before it a build later.
 */
const ofTheMoment: ReadonlySet<string> = new Set(['running.txt', 'index.bin', 'ledger.bin']);

/** Each file with its inode and time of change. */
const placesIn = (root: string): readonly string[] =>
  ['out', '.feedwright'].flatMap((folder) =>
    [...filesIn(join(root, folder))].flatMap(([name, { place }]) =>
      ofTheMoment.has(name) ? [] : `${folder}/${name} ${place}`,
    ),
  );

test.for(seeds)(
  'a build that remembers gives the bytes and says the words of one that does not (%i)',
  { timeout: 60_000 + steps * 2_000 },
  async (seed) => {
    const root = freshFolder();
    const twins = freshFolder();
    const site = new ChangingSite(seed, root, freshFolder());
    const done: string[] = [];
    let exitCode = 0;
    for (let step = 0; step < steps; step += 1) {
      const { did, now, allow } = site.step(exitCode);
      done.push(did);
      const what = `seed ${seed}, step ${step}, after ${done.slice(-4).join(' | ')}`;
      const options = { root, now, allow, remember: true, report: true };
      // Another folder each time: nothing that a process keeps in memory of the last one can help.
      const twin = join(twins, String(step));
      copyFolder(root, twin);
      forget(twin);
      const incremental = await build(options);
      const full = await build({ ...options, root: twin });
      expect(differing(incremental.outcome, full.outcome), what).toBeUndefined();
      const places = placesIn(root);
      const again = await build(options);
      const isAlike = differing(again.outcome, incremental.outcome) === undefined;
      if (isAlike) {
        const moved = placesIn(root).filter((place) => !places.includes(place));
        expect(moved, `${what}: a second build has nothing to do`).toEqual([]);
      }
      // A warning of what has just happened is told once, and damage may take two builds to heal: by full ones as well.
      if (!isAlike || step % 10 === 0) {
        forget(twin);
        const fullAgain = await build({ ...options, root: twin });
        expect(differing(again.outcome, fullAgain.outcome), `${what}: a second build`).toBeUndefined();
      }
      exitCode = again.exitCode;
      rmSync(twin, { recursive: true });
    }
  },
);
