import type { Capture, Found, SourceFile } from '../model/capture.ts';
import type { Problem } from '../model/problem.ts';
import { type Result, succeed } from '../model/result.ts';
import { readFrontMatter } from './front-matter.ts';
import { toLines } from './lines.ts';
import { readPageText } from './page-text.ts';
import { textProfiles } from './profiles/index.ts';
import { plain } from './profiles/plain.ts';

/** How many lines a page may take to show what site it is from. */
const signLines = 60;

/** Reads the text of a page as a crawler left it, or plain text, with or without front matter on top. */
export const readText = (file: SourceFile): Result<Capture> => {
  const read = readFrontMatter(file);
  if (!read.ok) return read;
  const { values, lists, draft, rest, restLine } = read.value;
  const lines = toLines(rest, restLine);
  const top = lines.slice(0, signLines);
  const profile =
    textProfiles.find(({ signs }) => top.some(({ text }) => signs.some((sign) => sign.test(text)))) ?? plain;
  const stated = { title: values.get('title')?.text, published: values.has('published') };
  const page = readPageText(lines, profile, stated);
  const link = values.get('link');
  const published = values.get('published') ?? page.published;
  const otherStamps = values.has('published') ? [] : page.otherStamps;
  return succeed(
    {
      path: file.path,
      profile: profile.name,
      title: values.get('title') ?? page.title,
      published,
      updated: values.get('updated') ?? page.updated,
      timezone: profile.timezone,
      link,
      id: values.get('id'),
      number: articleNumber(link, file.path),
      slug: values.get('slug'),
      section: values.get('section'),
      language: values.get('language'),
      profileLanguage: page.language,
      authors: lists.get('author') ?? page.authors,
      tags: lists.get('tags') ?? [],
      image: values.get('image'),
      captions: page.captions,
      paragraphs: page.paragraphs,
      credits: page.credits,
      draft,
      stated: new Set(values.keys()),
      dropped: page.dropped,
      problems: otherStamps.map((stamp) => twoStamps(file.path, published, stamp)),
    },
    read.problems,
  );
};

const twoStamps = (path: string, first: Found | undefined, other: Found): Problem => ({
  code: 'input/two-stamps',
  severity: 'warning',
  path,
  line: other.line,
  message: `Expected one stamp, found a second one, "${other.text}". The first, "${first?.text ?? ''}", is taken; write "published:" in front matter to choose.`,
});

/** The source's own article number, by the address or else by the file's name, e.g. `rthk/1837427`. */
const articleNumber = (link: Found | undefined, path: string): string | undefined => {
  const fileName = (path.split('/').at(-1) ?? '').replace(/^\d{3,}_(?=.)/, '');
  for (const profile of textProfiles) {
    const number =
      profile.numberInAddress?.exec(link?.text ?? '')?.[1] ?? profile.numberInFileName?.exec(fileName)?.[1];
    if (number !== undefined) return `${profile.name}/${number}`;
  }
  return undefined;
};
