import { expect, test } from 'vitest';
import { element, escapeText, join, trusted, words } from '../../src/codec/markup.ts';

test('text is escaped once, the end of a CDATA section too', () => {
  expect(escapeText(`S&P <b> ]]> "x" &amp;`)).toBe(`S&amp;P &lt;b&gt; ]]&gt; "x" &amp;amp;`);
});

test('words are shown as they stand, trusted markup is left alone', () => {
  expect(words('<i>')).toEqual({ markup: '&lt;i&gt;' });
  expect(trusted('<i/>')).toEqual({ markup: '<i/>' });
});

test.for([
  ['p', {}, '<p></p>', 'an empty element keeps its end tag, which HTML needs'],
  ['br', {}, '<br/>', 'a void element closes itself'],
  [
    'img',
    { src: 'a?b&c', alt: 'say "hi" <now>', title: undefined },
    '<img src="a?b&amp;c" alt="say &quot;hi&quot; &lt;now&gt;"/>',
    'quotes are escaped',
  ],
  ['a', { href: undefined }, '<a></a>', 'what is not there is left out'],
] as const)('%s with %j is %s: %s', ([name, attributes, expected]) => {
  expect(element(name, attributes)).toEqual({ markup: expected });
});

test('text among the children is escaped, markup is not, nothing is nothing', () => {
  const bold = element('b', {}, '<&>');
  expect(element('p', {}, 'a & ', bold, undefined)).toEqual({ markup: '<p>a &amp; <b>&lt;&amp;&gt;</b></p>' });
  expect(join(['a', undefined, words('b')])).toBe('ab');
});

test('a void element shows no children', () => {
  expect(element('hr', {}, 'lost').markup).toBe('<hr/>');
});
