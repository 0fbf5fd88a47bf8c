import { expect, test } from 'vitest';
import { unsafeStyle } from '../../src/check/safe-style.ts';

test.for([
  ['', []],
  [';;', []],
  ['color: #336699; font-weight: bold', []],
  ['COLOR: Red;', []],
  ["font-family: 'Gill Sans', serif", []],
  ['background: rgb(10, 20, 30)', []],
  ['border-left: 2px solid #ccc', []],
  ['margin: 0 auto 12px 1.5em', []],
  ['padding: 5% !important', []],
  ['width: 4000px', []],
  ['position: fixed', ['position']],
  ['position: fixed; position: absolute; z-index: 9', ['position', 'z-index']],
  ['margin: 1234em', ['1234em']],
  ['margin-left: -40px', ['-40px']],
  ['background: url(https://a.example/b)', ['url(https://a.example/b)']],
  ['width: expression(alert(1))', ['expression(alert(1))']],
  ['color: r\\65 d', ['r\\65 d']],
  ['behaviour', ['behaviour']],
  ['mso-style: none', ['mso-style']],
] as const)('%j: %j', ([style, unsafe]) => {
  expect(unsafeStyle(style)).toEqual(unsafe);
});

test('a style longer than any is unsafe as a whole', () => {
  expect(unsafeStyle(`color: red${' '.repeat(10_000)}`)).toHaveLength(1);
});
