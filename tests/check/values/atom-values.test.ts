import { expect, test } from 'vitest';
import type { ValueKind } from '../../../src/check/value.ts';
import { base64 } from '../../../src/check/values/base64.ts';
import { emailAddress, knownMailHost, noEmailAddress } from '../../../src/check/values/email-addresses.ts';
import { languageInAttribute, languageTag } from '../../../src/check/values/language-tags.ts';
import { markupIn, plainText } from '../../../src/check/values/markup.ts';
import { mediaType } from '../../../src/check/values/media-types.ts';
import { nonNegativeInteger } from '../../../src/check/values/non-negative-integer.ts';
import { plausibleRfc3339Date, rfc3339Date } from '../../../src/check/values/rfc3339-dates.ts';
import { attributeNotBlank, goodCharacters, notBlank, noWhiteSpace } from '../../../src/check/values/white-space.ts';

interface Row {
  readonly kind: ValueKind;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

const rows: readonly Row[] = [
  {
    kind: rfc3339Date,
    right: [
      '2018-03-09T08:35:00Z',
      '2018-03-09T16:35:00.25+08:00',
      '2016-12-31T23:59:60Z',
      '2024-02-29T00:00:00-00:30',
      ' 2018-03-09T08:35:00Z\n',
    ],
    wrong: [
      '',
      '2018-03-09',
      '2018-03-09T08:35Z',
      '2018-03-09T08:35:00',
      '2018-03-09t08:35:00z',
      '2018-03-09 08:35:00Z',
      '2018-03-09T08:35:00+0800',
      '2018-02-30T08:35:00Z',
      '2018-13-09T08:35:00Z',
      '2018-03-09T24:00:00Z',
      '2018-03-09T08:60:00Z',
      '2018-03-09T08:35:60Z',
      '2018-03-09T08:35:00.Z',
      'Fri, 09 Mar 2018 08:35:00 GMT',
    ],
  },
  {
    kind: plausibleRfc3339Date,
    right: ['1990-01-01T00:00:00Z', '2099-12-31T00:00:00Z', 'no date'],
    wrong: ['1989-12-31T23:59:59Z', '2100-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
  },
  { kind: noWhiteSpace, right: ['', 'a b'], wrong: [' a', 'a\n'] },
  { kind: notBlank, right: ['a'], wrong: ['', ' \n'] },
  { kind: attributeNotBlank, right: ['a'], wrong: ['', ' '] },
  { kind: goodCharacters, right: ['A“b”香\u00a0'], wrong: ['a\u0092s', 'a\ufffd'] },
  {
    kind: mediaType,
    right: ['image/jpeg', 'text/html; charset=utf-8', 'text/plain;format="a b"', 'application/vnd.a+xml'],
    wrong: ['', 'image', 'image/', '/jpeg', 'image/jpeg,', 'image/jpeg; charset', 'a b/c', 'image/é'],
  },
  { kind: nonNegativeInteger, right: ['0', '12345', ' 7 '], wrong: ['', '-1', '1.5', '1,000', 'many'] },
  { kind: base64, right: ['', 'YQ==', 'YWJj\n YWJj'], wrong: ['YQ', 'a-b_', 'YQ==YQ==', 'Hello, world'] },
  {
    kind: emailAddress,
    right: ['jane@news.example', "o'neil+feed@a-b.example", ' jane@news.example ', 'jane@localhost', 'a@[192.0.2.7]'],
    wrong: [
      '',
      'jane',
      'jane@',
      'Jane <jane@news.example>',
      'jane@news.example (Jane)',
      'mailto:jane@news.example',
      'a@-b.example',
    ],
  },
  { kind: knownMailHost, right: ['jane@news.example', 'no address'], wrong: ['jane@localhost'] },
  {
    kind: noEmailAddress,
    right: ['Jane', 'Jane @ News', '@jane'],
    wrong: ['jane@news.example', 'Jane (jane@news.example)'],
  },
  {
    kind: languageTag,
    right: ['en', 'en-HK', 'zh-Hant-HK', 'yue-HK', 'sr-Latn-RS', 'x-klingon', 'i-klingon', 'de-CH-1996', ' en '],
    wrong: ['', 'en_US', 'english', 'xx', 'e', 'en-', 'en-toolongasubtag'],
  },
  { kind: languageInAttribute, right: ['en'], wrong: [' en', 'en_US'] },
  {
    kind: plainText,
    right: ['AT&T <3', '5 < 6 and 7 > 3', '<nosuch></nosuch>', '&nosuch;', 'Q&A;', 'R&B 7'],
    wrong: ['a <b>bold</b> word', 'Tom &amp; Jerry', '&#8217;', '&#x2019;', 'caf&eacute;'],
  },
];

const cases = rows.flatMap(({ kind, right, wrong }) => [
  ...right.map((text) => ({ kind, text, isRight: true })),
  ...wrong.map((text) => ({ kind, text, isRight: false })),
]);

test.for(cases.map((one) => [one.kind.code, one.text, one.isRight, one] as const))(
  '%s: %j is right: %j',
  ([, text, isRight, { kind }]) => {
    expect(kind.isRight(text)).toBe(isRight);
  },
);

test('the first piece of markup is named', () => {
  expect(markupIn('a </b> &amp;')).toBe('</b>');
  expect(markupIn('a &amp; </nosuch>')).toBe('&amp;');
});

test.for(cases.map(({ kind }) => kind))('a hundred thousand characters are told in no time', (kind) => {
  for (const piece of ['a', ' ', '&', '</', 'a@', 'a;', '"', '-a', 'é', '%41', 'a.'])
    expect(typeof kind.isRight(piece.repeat(100_000))).toBe('boolean');
});
