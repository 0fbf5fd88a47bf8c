import MarkdownIt, { type Token } from 'markdown-it';

/** A piece of Markdown that stands by itself: a paragraph, a list, a table. */
export interface MarkdownGroup {
  /** `html`: markup that the writer wrote as it stands; `too-deep`: quotes or lists nested beyond all reason. */
  readonly kind: 'heading' | 'paragraph' | 'rule' | 'html' | 'too-deep' | 'other';
  /** Of a heading, 1 to 6; else 0. */
  readonly rank: number;
  /** The lines it takes, counted from 0: its first, and the one behind its last. */
  readonly start: number;
  readonly end: number;
  /** The words of a paragraph or a heading, one entry for each of its lines; markup within them is left out. */
  readonly lines: readonly string[];
  /** True when the words say all there is. */
  readonly isPlain: boolean;
  /** Its markup, not safe. */
  readonly html: string;
}

/** Deeper quotes and lists are an attack; every level costs one more pass over its lines. */
const deepest = 40;

// linkify and typographer stay off: they change a writer's characters, and both had patterns that hang (before 14.2).
const markdown = new MarkdownIt('default', { html: true, linkify: false, typographer: false, maxNesting: deepest });
// Four spaces in front of a paragraph are an indent in a story, hardly ever a program.
markdown.disable('code');

/** A story is a hundred times shorter, in UTF-16 code units; and it has a hundredth of these signs, and of these pieces, in tokens of markdown-it. */
const longestText = 1_000_000;
const mostSigns = 40_000;
const mostTokens = 100_000;

/** Reads Markdown (CommonMark with tables and strikethrough). Gives `undefined` where it would grow beyond all bounds. */
export const readMarkdownGroups = (text: string): readonly MarkdownGroup[] | undefined => {
  if (text.length > longestText || countSigns(text) > mostSigns) return undefined;
  try {
    const tokens = markdown.parse(text, {});
    const isTooMuch = tokens.length > mostTokens || addressLength(tokens) > 1_000_000 + 4 * text.length;
    return isTooMuch ? undefined : toGroups(tokens);
  } catch (error) {
    // markdown-it 15.0 throws a plain Error where one of its rules does not move on, RangeError where the stack ends.
    if (error instanceof Error) return undefined;
    throw error;
  }
};

/** How often a character stands in a text that may mean more than itself. */
const countSigns = (text: string): number => {
  let signs = 0;
  for (let at = 0; at < text.length; at += 1) if (signCodes.has(text.charCodeAt(at))) signs += 1;
  return signs;
};

const signCodes: ReadonlySet<number> = new Set([...'*_`~[]!<>|#&\\'].map((sign) => sign.charCodeAt(0)));

/** A long address, defined once and used everywhere, would be written out everywhere. */
const addressLength = (tokens: readonly Token[]): number => {
  let length = 0;
  for (const { children } of tokens)
    for (const { attrs } of children ?? []) for (const [, value] of attrs ?? []) length += String(value).length;
  return length;
};

const toGroups = (tokens: readonly Token[]): readonly MarkdownGroup[] => {
  const groups: MarkdownGroup[] = [];
  let open = 0;
  for (const [at, { level, nesting }] of tokens.entries()) {
    if (level > 0 || nesting === 1) continue;
    groups.push(toGroup(tokens.slice(open, at + 1)));
    open = at + 1;
  }
  return groups;
};

const kinds: ReadonlyMap<string, MarkdownGroup['kind']> = new Map([
  ['heading_open', 'heading'],
  ['paragraph_open', 'paragraph'],
  ['hr', 'rule'],
  ['html_block', 'html'],
]);

const toGroup = (tokens: Token[]): MarkdownGroup => {
  const [first] = tokens;
  const [start, end] = first?.map ?? [0, 0];
  const kind = kinds.get(first?.type ?? '') ?? 'other';
  const hasLines = kind === 'heading' || kind === 'paragraph';
  const inline = hasLines ? (tokens[1]?.children ?? []) : [];
  return {
    kind: tokens.some(isTooDeep) ? 'too-deep' : kind,
    rank: kind === 'heading' ? Number(first?.tag.slice(1)) : 0,
    start,
    end,
    lines: toLines(inline),
    isPlain: kind === 'paragraph' && inline.every(({ type }) => type === 'text' || type === 'softbreak'),
    html: kind === 'html' ? (first?.content ?? '') : markdown.renderer.render(tokens, markdown.options, {}),
  };
};

/** At its greatest depth markdown-it opens a quote or an item, and leaves out what is within. */
const isTooDeep = ({ type, level }: Token): boolean =>
  level + 1 >= deepest && (type === 'blockquote_open' || type === 'list_item_open');

const toLines = (inline: readonly Token[]): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const { type, content } of inline) {
    if (type === 'softbreak' || type === 'hardbreak') {
      lines.push(line);
      line = '';
    } else if (type === 'text' || type === 'code_inline') {
      line += content;
    }
  }
  return [...lines, line];
};
