import { type Problem, quote } from './model/problem.ts';
import { isPublished } from './model/published.ts';
import type { Planned } from './plan.ts';

/** What a person may insist on. */
export const allowances = ['ids', 'shrink'] as const;
export type Allowance = (typeof allowances)[number];

/**
 * What no build does by accident: change an id that readers know, or take more articles away than anybody does on purpose.
 * `left` is how many articles would be published. Empty when the build may go ahead.
 */
export const refusals = (planned: Planned, left: number, allow: readonly Allowance[]): readonly Problem[] => [
  ...(allow.includes('ids') ? [] : changedIds(planned)),
  ...(allow.includes('shrink') ? [] : shrinkage(planned, left)),
];

const refusal = (fact: string, path: string, message: string): Problem => ({
  code: `publish/${fact}`,
  severity: 'error',
  path,
  message,
});

/** How many articles a refusal names. */
const named = 10;

const list = (all: readonly string[]): string => {
  const more = all.length - named;
  return all.slice(0, named).join(', ') + (more > 0 ? ` and ${more} more` : '');
};

/** Ids that would change: every subscriber would see those stories once more. */
const changedIds = ({ problems, memory, about }: Planned): readonly Problem[] => {
  const changed = problems.filter(({ code }) => code === 'article/id-changed');
  const isAnother = memory.channelId !== undefined && memory.channelId !== about.id;
  return [
    ...(changed.length === 0 ? [] : [changedStories(changed.map(({ path }) => path))]),
    ...(isAnother ? [changedChannel(memory.channelId, about.id)] : []),
  ];
};

const changedStories = (paths: readonly string[]): Problem => {
  const cure = 'Put the old ids back, or insist once with --allow=ids.';
  const effect = 'Subscribers would see these stories once more, so nothing was published.';
  const message = `Expected the ids under which articles are published, found others in ${list(paths)}. ${effect} ${cure}`;
  return refusal('ids', '.', message);
};

const changedChannel = (before: string, now: string): Problem => {
  const cure = 'Put the old one back, or insist once with --allow=ids; the articles keep theirs.';
  const effect = 'Readers would take it for another feed, so nothing was published.';
  const message = `Expected the id under which this channel is published, ${quote(before)}, found ${quote(now)}. ${effect} ${cure}`;
  return refusal('ids', 'channel.yaml', message);
};

/** So many of the published articles may go at one stroke. */
const fewest = 5;
const largestShare = 0.2;

const shrinkage = ({ memory, lost, held }: Planned, left: number): readonly Problem[] => {
  const published = memory.articles.filter(isPublished);
  const waiting = new Set<string>(held.map(({ id }) => id));
  const gone = [...lost.gone, ...published.filter(({ id }) => waiting.has(id))];
  const isEmpty = left === 0 && gone.length > 0;
  if (!isEmpty && (gone.length < fewest || gone.length <= published.length * largestShare)) return [];
  const titles = list(gone.map(({ title }) => quote(title)));
  const cure =
    'Put the files back; or write "on-delete: keep" into channel.yaml, and an article stays though its file is gone; or insist once with --allow=shrink.';
  const message = isEmpty
    ? `Expected at least one article, found none, but ${published.length} are published: ${titles}. An empty feed is never published by accident. ${cure}`
    : `Expected nearly all of the ${published.length} published articles, found that ${gone.length} would go at one stroke: ${titles}. Nothing was published. ${cure}`;
  return [refusal(isEmpty ? 'empty' : 'shrink', '.', message)];
};
