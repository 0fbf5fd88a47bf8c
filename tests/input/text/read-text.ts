import { withFrontMatter } from '../../../src/input/front-matter.ts';
import { toNamed } from '../../../src/input/profiles/index.ts';
import { splitFrontMatter } from '../../../src/input/split-front-matter.ts';
import { readText } from '../../../src/input/text/text.ts';
import type { Capture } from '../../../src/model/capture.ts';
import { fail, type Result, succeed } from '../../../src/model/result.ts';

/** Reads a text with what stands on top of it, as the door does. */
export const readWhole = (text: string, path = 'local/story.txt'): Result<readonly Capture[]> => {
  const split = splitFrontMatter(path, text);
  if (!split.ok) return split;
  const { frontMatter, rest } = split.value;
  const read = readText(rest, frontMatter);
  const problems = [...split.problems, ...read.problems];
  return read.ok
    ? succeed(
        read.value.map((capture) => withFrontMatter(capture, frontMatter)),
        problems,
      )
    : fail(...problems);
};

/** The one capture of a text that is an article. */
export const captureOf = (text: string, path?: string): Capture => {
  const read = readWhole(text, path);
  const [capture] = read.ok ? read.value : [];
  if (capture === undefined) throw new TypeError(`Expected a capture, found ${JSON.stringify(read.problems)}.`);
  return capture;
};

/** The article number by the address, else by the file's name. */
export const numberOf = (text: string, path: string): string | undefined =>
  toNamed(captureOf(text, path).link?.text, path)?.number;

/** The words of captions, paragraphs and the like. */
export const words = (found: readonly { readonly text: string }[]): readonly string[] => found.map(({ text }) => text);
