/** `error`: left out or refused. `warning`: published, and a person should look. `info`: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Trouble as data. Collected, never thrown. */
export interface Problem {
  /** `room/fact`, e.g. `article/no-published`. */
  readonly code: string;
  readonly severity: Severity;
  /** The file it is about, relative to `articles/`, or a document's name in `out/`. */
  readonly path: string;
  /** Counted from 1; `undefined` where the whole file is meant. */
  readonly line?: number | undefined;
  /** Where the article begins that is left out for it, of a file that holds others. */
  readonly item?: number | undefined;
  /** A full sentence: what was expected, what was found, and the cure. */
  readonly message: string;
}

/** By path, then line, then code, compared by code unit: the order in which problems are told. */
export const byPlace = (a: Problem, b: Problem): number =>
  compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compare(a.code, b.code) || compare(a.message, b.message);

/** Code-unit order, the same under every locale. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A piece of a file as it is shown in a message: quoted, on one line, at most 80 characters of it. */
export const quote = (text: string): string => {
  const characters = [...text];
  const shown = characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : text;
  return JSON.stringify(shown);
};
