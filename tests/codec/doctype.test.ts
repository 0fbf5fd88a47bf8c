import { expect, test } from 'vitest';
import { readDoctype, withoutDoctype } from '../../src/codec/doctype.ts';

test.for([
  ['<a/>', undefined],
  ['<a/><!DOCTYPE a>', undefined],
  ['<!-- <!DOCTYPE a> --><a/>', undefined],
  ['<!-- <!DOCTYPE a>', undefined],
  ['<!DOCTYPE a>', { start: 0, end: 12, systemId: undefined, subset: undefined }],
  ['<?xml version="1.0"?>\n<!DOCTYPE a>', { start: 22, end: 34, systemId: undefined, subset: undefined }],
  ['<!DOCTYPE a SYSTEM "s">', { start: 0, end: 23, systemId: 's', subset: undefined }],
  [`<!DOCTYPE a PUBLIC "p" 's>'>`, { start: 0, end: 28, systemId: 's>', subset: undefined }],
  ['<!DOCTYPE a [b]>', { start: 0, end: undefined, systemId: undefined, subset: 'b]>' }],
  ['<!DOCTYPE a "s', { start: 0, end: undefined, systemId: undefined, subset: undefined }],
  ['<!DOCTYPE a', { start: 0, end: undefined, systemId: undefined, subset: undefined }],
] as const)('%j', ([text, doctype]) => {
  expect(readDoctype(text)).toEqual(doctype);
});

test('without it every line and column stays what it was', () => {
  const text = '<!DOCTYPE\r\na>\n<a/>';
  const doctype = readDoctype(text);
  expect(doctype).toBeDefined();
  if (doctype !== undefined) expect(withoutDoctype(text, doctype)).toBe('         \r\n  \n<a/>');
});
