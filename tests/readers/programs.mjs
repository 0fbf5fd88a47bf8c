// Readers that are programs: how each is told to subscribe, to poll, and what it then has in its store.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, run, works } from '../faults/site.mjs';

/** Runs a program that must end well, and gives what it said. */
const tell = async (command, words, options) => {
  const ended = await run(command, words, options);
  if (ended.status !== 0) throw new Error(`${command}: exit ${ended.status} ${ended.stderr.slice(-300)}`);
  return ended.stdout;
};

const fromSeconds = (seconds) => new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');

/** https://newsboat.org: all is in cache.db, by guid. */
const newsboat = {
  name: 'newsboat',
  formats: ['rss', 'atom'],
  isHere: () => works('newsboat', '--version') && works('sqlite3', '--version'),
  shows: ['id', 'title', 'link', 'published', 'authors', 'html'],
  subscribe: (folder, url) => {
    const path = (name) => join(folder, name);
    for (const [name, text] of [
      ['urls', `${url}\n`],
      ['config', ''],
    ])
      writeFileSync(path(name), text);
    const files = ['-u', path('urls'), '-c', path('cache.db'), '-C', path('config')];
    const rows = async () =>
      JSON.parse((await tell('sqlite3', ['-json', path('cache.db'), 'SELECT * FROM rss_item'])) || '[]');
    return {
      poll: async () => {
        await tell('newsboat', [...files, '-x', 'reload']);
        return (await rows()).map(({ guid, title, author, url: link, pubDate, content }) => ({
          ...{ id: guid, title, link, html: content },
          ...{ published: fromSeconds(pubDate), authors: author.split(', ') },
        }));
      },
      markRead: async (ids) => {
        writeFileSync(path('read'), ids.map((id) => `${id}\n`).join(''));
        await tell('newsboat', [...files, '-I', path('read')]);
      },
      unread: async () => {
        const unread = (await rows()).filter((row) => row.unread === 1).map(({ guid }) => guid);
        // Its own count is the judge.
        const counted = Number.parseInt(await tell('newsboat', [...files, '-x', 'print-unread']), 10);
        if (counted !== unread.length) throw new Error(`newsboat counts ${counted} unread, cache.db ${unread.length}.`);
        return unread;
      },
    };
  },
  faults: [
    {
      // 2.21 keeps ETag and Last-Modified from the second poll on only: the first finds no row in cache.db to note them in.
      formats: ['rss', 'atom'],
      step: 'poll again',
      says: '304 from the third poll on',
      status: 200,
    },
    {
      formats: ['rss'],
      field: 'authors',
      says: 'last of several authors only',
      sees: ({ authors }) => authors.slice(-1),
    },
  ],
};

/** https://codemadness.org/sfeed.html: a file of lines, and another of the links that were read. */
const sfeed = {
  name: 'sfeed',
  formats: ['rss', 'atom'],
  isHere: () => works('sh', '-c', 'command -v sfeed_update && command -v curl'),
  shows: ['id', 'title', 'link', 'published', 'authors', 'html'],
  subscribe: (folder, url) => {
    const path = (name) => join(folder, name);
    mkdirSync(path('etags'));
    writeFileSync(path('read'), '');
    const lines = () =>
      (readIfThere(path('feeds/news')) ?? Buffer.from(''))
        .toString()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('\t'));
    return {
      poll: async (address = url) => {
        // `fetch` is the one that sfeed's README gives for conditional requests. It refuses redirections: a move is for the user to enter.
        writeFileSync(
          path('sfeedrc'),
          `sfeedpath="${path('feeds')}"
fetch() {
  etag="${path('etags')}/$(basename "$3")"
  curl -L --max-redirs 0 -H "User-Agent:" -f -s -m 15 --compressed --etag-save "$etag" --etag-compare "$etag" -z "$etag" "$2" 2>/dev/null
}
feeds() {
  feed news "${address}"
}
`,
        );
        await tell('sfeed_update', [path('sfeedrc')]);
        return lines().map(([seconds, title, link, content, , id, author]) => ({
          ...{ id, title, link, published: fromSeconds(seconds), authors: [author] },
          html: content.replaceAll(/\\([nt\\])/g, (_, sign) => ({ n: '\n', t: '\t' })[sign] ?? sign),
        }));
      },
      // As sfeed_curses does with SFEED_URL_FILE: read is what has its link in that file.
      markRead: () =>
        tell('sh', ['-c', 'cut -f 3 "$1" | sfeed_markread read "$2"', 'sh', path('feeds/news'), path('read')]),
      unread: () => {
        const read = readFileSync(path('read'), 'utf8').split('\n');
        return lines().flatMap(([, , link, , , id]) => (read.includes(link) ? [] : [id]));
      },
    };
  },
  needsNewAddress: true,
  faults: [
    {
      formats: ['rss', 'atom'],
      field: 'authors',
      says: 'first of several authors only',
      sees: ({ authors }) => authors.slice(0, 1),
    },
    // Lines of the same id, headline and link are one, the older one; what was read goes by the link.
    {
      formats: ['rss', 'atom'],
      field: 'html',
      says: 'an edited text stays as it was',
      sees: ({ html, was }) => was?.html ?? html,
    },
    {
      formats: ['rss', 'atom'],
      step: 'edit',
      says: 'a corrected headline stands beside the old one',
      appears: ['tag:news.example.org,2026:readers/quotes'],
      unread: [],
    },
    {
      formats: ['rss', 'atom'],
      step: 'move',
      says: 'all again, and unread, under a new host',
      appears: 'all',
      unread: 'all',
    },
  ],
};

/** A parser keeps no unread marks: who uses it goes by ids, as here. */
export const byIds = (poll) => {
  const read = new Set();
  let items = [];
  return {
    poll: async () => {
      items = (await poll()) ?? items;
      return items;
    },
    markRead: (ids) => {
      for (const id of ids) read.add(id);
    },
    unread: () => items.map(({ id }) => id).filter((id) => !read.has(id)),
  };
};

const script = (name) => new URL(name, import.meta.url).pathname;
const python = '/usr/bin/python3';

const pythonFeedparser = {
  name: 'feedparser (Python)',
  formats: ['rss', 'atom'],
  isHere: () => works(python, '-c', 'import feedparser'),
  shows: ['id', 'title', 'link', 'published', 'updated', 'authors', 'html'],
  subscribe: (folder, url) =>
    byIds(
      async () =>
        JSON.parse(await tell(python, [script('python-feedparser.py'), url, join(folder, 'state.json')])).items,
    ),
  faults: [
    {
      // It takes a title with tags for HTML and writes that anew.
      formats: ['rss'],
      field: 'title',
      says: '`AT&T <b>` becomes `AT&amp;T <b>`',
      sees: ({ title }) => title.replace('AT&T <b>', 'AT&amp;T <b>'),
    },
  ],
};

const simplePie = {
  name: 'SimplePie',
  formats: ['rss', 'atom'],
  isHere: () =>
    works(
      'php',
      '-r',
      'exit(file_exists("/usr/share/php/simplepie/autoloader.php") && extension_loaded("xml") ? 0 : 1);',
    ),
  shows: ['id', 'title', 'link', 'published', 'updated', 'authors', 'html'],
  subscribe: (folder, url) =>
    byIds(async () => JSON.parse(await tell('php', [script('simplepie.php'), url, folder])).items),
  faults: [
    {
      // 1.3.1 asks for atom:updated before pubDate; later ones ask for pubDate first.
      formats: ['rss'],
      field: 'published',
      says: 'time of change as time of publication',
      sees: ({ updated }) => updated,
    },
    {
      // 1.3.1 reads `published` where it means `updated`.
      formats: ['atom'],
      field: 'updated',
      says: 'time of publication as time of change',
      sees: ({ published }) => published,
    },
  ],
};

export const programs = [newsboat, sfeed, pythonFeedparser, simplePie];
