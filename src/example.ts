import type { About } from './model/channel.ts';

/** The shipped channel.yaml's: what a newcomer must change before anybody can subscribe. */
export const exampleUrl = 'https://your-site.example/';
export const exampleId = 'tag:your-site.example,2026:news';

/** Which of the keys that a newcomer must change are still the example's. */
export const exampleKeys = (about: About): readonly ('url' | 'id')[] => [
  ...(about.url === exampleUrl ? (['url'] as const) : []),
  ...(about.id === exampleId ? (['id'] as const) : []),
];
