import { pagesOf } from './judge.ts';
import { english, jsonLd, page, paragraphs } from './words.ts';

/** Pages saved, old, broken, or none. */
export const odd = pagesOf((add) => {
  add(
    'gov-no-meta',
    `<html><head><title>Works Bureau - Notice</title></head><body><table width="760"><tr><td colspan=2><img src="logo.gif" alt="Works Bureau"></td></tr><tr><td width=160><a href="a.htm">About us</a><br><a href="b.htm">Contact</a></td><td><font size=5>Notice of closure</font><p>${english[0]}</p><p>${english[5]}</p><p align=right>Works Bureau<br>9 March 2018</p></td></tr></table></body></html>`,
    {
      title: 'Works Bureau - Notice',
      published: undefined,
      problems: 'any',
      paragraphs: ['Notice of closure', english[0], english[5], 'Works Bureau 9 March 2018'],
      language: 'en-HK',
    },
  );
  add(
    'saved-from-url',
    `<!DOCTYPE html>
<!-- saved from url=(0047)https://paper.example/city/2023/bridge-closes.html -->
<html lang="en"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>Bridge closes | The Paper</title><link rel="stylesheet" href="./bridge-closes_files/main.css"><meta property="og:site_name" content="The Paper"></head>
<body><article><h1>Bridge closes</h1><p class="dateline">9 May 2023, 4:35pm HKT</p><figure><img src="./bridge-closes_files/lead.jpg"><figcaption>The span</figcaption></figure>${paragraphs(english[0], english[1])}<p>More on <a href="https://paper.example/x">the shuttle</a>.</p></article><script src="./bridge-closes_files/a.js.download"></script></body></html>`,
    {
      title: 'Bridge closes',
      published: '2023-05-09T08:35:00Z',
      paragraphs: [english[0], english[1], 'More on the shuttle.'],
      captions: ['The span'],
      link: 'https://paper.example/city/2023/bridge-closes.html',
    },
  );
  add(
    'amp',
    `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Bridge closes</title><link rel="canonical" href="https://paper.example/city/bridge"><link rel="amphtml" href="https://paper.example/amp/bridge">${jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Bridge closes', datePublished: '2023-05-09T16:35:00+08:00', mainEntityOfPage: 'https://paper.example/city/bridge', image: ['https://paper.example/lead.jpg'] })}<style amp-boilerplate>body{}</style><noscript><style>body{animation:none}</style></noscript></head>
<body><amp-sidebar id="s" layout="nodisplay"><ul><li>Home</li><li>City</li></ul></amp-sidebar><article><h1>Bridge closes</h1><figure><amp-img src="https://paper.example/lead.jpg" width="800" height="400"><noscript><img src="https://paper.example/lead.jpg"></noscript></amp-img><figcaption>The span</figcaption></figure>${paragraphs(english[0], english[1])}<amp-img src="https://paper.example/b.jpg" width="600" height="300"></amp-img><amp-youtube data-videoid="abc123"></amp-youtube><amp-ad type="doubleclick"></amp-ad><p>${english[3]}</p></article></body></html>`,
    {
      title: 'Bridge closes',
      published: '2023-05-09T08:35:00Z',
      paragraphs: [english[0], english[1], '[img] ', '[fig] https://www.youtube.com/watch?v=abc123 [film]', english[3]],
      captions: ['The span'],
      image: 'https://paper.example/lead.jpg',
      link: 'https://paper.example/city/bridge',
    },
  );
  add(
    'xhtml',
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>Bridge closes</title><meta name="DC.date.issued" content="2009-05-09T16:35+08:00" /></head>
<body><div id="content"><h1>Bridge closes</h1><p class="date">9 May 2009 16:35</p><p>${english[0]}</p><p>${english[1]}</p><p><![CDATA[]]>${english[3]}</p></div><div id="menu"><ul><li><a href="/">Home</a></li></ul></div></body></html>`,
    { title: 'Bridge closes', published: '2009-05-09T08:35:00Z', paragraphs: [english[0], english[1], english[3]] },
  );
  add(
    'reader-mode-divs',
    page(
      `<title>Bridge closes - Daily Plank</title><meta property="og:site_name" content="Daily Plank"><meta property="og:title" content="Bridge closes">`,
      `<div class="top"><a href="/1">News</a> <a href="/2">Sport</a> <a href="/3">Life</a></div><div class="wrap"><div class="col"><h1>Bridge closes</h1><div class="info">Ann Ho | 2023-05-09 16:35</div><div class="t"><div>${english[0]}</div><div>${english[1]}</div><div>${english[2]}</div><div>${english[3]}</div></div></div><div class="side"><h3>Hot</h3><a href="/a">Ferry crews start earlier this week</a><br><a href="/b">The tram turns a hundred and twenty</a></div></div><div class="foot">All rights reserved by Daily Plank</div>`,
    ),
    {
      title: 'Bridge closes',
      published: '2023-05-09T08:35:00Z',
      paragraphs: [english[0], english[1], english[2], english[3]],
    },
  );
  add(
    'several-h1',
    page(
      `<title>Bridge closes | Plank</title><meta property="og:title" content="Bridge closes"><meta property="article:published_time" content="2023-05-09T16:35:00+08:00">`,
      `<h1 class="logo">Plank</h1><main><article><h1>Bridge closes</h1>${paragraphs(english[0], english[1])}<h1>What happens next</h1>${paragraphs(english[3], english[5])}</article></main><h1>Most read</h1><ol><li><a href="/1">x</a></li></ol>`,
    ),
    {
      title: 'Bridge closes',
      published: '2023-05-09T08:35:00Z',
      paragraphs: [english[0], english[1], '[h] What happens next', english[3], english[5]],
    },
  );
  add(
    'paywall',
    page(
      `<title>Bridge closes | Plank</title><meta property="og:title" content="Bridge closes"><meta property="og:url" content="https://plank.example/b"><meta property="article:published_time" content="2023-05-09T16:35:00+08:00">${jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Bridge closes', datePublished: '2023-05-09T16:35:00+08:00', isAccessibleForFree: false, articleBody: [english[0], english[1], english[3]].join('\n\n') })}`,
      `<article><h1>Bridge closes</h1><div class="article-body"><p>${english[0]}</p><div class="paywall subscription-box"><h3>Subscribe to read on</h3><p>Only 8 dollars a month.</p></div></div></article>`,
    ),
    {
      title: 'Bridge closes',
      published: '2023-05-09T08:35:00Z',
      paragraphs: [english[0], english[1], english[3]],
      link: 'https://plank.example/b',
    },
  );
  add(
    'live-blog',
    page(
      `<title>Bridge night: as it happened | Plank</title><meta property="og:title" content="Bridge night: as it happened">${jsonLd(
        {
          '@context': 'https://schema.org',
          '@type': 'LiveBlogPosting',
          headline: 'Bridge night: as it happened',
          datePublished: '2023-05-09T16:35:00+08:00',
          dateModified: '2023-05-09T23:10:00+08:00',
          liveBlogUpdate: [
            {
              '@type': 'BlogPosting',
              headline: 'Last cart',
              datePublished: '2023-05-09T23:10:00+08:00',
              articleBody: 'x',
            },
            {
              '@type': 'BlogPosting',
              headline: 'First cart',
              datePublished: '2023-05-09T18:00:00+08:00',
              articleBody: 'y',
            },
          ],
        },
      )}`,
      `<main><article><h1>Bridge night: as it happened</h1><p>${english[0]}</p><div class="post" id="p2"><time datetime="2023-05-09T23:10:00+08:00">23:10</time><h2>Last cart</h2><p>${english[2]}</p></div><div class="post" id="p1"><time datetime="2023-05-09T18:00:00+08:00">18:00</time><h2>First cart</h2><p>${english[3]}</p></div></article></main>`,
    ),
    {
      title: 'Bridge night: as it happened',
      published: '2023-05-09T08:35:00Z',
      updated: '2023-05-09T15:10:00Z',
      paragraphs: [english[0], '23:10', '[h] Last cart', english[2], '18:00', '[h] First cart', english[3]],
    },
  );
  add(
    'gallery',
    page(
      `<title>In pictures: the span | Plank</title><meta property="og:title" content="In pictures: the span"><meta property="article:published_time" content="2023-05-09T16:35:00+08:00"><meta property="og:image" content="https://plank.example/1.jpg">`,
      `<article><h1>In pictures: the span</h1><p>${english[0]}</p><figure><img src="https://plank.example/1.jpg"><figcaption>One. Photo: Sam Yeung</figcaption></figure><figure><img src="data:image/gif;base64,x" data-src="https://plank.example/2.jpg"><noscript><img src="https://plank.example/2.jpg"></noscript><figcaption>Two.</figcaption></figure><figure><noscript><img src="https://plank.example/3.jpg" alt="Three"></noscript><figcaption>Three.</figcaption></figure></article>`,
    ),
    {
      title: 'In pictures: the span',
      published: '2023-05-09T08:35:00Z',
      paragraphs: [english[0], '[fig] One. Photo: Sam Yeung', '[fig] Two.', '[fig] Three.'],
      image: 'https://plank.example/1.jpg',
    },
  );
  add(
    'embeds',
    page(
      `<title>Bridge films | Plank</title><meta property="og:title" content="Bridge films"><meta property="article:published_time" content="2023-05-09T16:35:00+08:00">`,
      `<article><h1>Bridge films</h1><p>${english[0]}</p><blockquote class="twitter-tweet"><p lang="en">The bridge is closed. <a href="https://t.example/x">pic</a></p>&mdash; Works (@works) <a href="https://twitter.example/works/status/1">May 9, 2023</a></blockquote><script async src="https://platform.twitter.example/widgets.js"></script><p>${english[1]}</p><video controls poster="p.jpg"><source src="https://plank.example/a.mp4" type="video/mp4">Your browser cannot play this.</video><p>${english[3]}</p><div class="embed"><iframe data-src="https://player.vimeo.com/video/99" src="about:blank"></iframe></div><audio src="https://plank.example/a.mp3" controls></audio><iframe src="https://ads.doubleclick.net/x" width="1" height="1"></iframe><p>${english[5]}</p></article>`,
    ),
    {
      title: 'Bridge films',
      published: '2023-05-09T08:35:00Z',
      paragraphs: [
        english[0],
        '[q] The bridge is closed. pic — Works (@works) May 9, 2023',
        english[1],
        '[fig] https://plank.example/a.mp4 [film]',
        english[3],
        '[fig] https://player.vimeo.com/video/99 [film]',
        '[fig] https://plank.example/a.mp3 [film]',
        english[5],
      ],
    },
  );
  add(
    'middle-boxes',
    page(
      `<title>Bridge closes | Plank</title><meta property="og:title" content="Bridge closes"><meta property="article:published_time" content="2023-05-09T16:35:00+08:00">`,
      `<article><h1>Bridge closes</h1>${paragraphs(english[0])}<div class="read-more-box"><h4>Read more</h4><ul><li><a href="/1">Ferry crews start earlier</a></li><li><a href="/2">Tram turns 120</a></li></ul></div>${paragraphs(english[1])}<p><strong>READ: <a href="/1">Ferry crews start earlier</a></strong></p><p>${english[2]}</p><p><a href="/3">READ MORE: Tram turns 120</a></p><p>${english[3]}</p><div class="newsletter-signup"><h3>The Morning Plank</h3><p>Sign up for our letter.</p></div><p>${english[5]}</p><p><em>Ann Ho is a reporter at the Plank. She covers bridges.</em></p><div class="author-box"><img src="/ann.jpg"><h4>Ann Ho</h4><p>Ann covers bridges and tunnels.</p></div><p>Follow us on <a href="https://fb.example">Facebook</a></p></article>`,
    ),
    {
      title: 'Bridge closes',
      published: '2023-05-09T08:35:00Z',
      paragraphs: [
        english[0],
        english[1],
        english[2],
        english[3],
        english[5],
        'Ann Ho is a reporter at the Plank. She covers bridges.',
      ],
    },
  );
  add(
    'graph-noise-and-broken-ld',
    page(
      `<title>Bridge closes | Plank</title><meta property="og:title" content="Bridge closes"><meta property="og:url" content="http://plank.example/b?"><link rel="canonical" href="https://plank.example/b"><script type="application/ld+json">{ "@type": "NewsArticle", "headline": "Bridge closes", "datePublished": "2023-05-09T16:35:00+08:00", }</script>${jsonLd({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization', name: 'Plank' }, { '@type': 'NewsArticle', headline: 'Another story', url: 'https://plank.example/other', datePublished: '2020-01-01T00:00:00Z' }, { '@type': 'ImageObject' }] })}`,
      `<article><h1>Bridge closes</h1><div class="meta"><span class="date">May 9, 2023, 4:35 PM HKT</span></div>${paragraphs(english[0], english[1])}</article>`,
    ),
    {
      title: 'Bridge closes',
      published: '2023-05-09T08:35:00Z',
      paragraphs: [english[0], english[1]],
      problems: ['bad-json-ld'],
      link: 'https://plank.example/b',
    },
  );
  add(
    'day-only-machine',
    page(
      `<title>Bridge closes | Plank</title><meta property="og:title" content="Bridge closes"><meta name="date" content="2023-05-09">`,
      `<article><h1>Bridge closes</h1><p class="stamp">Published: 9 May 2023 4:35pm | Last updated: 10 May 2023 9:00am</p>${paragraphs(english[0], english[1])}</article>`,
    ),
    {
      title: 'Bridge closes',
      published: '2023-05-09T08:35:00Z',
      updated: '2023-05-10T01:00:00Z',
      paragraphs: [english[0], english[1]],
    },
  );
  add(
    'comments-times',
    page(
      `<title>Bridge closes | Plank</title>`,
      `<div class="story"><h1>Bridge closes</h1>${paragraphs(english[0], english[1], english[3])}</div><div id="comments"><article><time datetime="2023-05-10T16:35:00+08:00">10 May</time><p>Yes</p></article><div itemprop="comment"><time itemprop="datePublished" datetime="2023-05-11T16:35:00+08:00">11 May</time><p>No</p></div></div>`,
    ),
    { title: 'Bridge closes', published: undefined, problems: 'any', paragraphs: [english[0], english[1], english[3]] },
  );
  add(
    'section-page',
    page(
      `<title>City | Plank</title><meta property="og:type" content="website">`,
      `<h1>City</h1>${[1, 2, 3, 4, 5, 6].map((n) => `<div class="teaser"><h3><a href="/${n}">Headline number ${n} about the span</a></h3><p>${english[n - 1]?.slice(0, 60)}</p><time datetime="2023-05-0${n}T10:00:00+08:00">${n} May 2023</time></div>`).join('')}`,
    ),
    { no: true },
  );
  add(
    'section-articles',
    page(
      `<title>City | Plank</title><meta property="og:type" content="website"><meta property="og:title" content="City">`,
      `<main><h1>City</h1>${[1, 2, 3, 4].map((n) => `<article><h2><a href="/${n}">Headline ${n}</a></h2><time datetime="2023-05-0${n}T10:00:00+08:00">${n} May 2023</time><p>${english[n]}</p></article>`).join('')}</main>`,
    ),
    { no: true },
  );
  add(
    '404',
    page(
      `<title>Page not found | Plank</title>`,
      `<main><h1>404</h1><p>The page you asked for is not here. Try the search, or go back to the front page.</p></main>`,
    ),
    { no: true },
  );
  add(
    '404-headline',
    page(
      `<title>Plank</title>`,
      `<header>Plank</header><main><h1>Sorry, we can’t find that page</h1><p>It may have moved.</p></main>`,
    ),
    { no: true },
  );
  add(
    'consent',
    page(
      `<title>Before you continue | Plank</title>`,
      `<form><h1>Before you continue</h1><p>We use cookies.</p><button>Accept</button></form>`,
    ),
    { no: true },
  );
  add(
    'author-page',
    page(
      `<title>Ann Ho | Plank</title><meta property="og:type" content="profile">`,
      `<main><h1>Ann Ho</h1><p>Ann covers bridges.</p><ul>${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `<li><a href="/${n}">Headline number ${n} about the span and its long night</a><span class="date">2023-05-0${n}</span></li>`).join('')}</ul></main>`,
    ),
    {
      title: 'Ann Ho',
      published: undefined,
      problems: 'any',
      paragraphs: [
        'Ann covers bridges.',
        `[list] ${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Headline number ${n} about the span and its long night2023-05-0${n}`).join(' ')}`,
      ],
    },
  );
});
