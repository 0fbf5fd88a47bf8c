import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from '../codec/utf8.ts';
import type { SourceFile } from '../model/capture.ts';
import { compare, type Problem } from '../model/problem.ts';
import { isDiskTrouble } from './disk.ts';

export interface ReadArticles {
  /** In the order of their paths, by code unit. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** A larger file is no captured article; in bytes. */
const largestFile = 5_000_000;

/**
 * Reads every article below `folder`, once, in the order of the paths. Dot files, editors' backups, README files and
 * channel.yaml are not articles; other kinds of file are told of in one note. `undefined` when the folder is not there.
 */
export const readArticles = (folder: string, extensions: readonly string[]): ReadArticles | undefined => {
  const found = list(folder, '');
  if (found === undefined) return undefined;
  const problems: Problem[] = [...found.problems];
  const files: SourceFile[] = [];
  const others: string[] = [];
  for (const path of found.paths.toSorted(compare)) {
    if (!extensions.some((extension) => path.toLowerCase().endsWith(extension))) {
      others.push(path);
      continue;
    }
    const read = readOne(join(folder, path), path);
    if ('text' in read) files.push(read);
    else problems.push(read);
  }
  if (others.length > 0) {
    const named = others.slice(0, 3).join(', ') + (others.length > 3 ? ', …' : '');
    const message = `Expected articles (${extensions.join(', ')}), found ${others.length} other ${others.length === 1 ? 'file' : 'files'}, passed over: ${named}.`;
    problems.push({ code: 'files/other-kinds', severity: 'info', path: others[0] ?? '', message });
  }
  return { files, problems };
};

const notArticles = /^(?:\..*|.*~|#.*#|.*\.(?:bak|orig|swp|swo|swx|tmp|part|crdownload)|README.*|channel\.yaml)$/i;

interface Listing {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

const list = (folder: string, prefix: string): Listing | undefined => {
  let entries: { readonly name: Uint8Array; readonly folder: boolean; readonly file: boolean }[];
  try {
    entries = readdirSync(join(folder, prefix), { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
      name: entry.name,
      folder: entry.isDirectory(),
      file: entry.isFile(),
    }));
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
    if (prefix === '' && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    return { paths: [], problems: [unreadable(prefix === '' ? '.' : prefix.slice(0, -1), error.code)] };
  }
  const paths: string[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const decoded = decodeUtf8(entry.name);
    if (decoded.ok && notArticles.test(decoded.text)) continue;
    if (!decoded.ok) {
      const shown = prefix + Buffer.from(entry.name).toString('latin1');
      problems.push({
        code: 'files/bad-name',
        severity: 'error',
        path: shown,
        message: 'Expected a file name in UTF-8, found other bytes. Rename the file.',
      });
    } else if (entry.folder) {
      const below = list(folder, `${prefix}${decoded.text}/`);
      paths.push(...(below?.paths ?? []));
      problems.push(...(below?.problems ?? []));
    } else if (entry.file) {
      paths.push(prefix + decoded.text);
    } else {
      const message = 'Expected a file, found a link, a device or a pipe. Put a copy of the file here instead.';
      problems.push({ code: 'files/no-file', severity: 'error', path: prefix + decoded.text, message });
    }
  }
  return { paths, problems };
};

const readOne = (fullPath: string, path: string): SourceFile | Problem => {
  const problem = (fact: string, message: string, line?: number): Problem => ({
    code: `files/${fact}`,
    severity: 'error',
    path,
    line,
    message,
  });
  let bytes: Uint8Array | number;
  try {
    bytes = readBytes(fullPath);
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
    return unreadable(path, error.code);
  }
  if (typeof bytes === 'number')
    return problem(
      'too-large',
      `Expected at most ${largestFile} bytes, found ${bytes}. Put only the article into the file.`,
      1,
    );
  if (bytes.length === 0 || (bytes.length === 3 && bytes[0] === 0xef && bytes[1] === 0xbb))
    return problem('empty', 'Expected an article, found an empty file. Capture it again, or delete it.', 1);
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) {
    if (decoded.text.slice(0, 200).split('\0').length > 20)
      return problem('not-utf8', 'Expected UTF-8, found NUL bytes: a binary file, or UTF-16. Save it as UTF-8.', 1);
    return { path, text: decoded.text };
  }
  const likely = decoded.likely === undefined ? '' : ` It looks like ${decoded.likely}.`;
  return problem(
    'not-utf8',
    `Expected UTF-8, found other bytes at byte ${decoded.offset}.${likely} Save it as UTF-8.`,
    decoded.line,
  );
};

/** The bytes of a regular file, or its size when that is too large. A pipe or a device never blocks. */
const readBytes = (path: string): Uint8Array | number => {
  if (!lstatSync(path).isFile()) return new Uint8Array();
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
  message: `Expected a file that can be read, found ${code}. Check its permissions.`,
});
