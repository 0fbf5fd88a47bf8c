import { expect, test } from 'vitest';
import type { ValueKind } from '../../../src/check/value.ts';
import { contact } from '../../../src/check/values/contact.ts';
import { expansionState, outlineLanguage, outlineVersion, pixels } from '../../../src/check/values/opml.ts';
import {
  plainRfc822Date,
  plausibleRfc822Date,
  rfc822Date,
  rightWeekday,
} from '../../../src/check/values/rfc822-date.ts';
import {
  enclosureLength,
  enclosureType,
  formFieldName,
  hour,
  httpAddress,
  imageHeight,
  imageWidth,
  integerList,
  nonNegativeLength,
  permaLinkFlag,
  port,
  positiveInteger,
  rssVersion,
  updatePeriod,
  weekday,
  zeroForUnknown,
} from '../../../src/check/values/rss.ts';
import { w3cdtfDate } from '../../../src/check/values/w3cdtf-date.ts';

const kinds: readonly (readonly [ValueKind, right: readonly string[], wrong: readonly string[]])[] = [
  [
    rfc822Date,
    [
      'Fri, 09 Mar 2018 08:35:00 GMT',
      '9 Mar 2018 08:35 +0800',
      'fri, 9 mar 18 08:35:00 EST',
      'Fri (day), 9(th) Mar(ch \\( (and so on)) 2018 08:35 +0000 (UTC)',
      ' Fri, 09 Mar 2018 08:35:60 Z\n',
      '09 Mar 2018 08:35:00',
    ],
    [
      '',
      '2018-03-09',
      'Fri, 30 Feb 2018 08:35:00 GMT',
      'Fri, 09 Mar 2018 24:35:00 GMT',
      'Friday, 09-Mar-18 08:35:00 GMT',
      '9 Mar 2018',
      'Fri, 09 Mar 2018 08:35:00 HKT',
    ],
  ],
  [
    plainRfc822Date,
    ['Fri, 09 Mar 2018 08:35:00 GMT', '9 Mar 2018 08:35 +0530', 'no date'],
    [
      'Fri,09 Mar 2018 08:35:00 GMT',
      'fri, 09 Mar 2018 08:35:00 GMT',
      'Fri, 09 Mar 18 08:35:00 GMT',
      'Fri, 09 Mar 2018 08:35:00 +0545',
      '09 Mar 2018 08:35:00',
    ],
  ],
  [
    rightWeekday,
    ['Fri, 09 Mar 2018 08:35:00 GMT', '09 Mar 2018 08:35:00 GMT', 'no date'],
    ['Sat, 09 Mar 2018 08:35:00 GMT'],
  ],
  [plausibleRfc822Date, ['Mon, 01 Jan 1990 00:00:00 GMT', 'no date'], ['Sun, 31 Dec 1989 00:00:00 GMT']],
  [
    w3cdtfDate,
    ['2018', '2018-03', '2018-03-09', '2018-03-09T08:35Z', '2018-03-09T08:35:00.5+08:00', ' 2018-03-09\n'],
    ['', '2018-02-30', '2018-13', '2018-03-09T08:35', '2018-03-09T24:00Z', '9 March 2018', '2018-03-09 08:35Z'],
  ],
  [
    contact,
    [
      'ann@news.example',
      'ann@news.example (Ann Lee)',
      'Ann Lee <ann@news.example>',
      "o'neill+x@mail.news.example",
      '~@news.example',
      'mailto:ann@news.example',
      'mailto:Ann%20%3Cann%40news.example%3E?subject=x',
      '(Ann) ann@news.example',
      'ann@[10.0.0.1]',
      'ann@xn--bcher-kva.xn--p1ai',
    ],
    ['', 'Ann Lee', 'Ann (ann@news.example)', 'ann@localhost', 'ann at news.example', 'mailto:%zz', '@news.example'],
  ],
  [positiveInteger, ['1', '60', ' 60 ', ''], ['0', '-1', '1.5', 'soon']],
  [integerList, ['', '1', '3, 2,1'], ['1;2', '1,', 'x']],
  [imageWidth, ['1', '144'], ['0', '145', '-1', 'wide']],
  [imageHeight, ['1', '400'], ['0', '401', '']],
  [hour, ['0', '09', '24'], ['25', '-1', 'noon', '1.5']],
  [weekday, ['Monday', ' Sunday '], ['monday', 'Mon', '']],
  [rssVersion, ['0.91', '0.92', '2.0'], ['2', '3.0', '']],
  [port, ['80'], ['0', '-1', '80.5', '']],
  [enclosureLength, ['0', '-1', '1069871'], ['1.5', '', 'long']],
  [nonNegativeLength, ['0', '-1', '10', 'long'], ['-2', '-10']],
  [zeroForUnknown, ['0', '10'], ['-1']],
  [permaLinkFlag, ['true', 'false'], ['', 'True', '0']],
  [formFieldName, ['q', 'search-term', 'a[b]'], ['', '1a', 'a b']],
  [updatePeriod, ['hourly', '\n yearly\n'], ['', 'Daily', 'often']],
  [
    httpAddress,
    ['http://news.example/a', 'HTTPS://news.example'],
    ['news.example', 'ftp://news.example/a', 'http:///a', ''],
  ],
  [enclosureType, ['audio/mpeg', 'text/html; charset=utf-8'], ['audio', '', 'audio/']],
  [expansionState, ['', '1', '1, 6,13', '1,2,'], ['x', '1;2']],
  [pixels, ['', '61', '-4'], ['1.5', 'top']],
  [outlineVersion, ['RSS', 'RSS2'], ['2.0', '']],
  [outlineLanguage, ['en-us', 'unknown', ''], ['english', 'en_US']],
];

test.for(kinds.flatMap(([kind, right]) => right.map((text) => [kind.code, text, kind] as const)))(
  '%s is not said of %j',
  ([, text, kind]) => {
    expect(kind.isRight(text)).toBe(true);
  },
);

test.for(kinds.flatMap(([kind, , wrong]) => wrong.map((text) => [kind.code, text, kind] as const)))(
  '%s is said of %j',
  ([, text, kind]) => {
    expect(kind.isRight(text)).toBe(false);
  },
);
