import '../../../sanitiser-loaded.ts';
import { readCaptures } from '../../../../src/input/index.ts';
import { toDraft } from '../../../../src/normalise/draft.ts';
import { toStory } from '../../../../src/normalise/story.ts';
import { aboutWith } from '../../../made.ts';

/** What a careful editor says of a page; what is left out there is none of. */
export interface Verdict {
  readonly title?: string;
  /** In UTC, `day` behind a day alone; none where no time can be trusted. */
  readonly published?: string | undefined;
  /** Where the page tells a later time of its last change. */
  readonly updated?: string | undefined;
  /** A block that is more than a paragraph has its kind in front: `[fig]`, `[list]`, `[h]` … */
  readonly paragraphs?: readonly string[];
  /** Each with its photo credit behind a bar, where it has one. */
  readonly captions?: readonly string[];
  readonly credits?: readonly string[];
  readonly image?: string | undefined;
  readonly authors?: readonly string[];
  readonly section?: string | undefined;
  readonly link?: string | undefined;
  readonly language?: string | undefined;
  /** The facts that are told of it; `any` where it is left out for want of a time. */
  readonly problems?: readonly string[] | 'any';
  /** True of a page that is no article. */
  readonly no?: boolean;
}

export type Page = readonly [name: string, html: string, verdict: Verdict];

type Add = (name: string, html: string, verdict: Verdict) => void;

/** The pages that a function adds. */
export const pagesOf = (write: (add: Add) => void): readonly Page[] => {
  const pages: Page[] = [];
  write((...page) => pages.push(page));
  return pages;
};

/** What feedwright says of a page, in the editor's words. */
export const judged = async (name: string, html: string): Promise<Verdict> => {
  const read = await readCaptures({ path: `${name}.html`, bytes: Buffer.from(html) });
  const [capture] = read.ok ? read.value : [];
  if (capture === undefined) return { no: true };
  const problems = [...read.problems, ...toDraft(capture, aboutWith()).problems];
  // An article of which no time can be trusted is still judged by the rest of it.
  const { draft } = toDraft(
    { ...capture, ...stated(problems.some(({ severity }) => severity === 'error')) },
    aboutWith(),
  );
  if (draft === undefined) throw new TypeError(`Expected an article, found ${JSON.stringify(problems)}.`);
  const { times } = draft;
  const { story } = toStory(capture, () => {});
  const hasTime = !problems.some(({ severity }) => severity === 'error');
  const published = times.precision === 'day' ? `${times.published} day` : times.published;
  return {
    title: story.title,
    published: hasTime ? published : undefined,
    updated: hasTime && times.updated !== times.published ? times.updated : undefined,
    paragraphs: story.blocks.map((block) => `${kindOf(block.html)}${block.text}${leadsToFilm(block.html)}`),
    captions: story.captions.map(({ text, credit }) => (credit === undefined ? text : `${text}|${credit}`)),
    credits: story.credits,
    image: story.image,
    authors: draft.authors.map(({ name: author }) => author),
    section: draft.section,
    link: draft.source,
    language: draft.language,
    problems: [...new Set(problems.map(({ code }) => code.replace(/^.*\//, '')))].sort(),
  };
};

const stated = (isLeftOut: boolean): object =>
  isLeftOut ? { published: { text: '2001-01-01', line: 1 }, updated: undefined, shown: {} } : {};

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^<figure/, '[fig] '],
  [/^<blockquote/, '[q] '],
  [/^<[uod]l/, '[list] '],
  [/^<table/, '[table] '],
  [/^<h\d/, '[h] '],
  [/^<pre/, '[pre] '],
  [/<img/, '[img] '],
];

const kindOf = (html = ''): string => kinds.find(([sign]) => sign.test(html))?.[1] ?? '';

const leadsToFilm = (html = ''): string => (/<a href="[^"]*(?:youtube|vimeo|mp[34]|embed)/.test(html) ? ' [film]' : '');

/** An editor's verdict with what it leaves out. */
export const inFull = (verdict: Verdict, found: Verdict): Verdict => {
  if (verdict.no === true) return { no: true };
  return {
    published: undefined,
    updated: undefined,
    captions: [],
    credits: [],
    image: undefined,
    authors: [],
    section: found.section,
    link: undefined,
    language: 'en',
    ...verdict,
    problems: verdict.problems === 'any' ? (found.problems ?? []) : (verdict.problems ?? []),
  };
};
