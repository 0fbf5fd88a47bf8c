import { matches, selectAll } from '../../codec/html/page.ts';
import { type HtmlElement, type HtmlNode, walk } from '../../codec/html/tree.ts';
import type { Caption, Found } from '../../model/capture.ts';
import { toCaption } from '../credit.ts';
import { isUnseen as isUnseenText } from './junk.ts';
import { firstWithWords, measureOf, type PageFacts } from './page.ts';
import { collapse, isUnseenPicture, pictureAddresses, rawWords, wordsOf } from './words.ts';

/** What is said below pictures, by the classes that sites give it. */
export const captionClasses = 'figcaption, .wp-caption-text, [class*="caption" i], [itemprop~="caption"]';
const creditClasses =
  '.credit, [class*="credit" i], [class*="photographer" i], [class*="copyright" i], [class*="source" i], small, cite';

const captionParts = `${captionClasses}, ${creditClasses}`;

/** What is said below a picture, and who took it; `undefined` where nothing is said. */
export const readCaption = (
  facts: PageFacts,
  picture: HtmlElement,
  selectors: readonly string[],
): Caption | undefined => {
  const element = firstWithWords(facts, [...selectors, captionClasses], picture);
  const caption = element === undefined ? undefined : captionOf(facts, element);
  return caption === undefined || caption.credit !== undefined
    ? caption
    : { ...caption, ...labelledCredit(facts, picture) };
};

/** Who took a picture, beside its caption and behind a label for those who cannot see, as broadcasters have it. */
const labelledCredit = (facts: PageFacts, picture: HtmlElement): { readonly credit?: string } => {
  const label = selectAll(facts.page, '[class]', picture).find(
    (inner) => isUnseenText(inner) && /^(?:(?:image|photo|picture) )?(?:source|credit)s?\W{0,4}$/i.test(wordsOf(inner)),
  );
  const credit = label?.parent === undefined ? '' : collapse(rawWords(label.parent.children, isUnseenText));
  return credit === '' || credit.length > longestCredit ? {} : { credit };
};

const longestCredit = 80;

/**
 * The elements, not `<figure>`, that hold a picture and its caption and no other words, as many sites and old WordPress have
 * them, each with the element of its caption.
 */
export const pictureBoxes = (facts: PageFacts): ReadonlyMap<HtmlElement, HtmlElement> => {
  const boxes = new Map<HtmlElement, HtmlElement>();
  for (const caption of selectAll(facts.page, captionClasses).slice(0, mostCaptions)) {
    const { words } = measureOf(facts, caption);
    if (words === 0 || words > longestCaption || holdsPicture(facts, caption)) continue;
    let at = caption.parent;
    for (let level = 0; at !== undefined && level < mostLevels && isBox(facts, at); level += 1) {
      if (holdsPicture(facts, at)) {
        if (!boxes.has(at)) boxes.set(at, caption);
        break;
      }
      at = at.parent;
    }
  }
  return boxes;
};

const longestCaption = 600;
/** How many captions are looked at. */
const mostCaptions = 300;
const mostLevels = 4;
/** How many elements a box is looked through: it has a picture, a link, a caption. */
const mostParts = 20;

/** True for a small element that says nothing beside captions and credits. */
const isBox = (facts: PageFacts, element: HtmlElement): boolean => {
  const { name, place, next } = element;
  if (/^(?:figure|article|main|body|html|#root|t[a-z]+)$/.test(name) || next - place > mostParts) return false;
  let said = 0;
  for (let at = place + 1; at < next; at += 1) {
    const part = facts.page.elements[at];
    if (part === undefined || !matches(part, captionParts) || holdsPicture(facts, part)) continue;
    said += measureOf(facts, part).words;
    at = part.next - 1;
  }
  return measureOf(facts, element).words === said;
};

const holdsPicture = ({ page }: PageFacts, { place, next }: HtmlElement): boolean =>
  page.elements.slice(place, Math.min(next, place + mostParts)).some(isImage);

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
  const small = selectAll(facts.page, creditClasses, element).find(
    (inner) => wordsOf(inner) !== '' && !isUnseenText(inner),
  );
  const text = collapse(rawWords([element], (inner) => inner === small || isUnseenText(inner)));
  if (small === undefined || text === '') {
    const words = collapse(rawWords([element], isUnseenText));
    return words === '' ? undefined : toCaption({ text: words, line });
  }
  return { text, line, credit: withoutBrackets(collapse(rawWords([small], isUnseenText))) };
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
    .find((text) => text !== '' && !text.startsWith('data:') && !savedBeside.test(text));

/** The folder that a browser saves beside a page is on nobody's web: `./ferry_files/pier.jpg`. */
const savedBeside = /^(?:\.\/)?[^/?#:]{1,200}_files\//;

const isImage = (node: HtmlNode): node is HtmlElement =>
  node.kind === 'element' && node.name === 'img' && !isUnseenPicture(node);
