import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshNews } from './fresh.ts';
import { type NewsFolder, story } from './news-folder.ts';

const titles = (news: NewsFolder): readonly string[] => news.items().map(({ title }) => title);
const at = (time: string) => ({ now: new Date(time), report: true });

test('a clock a year behind holds nothing up that was due, publishes nothing early, and is told of', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.', '2025-12-30 HKT 10:00') });
  await news.build(at('2026-01-01T00:00:00Z'));
  news.write('articles/b.txt', story('B', 'Two.', '2025-12-31 HKT 10:00'));
  news.write('articles/c.txt', story('C', 'Three.', '2026-01-02 HKT 10:00'));
  const report = await news.build(at('2025-01-01T00:00:00Z'));
  expect(report).toMatchObject({ exitCode: 0, problems: [{ code: 'publish/clock', severity: 'warning' }] });
  expect(titles(news)).toEqual(['B', 'A']);
  expect(news.read('out/feed.atom')).toContain('<updated>2025-12-31T02:00:00Z</updated>');
  await news.build(at('2026-01-03T00:00:00Z'));
  expect(titles(news)).toEqual(['C', 'B', 'A']);
});

test('after a clock a year ahead what it published stays, and nothing else comes early', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.', '2026-06-01 HKT 10:00') });
  await news.build(at('2026-01-01T00:00:00Z'));
  expect(titles(news)).toEqual(['A']);
  await news.build(at('2027-01-01T00:00:00Z'));
  expect(titles(news)).toEqual(['B', 'A']);
  news.write('articles/c.txt', story('C', 'Three.', '2026-05-01 HKT 10:00'));
  expect(await news.build(at('2026-01-02T00:00:00Z'))).toMatchObject({ exitCode: 0, held: [{ path: 'c.txt' }] });
  expect(titles(news)).toEqual(['B', 'A']);
});

test('a memory of the clock that is lost or damaged changes nothing that is published', async () => {
  const news = freshNews({ 'a.txt': story('A', 'One.') });
  await news.build(at('2026-01-01T00:00:00Z'));
  const before = news.snapshot();
  expect(readdirSync(join(news.root, '.feedwright')).toSorted()).toEqual([
    'clock.txt',
    'index.bin',
    'ledger.bin',
    'report.json',
  ]);
  writeFileSync(join(news.root, '.feedwright/clock.txt'), Buffer.from([0xff, 0x0a, 0x32, 0x30]));
  expect(await news.build(at('2025-01-01T00:00:00Z'))).toMatchObject({ exitCode: 0, problems: [] });
  expect(news.snapshot()).toEqual(before);
});
