import type { Permalink } from '../../model/values.ts';
import { names } from './allowed.ts';
import { type Attributes, lastSegment, type Reading, toLatePicture } from './picture.ts';

const trackers = names(
  'doubleclick.net google-analytics.com googletagmanager.com scorecardresearch.com quantserve.com imrworldwide.com ' +
    'chartbeat.net chartbeat.com stats.wp.com pixel.wp.com statcounter.com hm.baidu.com mc.yandex.ru bat.bing.com ' +
    'feedsportal.com',
);
const trackerHost = /^(?:pixel|beacon|tracking|tracker)\./;
const trackerFile =
  /^(?:pixel|beacon|track|tracking|tracker|counter|spacer|clear|1x1)(?:\.(?:gif|png|php|aspx?|jsp|cgi))?$/i;
const photo = /\.(?:jpe?g|png|webp|avif|svg)$/i;

/** True for a picture that nobody is to see: it only counts who reads. */
export const isTracker = (given: Attributes, address: Permalink | undefined, reading: Reading): boolean => {
  const { width, height, style } = given;
  if ([width, height].some((size) => size !== undefined && /^\s*[01](?:px)?\s*$/.test(size))) return true;
  const declarations = (style ?? '').split(';');
  if (declarations.some((one) => /^\s*(?:width|height)\s*:\s*[01](?:px)?\s*(?:!|$)/i.test(one))) return true;
  // A picture that waits for its script may be hidden; one that waits for nothing is a counter.
  const isHidden = declarations.some((one) => /^\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(one));
  if (isHidden && toLatePicture(given, reading) === undefined) return true;
  return address !== undefined && isTrackerAddress(address);
};

const isTrackerAddress = (address: Permalink): boolean => {
  const { hostname, pathname } = new URL(address);
  const isAt = (domain: string): boolean => hostname === domain || hostname.endsWith(`.${domain}`);
  if (trackers.some(isAt) || trackerFile.test(lastSegment(address))) return true;
  if (isAt('facebook.com') && /^\/tr\/?$/.test(pathname)) return true;
  if ((isAt('feedburner.com') || hostname.startsWith('feeds.')) && /^\/~(?:r|ff|a)\//.test(pathname)) return true;
  return trackerHost.test(hostname) && !photo.test(pathname);
};
