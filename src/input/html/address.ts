import { select } from '../../codec/html/page.ts';
import type { Found } from '../../model/capture.ts';
import { siteOfAddress } from '../profiles/index.ts';
import type { SiteProfile } from '../profiles/profile.ts';
import { attributeFound, meta, type PageFacts } from './page.ts';

/** An absolute http(s) address without its query and fragment; `undefined` for anything else. */
export const toAddress = (text: string, base?: string): URL | undefined => {
  // Node 20.19 has no URL.parse.
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '') return undefined;
  return url;
};

/** Where a page says it is, and what it said instead of an address. */
export interface PageAddress {
  readonly link: Found | undefined;
  /** What relative addresses on the page are relative to. */
  readonly base: string | undefined;
  /** The address as the page has it, its query included. */
  readonly asWritten: string | undefined;
  /** Addresses that are none a reader could open. */
  readonly bad: readonly Found[];
}

/** The story's own address: canonical, else `og:url`, else JSON-LD; never one of another scheme, such as `javascript:`. */
export const readAddress = (facts: PageFacts): PageAddress => {
  const told = [
    attributeFound(facts, 'link[rel~="canonical" i][href]', 'href'),
    meta(facts, 'og:url'),
    facts.story?.url,
    meta(facts, 'twitter:url', 'parsely-link'),
    savedFrom(facts),
  ].filter((found) => found !== undefined);
  const own = attributeFound(facts, 'base[href]', 'href');
  const anchor = told.map(({ text }) => toAddress(text)).find((url) => url !== undefined);
  const base = own === undefined ? anchor : (toAddress(own.text, anchor?.href) ?? anchor);
  let link: Found | undefined;
  const bad: Found[] = [];
  for (const found of told) {
    // A canonical of `/news/1` is relative to where the page came from; that is known only if another one tells.
    const url = toAddress(found.text, base?.href);
    if (url === undefined) bad.push(found);
    else link ??= { text: bare(url), line: found.line };
  }
  return { link, base: base?.href, asWritten: told[0]?.text, bad };
};

// `saved from url=(0023)` with the length of the address, as browsers write it, and SingleFile's own lines.
const savedLine =
  /<!--\s{0,9}(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s{1,9}url:\s{1,9})(https?:\/\/[^\s<>"]{1,2000})/i;

/** Where a browser says, in a comment on top of the page, that it saved it from. */
const savedFrom = ({ page, lineAt }: PageFacts): Found | undefined => {
  const found = savedLine.exec(page.source.slice(0, topOfPage));
  return found?.[1] === undefined ? undefined : { text: found[1], line: lineAt(found.index) };
};

const topOfPage = 4_000;

// Queries count visits, mostly: only where the address has no path at all do they name the story.
const bare = (url: URL): string => {
  const isNamed = url.pathname !== '/' && !/\.(?:php|aspx?|jsp|cgi|do)$/i.test(url.pathname);
  url.hash = '';
  if (isNamed || url.search === '?') url.search = '';
  return url.href.replace(/\?$/, '');
};

/** The site that a page is from: by the hosts it names, else by what only that site's pages have. */
export const siteOf = (
  facts: PageFacts,
  link: string | undefined,
  sites: readonly SiteProfile[],
): SiteProfile | undefined => {
  const addresses = [
    link,
    attributeFound(facts, 'link[rel~="alternate" i][hreflang][href]', 'href')?.text,
    attributeFound(facts, 'base[href]', 'href')?.text,
    meta(facts, 'og:image')?.text,
  ];
  for (const address of addresses) {
    const site = siteOfAddress(address, sites);
    if (site !== undefined) return site;
    // A page that tells its address is of that site and no other.
    if (address !== undefined && address === link && toAddress(address) !== undefined) return undefined;
  }
  return sites.find(({ html }) => html?.signs.some((sign) => select(facts.page, sign) !== undefined));
};
