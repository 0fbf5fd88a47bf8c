import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from '../codec/encoding/utf8.ts';
import type { SourceFile } from '../model/capture.ts';
import { compare, type Problem } from '../model/problem.ts';
import { fail, type Result, succeed } from '../model/result.ts';
import { isDiskTrouble, isExhausted, isFolder } from './disk.ts';
import { foldersBesidePages, isNoArticle } from './names.ts';

/** What lies below `articles/`: the paths of files that may be articles, by code unit, and what is none. */
export interface ArticleList {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
  /** False when a folder could not be read, or is behind a link: nobody knows which files it holds. */
  readonly isWhole: boolean;
}

/** A larger file is no captured article; in bytes. */
export const largestFile = 5_000_000;

/**
 * Lists every file below `folder` that may be an article, in the order of the paths. Dot files, editors' backups, README
 * files and channel.yaml are not articles; other kinds of file are told of in one note. `undefined` when the folder is not
 * there.
 */
export const listArticles = (folder: string, extensions: readonly string[]): ArticleList | undefined => {
  const found = list(folder, '');
  if (found === undefined) return undefined;
  const isArticle = (path: string): boolean => hasExtension(path, extensions);
  const others = found.paths.filter((path) => !isArticle(path)).toSorted(compare);
  const paths = found.paths.filter(isArticle).toSorted(compare);
  if (others.length === 0) return { ...found, paths };
  const named = others.slice(0, 3).join(', ') + (others.length > 3 ? ', …' : '');
  const message = `Expected articles (${extensions.join(', ')}), found ${others.length} other ${others.length === 1 ? 'file' : 'files'}, passed over: ${named}.`;
  const note: Problem = { code: 'files/other-kinds', severity: 'info', path: others[0] ?? '', message };
  return { ...found, paths, problems: [...found.problems, note] };
};

/** True for a name with one of these extensions, which are in lower case. */
export const hasExtension = (path: string, extensions: readonly string[]): boolean =>
  extensions.some((extension) => path.toLowerCase().endsWith(extension));

const list = (folder: string, prefix: string): ArticleList | undefined => {
  let entries: { readonly name: Uint8Array; readonly folder: boolean; readonly file: boolean }[];
  try {
    entries = readdirSync(join(folder, prefix), { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
      name: entry.name,
      folder: entry.isDirectory(),
      file: entry.isFile(),
    }));
  } catch (error) {
    if (!isDiskTrouble(error) || isExhausted(error)) throw error;
    if (prefix === '' && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    return { paths: [], problems: [unreadable(prefix === '' ? '.' : prefix.slice(0, -1), error.code)], isWhole: false };
  }
  const paths: string[] = [];
  const problems: Problem[] = [];
  let isWhole = true;
  const names = entries.map(({ name }) => decodeUtf8(name));
  const besidePages = foldersBesidePages(names.flatMap((name) => (name.ok ? name.text : [])));
  for (const [at, entry] of entries.entries()) {
    const decoded = names[at] ?? decodeUtf8(entry.name);
    if (decoded.ok && (isNoArticle(decoded.text) || (entry.folder && besidePages.has(decoded.text)))) continue;
    if (!decoded.ok) {
      const shown = prefix + Buffer.from(entry.name).toString('latin1');
      problems.push({
        code: 'files/bad-name',
        severity: 'error',
        path: shown,
        line: 1,
        message: 'Expected a file name in UTF-8, found other bytes. Rename the file.',
      });
      isWhole &&= !entry.folder;
    } else if (entry.folder) {
      const below = list(folder, `${prefix}${decoded.text}/`);
      // One by one: a folder may hold more than a call takes arguments.
      for (const path of below?.paths ?? []) paths.push(path);
      for (const problem of below?.problems ?? []) problems.push(problem);
      isWhole &&= below?.isWhole !== false;
    } else if (entry.file) {
      paths.push(prefix + decoded.text);
    } else {
      problems.push(noFile(prefix + decoded.text));
      isWhole &&= !leadsToFolder(join(folder, prefix, decoded.text));
    }
  }
  return { paths, problems, isWhole };
};

/** True for a link to a folder, and for one of which the system does not say where it leads. */
const leadsToFolder = (path: string): boolean => {
  try {
    return isFolder(path);
  } catch (error) {
    if (!isDiskTrouble(error) || isExhausted(error)) throw error;
    return error.code !== 'ELOOP';
  }
};

const noFile = (path: string): Problem => ({
  code: 'files/no-file',
  severity: 'error',
  path,
  line: 1,
  message: 'Expected a file, found a link, a device or a pipe. Put a copy of the file here instead.',
});

/** The bytes of one file of the list, or why they cannot be had. */
export const readArticle = (folder: string, path: string): Result<SourceFile> => {
  let bytes: Uint8Array | number | undefined;
  try {
    bytes = readBytes(join(folder, path));
  } catch (error) {
    if (!isDiskTrouble(error) || isExhausted(error)) throw error;
    return fail(unreadable(path, error.code));
  }
  if (bytes === undefined) return fail(noFile(path));
  if (typeof bytes !== 'number') return succeed({ path, bytes });
  const message = `Expected at most ${largestFile} bytes, found ${bytes}. Put only the article into the file.`;
  return fail({ code: 'files/too-large', severity: 'error', path, line: 1, message });
};

/** The bytes of a regular file, its size when that is too large, `undefined` for anything else. A pipe or a device never blocks. */
const readBytes = (path: string): Uint8Array | number | undefined => {
  if (!lstatSync(path).isFile()) return undefined;
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { size } = fstatSync(descriptor);
    if (size > largestFile) return size;
    const buffer = Buffer.alloc(size);
    let length = 0;
    while (length < size) {
      const read = readSync(descriptor, buffer, length, size - length, null);
      if (read === 0) break;
      length += read;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
};

const unreadable = (path: string, code: string): Problem => ({
  code: 'files/unreadable',
  severity: 'error',
  path,
  line: 1,
  message: `Expected a file that can be read, found ${code}. Check its permissions.`,
});
