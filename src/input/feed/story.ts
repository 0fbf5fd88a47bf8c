import { parseHtml, select, selectAll } from '../../codec/html/page.ts';
import type { HtmlElement, HtmlNode, HtmlPage } from '../../codec/html/tree.ts';
import { trimWide } from '../../codec/white-space.ts';
import type { Block, Caption, Credit, Found } from '../../model/capture.ts';
import { liftCredit, toCaption, toNames } from '../credit.ts';
import { activeParts } from '../html/active.ts';
import { toBlocks } from '../html/blocks.ts';
import { collapse, rawWords, wordsOf } from '../html/words.ts';
import { plainBlocks, type Wording } from './words.ts';

/** What the content of an item holds. */
export interface Story {
  /** The picture above the story. */
  readonly image: Found | undefined;
  readonly captions: readonly Caption[];
  readonly paragraphs: readonly Block[];
  readonly credits: readonly Credit[];
  readonly active: ReadonlyMap<string, number>;
}

/** What else is known of an item when its story is read. */
export interface StoryHints {
  /** True for a feed that feedwright wrote: every footer is one of credits. */
  readonly isOurs: boolean;
  /** The picture that the item names, as an absolute address: the same above the story is no second one. */
  readonly image: string | undefined;
  /** An address of the story made absolute. */
  resolve(address: string): string;
}

/** Takes the figures above a story and the credits below it apart from it. */
export const toStory = (wording: Wording, hints: StoryHints): Story => {
  if (wording.kind === 'plain') return withTailCredit({ ...emptyStory, paragraphs: plainBlocks(wording) });
  const page = parseHtml(wording.text);
  const figures = leadFigures(page, hints);
  const footer = creditFooter(page);
  const lines = { lineAt: wording.lineAt, leavesOut: () => false };
  const credits = footer === undefined ? [] : toBlocks(page, [footer], lines).map(toFooterCredit);
  const isCredit = hints.isOurs || credits.every(({ names }) => names.length > 0);
  const lifted = new Set(footer === undefined || !isCredit ? figures : [...figures, footer]);
  const nodes = page.root.children.filter((node) => node.kind === 'text' || !lifted.has(node));
  const paragraphs = toBlocks(page, nodes, lines).map(({ text, line, html }) => ({ text, line, html }));
  const captions = figures.flatMap((figure) => captionOf(page, figure, wording.lineAt) ?? []);
  const story = {
    image: figures.flatMap((figure) => pictureOf(page, figure, wording.lineAt) ?? [])[0],
    captions: hints.isOurs ? captions : captions.map(withTaker),
    paragraphs,
    credits: isCredit ? credits : [],
    active: activeParts(page, page.root),
  };
  return story.credits.length > 0 ? story : withTailCredit(story);
};

/** A story that says and shows nothing. */
export const emptyStory: Story = { image: undefined, captions: [], paragraphs: [], credits: [], active: new Map() };

/** True for a story that says and shows nothing. */
export const isEmptyStory = ({ image, captions, paragraphs }: Story): boolean =>
  image === undefined && captions.length === 0 && paragraphs.length === 0;

const isSpace = (node: HtmlNode): boolean => node.kind === 'text' && trimWide(node.text) === '';

/** Figures that stand above everything else and hold a picture and its caption, nothing more. The picture is one at most. */
const leadFigures = (page: HtmlPage, { image, resolve }: StoryHints): readonly HtmlElement[] => {
  const figures: HtmlElement[] = [];
  let picture = image;
  for (const node of page.root.children) {
    if (isSpace(node)) continue;
    if (node.kind === 'text' || node.name !== 'figure' || !isBareFigure(page, node)) break;
    const source = select(page, 'img', node)?.attributes.get('src');
    if (source !== undefined && picture !== undefined && resolve(source) !== picture) break;
    if (source !== undefined) picture = resolve(source);
    figures.push(node);
  }
  return figures;
};

const isBareFigure = (page: HtmlPage, figure: HtmlElement): boolean => {
  const pictures = selectAll(page, 'img', figure);
  const captions = selectAll(page, 'figcaption', figure);
  const bare = figure.children.every(
    (node) => isSpace(node) || (node.kind === 'element' && (node.name === 'img' || node.name === 'figcaption')),
  );
  return bare && pictures.length <= 1 && captions.length <= 1 && pictures.length + captions.length > 0;
};

const pictureOf = (page: HtmlPage, figure: HtmlElement, lineAt: Wording['lineAt']): Found | undefined => {
  const picture = select(page, 'img', figure);
  const source = picture?.attributes.get('src');
  return picture === undefined || source === undefined ? undefined : { text: source, line: lineAt(picture.start) };
};

/** What is said below a picture. Small print at its end is who took it. */
const captionOf = (page: HtmlPage, figure: HtmlElement, lineAt: Wording['lineAt']): Caption | undefined => {
  const caption = select(page, 'figcaption', figure);
  if (caption === undefined) return undefined;
  const last = caption.children.findLast((node) => !isSpace(node));
  const small = last?.kind === 'element' && last.name === 'small' ? last : undefined;
  const credit = small === undefined ? '' : wordsOf(small);
  const text = collapse(rawWords(caption.children, (element) => element === small));
  const said = { text: text === '' ? credit : text, line: lineAt(caption.innerStart) };
  if (said.text === '') return undefined;
  return text === '' || credit === '' ? said : { ...said, credit };
};

/** Others than we write who took it in brackets. */
const withTaker = (caption: Caption): Caption => (caption.credit === undefined ? toCaption(caption) : caption);

/** The footer that is the last element of all. */
const creditFooter = (page: HtmlPage): HtmlElement | undefined => {
  const last = page.root.children.findLast((node) => !isSpace(node));
  return last?.kind === 'element' && last.name === 'footer' ? last : undefined;
};

/** The words of a footer, and whom they name: read as the brackets at the tail of a story are. */
const toFooterCredit = ({ text, line }: Found): Credit => ({ text, line, names: toNames(text) ?? [] });

const withTailCredit = (story: Story): Story => ({ ...story, ...liftCredit(story.paragraphs) });
