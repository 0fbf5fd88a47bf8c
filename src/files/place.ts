import { lstatSync } from 'node:fs';
import { isDiskTrouble, readIfThere } from './disk.ts';

/** What lies at a place. */
export type Place =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly text: string }
  /** A folder, a link, a device, a file that may not be read: somebody's who knows what it is for. */
  | { readonly kind: 'other' };

/** What lies at `path`, and the text of a plain file that may be read. */
export const findPlain = (path: string): Place => {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return { kind: 'nothing' };
    const text = stat.isFile() ? readIfThere(path, largest)?.toString('utf8') : undefined;
    return text === undefined ? { kind: 'other' } : { kind: 'file', text };
  } catch (error) {
    if (isDiskTrouble(error) && error.code === 'ENOTDIR') return { kind: 'nothing' };
    if (isDiskTrouble(error) && (error.code === 'EACCES' || error.code === 'EPERM')) return { kind: 'other' };
    throw error;
  }
};

/** No page that feedwright makes is as large. In bytes. */
const largest = 10_000_000;
