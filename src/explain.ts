import type { Article } from './model/article.ts';
import type { Capture, Dropped, Found } from './model/capture.ts';
import type { Problem } from './model/problem.ts';
import type { ArticleReport } from './model/report.ts';
import { type PlanOptions, plan, type Reported } from './plan.ts';

/** One thing that a file says, where it says so, and what became of it. */
export interface ExplainedField {
  readonly name: string;
  readonly line: number | undefined;
  /** As found. */
  readonly found: string;
  /** As published; `undefined` where it is not. */
  readonly value: string | undefined;
}

/** Everything there is to know of one article of a file. */
export interface Explanation {
  readonly report: ArticleReport;
  readonly format: Capture['format'] | undefined;
  readonly profile: string | undefined;
  /** What the id was taken from, e.g. `the article number`. */
  readonly idFrom: string | undefined;
  readonly fields: readonly ExplainedField[];
  /** Lines that were taken for page junk. */
  readonly dropped: readonly Dropped[];
}

/** One explanation for each article of the file; or what is in the way of reading anything. */
export type Explained =
  | { readonly ok: true; readonly explanations: readonly Explanation[] }
  | { readonly ok: false; readonly exitCode: 2 | 3; readonly problems: readonly Problem[] };

/** Says why a file becomes what it becomes. All files are read, because ids depend on the others; nothing is written. */
export const explain = async (where: PlanOptions, path: string): Promise<Explained> => {
  const planned = await plan(where);
  if (!planned.ok) return planned;
  const explanations = planned.reports.filter(({ report }) => report.path === path).map(toExplanation);
  if (explanations.length > 0) return { ok: true, explanations };
  const cure =
    'Name a file below the folder of articles; dot files, backups, README files and other kinds are passed over.';
  const problem: Problem = {
    code: 'explain/no-article',
    severity: 'error',
    path,
    message: `Expected the path of an article, found none of this name. ${cure}`,
  };
  return { ok: false, exitCode: 2, problems: [problem, ...planned.problems.filter((one) => one.path === path)] };
};

const toExplanation = ({ report, outcome }: Reported): Explanation => ({
  report,
  format: outcome?.capture.format,
  profile: outcome?.capture.profile,
  idFrom: outcome?.origin === undefined ? undefined : origins[outcome.origin],
  fields: outcome === undefined ? [] : toFields(outcome.capture, outcome.article),
  dropped: outcome?.capture.dropped ?? [],
});

const origins = {
  published: 'it is published under it already',
  stated: 'the file states it',
  number: "the source's article number",
  address: "the story's own address",
  key: "the item's own key",
  file: "the file's name",
} as const;

const toFields = (capture: Capture, article: Article | undefined): readonly ExplainedField[] => {
  const field = (name: string, found: Found | undefined, value: string | undefined): readonly ExplainedField[] =>
    found === undefined ? [] : [{ name, line: found.line, found: found.text, value }];
  const text = (name: string, found: Found | undefined): readonly ExplainedField[] => field(name, found, undefined);
  const change = article?.updated === article?.published ? undefined : article?.updated;
  const captions = new Set(article?.captions.map((caption) => caption.text));
  return [
    ...field('title', capture.title, article?.title),
    ...field('published', capture.published, article?.published),
    ...field('published, as shown', capture.shown.published, article?.published),
    ...field('updated', capture.updated, change),
    ...field('updated, as shown', capture.shown.updated, change),
    ...field('address', capture.link, article?.source),
    ...text('id', capture.id),
    ...text('slug', capture.slug),
    ...field('section', capture.section, article?.section),
    ...field('language', capture.language, article?.language),
    ...capture.authors.flatMap((author) => text('author', author)),
    ...capture.tags.flatMap((tag) => text('tag', tag)),
    ...field('image', capture.image, article?.image),
    ...capture.captions.flatMap((caption) =>
      field(
        captions.has(caption.text) || article === undefined ? 'caption' : 'caption, the title again',
        caption,
        undefined,
      ),
    ),
    ...capture.captions.flatMap(({ credit, line }) =>
      credit === undefined ? [] : text('photo credit', { text: credit, line }),
    ),
    ...text('summary', capture.summary),
    ...capture.paragraphs.flatMap((paragraph) =>
      text(paragraph.html === undefined ? 'paragraph' : 'paragraph, with markup', paragraph),
    ),
    ...capture.credits.flatMap((credit) => field('credit', credit, credit.names.join(', '))),
  ];
};
