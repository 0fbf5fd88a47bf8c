import { expect, test } from 'vitest';
import { closest, matches, parseHtml, select, selectAll } from '../../../src/codec/html/page.ts';
import { type HtmlNode, isWithin, walk } from '../../../src/codec/html/tree.ts';

/** A tree in one line, e.g. `p(b("x"))`. */
const outline = (html: string): string => {
  const say = (nodes: readonly HtmlNode[]): string =>
    nodes
      .map((node) => (node.kind === 'text' ? JSON.stringify(node.text) : `${node.name}(${say(node.children)})`))
      .join(' ');
  return say(parseHtml(html).root.children);
};

test.for([
  ['<p>a<p>b', 'p("a") p("b")'],
  ['<p>a<div>b</div>c', 'p("a") div("b") "c"'],
  ['<p><b>a<div>b', 'p(b("a")) div("b")'],
  ['<ul><li>a<li>b<ul><li>c</ul></ul>', 'ul(li("a") li("b" ul(li("c"))))'],
  ['<dl><dt>a<dd>b<dt>c</dl>', 'dl(dt("a") dd("b") dt("c"))'],
  ['<table><tr><td>a<td>b<tr><td>c</table>d', 'table(tr(td("a") td("b")) tr(td("c"))) "d"'],
  ['<table><thead><tr><th>a<tbody><tr><td>b</table>', 'table(thead(tr(th("a"))) tbody(tr(td("b"))))'],
  ['<table><tr><td><p>a</td></tr></table>', 'table(tr(td(p("a"))))'],
  ['<div><table><tr><td>a</div>b</table>', 'div(table(tr(td("a" "b"))))'],
  ['<b>a<p>b</b>c</p>', 'b("a" p("b" "c"))'],
  ['<a href=1>a<a href=2>b', 'a("a") a("b")'],
  ['a</b></i></x>b', '"a" "b"'],
  ['a</p>b', '"a" p() "b"'],
  ['<br>a<br/>b</br>c<img src=x>', 'br() "a" br() "b" br() "c" img()'],
  ['<form>a<form>b</form>c', 'form("a" "b") "c"'],
  ['<svg><path/><path/></svg>a', 'svg(path() path()) "a"'],
  ['<svg/>a', 'svg() "a"'],
  ['<svg><g><p>a</p>', 'svg(g()) p("a")'],
  ['<div/>a', 'div("a")'],
  ['<html><body>a</body></html><p>b', 'html(body("a" p("b")))'],
  ['<head><title>a<b></title><body>c', 'head(title("a<b>")) body("c")'],
  ['<script>a<b></script><style>c</style>d', 'script("a<b>") style("c") "d"'],
  ['<image src=x>', 'img()'],
  ['<!doctype html><!-- a --><?b c?>d', '"d"'],
  ['a < b <3 </ c>', '"a " "< b " "<3 "'],
] as const)('%j is %s', ([html, expected]) => {
  expect(outline(html)).toBe(expected);
});

test('attributes are decoded, in lower case, and the first of two counts', () => {
  const element = select(parseHtml('<a HREF="x?a=1&amp;b=2&#38;" href=y checked>'), 'a');
  expect([...(element?.attributes ?? [])]).toEqual([
    ['href', 'x?a=1&b=2&'],
    ['checked', ''],
  ]);
});

test('every piece knows where it stands in the source', () => {
  const source = 'a<p class=x>b &amp; c</p >d';
  const { root, elements } = parseHtml(source);
  const [, p] = elements;
  expect(source.slice(p?.start, p?.end)).toBe('<p class=x>b &amp; c</p >');
  expect(source.slice(p?.innerStart, p?.innerEnd)).toBe('b &amp; c');
  const texts = [...walk(root.children, () => true)].map(({ node }) => node).filter((node) => node.kind === 'text');
  expect(texts.map(({ start, end }) => source.slice(start, end))).toEqual(['a', 'b ', '&amp;', ' c', 'd']);
});

test('a selector finds elements in document order, within another or on the whole page', () => {
  const page = parseHtml('<div id=a class="x y"><p lang=EN>1</p><div class=x>2</div></div><p>3</p>');
  const [div, p] = [select(page, '#a'), select(page, 'div p:not([class])')];
  expect(selectAll(page, '.x, p').map(({ name }) => name)).toEqual(['div', 'p', 'div', 'p']);
  expect(selectAll(page, 'p', div)).toEqual([p]);
  expect(select(page, 'div > [lang="en" i]')).toBe(p);
  expect(select(page, 'p + div')?.attributes.get('class')).toBe('x');
  expect(select(page, 'ul')).toBeUndefined();
  expect(select(page, 'p', p)).toBeUndefined();
  expect(selectAll(page, 'p:empty')).toEqual([]);
  if (div === undefined || p === undefined) throw new TypeError('Expected both elements.');
  expect([matches(p, 'p'), matches(p, 'div')]).toEqual([true, false]);
  expect(closest(p, '.y')).toBe(div);
  expect(closest(p, 'p')).toBe(p);
  expect(closest(p, 'main')).toBeUndefined();
  expect([isWithin(p, div), isWithin(div, p), isWithin(p, p)]).toEqual([true, false, true]);
});

test('what is deeper than 256 levels is laid flat, and said to be', () => {
  const page = parseHtml(`${'<div>'.repeat(1_000)}<script>x</script>a<b>b</b>c${'</div>'.repeat(1_000)}<p>d`);
  expect(page.wasTooDeep).toBe(true);
  const depth = (node: HtmlNode): number => (node.parent === undefined ? 0 : 1 + depth(node.parent));
  expect(Math.max(...page.elements.map(depth))).toBe(257);
  const [p] = selectAll(page, 'p');
  expect(p?.parent).toBe(page.root);
  const words = [...walk(page.root.children, ({ name }) => name !== 'script')].map(({ node }) =>
    node.kind === 'text' ? node.text : '',
  );
  expect(words.join('')).toBe('abcd');
  expect(parseHtml('<div>'.repeat(200)).wasTooDeep).toBe(false);
});

test('elements that are closed by the end of another are counted', () => {
  expect(parseHtml('<p><b>a</b></p>').misnested).toBe(0);
  expect(parseHtml('<p><b><i>a</p>').misnested).toBe(2);
});
