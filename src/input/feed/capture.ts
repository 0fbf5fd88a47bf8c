import { blankCapture, type Caption, type Capture, type Credit, type Found } from '../../model/capture.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { toEntryId } from '../../model/values.ts';
import { firstBase, resolve } from './address.ts';
import type { FeedDefaults, FeedItem } from './item.ts';
import { toMedia } from './media.ts';
import { emptyStory, isEmptyStory, type Story, type StoryHints, toStory } from './story.ts';
import { toFound, type Wording } from './words.ts';

/** What one item of a feed says, in its own words. */
export const toCapture = (path: string, item: FeedItem, defaults: FeedDefaults): Capture => {
  const { isOurs, language, home } = defaults;
  const base = firstBase(item.base, item.link?.text, home);
  const media = toMedia(item.element, item.enclosures, isOurs);
  const image = media.image === undefined ? undefined : resolve(media.image.text, base);
  const { story, rest } = fullest(item.wordings, { isOurs, image, resolve: (address) => resolve(address, base) });
  const credits = withContributors(story.credits, item.contributors);
  const summary = toSummary(rest, story);
  const title = item.title ?? toTitle(story, summary);
  return {
    ...blankCapture(path, 'feed', item.element.line),
    title,
    published: item.published,
    updated: item.updated,
    link: item.link,
    base,
    ...toIdentity(item),
    language: item.language ?? language,
    authors: isOurs && item.contributors.length === 0 ? withoutCredited(item.authors, credits) : item.authors,
    tags: item.tags,
    image: media.image ?? story.image,
    captions: mergeCaptions(media.caption, story.captions),
    summary,
    paragraphs: story.paragraphs,
    active: story.active,
    credits,
    problems: item.title === undefined && title !== undefined ? [noTitle(path, item.element.line, title)] : [],
  };
};

/**
 * The id that readers have the item under. An absolute URI is it to the letter, of any scheme: a publisher can move house and
 * lose no id. Anything else tells the items of this feed apart, and so does the stamp where there is nothing else; the
 * position never, because it changes with every new item.
 */
const toIdentity = ({ identity, link, published, updated }: FeedItem): Pick<Capture, 'id' | 'key'> => {
  if (identity === undefined)
    return { id: undefined, key: link === undefined ? (published ?? updated)?.text : undefined };
  const isUri = identity.text.length <= longestId && toEntryId(identity.text) !== undefined;
  return isUri ? { id: identity, key: undefined } : { id: undefined, key: identity.text };
};

/** Characters of an id; a longer one is a story in the wrong place. */
const longestId = 2_000;

/** The first wording that says anything, and those behind it. */
const fullest = (
  wordings: readonly Wording[],
  hints: StoryHints,
): { readonly story: Story; readonly rest: readonly Wording[] } => {
  for (const [at, wording] of wordings.entries()) {
    const story = toStory(wording, hints);
    if (!isEmptyStory(story)) return { story, rest: wordings.slice(at + 1) };
  }
  return { story: emptyStory, rest: [] };
};

const bare = (text: string): string => text.replace(/\s+/g, '');

/** The description beside a full text, unless it is the full text again. */
const toSummary = (rest: readonly Wording[], story: Story): Found | undefined => {
  const summary = toFound(rest[0]);
  const words = story.paragraphs.map(({ text }) => text).join('');
  return summary === undefined || bare(summary.text) === bare(words) ? undefined : summary;
};

/** Who helped, as the feed says it: whom a credit of the story names already, or a credit by itself. */
const withContributors = (credits: readonly Credit[], contributors: readonly Found[]): readonly Credit[] => {
  const named = new Set(credits.flatMap(({ names }) => names));
  const others = new Map(contributors.filter(({ text }) => !named.has(text)).map((found) => [found.text, found]));
  const completed = credits.map((credit) => {
    const known = credit.names.length > 0 ? [] : [...others.keys()].slice(0, mostContributors);
    const meant = known.filter((name) => credit.text.includes(name));
    for (const name of meant) others.delete(name);
    return { ...credit, names: [...credit.names, ...meant] };
  });
  return [...completed, ...[...others.values()].map((found) => ({ ...found, names: [found.text] }))];
};

/** How many are looked for in a credit. */
const mostContributors = 200;

/** Our RSS has one list for all who are named; those in the credits helped. Nobody else wrote it when all of them did. */
const withoutCredited = (authors: readonly Found[], credits: readonly Credit[]): readonly Found[] => {
  const credited = new Set(credits.flatMap(({ names }) => names));
  const others = authors.filter(({ text }) => !credited.has(text));
  return others.length > 0 ? others : authors;
};

/** What Media RSS says below the picture is often below it in the story, too. */
const mergeCaptions = (caption: Caption | undefined, captions: readonly Caption[]): readonly Caption[] => {
  if (caption === undefined) return captions;
  const same = captions.findIndex(({ text }) => text === caption.text);
  return same === -1
    ? [caption, ...captions]
    : captions.map((other, at) => (at === same ? { ...other, credit: other.credit ?? caption.credit } : other));
};

/** Characters that stand for a title where an item has none. */
const titleLength = 80;

/** Old feeds may have items without a title: their first words stand for one. */
const toTitle = ({ paragraphs, captions }: Story, summary: Found | undefined): Found | undefined => {
  const words = paragraphs.find(({ text }) => text !== '') ?? captions[0] ?? summary;
  return words === undefined ? undefined : { text: firstWords(words.text), line: words.line };
};

const firstWords = (text: string): string => {
  const characters = [...text.slice(0, titleLength * 2 + 2)];
  if (characters.length <= titleLength) return text;
  const kept = characters.slice(0, titleLength).join('');
  const space = characters[titleLength] === ' ' ? kept.length : kept.lastIndexOf(' ');
  // Chinese has no spaces: a far one is not the end of the last word.
  return `${kept.slice(0, space < kept.length / 2 ? undefined : space).trimEnd()}…`;
};

const noTitle = (path: string, line: number, title: Found): Problem => ({
  code: 'input/no-item-title',
  severity: 'warning',
  path,
  line,
  message: `Expected a title, found an item without one; its first words, ${quote(title.text)}, stand for it. Add a <title> to have another.`,
});
