// Draws newsboat.svg: what newsboat shows of the suite's articles and this project's own, first the list and then an article.
// npm run build && node tests/readers/pictures/newsboat.mjs   needs newsboat and tmux
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freshFolder, run, write } from '../../faults/site.mjs';
import { channelYaml, startServe, steps } from '../newsroom.mjs';

const columns = 88;
// The last line is for what newsboat asks.
const lines = 16;
const cell = { width: 8.43, height: 19 };
const colours = { page: '#1b1d23', text: '#d7dae0', bar: '#f2c94c', barPage: '#22406b' };

const folder = freshFolder();
const root = join(folder, 'news');
const articles = join(root, 'articles');
const socket = join(folder, 'tmux');

const tmux = async (...words) => {
  const { status, stdout, stderr } = await run('tmux', ['-S', socket, ...words]);
  if (status !== 0) throw new Error(`tmux ${words[0]}: ${stderr}`);
  return stdout;
};

const capture = async (...keys) => {
  for (const key of keys) await tmux('send-keys', '-t', 'news', key);
  await sleep(1500);
  return (await tmux('capture-pane', '-t', 'news', '-p', '-e')).split('\n').slice(0, lines - 1);
};

/** Pieces of a line that look alike: where each begins, in cells, its words, and whether it is a bar or bold. */
const toPieces = (line) => {
  const pieces = [];
  let look = { isBar: false, isBold: false };
  let column = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's sequences begin with one.
  for (const [, codes, words] of line.matchAll(/\x1b\[([\d;]*)m|([^\x1b]+)/g)) {
    if (words === undefined)
      for (const code of codes.split(';')) {
        if (code === '' || code === '0') look = { isBar: false, isBold: false };
        else if (code === '1') look = { ...look, isBold: true };
        else if (code === '44' || code === '7') look = { ...look, isBar: true };
        else if (code === '49' || code === '27') look = { ...look, isBar: false };
      }
    else {
      pieces.push({ column, words, ...look });
      // Wide letters take two cells.
      for (const letter of words) column += /[\u1100-\u115f\u2e80-\uffef]/.test(letter) ? 2 : 1;
    }
  }
  return pieces;
};

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const drawLine = (line, top) =>
  toPieces(line).flatMap(({ column, words, isBar, isBold }) => {
    const left = (column * cell.width + 12).toFixed(1);
    const width = ((columns - column) * cell.width).toFixed(1);
    const bar = `<rect x="${left}" y="${top}" width="${width}" height="${cell.height}" fill="${colours.barPage}"/>`;
    const bold = isBold ? ' font-weight="bold"' : '';
    const text = `<text x="${left}" y="${top + 14}" fill="${isBar ? colours.bar : colours.text}"${bold} xml:space="preserve">${escapeXml(words)}</text>`;
    return [...(isBar ? [bar] : []), ...(words.trim() === '' ? [] : [text])];
  });

const draw = (screens) => {
  const width = Math.ceil(columns * cell.width + 24);
  const height = (lines - 1) * cell.height + 20;
  const panels = screens.map((screen, at) => {
    const top = at * (height + 12);
    const drawn = screen.flatMap((line, row) => drawLine(line, top + 10 + row * cell.height));
    return `<rect y="${top}" width="${width}" height="${height}" rx="8" fill="${colours.page}"/>\n${drawn.join('\n')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${screens.length * (height + 12) - 12}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">
<title>newsboat, subscribed to feed.atom: the list of articles, and an article</title>
${panels.join('\n')}
</svg>
`;
};

write(articles, [['channel.yaml', channelYaml('http://localhost:8080/')]]);
for (const { change } of steps) change?.(articles);
cpSync(new URL('../../../articles', import.meta.url), articles, {
  recursive: true,
  filter: (path) => !path.endsWith('channel.yaml'),
});
const server = await startServe(root, ['--port', '8080', '--local']);
writeFileSync(join(folder, 'urls'), 'http://localhost:8080/feed.atom\n');
writeFileSync(
  join(folder, 'config'),
  'auto-reload no\nrefresh-on-startup yes\ncolor info yellow blue bold\ntext-width 84\n',
);
const files = ['urls', 'config', 'cache.db'].map((name) => join(folder, name));
const [urls, config, cache] = files;
await run('newsboat', ['-u', urls, '-C', config, '-c', cache, '-x', 'reload']);
const command = `env TERM=screen-256color LANG=C.UTF-8 newsboat -u ${urls} -C ${config} -c ${cache}`;
await tmux(
  '-u',
  '-f',
  '/dev/null',
  'new-session',
  '-d',
  '-s',
  'news',
  '-x',
  String(columns),
  '-y',
  String(lines),
  command,
);
await tmux('set', '-t', 'news', 'status', 'off');
try {
  await sleep(1500);
  const list = await capture('Enter');
  const article = await capture(...Array(6).fill('Down'), 'Enter');
  writeFileSync(new URL('newsboat.svg', import.meta.url), draw([list, article]));
} finally {
  await tmux('kill-server');
  await server.stop();
}
