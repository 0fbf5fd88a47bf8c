import type { Problem } from '../model/problem.ts';
import type { EntryId, Instant } from '../model/values.ts';
import type { Draft } from './draft.ts';
import type { Identity } from './identity.ts';
import { type Claimant, minuteOf } from './identity-keys.ts';
import { isSurely, tellsTheSame } from './reunion.ts';

/** A story with all its captures; the kept one gives its words. */
export interface Told {
  readonly kept: Draft;
  readonly others: readonly Draft[];
  readonly claimant: Claimant;
  readonly identity: Identity;
}

/** When a story was published and last changed, whoever tells it now. */
export interface StoryTimes {
  readonly published: Instant;
  readonly updated: Instant;
  readonly precision: 'second' | 'day';
  readonly problems: readonly Problem[];
}

/** A stamp that a crawler brings anew does not move what readers have; a person's own correction does. */
export const toStoryTimes = (told: Told, channelId: EntryId): StoryTimes => {
  const { kept, claimant, identity } = told;
  const { before } = identity;
  const own = firstStamp(told);
  const isStated = own.origin.published.isStated;
  const { published, precision } = own.times;
  const stays =
    before !== undefined && (isSurely(before, claimant, channelId) || tellsTheSame(before, claimant))
      ? before
      : undefined;
  if (stays === undefined) {
    return { published, updated: later(published, kept.times.updated), precision, problems: [] };
  }
  const isKept = !isStated && stays.published !== published;
  const first = isKept ? stays.published : published;
  const updated = later(first, kept.times.updated);
  const hasChanged = stays.updated > stays.published && !kept.origin.updated.isStated;
  return {
    published: first,
    updated: hasChanged ? later(stays.updated, updated) : updated,
    precision,
    problems: [
      ...(isKept && minuteOf(first) !== minuteOf(published) ? [publishedKept(own, first)] : []),
      ...(hasChanged && stays.updated > updated ? [updatedKept(kept, stays.updated)] : []),
    ],
  };
};

/** The stamp that a person wrote, else the earliest: what came later is a source's restamp. */
const firstStamp = ({ kept, others }: Told): Draft => {
  const all = [kept, ...others];
  const stated = all.find(({ origin }) => origin.published.isStated);
  if (stated !== undefined) return stated;
  const earliest = all.reduce((first, draft) => (isEarlier(draft, first) ? draft : first));
  // A day alone begins before every hour of it, and says less.
  return all.find((draft) => isWithin(draft, earliest)) ?? earliest;
};

const minutesInDay = 1_440;

const isEarlier = (a: Draft, b: Draft): boolean => minuteOf(a.times.published) < minuteOf(b.times.published);

const isWithin = ({ times }: Draft, { times: day }: Draft): boolean => {
  const behind = (Date.parse(times.published) - Date.parse(day.published)) / 60_000;
  return times.precision === 'second' && day.precision === 'day' && behind >= 0 && behind < minutesInDay;
};

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const publishedKept = ({ origin, times }: Draft, before: Instant): Problem => {
  const cure = 'To correct it on purpose, write "published:" in front matter.';
  return {
    code: 'article/published-kept',
    severity: 'warning',
    path: origin.path,
    line: origin.published.line,
    message: `Expected the time under which this story is published, ${before}, found ${times.published}; the published one stays. ${cure}`,
  };
};

const updatedKept = ({ origin, times }: Draft, before: Instant): Problem => {
  const found = times.tellsUpdated ? times.updated : 'none';
  const cure = 'To correct it on purpose, write "updated:" in front matter.';
  return {
    code: 'article/updated-kept',
    severity: 'warning',
    path: origin.path,
    line: origin.updated.line,
    message: `Expected a last change at or after the one that is published, ${before}, found ${found}; the published one stays. ${cure}`,
  };
};
