import { expect, test } from 'vitest';
import { findXmlFault } from '../../src/codec/strict-xml.ts';

test.for([
  '<a/>',
  '<?xml version="1.0" encoding="utf-8"?>\n<a xmlns:b="urn:b"><b:c d="e"/>&amp;&#x4E2D;</a>',
  '<a>中文 😀</a>',
])('%s has no fault', (text) => {
  expect(findXmlFault(text)).toBeUndefined();
});

test.for([
  ['<a>\n<b></a>', 2, 'close tag'],
  ['<a>R&D</a>', 1, 'unclosed'],
  ['<a>&nbsp;</a>', 1, 'entity'],
  ['<x:a/>', 1, 'prefix'],
  ['<a>\u0008</a>', 1, 'character'],
  ['<a b="1" b="2"/>', 1, 'attribute'],
  ['', 1, 'root'],
  ['<a>', 1, 'unclosed'],
] as const)('%j has a fault on line %i that speaks of %s', ([text, line, about]) => {
  const fault = findXmlFault(text);
  expect(fault?.line).toBe(line);
  expect(fault?.column).toBeGreaterThan(0);
  expect(fault?.reason.toLowerCase()).toContain(about);
  expect(fault?.reason).not.toMatch(/^\d+:/);
});

test('only the first fault is told', () => {
  expect(findXmlFault('<a>\n&x;\n&y;\n</b>')?.line).toBe(2);
});
