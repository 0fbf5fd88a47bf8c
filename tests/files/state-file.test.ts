import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readState, writeState } from '../../src/files/state-file.ts';
import { freshFolder } from '../fresh.ts';

test('a file that cannot be put in place leaves no draft, and what was there stays', () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/theirs'), 'x');
  expect(() => writeState(join(folder, 'a'), Buffer.from('ours'))).toThrow();
  expect(readdirSync(folder)).toEqual(['a']);
  expect(readdirSync(join(folder, 'a'))).toEqual(['theirs']);
});

test('what is written is read, its folder is made, and a link in the place of a draft is not written through', () => {
  const state = join(freshFolder(), 'deep/state');
  writeState(join(state, 'a.txt'), Buffer.from('one'));
  symlinkSync('elsewhere', join(state, '.draft'));
  writeState(join(state, 'a.txt'), Buffer.from('two'));
  expect(readState(join(state, 'a.txt'))).toBe('two');
  expect(readdirSync(state)).toEqual(['a.txt']);
});

test('what is not there, is no file, is too large or cannot be read says nothing', () => {
  const state = freshFolder();
  writeFileSync(join(state, 'a.txt'), 'four');
  symlinkSync('b.txt', join(state, 'b.txt'));
  expect([readState(join(state, 'none')), readState(state), readState(join(state, 'b.txt'))]).toEqual(['', '', '']);
  expect([readState(join(state, 'a.txt'), 3), readState(join(state, 'a.txt'), 4)]).toEqual(['', 'four']);
  expect(readFileSync(join(state, 'a.txt'), 'utf8')).toBe('four');
});
