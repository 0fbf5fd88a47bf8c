// Prints what `feedwright check` of a feed costs at 5,000 items (5 MB) and at half of that, as ratios. No test: machines are noisy.
// npm run build && node tests/bench/check.mjs [ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, median } from '../faults/site.mjs';

const rounds = Number(process.argv[2] ?? 11);
const program = new URL('../../dist/bin.js', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'feedwright-bench-'));

const item = (number) => `<item><title>Story ${number}</title><link>https://news.example/${number}</link>
<guid isPermaLink="false">tag:news.example,2018:${number}</guid><pubDate>Fri, 09 Mar 2018 08:35:00 GMT</pubDate>
<description>In short</description><content:encoded><![CDATA[${'<p>Words with <a href="https://news.example/">a link</a> in them.</p>\n'.repeat(12)}]]></content:encoded></item>
`;
const feed = (items) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>News</title><link>https://news.example/</link><description>All</description><language>en</language>
<atom:link rel="self" type="application/rss+xml" href="https://news.example/feed.rss"/>
${Array.from({ length: items }, (_, number) => item(number)).join('')}</channel></rss>`;

const write = (items) => {
  const path = join(folder, `${items}.rss`);
  writeFileSync(path, feed(items));
  return path;
};
const time = (path) => {
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, [program, 'check', path], {
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`check ended with ${status}: ${stdout.slice(0, 200)}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const sizes = [0, 2_500, 5_000];
const paths = sizes.map(write);
const times = sizes.map(() => []);
for (let round = 0; round < rounds; round += 1)
  for (const [index, path] of paths.entries()) times[index].push(time(path));
rmSync(folder, { recursive: true });

const [start, half, whole] = times.map(median);
console.log(
  `no items ${start.toFixed(0)} ms, 2,500 items ${half.toFixed(0)} ms, 5,000 items ${whole.toFixed(0)} ms; ` +
    `all to half, start-up aside, ${((whole - start) / (half - start)).toFixed(2)} (medians of ${rounds})`,
);
