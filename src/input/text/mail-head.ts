import { toHeadLine } from '../head-line.ts';
import type { Line } from '../lines.ts';
import type { Drop } from './page-junk.ts';

// Nothing but what mails have: a line such as "Reminder: bring umbrellas" is the story's.
const header =
  /^(from|to|cc|bcc|subject|date|sent|sender|reply-to|message-id|in-reply-to|references|received|return-path|delivered-to|mime-version|content-[a-z-]{2,30}|user-agent|importance|priority|thread-[a-z]{2,9}|list-[a-z-]{2,30}|authentication-results|dkim-signature|x-[a-z-]{1,40})\s?:\s*(.*)$/is;
const folded = /^[ \t]+\S/;
const sender = /^"?([^"<>@]{2,60}?)"?\s*<[^<>\s]+@[^<>\s]+>$/;

/** How many lines a head may have; a longer one is no mail that a person would put here. */
const longestHead = 60;

interface Header {
  readonly name: string;
  readonly words: string;
  readonly line: Line;
  readonly others: readonly Line[];
}

/**
 * The lines of a text that begins like a mail, its head in the words of a page: `Subject:` is the title, `From:` the author, `Date:`
 * or `Sent:` the stamp; all else of it is dropped. Any other text stays as it is.
 */
export const withoutMailHead = (lines: readonly Line[], drop: Drop): readonly Line[] => {
  const first = lines.findIndex(({ text }) => text !== '');
  const headers = readHeaders(lines.slice(Math.max(0, first), first + longestHead));
  const names = headers.map(({ name }) => name);
  const isMail = names.includes('subject') && (names.includes('from') || names.includes('to'));
  if (!isMail) return lines;
  const count = headers.reduce((sum, { others }) => sum + 1 + others.length, 0);
  const kept = headers.flatMap((one): readonly Line[] => {
    const text = toLabel(one);
    if (text !== undefined && text !== '') return [{ ...one.line, raw: text, text }];
    for (const line of [one.line, ...one.others]) drop(line, 'head of a mail');
    return [];
  });
  return [...kept, ...lines.slice(first + count)];
};

/** The lines right below each other that all are headers, or go on with the one above. */
const readHeaders = (lines: readonly Line[]): readonly Header[] => {
  const headers: Header[] = [];
  for (const line of lines) {
    const above = headers.at(-1);
    const [, name, words = ''] = header.exec(line.text) ?? [];
    if (above !== undefined && folded.test(line.raw.slice(0, 200))) {
      const joined = { ...above, words: `${above.words} ${line.text}`, others: [...above.others, line] };
      headers.splice(-1, 1, joined);
    } else if (name !== undefined) headers.push({ name: name.toLowerCase(), words, line, others: [] });
    else break;
  }
  return headers;
};

/** A header as a page's head would have it; `undefined` for one that says nothing of the story. */
const toLabel = ({ name, words }: Header): string | undefined => {
  if (name === 'subject') return toHeadLine(`Title: ${words}`) === undefined ? words : `Title: ${words}`;
  const text = name === 'from' ? `Author: ${sender.exec(words)?.[1] ?? words}` : `Date: ${words}`;
  const isSaid = name === 'from' || name === 'date' || name === 'sent';
  return isSaid && toHeadLine(text) !== undefined ? text : undefined;
};
