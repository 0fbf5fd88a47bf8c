import { fullLink } from '../values/links.ts';
import type { Extension } from './extensions.ts';
import { leaf, many } from './leaf.ts';

const license = {
  license: many(leaf('creativeCommons:license', 'https://www.rssboard.org/creative-commons', { text: fullLink })),
};

const under = (namespace: string): Extension => ({ namespace, feed: license, item: license });

/** The licence of a feed or an item, under the namespace that RSS 2.0 gave it. */
export const creativeCommons: Extension = under('http://backend.userland.com/creativeCommonsRssModule');

/** The same under the address to which its page moved. */
export const movedCreativeCommons: Extension = under('http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html');
