import { expect, test } from 'vitest';
import { toPublication } from '../src/fit.ts';
import { aboutWith, articleWith, entryId, permalink } from './made.ts';

const nothingKnown = { updated: undefined, isInPlace: () => false, kept: [], mayBeEmpty: false, hasFrontPage: true };
const other = articleWith({
  id: entryId('tag:news.example.org,2026:n/b'),
  slug: 'b',
  path: 'b.txt',
  permalink: permalink('https://news.example.org/x/articles/b.html'),
});

test('what is fit is rendered whole', async () => {
  const { fit, unfit, feeds, faults, channel } = await toPublication([articleWith(), other], aboutWith(), nothingKnown);
  expect([fit.length, unfit, feeds.length, faults]).toEqual([2, [], 3, []]);
  expect(channel?.items).toHaveLength(2);
});

// No capture should become such an article; one that does must not stop the others.
test.for([
  ['whose page cannot be read back', { contentHtml: '<p>One</b>' }, 'publish/unfit-page'],
  ['of which a validator finds an error in the feeds', { language: 'en_HK' }, 'publish/unfit-feed'],
] as const)('an article %s is left out of all documents, with its path', async ([, parts, code]) => {
  const { fit, unfit, feeds, faults } = await toPublication([articleWith(parts), other], aboutWith(), nothingKnown);
  expect(fit.map(({ article }) => article)).toEqual([other]);
  expect(unfit.map(({ article }) => article.path)).toEqual(['a.txt']);
  expect(unfit[0]?.problems[0]).toMatchObject({ code, severity: 'error', path: 'a.txt', line: 1 });
  expect(faults).toEqual([]);
  for (const { text } of feeds) expect(text).not.toContain('2026:n/a');
});

test('where no article is at fault, nothing may be published', async () => {
  const about = { ...aboutWith(), language: 'en_HK' };
  const { faults, fit, unfit } = await toPublication([articleWith(), other], about, nothingKnown);
  expect(faults.map(({ code, path }) => `${path} ${code}`)).toContain('feed.rss InvalidLanguage');
  expect([fit.length, unfit]).toEqual([2, []]);
});

test('a document that lies in place is not judged by the rules again', async () => {
  const known = { ...nothingKnown, isInPlace: () => true };
  const { faults, unfit } = await toPublication([articleWith({ language: 'en_HK' })], aboutWith(), known);
  expect([faults, unfit]).toEqual([[], []]);
});

test('without an article there is no channel', async () => {
  expect(await toPublication([], aboutWith(), nothingKnown)).toMatchObject({
    channel: undefined,
    feeds: [],
    faults: [],
  });
});
