// The sites that are looked at: all that a page may hold, in English and Chinese; one with nothing in it; and the hostile corpus.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, freshFolder, write } from '../faults/site.mjs';

const corpus = new URL('../../../shared/hostile/articles', import.meta.url).pathname;

const channelYaml = (language, title, description) =>
  `url: https://news.example.org/x/\nid: tag:news.example.org,2026:n\ntitle: ${title}\ndescription: ${description}\nlanguage: ${language}\ntimezone: Asia/Hong_Kong\ncopyright: © 2026 ${title}\nlimit: 1000\n`;

const text = (title, day, paragraphs, facts = '') =>
  `---\npublished: ${day}\n${facts}---\n${title}\n\n${paragraphs.join('\n\n')}\n`;

const ferry = [
  'The ferry between the two piers runs again after three days of fog, the harbour master said on Monday.',
  'Some four thousand people take it on a working day. Most of them had gone round by the tunnel, which was full from seven in the morning.',
];

const harbour = '維港渡輪今日恢復服務，運輸署表示，受濃霧影響而停航三日的航線已於清晨六時全面恢復正常。';

const english = [
  [
    'ferry.txt',
    text('Harbour ferry resumes', '2026-03-09 16:35', ferry, 'updated: 2026-03-09 18:10\nauthor: Jane Doe\n'),
  ],
  [
    'local/long.txt',
    text(
      `${harbour}乘客毋須再繞道海底隧道，惟當局呼籲市民預留時間`,
      '2026-03-08 09:00',
      [harbour.repeat(3)],
      'language: zh-HK\nsection: 本地新聞\n',
    ),
  ],
  [
    'world/words.txt',
    text('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft meets', '2026-03-07 09:00', [
      'The company met.',
      'A'.repeat(300),
    ]),
  ],
  ['gone.txt', text('A story that goes', '2026-03-06 09:00', ['It goes in two days.'])],
  [
    'day.txt',
    text(
      'Only the day is known',
      '2026-03-05',
      ['Nobody wrote down the hour.'],
      'link: https://source.example/a/very/long/address/that/goes/on/and/on/and/does/not/end/before/the/edge/of/a/telephone?with=a&query=too\n',
    ),
  ],
  [
    'arabic.txt',
    text(
      'عودة العبّارة إلى الميناء',
      '2026-03-04 09:00',
      ['عادت العبّارة إلى العمل بعد ثلاثة أيام من الضباب.'],
      'language: ar\n',
    ),
  ],
  [
    'all.md',
    `---\npublished: 2026-03-03 09:00\nimage: https://source.example/pier.jpg\ntags: [tables, code]\n---\n# All that a page can show\n\nWords with *emphasis*, **strength**, \`code\` and [a link](https://source.example/).\n\n> A quotation that somebody said at some length, so that it takes more than one line on a telephone.\n\n## A heading\n\n- one\n- two\n\n1. first\n2. second\n\n![The pier at dawn](https://source.example/pier.jpg)\n\n| Pier | Passengers | Opened | Closed | Remarks of the master |\n|---|---|---|---|---|\n| Central | 120,000 | 06:00 | 23:30 | Repaired in the autumn of last year |\n\n\`\`\`\n${'a line of code that is wider than any telephone '.repeat(4)}\n\`\`\`\n`,
  ],
];

const chinese = [
  [
    'ferry.txt',
    text(harbour, '2026-03-09 16:35', [harbour, harbour.repeat(2)], 'updated: 2026-03-09 18:10\nsection: 本地\n'),
  ],
  ['english.txt', text('Harbour ferry resumes', '2026-03-08 09:00', ferry, 'language: en\n')],
];

/** Sites of every kind by name; each is a root to be served. */
export const makeSites = async () => {
  const sites = new Map([
    [
      'english',
      await site(
        channelYaml(
          'en-HK',
          'Harbour & Peak',
          'Stories from the two sides of the harbour, in the language of those who told them.',
        ),
        english,
      ),
    ],
    ['traditional', await site(channelYaml('zh-HK', '維港新聞', '港九兩岸的故事，以講述者的語言寫成。'), chinese)],
    ['simplified', await site(channelYaml('zh-Hans', '维港新闻', '港九两岸的故事。'), chinese)],
  ]);
  const empty = await site(channelYaml('en-HK', 'Empty', 'Nothing is here any more.'), english.slice(0, 1));
  rmSync(join(empty, 'articles/ferry.txt'));
  await buildAt(empty, '2026-03-20T00:00:00Z', ['--allow=shrink']);
  return sites.set('empty', empty);
};

/** Published, then a story taken out, then its page made a notice, as the days go by. */
const site = async (yaml, files) => {
  const root = freshFolder();
  write(join(root, 'articles'), [['channel.yaml', yaml], ...files]);
  await buildAt(root, '2026-03-10T00:00:00Z');
  rmSync(join(root, 'articles/gone.txt'), { force: true });
  await buildAt(root, '2026-03-11T00:00:00Z');
  await buildAt(root, '2026-03-14T00:00:00Z');
  return root;
};

const buildAt = async (root, now, more = []) => {
  const ended = await build(root, now, more);
  if (ended.status !== 0) throw new Error(`Expected a build that exits 0, found ${JSON.stringify(ended)}.`);
};

/** The hostile corpus as a site; `undefined` where it is not at hand: some of its names cannot be checked out everywhere. */
export const makeHostileSite = async () => {
  if (!existsSync(corpus)) return undefined;
  const root = freshFolder();
  cpSync(corpus, join(root, 'articles'), { recursive: true });
  write(join(root, 'articles'), [['channel.yaml', channelYaml('en-HK', 'Hostile', 'What somebody may try.')]]);
  const ended = await build(root, '2026-03-10T00:00:00Z');
  if (ended.status !== 1) throw new Error(`Expected a build that exits 1, found ${JSON.stringify(ended)}.`);
  return root;
};
