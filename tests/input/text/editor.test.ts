import { expect, test } from 'vitest';
import { anySite } from './editor/any-site.ts';
import { anySiteAgain } from './editor/any-site-again.ts';
import { anySiteFresh } from './editor/any-site-fresh.ts';
import { gov } from './editor/gov.ts';
import { inFull, judged } from './editor/judge.ts';
import { notes } from './editor/notes.ts';
import { papers } from './editor/papers.ts';
import { rthkChinese } from './editor/rthk-chinese.ts';
import { rthkEnglish } from './editor/rthk-english.ts';

test.for([...rthkEnglish, ...rthkChinese, ...gov, ...papers, ...notes, ...anySite, ...anySiteAgain, ...anySiteFresh])(
  '%s: as an editor reads it',
  async ([, text, verdict, path]) => {
    expect(await judged(text, path)).toEqual(inFull(verdict));
  },
);
