import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publish as published, version as told } from '../src/index.ts';
import { publish } from '../src/publish.ts';
import { version } from '../src/version.ts';
import { buildBinary } from './build-binary.ts';
import { freshFolder } from './fresh.ts';

const project = new URL('..', import.meta.url).pathname;
const read = (name: string): string => readFileSync(`${project}${name}`, 'utf8');
const manifest: {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
} = JSON.parse(read('package.json'));

test('the version is the same in package.json, in the lock file, in the library and on the command line', async () => {
  const lock: unknown = JSON.parse(read('package-lock.json'));
  expect(lock).toMatchObject({ version: manifest.version, packages: { '': { version: manifest.version } } });
  expect([version, told]).toEqual([manifest.version, manifest.version]);
  expect(read('CHANGELOG.md')).toContain(manifest.version);
  const binary = await buildBinary();
  expect(binary.start(['--version'], freshFolder())).toEqual({
    status: 0,
    stdout: `${manifest.version}\n`,
    stderr: '',
  });
  binary.remove();
});

test('the library gives publish', () => {
  expect(published).toBe(publish);
});

test('Node 20.19 is enough, and only what DESIGN names is needed at run time', () => {
  expect(manifest.engines.node).toBe('>=20.19');
  expect(Object.keys(manifest.dependencies).toSorted()).toEqual([
    '@exodus/bytes',
    '@mozilla/readability',
    'css-select',
    'date-fns',
    'date-fns-tz',
    'fast-xml-parser',
    'feed',
    'htmlparser2',
    'markdown-it',
    'sanitize-html',
    'saxes',
    'yaml',
  ]);
});
