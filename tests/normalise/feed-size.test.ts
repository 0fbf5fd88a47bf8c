import fc from 'fast-check';
import { expect, test } from 'vitest';
import { largestDocument } from '../../src/check/check.ts';
import { fittingOnes, largestArticle, sizeInFeed } from '../../src/normalise/feed-size.ts';
import { renderFeeds } from '../../src/output/index.ts';
import { articleWith, channelWith, entryId, permalink } from '../made.ts';

const sized = (contentHtml: string, name = 'a') =>
  articleWith({ contentHtml, id: entryId(`tag:news.example.org,2026:n/${name}`) });
const half = sized(`<p>${'x'.repeat(5_000_000)}</p>`, 'half');

test('an article never takes more of a feed than was counted', () => {
  const bare = Math.max(...renderFeeds(channelWith([sized('')])).map(({ text }) => Buffer.byteLength(text)));
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(text, text, fc.array(text, { maxLength: 5 }), (content, title, tags) => {
      const article = articleWith({
        contentHtml: content,
        title,
        summary: title,
        tags,
        captions: [{ text: title, credit: title }],
        contributors: tags.map((name) => ({ name })),
        image: permalink('https://news.example/a.jpg'),
      });
      for (const feed of renderFeeds(channelWith([article])))
        expect(Buffer.byteLength(feed.text)).toBeLessThan(bare + sizeInFeed(article));
    }),
    { numRuns: 200, seed: 20180309 },
  );
});

test('a story that is all markup signs, quotes or Chinese takes no more either', () => {
  for (const sign of ['<', '&', '"', '\\', '\n', '香', '😀', 'é']) {
    const article = sized(sign.repeat(20_000));
    for (const feed of renderFeeds(channelWith([article])))
      expect(Buffer.byteLength(feed.text), `${sign} in ${feed.name}`).toBeLessThan(sizeInFeed(article) + 5_000);
  }
});

test('as many of the first articles as fit are taken, one at least, and all where all fit', () => {
  const small = sized('<p>x</p>', 'small');
  expect(fittingOnes([small, half])).toEqual([small, half]);
  expect(fittingOnes([half, half, small])).toEqual([half]);
  expect(fittingOnes([sized('x'.repeat(20_000_000), 'huge'), small])).toHaveLength(1);
  expect(fittingOnes([])).toEqual([]);
});

test('articles as large as one may be fill no feed beyond what the validator takes', () => {
  const one = sized('x'.repeat(largestArticle - 10_000));
  expect(sizeInFeed(one)).toBeLessThanOrEqual(largestArticle);
  expect(largestArticle * fittingOnes(Array.from({ length: 20 }, () => one)).length).toBeLessThan(largestDocument);
});
