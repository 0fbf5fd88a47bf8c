import { blockElements, tableParts } from '../../codec/html/elements.ts';
import { type HtmlElement, type HtmlNode, walk } from '../../codec/html/tree.ts';
import { trimWide } from '../../codec/white-space.ts';
import { joinHardBreaks } from '../lines.ts';

/** Stands between words that are shown on different lines; in HTML it is white space like any other. */
export const lineBreak = '\f';

const silentElements: ReadonlySet<string> = new Set(
  'script style noscript template title textarea xmp iframe noembed noframes plaintext button select input datalist object applet embed canvas audio video map svg math progress meter dialog'.split(
    ' ',
  ),
);

/** True for an element that says nothing to a person who reads the story: scripts, styles, drawings, controls. */
export const isSilent = (element: HtmlElement): boolean => silentElements.has(element.name);

/** True for an element that begins and ends a line. */
export const breaksLines = (element: HtmlElement): boolean =>
  blockElements.has(element.name) || tableParts.has(element.name) || element.name === 'br';

/** Raw words as they are shown: white space is one space, a hard break between CJK characters nothing, ends are trimmed. */
export const collapse = (raw: string): string =>
  trimWide(
    raw
      .replace(/[ \t]{2,}|\t/g, ' ')
      .split(lineBreak)
      .map((shown) =>
        joinHardBreaks(
          shown
            .split(/[\r\n]/)
            .map(trimSpace)
            .filter((line) => line !== ''),
        ),
      )
      .filter((shown) => trimWide(shown) !== '')
      .join(' '),
  );

// Runs are single spaces by now.
const trimSpace = (line: string): string =>
  line.slice(line.startsWith(' ') ? 1 : 0, line.endsWith(' ') && line.length > 1 ? -1 : undefined);

/** The words of nodes before any white space is collapsed; `leavesOut` says which elements are passed over. */
export const rawWords = (
  nodes: readonly HtmlNode[],
  leavesOut: (element: HtmlElement) => boolean = isSilent,
): string => {
  const pieces: string[] = [];
  for (const { node } of walk(nodes, (element) => !isSilent(element) && !leavesOut(element))) {
    if (node.kind === 'text') pieces.push(node.text);
    else if (breaksLines(node)) pieces.push(lineBreak);
  }
  return pieces.join('');
};

/** The words of an element as a browser shows them, on one line. */
export const wordsOf = (element: HtmlElement): string => collapse(rawWords(element.children));

/** Where a picture has its address: one that is loaded late has a blank one in `src`. */
export const pictureAddresses = ['data-src', 'data-original', 'data-lazy-src', 'src', 'srcset'];

/** True for a picture that nobody is to see: one that only counts who reads. */
export const isUnseenPicture = ({ attributes }: HtmlElement): boolean =>
  ['width', 'height'].some((name) => /^\s*[01](?:px)?\s*$/.test(attributes.get(name) ?? '')) ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$))/i.test(
    (attributes.get('style') ?? '').slice(0, 500),
  );
