import { parseHtml } from '../../codec/html/page.ts';
import { parseJson } from '../../codec/json.ts';
import type { Found } from '../../model/capture.ts';
import { tooMuchJson } from '../too-much.ts';
import { collapse, rawWords } from './words.ts';

/** What a page tells search engines of its story, in JSON-LD. */
export interface JsonLdArticle {
  readonly headline: Found | undefined;
  readonly published: Found | undefined;
  readonly updated: Found | undefined;
  readonly authors: readonly Found[];
  readonly publisher: Found | undefined;
  readonly image: Found | undefined;
  readonly section: Found | undefined;
  readonly tags: readonly Found[];
  readonly language: Found | undefined;
  readonly url: Found | undefined;
  readonly summary: Found | undefined;
  /** The whole story as plain text. */
  readonly body: Found | undefined;
}

/** Everything that the page's JSON-LD holds of articles, and the lines of the scripts that are no JSON. */
export interface JsonLd {
  readonly articles: readonly JsonLdArticle[];
  readonly broken: readonly number[];
}

/** Reads the articles out of the text of `<script type="application/ld+json">` elements. */
export const readJsonLd = (scripts: readonly Found[]): JsonLd => {
  const articles: JsonLdArticle[] = [];
  const broken: number[] = [];
  for (const script of scripts) {
    const value = parse(script.text);
    if (value === undefined) broken.push(script.line);
    else
      articles.push(
        ...objectsIn(value)
          .filter(isArticle)
          .slice(0, mostArticles)
          .map((object) => toArticle(object, script)),
      );
  }
  return { articles, broken };
};

/** What the rest of a page tells of its own story. */
export interface OwnWords {
  readonly addresses: readonly string[];
  readonly headlines: readonly string[];
}

/**
 * The article that is the page's own: the only one, else the one with the page's address, else the one with its headline. Where
 * nothing tells, there is none: another story's time would be a wrong one.
 */
export const chooseStory = (articles: readonly JsonLdArticle[], own: OwnWords): JsonLdArticle | undefined => {
  const addresses = own.addresses.map(bareAddress);
  const headlines = own.headlines.map(bareWords);
  const isOwn = ({ url }: JsonLdArticle): boolean => url !== undefined && addresses.includes(bareAddress(url.text));
  const isSame = ({ headline }: JsonLdArticle): boolean =>
    headline !== undefined && headlines.some((words) => words.startsWith(bareWords(headline.text)));
  const [first] = articles;
  const tellsOne = articles.every(({ headline }) => headline?.text === first?.headline?.text);
  const found = articles.find(isOwn) ?? articles.find(isSame);
  const isOther =
    addresses.length > 0 && headlines.length > 0 && first?.url !== undefined && first.headline !== undefined;
  return found ?? (tellsOne && !isOther ? first : undefined);
};

const bareAddress = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');

/** Letters and digits alone: how two spellings of one headline are compared. */
export const bareWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** How many articles of a script are looked at. */
const mostArticles = 20;

type JsonObject = Readonly<Record<string, unknown>>;

// A comment or a CDATA section around the JSON is for browsers of the nineties, and some sites still write one.
const wrapping = /^\s*(?:\/\*|\/\/)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*\/)?/;
const wrappingEnd = ['-->', ']]>'];

/** UTF-16 code units: a story within it has a tenth of these. */
const longestScript = 2_000_000;

const parse = (text: string): unknown => {
  if (text.length > longestScript) return undefined;
  let json = text.replace(wrapping, '').trim();
  for (const end of wrappingEnd) {
    const at = json.lastIndexOf(end);
    if (at !== -1 && at > json.lastIndexOf('}')) json = json.slice(0, at);
  }
  json = json.trim().replace(/(?:\/\*|\/\/|;)$/, '');
  // A line break within a string is no JSON, but is often met.
  return jsonIn(json) ?? jsonIn(json.replace(/[\r\n\t]/g, ' '));
};

const jsonIn = (json: string): unknown => {
  if (tooMuchJson(json) !== undefined) return undefined;
  const read = parseJson(json);
  return read.ok ? read.value : undefined;
};

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** How many objects of a script are looked at; a page has a dozen. */
const mostObjects = 1_000;

/** The objects that may be the page's story: at the top, in lists, in `@graph`, as `mainEntity` of a page. */
const objectsIn = (value: unknown): readonly JsonObject[] => {
  const found: JsonObject[] = [];
  const waiting: unknown[] = [value];
  for (let at = 0; at < waiting.length && found.length < mostObjects; at += 1) {
    const next = waiting[at];
    if (Array.isArray(next)) waiting.push(...next.slice(0, mostObjects));
    else if (isObject(next)) {
      found.push(next);
      waiting.push(next['@graph'], next['mainEntity'], next['mainEntityOfPage']);
    }
  }
  return found;
};

const articleType = /^(?:https?:\/\/schema\.org\/|schema:)?(?:\w*Article|(?:Live)?BlogPosting|Report)$/;

const isArticle = (object: JsonObject): boolean =>
  listOf(object['@type']).some((type) => typeof type === 'string' && type.length < 80 && articleType.test(type));

const toArticle = (object: JsonObject, script: Found): JsonLdArticle => {
  const found = (key: string, text: string | undefined): Found | undefined =>
    text === undefined ? undefined : { text, line: lineOf(key, script) };
  const first = (key: string, names: readonly string[]): Found | undefined =>
    found(key, textsOf(object[key], names)[0]);
  const all = (key: string, names: readonly string[]): readonly Found[] =>
    textsOf(object[key], names).map((text) => ({ text, line: lineOf(key, script) }));
  const tags = all('keywords', ['name']).flatMap(({ text, line }) =>
    text.split(/[,;，；、]/).map((tag) => ({ text: tag.trim(), line })),
  );
  return {
    headline: first('headline', []) ?? first('name', []),
    published: first('datePublished', []) ?? first('dateCreated', []),
    updated: first('dateModified', []),
    authors: all('author', ['name']),
    publisher: first('publisher', ['name']),
    image: first('image', ['url', 'contentUrl', '@id']) ?? first('thumbnailUrl', []),
    section: first('articleSection', []),
    tags: tags.filter(({ text }) => text !== ''),
    language: first('inLanguage', ['alternateName', 'name']),
    url: first('url', []) ?? first('mainEntityOfPage', ['@id', 'url']) ?? first('@id', []),
    summary: first('description', []),
    body: first('articleBody', []),
  };
};

/** The texts of a value that is a text, an object with one of these names, or a list of them. */
const textsOf = (value: unknown, names: readonly string[]): readonly string[] =>
  listOf(value)
    .slice(0, mostObjects)
    .flatMap((item) => {
      const inner = isObject(item) ? names.map((name) => item[name]).find((text) => typeof text === 'string') : item;
      const text = typeof inner === 'string' ? plainText(inner) : '';
      return text === '' ? [] : [text];
    });

/** JSON needs no character references, but many sites write them all the same, and tags too. */
const plainText = (text: string): string =>
  /&\w+;|&#|<\/?[a-z]/i.test(text) ? collapse(rawWords(parseHtml(text).root.children)) : text.trim();

/** The line of the first mention of a key in its script. */
const lineOf = (key: string, { text, line }: Found): number => {
  const at = text.indexOf(`"${key}"`);
  return at === -1 ? line : line + (text.slice(0, at).match(/\n/g)?.length ?? 0);
};
