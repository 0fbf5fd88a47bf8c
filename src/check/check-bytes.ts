import { encodingName } from '../codec/encoding/labels.ts';
import { beginsWith, readAs } from '../codec/encoding/whatwg.ts';
import { type Checked, type CheckOptions, checkDocument, largestDocument, refuseLarge } from './check.ts';
import { byCheckPlace, toCheckProblem } from './check-problem.ts';
import { decodeXml } from './xml-encoding.ts';

export interface BytesOptions extends CheckOptions {
  /** What the server says the encoding is. It counts where the document does not say. */
  readonly charset?: string | undefined;
}

/** What was found, and the text it was found in. */
export interface CheckedText extends Checked {
  readonly text: string;
}

/** Checks a document as it lies on a disk or comes from a server: decodes it by its mark or its declaration first. */
export const checkBytes = (bytes: Uint8Array, { charset, ...options }: BytesOptions = {}): CheckedText => {
  if (bytes.length > largestDocument) return { ...refuseLarge(options.path ?? '-'), text: '' };
  const { text: decoded, findings } = decodeXml(bytes);
  const told = findings.map(({ law, finding }) => toCheckProblem(options.path ?? '-', law, finding));
  if (decoded !== undefined) {
    // A mark before JSON is a matter for a rule; before XML it is as it should be.
    const isMarkedJson = beginsWith(bytes, [0xef, 0xbb, 0xbf]) && /^\s*[{[]/.test(decoded);
    const text = isMarkedJson ? `\ufeff${decoded}` : decoded;
    const checked = checkDocument(text, options);
    return { ...checked, problems: [...told, ...checked.problems].toSorted(byCheckPlace), text };
  }
  const name = charset === undefined ? undefined : encodingName(charset);
  const served = name === undefined ? undefined : readAs(bytes, name);
  if (served !== undefined) return { ...checkDocument(served, options), text: served };
  return { format: undefined, problems: told, text: '' };
};
