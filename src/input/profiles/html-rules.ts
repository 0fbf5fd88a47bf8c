/** How the pages of one site are built. Data: CSS selectors and patterns, no code. */
export interface HtmlRules {
  /** The hosts whose pages are the site's, e.g. `rthk.hk`; those below them count too. */
  readonly hosts: readonly string[];
  /** What only a page of this site has, for a page that does not tell its address. */
  readonly signs: readonly string[];
  /** The site's names, as they stand behind a headline in `<title>`. */
  readonly names: readonly string[];
  /** The headline. This and all below: the first selector that finds words counts. */
  readonly title: readonly string[];
  /** The stamp that people see. */
  readonly published: readonly string[];
  readonly updated: readonly string[];
  /** What holds the story and nothing else. */
  readonly body: readonly string[];
  /** `blocks`: paragraphs are elements, or stand between two line breaks. `lines`: they stand between blank lines. */
  readonly paragraphsBy: 'blocks' | 'lines';
  /** Pictures of the story that stand outside its body; each has its words in one of `captions`, else as `alt`. */
  readonly pictures: string | undefined;
  /** What is said below a picture, within it. */
  readonly captions: readonly string[];
  /** Elements that tell the address of the story's picture, as `content` or `src`. */
  readonly image: readonly string[];
  readonly authors: readonly string[];
  readonly section: readonly string[];
  /** The sections in the text of a script, from the widest to the narrowest, each as group 1 of a global pattern. */
  readonly sectionInScript: RegExp | undefined;
  /** What is no part of the story although it stands within it. */
  readonly junk: readonly string[];
  /** The page's language by its address; where there is one, what `<html lang>` says is known to be wrong. */
  readonly languages: readonly { readonly address: RegExp; readonly tag: string }[];
  /** A time for machines without its zone, to be compared digit by digit with the one that people see. */
  readonly check: string | undefined;
  /** Pages of the site that are no articles, by the words of `<title>` or by their address. */
  readonly noArticle: readonly { readonly where: 'title' | 'address'; readonly pattern: RegExp }[];
}

/** Rules that know nothing: a site's rules say what differs. */
export const noRules: HtmlRules = {
  hosts: [],
  signs: [],
  names: [],
  title: [],
  published: [],
  updated: [],
  body: [],
  paragraphsBy: 'blocks',
  pictures: undefined,
  captions: [],
  image: [],
  authors: [],
  section: [],
  sectionInScript: undefined,
  junk: [],
  languages: [],
  check: undefined,
  noArticle: [],
};
