import { expect, test } from 'vitest';
import { check, largestDocument } from '../../src/check/check.ts';
import { checkBytes } from '../../src/check/check-bytes.ts';

const rss = (title: string, encoding = 'utf-8'): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0"><channel><title>${title}</title><link>https://a.example/</link><description>d</description></channel></rss>`;

const codes = (bytes: Uint8Array, charset?: string): readonly string[] =>
  checkBytes(bytes, { charset })
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, line }) => `${code} on line ${line}`);

test('a document is decoded by its mark, its declaration, or what the server says', () => {
  expect(codes(Buffer.from(rss('Fähre')))).toEqual([]);
  expect(codes(Buffer.from(`\ufeff${rss('Fähre')}`))).toEqual([]);
  expect(codes(Buffer.from(rss('Fähre', 'iso-8859-1'), 'latin1'))).toEqual([]);
  const bare = Buffer.from(rss('Fähre').replace(/^.*\n/, '\n'), 'latin1');
  expect(codes(bare)).toEqual(['UnicodeError on line 2']);
  expect(codes(bare, 'windows-1252')).not.toContain('UnicodeError on line 2');
  expect(codes(bare, 'no-such-encoding')).toEqual(['UnicodeError on line 2']);
  expect(codes(Buffer.from(rss('Fähre'), 'latin1'))).toEqual(['UnicodeError on line 2']);
});

test('the text is given back as it was read', () => {
  expect(checkBytes(Buffer.from('{}'), { path: 'a.json' })).toMatchObject({
    text: '{}',
    format: 'json-feed',
    problems: expect.arrayContaining([expect.objectContaining({ path: 'a.json', code: 'MissingJsonVersion' })]),
  });
});

test('what is larger than any feed is refused unread', () => {
  const bytes = Buffer.alloc(100_000_000, '<');
  expect(codes(bytes)).toEqual(['ValidatorLimit on line 1']);
  expect(checkBytes(bytes)).toMatchObject({ format: undefined, text: '' });
  expect(check('<'.repeat(largestDocument + 1))).toMatchObject([{ code: 'ValidatorLimit', line: 1, column: 1 }]);
});
