import { expect, test } from 'vitest';
import { isLanguageTag } from '../../src/model/language-tag.ts';

test.for([
  ['en', true],
  ['en-HK', true],
  ['zh-Hant-HK', true],
  ['yue', true],
  ['en_HK', false],
  ['en-a', false],
  ['en-HK-HK-HK', false],
  ['english', false],
  ['zn', false],
  ['ZH-hk', true],
  [`en${'-variant'.repeat(20)}`, false],
  ['', false],
  ['中文', false],
] as const)('%j is a language tag: %s', ([text, expected]) => {
  expect(isLanguageTag(text)).toBe(expected);
});
