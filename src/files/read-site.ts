import { join } from 'node:path';
import { readIfThere } from './disk.ts';
import { findTarget } from './read-checked.ts';

/** Every file below `out`, by its name, as it is to be served: dot files and links are not. Empty when there is no such folder. */
export const readSite = (out: string): readonly { readonly name: string; readonly bytes: Uint8Array }[] => {
  const target = findTarget(out);
  const names = target?.kind === 'directory' ? target.names : [];
  return names.flatMap((name) => {
    const bytes = readIfThere(join(out, name), largest);
    return bytes === undefined ? [] : { name, bytes };
  });
};

/** All is served from memory: what is larger belongs on another server. In bytes. */
const largest = 50_000_000;
