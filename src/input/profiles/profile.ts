import type { Block, Caption, Credit, Dropped, Found } from '../../model/capture.ts';
import type { HtmlRules } from './html-rules.ts';

/** What is known of one site. A site is data: no code here. */
export interface SiteProfile {
  readonly name: string;
  /** The zone that the site's stamps are written in where they name none. */
  readonly timezone: string | undefined;
  /** True when the site writes 5 August as `05/08`. */
  readonly dayFirst: boolean;
  /** The site's own article number in the address of a page: the group `number`, and `day` (YYYYMMDD) where it tells one. */
  readonly address: RegExp | undefined;
  /** The same in the name of a file, its ordinal and folder taken off. */
  readonly fileName: RegExp | undefined;
  /** How the text of its pages looks once a crawler has left only the words. */
  readonly text: TextRules | undefined;
  /** How its pages are built, as HTML. */
  readonly html: HtmlRules | undefined;
}

/** How the text of one site's pages looks. */
export interface TextRules {
  /** A file is of this site when one of its first lines is one of these. */
  readonly signs: readonly RegExp[];
  /** The same for its last lines. */
  readonly tailSigns: readonly RegExp[];
  /** The site's own stamp alone on its line, which nothing else looks like: never a headline, and known below a standfirst too. */
  readonly stamp: RegExp | undefined;
  /** Where the stamp stands: above the story, or at its end on two lines, as the government has it. */
  readonly stampAt: 'head' | 'end';
  /** Lines of the page around the story, before its first paragraph or after its last. */
  readonly chrome: readonly (string | RegExp)[];
  /** Lines that the page puts between paragraphs, e.g. `Advertisement`. */
  readonly between: readonly (string | RegExp)[];
  /** Several lines that are junk together: all from `start` to `end`. */
  readonly debris: readonly { readonly start: RegExp; readonly end: RegExp }[];
  /** The line below which captions and the story begin. */
  readonly storyMarks: readonly string[];
  /** Lines after the story below which nothing belongs to it. */
  readonly endMarks: readonly string[];
  /** A caption above the story, its words as group 1. */
  readonly caption: RegExp | undefined;
  /** True where the captions also stand between the paragraphs, each with who took the photo behind it. */
  readonly hasCaptionsWithin: boolean;
  /** What the site's name adds to the headline. */
  readonly titleSuffix: RegExp | undefined;
  /** Headlines of pages that are no article, unless they have a stamp. */
  readonly noArticleTitles: readonly RegExp[];
  /** The page's language, known by one of the lines around the story. */
  readonly languages: readonly { readonly sign: RegExp; readonly tag: string }[];
}

/** What a site's rules make of the lines of a file. */
export interface PageText {
  readonly title: Found | undefined;
  readonly published: Found | undefined;
  /** Further stamps where the first one was taken. */
  readonly otherStamps: readonly Found[];
  readonly updated: Found | undefined;
  readonly link: Found | undefined;
  readonly section: Found | undefined;
  readonly authors: readonly Found[];
  readonly captions: readonly Caption[];
  readonly paragraphs: readonly Block[];
  readonly credits: readonly Credit[];
  readonly language: string | undefined;
  readonly dropped: readonly Dropped[];
}

/** A line drawn with characters: chrome above and below a story, on any site. */
export const drawnRule = /^(?:[-_=*~—–─━＊＿═] ?){3,}$/;

/** A caption as a page's list of pictures leaves it: a bullet, behind an indent or not. */
export const bulletCaption = /^(?:\s*•\s*|\s{2,9}\*\s{1,9})(\S.*)$/s;
