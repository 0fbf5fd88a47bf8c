import type { FeedDifference, ItemName } from './check/difference.ts';
import type { Difference } from './diff.ts';
import { plural, toJson, visible } from './wording.ts';

/** What would change, feed by feed; feeds that change alike are told together. */
export const differenceAsText = ({ feeds, pages, unread }: Difference): string => {
  const changed = feeds.filter(({ isChanged }) => isChanged);
  if (changed.length === 0 && pages === 0) return 'Nothing would change.\n';
  const groups = new Map<string, string[]>();
  for (const feed of changed) {
    const told = linesOf(feed).join('\n');
    groups.set(told, [...(groups.get(told) ?? []), feed.name]);
  }
  const lines = [...groups].flatMap(([told, names]) => [names.join(', '), ...told.split('\n')]);
  if (pages > 0) lines.push(`${plural(pages, 'page')} would be written.`);
  if (changed.length > 0) lines.push(`This would mark ${plural(unread, 'item')} unread.`);
  return lines.map((line) => `${visible(line)}\n`).join('');
};

const linesOf = (feed: FeedDifference): readonly string[] => {
  const lines = [
    ...feed.added.map((item) => line('new', item)),
    ...feed.updated.map((item) => `${line('updated', item)} (${item.fields.join(', ')})`),
    ...feed.reidentified.map((item) => `${line('new id', item)} (was ${item.before})`),
    ...feed.removed.map((item) => line('removed', item)),
    ...feed.fallen.map((item) => line('off the end', item)),
  ];
  return lines.length === 0 ? ['  only facts of the channel'] : lines;
};

const line = (what: string, { title, url }: ItemName): string =>
  `  ${what.padEnd(13)}${title}${url === undefined ? '' : `  ${url}`}`;

/** The same for a script. */
export const differenceAsJson = ({ exitCode, feeds, pages, unread, problems }: Difference): string =>
  toJson({
    exit_code: exitCode,
    unread,
    pages,
    feeds: feeds.map((feed) => ({
      name: feed.name,
      changed: feed.isChanged,
      new: feed.added,
      updated: feed.updated,
      reidentified: feed.reidentified,
      removed: feed.removed,
      fallen_off: feed.fallen,
    })),
    problems,
  });
