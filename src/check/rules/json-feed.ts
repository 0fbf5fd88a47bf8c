import { quote } from '../../model/problem.ts';
import type { JsonNode } from '../json-nodes.ts';
import { at, type Finding, type Rule } from '../rule.ts';
import { calledIn, jsonRule, placeIn } from './json-structure.ts';

const versions = ['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1'];

const textOf = ({ members }: JsonNode, name: string): string | undefined => {
  const value = members.get(name);
  return typeof value === 'string' ? value : undefined;
};

/** The version without what people add to it: `http:`, `www.`, a slash, a zero. */
const plainVersion = (text: string): string =>
  text
    .trim()
    .replace(/^https?:\/\/(?:www\.)?/i, 'https://')
    .replace(/\/$/, '')
    .replace(/\/1\.0$/, '/1');

/** A version that is none of JSON Feed's. */
const invalidJsonVersion: Rule = jsonRule({ code: 'InvalidJsonVersion', severity: 'error' }, (node, document) => {
  const version = node.shape.name === 'feed' ? textOf(node, 'version') : undefined;
  if (version === undefined || versions.includes(plainVersion(version))) return [];
  const message = `Expected as "version" of the feed "https://jsonfeed.org/version/1.1", found ${quote(version)}.`;
  return [at(placeIn(document, node, 'version'), message)];
});

/** A version that is meant well: readers that compare it do not know it. */
const jsonVersionSpelling: Rule = jsonRule({ code: 'JsonVersionSpelling', severity: 'warning' }, (node, document) => {
  const version = node.shape.name === 'feed' ? textOf(node, 'version') : undefined;
  if (version === undefined || versions.includes(version) || !versions.includes(plainVersion(version))) return [];
  const message = `Expected as "version" of the feed ${quote(plainVersion(version))} to the letter, found ${quote(version)}.`;
  return [at(placeIn(document, node, 'version'), message)];
});

/** A number as an item's id: readers must turn it into a text, and some do not. */
const jsonIdNotText: Rule = jsonRule({ code: 'JsonIdNotText', severity: 'warning' }, (node, document) => {
  const id = node.shape.name === 'item' ? node.members.get('id') : undefined;
  if (typeof id !== 'number') return [];
  const spelt = document.read.numberAt([...node.path, 'id']) ?? String(id);
  const message = `Expected as "id" of ${calledIn(node)} a text, found the number ${spelt}. Put it into double quotes.`;
  return [at(placeIn(document, node, 'id'), message)];
});

/** An item without a story. */
const missingJsonContent: Rule = jsonRule({ code: 'MissingJsonContent', severity: 'error' }, (node, document) => {
  const hasStory = ['content_html', 'content_text'].some((name) => (node.members.get(name) ?? undefined) !== undefined);
  if (node.shape.name !== 'item' || hasStory) return [];
  const message = `Expected "content_html" or "content_text" in ${calledIn(node)}, found neither. Add one of them.`;
  return [at(placeIn(document, node), message)];
});

/** An author of whom nothing is said. */
const emptyJsonAuthor: Rule = jsonRule({ code: 'EmptyJsonAuthor', severity: 'error' }, (node, document) => {
  const isKnown = ['name', 'url', 'avatar'].some((name) => (node.members.get(name) ?? undefined) !== undefined);
  if (node.shape.name !== 'author' || isKnown) return [];
  const message =
    'Expected "name", "url" or "avatar" in the author, found none of them. Add one, or leave the author out.';
  return [at(placeIn(document, node), message)];
});

/** A size or a duration below zero, or half a byte. */
const invalidJsonNumber: Rule = jsonRule({ code: 'InvalidJsonNumber', severity: 'error' }, (node, document) =>
  ['size_in_bytes', 'duration_in_seconds'].flatMap((name): readonly Finding[] => {
    const value = node.shape.name === 'attachment' ? node.members.get(name) : undefined;
    if (typeof value !== 'number' || (value >= 0 && (name !== 'size_in_bytes' || Number.isInteger(value)))) return [];
    const expected = name === 'size_in_bytes' ? 'a whole number from 0 on' : 'a number from 0 on';
    return [at(placeIn(document, node, name), `Expected as "${name}" of the attachment ${expected}, found ${value}.`)];
  }),
);

/** Nothing but white space where words should be. */
const blankJsonText: Rule = jsonRule({ code: 'BlankJsonText', severity: 'warning' }, (node, document) => {
  const names =
    { feed: ['title'], item: ['id'], author: ['name'], attachment: [], hub: ['type'] }[node.shape.name] ?? [];
  return names
    .filter((name) => textOf(node, name)?.trim() === '')
    .map((name) =>
      at(placeIn(document, node, name), `Expected some words as "${name}" of ${calledIn(node)}, found none. Add them.`),
    );
});

/** Two items of one id: a reader shows one of them. */
const duplicateJsonId: Rule = {
  ...jsonRule({ code: 'DuplicateJsonId', severity: 'error' }, () => []),
  check: (document) => {
    if (document.kind !== 'json') return [];
    const first = new Map<string, JsonNode>();
    return document.nodes.flatMap((node): readonly Finding[] => {
      const value = node.shape.name === 'item' ? node.members.get('id') : undefined;
      const id = typeof value === 'number' ? String(value) : value;
      if (typeof id !== 'string') return [];
      const before = first.get(id);
      if (before === undefined) {
        first.set(id, node);
        return [];
      }
      const { line } = placeIn(document, before, 'id');
      const message = `Expected an id of its own in ${calledIn(node)}, found ${quote(id)}, which ${calledIn(before)} on line ${line} has. Give it another one.`;
      return [at(placeIn(document, node, 'id'), message)];
    });
  },
};

/** A next page that is this page: readers would go round in circles. */
const jsonNextUrlLoops: Rule = jsonRule({ code: 'JsonNextUrlLoops', severity: 'error' }, (node, document) => {
  const next = node.shape.name === 'feed' ? textOf(node, 'next_url') : undefined;
  if (next === undefined || (next !== textOf(node, 'feed_url') && next !== document.url)) return [];
  const message = `Expected as "next_url" the address of another document, found this one's own, ${quote(next)}. Leave it out on the last page.`;
  return [at(placeIn(document, node, 'next_url'), message)];
});

/** A `feed_url` that is not where the document is: subscribers would move there. */
const jsonFeedUrlDoesntMatch: Rule = jsonRule(
  { code: 'JsonFeedUrlDoesntMatch', severity: 'warning' },
  (node, document) => {
    const own = node.shape.name === 'feed' ? textOf(node, 'feed_url') : undefined;
    if (own === undefined || document.url === undefined || sameAddress(own, document.url)) return [];
    const message = `Expected as "feed_url" the feed's own address, ${quote(document.url)}, found ${quote(own)}.`;
    return [at(placeIn(document, node, 'feed_url'), message)];
  },
);

/** True for two spellings of one address; what stands behind a `#` is not asked for. */
const sameAddress = (a: string, b: string): boolean => {
  const plain = (text: string): string => (URL.canParse(text) ? new URL(text).href.replace(/#.*$/s, '') : text);
  return plain(a) === plain(b);
};

/** No address of its own, or of its site: both are strongly recommended. */
const missingJsonAddress: Rule = jsonRule({ code: 'MissingJsonAddress', severity: 'warning' }, (node, document) =>
  ['feed_url', 'home_page_url']
    .filter((name) => node.shape.name === 'feed' && (node.members.get(name) ?? undefined) === undefined)
    .map((name) =>
      at(
        placeIn(document, node),
        `Expected "${name}" in the feed, found none. Readers want it to find the feed and its site.`,
      ),
    ),
);

/** A key that came with 1.1, in a feed that says 1. */
const jsonKeyOfLaterVersion: Rule = jsonRule({ code: 'JsonKeyOfLaterVersion', severity: 'info' }, (node, document) => {
  const version = document.nodes[0] === undefined ? undefined : textOf(document.nodes[0], 'version');
  if (version !== versions[0] || (node.shape.name !== 'feed' && node.shape.name !== 'item')) return [];
  return ['authors', 'language']
    .filter((name) => node.members.has(name))
    .map((name) =>
      at(
        placeIn(document, node, name),
        `Expected in ${calledIn(node)} only keys of JSON Feed 1, found "${name}" of 1.1. Write "https://jsonfeed.org/version/1.1" as "version".`,
      ),
    );
});

/** `author` alone in a feed of version 1.1, which has `authors`. */
const deprecatedJsonAuthor: Rule = jsonRule({ code: 'DeprecatedJsonAuthor', severity: 'info' }, (node, document) => {
  const version = document.nodes[0] === undefined ? undefined : textOf(document.nodes[0], 'version');
  if (version !== versions[1] || !node.members.has('author') || node.members.has('authors')) return [];
  const message = `Expected "authors", a list, in ${calledIn(node)}, found only "author" of JSON Feed 1. Write "authors" too.`;
  return [at(placeIn(document, node, 'author'), message)];
});

/** The rules of what a JSON Feed says. */
export const jsonFeedRules: readonly Rule[] = [
  invalidJsonVersion,
  jsonVersionSpelling,
  jsonIdNotText,
  missingJsonContent,
  emptyJsonAuthor,
  invalidJsonNumber,
  blankJsonText,
  duplicateJsonId,
  jsonNextUrlLoops,
  jsonFeedUrlDoesntMatch,
  missingJsonAddress,
  jsonKeyOfLaterVersion,
  deprecatedJsonAuthor,
];
