import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { childOf, childrenOf, parseXml, textOf } from '../src/codec/xml.ts';
import { publish } from '../src/publish.ts';
import { freshNews } from './fresh.ts';
import { channelYaml, makeNewsFolder, story } from './news-folder.ts';

const id = (key: string): string => `tag:news.example.org,2026:n/${key}`;
const codes = (report: { readonly problems: readonly { readonly code: string }[] }): readonly string[] =>
  report.problems.map(({ code }) => code);

test('a second build writes nothing, and what somebody else put into out/ stays', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.') });
  await news.build();
  news.write('out/CNAME', 'news.example.org');
  news.write('out/articles/theirs.html', '<html>not ours');
  const before = news.snapshot();
  const report = await news.build();
  expect(report.files.every(({ status }) => status === 'unchanged')).toBe(true);
  expect(news.snapshot()).toEqual(before);
  expect(readdirSync(news.root).toSorted()).toEqual(['articles', 'out']);
});

test('a renamed file, a new headline, a new host and lost caches keep the id', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One two three.'), 'b.txt': story('B', 'Four five six.') });
  await news.build();
  news.remove('articles/a.txt');
  news.write('articles/world/renamed.txt', story('A', 'One two three.'));
  news.write('articles/b.txt', story('Another headline', 'Four five six.'));
  news.write('articles/channel.yaml', channelYaml.replace('news.example.org/x/', 'elsewhere.example/'));
  await news.build();
  expect(news.items().map((item) => [item.id, item.title, item.url])).toEqual([
    [id('a'), 'A', 'https://elsewhere.example/articles/a.html'],
    [id('b'), 'Another headline', 'https://elsewhere.example/articles/b.html'],
  ]);
});

test.for([
  ['out/feed.rss', 'out/feed.atom', 'out/feed.json'],
  ['out/articles', 'out/feed.rss', 'out/feed.atom'],
  ['out/articles', 'out/feed.json', 'out/feed.rss'],
  ['out/articles', 'out/feed.json', 'out/feed.atom'],
] as const)('ids are read back from what is left of out/ when %j are lost', async (lost) => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One two three.') });
  await news.build();
  for (const path of lost) news.remove(path);
  news.remove('articles/a.txt');
  news.write('articles/z.txt', story('A', 'One two three.'));
  await news.build();
  expect(news.items()[0]).toMatchObject({ id: id('a'), url: 'https://news.example.org/x/articles/a.html' });
});

test('an article that no longer fits into the feeds keeps its id and its page', async () => {
  const news = makeNewsFolder({
    'old.txt': story('Old', 'One two three.'),
    'new.txt': story('New', 'Four.', '2021-01-02 HKT 10:00'),
  });
  news.write('articles/channel.yaml', `${channelYaml}limit: 1\n`);
  await news.build();
  expect(news.items().map((item) => item.id)).toEqual([id('new')]);
  news.remove('articles/old.txt');
  news.write('articles/renamed.txt', story('Old', 'One two three.'));
  news.write('articles/channel.yaml', channelYaml);
  await news.build();
  expect(news.items().map((item) => item.id)).toEqual([id('new'), id('old')]);
});

test('documents altered or deleted by hand are put right', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.') });
  await news.build();
  const good = news.read('out/feed.atom');
  news.write('out/feed.json', news.read('out/feed.json').replaceAll('One.', 'Altered.'));
  news.write('out/feed.atom', good.replace('<entry>', '<ent'));
  news.remove('out/articles/a.html');
  const report = await news.build();
  expect(report.files.filter(({ status }) => status === 'written').map(({ name }) => name)).toEqual([
    'articles/a.html',
    'feed.atom',
    'feed.json',
  ]);
  expect(news.read('out/feed.atom')).toBe(good);
  expect(news.read('out/feed.json')).not.toContain('Altered');
});

test('the time of the first publication stays when a capture brings another, and a person may correct it', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.') });
  await news.build();
  news.write('articles/a.txt', story('A', 'One.', '2020-01-02 HKT 11:30'));
  const report = await news.build();
  expect(codes(report)).toEqual(['article/published-kept']);
  expect(news.items()[0]).toMatchObject({
    date_published: '2020-01-02T02:00:00Z',
    date_modified: '2020-01-02T03:30:00Z',
  });
  news.write('articles/a.txt', `---\npublished: 2020-01-02 HKT 11:30\n---\n${story('A', 'One.')}`);
  expect((await news.build()).problems).toEqual([]);
  expect(news.items()[0]).toMatchObject({ date_published: '2020-01-02T03:30:00Z' });
});

test('another story in a published file has its own time', async () => {
  const news = makeNewsFolder({ 'latest.txt': story('Ferry halted', 'Fog lay on the water.') });
  await news.build();
  news.write('articles/latest.txt', story('Budget day', 'Taxes stay as they are.', '2021-05-06 HKT 10:00'));
  expect(await news.build()).toMatchObject({ exitCode: 0, problems: [] });
  expect(news.items()).toMatchObject([
    { id: id('latest'), title: 'Budget day', date_published: '2021-05-06T02:00:00Z' },
  ]);
});

test('another story in a published file waits for its own time', async () => {
  const news = makeNewsFolder({
    'latest.txt': story('Ferry halted', 'Fog lay on the water.'),
    'a.txt': story('A', 'One.'),
  });
  await news.build();
  news.write('articles/latest.txt', story('Budget day', 'Taxes stay as they are.', '2030-05-06 HKT 10:00'));
  expect(await news.build()).toMatchObject({ exitCode: 0, published: 1, held: [{ path: 'latest.txt' }] });
});

test('two files with one id: are an error on the second', async () => {
  const news = makeNewsFolder({
    'a.txt': `---\nid: x\n---\n${story('A', 'One.')}`,
    'b.txt': `---\nid: x\n---\n${story('B', 'Two.')}`,
  });
  const report = await news.build();
  expect(report).toMatchObject({
    exitCode: 1,
    published: 1,
    problems: [{ code: 'article/duplicate-id', path: 'b.txt', line: 2 }],
  });
});

test.for([
  ['url: https://your-site.example/\nid: tag:news.example.org,2026:n\n'],
  ['url: https://news.example.org/\nid: tag:your-site.example,2026:news\n'],
] as const)('as long as %j is the example, nothing counts as published', async ([example]) => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.') });
  news.write('articles/channel.yaml', `${example}timezone: UTC\n`);
  await news.build();
  news.remove('articles/a.txt');
  expect(await news.build()).toMatchObject({ exitCode: 0, files: [] });
  news.write('articles/renamed.txt', story('A', 'One.'));
  await news.build();
  expect(news.items()[0]?.id).toMatch(/\/renamed$/);
  // Nor does it at the first build under the newcomer's own address and id.
  news.write('articles/channel.yaml', channelYaml);
  await news.build();
  expect(news.items()[0]?.id).toBe(id('renamed'));
});

test('the feed is never older than it was', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.'), 'b.txt': story('B', 'Two.', '2021-01-02 HKT 10:00') });
  await news.build();
  news.remove('articles/b.txt');
  await news.build();
  expect(news.read('out/feed.atom')).toContain('<updated>2021-01-02T02:00:00Z</updated>');
  expect(news.items()).toHaveLength(1);
});

test('an article of the future is held back until its time has come; a draft for ever', async () => {
  const news = makeNewsFolder({
    'a.txt': story('A', 'One.'),
    'b.txt': story('B', 'Two.', '2030-01-02 HKT 10:00'),
    'c.txt': story('C', 'Three.', '2029-01-02 HKT 10:00'),
    'd.txt': `---\ndraft: true\n---\n${story('D', 'Four.')}`,
  });
  const report = await news.build();
  expect(report).toMatchObject({ exitCode: 0, published: 1, problems: [] });
  expect(report.held).toEqual([
    { path: 'c.txt', due: '2029-01-02T02:00:00Z' },
    { path: 'b.txt', due: '2030-01-02T02:00:00Z' },
  ]);
  await news.build({ now: new Date('2029-01-02T02:00:00Z') });
  expect(news.items().map((item) => item.title)).toEqual(['C', 'A']);
  // A clock that goes back takes nothing away.
  await news.build();
  expect(news.items().map((item) => item.title)).toEqual(['C', 'A']);
});

test('bad files are told of with place, finding and cure, and the good ones are published', async () => {
  const news = makeNewsFolder({
    'good.txt': story('Good', 'One.'),
    'no-time.txt': 'A title\n\nWords.\n',
    'no-title.txt': '2018-03-09 HKT 16:35\n\nShare this story\n\nWords.\n',
    'bad-time.txt': story('T', 'W.', '2018-02-30 HKT 10:00'),
    'empty.txt': '',
    'bad-front.txt': '---\ntitle: a\ntitle: b\n---\nx\n',
    'bad-id.txt': `---\nid: "  no id "\n---\n${story('I', 'W.')}`,
    'bad-slug.txt': `---\nslug: ../../x\n---\n${story('S', 'W.')}`,
    'picture.jpg': 'x',
    'README.md': 'x',
    '.hidden.txt': 'x',
    'backup.txt~': 'x',
  });
  news.write('articles/not-utf8.txt', Buffer.from('Title\n\nCaf\xe9', 'latin1'));
  news.write('articles/binary.txt', Buffer.alloc(2_000));
  news.write('articles/large.txt', Buffer.alloc(5_000_001, 'a'));
  news.write('articles/bom.txt', '\ufeff');
  symlinkSync('/etc/passwd', join(news.root, 'articles/link.txt'));
  writeFileSync(
    Buffer.concat([Buffer.from(join(news.root, 'articles/x')), Buffer.from([0xff]), Buffer.from('.txt')]),
    'x',
  );
  const report = await news.build();
  expect(report).toMatchObject({ exitCode: 1, published: 1 });
  expect(report.problems.map(({ path, line, severity, code }) => `${path}:${line ?? ''} ${severity} ${code}`)).toEqual([
    'bad-front.txt:3 error input/bad-front-matter',
    'bad-id.txt:2 error article/bad-id',
    'bad-slug.txt:2 error article/bad-slug',
    'bad-time.txt:3 error article/no-published',
    'binary.txt:1 error input/bad-encoding',
    'bom.txt:1 error input/empty',
    'empty.txt:1 error input/empty',
    'large.txt:1 error files/too-large',
    'link.txt:1 error files/no-file',
    'no-time.txt:1 error article/no-published',
    'no-title.txt:1 error article/no-title',
    'not-utf8.txt:3 error input/bad-encoding',
    'picture.jpg: info files/other-kinds',
    'x\u00ff.txt:1 error files/bad-name',
  ]);
  for (const { message } of report.problems)
    expect(message).toMatch(/^(No date to publish under\. )?(Front matter: e|E)xpected .*found /);
  expect(report.problems.find(({ path }) => path === 'not-utf8.txt')?.message).toContain('at byte 10');
});

test('a channel.yaml or a folder that is missing is 2 at first, and 3 once something is published', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.') });
  news.remove('articles/channel.yaml');
  expect(await news.build()).toMatchObject({
    exitCode: 2,
    problems: [{ code: 'files/missing', path: 'channel.yaml' }],
  });
  expect(await news.build({ articles: join(news.root, 'nowhere') })).toMatchObject({
    exitCode: 2,
    problems: [{ path: '.' }],
  });
  news.write('articles/channel.yaml', channelYaml);
  await news.build();
  const before = news.snapshot();
  news.remove('articles/channel.yaml');
  expect(await news.build()).toMatchObject({ exitCode: 3 });
  expect(await news.build({ articles: join(news.root, 'nowhere') })).toMatchObject({ exitCode: 3 });
  news.write('articles/channel.yaml', channelYaml);
  news.remove('articles/a.txt');
  expect(await news.build()).toMatchObject({ exitCode: 3, problems: [{ code: 'publish/empty' }] });
  news.write('articles/channel.yaml', Buffer.from('title: Caf\xe9', 'latin1'));
  expect(await news.build()).toMatchObject({ exitCode: 2, problems: [{ code: 'config/not-utf8', line: 1 }] });
  expect(news.snapshot()).toEqual(before);
});

test('an out/ that cannot be written is 4, in one sentence', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.') });
  news.write('out', 'a file');
  expect(await news.build()).toMatchObject({
    exitCode: 4,
    files: [],
    problems: [{ code: 'files/disk', message: expect.stringContaining('Nothing is torn') }],
  });
  // Node's own recursive mkdir never returns here.
  expect(await news.build({ out: '/proc/feedwright' })).toMatchObject({ exitCode: 4 });
});

test('a link inside out/ does not lead a page out of it', async () => {
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.') });
  mkdirSync(join(news.root, 'elsewhere'));
  mkdirSync(join(news.root, 'out'));
  symlinkSync(join(news.root, 'elsewhere'), join(news.root, 'out/articles'));
  expect(await news.build()).toMatchObject({ exitCode: 4, problems: [{ message: expect.stringContaining('ELOOP') }] });
  expect(readdirSync(join(news.root, 'elsewhere'))).toEqual([]);
});

test('an unreadable file or folder is told of', async (context) => {
  if (process.getuid?.() === 0) return context.skip('root reads everything');
  const news = makeNewsFolder({ 'a.txt': story('A', 'One.'), 'b.txt': 'x', 'c/d.txt': 'x' });
  chmodSync(join(news.root, 'articles/b.txt'), 0);
  chmodSync(join(news.root, 'articles/c'), 0);
  expect(await news.build()).toMatchObject({
    exitCode: 1,
    published: 1,
    problems: [{ code: 'files/unreadable' }, { code: 'files/unreadable' }],
  });
});

test('all that front matter says reaches all three formats and the page', async () => {
  const above = [
    'url: https://source.example/a?x=1&y=2#top',
    'image: https://source.example/a.jpg',
    'section: 本地',
    'tags: [R&D <x>, 本地, t]',
    'language: zh-HK',
    'author: [Jane Doe, "A \\"q\\" <b>"]',
    'slug: atom.xml',
  ];
  const news = makeNewsFolder({
    'local/a.txt': `---\n${above.join('\n')}\n---\n${story('A', '  • A caption\n\n  • Another\n\nOne. (AFP)')}`,
    'b.txt': `---\nlanguage: zh_HK\nurl: nowhere\nsection: ""\n---\n${story('B', '新聞說這個', '2019-01-02 HKT 10:00')}`,
  });
  const report = await news.build();
  expect(codes(report)).toEqual(['article/bad-language', 'article/bad-address', 'article/slug-changed']);
  const [item, other] = news.items();
  expect(item).toMatchObject({
    id: id('source.example/a'),
    url: 'https://news.example.org/x/articles/atom-xml.html',
    external_url: 'https://source.example/a?x=1&y=2#top',
    image: 'https://source.example/a.jpg',
    tags: ['本地', 'R&D <x>', 't'],
    authors: [{ name: 'Jane Doe' }, { name: 'A "q" <b>' }, { name: 'AFP' }],
    language: 'zh-HK',
  });
  expect(item?.content_html).toContain(
    '<figure><img src="https://source.example/a.jpg" alt="A caption"/><figcaption>A caption</figcaption></figure>\n<figure><figcaption>Another</figcaption></figure>',
  );
  expect(other).toMatchObject({ language: 'zh-Hant' });
  const rss = parseXml(news.read('out/feed.rss'));
  const rssItem =
    rss === undefined
      ? undefined
      : childOf(rss, 'channel')?.children.flatMap((child) =>
          'name' in child && child.name === 'item' ? [child] : [],
        )[0];
  const said = (name: string): readonly string[] =>
    rssItem === undefined ? [] : childrenOf(rssItem, name).map(textOf);
  expect([said('dc:source'), said('dc:language'), said('category')]).toEqual([
    ['https://source.example/a?x=1&y=2#top'],
    ['zh-HK'],
    ['本地', 'R&D <x>', 't'],
  ]);
  expect(news.read('out/feed.rss')).toContain('<media:content url="https://source.example/a.jpg" medium="image">');
  const atom = news.read('out/feed.atom');
  expect(atom).toContain('<entry xml:lang="zh-HK">');
  expect(atom).toContain('<link rel="via" href="https://source.example/a?x=1&amp;y=2#top"/>');
  expect(atom).toContain('<category term="R&amp;D &lt;x&gt;" label="R&amp;D &lt;x&gt;"/>');
  const page = news.read('out/articles/atom-xml.html');
  expect(page).toContain(
    '發佈: <time class="published" datetime="2020-01-02T02:00:00Z">2020-01-02 10:00 (UTC+08:00)</time>',
  );
  expect(page).not.toContain('<img');
  expect(page).not.toContain('<script');
  expect(page).toContain("default-src 'none'");
  expect(page).toContain('<link rel="canonical" href="https://news.example.org/x/articles/atom-xml.html"/>');
  expect(page).toContain('href="../feed.atom"');
});

test('a rule above the headline is no headline', async () => {
  const news = makeNewsFolder({ 'a.txt': `-----\n${story('A headline', 'One.')}*****\n` });
  await news.build();
  expect(news.items()[0]).toMatchObject({ title: 'A headline', content_html: '<p>One.</p>' });
});

test('a picture without a caption is described by the headline', async () => {
  const news = makeNewsFolder({ 'a.txt': `---\nimage: https://a.example/i.jpg\n---\n${story('A "b"', 'One.')}` });
  await news.build();
  expect(news.items()[0]?.content_html).toContain(
    '<figure><img src="https://a.example/i.jpg" alt="A &quot;b&quot;"/></figure>',
  );
  expect(news.read('out/feed.atom')).toContain('<media:content url="https://a.example/i.jpg" medium="image"/>');
});

test('a channel says all it can in each format', async () => {
  const news = makeNewsFolder({ 'a.txt': story('Simplified', '这个时国会对发还过见关长', '2020-01-02 HKT 10:00') });
  news.write(
    'articles/channel.yaml',
    'url: https://news.example.org\nid: tag:news.example.org,2026:n\ntitle: "A & <b>"\ndescription: "D & <i>"\ncopyright: "© & co"\nimage: https://news.example.org/i.png?a=1&b=2\nicon: https://news.example.org/f.ico\nttl: 60\nauthor:\n  name: N & M\n  url: https://n.example/\n  email: n@n.example\n',
  );
  // No zone of its own: HKT names one.
  expect(await news.build()).toMatchObject({ exitCode: 0, problems: [] });
  const rss = news.read('out/feed.rss');
  for (const part of [
    '<title>A &#x26; &#x3C;b&#x3E;</title>',
    '<ttl>60</ttl>',
    '<copyright>© &amp; co</copyright>',
    '<url>https://news.example.org/i.png?a=1&amp;b=2</url>',
    '<description>D &#x26; &#x3C;i&#x3E;</description>',
  ])
    expect(rss).toContain(part);
  const atom = news.read('out/feed.atom');
  for (const part of [
    '<title>A &amp; &lt;b&gt;</title>',
    '<rights>© &amp; co</rights>',
    '<icon>https://news.example.org/f.ico</icon>',
    '<uri>https://n.example/</uri>',
    '<email>n@n.example</email>',
  ])
    expect(atom).toContain(part);
  expect(news.items()[0]).toMatchObject({
    language: 'zh-Hans',
    authors: [{ name: 'N & M', url: 'https://n.example/' }],
  });
  expect(news.read('out/articles/a.html')).toContain('发布: ');
});

test('a headline without a story, a caption without one, and very long words are published with a warning', async () => {
  const news = makeNewsFolder({
    'a.txt': story('Only a headline', ''),
    'b.txt': story('With a caption', '  • The caption'),
    'c.txt': story('L'.repeat(600), `${'word '.repeat(100)}\u0007`),
    'd.txt': `D\n\n2020-01-02 HKT 10:00\n\nOne.\n\nLast updated: 2019-01-01 HKT 10:00\n`,
    'e.txt': `E\n\n2020-01-02 HKT 10:00\n\nOne.\n\nLast updated: 2019-02-30 HKT 10:00\n`,
    'f.txt': story('F\u202e', 'One.', '1979-10-21 HKT 03:15'),
    'g.txt': `G\n\n1979-10-20 HKT 03:15\n\nOne.\n\nLast updated: 1979-10-21 HKT 03:15\n`,
    'h.txt': story('H', 'One.', '2020-01-02 HKT 10:00\n2020-01-03 HKT 10:00'),
    'i.txt': `---\nmood: good\n---\n${story('I', 'One.')}`,
  });
  const report = await news.build();
  expect(report.exitCode).toBe(0);
  expect(report.problems.map(({ path, severity, code }) => `${path} ${severity} ${code}`)).toEqual([
    'a.txt warning article/no-story',
    'b.txt warning article/no-story',
    'c.txt warning article/long-title',
    'c.txt warning article/removed-characters',
    'd.txt warning article/updated-before-published',
    'e.txt warning article/no-updated',
    'f.txt warning article/removed-characters',
    'f.txt warning article/odd-time',
    'g.txt warning article/odd-time',
    'h.txt warning input/two-stamps',
    'i.txt warning input/unknown-key',
  ]);
  const content = (title: string): string | undefined =>
    news.items().find((item) => item.title === title)?.content_html;
  expect(content('Only a headline')).toBe('<p>Only a headline</p>');
  expect(content('With a caption')).toBe('<figure><figcaption>The caption</figcaption></figure>');
});

test('the same files give the same feeds in whatever order they lie on the disk', async () => {
  const names = ['b/x.txt', 'a/x.txt', 'x.txt', '002_x.txt', 'X.txt'];
  const made = await Promise.all(
    [names, names.toReversed()].map(async (order) => {
      const news = makeNewsFolder(Object.fromEntries(order.map((name) => [name, story(`T ${name}`, `W ${name}`)])));
      await news.build();
      return [news.read('out/feed.json'), readdirSync(join(news.root, 'out/articles')).toSorted()];
    }),
  );
  expect(made[0]).toEqual(made[1]);
});

test('misuse is thrown: a build time that is no time', async () => {
  const news = makeNewsFolder();
  await expect(publish({ root: news.root, now: new Date('x') })).rejects.toThrow(TypeError);
  expect(existsSync(join(news.root, 'out'))).toBe(false);
});

test('articles for which a feed has no room have their pages, and a person is told', async () => {
  const news = freshNews();
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
    news.write(`articles/${name}.txt`, story(name, `${name} words `.repeat(170_000), '2020-01-02 HKT 10:00'));
  const report = await news.build();
  expect([report.exitCode, report.published, report.problems]).toMatchObject([
    0,
    8,
    [
      {
        code: 'publish/feed-full',
        severity: 'warning',
        path: 'channel.yaml',
        message: expect.stringContaining('newest 6'),
      },
    ],
  ]);
  expect(news.items().map(({ title }) => title)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(news.read('out/articles/h.html')).toContain('h words');
  for (const name of ['feed.rss', 'feed.atom', 'feed.json'])
    expect(news.read(`out/${name}`).length).toBeLessThan(10_000_000);
});

test('a pipe and a device among the articles keep nothing waiting, though what is told of them is remembered', async () => {
  const news = freshNews({ 'a.txt': story('A', 'a') });
  execFileSync('bash', ['-c', 'mkfifo "$0"', join(news.root, 'articles/pipe.txt')]);
  symlinkSync('/dev/zero', join(news.root, 'articles/zero.txt'));
  const report = await news.build({ remember: true });
  expect([report.exitCode, report.published, report.fresh.map(({ path }) => path)]).toEqual([
    1,
    1,
    ['pipe.txt', 'zero.txt'],
  ]);
  expect((await news.build({ remember: true })).fresh).toEqual([]);
});
