/** What was removed, and how often, e.g. `script` twice. */
export type Tally = Map<string, number>;

/** Names come from the input: so many different ones are told apart. */
const mostReceipts = 40;

/** Notes that something was removed. */
export const count = (tally: Tally, what: string, times = 1): void => {
  const name = tally.has(what) || tally.size < mostReceipts ? what : 'others';
  tally.set(name, (tally.get(name) ?? 0) + times);
};

/** The counts of all together. */
export const addUp = (all: Iterable<ReadonlyMap<string, number>>): ReadonlyMap<string, number> => {
  const sum: Tally = new Map();
  for (const tally of all) for (const [what, times] of tally) count(sum, what, times);
  return sum;
};

/** For people, sorted: `['onclick attribute', 'script (2)']`. */
export const toReceipts = (tally: ReadonlyMap<string, number>): readonly string[] =>
  [...tally].map(([name, times]) => (times === 1 ? name : `${name} (${times})`)).toSorted();
