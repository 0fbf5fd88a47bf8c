import { type HtmlElement, type HtmlPage, walk } from '../../codec/html/tree.ts';
import { trimWide } from '../../codec/white-space.ts';
import { isUnseenPicture, pictureAddresses } from './words.ts';

/**
 * True for a `<noscript>` that holds a picture and no words where the page has no other way to show it: beside it is none that a
 * script would load.
 */
export const isOnlyPicture = (page: HtmlPage, element: HtmlElement): boolean => {
  if (element.name !== 'noscript') return false;
  let hasPicture = false;
  for (const { node } of walk(element.children, () => true)) {
    if (node.kind === 'text' ? trimWide(node.text) !== '' : !pictureParts.has(node.name)) return false;
    hasPicture ||= node.kind === 'element' && isLoaded(node);
  }
  return hasPicture && !hasPictureBeside(page, element);
};

const pictureParts: ReadonlySet<string> = new Set(['img', 'picture', 'source', 'a', 'span', 'br']);

/** How many elements before it and behind it are looked at: its stand-in is the one before it or the one behind. */
const nearest = 3;

const hasPictureBeside = (page: HtmlPage, { place, next, parent }: HtmlElement): boolean =>
  [...page.elements.slice(Math.max(0, place - nearest), place), ...page.elements.slice(next, next + nearest)].some(
    (beside) => isLoaded(beside) && (beside.parent === parent || beside.parent?.parent === parent),
  );

const standIn = /placeholder|blank|spacer|loading|lazy|transparent|1x1|^data:/i;

/** True for a picture that has an address of its own, perhaps one to be loaded late. */
const isLoaded = (element: HtmlElement): boolean => {
  const { name, attributes } = element;
  if (name !== 'img' || isUnseenPicture(element)) return false;
  return pictureAddresses.some((attribute) => {
    const text = attributes.get(attribute)?.trim() ?? '';
    return text !== '' && !standIn.test(text.slice(0, longestAddress));
  });
};

const longestAddress = 2_000;
