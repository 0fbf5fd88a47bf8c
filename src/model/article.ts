import { type LongText, wholeText } from './long-text.ts';
import type { EntryId, Instant, Permalink } from './values.ts';

/** Someone who wrote, or helped to write: a person or an agency. */
export interface Person {
  readonly name: string;
  readonly url?: Permalink | undefined;
  readonly email?: string | undefined;
}

/** What is said below a picture, and who took it; plain text. */
export interface Caption {
  readonly text: string;
  readonly credit: string | undefined;
}

/** One story, made true: what every format and page is written from. */
export interface Article {
  /** The file it came from, relative to `articles/`. Never published. */
  readonly path: string;
  readonly id: EntryId;
  /** The page's file name without `.html`; unique in `out/articles/` even where case is not told apart. */
  readonly slug: string;
  /** Plain text on one line. */
  readonly title: string;
  /** The article's own page below the channel's address. */
  readonly permalink: Permalink;
  /** Where the story was captured from, when the file says so. */
  readonly source: Permalink | undefined;
  readonly published: Instant;
  /** Never before `published`. */
  readonly updated: Instant;
  /** `day` when the file tells no time of day: people are then shown the day only. */
  readonly precision: 'second' | 'day';
  /** Plain text, shorter than the content. */
  readonly summary: string;
  /** Safe HTML that is also well-formed XML: figures, the story, the credits. */
  readonly contentHtml: string;
  readonly captions: readonly Caption[];
  readonly image: Permalink | undefined;
  /** At least one: the article's own, else the channel's. */
  readonly authors: readonly Person[];
  /** Agencies and others credited at the tail. */
  readonly contributors: readonly Person[];
  /** The folder the file lies in, `/` between levels, or what the file says. */
  readonly section: string | undefined;
  readonly tags: readonly string[];
  /** A BCP 47 tag, or `undefined` where neither the file nor the channel tells. */
  readonly language: string | undefined;
  /** By what the next build knows its captures again, where the id does not tell; a page keeps them. */
  readonly names: readonly string[];
}

/** An article whose story may have been put aside. */
export interface StoredArticle extends Omit<Article, 'contentHtml'> {
  readonly contentHtml: LongText;
}

/** An article with its story at hand. */
export const wholeArticle = (article: StoredArticle): Article => ({
  ...article,
  contentHtml: wholeText(article.contentHtml),
});

/** What a reader may filter by: the section first, then the tags, each once. */
export const categories = (article: Article): readonly string[] => [
  ...new Set(article.section === undefined ? article.tags : [article.section, ...article.tags]),
];

/** Everybody named at the article: authors first, then contributors, each name once. */
export const people = (article: Article): readonly Person[] => {
  const all = [...article.authors, ...article.contributors];
  return all.filter((person, at) => all.findIndex((other) => other.name === person.name) === at);
};
