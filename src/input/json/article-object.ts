import { blankCapture, type Capture, type Found } from '../../model/capture.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { fail, type Result, succeed } from '../../model/result.ts';
import { toEntryId } from '../../model/values.ts';
import { firstBase, resolve } from '../feed/address.ts';
import { siteOfAddress } from '../profiles/index.ts';
import { tooMuchInArticle, tooMuchOf } from '../too-much.ts';
import { captionsOf, imageOf, languageOf, namesOf, topicsOf } from './article-facts.ts';
import { knownNames, names, type ObjectContext, type Reading, textOf, utcNames, wrongType } from './article-reading.ts';
import { articleNames, storyOf, summaryOf, titleOf } from './article-words.ts';
import { type JsonObject, kindOf, memberOf, membersOf, type Say, toFoundText, toObject } from './fields.ts';

/** True for an object that has what makes an article: a headline or a story. */
export const isArticle = (object: JsonObject): boolean => articleNames.some((name) => object.members.has(name));

/** Reads an object that holds an article. What it must have and has as something else is an error that names the key. */
export const readArticleObject = (object: JsonObject, context: ObjectContext): Result<Capture> => {
  const much = tooMuchInArticle(knownTexts(object));
  if (much !== undefined) return fail(tooMuchOf({ path: object.file.path, line: object.line }, much));
  const problems: Problem[] = [];
  const say: Say = (severity, fact, line, message) => {
    // Of a hundred thousand wrong tags the first ones say enough; an error is never passed over.
    if (severity === 'error' || problems.length < mostProblems)
      problems.push({ code: `input/${fact}`, severity, path: object.file.path, line, message });
  };
  const capture = toCapture({ object, context, say });
  if (context.role === 'single') warnOfUnknown(object, say);
  return problems.some(({ severity }) => severity === 'error') ? fail(...problems) : succeed({ ...capture, problems });
};

/** The texts behind the keys that are read, of every depth. */
const knownTexts = (object: JsonObject): readonly string[] => {
  const texts: string[] = [];
  const ahead = [...object.members].filter(([name]) => knownNames.has(name)).map(([, { value }]) => value);
  for (let value = ahead.pop(); value !== undefined; value = ahead.pop()) {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) for (const within of Object.values(value)) ahead.push(within);
  }
  return texts;
};

/** What is said of one article at most. */
const mostProblems = 20;

const toCapture = (reading: Reading): Capture => {
  const { object, context } = reading;
  const link = linkOf(reading);
  const site = siteOfAddress(link?.text);
  const base = firstBase(link === undefined ? undefined : resolve(link.text, context.home), context.home);
  const image = imageOf(reading);
  const story = storyOf(reading, image?.address.text, base);
  const times = timesOf(reading);
  const authors = namesOf(reading, names.authors).map((found) => ({
    ...found,
    text: found.text.replace(/^by\s+/i, ''),
  }));
  const { section, tags } = topicsOf(reading);
  const capture: Capture = {
    ...blankCapture(object.file.path, context.format, object.line),
    profile: site?.name ?? 'plain',
    dayFirst: site?.dayFirst ?? false,
    ...times,
    timezone: times.timezone ?? site?.timezone,
    title: titleOf(reading),
    link,
    base,
    ...identityOf(reading, link, times.published),
    slug: textOf(reading, names.slug, 'error'),
    section,
    language: languageOf(reading) ?? context.language,
    authors: authors.length > 0 ? authors : context.authors,
    tags,
    summary: summaryOf(reading),
    ...story,
    image: image?.address ?? story.image,
    captions: [...captionsOf(reading, image?.caption), ...story.captions],
    draft: draftOf(reading),
  };
  return context.role === 'single' ? { ...capture, stated: statedOf(capture, times.timezone !== undefined) } : capture;
};

interface ReadTimes {
  readonly published: Found | undefined;
  readonly updated: Found | undefined;
  readonly timezone: string | undefined;
}

const timesOf = (reading: Reading): ReadTimes => {
  const utc = memberOf(reading.object, utcNames.published);
  const utcUpdated = memberOf(reading.object, utcNames.updated);
  // Local and UTC times must not be mixed: without an offset they look the same.
  if (utc !== undefined && (utcUpdated !== undefined || memberOf(reading.object, names.updated) === undefined)) {
    return {
      published: timeOf(reading, utcNames.published, 'error'),
      updated: timeOf(reading, utcNames.updated, 'warning'),
      timezone: 'UTC',
    };
  }
  const published = timeOf(reading, names.published, 'error');
  warnOfOtherTimes(reading, published);
  return { published, updated: timeOf(reading, names.updated, 'warning'), timezone: undefined };
};

const timeOf = (reading: Reading, keys: readonly string[], severity: Problem['severity']): Found | undefined => {
  const member = memberOf(reading.object, keys);
  if (typeof member?.value !== 'number')
    return textOf(reading, keys, severity, 'a date and time as text, such as "2018-03-09T16:35:00+08:00",');
  const why = 'A date as a number may count seconds or milliseconds; write it as "2018-03-09T16:35:00+08:00".';
  const end = severity === 'error' ? '.' : ', which is ignored.';
  const message = `Expected a date and time as text behind ${quote(member.key)}, found ${kindOf(member.value)}${end} ${why}`;
  reading.say(severity, 'date-is-number', member.line, message);
  return undefined;
};

/** Two keys that tell when a story was published should tell the same. */
const warnOfOtherTimes = (reading: Reading, taken: Found | undefined): void => {
  const [first, ...others] = membersOf(reading.object, names.published);
  for (const { key, value, line } of others) {
    if (first === undefined || taken === undefined || value === taken.text) continue;
    const found = typeof value === 'string' ? quote(value) : kindOf(value);
    const message = `Expected one time of publication, found ${quote(taken.text)} behind ${quote(first.key)} and ${found} behind ${quote(key)}. The first one is taken.`;
    reading.say('warning', 'two-stamps', line, message);
  }
};

/** `url`, or the page that JSON-LD says the article is the main entity of. */
const linkOf = (reading: Reading): Found | undefined => {
  const member = memberOf(reading.object, names.link);
  if (member === undefined) return undefined;
  const page = toObject(reading.object.file, member.value, member.at);
  const address = page === undefined ? member : memberOf(page, ['@id', 'url']);
  const found = address === undefined ? undefined : toFoundText(address);
  // A page by its number, or `true`, is no address but no mistake either.
  if (found === undefined && !(page !== undefined || reading.context.role === 'machine'))
    wrongType(reading, 'error', member, 'an address as text');
  return found;
};

const resolvesAlone = /^(?:tag|urn|https?):/i;

/**
 * A person's own `id` stands as it is. Among several articles one that is a URI is the id, anything else a key; without both
 * and without an address the stamp is the key: a place in a list is no name.
 */
const identityOf = (
  reading: Reading,
  link: Found | undefined,
  published: Found | undefined,
): { readonly id: Found | undefined; readonly key: string | undefined } => {
  const { object, context } = reading;
  const member = memberOf(object, names.id);
  const spelt = member === undefined ? undefined : (object.file.numberAt(member.at) ?? member.value);
  const id = typeof spelt === 'string' && member !== undefined ? { text: spelt, line: member.line } : undefined;
  if (member !== undefined && id === undefined && context.role !== 'machine')
    wrongType(reading, 'error', member, 'an id as text or a number');
  if (context.role === 'machine') return { id: undefined, key: undefined };
  if (context.role === 'single') return { id, key: undefined };
  const text = id?.text.trim();
  if (id !== undefined && text !== undefined && resolvesAlone.test(text) && toEntryId(text) !== undefined)
    return { id: { text, line: id.line }, key: undefined };
  if (text !== undefined) return { id: undefined, key: text };
  const stamp = published?.text.replace(/[^\p{L}\p{N}]+/gu, '') ?? '';
  return { id: undefined, key: link === undefined && stamp !== '' ? stamp : undefined };
};

const draftOf = (reading: Reading): boolean => {
  const member = memberOf(reading.object, names.draft);
  if (member === undefined || member.value === false || member.value === 'false') return false;
  if (member.value !== true && member.value !== 'true') wrongType(reading, 'error', member, 'true or false');
  return true;
};

/** What a person wrote on purpose. A time in UTC by its key's name is a machine's. */
const statedOf = (capture: Capture, isUtc: boolean): ReadonlySet<string> => {
  const { title, link, published, updated, section, language, id, slug, image } = capture;
  const times = isUtc ? {} : { published, updated };
  const fields = Object.entries({ title, link, section, language, id, slug, image, ...times });
  return new Set(fields.flatMap(([name, found]) => (found === undefined ? [] : [name])));
};

const mostNamed = 5;

const warnOfUnknown = (object: JsonObject, say: Say): void => {
  const unknown = [...object.members].filter(([name]) => !knownNames.has(name)).map(([, { key }]) => key);
  const [first] = unknown;
  if (first === undefined) return;
  const more = unknown.length > mostNamed ? ` and ${unknown.length - mostNamed} more` : '';
  const shown = unknown.slice(0, mostNamed).map(quote).join(', ');
  const message = `Expected keys such as "title", "date" and "body", found ${shown}${more}, which ${unknown.length === 1 ? 'is' : 'are'} ignored.`;
  say('warning', 'unknown-key', object.file.lineOf([...object.at, first]), message);
};
