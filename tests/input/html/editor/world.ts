import { pagesOf } from './judge.ts';
import { english, jsonLd, page, paragraphs } from './words.ts';

/** Pages like those of the large newsrooms of the world, and of blogs. */
export const world = pagesOf((add) => {
  add(
    'bbc-like',
    page(
      `<title>Footbridge closes for eleven nights - Beacon News</title><link rel="canonical" href="https://www.beacon.example/news/world-asia-53700000"><meta property="og:title" content="Footbridge closes for eleven nights"><meta property="og:site_name" content="Beacon News"><meta property="og:image" content="https://ichef.beacon.example/lead.jpg">
${jsonLd({ '@context': 'http://schema.org', '@type': 'ReportageNewsArticle', url: 'https://www.beacon.example/news/world-asia-53700000', headline: 'Footbridge closes for eleven nights', datePublished: '2020-08-08T07:02:00.000Z', dateModified: '2020-08-08T09:11:12.000Z', author: { '@type': 'NewsMediaOrganization', name: 'Beacon News' }, image: { '@type': 'ImageObject', url: 'https://ichef.beacon.example/lead.jpg' } })}`,
      `
<div id="root"><header role="banner"><nav><a href="/">Home</a></nav></header><main id="main-content"><article>
<header><h1 id="main-heading" tabindex="-1">Footbridge closes for eleven nights</h1><ul role="list"><li><div>Published</div><time datetime="2020-08-08T07:02:00.000Z">8 August 2020</time></li></ul></header>
<div data-component="image-block"><figure><div><picture><source srcset="https://ichef.beacon.example/a.webp 240w" type="image/webp"><img src="https://ichef.beacon.example/lead.jpg" width="976" alt="A bridge"></picture><span>IMAGE SOURCE, GETTY IMAGES</span></div><figcaption><span class="visually-hidden">Image caption, </span>The footbridge carries 9,000 people a day</figcaption></figure></div>
<div data-component="text-block"><p><b>${english[0]}</b></p></div><div data-component="text-block"><p>${english[1]}</p></div>
<div data-component="subheadline-block"><h2>What will it cost?</h2></div><div data-component="text-block"><p>${english[5]}</p></div>
<div data-component="unordered-list-block"><ul><li><a href="/news/1">Ferry crews start earlier</a></li><li><a href="/news/2">The city that walks on air</a></li></ul></div>
<div data-component="text-block"><p>${english[3]}</p></div>
<section data-component="topic-list"><h2>Related Topics</h2><ul><li><a href="/t">Transport</a></li></ul></section>
<section data-component="links-block"><h2>More on this story</h2><ul><li><a href="/news/3">Old bridge, new bearings</a><time datetime="2020-01-01T00:00:00Z">1 January 2020</time></li></ul></section></article></main></div>`,
      ' lang="en-GB"',
    ),
    {
      title: 'Footbridge closes for eleven nights',
      published: '2020-08-08T07:02:00Z',
      updated: '2020-08-08T09:11:12Z',
      paragraphs: [
        english[0],
        english[1],
        '[h] What will it cost?',
        english[5],
        // An editor would drop it; but a list of links may be the story's own.
        '[list] Ferry crews start earlier The city that walks on air',
        english[3],
      ],
      captions: ['The footbridge carries 9,000 people a day'],
      image: 'https://ichef.beacon.example/lead.jpg',
      link: 'https://www.beacon.example/news/world-asia-53700000',
      language: 'en-GB',
    },
  );
  add(
    'guardian-like',
    page(
      `<title>Nobody swims for noodles: the bridge that closes | Sentinel</title><meta property="og:site_name" content="the Sentinel"><meta property="og:title" content="Nobody swims for noodles: the bridge that closes"><link rel="canonical" href="https://www.sentinel.example/world/2020/aug/08/bridge"><meta property="article:published_time" content="2020-08-08T07:02:00.000Z"><meta property="article:author" content="https://www.sentinel.example/profile/ann"><meta name="author" content="Ann Ho"><meta property="article:tag" content="Hong Kong,Asia Pacific">`,
      `
<header><nav>News Opinion Sport</nav></header><main><div class="dcr-0"><div data-gu-name="headline"><h1>Nobody swims for noodles: the bridge that closes</h1></div><div data-gu-name="standfirst"><p>Stall owners fear for their trade while bearings are replaced</p></div>
<div data-gu-name="meta"><address aria-label="Contributor info"><div><a rel="author" href="/profile/ann">Ann Ho</a> in Lantern Bay</div></address><details><summary><span>Sat 8 Aug 2020 08.02 BST</span></summary>Last modified on Sat 8 Aug 2020 10.11 BST</details></div>
<div data-gu-name="media"><figure><img src="https://i.sentinel.example/lead.jpg"><figcaption><span>A noodle stall at dusk.</span> Photograph: Sam Yeung/AFP/Getty Images</figcaption></figure></div>
<div data-gu-name="body" id="maincontent"><div class="article-body-commercial-selector article-body-viewer-selector"><p><span class="dcr-drop">T</span>${english[0].slice(1)}</p><p>${english[1]}</p>
<figure class="element-rich-link"><gu-island><div><div>Related: </div><a href="/x">Ferry crews start earlier</a><a>Read more</a></div></gu-island></figure>
<p>${english[2]}</p><aside class="element-pullquote"><blockquote>Nobody swims across for noodles</blockquote></aside><p>${english[3]}</p></div></div>
<div class="submeta"><div>Explore more on these topics</div><ul><li><a href="/hk">Hong Kong</a></li></ul></div></div></main>`,
    ),
    {
      title: 'Nobody swims for noodles: the bridge that closes',
      published: '2020-08-08T07:02:00Z',
      paragraphs: [english[0], english[1], english[2], english[3]],
      captions: ['A noodle stall at dusk.|Photograph: Sam Yeung/AFP/Getty Images'],
      authors: ['Ann Ho'],
      image: 'https://i.sentinel.example/lead.jpg',
      link: 'https://www.sentinel.example/world/2020/aug/08/bridge',
    },
  );
  add(
    'reuters-like',
    page(
      `<title>Footbridge to close for 11 nights | Wirehouse</title><meta property="og:site_name" content="Wirehouse"><meta property="og:title" content="Footbridge to close for 11 nights"><link rel="canonical" href="https://www.wirehouse.example/world/bridge-2023-05-09/"><meta name="article:published_time" content="2023-05-09T04:01:00Z"><meta name="article:modified_time" content="2023-05-09T04:31:00Z">`,
      `
<main><article><header><h1 data-testid="Heading">Footbridge to close for 11 nights</h1><div data-testid="Authors">By <a href="/a" rel="author">Ann Ho</a> and <a href="/b" rel="author">Tom Li</a></div><time datetime="2023-05-09T04:01:00Z"><span>May 9, 2023</span><span>12:01 PM GMT+8</span><span>Updated 30 mins ago</span></time></header>
<div data-testid="primary-image"><figure><img src="https://w.example/a.jpg" alt="x"><figcaption>[1/3] The footbridge at dusk. WIREHOUSE/Sam Yeung</figcaption></figure></div>
<div class="article-body__content"><p data-testid="paragraph-0">LANTERN BAY, May 9 (Wirehouse) - ${english[0]}</p><p>${english[1]}</p><p>${english[5]}</p><p>Reporting by Ann Ho and Tom Li; Editing by Jane Wong</p>
<p>Our Standards: <a href="/s">The Wirehouse Trust Principles.</a></p></div></article></main>`,
    ),
    {
      title: 'Footbridge to close for 11 nights',
      published: '2023-05-09T04:01:00Z',
      updated: '2023-05-09T04:31:00Z',
      paragraphs: [
        `LANTERN BAY, May 9 (Wirehouse) - ${english[0]}`,
        english[1],
        english[5],
        'Reporting by Ann Ho and Tom Li; Editing by Jane Wong',
        'Our Standards: The Wirehouse Trust Principles.',
      ],
      captions: ['[1/3] The footbridge at dusk. WIREHOUSE/Sam Yeung'],
      authors: ['Ann Ho', 'Tom Li'],
      image: 'https://w.example/a.jpg',
      link: 'https://www.wirehouse.example/world/bridge-2023-05-09/',
    },
  );
  add(
    'ap-like',
    page(
      `<title>Footbridge to close for 11 nights | Allied News</title><meta property="og:site_name" content="Allied News"><meta property="og:title" content="Footbridge to close for 11 nights"><meta property="og:url" content="https://allied.example/article/bridge-0a1b"><meta property="article:published_time" content="2023-05-09T04:01:00Z"><meta property="article:modified_time" content="2023-05-09T04:31:00Z">`,
      `
<div class="Page-content"><main class="Page-main"><div class="Page-lead"><figure class="Figure"><a><picture><img class="Image" src="https://dims.allied.example/a.jpg"></picture></a><figcaption class="Figure-caption"><p>The footbridge on Tuesday. (AP Photo/Sam Yeung)</p></figcaption></figure></div>
<h1 class="Page-headline">Footbridge to close for 11 nights</h1><div class="Page-byline"><div class="Page-authors">By <a class="Link" href="/author/ann">ANN HO</a></div><div class="Page-dateModified"><bsp-timestamp data-timestamp="1683606660000"><span>Updated 12:31 PM GMT+8, May 9, 2023</span></bsp-timestamp></div></div>
<div class="RichTextStoryBody RichTextBody"><p>LANTERN BAY (AP) — ${english[0]}</p><div class="Advertisement"></div><p>${english[1]}</p><div class="PageListEnhancementGeneric"><div class="PageList-header">RELATED STORIES</div><ul><li><a href="/1">One bridge</a></li><li><a href="/2">Two bridges</a></li></ul></div><p>${english[2]}</p><p>___</p><p>Associated writer Tom Li contributed to this report.</p></div></main></div>`,
    ),
    {
      title: 'Footbridge to close for 11 nights',
      published: '2023-05-09T04:01:00Z',
      updated: '2023-05-09T04:31:00Z',
      paragraphs: [`LANTERN BAY (AP) — ${english[0]}`, english[1], english[2]],
      credits: ['Associated writer Tom Li contributed to this report.'],
      captions: ['The footbridge on Tuesday.|AP Photo/Sam Yeung'],
      authors: ['ANN HO'],
      image: 'https://dims.allied.example/a.jpg',
      link: 'https://allied.example/article/bridge-0a1b',
    },
  );

  add(
    'wp-classic',
    page(
      `<title>Footbridge notes &#8211; Ann&#039;s Notebook</title><link rel="canonical" href="https://ann.example/2019/04/footbridge-notes/"><meta name="generator" content="WordPress 4.9">`,
      `
<div id="page" class="hfeed"><header id="masthead"><h1 class="site-title"><a href="/">Ann&#039;s Notebook</a></h1></header><div id="primary" class="content-area"><main>
<article id="post-12" class="post-12 post type-post status-publish format-standard hentry category-walks tag-ads"><header class="entry-header"><h1 class="entry-title">Footbridge notes</h1><div class="entry-meta"><span class="posted-on">Posted on <a href="#"><time class="entry-date published" datetime="2019-04-12T21:05:33+08:00">April 12, 2019</time><time class="updated" datetime="2019-04-14T08:00:00+08:00">April 14, 2019</time></a></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/ann">Ann Ho</a></span></span></div></header>
<div class="entry-content">${paragraphs(english[0], english[1])}<div id="attachment_9" style="width: 310px" class="wp-caption alignright"><a href="/b.jpg"><img class="size-medium" src="https://ann.example/b-300.jpg" width="300" height="200" /></a><p class="wp-caption-text">The stall, before dusk</p></div><p>${english[2]}</p><div id="jp-relatedposts"><h3>Related</h3><p>Old post</p></div></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a>Walks</a></span></footer></article>
<nav class="post-navigation"><a>Previous</a></nav>
<div id="comments" class="comments-area"><h2>2 thoughts</h2><ol class="comment-list"><li><article class="comment-body"><footer><b class="fn">Bob</b> <time datetime="2019-04-13T10:00:00+08:00">April 13, 2019</time></footer><div class="comment-content"><p>${english[4]}</p></div></article></li><li><article class="comment-body"><p>${english[5]} Indeed so.</p></article></li></ol></div></main></div>
<aside id="secondary" class="widget-area"><h2>Recent Posts</h2><ul><li>x</li></ul></aside></div>`,
      ' lang="en-US"',
    ),
    {
      title: 'Footbridge notes',
      published: '2019-04-12T13:05:33Z',
      updated: '2019-04-14T00:00:00Z',
      paragraphs: [english[0], english[1], '[fig] The stall, before dusk', english[2]],
      authors: ['Ann Ho'],
      image: 'https://ann.example/b-300.jpg',
      link: 'https://ann.example/2019/04/footbridge-notes/',
      language: 'en-US',
    },
  );
  add(
    'wp-block',
    page(
      `<title>Footbridge notes – Ann</title><link rel="canonical" href="https://ann.example/footbridge-notes/">
${jsonLd({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', '@id': 'https://ann.example/footbridge-notes/', url: 'https://ann.example/footbridge-notes/', name: 'Footbridge notes – Ann', datePublished: '2023-04-12T13:05:33+00:00', dateModified: '2023-04-12T13:05:33+00:00', inLanguage: 'en-GB' }, { '@type': 'BreadcrumbList' }, { '@type': 'Person', name: 'Ann Ho' }, { '@type': 'WebSite', name: 'Ann' }] })}`,
      `
<div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Ann</a></p></header><main class="wp-block-group"><h1 class="wp-block-post-title">Footbridge notes</h1><div class="wp-block-group"><div class="wp-block-post-date"><time datetime="2023-04-12T21:05:33+08:00">12 April 2023</time></div><div class="wp-block-post-author"><p class="wp-block-post-author__name">Ann Ho</p></div></div>
<div class="entry-content wp-block-post-content"><p>${english[0]}</p><figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper"><iframe title="v" width="500" src="https://www.youtube.com/embed/xyz?feature=oembed"></iframe></div><figcaption>The shuttle in motion</figcaption></figure><ul class="wp-block-list"><li>North stairs</li><li>South stairs</li></ul><figure class="wp-block-table"><table><thead><tr><th>Night</th><th>Part</th></tr></thead><tbody><tr><td>1</td><td>North</td></tr><tr><td>2</td><td>South</td></tr></tbody></table></figure><figure class="wp-block-pullquote"><blockquote><p>Nobody swims</p><cite>Mok</cite></blockquote></figure><p>${english[3]}</p><hr class="wp-block-separator"><p>${english[5]}</p></div></main><footer class="wp-block-template-part"><p>© Ann</p></footer></div>`,
      ' lang="en-GB"',
    ),
    {
      title: 'Footbridge notes',
      published: '2023-04-12T13:05:33Z',
      paragraphs: [
        english[0],
        '[fig] https://www.youtube.com/embed/xyz?feature=oembed The shuttle in motion [film]',
        '[list] North stairs South stairs',
        '[fig] Night Part 1 North 2 South',
        '[fig] Nobody swims Mok',
        english[3],
        english[5],
      ],
      authors: ['Ann Ho'],
      link: 'https://ann.example/footbridge-notes/',
      language: 'en-GB',
    },
  );
  add(
    'blogger',
    `<!DOCTYPE html>
<html class='v2' dir='ltr' xmlns='http://www.w3.org/1999/xhtml' xmlns:b='http://www.google.com/2005/gml/b'>
<head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><meta content='blogger' name='generator'/><link href='http://walks.example/2014/05/footbridge.html' rel='canonical'/><meta content='http://walks.example/2014/05/footbridge.html' property='og:url'/><meta content='Footbridge by night' property='og:title'/><title>Walks: Footbridge by night</title></head>
<body><div class='content-outer'><div class='header'><h1 class='title'>Walks</h1></div><div class='main section' id='main'><div class='widget Blog'><div class='blog-posts hfeed'><div class='date-outer'><h2 class='date-header'><span>Friday, May 9, 2014</span></h2><div class='date-posts'><div class='post-outer'><div class='post hentry' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'>
<meta content='http://2.bp.example/a.jpg' itemprop='image_url'/><h3 class='post-title entry-title' itemprop='name'>Footbridge by night</h3><div class='post-body entry-content' itemprop='description articleBody'>${english[0]}<br /><br /><div class="separator" style="clear: both; text-align: center;"><a href="http://2.bp.example/a.jpg" imageanchor="1"><img border="0" src="http://2.bp.example/a-s320.jpg" /></a></div><br />${english[1]}<br /><br /><b>${english[2]}</b><div style='clear: both;'></div></div>
<div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn' itemprop='author'><span itemprop='name'>Ann Ho</span></span></span> <span class='post-timestamp'>at <a class='timestamp-link' href='#' rel='bookmark'><abbr class='published' itemprop='datePublished' title='2014-05-09T22:15:00+08:00'>10:15 PM</abbr></a></span></div></div>
<div class='comments' id='comments'><h4>1 comment:</h4><div class='comment-block'><p>Lovely</p></div></div></div></div></div></div></div></div></div></body></html>`,
    {
      title: 'Footbridge by night',
      published: '2014-05-09T14:15:00Z',
      paragraphs: [english[0], '[img] ', english[1], english[2]],
      authors: ['Ann Ho'],
      image: 'http://2.bp.example/a-s320.jpg',
      link: 'http://walks.example/2014/05/footbridge.html',
      language: 'en-HK',
    },
  );
  add(
    'medium-like',
    page(
      `<title>Nobody swims for noodles. A bridge closes | by Ann Ho | Scroll</title><meta property="og:site_name" content="Scroll"><meta property="og:title" content="Nobody swims for noodles"><meta name="author" content="Ann Ho"><link rel="canonical" href="https://scroll.example/@ann/nobody-swims-1a2b"><meta property="article:published_time" content="2021-02-03T04:05:06.789Z">
${jsonLd({ '@context': 'http://schema.org', '@type': 'NewsArticle', headline: 'Nobody swims for noodles', url: 'https://scroll.example/@ann/nobody-swims-1a2b', datePublished: '2021-02-03T04:05:06.789Z', dateModified: '2021-02-03T04:05:06.789Z', author: { '@type': 'Person', name: 'Ann Ho' } })}`,
      `
<div id="root"><article><section><div><h1 class="pw-post-title">Nobody swims for noodles</h1><h2 class="pw-subtitle-paragraph">A bridge closes</h2><div><img src="https://miro.example/av.png" width="44" height="44" alt="Ann Ho"><a rel="author" href="/@ann">Ann Ho</a><button>Follow</button><span>5 min read</span>·<span>Feb 3, 2021</span><div><button>Listen</button><button>Share</button></div></div>
<figure><picture><img src="https://miro.example/lead.jpeg"></picture><figcaption>Photo by <a href="x">Sam Yeung</a> on Unsplash</figcaption></figure>
<p class="pw-post-body-paragraph">${english[0]}</p><blockquote><p>${english[2]}</p></blockquote><pre><span>span.close(11)
span.open()</span></pre><p>${english[3]}</p></div></section></article><div><h2>More from Ann Ho</h2></div></div>`,
    ),
    {
      title: 'Nobody swims for noodles',
      published: '2021-02-03T04:05:06Z',
      paragraphs: [
        '[h] A bridge closes',
        english[0],
        `[q] ${english[2]}`,
        '[pre] span.close(11)\nspan.open()',
        english[3],
      ],
      captions: ['Photo by Sam Yeung on Unsplash'],
      authors: ['Ann Ho'],
      image: 'https://miro.example/lead.jpeg',
      link: 'https://scroll.example/@ann/nobody-swims-1a2b',
    },
  );
  add(
    'ghost',
    page(
      `<title>The bridge that closes</title><link rel="canonical" href="https://quay.example/bridge/"><meta property="og:site_name" content="Quay"><meta property="og:title" content="The bridge that closes"><meta property="article:published_time" content="2022-02-03T04:05:06.000Z"><meta property="article:modified_time" content="2022-02-05T04:05:06.000Z"><meta property="article:tag" content="Walks"><meta property="og:image" content="https://quay.example/lead.jpg">`,
      `
<div class="viewport"><header id="gh-head"></header><main id="site-main"><article class="gh-article post tag-walks"><header class="gh-article-header"><h1 class="gh-article-title">The bridge that closes</h1><p class="gh-article-excerpt">Eleven nights without noodles.</p><div class="gh-article-meta"><h4 class="gh-author-name"><a href="/author/ann/">Ann Ho</a></h4><time class="gh-article-date" datetime="2022-02-03">Feb 3, 2022</time><span class="gh-reading-time">3 min read</span></div><figure class="gh-article-image"><img srcset="/a.jpg 300w" src="https://quay.example/lead.jpg"><figcaption>The span</figcaption></figure></header>
<section class="gh-content gh-canvas">${paragraphs(english[0], english[1])}<figure class="kg-card kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="https://quay.example/g1.jpg"></div><div class="kg-gallery-image"><img src="https://quay.example/g2.jpg"></div></div></div><figcaption>Two views</figcaption></figure><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://y.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">On bearings</div></div></a></figure><p>${english[5]}</p></section></article>
<section class="footer-cta"><h2>Sign up for more like this.</h2></section></main></div>`,
    ),
    {
      title: 'The bridge that closes',
      published: '2022-02-03T04:05:06Z',
      updated: '2022-02-05T04:05:06Z',
      paragraphs: [english[0], english[1], '[fig] Two views', '[fig] On bearings', english[5]],
      captions: ['The span'],
      authors: ['Ann Ho'],
      image: 'https://quay.example/lead.jpg',
      link: 'https://quay.example/bridge/',
    },
  );
  add(
    'hugo',
    page(
      `<title>Bearings explained :: deck</title>`,
      `<header><a href="/">deck</a><nav><ul><li><a href="/posts">posts</a></li></ul></nav></header><div class="post"><h1 class="post-title"><a href="/b/">Bearings explained</a></h1><div class="post-meta"><time class="post-date">2023-07-09</time><span class="post-author">Ann Ho</span></div><span class="post-tags">#<a href="/t">bridges</a></span><div class="post-content">${paragraphs(english[0], english[4], english[5])}<pre><code>deck = 11</code></pre></div></div><footer>© deck</footer>`,
    ),
    {
      title: 'Bearings explained',
      published: '2023-07-08T16:00:00Z day',
      paragraphs: [english[0], english[4], english[5], '[pre] deck = 11'],
      authors: ['Ann Ho'],
      language: 'en',
    },
  );
});
