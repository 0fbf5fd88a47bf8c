import type { Capture, Found } from '../model/capture.ts';

/** What a person wrote on top of a file. */
export interface FrontMatter {
  readonly values: ReadonlyMap<FrontMatterKey, Found>;
  readonly lists: ReadonlyMap<'author' | 'tags', readonly Found[]>;
  readonly draft: boolean;
}

/** Nobody wrote anything on top. */
export const noFrontMatter: FrontMatter = { values: new Map(), lists: new Map(), draft: false };

export type FrontMatterKey =
  | 'title'
  | 'link'
  | 'published'
  | 'updated'
  | 'section'
  | 'language'
  | 'id'
  | 'slug'
  | 'image';

/** True for a text that a person may have written something on top of. */
export const mayHaveFrontMatter = (text: string): boolean => text.startsWith('---');

/** A capture with what a person wrote on top of its file: that counts more than anything the file says. */
export const withFrontMatter = (capture: Capture, frontMatter: FrontMatter): Capture =>
  frontMatter === noFrontMatter ? capture : withStated(capture, frontMatter);

const withStated = (capture: Capture, { values, lists, draft }: FrontMatter): Capture => ({
  ...capture,
  title: values.get('title') ?? capture.title,
  published: values.get('published') ?? capture.published,
  updated: values.get('updated') ?? capture.updated,
  shown: {
    published: values.has('published') ? undefined : capture.shown.published,
    updated: values.has('updated') ? undefined : capture.shown.updated,
  },
  link: values.get('link') ?? capture.link,
  base: values.get('link')?.text ?? capture.base,
  id: values.get('id') ?? capture.id,
  slug: values.get('slug') ?? capture.slug,
  section: values.get('section') ?? capture.section,
  language: values.get('language') ?? capture.language,
  authors: lists.get('author') ?? capture.authors,
  tags: lists.get('tags') ?? capture.tags,
  image: values.get('image') ?? capture.image,
  draft: draft || capture.draft,
  stated: new Set([...capture.stated, ...values.keys()]),
});
