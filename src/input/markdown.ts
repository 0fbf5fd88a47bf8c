import { type MarkdownGroup, readMarkdownGroups } from '../codec/markdown.ts';
import { type Block, blankCapture, type Capture, type Found, type SourceText } from '../model/capture.ts';
import type { Problem } from '../model/problem.ts';
import { type Result, succeed } from '../model/result.ts';
import { liftCredit } from './credit.ts';
import { toLinedText } from './feed/words.ts';
import type { FrontMatter } from './front-matter.ts';
import { type HeadLine, toChange, toHeadLine } from './head-line.ts';
import { activeIn } from './html/active.ts';
import { htmlToBlocks } from './html/blocks.ts';
import { collapse } from './html/words.ts';
import { toLines, toParagraphs } from './lines.ts';
import { siteOfAddress } from './profiles/index.ts';

/** Reads Markdown: the headline on top, perhaps a stamp below it, the story, perhaps the time of the last change at its end. */
export const readMarkdown = (source: SourceText, frontMatter: FrontMatter): Result<readonly Capture[]> => {
  const { path, text } = source;
  const groups = readMarkdownGroups(text);
  const problems: Problem[] = [];
  const site = siteOfAddress(frontMatter.values.get('link')?.text);
  const blank: Capture = {
    ...blankCapture(path, 'markdown'),
    profile: site?.name ?? 'plain',
    timezone: site?.timezone,
    dayFirst: site?.dayFirst ?? false,
  };
  if (groups === undefined) {
    const found = 'found more of it than can be shown';
    problems.push(
      asWords(path, source.line, `Expected Markdown of a story, ${found}; the text is shown as it stands.`),
    );
    return succeed([{ ...blank, paragraphs: toParagraphs(toLines(text, source.line)), problems }]);
  }
  const head = readHead(groups, source.line, frontMatter.values.get('title')?.text);
  const tail = readTail(groups.slice(head.next), source.line);
  const blocks = toBlocks([...head.kept, ...tail.story], source, problems);
  return succeed([
    {
      ...blank,
      title: head.title,
      authors: head.authors,
      section: head.section,
      published: head.published,
      updated: tail.updated ?? head.updated,
      ...liftCredit(blocks),
      active: activeIn(groups.map(({ kind, html }) => (kind === 'html' ? html : '')).join('\n')),
      problems,
    },
  ]);
};

/** What stands above the story. */
interface Head {
  readonly title: Found | undefined;
  readonly authors: readonly Found[];
  readonly section: Found | undefined;
  readonly published: Found | undefined;
  readonly updated: Found | undefined;
  /** A heading above the stamp that is part of the story all the same. */
  readonly kept: readonly MarkdownGroup[];
  /** Where the story begins in the groups. */
  readonly next: number;
}

const readHead = (groups: readonly MarkdownGroup[], line: number, stated: string | undefined): Head => {
  const isTop = groups.findIndex(({ kind }) => kind !== 'rule');
  const top = isTop === -1 ? groups.length : isTop;
  const headline = headlineOf(groups, top, line);
  const isSame = headline !== undefined && stated !== undefined && sameWords(headline.text, stated);
  const kept = headline === undefined || stated === undefined || isSame ? [] : groups.slice(top, top + 1);
  const said: Said = { authors: [] };
  let at = headline === undefined ? top : top + 1;
  for (; at < groups.length; at += 1) {
    const lines = headLinesOf(groups[at], line);
    const isOfHead = said.published !== undefined || holdsStamp(lines) || holdsStamp(headLinesOf(groups[at + 1], line));
    if (lines === undefined || !isOfHead || !take(lines, said)) break;
  }
  const { authors, section, published, updated } = said;
  return { title: stated === undefined ? headline : undefined, authors, section, published, updated, kept, next: at };
};

/** The heading on top, or a short line above a stamp. */
const headlineOf = (groups: readonly MarkdownGroup[], at: number, line: number): Found | undefined => {
  const group = groups[at];
  if (group === undefined || wordsOf(group) === '') return undefined;
  const isAboveStamp =
    isShort(group) && headLinesOf(group, line) === undefined && holdsStamp(headLinesOf(groups[at + 1], line));
  return group.rank === 1 || isAboveStamp ? { text: wordsOf(group), line: line + group.start } : undefined;
};

const sameWords = (a: string, b: string): boolean =>
  collapse(a).toLowerCase().normalize() === collapse(b).toLowerCase().normalize();

/** A longer line is a paragraph and no headline; in UTF-16 code units. */
const longestHeadline = 200;

const isShort = (group: MarkdownGroup): boolean =>
  (group.kind === 'heading' || group.isPlain) && group.lines.length === 1 && wordsOf(group).length <= longestHeadline;

const wordsOf = (group: MarkdownGroup): string => collapse(group.lines.join('\n'));

/** What the lines between the headline and the story have said so far. */
interface Said {
  authors: Found[];
  section?: Found;
  published?: Found;
  updated?: Found;
}

interface PlacedLine {
  readonly said: HeadLine;
  readonly line: number;
}

/** More lines than stand between any headline and its story. */
const mostHeadLines = 4;

/** The lines of a paragraph that says nothing but whose story it is and when, e.g. `**Published:** 2018-03-09 16:35`. */
const headLinesOf = (group: MarkdownGroup | undefined, line: number): readonly PlacedLine[] | undefined => {
  if (group === undefined || group.kind !== 'paragraph' || group.lines.length > mostHeadLines) return undefined;
  const read = group.lines.map((words) => toHeadLine(collapse(words)));
  const lines = read.flatMap((said, at) => (said === undefined ? [] : [{ said, line: line + group.start + at }]));
  return lines.length === read.length ? lines : undefined;
};

const holdsStamp = (lines: readonly PlacedLine[] | undefined): boolean =>
  lines?.some(({ said }) => said.kind === 'stamp') ?? false;

/** Takes what the lines say; false, and nothing is taken, where they say what was said before or what has no place here. */
const take = (lines: readonly PlacedLine[], said: Said): boolean => {
  const all = lines.flatMap(({ said: one, line }) =>
    (one.kind === 'stamp' ? [one, ...one.beside] : [one]).map(({ kind, text }) => ({ kind, found: { text, line } })),
  );
  const stamps = all.filter(({ kind }) => kind === 'stamp');
  const isKnown = all.every(
    ({ kind }) => kind === 'stamp' || kind === 'updated' || kind === 'author' || kind === 'section',
  );
  if (!isKnown || stamps.length > (said.published === undefined ? 1 : 0)) return false;
  for (const { kind, found } of all) {
    if (kind === 'stamp') said.published = found;
    else if (kind === 'updated') said.updated ??= found;
    else if (kind === 'section') said.section ??= found;
    else said.authors.push(found);
  }
  return true;
};

/** The story, with rules and the time of the last change taken off its end. */
const readTail = (
  groups: readonly MarkdownGroup[],
  line: number,
): { readonly story: readonly MarkdownGroup[]; readonly updated: Found | undefined } => {
  let updated: Found | undefined;
  let end = groups.length;
  for (; end > 0; end -= 1) {
    const group = groups[end - 1];
    if (group === undefined || group.kind === 'rule') continue;
    const change = group.kind === 'paragraph' && group.lines.length === 1 ? toChange(wordsOf(group)) : undefined;
    if (change === undefined || updated !== undefined) break;
    updated = { text: change, line: line + group.start };
  }
  const last = groups[end - 1];
  const change = last?.isPlain && last.lines.length > 1 ? toChange(collapse(last.lines.at(-1) ?? '')) : undefined;
  if (last === undefined || change === undefined || updated !== undefined)
    return { story: groups.slice(0, end), updated };
  // The label right below the last paragraph, without a blank line.
  const rest: MarkdownGroup = { ...last, lines: last.lines.slice(0, -1) };
  return {
    story: [...groups.slice(0, end - 1), rest],
    updated: { text: change, line: line + last.start + last.lines.length - 1 },
  };
};

/** The blocks of the story; what cannot be shown as its markup means it is shown as words. */
const toBlocks = (groups: readonly MarkdownGroup[], source: SourceText, problems: Problem[]): readonly Block[] => {
  const lines = toLines(source.text, source.line);
  const shownAsWords = (group: MarkdownGroup, message: string): readonly Block[] => {
    problems.push(asWords(source.path, source.line + group.start, message));
    return toParagraphs(lines.slice(group.start, group.end));
  };
  return markupTogether(groups).flatMap((group): readonly Block[] => {
    const line = source.line + group.start;
    if (group.kind === 'too-deep')
      return shownAsWords(
        group,
        'Expected lists or quotes within a few others, found too many; their text is shown as it stands.',
      );
    if (group.kind === 'html' && isOpenComment(group.html))
      return shownAsWords(
        group,
        'Expected "-->" behind "<!--", found none; the text behind it is shown. Close the comment.',
      );
    if (group.isPlain) return [{ text: wordsOf(group), line }];
    return htmlToBlocks(
      group.html,
      group.kind === 'html' ? toLinedText([{ text: group.html, line }]).lineAt : () => line,
    );
  });
};

const asWords = (path: string, line: number, message: string): Problem => ({
  code: 'input/shown-as-words',
  severity: 'warning',
  path,
  line,
  message,
});

/** Markup with blank lines within, such as a table, comes in several pieces: they belong together. */
const markupTogether = (groups: readonly MarkdownGroup[]): readonly MarkdownGroup[] => {
  const runs: MarkdownGroup[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    if (group.kind === 'html' && above?.kind === 'html' && !isOpenComment(group.html)) run?.push(group);
    else runs.push([group]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined || run.length === 1) return run;
    // One line end for every line between them, so that a place in the markup tells its line.
    const html = run.map((group, at) => group.html + '\n'.repeat(gapBehind(group, run[at + 1]))).join('');
    return [{ ...first, end: last.end, html }];
  });
};

const gapBehind = (group: MarkdownGroup, below: MarkdownGroup | undefined): number =>
  below === undefined ? 0 : below.start - group.start - (group.html.split('\n').length - 1);

const isOpenComment = (html: string): boolean => {
  const start = html.trimStart();
  return start.startsWith('<!--') && !start.includes('-->', 2);
};
