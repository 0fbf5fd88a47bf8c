import type { Problem } from './problem.ts';

/** A file as it came in at the door. */
export interface SourceFile {
  /** Relative to `articles/`, `/` between levels. */
  readonly path: string;
  /** Decoded, without a byte order mark. */
  readonly text: string;
}

/** A piece of the file's own words, and the line it begins on, counted from 1. */
export interface Found {
  readonly text: string;
  readonly line: number;
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
  /** The profile that read it, e.g. `rthk`. */
  readonly profile: string;
  readonly title: Found | undefined;
  readonly published: Found | undefined;
  readonly updated: Found | undefined;
  /** The zone of stamps that name none, where the source is known to write in one. */
  readonly timezone: string | undefined;
  readonly link: Found | undefined;
  readonly id: Found | undefined;
  /** The source's own article number with its profile, e.g. `rthk/1837427`. */
  readonly number: string | undefined;
  readonly slug: Found | undefined;
  readonly section: Found | undefined;
  /** A tag the file or its page names. */
  readonly language: Found | undefined;
  /** A tag the profile knows. */
  readonly profileLanguage: string | undefined;
  readonly authors: readonly Found[];
  readonly tags: readonly Found[];
  readonly image: Found | undefined;
  readonly captions: readonly Found[];
  readonly paragraphs: readonly Found[];
  readonly credits: readonly Credit[];
  readonly draft: boolean;
  /** Fields that a person wrote on purpose, in front matter. */
  readonly stated: ReadonlySet<string>;
  readonly dropped: readonly Dropped[];
  /** Warnings about the reading itself. */
  readonly problems: readonly Problem[];
}
