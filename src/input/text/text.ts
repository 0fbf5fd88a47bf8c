import { blankCapture, type Capture, type Found, type SourceText } from '../../model/capture.ts';
import { type Problem, quote } from '../../model/problem.ts';
import { fail, type Result, succeed } from '../../model/result.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type Line, toLinesOfPage } from '../lines.ts';
import { siteOfAddress, sites } from '../profiles/index.ts';
import { plain } from '../profiles/plain.ts';
import type { PageText, SiteProfile, TextRules } from '../profiles/profile.ts';
import { notAnArticle } from './not-an-article.ts';
import { readPageText } from './page-text.ts';

/** Reads the text of a page as a crawler left it, or plain text. */
export const readText = (source: SourceText, frontMatter: FrontMatter): Result<readonly Capture[]> => {
  const { path } = source;
  const { values } = frontMatter;
  const lines = toLinesOfPage(source.text, source.line);
  const looksLike = siteByLines(lines);
  const rules = looksLike?.text ?? plain;
  const stated = { title: values.get('title')?.text, published: values.has('published') };
  const page = readPageText(lines, rules, stated);
  // The lines tell how the text is laid out; whose it is its address knows better.
  const site = siteOfAddress(values.get('link')?.text ?? page.link?.text) ?? looksLike;
  const isStated = stated.published || stated.title !== undefined;
  const problem = isStated ? undefined : notAnArticle(path, page, lines, rules);
  if (problem !== undefined) return fail(problem);
  const { otherStamps, language, ...found } = page;
  return succeed([
    {
      ...blankCapture(path, 'text'),
      ...found,
      profile: site?.name ?? 'plain',
      timezone: site?.timezone,
      dayFirst: site?.dayFirst ?? false,
      profileLanguage: language,
      problems: [
        ...(stated.published ? [] : otherStamps.map((stamp) => twoStamps(path, page.published, stamp))),
        ...cutAbove(path, page, lines, rules),
      ],
    },
  ]);
};

/** How many lines at each end of a page may show what site it is from, and how long such a line is at most. */
const signLines = 60;
const longestSign = 200;

const bareAddress = /^(?:source\s?[:：]\s?)?(https?:\/\/\S+)$/i;

const siteByLines = (lines: readonly Line[]): SiteProfile | undefined => {
  const top = lines.slice(0, signLines);
  const end = lines.slice(-signLines);
  const holds = (some: readonly Line[], signs: readonly RegExp[]): boolean =>
    some.some(({ text }) => text !== '' && text.length <= longestSign && signs.some((sign) => sign.test(text)));
  const found = sites.find(({ text }) => text !== undefined && (holds(top, text.signs) || holds(end, text.tailSigns)));
  if (found !== undefined) return found;
  // A page that is made for printing has its address on top.
  const address = top.map(({ text }) => bareAddress.exec(text)?.[1]).find((one) => one !== undefined);
  return siteOfAddress(address);
};

const twoStamps = (path: string, first: Found | undefined, other: Found): Problem => ({
  code: 'input/two-stamps',
  severity: 'warning',
  path,
  line: other.line,
  message: `Expected one stamp, found a second one, ${quote(other.text)}. The first, ${quote(first?.text ?? '')}, is taken; write "published:" in front matter to choose.`,
});

/** A page of which the lines around the story are there, but not the one right above it: something may be lost between them. */
const cutAbove = (path: string, page: PageText, lines: readonly Line[], rules: TextRules): readonly Problem[] => {
  const { storyMarks } = rules;
  const isWhole = storyMarks.length === 0 || page.dropped.length === 0;
  if (isWhole || lines.some(({ text }) => storyMarks.includes(text))) return [];
  const line = page.paragraphs[0]?.line ?? page.title?.line;
  const message = `Expected a line such as ${quote(storyMarks[0] ?? '')} above the story, found none. Compare the story with its page: the capture may be cut.`;
  return [{ code: 'input/no-story-mark', severity: 'warning', path, line, message }];
};
