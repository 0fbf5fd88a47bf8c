import type { Decoded } from '../codec/encoding/decode.ts';
import { decodeUtf8 } from '../codec/encoding/utf8.ts';
import type { Capture, SourceFile, SourceText } from '../model/capture.ts';
import type { Problem } from '../model/problem.ts';
import { fail, type Result, succeed } from '../model/result.ts';
import { type FrontMatter, mayHaveFrontMatter, noFrontMatter, withFrontMatter } from './front-matter.ts';
import { declaresIn, formatOf } from './kind.ts';
import { toNamed } from './profiles/index.ts';
import { tooMuchOf, tooMuchText } from './too-much.ts';

/** One kind of file that can hold articles. */
interface InputFormat {
  readonly name: Capture['format'];
  /** In lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether a person may write front matter on top of it. */
  readonly takesFrontMatter: boolean;
  /** Whether it is read line by line. */
  readonly isLines: boolean;
  /** Loaded only when there is such a file: a build of text alone needs no HTML parser. */
  load(): Promise<(source: SourceText, frontMatter: FrontMatter) => Result<readonly Capture[]>>;
}

/** The kinds of file that are read. A newcomer adds one as one file and one line. */
const inputFormats: readonly InputFormat[] = [
  {
    name: 'text',
    extensions: ['.txt', '.text'],
    takesFrontMatter: true,
    isLines: true,
    load: async () => (await import('./text/text.ts')).readText,
  },
  {
    name: 'html',
    extensions: ['.html', '.htm', '.xhtml'],
    takesFrontMatter: true,
    isLines: false,
    load: async () => (await import('./html/html.ts')).readHtml,
  },
  {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    takesFrontMatter: true,
    isLines: true,
    load: async () => (await import('./markdown.ts')).readMarkdown,
  },
  {
    name: 'json',
    extensions: ['.json'],
    takesFrontMatter: false,
    isLines: false,
    load: async () => (await import('./json/json.ts')).readJson,
  },
  {
    name: 'feed',
    extensions: ['.xml', '.rss', '.atom', '.rdf'],
    takesFrontMatter: false,
    isLines: false,
    load: async () => (await import('./feed/feed.ts')).readFeed,
  },
];

/** The extensions of files that may hold an article, in lower case, with the dot. */
export const articleExtensions: readonly string[] = inputFormats.flatMap(({ extensions }) => extensions);

/** What the file says: one capture, or one for each item of a feed. The caller gives only files with one of `articleExtensions`. */
export const readCaptures = async (file: SourceFile): Promise<Result<readonly Capture[]>> => {
  const { path, bytes } = file;
  const byName = inputFormats.find(({ extensions }) => extensions.some((end) => path.toLowerCase().endsWith(end)));
  if (byName === undefined) throw new TypeError(`No input format reads "${path}".`);
  const problem = (fact: string, severity: Problem['severity'], line: number, message: string): Problem => ({
    code: `input/${fact}`,
    severity,
    path,
    line,
    message,
  });
  const decoded = await decodeFile(bytes, byName.name);
  if (!decoded.ok) return fail(problem('bad-encoding', 'error', decoded.line, decoded.reason));
  const { text, encoding, damage } = decoded;
  if (text.trim() === '')
    return fail(
      problem('empty', 'error', 1, 'Expected an article, found an empty file. Capture it again, or delete it.'),
    );
  const problems: Problem[] = [];
  if (encoding !== 'UTF-8')
    problems.push(
      problem(
        'other-encoding',
        'warning',
        1,
        `Expected UTF-8, found ${encoding}, as the file itself says; it is read as that.`,
      ),
    );
  if (damage !== undefined) problems.push(problem('damaged', 'warning', damage.line, damage.reason));
  const format = inputFormats.find(({ name }) => name === formatOf(text, byName.name)) ?? byName;
  const much = format.isLines ? tooMuchText(text) : undefined;
  if (much !== undefined) return fail(...problems, tooMuchOf({ path, line: 1 }, much));
  const split =
    format.takesFrontMatter && mayHaveFrontMatter(text)
      ? (await import('./split-front-matter.ts')).splitFrontMatter(path, text)
      : succeed({ frontMatter: noFrontMatter, rest: { path, text, line: 1 } });
  if (!split.ok) return fail(...problems, ...split.problems);
  const read = await format.load();
  const result = read(split.value.rest, split.value.frontMatter);
  const all = [...problems, ...split.problems, ...result.problems];
  if (!result.ok) return fail(...all);
  return succeed(
    result.value.map((capture) => {
      // The name of a file that holds several articles tells nothing of any of them.
      const name = capture.format === 'feed' || result.value.length > 1 ? '' : path;
      return withNumber(withFrontMatter(capture, split.value.frontMatter), name);
    }),
    all,
  );
};

/** Plain UTF-8 needs no table of encodings; whatever may be anything else is left to those who know them. */
const decodeFile = async (bytes: Uint8Array, byName: Capture['format']): Promise<Decoded> => {
  const kind = declaresIn(bytes, byName);
  const utf8 = kind === 'text' && !bytes.includes(0) ? decodeUtf8(bytes) : undefined;
  if (utf8?.ok === true) return { ok: true, text: utf8.text, encoding: 'UTF-8' };
  const { decode } = await import('../codec/encoding/decode.ts');
  return decode(bytes, kind);
};

/** The article number and the day that the story's address, else the file's name, tells. */
const withNumber = (capture: Capture, fileName: string): Capture => {
  const named = toNamed(capture.link?.text, fileName);
  return named === undefined ? capture : { ...capture, number: named.number, addressDay: named.day };
};
