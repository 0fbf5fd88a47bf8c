import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { checkBytes } from '../../src/check/check-bytes.ts';

const rss = (inside: string, before = ''): string =>
  `${before}<rss version="2.0">\n<channel>\n${inside}\n</channel>\n</rss>`;

const faultOf = (document: string): string | undefined => {
  const found = check(document).find(({ code }) => code === 'SAXError');
  return found === undefined ? undefined : `${found.line}`;
};

test.for([
  ['an end tag of another name', rss('<title>a</titel>'), '3'],
  ['an element that never ends', '<rss>\n<channel>\n', '3'],
  ['two roots', '<rss/>\n<rss/>', '2'],
  ['words behind the root', '<rss/>\nwords', '2'],
  ['nothing', '', '1'],
  ['words alone', 'words', '1'],
  ['a lone &', rss('<title>a & b</title>'), '3'],
  ['a lone & in an attribute', rss('<a b="&c"/>'), '3'],
  ['< in an attribute', rss('<a b="<"/>'), '3'],
  ['an attribute twice', rss('<a b="1" b="2"/>'), '3'],
  ['an attribute twice by its namespace', rss('<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>'), '3'],
  ['an attribute without quotes', rss('<a b=1/>'), '3'],
  ['attributes without space', rss('<a b="1"c="2"/>'), '3'],
  ['a prefix that is not declared', rss('<dc:date>2018</dc:date>'), '3'],
  ['a prefix that is declared away', rss('<a xmlns:x=""/>'), '3'],
  ['a control character', rss('<a>\u0001</a>'), '3'],
  ['a reference to one', rss('<a>&#0;</a>'), '3'],
  ['U+FFFE', rss('<a>\ufffe</a>'), '3'],
  ['half of a character', rss('<a>\ud800</a>'), '3'],
  [']]> in words', rss('<a>]]></a>'), '3'],
  ['-- in a comment', rss('<!-- a -- b -->'), '3'],
  ['a comment that never ends', rss('<!-- a'), '3'],
  ['a CDATA section that never ends', rss('<a><![CDATA[b</a>'), '3'],
  ['an instruction named xml', rss('<?xml version="1.0"?>'), '3'],
  ['a declaration that comes late', '\n<?xml version="1.0"?><rss/>', '2'],
  ['an entity that is not declared', rss('<a>&nbsp;</a>'), '3'],
  ['a name that begins with a digit', rss('<1a/>'), '3'],
  ['an end tag with attributes', rss('<a></a b="1">'), '3'],
  ['a DOCTYPE in the middle', rss('<!DOCTYPE rss>'), '3'],
] as const)('%s is found on its line', ([, document, line]) => {
  expect(faultOf(document)).toBe(line);
});

test('the columns of what follows a DOCTYPE stay what they are', () => {
  const [found] = check(`<!DOCTYPE rss>\r\n<rss version="2.0">x</rss>`);
  expect(found).toMatchObject({ line: 2, column: 1 });
});

describe('a DOCTYPE', () => {
  const netscape =
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">\n';
  const told = (document: string): readonly string[] =>
    check(document)
      .filter(({ code }) => ['SAXError', 'DeprecatedDTD', 'ContainsSystemEntity'].includes(code))
      .map(({ code, severity }) => `${severity} ${code}`);

  test.for([
    ['of RSS 0.91 is noted', rss('', netscape), ['info DeprecatedDTD']],
    ['of RSS 0.91 that is needed is an error', rss('<title>caf&eacute;</title>', netscape), ['error DeprecatedDTD']],
    ['names no entity in CDATA', rss('<title><![CDATA[&eacute;]]></title>', netscape), ['info DeprecatedDTD']],
    [
      'of RSS 0.91 knows Latin 1 only',
      rss('<title>&euro;</title>', netscape),
      ['info DeprecatedDTD', 'error SAXError'],
    ],
    [
      'of the RSS Board is good',
      rss('<title>&eacute;</title>', netscape.replace('my.netscape.com/publish/formats', 'www.rssboard.org')),
      [],
    ],
    ['with a name alone is good', rss('', '<!DOCTYPE rss>\n'), []],
    [
      'that points elsewhere is noted',
      rss('', '<!DOCTYPE rss SYSTEM "http://x.example/x.dtd">\n'),
      ['info ContainsSystemEntity'],
    ],
    ['with declarations is refused', rss('', '<!DOCTYPE rss [<!ENTITY a "b">]>\n'), ['error SAXError']],
    [
      'with a file is refused',
      rss('&f;', '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>\n'),
      ['info ContainsSystemEntity', 'error SAXError'],
    ],
    ['that never ends is refused', '<!DOCTYPE rss "', ['error SAXError']],
    ['in small letters is no XML', '<!doctype html>\n<html/>', ['error SAXError']],
  ] as const)('%s', ([, document, expected]) => {
    expect(told(document)).toEqual(expected);
  });
});

describe('the declaration and the bytes', () => {
  const bytes = (declared: string, words: Uint8Array | string, mark: readonly number[] = []): Uint8Array =>
    Buffer.concat([
      Buffer.from(mark),
      Buffer.from(`<?xml version="1.0" encoding="${declared}"?>\n<rss version="2.0"><channel><title>`),
      Buffer.from(words),
      Buffer.from('</title></channel></rss>'),
    ]);
  const codesOf = (document: Uint8Array): readonly string[] =>
    checkBytes(document)
      .problems.filter(({ code }) => /Encoding|Unicode|BadChar|SAX/.test(code))
      .map(({ code, line }) => `${code} ${line}`);

  test.for([
    ['UTF-8', bytes('UTF-8', 'é'), []],
    ['UTF-8 with its mark', bytes('utf-8', 'é', [0xef, 0xbb, 0xbf]), []],
    ['UTF-8 that is none', bytes('UTF-8', Uint8Array.of(0xe9)), ['UnicodeError 2']],
    ['an encoding that nobody knows', bytes('x-mine', 'a'), ['UnknownEncoding 1']],
    ['an encoding that few know', bytes('macintosh', 'a'), ['ObscureEncoding 1']],
    ['a mark of UTF-8 and another declaration', bytes('us-ascii', 'a', [0xef, 0xbb, 0xbf]), ['UnicodeError 1']],
    ['UTF-16 that is none', bytes('UTF-16', 'a'), ['UnicodeError 1']],
    ['ASCII with more', bytes('us-ascii', Uint8Array.of(0xe9)), ['UnicodeError 2']],
    ['ISO 8859-1', bytes('ISO-8859-1', Uint8Array.of(0xe9, 0x20)), []],
    ['Windows-1252 taken for it', bytes('iso-8859-1', Uint8Array.of(0x93, 0x61, 0x94)), ['BadCharacters 2']],
    ['Windows-1252', bytes('windows-1252', Uint8Array.of(0x93, 0x61, 0x94)), []],
  ] as const)('%s', ([, document, expected]) => {
    expect(codesOf(document)).toEqual(expected);
  });

  test('a version other than 1.0 is told', () => {
    expect(check('<?xml version="1.1"?><rss version="2.0"/>').map(({ code }) => code)).toContain('BadXmlVersion');
    expect(check('<?xml version="1.0"?><rss version="2.0"/>').map(({ code }) => code)).not.toContain('BadXmlVersion');
  });
});
