import { countMarkup } from '../codec/html/count.ts';
import { holdsMoreValues } from '../codec/json-scan.ts';
import { countLines } from '../codec/lines.ts';
import type { SourceText } from '../model/capture.ts';
import type { Problem } from '../model/problem.ts';

/** Why a text is not read, found before anything is made of it: what no newsroom has takes neither seconds nor memory. */
export interface TooMuch {
  /** The end of a problem's code. */
  readonly fact: 'too-long' | 'too-many-elements' | 'too-many-items' | 'too-many-lines';
  /** What was expected and found, and the cure. */
  readonly message: string;
}

/** Characters of one article: a novel has half as many. In UTF-16 code units. */
const longestText = 2_000_000;

/** Elements of a page, or of the markup in one article: a saved page has some thousand, and each is asked several hundred questions. */
const mostElements = 30_000;

/** `<` in one: every element has two at most, and some comments stand between them. */
const mostSigns = 120_000;

/** Lines of words: a report has some thousand. */
const mostLines = 100_000;

/** What a page has too much of; `undefined` for any that a newsroom has. */
export const tooMuchOnPage = (text: string): TooMuch | undefined => tooMuchMarkup([text], 'a page');

/** What the words and the markup of one article have too much of. */
export const tooMuchInArticle = (texts: readonly string[]): TooMuch | undefined =>
  tooManyLines(texts) ?? tooMuchMarkup(texts, 'an article');

/** What words without any markup have too much of. */
export const tooMuchText = (text: string): TooMuch | undefined =>
  tooManyLines([text]) ?? tooLong(text.length, 'a text');

/** A file of the size that is read has five hundred bytes for each of these. */
const mostItems = 10_000;

/** What a feed, or a list in JSON, of so many items has too much of. */
export const tooManyItems = (found: number, what: 'a feed' | 'a list'): TooMuch | undefined =>
  found > mostItems
    ? {
        fact: 'too-many-items',
        message: `Expected ${what} of at most ${mostItems} ${what === 'a feed' ? 'items' : 'articles'}, found ${found}. ${severalFiles}`,
      }
    : undefined;

/** Values of a JSON file: of ten thousand articles each had twenty. */
const mostValues = 200_000;

/** What a JSON file has too much of; any other text may seem to be one. */
export const tooMuchJson = (text: string): TooMuch | undefined =>
  holdsMoreValues(text, mostValues)
    ? toTooMuch('too-many-items', `JSON of at most ${mostValues} values`, severalFiles)
    : undefined;

/** Elements of a feed in XML: of ten thousand items each had fifteen. */
const mostXmlElements = 150_000;

/** What a feed in XML has too much of. */
export const tooMuchXml = (text: string): TooMuch | undefined => {
  let found = 0;
  for (let at = text.indexOf('<'); at !== -1 && found <= mostXmlElements; at = text.indexOf('<', at + 1))
    if (text.charAt(at + 1) !== '/') found += 1;
  return found > mostXmlElements
    ? toTooMuch('too-many-elements', `a feed of at most ${mostXmlElements} elements`, severalFiles)
    : undefined;
};

/** The problem of a file of which all is too much. */
export const tooMuchOf = ({ path, line }: Omit<SourceText, 'text'>, { fact, message }: TooMuch): Problem => ({
  code: `input/${fact}`,
  severity: 'error',
  path,
  line,
  message,
});

const tooMuchMarkup = (texts: readonly string[], what: string): TooMuch | undefined => {
  let elements = 0;
  let signs = 0;
  let words = 0;
  for (const text of texts) {
    const count = countMarkup(text, mostSigns + 1);
    elements += count.elements;
    signs += count.signs;
    words += count.words;
  }
  if (elements > mostElements) return toTooMuch('too-many-elements', `${what} of at most ${mostElements} elements`);
  if (signs > mostSigns) return toTooMuch('too-many-elements', `${what} with at most ${mostSigns} times "<"`);
  return tooLong(words, what);
};

const tooLong = (length: number, what: string): TooMuch | undefined =>
  length > longestText ? toTooMuch('too-long', `${what} of at most ${longestText} characters`) : undefined;

const tooManyLines = (texts: readonly string[]): TooMuch | undefined =>
  texts.reduce((sum, text) => sum + countLines(text), 0) > mostLines
    ? toTooMuch('too-many-lines', `a text of at most ${mostLines} lines`)
    : undefined;

const onlyArticle = 'Put only the article into the file.';
const severalFiles = 'Make several files of it.';

const toTooMuch = (fact: TooMuch['fact'], expected: string, cure = onlyArticle): TooMuch => ({
  fact,
  message: `Expected ${expected}, found more. ${cure}`,
});
