import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerRules, httpRules } from '../../src/check/rules/http.ts';
import { rules } from '../../src/check/rules/index.ts';

const readme = readFileSync(new URL('../../src/check/README.md', import.meta.url), 'utf8');
const told = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code = '']) => code);

test('every rule has its line in the table, and the table is in order', () => {
  const codes = new Set([...rules, ...httpRules, ...answerRules].map(({ code }) => code));
  expect([...codes].filter((code) => !told.includes(code)).toSorted()).toEqual([]);
  expect(told).toEqual(told.toSorted((a, b) => (a < b ? -1 : 1)));
});

test('every rule tells where it is written', () => {
  for (const { code, spec } of [...rules, ...httpRules]) expect(URL.canParse(spec), code).toBe(true);
});
