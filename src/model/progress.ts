/** What a build is at. */
export type Phase = 'remembering' | 'reading' | 'rendering' | 'writing';

/** Told of every step of a phase: how many of how many are done. */
export type Progress = (phase: Phase, done: number, total: number) => void;
