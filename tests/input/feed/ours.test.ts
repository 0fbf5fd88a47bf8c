import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFeed } from '../../../src/input/feed/feed.ts';
import { noFrontMatter } from '../../../src/input/front-matter.ts';
import { type Article, categories, people } from '../../../src/model/article.ts';
import type { Capture } from '../../../src/model/capture.ts';
import { type Story, toContentHtml } from '../../../src/normalise/content.ts';
import { readTimestamp } from '../../../src/normalise/timestamp.ts';
import { atom } from '../../../src/output/atom.ts';
import { rss } from '../../../src/output/rss.ts';
import { articleWith, channelWith, entryId, instant, permalink } from '../../made.ts';
import { texts } from './file.ts';

const formats = [rss, atom] as const;

const readBack = (format: (typeof formats)[number], articles: readonly Article[]): readonly Capture[] => {
  const text = format.render(channelWith(articles), permalink(`https://news.example.org/x/${format.fileName}`));
  const read = readFeed({ path: format.fileName, text, line: 1 }, noFrontMatter);
  if (!read.ok) throw new TypeError(`Expected a feed, found ${JSON.stringify(read.problems)}.`);
  return read.value;
};

const instantOf = (stamp: string | undefined): string => {
  const read = readTimestamp(stamp ?? '', { zone: undefined });
  return read.ok ? read.instant : read.reason;
};

const storyWith = (parts: Partial<Story> = {}): Story => ({
  title: 'A',
  image: undefined,
  captions: [],
  blocks: [{ text: 'One.', html: undefined }],
  credits: [],
  summary: undefined,
  ...parts,
});

const image = permalink('https://news.example.org/a.jpg');
const titles = [
  'AT&T &amp; <b>bold</b>',
  'Use <br> or </b>',
  '5 < 6 & 7 > 3',
  '水獺重返\u3000市民驚喜',
  '&copy; &#8217;',
];
const articles = titles.map((title, at): Article => {
  const captions = [
    { text: 'A caption & <i>more</i>', credit: 'RTHK & Co' },
    { text: 'Another (AFP)', credit: undefined },
  ];
  const blocks = [
    { text: 'One & two < three.', html: undefined },
    { text: 'Two bold', html: '<p>Two <b>bold</b></p>' },
    { text: 'Three. (CHP)', html: undefined },
  ];
  const content = storyWith({ title, image, captions, blocks, credits: ['Additional reporting by AFP'] });
  return articleWith({
    id: entryId(`tag:news.example.org,2026:n/${at}`),
    title,
    captions,
    image,
    authors: [{ name: 'Jane R&D' }, { name: 'Joe' }],
    contributors: [{ name: 'AFP' }],
    section: 'Local & <b>more</b>',
    tags: ['otters'],
    summary: 'One & two < three.',
    contentHtml: toContentHtml(content),
    published: instant(`2020-01-0${at + 1}T02:00:00Z`),
    updated: instant(`2020-01-0${at + 1}T03:00:00Z`),
    language: at === 0 ? 'zh-HK' : 'en-HK',
  });
});

test.for(formats)('what feedwright writes as $name it reads back as it was', (format) => {
  for (const [at, item] of readBack(format, articles).entries()) {
    const article = articles[at] ?? articleWith();
    expect(item).toMatchObject({
      id: { text: article.id },
      key: undefined,
      title: { text: article.title },
      link: { text: article.permalink },
      language: { text: article.language },
      summary: { text: article.summary },
      image: { text: image },
      problems: [],
    });
    expect(instantOf(item.published?.text)).toBe(article.published);
    expect(instantOf(item.updated?.text)).toBe(article.updated);
    expect(texts(item.authors)).toEqual(['Jane R&D', 'Joe']);
    expect(texts(item.tags)).toEqual(categories(article));
    expect(item.captions.map(({ text, credit }) => ({ text, credit }))).toEqual(article.captions);
    expect(item.paragraphs).toMatchObject([
      { text: 'One & two < three.', html: undefined },
      { text: 'Two bold', html: '<p>Two <b>bold</b></p>' },
      { text: 'Three. (CHP)', html: undefined },
    ]);
    expect(item.credits).toMatchObject([{ text: 'Additional reporting by AFP', names: ['AFP'] }]);
  }
});

test.for(formats)(
  'in $name a credit in words that nobody knows is a credit still, and names whom the feed names',
  (format) => {
    const content = storyWith({ credits: ['with thanks to ann'] });
    const article = articleWith({
      contentHtml: toContentHtml(content),
      authors: [{ name: 'Jane' }],
      contributors: [{ name: 'ann' }],
    });
    const [item] = readBack(format, [article]);
    expect(item?.credits).toMatchObject([{ text: 'with thanks to ann' }]);
    const named = [...texts(item?.authors ?? []), ...(item?.credits.flatMap(({ names }) => names) ?? [])];
    expect(named).toEqual(people(article).map(({ name }) => name));
  },
);

test('an agency that wrote a story and is credited for it stays its author', () => {
  const content = storyWith({ credits: ['AFP'] });
  const article = articleWith({
    contentHtml: toContentHtml(content),
    authors: [{ name: 'AFP' }],
    contributors: [{ name: 'AFP' }],
  });
  expect(texts(readBack(rss, [article])[0]?.authors ?? [])).toEqual(['AFP']);
});

test('any title, name, tag and paragraph that feedwright writes is read back to the letter', () => {
  const words = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 5 }),
        fc.constantFrom('<b>', '</b>', '&amp;', '&', '<br>', ' ', 'x'),
      ),
    )
    .map((pieces) =>
      pieces
        .join('')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what normalise/ takes out before anything is written.
        .replace(/[\0-\x1f\x7f-\x9f\p{Cf}\ufffd-\uffff]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .map((text) => `a${text}z`);
  fc.assert(
    fc.property(words, words, words, (title, name, paragraph) => {
      const captions = [{ text: name, credit: undefined }];
      const blocks = [paragraph, 'Last.'].map((text) => ({ text, html: undefined }));
      const content = storyWith({ title, image, captions, blocks });
      const article = articleWith({
        title,
        image,
        captions,
        authors: [{ name }],
        tags: [name],
        contentHtml: toContentHtml(content),
        summary: paragraph,
      });
      for (const format of formats) {
        const [item] = readBack(format, [article]);
        expect(item?.title?.text).toBe(title);
        expect(texts(item?.authors ?? [])).toEqual([name]);
        expect(texts(item?.tags ?? [])).toEqual([name]);
        expect(texts(item?.captions ?? [])).toEqual([name]);
        expect(texts(item?.paragraphs ?? [])).toEqual([paragraph, 'Last.']);
        expect(item?.summary?.text).toBe(paragraph);
      }
    }),
    { numRuns: 50 },
  );
});
