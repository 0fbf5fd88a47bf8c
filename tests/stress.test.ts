import './sanitiser-loaded.ts';
import { describe, expect, test } from 'vitest';
import { checkFeed, checkPage } from '../src/check/gate.ts';
import { readBack } from '../src/check/read-back.ts';
import { readCaptures } from '../src/input/index.ts';
import type { Article } from '../src/model/article.ts';
import type { Problem } from '../src/model/problem.ts';
import { renderFeeds, renderPage } from '../src/output/index.ts';
import { aboutWith, channelWith, toWholeArticles } from './made.ts';

// Nothing here is as large as a file may be: what is not linear shows in the time of the whole file, which a person sees.
const title = 'Harbour ferry resumes';
const date = '2018-03-09T16:35:00+08:00';
const first = 'FIRSTWORDS of it.';
const last = 'LASTWORDS of it.';

interface Read {
  readonly article: Article | undefined;
  readonly problems: readonly Problem[];
}

const read = async (path: string, text: string): Promise<Read> => {
  const captures = await readCaptures({ path, bytes: Buffer.from(text) });
  if (!captures.ok) return { article: undefined, problems: captures.problems };
  const { articles, problems } = toWholeArticles(captures.value);
  const [article] = articles;
  if (article !== undefined) expect(checkPage(renderPage(article, aboutWith()))).toEqual([]);
  return { article, problems: [...captures.problems, ...problems] };
};

const inText = (flood: string): string => `${title}\n\n2018-03-09 HKT 16:35\n\n${first}\n\n${flood}\n\n${last}\n`;
const inPage = (flood: string): string =>
  `<title>${title}</title><meta property="article:published_time" content="${date}"><article><h1>${title}</h1>` +
  `<p>${first}</p>\n${flood}\n<p>${last}</p></article>`;
const inMarkdown = (flood: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n${first}\n\n${flood}\n\n${last}\n`;
const inJson = (flood: string): string => JSON.stringify({ title, date, body: `${first}\n\n${flood}\n\n${last}` });
const inItem = (flood: string): string =>
  `<rss version="2.0"><channel><title>F</title><item><title>${title}</title><guid>https://a.example/1</guid>` +
  `<pubDate>Fri, 09 Mar 2018 16:35:00 +0800</pubDate><description>${escaped(`<p>${first}</p>${flood}<p>${last}</p>`)}</description></item></channel></rss>`;
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Any words and signs: every format has to keep what stands before and behind them. */
const plainUnits = [
  ...[
    'a ',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\ufeff',
    '香',
    '😀',
    'e\u0301',
    '\u202e',
    '1',
    '１',
  ],
  ...[
    '(',
    ')',
    '（',
    '）',
    '[',
    ']',
    '{',
    '}',
    '.',
    '…',
    ',',
    '、',
    ':',
    '：',
    '-',
    '–',
    '_',
    '*',
    '~',
    '=',
    '+',
    '|',
    '•',
    '/',
  ],
  ...[
    '"',
    "'",
    '”',
    '&',
    '&amp;',
    '&#38;',
    '<',
    '>',
    '< ',
    '\\',
    '#',
    '`',
    '!',
    '@',
    '$&',
    'www.',
    'https://a.example/ ',
  ],
  ...[
    '2018-03-09 ',
    '2018-03-09 HKT 16:35 ',
    '16:35 ',
    '二〇',
    '2018年',
    '(AFP) ',
    'By A B ',
    'reporting by ',
    'Published: ',
  ],
  ...[
    'a@b ',
    'Aa',
    'A. ',
    'Last updated: ',
    '  • a\n',
    '- a\n',
    '1. a\n',
    '_____\n',
    'a\n',
    'a\n\n',
    '\u0001',
    '\ufffe',
    '%',
    '\u2028',
  ],
];

const markupUnits = [
  ...[
    '<p>',
    '</p>',
    '<p>x</p>',
    '<b>',
    '<b>x</b>',
    '<i><b>x</i></b>',
    '<a href="/x">',
    '<a href="https://a.example/">x</a>',
  ],
  ...[
    '<div>',
    '<div>x</div>',
    '</div>',
    '<span>',
    '<br>',
    '<br><br>x',
    '<hr>',
    '<h1>',
    '<h2>x',
    '<h2>x</h2>',
    '<li>x',
    '<ul><li>x',
  ],
  ...[
    '<table>',
    '<table><tr><td>x',
    '<td>x',
    '<tr>',
    '<img src="https://a.example/a.jpg">',
    '<img>',
    '<figure>',
    '<figcaption>x',
  ],
  ...[
    '<svg>',
    '<math>',
    '<select>',
    '<option>',
    '<font>',
    '<blockquote>',
    '<pre>x</pre>',
    '<time class=published>',
    '<small>',
  ],
  ...[
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>',
    '<iframe src=x></iframe>',
    '<video src=x>',
  ],
  ...[
    '<!-- x -->',
    '<!',
    '<?x?>',
    '</',
    '<x-y>',
    '<p class="date">x</p>',
    '<p class="caption">x</p>',
    '<div class="related share">x</div>',
  ],
  ...[
    '<p style="color:red">x</p>',
    '<p onclick=x>x</p>',
    '<article>',
    '<main>',
    '<form><input>',
    '<picture><source srcset=x>',
    '<dialog>',
  ],
];

const markdownUnits = [
  ...[
    '*a*',
    '**a** ',
    '*a_',
    '***',
    '_a_',
    '`',
    '`a` ',
    '``',
    '~~a~~',
    '[',
    '](',
    '![',
    '[a](b) ',
    '[a][',
    '[a]: b\n',
    '<https://a.example/> ',
  ],
  ...[
    '> ',
    '> a\n',
    '>\n\n',
    '- ',
    '- a\n',
    '  - a\n',
    '1. ',
    '# ',
    '# a\n\n',
    'a\n=\n',
    '---\n\n',
    '```\n',
    '    a\n',
    '| ',
    '|a|b|\n|-|-|\n',
  ],
  ...[
    '| a | b |\n',
    '<b>',
    '<div>\n\n',
    '<!-- ',
    '&amp;',
    '\\',
    '\\*',
    '  \n',
    '![a](b)\n\n',
    '[^1]',
    '<a href="',
    '\t',
  ],
];

/** One unit over and over, as long as this in all. */
const flood = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

const lengths = [10_000, 20_000];
// Some fifty times what is needed: only what is not linear takes longer. In milliseconds.
const timeout = 6_000;

/** Elements within which words are not the story's: what stands behind one that was never closed is gone, as in a browser. */
const swallows = /^<(?:select|option|svg|math|template|dialog|video|noscript|!|style|form|a href="$|\/$)/;

describe.for([
  ['text', 'a.txt', inText, plainUnits],
  ['page', 'a.html', (words: string) => inPage(`<p>${words}</p>`), plainUnits],
  ['markup of a page', 'a.html', inPage, markupUnits],
  ['Markdown', 'a.md', inMarkdown, [...plainUnits, ...markdownUnits]],
  ['markup in JSON', 'a.json', (markup: string) => inJson(`<p>x</p>${markup}`), markupUnits],
  ['markup in an old feed', 'a.xml', inItem, markupUnits],
] as const)('in a %s', ([, path, within, units]) => {
  test.for(units.map((unit) => [unit] as const))(
    '%j over and over is read in its time, and no word is lost',
    { timeout },
    async ([unit]) => {
      for (const length of lengths) {
        const { article, problems } = await read(path, within(flood(unit, length)));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(problems.length).toBeLessThan(100);
        expect([article?.title, article?.published]).toEqual([title, '2018-03-09T08:35:00Z']);
        expect(article?.contentHtml).toContain(first);
        if (!swallows.test(unit)) expect(article?.contentHtml).toContain(last);
      }
    },
  );
});

test.for([
  ['a.txt', inText],
  ['a.html', (line: string) => inPage(`<p>${line}</p>`)],
  ['a.md', inMarkdown],
  ['a.json', inJson],
  ['a.xml', (line: string) => inItem(`<p>${line}</p>`)],
] as const)('a line of a megabyte is published whole: %s', async ([path, within]) => {
  for (const unit of ['word ', '香', 'x']) {
    const line = flood(unit, unit === '香' ? 330_000 : 900_000).trim();
    const { article } = await read(path, within(line));
    expect(article?.contentHtml.includes(line)).toBe(true);
    if (article === undefined) return;
    const channel = channelWith([article]);
    for (const feed of renderFeeds(channel)) expect(checkFeed(feed, readBack(feed.text), channel)).toEqual([]);
  }
});
