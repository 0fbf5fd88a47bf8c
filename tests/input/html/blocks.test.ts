import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToBlocks } from '../../../src/input/html/blocks.ts';

const blocks = (html: string) => htmlToBlocks(html, (offset) => html.slice(0, offset).split('\n').length);
const shown = (html: string) => blocks(html).map(({ text, html: markup }) => markup ?? text);

describe('paragraphs', () => {
  test.for([
    ['<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['<p>One.<p>Two.', ['One.', 'Two.']],
    ['One.<p>Two.</p>Three.', ['One.', 'Two.', 'Three.']],
    ['One.<br><br>Two.', ['One.', 'Two.']],
    ['One.<br /> &nbsp;\u3000\n<br>Two.', ['One.', 'Two.']],
    ['<div><section><span>One.</span></section></div>', ['One.']],
    ['<p></p><p> &nbsp; </p><p>\u3000</p><div></div>', []],
    ['<p>One</p <p>two</p>', ['One', 'two']],
    ['</p>One.</p>Two.', ['One.', 'Two.']],
    ['One.</br></br>Two.', ['One.', 'Two.']],
    ['<img alt="no picture">', []],
    ['', []],
  ] as const)('%j is %j', ([html, expected]) => {
    expect(shown(html)).toEqual(expected);
  });
});

describe('words', () => {
  test.for([
    ['A &amp; B &lt;b&gt; &#x26; &copy;', 'A & B <b> & ©'],
    ['one\n  two\t three', 'one two three'],
    ['軍官\n  日前', '軍官日前'],
    ['一<b></b> 二', '一 二'],
    ['\u3000\u3000開始\u3000中間\u3000', '開始\u3000中間'],
    ['in<span>side</span> a <font color=red>word</font>', 'inside a word'],
    ['a<!-- b --><script>c</script><style>d</style><noscript>e</noscript><template>f</template>g', 'ag'],
    ['a<svg><title>b</title><text>c</text></svg>d<textarea><b>e</textarea>f<select><option>g</select>h', 'adfh'],
    ['a<![CDATA[b]]>c<?php d ?>e', 'ace'],
    ['<a name="x">anchor</a>', 'anchor'],
  ] as const)('%j says %j, and its markup no more', ([html, text]) => {
    expect(blocks(html)).toEqual([{ text, html: undefined, line: 1 }]);
  });
});

describe('markup that says more than its words', () => {
  test.for([
    ['A <a href="x">link</a>.', '<p>A <a href="x">link</a>.</p>'],
    ['<p class=x><b>Bold</b> words </p>', '<p><b>Bold</b> words</p>'],
    ['One<br>two', '<p>One<br>two</p>'],
    ['<br>One<br>', 'One'],
    ['<b>One<br><br>two</b> three', ['<p><b>One</b></p>', '<p><b>two</b> three</p>']],
    ['<b>One<p>two</p>three</b>', ['<p><b>One</b></p>', '<p><b>two</b></p>', '<p><b>three</b></p>']],
    ['<a href="x"><div>In <i>it</i></div></a>', '<p><a href="x">In <i>it</i></a></p>'],
    ['<b>never <i>closed', '<p><b>never <i>closed</p>'],
    ['One <script>x</script>and <em>two</em>', '<p>One and <em>two</em></p>'],
    ['<p>One <em>two</em> <script>x</script></p>', '<p>One <em>two</em></p>'],
    ['<img src="a.jpg">', '<p><img src="a.jpg"></p>'],
    ['<picture><source srcset="a"><img src="a.jpg"></picture>', '<p><picture><img src="a.jpg"></picture></p>'],
    ['<IMG data-src=a>', '<p><IMG data-src=a></p>'],
    ['<h2>Head</h2>', '<h2>Head</h2>'],
    ['<ul><li>a<li>b</ul>', '<ul><li>a<li>b</ul>'],
    ['<pre>a\n b</pre>', '<pre>a\n b</pre>'],
    ['<blockquote><p>q</p></blockquote>', '<blockquote><p>q</p></blockquote>'],
    [
      '<figure><img src=a><script>x</script><figcaption>c</figcaption></figure>',
      '<figure><img src=a><figcaption>c</figcaption></figure>',
    ],
    ['<table><tr><td>a<td>b</table>', '<table><tr><td>a<td>b</table>'],
  ] as const)('%j gives %j', ([html, expected]) => {
    expect(shown(html)).toEqual(typeof expected === 'string' ? [expected] : expected);
  });
});

test.for([
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>', 'a b c d'],
  ['<ul><li>a</li><li>b</li></ul>', 'a b'],
  ['<ul><li>一</li><li>二</li></ul>', '一 二'],
  ['<figure><img src=a><figcaption>c</figcaption></figure>', 'c'],
  ['<h2>a<br>b</h2>', 'a b'],
] as const)('words of different cells and items never run together: %j', ([html, text]) => {
  expect(blocks(html).map((block) => block.text)).toEqual([text]);
});

test.for([
  ['<table><tr><td>One.</td></tr><tr><td>Two.</td></tr></table>', ['One.', 'Two.']],
  ['<table><tr><td>Menu</td><td><table><tr><td>Story.</td></tr></table></td></tr></table>', ['Menu', 'Story.']],
  ['<table><tr><td>Menu</td><td><h1>Head</h1>Story.</td></tr></table>', ['Menu', '<h1>Head</h1>', 'Story.']],
] as const)('a table that only arranges the page is entered: %j', ([html, expected]) => {
  expect(shown(html)).toEqual(expected);
});

test.for([
  ['<form><p>Your address</p></form>', []],
  ['<p>Story.<form>asks</form>', ['Story.']],
  ['<form id="aspnetForm"><h1>Head</h1><p>Story.</p></form>', ['<h1>Head</h1>', 'Story.']],
] as const)('a form that asks for something says nothing; one around a page is entered: %j', ([html, expected]) => {
  expect(shown(html)).toEqual(expected);
});

test('each block knows the line of its first word', () => {
  const html = '<div>\n<p>\n  One\n</p>\n<ul>\n<li>Two</li></ul>\n&nbsp;\nThree<br>\n<br>\n\nFour</div>';
  expect(blocks(html).map(({ text, line }) => [text, line])).toEqual([
    ['One', 3],
    ['Two', 6],
    ['Three', 8],
    ['Four', 11],
  ]);
});

test.for([
  '<div>',
  '</div>',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<a href=x>',
  '<a href="<',
  '<!--',
  '<ul><li>',
  '<table><tr><td>',
  'x<br><br>',
  '&amp;',
  '<svg><title>',
  '<i></z>',
  ' \t\n',
  '<form>',
  '<font><b><p>x</font></b>',
  '中\n',
  '<h1>',
  '<select><option>',
  '<span a=b c>',
])('%j, twenty thousand times, is read to its end', (unit) => {
  const html = `${unit.repeat(20_000)}end`;
  expect(Array.isArray(htmlToBlocks(html, () => 1))).toBe(true);
});

test('what is 20,000 levels deep is found all the same, in its order', () => {
  const html = `<p>first</p>${'<div>a <b>b</b> c'.repeat(20_000)}${'</div>'.repeat(20_000)}<p>last</p>`;
  const found = blocks(html);
  expect(found.at(0)?.text).toBe('first');
  expect(found.at(-1)?.text).toBe('last');
  expect(found.slice(1, -1).every(({ text }) => /^(?:a b c ?)+$/.test(text))).toBe(true);
});

const pieces = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<a href="x">',
    '</a>',
    '<br>',
    '<ul>',
    '<li>',
    '</ul>',
    '<table>',
    '<td>',
    '<tr>',
  ],
  ...[
    '</table>',
    '<h2>',
    '</h2>',
    'word',
    '一',
    ' ',
    '\n',
    '&nbsp;',
    '&',
    '<',
    '>',
    '"',
    '<img src=a>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
  ],
  ...[
    '<svg>',
    '</svg>',
    '<form>',
    '</form>',
    '<select>',
    '<plaintext>',
    '<title>',
    '</title>',
    '\0',
    '\ud800',
    '</br>',
    '<image>',
    '<svg/>',
  ],
);

test('no soup of tags throws, and no block is empty', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (soup) => {
      for (const { text, html, line } of blocks(soup.join(''))) {
        expect(text !== '' || html?.includes('<im')).toBe(true);
        expect(text).toBe(text.trim());
        expect(line).toBeGreaterThan(0);
      }
    }),
  );
});

test('words that stand outside of tags are all there, in their order', () => {
  const tags = fc.constantFrom(
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<br>',
    '<ul><li>',
    '</li></ul>',
    '<i>',
    '</i>',
    '<h2>',
    '</h2>',
  );
  fc.assert(
    fc.property(fc.array(tags, { maxLength: 30 }), (soup) => {
      const html = soup.map((tag, at) => `${tag} w${at} `).join('');
      const words = blocks(html).flatMap(({ text }) => text.split(' '));
      expect(words).toEqual(soup.map((_, at) => `w${at}`));
    }),
  );
});
