import { xhtmlNamespace } from '../../model/namespaces.ts';
import { robotsContent, robotsName } from '../values/robots.ts';
import type { Extension } from './extensions.ts';
import { leaf, many, required, unjudged } from './leaf.ts';

const spec = 'https://www.robotstxt.org/meta.html';

const xhtml = {
  meta: many(
    leaf('xhtml:meta', spec, { attributes: { name: required([robotsName]), content: required([robotsContent]) } }),
  ),
};

/** XHTML outside of any text: what a search engine may do with a feed. */
export const robots: Extension = {
  namespace: xhtmlNamespace,
  feed: { ...xhtml, div: many(unjudged('xhtml:div', spec)) },
  item: { div: many(unjudged('xhtml:div', spec)), body: many(unjudged('xhtml:body', spec)) },
  isGrowing: true,
};
