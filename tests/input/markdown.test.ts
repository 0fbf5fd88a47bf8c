import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FrontMatter, noFrontMatter } from '../../src/input/front-matter.ts';
import { readMarkdown } from '../../src/input/markdown.ts';
import type { Capture } from '../../src/model/capture.ts';

const capture = (text: string, frontMatter: FrontMatter = noFrontMatter, line = 1): Capture => {
  const read = readMarkdown({ path: 'a.md', text, line }, frontMatter);
  const [first] = read.ok ? read.value : [];
  if (first === undefined) throw new TypeError(`Expected a capture, found ${JSON.stringify(read.problems)}.`);
  return first;
};

const stated = (values: Readonly<Partial<Record<'title' | 'published' | 'link', string>>>): FrontMatter => ({
  ...noFrontMatter,
  values: new Map(
    (['title', 'published', 'link'] as const).flatMap((key) => {
      const text = values[key];
      return text === undefined ? [] : [[key, { text, line: 2 }] as const];
    }),
  ),
});

const words = (found: readonly { readonly text: string }[]): readonly string[] => found.map(({ text }) => text);

test('a page is read as its headline, byline, stamp, story, credit and change', () => {
  const page = [
    '---',
    '',
    '# Otters *Return* To The Harbour',
    '',
    'By Jane Doe',
    '',
    '**Published:** 2018-03-09 HKT 16:35',
    '',
    'Three otters were',
    'seen on Friday.',
    '',
    '"They looked [hungry](/a)," said a sailor.',
    '',
    'The end. (AFP)',
    '',
    '*Last updated: 2018-03-10 HKT 01:13*',
    '',
    '***',
  ].join('\n');
  expect(capture(page, noFrontMatter, 5)).toMatchObject({
    path: 'a.md',
    format: 'markdown',
    profile: 'plain',
    title: { text: 'Otters Return To The Harbour', line: 7 },
    authors: [{ text: 'Jane Doe', line: 9 }],
    published: { text: '2018-03-09 HKT 16:35', line: 11 },
    updated: { text: '2018-03-10 HKT 01:13', line: 20 },
    paragraphs: [
      { text: 'Three otters were seen on Friday.', line: 13 },
      {
        text: '"They looked hungry," said a sailor.',
        line: 16,
        html: '<p>&quot;They looked <a href="/a">hungry</a>,&quot; said a sailor.</p>',
      },
      { text: 'The end.', line: 18 },
    ],
    credits: [{ text: 'AFP', line: 18, names: ['AFP'] }],
    problems: [],
  });
});

test.for([
  ['# A\n\nb', undefined, 'A', ['b'], 'the heading on top'],
  ['A\n=\n\nb', undefined, 'A', ['b'], 'underlined'],
  ['***\n\n# A\n\nb', undefined, 'A', ['b'], 'below a rule'],
  ['# A', undefined, 'A', [], 'alone'],
  ['# A\n\nb', 'a', undefined, ['b'], 'said twice'],
  ['# A\n\nb', 'C', undefined, ['A', 'b'], 'another one in front matter: it is part of the story'],
  ['b\n\n# A', undefined, undefined, ['b', 'A'], 'not on top'],
  ['## A\n\nb', undefined, undefined, ['A', 'b'], 'of the second rank'],
  ['## A\n\n2018-03-09 HKT 16:35\n\nb', undefined, 'A', ['b'], 'of the second rank, above a stamp'],
  ['A\n\n2018-03-09 HKT 16:35\n\nb', undefined, 'A', ['b'], 'a line above a stamp'],
  [
    `${'A'.repeat(201)}\n\n2018-03-09 HKT 16:35`,
    undefined,
    undefined,
    ['A'.repeat(201), '2018-03-09 HKT 16:35'],
    'too long',
  ],
  ['A\nB\n\n2018-03-09 HKT 16:35', undefined, undefined, ['A B', '2018-03-09 HKT 16:35'], 'two lines'],
  ['#\n\nb', undefined, undefined, ['b'], 'an empty heading'],
  ['', undefined, undefined, [], 'nothing at all'],
  ['***\n\n---', undefined, undefined, [], 'rules only'],
] as const)('the headline of %j beside %j is %j, the story %j: %s', ([text, said, title, story]) => {
  const read = capture(text, said === undefined ? noFrontMatter : stated({ title: said }));
  expect(read.title?.text).toBe(title);
  expect(words(read.paragraphs)).toEqual(story);
});

test.for([
  ['# A\n\n2018-03-09 16:35\n\nb', '2018-03-09 16:35', undefined, ['b'], 'below the headline'],
  ['2018-03-09 16:35\n\nb', '2018-03-09 16:35', undefined, ['b'], 'on top'],
  [
    '# A\n\nPublished: 2018-03-09 16:35  \nUpdated: 2018-03-10 16:35\n\nb',
    '2018-03-09 16:35',
    '2018-03-10 16:35',
    ['b'],
    'both',
  ],
  [
    '# A\n\n2018-03-09 16:35\n\nUpdated: 2018-03-10 16:35\n\nb',
    '2018-03-09 16:35',
    '2018-03-10 16:35',
    ['b'],
    'one by one',
  ],
  [
    '# A\n\n2018-03-09 16:35\n\n2018-03-10 16:35\n\nb',
    '2018-03-09 16:35',
    undefined,
    ['2018-03-10 16:35', 'b'],
    'a second one',
  ],
  ['# A\n\nb\n\n2018-03-09 16:35', undefined, undefined, ['b', '2018-03-09 16:35'], 'below the story'],
  [
    '# A\n\nOn 2018-03-09 at 16:35 it rained.',
    undefined,
    undefined,
    ['On 2018-03-09 at 16:35 it rained.'],
    'in a sentence',
  ],
  ['# A\n\n- 2018-03-09 16:35', undefined, undefined, ['2018-03-09 16:35'], 'in a list'],
  ['# A\n\nb\nLast updated: 2018-03-10 16:35', undefined, '2018-03-10 16:35', ['b'], 'right below the story'],
  ['# A\n\nb\n\nLast updated: 2018-03-10 16:35\n\n____', undefined, '2018-03-10 16:35', ['b'], 'above a rule'],
  [
    '# A\n\nb\n\nUpdated: 2018-03-11 16:35\n\nUpdated: 2018-03-10 16:35',
    undefined,
    '2018-03-10 16:35',
    ['b', 'Updated: 2018-03-11 16:35'],
    'two at the end',
  ],
  ['# A\n\nLast updated: soon\n\nb', undefined, undefined, ['Last updated: soon', 'b'], 'no time'],
] as const)('%j was published at %j and changed at %j, its story is %j: %s', ([text, published, updated, story]) => {
  const read = capture(text);
  expect([read.published?.text, read.updated?.text, words(read.paragraphs)]).toEqual([published, updated, story]);
});

test('a section above the stamp is the section, a link there is part of the story', () => {
  const read = capture('# A\n\nSection: Local\n2018-03-09 16:35\n\nb');
  expect(read.section).toEqual({ text: 'Local', line: 3 });
  const other = capture('# A\n\nLink: https://a.example/\n2018-03-09 16:35\n\nb');
  expect(words(other.paragraphs)).toEqual(['Link: https://a.example/ 2018-03-09 16:35', 'b']);
});

test('a stamp in front matter leaves none in the story', () => {
  const read = capture('2018-03-09 HKT 16:35\n\nb', stated({ title: 'A', published: '2018-03-10 10:00' }));
  expect(words(read.paragraphs)).toEqual(['b']);
});

test.for([
  ['Tom &amp; Jerry', 'Tom & Jerry', undefined],
  ['軍官\n日前', '軍官日前', undefined],
  ['a\nb', 'a b', undefined],
  ['a  \nb', 'a b', '<p>a<br>\nb</p>'],
  ['a *b*', 'a b', '<p>a <em>b</em></p>'],
  ['- a\n- b', 'a b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['> a\n>\n> b', 'a b', '<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>'],
  ['## a', 'a', '<h2>a</h2>'],
  ['![a](b.jpg)', '', '<p><img src="b.jpg" alt="a"></p>'],
  ['a <b>b</b>', 'a b', '<p>a <b>b</b></p>'],
  ['1 < 2 & "3"', '1 < 2 & "3"', undefined],
] as const)('%j says %j as %j', ([text, said, html]) => {
  expect(capture(`Lead.\n\n${text}`).paragraphs.slice(1)).toEqual([{ text: said, line: 3, html }]);
});

test('raw markup is read as HTML, in one piece with blank lines in it, every block on its line', () => {
  const text = 'Lead.\n\n<table>\n\n<tr><td>a</td></tr>\n\n</table>\n\n\n<div>\n<p>b</p>\n\n<p>c</p>\n</div>\n\nd';
  expect(capture(text).paragraphs.map(({ text: said, line }) => [said, line])).toEqual([
    ['Lead.', 1],
    ['a', 5],
    ['b', 11],
    ['c', 13],
    ['d', 16],
  ]);
});

test('a comment is no part of the story, one that never ends is shown with a warning', () => {
  expect(words(capture('a\n\n<!-- b -->\n\nc').paragraphs)).toEqual(['a', 'c']);
  const open = capture('a\n\n<div>b</div>\n\n<!-- c\n\nd');
  expect(words(open.paragraphs)).toEqual(['a', 'b', '<!-- c', 'd']);
  expect(open.problems).toMatchObject([{ code: 'input/shown-as-words', severity: 'warning', path: 'a.md', line: 5 }]);
});

test('quotes beyond all reason are shown as words with a warning, the rest as it is', () => {
  const deep = capture(`*a*\n\n${'>'.repeat(100)} b\n\nc`, noFrontMatter, 3);
  expect(words(deep.paragraphs)).toEqual(['a', `${'>'.repeat(100)} b`, 'c']);
  expect(deep.problems).toMatchObject([{ code: 'input/shown-as-words', line: 5 }]);
});

test('Markdown that would grow beyond all bounds is shown as words with a warning', () => {
  const bomb = capture(`Lead.\n\n[a]: ${'u'.repeat(20_000)}\n\n${'[a]'.repeat(2_000)}`);
  expect(bomb.paragraphs).toHaveLength(3);
  expect(bomb.paragraphs[0]).toEqual({ text: 'Lead.', line: 1 });
  expect(bomb.problems).toMatchObject([{ code: 'input/shown-as-words', severity: 'warning', line: 1 }]);
});

test.for([
  ['https://www.scmp.com/news/hong-kong/article/2156775/a', 'scmp', 'Asia/Hong_Kong', true],
  ['https://elsewhere.example/a', 'plain', undefined, false],
  ['not an address', 'plain', undefined, false],
] as const)('a story whose url is %s is of the site %s', ([link, profile, timezone, dayFirst]) => {
  expect(capture('a', stated({ link }))).toMatchObject({ profile, timezone, dayFirst });
});

test('no text makes the reader throw, and no line is outside of the file', () => {
  const pieces = [
    '# ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '*',
    '<!--',
    '-->',
    '<div>',
    '</p>',
    '***\n',
    '2018-03-09 HKT 16:35',
    'Last updated: ',
    'a',
    ' ',
    '(AFP)',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const { paragraphs } = capture(text);
      for (const { line } of paragraphs) expect(line).toBeLessThanOrEqual(text.split('\n').length);
    }),
    { numRuns: 500 },
  );
});
