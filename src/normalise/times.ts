import type { Capture } from '../model/capture.ts';
import { quote } from '../model/problem.ts';
import type { Instant } from '../model/values.ts';
import type { Say } from './say.ts';
import { readTimestamp } from './timestamp.ts';

/** When a story was published and last changed. */
export interface Times {
  readonly published: Instant;
  readonly updated: Instant;
  readonly precision: 'second' | 'day';
}

/** Published and updated in UTC; `undefined` with a problem when there is no time that can be trusted. */
export const toTimes = (capture: Capture, channelZone: string | undefined, say: Say): Times | undefined => {
  const zoneFor = (field: string): string | undefined =>
    capture.stated.has(field) ? channelZone : (capture.timezone ?? channelZone);
  if (capture.published === undefined) {
    const cure = 'Write it on a line of its own below the title, or as "published:" in front matter.';
    say(
      'error',
      'no-published',
      capture.title?.line ?? 1,
      `Expected a date and time such as "2018-03-09 HKT 16:35", found none. ${cure}`,
    );
    return undefined;
  }
  const published = readTimestamp(capture.published.text, zoneFor('published'));
  if (!published.ok) {
    say(
      'error',
      'no-published',
      capture.published.line,
      `No date to publish under. ${published.reason} Correct it there, or write "published:" in front matter.`,
    );
    return undefined;
  }
  if (published.warning !== undefined) say('warning', 'odd-time', capture.published.line, published.warning);
  const times = { published: published.instant, updated: published.instant, precision: published.precision };
  if (capture.updated === undefined) return times;
  const updated = readTimestamp(capture.updated.text, zoneFor('updated'));
  if (!updated.ok) {
    say('warning', 'no-updated', capture.updated.line, `The time of the last change is ignored. ${updated.reason}`);
    return times;
  }
  if (updated.warning !== undefined) say('warning', 'odd-time', capture.updated.line, updated.warning);
  if (updated.instant < published.instant) {
    const message = `Expected a last change at or after ${quote(capture.published.text)}, found ${quote(capture.updated.text)}, which is ignored.`;
    say('warning', 'updated-before-published', capture.updated.line, message);
    return times;
  }
  return { ...times, updated: updated.instant };
};
