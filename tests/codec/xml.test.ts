import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildXml,
  childOf,
  childrenOf,
  element,
  fromXmlText,
  isElement,
  parseXml,
  textOf,
  toAttribute,
  toHexText,
  toText,
} from '../../src/codec/xml.ts';

const readText = (text: string): string | undefined => {
  const root = parseXml(text);
  return root === undefined ? undefined : textOf(root);
};

test.for([
  ['<a>0012</a>', '0012', 'digits stay digits'],
  ['<a> x </a>', ' x ', 'spaces stay'],
  ['<a>&amp;&lt;&gt;&quot;&apos;</a>', `&<>"'`, 'the five names'],
  ['<a>&#x4E2D;&#25991;</a>', '中文', 'references by number'],
  ['<a>&amp;amp;</a>', '&amp;', 'decoded once'],
  ['<a>&nbsp;</a>', '&nbsp;', 'a name XML has not is left alone'],
  ['<a><![CDATA[1 < 2 & ]]></a>', '1 < 2 & ', 'CDATA is text'],
  ['<a><![CDATA[]]></a>', '', 'empty CDATA'],
  ['<a>x<![CDATA[<b>]]>y</a>', 'x<b>y', 'text around CDATA'],
  ['<a>1<b>2<c>3</c></b>4</a>', '1234', 'text of every depth'],
  ['<?xml version="1.0"?><?style x?><!-- no --><a>z</a>', 'z', 'what stands before the root does not count'],
  ['', undefined, 'nothing has no root'],
] as const)('%j says %j: %s', ([xml, expected]) => {
  expect(readText(xml)).toBe(expected);
});

test('attributes are kept as XML spells them', () => {
  expect(parseXml('<a b="R&amp;D" c="007" d=""/>')?.attributes).toEqual({ b: 'R&amp;D', c: '007', d: '' });
});

test('a comment inside text leaves no word behind', () => {
  expect(readText('<a>x<!-- y -->z</a>')).toBe('xz');
});

test('children are found by name in their order, grandchildren are not', () => {
  const root = parseXml('<r><i>1</i>text<j><i>no</i></j><i>2</i></r>');
  if (root === undefined) throw new Error('a root was expected');
  expect(childrenOf(root, 'i').map(textOf)).toEqual(['1', '2']);
  expect(childOf(root, 'j')?.children).toHaveLength(1);
  expect(childOf(root, 'k')).toBeUndefined();
  expect(root.children.map(isElement)).toEqual([true, false, true, true]);
});

test('a document has a declaration, two spaces a level and one final newline', () => {
  const root = element('r', { a: toAttribute('"1"') }, [
    element('e', {}, []),
    toText(' \n '),
    element('t', {}, [toText('R&D <x>')]),
  ]);
  expect(buildXml(root)).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<r a="&quot;1&quot;">\n  <e/>\n  <t>R&amp;D &lt;x&gt;</t>\n</r>\n',
  );
});

test('text beside elements is not lost', () => {
  const built = buildXml(element('r', {}, [toText('before '), element('b', {}, [toText('in')]), toText(' after')]));
  expect(built.replace(/\s+/g, ' ')).toMatch(/before\s?<b>in<\/b>\s?after/);
});

test('a title is escaped with hexadecimal references', () => {
  expect(toHexText('S&P <5%> "q"')).toEqual({ xml: 'S&#x26;P &#x3C;5%&#x3E; "q"' });
});

test('an attribute keeps its tabs and newlines as references', () => {
  expect(toAttribute('a\tb\nc\rd"<&>')).toBe('a&#x9;b&#xa;c&#xd;d&quot;&lt;&amp;&gt;');
});

test('text written and read back is the same text', () => {
  // What XML cannot hold, and the carriage return that reading makes a newline, are taken out before text comes here.
  const text = fc
    .string({ unit: 'grapheme' })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
    .map((value) => value.replace(/[\0-\x1f\x7f-\x9f\ufffe\uffff]/g, ''));
  fc.assert(
    fc.property(text, (value) => {
      expect(fromXmlText(toText(value).xml)).toBe(value);
      expect(fromXmlText(toHexText(value).xml)).toBe(value);
      expect(fromXmlText(toAttribute(value))).toBe(value);
      const back = parseXml(buildXml(element('a', { b: toAttribute(value) }, [toText(`x${value}x`)])));
      expect(back === undefined ? undefined : textOf(back)).toBe(`x${value}x`);
      expect(fromXmlText(back?.attributes['b'] ?? '')).toBe(value);
    }),
  );
});

test('a name that every object has is no reference of XML', () => {
  expect(fromXmlText('&constructor;')).toBe('&constructor;');
});
