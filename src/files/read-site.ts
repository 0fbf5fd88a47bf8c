import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from './disk.ts';
import { findTarget } from './read-checked.ts';

interface FoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it was written, in milliseconds since 1970. */
  readonly changed: number;
}

/** Every file below `out`, by its name, as it is to be served: dot files and links are not. Empty when there is no such folder. */
export const readSite = (out: string): readonly FoundFile[] => {
  const target = findTarget(out);
  const names = target?.kind === 'directory' ? target.names : [];
  return names.flatMap((name) => {
    // Its time first: bytes that are younger are told to be so at the next look.
    const changed = statSync(join(out, name), { throwIfNoEntry: false })?.mtimeMs;
    const bytes = readIfThere(join(out, name), largest);
    return bytes === undefined || changed === undefined ? [] : { name, bytes, changed };
  });
};

/** All is served from memory: what is larger belongs on another server. In bytes. */
const largest = 50_000_000;
