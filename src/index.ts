/** The library's door: what `import … from 'feedwright'` gives. */
export { type CheckOptions, type CheckProblem, check } from './check/check.ts';
export { readSite } from './files/read-site.ts';
export type { Problem } from './model/problem.ts';
export type { Instant } from './model/values.ts';
export { type PublishOptions, publish, type Report } from './publish.ts';
export { toFetchHandler } from './serve/respond.ts';
export { toNodeHandler } from './serve/server.ts';
export { type ServedFile, type Site, type SiteOptions, toSite } from './serve/site.ts';
export { version } from './version.ts';
