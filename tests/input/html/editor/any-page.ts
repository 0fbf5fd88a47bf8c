import { pagesOf } from './judge.ts';
import { english as e, hongKongTime, jsonLd, openGraph, page, paragraphs, utc, chinese as z } from './words.ts';

const og = openGraph('Bridge closes', hongKongTime);
const ok = { title: 'Bridge closes', published: utc };
const art = (...inner: string[]) => `<article><h1>Bridge closes</h1>${inner.join('\n')}</article>`;
const P = (x: string) => `<p>${x}</p>`;
/** Pages of all kinds, with what stands around a story or is said below it. */
export const anyPage = pagesOf((add) => {
  add('reporting-by-last', page(og, art(paragraphs(e[0], e[1]), P('Reporting by Ann Ho; Editing by Bo Lam'))), {
    ...ok,
    paragraphs: [e[0], e[1]],
    credits: ['Reporting by Ann Ho; Editing by Bo Lam'],
  });
  add(
    'reporting-with-trust',
    page(
      og,
      art(
        paragraphs(e[0], e[1]),
        P('Reporting by Ann Ho in Lantern Bay; Editing by Bo Lam'),
        '<p>Our Standards: <a href="https://x.example/t">The Thomson Reuters Trust Principles.</a></p>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]], credits: ['Reporting by Ann Ho in Lantern Bay; Editing by Bo Lam'] },
  );
  add(
    'contributed',
    page(
      og,
      art(
        paragraphs(e[0], e[1]),
        '<p><em>Associated Press writer Ann Ho in Lantern Bay contributed to this report.</em></p>',
      ),
    ),
    {
      ...ok,
      paragraphs: [e[0], e[1]],
      credits: ['Associated Press writer Ann Ho in Lantern Bay contributed to this report.'],
    },
  );
  add('with-files', page(og, art(paragraphs(e[0], e[1]), P('(With files from AFP)'))), {
    ...ok,
    paragraphs: [e[0], e[1]],
    credits: ['With files from AFP'],
  });
  add('copyright-tail', page(og, art(paragraphs(e[0], e[1]), P('© 2023 Plank Media. All rights reserved.'))), {
    ...ok,
    paragraphs: [e[0], e[1]],
  });
  add('trailing-heading', page(og, art(paragraphs(e[0], e[1]), '<h3>Featured</h3>')), {
    ...ok,
    paragraphs: [e[0], e[1]],
  });
  add('tags-line', page(og, art(paragraphs(e[0], e[1]), P('Tags: bridge, noodles, works'))), {
    ...ok,
    paragraphs: [e[0], e[1]],
  });
  add('topics-top', page(og, art('<h4>By: Ann Ho</h4><h4>Topics: bridge, noodles</h4>', paragraphs(e[0], e[1]))), {
    ...ok,
    paragraphs: [e[0], e[1]],
    authors: ['Ann Ho'],
  });
  add(
    'newsletter-para',
    page(
      og,
      art(
        P(e[0]),
        '<p><em>Sign up for our <a href="/n">weekly newsletter</a> to get more.</em></p>',
        P(e[1]),
        '<p>Subscribe to the Plank Morning newsletter!</p>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'follow-us',
    page(
      og,
      art(
        paragraphs(e[0], e[1]),
        '<p><i>Follow us on <a href="https://t.example">Twitter</a> and <a href="https://f.example">Facebook</a>.</i></p>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add('read-more-alone', page(og, art(P(e[0]), '<p><a href="/x">Read more</a></p>', P(e[1]))), {
    ...ok,
    paragraphs: [e[0], e[1]],
  });
  add(
    'read-more-strong-link',
    page(og, art(P(e[0]), '<p><strong>READ MORE: <a href="/x">Ferry starts early</a></strong></p>', P(e[1]))),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'donation-box',
    page(
      og,
      art(
        P(e[0]),
        '<div class="donate-box"><h3>Support us</h3><p>We need your help to keep our reporting free for all.</p><a href="/d">Donate</a></div>',
        P(e[1]),
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'support-plain-box',
    page(
      og,
      art(
        P(e[0]),
        P(e[1]),
        '<hr><div class="supportbox"><h3>Support our journalism</h3><p>Your contribution keeps Plank independent. Please consider a monthly donation.</p></div>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'caption-in-p-small',
    page(
      og,
      art(
        '<p><img src="https://p.example/a.jpg"></p><p><small>The bridge at dusk. Photo: Sam Yeung.</small></p>',
        P(e[0]),
        P(e[1]),
      ),
    ),
    {
      ...ok,
      paragraphs: [e[0], e[1]],
      captions: ['The bridge at dusk.|Photo: Sam Yeung'],
      image: 'https://p.example/a.jpg',
    },
  );
  add(
    'caption-em-under-img',
    page(
      og,
      art(
        P(e[0]),
        '<p><img src="https://p.example/a.jpg"><br><em>The bridge at dusk. (Photo: Sam Yeung)</em></p>',
        P(e[1]),
      ),
    ),
    {
      ...ok,
      paragraphs: [e[0], '[fig] The bridge at dusk. (Photo: Sam Yeung)', e[1]],
      image: 'https://p.example/a.jpg',
    },
  );
  add(
    'figure-credit-only',
    page(
      og,
      art(
        '<figure><img src="https://p.example/a.jpg"><figcaption>Photo: Sam Yeung</figcaption></figure>',
        P(e[0]),
        P(e[1]),
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]], captions: ['Photo: Sam Yeung'], image: 'https://p.example/a.jpg' },
  );
  add(
    'bbc-like',
    page(
      `<title>Bridge closes - Plank News</title><meta property="og:site_name" content="Plank News"><meta property="og:title" content="Bridge closes">` +
        jsonLd({
          '@context': 'http://schema.org',
          '@type': 'NewsArticle',
          headline: 'Bridge closes',
          datePublished: '2023-05-09T08:35:00.000Z',
          dateModified: '2023-05-09T09:00:00.000Z',
          author: { '@type': 'Organization', name: 'Plank News' },
        }),
      `<main><article><header><h1 id="main-heading">Bridge closes</h1></header><div><dl><div><dt>Published</dt><dd><span><time datetime="2023-05-09T08:35:00.000Z">9 May 2023</time></span></dd></div></dl></div><div data-component="image-block"><figure><div><span><picture><img src="https://p.example/a.jpg" alt="The bridge"></picture></span><span role="text"><span class="visually-hidden">Image source, </span>Getty Images</span></div><figcaption><span class="visually-hidden">Image caption, </span><div><p>The bridge at dusk</p></div></figcaption></figure></div><div data-component="text-block"><div><p><b>${e[0]}</b></p></div></div><div data-component="text-block"><div><p>${e[1]}</p></div></div><div data-component="subheadline-block"><h2><span>Noodles</span></h2></div><div data-component="text-block"><p>${e[2]}</p></div><section data-component="links-block"><h2>More on this story</h2><ul><li><a href="/1">Ferry starts early</a></li></ul></section><section data-component="tag-list"><h2>Related Topics</h2><ul><li><a href="/t/1">Bridges</a></li></ul></section></article></main>`,
    ),
    {
      ...ok,
      updated: '2023-05-09T09:00:00Z',
      paragraphs: [e[0], e[1], '[h] Noodles', e[2]],
      captions: ['The bridge at dusk|Getty Images'],
      image: 'https://p.example/a.jpg',
    },
  );
  add(
    'wordpress',
    page(
      `${og}<meta property="article:modified_time" content="2023-05-09T10:00:00+00:00">`,
      `<div id="page"><main id="main"><article class="post-12 post type-post status-publish format-standard category-news tag-bridge"><header class="entry-header"><span class="cat-links"><a href="/category/news" rel="category tag">News</a></span><h1 class="entry-title">Bridge closes</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="/b"><time class="entry-date published" datetime="2023-05-09T16:35:00+08:00">9 May 2023</time><time class="updated" datetime="2023-05-09T18:00:00+08:00">9 May 2023</time></a></span><span class="byline"> by <span class="author vcard"><a href="/author/ann">Ann Ho</a></span></span><span class="comments-link"><a href="#respond">Leave a comment</a></span></div></header><div class="entry-content"><div class="wp-caption"><img src="https://p.example/a.jpg"><p class="wp-caption-text">The bridge. (Xinhua)</p></div><p>${e[0]}</p><p>${e[1]}</p><ul><li>First</li><li>Second</li></ul><div class="sharedaddy"><h3>Share this:</h3><ul><li>Twitter</li></ul></div><div id="jp-relatedposts"><h3>Related</h3></div></div><footer class="entry-footer"><span class="tags-links">Tagged <a href="/tag/b" rel="tag">bridge</a></span></footer></article><div id="comments"><h2>2 thoughts on “Bridge closes”</h2><ol><li>Nice.</li></ol></div></main></div>`,
    ),
    {
      ...ok,
      updated: '2023-05-09T10:00:00Z',
      paragraphs: [e[0], e[1], '[list] First Second'],
      captions: ['The bridge.|Xinhua'],
      image: 'https://p.example/a.jpg',
      authors: ['Ann Ho'],
    },
  );
  add(
    'drupal',
    page(
      '<title>Bridge closes | Plank</title><meta name="dcterms.date" content="2023-05-09T16:35+08:00">',
      `<div class="region-content"><h1 class="page-header">Bridge closes</h1><article class="node node--type-article"><footer class="submitted">Submitted by Ann Ho on Tue, 05/09/2023 - 16:35</footer><div class="node__content"><div class="field field--name-body field--type-text-with-summary"><p>${e[0]}</p><p>${e[1]}</p><blockquote><p>${e[2]}</p></blockquote></div><div class="field field--name-field-tags"><div class="field__label">Tags</div><div class="field__items"><a href="/tags/b">bridge</a></div></div></div></article></div>`,
    ),
    { ...ok, paragraphs: [e[0], e[1], `[q] ${e[2]}`] },
  );
  add(
    'amp',
    `<!doctype html><html amp lang="en"><head><title>Bridge closes</title>${jsonLd({ '@type': 'NewsArticle', headline: 'Bridge closes', datePublished: hongKongTime })}</head><body><amp-sidebar id="s"><ul><li><a href="/1">News</a></li></ul></amp-sidebar><main><h1>Bridge closes</h1><amp-social-share type="twitter"></amp-social-share><figure><amp-img src="https://p.example/a.jpg" width="9" height="9"></amp-img><figcaption>The bridge. Photo: Reuters</figcaption></figure><p>${e[0]}</p><amp-ad width="3" height="2" type="x"></amp-ad><p>${e[1]}</p></main></body></html>`,
    { ...ok, paragraphs: [e[0], e[1]], captions: ['The bridge.|Photo: Reuters'], image: 'https://p.example/a.jpg' },
  );
  add(
    'time-only',
    page(
      '<title>Bridge closes</title>',
      `<main><h1>Bridge closes</h1><p class="meta"><time datetime="2023-05-09T16:35:00+08:00">9 May</time> · <span>Ann Ho</span></p>${paragraphs(e[0], e[1], e[2])}</main>`,
    ),
    { ...ok, paragraphs: [e[0], e[1], e[2]], authors: ['Ann Ho'] },
  );
  add(
    'other-stories-times',
    page(
      '<title>Bridge closes</title>',
      `<main><h1>Bridge closes</h1>${paragraphs(e[0], e[1], e[2])}</main><div class="latest"><a href="/1">Ferry</a> <time datetime="2023-05-10T16:35:00+08:00">10 May</time></div>`,
    ),
    { title: 'Bridge closes', published: undefined, paragraphs: [e[0], e[1], e[2]], problems: ['no-published'] },
  );
  add(
    'zh-hk01-like',
    page(
      '<title>天橋封閉 | 木板</title><meta property="og:site_name" content="木板"><meta property="og:title" content="天橋封閉">',
      `<article><h1>天橋封閉</h1><div class="byline"><span>撰文：</span><a href="/a">莫大文</a></div><div>出版：<time datetime="2023-05-09T08:35:00.000Z">2023-05-09 16:35</time></div><div>更新：<time datetime="2023-05-09T10:00:00.000Z">2023-05-09 18:00</time></div><div class="article-grid__content-section"><p>${z[0]}</p><figure><img src="https://p.example/a.jpg"><figcaption>天橋底的麵檔。（陳小明攝）</figcaption></figure><p>${z[1]}</p><p>延伸閱讀：<a href="/2">渡輪停航</a></p><p>${z[2]}</p></div></article>`,
      ' lang="zh-HK"',
    ),
    {
      title: '天橋封閉',
      published: utc,
      updated: '2023-05-09T10:00:00Z',
      language: 'zh-HK',
      authors: ['莫大文'],
      image: 'https://p.example/a.jpg',
      paragraphs: [z[0], '[fig] 天橋底的麵檔。（陳小明攝）', z[1], z[2]],
    },
  );
  add(
    'comments-powered',
    page(og, art(paragraphs(e[0], e[1]), '<a href="https://d.example">blog comments powered by <b>Disqus</b></a>')),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'bio-p',
    page(
      og,
      art(
        paragraphs(e[0], e[1]),
        '<div class="author-bio"><p>Ann Ho writes about bridges for Plank and has won two awards.</p></div>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'more-from-list',
    page(
      og,
      art(
        paragraphs(e[0], e[1], e[2]),
        '<h3>More from Plank</h3><ul><li><a href="/1">Ferry starts early</a></li><li><a href="/2">Trams late</a></li></ul>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1], e[2]] },
  );
  add(
    'image-source-caption-p',
    page(
      og,
      art('<div><img src="https://p.example/a.jpg"></div><p>Image: Sam Yeung on Flickr</p>', paragraphs(e[0], e[1])),
    ),
    { ...ok, paragraphs: [e[0], e[1]], captions: ['Image: Sam Yeung on Flickr'], image: 'https://p.example/a.jpg' },
  );
  add('photo-credit-p-end', page(og, art(paragraphs(e[0], e[1]), P('Photo: Sam Yeung/Plank'))), {
    ...ok,
    paragraphs: [e[0], e[1]],
    credits: ['Photo: Sam Yeung/Plank'],
  });
  add(
    'click-here-app',
    page(
      og,
      art(
        paragraphs(e[0], e[1]),
        P(
          'Download our app for the latest news: <a href="https://app.example">iOS</a> | <a href="https://play.example">Android</a>',
        ),
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'table-list-quote',
    page(
      og,
      art(
        P(e[0]),
        '<h2>Dates</h2><table><tr><th>Night</th><th>Lane</th></tr><tr><td>Tuesday</td><td>North</td></tr></table><ol><li>Walk</li><li>Swim</li></ol>',
        `<blockquote>${e[2]}</blockquote>`,
        P(e[1]),
      ),
    ),
    {
      ...ok,
      paragraphs: [e[0], '[h] Dates', '[table] Night Lane Tuesday North', '[list] Walk Swim', `[q] ${e[2]}`, e[1]],
    },
  );
});
