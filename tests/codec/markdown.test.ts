import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarkdownGroup, readMarkdownGroups } from '../../src/codec/markdown.ts';

const groups = (text: string): readonly MarkdownGroup[] => {
  const read = readMarkdownGroups(text);
  if (read === undefined) throw new TypeError('Expected groups, found none.');
  return read;
};

test.for([
  ['# A *big* day', { kind: 'heading', rank: 1, lines: ['A big day'], isPlain: false }],
  ['Title\n---', { kind: 'heading', rank: 2, lines: ['Title'] }],
  ['One\ntwo &amp; \\*three', { kind: 'paragraph', rank: 0, lines: ['One', 'two & *three'], isPlain: true }],
  ['One  \ntwo', { kind: 'paragraph', lines: ['One', 'two'], isPlain: false }],
  ['`a` [b](https://c.example)', { kind: 'paragraph', lines: ['a b'], isPlain: false }],
  ['    four spaces', { kind: 'paragraph', lines: ['four spaces'], isPlain: true }],
  ['***', { kind: 'rule', html: '<hr>\n', lines: [''] }],
  ['<div>\nx\n</div>', { kind: 'html', html: '<div>\nx\n</div>' }],
  ['~~old~~', { html: '<p><s>old</s></p>\n' }],
  ['- a\n- b', { kind: 'other', html: '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n' }],
  ['> - a', { kind: 'other', html: '<blockquote>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>\n' }],
  ['```\n<b>\n```', { kind: 'other', html: '<pre><code>&lt;b&gt;\n</code></pre>\n' }],
  ['https://a.example "quoted" -- (c)', { isPlain: true, lines: ['https://a.example "quoted" -- (c)'] }],
] as const)('%j is %j', ([text, expected]) => {
  expect(groups(text)[0]).toMatchObject(expected);
});

test('a table is one group', () => {
  expect(groups('|a|b|\n|-|-|\n|c|d|').map(({ html }) => html.match(/<t[dh]>./g))).toEqual([
    ['<th>a', '<th>b', '<td>c', '<td>d'],
  ]);
});

test('every group knows its lines, whatever the line ends are', () => {
  expect(groups('# A\r\n\r\nb\r\nc\r\n\r\n> d\r\n\r\n- e\r\n- f\r\n').map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [2, 4],
    [5, 6],
    [7, 9],
  ]);
});

test.for([
  ['> ', 39, false],
  ['> ', 40, true],
  ['- ', 17, false],
  ['- ', 36, true],
] as const)('%j %i times in a row is too deep: %s, and nothing is lost unseen', ([mark, count, isDeep]) => {
  const [group] = groups(`${mark.repeat(count)}WORD`);
  expect(group?.kind === 'too-deep').toBe(isDeep);
  if (!isDeep) expect(group?.html).toContain('WORD');
});

test('an address that would be written out a thousand times is refused', () => {
  const address = `https://a.example/${'u'.repeat(10_000)}`;
  expect(readMarkdownGroups(`[a]: ${address}\n\n${'[a]'.repeat(1_000)}`)).toBeUndefined();
  expect(groups(`[a]: ${address}\n\n${'[a]'.repeat(10)}`)[0]?.html).toContain(address);
});

const times = (piece: string, count = 20_000): string => piece.repeat(count);

test.for([
  ['open brackets', times('[')],
  ['open pictures', times('![')],
  ['nested pictures', `${times('![', 6_600)}x${times('](u)', 6_600)}`],
  ['half links', times('[a](<', 10_000)],
  ['emphasis', times('*a_ ')],
  ['stars in words', times('a**b')],
  ['strikes', times('~~a ')],
  ['backticks', Array.from({ length: 280 }, (_, at) => '`'.repeat(at)).join('e')],
  ['deep quotes', times('>')],
  ['lists in one line', times('- ')],
  ['a list', times('- x\n', 10_000)],
  ['pipes', times('|')],
  ['a wide table', `${times('a|', 5_000)}\n${times('-|', 5_000)}\n${times('b|', 5_000)}`],
  ['comment openers', `x ${times('<!-- ')}`],
  ['CDATA openers', times('a <![CDATA[', 5_000)],
  ['tags', `x ${times('<b>')}`],
  ['attributes', `x <a${times(' b=c')}`],
  ['references', times('&#x')],
  ['definitions', times('[a]: <\n', 13_000)],
  ['lazy quotes', `${times('>', 39)}x\n${times('y\n', 5_000)}`],
  ['quotation marks', times('"\'')],
] as const)('many %s are read to their end', ([, text]) => {
  expect(groups(`${text}\n\nWORD`).at(-1)?.html).toContain('WORD');
});

test('many nested lists are too deep', () => {
  const lists = Array.from({ length: 300 }, (_, at) => `${' '.repeat(2 * at)}- x`).join('\n');
  expect(groups(lists).map(({ kind, end }) => [kind, end])).toEqual([['too-deep', 300]]);
});

test.for([
  ['nested pictures', `${times('![')}x${times('](u)')}`],
  ['half links', times('[a](<')],
  ['backticks', Array.from({ length: 400 }, (_, at) => '`'.repeat(at)).join('e')],
  ['a list', times('- x\n')],
  ['definitions', times('[a]: <\n')],
] as const)('too many %s are refused', ([, text]) => {
  expect(readMarkdownGroups(text)).toBeUndefined();
});

test('no text is beyond the reader', () => {
  const pieces = [
    '#',
    ' ',
    '\n',
    '>',
    '- ',
    '1. ',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    'b>',
    '|',
    '-',
    'WORD',
    '&',
    '\\',
    '\t',
    '~',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
      expect(readMarkdownGroups(parts.join(''))).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

test('a text that is too long, or of too many pieces, is none', () => {
  expect(readMarkdownGroups('x'.repeat(1_000_001))).toBeUndefined();
  expect(readMarkdownGroups(times('# x\n\n', 70_000))).toBeUndefined();
  expect(readMarkdownGroups(times('x\n\n', 30_000))).toHaveLength(30_000);
});
