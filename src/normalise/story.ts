import { looksMisread } from '../codec/encoding/misread.ts';
import { trimWide } from '../codec/white-space.ts';
import { fromXmlText } from '../codec/xml.ts';
import type { Block, Capture, Found } from '../model/capture.ts';
import { quote } from '../model/problem.ts';
import { type Permalink, toPermalink } from '../model/values.ts';
import { captionsBeside, type Story, type StoryBlock } from './content.ts';
import { inlines } from './html/allowed.ts';
import { addUp, toReceipts } from './html/receipts.ts';
import { sanitise } from './sanitiser.ts';
import type { Say } from './say.ts';
import { cleanText, cleanTitle, isInvisible } from './text.ts';

/** A story made safe, and what the sanitiser removed from it, e.g. `script (2)`. */
export interface SafeStory {
  readonly story: Story;
  readonly removed: readonly string[];
}

/** The words of a capture without what a feed must not hold, its markup made safe, its addresses absolute. */
export const toStory = (capture: Capture, say: Say): SafeStory => {
  const clean = (found: Found): string => cleanFound(found, say);
  const title = toTitle(capture, say);
  const tallies: ReadonlyMap<string, number>[] = [];
  const base = capture.base === undefined ? undefined : toPermalink(capture.base.trim());
  if (hasTooManyBlocks(capture, say)) return { story: { ...noStory, title }, removed: [] };
  const blocks = capture.paragraphs
    .map((block) => toBlock(block, base, tallies, say))
    .filter(({ text, html }) => text !== '' || html !== undefined);
  const isEmpty = blocks.every(({ text, html }) => isInvisible(text) && html?.includes('<img') !== true);
  if (isEmpty)
    say(
      'warning',
      'no-story',
      capture.title?.line ?? capture.line,
      'Expected a story below the stamp, found an empty body. The title and captions are published.',
    );
  const captions = capture.captions.map((caption) => ({
    text: clean(caption),
    credit: caption.credit === undefined ? undefined : cleanText(caption.credit).text,
  }));
  const summary = capture.summary === undefined ? '' : cleanTitle(cleanText(capture.summary.text).text).text;
  if (looksMisread([title, ...blocks.map(({ text }) => text)].join('\n')))
    say(
      'warning',
      'looks-misread',
      capture.paragraphs[0]?.line ?? capture.line,
      'Expected readable words, found what looks like mojibake: UTF-8 that was once read as another encoding. It is published as it stands; capture it again.',
    );
  const story: Story = {
    title,
    image: toAddress(capture.image, base, 'image', say),
    captions: captionsBeside(
      title,
      captions.filter(({ text }) => text !== ''),
    ),
    blocks: isEmpty ? [] : blocks,
    credits: capture.credits.map(clean),
    summary: summary === '' ? undefined : summary,
  };
  return { story, removed: toReceipts(withActive(addUp(tallies), capture.active)) };
};

const noStory: Omit<Story, 'title'> = {
  image: undefined,
  captions: [],
  blocks: [],
  credits: [],
  summary: undefined,
};

/** Paragraphs and other blocks: a long report has a tenth of these. */
const mostBlocks = 50_000;

/** Blocks with markup of their own: each is read by itself. */
const mostMarkup = 10_000;

const hasTooManyBlocks = ({ paragraphs, title, line }: Capture, say: Say): boolean => {
  const found = paragraphs.reduce((count, { html }) => (html === undefined ? count : count + 1), 0);
  if (found <= mostMarkup && paragraphs.length <= mostBlocks) return false;
  const message =
    found > mostMarkup
      ? `Expected a story of at most ${mostMarkup} lists, tables and other blocks with markup, found ${found}.`
      : `Expected a story of at most ${mostBlocks} paragraphs, found ${paragraphs.length}.`;
  say('error', 'too-long', title?.line ?? line, `${message} Put only the article into the file.`);
  return true;
};

/** What acts is told once, whether the reader passed it over or the sanitiser met it in a paragraph. */
const withActive = (
  removed: ReadonlyMap<string, number>,
  active: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> =>
  new Map([
    ...removed,
    ...[...active].map(([what, times]) => [what, Math.max(times, removed.get(what) ?? 0)] as const),
  ]);

/** The text of what was found, trimmed, without the characters that a feed must not hold. */
export const cleanFound = (found: Found, say: Say): string => {
  const { text, removed } = cleanText(found.text);
  if (removed.length > 0) say('warning', 'removed-characters', found.line, removedMessage(removed));
  return trimWide(text);
};

/** An absolute http(s) address; anything else is a warning and ignored. */
export const toAddress = (
  found: Found | undefined,
  base: Permalink | undefined,
  what: string,
  say: Say,
): Permalink | undefined => {
  const link = found === undefined ? undefined : toPermalink(found.text.trim(), base);
  if (found !== undefined && link === undefined)
    say(
      'warning',
      'bad-address',
      found.line,
      `Expected an absolute http(s) address as ${what}, found ${quote(found.text)}, which is ignored.`,
    );
  return link;
};

/** Characters beyond which a title is surely a mistake, such as a whole story on one line. */
const longestTitle = 500;

/** More combining marks than this on one letter are no writing of any language. */
const markFlood = /\p{M}{9}/u;

const removedMessage = (removed: readonly string[]): string =>
  `Expected characters that a feed may hold, found ${removed.join(', ')}, which is left out.`;

const toTitle = (capture: Capture, say: Say): string => {
  const title = capture.title === undefined ? undefined : cleanTitle(capture.title.text);
  const line = capture.title?.line ?? capture.line;
  if (title === undefined || isInvisible(title.text)) {
    const cure = 'Write it on the first line, or as "title:" in front matter.';
    const found = title === undefined ? 'none' : quote(title.text);
    say('error', 'no-title', line, `Expected a title, found ${found}. ${cure}`);
    return '';
  }
  if (title.removed.length > 0) say('warning', 'removed-characters', line, removedMessage(title.removed));
  if (title.text.length > longestTitle)
    say(
      'warning',
      'long-title',
      line,
      `Expected a title of at most ${longestTitle} characters, found ${title.text.length}.`,
    );
  if (markFlood.test(title.text))
    say('warning', 'mark-flood', line, 'Expected readable letters, found one with more than eight marks over it.');
  return title.text;
};

const toBlock = (
  block: Block,
  base: Permalink | undefined,
  tallies: ReadonlyMap<string, number>[],
  say: Say,
): StoryBlock => {
  if (block.html === undefined) return { text: cleanFound(block, say), html: undefined };
  const { html, removed } = sanitise(block.html, base);
  tallies.push(removed);
  sayWhatIsLost(removed, block, say);
  return html === '' ? { text: '', html: undefined } : { text: trimWide(wordsIn(html)), html };
};

/** The words of safe markup, which is well-formed and has no `>` within a tag. Words of two lines, items or cells stay apart. */
const wordsIn = (html: string): string =>
  fromXmlText(
    html.replace(/<\/?([a-z0-9]+)[^>]*>/g, (_, name: string) => (inlines.has(name) && name !== 'br' ? '' : ' ')),
  ).replace(/ {2,}/g, ' ');

/** Receipts that a person should look at: words, pictures or addresses may have been meant. The report holds them all. */
const losses: readonly { readonly sign: RegExp; readonly message: string }[] = [
  { sign: /^tracking pixel$/, message: 'Expected pictures that people see, found one that only counts who reads' },
  {
    sign: /^relative address$/,
    message: 'Expected absolute addresses, or "url:" to make them so, found a relative one',
  },
  { sign: /^deep nesting$/, message: 'Expected markup of at most 100 levels, found deeper markup' },
  { sign: /^U\+/, message: 'Expected characters that a feed may hold, found others' },
];

const sayWhatIsLost = (removed: ReadonlyMap<string, number>, block: Block, say: Say): void => {
  for (const { sign, message } of losses) {
    const found = [...removed].find(([what]) => sign.test(what));
    if (found !== undefined)
      say(
        'warning',
        'removed-markup',
        block.line,
        `${message}, which is left out: ${toReceipts(new Map([found])).join('')}.`,
      );
  }
};
