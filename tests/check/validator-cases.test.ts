import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckProblem } from '../../src/check/check.ts';
import { checkBytes } from '../../src/check/check-bytes.ts';
import { disagreements } from './disagreements.ts';

/** A document with the verdict that the W3C validator's authors gave it. */
interface Case {
  readonly file: string;
  readonly family: string;
  readonly expect: 'error' | 'warning' | 'info' | 'no-error' | 'no-warning' | 'nothing' | 'not';
  readonly code: string | null;
  /** What the finding is about, e.g. `parent:entry,element:id`; `null` where the whole document is meant. */
  readonly params: string | null;
  readonly description: string;
}

// Data to run against, which lies beside the project and is never copied into it.
const folder = new URL('../../../shared/validator-cases/', import.meta.url);
const isThere = existsSync(new URL('manifest.json', folder));
const cases: readonly Case[] = isThere ? JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) : [];

const findingsOf = ({ file }: Case): readonly CheckProblem[] =>
  checkBytes(readFileSync(new URL(`cases/${file}`, folder)), {
    url: `http://www.feedvalidator.org/testcases/${file}`,
    path: file,
  }).problems;

/**
 * A document whose verdict is about one thing in it is often a fragment in shape, e.g. a feed of nothing but an id that is
 * right: then what it lacks beside that is no part of the verdict (`README.md` there). Other cases hold the same to be errors.
 */
const countsHere = (one: Case, { code }: CheckProblem): boolean =>
  one.params === null || !/^(?:Missing|ItemMustContain)/.test(code);

const agrees = (one: Case): boolean => {
  const all = findingsOf(one);
  const findings =
    one.expect.startsWith('no') && one.expect !== 'not' ? all.filter((problem) => countsHere(one, problem)) : all;
  // Where a verdict is named after all errors, any of them stands for it.
  const named = (problem: CheckProblem): boolean =>
    one.code === 'Error' || problem.code === one.code || problem.w3c === one.code;
  switch (one.expect) {
    case 'no-error':
      return findings.every(({ severity }) => severity !== 'error');
    case 'no-warning':
      return findings.every(({ severity }) => severity === 'info');
    case 'nothing':
      return findings.length === 0;
    case 'not':
      return !findings.some(named);
    default:
      return findings.some((problem) => problem.severity === one.expect && named(problem));
  }
};

/** The least share of each family that must agree. */
const least: Readonly<Record<string, number>> = {
  atom: 0.97,
  rss: 0.97,
  rss20: 0.97,
  rss11: 0.9,
  opml: 0.97,
  xml: 0.97,
  ext: 0.9,
};

test.skipIf(isThere)("the validator's cases are not at hand, so nothing is held against them", () => {
  expect(cases).toEqual([]);
});

describe.skipIf(!isThere)("the W3C validator's verdicts", () => {
  const families = [...new Set(cases.map(({ family }) => family))];

  test.for(families)('%s', (family) => {
    const own = cases.filter((one) => one.family === family);
    const disagreeing = own.filter((one) => !agrees(one)).map(({ file }) => file);
    const share = (own.length - disagreeing.length) / own.length;
    console.log(`${family}: ${own.length - disagreeing.length} of ${own.length} agree (${(share * 100).toFixed(1)} %)`);
    // Each disagreement is known, with its reason; one that has come to agree is taken off the list.
    expect(disagreeing.toSorted()).toEqual(
      Object.keys(disagreements)
        .filter((file) => own.some((one) => one.file === file))
        .toSorted(),
    );
    expect(share).toBeGreaterThanOrEqual(least[family] ?? 1);
  });
});
