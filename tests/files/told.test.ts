import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTold } from '../../src/files/told.ts';
import type { Problem } from '../../src/model/problem.ts';
import { freshFolder } from '../fresh.ts';

const problem = (path: string, message = 'm'): Problem => ({ code: 'a/b', severity: 'error', path, line: 1, message });

const folders = () => {
  const root = freshFolder();
  mkdirSync(join(root, 'articles'));
  writeFileSync(join(root, 'articles/a.txt'), 'one');
  return { state: join(root, 'state'), articles: join(root, 'articles') };
};

test('what was told is not new, until the file or the message changes', () => {
  const { state, articles } = folders();
  expect(openTold(state, articles).isNew(problem('a.txt'))).toBe(true);
  openTold(state, articles).remember([problem('a.txt'), problem('a.txt'), problem('gone.txt')]);
  const told = openTold(state, articles);
  expect([told.isNew(problem('a.txt')), told.isNew(problem('gone.txt'))]).toEqual([false, false]);
  expect([told.isNew(problem('a.txt', 'other')), told.isNew(problem('b.txt'))]).toEqual([true, true]);
  writeFileSync(join(articles, 'a.txt'), 'two');
  expect(openTold(state, articles).isNew(problem('a.txt'))).toBe(true);
});

test('what is no more is forgotten', () => {
  const { state, articles } = folders();
  openTold(state, articles).remember([problem('a.txt')]);
  openTold(state, articles).remember([]);
  expect(openTold(state, articles).isNew(problem('a.txt'))).toBe(true);
});

test('nothing to remember makes no folder, and the same memory is not written again', () => {
  const { state, articles } = folders();
  openTold(state, articles).remember([]);
  expect(existsSync(state)).toBe(false);
  openTold(state, articles).remember([problem('a.txt')]);
  const { ino } = statSync(join(state, 'told.txt'));
  openTold(state, articles).remember([problem('a.txt')]);
  expect(statSync(join(state, 'told.txt')).ino).toBe(ino);
});

test('neither a word nor a path of an article stands in the memory', () => {
  const { state, articles } = folders();
  openTold(state, articles).remember([problem('a.txt', 'secret')]);
  expect(readFileSync(join(state, 'told.txt'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
});

test('a memory that cannot be written is the disk saying no, and it is told again', () => {
  const { state, articles } = folders();
  writeFileSync(state, 'a file in the way');
  expect(() => openTold(state, articles).remember([problem('a.txt')])).toThrow('EEXIST');
  expect(openTold(state, articles).isNew(problem('a.txt'))).toBe(true);
});

test('a file that the disk will not read is told by what the disk says', () => {
  const { state, articles } = folders();
  const long = problem(`${'x'.repeat(300)}.txt`);
  openTold(state, articles).remember([long]);
  expect(openTold(state, articles).isNew(long)).toBe(false);
});
