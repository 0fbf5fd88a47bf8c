import { element, join, type Markup, trusted, words } from '../codec/markup.ts';
import type { Caption } from '../model/article.ts';
import type { Permalink } from '../model/values.ts';
import { bareWords, shorten } from './text.ts';

/** A paragraph of plain text, or another block of safe markup with its words beside it. */
export interface StoryBlock {
  readonly text: string;
  /** Safe HTML that is also well-formed XML; `undefined` where the words are all there is. */
  readonly html: string | undefined;
}

/** The parts of a story: plain text, and markup that is safe. */
export interface Story {
  readonly title: string;
  readonly image: Permalink | undefined;
  readonly captions: readonly Caption[];
  readonly blocks: readonly StoryBlock[];
  readonly credits: readonly string[];
  /** The source's own summary. */
  readonly summary: string | undefined;
}

/** Captions that say more than the headline says already; case, space and punctuation aside. */
export const captionsBeside = (title: string, captions: readonly Caption[]): readonly Caption[] => {
  const said = new Set<string>();
  const bareTitle = captions.length === 0 ? '' : bareWords(title);
  return captions.filter(({ text }) => {
    const isNew = !said.has(text);
    said.add(text);
    return isNew && bareWords(text) !== bareTitle;
  });
};

/** The words of a story for telling whether two are one: what stands in its pictures' captions and credits is no part of it. */
export const storyWords = (blocks: readonly StoryBlock[]): string =>
  blocks
    .filter((block) => !isFigure(block))
    .map(({ text }) => text)
    .join('\n');

const isFigure = ({ html }: StoryBlock): boolean => html?.startsWith('<figure') === true;

/** Safe HTML: one figure a caption (the first with the picture), the story, the credits in a footer. */
export const toContentHtml = (story: Story): string => {
  const { title, image, captions, blocks, credits } = story;
  const [first, ...others] = captions;
  const isInStory = image !== undefined && blocks.some(({ html }) => html?.includes(sourceOf(image)) === true);
  const picture =
    image === undefined || isInStory ? undefined : element('img', { src: image, alt: first?.text ?? title });
  const figures: Markup[] =
    picture === undefined && first === undefined
      ? []
      : [figure(picture, first), ...others.map((caption) => figure(undefined, caption))];
  // A flash headline has no story; JSON Feed and Atom want content all the same.
  const told = blocks.length === 0 && figures.length === 0 ? [element('p', {}, words(title))] : blocks.map(markupOf);
  // One child: a page may be nothing but credits, and a call takes only so many arguments.
  const named = trusted(join(credits.map((credit) => element('p', {}, credit))));
  const footer = credits.length === 0 ? [] : [element('footer', {}, named)];
  return [...figures, ...told, ...footer].map(({ markup }) => markup).join('\n');
};

const markupOf = ({ text, html }: StoryBlock): Markup =>
  html === undefined ? element('p', {}, words(text)) : trusted(html);

const sourceOf = (image: Permalink): string => element('img', { src: image }).markup.slice(4, -2).trim();

const figure = (picture: Markup | undefined, caption: Caption | undefined): Markup =>
  element(
    'figure',
    {},
    picture,
    caption === undefined
      ? undefined
      : element(
          'figcaption',
          {},
          caption.text,
          ...(caption.credit === undefined ? [] : [' ', element('small', {}, caption.credit)]),
        ),
  );

/** Characters, as a person counts them, that a summary may have. */
const longestSummary = 300;

/** Plain text for lists: the source's own, else the first paragraph, the caption, the title. Always shorter than the content. */
export const toSummary = (story: Story): string => {
  const firstWords = story.blocks.find((block) => block.text !== '' && !isFigure(block))?.text;
  return shorten(story.summary ?? firstWords ?? story.captions[0]?.text ?? story.title, longestSummary);
};
