import { expect, test } from 'vitest';
import { gov } from './editor/gov.ts';
import { inFull, judged } from './editor/judge.ts';
import { notes } from './editor/notes.ts';
import { papers } from './editor/papers.ts';
import { rthkChinese } from './editor/rthk-chinese.ts';
import { rthkEnglish } from './editor/rthk-english.ts';

test.for([...rthkEnglish, ...rthkChinese, ...gov, ...papers, ...notes])(
  '%s: as an editor reads it',
  async ([, text, verdict, path]) => {
    expect(await judged(text, path)).toEqual(inFull(verdict));
  },
);
