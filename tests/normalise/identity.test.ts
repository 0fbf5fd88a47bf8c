import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import type { PublishedArticle } from '../../src/model/published.ts';
import {
  type EntryId,
  type Instant,
  type Permalink,
  toEntryId,
  toInstant,
  toPermalink,
} from '../../src/model/values.ts';
import { type Identity, identify as identifyAll, type Known } from '../../src/normalise/identity.ts';
import { type Claimant, candidateKeys, storyName, toStatedId } from '../../src/normalise/identity-keys.ts';

const given = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new TypeError('Expected a value, found none.');
  return value;
};

const feeds: EntryId = given(toEntryId('tag:news.example,2018:feeds'));
const noon: Instant = given(toInstant(new Date('2018-03-09T12:00:00Z')));
const one: Instant = given(toInstant(new Date('2018-03-09T13:00:00Z')));
const link = (text: string): Permalink => given(toPermalink(text));

const claimant = (path: string, about: Partial<Claimant> = {}): Claimant => {
  const told = { published: noon, title: `Title of ${path}`, words: `The words of ${path}.`, ...about };
  return {
    path,
    line: 1,
    stated: undefined,
    number: undefined,
    source: undefined,
    key: undefined,
    isItem: about.key !== undefined,
    section: undefined,
    others: [],
    storyName: storyName(told),
    ...told,
  };
};

const before = (id: string, about: Partial<PublishedArticle> = {}): PublishedArticle => ({
  id: given(toEntryId(id)),
  published: noon,
  updated: noon,
  slug: undefined,
  title: 'An older title',
  words: 'Older words.',
  section: undefined,
  names: [],
  precision: 'second',
  withdrawn: undefined,
  ...about,
});

interface Found {
  /** By path. */
  readonly identities: ReadonlyMap<string, Identity>;
  readonly problems: readonly Problem[];
}

const identify = (
  claimants: readonly Claimant[],
  channelId: EntryId,
  memory: readonly PublishedArticle[],
  more: Partial<Known> = {},
): Found => {
  const { identities, problems } = identifyAll(claimants, channelId, {
    memory,
    reserved: new Set(),
    allowsIds: false,
    ...more,
  });
  return {
    identities: new Map([...identities].map(([{ path }, identity]) => [path, identity])),
    problems: [...problems.values()],
  };
};

const keys = ({ identities }: Found): Readonly<Record<string, string>> =>
  Object.fromEntries([...identities].map(([path, { key }]) => [path, key]));

const keysOf = (path: string, about: Partial<Claimant> = {}) => {
  const { plain, clashing } = candidateKeys(claimant(path, about));
  return { plain: plain.map(({ text }) => text), clashing: clashing.map(({ text }) => text) };
};

test.for([
  ['story', 'tag:news.example,2018:feeds/story'],
  ['A.b-c_1', 'tag:news.example,2018:feeds/A.b-c_1'],
  ['https://news.example/a', 'https://news.example/a'],
  ['tag:other.example,2018:a', 'tag:other.example,2018:a'],
  ['urn:example:x', 'urn:example:x'],
  ['two words', undefined],
  ['中文', undefined],
  ['urn:', undefined],
  ['tag:a b', undefined],
  ['a/b', undefined],
  ['', undefined],
] as const)('"id: %s" is %s', ([text, expected]) => {
  expect(toStatedId(text, feeds)).toBe(expected);
});

test.for([
  ['story.txt', ['story'], ['story~txt', 'story~.txt', 'story~.story.txt']],
  ['local/003_story.txt', ['story'], ['story~local', 'story~txt', 'story~local.txt', 'story~local.003_story.txt']],
  ['a/b/story', ['story'], ['story~a/b', 'story~a/b.', 'story~a/b.story.']],
  ['12_story.txt', ['12_story'], ['12_story~txt', '12_story~.txt', '12_story~.12_story.txt']],
  ['003_.txt', ['003_'], ['003_~txt', '003_~.txt', '003_~.003_.txt']],
  ['.hidden', ['.hidden'], ['.hidden~.', '.hidden~..hidden.']],
  ['a.b.txt', ['a.b'], ['a.b~txt', 'a.b~.txt', 'a.b~.a.b.txt']],
] as const)('the file %s may have the keys %j, then %j', ([path, plain, clashing]) => {
  expect(keysOf(path)).toEqual({ plain, clashing });
});

test('the number of the source is trusted most, then the address, then the name of the file', () => {
  const about = { number: 'rthk/1837427', source: link('https://www.news.example/a/b/?q=1') };
  expect(keysOf('s/story.txt', about).plain).toEqual(['rthk/1837427', 'news.example/a/b', 'story']);
  expect(keysOf('s/story.txt', about).clashing).toContain('rthk/1837427~s');
});

test.for([
  ['中文.txt', '%E4%B8%AD%E6%96%87', 'another script'],
  ['a b.txt', 'a%20b', 'a space'],
  ['100%.txt', '100%25', 'a percent sign'],
  ['%41.txt', '%2541', 'what looks encoded is not the letter'],
  ['a#b.txt', 'a%23b', 'a hash'],
  ['a[1].txt', 'a%5B1%5D', 'brackets'],
  ["it's(ok)!.txt", "it's(ok)!", 'what RFC 4151 allows'],
  ['😀.txt', '%F0%9F%98%80', 'four bytes'],
] as const)('the name %s is the key %s: %s', ([path, key]) => {
  expect(identify([claimant(path)], feeds, []).identities.get(path)?.id).toBe(`${feeds}/${key}`);
});

test('one name in two normal forms is one key', () => {
  const composed = keysOf('s\u00e9/caf\u00e9.txt');
  expect(keysOf('se\u0301/cafe\u0301.txt')).toEqual(composed);
  expect(composed.plain).toEqual(['caf%C3%A9']);
});

test('a new file gets the first of its keys, and nothing before', () => {
  const { identities, problems } = identify([claimant('local/001_story.txt')], feeds, []);
  expect(identities.get('local/001_story.txt')).toEqual({
    id: `${feeds}/story`,
    origin: 'file',
    key: 'story',
    before: undefined,
  });
  expect(problems).toEqual([]);
});

test.for([
  [['a/story.txt', 'b/story.txt'], { 'a/story.txt': 'story', 'b/story.txt': 'story~b' }],
  [['story.html', 'story.txt'], { 'story.html': 'story', 'story.txt': 'story~txt' }],
  [['a/story.html', 'a/story.txt'], { 'a/story.html': 'story', 'a/story.txt': 'story~a' }],
  [
    ['a/001_story.txt', 'a/002_story.txt', 'a/003_story.txt', 'a/004_story.txt', 'a/005_story.txt'],
    {
      'a/001_story.txt': 'story',
      'a/002_story.txt': 'story~a',
      'a/003_story.txt': 'story~txt',
      'a/004_story.txt': 'story~a.txt',
      'a/005_story.txt': 'story~a.005_story.txt',
    },
  ],
] as const)('the files %j have the keys %j', ([paths, expected]) => {
  const claimants = paths.map((path) => claimant(path));
  expect(keys(identify(claimants, feeds, []))).toEqual(expected);
  expect(keys(identify(claimants.toReversed(), feeds, []))).toEqual(expected);
});

test('where every key of a file is taken by ids people wrote, it is counted', () => {
  const stated = (text: string) => ({ stated: { text: `${feeds}/${text}`, line: 1 } });
  const taken = ['story', 'story~txt', 'story~.txt', 'story~.story.txt', 'story~.story.txt~2'];
  const claimants = [...taken.map((key, at) => claimant(`k${at}.txt`, stated(key))), claimant('story.txt')];
  expect(identify(claimants, feeds, []).identities.get('story.txt')?.key).toBe('story~.story.txt~3');
});

test('the file that has published under a key keeps it, though another comes first by name', () => {
  const memory = [before(`${feeds}/story`, { section: 'local', words: 'Older words.' })];
  const claimants = [
    claimant('abroad/story.txt', { section: 'abroad' }),
    claimant('local/story.txt', { section: 'local' }),
  ];
  const found = identify(claimants, feeds, memory);
  expect(keys(found)).toEqual({ 'local/story.txt': 'story', 'abroad/story.txt': 'story~abroad' });
  expect(found.identities.get('local/story.txt')?.before).toBe(memory[0]);
});

test('each of two clashing files keeps what it has published, even when the first is deleted', () => {
  const memory = [
    before(`${feeds}/story`, { section: 'abroad', words: 'Abroad.' }),
    before(`${feeds}/story~local`, { section: 'local', words: 'Local.' }),
  ];
  const local = claimant('local/story.txt', { section: 'local', words: 'Local.' });
  expect(keys(identify([local], feeds, memory))).toEqual({ 'local/story.txt': 'story~local' });
  expect(keys(identify([{ ...local, words: 'Local, corrected.' }], feeds, memory))).toEqual({
    'local/story.txt': 'story~local',
  });
});

test('a renamed file with the same words keeps its id, white space and punctuation aside', () => {
  const memory = [before(`${feeds}/story`, { words: 'The same words, twice.', section: 'local' })];
  const renamed = claimant('abroad/renamed.txt', { words: 'The same  words — twice', section: 'abroad' });
  expect(keys(identify([renamed], feeds, memory))).toEqual({ 'abroad/renamed.txt': 'story' });
});

test('a renamed file whose stamp is another is another story', () => {
  const memory = [before(`${feeds}/story`, { words: 'The same words.' })];
  expect(
    keys(identify([claimant('renamed.txt', { words: 'The same words.', published: one })], feeds, memory)),
  ).toEqual({
    'renamed.txt': 'renamed',
  });
});

test('a retitled, rewritten story in the same file keeps its id', () => {
  const memory = [before(`${feeds}/story`)];
  const found = identify([claimant('story.txt', { title: 'New', words: 'New words.', published: one })], feeds, memory);
  expect(found.identities.get('story.txt')).toMatchObject({
    id: `${feeds}/story`,
    origin: 'published',
    before: memory[0],
  });
});

test('a story of no words is told by its headline', () => {
  const memory = [before(`${feeds}/flash`, { words: '', title: 'Flash: harbour closed' })];
  const title = 'FLASH harbour closed';
  const renamed = claimant('moved.txt', { words: ' … ', title });
  expect(keys(identify([renamed], feeds, memory))).toEqual({ 'moved.txt': 'flash' });
  const told = claimant('moved.txt', { words: 'Now with words.', title });
  expect(keys(identify([told], feeds, memory))).toEqual({ 'moved.txt': 'moved' });
});

test('the same words as two published stories: the one under the own key is taken', () => {
  const memory = [before(`${feeds}/a`, { words: 'Replay.' }), before(`${feeds}/b`, { words: 'Replay.' })];
  const claimants = [claimant('a.txt', { words: 'Replay.' }), claimant('b.txt', { words: 'Replay.' })];
  expect(keys(identify(claimants, feeds, memory))).toEqual({ 'a.txt': 'a', 'b.txt': 'b' });
  expect(keys(identify(claimants.toReversed(), feeds, memory.toReversed()))).toEqual({ 'a.txt': 'a', 'b.txt': 'b' });
});

test('a file moved away and another put in its place: the words go before the name', () => {
  const memory = [before(`${feeds}/story`, { words: 'The first story.' })];
  const claimants = [
    claimant('moved.txt', { words: 'The first story.' }),
    claimant('story.txt', { words: 'A second one.' }),
  ];
  expect(keys(identify(claimants, feeds, memory))).toEqual({ 'moved.txt': 'story', 'story.txt': 'story~txt' });
});

test('a file that gets an address later keeps the id of its name', () => {
  const memory = [before(`${feeds}/story`)];
  const found = identify([claimant('story.txt', { source: link('https://news.example/x') })], feeds, memory);
  expect(keys(found)).toEqual({ 'story.txt': 'story' });
});

test('ids that people wrote are theirs, before any name', () => {
  const claimants = [
    claimant('a.txt'),
    claimant('b.txt', { stated: { text: 'a', line: 2 } }),
    claimant('c.txt', { stated: { text: 'https://news.example/c', line: 2 } }),
  ];
  const { identities, problems } = identify(claimants, feeds, []);
  expect(identities.get('b.txt')).toMatchObject({ id: `${feeds}/a`, origin: 'stated', before: undefined });
  expect(identities.get('a.txt')?.key).toBe('a~txt');
  expect(identities.get('c.txt')).toEqual({
    id: 'https://news.example/c',
    origin: 'stated',
    key: 'https://news.example/c',
    before: undefined,
  });
  expect(problems).toEqual([]);
});

test('the second file with one id is refused, and told which has it', () => {
  const stated = { text: 'same', line: 3 };
  const { identities, problems } = identify([claimant('b.txt', { stated }), claimant('a.txt', { stated })], feeds, []);
  expect([...identities.keys()]).toEqual(['a.txt']);
  expect(problems).toMatchObject([{ code: 'article/duplicate-id', severity: 'error', path: 'b.txt', line: 3 }]);
  expect(problems[0]?.message).toContain('found "same", which "a.txt" has already');
});

test('an id that is none gives the file no identity; the caller has told already', () => {
  const found = identify([claimant('a.txt', { stated: { text: 'two words', line: 1 } })], feeds, []);
  expect(found).toEqual({ identities: new Map(), problems: [] });
});

test('an id written later does not take the published one away', () => {
  const memory = [before(`${feeds}/story`, { words: 'Same words.' })];
  const late = claimant('story.txt', { words: 'Same words.', stated: { text: 'other', line: 2 } });
  const { identities, problems } = identify([late], feeds, memory);
  expect(identities.get('story.txt')?.id).toBe(`${feeds}/story`);
  expect(problems).toMatchObject([{ code: 'article/id-changed', severity: 'error', path: 'story.txt', line: 2 }]);
});

test('an id written later is the story’s where a person insists, and where the story was withdrawn', () => {
  const memory = [before(`${feeds}/story`, { words: 'Same words.' })];
  const late = claimant('story.txt', { words: 'Same words.', stated: { text: 'other', line: 2 } });
  const withdrawn = memory.map((known) => ({ ...known, withdrawn: one }));
  for (const found of [identify([late], feeds, memory, { allowsIds: true }), identify([late], feeds, withdrawn)]) {
    expect(found).toMatchObject({ problems: [] });
    expect(found.identities.get('story.txt')).toMatchObject({ id: `${feeds}/other`, origin: 'stated' });
    expect(found.identities.get('story.txt')?.before?.id).toBe(`${feeds}/story`);
  }
  const holder = claimant('holder.txt', { stated: { text: 'other', line: 2 } });
  const both = identify([holder, late], feeds, [...memory, before(`${feeds}/other`)], { allowsIds: true });
  expect(both.problems).toMatchObject([{ code: 'article/id-changed', path: 'story.txt' }]);
});

test('the id of a file that cannot be read now is given to nobody but who has its words', () => {
  const memory = [before(`${feeds}/story`, { words: 'Same words.', section: undefined })];
  const reserved = new Set([memory[0]?.id ?? feeds]);
  const other = claimant('other/story.txt', { words: 'Others.', section: 'other', published: one });
  expect(keys(identify([other], feeds, memory, { reserved }))).toEqual({ 'other/story.txt': 'story~other' });
  const same = claimant('moved/story.txt', { words: 'Same words.', section: 'moved' });
  expect(keys(identify([same], feeds, memory, { reserved }))).toEqual({ 'moved/story.txt': 'story' });
});

test('an id written down that is the published one is kept without a word, whatever the name and words', () => {
  const memory = [before(`${feeds}/story`)];
  const found = identify([claimant('x.txt', { published: one, stated: { text: 'story', line: 2 } })], feeds, memory);
  expect(keys(found)).toEqual({ 'x.txt': 'story' });
  expect(found.problems).toEqual([]);
});

/** The memory that the next build would find. */
const published = (claimants: readonly Claimant[]): readonly PublishedArticle[] => {
  const { identities } = identify(claimants, feeds, []);
  return claimants.map(({ path, title, words, section }) =>
    before(given(identities.get(path)).id, { title, words, section }),
  );
};

test('every file gets an id of its own, in any order, and the next build gives the same', () => {
  const names = ['a.txt', 'a.html', 's/a.txt', 't/a.txt', 's/001_a.txt', 's/002_a.txt', 'b.txt', '中.txt'];
  fc.assert(
    fc.property(fc.shuffledSubarray(names), (paths) => {
      const claimants = paths.map((path) => claimant(path));
      const first = identify(claimants, feeds, []);
      expect(new Set([...first.identities.values()].map(({ id }) => id)).size).toBe(claimants.length);
      expect(keys(identify(claimants.toReversed(), feeds, []))).toEqual(keys(first));
      expect(keys(identify(claimants, feeds, published(claimants)))).toEqual(keys(first));
    }),
  );
});

test('stories of the same words under clashing names keep their ids in the next build', () => {
  const paths = ['a.html', 's/001_a.txt', 's/002_a.txt', 's/a.txt'];
  const claimants = paths.map((path) => claimant(path, { words: 'The same replay every day.' }));
  expect(keys(identify(claimants, feeds, published(claimants)))).toEqual(keys(identify(claimants, feeds, [])));
});

test.for([
  ['https://news.example/', 'news.example'],
  ['https://www.news.example/a/b/', 'news.example/a/b'],
  ['https://news.example/a?utm_source=x', 'news.example/a'],
  ['https://news.example/?p=12', 'news.example%3Fp=12'],
  ['https://news.example/index.php?id=3&utm_source=x', 'news.example/index.php%3Fid=3'],
  ['https://news.example/view.asp', 'news.example/view.asp'],
] as const)('the address %s is the key %s', ([address, key]) => {
  expect(keysOf('a.txt', { source: link(address) }).plain[0]).toBe(key);
});

test('an item of a feed is known by its own key, never by the name of the feed', () => {
  const items = [
    claimant('feed.xml', { line: 3, key: '12345' }),
    claimant('feed.xml', { line: 9, key: '67890' }),
    claimant('feed.xml', { line: 15, key: '12345', section: 's' }),
  ];
  const { identities } = identifyAll(items, feeds, {
    memory: [before(`${feeds}/feed`)],
    reserved: new Set(),
    allowsIds: false,
  });
  expect([...identities.values()].map(({ key, origin }) => [key, origin])).toEqual([
    ['12345', 'key'],
    ['67890', 'key'],
    ['12345~xml', 'key'],
  ]);
});

test('a story keeps what another capture of it has published, whichever gives the words now', () => {
  const memory = [before(`${feeds}/first`, { words: 'Old words.' })];
  const first = claimant('first.txt', { words: 'Old words.' });
  const found = identify([claimant('second.txt', { words: 'New words.', others: [first] })], feeds, memory);
  expect(keys(found)).toEqual({ 'second.txt': 'first' });
});

test('a story that is told twice from the start has the key of the capture that comes first, and the number of any', () => {
  const told = (about: Partial<Claimant>, others: readonly Claimant[]) =>
    keys(identify([claimant('b.txt', { ...about, others })], feeds, []))['b.txt'];
  expect(told({}, [claimant('a.txt')])).toBe('a');
  expect(told({}, [claimant('c.txt')])).toBe('b');
  expect(told({ number: 'rthk/1837427' }, [claimant('a.txt')])).toBe('rthk/1837427');
  expect(told({}, [claimant('c.txt', { stated: { text: 'mine', line: 2 } })])).toBe('mine');
});
