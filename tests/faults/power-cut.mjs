// Publishes again and again onto a small file system, copies its blocks at random moments, which is what a disk would hold if the power went, and looks at the copy.
// npm run build && node tests/faults/power-cut.mjs [CUTS]   as root; about 2 minutes
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  build,
  channelYaml,
  digestOf,
  finish,
  freshFolder,
  idsOf,
  list,
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

const suite = 'power cut';
const cuts = Number(process.argv[2] ?? 40);
const folder = freshFolder();
const ext4 = {
  make: ['mkfs.ext4', '-q', '-E', 'lazy_itable_init=0', '-J', 'size=4', '-N', '2048'],
  megabytes: 48,
  options: 'commit=1',
};
const systems = [
  { ...ext4, name: 'ext4' },
  { ...ext4, name: 'ext4 noauto_da_alloc', options: 'commit=1,noauto_da_alloc' },
  { name: 'xfs', make: ['mkfs.xfs', '-q'], megabytes: 320, options: 'defaults', copyOptions: 'nouuid' },
];

const must = async (command, ...words) => {
  const { status, stderr } = await run(command, words);
  if (status !== 0) throw new Error(`Expected that ${command} ${words.join(' ')} works, found: ${stderr}`);
};

const misses = [];
const figures = { cuts: 0, 'cuts amid a publication': 0, 'taken again': 0 };

/** The blocks as they are now. */
const copyBlocks = (from, to) => must('cp', '--sparse=always', '--reflink=auto', from, to);

/** One file system, published onto until it has been cut often enough. */
const cutOften = async ({ name, make: [command, ...words], megabytes, options, copyOptions }, seed) => {
  const random = toRandom(seed);
  const base = join(folder, name.replace(' ', '-'));
  const [disk, cut, live, copy, articles] = ['disk', 'cut', 'live', 'copy', 'articles'].map((one) => join(base, one));
  for (const one of [live, copy]) mkdirSync(one, { recursive: true });
  writeFileSync(disk, '');
  truncateSync(disk, megabytes * 1_048_576);
  await must(command, ...words, disk);
  await must('fallocate', '--dig-holes', disk);
  await must('mount', '-o', `loop,${options}`, disk, live);
  const where = (root) => [root, new Date(Date.UTC(2026, 0, 1)).toISOString(), ['--articles', articles]];
  const generations = [new Map()];
  const publish = async (round) => {
    const { status, signal, stderr } = await build(...where(live));
    if (status !== 0) misses.push(`${name}, publication ${round}: exit ${status ?? signal} ${stderr}`);
    generations.push(readOut(join(live, 'out')));
  };
  try {
    write(articles, [['channel.yaml', channelYaml()], ...stories(range(1, 8))]);
    await publish(0);
    await must('sync', '-f', live);
    for (let round = 1, done = 0; done < cuts && round < 2 * cuts; round += 1) {
      write(articles, [
        ['channel.yaml', channelYaml(`News ${round % 7}`)],
        ...stories([round % 8], `closed ${round} times`),
        ...stories([8 + round]),
      ]);
      let isPublished = false;
      const published = publish(round).then(() => {
        isPublished = true;
      });
      await sleep(round % 2 === 0 ? 100 + 400 * random() : 500 + 2_500 * random());
      const isAmid = !isPublished;
      await copyBlocks(disk, cut);
      // The blocks did not change while they were copied, so all of them are of one moment.
      const isExact = works('cmp', '--silent', disk, cut);
      await published;
      await must('mount', '-o', copyOptions === undefined ? 'loop' : `loop,${copyOptions}`, cut, copy);
      const troubles = [];
      try {
        await inspect({ copy, live, generations, where, troubles });
      } finally {
        await must('umount', copy);
      }
      if (troubles.length > 0 && !isExact) {
        figures['taken again'] += 1;
        continue;
      }
      done += 1;
      figures.cuts += 1;
      if (isAmid) figures['cuts amid a publication'] += 1;
      misses.push(...troubles.map((trouble) => `${name}, cut ${round}: ${trouble}`));
    }
  } finally {
    await run('umount', [live]);
  }
};

/** What readers see of a disk after the power came back, and what the next build makes of it. */
const inspect = async ({ copy, live, generations, where, troubles }) => {
  const found = readOut(join(copy, 'out'));
  troubles.push(...troublesOf(found, generations[1], generations));
  const known = new Set(generations.flatMap(idsOf));
  for (const id of idsOf(found)) if (!known.has(id)) troubles.push(`an id that never was: ${id}`);
  const { status, stderr } = await build(...where(copy));
  if (status !== 0) troubles.push(`the next build exits ${status} ${stderr}`);
  if (digestOf(readOut(join(copy, 'out'))) !== digestOf(generations.at(-1))) troubles.push('not healed');
  const files = list(join(live, 'out'));
  const left = list(join(copy, 'out')).filter((file) => !files.includes(file));
  if (left.length > 0) troubles.push(`left behind: ${left.join(', ')}`);
};

if (process.getuid() !== 0) skip(suite, 'it needs root');
const possible = systems.filter(({ make: [command] }) => works(command, '-V'));
const [first] = possible;
if (first === undefined) skip(suite, 'neither mkfs.ext4 nor mkfs.xfs is here');
const trial = join(folder, 'trial');
writeFileSync(trial, '');
truncateSync(trial, 1_048_576 * first.megabytes);
mkdirSync(join(folder, 'on'));
await must(...first.make, trial);
if (!works('mount', '-o', 'loop', trial, join(folder, 'on'))) skip(suite, 'loop devices cannot be mounted here');
await must('umount', join(folder, 'on'));
const without = systems.filter((system) => !possible.includes(system)).map(({ name }) => name);
const ends = await Promise.allSettled(possible.map(cutOften));
misses.push(...ends.flatMap(({ reason }) => (reason === undefined ? [] : [String(reason)])));
const words = without.length === 0 ? suite : `${suite} (without ${without.join(', ')}: no mkfs)`;
finish(words, figures, { misses, least: { cuts: cuts * possible.length } });
