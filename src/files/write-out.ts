import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { FeedDocument, StoredDocument } from '../model/channel.ts';
import { wholeText } from '../model/long-text.ts';
import type { Progress } from '../model/progress.ts';
import type { WrittenFile } from '../model/report.ts';
import { makeFolder, readIfThere } from './disk.ts';

/** What is put in place together. */
export interface Documents {
  /** What the feeds point at; in place before any of them is. */
  readonly pages: readonly StoredDocument[];
  readonly feeds: readonly FeedDocument[];
}

/** What is to be done in between. */
interface Moments {
  /** When all is written and nothing has been put in place. */
  readonly beforePages?: (() => void) | undefined;
  /** When the pages are in place. */
  readonly beforeFeeds?: (() => void) | undefined;
  /** Told of every document that is written. */
  readonly progress?: Progress | undefined;
}

/** In `out/`, so that a rename stays within one file system; no server shows a dot folder. */
const stageName = '.stage';

/**
 * Puts documents in place: all of them are written and flushed beside their places first, so that a full disk changes nothing;
 * then pages are renamed, then feeds, and a reader finds each of them whole at any moment. One with equal bytes is left alone,
 * its mtime too. `moments` come only when something has changed. Throws what the disk says.
 */
export const writeOut = (out: string, { pages, feeds }: Documents, moments: Moments = {}): readonly WrittenFile[] => {
  const isNew = new Map([...pages, ...feeds].map((document) => [document, !isInPlace(out, document)]));
  const ofNew = (documents: readonly StoredDocument[]): readonly StoredDocument[] =>
    documents.filter((one) => isNew.get(one));
  const fresh = [...ofNew(pages), ...ofNew(feeds)];
  if (fresh.length > 0) {
    makeFolder(out);
    clearStage(out);
    try {
      const staged = stage(out, fresh, moments.progress);
      moments.beforePages?.();
      moveIn(out, ofNew(pages), staged);
      moments.beforeFeeds?.();
      moveIn(out, ofNew(feeds), staged);
    } finally {
      clearStage(out);
    }
  }
  return [...isNew].map(([{ name }, written]) => ({ name, status: written ? 'written' : 'unchanged' }));
};

/** True when a document lies there already, byte for byte. */
export const isInPlace = (out: string, document: StoredDocument): boolean => {
  const place = join(out, document.name);
  // Of a first build nothing is there, and an error that is thrown takes longer than all else.
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return false;
  return readIfThere(place)?.equals(Buffer.from(wholeText(document.text), 'utf8')) === true;
};

/** Takes away what a killed build has left in `out`. To be called by the one build that holds the lock. */
export const clearStage = (out: string): void => rmSync(join(out, stageName), { recursive: true, force: true });

/** Writes documents beside their places and flushes them: a rename alone can leave an empty file after a power cut. */
const stage = (
  out: string,
  documents: readonly StoredDocument[],
  progress?: Progress,
): ReadonlyMap<StoredDocument, string> => {
  const folder = join(out, stageName);
  mkdirSync(folder);
  const staged = new Map(documents.map((document, at) => [document, join(folder, String(at))]));
  const root = realpathSync(out);
  const known = new Set<string>();
  for (const [{ name, text }, path] of staged) {
    const place = join(out, name);
    if (!known.has(dirname(place))) {
      makeFolder(dirname(place));
      keepInside(root, place);
      known.add(dirname(place));
    }
    keepFolder(place);
    writeFileSync(path, wholeText(text), { flag: 'wx' });
  }
  // All are written before the first is flushed: that takes half the time.
  let done = 0;
  for (const path of staged.values()) {
    progress?.('writing', done, staged.size);
    flush(path);
    done += 1;
  }
  return staged;
};

const moveIn = (
  out: string,
  documents: readonly StoredDocument[],
  staged: ReadonlyMap<StoredDocument, string>,
): void => {
  const folders = new Set<string>();
  for (const document of documents) {
    const place = join(out, document.name);
    renameSync(staged.get(document) ?? '', place);
    // The folder that a new one was made in, too.
    folders.add(dirname(place)).add(out);
  }
  for (const folder of folders) flush(folder);
};

const flush = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** A link inside `out/`, whose real path is `root`, must not lead a document out of it. */
const keepInside = (root: string, place: string): void => {
  const real = realpathSync(dirname(place));
  if (real !== root && !real.startsWith(root + sep)) {
    throw asTrouble('ELOOP', place, `Expected a folder inside ${root}, found a link to ${real}.`);
  }
};

/** A folder in a document's place is told of before anything moves. */
const keepFolder = (place: string): void => {
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw asTrouble('EISDIR', place, `Expected a file or nothing at ${place}, found a folder.`);
  }
};

const asTrouble = (code: string, path: string, message: string): Error =>
  Object.assign(new Error(message), { code, path, syscall: 'open' });
