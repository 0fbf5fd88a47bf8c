import { hkfp } from './hkfp.ts';
import { infoGovHk } from './info-gov-hk.ts';
import { observatory } from './observatory.ts';
import type { SiteProfile } from './profile.ts';
import { rthk } from './rthk.ts';
import { scmp } from './scmp.ts';
import { theStandard } from './the-standard.ts';

/** The sites that are known. The first one that recognises a file reads it. */
export const sites: readonly SiteProfile[] = [rthk, infoGovHk, scmp, theStandard, hkfp, observatory];

/** What an address, or else the name of a file, tells of a story by itself. */
export interface Named {
  /** The source's own article number with its profile, e.g. `rthk/1837427`. */
  readonly number: string | undefined;
  /** `YYYY-MM-DD` */
  readonly day: string | undefined;
}

/** The article number and the day in an address, else in the name of the file; `undefined` where no site is known by it. */
export const toNamed = (address: string | undefined, path: string): Named | undefined => {
  const fileName = (path.split('/').at(-1) ?? '').replace(/^\d{3,}_(?=.)/, '');
  for (const site of sites) {
    const parts = (site.address?.exec(address ?? '') ?? site.fileName?.exec(fileName))?.groups;
    if (parts === undefined) continue;
    const { number, day } = parts;
    return {
      number: number === undefined ? undefined : `${site.name}/${number}`,
      day: day?.replace(/^(\d{4})\/?(\d{2})\/?(\d{2})$/, '$1-$2-$3'),
    };
  }
  return undefined;
};

/** Longer than any address that leads somewhere, in UTF-16 code units. */
const longestAddress = 8_192;

/** The site that a story's address belongs to, by the shape of its articles' addresses or by its host; `undefined` for none. */
export const siteOfAddress = (
  address: string | undefined,
  known: readonly SiteProfile[] = sites,
): SiteProfile | undefined => {
  if (address === undefined || address.length > longestAddress || !URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  const isOf = (host: string): boolean => hostname === host || hostname.endsWith(`.${host}`);
  return known.find((site) => site.address?.test(address) || site.html?.hosts.some(isOf));
};
