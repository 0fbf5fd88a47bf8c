/** True for a file that is a feed or wants to be one, by its name and, where that says nothing, by how its text begins. */
export const isFeedLike = (name: string, text: string): boolean => {
  if (/\.(?:rss|atom|rdf|opml)$/i.test(name) || /(?:^|\/)feed\.(?:xml|json)$/i.test(name)) return true;
  if (/\.xml$/i.test(name)) return /<(?:[\w.-]+:)?(?:rss|feed|RDF|opml)[\s>]/.test(text.slice(0, 4_096));
  return /\.json$/i.test(name) && /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\//.test(text);
};

/** True for the name of a file that may be a feed: only these are read. */
export const mayBeFeed = (name: string): boolean => /\.(?:rss|atom|rdf|opml|xml|json)$/i.test(name);
