import { type Problem, quote } from '../../model/problem.ts';
import { endsSentence, type Line } from '../lines.ts';
import type { PageText, TextRules } from '../profiles/profile.ts';
import { isStampLine } from '../stamp-line.ts';

/** What a server or a wall in front of it says in place of a page. */
const errorPage =
  /^(?:(?:error:? ?)?[45]\d\d(?: ?[-–:|]? (?:error|not found|forbidden|bad gateway|unauthorized|service unavailable|(?:gateway )?time-?out|(?:internal )?server error|page not found))?|page not found|not found|access denied|just a moment\.{0,3}|attention required!.{0,40}|are you a robot\??|please enable (?:js|javascript|cookies).{0,60}|before you continue(?: to .{1,40})?|we value your privacy|(?:找不到|找不到此|無法找到)(?:網頁|頁面)|頁面不存在)$/i;

/** Why a text is no article, as the end of a sentence; `undefined` for an article. */
const reasonOf = (page: PageText, lines: readonly Line[], rules: TextRules): string | undefined => {
  const title = page.title?.text ?? '';
  if (isList(lines, rules)) return 'a list of headlines';
  if (page.published !== undefined) return undefined;
  if (rules.noArticleTitles.some((pattern) => pattern.test(title.slice(0, 300)))) return `the page ${quote(title)}`;
  if (errorPage.test(title) && page.paragraphs.length <= 5) return `the error page ${quote(title)}`;
  const words = [page.title, ...page.captions, ...page.paragraphs].filter((found) => found !== undefined);
  if (words.length === 0 && page.dropped.length > 0) return 'only the lines around one';
  return undefined;
};

/** The problem of a text that is recognised as no article; `undefined` for any other one. */
export const notAnArticle = (
  path: string,
  page: PageText,
  lines: readonly Line[],
  rules: TextRules,
): Problem | undefined => {
  const reason = reasonOf(page, lines, rules);
  if (reason === undefined) return undefined;
  const cure = 'It is left out; to publish it all the same, write "title:" in front matter.';
  const message = `Expected an article, found ${reason}. ${cure}`;
  return { code: 'input/no-article', severity: 'warning', path, line: page.title?.line ?? lines[0]?.number, message };
};

/** Fewer headlines with a stamp than these are no list. */
const fewestHeadlines = 3;

/** True when the page is headlines, each with its stamp below it, and hardly a sentence; no mark tells where a story begins. */
const isList = (lines: readonly Line[], rules: TextRules): boolean => {
  if (rules.stampAt === 'end' || lines.some(({ text }) => rules.storyMarks.includes(text))) return false;
  let headlines = 0;
  let sentences = 0;
  let isBelowHeadline = false;
  for (const { text } of lines) {
    if (text === '') continue;
    const isStamp = isStampLine(text);
    const isSentence = !isStamp && (text.length > longestHeadline || endsSentence(text));
    if (isStamp && isBelowHeadline) headlines += 1;
    if (isSentence) sentences += 1;
    isBelowHeadline = !isStamp && !isSentence;
  }
  return headlines >= fewestHeadlines && sentences * 5 <= headlines;
};

/** In UTF-16 code units. */
const longestHeadline = 200;
