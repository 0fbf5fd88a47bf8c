import { selectAll } from '../../codec/html/page.ts';
import { type HtmlElement, type HtmlNode, walk } from '../../codec/html/tree.ts';
import type { Caption, Found } from '../../model/capture.ts';
import { toCaption } from '../credit.ts';
import { firstWithWords, type PageFacts } from './page.ts';
import { collapse, isSilent, pictureAddresses, rawWords, wordsOf } from './words.ts';

/** What is said below pictures, by the classes that sites give it. */
export const captionClasses = 'figcaption, .wp-caption-text, [class*="caption" i], [itemprop~="caption"]';
const creditClasses = '.credit, [class*="credit" i], [class*="photographer" i], [class*="copyright" i], small, cite';

/** What is said below a picture, and who took it; `undefined` where nothing is said. */
export const readCaption = (
  facts: PageFacts,
  picture: HtmlElement,
  selectors: readonly string[],
): Caption | undefined => {
  const element = firstWithWords(facts, [...selectors, captionClasses], picture);
  return element === undefined ? undefined : captionOf(facts, element);
};

/** The words that stand for a picture, where a site writes its captions there. */
export const readAlt = (facts: PageFacts, picture: HtmlElement): Caption | undefined => {
  for (const element of [picture, ...selectAll(facts.page, 'img, a', picture)]) {
    const text = collapse(element.attributes.get('alt') ?? element.attributes.get('title') ?? '');
    if (text !== '') return toCaption({ text, line: facts.lineAt(element.start) });
  }
  return undefined;
};

/** The caption in an element: a credit has an element of its own, or stands in brackets or behind `Photo:` at the end. */
export const captionOf = (facts: PageFacts, element: HtmlElement): Caption | undefined => {
  const line = facts.lineAt(element.start);
  const small = selectAll(facts.page, creditClasses, element).find((inner) => wordsOf(inner) !== '');
  const text = collapse(rawWords([element], (inner) => inner === small || isSilent(inner)));
  if (small === undefined || text === '') {
    const words = wordsOf(element);
    return words === '' ? undefined : toCaption({ text: words, line });
  }
  return { text, line, credit: withoutBrackets(wordsOf(small)) };
};

const withoutBrackets = (text: string): string => /^[(（]([^()（）]+)[)）]$/.exec(text)?.[1]?.trim() ?? text;

/** The address of the first picture within an element. */
export const pictureWithin = (facts: PageFacts, element: HtmlElement): Found | undefined => {
  const image =
    element.name === 'img' ? element : [...walk(element.children, () => true)].map(({ node }) => node).find(isImage);
  const text = sourceOf(image);
  return image === undefined || text === undefined ? undefined : { text, line: facts.lineAt(image.start) };
};

const sourceOf = (image: HtmlElement | undefined): string | undefined =>
  pictureAddresses
    .filter((name) => name !== 'srcset')
    .map((name) => image?.attributes.get(name)?.trim() ?? '')
    .find((text) => text !== '' && !text.startsWith('data:'));

const isImage = (node: HtmlNode): node is HtmlElement =>
  node.kind === 'element' && node.name === 'img' && !isUnseen(node);

/** True for a picture that nobody is to see: one that only counts who reads. */
const isUnseen = ({ attributes }: HtmlElement): boolean =>
  ['width', 'height'].some((name) => /^\s*[01](?:px)?\s*$/.test(attributes.get(name) ?? '')) ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$))/i.test(
    (attributes.get('style') ?? '').slice(0, 500),
  );
