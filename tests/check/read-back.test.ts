import { expect, test } from 'vitest';
import { readBack } from '../../src/check/read-back.ts';
import { renderFeeds } from '../../src/output/index.ts';
import { articleWith, channelWith, instant, permalink } from '../made.ts';

test('each format says the same of a channel', () => {
  const full = articleWith({
    contributors: [{ name: 'AFP' }, { name: 'Jane' }],
    tags: ['R&D', '香港'],
    section: 'world/local',
    source: permalink('https://source.example/a?b=1&c=2'),
    image: permalink('https://source.example/a.jpg'),
    updated: instant('2020-01-03T03:00:00Z'),
  });
  const readings = renderFeeds(channelWith([full])).map(({ text }) => readBack(text));
  expect(readings).toHaveLength(3);
  for (const reading of readings) {
    expect(reading).toMatchObject({
      ok: true,
      feed: {
        title: 'news.example.org',
        items: [
          {
            id: 'tag:news.example.org,2026:n/a',
            title: 'A <b> & "c"',
            link: 'https://news.example.org/x/articles/a.html',
            published: '2020-01-02T02:00:00Z',
            updated: '2020-01-03T03:00:00Z',
            people: ['Jane', 'AFP'],
            categories: ['world/local', 'R&D', '香港'],
            contentHtml: '<p>One &amp; two.</p>\n<p>Three.</p>',
            summary: 'One & two.',
          },
        ],
      },
    });
  }
});

test.for([
  ['rss', '<rss><channel><item/></channel></rss>'],
  ['atom', '<feed><entry/></feed>'],
  ['json', '{"items": [{}]}'],
] as const)('what %s does not say is absent, not guessed', ([, text]) => {
  expect(readBack(text)).toEqual({
    ok: true,
    feed: {
      id: undefined,
      title: undefined,
      selfLink: undefined,
      updated: undefined,
      items: [
        {
          id: undefined,
          title: undefined,
          link: undefined,
          published: undefined,
          updated: undefined,
          people: [],
          categories: [],
          contentHtml: undefined,
          summary: undefined,
        },
      ],
    },
  });
});

test('a time that is none is absent', () => {
  expect(readBack('<feed><updated>yesterday</updated></feed>')).toMatchObject({ feed: { updated: undefined } });
});

test('an Atom link without rel is the alternate one; people without names and categories without terms are none', () => {
  expect(
    readBack('<feed><entry><link href="https://a.example/?b&amp;c"/><author/><category label="x"/></entry></feed>'),
  ).toMatchObject({ feed: { items: [{ link: 'https://a.example/?b&c', people: [], categories: [] }] } });
});

test('the feed of JSON Feed is as new as its newest item', () => {
  const items = ['2020-01-01T00:00:00Z', '2021-01-01T08:00:00+08:00', 'x'].map((date_modified) => ({ date_modified }));
  expect(readBack(JSON.stringify({ items }))).toMatchObject({ feed: { updated: '2021-01-01T00:00:00Z' } });
});

test.for([
  ['', 1],
  ['<rss', 1],
  ['<rss>\n<a></b>\n</rss>', 2],
  ['<rss><x:y/></rss>', 1],
  ['<rss/>', 1],
  ['<opml/>', 1],
  ['{"items": [', undefined],
] as const)('%j is not read, and line %s is to blame', ([text, line]) => {
  expect(readBack(text)).toMatchObject({ ok: false, line });
});
