import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingPublished } from '../../src/model/published.ts';
import { hold, toChannel } from '../../src/normalise/channel.ts';
import { aboutWith, articleWith, entryId, instant } from '../made.ts';

const article = (name: string, published: string, updated = published) =>
  articleWith({
    id: entryId(`tag:news.example.org,2026:n/${name}`),
    title: name,
    published: instant(published),
    updated: instant(updated),
  });
const titles = (articles: readonly { readonly title: string }[] = []) => articles.map(({ title }) => title);

const nothingBefore = { updated: undefined, mayBeEmpty: false };

const a = article('a', '2020-01-01T00:00:00Z');
const b = article('b', '2020-01-01T00:00:00Z');
const c = article('c', '2020-01-03T00:00:00Z');
const old = article('old', '2019-01-01T00:00:00Z', '2021-01-01T00:00:00Z');

test('the newest come first, ties in the order of their ids, whatever the order they came in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([a, b, c, old], { minLength: 4 }), (articles) => {
      expect(titles(toChannel(aboutWith(), articles, nothingBefore)?.items)).toEqual(['c', 'a', 'b', 'old']);
    }),
  );
});

test('no more than the limit are in it', () => {
  expect(titles(toChannel(aboutWith('limit: 2\n'), [old, b, a, c], nothingBefore)?.items)).toEqual(['c', 'a']);
});

test.for([
  ['its newest change', 50, undefined, '2021-01-01T00:00:00Z'],
  ['that of the articles it holds only', 3, undefined, '2020-01-03T00:00:00Z'],
  ['never before what was published', 50, '2022-01-01T00:00:00Z', '2022-01-01T00:00:00Z'],
  ['not what was published when that is older', 50, '2000-01-01T00:00:00Z', '2021-01-01T00:00:00Z'],
] as const)('the time of a channel is %s', ([, limit, before, updated]) => {
  const made = toChannel(aboutWith(`limit: ${limit}\n`), [a, b, c, old], {
    ...nothingBefore,
    updated: before === undefined ? undefined : instant(before),
  });
  expect(made?.updated).toBe(updated);
});

test('without articles there is no channel, also when there was one, unless a person insists', () => {
  expect(toChannel(aboutWith(), [], nothingBefore)).toBeUndefined();
  expect(toChannel(aboutWith(), [], { updated: instant('2020-01-01T00:00:00Z'), mayBeEmpty: false })).toBeUndefined();
  expect(toChannel(aboutWith(), [], { updated: instant('2020-01-01T00:00:00Z'), mayBeEmpty: true })).toMatchObject({
    updated: '2020-01-01T00:00:00Z',
    items: [],
  });
});

test('what is to come is held back, the next one first; what is due at this second is not', () => {
  const { articles, held } = hold([c, b, a, old], instant('2019-12-31T23:59:59Z'), nothingPublished);
  expect([titles(articles), titles(held)]).toEqual([['old'], ['b', 'a', 'c']]);
  expect(titles(hold([c, a], instant('2020-01-01T00:00:00Z'), nothingPublished).articles)).toEqual(['a']);
});

test('what is published is never held back', () => {
  const { id, published, updated, section } = c;
  const precision = 'second' as const;
  const known = {
    id,
    published,
    updated,
    precision,
    slug: 'c',
    title: 'c',
    words: '',
    section,
    names: [],
    withdrawn: undefined,
  };
  const memory = { ...nothingPublished, articles: [known] };
  const { articles, held } = hold([c, a], instant('2019-01-01T00:00:00Z'), memory);
  expect([titles(articles), titles(held)]).toEqual([['c'], ['a']]);
});
