import { type ItemReading, readBack } from './read-back.ts';

/** An item, as a person knows it again. */
export interface ItemName {
  readonly id: string;
  readonly title: string;
  readonly url: string | undefined;
}

/** What a subscriber of one feed would see of its change. */
export interface FeedDifference {
  /** The document's name, e.g. `feed.rss`. */
  readonly name: string;
  /** False when its bytes stay as they are. */
  readonly isChanged: boolean;
  readonly added: readonly ItemName[];
  readonly updated: readonly (ItemName & { readonly fields: readonly string[] })[];
  /** The same story under another id: a reader takes it for a new one. */
  readonly reidentified: readonly (ItemName & { readonly before: string })[];
  readonly removed: readonly ItemName[];
  /** Published still, but older than what the feed has room for. */
  readonly fallen: readonly ItemName[];
}

/** A feed as it lies in `out/`, `undefined` where it does not, and as it would be. */
export interface Change {
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** What is known of stories beside what the feeds show. */
export interface Stories {
  /** True for the id of an article that is published, in a feed or not. */
  isPublished(id: string): boolean;
  /** The id that a story has now, by the one that it had. */
  readonly renamed: ReadonlyMap<string, string>;
}

const fields = ['title', 'link', 'published', 'updated', 'people', 'categories', 'contentHtml', 'summary'] as const;

/** Compares a feed with what it would be, item by item. */
export const findDifference = ({ name, before, after }: Change, stories: Stories): FeedDifference => {
  const old = itemsOf(before);
  const now = itemsOf(after);
  const renamed = new Map(
    [...stories.renamed].flatMap(([from, to]) => (old.has(from) && !old.has(to) && now.has(to) ? [[to, from]] : [])),
  );
  const given = new Set(renamed.values());
  const gone = [...old.values()].filter(({ id }) => id !== undefined && !now.has(id) && !given.has(id));
  // Under another id, perhaps; but not as part of another story that the feed shows.
  const isStill = ({ id = '' }: ItemReading): boolean => {
    const to = stories.renamed.get(id) ?? id;
    return stories.isPublished(to) && !now.has(to);
  };
  return {
    name,
    isChanged: before !== after,
    added: [...now.values()].filter(({ id = '' }) => !old.has(id) && !renamed.has(id)).map(toName),
    updated: [...now.values()].flatMap((item) => {
      const changed = changedFields(old.get(item.id ?? ''), item);
      return changed.length === 0 ? [] : { ...toName(item), fields: changed };
    }),
    reidentified: [...now.values()].flatMap((item) => {
      const from = renamed.get(item.id ?? '');
      return from === undefined ? [] : { ...toName(item), before: from };
    }),
    removed: gone.filter((item) => !isStill(item)).map(toName),
    fallen: gone.filter(isStill).map(toName),
  };
};

/** How many items readers would show as unread: those that no feed has had under this id. */
export const countUnread = (differences: readonly FeedDifference[]): number =>
  new Set(differences.flatMap(({ added, reidentified }) => [...added, ...reidentified].map(({ id }) => id))).size;

const itemsOf = (text: string | undefined): ReadonlyMap<string, ItemReading> => {
  const reading = text === undefined ? undefined : readBack(text);
  const items = reading?.ok === true ? reading.feed.items : [];
  return new Map(items.map((item) => [item.id ?? '', item]));
};

const toName = ({ id = '', title = '', link }: ItemReading): ItemName => ({ id, title, url: link });

const changedFields = (before: ItemReading | undefined, item: ItemReading): readonly string[] =>
  before === undefined
    ? []
    : fields
        .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(item[field]))
        .map((field) => words[field]);

/** As a person calls them. */
const words: Readonly<Record<(typeof fields)[number], string>> = {
  title: 'title',
  link: 'link',
  published: 'published',
  updated: 'updated',
  people: 'authors',
  categories: 'categories',
  contentHtml: 'content',
  summary: 'summary',
};
