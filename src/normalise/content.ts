import { element, type Markup, words } from '../codec/markup.ts';
import type { Permalink } from '../model/values.ts';
import { bareWords, shorten } from './text.ts';

/** The parts of a story, as plain text. */
export interface Story {
  readonly title: string;
  readonly image: Permalink | undefined;
  readonly captions: readonly string[];
  readonly paragraphs: readonly string[];
  readonly credits: readonly string[];
}

/** Captions that say more than the headline says already; case, space and punctuation aside. */
export const captionsBeside = (title: string, captions: readonly string[]): readonly string[] =>
  captions.filter((caption, at) => bareWords(caption) !== bareWords(title) && captions.indexOf(caption) === at);

/** Safe HTML: one figure a caption (the first with the picture), one `<p>` a paragraph, the credits in a footer. */
export const toContentHtml = (story: Story): string => {
  const { title, image, captions, paragraphs, credits } = story;
  const picture = image === undefined ? undefined : element('img', { src: image, alt: captions[0] ?? title });
  const [first, ...others] = captions;
  const figures: Markup[] =
    picture === undefined && first === undefined
      ? []
      : [figure(picture, first), ...others.map((caption) => figure(undefined, caption))];
  // A flash headline has no story; JSON Feed and Atom want content all the same.
  const text = paragraphs.length === 0 && figures.length === 0 ? [title] : paragraphs;
  const footer =
    credits.length === 0 ? [] : [element('footer', {}, ...credits.map((credit) => element('p', {}, credit)))];
  return [...figures, ...text.map((paragraph) => element('p', {}, words(paragraph))), ...footer]
    .map(({ markup }) => markup)
    .join('\n');
};

const figure = (picture: Markup | undefined, caption: string | undefined): Markup =>
  element('figure', {}, picture, caption === undefined ? undefined : element('figcaption', {}, caption));

/** Characters, as a person counts them, that a summary may have. */
const longestSummary = 300;

/** Plain text for lists: the first paragraph, else the caption, else the title. Always shorter than the content. */
export const toSummary = (story: Story): string =>
  shorten(story.paragraphs[0] ?? story.captions[0] ?? story.title, longestSummary);
