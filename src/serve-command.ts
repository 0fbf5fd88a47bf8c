import { join } from 'node:path';
import { readSite } from './files/read-site.ts';
import { watchFolder } from './files/watch.ts';
import type { Problem } from './model/problem.ts';
import { type Permalink, toPermalink } from './model/values.ts';
import { formats } from './output/index.ts';
import { prepare } from './prepare.ts';
import { type PublishOptions, publish, toPrepareOptions } from './publish.ts';
import { type Listening, listen } from './serve/server.ts';
import { type ServedFile, type Site, toSite } from './serve/site.ts';

export interface ServeOptions extends Omit<PublishOptions, 'now'> {
  /** Of the machine; `127.0.0.1` is reached from this one only. */
  readonly host: string;
  /** 0 is any that is free. */
  readonly port: number;
  /** Build again when something in `articles/` changes. */
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
  /** Where each feed is read, by its format's name. */
  readonly feeds: readonly { readonly name: string; readonly url: string }[];
  /** The address that the feeds name, where it is another one. */
  readonly publishedAs: string | undefined;
  stop(): Promise<void>;
}

/** Builds, then serves `out/` from memory. Rejects with what the system says, e.g. `EADDRINUSE`. */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  let site: Site = toSite([], { url: undefined, now: 0 });
  const listening = await listen(() => site, options.host, options.port);
  const url = addressOf(options.host, listening);
  const made = await makeSite(options, url);
  site = made.site;
  const stopping = new AbortController();
  const { folder } = toPrepareOptions({ ...options, now: options.clock() });
  const rebuild = async (): Promise<void> => {
    site = (await makeSite(options, url)).site;
  };
  const watching = options.watches ? watchFolder(folder, rebuild, stopping.signal) : Promise.resolve();
  return {
    url,
    feeds: formats.map(({ name, fileName }) => ({ name, url: `${url}${fileName}` })),
    publishedAs: made.publishedAs === url ? undefined : made.publishedAs,
    stop: async () => {
      stopping.abort();
      await Promise.all([listening.stop(), watching]);
    },
  };
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
}

/** What a build puts in place; with `isLocal` what it would, under another address, over what lies there. */
const makeSite = async (options: ServeOptions, local: Permalink): Promise<Made> => {
  const now = options.clock();
  const time = { now: now.getTime() };
  const out = options.out ?? join(options.root, 'out');
  if (options.isLocal) {
    const { edition, problems } = await prepare({ ...toPrepareOptions({ ...options, now, report: true }), url: local });
    options.tell(problems.filter(({ severity }) => severity === 'error'));
    const documents = edition === undefined ? [] : [...edition.pages, ...edition.feeds];
    const files = new Map(readSite(out).map((file): [string, ServedFile] => [file.name, file]));
    for (const { name, text } of documents) files.set(name, { name, bytes: Buffer.from(text), changed: now.getTime() });
    return { site: toSite([...files.values()], { url: local, ...time }), publishedAs: local };
  }
  const report = await publish({ ...options, now, remember: true, report: true });
  options.tell(report.fresh);
  return { site: toSite(readSite(out), { url: report.url, ...time }), publishedAs: report.url };
};
