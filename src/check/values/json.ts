import { isLanguageTag } from '../../model/language-tag.ts';
import { isCalendarDay } from '../../model/values.ts';
import type { ValueKind } from '../value.ts';
import { isMediaType } from './media-types.ts';

const spec = 'https://www.jsonfeed.org/version/1.1/';

// The shape of an item's parts in JSON Feed asks for these by themselves: they are no kinds of XML values.

/** An absolute address; one with characters beyond ASCII is fine, since every reader takes it. */
export const jsonUrl: ValueKind = {
  code: 'InvalidJsonUrl',
  severity: 'error',
  spec,
  w3c: 'none',
  expected: 'an absolute address such as "https://news.example/a.html"',
  isRight: (text) => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(text) && URL.canParse(text),
};

const rfc3339 =
  /^(\d{4}-(?:0[1-9]|1[0-2])-\d{2})[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** A time with its zone as RFC 3339 spells it, e.g. `2010-02-07T14:04:00-05:00`. */
export const jsonDate: ValueKind = {
  code: 'InvalidJsonDate',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  w3c: 'none',
  expected: 'an RFC 3339 time with its zone such as "2018-03-09T08:35:00Z"',
  isRight: (text) => isCalendarDay(rfc3339.exec(text)?.[1] ?? ''),
};

/** A language tag, e.g. `en-HK`. */
export const jsonLanguage: ValueKind = {
  code: 'InvalidJsonLanguage',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc5646#section-2.1',
  w3c: 'none',
  expected: 'a language tag such as "en-HK"',
  isRight: (text) => isLanguageTag(text) || /^[ix](?:-[A-Za-z0-9]{1,8})+$/i.test(text),
};

/** A media type, e.g. `audio/mpeg`. */
export const jsonMediaType: ValueKind = {
  code: 'InvalidJsonMediaType',
  severity: 'error',
  spec: 'https://www.rfc-editor.org/rfc/rfc6838#section-4.2',
  w3c: 'none',
  expected: 'a media type such as "audio/mpeg"',
  isRight: isMediaType,
};

/** Every kind of text that JSON Feed asks for. */
export const jsonKinds: readonly ValueKind[] = [jsonUrl, jsonDate, jsonLanguage, jsonMediaType];
