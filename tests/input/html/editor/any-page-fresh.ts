import { pagesOf } from './judge.ts';
import { jsonLd, openGraph, page } from './words.ts';

const e = [
  'Engineers have drained the old reservoir above Plover Cove for the first time since it was built in 1938, officials said.',
  'The work, which will last until December, is to find out why the dam has moved by four millimetres a year.',
  '“Nobody needs to worry,” said the chief engineer, who was standing on the dry bed in rubber boots on Wednesday.',
  'Hikers are asked to keep to the path along the eastern shore until the end of the year, when the water will be let in.',
] as const;
const T = '2023-10-04T17:20:00+08:00',
  U = '2023-10-04T09:20:00Z';
const og = openGraph('Reservoir drained', T),
  ok = { title: 'Reservoir drained', published: U };
const art = (...x: string[]) => `<article><h1>Reservoir drained</h1>${x.join('\n')}</article>`;
const P = (...x: string[]) => x.map((t) => `<p>${t}</p>`).join('\n');
/** Pages that were read last, when all the others were read well. */
export const anyPageFresh = pagesOf((add) => {
  add(
    'newspack-bio',
    page(
      og,
      art(
        P(e[0], e[1]),
        '<div class="author-bio"><img src="https://p.example/ann.jpg"><h2>Ann Ho</h2><p>Ann writes about water.</p></div>',
        '<div class="wp-block-newspack-newsletters"><p>Get the Plank in your inbox.</p></div>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add('cbc-files', page(og, art(P(e[0], e[1]), '<p><em>With files from The Canadian Press</em></p>')), {
    ...ok,
    paragraphs: [e[0], e[1]],
    credits: ['With files from The Canadian Press'],
  });
  add(
    'straits',
    page(
      og,
      art(
        '<figure><img src="https://p.example/a.jpg"><figcaption>The dry bed on Oct 4. PHOTO: REUTERS</figcaption></figure>',
        P(e[0], e[1]),
        '<p>REUTERS</p>',
        '<p>Already a subscriber? <a href="/l">Log in</a></p>',
      ),
    ),
    {
      ...ok,
      captions: ['The dry bed on Oct 4.|PHOTO: REUTERS'],
      paragraphs: [e[0], e[1]],
      credits: ['REUTERS'],
      image: 'https://p.example/a.jpg',
    },
  );
  add(
    'cna-embed',
    page(
      `${og}<meta property="article:modified_time" content="2023-10-04T19:02:00+08:00">`,
      art(
        P(e[0]),
        '<div class="embed"><h4>Related:</h4><a href="/1">Dam keeper retires</a></div>',
        P(e[1]),
        '<p>Source: CNA/ah(bo)</p>',
      ),
    ),
    { ...ok, updated: '2023-10-04T11:02:00Z', paragraphs: [e[0], e[1], 'Source: CNA/ah(bo)'] },
  );
  add(
    'sub-h2-share',
    page(
      og,
      art(
        '<div class="tools"><button>Share</button><ul><li><a href="#">Facebook</a></li><li><a href="#">X</a></li></ul></div>',
        P(e[0]),
        '<h2>What was found</h2>',
        P(e[1]),
        '<h2>Comments</h2><p>Be the first to comment.</p>',
      ),
    ),
    { ...ok, paragraphs: [e[0], '[h] What was found', e[1]] },
  );
  add(
    'p-credit-img-mid',
    page(
      og,
      art(
        P(e[0]),
        '<p style="text-align:center"><img src="https://p.example/a.jpg"><br>The dry bed. Photo: Sam Yeung</p>',
        P(e[1]),
      ),
    ),
    { ...ok, paragraphs: [e[0], '[fig] The dry bed. Photo: Sam Yeung', e[1]], image: 'https://p.example/a.jpg' },
  );
  add(
    'tags-div',
    page(
      og,
      art(P(e[0], e[1]), '<div class="article-tags">Tags: <a href="/tag/w">Water</a> <a href="/tag/d">Dams</a></div>'),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'more-in',
    page(
      og,
      art(
        P(e[0], e[1], e[2]),
        '<div class="more"><h3>More in Hong Kong</h3><ul><li><a href="/1">A</a></li><li><a href="/2">B</a></li></ul></div>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1], e[2]] },
  );
  add(
    'google-news',
    page(
      og,
      art(
        P(e[0], e[1]),
        '<p><a href="https://news.google.com/x">Follow us on Google News</a></p><p><strong>Join our Telegram channel for updates.</strong></p>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'print-footer',
    page(
      og,
      `<main>${art(P(e[0], e[1], e[2]))}<p class="print">Printed from plank.example on 5 October 2023</p></main>`,
    ),
    { ...ok, paragraphs: [e[0], e[1], e[2]] },
  );
  add(
    'opinion-bio',
    page(
      og,
      art(
        P(e[0], e[1]),
        '<p><i>Ann Ho is a hydrologist at Sample University.</i></p><p><i>The views expressed are her own.</i></p>',
      ),
    ),
    {
      ...ok,
      paragraphs: [e[0], e[1], 'Ann Ho is a hydrologist at Sample University.', 'The views expressed are her own.'],
    },
  );
  add(
    'jsonld-graph-webpage',
    page(
      '<title>Reservoir drained - Plank</title>' +
        jsonLd({
          '@graph': [
            {
              '@type': 'WebPage',
              datePublished: '2023-10-04T09:20:00+00:00',
              dateModified: '2023-10-05T01:00:00+00:00',
              name: 'Reservoir drained - Plank',
            },
            {
              '@type': 'Article',
              headline: 'Reservoir drained',
              datePublished: '2023-10-04T09:20:00+00:00',
              dateModified: '2023-10-05T01:00:00+00:00',
              author: { name: 'Ann Ho', '@id': 'x' },
            },
          ],
        }),
      `<div class="content"><h1>Reservoir drained</h1>${P(e[0], e[1], e[2])}</div>`,
    ),
    { ...ok, updated: '2023-10-05T01:00:00Z', authors: ['Ann Ho'], paragraphs: [e[0], e[1], e[2]] },
  );
  add(
    'german-page',
    page(
      '<title>Stausee leer</title>',
      `<article><h1>Stausee leer</h1><time datetime="2023-10-04T11:20:00">4. Oktober 2023</time>${P(e[0], e[1])}</article>`,
      ' lang="de"',
    ),
    {
      title: 'Stausee leer',
      published: undefined,
      language: 'de',
      paragraphs: [e[0], e[1]],
      problems: ['no-published'],
    },
  );
  add('aside-pull', page(og, art(P(e[0]), '<aside class="pullquote">Nobody needs to worry</aside>', P(e[1], e[2]))), {
    ...ok,
    paragraphs: [e[0], e[1], e[2]],
  });
  add(
    'gov-hk-page',
    page(
      '<title>Reservoir drained</title><link rel="canonical" href="https://www.info.gov.hk/gia/general/202310/04/P2023100400345.htm">',
      `<span id="PRHeadlineSpan">Reservoir drained</span><div id="contentBody"><span id="pressrelease">&nbsp;&nbsp;&nbsp;&nbsp; ${e[0]}<br />&nbsp;<br />&nbsp;&nbsp;&nbsp;&nbsp; ${e[1]}</span><div class="mB15 f15">&nbsp;<br>Ends/Wednesday, October 4, 2023<br>Issued at HKT 17:20<br><br>NNNN</div></div>`,
    ),
    { ...ok, link: 'https://www.info.gov.hk/gia/general/202310/04/P2023100400345.htm', paragraphs: [e[0], e[1]] },
  );
  add('update-log', page(og, art('<p><strong>UPDATED at 7pm with comment.</strong></p>', P(e[0], e[1]))), {
    ...ok,
    paragraphs: ['UPDATED at 7pm with comment.', e[0], e[1]],
  });
  add(
    'read-more-ul',
    page(
      og,
      art(
        P(e[0]),
        '<p><strong>READ MORE:</strong></p><ul><li><a href="/1">A story</a></li><li><a href="/2">B story</a></li></ul>',
        P(e[1]),
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add('afp-sig', page(og, art(P(e[0], e[1]), '<p>ah/bo/cy</p>')), { ...ok, paragraphs: [e[0], e[1], 'ah/bo/cy'] });
});
