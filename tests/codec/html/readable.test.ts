import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHtml, select } from '../../../src/codec/html/page.ts';
import { isLeftOut, readable } from '../../../src/codec/html/readable.ts';

const sentence =
  'The harbour ferry will run twice an hour from Monday, the operator said, because more people want to cross. ';
const menu = `<div class="menu">${'<a href="/x">Entry of the menu</a> '.repeat(20)}</div>`;

test('the story is kept and the menu is not', () => {
  const page = parseHtml(
    `<body>${menu}<div id="wrap"><div id="story"><p>${sentence.repeat(3)}</p><p>${sentence} <b>x &amp; "y"</b><br></p></div>${menu}</div></body>`,
  );
  const kept = readable(page) ?? new Set();
  const [story, entry, bold] = [select(page, '#story'), select(page, '.menu'), select(page, 'b')];
  if (story === undefined || entry === undefined || bold === undefined) throw new TypeError('Expected all three.');
  expect([isLeftOut(story, kept), isLeftOut(entry, kept), isLeftOut(bold, kept)]).toEqual([false, true, false]);
});

test('a page without a story, or one that is too large, has none', () => {
  expect(readable(parseHtml(''))).toBeUndefined();
  expect(readable(parseHtml('<p>x</p>'.repeat(9_000)))).toBeUndefined();
  expect(readable(parseHtml('x'.repeat(1_000_001)))).toBeUndefined();
});

test('no soup of tags throws', () => {
  const pieces = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<div class="comment">',
      '</div>',
      '<a href="javascript:x">',
      '</a>',
      '<br>',
      '<table><tr><td>',
      '</table>',
      sentence,
    ],
    ...[
      '<img src=a>',
      '<h1>',
      '<x-y a:b="1">',
      '<p 1="2" "<">',
      '<noscript>',
      '<iframe>',
      '<font>',
      '<section hidden>',
      '&',
      '\0',
      '<object>',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (soup) => {
      readable(parseHtml(soup.join('')));
    }),
    { numRuns: 60 },
  );
});
