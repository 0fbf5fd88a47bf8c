import type { Capture, Found } from '../../model/capture.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { type JsonMember, type JsonObject, kindOf, memberOf, type Say, toFoundText } from './fields.ts';

/** What the file around an object says of it. */
export interface ObjectContext {
  readonly format: Capture['format'];
  /** `single`: the file is this one article, as a person may have written it; `item`: one of several; `machine`: JSON-LD. */
  readonly role: 'single' | 'item' | 'machine';
  readonly language: Found | undefined;
  readonly authors: readonly Found[];
  /** What relative addresses are relative to where the object names no address of its own. */
  readonly home: string | undefined;
  /** Objects by their `@id`, to which others point. */
  readonly byId: ReadonlyMap<string, JsonObject>;
}

/** The names under which people write a field down, bare (`bareName`), the most trusted first. */
export const names = {
  title: ['title', 'headline'],
  published: [
    'published',
    'datepublished',
    'publishedat',
    'publishedon',
    'publisheddate',
    'publishedtime',
    'pubdate',
    'publishdate',
    'publishtime',
    'publicationdate',
    'date',
  ],
  updated: [
    'updated',
    'datemodified',
    'modified',
    'updatedat',
    'modifiedat',
    'dateupdated',
    'lastupdated',
    'lastmodified',
  ],
  html: ['contenthtml', 'bodyhtml', 'html'],
  body: ['body', 'content', 'articlebody', 'text', 'contenttext'],
  link: ['url', 'link', 'permalink', 'externalurl', 'mainentityofpage'],
  authors: ['authors', 'author', 'byline'],
  section: ['section', 'category', 'articlesection'],
  tags: ['tags', 'keywords', 'categories'],
  language: ['language', 'lang', 'inlanguage'],
  image: ['image', 'imageurl', 'bannerimage', 'urltoimage', 'thumbnailurl'],
  caption: ['caption', 'captions', 'imagecaption'],
  summary: ['summary', 'description', 'excerpt'],
  id: ['id'],
  slug: ['slug'],
  draft: ['draft'],
} as const;

/** WordPress tells its times in UTC under these names, without saying so in the time itself. */
export const utcNames = { published: ['dategmt'], updated: ['modifiedgmt'] } as const;

/** All of them, to tell what is unknown. */
export const knownNames: ReadonlySet<string> = new Set([...Object.values(names), ...Object.values(utcNames)].flat());

/** An object on its way to be a capture. */
export interface Reading {
  readonly object: JsonObject;
  readonly context: ObjectContext;
  readonly say: Say;
}

/** Tells of a member that is not what it should be; behind an error the article is left out. */
export const wrongType = (
  reading: Reading,
  severity: Problem['severity'],
  member: JsonMember,
  expected: string,
): void => {
  const end = severity === 'error' ? '.' : ', which is ignored.';
  const message = `Expected ${expected} behind ${quote(member.key)}, found ${kindOf(member.value)}${end}`;
  reading.say(severity, 'wrong-type', member.line, message);
};

/** A member that must be text where it is there at all. */
export const textOf = (
  reading: Reading,
  keys: readonly string[],
  severity: Problem['severity'],
  expected = 'text',
): Found | undefined => {
  const member = memberOf(reading.object, keys);
  if (member === undefined) return undefined;
  const found = toFoundText(member);
  if (found === undefined) wrongType(reading, severity, member, expected);
  return found;
};
