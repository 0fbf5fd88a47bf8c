import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EntryId, toEntryId } from '../../src/model/values.ts';
import { assignSlugs, isUnsafeSlug, type SlugClaim, toSlug } from '../../src/normalise/slug.ts';

const id = (key: string): EntryId => {
  const made = toEntryId(`tag:news.example,2018:feeds/${key}`);
  if (made === undefined) throw new TypeError(`Expected a key, found "${key}".`);
  return made;
};

const claim = (key: string, wish = key, before?: string): SlugClaim => ({ id: id(key), wish, before });

test.for([
  ['Harbour Ferry Stops', 'harbour-ferry-stops'],
  ['  --A__b//c..d!  ', 'a-b-c-d'],
  ['Café Zürich', 'cafe-zurich'],
  ['ﬁne ＡＢＣ', 'fine-abc'],
  ['rthk/1837427', 'rthk-1837427'],
  ['%E4%B8%AD a', 'a'],
  ['100% sure', '100-sure'],
  ['caf%C3%A9', 'cafe'],
  ['中文標題', ''],
  ['', ''],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
  ['a'.repeat(81), 'a'.repeat(80)],
] as const)('%j is the slug %j', ([text, slug]) => {
  expect(toSlug(text)).toBe(slug);
});

test('a slug is safe as a file name, and its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const slug = toSlug(text);
      expect(slug).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?)?$/);
      expect(toSlug(slug)).toBe(slug);
    }),
  );
});

test.for([
  ['../up', true],
  ['a\\b', true],
  ['a%2fb', true],
  ['a\0b', true],
  ['...', true],
  ['', true],
  ['a story', false],
  ['中文', false],
  ['2018', false],
] as const)('the wish %j is unsafe: %s', ([text, expected]) => {
  expect(isUnsafeSlug(text)).toBe(expected);
});

test('a free name is given as wished', () => {
  expect([...assignSlugs([claim('a', 'First Story'), claim('b', 'Second')]).values()]).toEqual([
    'first-story',
    'second',
  ]);
});

test.for(['con', 'PRN', 'aux', 'nul', 'com1', 'lpt9', 'index'])('the reserved name %s gets a hash behind', (wish) => {
  expect(assignSlugs([claim('a', wish)]).get(id('a'))).toMatch(new RegExp(`^${wish.toLowerCase()}-[0-9a-f]{8}$`));
});

test.for(['console', 'com10', 'indexes', 'auxiliary'])('the name %s only begins like a reserved one', (wish) => {
  expect(assignSlugs([claim('a', wish)]).get(id('a'))).toBe(wish);
});

test('a title with no ASCII in it is named "article" and a hash of the id', () => {
  expect(assignSlugs([claim('a', '中文')]).get(id('a'))).toMatch(/^article-[0-9a-f]{8}$/);
});

test('the second of two gets a hash of its own id, and a long one still fits', () => {
  const wish = 'a'.repeat(90);
  const slugs = assignSlugs([claim('x', wish), claim('y', wish)]);
  expect(slugs.get(id('x'))).toBe('a'.repeat(80));
  expect(slugs.get(id('y'))).toMatch(/^a{71}-[0-9a-f]{8}$/);
  expect(assignSlugs([claim('z', wish), claim('y', wish)]).get(id('y'))).toBe(slugs.get(id('y')));
});

test('what is published keeps its name, even where another file comes first and wishes for it', () => {
  const slugs = assignSlugs([claim('new', 'story'), claim('old', 'other', 'story')]);
  expect(slugs.get(id('old'))).toBe('story');
  expect(slugs.get(id('new'))).toMatch(/^story-[0-9a-f]{8}$/);
});

test('of two that were published under one name the second gets a new one', () => {
  const slugs = assignSlugs([claim('a', 'x', 'story'), claim('b', 'y', 'story')]);
  expect([...slugs.values()]).toEqual(['story', 'y']);
});

test('where the hashed name is taken as well, the whole hash is the name', () => {
  const hashed = assignSlugs([claim('a', '中文')]).get(id('a')) ?? '';
  expect(assignSlugs([claim('b', 'x', hashed), claim('a', '中文')]).get(id('a'))).toMatch(/^[0-9a-f]{64}$/);
});

test('no two pages have one name', () => {
  const wishes = fc.array(
    fc.constantFrom('a', 'A', 'á', '中文', '文', 'index', 'b', `${'a'.repeat(80)}1`, `${'a'.repeat(80)}2`),
  );
  fc.assert(
    fc.property(wishes, (all) => {
      const slugs = assignSlugs(all.map((wish, at) => claim(`k${at}`, wish)));
      expect(slugs.size).toBe(all.length);
      expect(new Set(slugs.values()).size).toBe(all.length);
    }),
  );
});
