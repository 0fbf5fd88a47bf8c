import { trimWide } from '../codec/white-space.ts';
import type { Article, Person } from '../model/article.ts';
import type { Capture, Found } from '../model/capture.ts';
import type { About } from '../model/channel.ts';
import { compare, type Problem, quote } from '../model/problem.ts';
import type { Memory, PublishedArticle } from '../model/published.ts';
import { type Permalink, toPermalink } from '../model/values.ts';
import { captionsBeside, type Story, toContentHtml, toSummary } from './content.ts';
import { type Identity, identify, toStatedId } from './identity.ts';
import { toLanguage } from './language.ts';
import type { Say } from './say.ts';
import { assignSlugs, isUnsafeSlug, toSlug } from './slug.ts';
import { bareWords, cleanText, cleanTitle, isInvisible } from './text.ts';
import { type Times, toTimes } from './times.ts';

/** Every article that can be published, with what is to be said about them all. */
export interface Normalised {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** Makes captures true: times to UTC, ids, plain titles, safe content. A capture that cannot be is a problem, the rest go ahead. */
export const toArticles = (captures: readonly Capture[], about: About, memory: Memory): Normalised => {
  const problems: Problem[] = [];
  const drafts = captures
    .filter(({ draft }) => !draft)
    .flatMap((capture) => {
      const draft = toDraft(capture, about);
      problems.push(...capture.problems, ...draft.problems);
      return draft.problems.some(({ severity }) => severity === 'error') || draft.times === undefined
        ? []
        : [{ ...draft, times: draft.times }];
    });
  const claims = drafts.map(({ capture, source, times, section, story }) => ({
    path: capture.path,
    stated: capture.id,
    number: capture.number,
    source,
    published: times.published,
    section,
    title: story.title,
    words: story.paragraphs.join('\n'),
  }));
  const { identities, problems: clashes } = identify(claims, about.id, memory.articles);
  problems.push(...clashes);
  const known = drafts.flatMap((draft) => {
    const identity = identities.get(draft.capture.path);
    return identity === undefined ? [] : [{ draft, identity }];
  });
  // In order of paths, so that no page's name depends on the order in which a disk lists its files.
  const inOrder = known.toSorted((a, b) => compare(a.draft.capture.path, b.draft.capture.path));
  const slugs = assignSlugs(
    inOrder.map(({ draft, identity }) => {
      const wish = draft.capture.slug?.text ?? identity.key;
      const before = identity.before?.slug;
      const isWished = draft.capture.slug === undefined || before === undefined || before.startsWith(toSlug(wish));
      return { id: identity.id, wish, before: isWished ? before : undefined };
    }),
  );
  const articles = inOrder.map(({ draft, identity }) => {
    const slug = slugs.get(identity.id) ?? '';
    problems.push(...slugProblems(draft.capture, slug));
    return finish(draft, identity, slug, about, problems);
  });
  return { articles, problems };
};

/** An article but for its identity. */
interface Draft {
  readonly capture: Capture;
  readonly times: Times | undefined;
  readonly story: Story;
  readonly source: Permalink | undefined;
  readonly section: string | undefined;
  readonly language: string | undefined;
  readonly tags: readonly string[];
  readonly authors: readonly Person[];
  readonly contributors: readonly Person[];
  readonly problems: readonly Problem[];
}

const toDraft = (capture: Capture, about: About): Draft => {
  const problems: Problem[] = [];
  const say: Say = (severity, fact, line, message) => {
    problems.push({ code: `article/${fact}`, severity, path: capture.path, line, message });
  };
  const clean = (found: Found): string => {
    const { text, removed } = cleanText(found.text);
    if (removed.length > 0) say('warning', 'removed-characters', found.line, removedMessage(removed));
    return trimWide(text);
  };
  const name = (found: Found): string => cleanTitle(clean(found)).text;
  const names = (all: readonly Found[]): readonly string[] => [...new Set(all.map(name).filter((text) => text !== ''))];

  const title = capture.title === undefined ? undefined : cleanTitle(capture.title.text);
  if (title === undefined || isInvisible(title.text)) {
    const cure = 'Write it on the first line, or as "title:" in front matter.';
    const found = title === undefined ? 'none' : quote(title.text);
    say('error', 'no-title', capture.title?.line ?? 1, `Expected a title, found ${found}. ${cure}`);
  } else {
    if (title.removed.length > 0)
      say('warning', 'removed-characters', capture.title?.line, removedMessage(title.removed));
    if (title.text.length > longestTitle)
      say(
        'warning',
        'long-title',
        capture.title?.line,
        `Expected a title of at most ${longestTitle} characters, found ${title.text.length}.`,
      );
  }
  const cleaned = capture.paragraphs.map(clean).filter((text) => text !== '');
  const paragraphs = cleaned.every(isInvisible) ? [] : cleaned;
  if (paragraphs.length === 0)
    say(
      'warning',
      'no-story',
      capture.title?.line ?? 1,
      'Expected a story below the stamp, found an empty body. The title and captions are published.',
    );
  const captions = captionsBeside(
    title?.text ?? '',
    capture.captions.map(clean).filter((text) => text !== ''),
  );
  const address = (found: Found | undefined, what: string): Permalink | undefined => {
    const link = found === undefined ? undefined : toPermalink(found.text.trim());
    if (found !== undefined && link === undefined)
      say(
        'warning',
        'bad-address',
        found.line,
        `Expected an absolute http(s) address as ${what}, found ${quote(found.text)}, which is ignored.`,
      );
    return link;
  };
  const source = address(capture.link, 'url');
  const image = address(capture.image, 'image');
  if (capture.id !== undefined && toStatedId(capture.id.text, about.id) === undefined) {
    say(
      'error',
      'bad-id',
      capture.id.line,
      `Expected as id a URI or letters, digits, ".", "_" and "-", found ${quote(capture.id.text)}.`,
    );
  }
  if (capture.slug !== undefined && isUnsafeSlug(capture.slug.text)) {
    say(
      'error',
      'bad-slug',
      capture.slug.line,
      `Expected as slug words between hyphens, e.g. "budget-day", found ${quote(capture.slug.text)}.`,
    );
  }
  const folder = capture.path.includes('/') ? capture.path.slice(0, capture.path.lastIndexOf('/')) : undefined;
  const section = capture.section === undefined ? folder : name(capture.section);
  const story: Story = { title: title?.text ?? '', image, captions, paragraphs, credits: capture.credits.map(clean) };
  return {
    capture,
    times: toTimes(capture, about.timezone, say),
    story,
    source,
    section: section === undefined || section === '' ? undefined : cleanTitle(section).text,
    language: toLanguage(capture, [story.title, ...paragraphs].join('\n'), about, say),
    tags: names(capture.tags),
    authors: names(capture.authors).map((author) => ({ name: author })),
    contributors: names(
      capture.credits.flatMap((credit) => credit.names.map((text) => ({ text, line: credit.line }))),
    ).map((text) => ({ name: text })),
    problems,
  };
};

/** Characters beyond which a title is surely a mistake, such as a whole story on one line. */
const longestTitle = 500;

const removedMessage = (removed: readonly string[]): string =>
  `Expected characters that a feed may hold, found ${removed.join(', ')}, which is left out.`;

const slugProblems = (capture: Capture, slug: string): readonly Problem[] => {
  const wish = capture.slug;
  if (wish === undefined || wish.text === slug) return [];
  const message = `Expected as slug a free name of a-z, 0-9 and "-", found ${quote(wish.text)}; the page is called ${quote(slug)}.`;
  return [{ code: 'article/slug-changed', severity: 'warning', path: capture.path, line: wish.line, message }];
};

/**
 * False when a file that is published holds another story now: no headline and no paragraph is left of the old one. Its id is
 * the file's and stays, but the old story's time would be a wrong one.
 */
const tellsTheSame = (before: PublishedArticle, story: Story): boolean => {
  const told = new Set(before.words.split('\n').map(bareWords));
  return (
    bareWords(before.title) === bareWords(story.title) ||
    story.paragraphs.some((paragraph) => told.has(bareWords(paragraph)))
  );
};

const finish = (
  draft: Draft & { readonly times: Times },
  identity: Identity,
  slug: string,
  about: About,
  problems: Problem[],
): Article => {
  const { capture, story, times } = draft;
  const before =
    identity.before !== undefined && tellsTheSame(identity.before, story) ? identity.before.published : undefined;
  // A stamp that a crawler brings anew does not move what readers have; a person's own correction does.
  const keeps = before !== undefined && before !== times.published && !capture.stated.has('published');
  const published = keeps ? before : times.published;
  if (keeps) {
    const cure = 'To correct it on purpose, write "published:" in front matter.';
    const message = `Expected the time under which this story is published, ${before}, found ${times.published}; the published one stays. ${cure}`;
    problems.push({
      code: 'article/published-kept',
      severity: 'warning',
      path: capture.path,
      line: capture.published?.line,
      message,
    });
  }
  const permalink = toPermalink(`articles/${slug}.html`, about.url);
  /* v8 ignore next -- @preserve: a slug is ASCII words, the base was checked */
  if (permalink === undefined) throw new TypeError(`Expected a slug that fits into an address, found "${slug}".`);
  return {
    path: capture.path,
    id: identity.id,
    slug,
    title: story.title,
    permalink,
    source: draft.source,
    published,
    updated: [published, times.updated].toSorted().at(-1) ?? published,
    precision: times.precision,
    summary: toSummary(story),
    contentHtml: toContentHtml(story),
    captions: story.captions,
    image: story.image,
    authors: draft.authors.length > 0 ? draft.authors : [about.author],
    contributors: draft.contributors,
    section: draft.section,
    tags: draft.tags,
    language: draft.language,
  };
};
