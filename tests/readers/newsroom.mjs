// The site that readers subscribe to: what lies in articles/ step by step, and what a reader must then show.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program, write } from '../faults/site.mjs';

export const channelYaml = (url) => `url: ${url}
id: tag:news.example.org,2026:readers
title: News & more
description: What readers read.
language: en-HK
author: The newsroom
timezone: Asia/Hong_Kong
`;

const tag = (name) => `tag:news.example.org,2026:readers/${name}`;

/** What each article must look like, whatever the format; `html` is the body's markup, `path` the page's place. */
const first = [
  {
    id: tag('odd'),
    title: 'AT&T <b>bold</b> & 5 < 6',
    path: 'articles/odd.html',
    published: '2020-01-02T08:35:00Z',
    updated: '2020-01-02T17:13:00Z',
    authors: ['The newsroom'],
    html: '<p>Bread &amp; butter, 5 &lt; 6, and &lt;b&gt;this&lt;/b&gt; is text.</p>',
  },
  {
    id: tag('ferry'),
    title: '渡輪恢復服務：「中環」至「梅窩」',
    path: 'articles/ferry.html',
    published: '2020-01-02T16:10:00Z',
    updated: '2020-01-02T16:10:00Z',
    authors: ['The newsroom'],
    html: '<p>渡輪因大霧停航，現已恢復。</p>',
  },
  {
    id: tag('fish'),
    title: 'Fish 🐟 for 👩‍👩‍👧‍👦 and 𠮷野',
    path: 'articles/fish.html',
    published: '2020-01-04T01:00:00Z',
    updated: '2020-01-04T01:00:00Z',
    authors: ['Jane Doe', '陳大文'],
    html: '<p>Fish 🐟 was <em>sold</em> <a href="https://pier.example/?a=1&amp;b=2">at the pier</a>.</p>\n<ul>\n<li>cod</li>\n<li>鯧魚</li>\n</ul>',
  },
  {
    id: tag('quotes'),
    title: '"Straight" and “curly”, it\'s ‘so’ — Café',
    path: 'articles/quotes.html',
    published: '2020-01-05T02:00:00Z',
    updated: '2020-01-05T02:00:00Z',
    authors: ['The newsroom'],
    html: '<p>He said: "It\'s “so”."</p>',
  },
  {
    id: tag('entities'),
    title: 'What &amp; means, and &#8217; too',
    path: 'articles/entities.html',
    published: '2020-01-06T02:00:00Z',
    updated: '2020-01-06T02:00:00Z',
    authors: ['The newsroom'],
    html: '<p>Write <code>&amp;amp;</code> for &amp;, and <code>&lt;i&gt;</code> for <i>slanted</i>.</p>',
  },
  {
    // Somebody's old feed: the id is theirs.
    id: 'https://old.example/?p=7&x=1',
    title: 'An old story',
    path: 'articles/https-old-example-p-7-x-1.html',
    published: '2015-06-02T06:30:00Z',
    updated: '2015-06-02T06:30:00Z',
    authors: ['The newsroom'],
    html: '<p>Words of old.</p>',
  },
];

const files = [
  [
    'odd.txt',
    'AT&T <b>bold</b> & 5 < 6\n\n2020-01-02 HKT 16:35\n\nBread & butter, 5 < 6, and <b>this</b> is text.\n\nLast updated: 2020-01-03 HKT 01:13\n',
  ],
  ['ferry.txt', '渡輪恢復服務：「中環」至「梅窩」\n\n2020-01-03 HKT 00:10\n\n渡輪因大霧停航，現已恢復。\n'],
  [
    'fish.md',
    '---\npublished: 2020-01-04 09:00\nauthor: [Jane Doe, 陳大文]\n---\n# Fish 🐟 for 👩‍👩‍👧‍👦 and 𠮷野\n\nFish 🐟 was *sold* [at the pier](https://pier.example/?a=1&b=2).\n\n- cod\n- 鯧魚\n',
  ],
  ['quotes.txt', '"Straight" and “curly”, it\'s ‘so’ — Café\n\n2020-01-05 HKT 10:00\n\nHe said: "It\'s “so”."\n'],
  [
    'entities.md',
    '---\ntitle: "What &amp; means, and &#8217; too"\npublished: 2020-01-06 10:00\n---\nWrite `&amp;` for &amp;, and `<i>` for <i>slanted</i>.\n',
  ],
  [
    'old.xml',
    '<rss version="2.0"><channel><title>Old</title><link>https://old.example/</link><description>Old</description><item><title>An old story</title><link>https://old.example/7</link><guid isPermaLink="false">https://old.example/?p=7&amp;x=1</guid><pubDate>Mon, 01 Jun 2015 23:30:00 -0700</pubDate><description>Words of old.</description></item></channel></rss>',
  ],
];

/** `was`: how it was before. Both are told to have changed before the newest article was published, so that the feed's own `updated` stays. */
const edited = first.map((article) => {
  if (article.id === tag('ferry'))
    return { ...article, was: article, updated: '2020-01-03T01:00:00Z', html: '<p>渡輪因大霧停航，至今仍未恢復。</p>' };
  if (article.id === tag('quotes'))
    return { ...article, updated: '2020-01-05T03:00:00Z', title: '"Straight" and “curly”, now corrected' };
  return article;
});

const tram = {
  id: tag('tram'),
  title: 'The tram & the hill',
  path: 'articles/tram.html',
  published: '2020-01-07T02:00:00Z',
  updated: '2020-01-07T02:00:00Z',
  authors: ['The newsroom'],
  html: '<p>It climbs.</p>',
};
const grown = [...edited, tram];

/**
 * What happens between two polls, in order. `isQuiet`: nothing that a reader was told has changed, and the poll must transfer nothing. `appears`: the
 * ids that are new to readers.
 */
export const steps = [
  { name: 'subscribe', articles: first, appears: first.map(({ id }) => id), change: (folder) => write(folder, files) },
  { name: 'poll again', articles: first, isQuiet: true },
  {
    name: 'rebuild',
    articles: first,
    isQuiet: true,
    // Nothing is remembered but out/, and every file has another time.
    change: (folder) => {
      rmSync(join(folder, '../.feedwright'), { recursive: true, force: true });
      write(folder, files);
    },
  },
  {
    name: 'edit',
    articles: edited,
    change: (folder) =>
      write(folder, [
        [
          'ferry.txt',
          '渡輪恢復服務：「中環」至「梅窩」\n\n2020-01-03 HKT 00:10\n\n渡輪因大霧停航，至今仍未恢復。\n\nLast updated: 2020-01-03 HKT 09:00\n',
        ],
        [
          'quotes.txt',
          '"Straight" and “curly”, now corrected\n\n2020-01-05 HKT 10:00\n\nHe said: "It\'s “so”."\n\nLast updated: 2020-01-05 HKT 11:00\n',
        ],
      ]),
  },
  {
    name: 'a new article',
    articles: grown,
    appears: [tram.id],
    change: (folder) => write(folder, [['tram.txt', 'The tram & the hill\n\n2020-01-07 HKT 10:00\n\nIt climbs.\n']]),
  },
  {
    name: 'rename',
    articles: grown,
    isQuiet: true,
    change: (folder) => {
      renameSync(join(folder, 'fish.md'), join(folder, 'cod.md'));
      renameSync(join(folder, 'odd.txt'), join(folder, 'even.txt'));
    },
  },
  { name: 'move', articles: grown, moves: true },
  { name: 'poll after the move', articles: grown, moves: true, isQuiet: true },
];

const listen = async (server) => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
};

/** Starts `feedwright serve` and gives its port and a way to end it. */
export const startServe = async (root, more = ['--port', '0']) => {
  const child = spawn(process.execPath, [program, 'serve', '--root', root, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.on('exit', () => child.kill('SIGKILL'));
  let said = '';
  const port = await new Promise((done, failed) => {
    for (const pipe of [child.stdout, child.stderr])
      pipe.on('data', (piece) => {
        said += piece;
        const found = /feed\.json/.test(said) && /http:\/\/localhost:(\d+)\/feed\.json/.exec(said);
        if (found) done(Number(found[1]));
      });
    child.on('close', (status) => failed(new Error(`Expected a server, found exit ${status}: ${said}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'close');
  };
  return { port, stop };
};

/**
 * Serves the site under two addresses, of which the old one leads to the new one after the move, and counts what goes over the wire. The program starts
 * anew for each step, as after a restart.
 */
export const openNewsroom = async (root) => {
  let serving;
  let hasMoved = false;
  let answers = [];
  const ask = (request, response) => {
    const { method, url: path, headers } = request;
    const onward = http.request({ port: serving.port, host: '127.0.0.1', method, path, headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (piece) => (bytes += piece.length));
      answer.on('end', () => answers.push({ status: answer.statusCode, bytes }));
      response.writeHead(answer.statusCode, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on('error', (error) => response.destroy(error));
    request.pipe(onward);
  };
  const old = http.createServer((request, response) => {
    if (!hasMoved) return ask(request, response);
    response.writeHead(301, { location: new URL(request.url, urls.moved).href, 'content-length': 0 }).end();
  });
  const moved = http.createServer(ask);
  const urls = { old: `http://127.0.0.1:${await listen(old)}/`, moved: `http://localhost:${await listen(moved)}/` };
  return {
    urls,
    /** Lets a step happen. */
    enter: async ({ change, moves = false }) => {
      await serving?.stop();
      hasMoved = moves;
      // Last-Modified has whole seconds: what is published twice within one is not seen by a reader that polls in between.
      await sleep(1000);
      const articles = join(root, 'articles');
      write(articles, [['channel.yaml', channelYaml(moves ? urls.moved : urls.old)]]);
      change?.(articles);
      serving = await startServe(root);
    },
    /** The answers since this was last asked. */
    takeAnswers: () => {
      const taken = answers;
      answers = [];
      return taken;
    },
    close: async () => {
      await serving?.stop();
      for (const server of [old, moved]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
};
