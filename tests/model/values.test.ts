import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTagUri, toEntryId, toInstant, toPermalink } from '../../src/model/values.ts';

test.for([
  ['2018-03-09T08:35:00.999Z', '2018-03-09T08:35:00Z'],
  ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00Z'],
  ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z'],
  ['+010000-01-01T00:00:00Z', undefined],
  ['-000001-01-01T00:00:00Z', undefined],
  ['never', undefined],
] as const)('the instant of %s is %s', ([text, expected]) => {
  expect(toInstant(new Date(text))).toBe(expected);
});

test('instants sort as text the way they sort as times', () => {
  const dates = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, dates, (a, b) => {
      const [first = '', second = ''] = [toInstant(a), toInstant(b)];
      if (first < second) expect(a.getTime()).toBeLessThan(b.getTime());
    }),
  );
});

test.for([
  ['https://News.Example', 'https://news.example/', 'as URL writes it'],
  ['http://news.example/a?b=c#d', 'http://news.example/a?b=c#d', 'http too'],
  ['https://bücher.example/中', 'https://xn--bcher-kva.example/%E4%B8%AD', 'ASCII only'],
  ['https://news.example/a|b^c`{d}', 'https://news.example/a%7Cb%5Ec%60%7Bd%7D', 'what RFC 3986 has not'],
  ['https://news.example/?q=[a]', 'https://news.example/?q=%5Ba%5D', 'brackets in a query'],
  [' https://news.example/ ', 'https://news.example/', 'spaces around'],
  ['ftp://news.example/', undefined, 'another scheme'],
  ['javascript:alert(1)', undefined, 'a script'],
  ['data:text/plain,x', undefined, 'data'],
  ['https://user@news.example/', undefined, 'a user'],
  ['https://:secret@news.example/', undefined, 'a password'],
  ['https://news.rt`hk.example/', undefined, 'a host that only browsers allow'],
  ['https://news.{x}.example/', undefined, 'another of them'],
  ['//news.example/', undefined, 'no scheme'],
  ['/a', undefined, 'relative to nothing'],
  ['', undefined, 'nothing'],
] as const)('%j is the permalink %s: %s', ([text, expected]) => {
  expect(toPermalink(text)).toBe(expected);
});

test('a relative address is resolved against its base', () => {
  const base = toPermalink('https://news.example/feeds/');
  expect(toPermalink('../a.html', base)).toBe('https://news.example/a.html');
  expect(toPermalink('//other.example/', base)).toBe('https://other.example/');
  expect(toPermalink('mailto:a@b.example', base)).toBeUndefined();
});

test('a permalink is a URI as RFC 3986 spells it, and its own permalink', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'grapheme' }),
      (url, tail) => {
        const link = toPermalink(`${url}${tail}`);
        if (link === undefined) return;
        expect(toPermalink(link)).toBe(link);
        expect(link).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
      },
    ),
  );
});

test('an IPv6 host keeps its brackets', () => {
  expect(toPermalink('https://[2001:db8::1]/a')).toBe('https://[2001:db8::1]/a');
});

test('what RFC 3986 does not allow is encoded before an @ as well', () => {
  expect(toPermalink('https://news.example/?q=a|b&c=d@e')).toBe('https://news.example/?q=a%7Cb&c=d@e');
});

test.for([
  ['tag:news.example,2018:feeds/a', true],
  ['https://news.example/a?b#c', true],
  ['urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a', true],
  ['tag:news.example,2018:%E4%B8%AD', true],
  ['tag:news.example,2018:%E4%B8%A', false],
  ['tag:news.example,2018:中', false],
  ['a b:c', false],
  ['nothing', false],
  ['x:', false],
  ['', false],
] as const)('%j is an id: %s', ([text, expected]) => {
  expect(toEntryId(text)).toBe(expected ? text : undefined);
});

test.for([
  ['tag:news.example,2018:feeds', true],
  ['tag:desk@news.example,2018-03:a', true],
  ['tag:news.example,2018-03-09:', true],
  ['tag:n,2018:a/b?c=%41', true],
  ['tag:News.example,2018:a', false],
  ['tag:news.example,18:a', false],
  ['tag:news.example:a', false],
  ['tag:news.example,2018-3:a', false],
  ['tag:news.example,2018:a b', false],
  ['tag:news.example,2018:%4', false],
  ['tag:-news.example,2018:a', false],
  ['https://news.example/', false],
] as const)('%j is a tag URI: %s', ([text, expected]) => {
  expect(isTagUri(text)).toBe(expected);
});
