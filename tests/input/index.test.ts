import { expect, test } from 'vitest';
import { articleExtensions, readCapture } from '../../src/input/index.ts';

test('a file of a kind that is not read is misuse, and is thrown', () => {
  expect(articleExtensions).toContain('.txt');
  expect(() => readCapture({ path: 'a.pdf', text: '' })).toThrow('No input format reads "a.pdf".');
});

test('the ending counts in either case', () => {
  expect(readCapture({ path: 'A.TXT', text: 'T\n\n2020-01-02 10:00\n\nW' })).toMatchObject({
    ok: true,
    value: { title: { text: 'T' } },
  });
});
