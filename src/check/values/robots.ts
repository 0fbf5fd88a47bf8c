import type { ValueKind } from '../value.ts';

/** The only thing that `<meta>` says in a feed. */
export const robotsName: ValueKind = {
  code: 'InvalidMetaName',
  severity: 'error',
  spec: 'https://www.robotstxt.org/meta.html',
  expected: '"robots"',
  isRight: (text) => text.trim().toLowerCase() === 'robots',
};

const words = new Set(['all', 'none', 'index', 'noindex', 'follow', 'nofollow']);

/** What a robot may do, e.g. `noindex,follow`. */
export const robotsContent: ValueKind = {
  code: 'InvalidMetaContent',
  severity: 'error',
  spec: 'https://www.robotstxt.org/meta.html',
  expected: 'what a robot may do, such as "noindex" or "noindex,nofollow"',
  isRight: (text) => {
    const said = text.toLowerCase().split(',');
    return said.length <= 2 && said.every((word) => words.has(word.trim()));
  },
};
