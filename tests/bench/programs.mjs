// What is measured: feedwright, and site generators that make a page of each of the same stories and one RSS of the newest 50.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { program as ours, range, works, write } from '../faults/site.mjs';
import { capture, toMarkdown, toText } from './captures.mjs';

const inFeed = 50;

/** Each is set up once, or says why it cannot be, and then gives sites: how to build one, where its stories lie, and what a build leaves. */
export const feedwright = {
  name: 'feedwright',
  setUp: () => undefined,
  toSite: (folder) => ({
    command: [process.execPath, resolve(ours), 'build', '--root', folder],
    stories: join(folder, 'articles'),
    end: '.txt',
    render: toText,
    left: ['out', '.feedwright'],
    frame: [
      [
        'articles/channel.yaml',
        'url: https://news.example.org/\nid: tag:news.example.org,2026:news\ntitle: News\nlanguage: en-HK\nauthor: Newsroom\ntimezone: Asia/Hong_Kong\n',
      ],
    ],
  }),
};

const hugo = {
  name: 'Hugo',
  setUp: () => (works('hugo', 'version') ? undefined : 'Hugo is not here'),
  toSite: (folder) => ({
    command: ['hugo', '--quiet'],
    stories: join(folder, 'content'),
    end: '.md',
    render: toMarkdown,
    left: ['public', 'resources'],
    frame: [
      [
        'config.toml',
        `baseURL = "https://news.example.org/"\ntitle = "News"\ndisableKinds = ["taxonomy", "term", "section", "sitemap", "404", "robotsTXT"]\n[outputs]\nhome = ["HTML", "RSS"]\n`,
      ],
      [
        'layouts/_default/single.html',
        page('{{ .Title }}', '<p><time>{{ .Date.Format "2006-01-02 15:04" }}</time></p>{{ .Content }}'),
      ],
      [
        'layouts/index.html',
        page(
          '{{ .Title }}',
          `<ul>{{ range first ${inFeed} .Site.RegularPages.ByDate.Reverse }}<li><a href="{{ .Permalink }}">{{ .Title }}</a></li>{{ end }}</ul>`,
        ),
      ],
      [
        'layouts/index.rss.xml',
        `{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>News</description>
{{ range first ${inFeed} .Site.RegularPages.ByDate.Reverse }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate><description>{{ .Content | html }}</description></item>
{{ end }}</channel></rss>
`,
      ],
    ],
  }),
};

const eleventy = {
  name: 'Eleventy',
  setUp: (folder) => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    const words = ['install', '--no-audit', '--no-fund', '@11ty/eleventy@3', '@11ty/eleventy-plugin-rss@3'];
    const { status } = spawnSync('npm', words, { cwd: folder, stdio: 'ignore', timeout: 180_000 });
    return status === 0 ? undefined : 'npm could not install Eleventy';
  },
  // Below the folder of set-up, so that its packages are found.
  toSite: (folder, { home }) => ({
    command: [process.execPath, join(home, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
    stories: join(folder, 'content'),
    end: '.md',
    render: toMarkdown,
    left: ['public'],
    frame: [
      [
        'eleventy.config.js',
        `import { feedPlugin } from '@11ty/eleventy-plugin-rss';
export default (config) => {
  config.addPlugin(feedPlugin, {
    type: 'rss',
    outputPath: '/feed.xml',
    collection: { name: 'stories', limit: ${inFeed} },
    metadata: { language: 'en', title: 'News', subtitle: 'News', base: 'https://news.example.org/', author: { name: 'Newsroom' } },
  });
  return { dir: { input: 'content', output: 'public' } };
};
`,
      ],
      ['content/content.json', '{ "layout": "story.njk", "tags": "stories" }\n'],
      [
        'content/_includes/story.njk',
        page('{{ title }}', '<p><time>{{ page.date.toISOString() }}</time></p>{{ content | safe }}'),
      ],
      [
        'content/index.njk',
        `---\nlayout: false\ntags: []\neleventyExcludeFromCollections: true\n---\n${page(
          'News',
          `<ul>{% for story in collections.stories | reverse %}{% if loop.index <= ${inFeed} %}<li><a href="{{ story.url }}">{{ story.data.title }}</a></li>{% endif %}{% endfor %}</ul>`,
        )}`,
      ],
    ],
  }),
};

const page = (title, body) =>
  `<!doctype html>\n<html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${body}</body></html>\n`;

export const programs = [feedwright, hugo, eleventy];

/** A folder in which a program finds the stories 1 to `size`, and the changes that are made to it: another one at each call. */
export const makeSite = (program, folder, { size, home }) => {
  const isOurs = program === feedwright;
  const site = { name: program.name, isOurs, folder, size, ...program.toSite(folder, { home }) };
  mkdirSync(site.stories, { recursive: true });
  const place = (number) => join(site.stories, capture(number).path + site.end);
  const put = (number, isEdited) => {
    mkdirSync(dirname(place(number)), { recursive: true });
    writeFileSync(place(number), site.render(capture(number, isEdited)));
  };
  write(folder, site.frame);
  for (const number of range(1, size)) put(number);
  const next = { added: size + 1, edited: size - 5, removed: size - 20 };
  return {
    ...site,
    changes: {
      cold: () => {
        for (const name of site.left) rmSync(join(folder, name), { recursive: true, force: true });
      },
      'nothing changed': () => {},
      // The changed ones are among the newest 50 as long as no more than a dozen of each are changed: so the feeds change, too.
      'one added': () => put(next.added++),
      'one edited': () => put(next.edited--, true),
      'one removed': () => rmSync(place(next.removed--)),
    },
  };
};
