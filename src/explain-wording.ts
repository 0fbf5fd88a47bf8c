import type { ExplainedField, Explanation } from './explain.ts';
import { type ArticleReport, articleAsJson } from './model/report.ts';
import { toJson, visible } from './wording.ts';

/** What became of a file, for a script. */
export const explanationAsJson = (explanations: readonly Explanation[]): string =>
  toJson({
    articles: explanations.map(({ report, format, profile, idFrom, times, fields, dropped }) => ({
      ...articleAsJson(report),
      format,
      profile,
      id_from: idFrom,
      ...times,
      fields,
      dropped,
    })),
  });

/** What became of a file, for a person: every field with the line it came from, what was dropped and why. */
export const explanationAsText = (explanations: readonly Explanation[]): string =>
  explanations
    .map((explanation) =>
      explanationLines(explanation)
        .map((text) => `${text}\n`)
        .join(''),
    )
    .join('\n');

const explanationLines = (explanation: Explanation): readonly string[] => {
  const { report, format, profile, idFrom, times, fields, dropped } = explanation;
  const { path, line } = report;
  const lines = wrap('', `${path}${line === 1 ? '' : `, line ${line}`}: ${statusWords(report)}`);
  if (format !== undefined)
    lines.push(...wrap('  read as    ', `${format}${profile === 'plain' ? '' : ` of the site ${profile}`}`));
  if (report.id !== undefined)
    lines.push(
      ...wrap(
        '  id         ',
        `${report.id} (${idFrom === undefined || idFrom === '' ? 'as it was published' : idFrom})`,
      ),
    );
  if (report.permalink !== undefined) lines.push(...wrap('  page       ', report.permalink));
  if (times !== undefined) {
    lines.push(...wrap('  published  ', `${times.published} (${times.shown})`));
    if (times.updated !== times.published) lines.push(...wrap('  updated    ', times.updated));
  }
  for (const field of fields) lines.push(...fieldLines(field));
  if (dropped.length > 0) lines.push('  left out of the story:');
  for (const { line: at, text, why } of dropped) lines.push(oneLine(`    ${lineNumber(at)}  `, text, ` (${why})`));
  if (report.removed.length > 0) lines.push(...wrap('  removed from the markup: ', report.removed.join(', ')));
  for (const { severity, code, message, line: at } of report.problems)
    lines.push(...wrap(`  ${severity}${at === undefined ? '' : ` on line ${at}`}: `, `${message} (${code})`));
  return lines;
};

const statusWords = ({ status, duplicateOf, heldUntil }: ArticleReport): string => {
  const until = heldUntil === undefined ? '' : `held back until ${heldUntil}`;
  if (status === 'duplicate') {
    const words = `in the words of ${duplicateOf ?? ''}, which tells the same story`;
    return heldUntil === undefined ? `published ${words}` : `${until}, then published ${words}`;
  }
  if (status === 'held') return until;
  if (status === 'left-out') return 'left out';
  if (status === 'kept') return 'left out; what was published before stays';
  if (status === 'draft') return 'a draft, never published';
  return status === 'warned' ? 'published, with warnings' : 'published';
};

/** As found, and behind an arrow as published where that is something else: never cut, because it may be a time. */
const fieldLines = ({ name, line, found, value }: ExplainedField): readonly string[] => {
  const start = `  ${lineNumber(line)}  ${name}: `;
  if (value === undefined || value === found) return [oneLine(start, found)];
  const whole = `${start}${onOneLine(found)} → ${onOneLine(value)}`;
  if (columns(whole) <= width) return [whole];
  return [oneLine(start, found), oneLine(`${' '.repeat(indent)}→ `, value)];
};

const lineNumber = (line: number | undefined): string => `line ${line ?? '?'}`.padEnd(9);

/** Of a terminal as most are. */
const width = 80;
/** Where what is told of a file begins, and where it goes on. */
const indent = 13;

const onOneLine = (text: string): string => visible(text.replace(/\s+/g, ' '));

/** A start and a text, so much of it as fits on one line before the end. */
const oneLine = (start: string, text: string, end = ''): string => {
  const shown = onOneLine(text);
  const room = Math.max(20, width - columns(start) - columns(end));
  if (columns(shown) <= room) return `${start}${shown}${end}`;
  let kept = '';
  let used = 1;
  for (const character of shown) {
    used += columns(character);
    if (used > room) break;
    kept += character;
  }
  return `${start}${kept}…${end}`;
};

/** A start and a text on as many lines as it takes; what has no space, such as an address, is never broken. */
const wrap = (start: string, text: string): string[] => {
  const lines: string[] = [];
  let line = visible(start);
  let isBegun = false;
  for (const word of onOneLine(text).split(' ')) {
    if (isBegun && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = `${' '.repeat(indent)}${word}`;
    } else {
      line += isBegun ? ` ${word}` : word;
    }
    isBegun = true;
  }
  return [...lines, line];
};

// East Asian Wide and Fullwidth (Unicode Standard Annex 11), as far as news has them.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

/** How many columns of a terminal a text takes: Chinese characters take two, combining marks none. */
const columns = (text: string): number => {
  const characters = text.replace(/[\p{M}\p{Cf}]/gu, '');
  return [...characters].length + (characters.match(wide)?.length ?? 0);
};
