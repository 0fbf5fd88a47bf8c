import { readFileSync } from 'node:fs';
import { noFrontMatter } from '../../../src/input/front-matter.ts';
import { readHtml } from '../../../src/input/html/html.ts';
import type { Capture } from '../../../src/model/capture.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Result } from '../../../src/model/result.ts';

/** What a page says, or why it is none. */
export const readPage = (html: string): Result<readonly Capture[]> =>
  readHtml({ path: 'a.html', text: html, line: 1 }, noFrontMatter);

/** The one capture of a page that is an article. */
export const captured = (html: string): Capture => {
  const read = readPage(html);
  const [capture] = read.ok ? read.value : [];
  if (capture === undefined) throw new TypeError(read.problems.map(({ message }) => message).join('\n'));
  return capture;
};

/** The problems of a page that is none. */
export const refused = (html: string): readonly Problem[] => {
  const read = readPage(html);
  if (read.ok) throw new TypeError('Expected a page that is no article, found one that is.');
  return read.problems;
};

/** A saved page of `tests/fixtures/pages/`. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/pages/${name}`, import.meta.url), 'utf8');

/** The words of blocks, captions or names. */
export const textsOf = (all: readonly { readonly text: string }[]): readonly string[] => all.map(({ text }) => text);
