import type { Shape } from '../shape.ts';
import type { Extension } from './extensions.ts';

const mark = (name: string, section: string): Shape => ({
  name: `fh:${name}`,
  spec: `https://www.rfc-editor.org/rfc/rfc5005#section-${section}`,
  children: {},
  attributes: {},
  holds: 'elements',
});

const complete = mark('complete', '2');
const archive = mark('archive', '4');

/** Complete, paged and archived feeds (RFC 5005). */
export const feedHistory: Extension = {
  namespace: 'http://purl.org/syndication/history/1.0',
  feed: { complete: { shape: () => complete }, archive: { shape: () => archive } },
  item: {},
};
