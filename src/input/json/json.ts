import { type JsonPath, parseJson } from '../../codec/json.ts';
import type { Capture, Found, SourceText } from '../../model/capture.ts';
import type { Problem } from '../../model/problem.ts';
import { fail, type Result, succeed } from '../../model/result.ts';
import type { FrontMatter } from '../front-matter.ts';
import { tooManyItems, tooMuchJson, tooMuchOf } from '../too-much.ts';
import { isArticle, readArticleObject } from './article-object.ts';
import type { ObjectContext } from './article-reading.ts';
import {
  itemsOf,
  type JsonFile,
  type JsonMember,
  type JsonObject,
  kindOf,
  memberOf,
  toFoundText,
  toObject,
} from './fields.ts';

/** Reads JSON: an article, a list of them, JSON-LD, or a JSON Feed (https://www.jsonfeed.org/version/1.1/). */
export const readJson = ({ path, text, line: first }: SourceText, _: FrontMatter): Result<readonly Capture[]> => {
  const much = tooMuchJson(text);
  if (much !== undefined) return fail(tooMuchOf({ path, line: first }, much));
  const read = parseJson(text);
  if (!read.ok) {
    const place = { path, line: first + read.line - 1 };
    return fail({
      code: 'input/bad-json',
      severity: 'error',
      ...place,
      message: `${read.reason} (Column ${read.column}.)`,
    });
  }
  const file: JsonFile = { path, lineOf: (at) => first + read.lineOf(at) - 1, numberAt: read.numberAt };
  const top: JsonMember = { key: '', value: read.value, at: [], line: file.lineOf([]) };
  if (Array.isArray(read.value)) return readList(file, top, plainItems);
  const object = toObject(file, read.value, []);
  if (object === undefined) {
    const message = `Expected a JSON object that holds an article, or a list of them, found ${kindOf(read.value)}.`;
    return fail({ code: 'input/bad-json', severity: 'error', path, line: file.lineOf([]), message });
  }
  return readTop(file, object);
};

const alone: ObjectContext = {
  format: 'json',
  role: 'single',
  language: undefined,
  authors: [],
  home: undefined,
  byId: new Map(),
};
const plainItems: ObjectContext = { ...alone, role: 'item' };

/** Under these names the answers of news services hold their articles. */
const listNames = ['items', 'articles', 'entries', 'posts', 'stories', 'results'];

const readTop = (file: JsonFile, object: JsonObject): Result<readonly Capture[]> => {
  const graph = memberOf(object, ['@graph']);
  const many = tooManyItems(Array.isArray(graph?.value) ? graph.value.length : 0, 'a list');
  if (many !== undefined) return fail(tooMuchOf({ path: file.path, line: object.line }, many));
  if (graph !== undefined) return readLinkedData(file, [object, ...objectsOf(file, graph)]);
  if (typesOf(object).length > 0) return readLinkedData(file, [object]);
  const feed = feedItems(object);
  if (feed !== undefined) return readList(file, feed, feedContext(file, object));
  if (isArticle(object)) {
    const article = readArticleObject(object, alone);
    return article.ok ? succeed([article.value]) : article;
  }
  const list = memberOf(object, listNames);
  if (Array.isArray(list?.value)) return readList(file, list, plainItems);
  const message =
    'Expected a JSON object with the "title" and "body" of an article, found neither. If it is no article, take it out of the folder.';
  return fail({ code: 'input/not-an-article', severity: 'error', path: file.path, line: object.line, message });
};

const noArticle = (file: JsonFile, line: number, found: string): Result<never> =>
  fail({
    code: 'input/no-article',
    severity: 'warning',
    path: file.path,
    line,
    message: `Expected an article, found ${found}; the file is passed over.`,
  });

const objectsOf = (file: JsonFile, member: JsonMember): readonly JsonObject[] =>
  itemsOf(member, file).flatMap((item) => toObject(file, item.value, item.at) ?? []);

/** A list with more problems than these is no list of articles at all. */
const mostProblems = 100;

/** What several articles give: those that can be read, with the problems of the others. */
const gather = (file: JsonFile, results: readonly Result<Capture>[]): Result<readonly Capture[]> => {
  const captures = results.flatMap((result) => (result.ok ? [result.value] : []));
  const all = results.flatMap((result) => (result.ok ? [] : result.problems));
  const message = `Expected articles in the list, found ${all.length - mostProblems} more problems with them.`;
  const more: Problem = {
    code: 'input/not-an-article',
    severity: 'error',
    path: file.path,
    line: file.lineOf([]),
    message,
  };
  const problems = all.length > mostProblems ? [...all.slice(0, mostProblems), more] : all;
  return captures.length === 0 ? fail(...problems) : succeed(captures, problems);
};

const readList = (file: JsonFile, list: JsonMember, context: ObjectContext): Result<readonly Capture[]> => {
  const many = tooManyItems(Array.isArray(list.value) ? list.value.length : 1, 'a list');
  if (many !== undefined) return fail(tooMuchOf({ path: file.path, line: list.line }, many));
  const items = itemsOf(list, file).map((item) => ({ item, object: toObject(file, item.value, item.at) }));
  if (items.length === 0) return noArticle(file, list.line, 'an empty list');
  const objects = items.flatMap(({ object }) => object ?? []);
  if (objects.some(({ members }) => members.has('@type'))) return readLinkedData(file, objects);
  const isFeed = context.format === 'feed';
  return gather(
    file,
    items.map(({ item, object }) => {
      if (object !== undefined && (isFeed || isArticle(object)))
        return asItem(object.line, readArticleObject(object, context));
      const found = object === undefined ? kindOf(item.value) : 'an object with neither "title" nor "body"';
      return fail({
        code: 'input/not-an-article',
        severity: 'error',
        path: file.path,
        line: item.line,
        item: item.line,
        message: `Expected a list of JSON objects that each hold an article, found ${found} in it.`,
      });
    }),
  );
};

/** What is wrong with one article of several is told of that one. */
const asItem = (line: number, result: Result<Capture>): Result<Capture> =>
  result.ok ? result : fail(...result.problems.map((problem) => ({ ...problem, item: line })));

/** The items of a JSON Feed; `undefined` for an object that is none. */
const feedItems = (object: JsonObject): JsonMember | undefined => {
  const version = memberOf(object, ['version'])?.value;
  const items = memberOf(object, ['items']);
  const isStated = typeof version === 'string' && /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(version);
  if (isStated) return items ?? { key: 'items', value: [], at: object.at, line: object.line };
  return Array.isArray(items?.value) && memberOf(object, ['title']) !== undefined ? items : undefined;
};

/** What a JSON Feed says of all its items. */
const feedContext = (file: JsonFile, feed: JsonObject): ObjectContext => {
  const authors = memberOf(feed, ['authors', 'author']);
  return {
    ...plainItems,
    format: 'feed',
    language: foundIn(feed, ['language']),
    home: (foundIn(feed, ['homepageurl']) ?? foundIn(feed, ['feedurl']))?.text,
    authors: authors === undefined ? [] : objectsOf(file, authors).flatMap((author) => foundIn(author, ['name']) ?? []),
  };
};

const foundIn = (object: JsonObject, names: readonly string[]): Found | undefined => {
  const member = memberOf(object, names);
  return member === undefined ? undefined : toFoundText(member);
};

/** What JSON-LD says an object is, e.g. `NewsArticle`. */
const typesOf = (object: JsonObject): readonly string[] => {
  const type = memberOf(object, ['@type']);
  return type === undefined ? [] : itemsOf(type, object.file).flatMap((item) => toFoundText(item)?.text ?? []);
};

/** `Article` and what schema.org derives from it. */
const articleType = /(?:^|[/:#])(?:[A-Za-z]*Article|[A-Za-z]*BlogPosting|[A-Za-z]*Report)$/;

const readLinkedData = (file: JsonFile, objects: readonly JsonObject[]): Result<readonly Capture[]> => {
  const articles = objects.filter((object) => typesOf(object).some((type) => articleType.test(type)));
  const [first] = articles;
  if (first === undefined) {
    const types = [...new Set(objects.flatMap(typesOf))].slice(0, 5).join(', ');
    return noArticle(file, file.lineOf(topOf), `JSON-LD of ${types}`);
  }
  const byId = new Map(objects.flatMap((object) => idOf(object)));
  return gather(
    file,
    articles.map((article) => asItem(article.line, readArticleObject(article, { ...alone, role: 'machine', byId }))),
  );
};

const topOf: JsonPath = [];

const idOf = (object: JsonObject): readonly (readonly [string, JsonObject])[] => {
  const id = foundIn(object, ['@id']);
  return id === undefined ? [] : [[id.text, object]];
};
