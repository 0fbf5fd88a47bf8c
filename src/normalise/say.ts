import type { Problem } from '../model/problem.ts';

/** Notes what there is to say of one article; `fact` is the code without its room. */
export type Say = (severity: Problem['severity'], fact: string, line: number | undefined, message: string) => void;
