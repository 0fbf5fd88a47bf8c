import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { afterAll, expect, test } from 'vitest';
import { publish } from '../src/publish.ts';

const home = mkdtempSync(join(tmpdir(), 'feedwright-properties-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The texts of an element's occurrences, by a parser that is not the writer's. */
const textsOf = (xml: string, name: string): readonly string[] => {
  const found: string[] = [];
  const open: { readonly name: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => open.push({ name: tag.name, text: '' }));
  const add = (text: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed?.name === name) found.push(closed.text);
  });
  parser.write(xml).close();
  return found;
};

/** What must be left of a text, told independently of the program: by code points, one by one. */
const allowed = (text: string): string =>
  [...text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code === 9 || code === 10) return true;
      if (code < 32 || (code >= 0x7f && code <= 0x9f)) return false;
      if (code >= 0xd800 && code <= 0xdfff) return false;
      return code !== 0xfeff && code !== 0xfffd && code !== 0xfffe && code !== 0xffff;
    })
    .join('');

const trimmed = (text: string): string => text.replace(/^[\s\u200b\u2060]+/, '').replace(/[\s\u200b\u2060]+$/, '');

const expectedTitle = (text: string): string =>
  trimmed(
    allowed(text)
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[ \t\n\u00a0\u2028\u2029]+/g, ' '),
  );

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

let count = 0;

const publishOne = async (title: string, body: string) => {
  count += 1;
  const root = join(home, String(count));
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeFileSync(
    join(root, 'articles/channel.yaml'),
    'url: https://news.example.org/\nid: tag:news.example.org,2026:n\ntimezone: UTC\n',
  );
  writeFileSync(
    join(root, 'articles/a.txt'),
    `---\ntitle: ${JSON.stringify(title)}\npublished: 2020-01-02T03:04:05Z\n---\n\nFirst.\n\n${body}\n\nLast.\n`,
  );
  const report = await publish({ root, now: new Date('2026-01-01T00:00:00Z') });
  const read = (name: string): string => readFileSync(join(root, 'out', name), 'utf8');
  return { report, read };
};

const agree = async (title: string, body: string): Promise<void> => {
  const { report, read } = await publishOne(title, body);
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const json: { readonly items: readonly Record<string, unknown>[] } = JSON.parse(read('feed.json'));
  const item = json.items[0] ?? {};
  const rss = read('feed.rss');
  const atom = read('feed.atom');
  const meant = expectedTitle(title);
  expect(item['title']).toBe(meant);
  expect(textsOf(rss, 'title')[1]).toBe(meant);
  expect(textsOf(atom, 'title')[1]).toBe(meant);
  expect(textsOf(read('articles/a.html'), 'h1')).toEqual([meant]);
  const content = String(item['content_html']);
  expect(textsOf(rss, 'content:encoded')).toEqual([content]);
  expect(textsOf(atom, 'content')).toEqual([content]);
  expect([textsOf(rss, 'guid'), textsOf(atom, 'id').slice(1)]).toEqual([[item['id']], [item['id']]]);
  expect([
    textsOf(rss, 'pubDate'),
    textsOf(rss, 'atom:updated'),
    textsOf(atom, 'published'),
    item['date_published'],
  ]).toEqual([
    ['Thu, 02 Jan 2020 03:04:05 GMT'],
    ['2020-01-02T03:04:05Z'],
    ['2020-01-02T03:04:05Z'],
    '2020-01-02T03:04:05Z',
  ]);
  // Every word of the body is there, escaped once: white space aside, for lines become paragraphs.
  const squeeze = (text: string): string => text.replace(/[\s\u200b\u2060]+/g, '');
  expect(squeeze(content.replace(/<\/?(?:p|figure|figcaption|footer)>/g, ''))).toBe(
    squeeze(escaped(`First.${allowed(body)}Last.`)),
  );
};

/** A title that a person can see. */
const visible = (text: string): boolean =>
  /[\p{L}\p{N}\p{S}\p{P}]/u.test(expectedTitle(text).replace(/[\u2800\u3164\u115f\u1160\p{Cf}]/gu, ''));

test.for([
  ['2 < 3 & "AT&T" ]]> ]]> <b>', 'a ]]> b ]]> <b>bold</b> &amp; &#8217; <![CDATA[ x ]]>'],
  ['AT&amp;T &nbsp; &lt;b&gt;', '&amp;amp; &lt;script&gt; &copy;'],
  ['العربية 👩‍👩‍👧‍👦 香港', 'قال "نعم" 👩‍👩‍👧‍👦 ok'],
  ['tab\there and\nthere', 'one\r\ntwo\rthree'],
  [`control \u0000\u0008\u001b[31m \u0085 end`, 'x\u0001y\u007fz'],
  ['x'.repeat(20_000), `${'word '.repeat(4_000)}]]>`],
  ["$& $1 $` $' $$ {{7*7}}", "$& $1 $` $' $$"],
  ['(a title) • bullets', '• not a caption here'],
] as const)('%#: a title and a body come out as they are, the same in all three', async ([title, body]) => {
  await agree(title, body);
});

/** `RUNS=10000 npx vitest run --config tests/vitest.config.ts properties` tries that many. */
const runs = Number(process.env['RUNS'] ?? 120);

test('any title and body come out valid and read back the same in all three', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          ']]>',
          '<b>',
          '&',
          '&amp;',
          '&#x26;',
          '<![CDATA[',
          '-->',
          '"',
          "'",
          '\u0000',
          '\ud800',
          '香',
          '\u202e',
          ' ',
          '\n',
          '\t',
          '$&',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(text.filter(visible), text, (title, body) => agree(title, body)),
    { numRuns: runs, seed: 20180309 },
  );
}, 3_600_000);
