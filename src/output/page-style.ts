import { createHash } from 'node:crypto';

/** Colours that keep a contrast of 7 to 1 for words in light and dark, and the browser's own where it knows neither. */
const colours = [
  ':root{color-scheme:light dark;--paper:#fffefc;--panel:#f6f3ec;--ink:#1c1b19;--quiet:#55524c;--line:#dbd7cd;--link:#0b4f94}',
  '@media (prefers-color-scheme:dark){:root{--paper:#171716;--panel:#22211f;--ink:#e9e6e0;--quiet:#b3afa6;--line:#3d3b37;--link:#9cc6f7}}',
];

/** Chinese has its own faces, more room between the lines, and no Latin face before the signs that both have. */
const faces = [
  ':root{--sans:system-ui,sans-serif}',
  ':root,[lang]{--serif:Georgia,"Times New Roman",serif}',
  ':lang(zh){--serif:Georgia,"Songti TC","Noto Serif CJK HK","Noto Serif CJK TC","Noto Serif TC","Microsoft JhengHei",serif;line-height:1.8}',
  ':lang(zh-Hans),:lang(zh-CN),:lang(zh-SG){--serif:Georgia,"Songti SC","Noto Serif CJK SC","Noto Serif SC","Microsoft YaHei",serif}',
];

/** What all pages share. */
const base = [
  ...colours,
  ...faces,
  '*{box-sizing:border-box}',
  'body{margin:0 auto;max-width:41rem;padding:1.25rem 1.25rem 3rem;background:var(--paper);color:var(--ink);font:1.125rem/1.65 serif;overflow-wrap:break-word}',
  'body,[lang]{font-family:var(--serif)}',
  'a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}',
  ':focus-visible{outline:.15rem solid var(--link);outline-offset:.2rem;border-radius:.1rem}',
  'h1,h2,h3{line-height:1.25;text-wrap:balance}',
  'p{text-wrap:pretty}',
  ':lang(zh) :is(h1,h2,h3){line-height:1.4}',
];

const article = [
  '.site,main header p,footer,figcaption,nav{font-family:var(--sans);font-size:.9rem;line-height:1.5}',
  '.site{padding-bottom:.75rem;border-bottom:1px solid var(--line);font-weight:600}',
  '.site a{color:inherit;text-decoration:none}',
  '.site a:hover{text-decoration:underline}',
  'h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.1rem);margin:2rem 0 1rem}',
  'main header p{margin:.2rem 0;color:var(--quiet)}',
  '.content{margin-top:2rem}',
  '.content p{margin:0 0 1.1em}',
  '.content :is(h2,h3,h4){margin:1.6em 0 .5em;font-size:1.2rem}',
  '.content h2{font-size:1.4rem}',
  'blockquote{margin:1.5rem 0;padding-inline-start:1rem;border-inline-start:.2rem solid var(--line)}',
  'figure{margin:1.75rem 0}',
  'figcaption,footer{color:var(--quiet)}',
  'img{max-width:100%;height:auto}',
  'nav{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line)}',
  'nav p{margin:.3rem 0}',
];

/** Tables and code may be wider than a telephone: they scroll by themselves, and the words beside them stay where they are. */
const wide = [
  'pre,table{display:block;overflow-x:auto}',
  'pre{font-size:.9rem}',
  'table{border-collapse:collapse;font-size:1rem;line-height:1.4}',
  'td,th{border:1px solid var(--line);padding:.25rem .5rem;text-align:start;vertical-align:top}',
];

const front = [
  'body{max-width:68rem}',
  'h2{margin:0 0 1.25rem;font:600 1rem/1.4 var(--sans)}',
  'h3{margin:0;font-size:1.3rem}',
  'p{margin:.5rem 0}',
  '.top{padding:1.5rem 0 1.25rem;border-bottom:1px solid var(--line)}',
  '.top h1{margin:0;font-size:clamp(1.9rem,1.4rem + 2.5vw,2.75rem)}',
  '.when,.how,footer{font-family:var(--sans);font-size:.9rem;line-height:1.5;color:var(--quiet)}',
  '.jump a{display:inline-block;padding:.35rem 1rem;border:1px solid;border-radius:2rem;font:.9rem/1.5 var(--sans);text-decoration:none}',
  'main{display:grid;grid-template-columns:minmax(0,1fr);gap:3rem;padding:2rem 0}',
  'ol{list-style:none;margin:0;padding:0}',
  'li+li{margin-top:1rem;padding-top:1rem;border-top:1px solid var(--line)}',
  'li a{color:inherit;text-decoration:none}',
  'li a:hover{text-decoration:underline}',
  'li a:visited{color:var(--quiet)}',
  '#subscribe{align-self:start;padding:1.25rem;border-radius:.5rem;background:var(--panel)}',
  '#subscribe h2{margin:0}',
  '#subscribe h3{margin-top:1.5rem;font:600 1rem/1.4 var(--sans)}',
  'code{display:block;overflow-wrap:anywhere;padding:.5rem .6rem;border:1px solid var(--line);border-radius:.3rem;background:var(--paper);color:var(--ink);font:.8rem/1.5 ui-monospace,monospace;-webkit-user-select:all;user-select:all}',
  'footer{padding-top:1rem;border-top:1px solid var(--line)}',
  '@media (min-width:56rem){body{padding-inline:2rem}main{grid-template-columns:minmax(0,1fr) 21rem;gap:4rem}.jump{display:none}}',
];

/** The style sheet of an article's page. */
export const articleStyle = [...base, ...article].join('');

/** The same for one with tables or code in it. */
export const wideArticleStyle = [articleStyle, ...wide].join('');

/** The style sheet of the front page. */
export const frontStyle = [...base, ...front].join('');

/** Nothing but the page's one style sheet: no script, no picture from elsewhere, nothing to send anywhere. */
export const policyFor = (sheet: string): string =>
  `default-src 'none'; style-src 'sha256-${hashes.get(sheet) ?? hash(sheet)}'; base-uri 'none'; form-action 'none'`;

const hash = (sheet: string): string => createHash('sha256').update(sheet).digest('base64');

/** Made once: a large site has many pages. */
const hashes = new Map([articleStyle, wideArticleStyle, frontStyle].map((sheet) => [sheet, hash(sheet)]));
