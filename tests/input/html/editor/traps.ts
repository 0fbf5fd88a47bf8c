import { pagesOf } from './judge.ts';
import { chinese, english, hongKongTime, jsonLd, openGraph, page, paragraphs, utc } from './words.ts';

/** Pages with what is easily taken for the story, its time or its headline. */
export const traps = pagesOf((add) => {
  const ok = { title: 'Bridge closes', published: utc };
  add(
    'section-two-teasers',
    page(
      '<title>City - Plank</title>',
      `<h1>City</h1><div class="list"><div class="item"><h3><a href="/1">Bridge closes for nights</a></h3><span class="date">2023-05-09 16:35</span><p>${english[0]}</p></div><div class="item"><h3><a href="/2">Ferry starts early</a></h3><span class="date">2023-05-08 10:00</span><p>${english[1]}</p></div></div>`,
    ),
    { no: true },
  );
  add(
    'story-div-teaser-articles',
    page(
      openGraph('Bridge closes'),
      `<div class="main"><h1>Bridge closes</h1><div class="stamp">9 May 2023 4:35 pm</div><div class="txt">${paragraphs(english[0], english[1], english[2], english[3])}</div></div><div class="cards"><article><h3><a href="/1">Ferry</a></h3><time datetime="2023-05-08T10:00:00+08:00">8 May</time><p>${english[5]}</p></article><article><h3><a href="/2">Tram</a></h3><p>Old tram.</p></article></div>`,
    ),
    { ...ok, paragraphs: [english[0], english[1], english[2], english[3]] },
  );
  add(
    'lede-bold-br',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><div class="article-text"><b>${english[0]}</b><br><br>${english[1]}<br>\n<br>\n${english[2]}<br/>&nbsp;<br/>${english[3]}</div></article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1], english[2], english[3]] },
  );
  add(
    'related-mid-h3-ul',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1>${paragraphs(english[0], english[1])}<h3>Related stories</h3><ul><li><a href="/1">Ferry starts early</a></li></ul>${paragraphs(english[2], english[3])}</article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1], english[2], english[3]] },
  );
  add(
    'related-end-teasers',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1>${paragraphs(english[0], english[1], english[2])}<div class="x"><h3>You may also like</h3><div><h4><a href="/1">Ferry starts early</a></h4><p>Crews will start at five in the morning from Monday, the line said.</p></div></div><p>© 2023 Plank. All rights reserved.</p></article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1], english[2]] },
  );
  add(
    'related-end-then-copyright-only',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1>${paragraphs(english[0], english[1], english[2])}<h3>More stories</h3><p><a href="/1">Ferry starts early</a></p><p><a href="/2">Tram turns 120</a></p></article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1], english[2]] },
  );
  add(
    'heading-latest-news-in-story',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1>${paragraphs(english[0], english[1], english[2])}<h2>More news</h2>${paragraphs(english[3], english[4], english[5])}</article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1], english[2], '[h] More news', english[3], english[4], english[5]] },
  );
  add(
    'table-and-nested-list',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><p>${english[0]}</p><table border=1><tr><th>Night<th>Part<tr><td>1<td><p>North</p><p>stairs</p><tr><td>2<td>South</table><ol><li>One<ul><li>a<li>b</ul><li>Two</ol><dl><dt>Span<dd>11 m</dl><p>${english[1]}</p></article>`,
    ),
    {
      ...ok,
      paragraphs: [
        english[0],
        '[table] Night Part 1 North stairs 2 South',
        '[list] One a b Two',
        '[list] Span 11 m',
        english[1],
      ],
    },
  );
  add(
    'comments-in-article',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1>${paragraphs(english[0], english[1])}<section id="respond"><h3>Comments</h3><div class="comment"><b>Bob</b> <time datetime="2023-05-10T10:00:00+08:00">10 May</time><p>Well said, I think.</p></div></section><div class="fb-comments"></div></article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1]] },
  );
  add(
    'updated-before-h1',
    page(
      openGraph('Bridge closes'),
      `<main><div class="kicker">City</div><p class="ts">Last updated: May 10, 2023 09:15 HKT</p><h1>Bridge closes</h1><p class="ts">May 9, 2023 16:35 HKT</p>${paragraphs(english[0], english[1], english[2])}</main>`,
    ),
    { ...ok, updated: '2023-05-10T01:15:00Z', paragraphs: [english[0], english[1], english[2]] },
  );
  add(
    'only-updated',
    page(
      openGraph('Bridge closes'),
      `<article><h1>Bridge closes</h1><p>Updated: 10 May 2023 9:15am</p>${paragraphs(english[0], english[1])}</article>`,
    ),
    { title: 'Bridge closes', published: undefined, problems: 'any', paragraphs: [english[0], english[1]] },
  );
  add(
    'photo-stamp-only',
    page(
      openGraph('Bridge closes'),
      `<article><h1>Bridge closes</h1><figure><img src="https://p.example/mfile_1404750_1_L_20180702130147.jpg"><figcaption>The span. 2018-07-02 13:01</figcaption></figure>${paragraphs(english[0], english[1])}</article>`,
    ),
    {
      title: 'Bridge closes',
      published: undefined,
      problems: 'any',
      paragraphs: [english[0], english[1]],
      captions: ['The span. 2018-07-02 13:01'],
      image: 'https://p.example/mfile_1404750_1_L_20180702130147.jpg',
    },
  );
  add(
    'event-date-in-body',
    page(
      openGraph('Open day'),
      `<article><h1>Open day</h1><p>Date: 12 June 2023</p><p>Time: 3pm</p>${paragraphs(english[0], english[1])}</article>`,
    ),
    {
      title: 'Open day',
      published: undefined,
      problems: 'any',
      paragraphs: ['Date: 12 June 2023', 'Time: 3pm', english[0], english[1]],
    },
  );
  add(
    'site-clock',
    page(
      openGraph('Bridge closes'),
      `<div id="hd"><span class="today-date">2026-11-24 09:00</span><a href="/">Home</a></div><div id="bd"><h1>Bridge closes</h1><div class="x">${paragraphs(english[0], english[1], english[2], english[3])}</div></div>`,
    ),
    {
      title: 'Bridge closes',
      published: undefined,
      problems: 'any',
      paragraphs: [english[0], english[1], english[2], english[3]],
    },
  );
  add(
    'ld-two-articles-no-url',
    page(
      `<title>Bridge closes</title>${jsonLd({ '@type': 'NewsArticle', headline: 'Ferry starts early', datePublished: '2023-05-08T10:00:00+08:00' })}${jsonLd({ '@type': 'NewsArticle', headline: 'Bridge closes', datePublished: hongKongTime, dateModified: '2023-05-09T17:00:00+08:00' })}`,
      `<article><h1>Bridge closes</h1>${paragraphs(english[0], english[1])}</article>`,
    ),
    { ...ok, updated: '2023-05-09T09:00:00Z', paragraphs: [english[0], english[1]] },
  );
  add(
    'webpage-date-other',
    page(
      `<title>Bridge closes</title>${jsonLd({
        '@graph': [
          { '@type': 'WebSite', datePublished: '2011-01-01' },
          { '@type': 'CollectionPage', datePublished: '2012-01-01' },
        ],
      })}`,
      `<article><h1>Bridge closes</h1><time datetime="${hongKongTime}">4:35pm</time>${paragraphs(english[0], english[1])}</article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1]] },
  );
  add(
    'itemprop-video',
    page(
      `<title>Bridge closes</title>`,
      `<article itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Bridge closes</h1><meta itemprop="datePublished" content="${hongKongTime}"><div itemprop="video" itemscope itemtype="http://schema.org/VideoObject"><meta itemprop="datePublished" content="2020-01-01T00:00:00Z"></div><div itemprop="articleBody">${paragraphs(english[0], english[1])}</div></article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1]] },
  );
  add(
    'itemprop-video-first',
    page(
      `<title>Bridge closes</title>`,
      `<div itemscope itemtype="http://schema.org/VideoObject"><meta itemprop="datePublished" content="2020-01-01T00:00:00Z"></div><article itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Bridge closes</h1><meta itemprop="datePublished" content="${hongKongTime}"><div itemprop="articleBody">${paragraphs(english[0], english[1])}</div></article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1]] },
  );
  add(
    'cjk-hard-breaks',
    page(
      `<title>天橋封閉</title>`,
      `<div class="wrap"><h1>天橋封閉</h1><div class="date">2023年5月9日 下午4時35分</div><div class="article-content"><p>${chinese[0].slice(0, 20)}\n      ${chinese[0].slice(20)}</p><p>　　${chinese[1]}　</p><p>\u200b</p><p>${chinese[2]}</p></div></div>`,
      ' lang="zh-HK"',
    ),
    { title: '天橋封閉', published: utc, paragraphs: [chinese[0], chinese[1], chinese[2]], language: 'zh-HK' },
  );
  add(
    'zh-embedded-related',
    page(
      `<title>天橋封閉</title><meta property="article:published_time" content="${hongKongTime}">`,
      `<article><h1>天橋封閉</h1>${paragraphs(chinese[0], chinese[1])}<p><strong>延伸閱讀：</strong></p><ul><li><a href="/1">渡輪提早開航</a></li><li><a href="/2">電車一百二十歲</a></li></ul>${paragraphs(chinese[2], chinese[3])}<p>#天橋 #小店</p></article>`,
      ' lang="zh-HK"',
    ),
    {
      title: '天橋封閉',
      published: utc,
      paragraphs: [chinese[0], chinese[1], chinese[2], chinese[3], '#天橋 #小店'],
      language: 'zh-HK',
    },
  );
  add(
    'figure-in-p-and-lazy',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><p><img class="lazy" src="/img/blank.gif" data-original="https://p.example/a.jpg"><noscript><img src="https://p.example/a.jpg"></noscript>${english[0]}</p><p><noscript><img src="https://p.example/b.jpg" alt="b"></noscript></p><p>${english[1]}</p></article>`,
    ),
    { ...ok, paragraphs: [`[img] ${english[0]}`, '[img] ', english[1]], image: 'https://p.example/a.jpg' },
  );
  add(
    'audio-player-above',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><audio controls><source src="https://p.example/listen.mp3"></audio><figure><img src="https://p.example/a.jpg"><figcaption>The span. (Sam Yeung/Plank)</figcaption></figure><div class="byline">By Ann Ho</div>${paragraphs(english[0], english[1])}</article>`,
    ),
    {
      ...ok,
      paragraphs: ['[fig] https://p.example/listen.mp3 [film]', english[0], english[1]],
      captions: ['The span. (Sam Yeung/Plank)'],
      image: 'https://p.example/a.jpg',
      authors: ['Ann Ho'],
    },
  );
  add(
    'ad-iframe-and-map',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><p>${english[0]}</p><iframe src="https://tpc.googlesyndication.com/safeframe/embed.html"></iframe><iframe src="https://www.google.com/maps/embed?pb=x"></iframe><p>${english[1]}</p><iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe></article>`,
    ),
    { ...ok, paragraphs: [english[0], '[fig] https://www.google.com/maps/embed?pb=x [film]', english[1]] },
  );
  add(
    'credit-italics',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><p>${english[0]}</p><p>The line said <a href="https://g.example">yes</a>. <em>(Reuters)</em></p></article>`,
    ),
    { ...ok, paragraphs: [english[0], 'The line said yes.'], credits: ['Reuters'] },
  );
  add(
    'bracket-not-credit',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><p>${english[0]}</p><p>It serves <b>Ko Lok</b> (Kowloon Tong)</p></article>`,
    ),
    { ...ok, paragraphs: [english[0], 'It serves Ko Lok (Kowloon Tong)'] },
  );
  add(
    'one-paragraph',
    page(openGraph('Bridge closes', hongKongTime), `<article><h1>Bridge closes</h1><p>${english[0]}</p></article>`),
    { ...ok, paragraphs: [english[0]] },
  );
  add(
    'empty-body',
    page(
      `${openGraph('Bridge closes', hongKongTime)}<meta property="og:type" content="article">`,
      `<article><h1>Bridge closes</h1></article>`,
    ),
    { ...ok, problems: ['no-story'], paragraphs: [] },
  );
  add(
    'substack',
    page(
      `<title>Nobody swims - by Ann Ho - Quayside</title><meta property="og:title" content="Nobody swims"><meta name="author" content="Ann Ho"><link rel="canonical" href="https://quayside.example/p/nobody-swims">${jsonLd({ '@type': 'NewsArticle', url: 'https://quayside.example/p/nobody-swims', headline: 'Nobody swims', datePublished: '2023-05-09T08:35:00+00:00', dateModified: '2023-05-09T08:35:00+00:00', author: [{ '@type': 'Person', name: 'Ann Ho' }] })}`,
      `<div class="single-post"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title">Nobody swims</h1><h3 class="subtitle">On a bridge</h3><div class="byline-wrapper"><a href="/@ann">Ann Ho</a><div>May 09, 2023</div></div><div class="post-ufi"><a href="#">12</a><a>Share</a></div></div><div class="available-content"><div class="body markup"><p>${english[0]}</p><div class="captioned-image-container"><figure><a class="image-link" href="https://p.example/big.jpg"><img src="https://p.example/a.jpg"></a><figcaption class="image-caption">The span</figcaption></figure></div><p>${english[1]}</p><div class="subscription-widget-wrap"><div class="preamble"><p>Quayside is a reader-supported letter. Subscribe.</p></div><form></form></div><p>${english[2]}</p><div class="footnote"><a>1</a><div class="footnote-content"><p>Or so they say.</p></div></div></div></div></article></div>`,
    ),
    {
      title: 'Nobody swims',
      published: utc,
      paragraphs: ['[h] On a bridge', english[0], '[fig] The span', english[1], english[2], '1', 'Or so they say.'],
      authors: ['Ann Ho'],
      image: 'https://p.example/a.jpg',
      link: 'https://quayside.example/p/nobody-swims',
    },
  );
  add(
    'jekyll',
    page(
      `<title>Bridge closes | deck</title><meta property="og:title" content="Bridge closes"><meta property="og:type" content="article"><meta property="article:published_time" content="2023-05-09T00:00:00+00:00">${jsonLd({ '@type': 'BlogPosting', headline: 'Bridge closes', datePublished: '2023-05-09T00:00:00+00:00', dateModified: '2023-05-09T00:00:00+00:00' })}`,
      `<main><article class="post h-entry" itemscope itemtype="http://schema.org/BlogPosting"><header><h1 class="post-title p-name" itemprop="name headline">Bridge closes</h1><p class="post-meta"><time class="dt-published" datetime="2023-05-09T00:00:00+00:00" itemprop="datePublished">May 9, 2023</time></p></header><div class="post-content e-content" itemprop="articleBody">${paragraphs(english[0], english[1])}<div class="footnotes"><ol><li><p>Note.</p></li></ol></div></div><a class="u-url" href="/b" hidden></a></article></main>`,
    ),
    { title: 'Bridge closes', published: '2023-05-09T00:00:00Z', paragraphs: [english[0], english[1], '[list] Note.'] },
  );
  add(
    'gov-release-unknown',
    page(
      '<title>Harbour Office : Notice 12/2023</title>',
      `<div id="wrap"><div id="nav"><a href="1">Home</a><a href="2">Notices</a></div><div id="main"><h2>Notice 12/2023</h2><p>Date: 9 May 2023</p><p>${english[0]}</p><p>${english[3]}</p><p>${english[5]}</p><p>Harbour Office</p></div><p class="rev">Last review date: 10 May 2023</p></div>`,
    ),
    {
      title: 'Harbour Office : Notice 12/2023',
      published: undefined,
      problems: 'any',
      paragraphs: ['[h] Notice 12/2023', 'Date: 9 May 2023', english[0], english[3], english[5], 'Harbour Office'],
    },
  );
  add(
    'frameset-tables-1998',
    `<HTML><HEAD><TITLE>Bridge closes</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><CENTER><TABLE WIDTH=600><TR><TD VALIGN=TOP WIDTH=120><FONT SIZE=2><A HREF=a.html>News</A><BR><A HREF=b.html>Sport</A></FONT></TD><TD><FONT SIZE=5><B>Bridge closes</B></FONT><BR><I>May 9, 1998</I><P>${english[0]}<P>${english[1]}<P>${english[2]}<HR></TD></TR></TABLE></CENTER></BODY></HTML>`,
    {
      title: 'Bridge closes',
      published: undefined,
      problems: 'any',
      language: 'en-HK',
      paragraphs: ['Bridge closes May 9, 1998', english[0], english[1], english[2]],
    },
  );
  add(
    'wp-gallery-shortcode',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article class="hentry"><h1 class="entry-title">Bridge closes</h1><div class="entry-content"><p>${english[0]}</p><div class="gallery"><dl class="gallery-item"><dt class="gallery-icon"><a href="/1"><img src="https://p.example/1.jpg"></a></dt><dd class="wp-caption-text gallery-caption">One</dd></dl><dl class="gallery-item"><dt><a href="/2"><img src="https://p.example/2.jpg"></a></dt><dd class="wp-caption-text gallery-caption">Two</dd></dl></div><p>${english[1]}</p></div></article>`,
    ),
    {
      ...ok,
      problems: ['removed-markup'],
      paragraphs: [english[0], '[fig] One', '[fig] Two', english[1]],
      image: 'https://p.example/1.jpg',
    },
  );
  add(
    'interview-pullquote',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><p>${english[0]}</p><div class="pull-quote">“Nobody swims across”</div><p><b>Q: Why now?</b></p><p>A: Because the bearings are worn, and the winter is dry.</p></article>`,
    ),
    {
      ...ok,
      paragraphs: [
        english[0],
        '“Nobody swims across”',
        'Q: Why now?',
        'A: Because the bearings are worn, and the winter is dry.',
      ],
    },
  );
});
