import { type HtmlElement, walk } from '../../codec/html/tree.ts';
import { quotedWords } from '../../codec/markup.ts';

/** Frames may hold anything; these hold films, sound and maps. */
const player = /embed|player|video|audio|podcast|youtu\.?be|vimeo|dailymotion|soundcloud|spotify/i;
const notForReaders = /(?:^|[/.])(?:ads?|adserver|doubleclick|googlesyndication|googletagmanager|recaptcha)[./]/i;

/** Where a film, a sound or a map of a story can be found, e.g. `https://www.youtube.com/embed/x`; a frame of anything else has none. */
export const filmAddress = (element: HtmlElement): string | undefined => {
  const name = plainName(element);
  const video = name === 'youtube' ? element.attributes.get('data-videoid') : undefined;
  if (video !== undefined && /^[\w-]{5,20}$/.test(video)) return `https://www.youtube.com/watch?v=${video}`;
  if (name !== 'video' && name !== 'audio' && name !== 'iframe') return undefined;
  if (name === 'iframe') {
    const address = addressOf(element);
    return address !== undefined && player.test(address) && !notForReaders.test(address) && !isTiny(element)
      ? address
      : undefined;
  }
  for (const { node } of walk([element], (inner) => inner === element || inner.name === 'source')) {
    const address = node.kind === 'element' ? addressOf(node) : undefined;
    if (address !== undefined) return address;
  }
  return undefined;
};

/** A film as markup of its own, from which the sanitiser makes a link. */
export const filmMarkup = (address: string): string =>
  `<figure><video src="${quotedWords(address).markup}"></video></figure>`;

/** The name without what AMP puts before it. */
const plainName = ({ name }: HtmlElement): string => name.replace(/^amp-/, '');

const addressOf = ({ attributes }: HtmlElement): string | undefined =>
  ['src', 'data-src', 'data-lazy-src']
    .map((name) => attributes.get(name)?.trim() ?? '')
    // No `about:blank`, no `blob:` of a player, no script; a name such as `a.mp4` has no scheme at all.
    .find((text) => text !== '' && (/^https?:\/\//i.test(text) || !/^[^/?#]*:/.test(text)));

const isTiny = ({ attributes }: HtmlElement): boolean =>
  ['width', 'height'].some((name) => /^\s*[01](?:px)?\s*$/.test(attributes.get(name) ?? ''));
