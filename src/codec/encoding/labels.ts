import { labelToName } from '@exodus/bytes/encoding-lite.js';

/** The standard's name for a label as files declare it, e.g. `Big5` for `big5-hkscs`; `undefined` for one that no browser knows. Loads no table of characters. */
export const encodingName = (label: string): string | undefined => labelToName(label) ?? undefined;
