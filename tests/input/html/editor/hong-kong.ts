import { pagesOf } from './judge.ts';
import { chinese, english, jsonLd, page, paragraphs } from './words.ts';

/** What differs between the pages of RTHK. */
interface RthkPage {
  readonly lang: 'en' | 'ch';
  readonly id: number;
  readonly day: string;
  readonly title: string;
  readonly stamp: string;
  readonly lis?: string;
  readonly full: string;
  readonly scheme?: string;
  readonly live: string;
  readonly after?: string;
  readonly share?: string;
  readonly section?: string;
}

/** Pages of Hong Kong newsrooms and of the government. */
export const hongKong = pagesOf((add) => {
  const rthk = ({
    lang,
    id,
    day,
    title,
    stamp,
    lis = '',
    full,
    scheme = 'https',
    live,
    after = '',
    share = 'Share this story',
    section = 'Local',
  }: RthkPage) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html prefix="og: http://ogp.me/ns#" xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh-tw" lang="zh-tw">
<head>
<base href="${scheme}://news.rthk.hk/rthk/${lang}/component/k2/${id}-${day}.htm" />
<meta http-equiv="content-type" content="text/html; charset=utf-8" />
<meta name="title" content="${title} - RTHK" />
<meta name="description" content="${full.slice(0, full.indexOf('<br')).slice(0, 60)}" />
<meta name="livetime" content="${live}" />
<meta property="og:url" content="${scheme}://news.rthk.hk/rthk/${lang}/component/k2/${id}-${day}.htm" />
<meta property="og:url" content="${scheme}://news.rthk.hk/rthk/${lang}/component/k2/${id}-${day}.htm?" />
<meta property="og:title" content="${title} - RTHK" />
<meta property="og:type" content="article" />
<meta property="og:image" content="${scheme}://newsstatic.rthk.hk/images/mfile_${id}_1_L_${day}150811.jpg" />
<title>${title} - RTHK</title>
<link href="${scheme}://news.rthk.hk/rthk/${lang}/component/k2/${id}-${day}.htm" rel="canonical" />
<script type="text/javascript">
jQuery(document).ready(function(){
jQuery("#avatar-pos-breadcrumbs").prepend("<div class=\\"module\\"><h3><img alt='News' src='/t.png'></h3></div>");
jQuery(".breadcrumbs").html('<a href="/" class="pathway">RTHK News</a> <a href="/rthk/${lang}/latest-news/local.htm" class="pathway">${section}</a>');
});
</script>
</head>
<body class="fontsize-1">
<div id="header"><h1 class="logo"><a href="/">RTHK News</a></h1><div class="weather">Temperature Humidity 28&deg;C 84%</div>
<ul class="menu"><li><a href="/rthk/${lang}/">Home</a></li><li><a href="/rthk/${lang}/latest-news/local.htm">Local</a></li></ul></div>
<div id="k2Container" class="itemView">
<div class="itemHeader"><h2 class="itemTitle">
 ${title}			  </h2>
<div class="createddate">${stamp}</div>
<div class="itemSocialSharing"><span class="shareTitle">${share}</span><a href="#"><img src="/fb.gif" alt="facebook" /></a><a href="#"><img src="/tw.gif" alt="twitter" /></a></div>
</div>
<div class="itemBody">
${lis === '' ? '' : `<div class="itemImageContainer"><div class="itemSlideShow"><script>var videoFile = ""; var videoThumbnail = "";</script><ul>${lis}</ul></div></div>`}
<div class="itemFullText">${full}</div>
</div>
${after}
</div>
<div id="avatar-right"><h3>Related</h3><ul><li><a href="/x">Another headline of the day</a></li></ul><div class="createddate">2020-08-09 HKT 09:00</div></div>
<div id="footer">Copyright RTHK</div>
</body></html>`;
  const li = (cap: string, stamp: string, n = 1) =>
    `<li><a name="${cap}<br/>${stamp}" title="${cap}"><img class="imgPhotoAfterLoad" src="https://newsstatic.rthk.hk/images/mfile_1500_${n}_L_x.jpg" alt="${cap}"></a><div class="detailNewsSlideTitleText">${cap}</div></li>`;
  add(
    'rthk-2018-en',
    rthk({
      lang: 'en',
      scheme: 'http',
      id: 1405000,
      day: '20180703',
      live: '201807030712',
      title: 'Bridge to close for 11 nights',
      stamp: '2018-07-03 HKT 07:12',
      lis: li('The footbridge at Lantern Bay. File photo: RTHK', '2018-07-03 HKT 07:20'),
      full: `${english[0]}<br /><br />${english[1]} <br /><br />${english[2]} (Reuters)`,
    }),
    {
      title: 'Bridge to close for 11 nights',
      published: '2018-07-02T23:12:00Z',
      paragraphs: [english[0], english[1], english[2]],
      captions: ['The footbridge at Lantern Bay.|File photo: RTHK'],
      credits: ['Reuters'],
      image: 'http://newsstatic.rthk.hk/images/mfile_1405000_1_L_20180703150811.jpg',
      link: 'http://news.rthk.hk/rthk/en/component/k2/1405000-20180703.htm',
      language: 'en-HK',
      section: 'Local',
    },
  );
  add(
    'rthk-2020-zh-three-pictures',
    rthk({
      lang: 'ch',
      id: 1542600,
      day: '20200808',
      live: '202008081502',
      title: '天橋封閉十一晚　店主憂生意',
      stamp: '2020-08-08 HKT 15:02',
      share: '分享工具',
      section: '本地',
      lis:
        li('工程人員視察天橋。（港台圖片）', '2020-08-08 HKT 15:08') +
        li('燈柱上的告示。（黃小文攝）', '2020-08-08 HKT 15:09', 2) +
        li('麵檔。', '2020-08-08 HKT 15:09', 3),
      full: `${chinese[0]}<br />\n<br />\n${chinese[1]}<br />　<br />${chinese[2]}`,
      after:
        '<div class="related_news_feature"><h3>相關新聞專題</h3><ul><li><a href="/f">燈籠灣專題</a></li></ul></div>',
    }),
    {
      title: '天橋封閉十一晚　店主憂生意',
      published: '2020-08-08T07:02:00Z',
      paragraphs: [chinese[0], chinese[1], chinese[2]],
      captions: ['工程人員視察天橋。|港台圖片', '燈柱上的告示。|黃小文攝', '麵檔。'],
      image: 'https://newsstatic.rthk.hk/images/mfile_1542600_1_L_20200808150811.jpg',
      link: 'https://news.rthk.hk/rthk/ch/component/k2/1542600-20200808.htm',
      language: 'zh-HK',
      section: '本地',
    },
  );
  add(
    'rthk-2025-updated',
    rthk({
      lang: 'en',
      id: 1831500,
      day: '20251113',
      live: '202511131919',
      title: 'Bridge works delayed',
      stamp: '2025-11-13 HKT 19:19',
      full: `${english[0]}<br /><br />${english[3]}<br />\n_____________________________<br />\nLast updated: 2025-11-13 HKT 19:53`,
    }),
    {
      title: 'Bridge works delayed',
      published: '2025-11-13T11:19:00Z',
      updated: '2025-11-13T11:53:00Z',
      paragraphs: [english[0], english[3]],
      image: 'https://newsstatic.rthk.hk/images/mfile_1831500_1_L_20251113150811.jpg',
      link: 'https://news.rthk.hk/rthk/en/component/k2/1831500-20251113.htm',
      language: 'en-HK',
    },
  );
  add(
    'rthk-one-paragraph-bold-credit',
    rthk({
      lang: 'en',
      id: 1831501,
      day: '20251113',
      live: '202511131930',
      title: 'Shuttle to run at night',
      stamp: '2025-11-13 HKT 19:30',
      full: `${english[3]} <b>Galleon</b> shares rose 3 percent. (AP/Xinhua)`,
    }),
    {
      title: 'Shuttle to run at night',
      published: '2025-11-13T11:30:00Z',
      paragraphs: [`${english[3]} Galleon shares rose 3 percent.`],
      credits: ['AP/Xinhua'],
      image: 'https://newsstatic.rthk.hk/images/mfile_1831501_1_L_20251113150811.jpg',
      link: 'https://news.rthk.hk/rthk/en/component/k2/1831501-20251113.htm',
      language: 'en-HK',
    },
  );

  add(
    'gia-en-2022',
    page(
      '<title>Footbridge at Lantern Bay to close</title><meta name="viewport" content="width=device-width">',
      `
<div id="header"><a href="https://www.gov.hk">GovHK</a></div>
<div class="headerRow"><a href="/gia/general/202206/21c.htm">Traditional Chinese</a><a href="#">Email this article</a><a href="#">Print this page</a></div>
<div id="mainContent"><div class="mB15"><span id="PRHeadlineSpan">Footbridge at Lantern Bay to close</span></div>
<div id="contentBody"><div class="f15 mB15">******************************</div>
<span id="pressrelease">&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;${english[0]}<br><br>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;${english[3]}<br><br>The closed parts are:<br><br>(1) the north stairs;<br>(2) the south stairs; and<br>(3) the lift tower.<br><br>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;${english[5]}</span>
<div class="mB15 f15">&nbsp;<br>Ends/Tuesday, June 21, 2022<br>Issued at HKT 20:16<br><br>NNNN</div></div>
<div class="floatRight"><a href="#"><img src="/gia/images/b.gif" alt="Back"></a></div></div><div id="footer">2022 Copyright</div>`,
      '',
    ),
    {
      title: 'Footbridge at Lantern Bay to close',
      published: '2022-06-21T12:16:00Z',
      paragraphs: [
        english[0],
        english[3],
        'The closed parts are:',
        '(1) the north stairs;',
        '(2) the south stairs; and',
        '(3) the lift tower.',
        english[5],
      ],
      language: 'en-HK',
    },
  );
  add(
    'gia-zh-2024-div-children',
    page(
      '<title>燈籠灣行人天橋封閉</title><link rel="canonical" href="https://www.info.gov.hk/gia/general/202408/27/P2024082700512.htm">',
      `
<div class="headline" id="PRHeadline"><h1>燈籠灣行人天橋封閉</h1></div>
<div id="contentBody"><div>*********</div><div id="pressrelease"><div>　　${chinese[0]}</div><div>　</div><div>　　${chinese[3]}</div><div>&nbsp;</div><div>完</div><div>2024年8月27日（星期二）<br>香港時間18時45分</div><div>NNNN</div></div></div>`,
      ' lang="zh-Hant"',
    ),
    {
      title: '燈籠灣行人天橋封閉',
      published: '2024-08-27T10:45:00Z',
      paragraphs: [chinese[0], chinese[3]],
      link: 'https://www.info.gov.hk/gia/general/202408/27/P2024082700512.htm',
      language: 'zh-Hant',
    },
  );
  add(
    'gia-zh-mb15',
    page(
      '<title>燈籠灣行人天橋封閉</title><link rel="canonical" href="https://www.info.gov.hk/gia/general/202408/27/P2024082700513.htm">',
      `
<span id="PRHeadlineSpan">燈籠灣行人天橋封閉</span><div id="contentBody"><div class="controlDisplay2">********</div><span id="pressrelease">　　${chinese[0]}<br><br>　　${chinese[1]}</span><div class="mB15 f15"><br>完<br><br>2024年8月27日（星期二）<br>香港時間18時45分<br><br>NNNN</div></div><div class="photo"><img src="p.jpg"><br>圖示封閉範圍。</div>`,
      '',
    ),
    {
      title: '燈籠灣行人天橋封閉',
      published: '2024-08-27T10:45:00Z',
      paragraphs: [chinese[0], chinese[1]],
      link: 'https://www.info.gov.hk/gia/general/202408/27/P2024082700513.htm',
      language: 'zh-Hant',
    },
  );
  add(
    'gia-div-after-contentbody',
    page(
      '<title>LCQ5: Footbridges</title><meta property="og:url" content="http://www.info.gov.hk/gia/general/201803/21/P2018032100345.htm">',
      `
<table><tr><td class="hl"><span id="PRHeadlineSpan">LCQ5: Footbridges</span></td></tr></table>
<div id="contentBody"><span id="pressrelease">     Following is a question by the Hon Chan Tai-man and a reply by the Secretary in the Council today (March 21):<br><br>Question:<br><br>     Will the Government inform this Council of the number of closures in the past three years?<br><br>Reply:<br><br>President,<br><br>     ${english[5]}</span></div>
<div class="mB15 f15">Ends/Wednesday, March 21, 2018<br>Issued at HKT 15:05<br><br>NNNN</div>
<div id="footer"><a href="#">Back to top</a></div>`,
    ),
    {
      title: 'LCQ5: Footbridges',
      published: '2018-03-21T07:05:00Z',
      paragraphs: [
        'Following is a question by the Hon Chan Tai-man and a reply by the Secretary in the Council today (March 21):',
        'Question:',
        'Will the Government inform this Council of the number of closures in the past three years?',
        'Reply:',
        'President,',
        english[5],
      ],
      link: 'http://www.info.gov.hk/gia/general/201803/21/P2018032100345.htm',
    },
  );
  add(
    'gia-old-pre',
    `<!-- saved from url=(0057)http://www.info.gov.hk/gia/general/200103/09/0309123.htm -->
<html><head><title>Bridge closes</title></head><body bgcolor=white><a href="/gia/general/200103/09/index.htm">Press Release</a><hr><h1 id="headline">Bridge closes</h1>
<pre>
    The Works Bureau said today (March 9) that the bridge will be
closed to walkers from Monday.

    A shuttle will run every 12 minutes.

End/Friday, March 9, 2001

NNNN
</pre></body></html>`,
    {
      title: 'Bridge closes',
      published: '2001-03-08T16:00:00Z day',
      paragraphs: [
        'The Works Bureau said today (March 9) that the bridge will be closed to walkers from Monday.',
        'A shuttle will run every 12 minutes.',
      ],
      language: 'en-HK',
      link: 'http://www.info.gov.hk/gia/general/200103/09/0309123.htm',
    },
  );

  add(
    'scmp-2018-server',
    page(
      `<title>Footbridge closure angers noodle sellers | South China Morning Post</title>
<link rel="canonical" href="https://www.scmp.com/news/hong-kong/community/article/2156775/footbridge-closure-angers-noodle-sellers">
<meta property="og:site_name" content="South China Morning Post"><meta property="og:type" content="article"><meta property="og:title" content="Footbridge closure angers noodle sellers">
<meta property="og:description" content="Stall owners learned from a lamp post"><meta property="og:image" content="https://cdn4.i-scmp.com/a_1200x800.jpg">
<meta property="article:published_time" content="2018-07-24T18:32:08+08:00"><meta property="article:modified_time" content="2018-07-24T22:41:03+08:00">`,
      `
<header><a href="/">SCMP</a></header>
<div class="panel-pane"><article><h1 itemprop="name headline">Footbridge closure angers noodle sellers</h1>
<div class="article-summary"><ul><li>Stall owners learned of the works from a lamp post</li><li>Bureau to pay 3.4 million dollars</li></ul></div>
<div class="node-updated"><span class="label">PUBLISHED : </span>Tuesday, 24 July, 2018, 6:32pm</div><div class="node-updated">UPDATED : Tuesday, 24 July, 2018, 10:41pm</div>
<div class="article-author"><a rel="author" href="/author/ann-ho">Ann Ho</a></div>
<div class="social-share"><a href="#">Share</a></div>
<div itemprop="articleBody"><div class="field-item"><p>${english[0]}</p><p>${english[1]}</p>
<div class="scmp-photo"><img src="https://cdn1.i-scmp.com/stall.jpg" alt=""><div class="caption">A noodle stall. Photo: Sam Tsang</div></div>
<div class="inline-related"><a href="/y">Ferry crews start earlier</a></div>
<p>${english[2]}</p><p><em>This article appeared in the South China Morning Post print edition as: </em>Noodles</p></div></div>
<div class="more-on-this"><h3>MORE ON THIS STORY</h3><a href="/z">Another</a></div></article></div>`,
    ),
    {
      title: 'Footbridge closure angers noodle sellers',
      published: '2018-07-24T10:32:08Z',
      updated: '2018-07-24T14:41:03Z',
      paragraphs: [english[0], english[1], '[fig] A noodle stall. Photo: Sam Tsang', english[2]],
      authors: ['Ann Ho'],
      image: 'https://cdn4.i-scmp.com/a_1200x800.jpg',
      link: 'https://www.scmp.com/news/hong-kong/community/article/2156775/footbridge-closure-angers-noodle-sellers',
    },
  );
  add(
    'scmp-react',
    page(
      `<title>Footbridge closure angers noodle sellers | South China Morning Post</title>
<link rel="canonical" href="https://www.scmp.com/news/hong-kong/society/article/3156775/footbridge-closure-angers-noodle-sellers"><meta property="og:url" content="https://www.scmp.com/news/hong-kong/society/article/3156775/footbridge-closure-angers-noodle-sellers?module=x">
<meta property="og:site_name" content="South China Morning Post"><meta property="og:title" content="Footbridge closure angers noodle sellers, who fear for their trade"><meta property="og:image" content="https://cdn.i-scmp.com/og.jpg">
${jsonLd({ '@context': 'http://schema.org', '@type': 'WebSite', url: 'https://www.scmp.com' })}${jsonLd({ '@context': 'http://schema.org', '@type': 'NewsArticle', headline: 'Footbridge closure angers noodle sellers', datePublished: '2021-11-18T02:30:15.000Z', dateModified: '2021-11-18T03:12:44.000Z', author: [{ '@type': 'Person', name: 'Ann Ho' }], mainEntityOfPage: 'https://www.scmp.com/news/hong-kong/society/article/3156775/footbridge-closure-angers-noodle-sellers', articleSection: ['Society'], publisher: { '@type': 'Organization', name: 'South China Morning Post' } })}`,
      `
<div id="__next"><header data-qa="Header"><a>Advertisement</a></header>
<main><article data-qa="Article"><section><span data-qa="ArticleHeader-SectionName">Society</span><h1 data-qa="ArticleHeader-Headline"><span>Footbridge closure angers noodle sellers</span></h1>
<ul data-qa="GenericArticle-SubHeadline"><li>Stall owners learned of the works from a lamp post</li><li>The bureau says a shuttle will run</li></ul></section>
<div data-qa="GenericArticle-Author"><a data-qa="AuthorName" href="/author/ann-ho">Ann Ho</a></div>
<div data-qa="GenericArticle-PublishedDate"><time datetime="2021-11-18T02:30:15.000Z">Published: 10:30am, 18 Nov 2021</time></div><div data-qa="GenericArticle-UpdatedDate">Updated: 11:12am, 18 Nov 2021</div>
<div><span>Why you can trust SCMP</span></div>
<figure><img src="data:image/gif;base64,R0" data-src="https://cdn.i-scmp.com/lead.jpg"><figcaption>The footbridge. <span>Photo: Nora Tam</span></figcaption></figure>
<section data-qa="ContentBody-Container"><p>${english[0]}</p><p>${english[1]}</p><div><span>Advertisement</span></div><p>${english[2]}</p>
<div data-qa="InlineNewsletter"><h4>SCMP Today</h4><p>Get updates direct to your inbox</p><form><input><button>Sign up</button></form></div>
<div data-qa="YoutubeVideo"><iframe src="https://www.youtube.com/embed/abcd1234" title="Footbridge"></iframe></div>
<p>${english[3]}</p></section></article></main></div>`,
    ),
    {
      title: 'Footbridge closure angers noodle sellers',
      published: '2021-11-18T02:30:15Z',
      updated: '2021-11-18T03:12:44Z',
      paragraphs: [
        english[0],
        english[1],
        english[2],
        '[fig] https://www.youtube.com/embed/abcd1234 [film]',
        english[3],
      ],
      captions: ['The footbridge.|Photo: Nora Tam'],
      authors: ['Ann Ho'],
      image: 'https://cdn.i-scmp.com/og.jpg',
      link: 'https://www.scmp.com/news/hong-kong/society/article/3156775/footbridge-closure-angers-noodle-sellers',
      section: 'Society',
    },
  );

  add(
    'standard-2020',
    page(
      `<title>Footbridge to close | Local | The Standard</title><meta property="og:title" content="Footbridge to close"><meta property="og:url" content="https://www.thestandard.com.hk/breaking-news/section/4/152345/Footbridge-to-close"><meta property="og:image" content="https://www.thestandard.com.hk/newsimage/20200807/a.jpg"><meta property="og:description" content="x">`,
      `
<div class="navbar"><ul><li><a href="/">Home</a></li></ul></div>
<div class="container"><div class="heading"><h1>Footbridge to close</h1><div class="writer"><span class="pull-left">Local | <span>7 Aug 2020 3:48 pm</span></span><div class="pull-right"><a>Share</a></div></div></div>
<div class="content"><div class="pic"><img src="https://www.thestandard.com.hk/newsimage/20200807/a.jpg"></div><p>${english[0]}</p><p>${english[1]}</p><p>${english[3]}<br></p></div>
<div class="section-recommend"><h4>Read More</h4><p>Another story</p></div></div>`,
    ),
    {
      title: 'Footbridge to close',
      published: '2020-08-07T07:48:00Z',
      paragraphs: [english[0], english[1], english[3]],
      image: 'https://www.thestandard.com.hk/newsimage/20200807/a.jpg',
      link: 'https://www.thestandard.com.hk/breaking-news/section/4/152345/Footbridge-to-close',
    },
  );
  add(
    'standard-2024',
    page(
      `<title>Footbridge to close | The Standard</title><meta property="og:site_name" content="The Standard"><meta property="og:title" content="Footbridge to close"><link rel="canonical" href="https://www.thestandard.com.hk/hong-kong-news/article/315999/Footbridge-to-close">
${jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Footbridge to close', datePublished: '2025-08-07T15:48:00+08:00', author: { '@type': 'Organization', name: 'The Standard' } })}`,
      `
<article><h1>Footbridge to close</h1><div class="article-meta"><span class="category">Hong Kong News</span><span class="date">7 Aug 2025</span></div><div class="article-content">${paragraphs(english[0], english[4], english[5])}<p style="text-align:right">(AFP)</p></div><div class="latest-list"><h3>Latest</h3><a href="#">x</a></div></article>`,
    ),
    {
      title: 'Footbridge to close',
      published: '2025-08-07T07:48:00Z',
      paragraphs: [english[0], english[4], english[5]],
      credits: ['AFP'],
      link: 'https://www.thestandard.com.hk/hong-kong-news/article/315999/Footbridge-to-close',
    },
  );
  add(
    'hkfp-newspack',
    page(
      `<title>Footbridge to close for 11 nights - Hong Kong Free Press HKFP</title><link rel="canonical" href="https://hongkongfp.com/2025/03/03/footbridge-to-close/"><meta property="og:site_name" content="Hong Kong Free Press HKFP"><meta property="article:published_time" content="2025-03-03T13:54:00+00:00"><meta property="article:modified_time" content="2025-03-03T15:00:10+00:00"><meta property="og:image" content="https://i0.wp.com/hongkongfp.com/a.jpg?fit=1050"><meta name="author" content="Hans Tse">`,
      `
<div id="page"><header id="masthead"><h2>HKFP</h2></header><main id="main" class="site-main"><header class="entry-header"><span class="cat-links"><a href="/c">Hong Kong</a></span><h1 class="entry-title ">Footbridge to close for 11 nights</h1>
<div class="entry-subhead"><div class="entry-meta"><span class="author-avatar"><img src="x.jpg" width="80"></span><span class="byline"><span>by</span> <span class="author vcard"><a class="url fn n" href="/author/hans">Hans Tse</a></span></span><span class="posted-on"><time class="entry-date published" datetime="2025-03-03T21:54:00+08:00">21:54, 3 March 2025</time><time class="updated" datetime="2025-03-03T23:00:10+08:00">23:00, 3 March 2025</time></span></div><div class="sharedaddy"><a>Share</a></div></div></header>
<div class="main-content"><figure class="post-thumbnail"><img src="https://i0.wp.com/hongkongfp.com/a.jpg"><figcaption>The Lantern Bay footbridge. File photo: Kyle Lam/HKFP.</figcaption></figure>
<article class="post"><div class="entry-content">${paragraphs(english[0], english[1])}<figure class="wp-block-image size-large"><img src="https://i0.wp.com/hongkongfp.com/b.jpg"><figcaption class="wp-element-caption">A noodle stall. Photo: Kyle Lam/HKFP.</figcaption></figure>
<h2 class="wp-block-heading">‘Nobody swims’</h2><p>${english[2]}</p>
<div class="newspack-popup-container"><p>Support HKFP with a monthly sum</p></div>
<aside class="scaip scaip-1"><p>Advertisement</p></aside>
<p class="has-text-align-center"><strong><em>See also: <a href="/2025/02/01/x/">Ferry crews start earlier</a></em></strong></p>
<p>${english[3]}</p>
<div class="wp-block-group hkfp-support"><p><strong>Support HKFP | Policies &amp; Ethics | Error/typo? | Contact Us</strong></p></div></div>
<div class="author-bio"><h2><a href="/author/hans">Hans Tse</a></h2><p>Hans is a reporter.</p></div></article></div></main></div>`,
      ' lang="en-GB"',
    ),
    {
      title: 'Footbridge to close for 11 nights',
      published: '2025-03-03T13:54:00Z',
      updated: '2025-03-03T15:00:10Z',
      paragraphs: [
        english[0],
        english[1],
        '[fig] A noodle stall. Photo: Kyle Lam/HKFP.',
        '[h] ‘Nobody swims’',
        english[2],
        english[3],
      ],
      captions: ['The Lantern Bay footbridge.|File photo: Kyle Lam/HKFP'],
      authors: ['Hans Tse'],
      image: 'https://i0.wp.com/hongkongfp.com/a.jpg?fit=1050',
      link: 'https://hongkongfp.com/2025/03/03/footbridge-to-close/',
      language: 'en-GB',
    },
  );

  add(
    'mingpao',
    page(
      `<title>天橋封閉十一晚 - 20200808 - 港聞 - 每日明報 - 明報新聞網</title><meta property="og:title" content="天橋封閉十一晚 - 明報新聞網"><meta property="og:site_name" content="明報新聞網"><link rel="canonical" href="https://news.mingpao.example/pns/article/20200808/s00002/1596823000000/bridge"><meta property="og:image" content="https://fs.mingpao.example/a.jpg">`,
      `
<div id="topnav"><ul><li><a href="/">主頁</a></li></ul></div>
<div class="container"><div class="maincontent"><hgroup><h1>天橋封閉十一晚</h1></hgroup><div class="date color6rem">2020年8月8日星期六</div><div class="fb-like"></div>
<article class="txt4"><div id="articlePhotos"><figure><img src="https://fs.mingpao.example/a.jpg"><figcaption>天橋下的麵檔。（明報記者攝）</figcaption></figure></div><p>【明報專訊】${chinese[0]}</p><p>${chinese[1]}</p><h2>店主憂生意</h2><p>${chinese[2]}</p></article>
<div class="articlelisting"><h3>相關新聞</h3><ul><li><a href="x">其他報道一</a></li></ul></div></div></div>`,
      ' lang="zh-hk"',
    ),
    {
      title: '天橋封閉十一晚',
      published: '2020-08-07T16:00:00Z day',
      paragraphs: [`【明報專訊】${chinese[0]}`, chinese[1], '[h] 店主憂生意', chinese[2]],
      captions: ['天橋下的麵檔。|明報記者攝'],
      image: 'https://fs.mingpao.example/a.jpg',
      link: 'https://news.mingpao.example/pns/article/20200808/s00002/1596823000000/bridge',
      language: 'zh-hk',
    },
  );
  add(
    'hk01',
    page(
      `<title>燈籠灣天橋｜封閉十一晚　店主憂生意｜香港01</title><meta property="og:site_name" content="香港01"><meta property="og:title" content="燈籠灣天橋｜封閉十一晚　店主憂生意"><link rel="canonical" href="https://www.hk01.example/18%E5%8D%80/512345/bridge"><meta property="og:image" content="https://cdn.hk01.example/a.jpg">
${jsonLd([
  { '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: [] },
  {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: '燈籠灣天橋｜封閉十一晚　店主憂生意',
    datePublished: '2020-08-08T18:20:00.000+08:00',
    dateModified: '2020-08-08T18:25:00.000+08:00',
    author: { '@type': 'Person', name: '陳大文' },
    publisher: { '@type': 'Organization', name: '香港01' },
  },
])}`,
      `
<div id="__next"><div><nav><a href="/">港聞</a></nav></div><main><article><div data-testid="article-top-section"><h1 id="articleTitle">燈籠灣天橋｜封閉十一晚　店主憂生意</h1></div>
<div data-testid="article-author"><span>撰文：</span><span>陳大文</span></div><div data-testid="article-publish-info"><span>出版：</span><time datetime="2020-08-08T18:20:00+08:00">2020-08-08 18:20</time><span>更新：</span><time datetime="2020-08-08T18:25:00+08:00">2020-08-08 18:25</time></div>
<div id="article-content-section"><div class="lazyload-wrapper"><figure><img src="https://cdn.hk01.example/p.gif" data-src="https://cdn.hk01.example/a.jpg" alt="天橋"><figcaption>天橋將封閉。（陳大文攝）</figcaption></figure></div><p class="u01-text">${chinese[0]}</p><p class="u01-text">${chinese[1]}</p>
<blockquote>沒有人會為了一碗麵游泳過來。<cite>麵檔東主莫先生</cite></blockquote>
<div class="inline-related"><span>相關文章：</span><a href="/x">渡輪提早開航</a></div>
<p>${chinese[2]}</p><p>${chinese[3]}</p></div>
<div data-testid="article-tag"><a href="/tag/1">天橋</a><a href="/tag/2">小店</a></div></article></main></div>`,
      ' lang="zh-Hant"',
    ),
    {
      title: '燈籠灣天橋｜封閉十一晚　店主憂生意',
      published: '2020-08-08T10:20:00Z',
      updated: '2020-08-08T10:25:00Z',
      paragraphs: [chinese[0], chinese[1], '[q] 沒有人會為了一碗麵游泳過來。麵檔東主莫先生', chinese[2], chinese[3]],
      captions: ['天橋將封閉。|陳大文攝'],
      authors: ['陳大文'],
      image: 'https://cdn.hk01.example/a.jpg',
      link: 'https://www.hk01.example/18%E5%8D%80/512345/bridge',
      language: 'zh-Hant',
    },
  );
  add(
    'oncc',
    page(
      `<title>天橋封閉十一晚　店主憂生意 - 東網</title><meta name="description" content="${chinese[0].slice(0, 30)}"><meta property="og:type" content="article"><meta property="og:title" content="天橋封閉十一晚　店主憂生意"><meta property="og:url" content="http://hk.on.example/hk/bkn/cnt/news/20200808/bkn-20200808150203000-0808_00822_001.html"><meta property="og:image" content="http://hk.on.example/a.jpg">`,
      `
<div id="wrapper"><div id="leftContent"><div id="articleTopAd"></div><h1>天橋封閉十一晚　店主憂生意</h1><span class="datetime">2020年08月08日 15:02</span><div class="leftTxt">
<div class="summary"><div class="photo"><img src="/a_s.jpg"><span class="photoCaption">天橋下的小店。（讀者提供）</span></div><p>${chinese[0]}</p></div>
<div class="breakingNewsContent"><p>${chinese[1]}</p><p>${chinese[2]}</p></div></div></div>
<div id="rightColumn"><h3>即時新聞</h3><ul><li><a href="1">一</a><span class="datetime">2020年08月08日 16:00</span></li></ul></div></div>`,
      ' lang="zh-HK"',
    ),
    {
      title: '天橋封閉十一晚　店主憂生意',
      published: '2020-08-08T07:02:00Z',
      paragraphs: [chinese[0], chinese[1], chinese[2]],
      captions: ['天橋下的小店。|讀者提供'],
      image: 'http://hk.on.example/a.jpg',
      link: 'http://hk.on.example/hk/bkn/cnt/news/20200808/bkn-20200808150203000-0808_00822_001.html',
      language: 'zh-HK',
    },
  );
  add(
    'singtao-daily-midnight',
    page(
      `<title>天橋封閉十一晚 | 星島日報</title><meta property="og:site_name" content="星島日報"><meta property="og:title" content="天橋封閉十一晚">`,
      `
<div class="wrap"><h1>天橋封閉十一晚</h1><div class="date">2020-08-13 00:00</div><div class="article-detail"><div class="content">${paragraphs(chinese[0], chinese[1], chinese[3])}</div></div></div><div class="list"><a href="1">其他</a></div>`,
      ' lang="zh-HK"',
    ),
    {
      title: '天橋封閉十一晚',
      published: '2020-08-12T16:00:00Z',
      paragraphs: [chinese[0], chinese[1], chinese[3]],
      language: 'zh-HK',
    },
  );
  add(
    'headline-false-z',
    page(
      `<title>天橋封閉十一晚</title><meta property="og:title" content="天橋封閉十一晚">`,
      `
<article><h1>\uFEFF天橋封閉十一晚</h1><time dateTime="2020-08-08T12:46:00Z">2020-08-08 12:46</time><div class="article-body">${paragraphs(chinese[0], chinese[1])}</div></article>`,
      ' lang="zh-HK"',
    ),
    {
      title: '天橋封閉十一晚',
      published: '2020-08-08T04:46:00Z',
      paragraphs: [chinese[0], chinese[1]],
      problems: ['false-utc'],
      language: 'zh-HK',
    },
  );
  add(
    'hket',
    page(
      `<title>【小店】天橋封閉十一晚 - 香港經濟日報</title><meta property="og:site_name" content="香港經濟日報 HKET"><meta property="og:title" content="【小店】天橋封閉十一晚"><link rel="canonical" href="https://topick.hket.example/article/2712345/bridge">
${jsonLd({ '@context': 'https://schema.org', '@type': 'Article', headline: '【小店】天橋封閉十一晚', datePublished: '2020-08-09T17:39:19.403+08:00', dateModified: '2020-08-09T17:39:19.403+08:00', author: { '@type': 'Organization', name: '香港經濟日報 HKET' } })}`,
      `
<div class="article-detail-container"><h1 class="article-detail_title">【小店】天橋封閉十一晚</h1><div class="article-detail_extra-info"><span>社會</span><span class="article-details-info-container_date">17:39 2020/08/09</span></div>
<div class="article-detail-content-container"><p><b>${chinese[0]}</b></p><p>${chinese[1]}</p><p>${chinese[2]}</p><p>責任編輯：李小明</p></div>
<div class="hashtags"><a href="/t">天橋</a></div></div>`,
      ' lang="zh-Hant-HK"',
    ),
    {
      title: '【小店】天橋封閉十一晚',
      published: '2020-08-09T09:39:19Z',
      paragraphs: [chinese[0], chinese[1], chinese[2]],
      credits: ['責任編輯：李小明'],
      link: 'https://topick.hket.example/article/2712345/bridge',
      language: 'zh-Hant-HK',
    },
  );
  add(
    'wenweipo-java',
    page(
      `<title>天橋封閉十一晚 - 香港文匯網</title>${jsonLd({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: '天橋封閉十一晚', datePublished: 'Mon Mar 01 10:52:32 HKT 2021' })}`,
      `<article><h1>天橋封閉十一晚</h1><div class="publish-date">2021-03-01 10:52</div><div class="post-content">${paragraphs(chinese[0], chinese[3])}<p>（記者：王小美）</p></div></article>`,
      ' lang="zh-HK"',
    ),
    {
      title: '天橋封閉十一晚',
      published: '2021-03-01T02:52:32Z',
      paragraphs: [chinese[0], chinese[3]],
      credits: ['記者：王小美'],
      language: 'zh-HK',
    },
  );
});
