import { expect, test } from 'vitest';
import { anyPage } from './editor/any-page.ts';
import { anyPageAgain } from './editor/any-page-again.ts';
import { anyPageFresh } from './editor/any-page-fresh.ts';
import { hongKong } from './editor/hong-kong.ts';
import { inFull, judged } from './editor/judge.ts';
import { odd } from './editor/odd.ts';
import { traps } from './editor/traps.ts';
import { unseen } from './editor/unseen.ts';
import { world } from './editor/world.ts';

test.for([...hongKong, ...world, ...odd, ...traps, ...unseen, ...anyPage, ...anyPageAgain, ...anyPageFresh])(
  '%s: as an editor reads it',
  async ([name, html, verdict]) => {
    const found = await judged(name, html);
    expect(found).toEqual(inFull(verdict, found));
  },
);
