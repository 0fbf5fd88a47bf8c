import { readYaml, type YamlField } from '../codec/yaml.ts';
import type { Capture, Found, SourceText } from '../model/capture.ts';
import { type Problem, quote } from '../model/problem.ts';
import { fail, type Result, succeed } from '../model/result.ts';

/** What a person wrote on top of a file. */
export interface FrontMatter {
  readonly values: ReadonlyMap<FrontMatterKey, Found>;
  readonly lists: ReadonlyMap<'author' | 'tags', readonly Found[]>;
  readonly draft: boolean;
}

/** Nobody wrote anything on top. */
export const noFrontMatter: FrontMatter = { values: new Map(), lists: new Map(), draft: false };

/** A file in two: what a person wrote on top, and the rest. */
export interface SplitFile {
  readonly frontMatter: FrontMatter;
  readonly rest: SourceText;
}

export type FrontMatterKey =
  | 'title'
  | 'link'
  | 'published'
  | 'updated'
  | 'section'
  | 'language'
  | 'id'
  | 'slug'
  | 'image';

const textKeys: Readonly<Record<string, FrontMatterKey>> = {
  title: 'title',
  url: 'link',
  link: 'link',
  published: 'published',
  date: 'published',
  updated: 'updated',
  section: 'section',
  language: 'language',
  id: 'id',
  slug: 'slug',
  image: 'image',
};

const knownKeys = 'title, url, published, updated, section, language, author, tags, id, slug, image, draft';

/**
 * Reads YAML between two lines of `---` at the top of a file. Without them the whole text is the rest. An unknown key is a
 * warning; YAML that cannot be read, a block that is not closed or a second language behind `---` is an error.
 */
export const splitFrontMatter = (path: string, text: string): Result<SplitFile> => {
  // A longer rule, or words behind the dashes, is text.
  const opening = /^---[ \t]*([A-Za-z][\w-]*)?[ \t]*\r?\n/.exec(text);
  if (opening === null) return succeed({ frontMatter: noFrontMatter, rest: { path, text, line: 1 } });
  const language = opening[1] ?? '';
  const problem = problemsOf(path);
  if (language !== '') {
    return fail(
      problem(
        'bad-front-matter',
        1,
        `Expected "---" alone above the front matter, found ${quote(`---${language}`)}; only YAML is read.`,
      ),
    );
  }
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) {
    return fail(
      problem(
        'bad-front-matter',
        1,
        'Expected a line "---" that ends the front matter, found none. Add it below the last key.',
      ),
    );
  }
  const yaml = readYaml(lines.slice(1, end).join('\n'));
  if (!yaml.ok) return fail(problem('bad-front-matter', yaml.line + 1, `Front matter: expected ${yaml.reason}.`));
  const frontMatter = toFrontMatter(yaml.fields, problem);
  if (!frontMatter.ok) return frontMatter;
  const rest = { path, text: lines.slice(end + 1).join('\n'), line: end + 2 };
  return succeed({ frontMatter: frontMatter.value, rest }, frontMatter.problems);
};

/** A capture with what a person wrote on top of its file: that counts more than anything the file says. */
export const withFrontMatter = (capture: Capture, frontMatter: FrontMatter): Capture =>
  frontMatter === noFrontMatter ? capture : withStated(capture, frontMatter);

const withStated = (capture: Capture, { values, lists, draft }: FrontMatter): Capture => ({
  ...capture,
  title: values.get('title') ?? capture.title,
  published: values.get('published') ?? capture.published,
  updated: values.get('updated') ?? capture.updated,
  shown: {
    published: values.has('published') ? undefined : capture.shown.published,
    updated: values.has('updated') ? undefined : capture.shown.updated,
  },
  link: values.get('link') ?? capture.link,
  base: values.get('link')?.text ?? capture.base,
  id: values.get('id') ?? capture.id,
  slug: values.get('slug') ?? capture.slug,
  section: values.get('section') ?? capture.section,
  language: values.get('language') ?? capture.language,
  authors: lists.get('author') ?? capture.authors,
  tags: lists.get('tags') ?? capture.tags,
  image: values.get('image') ?? capture.image,
  draft: draft || capture.draft,
  stated: new Set([...capture.stated, ...values.keys()]),
});

type MakeProblem = (fact: string, line: number, message: string, severity?: Problem['severity']) => Problem;

const problemsOf =
  (path: string): MakeProblem =>
  (fact, line, message, severity = 'error') => ({ code: `input/${fact}`, severity, path, line, message });

const toFrontMatter = (fields: readonly YamlField[], problem: MakeProblem): Result<FrontMatter> => {
  const values = new Map<FrontMatterKey, Found>();
  const lists = new Map<'author' | 'tags', readonly Found[]>();
  const problems: Problem[] = [];
  let draft = false;
  for (const { key, line: lineWithin, value } of fields) {
    const line = lineWithin + 1;
    const name = Object.hasOwn(textKeys, key) ? textKeys[key] : undefined;
    if (value.kind === 'empty' && (name !== undefined || key === 'author' || key === 'tags' || key === 'draft'))
      continue;
    if (name !== undefined) {
      if (value.kind !== 'text')
        problems.push(
          problem('bad-front-matter', line, `Front matter: expected text behind "${key}:", found a list or a map.`),
        );
      else if (values.has(name))
        problems.push(
          problem('bad-front-matter', line, `Front matter: expected one of "${key}" and its other name, found both.`),
        );
      else values.set(name, { text: value.text, line });
    } else if (key === 'author' || key === 'tags') {
      if (value.kind === 'text') lists.set(key, [{ text: value.text, line }]);
      else if (value.kind === 'list')
        lists.set(
          key,
          value.items.map((item) => ({ text: item.text, line: item.line + 1 })),
        );
      else
        problems.push(
          problem(
            'bad-front-matter',
            line,
            `Front matter: expected a name or a list of names behind "${key}:", found a map.`,
          ),
        );
    } else if (key === 'draft') {
      if (value.kind === 'text' && (value.text === 'true' || value.text === 'false')) draft = value.text === 'true';
      else
        problems.push(
          problem(
            'bad-front-matter',
            line,
            'Front matter: expected "draft: true" or "draft: false", found something else.',
          ),
        );
    } else {
      problems.push(
        problem(
          'unknown-key',
          line,
          `Front matter: expected one of ${knownKeys}; found the key ${quote(key)}, which is ignored.`,
          'warning',
        ),
      );
    }
  }
  if (problems.some(({ severity }) => severity === 'error')) return fail(...problems);
  return succeed({ values, lists, draft }, problems);
};
