import { categories, type Person, people } from '../model/article.ts';
import type { Format } from '../model/channel.ts';
import { draftJson } from './feed-package.ts';

const author = ({ name, url }: Person): { readonly name: string; readonly url?: string } =>
  url === undefined ? { name } : { name, url };

/** JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed: Format = {
  name: 'JSON Feed 1.1',
  fileName: 'feed.json',
  mediaType: 'application/feed+json',
  render: (channel, selfLink) => {
    const draft: unknown = JSON.parse(
      draftJson(channel, selfLink, {
        channel: {
          version: 'https://jsonfeed.org/version/1.1',
          language: channel.language,
          // `author` is 1.0's; gofeed reads nothing else, and 1.1 allows both.
          author: author(channel.author),
          authors: [author(channel.author)],
          icon: channel.image,
          favicon: channel.icon,
        },
        item: (article) => {
          const [first, ...others] = people(article);
          return {
            external_url: article.source,
            image: article.image,
            date_published: article.published,
            date_modified: article.updated,
            author: first === undefined ? undefined : author(first),
            authors: first === undefined ? undefined : [first, ...others].map(author),
            language: article.language,
            tags: article.section === undefined && article.tags.length === 0 ? undefined : categories(article),
          };
        },
      }),
    );
    return `${JSON.stringify(draft, undefined, 2)}\n`;
  },
};
