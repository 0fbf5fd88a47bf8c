import type { HtmlElement } from '../../codec/html/tree.ts';
import type { Found } from '../../model/capture.ts';
import type { Line } from '../lines.ts';
import { findIssuedStamp, toStamp } from '../stamp-line.ts';
import { linesWithin } from './lines.ts';
import type { PageFacts } from './page.ts';

/** The stamp of a release, and where in its lines that stands. */
export interface Issued {
  readonly issued: Found | undefined;
  /** The places of the first line that is no story any more, and of the first one below the stamp. */
  readonly start: number;
  readonly end: number;
}

/** The stamp at the end of a release. Where the line with the day was lost, the time alone, so that a person is told. */
export const findIssued = (lines: readonly Line[]): Issued => {
  const first = Math.max(0, lines.length - longestTail);
  const joined = findIssuedStamp(
    lines.map(({ text }) => text),
    first,
  );
  if (joined !== undefined) {
    const { stamp, at, count } = joined;
    return { issued: { text: stamp, line: lines[at]?.number ?? 1 }, start: at, end: at + count };
  }
  const findLast = (pattern: RegExp): number =>
    lines.findLastIndex(({ text }, place) => place >= first && pattern.test(text) && toStamp(text) !== undefined);
  // In the nineties a release told its day only.
  const day = findLast(endsOn);
  const at = day === -1 ? findLast(issuedAt) : day;
  const line = lines[at];
  if (line === undefined) return { issued: undefined, start: lines.length, end: lines.length };
  return { issued: { text: toStamp(line.text) ?? line.text, line: line.number }, start: at, end: at + 1 };
};

/** The stamp where the page has it below the element of the story. */
export const issuedBelow = (facts: PageFacts, container: HtmlElement): Found | undefined => {
  let at = container;
  for (let level = 0; level < mostLevels && at.parent !== undefined; level += 1) {
    const { end } = at;
    at = at.parent;
    const nodes = at.children.filter(({ start }) => start >= end);
    const { issued } = findIssued(linesWithin(nodes, facts.lineAt, () => false));
    if (issued !== undefined) return issued;
  }
  return undefined;
};

const mostLevels = 4;

const endsOn = /^ends? ?\//i;
const issuedAt = /^issued at |^香港[時时][間间]/i;

/** How many lines at the end of a text are looked at for its stamp. */
const longestTail = 40;
