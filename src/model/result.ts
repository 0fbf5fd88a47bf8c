import type { Problem } from './problem.ts';

/** A value, with what is to be said about it; or why there is none. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const succeed = <Value>(value: Value, problems: readonly Problem[] = []): Result<Value> => ({
  ok: true,
  value,
  problems,
});

export const fail = (...problems: readonly Problem[]): Result<never> => ({ ok: false, problems });
