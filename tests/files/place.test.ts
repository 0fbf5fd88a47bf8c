import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPlain } from '../../src/files/place.ts';
import { freshFolder } from '../fresh.ts';

test('a place is empty, holds a plain file, or something of somebody’s', () => {
  const folder = freshFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('file'), '香');
  mkdirSync(at('folder'));
  symlinkSync('file', at('link'));
  symlinkSync('nowhere', at('dangling'));
  expect(findPlain(at('none'))).toEqual({ kind: 'nothing' });
  expect(findPlain(at('none/deeper'))).toEqual({ kind: 'nothing' });
  expect(findPlain(at('file/deeper'))).toEqual({ kind: 'nothing' });
  expect(findPlain(at('file'))).toEqual({ kind: 'file', text: '香' });
  for (const name of ['folder', 'link', 'dangling']) expect(findPlain(at(name)), name).toEqual({ kind: 'other' });
});

// Root may read everything.
test.skipIf(process.getuid?.() === 0)('a file that may not be read is somebody’s', () => {
  const path = join(freshFolder(), 'file');
  writeFileSync(path, 'x');
  chmodSync(path, 0);
  expect(findPlain(path)).toEqual({ kind: 'other' });
});
