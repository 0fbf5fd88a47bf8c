import { toWallClock } from '../codec/zone.ts';
import type { Capture, Found } from '../model/capture.ts';
import { quote } from '../model/problem.ts';
import type { Instant } from '../model/values.ts';
import { fromElsewhere } from './elsewhere.ts';
import type { Say } from './say.ts';
import { readTimestamp, type StampSource, type Timestamp } from './timestamp.ts';

/** When a story was published and last changed. */
export interface Times {
  readonly published: Instant;
  readonly updated: Instant;
  /** True when the capture itself tells a time of the last change. */
  readonly tellsUpdated: boolean;
  readonly precision: 'second' | 'day';
}

type Field = 'published' | 'updated';
type Read = Extract<Timestamp, { ok: true }>;

/** Published and updated in UTC; `undefined` with a problem when there is no time that can be trusted. */
export const toTimes = (capture: Capture, channelZone: string | undefined, say: Say): Times | undefined => {
  const { published: found } = capture;
  if (found === undefined && capture.shown.published === undefined) {
    const cure = 'Write it on a line of its own below the title, or as "published:" in front matter.';
    say(
      'error',
      'no-published',
      capture.title?.line ?? capture.line,
      `Expected a date and time such as "2018-03-09 HKT 16:35", found none. ${cure}`,
    );
    return undefined;
  }
  const published = readField(capture, 'published', channelZone, say);
  if (!published.ok) {
    say(
      'error',
      'no-published',
      (found ?? capture.shown.published)?.line,
      `No date to publish under. ${published.reason} Correct it there, or write "published:" in front matter.`,
    );
    return undefined;
  }
  warnOfAddressDay(capture, published, channelZone, say);
  const times = {
    published: published.instant,
    updated: published.instant,
    tellsUpdated: false,
    precision: published.precision,
  };
  const change = capture.updated ?? capture.shown.updated;
  if (change === undefined) return times;
  const updated = readField(capture, 'updated', channelZone, say);
  if (!updated.ok) {
    say('warning', 'no-updated', change.line, `The time of the last change is ignored. ${updated.reason}`);
    return times;
  }
  // A day without a time of day says nothing beside a stamp of the same day.
  if (updated.precision === 'day' && updated.wall.day === published.wall.day) return times;
  if (updated.instant < published.instant) {
    const message = `Expected a last change at or after ${quote((found ?? capture.shown.published)?.text ?? '')}, found ${quote(change.text)}, which is ignored.`;
    say('warning', 'updated-before-published', change.line, message);
    return times;
  }
  return { ...times, updated: updated.instant, tellsUpdated: true };
};

/** One of a capture's stamps by itself. */
export const readStamp = (
  capture: Capture,
  { field, found }: { readonly field: Field; readonly found: Found },
  channelZone: string | undefined,
): Timestamp => {
  const isStated = capture.stated.has(field);
  const source: StampSource = {
    zone: isStated ? channelZone : (capture.timezone ?? channelZone),
    dayFirst: !isStated && capture.dayFirst,
  };
  const stamp = readTimestamp(found.text, source);
  const isGuess = stamp.ok && stamp.zone === 'none' && stamp.precision === 'second';
  if (!isGuess || isStated || capture.timezone !== undefined || channelZone === undefined) return stamp;
  // The channel's own clocks are those of its town, and no others'.
  const elsewhere = fromElsewhere(capture, stamp.instant, channelZone);
  if (elsewhere === undefined) return stamp;
  const cure = `The clocks of ${channelZone} show another time than those there.`;
  return {
    ok: false,
    reason: `Expected a date and time with its zone on ${elsewhere}, found ${quote(found.text)}. ${cure}`,
  };
};

/** The machine's stamp, checked against the one that people see on the page; each alone when there is no other. */
const readField = (capture: Capture, field: Field, channelZone: string | undefined, say: Say): Timestamp => {
  const read = (found: Found | undefined): Timestamp | undefined =>
    found === undefined ? undefined : readStamp(capture, { field, found }, channelZone);
  const machine = read(capture[field]);
  const shown = read(capture.shown[field]);
  const { stamp, line, note } = choose(machine, shown, capture[field], capture.shown[field]);
  if (note !== undefined) say('warning', note.fact, line, note.message);
  if (stamp.ok && stamp.warning !== undefined) say('warning', 'odd-time', line, stamp.warning);
  return stamp;
};

interface Chosen {
  readonly stamp: Timestamp;
  readonly line: number | undefined;
  readonly note?: { readonly fact: string; readonly message: string } | undefined;
}

const choose = (
  machine: Timestamp | undefined,
  shown: Timestamp | undefined,
  machineFound: Found | undefined,
  shownFound: Found | undefined,
): Chosen => {
  const bothTexts = (): string =>
    `${quote(machineFound?.text ?? '')} for machines and ${quote(shownFound?.text ?? '')} for people`;
  const line = machineFound?.line;
  if (machine?.ok !== true && shown?.ok === true) {
    if (machine === undefined) return { stamp: shown, line: shownFound?.line };
    return {
      stamp: shown,
      line,
      note: { fact: 'stamps-differ', message: `${machine.reason} The date that the page shows is taken.` },
    };
  }
  /* v8 ignore next -- @preserve: the caller knows that one of the two is there */
  if (machine === undefined) return { stamp: shown ?? { ok: false, reason: 'Expected a date, found none.' }, line };
  if (!machine.ok || shown?.ok !== true) return { stamp: machine, line };
  if (isSameMinute(machine.instant, shown.instant)) return { stamp: machine, line };
  // The digits of the local time with a Z behind: trusting it would move the story by the zone's whole offset.
  if (machine.zone === 'utc' && shown.zone !== 'utc' && showsTheSame(machine, shown)) {
    const message = `Expected UTC before "Z", found the digits of the local time: ${bothTexts()}. It is read as local time.`;
    return { stamp: shown, line, note: { fact: 'false-utc', message } };
  }
  // A day only, or filled up with midnight, beside a full stamp of that day.
  const isFiller = machine.precision === 'day' || machine.wall.time === '00:00:00';
  if (shown.precision === 'second' && isFiller && machine.wall.day === shown.wall.day) return { stamp: shown, line };
  if (shown.precision === 'day' && shown.wall.day === machine.wall.day) return { stamp: machine, line };
  const message = `Expected one time in the page, found ${bothTexts()}. The machines' is taken.`;
  return { stamp: machine, line, note: { fact: 'stamps-differ', message } };
};

const isSameMinute = (a: Instant, b: Instant): boolean => a.slice(0, 16) === b.slice(0, 16);

const showsTheSame = (a: Read, b: Read): boolean =>
  a.wall.day === b.wall.day && a.wall.time.slice(0, 5) === b.wall.time.slice(0, 5);

/** A story's address that tells another day than its stamp: one of the two is wrong, and a person should look. */
const warnOfAddressDay = (capture: Capture, published: Read, channelZone: string | undefined, say: Say): void => {
  const { addressDay } = capture;
  const zone = capture.timezone ?? channelZone;
  if (addressDay === undefined || zone === undefined || capture.stated.has('published')) return;
  const { day } = toWallClock(new Date(published.instant), zone);
  if (day === addressDay) return;
  const message = `Expected a stamp of ${addressDay}, the day in the story's address, found one of ${day}.`;
  say('warning', 'address-day', (capture.published ?? capture.shown.published)?.line, message);
};
