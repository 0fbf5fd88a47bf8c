import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Allowance } from '../src/refusal.ts';
import { filesIn } from './news-folder.ts';
import { toRandom } from './random.ts';
import { extensionOf, type Fault, isOfMany, type Telling, type ToldStory, toBytes } from './told-story.ts';

/** A copy with the times of the files. A link stays a link. */
export const copyFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(nowhere, target);
    else {
      copyFileSync(source, target);
      const { atime, mtime } = statSync(source);
      utimesSync(target, atime, mtime);
    }
  }
};

/** What the links lead to. */
const nowhere = '/nowhere/story.txt';

interface CaptureFile {
  readonly telling: Telling;
  readonly stories: ToldStory[];
  fault: Fault | undefined;
}

/** A file that was taken away: to be written again, or moved away to be moved back. */
interface GoneFile {
  readonly path: string;
  readonly file: CaptureFile;
  readonly away: string | undefined;
}

interface ChannelFacts {
  url: string;
  id: string;
  title: string;
  language: string | undefined;
  limit: number;
  isKept: boolean;
  timezone: string | undefined;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const english =
  'harbour ferry pier fog boat green baker morning market tram bridge lantern garden school river stone window letter music winter summer paper captain engine'.split(
    ' ',
  );
const chinese = '海港渡輪碼頭濃霧小船麵包早晨市場電車橋樑燈籠花園學校河流石頭窗戶書信音樂冬天夏天'.split('');
const stems = ['index', 'story', 'news'];
const folders = ['', '', '', 'local', 'world', 'world/asia', '香港'];

/** So many stories are in `articles/` at the most. */
const most = 24;

/** A site of which files, documents and the clock change at random, as a seed has it. Two of one seed change alike. */
export class ChangingSite {
  readonly root: string;
  readonly #aside: string;
  readonly #random: (below: number) => number;
  readonly #files = new Map<string, CaptureFile>();
  readonly #gone: GoneFile[] = [];
  readonly #channel: ChannelFacts = {
    url: 'https://news.example.org/x/',
    id: 'tag:news.example.org,2026:n',
    title: 'News',
    language: 'en-HK',
    limit: 10,
    isKept: false,
    timezone: 'Asia/Hong_Kong',
  };
  #isChannelBroken = false;
  #time = Date.UTC(2026, 0, 1);
  #count = 0;
  /** Documents that a folder lies in place of. */
  #blocked: string | undefined;

  /** `aside` is a folder for what is away for a while. */
  constructor(seed: number, root: string, aside: string) {
    this.root = root;
    this.#aside = aside;
    this.#random = toRandom(seed);
    this.#writeChannel();
    for (let count = 0; count < 8; count += 1) this.#add();
  }

  /** Changes something, and tells what; and how the build is to be called. `exitCode` is the last build's. */
  step(exitCode: number): { readonly did: string; readonly now: Date; readonly allow: readonly Allowance[] } {
    const did = this.#tidy(exitCode);
    for (let more = this.#random(5) === 0 ? 1 + this.#random(4) : 1; more > 0; more -= 1) did.push(this.#change());
    if (this.#random(2) === 0) this.#time += this.#random(10 * minute);
    const isBack = this.#random(25) === 0;
    const now = new Date(this.#time - (isBack ? this.#random(400 * day) : 0));
    if (isBack) did.push(`clock at ${now.toISOString()}`);
    // What was refused is insisted on now and then; else the site would stay as it is for ever.
    const insists = this.#random(exitCode === 3 ? 2 : 30) === 0;
    if (insists) did.push('allow');
    return { did: did.join('; '), now, allow: insists ? ['ids', 'shrink'] : [] };
  }

  /** What would keep the site from changing is put right soon; a copy of what was built is kept for later. */
  #tidy(exitCode: number): string[] {
    const did: string[] = [];
    if (this.#isChannelBroken && this.#random(2) === 0) {
      this.#writeChannel();
      did.push('mend channel.yaml');
    }
    if (this.#blocked !== undefined) {
      rmSync(this.#blocked, { recursive: true });
      this.#blocked = undefined;
      did.push('take the folder out of out/');
    }
    // A link is an error as long as it is there, and hides from a build that all is well.
    if (this.#random(3) === 0) rmSync(this.#full('link.txt'), { force: true });
    if (exitCode !== 0 && this.#random(12) === 0) did.push(`no stated ids ${this.#withoutIds()}`);
    if (this.#random(10) === 0) {
      for (const name of ['out', '.feedwright']) {
        if (!existsSync(join(this.root, name))) continue;
        rmSync(join(this.#aside, name), { recursive: true, force: true });
        copyFolder(join(this.root, name), join(this.#aside, name));
      }
    }
    return did;
  }

  /** One change. What cannot be done is passed over for another. */
  #change(): string {
    const changes = this.#changes;
    const total = changes.reduce((sum, [weight]) => sum + weight, 0);
    for (;;) {
      let at = this.#random(total);
      for (const [weight, name, change] of changes) {
        at -= weight;
        if (at >= 0) continue;
        const what = change();
        if (what !== undefined) return `${name} ${what}`;
        break;
      }
    }
  }

  readonly #changes: readonly (readonly [weight: number, name: string, change: () => string | undefined])[] = [
    [10, 'nothing', () => ''],
    [12, 'add', () => (this.#isFull() ? undefined : this.#add())],
    [3, 'add several', () => (this.#isFull() ? undefined : this.#times(2 + this.#random(3), () => this.#add()))],
    [6, 'item', () => this.#item()],
    [16, 'edit', () => this.#edit((story) => this.#reword(story))],
    [10, 'edit in secret', () => this.#editInSecret()],
    [6, 'title', () => this.#edit((story) => Object.assign(story, { title: this.#say(story.isChinese, 5) }))],
    [8, 'stamp', () => this.#edit((story) => Object.assign(story, { stamp: this.#stamp() }))],
    [5, 'forward', () => this.#edit((story) => Object.assign(story, { stamp: this.#later() }))],
    [4, 'day alone', () => this.#edit((story) => Object.assign(story, { isDay: !story.isDay }))],
    [4, 'updated', () => this.#edit((story) => Object.assign(story, { updated: story.stamp + this.#random(day) }))],
    [8, 'touch', () => this.#touch()],
    [2, 'chmod', () => this.#chmod()],
    [8, 'rename', () => this.#rename((path) => join(dirname(path), this.#name(path)))],
    [8, 'move', () => this.#rename((path) => join(this.#pick(folders) ?? '', basename(path)))],
    [4, 'swap', () => this.#swap()],
    [8, 'rename folder', () => this.#renameFolder()],
    [16, 'delete', () => this.#withFile((path) => this.#take(path))],
    [9, 'restore', () => this.#restore()],
    [2, 'delete folder', () => this.#deleteFolder()],
    [5, 'again', () => this.#again()],
    [2, 'one id', () => this.#oneId()],
    [3, 'id', () => this.#edit((story) => Object.assign(story, { id: this.#either(story.id, 'given') }))],
    [6, 'slug', () => this.#edit((story) => Object.assign(story, { slug: this.#either(story.slug, 'page') }))],
    [6, 'draft', () => this.#edit((story) => Object.assign(story, { isDraft: !story.isDraft }))],
    [8, 'break', () => this.#break()],
    [10, 'mend', () => this.#mend()],
    [4, 'mend all', () => this.#times(most, () => this.#mend())],
    [3, 'file into folder', () => this.#rename((path) => join(path, `inner${this.#ending(path)}`))],
    [8, 'folder into file', () => this.#folderIntoFile()],
    [5, 'beside', () => this.#toggleBeside()],
    [12, 'channel', () => this.#changeChannel()],
    [2, 'break channel', () => this.#breakChannel()],
    [16, 'document', () => this.#damage(join(this.root, 'out'))],
    [3, 'stranger', () => this.#stranger()],
    [2, 'folder in out/', () => this.#block()],
    [1, 'no out/', () => this.#withdraw('out')],
    [3, 'old out/', () => this.#fromCopy('out')],
    [14, 'state', () => this.#damage(join(this.root, '.feedwright'))],
    [3, 'no state', () => this.#withdraw('.feedwright')],
    [3, 'old state', () => this.#fromCopy('.feedwright')],
    [8, 'minutes', () => this.#pass(hour)],
    [6, 'hours', () => this.#pass(day)],
    [10, 'days', () => this.#pass(4 * day)],
  ];

  #pick<Value>(values: readonly Value[]): Value | undefined {
    return values[this.#random(Math.max(1, values.length))];
  }

  #times(count: number, change: () => string | undefined): string {
    return Array.from({ length: count }, change)
      .flatMap((what) => what ?? [])
      .join(', ');
  }

  #say(isChinese: boolean, count: number): string {
    return Array.from({ length: isChinese ? 3 * count : count }, () => this.#pick(isChinese ? chinese : english)).join(
      isChinese ? '' : ' ',
    );
  }

  /** Often one of few minutes, so that many stories share theirs; now and then one that is still to come. */
  #stamp(): number {
    const at = this.#time - 10 * day + this.#random(12 * day);
    const step = this.#random(2) === 0 ? day : minute;
    return Math.floor(at / step) * step;
  }

  #later(): number {
    return Math.floor((this.#time + this.#random(3 * day)) / minute) * minute;
  }

  #either(now: string | undefined, kind: string): string | undefined {
    return now === undefined || this.#random(2) === 0 ? `${kind}-${this.#random(6)}` : undefined;
  }

  #full(path: string): string {
    return join(this.root, 'articles', path);
  }

  #ending(path: string): string {
    return `.${extensionOf(this.#files.get(path)?.telling ?? 'txt')}`;
  }

  #name(like: string): string {
    this.#count += 1;
    return `${this.#pick(['n', '001_', 'x-y', 'Some Name '])}${this.#count}${this.#ending(like)}`;
  }

  #isFull(): boolean {
    return [...this.#files.values()].reduce((sum, { stories }) => sum + stories.length, 0) >= most;
  }

  #story(): ToldStory {
    this.#count += 1;
    const isChinese = this.#random(4) === 0;
    return {
      title: this.#say(isChinese, 5),
      words: [12, 20, 15].map((count) => `${this.#say(isChinese, count)}${isChinese ? '。' : '.'}`),
      stamp: this.#stamp(),
      updated: undefined,
      isDay: this.#random(8) === 0,
      isChinese,
      guid: `tag:old.example,2019:${this.#count}`,
      number: this.#random(5) === 0 ? 1_800_000 + this.#count : undefined,
      id: undefined,
      slug: undefined,
      isDraft: false,
    };
  }

  #add(): string | undefined {
    const telling =
      this.#pick<Telling>(['txt', 'txt', 'txt', 'txt', 'html', 'md', 'md', 'json', 'list', 'feed']) ?? 'txt';
    this.#count += 1;
    const stem = this.#random(4) === 0 ? this.#pick(stems) : `${english[this.#count % english.length]}-${this.#count}`;
    const path = join(this.#pick(folders) ?? '', `${stem}.${extensionOf(telling)}`);
    if (existsSync(this.#full(path))) return undefined;
    const stories = Array.from({ length: isOfMany(telling) ? 2 + this.#random(3) : 1 }, () => this.#story());
    this.#files.set(path, { telling, stories, fault: undefined });
    return this.#write(path);
  }

  #write(path: string): string {
    const file = this.#files.get(path);
    if (file !== undefined) this.#put(this.#full(path), toBytes(file.telling, file.stories, file.fault));
    return path;
  }

  /** In place, or as editors save: beside it, then renamed. */
  #put(path: string, bytes: Uint8Array): void {
    mkdirSync(dirname(path), { recursive: true });
    if (this.#random(3) === 0) {
      const draft = join(this.#aside, 'draft');
      writeFileSync(draft, bytes);
      renameSync(draft, path);
    } else writeFileSync(path, bytes);
    this.#setTime(path);
  }

  /** Whole seconds, which can be set once more to the nanosecond. Just now, some time ago, or as all of one archive. */
  #setTime(path: string): void {
    const ago = 5 + this.#random(100_000);
    const manner = this.#random(6);
    const seconds = manner === 0 ? 1_700_000_000 : Math.floor(Date.now() / 1000) - ago;
    if (manner !== 1) utimesSync(path, seconds, seconds);
  }

  /** By `touch`, because Node cannot set nanoseconds. */
  #keepTime(path: string, change: () => void): void {
    const before = join(this.#aside, 'before');
    execFileSync('touch', ['-r', path, before]);
    change();
    execFileSync('touch', ['-r', before, path]);
  }

  #withFile(change: (path: string, file: CaptureFile) => string | undefined): string | undefined {
    const [path, file] = this.#pick([...this.#files]) ?? [];
    return path === undefined || file === undefined ? undefined : change(path, file);
  }

  #edit(change: (story: ToldStory) => void): string | undefined {
    return this.#withFile((path, { stories }) => {
      const story = this.#pick(stories);
      if (story === undefined) return undefined;
      change(story);
      return this.#write(path);
    });
  }

  #reword(story: ToldStory): void {
    const at = this.#random(story.words.length);
    story.words = story.words.with(at, `${this.#say(story.isChinese, 12)}${story.isChinese ? '。' : '.'}`);
  }

  /** Another word of as many bytes, and the old time: only the ctime tells, and the inode where the file was replaced. */
  #editInSecret(): string | undefined {
    return this.#withFile((path, { stories }) => {
      const story = this.#pick(stories);
      if (story === undefined) return undefined;
      const at = this.#random(story.words.length);
      const turned = [...(story.words[at] ?? '').slice(0, -1)].toReversed().join('');
      story.words = story.words.with(at, `${turned}${story.isChinese ? '。' : '.'}`);
      this.#keepTime(this.#full(path), () => this.#write(path));
      return path;
    });
  }

  #touch(): string | undefined {
    const path = this.#random(8) === 0 ? 'channel.yaml' : this.#withFile((name) => name);
    if (path === undefined || !existsSync(this.#full(path))) return undefined;
    const seconds = Math.floor(Date.now() / 1000) - this.#random(1_000_000);
    utimesSync(this.#full(path), seconds, seconds);
    return path;
  }

  #chmod(): string | undefined {
    return this.#withFile((path) => {
      chmodSync(this.#full(path), this.#random(2) === 0 ? 0o600 : 0o644);
      return path;
    });
  }

  #rename(toName: (path: string) => string): string | undefined {
    return this.#withFile((path, file) => {
      const to = toName(path);
      if (existsSync(this.#full(to)) || this.#isBelowFile(to, path)) return undefined;
      const aside = join(this.#aside, 'moving');
      renameSync(this.#full(path), aside);
      mkdirSync(dirname(this.#full(to)), { recursive: true });
      renameSync(aside, this.#full(to));
      this.#files.delete(path);
      this.#files.set(to, file);
      return `${path} → ${to}`;
    });
  }

  /** True where a file, but for this one, lies where a folder would have to be. */
  #isBelowFile(path: string, except?: string): boolean {
    const above = dirname(path);
    return above !== '.' && ((above !== except && this.#files.has(above)) || this.#isBelowFile(above, except));
  }

  /** Two files have each other's names; their times and often their sizes stay. */
  #swap(): string | undefined {
    const [a, b] = [this.#withFile((path) => path), this.#withFile((path) => path)];
    if (a === undefined || b === undefined || a === b) return undefined;
    const [one, two] = [this.#files.get(a), this.#files.get(b)];
    if (one === undefined || two === undefined) return undefined;
    const aside = join(this.#aside, 'moving');
    renameSync(this.#full(a), aside);
    renameSync(this.#full(b), this.#full(a));
    renameSync(aside, this.#full(b));
    this.#files.set(a, two);
    this.#files.set(b, one);
    return `${a} ↔ ${b}`;
  }

  /** The files in it keep their inodes and all their times. One that is there already is swapped. */
  #renameFolder(): string | undefined {
    const [from, to] = [this.#pick(folders) ?? '', this.#pick([...folders, 'moved']) ?? ''];
    if (from === '' || to === '' || `${from}/`.startsWith(`${to}/`) || `${to}/`.startsWith(`${from}/`))
      return undefined;
    if (!existsSync(this.#full(from))) return undefined;
    const isThere = existsSync(this.#full(to));
    const aside = join(this.#aside, 'moving');
    renameSync(this.#full(from), aside);
    if (isThere) renameSync(this.#full(to), this.#full(from));
    mkdirSync(dirname(this.#full(to)), { recursive: true });
    renameSync(aside, this.#full(to));
    const files = [...this.#files];
    this.#files.clear();
    for (const [path, file] of files) {
      if (path.startsWith(`${from}/`)) this.#files.set(to + path.slice(from.length), file);
      else if (path.startsWith(`${to}/`)) this.#files.set(from + path.slice(to.length), file);
      else this.#files.set(path, file);
    }
    return `${from} ${isThere ? '↔' : '→'} ${to}`;
  }

  #take(path: string): string | undefined {
    const file = this.#files.get(path);
    if (file === undefined) return undefined;
    this.#files.delete(path);
    this.#count += 1;
    const away = this.#random(2) === 0 ? join(this.#aside, `away${this.#count}`) : undefined;
    if (away === undefined) rmSync(this.#full(path));
    else renameSync(this.#full(path), away);
    this.#gone.push({ path, file, away });
    return path;
  }

  #restore(): string | undefined {
    const at = this.#random(Math.max(1, this.#gone.length));
    const { path, file, away } = this.#gone[at] ?? {};
    if (path === undefined || file === undefined || existsSync(this.#full(path)) || this.#isFull()) return undefined;
    if (this.#isBelowFile(path)) return undefined;
    this.#gone.splice(at, 1);
    this.#files.set(path, file);
    if (away === undefined) return this.#write(path);
    mkdirSync(dirname(this.#full(path)), { recursive: true });
    renameSync(away, this.#full(path));
    return `${path}, moved back`;
  }

  #deleteFolder(): string | undefined {
    const folder = this.#pick(folders) ?? '';
    const inside = [...this.#files].filter(([path]) => path.startsWith(`${folder}/`));
    if (inside.length === 0) return undefined;
    for (const [path, file] of inside) {
      this.#files.delete(path);
      this.#gone.push({ path, file, away: undefined });
    }
    rmSync(this.#full(folder), { recursive: true });
    return `${folder} (${inside.length} files)`;
  }

  /** The same story under another name, as it is or with a few other words. */
  #again(): string | undefined {
    return this.#withFile((path, { telling, stories }) => {
      if (this.#isFull()) return undefined;
      const copies = stories.map((story) => ({ ...story }));
      const [first] = copies;
      if (first !== undefined && this.#random(2) === 0) first.words = first.words.with(0, `${first.words[0]} Later.`);
      const to = join(this.#pick(folders) ?? '', this.#name(path));
      if (existsSync(this.#full(to))) return undefined;
      this.#files.set(to, { telling, stories: copies, fault: undefined });
      return `${path} → ${this.#write(to)}`;
    });
  }

  #withoutIds(): string {
    const paths = [...this.#files].flatMap(([path, { stories }]) =>
      stories.some(({ id }) => id !== undefined) ? path : [],
    );
    for (const path of paths) {
      for (const story of this.#files.get(path)?.stories ?? []) story.id = undefined;
      this.#write(path);
    }
    return paths.join(', ');
  }

  #oneId(): string | undefined {
    const id = `shared-${this.#random(4)}`;
    return this.#times(2, () => this.#edit((story) => Object.assign(story, { id })));
  }

  /** A story more or less in a file that holds several. */
  #item(): string | undefined {
    const [path, file] = this.#pick([...this.#files].filter(([, { telling }]) => isOfMany(telling))) ?? [];
    if (path === undefined || file === undefined) return undefined;
    if (this.#isFull() || (file.stories.length > 1 && this.#random(2) === 0)) file.stories.pop();
    else file.stories.unshift(this.#story());
    return `${this.#write(path)} (${file.stories.length})`;
  }

  #break(): string | undefined {
    return this.#withFile((path, file) => {
      file.fault = this.#pick<Fault>(['no stamp', 'not UTF-8', 'half']);
      return `${this.#write(path)}: ${file.fault}`;
    });
  }

  #mend(): string | undefined {
    const [path, file] = this.#pick([...this.#files].filter(([, { fault }]) => fault !== undefined)) ?? [];
    if (path === undefined || file === undefined) return undefined;
    file.fault = undefined;
    return this.#write(path);
  }

  #folderIntoFile(): string | undefined {
    const [path, file] = this.#pick([...this.#files].filter(([name]) => /\.\w+\/inner\.\w+$/.test(name))) ?? [];
    if (path === undefined || file === undefined) return undefined;
    const to = dirname(path);
    const aside = join(this.#aside, 'moving');
    if (readdirSync(this.#full(to)).length > 1) return undefined;
    renameSync(this.#full(path), aside);
    rmSync(this.#full(to), { recursive: true });
    renameSync(aside, this.#full(to));
    this.#files.delete(path);
    this.#files.set(to, file);
    return `${path} → ${to}`;
  }

  /** What lies beside articles and is none comes or goes. */
  #toggleBeside(): string | undefined {
    const near = this.#withFile((path) => path) ?? 'story.txt';
    const name = this.#pick([
      'x.jpg',
      'local/y.pdf',
      `${near}~`,
      join(dirname(near), `.${basename(near)}.swp`),
      'README.md',
      'link.txt',
      'empty',
      // Passed over while a saved page of this name lies beside it.
      'saved.html',
      'saved_files/inner.txt',
      'saved_files/inner.txt',
    ]);
    if (name === undefined) return undefined;
    const path = this.#full(name);
    const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
    if (isThere) rmSync(path, { recursive: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      if (name === 'link.txt') symlinkSync(nowhere, path);
      else if (name === 'empty') mkdirSync(path);
      else this.#put(path, toBytes(name.endsWith('.html') ? 'html' : 'txt', [this.#story()]));
    }
    return `${isThere ? '-' : '+'}${name}`;
  }

  #writeChannel(): void {
    const { url, id, title, language, limit, isKept, timezone } = this.#channel;
    const lines = [
      `url: ${url}`,
      `id: ${id}`,
      `title: ${title}`,
      ...(language === undefined ? [] : [`language: ${language}`]),
      ...(timezone === undefined ? [] : [`timezone: ${timezone}`]),
      `limit: ${limit}`,
      `on-delete: ${isKept ? 'keep' : 'remove'}`,
    ];
    this.#put(this.#full('channel.yaml'), Buffer.from(`${lines.join('\n')}\n`));
    this.#isChannelBroken = false;
  }

  #changeChannel(): string {
    const channel = this.#channel;
    const which = this.#random(12);
    if (which < 3) channel.title = `News ${this.#random(3)}`;
    else if (which < 6) channel.limit = 3 + this.#random(18);
    else if (which < 8) channel.language = this.#pick(['en-HK', 'zh-HK', undefined]);
    else if (which < 10) channel.isKept = !channel.isKept;
    else if (which === 10) channel.timezone = this.#pick(['Asia/Hong_Kong', 'Europe/London', undefined]);
    else channel.url = `https://news.example.org/${this.#pick(['x', 'y'])}/`;
    const path = this.#full('channel.yaml');
    if (this.#random(3) === 0 && existsSync(path)) this.#keepTime(path, () => this.#writeChannel());
    else this.#writeChannel();
    return JSON.stringify(channel);
  }

  #breakChannel(): string {
    this.#isChannelBroken = true;
    const text = this.#pick(['limit: 0\n', 'id: [\n', 'colour: red\n', undefined, '\ufffd']);
    const path = this.#full('channel.yaml');
    if (text === undefined) rmSync(path, { force: true });
    else {
      const whole = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
      this.#put(path, Buffer.concat([whole, text === '\ufffd' ? Buffer.from([0xff, 0x0a]) : Buffer.from(text)]));
    }
    return JSON.stringify(text ?? 'gone');
  }

  /** A file that the program wrote is changed behind its back. */
  #damage(folder: string): string | undefined {
    const found = filesIn(folder);
    const name = this.#pick([...found.keys()]);
    const bytes = found.get(name ?? '')?.bytes;
    if (name === undefined || bytes === undefined) return undefined;
    const path = join(folder, name);
    const how = this.#pick([
      'delete',
      'truncate',
      'empty',
      'garbage',
      'one byte',
      'in secret',
      'in secret',
      'anew',
      'touch',
      'old',
    ]);
    const at = this.#random(2) === 0 ? this.#random(Math.max(1, bytes.length)) : this.#factIn(bytes);
    if (how === 'delete') rmSync(path);
    else if (how === 'truncate') this.#put(path, bytes.subarray(0, at));
    else if (how === 'empty') this.#put(path, Buffer.alloc(0));
    else if (how === 'garbage') this.#put(path, Buffer.from('\u0000garbage\n<p>{"a":[\n'));
    else if (how === 'one byte' || how === 'in secret') {
      if (bytes.length === 0) return undefined;
      const letter = Buffer.from(bytes);
      letter.fill(letter[at] === 0x65 ? 0x61 : 0x65, at, at + 1);
      if (how === 'in secret') this.#keepTime(path, () => this.#put(path, letter));
      else this.#put(path, letter);
    } else if (how === 'anew') this.#put(path, bytes);
    else if (how === 'touch') this.#setTime(path);
    else {
      const old = join(this.#aside, basename(folder), name);
      if (!existsSync(old)) return undefined;
      this.#put(path, readFileSync(old));
    }
    return `${how} ${basename(folder)}/${name} at ${at}`;
  }

  /** Where a document tells an id, a time or a name that the next build reads back from it. */
  #factIn(bytes: Buffer): number {
    const facts = [
      ...bytes.toString('latin1').matchAll(/(?<=content="|<id>|<published>|<updated>|<guid[^>]*>)[^"<]+/g),
    ];
    const fact = this.#pick(facts);
    return fact === undefined ? 0 : fact.index + this.#random(fact[0].length);
  }

  #stranger(): string {
    const name = this.#pick(['robots.txt', 'articles/strange.html', 'articles/picture.jpg', 'index.html', '.htaccess']);
    const path = join(this.root, 'out', name ?? '');
    const isThere = existsSync(path);
    if (isThere) rmSync(path);
    else this.#put(path, Buffer.from('<!doctype html><title>Mine</title><p>Not by feedwright.\n'));
    return `${isThere ? '-' : '+'}${name}`;
  }

  #block(): string | undefined {
    const out = join(this.root, 'out');
    const name = this.#pick([...filesIn(out).keys()]);
    if (name === undefined) return undefined;
    this.#blocked = join(out, name);
    rmSync(this.#blocked);
    mkdirSync(this.#blocked);
    return name;
  }

  #withdraw(name: string): string | undefined {
    if (!existsSync(join(this.root, name))) return undefined;
    rmSync(join(this.root, name), { recursive: true });
    this.#blocked = undefined;
    return '';
  }

  /** As out of a backup, with the times of then. */
  #fromCopy(name: string): string | undefined {
    if (!existsSync(join(this.#aside, name))) return undefined;
    rmSync(join(this.root, name), { recursive: true, force: true });
    copyFolder(join(this.#aside, name), join(this.root, name));
    this.#blocked = undefined;
    return '';
  }

  #pass(most: number): string {
    this.#time += this.#random(most);
    return new Date(this.#time).toISOString();
  }
}
