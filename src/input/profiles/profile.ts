import type { Credit, Dropped, Found } from '../../model/capture.ts';

/** How the text of one site's pages looks once a crawler has left only the words. A site is data: no code here. */
export interface TextProfile {
  readonly name: string;
  /** A file is of this site when one of its first lines is one of these. */
  readonly signs: readonly RegExp[];
  /** The site's stamp alone on its line: such a line is never a headline. */
  readonly stamp: RegExp;
  /** The zone that the site's stamps are written in. */
  readonly timezone: string | undefined;
  /** The site's own article number, as group 1, in the address of a page. */
  readonly numberInAddress: RegExp | undefined;
  /** The same in the name of a file, its ordinal and folder taken off. */
  readonly numberInFileName: RegExp | undefined;
  /** Lines of the page around the story, before its first paragraph or after its last. */
  readonly chrome: readonly (string | RegExp)[];
  /** Several lines that are junk together: all from `start` to `end`. */
  readonly debris: readonly { readonly start: RegExp; readonly end: RegExp }[];
  /** The line below which captions and the story begin. */
  readonly storyMarks: readonly string[];
  /** Lines after the story below which nothing belongs to it. */
  readonly endMarks: readonly string[];
  readonly caption: RegExp;
  /** The label of the time of the last change, with the stamp as group 1. */
  readonly updated: RegExp;
  /** The page's language, known by one of its lines. */
  readonly languages: readonly { readonly sign: RegExp; readonly tag: string }[];
}

/** What a profile makes of the lines of a file. */
export interface PageText {
  readonly title: Found | undefined;
  readonly published: Found | undefined;
  /** Further stamps where the first one was taken. */
  readonly otherStamps: readonly Found[];
  readonly updated: Found | undefined;
  readonly authors: readonly Found[];
  readonly captions: readonly Found[];
  readonly paragraphs: readonly Found[];
  readonly credits: readonly Credit[];
  readonly language: string | undefined;
  readonly dropped: readonly Dropped[];
}

/** A line drawn with characters: chrome above and below a story, on any site. */
export const drawnRule = /^[-_=*~]{3,}$/;
