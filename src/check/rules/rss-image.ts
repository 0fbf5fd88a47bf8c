import { quote } from '../../model/problem.ts';
import { childrenOf, type ElementNode, wordsIn } from '../document.ts';
import { at, type Finding, inXml, type Rule } from '../rule.ts';

const spec = 'https://www.rssboard.org/rss-profile#element-channel-image';

const textOf = (node: ElementNode | undefined): string | undefined =>
  node === undefined ? undefined : wordsIn(node).trim();

/** What an image says of the channel is what the channel says of itself. */
const sameAsChannel = (code: string, inImage: string, inChannel: string): Rule => ({
  code,
  severity: 'warning',
  spec,
  check: inXml((document) =>
    document.of(inImage).flatMap((node): readonly Finding[] => {
      const channel = node.parent?.parent;
      const its = channel === undefined ? undefined : textOf(childrenOf(channel, inChannel)[0]);
      const found = wordsIn(node).trim();
      if (its === undefined || its === '' || found === '' || its === found) return [];
      return [
        at(
          node,
          `Expected the image's <${node.element.local}> to be the channel's, ${quote(its)}, found ${quote(found)}. Make them the same.`,
        ),
      ];
    }),
  ),
});

/** An image is called what the channel is called. */
export const imageTitle = sameAsChannel('ImageTitleDoesntMatch', 'rss:image-title', 'rss:channel-title');

/** An image leads where the channel leads. */
export const imageLink = sameAsChannel('ImageLinkDoesntMatch', 'rss:image-link', 'rss:link');

const otherFormat = /\.(?!(?:gif|jpe?g|png)$)[a-z]+$/i;

/** The image of a channel is a GIF, JPEG or PNG: that is what RSS promises to readers. */
export const imageFormat: Rule = {
  code: 'ImageUrlFormat',
  severity: 'warning',
  spec: `${spec}-url`,
  check: inXml((document) =>
    document.of('rss:image-url').flatMap((node): readonly Finding[] => {
      const text = wordsIn(node).trim();
      // Behind the host only: `.org` is no format.
      const path = /^[a-z][a-z0-9+.-]*:\/\/[^/]*(\/[^?#]*)/i.exec(text)?.[1] ?? '';
      if (!otherFormat.test(path)) return [];
      return [at(node, `Expected the address of a GIF, JPEG or PNG, found ${quote(text)}. Offer it as one of them.`)];
    }),
  ),
};

/** All of these rules. */
export const rssImageRules: readonly Rule[] = [imageTitle, imageLink, imageFormat];
