import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../../src/files/read-site.ts';
import { respond, type SiteResponse } from '../../src/serve/respond.ts';
import { toSite } from '../../src/serve/site.ts';
import { makeNewsFolder, story } from '../news-folder.ts';

const feeds = ['feed.rss', 'feed.atom', 'feed.json'];

const fieldOf = ({ headers }: SiteResponse, name: string): string => headers[headers.indexOf(name) + 1] ?? '';

// libcurl keeps what it has where an answer is not said to be younger, whatever its ETag: newsboat and sfeed did not see such edits.
test('a feed whose older article was edited is younger than before, though its newest article is the same', async () => {
  const news = makeNewsFolder({
    'old.txt': story('Ferry halted', 'Fog lies over both piers.', '2020-01-02 HKT 10:00'),
    'new.txt': story('Tram climbs', 'A hill was no hindrance.', '2020-01-03 HKT 10:00'),
  });
  const ask = (name: string, since?: string): SiteResponse =>
    respond(
      { method: 'GET', target: `/${name}`, header: (field) => (field === 'if-modified-since' ? since : undefined) },
      toSite(readSite(join(news.root, 'out')), { url: undefined, now: Date.now() }),
    );
  await news.build();
  const minuteAgo = Math.floor(Date.now() / 1000) - 60;
  for (const name of feeds) utimesSync(join(news.root, 'out', name), minuteAgo, minuteAgo);
  const before = feeds.map((name) => fieldOf(ask(name), 'Last-Modified'));
  expect(before).toEqual(feeds.map(() => new Date(minuteAgo * 1000).toUTCString()));
  // Nothing to do leaves the files, and so their times, as they are.
  await news.build();
  expect(feeds.map((name, at) => ask(name, before[at]).status)).toEqual([304, 304, 304]);
  news.write('articles/old.txt', story('Ferry halted', 'Fog lay over both piers until noon.', '2020-01-02 HKT 10:00'));
  await news.build();
  for (const [at, name] of feeds.entries()) {
    const answer = ask(name, before[at]);
    expect(answer.status, name).toBe(200);
    expect(Date.parse(fieldOf(answer, 'Last-Modified')), name).toBeGreaterThan(Date.parse(before[at] ?? ''));
  }
});
