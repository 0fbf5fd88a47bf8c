// What a build opens, writes and loads is counted, in sites of two sizes: a build with nothing to do opens no article, and what a change costs does not
// grow with the site. Only counts: times are for bench.mjs.
// npm run build && node tests/bench/counts.mjs
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environment, finish, freshFolder, skip } from '../faults/site.mjs';
import { makeCopy, packagesIn } from './profile.mjs';
import { feedwright, makeSite } from './programs.mjs';
import { canTrace, trace } from './traced.mjs';

// Written are the page, three feeds and the front page, and what is written on the way to them and to `.feedwright/`; all captures are among the feeds' newest 50.
const most = {
  'nothing changed': { articles: 0, written: 0, moved: 0, packages: 0 },
  'one added': { articles: 1, written: 7 },
  'one edited': { articles: 1, written: 7 },
  'one removed': { articles: 0, written: 7 },
};

if (!canTrace()) skip('bench/counts', 'strace is not here');

const root = freshFolder();
const copy = makeCopy(root);
const figures = {};
const misses = [];

/** The counts of each build in a site of a size, by the build's name. */
const countAll = async (size) => {
  const site = makeSite(feedwright, join(root, String(size)), { size });
  const [node, , ...words] = site.command;
  const build = async () => {
    // A file that has changed within the same tick of the disk's clock would be looked at again.
    await sleep(50);
    const { status, stderr } = spawnSync(node, [copy, ...words], { env: environment, encoding: 'utf8' });
    if (status !== 0) throw new Error(`Expected a build that exits 0, found ${status}: ${stderr}`);
  };
  const counts = new Map();
  await build();
  for (const name of Object.keys(most)) {
    // All is as the build before left it: each is counted by itself.
    await build();
    site.changes[name]();
    await sleep(50);
    const { loaded, ...found } = trace({ ...site, command: [node, copy, ...words] });
    counts.set(name, { ...found, packages: new Set(loaded.flatMap(packagesIn)).size });
  }
  return counts;
};

const small = await countAll(300);
const large = await countAll(1_000);
for (const [name, limits] of Object.entries(most)) {
  const [few, many] = [small.get(name), large.get(name)];
  figures[`articles opened and ${many.written} files written with ${name}`] = many.articles;
  for (const [what, limit] of Object.entries(limits)) {
    if (many[what] > limit)
      misses.push(`${name}: expected at most ${limit} ${what}, found ${many[what]} of 1,000 captures`);
    if (many[what] !== few[what])
      misses.push(
        `${name}: expected as many ${what} of 1,000 captures as of 300, found ${many[what]} and ${few[what]}`,
      );
  }
}
finish('bench/counts', figures, { misses });
