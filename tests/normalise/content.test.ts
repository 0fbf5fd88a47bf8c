import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captionsBeside, type Story, toContentHtml, toSummary } from '../../src/normalise/content.ts';
import { permalink } from '../made.ts';
import { toTree } from '../tree.ts';

const story = (parts: Partial<Story>): Story => ({
  title: 'T <&> "q"',
  image: undefined,
  captions: [],
  paragraphs: ['One & two.'],
  credits: [],
  ...parts,
});
const image = permalink('https://a.example/i.jpg?a=1&b=2');

test.for([
  ['one paragraph', {}, ['<p>One &amp; two.</p>']],
  ['several', { paragraphs: ['<b>1</b>', '2'] }, ['<p>&lt;b&gt;1&lt;/b&gt;</p>', '<p>2</p>']],
  [
    'captions and credits',
    { captions: ['C1', 'C2 <i>'], credits: ['By A & B', 'AFP'] },
    [
      '<figure><figcaption>C1</figcaption></figure>',
      '<figure><figcaption>C2 &lt;i&gt;</figcaption></figure>',
      '<p>One &amp; two.</p>',
      '<footer><p>By A &amp; B</p><p>AFP</p></footer>',
    ],
  ],
  [
    'a picture, described by the headline',
    { image },
    [
      '<figure><img src="https://a.example/i.jpg?a=1&amp;b=2" alt="T &lt;&amp;&gt; &quot;q&quot;"/></figure>',
      '<p>One &amp; two.</p>',
    ],
  ],
  [
    'a picture with its caption',
    { image, captions: ['C'], paragraphs: [] },
    ['<figure><img src="https://a.example/i.jpg?a=1&amp;b=2" alt="C"/><figcaption>C</figcaption></figure>'],
  ],
  ['only a headline', { paragraphs: [] }, ['<p>T &lt;&amp;&gt; "q"</p>']],
  [
    'only a headline and a credit',
    { paragraphs: [], credits: ['AFP'] },
    ['<p>T &lt;&amp;&gt; "q"</p>', '<footer><p>AFP</p></footer>'],
  ],
] as const)('the content of a story with %s', ([, parts, lines]) => {
  expect(toContentHtml(story(parts)).split('\n')).toEqual(lines);
});

test('content is well-formed and shows its words, whatever they are', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1 }), fc.array(text), (title, paragraphs, captions) => {
      const parts = { title, paragraphs, captions, image, credits: captions };
      const clean = (words: string): string => words.replace(/[^\x20-\x7e]/g, 'x');
      const html = toContentHtml(
        story({
          ...parts,
          paragraphs: paragraphs.map(clean),
          captions: captions.map(clean),
          credits: [],
          title: clean(title),
        }),
      );
      expect(toTree(`<div>${html}</div>`).text.replaceAll('\n', '')).toBe(
        [...captions, ...paragraphs].map(clean).join(''),
      );
    }),
  );
});

test.for([
  ['Ferry Halted', ['Ferry halted'], []],
  ['Ferry Halted!', ['  FERRY — halted.  '], []],
  ['Ferry Halted', ['Ferry halted in fog'], ['Ferry halted in fog']],
  ['Ferry', ['A', 'B', 'A'], ['A', 'B']],
  ['渡輪停航', ['渡輪停航。', '渡輪'], ['渡輪']],
] as const)('beside %j the captions %j are %j', ([title, captions, kept]) => {
  expect(captionsBeside(title, captions)).toEqual(kept);
});

test('the summary is the first paragraph, else the caption, else the headline', () => {
  expect(toSummary(story({ captions: ['C'] }))).toBe('One & two.');
  expect(toSummary(story({ captions: ['C'], paragraphs: [] }))).toBe('C');
  expect(toSummary(story({ paragraphs: [] }))).toBe('T <&> "q"');
});

test('a summary is shorter than its content, and never breaks a character', () => {
  const family = '👩‍👩‍👧‍👦';
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(family, 'word ', '香', 'e\u0301', '🇭🇰', 'ab'), { minLength: 1, maxLength: 500 }),
      (parts) => {
        const paragraph = parts.join('').trim();
        const summary = toSummary(story({ paragraphs: [paragraph] }));
        expect(summary.length).toBeLessThan(toContentHtml(story({ paragraphs: [paragraph] })).length);
        const kept = summary.replace(/…$/, '');
        expect(paragraph.startsWith(kept)).toBe(true);
        const segments = [...new Intl.Segmenter('en').segment(paragraph)].map(({ index }) => index);
        expect([...segments, paragraph.length]).toContain(kept.length);
      },
    ),
  );
});
