import { parseHtml } from '../../codec/html/page.ts';
import type { HtmlElement, HtmlPage } from '../../codec/html/tree.ts';
import { filmAddress } from './films.ts';
import { isSilent } from './words.ts';

/**
 * What acts or hides within an element, by the names under which the sanitiser tells it, e.g. `script` twice: blocks of a story
 * hold none of it, and the report must say so.
 */
export const activeParts = (page: HtmlPage, container: HtmlElement): ReadonlyMap<string, number> => {
  const active = new Map<string, number>();
  const note = (name: string): void => {
    active.set(name, (active.get(name) ?? 0) + 1);
  };
  for (const element of page.elements.slice(container.place, container.next)) {
    const isHidden = element.parent !== undefined && isSilent(element.parent);
    // A film becomes a link, which is no loss.
    if (isSilent(element) && !isHidden && filmAddress(element) === undefined) note(element.name);
    for (const name of element.attributes.keys()) {
      if (name === 'style') note('style attribute');
      else if (/^on[a-z]{1,30}$/.test(name)) note(`${name} attribute`);
    }
  }
  return active;
};

/** The same of a fragment of HTML. */
export const activeIn = (html: string): ReadonlyMap<string, number> => {
  const page = parseHtml(html);
  return activeParts(page, page.root);
};
