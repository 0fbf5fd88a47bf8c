import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { FeedDocument } from '../model/channel.ts';
import { makeFolder, readIfThere } from './disk.ts';

export interface WrittenFile {
  /** Below `out/`. */
  readonly name: string;
  readonly status: 'written' | 'unchanged';
}

/**
 * Puts documents in place, in their order: pages are to come before the feeds that point at them. Each is whole or not
 * there; one with equal bytes is left alone, its mtime too. Throws what the disk says.
 */
export const writeOut = (out: string, documents: readonly FeedDocument[]): readonly WrittenFile[] => {
  const files: WrittenFile[] = [];
  const touched = new Set<string>();
  for (const document of documents) {
    const { name, text } = document;
    const path = join(out, name);
    if (isInPlace(out, document)) {
      files.push({ name, status: 'unchanged' });
      continue;
    }
    makeFolder(dirname(path));
    keepInside(out, dirname(path));
    writeWhole(path, Buffer.from(text, 'utf8'));
    touched.add(dirname(path));
    files.push({ name, status: 'written' });
  }
  for (const folder of touched) flushFolder(folder);
  return files;
};

/** True when a document lies there already, byte for byte. */
export const isInPlace = (out: string, { name, text }: FeedDocument): boolean =>
  readIfThere(join(out, name))?.equals(Buffer.from(text, 'utf8')) === true;

/** Flushed before it is renamed: a rename alone can leave an empty file after a power cut. */
export const writeWhole = (path: string, bytes: Uint8Array): void => {
  const draft = join(dirname(path), `.${basename(path)}.draft`);
  try {
    // What a killed run left behind, or a link laid here, is not written through.
    rmSync(draft, { force: true });
    writeFileSync(draft, bytes, { flush: true, flag: 'wx' });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
};

const flushFolder = (folder: string): void => {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** A link inside `out/` must not lead a document out of it. */
const keepInside = (out: string, folder: string): void => {
  const root = realpathSync(out);
  const real = realpathSync(folder);
  if (real !== root && !real.startsWith(root + sep)) {
    throw Object.assign(new Error(`Expected a folder inside ${root}, found a link to ${real}.`), {
      code: 'ELOOP',
      syscall: 'open',
    });
  }
};
