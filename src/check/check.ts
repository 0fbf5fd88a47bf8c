import { type CheckProblem, toCheckProblem } from './check-problem.ts';
import type { DocumentFormat } from './document.ts';
import { judge } from './judge.ts';
import { toDocument } from './parse.ts';
import type { Law } from './rule.ts';
import { rules } from './rules/index.ts';

export type { CheckProblem } from './check-problem.ts';

export interface CheckOptions {
  /** The address the document was fetched from or will be published under. */
  readonly url?: string | undefined;
  /** What the document is called in the findings; `-` when not named. */
  readonly path?: string | undefined;
}

/** What a document is, and everything found in it. */
export interface Checked {
  /** `undefined` where it could not be read. */
  readonly format: DocumentFormat | undefined;
  /** In the order of places. */
  readonly problems: readonly CheckProblem[];
}

/** Checks a feed (RSS 0.9 to 2.0, RSS 1.0, Atom, JSON Feed) or an OPML document. Everything it finds, in the order of places. */
export const check = (text: string, options: CheckOptions = {}): readonly CheckProblem[] =>
  checkDocument(text, options).problems;

/** The same, with what kind of document it turned out to be. */
export const checkDocument = (text: string, { url, path = '-' }: CheckOptions = {}): Checked => {
  if (text.length > largestDocument) return refuseLarge(path);
  const parsed = toDocument(text, url);
  return { format: parsed.document?.format, problems: judge(parsed, rules, path) };
};

/** In bytes or characters: twice what the W3C validator takes; no feed that readers like is half as large. */
export const largestDocument = 10_000_000;

/** What there is to say of a document that is larger: it is not looked into. */
export const refuseLarge = (path: string): Checked => {
  const message = 'Expected at most 10 MB, found more. Keep fewer items in the feed, or shorter ones.';
  return { format: undefined, problems: [toCheckProblem(path, tooLarge, { line: 1, column: 1, message })] };
};

const tooLarge: Law = {
  code: 'ValidatorLimit',
  severity: 'error',
  spec: 'https://validator.w3.org/feed/docs/error/ValidatorLimit.html',
};
