import { expect, test } from 'vitest';
import { canonicalForm } from '../../../src/check/canonical-uri.ts';
import type { ValueKind } from '../../../src/check/value.ts';
import { asciiLink, canonicalLink, fullLink, link, linkInAttribute } from '../../../src/check/values/links.ts';

const faults = (kinds: readonly ValueKind[], text: string): readonly string[] =>
  kinds.filter((kind) => !kind.isRight(text)).map(({ code }) => code);

test.for([
  ['https://news.example/a?b=c&d=(e)#f', [], 'all parts of an address'],
  ['https://news.example/香港', [], 'an IRI'],
  ['//news.example/a', [], 'an address without its scheme'],
  ['../a;b=1', [], 'a relative address'],
  ['', [], 'this very document'],
  ['https://[2001:db8::7]:8080/a', [], 'a literal host'],
  ['mailto:jane@news.example', [], 'no host is needed'],
  ['\n https://news.example/ \n', [], 'white space around an element is told of elsewhere'],
  ['https://news.example/a b', ['InvalidUriChar'], 'a space'],
  ['https://news.example/"a"', ['InvalidUriChar'], 'quotes'],
  ['https://news.example/[a]', ['InvalidUriChar'], 'brackets in the path'],
  ['https:/news.example/', ['InvalidLink'], 'one stroke'],
  ['http:///a', ['InvalidLink'], 'no host'],
  ['gibberish:a', ['SchemeNotIANARegistered'], 'a scheme of nobody'],
  ['yt:video:a', ['SchemeNotIANARegistered'], 'a scheme of one site'],
  ['tag:news.example,2018:a', [], 'a tag'],
  ['tag:jane@news.example,2018-03-09:a#b', [], 'a tag of a person'],
  ['tag:news.example:a', ['InvalidTAG'], 'no date'],
  ['tag:news.example,2018-3:a', ['InvalidTAG'], 'one digit of a month'],
  ['tag:news.example,2018:香', ['InvalidTAG'], 'beyond ASCII'],
  ['urn:isbn:0140449132', [], 'a book'],
  ['urn:-a:b', ['InvalidURN'], 'a hyphen first'],
  ['urn:isbn:', ['InvalidURN'], 'nothing behind it'],
  ['urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6', [], 'a UUID'],
  ['urn:uuid:60a76c80-d399-11d9-b93c', ['InvalidUUID'], 'a piece of one'],
] as const)('%j: %j (%s)', ([text, codes]) => {
  expect(faults(link, text)).toEqual(codes);
});

test.for([
  ['https://news.example/', []],
  ['tag:news.example,2018:a', []],
  ['', ['InvalidFullLink']],
  ['/a', ['InvalidFullLink']],
  ['news.example/a', ['InvalidFullLink']],
  ['https:a', ['InvalidFullLink']],
] as const)('%j as a full address: %j', ([text, codes]) => {
  expect(faults(fullLink, text)).toEqual(codes);
});

test('in an attribute, white space is part of the address', () => {
  expect(faults(linkInAttribute, ' https://news.example/')).toEqual(['InvalidUriChar']);
});

test('an address of RSS is ASCII', () => {
  expect(asciiLink.isRight('https://news.example/a')).toBe(true);
  expect(asciiLink.isRight('https://news.example/香')).toBe(false);
});

test.for([
  ['HTTPS://News.Example', 'https://news.example/', 'small letters, a path'],
  ['https://news.example:443/', 'https://news.example/', 'the port that is meant anyhow'],
  ['https://news.example:/a', 'https://news.example/a', 'no port at all'],
  ['https://news.example:8080/a', 'https://news.example:8080/a', 'another port'],
  ['https://@news.example/a', 'https://news.example/a', 'nobody'],
  ['https://Jane@news.example/A', 'https://Jane@news.example/A', 'somebody'],
  ['https://news.example/a/../b/./c', 'https://news.example/b/c', 'dots'],
  ['https://news.example/a/..', 'https://news.example/', 'dots at the end'],
  ['https://news.example/a/.', 'https://news.example/a/', 'a dot at the end'],
  ['https://news.example/%7ejane/%41', 'https://news.example/~jane/A', 'encoded without need'],
  ['https://news.example/%e9%a6%99', 'https://news.example/%E9%A6%99', 'capitals'],
  ['https://news.example/e%CC%81', 'https://news.example/%C3%A9', 'composed'],
  ['https://news.example/%FF', 'https://news.example/%FF', 'no Unicode'],
  ['https://news.example/a?', 'https://news.example/a?', 'an empty query is another address'],
  ['URN:isbn:1', 'urn:isbn:1', 'no host'],
  ['a/b', 'a/b', 'relative'],
  ['https://a:b:c/', 'https://a:b:c/', 'a host that is none'],
] as const)('%s is %s (%s)', ([text, canonical]) => {
  expect(canonicalForm(text)).toBe(canonical);
  expect(canonicalForm(canonical)).toBe(canonical);
  expect(canonicalLink.isRight(text)).toBe(text === canonical);
});
