import { compare } from '../model/problem.ts';
import type { Instant } from '../model/values.ts';

/** The time by which articles are due, and what to remember of it. */
export interface BuildTime {
  readonly now: Instant;
  /** What the clock says when it is not believed. */
  readonly doubted: Instant | undefined;
  /** The build times of publications, the last of each day, oldest first. */
  readonly remembered: readonly Instant[];
}

const day = 24 * 60 * 60 * 1000;

/** Days that are remembered beside the first one. */
const most = 30;

/**
 * What time it is, by the clock and by the times at which something was published before. A clock that is behind the last
 * one is wrong: then it is as late as it was, so that nothing is held up that was due and nothing is published before it is.
 * But where earlier publications agree with it and all later ones are more than a day ahead, their clock was wrong.
 */
export const toBuildTime = (clock: Instant, before: readonly Instant[]): BuildTime => {
  const inOrder = before.toSorted(compare);
  const last = inOrder.at(-1);
  const isBehind = last !== undefined && clock < last;
  const earlier = inOrder.filter((time) => time <= clock);
  // Days on which something was published lie close together; behind a clock that was ahead there is a gap.
  const next = inOrder[earlier.length] ?? clock;
  const wasAhead = isBehind && earlier.length > 0 && Date.parse(next) - Date.parse(clock) > day;
  if (isBehind && !wasAhead) return { now: last, doubted: clock, remembered: inOrder };
  const others = earlier.filter((time) => time.slice(0, 10) !== clock.slice(0, 10));
  return {
    now: clock,
    doubted: undefined,
    remembered: [...others.slice(0, 1), ...others.slice(1).slice(-most), clock],
  };
};
