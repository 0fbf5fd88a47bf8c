import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type PublishOptions, publish, type Report } from '../src/publish.ts';

export const channelYaml =
  'url: https://news.example.org/x/\nid: tag:news.example.org,2026:n\nlanguage: en-HK\ntimezone: Asia/Hong_Kong\n';

/** A capture of the plain kind. */
export const story = (title: string, words: string, stamp = '2020-01-02 HKT 10:00'): string =>
  `${title}\n\n${stamp}\n\n${words}\n`;

/** What feed.json says of an item. */
export interface Item {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly content_html: string;
  readonly [name: string]: unknown;
}

/** A folder with articles/ and out/, somewhere temporary. */
export interface NewsFolder {
  readonly root: string;
  write(path: string, text: string | Uint8Array): void;
  remove(path: string): void;
  read(path: string): string;
  build(options?: Partial<PublishOptions>): Promise<Report>;
  items(): readonly Item[];
  /** Every file in out/ with its bytes, inode and time of change. */
  snapshot(): Readonly<Record<string, string>>;
}

/** A file as it lies there. */
interface LyingFile {
  readonly bytes: Buffer;
  /** Its inode and time of change: another one where it was written anew. */
  readonly place: string;
}

/** Every file below a folder, in the order of names; none where there is no folder. */
export const filesIn = (folder: string): ReadonlyMap<string, LyingFile> => {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return new Map(
    names.toSorted().flatMap((name) => {
      const path = join(folder, name);
      const stat = statSync(path, { bigint: true });
      return stat.isFile() ? [[name, { bytes: readFileSync(path), place: `${stat.ino} ${stat.mtimeNs}` }]] : [];
    }),
  );
};

export const makeNewsFolder = (articles: Readonly<Record<string, string>> = {}): NewsFolder => {
  const root = mkdtempSync(join(tmpdir(), 'feedwright-news-'));
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  write('articles/channel.yaml', channelYaml);
  for (const [name, text] of Object.entries(articles)) write(`articles/${name}`, text);
  return {
    root,
    write,
    read,
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    build: (options = {}) => publish({ root, now: new Date('2026-01-01T00:00:00Z'), ...options }),
    items: () => {
      const feed: { readonly items: readonly Item[] } = JSON.parse(read('out/feed.json'));
      return feed.items;
    },
    snapshot: () =>
      Object.fromEntries(
        [...filesIn(join(root, 'out'))].map(([name, { bytes, place }]) => [name, `${place} ${bytes.toString('utf8')}`]),
      ),
  };
};
