import { expect, test } from 'vitest';
import { loadSanitiser, sanitise } from '../../src/normalise/sanitiser.ts';

const block = (html: string | undefined) => ({ paragraphs: [{ text: 'One', line: 1, html }] });

test('the sanitiser is loaded for captures with markup, and for no others', async () => {
  await loadSanitiser([block(undefined)]);
  expect(() => sanitise('<b>One</b>', undefined)).toThrow('Expected the sanitiser to be loaded');
  await loadSanitiser([block(undefined), block('<b>One</b>')]);
  expect(sanitise('<b onclick="x()">One</b>', undefined).html).toBe('<p><b>One</b></p>');
});
