import type { Channel, FeedDocument } from '../model/channel.ts';
import type { Problem } from '../model/problem.ts';
import { check } from './check.ts';

/** The errors that anybody's validator would find in a document, under the same codes. Warnings are for `feedwright check`. */
export const checkRules = ({ name, text }: FeedDocument, { url }: Channel): readonly Problem[] =>
  check(text, { path: name, url: `${url}${name}` }).filter(({ severity }) => severity === 'error');
