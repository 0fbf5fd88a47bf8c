import fc from 'fast-check';
import { expect, test } from 'vitest';
import { captionsBeside, type Story, storyWords, toContentHtml, toSummary } from '../../src/normalise/content.ts';
import { permalink } from '../made.ts';
import { toTree } from '../tree.ts';

interface Parts extends Partial<Omit<Story, 'captions' | 'blocks'>> {
  readonly captions?: readonly string[];
  readonly paragraphs?: readonly string[];
  readonly blocks?: Story['blocks'];
}

const story = ({ captions = [], paragraphs = ['One & two.'], ...parts }: Parts): Story => ({
  title: 'T <&> "q"',
  image: undefined,
  captions: captions.map((text) => ({ text, credit: undefined })),
  blocks: paragraphs.map((text) => ({ text, html: undefined })),
  credits: [],
  summary: undefined,
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
  const all = captions.map((text) => ({ text, credit: undefined }));
  expect(captionsBeside(title, all).map(({ text }) => text)).toEqual(kept);
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

const picture = { text: 'Seen.', html: '<figure><img src="https://a.example/i.jpg?a=1&amp;b=2"/></figure>' };
const list = { text: 'One Two', html: '<ul><li>One</li><li>Two</li></ul>' };

test('markup stands as it is between paragraphs of words', () => {
  const blocks = [{ text: 'A & B', html: undefined }, list];
  expect(toContentHtml(story({ blocks }))).toBe(`<p>A &amp; B</p>\n${list.html}`);
});

test('a picture that the story itself shows is not shown twice', () => {
  expect(toContentHtml(story({ image, blocks: [picture, list] }))).toBe(`${picture.html}\n${list.html}`);
  expect(toContentHtml(story({ image, captions: ['C'], blocks: [picture] }))).toBe(
    `<figure><figcaption>C</figcaption></figure>\n${picture.html}`,
  );
});

test('who took the picture stands behind its caption', () => {
  const { blocks, ...rest } = story({});
  const credited = { ...rest, blocks, captions: [{ text: '渡輪', credit: '港台圖片' }] };
  expect(toContentHtml(credited).split('\n')[0]).toBe(
    '<figure><figcaption>渡輪 <small>港台圖片</small></figcaption></figure>',
  );
});

test('what stands in pictures is no part of the words by which a story is told', () => {
  expect(storyWords([picture, list, { text: 'Three.', html: undefined }])).toBe('One Two\nThree.');
  expect(toSummary(story({ blocks: [picture, list] }))).toBe('One Two');
});

test("the source's own summary comes before the first paragraph", () => {
  expect(toSummary(story({ summary: 'In short.' }))).toBe('In short.');
});
