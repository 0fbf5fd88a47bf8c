// Builds the same articles in 5 time zones, 4 locales, 2 umasks, with Node 20 and 24, their files created in ever another order: out/ has one digest.
// npm run build && node tests/faults/determinism.mjs   about 2 minutes
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildWords,
  channelYaml,
  digestOf,
  finish,
  freshFolder,
  list,
  range,
  readOut,
  run,
  stories,
  story,
  toRandom,
  twoAtATime,
  write,
} from './site.mjs';

const zones = ['UTC', 'Asia/Hong_Kong', 'America/New_York', 'Europe/London', 'Asia/Kathmandu'];
const locales = ['C', 'sv_SE.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8'];
const masks = ['022', '077'];
const folder = freshFolder(tmpdir());
const random = toRandom(1);
const misses = [];
const figures = { builds: 0, digests: 0 };

/** Node 24 as a package; `undefined` where there is no registry. */
const fetchNode24 = async () => {
  const prefix = join(folder, 'node');
  const { status } = await run('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', 'node@24'], {
    env: process.env,
    timeout: 180_000,
  });
  const path = join(prefix, 'node_modules/node/bin/node');
  return status === 0 && existsSync(path) ? path : undefined;
};

/** Names that locales sort and fold differently, stamps without a zone, twins, and pages of real sites. */
const pages = new URL('../fixtures/pages/', import.meta.url);
const files = [
  ['channel.yaml', channelYaml()],
  ...stories(range(1, 8)),
  ...['ä', 'z', 'Z', 'å', 'I', 'ı', 'i', 'İ', 'ö', '香港', '新聞'].map((name, at) => [`${name}.txt`, story(100 + at)]),
  ...['world', 'World', 'local', 'ärlig'].map((name, at) => [`${name}/pier.txt`, story(200 + at)]),
  ['twin-1.txt', story(300)],
  ['a/twin.txt', story(300)],
  [
    'summer.md',
    '---\ntitle: Summer\npublished: 1979-10-21 HKT 03:15\n---\n\nThe hour was told twice on that morning in summer.\n',
  ],
  [
    'list.json',
    JSON.stringify([{ title: 'From a list', date: '2020-03-01T10:00:00', body: 'A stamp without a zone.' }]),
  ],
  ...readdirSync(pages).map((name) => [`pages/${name}`, readFileSync(new URL(name, pages))]),
];

const shuffled = (values) =>
  values
    .map((value) => ({ value, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);

/** Two file systems list a folder in different orders; where there is one, only the order of creation differs. */
const places = [folder, freshFolder()];

/** Every file that is published, with its bytes' place and its time. */
const toMarks = (out) =>
  list(out)
    .map((name) => ({ name, stat: statSync(join(out, name), { bigint: true }) }))
    .map(({ name, stat }) => `${name} ${stat.ino} ${stat.mtimeNs}`)
    .join('\n');

const digests = new Map();

const tryOut = async ({ node, zone, locale, mask, at }, lane) => {
  const root = join(places[at % 2], lane);
  const about = `${node.name}, ${zone}, ${locale}, umask ${mask}`;
  rmSync(root, { recursive: true, force: true });
  write(join(root, 'articles'), shuffled(files));
  const environment = { PATH: process.env.PATH, TZ: zone, LC_ALL: locale, LANG: locale };
  const buildOnce = () =>
    run('sh', ['-c', `umask ${mask} && exec "$0" "$@"`, node.path, ...buildWords(root)], { env: environment });
  const first = await buildOnce();
  figures.builds += 1;
  if (first.status !== 0 || first.stdout + first.stderr !== '')
    misses.push(`${about}: exit ${first.status} ${first.stdout}${first.stderr}`);
  const digest = digestOf(readOut(join(root, 'out')));
  if (!digests.has(digest)) digests.set(digest, about);
  const before = toMarks(join(root, 'out'));
  const second = await buildOnce();
  if (second.status !== 0 || second.stdout + second.stderr !== '')
    misses.push(`${about}, again: exit ${second.status} ${second.stdout}${second.stderr}`);
  if (toMarks(join(root, 'out')) !== before) misses.push(`${about}: the second run wrote`);
};

const node24 = await fetchNode24();
const nodes = [
  { name: process.version, path: process.execPath },
  ...(node24 === undefined ? [] : [{ name: 'Node 24', path: node24 }]),
];
const all = nodes.flatMap((node) =>
  zones.flatMap((zone) => locales.flatMap((locale) => masks.map((mask) => ({ node, zone, locale, mask })))),
);
await twoAtATime(
  all.map((one, index) => ({ ...one, at: Math.floor(random() * 2) + index })),
  tryOut,
);
figures.digests = digests.size;
if (digests.size !== 1) misses.push(`other documents: ${[...digests.values()].join('; ')}`);
finish(node24 === undefined ? 'determinism (without Node 24: no registry)' : 'determinism', figures, {
  misses,
  least: { builds: 40 * nodes.length },
});
