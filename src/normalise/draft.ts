import type { Caption, Person } from '../model/article.ts';
import type { Capture, Found } from '../model/capture.ts';
import type { About } from '../model/channel.ts';
import { keepAtHand, type LongText, type PutAside } from '../model/long-text.ts';
import { type Problem, quote } from '../model/problem.ts';
import { type Permalink, toPermalink } from '../model/values.ts';
import { storyWords, toContentHtml, toSummary } from './content.ts';
import { isShort, largestArticle, sizeInFeed, type Told } from './feed-size.ts';
import { storyName, toStatedId } from './identity-keys.ts';
import { toLanguage } from './language.ts';
import type { Say } from './say.ts';
import { isUnsafeSlug } from './slug.ts';
import { cleanFound, toAddress, toStory } from './story.ts';
import { cleanTitle } from './text.ts';
import { type Times, toTimes } from './times.ts';

/** What is asked of a capture when its own words are known. */
export interface Origin extends Pick<Capture, 'path' | 'line' | 'number' | 'key' | 'id' | 'slug' | 'draft'> {
  /** One of several articles of a file, which a machine has written: nobody stated its id on purpose. */
  readonly isItem: boolean;
  readonly published: StampPlace;
  readonly updated: StampPlace;
}

/** Where a stamp stands, and whether a person wrote it on purpose. */
interface StampPlace {
  readonly line: number | undefined;
  readonly isStated: boolean;
}

/** An article but for its identity. */
export interface Draft {
  readonly origin: Origin;
  readonly times: Times;
  /** Plain text on one line. */
  readonly title: string;
  readonly captions: readonly Caption[];
  readonly image: Permalink | undefined;
  /** The story's text, by which two captures of it are told. */
  readonly words: LongText;
  /** The same under its stamp, as a name. */
  readonly storyName: string;
  /** `id:` that counts: a person's, or a feed item's own. */
  readonly stated: Found | undefined;
  readonly source: Permalink | undefined;
  readonly section: string | undefined;
  readonly language: string | undefined;
  readonly tags: readonly string[];
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
  readonly contentHtml: LongText;
  readonly summary: string;
  /** What the sanitiser removed, e.g. `script (2)`. */
  readonly removed: readonly string[];
}

/** A capture made true, or why it cannot be published. */
export interface Drafted {
  readonly origin: Origin;
  /** `undefined` when one of the problems is an error, and for what a person has marked as a draft. */
  readonly draft: Draft | undefined;
  readonly problems: readonly Problem[];
}

/** How many warnings of one kind an article may have. */
const mostAlike = 20;

/**
 * Makes one capture true but for what depends on the others: times to UTC, a plain title, safe content. The long texts are
 * put aside, and nothing else that is kept is a piece of the file's own text, which V8 would keep with it.
 */
export const toDraft = (capture: Capture, about: About, putAside: PutAside = keepAtHand): Drafted => {
  const origin = { ...structuredClone(toOrigin(capture)), path: capture.path };
  if (capture.draft) return { origin, draft: undefined, problems: [] };
  const problems: Problem[] = [...capture.problems];
  const alike = new Map<string, number>();
  const say: Say = (severity, fact, line, message) => {
    const count = (alike.get(fact) ?? 0) + 1;
    alike.set(fact, count);
    // Of a million odd lines the first ones say enough; an error is never passed over.
    if (severity !== 'error' && count > mostAlike) return;
    const more = severity !== 'error' && count === mostAlike ? ' More like this are not told.' : '';
    problems.push({ code: `article/${fact}`, severity, path: capture.path, line, message: `${message}${more}` });
  };
  const { story, removed } = toStory(capture, say);
  const stated = toStated(capture);
  checkStated(capture, stated, about, say);
  const words = storyWords(story.blocks);
  const times = toTimes(capture, about.timezone, say);
  const name = (found: Found): string => {
    const clean = cleanFound(found, say);
    if (/[\n\t]/.test(clean))
      say(
        'warning',
        'odd-name',
        found.line,
        `Expected a name on one line, found ${quote(found.text)}; it is put on one.`,
      );
    return cleanTitle(clean).text;
  };
  const { title, captions, image } = story;
  const contentHtml = toContentHtml(story);
  const draft = {
    title,
    captions,
    image,
    stated,
    source: toAddress(capture.link, toPermalink(capture.base ?? ''), 'url', say),
    section: toSection(capture, name),
    language: toLanguage(capture, [title, words].join('\n'), about, say),
    tags: toTags(capture, name, say),
    authors: toNames(capture.authors, name).map((author) => ({ name: author })),
    contributors: toNames(
      capture.credits.flatMap((credit) => credit.names.map((text) => ({ text, line: credit.line }))),
      name,
    ).map((text) => ({ name: text })),
    summary: toSummary(story),
    removed,
  };
  checkSize(capture, { ...draft, contentHtml }, say);
  if (times === undefined || problems.some(({ severity }) => severity === 'error'))
    return { origin, draft: undefined, problems: structuredClone(problems) };
  const { published } = times;
  const kept = structuredClone({ draft: { ...draft, times }, problems });
  return {
    origin,
    draft: {
      ...kept.draft,
      origin,
      words: putAside(words),
      storyName: storyName({ published, words, title }),
      contentHtml: putAside(contentHtml),
    },
    problems: kept.problems,
  };
};

const toOrigin = (capture: Capture): Origin => {
  const { path, line, number, key, id, slug, draft, stated, shown } = capture;
  const stampOf = (name: 'published' | 'updated'): StampPlace => ({
    line: (capture[name] ?? shown[name])?.line,
    isStated: stated.has(name),
  });
  return {
    path,
    line,
    number,
    key,
    id,
    slug,
    draft,
    isItem: isItem(capture),
    published: stampOf('published'),
    updated: stampOf('updated'),
  };
};

/** Before anything is made of it: a feed that is too large would hold back all the other articles too. */
const checkSize = (capture: Capture, told: Told, say: Say): void => {
  const size = isShort(told) ? 0 : sizeInFeed(told);
  if (size <= largestArticle) return;
  const message = `Expected an article of at most ${largestArticle} bytes as a feed spells it, found ${size}.`;
  const cure = 'Put only the article into the file, or make several of it.';
  say('error', 'too-long', capture.title?.line ?? capture.line, `${message} ${cure}`);
};

/**
 * A feed's own id for an item stays, so that a publisher can move house. But where the source has an article number, a web
 * address says less than it does: the number is the same however the story was captured.
 */
const toStated = (capture: Capture): Found | undefined => {
  const { id, number } = capture;
  return isItem(capture) && number !== undefined && /^https?:/i.test(id?.text ?? '') ? undefined : id;
};

const isItem = ({ format, key, id, stated }: Capture): boolean =>
  format === 'feed' || key !== undefined || (id !== undefined && !stated.has('id'));

/** Characters of an id or a key: every page and feed repeats it, and a longer one is a story in the wrong place. */
const longestId = 2_000;

const checkStated = (capture: Capture, stated: Found | undefined, about: About, say: Say): void => {
  const longest = Math.max(stated?.text.length ?? 0, capture.key?.length ?? 0);
  if (longest > longestId)
    say(
      'error',
      'bad-id',
      stated?.line ?? capture.line,
      `Expected an id of at most ${longestId} characters, found ${longest}. Write a shorter "id:".`,
    );
  else if (stated !== undefined && toStatedId(stated.text, about.id) === undefined)
    say(
      'error',
      'bad-id',
      stated.line,
      `Expected as id a URI or letters, digits, ".", "_" and "-", found ${quote(stated.text)}.`,
    );
  if (capture.slug !== undefined && isUnsafeSlug(capture.slug.text))
    say(
      'error',
      'bad-slug',
      capture.slug.line,
      `Expected as slug words between hyphens, e.g. "budget-day", found ${quote(capture.slug.text)}.`,
    );
};

/** What a person wrote, else the folder that the file lies in, else what the page says. */
const toSection = (capture: Capture, name: (found: Found) => string): string | undefined => {
  const { path, section, stated } = capture;
  const folder = cleanTitle(path.slice(0, Math.max(0, path.lastIndexOf('/')))).text;
  const said = section === undefined ? '' : name(section);
  const chosen = section !== undefined && stated.has('section') ? said : folder || said;
  return chosen === '' ? undefined : chosen;
};

/** More tags than a reader can do anything with. */
const mostTags = 100;

const toTags = (capture: Capture, name: (found: Found) => string, say: Say): readonly string[] => {
  const tags = toNames(capture.tags, name);
  if (tags.length <= mostTags) return tags;
  say(
    'warning',
    'many-tags',
    capture.tags[0]?.line,
    `Expected at most ${mostTags} tags, found ${tags.length}; the first ${mostTags} are published.`,
  );
  return tags.slice(0, mostTags);
};

const toNames = (all: readonly Found[], name: (found: Found) => string): readonly string[] => [
  ...new Set(all.map(name).filter((text) => text !== '')),
];
