import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findXmlFault } from '../../src/codec/strict-xml.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  readXmlTree,
  textOf,
  textsOf,
  type XmlTreeElement,
} from '../../src/codec/xml-tree.ts';

const rootOf = (text: string, firstLine?: number): XmlTreeElement => {
  const reading = readXmlTree(text, firstLine);
  if (!reading.ok) throw new TypeError(`Expected a tree, found ${JSON.stringify(reading)}.`);
  return reading.root;
};

const faultOf = (text: string): string => {
  const reading = readXmlTree(text);
  return reading.ok ? 'none' : `${reading.line}:${reading.column} ${reading.reason}`;
};

test.for([
  ['<a>0012</a>', '0012', 'digits stay digits'],
  ['<a> x </a>', ' x ', 'spaces stay'],
  ['<a>&amp;&lt;&gt;&quot;&apos;&#x4E2D;&#25991;</a>', `&<>"'中文`, 'references are characters'],
  ['<a>&amp;amp;</a>', '&amp;', 'decoded once'],
  ['<a>x<![CDATA[<b>&amp;]]>y</a>', 'x<b>&amp;y', 'CDATA is words like others'],
  ['<a><![CDATA[<![CDATA[]]></a>', '<![CDATA[', 'CDATA that holds its own beginning'],
  ['<a>1<b>2<c>3</c></b><!-- no -->4<?no no?>5</a>', '12345', 'words of every depth in their order'],
  ['<a>x\r\ny\rz</a>', 'x\ny\nz', 'line ends are one newline each'],
  ['<a/>', '', 'none at all'],
] as const)('%j says %j: %s', ([text, words]) => {
  expect(textOf(rootOf(text))).toBe(words);
});

test('an element is known by its namespace, not by its prefix', () => {
  const root = rootOf('<r xmlns="urn:one" xmlns:x="urn:two"><x:i>1</x:i><i>2</i><i xmlns="urn:two">3</i><j/></r>');
  expect(childrenOf(root, 'urn:two', 'i').map(textOf)).toEqual(['1', '3']);
  expect(childrenOf(root, 'urn:one', 'i').map(textOf)).toEqual(['2']);
  expect(childOf(root, 'urn:two', 'i')?.prefix).toBe('x');
  expect(childOf(root, 'urn:one', 'j')?.prefix).toBeUndefined();
  expect(childOf(root, 'urn:two', 'j')).toBeUndefined();
});

test('a namespace that an empty element declares is not its neighbour’s', () => {
  const root = rootOf('<r><a xmlns="urn:a"/><b/></r>');
  expect(root.children).toMatchObject([
    { uri: 'urn:a', local: 'a' },
    { uri: '', local: 'b' },
  ]);
});

test('an attribute is found by its name, and by its namespace where it has one', () => {
  const root = rootOf('<r xmlns="urn:d" xmlns:x="urn:two" a="1&#10;2" x:a="R&amp;D" xml:lang="en"/>');
  expect(attributeOf(root, 'a')).toBe('1\n2');
  expect(attributeOf(root, 'a', 'urn:two')).toBe('R&D');
  expect(attributeOf(root, 'lang', 'http://www.w3.org/XML/1998/namespace')).toBe('en');
  expect(attributeOf(root, 'lang')).toBeUndefined();
  expect(attributeOf(root, 'x', 'http://www.w3.org/2000/xmlns/')).toBe('urn:two');
  expect(Object.keys(root.attributes[0] ?? {}).toSorted()).toEqual(['local', 'uri', 'value']);
});

test('every element and every piece of text knows where it begins', () => {
  const root = rootOf(
    '<?xml version="1.0"?>\r\n<!-- a\n-->\r<r>\n t\n<b\r\n  x="1"\n/>😀<c/><!-- \n -->y<![CDATA[\nz]]></r>',
  );
  expect(root).toMatchObject({ line: 4, column: 1 });
  expect(root.children).toMatchObject([
    { kind: 'text', text: '\n t\n', line: 4 },
    { local: 'b', line: 6, column: 1 },
    { kind: 'text', text: '😀', line: 8 },
    { local: 'c', line: 8, column: 4 },
    { kind: 'text', text: 'y\nz', line: 9 },
  ]);
  expect(textsOf(root).map(({ line }) => line)).toEqual([4, 8, 9]);
});

test('lines are counted from the line on which the document begins', () => {
  expect(rootOf('\n<r>\nx</r>', 5)).toMatchObject({ line: 6, children: [{ line: 6 }] });
  expect(readXmlTree('<r>\n</x>', 5)).toMatchObject({ ok: false, line: 6 });
});

test.for([
  ['<a>\n<b></a>', '2:8 this fault: unexpected close tag', 'a tag that is not closed'],
  [
    '<a><media:b/></a>',
    '1:14 the prefix "media", which is declared nowhere; add xmlns:media="…" to the root element',
    'no prefix',
  ],
  [
    '<a x:b="1"/>',
    '1:13 the prefix "x", which is declared nowhere; add xmlns:x="…" to the root element',
    'of an attribute',
  ],
  ['<a>\n&nbsp;</a>', '2:7 the entity "&nbsp;", which XML does not know; write the character itself', 'HTML’s entity'],
  ['<a>\u0008</a>', '1:5 this fault: disallowed character', 'a control character'],
  ['<a/><b/>', '1:8 this fault: documents may contain only one root', 'two roots'],
  ['', '1:1 this fault: document must contain a root element', 'nothing'],
  ['words', '1:6 this fault: text data outside of root node', 'words alone'],
  ['<a/><!DOCTYPE a>', '1:14 this fault: inappropriately located doctype declaration', 'a DOCTYPE in a wrong place'],
] as const)('%j: %s', ([text, fault]) => {
  expect(faultOf(text)).toBe(fault);
});

test.for([
  ['<!DOCTYPE a><a/>', '1:1'],
  ['<?xml version="1.0"?>\n<!-- x -->\n <!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '3:2'],
  ['<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://feeds.example/rss-0.91.dtd"><rss/>', '1:1'],
  ['<!doctype html><p>', '1:1'],
  ['<!DOCTYPE a [', '1:1'],
] as const)('the DOCTYPE of %j is refused before it is read', ([text, place]) => {
  expect(faultOf(text)).toMatch(new RegExp(`^${place} a DOCTYPE, which is never read; take it out`));
});

test.for([
  ['<!-- <!DOCTYPE a> ', '1:1 a comment that never ends; end it with -->'],
  ['<?x <!DOCTYPE a>', '1:1 an instruction that never ends; end it with ?>'],
  ['<a>\n<![CDATA[b</a>', '2:1 a CDATA section that never ends; end it with ]]>'],
  ['<a>b\n& c</a>', '2:1 a lone &; write &amp; for it'],
  ['<a b="&c"/>', '1:7 a lone &; write &amp; for it'],
  ['<a><![CDATA[& <!--]]>&lt;&#x3C;&#60;\n&</a>', '2:1 a lone &; write &amp; for it'],
  ['<a>\n\ud800b</a>', '2:1 half of a character (a lone surrogate); take it out'],
] as const)('the loose end of %j is told where it begins', ([text, fault]) => {
  expect(faultOf(text)).toBe(fault);
});

test('256 elements may be within each other, one more may not', () => {
  const nested = (depth: number): string => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
  expect(readXmlTree(nested(256)).ok).toBe(true);
  expect(faultOf(nested(257))).toMatch(/^1:\d+ more than 256 elements within each other$/);
  expect(faultOf('<a>'.repeat(20_000))).toContain('more than 256');
});

test('a long document is the same tree wherever it is cut into pieces', () => {
  const item = '<i a="1">\r\n😀 &amp; <![CDATA[ ]] ]]><!-- - -->x<?p ?q?></i>';
  for (const lead of [0, 1, 2, 3, 5, 8, 13, 21, 34, 55]) {
    const root = rootOf(`<r>${' '.repeat(lead)}${item.repeat(2_000)}</r>`);
    const items = childrenOf(root, '', 'i');
    expect(items).toHaveLength(2_000);
    expect(new Set(items.map(textOf))).toEqual(new Set(['\n😀 &  ]] x']));
    expect(items.at(-1)?.line).toBe(2_000);
  }
});

test('100,000 neighbours are no trouble', () => {
  expect(textOf(rootOf(`<r>${'<a>x</a>'.repeat(100_000)}</r>`))).toHaveLength(100_000);
});

const soup = fc
  .array(
    fc.constantFrom(
      '<a>',
      '</a>',
      '<a/>',
      '<b x="1">',
      '</b>',
      'x',
      ' ',
      '\n',
      '&amp;',
      '&',
      '<',
      '>',
      ']]>',
      '<![CDATA[',
      '<!--',
      '-->',
      '<?p',
      '?>',
      '"',
      '<!DOCTYPE',
      '<x:y/>',
      ' xmlns:x="u"',
    ),
  )
  .map((pieces) => pieces.join(''));

test('what the strict check finds no fault in is read, and what it finds one in is not', () => {
  fc.assert(
    fc.property(soup, (inner) => {
      const text = `<r>${inner}</r>`;
      expect(readXmlTree(text).ok).toBe(findXmlFault(text) === undefined);
    }),
    { numRuns: 500 },
  );
});
