import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { look, movedSince } from '../src/files/at-rest.ts';
import { freshNews } from './fresh.ts';
import { story } from './news-folder.ts';

const end = 'The last words.';
const whole = `${story('A', 'The first words.')}\n${end}`;

/** Writes a file as a slow copy does: the last piece comes later. In milliseconds. */
const copySlowly = (path: string, pieces: readonly string[], pause: number) =>
  spawn(
    process.execPath,
    [
      '-e',
      `const { appendFileSync } = require('node:fs');
       const [path, pause, ...pieces] = process.argv.slice(1);
       let at = 0;
       const next = () => { appendFileSync(path, pieces[at++]); console.log(at); if (at < pieces.length) setTimeout(next, Number(pause)); };
       next();`,
      path,
      String(pause),
      ...pieces,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );

test('a file that is being copied is published when it is whole, in the middle of a line or not', async () => {
  const news = freshNews({ 'b.txt': story('B', 'Two.') });
  await news.build();
  const cut = whole.length - 7;
  const copy = copySlowly(join(news.root, 'articles/a.txt'), [whole.slice(0, cut), whole.slice(cut)], 200);
  await once(copy.stdout, 'data');
  const [report] = await Promise.all([news.build(), once(copy, 'exit')]);
  expect(report).toMatchObject({ exitCode: 0, published: 2 });
  expect(news.items()[0]?.content_html).toContain(end);
});

test('one that goes on changing is told and left out, and what it has published before stays', async () => {
  const news = freshNews({ 'a.txt': story('A', 'The first words.'), 'b.txt': story('B', 'Two.') });
  await news.build();
  const before = news.snapshot();
  // None ends a line: each reading is then given a second, in which the next piece comes however busy the machine is.
  const pieces = Array.from({ length: 6000 }, (_, at) => `\nPiece ${at}.`);
  const copy = copySlowly(join(news.root, 'articles/a.txt'), pieces, 10);
  await once(copy.stdout, 'data');
  const report = await news.build();
  copy.kill();
  await once(copy, 'exit');
  expect(report).toMatchObject({ exitCode: 1, problems: [{ code: 'files/moving', path: 'a.txt' }] });
  expect(news.snapshot()).toEqual(before);
});

test('a file of yesterday, or of tomorrow, is not waited for however it ends', async () => {
  const news = freshNews({ 'a.txt': whole });
  for (const time of [0, 4_000_000_000]) {
    utimesSync(join(news.root, 'articles/a.txt'), time, time);
    expect(await news.build()).toMatchObject({ exitCode: 0, published: 1 });
  }
});

test('a file that was gone when it was to be read, or went afterwards, is read anew where it is now', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.') });
  const folder = join(news.root, 'articles');
  const seen = new Map(['a.txt', 'b.txt', 'gone.txt'].map((path) => [path, { ...look(folder, path), mayGrow: false }]));
  renameSync(join(folder, 'b.txt'), join(folder, 'c.txt'));
  expect(await movedSince(folder, seen)).toEqual(['b.txt', 'gone.txt']);
});
