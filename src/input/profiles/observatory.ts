import { plain } from './plain.ts';
import type { SiteProfile } from './profile.ts';

/** The bulletins of the Hong Kong Observatory, as text. */
export const observatory: SiteProfile = {
  name: 'observatory',
  timezone: 'Asia/Hong_Kong',
  // Its feeds prove it: "08:02 HKT 05/08/2025" is published on 5 August.
  dayFirst: true,
  address: undefined,
  fileName: undefined,
  text: {
    ...plain,
    signs: [/^Bulletin (?:updated|issued) at \d{1,2}:\d{2} HKT \d{2}\/\w{2,3}\/\d{4}$/],
    languages: [{ sign: /^Bulletin (?:updated|issued) at/, tag: 'en-HK' }],
  },
  html: undefined,
};
