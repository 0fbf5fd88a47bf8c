import type { Capture } from '../model/capture.ts';
import type { Permalink } from '../model/values.ts';
import type { SafeHtml } from './safe-html.ts';

type Sanitise = (html: string, base: Permalink | undefined) => SafeHtml;

let loaded: Sanitise | undefined;

/** Loads what makes markup safe, which takes longer than all the rest of a small build, where one of the captures has any. */
export const loadSanitiser = async (captures: readonly Pick<Capture, 'paragraphs'>[]): Promise<void> => {
  const isNeeded = captures.some(({ paragraphs }) => paragraphs.some(({ html }) => html !== undefined));
  if (isNeeded) loaded ??= (await import('./safe-html.ts')).sanitise;
};

/** As `sanitise` in safe-html.ts says. Throws before `loadSanitiser` was given captures with markup. */
export const sanitise: Sanitise = (html, base) => {
  if (loaded === undefined) throw new TypeError('Expected the sanitiser to be loaded before captures with markup.');
  return loaded(html, base);
};
