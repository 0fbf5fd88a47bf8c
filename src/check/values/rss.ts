import type { ValueKind } from '../value.ts';
import { isMediaType } from './media-types.ts';

const board = 'https://www.rssboard.org/rss-specification';
const profile = 'https://www.rssboard.org/rss-profile';

/** A whole number from 1, e.g. minutes to live. Blank is the business of `notBlank`. */
export const positiveInteger: ValueKind = {
  code: 'InvalidInteger',
  severity: 'error',
  spec: `${board}#ltttlgtSubelementOfLtchannelgt`,
  expected: 'a whole number from 1, such as 60',
  isRight: (text) => text.trim() === '' || /^\+?0*[1-9]\d*$/.test(text.trim()),
};

/** Whole numbers with commas between them, e.g. `10,7,2`. */
export const integerList: ValueKind = {
  code: 'InvalidCommaSeparatedIntegers',
  severity: 'error',
  spec: 'http://web.resource.org/rss/1.0/modules/slash/',
  expected: 'whole numbers with commas between them, such as 10,7,2',
  isRight: (text) => /^(?:\d+(?:\s*,\s*\d+)*)?$/.test(text.trim()),
};

const isWithin = (text: string, most: number): boolean =>
  /^\+?\d{1,9}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;

/** The width of a channel's image in pixels. */
export const imageWidth: ValueKind = {
  code: 'InvalidWidth',
  severity: 'error',
  spec: `${profile}#element-channel-image-width`,
  expected: 'a width from 1 to 144 pixels, such as 88',
  isRight: (text) => isWithin(text, 144),
};

/** The height of a channel's image in pixels. */
export const imageHeight: ValueKind = {
  code: 'InvalidHeight',
  severity: 'error',
  spec: `${profile}#element-channel-image-height`,
  expected: 'a height from 1 to 400 pixels, such as 31',
  isRight: (text) => isWithin(text, 400),
};

/** An hour at which a channel need not be read. RSS 0.91 counts from 1 to 24, RSS 2.0 from 0 to 23. */
export const hour: ValueKind = {
  code: 'InvalidHour',
  severity: 'error',
  spec: `${profile}#element-channel-skiphours-hour`,
  expected: 'an hour from 0 to 23',
  isRight: (text) => /^\d{1,2}$/.test(text.trim()) && Number(text) <= 24,
};

/** A day on which a channel need not be read. */
export const weekday: ValueKind = {
  code: 'InvalidDay',
  severity: 'error',
  spec: `${profile}#element-channel-skipdays-day`,
  expected: 'a day such as Monday',
  isRight: (text) => /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(text.trim()),
};

/** A version of RSS that has `<rss>` for its root. */
export const rssVersion: ValueKind = {
  code: 'InvalidRSSVersion',
  severity: 'error',
  spec: `${board}#whatIsRss`,
  expected: '2.0, or a version before it from 0.91 on',
  isRight: (text) => /^(?:0\.9[1-4]|2\.0)$/.test(text),
};

/** A port of a cloud. */
export const port: ValueKind = {
  code: 'InvalidIntegerAttribute',
  severity: 'error',
  spec: `${profile}#element-channel-cloud`,
  expected: 'a whole number from 1, such as 80',
  isRight: (text) => /^\+?0*[1-9]\d*$/.test(text.trim()),
};

/** The length of an enclosure, a whole number of any sign; which sign is another kind's business. */
export const enclosureLength: ValueKind = {
  code: 'InvalidIntegerAttribute',
  severity: 'error',
  spec: `${profile}#element-channel-item-enclosure`,
  expected: 'the length in bytes, such as 1069871, or 0 where it is not known',
  isRight: (text) => /^[-+]?\d+$/.test(text.trim()),
};

/** A length that is not below 0. */
export const nonNegativeLength: ValueKind = {
  code: 'InvalidNonNegativeInteger',
  severity: 'error',
  spec: `${profile}#element-channel-item-enclosure`,
  expected: 'a length in bytes from 0',
  isRight: (text) => !/^-\d+$/.test(text.trim()) || /^-(?:0+|1)$/.test(text.trim()),
};

/** 0, not -1, for a length that is not known. */
export const zeroForUnknown: ValueKind = {
  code: 'UseZeroForUnknown',
  severity: 'error',
  spec: `${profile}#element-channel-item-enclosure`,
  w3c: 'InvalidNonNegativeInteger',
  expected: 'the length in bytes, or 0 where it is not known',
  isRight: (text) => text.trim() !== '-1',
};

/** `true` or `false` for `isPermaLink`. */
export const permaLinkFlag: ValueKind = {
  code: 'InvalidBooleanAttribute',
  severity: 'error',
  spec: `${profile}#element-channel-item-guid`,
  expected: '"true" or "false"',
  isRight: (text) => text === 'true' || text === 'false',
};

/** The name of a form's field, as HTML has it. */
export const formFieldName: ValueKind = {
  code: 'InvalidFormComponentName',
  severity: 'error',
  spec: `${profile}#element-channel-textinput-name`,
  expected: 'the name of a form\'s field, which begins with a letter, such as "query"',
  isRight: (text) => /^[A-Za-z][\w:.-]*(?:\[[\w-]*\])*$/.test(text.trim()),
};

/** How often a channel is new, in the words of the syndication module. */
export const updatePeriod: ValueKind = {
  code: 'InvalidUpdatePeriod',
  severity: 'error',
  spec: 'http://web.resource.org/rss/1.0/modules/syndication/',
  expected: '"hourly", "daily", "weekly", "monthly" or "yearly"',
  isRight: (text) => /^(?:hourly|daily|weekly|monthly|yearly)$/.test(text.trim()),
};

/** The address of a file, which RSS asks to be fetched by HTTP. */
export const httpAddress: ValueKind = {
  code: 'InvalidURLAttribute',
  severity: 'error',
  spec: `${profile}#element-channel-item-enclosure`,
  expected: 'a full address such as https://news.example/talk.mp3',
  isRight: (text) => /^https?:\/\/[^\s/?#][^\s<>"]*$/i.test(text.trim()),
};

/** The media type of an enclosure. */
export const enclosureType: ValueKind = {
  code: 'InvalidMIMEAttribute',
  severity: 'error',
  spec: `${profile}#element-channel-item-enclosure`,
  expected: 'a media type such as audio/mpeg',
  isRight: (text) => isMediaType(text.trim()),
};
