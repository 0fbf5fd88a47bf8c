import { quote } from '../model/problem.ts';
import { type CheckProblem, toCheckProblem } from './check-problem.ts';
import type { CheckedDirectory, NamedFeed } from './directory.ts';
import { placesOfItems } from './item-places.ts';
import type { Law } from './rule.ts';

const spec = 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7';

const missingPage: Law = { code: 'MissingPage', severity: 'error', spec, w3c: 'none' };

const noPages: Law = { code: 'NoPages', severity: 'warning', spec, w3c: 'none' };

/** Permalinks below the directory's own address that lead to no file in it. */
export const missingPages = (
  feeds: readonly NamedFeed[],
  { names, isWhole }: CheckedDirectory,
): readonly CheckProblem[] => {
  const links = feeds.flatMap((named) =>
    named.feed.items.flatMap((item, at) => {
      const path = pathBelow(named.base, item.link);
      return path === undefined ? [] : [{ named, at, link: item.link ?? '', isThere: hasPage(names, path) }];
    }),
  );
  const missing = links.filter(({ isThere }) => !isThere);
  const [first] = missing;
  if (first === undefined) return [];
  // Feeds that were collected somewhere have their pages elsewhere.
  if (!isWhole && missing.length === links.length) {
    const message = `Expected the pages of the items here, beside the feeds, found none of ${links.length}. Check the folder that is published.`;
    return [toCheckProblem(first.named.name, noPages, { line: 1, column: 1, message })];
  }
  const places = new Map(feeds.map((named) => [named, placesOfItems(named.text, named.feed)]));
  return missing.map(({ named, at, link }) => {
    const place = places.get(named)?.(at) ?? { line: 1, column: 1 };
    const message = `Expected a file for the page ${quote(link)}, found none. Build it, or take the item out.`;
    return toCheckProblem(named.name, missingPage, { ...place, message });
  });
};

/** The path of an address below another one; `undefined` for one elsewhere, or with a query, which a server answers. */
const pathBelow = (base: string | undefined, link: string | undefined): string | undefined => {
  if (base === undefined || link === undefined || !URL.canParse(link)) return undefined;
  const { href, search, hash } = new URL(link);
  if (search !== '' || !href.startsWith(base)) return undefined;
  const path = href.slice(base.length, href.length - hash.length);
  // An escape that is no UTF-8 stays as it is: no file has that name.
  return path.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    const text = Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8');
    return text.includes('\ufffd') ? escapes : text;
  });
};

/** As web servers find a file for an address. */
const hasPage = (names: ReadonlySet<string>, path: string): boolean =>
  [path, `${path}index.html`, `${path}/index.html`, `${path}.html`, `${path}index.htm`].some((name) => names.has(name));
