// A process reads the feeds and every page they link, or linked in the last two days, 100,000 times and more while the site is published sixty times.
// npm run build && node tests/faults/poller.mjs [PUBLISHES]   about half a minute
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  build,
  channelYaml,
  finish,
  freshFolder,
  isWhole,
  linksOf,
  range,
  readIfThere,
  stories,
  write,
} from './site.mjs';

const feeds = ['feed.rss', 'feed.atom', 'feed.json'];

/** The reader: reads until it is told to end, then tells what it saw. */
const read = async (out) => {
  const figures = { polls: 0, torn: 0, dead: 0 };
  const misses = new Set();
  const seen = new Set();
  let isEnd = false;
  process.on('message', () => {
    isEnd = true;
  });
  const look = (name) => {
    const bytes = readIfThere(join(out, name));
    figures.polls += 1;
    if (bytes === undefined) misses.add(`not there: ${name}`);
    else if (!isWhole(name, bytes)) misses.add(`torn: ${name}, ${bytes.length} bytes`);
    if (bytes === undefined) figures.dead += 1;
    else if (!isWhole(name, bytes)) figures.torn += 1;
    return bytes ?? Buffer.alloc(0);
  };
  while (!isEnd || figures.polls < 100_000) {
    for (const feed of feeds) {
      for (const link of linksOf(look(feed))) {
        seen.add(link);
        look(link);
      }
    }
    for (const link of seen) look(link);
    // Leaves the builds some of the machine.
    await sleep(5);
  }
  process.send({ figures, misses: [...misses] }, () => process.exit());
};

/** What the newsroom does before the n-th publication: two stories come, one is edited, one goes. */
const change = (articles, nth) => {
  write(articles, stories([10 + 2 * nth, 11 + 2 * nth]));
  write(articles, stories([9 + 2 * nth], `was closed for ${nth} days`));
  rmSync(join(articles, `pier${nth}.txt`));
};

const publish = async (publishes) => {
  const root = freshFolder();
  const articles = join(root, 'articles');
  const misses = [];
  write(articles, [['channel.yaml', `${channelYaml()}limit: 20\n`], ...stories(range(1, 11))]);
  const minute = (nth) => new Date(Date.UTC(2026, 0, 1, 0, nth)).toISOString();
  const publishAt = async (nth) => {
    const { status, stderr } = await build(root, minute(nth));
    if (status !== 0) misses.push(`publication ${nth}: exit ${status} ${stderr}`);
  };
  await publishAt(0);
  const reader = fork(new URL(import.meta.url), [join(root, 'out')]);
  const answer = new Promise((done) => reader.once('message', done));
  for (const nth of range(1, publishes)) {
    change(articles, nth);
    await publishAt(nth);
  }
  reader.send('end');
  const { figures, misses: seen } = await answer;
  const { polls, torn, dead } = figures;
  finish(
    'poller',
    { publishes, polls, torn, 'dead links': dead },
    { misses: [...misses, ...seen], least: { polls: 100_000 } },
  );
};

await (process.send === undefined ? publish(Number(process.argv[2] ?? 60)) : read(process.argv[2]));
