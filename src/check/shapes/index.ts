import type { DocumentFormat } from '../document.ts';
import type { Shape } from '../shape.ts';
import { atomEntry, atomFeed } from './atom.ts';
import { opml } from './opml.ts';
import { rss } from './rss.ts';
import { rss10 } from './rss10.ts';
import { rss11 } from './rss11.ts';

/** The shape of the root element of each format. */
export const rootShapes: Readonly<Partial<Record<DocumentFormat, Shape>>> = {
  atom10: atomFeed,
  rss20: rss,
  rss09: rss,
  rss10,
  rss11,
  opml,
};

/** The shape of the root element of a document; an Atom document may be a single entry. */
export const rootShapeOf = (format: DocumentFormat, local: string): Shape | undefined => {
  if (format !== 'atom10' || local === 'feed') return rootShapes[format];
  return local === 'entry' ? atomEntry : undefined;
};
