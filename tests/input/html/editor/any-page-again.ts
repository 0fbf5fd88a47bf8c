import { pagesOf } from './judge.ts';
import { jsonLd, openGraph, page } from './words.ts';

const e = [
  'A colony of night herons has settled on the roof of the old fish market, keepers of the nearby park said on Wednesday.',
  'The birds arrived in March and have built eleven nests, which under the law must not be moved until the young have flown.',
  '“They are loud, but they were here before the flats,” said a fishmonger who has worked there for 30 years.',
  'The district council will discuss on Thursday whether the roof can be repaired before autumn, its chairman said.',
] as const;
const z = [
  '漁農自然護理署表示，一群夜鷺近日在舊魚市場屋頂築巢，暫時發現十一個鳥巢，署方會繼續監察。',
  '署方提醒市民，根據法例不得移動或破壞雀鳥的巢，違者可被罰款，市民如發現可致電查詢。',
  '區議會將於周四討論屋頂維修安排，有委員認為應押後至秋季才動工，以免驚動幼鳥。',
] as const;
const T = '2022-05-11T13:02:00+08:00',
  U = '2022-05-11T05:02:00Z';
const og = openGraph('Herons settle', T),
  ok = { title: 'Herons settle', published: U };
const art = (...x: string[]) => `<article><h1>Herons settle</h1>${x.join('\n')}</article>`;
const P = (...x: string[]) => x.map((t) => `<p>${t}</p>`).join('\n');
/** The same of pages that the rules for the others were not made for. */
export const anyPageAgain = pagesOf((add) => {
  add(
    'scmp-next',
    page(
      '<title>Herons settle | South China Morning Post</title><meta property="og:site_name" content="South China Morning Post"><meta property="og:title" content="Herons settle"><link rel="canonical" href="https://www.scmp.com/news/hong-kong/article/3177777/herons-settle">' +
        jsonLd({
          '@type': 'NewsArticle',
          headline: 'Herons settle',
          datePublished: T,
          dateModified: '2022-05-11T16:40:00+08:00',
          author: [{ '@type': 'Person', name: 'Ann Ho' }],
        }),
      `<article><h1><span>Herons settle</span></h1><div data-qa="Component-SubHeadline"><ul><li>Keepers count eleven nests</li></ul></div><div data-qa="ContentBody"><section><p>${e[0]}</p><div data-qa="InlineAd"><span>Advertisement</span></div><p>${e[1]}</p><figure><img src="https://p.example/a.jpg"><figcaption>Herons at dusk. Photo: Sam Yeung</figcaption></figure><p>${e[2]}</p><div data-qa="MoreOnThis"><a href="/1">Fish prices</a></div></section></div></article>`,
    ),
    {
      ...ok,
      updated: '2022-05-11T08:40:00Z',
      authors: ['Ann Ho'],
      image: 'https://p.example/a.jpg',
      link: 'https://www.scmp.com/news/hong-kong/article/3177777/herons-settle',
      paragraphs: [e[0], e[1], '[fig] Herons at dusk. Photo: Sam Yeung', e[2]],
    },
  );
  add(
    'hkfp-wp',
    page(
      '<title>Herons settle - Hong Kong Free Press HKFP</title><meta property="og:site_name" content="Hong Kong Free Press HKFP"><meta property="og:title" content="Herons settle"><link rel="canonical" href="https://hongkongfp.com/2022/05/11/herons-settle/"><meta property="article:published_time" content="2022-05-11T05:02:00+00:00">',
      `<article class="post"><header class="entry-header"><h1 class="entry-title">Herons settle</h1><div class="entry-meta"><span class="byline">by <span class="author vcard"><a href="/a">Ann Ho</a></span></span><span class="posted-on"><time class="entry-date published" datetime="2022-05-11T13:02:00+08:00">13:02, 11 May 2022</time></span></div></header><div class="entry-content"><p>${e[0]}</p><figure class="wp-block-image"><img src="https://p.example/a.jpg" alt="herons"><figcaption>Herons. Photo: Sam Yeung/HKFP.</figcaption></figure><p>${e[1]}</p><div class="wp-block-group hkfp-support"><h2>Support HKFP</h2><p>Help us.</p></div><p><strong>See also: </strong><a href="/x">Fish prices rise</a></p><p>${e[2]}</p><p class="has-small-font-size">Support HKFP | Policies &amp; Ethics | Error/typo? | Contact Us | Newsletter | Transparency &amp; Annual Report | Apps</p></div></article>`,
    ),
    {
      ...ok,
      authors: ['Ann Ho'],
      image: 'https://p.example/a.jpg',
      link: 'https://hongkongfp.com/2022/05/11/herons-settle/',
      paragraphs: [e[0], '[fig] Herons. Photo: Sam Yeung/HKFP.', e[1], e[2]],
    },
  );
  add(
    'rthk-page',
    `<html lang="zh-tw"><head><title>Herons settle - RTHK</title><link rel="canonical" href="https://news.rthk.hk/rthk/en/component/k2/1648000-20220511.htm"><meta name="livetime" content="202205111302"></head><body><div class="menu"><a href="/">Home</a></div><h2 class="itemTitle">Herons settle</h2><div class="createddate">2022-05-11 HKT 13:02</div><div class="itemSocialSharing">Share this story<img src="f.png"></div><div class="itemImageContainer"><div class="itemSlideShow"><ul><li><a name="x" title="y"><img class="imgPhotoAfterLoad" src="https://newsstatic.rthk.hk/images/mfile_1.jpg" alt="Herons. Photo: RTHK"></a><div class="detailNewsSlideTitleText">Herons. Photo: RTHK</div></li><li><a><img src="https://newsstatic.rthk.hk/images/mfile_2.jpg"></a><div class="detailNewsSlideTitleText">The roof (AFP)</div></li></ul></div></div><div class="itemFullText">${e[0]}<br /><br />${e[1]}<br /><br />${e[2]} (AP/AFP)<br />_____________________________<br />Last updated: 2022-05-11 HKT 15:30</div></body></html>`,
    {
      ...ok,
      updated: '2022-05-11T07:30:00Z',
      captions: ['Herons.|Photo: RTHK', 'The roof|AFP'],
      credits: ['AP/AFP'],
      image: 'https://newsstatic.rthk.hk/images/mfile_1.jpg',
      link: 'https://news.rthk.hk/rthk/en/component/k2/1648000-20220511.htm',
      language: 'en-HK',
      paragraphs: [e[0], e[1], e[2]],
    },
  );
  add(
    'gov-zh',
    page(
      '<title>夜鷺築巢</title><link rel="canonical" href="https://www.info.gov.hk/gia/general/202205/11/P2022051100345.htm">',
      `<div id="skip"><a href="#c">跳至主要內容</a></div><span id="PRHeadlineSpan">夜鷺築巢</span><div id="contentBody"><span id="pressrelease">　　${z[0]}<br><br>　　${z[1]}</span><div class="mB15">完<br><br>2022年5月11日（星期三）<br>香港時間13時02分</div></div>`,
      ' lang="zh-HK"',
    ),
    {
      title: '夜鷺築巢',
      published: U,
      language: 'zh-HK',
      link: 'https://www.info.gov.hk/gia/general/202205/11/P2022051100345.htm',
      paragraphs: [z[0], z[1]],
    },
  );
  add(
    'cnn-contrib',
    page(og, art(P(e[0], e[1], e[2]), '<p><i>CNN’s Ann Ho and Bo Lam contributed to this report.</i></p>')),
    { ...ok, paragraphs: [e[0], e[1], e[2]], credits: ['CNN’s Ann Ho and Bo Lam contributed to this report.'] },
  );
  add(
    'editing-brackets',
    page(
      og,
      art(
        P(e[0], e[1]),
        '<p>(Reporting by Ann Ho; Editing by Bo Lam)</p>',
        '<p>Copyright 2022 Plank. All rights reserved. This material may not be published.</p>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]], credits: ['Reporting by Ann Ho; Editing by Bo Lam'] },
  );
  add(
    'story-footer-div-share',
    page(
      og,
      art(
        P(e[0], e[1], e[2]),
        '<div>Share: <a href="https://f.example">Facebook</a> <a href="https://t.example">Twitter</a></div>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1], e[2]] },
  );
  add(
    'more-like-this-grid',
    page(
      og,
      `<main>${art(P(e[0], e[1], e[2]))}<section><h2>You may like</h2><div><a href="/1"><img src="https://p.example/1.jpg"><h3>Fish prices</h3></a></div></section></main>`,
    ),
    { ...ok, paragraphs: [e[0], e[1], e[2]] },
  );
  add(
    'inline-related-p',
    page(
      og,
      art(
        P(e[0]),
        '<p><b>Related:</b> <a href="/1">Fish prices rise</a></p>',
        P(e[1]),
        '<p>ALSO READ | <a href="/2">Trams late</a></p>',
        P(e[2]),
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1], e[2]] },
  );
  add(
    'photo-p-after-img-mid',
    page(
      og,
      art(
        P(e[0]),
        '<p><img src="https://p.example/a.jpg"></p>',
        '<p>Herons at dusk. Photo by Sam Yeung</p>',
        P(e[1], e[2]),
      ),
    ),
    {
      ...ok,
      image: 'https://p.example/a.jpg',
      paragraphs: [e[0], '[fig] Herons at dusk. Photo by Sam Yeung', e[1], e[2]],
    },
  );
  add(
    'zh-photo-after-img',
    page(
      og,
      `<article><h1>Herons settle</h1><p>${z[0]}</p><p><img src="https://p.example/a.jpg"></p><p>夜鷺在屋頂棲息。（陳小明攝）</p><p>${z[1]}</p></article>`,
    ),
    { ...ok, image: 'https://p.example/a.jpg', paragraphs: [z[0], '[fig] 夜鷺在屋頂棲息。（陳小明攝）', z[1]] },
  );
  add(
    'figcaption-source-span',
    page(
      og,
      art(
        '<figure><img src="https://p.example/a.jpg"><figcaption>Herons at dusk.<span class="image-source">Source: Reuters</span></figcaption></figure>',
        P(e[0], e[1]),
      ),
    ),
    {
      ...ok,
      image: 'https://p.example/a.jpg',
      captions: ['Herons at dusk.|Source: Reuters'],
      paragraphs: [e[0], e[1]],
    },
  );
  add(
    'ghost',
    page(
      `${og}<meta property="article:modified_time" content="2022-05-11T08:00:00.000Z"><meta name="generator" content="Ghost 5.0">`,
      `<article class="gh-article post"><header class="gh-article-header"><a class="gh-article-tag" href="/tag/birds/">Birds</a><h1 class="gh-article-title">Herons settle</h1><p class="gh-article-excerpt">Keepers count eleven nests.</p><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/ann">Ann Ho</a></h4><div class="byline-meta-content"><time class="byline-meta-date" datetime="2022-05-11">11 May 2022</time><span class="byline-reading-time">2 min read</span></div></div><figure class="gh-article-image"><img src="https://p.example/a.jpg"><figcaption>Photo by Sam Yeung / Unsplash</figcaption></figure></header><section class="gh-content">${P(e[0], e[1], e[2])}<div class="kg-card kg-signup-card"><h2>Sign up for Plank</h2><p>Birds in your inbox.</p></div></section></article>`,
    ),
    {
      ...ok,
      updated: '2022-05-11T08:00:00Z',
      authors: ['Ann Ho'],
      image: 'https://p.example/a.jpg',
      captions: ['Photo by Sam Yeung / Unsplash'],
      paragraphs: [e[0], e[1], e[2]],
    },
  );
  add(
    'jsonld-only',
    page(
      '<title>Herons settle</title>' +
        jsonLd({
          '@context': 'https://schema.org',
          '@graph': [
            { '@type': 'WebPage' },
            {
              '@type': 'NewsArticle',
              headline: 'Herons settle',
              datePublished: T,
              dateModified: '2022-05-12T09:00:00+08:00',
              author: { name: 'Ann Ho' },
            },
          ],
        }),
      `<div id="root"><h1>Herons settle</h1><div>${P(e[0], e[1], e[2], e[3])}</div></div>`,
    ),
    { ...ok, updated: '2022-05-12T01:00:00Z', authors: ['Ann Ho'], paragraphs: [e[0], e[1], e[2], e[3]] },
  );
  add(
    'liveblog-list',
    page(
      og,
      art(
        P(e[0]),
        `<section class="updates"><h2>Live updates</h2><div class="entry"><h3>13:40 Council meets</h3><p>${e[3]}</p></div><div class="entry"><h3>13:10 Birds arrive</h3><p>${e[1]}</p></div></section>`,
      ),
    ),
    { ...ok, paragraphs: [e[0], '[h] Live updates', '[h] 13:40 Council meets', e[3], '[h] 13:10 Birds arrive', e[1]] },
  );
  add(
    'cookie-in-main',
    page(
      og,
      `<main><div class="cookie-notice"><p>We use cookies to improve your experience. Read our privacy policy.</p></div>${art(P(e[0], e[1]))}</main>`,
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add('bio-after-hr', page(og, art(P(e[0], e[1]), '<hr><p><em>Ann Ho is a writer based in Lantern Bay.</em></p>')), {
    ...ok,
    paragraphs: [e[0], e[1], 'Ann Ho is a writer based in Lantern Bay.'],
  });
  add(
    'subscriber-wall',
    page(
      og,
      art(
        P(e[0], e[1]),
        '<div class="paywall"><h3>Subscribe to keep reading</h3><p>Already a member? Log in</p></div>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'correction-note',
    page(og, art(P(e[0], e[1]), '<p><em>Correction: An earlier version misstated the number of nests.</em></p>')),
    { ...ok, paragraphs: [e[0], e[1], 'Correction: An earlier version misstated the number of nests.'] },
  );
  add('updated-p-end', page(og, art(P(e[0], e[1]), '<p>Last updated: 11 May 2022, 4:40pm</p>')), {
    ...ok,
    updated: '2022-05-11T08:40:00Z',
    paragraphs: [e[0], e[1]],
  });
  add('whatsapp-channel', page(og, art(P(e[0], e[1]), '<p>Follow our WhatsApp channel for the latest news</p>')), {
    ...ok,
    paragraphs: [e[0], e[1]],
  });
  add(
    'tagged-ul',
    page(
      og,
      art(
        P(e[0], e[1]),
        '<ul class="post-tags"><li><a href="/tag/herons" rel="tag">herons</a></li><li><a href="/tag/fish" rel="tag">fish</a></li></ul>',
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1]] },
  );
  add(
    'gallery',
    page(
      og,
      art(
        P(e[0]),
        '<div class="gallery"><figure><img src="https://p.example/1.jpg"><figcaption>One. (AFP)</figcaption></figure><figure><img src="https://p.example/2.jpg"><figcaption>Two. (AP)</figcaption></figure></div>',
        P(e[1]),
      ),
    ),
    { ...ok, image: 'https://p.example/1.jpg', paragraphs: [e[0], '[fig] One. (AFP)', '[fig] Two. (AP)', e[1]] },
  );
  add('video-embed', page(og, art(P(e[0]), '<iframe src="https://www.youtube.com/embed/abc"></iframe>', P(e[1]))), {
    ...ok,
    paragraphs: [e[0], '[fig] https://www.youtube.com/embed/abc [film]', e[1]],
  });
  add(
    'table-of-results',
    page(
      og,
      art(
        P(e[0]),
        '<table><thead><tr><th>Roof</th><th>Nests</th></tr></thead><tbody><tr><td>Market</td><td>11</td></tr></tbody></table>',
        P(e[1]),
      ),
    ),
    { ...ok, paragraphs: [e[0], '[table] Roof Nests Market 11', e[1]] },
  );
  add(
    'h1-below-kicker',
    page(
      og,
      `<article><p class="kicker">Environment</p><h1>Herons settle</h1><p class="dek">Keepers count eleven nests above stalls.</p><p class="by">By Ann Ho</p><p class="when">May 11, 2022 1:02 pm</p>${P(e[0], e[1])}</article>`,
    ),
    { ...ok, authors: ['Ann Ho'], paragraphs: ['Keepers count eleven nests above stalls.', e[0], e[1]] },
  );
  add(
    'zh-tail',
    page(
      openGraph('夜鷺築巢', T),
      `<article><h1>夜鷺築巢</h1><div class="article-content"><p>${z[0]}</p><p>${z[1]}</p><p>${z[2]}</p><p>（責任編輯：黃小明）</p><p>更多新聞：<a href="/1">魚價上升</a></p><p>版權所有，不得轉載</p></div></article>`,
      ' lang="zh-HK"',
    ),
    {
      title: '夜鷺築巢',
      published: U,
      language: 'zh-HK',
      credits: ['責任編輯：黃小明'],
      paragraphs: [z[0], z[1], z[2]],
    },
  );
  add(
    'ad-words-between',
    page(
      og,
      art(
        P(e[0]),
        '<div>ADVERTISEMENT</div><div>CONTINUE READING BELOW</div>',
        P(e[1]),
        '<p>Article continues after this advertisement</p>',
        P(e[2]),
      ),
    ),
    { ...ok, paragraphs: [e[0], e[1], e[2]] },
  );
});
