import type { Problem } from './problem.ts';

/** A file as it came in at the door: nothing is known of its bytes yet. */
export interface SourceFile {
  /** Relative to `articles/`, `/` between levels. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The words of a file, what a person wrote on top of it taken off. */
export interface SourceText {
  /** Relative to `articles/`, `/` between levels. */
  readonly path: string;
  /** Decoded, without a byte order mark. */
  readonly text: string;
  /** The line of the file on which `text` begins, counted from 1. */
  readonly line: number;
}

/** A piece of the file's own words, and the line it begins on, counted from 1. */
export interface Found {
  readonly text: string;
  readonly line: number;
}

/** A paragraph, or another block of a story such as a list or a table. `text` is its words. */
export interface Block extends Found {
  /** Its markup, never trusted; `undefined` where the words are all there is. */
  readonly html?: string | undefined;
}

/** What is said below a picture, and who took it, e.g. `港台圖片`. */
export interface Caption extends Found {
  readonly credit?: string | undefined;
}

/** A line that was taken for page junk, and why. */
export interface Dropped extends Found {
  readonly why: string;
}

/** A credit at the tail of a story: the words as they stand, and the agencies they name. */
export interface Credit extends Found {
  readonly names: readonly string[];
}

/** What a file says, in its own words: nothing invented, nothing converted. */
export interface Capture {
  readonly path: string;
  /** The line on which it begins: 1, but for an item of a feed. */
  readonly line: number;
  /** The input format that read it. */
  readonly format: 'text' | 'html' | 'markdown' | 'json' | 'feed';
  /** The profile that read it, e.g. `rthk`; `plain` where the site is not known. */
  readonly profile: string;
  readonly title: Found | undefined;
  readonly published: Found | undefined;
  readonly updated: Found | undefined;
  /** The stamps that people see on the page beside a machine's, which is `published` or `updated` then. */
  readonly shown: { readonly published?: Found | undefined; readonly updated?: Found | undefined };
  /** The zone of stamps that name none, where the source is known to write in one. */
  readonly timezone: string | undefined;
  /** True when the source is known to write 5 August as `05/08`. */
  readonly dayFirst: boolean;
  /** The story's own address. */
  readonly link: Found | undefined;
  /** What relative addresses within the story are relative to. */
  readonly base: string | undefined;
  /** `id:` that a person wrote, or the id that an item of a feed has already. */
  readonly id: Found | undefined;
  /** A name by which the file itself tells its articles apart, e.g. a `guid` that is no URI. */
  readonly key: string | undefined;
  /** The source's own article number with its profile, e.g. `rthk/1837427`. */
  readonly number: string | undefined;
  /** The day that the address or the file's name tells, `YYYY-MM-DD`: a check on the stamp. */
  readonly addressDay: string | undefined;
  readonly slug: Found | undefined;
  readonly section: Found | undefined;
  /** A tag the file or its page names. */
  readonly language: Found | undefined;
  /** A tag the profile knows. */
  readonly profileLanguage: string | undefined;
  readonly authors: readonly Found[];
  readonly tags: readonly Found[];
  /** The address of the story's picture, perhaps relative to `base`. */
  readonly image: Found | undefined;
  readonly captions: readonly Caption[];
  /** The file's own summary, as plain text. */
  readonly summary: Found | undefined;
  readonly paragraphs: readonly Block[];
  readonly credits: readonly Credit[];
  /** What acts or hides in the story's markup and is in none of its paragraphs, and how often, e.g. `script`. */
  readonly active: ReadonlyMap<string, number>;
  readonly draft: boolean;
  /** Fields that a person wrote on purpose, in front matter. */
  readonly stated: ReadonlySet<string>;
  readonly dropped: readonly Dropped[];
  /** Warnings about the reading itself. */
  readonly problems: readonly Problem[];
}

/** A capture that says nothing yet: each input format fills in what it finds. */
export const blankCapture = (path: string, format: Capture['format'], line = 1): Capture => ({
  path,
  line,
  format,
  profile: 'plain',
  title: undefined,
  published: undefined,
  updated: undefined,
  shown: {},
  timezone: undefined,
  dayFirst: false,
  link: undefined,
  base: undefined,
  id: undefined,
  key: undefined,
  number: undefined,
  addressDay: undefined,
  slug: undefined,
  section: undefined,
  language: undefined,
  profileLanguage: undefined,
  authors: [],
  tags: [],
  image: undefined,
  captions: [],
  summary: undefined,
  paragraphs: [],
  credits: [],
  active: new Map(),
  draft: false,
  stated: new Set(),
  dropped: [],
  problems: [],
});
