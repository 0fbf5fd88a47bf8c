/** The library's door: what `import … from 'feedwright'` gives. */
export { type CheckOptions, type CheckProblem, check } from './check/check.ts';
export type { Problem } from './model/problem.ts';
export type { Instant } from './model/values.ts';
export { type PublishOptions, publish, type Report } from './publish.ts';
export { version } from './version.ts';
