import { expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { hazardsIn } from '../../../src/check/html-hazards.ts';

const codes = (html: string): readonly string[] => hazardsIn(html).map(({ law }) => law.code);

test.for([
  ['plain words, AT&T and 5 < 6', []],
  ['<p>A <b>b</b><br>c<hr/>d<p>e', []],
  ['<ul><li>a<li>b</ul><table><tr><td>a</table>', []],
  ['<a href="https://news.example/" target="_blank" data-a="b" aria-label="c">d</a>', []],
  ['<img src="https://news.example/a.jpg" srcset="a 1x" loading="lazy" alt="">', []],
  ['<my-map>a</my-map><math display="block"><mi>x</mi></math>', []],
  ['<!-- <script> --><p>a</p>', []],
  ['<p>a</p><script>b</script>', ['SecurityRisk']],
  ['<iframe src="https://news.example/"></iframe>', ['SecurityRisk']],
  ['<svg viewBox="0 0 1 1"><path/></svg>', ['SecurityRisk']],
  ['<p onclick="a()">b</p>', ['SecurityRiskAttr']],
  ['<p made-up="a">b</p>', ['SecurityRiskAttr']],
  ['<a href="&#106;ava\nscript:a()">b</a>', ['SecurityRiskAttr']],
  ['<p title="JavaScript: the parts">b</p>', []],
  ['<p style="position: fixed">b</p>', ['DangerousStyleAttr']],
  ['<bold>a</bold>', ['NotHtml']],
  ['<h2>a</h3>', ['NotHtml', 'NotHtml']],
  ['a</b>', ['NotHtml']],
  ['<b>a', ['NotHtml']],
  ['<p>a</p><a', ['NotHtml']],
  ['<a href="/b">c</a><img src="d.jpg">', ['ContainsRelRef']],
] as const)('%s: %j', ([html, expected]) => {
  expect(codes(html)).toEqual(expected);
});

test('each hazard is told once, however often it stands there', () => {
  expect(codes('<script></script>'.repeat(1_000))).toEqual(['SecurityRisk']);
});

test('a hazard is told at the element or the key that holds the HTML', () => {
  const json = JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'a',
      items: [{ id: '1', content_html: '<script></script>' }],
    },
    undefined,
    1,
  );
  const found = check(json).find(({ code }) => code === 'SecurityRisk');
  expect(found).toMatchObject({ line: 7, severity: 'warning' });
  expect(found?.message).toContain('"content_html"');
});

test('Atom counts relative addresses from its base', () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><subtitle type="html">&lt;a href="b">c&lt;/a></subtitle></feed>';
  expect(check(atom).map(({ code }) => code)).not.toContain('ContainsRelRef');
});

test.for(['<', '<a', '<b>', '</b>', '<p>', '<p a="', '<svg>', '<i style="a:b">', '&', '<!--'])(
  'a hundred thousand of %j are read in no time',
  (piece) => {
    expect(hazardsIn(piece.repeat(100_000)).length).toBeLessThan(10);
  },
);
