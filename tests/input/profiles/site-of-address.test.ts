import { expect, test } from 'vitest';
import { noRules } from '../../../src/input/profiles/html-rules.ts';
import { siteOfAddress } from '../../../src/input/profiles/index.ts';
import { rthk } from '../../../src/input/profiles/rthk.ts';

const known = [
  { ...rthk, name: 'seaside', address: undefined, html: { ...noRules, hosts: ['seaside.example'] } },
  rthk,
];

test.for([
  ['https://seaside.example/a', 'seaside', 'its host'],
  ['http://www.seaside.example:8080/a?b', 'seaside', 'a host below it'],
  ['https://inseaside.example/a', undefined, 'another host that ends alike'],
  ['https://elsewhere.example/seaside.example', undefined, 'another host'],
  ['https://news.rthk.hk/rthk/en/component/k2/1837427-20251224.htm', 'rthk', 'the address of an article'],
  ['/a', undefined, 'no host'],
  ['', undefined, 'nothing'],
  [undefined, undefined, 'no address'],
  [`https://seaside.example/${'a'.repeat(9_000)}`, undefined, 'too long'],
] as const)('%s is of the site %s: %s', ([address, name]) => {
  expect(siteOfAddress(address, known)?.name).toBe(name);
});
