import { holdsMoreTags } from '../../codec/html/page.ts';
import type { SourceText } from '../../model/capture.ts';
import type { Problem } from '../../model/problem.ts';

/** A saved page has some thousand; each one is asked several hundred questions. */
const mostElements = 150_000;

/** What is wrong with a page that has more elements than any page of a newsroom; `undefined` for all others. */
export const tooLarge = ({ path, line, text }: SourceText): Problem | undefined => {
  if (!holdsMoreTags(text, mostElements)) return undefined;
  const message = `Expected a page of at most ${mostElements} elements, found more. Put only the article into the file.`;
  return { code: 'input/too-many-elements', severity: 'error', path, line, message };
};
