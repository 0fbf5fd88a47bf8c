import { readYaml, type YamlField } from '../codec/yaml.ts';
import type { Found, SourceText } from '../model/capture.ts';
import { type Problem, quote } from '../model/problem.ts';
import { fail, type Result, succeed } from '../model/result.ts';
import { type FrontMatter, type FrontMatterKey, noFrontMatter } from './front-matter.ts';

/** A file in two: what a person wrote on top, and the rest. */
export interface SplitFile {
  readonly frontMatter: FrontMatter;
  readonly rest: SourceText;
}

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

// A longer rule, or words behind the dashes, is text.
const openingOf = /^---[ \t]*([A-Za-z][\w-]*)?[ \t]*\r?\n/;

/**
 * Reads YAML between two lines of `---` at the top of a file. Without them the whole text is the rest. An unknown key is a
 * warning; YAML that cannot be read, a block that is not closed or a second language behind `---` is an error.
 */
export const splitFrontMatter = (path: string, text: string): Result<SplitFile> => {
  const opening = openingOf.exec(text);
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
