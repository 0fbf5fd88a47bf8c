import { readYaml, type YamlField } from './codec/yaml.ts';
import { isZone } from './codec/zone.ts';
import type { Person } from './model/article.ts';
import type { About } from './model/channel.ts';
import { isLanguageTag } from './model/language-tag.ts';
import { type Problem, quote } from './model/problem.ts';
import { fail, type Result, succeed } from './model/result.ts';
import { isTagUri, type Permalink, toEntryId, toPermalink } from './model/values.ts';

const file = 'channel.yaml';
const keys = [
  'url',
  'id',
  'title',
  'description',
  'language',
  'author',
  'timezone',
  'copyright',
  'image',
  'icon',
  'ttl',
  'limit',
  'on-delete',
] as const;
type Key = (typeof keys)[number];

const defaultLimit = 50;
const largestLimit = 5_000;

/** Reads channel.yaml. Whatever is wrong in it is told at once, each with its line, and nothing is published. */
export const parseChannelYaml = (text: string): Result<About> => {
  const yaml = readYaml(text);
  if (!yaml.ok) return fail(problem('not-yaml', yaml.line, `Expected ${yaml.reason}.`));
  const problems: Problem[] = [];
  const say = (fact: string, line: number | undefined, message: string): undefined => {
    problems.push(problem(fact, line, message));
    return undefined;
  };
  const fields = new Map<Key, YamlField>();
  for (const field of yaml.fields) {
    const key = keys.find((known) => known === field.key);
    if (key === undefined)
      say('unknown-key', field.line, `Expected one of ${keys.join(', ')}, found the key ${quote(field.key)}.`);
    else fields.set(key, field);
  }
  /** The text behind a key, checked; `expected` says what it should be. */
  const take = <Value>(key: Key, expected: string, check: (text: string) => Value | undefined): Value | undefined => {
    const field = fields.get(key);
    if (field === undefined) return undefined;
    const { value, line } = field;
    const checked = value.kind === 'text' ? check(value.text.trim()) : undefined;
    if (checked !== undefined) return checked;
    const found = value.kind === 'text' ? quote(value.text) : value.kind === 'empty' ? 'nothing' : `a ${value.kind}`;
    return say('bad-value', line, `Expected as ${key} ${expected}, found ${found}.`);
  };
  const words = (value: string): string | undefined => (value === '' || !isWritable(value) ? undefined : value);
  const whole =
    (largest: number) =>
    (value: string): number | undefined =>
      /^[1-9]\d{0,6}$/.test(value) && Number(value) <= largest ? Number(value) : undefined;

  const url = take(
    'url',
    'the absolute http(s) address under which out/ is published, e.g. "https://news.example/", without "?" or "#"',
    toBaseUrl,
  );
  const id = take(
    'id',
    'a tag: URI such as "tag:news.example,2026:news" (your host, a year in which it was yours, a name)',
    (value) => (isTagUri(value) && !value.endsWith('/') ? toEntryId(value) : undefined),
  );
  const language = take('language', 'a language tag such as "en-HK"', (value) =>
    isLanguageTag(value) ? value : undefined,
  );
  const timezone = take('timezone', 'an IANA time zone such as "Asia/Hong_Kong"', (value) =>
    isZone(value) ? value : undefined,
  );
  const title = take('title', 'some text', words);
  const description = take('description', 'some text', words);
  const copyright = take('copyright', 'some text', words);
  const image = take('image', 'the absolute http(s) address of a picture', (value) => toPermalink(value));
  const icon = take('icon', 'the absolute http(s) address of a small picture', (value) => toPermalink(value));
  const ttl = take('ttl', 'a whole number of minutes, from 1 to 525600', whole(525_600));
  const limit = take('limit', `a whole number of articles, from 1 to ${largestLimit}`, whole(largestLimit));
  const onDelete = take('on-delete', '"remove" or "keep"', (value) =>
    value === 'remove' || value === 'keep' ? value : undefined,
  );
  const author = readAuthor(fields.get('author'), say);
  for (const key of ['url', 'id'] as const)
    if (!fields.has(key)) say('missing-key', 1, `Expected the key "${key}", found none. It is required.`);
  if (problems.length > 0 || url === undefined || id === undefined) return fail(...problems);
  const name = title ?? new URL(url).host;
  return succeed({
    url,
    id,
    title: name,
    description: description ?? name,
    language,
    author: author ?? { name },
    timezone,
    copyright,
    image,
    icon,
    ttl,
    limit: limit ?? defaultLimit,
    onDelete: onDelete ?? 'remove',
  });
};

/** True for text that XML 1.0 can hold, and the validators accept: no control characters. */
const isWritable = (text: string): boolean => !/[\p{Cc}\p{Cs}\ufffd-\uffff]/u.test(text.trim());

const problem = (fact: string, line: number | undefined, message: string): Problem => ({
  code: `config/${fact}`,
  severity: 'error',
  path: file,
  line,
  message,
});

const toBaseUrl = (text: string): Permalink | undefined => {
  const url = toPermalink(text);
  if (url === undefined || /[?#]/.test(url)) return undefined;
  return toPermalink(url.endsWith('/') ? url : `${url}/`);
};

type Say = (fact: string, line: number | undefined, message: string) => undefined;

/** A name alone, or name, url and email below the key. */
const readAuthor = (field: YamlField | undefined, say: Say): Person | undefined => {
  if (field === undefined) return undefined;
  const { value, line } = field;
  if (value.kind === 'text' && value.text.trim() !== '' && isWritable(value.text)) return { name: value.text.trim() };
  if (value.kind !== 'map')
    return say('bad-value', line, 'Expected as author a name, or name, url and email on lines of their own below it.');
  const parts = new Map<string, string>();
  for (const part of value.fields) {
    const text = part.value.kind === 'text' ? part.value.text.trim() : '';
    if (!['name', 'url', 'email'].includes(part.key))
      say('unknown-key', part.line, `Expected name, url or email below author, found the key ${quote(part.key)}.`);
    else if (text === '' || !isWritable(text))
      say('bad-value', part.line, `Expected some text as ${part.key} of the author, found none.`);
    else if (part.key === 'url' && toPermalink(text) === undefined)
      say('bad-value', part.line, `Expected as url of the author an absolute http(s) address, found ${quote(text)}.`);
    else if (part.key === 'email' && !/^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(text))
      say(
        'bad-value',
        part.line,
        `Expected as email of the author an address such as "news@example.org", found ${quote(text)}.`,
      );
    else parts.set(part.key, text);
  }
  const name = parts.get('name');
  if (name === undefined) return say('missing-key', line, 'Expected the key "name" below author, found none.');
  return { name, url: toPermalink(parts.get('url') ?? ''), email: parts.get('email') };
};
