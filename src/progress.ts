import type { Phase, Progress } from './model/progress.ts';

/** A line that a person sees while they wait. */
export interface ProgressLine {
  /** Milliseconds, from any moment on. */
  now(): number;
  /** Puts a text in place of the one that is shown; `''` takes it away. */
  show(text: string): void;
}

/** Nobody wants to read of a build that takes less. In milliseconds. */
const patience = 1_000;
/** Between two texts. */
const pause = 100;

/** Shows how far a build is that takes over a second: the phase, the count, the rate and the time that is left for it. `end` takes the line away. */
export const showProgress = ({
  now,
  show,
}: ProgressLine): { readonly progress: Progress; readonly end: () => void } => {
  const start = now();
  let phase: Phase | undefined;
  let since = start;
  let last = start;
  let isShown = false;
  return {
    progress: (its, done, total) => {
      const time = now();
      if (its !== phase) [phase, since] = [its, time];
      if (time - start < patience || (isShown && time - last < pause)) return;
      last = time;
      isShown = true;
      show(lineOf(its, done, total, time - since));
    },
    end: () => {
      if (isShown) show('');
    },
  };
};

const names: Readonly<Record<Phase, string>> = {
  remembering: 'Reading pages',
  reading: 'Reading files',
  rendering: 'Making pages',
  writing: 'Writing',
};

/** `Reading files 1,234 of 10,000, 850 a second, 10 s left` */
const lineOf = (phase: Phase, done: number, total: number, milliseconds: number): string => {
  const count = `${names[phase]} ${grouped(done)} of ${grouped(total)}`;
  const rate = (1000 * done) / milliseconds;
  if (milliseconds < pause || rate < 1) return count;
  return `${count}, ${grouped(Math.round(rate))} a second, ${Math.ceil((total - done) / rate)} s left`;
};

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
