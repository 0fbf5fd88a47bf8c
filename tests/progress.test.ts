import { expect, test } from 'vitest';
import { run } from '../src/cli.ts';
import type { Phase, Progress } from '../src/model/progress.ts';
import { showProgress } from '../src/progress.ts';
import { freshNews } from './fresh.ts';
import { story } from './news-folder.ts';

/** A line that keeps what it was told to show, under a clock that goes on by itself. */
const lineUnder = (clock: () => number) => {
  const shown: string[] = [];
  return { shown, line: { now: clock, show: (text: string) => void shown.push(text) } };
};

/** Goes through a phase, each step as many milliseconds after the one before it. */
const stepper =
  (progress: Progress, pass: (milliseconds: number) => void) =>
  (phase: Phase, total: number, milliseconds: number): void => {
    for (let at = 0; at < total; at += 1) {
      progress(phase, at, total);
      pass(milliseconds);
    }
  };

test('a build that takes over a second is told of, ten times a second, and the line goes at its end', () => {
  let time = 5_000;
  const { shown, line } = lineUnder(() => time);
  const { progress, end } = showProgress(line);
  stepper(progress, (step) => (time += step))('reading', 12_000, 0.25);
  expect(shown).toHaveLength(20);
  expect(shown[0]).toBe('Reading files 4,000 of 12,000, 4,000 a second, 2 s left');
  expect(shown.at(-1)).toBe('Reading files 11,600 of 12,000, 4,000 a second, 1 s left');
  progress('rendering', 0, 3);
  progress('writing', 0, 3);
  expect(shown.at(-1)).toBe('Making pages 0 of 3');
  time += 2_000;
  progress('writing', 1, 3);
  expect(shown.at(-1)).toBe('Writing 1 of 3');
  end();
  expect(shown.at(-1)).toBe('');
});

test('a build that takes less is not told of', () => {
  let time = 0;
  const { shown, line } = lineUnder(() => time);
  const { progress, end } = showProgress(line);
  stepper(progress, (step) => (time += step))('reading', 900, 1);
  end();
  expect(shown).toEqual([]);
});

test('a build tells of every step, and the command shows it where there is a line', async () => {
  const texts = Array.from({ length: 3 }, (_, at) => [`${at}.txt`, story(`Story ${at}`, `Words ${at}.`)] as const);
  const news = freshNews(Object.fromEntries(texts));
  const steps: string[] = [];
  const progress: Progress = (phase, done, total) => void steps.push(`${phase} ${done}/${total}`);
  await news.build({ progress });
  const counted = (phase: string, total: number) => Array.from({ length: total }, (_, at) => `${phase} ${at}/${total}`);
  expect(steps).toEqual([...counted('reading', 3), ...counted('rendering', 3), ...counted('writing', 7)]);
  let time = 0;
  const { shown, line } = lineUnder(() => (time += 400));
  const now = new Date('2026-01-01T00:00:00Z');
  const other = freshNews(Object.fromEntries(texts));
  await run({ arguments: ['--root', other.root], isTerminal: true, now, line });
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.at(-1)).toBe('');
});
