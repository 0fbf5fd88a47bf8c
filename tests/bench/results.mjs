// What was measured, as tables.
import { cpus } from 'node:os';

const number = (value, digits = 0) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const row = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  [row(head), row(head.map((name) => (/^(?:captures|build|for)$/.test(name) ? '---' : '---:'))), ...rows.map(row)].join(
    '\n',
  );

/** A duration for people, e.g. `42 ms` or `3.1 s`. */
const duration = (ms) => (ms < 1_000 ? `${number(ms)} ms` : `${number(ms / 1_000, ms < 10_000 ? 1 : 0)} s`);

/** One table over all sizes and builds, a column for each program; `toCell` says what stands in it. */
const compare = ({ found, names }, toCell) =>
  table(
    ['captures', 'build', ...names],
    found.flatMap(({ size, builds, empty }) =>
      builds.map(({ build, by }) => [
        number(size),
        build,
        ...names.map((name) => (by.has(name) ? (toCell(by.get(name), empty) ?? '–') : '–')),
      ]),
    ),
  );

const timeCell = ({ time, runs }, empty) =>
  `${number(time / empty.time, time / empty.time < 10 ? 1 : 0)} (${duration(time)}${runs === 1 ? ', once' : ''})`;
const peakCell = ({ peak }) => (peak === undefined ? undefined : `${number(peak)} MB`);
const countCell = ({ counts }) =>
  counts === undefined ? undefined : `${number(counts.articles)} / ${number(counts.written)}`;

const percent = (share) => `${number(100 * share)} %`;

const shares = ({ size, build, time, rows, files }) => {
  const [large, small] = [rows.filter(({ share }) => share >= 0.01), rows.filter(({ share }) => share < 0.01)];
  const rest = { name: 'what takes less than 1 % each', share: small.reduce((sum, { share }) => sum + share, 0) };
  return [
    `**${build}, ${number(size)} captures**, ${duration(time)} under the profiler:`,
    table(
      ['for', 'share'],
      [...large, rest].map(({ name, share }) => [name, percent(share)]),
    ),
    `The files that take most: ${files
      .slice(0, 8)
      .map(({ name, share }) => `${name} ${percent(share)}`)
      .join(', ')}.`,
  ].join('\n\n');
};

/** `found` is what each size gave, `profiles` where the time goes, `notes` what is to be said beside it. */
export const toResults = ({ found, names, profiles, notes }) => {
  const [{ empty }] = found;
  return `${[
    '# What a build costs',
    'Written by `npm run bench`. Captures in English and Chinese in ten sections, 2.3 KB each; Hugo and Eleventy make a page of each of the same stories, as ' +
      'Markdown, and one RSS of 50, where feedwright makes three feeds, a front page, and reads all of them back.',
    `On ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}, where an empty ES module takes ${number(empty.time, 1)} ms` +
      `${empty.peak === undefined ? '' : ` and ${number(empty.peak)} MB`}. ${notes.join(' ')}`,
    '## Time',
    'How many times as long as an empty ES module under `node`: medians of interleaved runs.',
    compare({ found, names }, timeCell),
    '## Peak memory',
    compare({ found, names }, peakCell),
    '## Files',
    'Captures opened / files written.',
    compare({ found, names }, countCell),
    '## Where the time goes',
    ...profiles.map(shares),
  ].join('\n\n')}\n`;
};
