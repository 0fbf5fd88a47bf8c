import type { JsonPath } from '../../codec/json.ts';
import { quote } from '../../model/problem.ts';
import type { JsonDocument } from '../document.ts';
import type { JsonNode } from '../json-nodes.ts';
import type { JsonKey } from '../json-shape.ts';
import { at, type Finding, type Place, type Rule } from '../rule.ts';
import { jsonKinds } from '../values/json.ts';

const jsonFeedSpec = 'https://www.jsonfeed.org/version/1.1/';

/** A rule of JSON, which the W3C validator does not know, and what each object has against it. */
export const jsonRule = (
  law: Pick<Rule, 'code' | 'severity'> & { readonly spec?: string },
  faultsOf: (node: JsonNode, document: JsonDocument) => readonly Finding[],
): Rule => ({
  spec: jsonFeedSpec,
  ...law,
  w3c: 'none',
  check: (document) => (document.kind === 'json' ? document.nodes.flatMap((node) => faultsOf(node, document)) : []),
});

/** Where a key of an object stands, or the object where it has none. */
export const placeIn = ({ read }: JsonDocument, { path }: JsonNode, ...more: JsonPath): Place =>
  read.placeOf([...path, ...more]);

/** As a message calls an object, e.g. `item 3`: counted from 1. */
export const calledIn = ({ shape, path }: JsonNode): string => {
  const position = path.findLast((step) => typeof step === 'number');
  if (shape.name === 'feed') return 'the feed';
  if (shape.name === 'item' && position !== undefined) return `item ${position + 1}`;
  return `the ${shape.name}`;
};

/** A piece of JSON as a message shows it. */
export const shownJson = (value: unknown): string => {
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
};

/** A document that is no object. */
const notJsonFeed: Rule = {
  code: 'NotJsonFeed',
  severity: 'error',
  spec: jsonFeedSpec,
  w3c: 'none',
  check: (document) =>
    document.kind === 'json' && document.nodes.length === 0
      ? [
          at(
            document.read.placeOf([]),
            `Expected a JSON Feed, an object with "version", "title" and "items", found ${shownJson(document.read.value)}.`,
          ),
        ]
      : [],
};

const isMissing = (value: unknown): boolean => value === undefined || value === null;

/** No version: a reader cannot know that it is a JSON Feed. */
const missingJsonVersion: Rule = jsonRule({ code: 'MissingJsonVersion', severity: 'error' }, (node, document) =>
  node.shape.name === 'feed' && isMissing(node.members.get('version'))
    ? [
        at(
          placeIn(document, node),
          'Expected "version" in the feed, found none. Add "version": "https://jsonfeed.org/version/1.1".',
        ),
      ]
    : [],
);

/** A key that must be there and is not. */
const missingJsonKey: Rule = jsonRule({ code: 'MissingJsonKey', severity: 'error' }, (node, document) =>
  Object.entries(node.shape.keys)
    .filter(([name, { isRequired }]) => isRequired === true && name !== 'version' && isMissing(node.members.get(name)))
    .map(([name]) => at(placeIn(document, node), `Expected "${name}" in ${calledIn(node)}, found none. Add it.`)),
);

const numberAsId = (name: string, value: unknown): boolean => name === 'id' && typeof value === 'number';

const isRightType = (value: unknown, { holds }: JsonKey): boolean => {
  switch (holds) {
    case 'text':
      return typeof value === 'string';
    case 'number':
    case 'boolean':
      return typeof value === holds;
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    case 'list of texts':
    case 'list of objects':
      return Array.isArray(value);
  }
};

const article = ({ holds }: JsonKey): string => (holds === 'object' ? `an ${holds}` : `a ${holds}`);

/** A value of another type: a text where a list should be. */
const invalidJsonType: Rule = jsonRule({ code: 'InvalidJsonType', severity: 'error' }, (node, document) =>
  Object.entries(node.shape.keys).flatMap(([name, key]): readonly Finding[] => {
    const value = node.members.get(name);
    if (isMissing(value) || numberAsId(name, value)) return [];
    if (!isRightType(value, key)) {
      const found = shownJson(value);
      return [
        at(
          placeIn(document, node, name),
          `Expected as "${name}" of ${calledIn(node)} ${article(key)}, found ${found}.`,
        ),
      ];
    }
    if (!Array.isArray(value)) return [];
    const within = key.holds === 'list of texts' ? 'text' : 'object';
    return value.flatMap((one: unknown, position) =>
      one !== null && isRightType(one, { holds: within })
        ? []
        : [
            at(
              placeIn(document, node, name, position),
              `Expected in "${name}" of ${calledIn(node)} only ${within}s, found ${shownJson(one)}.`,
            ),
          ],
    );
  }),
);

/** `null` where a key could be left out: readers in typed languages stumble over it. */
const jsonNull: Rule = jsonRule({ code: 'JsonNull', severity: 'warning' }, (node, document) =>
  Object.entries(node.shape.keys)
    .filter(([name, { isRequired }]) => isRequired !== true && node.members.get(name) === null)
    .map(([name, key]) =>
      at(
        placeIn(document, node, name),
        `Expected as "${name}" of ${calledIn(node)} ${article(key)}, found null. Leave the key out.`,
      ),
    ),
);

/** A key that JSON Feed does not know; extensions begin with `_` and a letter. */
const unknownJsonKey: Rule = jsonRule({ code: 'UnknownJsonKey', severity: 'warning' }, (node, document) =>
  [...node.members.keys()]
    .filter((name) => !Object.hasOwn(node.shape.keys, name) && !/^_\p{L}/u.test(name))
    .map((name) =>
      at(
        placeIn(document, node, name),
        `Expected in ${calledIn(node)} a key of JSON Feed, or one of an extension such as "_ours", found ${quote(name)}. Correct it, or put "_" and a letter in front.`,
      ),
    ),
);

/** A rule for every kind of text: an address, a date, a language, a media type. */
const jsonKindRules: readonly Rule[] = jsonKinds.map((kind) =>
  jsonRule(kind, (node, document) =>
    Object.entries(node.shape.keys).flatMap(([name, { text }]): readonly Finding[] => {
      const value = text === kind ? node.members.get(name) : undefined;
      if (typeof value !== 'string' || kind.isRight(value)) return [];
      const message = `Expected as "${name}" of ${calledIn(node)} ${kind.expected}, found ${quote(value)}.`;
      return [at(placeIn(document, node, name), message)];
    }),
  ),
);

/** The rules of what a JSON Feed is built of. */
export const jsonStructureRules: readonly Rule[] = [
  notJsonFeed,
  missingJsonVersion,
  missingJsonKey,
  invalidJsonType,
  jsonNull,
  unknownJsonKey,
  ...jsonKindRules,
];
