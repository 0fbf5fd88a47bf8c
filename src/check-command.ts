import { resolve } from 'node:path';
import { largestDocument } from './check/check.ts';
import { checkBytes } from './check/check-bytes.ts';
import { byCheckPlace, type CheckProblem } from './check/check-problem.ts';
import { checkServed } from './check/check-served.ts';
import { checkDirectory, type NamedDocument } from './check/directory.ts';
import { isFeedLike, mayBeFeed } from './check/feed-kind.ts';
import { findTarget, readUpTo, troubleOf } from './files/read-checked.ts';
import { fetchFeed } from './net/fetch-feed.ts';

export interface CheckRequest {
  /** Files, folders, addresses, or `-`. */
  readonly targets: readonly string[];
  /** What is published: checked when no target is named, and the one folder that is known to hold all pages. */
  readonly out: string;
  /** What `feedwright` says it is when it asks a server. */
  readonly agent: string;
  /** Standard input, to its end. */
  readInput(): Promise<Uint8Array>;
}

/** A target that could not be checked. */
export interface CheckTrouble {
  readonly path: string;
  readonly code: 'files/missing' | 'files/no-feed' | 'files/unreadable' | 'net/no-answer';
  /** 2: the command names what is not there. 4: the disk or the network said no. */
  readonly exitCode: 2 | 4;
  readonly message: string;
}

/** A document with what there is to say of it. */
export interface CheckedFile {
  readonly path: string;
  /** `''` where it could not be decoded. */
  readonly text: string;
  readonly problems: readonly CheckProblem[];
}

/** What a check found. */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly troubles: readonly CheckTrouble[];
}

/** Checks what is named, one after the other; what cannot be had is told, and the others are checked all the same. */
export const checkTargets = async (request: CheckRequest): Promise<CheckReport> => {
  const targets = request.targets.length === 0 ? [request.out] : request.targets;
  const reports: CheckReport[] = [];
  for (const target of targets) reports.push(await checkTarget(target, request));
  return {
    files: reports.flatMap(({ files }) => files),
    troubles: reports.flatMap(({ troubles }) => troubles),
  };
};

const checkTarget = async (target: string, { agent, out, readInput }: CheckRequest): Promise<CheckReport> => {
  if (target === '-') return one(checkBytes(await readInput(), { path: '-' }), '-');
  if (/^https?:\/\//i.test(target)) return checkAddress(target, agent);
  return checkPath(target, resolve(target) === resolve(out));
};

const one = (checked: Omit<CheckedFile, 'path'>, path: string): CheckReport => ({
  files: [{ path, text: checked.text, problems: checked.problems }],
  troubles: [],
});

const trouble = (path: string, code: CheckTrouble['code'], message: string): CheckReport => ({
  files: [],
  troubles: [{ path, code, message, exitCode: code === 'files/missing' || code === 'files/no-feed' ? 2 : 4 }],
});

const checkAddress = async (address: string, agent: string): Promise<CheckReport> => {
  if (!URL.canParse(address)) return trouble(address, 'files/missing', 'Expected an address that is one, found none.');
  const fetching = await fetchFeed(address, agent);
  if (!fetching.ok) return trouble(address, 'net/no-answer', fetching.reason);
  return one(checkServed(fetching.fetched, address), address);
};

const checkPath = (path: string, isWhole: boolean): CheckReport => {
  try {
    const found = findTarget(path);
    if (found === undefined) {
      const message = 'Expected a file, a folder, an address or "-", found nothing of this name. Correct the name.';
      return trouble(path, 'files/missing', message);
    }
    if (found.kind === 'directory') return checkFolder(path, found.names, isWhole);
    return one(checkBytes(readUpTo(path, largestDocument), { path }), path);
  } catch (error) {
    return unreadable(path, error);
  }
};

const unreadable = (path: string, error: unknown): CheckReport => {
  const message = `Expected a file that can be read, found ${troubleOf(error)}. Check its permissions.`;
  return trouble(path, 'files/unreadable', message);
};

const checkFolder = (folder: string, names: readonly string[], isWhole: boolean): CheckReport => {
  const below = folder.replace(/\/+$/, '');
  const reports: CheckReport[] = [];
  const documents: NamedDocument[] = [];
  for (const name of names.filter(mayBeFeed)) {
    const path = `${below}/${name}`;
    try {
      const { text, format, problems } = checkBytes(readUpTo(path, largestDocument), { path });
      if (!isFeedLike(name, text)) continue;
      reports.push(one({ text, problems }, path));
      if (format !== undefined) documents.push({ name, text });
    } catch (error) {
      reports.push(unreadable(path, error));
    }
  }
  if (reports.length === 0)
    return trouble(folder, 'files/no-feed', 'Expected feeds in this folder, found none. Name a file, or build first.');
  const together = checkDirectory({ documents, names: new Set(names), isWhole });
  return {
    files: reports.flatMap(({ files }) => files).map((file) => addTo(file, below, together)),
    troubles: reports.flatMap(({ troubles }) => troubles),
  };
};

const addTo = (file: CheckedFile, folder: string, together: readonly CheckProblem[]): CheckedFile => {
  const own = together
    .filter(({ path }) => `${folder}/${path}` === file.path)
    .map((problem) => ({ ...problem, path: file.path }));
  return own.length === 0 ? file : { ...file, problems: [...file.problems, ...own].toSorted(byCheckPlace) };
};
