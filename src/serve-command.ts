import { isDiskTrouble } from './files/disk.ts';
import { readSite } from './files/read-site.ts';
import { follow, lookBelow } from './files/watch.ts';
import { wholeText } from './model/long-text.ts';
import type { Problem } from './model/problem.ts';
import { type Permalink, toPermalink } from './model/values.ts';
import { formats } from './output/index.ts';
import { diskProblem, type PublishOptions, prepareAtRest, publish, toPrepareOptions } from './publish.ts';
import { type Listening, listen } from './serve/server.ts';
import { type ServedFile, type Site, toSite } from './serve/site.ts';
import { foldersIn } from './standstill.ts';

export interface ServeOptions extends Omit<PublishOptions, 'now'> {
  /** Of the machine; `127.0.0.1` is reached from this one only. */
  readonly host: string;
  /** 0 is any that is free. */
  readonly port: number;
  /** Build again when something in `articles/` changes, or an article that was held back is due. */
  readonly watches: boolean;
  /** Let all links lead to this server, in memory only, so that a reader can be tried before there is a host. */
  readonly isLocal: boolean;
  /** The clock. */
  readonly clock: () => Date;
  /** What a build has to say: problems not told before. */
  readonly tell: (problems: readonly Problem[]) => void;
}

/** A site that is served. */
export interface Serving {
  /** Its address, with a `/` at its end. */
  readonly url: Permalink;
  /** Where each feed is read, by its format's name; empty when nothing is published yet. */
  readonly feeds: readonly { readonly name: string; readonly url: string }[];
  /** The address that the feeds name, where it is another one. */
  readonly publishedAs: string | undefined;
  stop(): Promise<void>;
}

/** Builds, then serves `out/` from memory; meanwhile it answers 503. Rejects with what the system says, e.g. `EADDRINUSE`. */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  let made: Made | undefined;
  const listening = await listen(() => made?.site, options.host, options.port);
  try {
    const url = addressOf(options.host, listening);
    const { folder } = foldersIn(options);
    const seen = options.watches ? await lookBelow(folder) : '';
    const first = await makeSite(options, url, undefined);
    made = first;
    const stopping = new AbortController();
    const rebuild = async (): Promise<number> => {
      const next = await remake(options, url, made ?? first);
      made = next;
      return next.due;
    };
    const following = { folder, seen, due: first.due, clock: options.clock };
    const watching = options.watches ? follow(following, rebuild, stopping.signal) : Promise.resolve();
    const isThere = (fileName: string): boolean => first.site.resources.has(`/${fileName}`);
    return {
      url,
      feeds: formats
        .filter(({ fileName }) => isThere(fileName))
        .map(({ name, fileName }) => ({ name, url: `${url}${fileName}` })),
      publishedAs: first.publishedAs === url ? undefined : first.publishedAs,
      stop: async () => {
        stopping.abort();
        await Promise.all([listening.stop(), watching]);
      },
    };
  } catch (error) {
    await listening.stop();
    throw error;
  }
};

const addressOf = (host: string, { port }: Listening): Permalink => {
  const shown = /^(?:127\.0\.0\.1|::1?|0\.0\.0\.0)$/.test(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const url = toPermalink(`http://${shown}:${port}/`);
  if (url === undefined) throw new TypeError(`Expected a host that an address can name, found "${host}".`);
  return url;
};

interface Made {
  readonly site: Site;
  readonly publishedAs: string | undefined;
  /** When to build again at the latest, in milliseconds since 1970. */
  readonly due: number;
  /** Problems that were told, each as JSON. */
  readonly told: ReadonlySet<string>;
}

/** Where a build fails by the disk, what was served before is served on. */
const remake = async (options: ServeOptions, local: Permalink, before: Made): Promise<Made> => {
  try {
    return await makeSite(options, local, before);
  } catch (error) {
    const problem = diskProblem(error);
    const told = new Set([JSON.stringify(problem)]);
    if (!before.told.has(JSON.stringify(problem))) options.tell([problem]);
    return { ...before, told, due: options.clock().getTime() + soon };
  }
};

// In milliseconds.
const soon = 2_000;
/** Pages of stories that are gone become notices also where nothing else changes. */
const hour = 3_600_000;

const makeSite = (options: ServeOptions, local: Permalink, before: Made | undefined): Promise<Made> =>
  options.isLocal ? makeLocal(options, local, before) : makePublished(options, before);

/** What a build puts in place. */
const makePublished = async (options: ServeOptions, before: Made | undefined): Promise<Made> => {
  const now = options.clock();
  const report = await publish({ ...options, now, remember: true, report: true });
  options.tell(report.fresh);
  const url = report.url ?? before?.publishedAs;
  return {
    site: toSite(readSite(foldersIn(options).out), { url, now: now.getTime(), before: before?.site }),
    publishedAs: url,
    due: report.exitCode === 75 ? now.getTime() + soon : nextBuild(now, report.held[0]?.due),
    told: new Set(),
  };
};

/** What a build would put in place under another address, over what lies there. */
const makeLocal = async (options: ServeOptions, url: Permalink, before: Made | undefined): Promise<Made> => {
  const now = options.clock();
  const where = toPrepareOptions({ ...options, now, report: true });
  const { edition, planned, problems } = await prepareAtRest({ ...where, url });
  const errors = problems.filter(({ severity }) => severity === 'error');
  options.tell(errors.filter((problem) => before?.told.has(JSON.stringify(problem)) !== true));
  const told = new Set(errors.map((problem) => JSON.stringify(problem)));
  const due = nextBuild(now, planned?.held[0]?.published);
  if (edition === undefined && before !== undefined) return { ...before, told, due };
  const files = new Map(readSite(where.out).map((file): [string, ServedFile] => [file.name, file]));
  for (const { name, text } of [...(edition?.pages ?? []), ...(edition?.feeds ?? [])])
    files.set(name, { name, bytes: Buffer.from(wholeText(text)), changed: now.getTime() });
  const site = toSite([...files.values()], { url, now: now.getTime(), before: before?.site });
  return { site, publishedAs: url, due, told };
};

const nextBuild = (now: Date, held: string | undefined): number =>
  Math.min(now.getTime() + hour, held === undefined ? Number.POSITIVE_INFINITY : Date.parse(held));

const listenCures: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program has this port; name another one by --port.',
  EADDRNOTAVAIL: 'This machine has no such address; look at --host.',
  ENOTFOUND: 'Nobody knows such a name; look at --host.',
  EACCES: 'Ports below 1024 are not for everybody; name another one by --port.',
};

/** What the system says to an address that cannot be listened on; `undefined` for any other trouble. */
export const listenProblem = (
  error: unknown,
  { host, port }: Pick<ServeOptions, 'host' | 'port'>,
): Problem | undefined => {
  if (!isDiskTrouble(error) || !('syscall' in error) || !/^(?:listen|bind|getaddrinfo)$/.test(String(error.syscall)))
    return undefined;
  const cure = listenCures[error.code] ?? 'Look at --host and --port.';
  const message = `Expected to listen here, found ${error.code}. ${cure}`;
  return { code: 'serve/listen', severity: 'error', path: `${host}:${port}`, message };
};
