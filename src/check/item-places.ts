import type { FeedReading } from './read-back.ts';
import type { Place } from './rule.ts';

/**
 * Where the items of a feed stand, by the place of their ids. `read-back` knows no places: the ids are looked for in their
 * order, each behind the one before; one that is spelt otherwise has the place of that before it.
 */
export const placesOfItems = (text: string, { items }: FeedReading): ((position: number) => Place) => {
  let places: readonly Place[] | undefined;
  return (position) => {
    places ??= findItems(text, items);
    return places[position] ?? { line: 1, column: 1 };
  };
};

const findItems = (text: string, items: FeedReading['items']): readonly Place[] => {
  const places: Place[] = [];
  let from = 0;
  let line = 1;
  let start = 0;
  for (const { id } of items) {
    const found = id === undefined || id === '' ? -1 : text.indexOf(id, from);
    // Behind an id that is spelt otherwise nothing is looked for: each search would go to the end.
    if (found === -1) break;
    for (let end = text.indexOf('\n', from); end !== -1 && end < found; end = text.indexOf('\n', end + 1)) {
      line += 1;
      start = end + 1;
    }
    places.push({ line, column: found - start + 1 });
    from = found;
  }
  return places;
};
