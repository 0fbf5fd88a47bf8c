/** A long text that was put aside: read back each time it is asked for, it takes up no memory in between. */
export interface Aside {
  read(): string;
}

/** A text as it is, or where it was put. */
export type LongText = string | Aside;

/** Puts a text aside where that saves memory; it reads back the same. */
export type PutAside = (text: string) => LongText;

/** Keeps every text at hand. */
export const keepAtHand: PutAside = (text) => text;

/** The text itself. Throws what the disk says. */
export const wholeText = (text: LongText): string => (typeof text === 'string' ? text : text.read());
