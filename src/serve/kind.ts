/** What is said of a file's content. */
export interface Kind {
  readonly mediaType: string;
  /** True for what compresses well. */
  readonly isText: boolean;
}

/** By the file's whole name, else by the end of it, e.g. `feed.json`, `atom`. */
export const kindOf = (name: string): Kind => {
  const file = name.slice(name.lastIndexOf('/') + 1);
  return kinds.get(file) ?? kinds.get(file.slice(file.lastIndexOf('.') + 1)) ?? binary('application/octet-stream');
};

/** True for RSS, Atom and JSON Feed. */
export const isFeed = ({ mediaType }: Kind): boolean => /^application\/(?:rss|atom|feed)\+/.test(mediaType);

const text = (mediaType: string): Kind => ({ mediaType, isText: true });
const binary = (mediaType: string): Kind => ({ mediaType, isText: false });

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['rss', text('application/rss+xml; charset=utf-8')],
  ['atom', text('application/atom+xml; charset=utf-8')],
  ['feed.json', text('application/feed+json; charset=utf-8')],
  ['json', text('application/json')],
  ['html', text('text/html; charset=utf-8')],
  ['xml', text('application/xml')],
  ['opml', text('text/x-opml; charset=utf-8')],
  ['css', text('text/css; charset=utf-8')],
  ['txt', text('text/plain; charset=utf-8')],
  ['svg', text('image/svg+xml')],
  ['ico', binary('image/x-icon')],
  ['png', binary('image/png')],
  ['jpg', binary('image/jpeg')],
  ['jpeg', binary('image/jpeg')],
  ['gif', binary('image/gif')],
  ['webp', binary('image/webp')],
  ['woff2', binary('font/woff2')],
]);
