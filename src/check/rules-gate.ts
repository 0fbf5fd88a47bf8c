import type { Channel, FeedDocument } from '../model/channel.ts';
import type { Problem } from '../model/problem.ts';
import { checkFeed } from './gate.ts';
import { judge } from './judge.ts';
import { toDocument } from './parse.ts';
import { readBack, readBackTree } from './read-back.ts';
import { plainRules } from './rules/plain.ts';

/**
 * What is wrong with a feed of ours: what it does not say as it was meant, and the errors that anybody's validator would find in it, under the same codes.
 * Warnings are for `feedwright check`. The document is parsed once for both.
 */
export const checkMade = async (made: FeedDocument, channel: Channel): Promise<readonly Problem[]> => {
  const { name, text } = made;
  const parsed = toDocument(text, `${channel.url}${name}`);
  const { document } = parsed;
  const reading = document?.kind === 'xml' ? readBackTree(document.root.element) : readBack(text);
  // Of the rules that read HTML only those of XHTML find errors, and no other document can break them.
  const htmlRules = /xhtml/i.test(text) ? (await import('./rules/html.ts')).htmlRules : [];
  const errors = [...plainRules, ...htmlRules].filter(({ severity }) => severity === 'error');
  return [
    ...checkFeed(made, reading, channel),
    ...judge(parsed, errors, name).filter(({ severity }) => severity === 'error'),
  ];
};
