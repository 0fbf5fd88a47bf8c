import { expect, test } from 'vitest';
import { element, toText } from '../../src/codec/xml.ts';
import { finishEach, insertAfter, replace, required } from '../../src/output/finish.ts';

const draft = element('channel', {}, [
  element('title', {}, [toText('T')]),
  element('item', {}, []),
  element('item', {}, []),
]);

test('a child goes behind the last one of its name, or at the end', () => {
  const names = (name: string): readonly string[] =>
    insertAfter(draft, name, element('new', {}, [])).children.map((child) => ('name' in child ? child.name : ''));
  expect(names('title')).toEqual(['title', 'new', 'item', 'item']);
  expect(names('none')).toEqual(['title', 'item', 'item', 'new']);
});

test('the n-th child is finished with the n-th subject', () => {
  const finished = finishEach(draft, 'item', ['a', 'b'], [(item, subject) => ({ ...item, attributes: { subject } })]);
  expect(finished.children.slice(1)).toMatchObject([
    { attributes: { subject: 'a' } },
    { attributes: { subject: 'b' } },
  ]);
});

test('a draft that is not as expected is a bug, and is thrown', () => {
  expect(() => finishEach(draft, 'item', ['a'], [])).toThrow('Expected 1 of <item>');
  expect(() => required(draft, 'link')).toThrow('Expected <link>');
  expect(required(draft, 'title').name).toBe('title');
});

test('a child may be replaced by several, or by none', () => {
  expect(replace(draft, 'item', () => []).children).toHaveLength(1);
  expect(replace(draft, 'title', (title) => [title, title]).children).toHaveLength(4);
});
