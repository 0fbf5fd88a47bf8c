import type { Child } from '../shape.ts';
import type { Extension } from './extensions.ts';
import { leaf, many, one } from './leaf.ts';

const spec = 'https://podcasting2.org/docs/podcast-namespace';

const open = (local: string, count: typeof one): Child =>
  count(leaf(`podcast:${local}`, `${spec}/tags/${local.toLowerCase()}`, { hasOpenAttributes: true, holds: 'mixed' }));

const once = (...names: readonly string[]): Readonly<Record<string, Child>> =>
  Object.fromEntries(names.map((local) => [local, open(local, one)]));

const oftenOf = (...names: readonly string[]): Readonly<Record<string, Child>> =>
  Object.fromEntries(names.map((local) => [local, open(local, many)]));

const both: Readonly<Record<string, Child>> = {
  ...once('images', 'license', 'chat'),
  ...oftenOf('value', 'location', 'person', 'socialInteract', 'txt', 'contentLink', 'image', 'funding'),
};

const feed: Readonly<Record<string, Child>> = {
  ...both,
  ...once('guid', 'locked', 'medium', 'updateFrequency', 'podping', 'publisher', 'podroll'),
  ...oftenOf('trailer', 'block', 'liveItem', 'remoteItem'),
};

const item: Readonly<Record<string, Child>> = {
  ...both,
  ...once('chapters', 'season', 'episode'),
  ...oftenOf('transcript', 'soundbite', 'alternateEnclosure'),
};

const under = (namespace: string): Extension => ({ namespace, feed, item, isGrowing: true });

/** The podcast namespace ("Podcasting 2.0"). What it demands is in `rules/podcast.ts`, since all of it is told as warnings. */
export const podcast: Extension = under('https://podcastindex.org/namespace/1.0');

/** The same under the address of its page, which many feeds have. */
export const podcastByPage: Extension = under(
  'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md',
);
