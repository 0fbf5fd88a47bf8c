import type { Capture, SourceFile } from '../model/capture.ts';
import type { Result } from '../model/result.ts';
import { readText } from './text.ts';

/** One kind of file that can hold an article. */
interface InputFormat {
  readonly name: string;
  /** In lower case, with the dot. */
  readonly extensions: readonly string[];
  read(file: SourceFile): Result<Capture>;
}

/** The kinds of file that are read. A newcomer adds one as one file and one line. */
const inputFormats: readonly InputFormat[] = [{ name: 'text', extensions: ['.txt', '.text'], read: readText }];

/** The extensions of files that may hold an article, in lower case, with the dot. */
export const articleExtensions: readonly string[] = inputFormats.flatMap(({ extensions }) => extensions);

/** What the file says. The caller gives only files with one of `articleExtensions`. */
export const readCapture = (file: SourceFile): Result<Capture> => {
  const format = inputFormats.find(({ extensions }) =>
    extensions.some((ending) => file.path.toLowerCase().endsWith(ending)),
  );
  if (format === undefined) throw new TypeError(`No input format reads "${file.path}".`);
  return format.read(file);
};
