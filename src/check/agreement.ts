import { quote } from '../model/problem.ts';
import { type CheckProblem, toCheckProblem } from './check-problem.ts';
import type { NamedFeed } from './directory.ts';
import { placesOfItems } from './item-places.ts';
import type { ItemReading } from './read-back.ts';
import type { Law, Place } from './rule.ts';

const spec = 'https://www.jsonfeed.org/mappingrssandatom/';

const disagree: Law = { code: 'FormatsDisagree', severity: 'error', spec, w3c: 'none' };

const otherIds: Law = { code: 'FormatsUseOtherIds', severity: 'warning', spec, w3c: 'none' };

/** What the formats of one channel say otherwise. They are one channel when only their extension differs: `feed.rss`, `feed.atom`. */
export const agreementProblems = (feeds: readonly NamedFeed[]): readonly CheckProblem[] => {
  const channels = new Map<string, NamedFeed[]>();
  for (const feed of feeds) {
    const stem = feed.name.replace(/\.[^./]+$/, '');
    channels.set(stem, [...(channels.get(stem) ?? []), feed]);
  }
  return [...channels.values()].flatMap((channel) => {
    const [first, ...others] = order.flatMap((kind) => channel.filter((feed) => feed.kind === kind));
    return first === undefined ? [] : others.flatMap((other) => compareFeeds(first, other));
  });
};

/** The first one is what the others are held against. */
const order = ['rss', 'atom', 'json'] as const;

const compareFeeds = (first: NamedFeed, other: NamedFeed): readonly CheckProblem[] => {
  // Two of one format are no translations of each other.
  if (first.kind === other.kind) return [];
  const problems: CheckProblem[] = [];
  const placeOf = placesOfItems(other.text, other.feed);
  const say = (message: string, place: Place = { line: 1, column: 1 }, law: Law = disagree): void => {
    problems.push(toCheckProblem(other.name, law, { ...place, message }));
  };
  if (differ(plain(first.feed.title), plain(other.feed.title)))
    say(
      `Expected the title ${quote(first.feed.title ?? '')} of ${first.name}, found ${quote(other.feed.title ?? '')}.`,
    );
  const theirs = byId(first);
  const own = byId(other);
  const shared = [...own.keys()].filter((id) => theirs.has(id));
  if (shared.length === 0 && own.size > 0 && theirs.size > 0) {
    say(
      `Expected the ids of ${first.name}, found others throughout. Give an item one id in all formats.`,
      undefined,
      otherIds,
    );
    return problems;
  }
  for (const id of theirs.keys())
    if (!own.has(id)) say(`Expected the item ${quote(id)}, which is in ${first.name}, found none of this id.`);
  for (const [id, { at }] of own)
    if (!theirs.has(id)) say(`Expected only items that are in ${first.name} too, found ${quote(id)}.`, placeOf(at));
  const inOrder = [...theirs.keys()].filter((id) => own.has(id));
  const moved = shared.findIndex((id, at) => id !== inOrder[at]);
  if (moved !== -1)
    say(
      `Expected the order of ${first.name}, ${quote(inOrder[moved] ?? '')} at this place, found ${quote(shared[moved] ?? '')}.`,
      placeOf(own.get(shared[moved] ?? '')?.at ?? 0),
    );
  for (const id of shared) {
    const [meant, found] = [theirs.get(id)?.item, own.get(id)];
    if (meant === undefined || found === undefined) continue;
    for (const { name, of, same } of fields) {
      const [a, b] = [of(meant), of(found.item)];
      if (a === undefined || b === undefined || same(a, b)) continue;
      const place = placeOf(found.at);
      say(`Expected the ${name} of ${quote(id)} as in ${first.name}, ${quote(a)}, found ${excerpt(a, b)}.`, place);
    }
  }
  return problems;
};

interface Placed {
  readonly item: ItemReading;
  readonly at: number;
}

/** The items that have an id, the first of each. */
const byId = ({ feed }: NamedFeed): ReadonlyMap<string, Placed> => {
  const items = new Map<string, Placed>();
  for (const [at, item] of feed.items.entries())
    if (item.id !== undefined && !items.has(item.id)) items.set(item.id, { item, at });
  return items;
};

interface Field {
  readonly name: string;
  of(item: ItemReading): string | undefined;
  same(a: string, b: string): boolean;
}

const equal = (a: string, b: string): boolean => a === b;

/** What must be the same where both say it; a format may leave things out. */
const fields: readonly Field[] = [
  { name: 'title', of: ({ title }) => title, same: (a, b) => !differ(plain(a), plain(b)) },
  { name: 'link', of: ({ link }) => link?.trim(), same: equal },
  { name: 'time of publication', of: ({ published }) => published, same: equal },
  { name: 'time of change', of: ({ updated }) => updated, same: equal },
  { name: 'story', of: ({ contentHtml }) => contentHtml, same: (a, b) => sameStory(a, b) },
];

const differ = (a: string, b: string): boolean => a !== b;

/** Words alone: titles may be HTML in one format and plain text in another. */
const plain = (text: string | undefined): string =>
  (text ?? '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, ' ')
    .replace(/[\s&<>"']+/g, ' ')
    .trim();

/** Where one has lost its markup, as the text of XHTML has, only the words count. */
const sameStory = (a: string, b: string): boolean => {
  const isBare = !a.includes('<') || !b.includes('<');
  if (isBare) return plain(a).replaceAll(' ', '') === plain(b).replaceAll(' ', '');
  return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
};

/** From shortly before the first difference on. */
const excerpt = (a: string, b: string): string => {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  const start = Math.max(0, at - 20);
  return start === 0 ? quote(b) : `from character ${start + 1} on ${quote(b.slice(start))}`;
};
