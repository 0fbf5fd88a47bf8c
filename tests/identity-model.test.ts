import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../src/publish.ts';
import { freshFolder, freshNews } from './fresh.ts';
import { channelYaml, type NewsFolder } from './news-folder.ts';
import { toRandom } from './random.ts';

/** One file that tells a story. */
interface Capture {
  readonly path: string;
  readonly kind: Kind;
  words: readonly string[];
}

type Kind = 'txt' | 'html' | 'md' | 'json';
const kinds: readonly Kind[] = ['txt', 'html', 'md', 'json'];

/** What is true of a story, whatever its files are called and however often it is told. */
interface Story {
  /** A word that is in no other story. */
  readonly mark: string;
  title: string;
  words: readonly string[];
  /** Minutes behind the start of 2020. */
  stamp: number;
  updated: number | undefined;
  readonly number: number | undefined;
  /** The id that its feed gives it. */
  readonly guid: string | undefined;
  readonly captures: Capture[];
  /** A machine has moved its stamp: nobody may state it on purpose any more. */
  isRestamped: boolean;
  id: string | undefined;
  published: string | undefined;
  modified: string | undefined;
  /** Its stamps when it was last seen in a feed: `updated` may move only when they have. */
  told: string | undefined;
}

interface Feed {
  path: string;
  readonly kind: 'rss' | 'atom';
  /** The newest first. */
  readonly items: Story[];
}

const vocabulary =
  'harbour ferry pier fog boat green baker morning market tram bridge lantern garden school river stone window letter music winter summer paper captain engine ticket barrel orchard kettle pocket saddle meadow candle ribbon copper velvet walnut thimble anchor beacon ladder hammer basket feather blanket'.split(
    ' ',
  );

const moment = (minutes: number): string => new Date(Date.UTC(2020, 0, 1) + minutes * 60_000).toISOString();
const hongKong = (minutes: number): string => moment(minutes + 480).slice(0, 16);
const hkt = (minutes: number): string => hongKong(minutes).replace('T', ' HKT ');
const iso = (minutes: number): string => `${hongKong(minutes)}:00+08:00`;
const address = (number: number): string => `https://news.rthk.hk/rthk/en/component/k2/${number}-20200101.htm`;

const write: Readonly<Record<Kind, (story: Story, words: readonly string[]) => string>> = {
  txt: ({ title, stamp, updated, number }, words) => {
    const top = number === undefined ? '' : `---\nurl: ${address(number)}\n---\n`;
    const tail = updated === undefined ? [] : [`Last updated: ${hkt(updated)}`];
    return `${top}${[title, hkt(stamp), ...words, ...tail].join('\n\n')}\n`;
  },
  html: ({ title, stamp, updated, number }, words) => {
    const head = [
      `<title>${title}</title>`,
      `<meta property="article:published_time" content="${iso(stamp)}">`,
      ...(updated === undefined ? [] : [`<meta property="article:modified_time" content="${iso(updated)}">`]),
      ...(number === undefined ? [] : [`<link rel="canonical" href="${address(number)}">`]),
    ];
    const body = words.map((text) => `<p>${text}</p>`);
    return `<!doctype html><html lang="en"><head>${head.join('\n')}</head><body><article><h1>${title}</h1>${body.join('\n')}</article></body></html>`;
  },
  md: ({ title, stamp, updated, number }, words) => {
    const top = [
      `title: ${title}`,
      `published: ${hkt(stamp)}`,
      ...(updated === undefined ? [] : [`updated: ${hkt(updated)}`]),
      ...(number === undefined ? [] : [`url: ${address(number)}`]),
    ];
    return `---\n${top.join('\n')}\n---\n\n${words.join('\n\n')}\n`;
  },
  json: ({ title, stamp, updated, number }, words) =>
    JSON.stringify({
      title,
      date: iso(stamp),
      updated: updated === undefined ? undefined : iso(updated),
      url: number === undefined ? undefined : address(number),
      body: words.join('\n\n'),
    }),
};

const writeFeed = ({ kind, items }: Feed): string => {
  const markup = (words: readonly string[]): string => words.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('');
  if (kind === 'atom') {
    const entries = items.map(
      ({ title, guid, stamp, updated, words }) =>
        `<entry><title>${title}</title><id>${guid}</id><published>${moment(stamp)}</published><updated>${moment(updated ?? stamp)}</updated><content type="html">${markup(words)}</content></entry>`,
    );
    return `<feed xmlns="http://www.w3.org/2005/Atom"><title>Old</title><link href="https://old.example/"/>\n${entries.join('\n')}\n</feed>`;
  }
  const all = items.map(
    ({ title, guid, stamp, words }) =>
      `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid><pubDate>${new Date(moment(stamp)).toUTCString()}</pubDate><description>${markup(words)}</description></item>`,
  );
  return `<rss version="2.0"><channel><title>Old</title><link>https://old.example/</link>\n${all.join('\n')}\n</channel></rss>`;
};

/** A folder of captures that somebody changes at random, and what must be true of it. */
class Model {
  readonly stories: Story[] = [];
  readonly withdrawn: Story[] = [];
  readonly feeds: Feed[] = [];
  #count = 0;
  #house = 0;
  readonly #random: (below: number) => number;

  constructor(seed: number) {
    this.#random = toRandom(seed);
  }

  chance(below: number): number {
    return this.#random(below);
  }

  pick<Value>(values: readonly Value[]): Value | undefined {
    return values[this.#random(Math.max(1, values.length))];
  }

  words(howMany: number): string {
    return Array.from({ length: howMany }, () => this.pick(vocabulary)).join(' ');
  }

  name(): string {
    this.#count += 1;
    const folder = this.pick(['', '', 'local/', 'world/', 'world/asia/']);
    const ordinal = this.pick(['', '', '001_', '2020-']);
    return `${folder}${ordinal}${this.words(2).replaceAll(' ', '-')}-${this.#count}`;
  }

  story(parts: Partial<Story> = {}): Story {
    this.#count += 1;
    const mark = `mark${this.#count}x`;
    const story: Story = {
      mark,
      title: this.words(5),
      words: [`${this.words(12)} ${mark} ${this.words(12)}.`, `${this.words(30)}.`, `${this.words(20)}.`],
      // Few minutes, so that many stories share theirs.
      stamp: this.chance(12),
      updated: this.chance(3) === 0 ? 100 + this.chance(50) : undefined,
      number: this.chance(4) === 0 ? 1_800_000 + this.#count : undefined,
      guid: undefined,
      captures: [],
      isRestamped: false,
      id: undefined,
      published: undefined,
      modified: undefined,
      told: undefined,
      ...parts,
    };
    this.stories.push(story);
    return story;
  }

  capture(story: Story): void {
    const kind = this.pick<Kind>(story.isRestamped ? ['txt', 'html'] : kinds) ?? 'txt';
    story.captures.push({ path: `${this.name()}.${kind}`, kind, words: story.words });
  }

  edited(words: readonly string[]): readonly string[] {
    const at = this.chance(words.length);
    return words.map((text, index) => {
      const all = text.split(' ');
      const place = this.chance(all.length - 1);
      const isMark = all[place]?.startsWith('mark') === true;
      return index === at && !isMark ? all.with(place, this.pick(vocabulary) ?? '').join(' ') : text;
    });
  }

  /** Everything that people and crawlers do. */
  step(): string {
    const filed = this.stories.filter(({ captures }) => captures.length > 0);
    const story = this.pick(filed);
    const capture = this.pick(story?.captures ?? []);
    const feed = this.pick(this.feeds);
    const action = this.pick(actions) ?? 'add';
    if (action === 'add' || story === undefined || capture === undefined) {
      if (this.stories.length < 18) this.capture(this.story());
      return 'add';
    }
    const at = story.captures.indexOf(capture);
    const moveTo = (path: string, kind = capture.kind): void => {
      story.captures[at] = { path, kind, words: capture.words };
    };
    const inSync = story.captures.every(({ words }) => words === story.words);
    if (action === 'edit') {
      story.words = this.edited(story.words);
      for (const one of story.captures) one.words = story.words;
    } else if (action === 'correct') {
      if (inSync && story.guid === undefined) {
        story.words = this.edited(story.words);
        capture.words = story.words;
      }
    } else if (action === 'retitle') {
      story.title = this.words(5);
    } else if (action === 'update') {
      story.updated = (story.updated ?? 100) + 1 + this.chance(60);
    } else if (action === 'restamp') {
      if (story.guid === undefined && story.captures.every(({ kind }) => kind === 'txt' || kind === 'html')) {
        story.isRestamped = true;
        story.stamp += 20;
      }
    } else if (action === 'rename') {
      moveTo(
        `${dirname(capture.path) === '.' ? '' : `${dirname(capture.path)}/`}${this.name().split('/').at(-1)}.${capture.kind}`,
      );
    } else if (action === 'move') {
      moveTo(`${this.pick(['elsewhere/', 'world/', ''])}${capture.path.split('/').at(-1)}`);
    } else if (action === 'convert') {
      const kind = this.pick<Kind>(story.isRestamped ? ['txt', 'html'] : kinds) ?? 'txt';
      moveTo(capture.path.replace(/\.\w+$/, `.${kind}`), kind);
    } else if (action === 'again') {
      if (story.captures.length < 3 && inSync) this.capture(story);
    } else if (action === 'delete') {
      if (story.captures.length > 1) story.captures.splice(at, 1);
    } else if (action === 'withdraw') {
      if (story.guid === undefined && filed.length > 3) {
        this.stories.splice(this.stories.indexOf(story), 1);
        this.withdrawn.push(story);
      }
    } else if (action === 'restore') {
      this.stories.push(...this.withdrawn.splice(0, 1));
    } else if (action === 'feed') {
      if (feed === undefined) this.feeds.push({ path: 'old/feed.xml', kind: 'rss', items: [] });
      const first = this.feeds[0];
      if (this.stories.length < 18 && first !== undefined) {
        const guid = this.pick([
          `tag:old.example,2019:${this.#count}`,
          `urn:example:${this.#count}`,
          `https://old.example/?p=${this.#count}`,
          `${this.#count} at old`,
        ]);
        const item = this.story({ guid, number: undefined, updated: undefined });
        for (const one of this.feeds) one.items.unshift(item);
      }
    } else if (action === 'save feed') {
      if (feed !== undefined) feed.path = `${this.pick(['', 'old/'])}${this.name().split('/').at(-1)}.${feed.kind}`;
    } else if (action === 'second feed') {
      if (feed !== undefined && this.feeds.length < 2)
        this.feeds.push({ path: `${this.name()}.xml`, kind: 'atom', items: feed.items.slice(this.chance(3)) });
      else if (this.feeds.length > 1) this.feeds.pop();
    } else if (action === 'capture item') {
      const item = this.pick(feed?.items ?? []);
      if (item !== undefined && item.captures.length === 0) this.capture(item);
    } else {
      this.#house += 1;
    }
    return action;
  }

  files(): ReadonlyMap<string, string> {
    const yaml = channelYaml.replace('news.example.org/x/', `news.example.org/${this.#house}/`);
    return new Map([
      ['channel.yaml', `${yaml}limit: 1000\n`],
      ...this.stories.flatMap((story) =>
        story.captures.map(({ path, kind, words }) => [path, write[kind](story, words)] as const),
      ),
      ...this.feeds.filter(({ items }) => items.length > 0).map((feed) => [feed.path, writeFeed(feed)] as const),
    ]);
  }
}

const actions = [
  'add',
  'edit',
  'correct',
  'retitle',
  'update',
  'restamp',
  'rename',
  'move',
  'convert',
  'again',
  'again',
  'delete',
  'withdraw',
  'restore',
  'feed',
  'save feed',
  'second feed',
  'capture item',
  'move house',
] as const;

const lay = (root: string, files: Iterable<readonly [string, string]>): void => {
  rmSync(join(root, 'articles'), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, 'articles', path)), { recursive: true });
    writeFileSync(join(root, 'articles', path), text);
  }
};

const bytes = (news: NewsFolder): readonly (readonly [string, string])[] =>
  Object.entries(news.snapshot()).map(([name, text]) => [name, text.replace(/^\d+ \d+ /, '')]);

/** Changes to each folder, and how many folders; `STEPS=500` makes them the thousand of `.ci/run`. */
const steps = Number(process.env['STEPS'] ?? 70);
const runs = Number(process.env['RUNS'] ?? 2);

test.for(Array.from({ length: runs }, (_, at) => at + 1))(
  'whatever happens to a folder, every story keeps its id and its time and is there once (%i)',
  { timeout: steps * 2_000 },
  async (seed) => {
    const model = new Model(seed);
    const news = freshNews();
    const other = freshFolder();
    const done: string[] = [];
    for (let step = 0; step < steps; step += 1) {
      done.push(model.step());
      // Two days later nothing but its id is left of the page of a story that is gone.
      const now = new Date(Date.UTC(2026, 0, 1, step));
      const files = [...model.files()];
      rmSync(join(other, 'out'), { recursive: true, force: true });
      if (step > 0) cpSync(join(news.root, 'out'), join(other, 'out'), { recursive: true });
      lay(news.root, files);
      const what = () => `seed ${seed}, step ${step}, ${done.slice(-6).join(', ')}`;
      const report = await news.build({ report: true, now });
      expect(
        report.problems.filter(({ severity }) => severity === 'error'),
        what(),
      ).toEqual([]);
      const items = news.items();
      const expected = model.stories.filter(
        (story) => story.captures.length > 0 || model.feeds.some((feed) => feed.items.includes(story)),
      );
      for (const story of expected) {
        const told = items.filter((item) => item.content_html.includes(`${story.mark} `));
        const about = `${what()}: ${story.mark} ${JSON.stringify(story.captures.map(({ path }) => path))}`;
        expect(told.length, about).toBe(1);
        const [item] = told;
        expect(item?.id, about).toBe(story.id ?? item?.id);
        expect(item?.date_published, about).toBe(story.published ?? item?.date_published);
        expect(
          (item?.date_modified ?? '') >= (story.modified ?? ''),
          `${about} ${story.modified} → ${item?.date_modified}`,
        ).toBe(true);
        if (item?.date_modified !== story.modified && story.modified !== undefined)
          expect(`${story.stamp} ${story.updated}`, `${about} ${story.modified} → ${item?.date_modified}`).not.toBe(
            story.told,
          );
        if (story.id === undefined && story.guid !== undefined && !story.guid.includes(' '))
          expect(item?.id, about).toBe(story.guid);
        story.id = item?.id;
        story.published = item?.date_published;
        story.modified = item?.date_modified;
        story.told = `${story.stamp} ${story.updated}`;
      }
      expect(items.length, what()).toBe(expected.length);
      const order = items.map((item) => `${item.date_published} ${item.id}`);
      const sorted = items
        .toSorted((a, b) =>
          a.date_published === b.date_published ? (a.id < b.id ? -1 : 1) : a.date_published < b.date_published ? 1 : -1,
        )
        .map((item) => `${item.date_published} ${item.id}`);
      expect(order, what()).toEqual(sorted);
      const ids = items.map((item) => item.id);
      const rss = readFileSync(join(news.root, 'out/feed.rss'), 'utf8');
      expect(
        [...rss.matchAll(/<guid[^>]*>([^<]*)</g)].map((found) => found[1]),
        what(),
      ).toEqual(ids);
      const atom = readFileSync(join(news.root, 'out/feed.atom'), 'utf8');
      expect(
        [...atom.matchAll(/<entry[^>]*>\s*<id>([^<]*)|<entry.*?<id>([^<]*)/gs)].map((found) => found[1] ?? found[2]),
        what(),
      ).toEqual(ids);
      const before = news.snapshot();
      rmSync(join(news.root, '.feedwright'), { recursive: true, force: true });
      await news.build({ now });
      expect(news.snapshot(), `${what()}: again`).toEqual(before);
      if (step % 5 === 0) {
        lay(other, files.toReversed());
        await publish({ root: other, now });
        for (const [name, text] of bytes(news))
          expect(readFileSync(join(other, 'out', name), 'utf8'), `${what()}: in another order, ${name}`).toBe(text);
      }
      const paths = files
        .map(([path]) => path)
        .filter((path) => path !== 'channel.yaml' && !model.feeds.some((feed) => feed.path === path));
      const reported = report.articles.map(({ path }) => path).filter((path) => paths.includes(path));
      expect(reported.toSorted(), what()).toEqual(paths.toSorted());
    }
  },
);
