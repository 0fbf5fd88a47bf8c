import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { FeedDifference } from '../src/check/difference.ts';
import { diff } from '../src/diff.ts';
import { toPrepareOptions } from '../src/publish.ts';
import { freshNews } from './fresh.ts';
import { channelYaml, type Item, type NewsFolder } from './news-folder.ts';
import { toRandom } from './random.ts';

/** One telling of a story: a file, or an item of the old feed. */
interface Telling {
  path: string;
  isBroken: boolean;
}

interface Story {
  /** A word that is in no other story. */
  readonly mark: string;
  readonly title: string;
  readonly stamp: number;
  readonly number: number | undefined;
  readonly guid: string | undefined;
  words: string;
  slug: string | undefined;
  tellings: Telling[];
  /** What was published last, while it is there. */
  shown: Item | undefined;
  id: string | undefined;
  url: string | undefined;
  isDraft: boolean;
  /** True where it is no longer said whether it stays. */
  isUnsure: boolean;
}

const feedPath = 'old/feed.xml';
const minute = (at: number): string => new Date(Date.UTC(2020, 0, 1, 0, at)).toISOString();

const actions = [
  'add',
  'add',
  'edit',
  'edit',
  'rename',
  'move',
  'break',
  'break',
  'mend',
  'mend',
  'delete',
  'return',
  'slug',
  'again',
  'one less',
  'item',
  'item',
  'hours',
  'draft',
  'no draft',
  'limit',
  'keep',
  'title',
  'swap',
  'rename and break',
  'edit and break other',
  'clock',
] as const;

/** A folder of which files break, go and return at random. */
class Model {
  readonly stories: Story[] = [];
  hours = 0;
  limit = 100;
  keep = false;
  channelTitle = 'News';
  #count = 0;
  readonly random: (below: number) => number;
  constructor(seed: number) {
    this.random = toRandom(seed);
  }
  pick<Value>(values: readonly Value[]): Value | undefined {
    return values[this.random(Math.max(1, values.length))];
  }
  text(): string {
    const all =
      'harbour ferry pier fog boat green baker morning market tram bridge lantern garden school river stone'.split(' ');
    return Array.from({ length: 12 }, () => this.pick(all)).join(' ');
  }
  name(): string {
    this.#count += 1;
    return `${this.pick(['', '', 'local/', 'world/'])}${this.pick(['n', 'file', 'x-y'])}${this.#count}.txt`;
  }
  add(guid?: string): Story {
    this.#count += 1;
    const mark = `mark${this.#count}x`;
    const story: Story = {
      mark,
      title: `${mark} ${this.text()}`,
      stamp: this.random(20),
      guid,
      words: this.text(),
      slug: undefined,
      number: guid === undefined && this.random(4) === 0 ? 1_800_000 + this.#count : undefined,
      tellings: [{ path: guid === undefined ? this.name() : feedPath, isBroken: false }],
      shown: undefined,
      id: undefined,
      url: undefined,
      isDraft: false,
      isUnsure: false,
    };
    this.stories.push(story);
    return story;
  }
  /** One thing that happens; a story has one a build, so that it is clear what is to become of it. */
  step(used: Set<Story>): string {
    const action = this.pick(actions) ?? 'add';
    const free = this.stories.filter((story) => !used.has(story));
    const filed = free.filter(({ tellings }) => tellings.length > 0);
    const plain = filed.filter(({ guid }) => guid === undefined);
    const good = plain.filter(({ tellings, isDraft }) => !isDraft && tellings.every(({ isBroken }) => !isBroken));
    const use = (story: Story | undefined): Story | undefined => {
      if (story !== undefined) used.add(story);
      return story;
    };
    if (action === 'add') {
      if (this.stories.length < 25) use(this.add());
    } else if (action === 'edit') {
      const story = use(
        this.pick(filed.filter(({ isDraft, tellings }) => !isDraft && tellings.every(({ isBroken }) => !isBroken))),
      );
      if (story !== undefined) story.words = this.text();
    } else if (action === 'rename' || action === 'move') {
      const story = use(this.pick(good));
      const telling = this.pick(story?.tellings ?? []);
      if (telling !== undefined)
        telling.path =
          action === 'rename' ? this.name() : `${this.pick(['moved/', 'world/', ''])}${telling.path.split('/').at(-1)}`;
    } else if (action === 'break') {
      const story = use(this.pick(filed));
      const telling = this.pick(story?.tellings ?? []);
      if (telling !== undefined && story?.isDraft === false) telling.isBroken = true;
    } else if (action === 'mend') {
      const story = use(this.pick(filed.filter(({ tellings }) => tellings.some(({ isBroken }) => isBroken))));
      for (const telling of story?.tellings ?? []) telling.isBroken = false;
    } else if (action === 'delete') {
      const story = use(this.pick(filed));
      if (story !== undefined) story.tellings = [];
    } else if (action === 'return') {
      const story = use(this.pick(free.filter(({ tellings }) => tellings.length === 0)));
      if (story !== undefined) {
        story.tellings = [{ path: story.guid === undefined ? this.name() : feedPath, isBroken: false }];
        story.isDraft = false;
      }
    } else if (action === 'slug') {
      const story = use(this.pick(good));
      const wish = this.pick(['s1', 's2', 's3', 'n1', undefined]);
      if (story !== undefined) story.slug = wish;
    } else if (action === 'again') {
      const story = use(this.pick(good));
      if (story !== undefined && story.tellings.length < 3) story.tellings.push({ path: this.name(), isBroken: false });
    } else if (action === 'one less') {
      const story = use(this.pick(good.filter(({ tellings }) => tellings.length > 1)));
      story?.tellings.pop();
    } else if (action === 'item') {
      this.#count += 1;
      if (this.stories.length < 25)
        use(this.add(this.pick([`tag:old.example,2019:${this.#count}`, `k${this.#count}`, `${this.#count} at old`])));
    } else if (action === 'hours') this.hours += this.random(60);
    else if (action === 'draft') {
      const story = use(this.pick(good.filter(({ tellings }) => tellings.length === 1)));
      if (story !== undefined) story.isDraft = true;
    } else if (action === 'no draft') for (const story of free) story.isDraft = false;
    else if (action === 'limit') this.limit = this.pick([3, 100, 100]) ?? 100;
    else if (action === 'keep') this.keep = this.random(3) === 0;
    else if (action === 'title') this.channelTitle = `News ${this.random(3)}`;
    else if (action === 'swap') {
      const [a, b] = [use(this.pick(good)), use(this.pick(good))];
      const [one, two] = [a?.tellings[0], b?.tellings[0]];
      if (one !== undefined && two !== undefined) [one.path, two.path] = [two.path, one.path];
    } else if (action === 'rename and break') {
      const story = use(this.pick(good.filter(({ tellings }) => tellings.length === 1)));
      if (story !== undefined) {
        story.isUnsure = true;
        for (const telling of story.tellings) {
          telling.path = this.name();
          telling.isBroken = true;
        }
      }
    } else if (action === 'edit and break other') {
      const story = use(this.pick(good.filter(({ tellings }) => tellings.length > 1)));
      if (story !== undefined) {
        const at = this.random(story.tellings.length);
        for (const [place, telling] of story.tellings.entries()) telling.isBroken = place === at;
        story.words = this.text();
      }
    }
    return action;
  }
  files(): ReadonlyMap<string, string> {
    const files = new Map([
      [
        'channel.yaml',
        `${channelYaml}limit: ${this.limit}\ntitle: ${this.channelTitle}\non-delete: ${this.keep ? 'keep' : 'remove'}\n`,
      ],
    ]);
    const items: string[] = [];
    for (const story of this.stories)
      for (const { path, isBroken } of story.tellings) {
        const { mark, title, words, stamp, guid, slug, number, isDraft } = story;
        const body = `${words} ${mark}.`;
        if (guid !== undefined)
          items.push(
            `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid><pubDate>${isBroken ? 'some day' : new Date(minute(stamp)).toUTCString()}</pubDate><description>${body}</description></item>`,
          );
        else {
          const top = [
            slug === undefined ? [] : `slug: ${slug}`,
            number === undefined ? [] : `url: https://news.rthk.hk/rthk/en/component/k2/${number}-20200101.htm`,
            isDraft ? 'draft: true' : [],
          ].flat();
          const head = top.length === 0 ? '' : `---\n${top.join('\n')}\n---\n`;
          const hkt = new Date(Date.parse(minute(stamp)) + 8 * 3_600_000)
            .toISOString()
            .slice(0, 16)
            .replace('T', ' HKT ');
          files.set(path, isBroken ? '' : `${head}${title}\n\n${hkt}\n\n${body}\n`);
        }
      }
    if (items.length > 0)
      files.set(
        feedPath,
        `<rss version="2.0"><channel><title>Old</title><link>https://old.example/</link>\n${items.join('\n')}\n</channel></rss>`,
      );
    return files;
  }
}

const lay = (root: string, files: Iterable<readonly [string, string]>): void => {
  rmSync(join(root, 'articles'), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, 'articles', path)), { recursive: true });
    writeFileSync(join(root, 'articles', path), text);
  }
};

const itemsOf = (news: NewsFolder): readonly Item[] => {
  try {
    return news.items();
  } catch {
    return [];
  }
};

/** The id that each page has. */
const owners = (news: NewsFolder): ReadonlyMap<string, string> => {
  try {
    return new Map(
      readdirSync(join(news.root, 'out/articles')).map((name) => [
        name,
        /name="dcterms.identifier" content="([^"]*)"/.exec(news.read(`out/articles/${name}`))?.[1] ?? '',
      ]),
    );
  } catch {
    return new Map();
  }
};

/** `SEEDS=4-99` tries others. */
const [from = 1, to = 1] = (process.env['SEEDS'] ?? '1-1').split('-').map(Number);
const seeds = Array.from({ length: to - from + 1 }, (_, at) => from + at);

test.for(seeds)(
  'whatever breaks, goes and returns, nothing is lost, doubled or renamed (%i)',
  // Half a minute of work; a machine may have a lot else to do.
  { timeout: 300_000 },
  async (seed) => {
    const model = new Model(seed);
    const news = freshNews();
    const done: string[] = [];
    model.add();
    const pages = new Map<string, string>();
    for (let step = 0; step < 50; step += 1) {
      const used = new Set<Story>();
      model.hours += 1;
      for (let count = 0; count <= model.random(3); count += 1) done.push(model.step(used));
      done.push('|');
      lay(news.root, model.files());
      const what = `seed ${seed}, step ${step}, ${done.slice(-14).join(', ')}`;
      const now = new Date(Date.UTC(2026, 0, 1, model.hours));
      const isBehind = done.at(-2) === 'clock';
      const at = { now: isBehind ? new Date(now.getTime() - 400 * 86_400_000) : now, report: true };
      const before = itemsOf(news);
      let allow: readonly ('ids' | 'shrink')[] = [];
      const told = await diff(toPrepareOptions({ root: news.root, ...at }));
      let report = await news.build(at);
      if (report.exitCode === 3) {
        expect(
          report.problems.map(({ code }) => code).filter((code) => code.startsWith('publish/')),
          what,
        ).not.toContain('publish/ids');
        allow = ['shrink'];
        report = await news.build({ ...at, allow });
      }
      const anyBroken = model.stories.some(({ tellings }) => tellings.some(({ isBroken }) => isBroken));
      expect(
        report.exitCode,
        `${what} ${JSON.stringify(report.problems.filter(({ severity }) => severity === 'error'))}`,
      ).toBe(anyBroken ? 1 : 0);
      const items = itemsOf(news);
      // What diff said.
      const json: FeedDifference | undefined = told.feeds.find(({ name }) => name === 'feed.json');
      const oldIds = new Set(before.map((item) => item.id));
      const newIds = new Set(items.map((item) => item.id));
      if (json !== undefined) {
        expect(json.added.map((one) => one.id).toSorted(), `${what}: added`).toEqual(
          [...newIds].filter((id) => !oldIds.has(id)).toSorted(),
        );
        expect([...json.removed, ...json.fallen].map((one) => one.id).toSorted(), `${what}: removed`).toEqual(
          [...oldIds].filter((id) => !newIds.has(id)).toSorted(),
        );
        expect(json.reidentified, what).toEqual([]);
        const changed = items.filter((item) => {
          const old = before.find(({ id }) => id === item.id);
          return old !== undefined && JSON.stringify(old) !== JSON.stringify(item);
        });
        expect(json.updated.map((one) => one.id).toSorted(), `${what}: updated`).toEqual(
          changed.map((one) => one.id).toSorted(),
        );
      } else expect(items, what).toEqual(before);
      // Whose a page is, for ever.
      for (const [name, id] of owners(news)) {
        expect(id, `${what}: page ${name}`).toBe(pages.get(name) ?? id);
        pages.set(name, id);
      }
      for (const name of pages.keys()) expect(owners(news).has(name), `${what}: page ${name} is gone`).toBe(true);
      let expected = 0;
      const isFeedBroken = model.stories.some(
        ({ guid, tellings }) => guid !== undefined && tellings.some(({ isBroken }) => isBroken),
      );
      for (const story of model.stories) {
        const found = items.filter((item) => item.content_html.includes(`${story.mark}.`));
        const about = `${what}: ${story.mark} ${JSON.stringify(story.tellings)} ${found.map((item) => item.id)} was ${story.id}`;
        const isGood = !story.isDraft && story.tellings.some(({ isBroken }) => !isBroken);
        const isKept =
          story.shown !== undefined &&
          ((model.keep && !story.isDraft) ||
            (story.tellings.length > 0 && !story.isDraft) ||
            (story.guid !== undefined && isFeedBroken)) &&
          !story.isUnsure;
        if (isGood) story.isUnsure = false;
        expected += isGood || isKept ? 1 : 0;
        expect(found.length, about).toBeLessThanOrEqual(isGood || isKept || (story.isUnsure && model.keep) ? 1 : 0);
        if (model.limit === 100 && isGood) expect(found.length, about).toBe(1);
        if (model.limit === 100 && isKept && !isGood && before.some(({ id }) => id === story.id))
          expect(found.length, about).toBe(1);
        const [item] = found;
        if (item !== undefined) {
          expect(item.id, about).toBe(story.id ?? item.id);
          if (story.slug === undefined && story.shown !== undefined && !used.has(story))
            expect(item.url, about).toBe(story.url);
          if (story.shown !== undefined)
            expect([item.date_published, item.date_modified], about).toEqual([
              story.shown.date_published,
              story.shown.date_modified,
            ]);
          if (isGood) expect(item.content_html, about).toContain(story.words);
          else expect({ ...item, url: 0 }, about).toEqual({ ...story.shown, url: 0 });
          expect(pages.get(`${item.url.split('/').at(-1)}`), about).toBe(item.id);
          story.id = item.id;
          story.url = item.url;
          story.shown = item;
        } else if (!isGood && !isKept) story.shown = undefined;
      }
      if (model.limit === 100)
        expect(items.length, what).toBeLessThanOrEqual(
          expected + model.stories.filter(({ isUnsure }) => isUnsure).length,
        );
      if (items.length === 0) continue;
      const snapshot = news.snapshot();
      await news.build(at);
      expect(news.snapshot(), `${what}: again`).toEqual(snapshot);
    }
  },
);
