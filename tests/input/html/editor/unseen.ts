import { pagesOf } from './judge.ts';
import { english, hongKongTime, openGraph, page, paragraphs, utc } from './words.ts';

/** Pages that the reader met for the first time when the others were read well. */
export const unseen = pagesOf((add) => {
  const ok = { title: 'Bridge closes', published: utc };
  add(
    'cnn-like',
    page(
      openGraph('Bridge closes', '2023-05-09T08:35:00.000Z'),
      `<section class="layout__wrapper"><div class="headline"><h1 class="headline__text">Bridge closes</h1><div class="headline__sub-text"><div class="byline"><div class="byline__names">By <a href="/profiles/ann" class="byline__link"><span class="byline__name">Ann Ho</span></a>, Plank</div></div><div class="timestamp">4 min read<br>Updated 6:40 PM HKT, Tue May 9, 2023</div></div></div><div class="image__lede"><div class="image"><picture><img src="https://p.example/a.jpg"></picture><div class="image__metadata"><div class="image__caption"><span>The span at dusk.</span></div><figcaption class="image__credit">Sam Yeung/Plank</figcaption></div></div></div><main class="article__main"><div class="article__content-container"><div class="article__content"><cite class="source__cite"><span>Lantern Bay</span> Plank —</cite><p class="paragraph inline-placeholder">${english[0]}</p><div class="ad-slot-dynamic"><div>Ad Feedback</div></div><p class="paragraph">${english[1]}</p><div class="related-content"><h3>Related article</h3><a href="/1">Ferry starts early</a></div><p class="paragraph">${english[2]}</p><p class="paragraph">${english[3]}</p></div></div></main></section>`,
    ),
    {
      ...ok,
      updated: '2023-05-09T10:40:00Z',
      paragraphs: ['Lantern Bay Plank —', english[0], english[1], english[2], english[3]],
      captions: ['The span at dusk.'],
      image: 'https://p.example/a.jpg',
      authors: ['Ann Ho'],
    },
  );
  add(
    'nyt-like',
    page(
      `<title>Bridge Closes, and Noodles Go Cold - The Plank Times</title><meta property="og:title" content="Bridge Closes, and Noodles Go Cold (Published 2023)"><meta property="article:published_time" content="2023-05-09T08:35:00.000Z"><meta property="article:modified_time" content="2023-05-09T10:00:00.000Z"><meta name="byl" content="By Ann Ho"><link rel="canonical" href="https://times.example/2023/05/09/bridge.html">`,
      `<main id="site-content"><article id="story"><header><h1 data-testid="headline">Bridge Closes, and Noodles Go Cold</h1><p id="article-summary">Stall owners say nobody swims.</p><figure><picture><img alt="" src="https://p.example/a.jpg"></picture><figcaption><span>The span.</span><span class="css-credit"><span class="visually-hidden">Credit...</span><span>Sam Yeung for The Plank Times</span></span></figcaption></figure><div><p class="byline">By <span itemprop="name">Ann Ho</span></p></div><time datetime="2023-05-09T04:35:00-04:00">May 9, 2023</time></header><section name="articleBody"><div class="StoryBodyCompanionColumn"><div><p>${english[0]}</p><p>${english[1]}</p></div></div><div id="story-ad-1"><p>Advertisement</p><a href="#after">SKIP ADVERTISEMENT</a></div><div class="StoryBodyCompanionColumn"><div><p>${english[2]}</p></div></div></section><div class="bottom-of-article"><p>Ann Ho is a correspondent. <a href="/by/ann">More about Ann Ho</a></p></div></article></main>`,
    ),
    {
      title: 'Bridge Closes, and Noodles Go Cold',
      published: utc,
      updated: '2023-05-09T10:00:00Z',
      paragraphs: [
        'Stall owners say nobody swims.',
        english[0],
        english[1],
        english[2],
        'Ann Ho is a correspondent. More about Ann Ho',
      ],
      captions: ['The span.|Sam Yeung for The Plank Times'],
      image: 'https://p.example/a.jpg',
      authors: ['Ann Ho'],
      link: 'https://times.example/2023/05/09/bridge.html',
    },
  );
  add(
    'rthk-video-and-nbsp',
    `<html lang="zh-tw"><head><title>News - RTHK</title><link rel="canonical" href="https://news.rthk.hk/rthk/en/component/k2/1700001-20230509.htm"><meta name="livetime" content="202305091635"></head><body><h2 class="itemTitle">Bridge closes</h2><div class="createddate">2023-05-09 HKT 16:35</div><div class="itemSlideShow"><script>var videoFile='https://newsstatic.rthk.hk/v/a.mp4'; var videoThumbnail='https://newsstatic.rthk.hk/v/a.jpg';</script><ul></ul></div><div class="itemFullText">${english[0]}&nbsp;<br />\r\n<br />\r\n"${english[1]}"<br/><br/>&nbsp;<br /><br />S&amp;P fell. </div></body></html>`,
    {
      ...ok,
      paragraphs: [english[0], `"${english[1]}"`, 'S&P fell.'],
      link: 'https://news.rthk.hk/rthk/en/component/k2/1700001-20230509.htm',
      language: 'en-HK',
    },
  );
  add(
    'gia-split-ends-in-span',
    page(
      '<title>Bridge closes</title><link rel="canonical" href="https://www.info.gov.hk/gia/general/202305/09/P2023050900345.htm">',
      `<span id="PRHeadlineSpan">Bridge closes</span><div id="contentBody"><span id="pressrelease">${english[0]}<br><br>${english[1]}<br><br>Ends/Tuesday, May 9, 2023<br>Issued at HKT 16:35<br><br>NNNN</span></div><div class="mB15">Other releases<br>Ends/Monday, May 8, 2023<br>Issued at HKT 10:00</div>`,
    ),
    {
      ...ok,
      paragraphs: [english[0], english[1]],
      link: 'https://www.info.gov.hk/gia/general/202305/09/P2023050900345.htm',
    },
  );
  add(
    'gia-photo-caption-links',
    page(
      '<title>Bridge closes (with photos)</title><link rel="canonical" href="https://www.info.gov.hk/gia/general/202305/09/P2023050900346.htm">',
      `<span id="PRHeadlineSpan">Bridge closes (with photos)</span><div id="contentBody"><span id="pressrelease">${english[0]}<br><br>Details are on the bureau's website (<a href="https://www.works.example/x">www.works.example/x</a>).</span><div class="mB15 f15">Ends/Tuesday, May 9, 2023<br>Issued at HKT 16:35<br><br>NNNN</div></div><div class="controlDisplay1"><h2>Photo</h2><div class="floatingPhoto"><img src="/gia/p1.jpg" alt="The footbridge."><div>The footbridge.</div></div></div>`,
    ),
    {
      title: 'Bridge closes (with photos)',
      published: utc,
      paragraphs: [english[0], "Details are on the bureau's website (www.works.example/x)."],
      link: 'https://www.info.gov.hk/gia/general/202305/09/P2023050900346.htm',
    },
  );
  add(
    'zone-in-attr-only',
    page(
      openGraph('Bridge closes'),
      `<article><h1>Bridge closes</h1><time datetime="2023-05-09T08:35:00Z">9 May 2023, 16:35</time>${paragraphs(english[0], english[1])}</article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1]] },
  );
  add(
    'time-no-datetime',
    page(
      openGraph('Bridge closes'),
      `<article><header><h1>Bridge closes</h1><div>Ann Ho</div><time>9 May 2023 16:35</time></header>${paragraphs(english[0], english[1])}</article>`,
    ),
    { ...ok, problems: 'any', paragraphs: [english[0], english[1]] },
  );
  add(
    'unix-data-timestamp',
    page(
      openGraph('Bridge closes'),
      `<article><h1>Bridge closes</h1><span class="timestamp" data-time="1683621300">9 May 2023 at 4:35pm</span>${paragraphs(english[0], english[1])}</article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1]] },
  );
  add(
    'us-page',
    page(
      openGraph('Bridge closes'),
      `<article><h1>Bridge closes</h1><span class="date">May 9, 2023 4:35 AM EDT</span>${paragraphs(english[0], english[1])}</article>`,
      ' lang="en-US"',
    ),
    {
      title: 'Bridge closes',
      published: undefined,
      problems: 'any',
      language: 'en-US',
      paragraphs: [english[0], english[1]],
    },
  );
  add(
    'ambiguous-day',
    page(
      openGraph('Bridge closes'),
      `<article><h1>Bridge closes</h1><span class="date">05/09/2023 16:35</span>${paragraphs(english[0], english[1])}</article>`,
    ),
    { title: 'Bridge closes', published: undefined, problems: 'any', paragraphs: [english[0], english[1]] },
  );
  add(
    'figure-groups',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><div class="carousel"><figure><img src="https://p.example/1.jpg"><figcaption>One. Photo: AFP</figcaption></figure><figure><img src="https://p.example/2.jpg"><figcaption>Two. Photo: Reuters</figcaption></figure></div>${paragraphs(english[0], english[1])}</article>`,
    ),
    {
      ...ok,
      paragraphs: [english[0], english[1]],
      captions: ['One.|Photo: AFP', 'Two.|Photo: Reuters'],
      image: 'https://p.example/1.jpg',
    },
  );
  add(
    'box-grey-in-middle',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1>${paragraphs(english[0])}<div class="factbox"><h3>The bridge in figures</h3><ul><li>Built in 1994</li><li>11 metres wide</li></ul></div>${paragraphs(english[1])}<div class="inline-promo"><p><b>Must read</b></p><p><a href="/1">Ferry starts early</a></p></div>${paragraphs(english[2])}</article>`,
    ),
    {
      ...ok,
      paragraphs: [
        english[0],
        '[h] The bridge in figures',
        '[list] Built in 1994 11 metres wide',
        english[1],
        english[2],
      ],
    },
  );
  add(
    'corrections',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1>${paragraphs(english[0], english[1])}<p><i>Correction: An earlier version gave the wrong width.</i></p><p>Last updated: 2023-05-09 18:00</p></article>`,
    ),
    {
      ...ok,
      updated: '2023-05-09T10:00:00Z',
      paragraphs: [english[0], english[1], 'Correction: An earlier version gave the wrong width.'],
    },
  );
  add(
    'print-edition',
    page(
      openGraph('Bridge closes'),
      `<article><h1>Bridge closes</h1><p class="date">Tuesday, May 9, 2023</p>${paragraphs(english[0], english[1])}<p class="tags">Tags: <a href="/tag/a">bridge</a>, <a href="/tag/b">noodles</a></p></article>`,
    ),
    { title: 'Bridge closes', published: '2023-05-08T16:00:00Z day', paragraphs: [english[0], english[1]] },
  );
  add(
    'two-columns-aside-story',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<div class="has-sidebar"><div class="sidebar-left"><h1>Bridge closes</h1>${paragraphs(english[0], english[1], english[2], english[3])}</div><aside><h3>Most read</h3><a href="/1">x</a></aside></div>`,
    ),
    { ...ok, paragraphs: [english[0], english[1], english[2], english[3]] },
  );
  add(
    'h2-headline',
    page(
      '<title>Plank - Bridge closes</title>',
      `<div id="logo"><h1><a href="/">Plank</a></h1></div><div id="story"><h2>Bridge closes</h2><div class="meta">2023-05-09 16:35</div>${paragraphs(english[0], english[1], english[2])}</div>`,
    ),
    { title: 'Bridge closes', published: utc, paragraphs: [english[0], english[1], english[2]], problems: 'any' },
  );
  add(
    'google-cached-amp-img-story',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><amp-video src="https://p.example/a.mp4" width=1 layout=fill></amp-video>${paragraphs(english[0], english[1])}<amp-carousel><amp-img src="https://p.example/1.jpg"></amp-img><amp-img src="https://p.example/2.jpg"></amp-img></amp-carousel></article>`,
    ),
    {
      ...ok,
      paragraphs: ['[fig] https://p.example/a.mp4 [film]', english[0], english[1], '[img] '],
      image: 'https://p.example/1.jpg',
    },
  );
  add(
    'press-release-pr-newswire',
    page(
      openGraph('Bridge bearings firm wins prize', hongKongTime),
      `<article><h1>Bridge bearings firm wins prize</h1><p>LANTERN BAY, Hong Kong, May 9, 2023 /Wire/ -- ${english[0]}</p>${paragraphs(english[3])}<p>For media enquiries, please contact: <a href="mailto:a@b.example">a@b.example</a></p><p>SOURCE Galleon Works</p></article>`,
    ),
    {
      title: 'Bridge bearings firm wins prize',
      published: utc,
      paragraphs: [
        `LANTERN BAY, Hong Kong, May 9, 2023 /Wire/ -- ${english[0]}`,
        english[3],
        'For media enquiries, please contact: a@b.example',
        'SOURCE Galleon Works',
      ],
    },
  );
  add(
    'noscript-whole',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<noscript><div>Please enable JavaScript</div></noscript><noscript><img height="1" width="1" style="display:none" src="https://www.facebook.com/tr?id=1&ev=PageView&noscript=1"></noscript><article><h1>Bridge closes</h1>${paragraphs(english[0], english[1])}<noscript><img src="https://sb.scorecardresearch.com/p?c1=2" width="1" height="1"></noscript></article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1]] },
  );
  add(
    'consent-over-story',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<div class="cookie-banner" role="dialog"><h2>We value your privacy</h2><p>We and our partners store things on your device for a great many purposes.</p></div><article><h1>Bridge closes</h1>${paragraphs(english[0], english[1])}</article>`,
    ),
    { ...ok, paragraphs: [english[0], english[1]] },
  );
  add(
    'zh-hans-mirror',
    page(
      '<title>天桥封闭</title>',
      `<div class="main"><h1>天桥封闭</h1><div class="info">来源：某报 2023-05-09 16:35</div><div class="content"><p>工务处昨日公布，灯笼湾行人天桥将由下周二起一连十一晚封闭，以便更换老化的支座，期间行人须改用临时通道。</p><p>天桥下的店主表示，他们从灯柱上张贴的告示才得知封桥安排，担心晚市生意大受影响，要求当局提供补偿。</p><p>（完）</p></div></div>`,
      ' lang="zh-CN"',
    ),
    {
      title: '天桥封闭',
      published: utc,
      problems: 'any',
      paragraphs: [
        '工务处昨日公布，灯笼湾行人天桥将由下周二起一连十一晚封闭，以便更换老化的支座，期间行人须改用临时通道。',
        '天桥下的店主表示，他们从灯柱上张贴的告示才得知封桥安排，担心晚市生意大受影响，要求当局提供补偿。',
        '（完）',
      ],
      language: 'zh-CN',
    },
  );
  add(
    'table-of-data-long-cells',
    page(
      openGraph('Bridge closes', hongKongTime),
      `<article><h1>Bridge closes</h1><p>${english[0]}</p><table><tr><td><p>Night</p></td><td><p>What</p></td></tr><tr><td><p>1</p></td><td><p>${english[1]}</p><p>${english[2]}</p></td></tr></table></article>`,
    ),
    { ...ok, paragraphs: [english[0], `[table] Night What 1 ${english[1]} ${english[2]}`] },
  );
});
