import type { Severity } from '../model/problem.ts';
import type { CheckedDocument, XmlDocument } from './document.ts';

/** A place in a document, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a rule found, and where. */
export interface Finding extends Place {
  /** A full sentence: what was expected, what was found (quoted), the cure. */
  readonly message: string;
  /** The passage about the very thing that was found, where the rule stands for many passages. */
  readonly spec?: string;
}

/** What a finding is called, how much it weighs, and where the rule is written. */
export interface Law {
  /** As the W3C validator calls it where it has a name for it, e.g. `MissingGuid`. */
  readonly code: string;
  readonly severity: Severity;
  /** The address of the specification's passage. */
  readonly spec: string;
  /** The W3C validator's name where it is another; `undefined` when it is the same, `none` when it has none. */
  readonly w3c?: string | undefined;
}

/** One rule: a law, and how it is told whether a document keeps it. */
export interface Rule extends Law {
  /** Every breach, in any order. Pure, and linear in the size of the document. */
  check(document: CheckedDocument): readonly Finding[];
}

/** A finding at an element or any other place. */
export const at = ({ line, column }: Place, message: string): Finding => ({ line, column, message });

/** How a rule of XML looks at a document: JSON has nothing of what it speaks of. */
export const inXml =
  (find: (document: XmlDocument) => readonly Finding[]): Rule['check'] =>
  (document) =>
    document.kind === 'xml' ? find(document) : [];
