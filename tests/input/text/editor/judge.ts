import '../../../sanitiser-loaded.ts';
import { readCaptures } from '../../../../src/input/index.ts';
import { toDraft } from '../../../../src/normalise/draft.ts';
import { toStory } from '../../../../src/normalise/story.ts';
import { aboutWith } from '../../../made.ts';

/** What a careful editor says of a capture; what is left out there is none of. */
export interface Verdict {
  readonly title: string;
  /** In UTC, a day alone as `2018-03-09`; none where no time can be trusted. */
  readonly published?: string | undefined;
  /** Where the capture tells a time of the last change. */
  readonly updated?: string | undefined;
  /** Each with its photo credit behind a bar, where it has one. */
  readonly captions?: readonly string[];
  readonly paragraphs: readonly string[];
  readonly credits?: readonly string[];
  readonly authors?: readonly string[];
  readonly section?: string | undefined;
  readonly link?: string | undefined;
  readonly language?: string | undefined;
}

/** A capture as it came in, what an editor says of it, and what the file was called. */
export type Row = readonly [what: string, text: string, verdict: Verdict, path?: string];

/** A text of these lines. */
export const page = (...lines: readonly string[]): string => lines.join('\n');

/** What feedwright says of a capture, in the editor's words. */
export const judged = async (text: string, path = 'story.txt'): Promise<Required<Verdict>> => {
  const read = await readCaptures({ path, bytes: Buffer.from(text) });
  const [capture] = read.ok ? read.value : [];
  if (capture === undefined) throw new TypeError(`Expected a capture, found ${JSON.stringify(read.problems)}.`);
  // An article of which no time can be trusted is still judged by the rest of it.
  const stated = capture.published === undefined ? { ...capture, published: { text: '2001-01-01', line: 1 } } : capture;
  const { draft, problems } = toDraft(stated, aboutWith());
  if (draft === undefined) throw new TypeError(`Expected an article, found ${JSON.stringify(problems)}.`);
  const { times } = draft;
  const { story } = toStory(capture, () => {});
  const shown = (instant: string): string =>
    times.precision === 'day' ? new Date(Date.parse(instant) + 28_800_000).toISOString().slice(0, 10) : instant;
  return {
    title: story.title,
    published: capture.published === undefined ? undefined : shown(times.published),
    updated: times.tellsUpdated ? times.updated : undefined,
    captions: story.captions.map(({ text: words, credit }) => (credit === undefined ? words : `${words}|${credit}`)),
    paragraphs: story.blocks.map(({ text: words }) => words),
    credits: story.credits,
    authors: draft.authors.map(({ name }) => name),
    section: draft.section,
    link: draft.source,
    language: draft.language,
  };
};

/** An editor's verdict with what it leaves out. */
export const inFull = (verdict: Verdict): Required<Verdict> => ({
  published: undefined,
  updated: undefined,
  captions: [],
  credits: [],
  authors: [],
  section: undefined,
  link: undefined,
  language: 'en-HK',
  ...verdict,
});
