import { expect, test } from 'vitest';
import { readCaptures } from '../src/input/index.ts';
import { nothingPublished } from '../src/model/published.ts';
import { toArticles } from '../src/normalise/article.ts';
import { aboutWith, captured, instant } from './made.ts';

/** What is said of one file, as severity, code and line. */
const saidOf = async (path: string, text: string): Promise<readonly string[]> => {
  const read = await readCaptures({ path, bytes: Buffer.from(text) });
  const captures = read.ok ? read.value : [];
  const { problems } = toArticles(captures, aboutWith(), {
    memory: nothingPublished,
    now: instant('2026-01-01T00:00:00Z'),
  });
  return [...read.problems, ...problems].map(({ severity, code, line }) => `${severity} ${code} ${line}`);
};

const times = (count: number, part: string): string => part.repeat(count);

test.for([
  ['a page of 200,001 elements', 'a.html', `<html><body>${times(200_001, '<b>')}`, 'error input/too-many-elements 1'],
  [
    'a story of 50,001 lists',
    'a.md',
    `# Ferry\n\n2026-03-09 HKT 16:35\n\n${times(50_001, 'One.\n\n- a\n\n')}`,
    'error article/too-long 1',
  ],
  [
    'a feed of 50,001 items',
    'a.rss',
    `<rss version="2.0"><channel>${times(50_001, '<item><title>a</title></item>')}</channel></rss>`,
    'error input/too-many-items 1',
  ],
  ['a list of 400,001 parts', 'a.json', `{\n"items":[${times(400_000, '{},')}{}]}`, 'error input/too-many-items 2'],
  ['a graph of 400,001 parts', 'a.json', `{"@graph":[${times(400_000, '{},')}{}]}`, 'error input/too-many-items 1'],
  [
    'an id of 2,001 characters',
    'a.txt',
    `---\nid: ${times(2_001, 'a')}\n---\nFerry\n\n2025-03-09 HKT 16:35\n\nIt runs.\n`,
    'error article/bad-id 2',
  ],
] as const)('%s is told with its line, and nothing is made of it', async ([, path, text, said]) => {
  expect(await saidOf(path, text)).toContain(said);
});

const now = instant('2026-01-01T00:00:00Z');
const ferry = 'Ferry\n\n2025-03-09 HKT 16:35\n\nIt runs.\n';

test('a story of 50,001 blocks with markup is told before each of them is read', async () => {
  const [capture] = await captured({ 'a.txt': ferry });
  if (capture === undefined) throw new TypeError('Expected a capture, found none.');
  const block = { line: 5, text: 'a', html: '<ul><li>a</li></ul>' };
  const many = { ...capture, paragraphs: Array.from({ length: 50_001 }, () => block) };
  const { articles, problems } = toArticles([many], aboutWith(), { memory: nothingPublished, now });
  expect(articles).toEqual([]);
  expect(problems.map(({ message }) => message)).toEqual([
    'Expected a story of at most 50000 lists, tables and other blocks with markup, found 50001. Put only the article into the file.',
  ]);
});

test('of fifty warnings that are alike twenty are told, and that there are more', async () => {
  const [capture] = await captured({ 'a.txt': ferry + times(50, '\nAnd \u0001 again.\n') });
  if (capture === undefined) throw new TypeError('Expected a capture, found none.');
  const { articles, problems } = toArticles([capture], aboutWith(), { memory: nothingPublished, now });
  expect(articles).toHaveLength(1);
  expect(problems).toHaveLength(20);
  expect(problems.filter(({ message }) => message.endsWith(' More like this are not told.'))).toEqual([
    problems.at(-1),
  ]);
});
